"""The rules of published decks for every kind of question: each is broken by one small question."""

from pathlib import Path
from typing import Any

import pytest

from quizapp.library.action_levels import ActionLevels, read_action_levels
from quizapp.library.check import check_deck
from quizapp.library.facts import read_evidence
from quizapp.library.problems import Problem
from quizapp.library.reading import read_deck
from quizapp.questions.question import Judgment
from quizapp.shipped import resource
from tests.library.published import WORDS
from tests.library.small_decks import HEAD, as_yaml, spots, write_deck

Row = dict[str, Any]  # Any: a question as YAML has it

FACTS = [
    {"id": "F-1", "text": "Fever needs a call.", "status": "VERIFIED", "sources": ["guide"]},
    {"id": "F-2", "text": "Rash needs a call.", "status": "UNVERIFIED", "sources": ["label"]},
]
SOURCES = [{"id": name, "title": name, "seen": "all", "name": name} for name in ("guide", "label")]
COMMON: Row = {
    "id": "fever",
    "audience": ["nurse"],
    "topics": ["ST-001"],
    "topic": "Fever",
    "stem": "What now?",
    "explanation": "Because.",
    "facts": ["F-1"],
    "sources": ["guide"],
    "reviewed": "2026-11-22",
    "review_by": "2027-11-22",
}


def part(name: str, **more: object) -> Row:
    """A part with id, text and explanation."""
    return {"id": name, "text": name.title(), "explanation": f"Why {name}.", **more}


def parts(names: str) -> list[Row]:
    return [part(name) for name in names]


def silent(row: Row) -> Row:
    """The same part, about which nothing is said."""
    return {**row, "explanation": ""}


def region(name: str) -> Row:
    return {"id": name, "label": name, "x": 0, "y": 0, "width": 9, "height": 9, "explanation": f"Why {name}."}


GAPS = [{"id": "x", "key": "a", "options": parts("ab")}, {"id": "y", "key": "a", "options": parts("ab")}]
TARGETS = [{"id": "x", "key": "a", "explanation": "Why x."}, {"id": "y", "key": "b", "explanation": "Why y."}]
POOL = [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, part("c")]
SIDE = {"keys": ["a", "b"], "options": parts("abc")}
LEVELS = {name: f"Why {name}." for name in ("emergency_now", "call_today", "mention_at_visit")}
PHRASES = {"a": "Why a.", "b": "Why b."}
SCENE: Row = {"when": "Now", "how_often": "Always", "key": "emergency_now", "explanations": LEVELS}
COLUMNS = [{"id": "p", "text": "P"}, {"id": "q", "text": "Q"}]
TICKED = [part("a", keys=["p"]), part("b", keys=["q"])]

KINDS: dict[str, Row] = {
    "flashcard": {"answer": "A"},
    "cloze_deletion": {"stem": "{{c1::Now}}"},
    "image_occlusion": {"image": "m.svg", "alt": "Glands", "masks": [region("a")]},
    "typed_answer": {"answers": ["call"]},
    "numeric_answer": {"value": "70", "solution": "35 × 2"},
    "single_best_answer": {"options": parts("ab"), "key": "a"},
    "true_false": {"is_true": "true", "why_true": "T.", "why_false": "F.", "reasons": parts("ab"), "reason": "a"},
    "select_all": {"options": parts("ab"), "keys": ["a"]},
    "select_n": {"options": parts("ab"), "keys": ["a"]},
    "grouped_multiple_response": {"groups": [{"id": "g", "text": "G", "options": parts("ab"), "keys": ["a"]}]},
    "symptom_to_action": SCENE,
    "matrix_multiple_choice": {"columns": COLUMNS, "rows": [part("a", key="p"), part("b", key="q")]},
    "matrix_multiple_response": {"columns": COLUMNS, "rows": TICKED},
    "drop_down_cloze": {"text": "{x} {y}", "gaps": GAPS},
    "drag_and_drop_cloze": {"text": "{x} {y}", "gaps": TARGETS, "options": POOL},
    "drop_down_table": {"columns": ["One", "Two"], "rows": [{"cells": ["{x}", "{y}"]}], "gaps": GAPS},
    "drop_down_rationale": {"text": "{x} {y}", "gaps": GAPS, "cause": "x"},
    "drag_and_drop_rationale": {"text": "{x} {y}", "gaps": TARGETS, "options": POOL, "cause": "x"},
    "bow_tie": {"actions": SIDE, "condition": {"keys": ["a"], "options": parts("ab")}, "parameters": SIDE},
    "ordered_response": {"options": parts("ab"), "keys": ["b", "a"]},
    "matching": {"premises": [part("m", key="a"), part("n", key="b")], "options": POOL},
    "highlight_text": {"text": "[a](#a) [b](#b)", "keys": ["a"], "explanations": PHRASES},
    "highlight_table": {
        "columns": ["One", "Two"],
        "rows": [{"cells": ["[a](#a)", "[b](#b)"]}],
        "keys": ["a"],
        "explanations": PHRASES,
    },
    "hot_spot": {"image": "m.svg", "alt": "Glands", "regions": [region("a"), region("b")], "key": "a"},
}


