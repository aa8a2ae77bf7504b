"""Pictures of a deck: there, inside the deck, of their kind, and with words for those who cannot see them."""

import sys
from pathlib import Path

import pytest

from quizapp.library.action_levels import ActionLevels, read_action_levels
from quizapp.library.check import check_deck
from quizapp.library.facts import Evidence
from quizapp.library.problems import Problem
from quizapp.library.reading import read_deck
from quizapp.shipped import resource
from tests.library.published import WORDS
from tests.library.small_decks import FLASHCARD, write_deck

SVG = b'<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)
GONE = "There is no picture 'media/a.svg'."
NO_PICTURE = "is not a picture of its kind, or too large."

HOT_SPOT = """\
- id: gland
  kind: hot_spot
  stem: Which gland?
  image: a.svg
  alt: Two glands
  regions:
    - {id: a, label: A, x: 0, y: 0, width: 9, height: 9}
    - {id: b, label: B, x: 9, y: 0, width: 9, height: 9}
  key: a
"""


@pytest.fixture(scope="module")
def levels() -> ActionLevels:
    return read_action_levels(resource("action_levels.yaml"))


def check(folder: Path, levels: ActionLevels) -> list[Problem]:
    return check_deck(read_deck(folder), Evidence({}, {}), levels, WORDS)


def with_picture(folder: Path, name: str, content: bytes) -> Path:
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media" / name).write_bytes(content)
    return folder


def told(folder: Path, levels: ActionLevels) -> list[str]:
    return [problem.what.split(": ", 1)[1] for problem in check(folder, levels)]


def test_picture_that_is_there_is_no_problem(tmp_path: Path, levels: ActionLevels) -> None:
    assert told(with_picture(write_deck(tmp_path / "a", HOT_SPOT), "a.svg", SVG), levels) == []


def test_picture_that_is_missing_is_a_problem(tmp_path: Path, levels: ActionLevels) -> None:
    assert told(write_deck(tmp_path / "a", HOT_SPOT), levels) == [GONE]


def test_missing_picture_is_shown_where_it_is_named(tmp_path: Path, levels: ActionLevels) -> None:
    [problem] = check(write_deck(tmp_path / "a", HOT_SPOT), levels)

    assert (problem.line, problem.column) == (4, 10)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", PNG),
        ("a.svg", b"<html><svg/></html>"),
        ("a.png", SVG),
        ("a.jpg", b""),
        ("a.webp", b"RIFF0000WAVE"),
        ("a.svg", SVG + bytes(10_000_000)),
    ],
    ids=["png-as-svg", "html-as-svg", "svg-as-png", "empty", "sound", "too-large"],
)
def test_file_that_is_no_picture_is_a_problem(tmp_path: Path, levels: ActionLevels, name: str, content: bytes) -> None:
    deck = write_deck(tmp_path / "a", HOT_SPOT.replace("a.svg", name))

    assert told(with_picture(deck, name, content), levels) == [f"'media/{name}' {NO_PICTURE}"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.PNG", PNG), ("a.jpeg", b"\xff\xd8\xff\xe0"), ("a.webp", b"RIFF0000WEBP"), ("a b.svg", b"<svg>")],
)
def test_pictures_of_every_kind_are_known(tmp_path: Path, levels: ActionLevels, name: str, content: bytes) -> None:
    deck = write_deck(tmp_path / "a", HOT_SPOT.replace("a.svg", name))

    assert told(with_picture(deck, name, content), levels) == []


def test_folder_of_the_name_of_a_picture_is_no_picture(tmp_path: Path, levels: ActionLevels) -> None:
    deck = write_deck(tmp_path / "a", HOT_SPOT)
    (deck / "media" / "a.svg").mkdir(parents=True)

    assert told(deck, levels) == [GONE]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_link_that_leaves_the_media_folder_is_a_problem(tmp_path: Path, levels: ActionLevels) -> None:
    (tmp_path / "outside.svg").write_bytes(SVG)
    deck = write_deck(tmp_path / "a", HOT_SPOT)
    (deck / "media").mkdir()
    (deck / "media" / "a.svg").symlink_to(tmp_path / "outside.svg")

    assert told(deck, levels) == ["'media/a.svg' is a link that leaves the media folder."]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("![two glands](media/a.svg)", []),
        ("![](media/a.svg)", ["A picture has no words for those who cannot see it."]),
        ("![two glands](media/b.svg)", ["There is no picture 'media/b.svg'."]),
        ("![two glands](../a.svg)", ["'../a.svg' is outside the deck's media folder."]),
        ("![two glands](media/../a.svg)", ["'media/../a.svg' is outside the deck's media folder."]),
        (
            "![two glands](https://example.org/a.svg)",
            ["'https://example.org/a.svg' is outside the deck's media folder."],
        ),
    ],
)
def test_picture_of_a_text_is_looked_up(tmp_path: Path, levels: ActionLevels, answer: str, found: list[str]) -> None:
    deck = write_deck(tmp_path / "a", FLASHCARD.replace("A temperature of 38 °C or more.", f'"{answer}"'))

    assert told(with_picture(deck, "a.svg", SVG), levels) == found


def test_picture_of_a_step_is_looked_up_once(tmp_path: Path, levels: ActionLevels) -> None:
    rest = "".join(f"    {line}\n" for line in HOT_SPOT.splitlines()[1:])
    steps = "".join(f"    - id: step-{number}\n{rest}" for number in range(6))
    deck = write_deck(tmp_path / "a", f"- id: case\n  kind: case_study\n  stem: A case\n  steps:\n{steps}")
    found = [problem for problem in check(deck, levels) if "picture" in problem.what]

    assert [problem.line for problem in found] == [8 + 9 * number for number in range(6)]
