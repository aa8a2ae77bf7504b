"""Bringing mistakes and warning signs to the sheet for the nurse."""

import pytest

from quizapp.questions.response import Chosen
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.nurse_sheet import Firmness, firmness, nurse_sheet, topics_of
from quizapp.workspace.printing import Document, Heading, Paragraph, Table
from tests import every_kind
from tests.workspace.mistaken import mistake
from tests.workspace.progressed import SIGNS, TODAY, sign

COUGH = mistake(every_kind.single_best_answer, Chosen(("syrup",)), right_days=1)


def texts(document: Document) -> list[str]:
    """Return the words of headings and paragraphs."""
    return [part.text for part in document.parts if isinstance(part, Heading | Paragraph)]


@pytest.mark.parametrize(
    ("right_days", "is_met", "expected"),
    [
        (0, False, Firmness.NOT_MET),
        (0, True, Firmness.ON_THE_WAY),
        (2, True, Firmness.ON_THE_WAY),
        (3, True, Firmness.KNOWN),
    ],
)
def test_sign_is_known_after_three_days(right_days: int, is_met: bool, expected: Firmness) -> None:
    assert firmness(sign("rash", right_days, is_met=is_met)) is expected


def test_topics_are_named_once_and_in_order() -> None:
    topics = topics_of([sign("a", topic="Eyes"), sign("b", topic="Bowel"), sign("c", topic="Eyes")])

    assert topics == (sign("", topic="Eyes").topic, sign("", topic="Bowel").topic)


def test_every_sign_stands_in_the_group_it_belongs_to() -> None:
    document = nurse_sheet(SIGNS, [], Explainer("en"), TODAY, "Nov 23, 2026")

    groups = [[row[0] for row in part.rows] for part in document.parts if isinstance(part, Table)]
    expected = [
        [f"open {number}" for number in range(3)],
        [f"begun {number}" for number in range(8)],
        [f"known {number}" for number in range(7)],
    ]
    assert groups == expected


def test_mistake_is_told_in_the_explainers_language() -> None:
    said = texts(nurse_sheet([], [COUGH], Explainer("es"), TODAY, "23 nov 2026"))

    assert {"Pulmones", "Respondió: «Tome jarabe.»", "Correcta en 1 de 2 días posteriores."} <= set(said)


def test_case_tells_each_step_that_went_wrong() -> None:
    said = texts(nurse_sheet([], [mistake(every_kind.case_study, None)], Explainer("en"), TODAY, ""))

    assert sum(text.startswith("Right: ") for text in said) == 6
