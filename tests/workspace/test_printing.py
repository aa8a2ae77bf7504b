"""Bringing a test's result to its document."""

from pathlib import Path

import pytest

from quizapp.progress.profile import Profile
from quizapp.questions.response import Certainty
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.printing import Document, Heading, Names, Paragraph, Table, print_result
from quizapp.workspace.topics import topic_names, topic_names_in
from tests.desktop.exam_study import NOW, nurse, taken

NAMES = Names(
    test="Drill",
    date="Nov 21",
    kinds={"single_best_answer": "One best answer"},
    judgments={},
    certainties={certainty.value: certainty.name for certainty in Certainty},
    question="Question {number}: {topic}",
)


@pytest.fixture
def document(home: Path, profile: Profile) -> Document:
    """A test of seven of which two were wrong, in Spanish."""
    result = taken(nurse(home, profile), sure=Certainty.SURE_ENOUGH_TO_ACT)
    return print_result(result, Explainer("es"), NAMES, NOW.date())


def texts(document: Document) -> list[str]:
    """Return the words of headings and paragraphs."""
    return [part.text for part in document.parts if isinstance(part, Heading | Paragraph)]


def test_topics_are_named_in_the_language(document: Document) -> None:
    table = next(part for part in document.parts if isinstance(part, Table))

    assert {row[0] for row in table.rows} == {"Pulmones", "Skin"}


def test_what_was_wrong_stands_with_what_is_right(document: Document) -> None:
    said = texts(document)

    wrong = "Usted respondió, con confianza suficiente para actuar: Wait."
    assert (said.count(wrong), said.count("Lo correcto es: Call.")) == (2, 2)


def test_result_knows_the_names_of_its_topics(home: Path, profile: Profile) -> None:
    result = taken(nurse(home, profile))

    assert topic_names_in(result, "es") == {"Lungs": "Pulmones", "Skin": "Skin"}


def test_topic_without_the_language_keeps_its_name() -> None:
    assert topic_names({"Skin": "Skin"}, "es") == {"Skin": "Skin"}
