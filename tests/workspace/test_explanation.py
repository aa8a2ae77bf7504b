"""What is shown after an answer."""

from datetime import date
from pathlib import Path

import pytest

from quizapp.library.catalogue import Catalogue, Entry
from quizapp.questions.response import Certainty
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.workspace.explanation import Explainer, Explanation
from tests.workspace.small_catalogue import choice, entry_of, flashcard, install

TODAY = date(2026, 11, 21)
COUGH = "warning-signs/new-dry-cough"


@pytest.fixture(scope="module")
def english() -> Explainer:
    return Explainer("en")


def explain(explainer: Explainer, entry: Entry, *chosen: str) -> Explanation:
    return explainer.explain(entry, chosen, Certainty.SURE_ENOUGH_TO_ACT, TODAY)


def test_right_answer_is_right(english: Explainer, shipped: Catalogue) -> None:
    assert explain(english, entry_of(shipped, COUGH), "today").is_right


def test_wrong_answer_is_not_right(english: Explainer, shipped: Catalogue) -> None:
    assert not explain(english, entry_of(shipped, COUGH), "steroids").is_right


def test_what_was_said_is_repeated(english: Explainer, shipped: Catalogue) -> None:
    said = explain(english, entry_of(shipped, COUGH), "steroids").said

    assert said == "Take steroid tablets left over from an older illness."


def test_every_other_option_is_explained(english: Explainer, shipped: Catalogue) -> None:
    why_not = explain(english, entry_of(shipped, COUGH), "today").why_not

    assert [option.id for option in why_not] == ["emergency", "visit", "steroids"]


def test_option_that_has_gone_since_is_nothing_said(english: Explainer, shipped: Catalogue) -> None:
    assert explain(english, entry_of(shipped, COUGH), "gone").said == ""


def test_question_is_asked_in_the_language_of_the_person(shipped: Catalogue) -> None:
    assert "tos seca" in Explainer("es").ask(entry_of(shipped, COUGH)).stem


def test_question_without_a_translation_says_so(home: Path) -> None:
    catalogue = install(home, "ward", [choice("one")])

    assert not Explainer("es").ask(entry_of(catalogue, "ward/one")).is_translated


def test_flashcard_shows_its_back(home: Path, english: Explainer) -> None:
    catalogue = install(home, "ward", [flashcard("one", answer="**This.**")])

    assert "<strong>This.</strong>" in english.ask(entry_of(catalogue, "ward/one")).answer


@pytest.mark.parametrize(("review_by", "is_passed"), [("2026-11-20", True), ("2026-11-21", False)])
def test_review_that_is_overdue_is_said(home: Path, english: Explainer, review_by: str, is_passed: bool) -> None:
    catalogue = install(home, "ward", [choice("one", review_by=review_by)])

    assert explain(english, entry_of(catalogue, "ward/one"), "call").is_review_passed is is_passed


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_shipped_question_is_explained_with_its_sources(shipped: Catalogue, language: str) -> None:
    explainer = Explainer(language)
    explained = {entry.card: explain(explainer, entry, _first_option(entry)) for entry in shipped}

    assert [card for card, found in explained.items() if not found.sources or not found.why] == []


def _first_option(entry: Entry) -> str:
    return entry.question.options[0].id if isinstance(entry.question, SingleBestAnswer) else ""
