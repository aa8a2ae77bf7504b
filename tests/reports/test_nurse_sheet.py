"""The sheet for the nurse as a document, in both languages."""

from dataclasses import replace

import pytest

from quizapp.reports.document import Document, Heading, Paragraph, Table
from quizapp.reports.nurse_sheet import WORDS, SheetError, SheetSign, SheetValues, sheet_document

ERROR = SheetError("Bowel", "I call today.", "Wait two days", "Call today", right_days=1, days_needed=2)
VALUES = SheetValues(
    date="Nov 23, 2026",
    days_needed=3,
    errors=[ERROR],
    not_met=[SheetSign("New rash: I call today.", 0)],
    on_the_way=[SheetSign("New cough: I call today.", 2)],
    known=[SheetSign("Chest pain: I call 911.", 3)],
)


def texts(document: Document) -> list[str]:
    """Return the words of headings and paragraphs."""
    return [part.text for part in document.parts if isinstance(part, Heading | Paragraph)]


def tables(document: Document) -> list[Table]:
    """Return the tables."""
    return [part for part in document.parts if isinstance(part, Table)]


def test_name_is_left_to_be_written_by_hand() -> None:
    [name] = [text for text in texts(sheet_document(VALUES, "en")) if text.startswith("Name:")]

    assert set(name.removeprefix("Name: ")) == {"_"}


def test_what_was_wrong_although_sure_comes_before_the_warning_signs() -> None:
    said = texts(sheet_document(VALUES, "en"))

    assert said.index("Talk about this first: wrong, although sure") < said.index("Warning signs")


def test_error_tells_what_was_said_what_is_right_and_on_how_many_days() -> None:
    said = texts(sheet_document(VALUES, "en"))
    first = said.index("Bowel")

    assert said[first + 1 : first + 5] == [
        "I call today.",
        "Said: “Wait two days”",
        "Right: Call today",
        "Right on 1 of 2 later days.",
    ]


def test_error_has_three_boxes_to_tick() -> None:
    [boxes] = [text for text in texts(sheet_document(VALUES, "en")) if "Said it" in text]

    assert (boxes.count("["), "Needed help" in boxes, "Not yet" in boxes) == (3, True, True)


def test_what_was_said_is_left_out_where_it_is_not_known() -> None:
    values = replace(VALUES, errors=[replace(ERROR, said="")])

    assert not any(text.startswith("Said:") for text in texts(sheet_document(values, "en")))


def test_no_errors_are_told_too() -> None:
    values = replace(VALUES, errors=[])

    assert "Nothing was wrong although the person was sure." in texts(sheet_document(values, "en"))


def test_warning_signs_stand_in_three_groups() -> None:
    names = [table.columns[0] for table in tables(sheet_document(VALUES, "en"))]

    assert names == ["Not met yet", "On the way", "Right on 3 days"]


def test_warning_sign_has_its_days_and_three_cells_to_tick() -> None:
    [_, on_the_way, _] = tables(sheet_document(VALUES, "en"))

    assert on_the_way.rows == (("New cough: I call today.", "2 of 3 days", "", "", ""),)


def test_group_without_a_sign_has_no_table() -> None:
    assert len(tables(sheet_document(replace(VALUES, known=[], not_met=[]), "en"))) == 1


def test_no_warning_signs_are_told_too() -> None:
    values = replace(VALUES, known=[], not_met=[], on_the_way=[])

    assert "There is no warning sign among this person's questions." in texts(sheet_document(values, "en"))


@pytest.mark.parametrize("language", WORDS)
def test_it_is_said_once_what_the_days_mean(language: str) -> None:
    meaning = WORDS[language]["meaning"].format(needed=3)

    assert texts(sheet_document(VALUES, language)).count(meaning) == 1


def test_nurse_and_person_sign_it() -> None:
    last = [text.split(":")[0] for text in texts(sheet_document(VALUES, "en")) if text.endswith("__")][1:]

    assert last == ["Nurse", "Patient or caregiver", "Date"]


def test_both_languages_have_the_same_sentences() -> None:
    assert WORDS["en"].keys() == WORDS["es"].keys()


@pytest.mark.parametrize("language", WORDS)
def test_nothing_is_a_percentage_or_an_open_form(language: str) -> None:
    document = sheet_document(VALUES, language)
    cells = [cell for table in tables(document) for line in (table.columns, *table.rows) for cell in line]

    assert not any(mark in words for words in (*texts(document), *cells, document.footer) for mark in "{%")