def a(kind: str, **changes: object) -> Row:
    """A question of a kind that keeps every rule, but for the changes."""
    return {**COMMON, "kind": kind, **KINDS[kind], **changes}


def step(judgment: str, **changes: object) -> Row:
    """A step of a case that leaves out what the case says."""
    row = {"id": judgment.replace("_", "-"), "stem": "What now?", "explanation": "Because.", "judgment": judgment}
    return {**row, "kind": "select_n", **KINDS["select_n"], **changes}


def case(**of_third_step: object) -> Row:
    steps = [step(judgment.value, **(of_third_step if place == 2 else {})) for place, judgment in enumerate(Judgment)]
    return {**COMMON, "kind": "case_study", "steps": steps}


@pytest.fixture(scope="module")
def levels() -> ActionLevels:
    return read_action_levels(resource("action_levels.yaml"))


def check(folder: Path, levels: ActionLevels, row: Row, *, head: str = HEAD + "standard: published\n") -> list[Problem]:
    """Check a deck of one question, with facts and sources beside it and a picture in it."""
    deck = write_deck(folder / "small", as_yaml([row]), head=head)
    (deck / "media").mkdir(exist_ok=True)
    (deck / "media" / "m.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    for name, known in (("facts.yaml", FACTS), ("sources.yaml", SOURCES)):
        (folder / name).write_text(as_yaml(known), encoding="utf-8")
    return check_deck(read_deck(deck), read_evidence(folder), levels, WORDS)


def whats(problems: list[Problem]) -> list[str]:
    return [problem.what.removeprefix("fever: ") for problem in problems]


# -- questions that keep the rules


@pytest.mark.parametrize("kind", KINDS)
def test_question_with_a_word_on_every_part_keeps_the_rules(tmp_path: Path, levels: ActionLevels, kind: str) -> None:
    assert whats(check(tmp_path, levels, a(kind))) == []


def test_step_of_a_case_may_leave_out_what_the_case_says(tmp_path: Path, levels: ActionLevels) -> None:
    assert whats(check(tmp_path, levels, case())) == []


def test_step_of_a_case_may_name_a_source_of_the_case(tmp_path: Path, levels: ActionLevels) -> None:
    assert whats(check(tmp_path, levels, case(sources=["guide"]))) == []


def test_answer_true_or_false_needs_no_reasons(tmp_path: Path, levels: ActionLevels) -> None:
    row = a("true_false")
    del row["reasons"], row["reason"]

    assert whats(check(tmp_path, levels, row)) == []


def test_option_that_is_a_key_of_two_premises_is_explained_there(tmp_path: Path, levels: ActionLevels) -> None:
    row = a("matching", premises=[part("m", key="a"), part("n", key="a")], options=[POOL[0], part("b")])

    assert whats(check(tmp_path, levels, row)) == []


# -- parts about which nothing is said

UNEXPLAINED = [
    pytest.param(a("numeric_answer", solution=""), "number", id="solution"),
    pytest.param(a("single_best_answer", options=[part("a"), silent(part("b"))]), "option 'b'", id="best-answer"),
    pytest.param(a("true_false", why_true=""), "answer 'true'", id="true"),
    pytest.param(a("true_false", why_false={"en": " "}), "answer 'false'", id="false"),
    pytest.param(a("true_false", reasons=[part("a"), silent(part("b"))]), "option 'b'", id="reason"),
    pytest.param(a("select_all", options=[silent(part("a")), part("b")]), "option 'a'", id="select-all"),
    pytest.param(a("select_n", options=[silent(part("a")), part("b")]), "option 'a'", id="select-n"),
    pytest.param(
        a(
            "grouped_multiple_response",
            groups=[{"id": "g", "text": "G", "options": [part("a"), silent(part("b"))], "keys": ["a"]}],
        ),
        "option 'b'",
        id="group",
    ),
    pytest.param(a("symptom_to_action", explanations={**LEVELS, "call_today": ""}), "level 'call_today'", id="level"),
    pytest.param(
        a("matrix_multiple_choice", rows=[part("a", key="p"), silent(part("b", key="q"))]), "row 'b'", id="choice-row"
    ),
    pytest.param(a("matrix_multiple_response", rows=[TICKED[0], silent(TICKED[1])]), "row 'b'", id="tick-row"),
    pytest.param(
        a("drop_down_cloze", gaps=[GAPS[0], {**GAPS[1], "options": [part("a"), silent(part("b"))]}]),
        "option 'b'",
        id="drop-down",
    ),
    pytest.param(
        a("drop_down_table", gaps=[GAPS[0], {**GAPS[1], "options": [part("a"), silent(part("b"))]}]),
        "option 'b'",
        id="drop-down-table",
    ),
    pytest.param(
        a("drop_down_rationale", gaps=[GAPS[0], {**GAPS[1], "options": [part("a"), silent(part("b"))]}]),
        "option 'b'",
        id="drop-down-rationale",
    ),
    pytest.param(a("drag_and_drop_cloze", gaps=[TARGETS[0], silent(TARGETS[1])]), "gap 'y'", id="target"),
    pytest.param(a("drag_and_drop_cloze", options=[*POOL[:2], silent(POOL[2])]), "option 'c'", id="left-over"),
    pytest.param(a("drag_and_drop_rationale", gaps=[silent(TARGETS[0]), TARGETS[1]]), "gap 'x'", id="linked-target"),
    pytest.param(
        a("bow_tie", parameters={**SIDE, "options": [*parts("ab"), silent(part("c"))]}), "option 'c'", id="bow-tie"
    ),
    pytest.param(a("ordered_response", options=[part("a"), silent(part("b"))]), "option 'b'", id="order"),
    pytest.param(a("matching", premises=[part("m", key="a"), silent(part("n", key="b"))]), "premise 'n'", id="premise"),
    pytest.param(a("matching", options=[*POOL[:2], silent(POOL[2])]), "option 'c'", id="unmatched"),
    pytest.param(a("highlight_text", explanations={"a": "Why a."}), "phrase 'b'", id="phrase"),
    pytest.param(a("highlight_table", explanations={**PHRASES, "a": ""}), "phrase 'a'", id="phrase-of-a-table"),
    pytest.param(a("hot_spot", regions=[region("a"), silent(region("b"))]), "place 'b'", id="place"),
    pytest.param(case(options=[part("a"), silent(part("b"))]), None, id="step"),
]


@pytest.mark.parametrize(("row", "name"), UNEXPLAINED)
def test_part_without_an_explanation_is_a_problem(
    tmp_path: Path, levels: ActionLevels, row: Row, name: str | None
) -> None:
    named = f"The {name} has no explanation."

    assert whats(check(tmp_path, levels, row)) == [
        named if name else "The step 'prioritize-hypotheses': The option 'b' has no explanation."
    ]


def test_part_without_an_explanation_is_shown_where_it_stands(tmp_path: Path, levels: ActionLevels) -> None:
    row = {"options": [part("a"), silent(part("b"))], **{k: v for k, v in a("select_n").items() if k != "options"}}
    [problem] = check(tmp_path, levels, row)

    assert spots([problem]) == [("questions.yaml", 5, 5)]


# -- ticking everything

EVERYTHING = [
    pytest.param(a("select_all", options=parts("abc"), keys=["a", "b"]), 1, 2, id="select-all"),
    pytest.param(
        a(
            "grouped_multiple_response",
            groups=[
                {"id": "g", "text": "G", "options": parts("ab"), "keys": ["a", "b"]},
                {"id": "h", "text": "H", "options": parts("cde"), "keys": ["c"]},
            ],
        ),
        2,
        3,
        id="one-group",
    ),
    pytest.param(
        a("matrix_multiple_response", rows=[part("a", keys=["p"]), part("b", keys=["p", "q"])]), 2, 3, id="one-column"
    ),
    pytest.param(a("highlight_text", keys=["a", "b"]), 2, 2, id="highlight"),
]


@pytest.mark.parametrize(("row", "points", "most"), EVERYTHING)
def test_points_for_ticking_everything_are_a_problem(
    tmp_path: Path, levels: ActionLevels, row: Row, points: int, most: int
) -> None:
    assert whats(check(tmp_path, levels, row)) == [f"Ticking everything wins {points} of {most} points."]


# -- actions


@pytest.mark.parametrize("key", ["call_today", "mention_at_visit"])
def test_scene_with_a_slower_action_must_name_the_signs_of_an_emergency(
    tmp_path: Path, levels: ActionLevels, key: str
) -> None:
    assert whats(check(tmp_path, levels, a("symptom_to_action", key=key))) == [
        "A question answered with this level must name the signs of an emergency."
    ]


def test_scene_with_the_signs_of_an_emergency_keeps_the_rules(tmp_path: Path, levels: ActionLevels) -> None:
    assert whats(check(tmp_path, levels, a("symptom_to_action", key="call_today", escalation=["E1"]))) == []


def test_level_of_any_options_is_said_in_its_own_words(tmp_path: Path, levels: ActionLevels) -> None:
    row = a("select_all", options=[part("a", level="call_today"), part("b")])

    assert whats(check(tmp_path, levels, row)) == ["The en text is not a sentence of the level call_today."]


def test_patient_needs_a_takeaway_for_a_scene(tmp_path: Path, levels: ActionLevels) -> None:
    found = whats(check(tmp_path, levels, a("symptom_to_action", audience=["patient"])))

    assert found[0] == "A patient's question needs a takeaway."


def test_scene_for_a_patient_is_in_both_languages(tmp_path: Path, levels: ActionLevels) -> None:
    found = check(tmp_path, levels, a("symptom_to_action", audience=["patient"], takeaway="Now."))

    # topic, stem, explanation, takeaway, when, how often, and three levels
    assert [problem.what for problem in found].count("fever: A patient's text is missing in es.") == 9


# -- steps of a case


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"explanation": ""}, "A published question needs explanation."),
        ({"facts": ["F-2"]}, "The fact 'F-2' is UNVERIFIED."),
        ({"facts": ["F-9"]}, "There is no fact 'F-9'."),
        ({"sources": ["label"]}, "No fact of the question comes from the source 'label'."),
        ({"topics": ["ST-100"]}, "'ST-100' is no id of the list of topics."),
        ({"escalation": ["C1"]}, "'C1' is no emergency row of the action levels."),
    ],
)
def test_step_of_a_case_keeps_the_rules_for_what_it_says(
    tmp_path: Path, levels: ActionLevels, changes: Row, what: str
) -> None:
    assert whats(check(tmp_path, levels, case(**changes))) == [f"The step 'prioritize-hypotheses': {what}"]


def test_case_for_patients_has_its_steps_in_both_languages(tmp_path: Path, levels: ActionLevels) -> None:
    both = {"en": "A", "es": "B"}
    row = case() | {"audience": ["patient"], **dict.fromkeys(("topic", "stem", "explanation", "takeaway"), both)}

    found = check(tmp_path, levels, row)

    # each of six steps: stem, explanation, text and explanation of two options
    assert [problem.what for problem in found] == ["fever: A patient's text is missing in es."] * 36
