"""The sheet for the nurse: brings confident errors and warning signs in words to its document."""

import enum
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from quizapp.learning.card import DAYS_NEEDED as DAYS_NEEDED  # handed on to the window, which names it
from quizapp.questions.text import Text, in_language
from quizapp.reports.nurse_sheet import SheetError, SheetSign, SheetValues, sheet_document
from quizapp.workspace.mistakes import tell

if TYPE_CHECKING:
    from quizapp.reports.document import Document
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.mistakes import Mistake
    from quizapp.workspace.outlook import Sign


class Firmness(enum.Enum):
    """How firmly a warning sign is known."""

    KNOWN = "known"
    """Right and sure on as many days as are needed."""
    ON_THE_WAY = "on-the-way"
    NOT_MET = "not-met"
    """Not asked so far."""


def firmness(sign: "Sign") -> Firmness:
    """Return the group of a warning sign."""
    if not sign.is_met:
        return Firmness.NOT_MET
    return Firmness.KNOWN if sign.right_days >= DAYS_NEEDED else Firmness.ON_THE_WAY


def topics_of(signs: "Iterable[Sign]") -> tuple[Text, ...]:
    """Return the topics of warning signs in their order, each once."""
    return tuple(dict.fromkeys(sign.topic for sign in signs))


def nurse_sheet(
    signs: "Sequence[Sign]", mistakes: "Iterable[Mistake]", explainer: "Explainer", today: date, date_in_words: str
) -> "Document":
    """Return the sheet in the explainer's language.

    Args:
        signs: Every warning sign of the person, in the order in which they are listed.
        mistakes: The open confident errors, in the order in which they are talked over.
        explainer: Puts the mistakes into words.
        today: The day by which a review may have passed.
        date_in_words: The day on which it is printed.
    """

    def group(wanted: Firmness) -> list[SheetSign]:
        return [
            SheetSign(in_language(sign.takeaway, explainer.language), sign.right_days)
            for sign in signs
            if firmness(sign) is wanted
        ]

    values = SheetValues(
        date=date_in_words,
        days_needed=DAYS_NEEDED,
        errors=[error for mistake in mistakes for error in _errors(mistake, explainer, today)],
        not_met=group(Firmness.NOT_MET),
        on_the_way=group(Firmness.ON_THE_WAY),
        known=group(Firmness.KNOWN),
    )
    return sheet_document(values, explainer.language)


def _errors(mistake: "Mistake", explainer: "Explainer", today: date) -> list[SheetError]:
    """Return a mistake in words; of a case, each step that went wrong."""
    return [
        SheetError(
            topic=told.asked.topic,
            takeaway=explainer.takeaway(mistake.entry),
            said="; ".join(told.said),
            right="; ".join(told.right),
            right_days=mistake.right_days,
            days_needed=mistake.days_needed,
        )
        for told in tell(mistake, explainer, today)
    ]
