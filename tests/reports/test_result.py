"""The result of a test as a document, in both languages."""

from dataclasses import replace

import pytest

from quizapp.learning.result import Calibration, Share
from quizapp.questions.response import Certainty
from quizapp.reports.document import Document, Heading, Paragraph, Table
from quizapp.reports.result import WORDS, ResultValues, ToLookAt, result_document

VALUES = ResultValues(
    test="NGN-style form",
    date="Nov 22, 2026",
    answered=11,
    questions=12,
    minutes=9,
    total=Share(9, 12, 12, 0.468, 0.911),
    by_topic={"Lungs": Share(2, 6, 6, 0.1, 0.7), "Skin": Share(2, 2, 2)},
    by_kind={"Bow-tie": Share(4, 5, 1)},
    by_judgment={},
    calibration=[Calibration(Certainty.GUESS, 6, 3, 1, 3, 0.19, 0.81)],
    certainties={1: "A guess"},
    to_look_at=[ToLookAt("Question 3: Lungs", "What now?", "Wait", "Call today", was_sure=True)],
)


def texts(document: Document) -> list[str]:
    """Return the words of headings and paragraphs."""
    return [part.text for part in document.parts if isinstance(part, Heading | Paragraph)]


def tables(document: Document) -> list[Table]:
    """Return the tables."""
    return [part for part in document.parts if isinstance(part, Table)]


def test_points_stand_with_their_range() -> None:
    assert "9 of 12 points: 75 %, likely 47 to 91 %." in texts(result_document(VALUES, "en"))


def test_few_questions_give_no_range() -> None:
    few = replace(VALUES, total=Share(2, 3, 3))

    assert "2 of 3 points: 67 %. These are too few questions to say more." in texts(result_document(few, "en"))


@pytest.mark.parametrize("language", WORDS)
def test_no_endorsement_is_claimed(language: str) -> None:
    assert any("NCSBN" in text for text in texts(result_document(VALUES, language)))


def test_topics_are_a_table() -> None:
    assert tables(result_document(VALUES, "en"))[0].rows == (
        ("Lungs", "2 of 6", "33 %", "10 to 70 %", "6"),
        ("Skin", "2 of 2", "100 %", "too few", "2"),
    )


def test_what_there_is_nothing_of_has_no_table() -> None:
    assert len(tables(result_document(VALUES, "en"))) == 3


def test_calibration_is_a_table() -> None:
    assert tables(result_document(VALUES, "en"))[-1].rows == (("A guess", "6", "3", "1", "2", "50 %", "19 to 81 %"),)


def test_what_was_said_with_certainty_is_told() -> None:
    assert "You said, and were sure enough to act on it: Wait" in texts(result_document(VALUES, "en"))


def test_question_without_an_answer_says_so() -> None:
    [one] = VALUES.to_look_at
    empty = replace(VALUES, to_look_at=[replace(one, said="")])

    assert "No answer." in texts(result_document(empty, "en"))


def test_document_is_in_its_language() -> None:
    document = result_document(VALUES, "es")

    assert (document.language, document.title) == ("es", "Resultado: NGN-style form")


def test_both_languages_have_the_same_sentences() -> None:
    assert WORDS["en"].keys() == WORDS["es"].keys()


@pytest.mark.parametrize("language", WORDS)
def test_nothing_of_a_form_is_left_over(language: str) -> None:
    document = result_document(VALUES, language)
    cells = [cell for table in tables(document) for line in (table.columns, *table.rows) for cell in line]

    assert not any("{" in words for words in (*texts(document), *cells, document.footer))
