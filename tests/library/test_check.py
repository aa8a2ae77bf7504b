"""The rules of published decks: each is broken by one small deck, and the decks we publish keep them all."""

from pathlib import Path

import pytest
import yaml

from quizapp.library.action_levels import ActionLevels, read_action_levels
from quizapp.library.deck import deck_folders
from quizapp.shipped import resource, shipped_folder
from tests.library.published import (
    EMERGENCY,
    FOR_NURSES,
    GOOD,
    TODAY,
    VISIT,
    WAIT,
    Row,
    check,
    whats,
    with_option,
    without,
)
from tests.library.small_decks import FLASHCARD, HEAD, spots


@pytest.fixture(scope="module")
def levels() -> ActionLevels:
    return read_action_levels(resource("action_levels.yaml"))


# -- decks that keep the rules


def test_good_question_for_patients_keeps_every_rule(tmp_path: Path, levels: ActionLevels) -> None:
    assert check(tmp_path, levels, GOOD) == []


def test_good_question_for_nurses_keeps_every_rule_in_one_language(tmp_path: Path, levels: ActionLevels) -> None:
    assert check(tmp_path, levels, FOR_NURSES) == []


def test_level_in_a_question_for_nurses_may_be_in_one_language(tmp_path: Path, levels: ActionLevels) -> None:
    option = {**EMERGENCY, "text": "Call 911 or your local emergency number now.", "explanation": "Right."}

    assert check(tmp_path, levels, {**FOR_NURSES, "options": [option, *FOR_NURSES["options"]]}) == []


def test_option_may_say_the_whole_text_of_its_level(tmp_path: Path, levels: ActionLevels) -> None:
    sentence = levels.level("mention_at_visit").sentence

    assert check(tmp_path, levels, with_option(VISIT, text={"en": sentence.en, "es": sentence.es})) == []


def test_deck_that_promises_nothing_is_held_to_nothing(tmp_path: Path, levels: ActionLevels) -> None:
    [row] = yaml.safe_load(FLASHCARD)

    assert check(tmp_path, levels, row, head=HEAD) == []


# -- each rule broken


@pytest.mark.parametrize(
    "name", ["audience", "topics", "topic", "explanation", "facts", "sources", "reviewed", "review_by"]
)
@pytest.mark.parametrize("row", [GOOD, FOR_NURSES], ids=["patient", "nurse"])
def test_published_question_needs(tmp_path: Path, levels: ActionLevels, name: str, row: Row) -> None:
    assert f"fever: A published question needs {name}." in whats(check(tmp_path, levels, without(row, name)))


@pytest.mark.parametrize("name", ["topic", "explanation"])
def test_text_in_no_language_does_not_count(tmp_path: Path, levels: ActionLevels, name: str) -> None:
    found = whats(check(tmp_path, levels, {**FOR_NURSES, name: {"en": ""}}))

    assert found == [f"fever: A published question needs {name}."]


