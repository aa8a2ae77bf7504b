"""Questions of every kind as somebody wrote them who means no good: a question comes out, or problems with a place."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.catalogue import Entry
from quizapp.library.check_media import media_faults
from quizapp.library.problems import MOST_PROBLEMS_A_FILE, Problem
from quizapp.library.reading import read_question_files
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.marked_text import Mark, Pieces, cloze_pieces, gap_pieces, phrase_pieces
from quizapp.questions.numeric_answer import read_amount
from quizapp.questions.question import card_ids, key_hash, question_languages, score
from quizapp.questions.response import LONGEST_TYPED, Response
from quizapp.questions.typed_answer import compared, difference
from quizapp.workspace.explanation import Explainer
from tests.every_kind import DECK, EVERY_KIND, hot_spot
from tests.library.small_decks import as_yaml, no_longer_than
from tests.questions.responses import responses

TODAY = date(2026, 11, 22)
VERY_LONG = 1_000_000


def written(kind: str) -> dict[str, Any]:
    """Return a sound question as its author wrote it."""
    found: dict[str, Any] = json.loads(msgspec.json.encode(EVERY_KIND[kind]))
    return found


@dataclass(frozen=True)
class Outcome:
    """What became of a file."""

    questions: list[AnyQuestion]
    problems: list[Problem]


def read(folder: Path, question: object, ending: str = "jsonl") -> Outcome:
    """Read a file of one question, which takes a second at most."""
    file = folder / f"questions.{ending}"
    file.write_text(as_yaml([question]) if ending == "yaml" else json.dumps(question), encoding="utf-8")
    with no_longer_than(1):
        placed, problems = read_question_files([file])
    return Outcome([each.question for each in placed], problems)


# -- whatever is changed in a sound question

HOSTILE: list[Any] = [
    None, "", " ", True, 0, -1, 1e400, float("nan"), 10**30, "1e400", "1e999999999", "0e999999999", "NaN", "sNaN",
    "Infinity", "1_000", "-0", "\x00", "\x07", "\x85", "\u202e\u200f", "\ue0005\ue001", "&#xE000;5&#xE001;", "a" * 2500,
    "<b>&amp;</b>", "**a", "|a|\n|-|\n|b|", "\n\n", "{{c1::x}}", "{{c1::x::y}}", "{{c2::", "{first}", "[x](#cough)",
    "![a](../x.png)", "../x.png", "C:\\x.png", "a.svg", "true", "choice", "a b", "é", "2026-13-01", "9999-12-31", [],
    {}, {"en": "", "es": ""}, {"es": "{first} {first}"}, {"en": "a", "fr": "b"}, ["a", "a"], [[[]]], {"id": "a"},
    [{"id": "a"}] * 2, {" - at `$[" + "9" * 5000 + "]": 1}, "\ud800",
]  # fmt: skip
Path_ = tuple[str | int, ...]


def places_in(value: object, path: Path_ = ()) -> Iterator[Path_]:
    """Yield where the values inside a value stand."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inner:
        yield (*path, name)
        yield from places_in(part, (*path, name))


def copied(value: Any) -> Any:
    """Return a value of its own, which later changes do not reach from elsewhere."""
    return json.loads(json.dumps(value))


def at(value: Any, path: Path_) -> Any:
    """Return a value inside a value."""
    for step in path:
        value = value[step]
    return value


@st.composite
def changed_questions(draw: st.DrawFn) -> dict[str, Any]:
    """A sound question after a few changes: keys away, values of other places, kinds and types, things twice."""
    question = written(draw(st.sampled_from(list(EVERY_KIND))))
    for _ in range(draw(st.integers(1, 3))):
        places = list(places_in(question))
        place = draw(st.sampled_from(places))
        around, old = at(question, place[:-1]), at(question, place)
        match draw(st.integers(0, 6)):
            case 0:
                del around[place[-1]]
            case 1 if isinstance(around, list):
                around.append(copied(old))
            case 2:
                around[place[-1]] = copied(at(question, draw(st.sampled_from(places))))
            case 3:
                other = written(draw(st.sampled_from(list(EVERY_KIND))))
                around[place[-1]] = at(other, draw(st.sampled_from(list(places_in(other)))))
            case 4 if isinstance(old, str):
                texts = st.sampled_from([text for text in HOSTILE if isinstance(text, str)])
                around[place[-1]] = old + draw(texts) + old
            case 5 if isinstance(around, dict):
                around[draw(st.sampled_from(["x", "kind", "id", "options", "a`b", " - at `$[1]"]))] = copied(old)
            case _:
                around[place[-1]] = copied(draw(st.sampled_from(HOSTILE)))
    return question


@cache
def explainers() -> tuple[Explainer, ...]:
    """One for each language."""
    return Explainer("en"), Explainer("es")


