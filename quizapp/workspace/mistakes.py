"""The confident-error list: what a person would have acted on, and is not so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from quizapp.learning.card import RIGHT_DAYS
from quizapp.learning.moments import moment
from quizapp.library.catalogue import Entry
from quizapp.progress.rows import ConfidentError
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.question import does_fit
from quizapp.questions.response import Certainty, Response, Stepped
from quizapp.workspace.study import Study

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.words import Asked, Explanation


@dataclass(frozen=True)
class Mistake:
    """One entry of the list: the card, and the error that put it there."""

    entry: Entry
    error: ConfidentError

    @property
    def right_days(self) -> int:
        """On how many later days it was right since, 0 or 1; with 2 it leaves the list."""
        return self.days_needed - self.error.state.errors_to_clear

    @property
    def days_needed(self) -> int:
        """On how many later days it has to be right."""
        return RIGHT_DAYS

    @property
    def due(self) -> datetime:
        """When it is asked again (UTC)."""
        return moment(self.error.state.due_ms)

    @property
    def is_same_question(self) -> bool:
        """What was said then is an answer to the question as it stands now."""
        return self.error.response is not None and does_fit(self.entry.question, self.error.response)


@dataclass(frozen=True)
class ToldMistake:
    """A question that went wrong, or a step of a case, in words.

    Attributes:
        asked: The question.
        explanation: What is said after it.
        said: What was said and is not right, one line each; empty if it is not known, or the question has changed.
        right: What is right; of several parts those that went wrong.
        has_changed: The question is another one since, or what was said is right by now.
    """

    asked: "Asked"
    explanation: "Explanation"
    said: tuple[str, ...]
    right: tuple[str, ...]
    has_changed: bool


def mistakes(study: Study, most: int | None = None) -> list[Mistake]:
    """Return the open confident errors on what is installed, newest first; ``most`` of them at most."""
    found = ((study.catalogue.get(error.card), error) for error in study.profile.confident_errors())
    return list(islice((Mistake(entry, error) for entry, error in found if entry is not None), most))


def tell(mistake: Mistake, explainer: "Explainer", today: date) -> tuple[ToldMistake, ...]:
    """Return a mistake in words; of a case, the steps that went wrong although the person was sure.

    Args:
        mistake: The mistake.
        explainer: Puts it into words of its language.
        today: The day by which a review may have passed.
    """
    question, response = mistake.entry.question, mistake.error.response
    if not isinstance(question, CaseStudy):
        return (_told(mistake, explainer, today, response),)
    given = question.responses_in(response if mistake.is_same_question else None)
    steps = [_told(mistake, explainer, today, said, step) for step, said in enumerate(given)]
    certainties = response.certainties if isinstance(response, Stepped) else ()
    sure = {step for step, certainty in enumerate(certainties) if certainty is Certainty.SURE_ENOUGH_TO_ACT}
    wrong = [(step, told) for step, told in enumerate(steps) if not told.explanation.is_right]
    return tuple(told for step, told in wrong if step in sure) or tuple(told for _, told in wrong) or tuple(steps)


def _told(
    mistake: Mistake, explainer: "Explainer", today: date, response: Response | None, step: int | None = None
) -> ToldMistake:
    entry, error = mistake.entry, mistake.error
    explanation = explainer.explain(entry, response, error.certainty, today, error.seed, step)
    has_changed = error.response is not None and (not mistake.is_same_question or explanation.is_right)
    said, right = () if has_changed else explanation.said, explanation.right
    return ToldMistake(
        asked=explainer.ask(entry, error.seed, step),
        explanation=explanation,
        said=_beyond(said, right),
        right=_beyond(right, said),
        has_changed=has_changed,
    )


def _beyond(lines: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return the lines that are not among the others, or else all: of 20 rows, the one that went wrong."""
    return tuple(line for line in lines if line not in others) or tuple(lines)
