"""What keeps a question of each kind from being asked: every fault, with the place where it stands."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from quizapp.questions.kinds import AnyQuestion
from tests.every_kind import EVERY_KIND

Change = Callable[[dict[str, Any]], object]


def faults_after(kind: str, change: Change) -> dict[tuple[str | int, ...], str]:
    """Return the faults of a sound question after a change to what its author wrote."""
    written: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(EVERY_KIND[kind]))
    change(written)
    return {fault.path: fault.what for fault in msgspec.convert(written, AnyQuestion).faults()}


def put(*path: str | int, value: object) -> Change:
    """Return a change that puts a value to a path."""

    def change(written: Any) -> None:
        for step in path[:-1]:
            written = written[step]
        written[path[-1]] = value

    return change


LONG_FLAGS = {"cells": ["1"], "flags": ["low", ""]}
BLANK = {"en": "", "es": ""}
CASES: list[tuple[str, Change, tuple[str | int, ...]]] = [
    ("flashcard", put("answer", value=""), ("answer",)),
    ("cloze_deletion", put("stem", value="Nothing is hidden."), ("stem",)),
    ("cloze_deletion", put("stem", "es", value="{{c1::solo uno}}"), ("stem",)),
    ("image_occlusion", put("alt", value=BLANK), ("alt",)),
    ("image_occlusion", put("image", value="film.mp4"), ("image",)),
    ("image_occlusion", put("masks", value=[]), ("masks",)),
    ("image_occlusion", put("masks", 0, "x", value=99.9), ("masks", 0)),
    ("image_occlusion", put("masks", 0, "width", value=0), ("masks", 0)),
    ("image_occlusion", put("masks", 0, "label", value=""), ("masks", 0, "label")),
    ("typed_answer", put("answers", value=[]), ("answers",)),
    ("typed_answer", put("answers", value=["..."]), ("answers", 0)),
    ("typed_answer", lambda written: written["not_accepted"].append(written["answers"][0]), ("not_accepted",)),
    ("numeric_answer", put("value", value="NaN"), ("value",)),
    ("numeric_answer", put("value", value="1e400"), ("value",)),
    ("numeric_answer", put("tolerance", value="-1"), ("tolerance",)),
    ("true_false", put("reason", value=None), ("reason",)),
    ("true_false", put("reason", value="gone"), ("reason",)),
    ("true_false", put("reasons", value=[]), ("reason",)),
    ("true_false", put("reasons", 0, "id", value="true"), ("reasons",)),
    ("select_all", put("keys", value=[]), ("keys",)),
    ("select_all", put("keys", value=["gone"]), ("keys", 0)),
    ("select_all", put("options", value=[]), ("options",)),
    ("select_n", put("options", 0, "text", value=""), ("options", 0, "text")),
    ("grouped_multiple_response", put("groups", value=[]), ("groups",)),
    ("grouped_multiple_response", put("groups", 0, "keys", value=[]), ("groups", 0, "keys")),
    ("matrix_multiple_choice", put("rows", value=[]), ("rows",)),
    ("matrix_multiple_choice", put("rows", 0, "key", value="gone"), ("rows", 0, "key")),
    ("matrix_multiple_choice", put("columns", 0, "text", value=""), ("columns", 0, "text")),
    ("matrix_multiple_response", put("rows", 0, "keys", value=["gone"]), ("rows", 0, "keys", 0)),
    ("matrix_multiple_response", put("columns", value=[]), ("columns",)),
    ("drop_down_cloze", put("gaps", value=[]), ("gaps",)),
    ("drop_down_cloze", put("gaps", 0, "key", value="gone"), ("gaps", 0, "key")),
    ("drop_down_cloze", put("gaps", 0, "options", value=[]), ("gaps", 0, "options")),
    ("drop_down_cloze", put("text", value="Nothing to fill."), ("gaps", 0, "id")),
    ("drop_down_cloze", put("text", "es", value="Nada."), ("text",)),
    ("drag_and_drop_cloze", put("options", value=[]), ("options",)),
    ("drop_down_table", put("rows", 0, "cells", value=["only one"]), ("rows", 0, "cells")),
    ("drop_down_table", put("columns", value=[]), ("rows",)),
    ("drop_down_rationale", put("cause", value="gone"), ("cause",)),
    ("drag_and_drop_rationale", put("cause", value="gone"), ("cause",)),
    ("bow_tie", put("actions", "keys", value=[]), ("actions", "keys")),
    ("bow_tie", put("condition", "keys", value=["gone"]), ("condition", "keys", 0)),
    ("bow_tie", put("parameters", "options", value=[]), ("parameters", "options")),
    ("ordered_response", put("keys", value=[]), ("keys",)),
    ("matching", put("premises", 0, "key", value="gone"), ("premises", 0, "key")),
    ("matching", put("premises", value=[]), ("premises",)),
    ("highlight_text", put("text", value="No phrase."), ("text",)),
    ("highlight_text", put("keys", value=[]), ("keys",)),
    ("highlight_text", put("keys", value=["gone"]), ("keys", 0)),
    ("highlight_text", put("explanations", value={"gone": "x"}), ("explanations", "gone")),
    ("highlight_table", put("rows", value=[]), ("rows",)),
    ("hot_spot", put("key", value="gone"), ("key",)),
    ("hot_spot", put("regions", value=[]), ("regions",)),
    ("case_study", put("steps", 0, "judgment", value="take_action"), ("steps",)),
    ("case_study", lambda written: written["steps"].pop(), ("steps",)),
    ("case_study", put("steps", 0, "chart", value=[{"id": "a", "title": "A", "text": "B"}]), ("steps", 0, "chart")),
    ("select_all", put("chart", value=[{"id": "a", "title": "", "text": "B"}]), ("chart", 0, "title")),
    ("select_all", put("chart", value=[{"id": "a", "title": "A"}]), ("chart", 0)),
    (
        "select_all",
        put("chart", value=[{"id": "a", "title": "A", "columns": ["B"], "rows": [{"cells": ["1", "2"]}]}]),
        ("chart", 0, "rows", 0, "cells"),
    ),
    (
        "select_all",
        put(
            "chart",
            value=[{"id": "a", "title": "A", "columns": ["B"], "rows": [{"cells": ["1"], "flags": ["low", ""]}]}],
        ),
        ("chart", 0, "rows", 0, "flags"),
    ),
]


@pytest.mark.parametrize(("kind", "change", "path"), CASES, ids=[f"{n}-{kind}" for n, (kind, *_) in enumerate(CASES)])
def test_fault_is_found_where_it_stands(kind: str, change: Change, path: tuple[str | int, ...]) -> None:
    assert path in faults_after(kind, change)


def test_step_that_is_only_turned_is_at_fault() -> None:
    card = {"kind": "flashcard", "id": "card", "stem": "s", "answer": "a", "judgment": "recognize_cues"}

    assert ("steps", 0, "kind") in faults_after("case_study", put("steps", 0, value=card))


def test_fault_inside_a_step_is_found_there() -> None:
    paths = faults_after("case_study", lambda written: written["steps"][0].update(stem="s", **_without_keys(written)))

    assert any(path[:2] == ("steps", 0) for path in paths)


def _without_keys(written: dict[str, Any]) -> dict[str, Any]:
    return {name: [] for name in ("keys", "options", "rows", "gaps") if name in written["steps"][0]}


def test_option_id_that_stands_in_two_groups_is_a_fault() -> None:
    def change(written: dict[str, Any]) -> None:
        first, second = written["groups"][:2]
        second["options"][0]["id"] = first["options"][0]["id"]

    assert ("groups",) in faults_after("grouped_multiple_response", change)


def test_gap_that_only_the_text_names_is_a_fault() -> None:
    def change(written: dict[str, Any]) -> None:
        written["text"] = "{unknown} " + " ".join(f"{{{gap['id']}}}" for gap in written["gaps"])

    assert ("text",) in faults_after("drop_down_cloze", change)


def test_option_that_is_left_out_of_the_order_is_a_fault() -> None:
    assert ("keys",) in faults_after("ordered_response", lambda written: written["keys"].pop())


def test_rationale_of_four_gaps_is_a_fault() -> None:
    def change(written: dict[str, Any]) -> None:
        more = [dict(written["gaps"][0], id=name) for name in ("more", "still-more")]
        written["gaps"] = [*written["gaps"][:2], *more]
        written["text"] = " ".join(f"{{{gap['id']}}}" for gap in written["gaps"])

    assert "4 gaps" in faults_after("drop_down_rationale", change)[("gaps",)]


def test_option_that_belongs_to_two_gaps_of_a_pool_is_a_fault() -> None:
    def change(written: dict[str, Any]) -> None:
        written["gaps"][1]["key"] = written["gaps"][0]["key"]

    assert ("gaps", 1, "key") in faults_after("drag_and_drop_cloze", change)
