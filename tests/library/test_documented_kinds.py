"""docs/decks.md names every kind and key, and its examples are read."""

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from quizapp.library.reading import read_deck
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import Question
from tests.library.small_decks import write_deck

DOCUMENT = (Path(__file__).parents[2] / "docs" / "decks.md").read_text(encoding="utf-8")
EVERY, EACH = DOCUMENT.split("### Keys of every question")[1].split("### Keys of each kind")
ROWS = dict(re.findall(r"^\| `([a-z_]+)` \|(.*)\|$", EACH.split("### Short examples")[0], flags=re.MULTILINE))
KINDS = {kind.__struct_config__.tag: kind for kind in get_args(AnyQuestion)}
COMMON = {field.encode_name for field in msgspec.structs.fields(Question)}


def test_every_kind_has_a_row() -> None:
    assert ROWS.keys() == KINDS.keys()


@pytest.mark.parametrize("name", sorted(COMMON | {"kind"}))
def test_every_key_of_all_questions_is_named(name: str) -> None:
    assert f"`{name}`" in EVERY


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_kind_is_named_in_its_row(kind: str) -> None:
    row = ROWS[kind]
    for other in re.findall(r"as `([a-z_]+)`", row):
        row += ROWS[other]
    if "the same, but" in row:
        row += ROWS["matrix_multiple_choice"]
    named = set(re.findall(r"[a-z_]+", row))

    assert {field.encode_name for field in msgspec.structs.fields(KINDS[kind])} - COMMON <= named


def test_short_examples_are_read(tmp_path: Path) -> None:
    examples = EACH.split("### Short examples")[1].split("```yaml\n")[1].split("```")[0]
    reading = read_deck(write_deck(tmp_path / "a", examples))

    assert (len(reading.questions), reading.problems) == (11, ())