def use(question: AnyQuestion, response: Response | None) -> None:
    """Do with a question all that the program does: ask it in both languages, score it, explain it."""
    key_hash(question)
    question_languages(question, "en")
    for card in card_ids(DECK.id, question):
        entry = Entry(card, DECK, question, place=0)
        for explainer in explainers():
            explainer.takeaway(entry)
            explainer.explain(entry, response, None, TODAY, seed=7)
            for step in range(len(question.steps)) if isinstance(question, CaseStudy) else [None]:
                explainer.ask(entry, 7, step)
                given = question.responses_in(response)[step] if isinstance(question, CaseStudy) and step else response
                explainer.explain(entry, given, None, TODAY, 7, step)


@settings(max_examples=300)
@given(question=changed_questions(), ending=st.sampled_from(["yaml", "jsonl"]), data=st.data())
def test_changed_question_is_read_and_used_or_has_problems_with_a_place(
    tmp_path_factory: pytest.TempPathFactory, question: dict[str, Any], ending: str, data: st.DataObject
) -> None:
    outcome = read(tmp_path_factory.getbasetemp(), question, ending)

    if outcome.problems:
        assert all(problem.line > 0 and problem.column > 0 and problem.what for problem in outcome.problems)
        return
    [sound] = outcome.questions
    right = sound.right_response()
    assert score(sound, right).is_full and not sound.still_open(right)
    for response in (None, right, data.draw(responses(sound))):
        use(sound, response)


# -- how much there may be

LIMITS = {
    "text": ("flashcard", {"answer": "a" * 20_001}),
    "lines": ("flashcard", {"answer": "- a\n" * 401}),
    "option-text": ("single_best_answer", {"options": [{"id": "a", "text": "a" * 2001}, {"id": "b", "text": "b"}]}),
    "options": ("single_best_answer", {"options": [{"id": f"o{n}", "text": "a"} for n in range(10_000)]}),
    "keys": ("select_all", {"keys": [f"k{n}" for n in range(50_000)]}),
    "groups": (
        "grouped_multiple_response",
        {
            "groups": [
                {"id": f"g{n}", "text": "a", "keys": [f"a{n}-1"],
                 "options": [{"id": f"a{n}-{m}", "text": "a"} for m in range(30)]}
                for n in range(3)
            ]
        },
    ),
    "rows": ("matrix_multiple_choice", {"rows": [{"id": f"r{n}", "text": "a", "key": "yes"} for n in range(21)]}),
    "columns": ("matrix_multiple_choice", {"columns": [{"id": f"c{n}", "text": "a"} for n in range(11)]}),
    "gaps": ("drag_and_drop_cloze", {"gaps": [{"id": f"g{n}", "key": "colitis"} for n in range(31)]}),
    "marks": ("drag_and_drop_cloze", {"text": "{cause}" * 2000}),
    "table": ("drop_down_table", {"rows": [{"cells": ["a", "b"]}] * 21}),
    "phrases": ("highlight_text", {"text": " ".join(f"[a](#p{n})" for n in range(61)), "keys": ["p1"]}),
    "regions": ("hot_spot", {"regions": hot_spot.regions[:1] * 31}),
    "answers": ("typed_answer", {"answers": ["a"] * 21}),
    "answer": ("typed_answer", {"answers": ["a" * 201]}),
    "tabs": ("select_all", {"chart": [{"id": f"t{n}", "title": "a", "text": "a"} for n in range(21)]}),
    "chart": ("select_all", {"chart": [{"id": "t", "title": "a", "columns": ["a"], "rows": [{"cells": ["1"]}] * 41}]}),
    "tab": ("select_all", {"chart": [{"id": "t", "title": "a" * 81, "text": "a"}]}),
    "signs": ("flashcard", {"escalation": ["E1"] * 61}),
    "steps": ("case_study", {"steps": [written("select_all")] * 1000}),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "changes"), LIMITS.values(), ids=LIMITS)
def test_more_than_a_window_can_show_is_a_problem(tmp_path: Path, kind: str, changes: dict[str, Any]) -> None:
    changes = json.loads(msgspec.json.encode(changes))

    assert read(tmp_path, written(kind) | changes).problems


def test_list_that_is_too_long_is_named_with_its_place(tmp_path: Path) -> None:
    [problem] = read(
        tmp_path, {"kind": "select_all", "id": "q", "stem": "s", "options": [], "keys": ["a"] * 61}, "yaml"
    ).problems

    assert (problem.line, problem.column, problem.what) == (6, 3, "Expected 'array' of length <= 60.")


def test_problems_of_a_file_are_not_more_than_can_be_read(tmp_path: Path) -> None:
    problems = read(tmp_path, written("drag_and_drop_cloze") | {"text": "{nothing} " * 1500}).problems

    assert len(problems) == MOST_PROBLEMS_A_FILE + 1


@pytest.mark.parametrize("name", ["../x.png", "a/x.png", "/x.png", "C:x.png", "..\\x.png", "x.png\n", "x.gif", ".png"])
@pytest.mark.parametrize("kind", ["hot_spot", "image_occlusion"])
def test_picture_can_only_be_a_name(tmp_path: Path, kind: str, name: str) -> None:
    [problem] = read(tmp_path, written(kind) | {"image": name}).problems

    assert problem.what