BROKEN = [
    pytest.param(
        without(GOOD, "takeaway"),
        "A patient's question needs a takeaway.",
        id="takeaway",
    ),
    pytest.param(
        with_option(WAIT, explanation=""),
        "The option 'wait' has no explanation.",
        id="explanation-of-an-option",
    ),
    pytest.param(
        {**GOOD, "review_by": "2026-11-22"},
        "The next review is before the last one.",
        id="review-on-the-same-day",
    ),
    pytest.param(
        {**GOOD, "facts": ["F-1", "F-9"]},
        "There is no fact 'F-9'.",
        id="unknown-fact",
    ),
    pytest.param(
        {**GOOD, "facts": ["F-1", "F-2"]},
        "The fact 'F-2' is PARTLY VERIFIED.",
        id="fact-not-verified",
    ),
    pytest.param(
        {**GOOD, "sources": ["guide", "blog"]},
        "There is no source 'blog'.",
        id="unknown-source",
    ),
    pytest.param(
        {**GOOD, "sources": ["guide", "label"]},
        "No fact of the question comes from the source 'label'.",
        id="source-of-no-fact",
    ),
    pytest.param(
        {**GOOD, "stem": {"en": "You have a fever. What do you do?"}},
        "A patient's text is missing in es.",
        id="stem-in-english-only",
    ),
    pytest.param(
        {**GOOD, "takeaway": {"es": "Fiebre: llamo hoy."}},
        "A patient's text is missing in en.",
        id="takeaway-in-spanish-only",
    ),
    pytest.param(
        with_option(WAIT, explanation="A week is too long."),
        "A patient's text is missing in es.",
        id="option-in-the-deck's-language-only",
    ),
    pytest.param(
        with_option(TODAY, text={**TODAY["text"], "en": "Call your care team today."}),
        "The en text is not a sentence of the level call_today.",
        id="level-in-other-words",
    ),
    pytest.param(
        with_option(TODAY, text={**TODAY["text"], "es": TODAY["text"]["es"].rstrip(".")}),
        "The es text is not a sentence of the level call_today.",
        id="level-without-its-full-stop",
    ),
    pytest.param(
        with_option(TODAY, text=EMERGENCY["text"]),
        "The en text is not a sentence of the level call_today.",
        id="words-of-another-level",
    ),
    pytest.param(
        without(GOOD, "escalation"),
        "A question answered with this level must name the signs of an emergency.",
        id="escalation-of-today",
    ),
    pytest.param(
        {**without(GOOD, "escalation"), "key": "visit"},
        "A question answered with this level must name the signs of an emergency.",
        id="escalation-of-a-visit",
    ),
    pytest.param(
        {**GOOD, "escalation": ["E1", "C1"]},
        "'C1' is no emergency row of the action levels.",
        id="escalation-that-is-no-emergency",
    ),
    pytest.param(
        {**FOR_NURSES, "escalation": ["E99"]},
        "'E99' is no emergency row of the action levels.",
        id="escalation-that-is-not-there",
    ),
]


@pytest.mark.parametrize(("row", "what"), BROKEN)
def test_broken_rule_is_a_problem(tmp_path: Path, levels: ActionLevels, row: Row, what: str) -> None:
    assert f"fever: {what}" in whats(check(tmp_path, levels, row))


def test_fact_that_is_not_verified_backs_no_source(tmp_path: Path, levels: ActionLevels) -> None:
    assert len(check(tmp_path, levels, {**GOOD, "facts": ["F-2"]})) == 2


def test_emergency_as_the_answer_needs_no_escalation(tmp_path: Path, levels: ActionLevels) -> None:
    assert (
        check(tmp_path, levels, {**without(GOOD, "escalation"), "key": "emergency", "explanation": EMERGENCY["text"]})
        == []
    )


def test_problem_of_a_rule_has_the_place_of_what_breaks_it(tmp_path: Path, levels: ActionLevels) -> None:
    row = {"facts": ["F-1", "F-9"], **without(GOOD, "facts")}
    [problem] = check(tmp_path, levels, row)

    assert spots([problem]) == [("questions.yaml", 3, 5)]


def test_every_problem_of_every_question_comes_at_once(tmp_path: Path, levels: ActionLevels) -> None:
    other = {**without(GOOD, "takeaway"), "id": "cough", "facts": ["F-1", "F-9"]}

    assert whats(check(tmp_path, levels, without(GOOD, "topics"), other)) == [
        "fever: A published question needs topics.",
        "cough: A patient's question needs a takeaway.",
        "cough: There is no fact 'F-9'.",
    ]


def test_problems_of_reading_come_with_those_of_the_rules(tmp_path: Path, levels: ActionLevels) -> None:
    found = whats(check(tmp_path, levels, {**without(GOOD, "topics"), "key": "gone"}))

    assert found == [
        "fever: The key 'gone' is none of the options.",
        "fever: A published question needs topics.",
    ]


# -- the decks we publish


@pytest.mark.parametrize("folder", deck_folders(shipped_folder("decks")), ids=lambda folder: folder.name)
def test_shipped_deck_says_that_it_keeps_the_rules(folder: Path) -> None:
    assert "standard: published" in (folder / "deck.yaml").read_text(encoding="utf-8")