@pytest.mark.parametrize("value", ["1e999999999", "0e999999999", "-1e-999999999", "NaN", "sNaN", "Infinity", "1" * 25])
@pytest.mark.parametrize("name", ["value", "tolerance"])
def test_number_that_nobody_can_type_is_a_problem(tmp_path: Path, name: str, value: str) -> None:
    found = read(tmp_path, written("numeric_answer") | {name: value}).problems

    assert any("no number that can be typed" in problem.what for problem in found)


def test_key_that_looks_like_a_place_is_a_problem_like_any_other(tmp_path: Path) -> None:
    question = written("select_all")
    question["options"][0][" - at `$[" + "9" * 5000 + "]"] = 1

    [problem] = read(tmp_path, question).problems

    assert "unknown field" in problem.what


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("drop_down_cloze", "{first} and {first}, {second}"),
        ("highlight_text", "[a](#cough) [b](#appetite) [c](#oxygen) [d](#cough)"),
    ],
)
def test_mark_that_stands_twice_is_a_problem(tmp_path: Path, kind: str, text: str) -> None:
    [problem] = read(tmp_path, written(kind) | {"text": text}).problems

    assert "stands there twice" in problem.what


@pytest.mark.parametrize("number", ["5", "0", "9" * 5000, "٣"])
def test_place_that_only_the_program_can_mark_is_shown_as_nothing(number: str) -> None:
    stem = f"{{{{c1::a}}}} &#xE000;{number}&#xE001; b"
    question = msgspec.convert(written("cloze_deletion") | {"stem": stem}, AnyQuestion)

    use(question, None)


# -- what takes its time

CUTTERS = {"cloze": cloze_pieces, "gap": gap_pieces, "phrase": phrase_pieces}
NEARLY = ["{{c1::", "{{c1::a::", "{{c1::a}", "::", "{", "{a", "[", "[a](#", "[a](#a", "[a]", "[a]["]


@pytest.mark.parametrize("nearly", NEARLY)
@pytest.mark.parametrize("cut", CUTTERS.values(), ids=CUTTERS)
def test_marks_that_never_close_are_passed_over_at_once(cut: Callable[[str], Pieces], nearly: str) -> None:
    text = "{{c1::" + nearly * (VERY_LONG // len(nearly))

    with no_longer_than(1):
        pieces = cut(text)

    assert not any(isinstance(piece, Mark) for piece in pieces)


@pytest.mark.parametrize("text", ["a", "a ", ".", "1,", "ﷺ", "a\u0327\u0301", "\u0301\u0301\u0327"])
def test_typed_answer_of_any_length_is_compared_at_once(text: str) -> None:
    with no_longer_than(1):
        compared(text * VERY_LONG)


@pytest.mark.parametrize("text", ["1", "1,", "1 ", " ", "-", "1."])
def test_number_of_any_length_is_read_at_once(text: str) -> None:
    with no_longer_than(1):
        read_amount(text * VERY_LONG)


@pytest.mark.parametrize(("typed", "meant"), [("ab", "ba"), ("ab", "aab"), ("a", "a"), ("aaab", "ba"), ("a", "b")])
@pytest.mark.parametrize("length", [100, LONGEST_TYPED])
def test_difference_is_found_at_once(typed: str, meant: str, length: int) -> None:
    with no_longer_than(1):
        difference((typed * length)[:length], (meant * length)[: length - 1] + "x")


@pytest.mark.parametrize("text", ["![", "![](", "![a](media/a.png)", "!["])
def test_pictures_in_a_text_are_looked_for_at_once(tmp_path: Path, text: str) -> None:
    card = Flashcard(id="q", stem="s", answer=(text * 20_000)[:20_000])

    with no_longer_than(1):
        list(media_faults(card, tmp_path))


# -- what is cut and compared

_CLOZE = re.compile(r"\{\{(c[1-9][0-9]?)::(.+?)(?:::(.+?))?\}\}", re.DOTALL)
PARTS = st.sampled_from(["{{c1::", "{{c2::", "::", "}}", "}", ":", "a", "{", "\n"])


@given(st.lists(PARTS, max_size=14).map("".join))
def test_hidden_words_are_those_of_the_pattern(text: str) -> None:
    found = [piece for piece in cloze_pieces(text) if isinstance(piece, Mark)]

    assert found == [Mark(name, words, hint or "") for name, words, hint in _CLOZE.findall(text)]


@given(st.lists(PARTS, max_size=14).map("".join))
def test_no_letter_beside_hidden_words_is_lost(text: str) -> None:
    assert "".join(piece for piece in cloze_pieces(text) if isinstance(piece, str)) == _CLOZE.sub("", text)


LETTERS = st.text(st.sampled_from("aAbß\u0130ﬁ ǰ"), max_size=8)


@given(LETTERS, LETTERS)
def test_difference_shows_every_letter_that_was_typed_and_meant(typed: str, meant: str) -> None:
    stretches = difference(typed, meant)

    assert "".join(part.text for part in stretches if part.is_meant) == meant
    assert "".join(part.text for part in stretches if part.is_typed).casefold() == typed.casefold()
