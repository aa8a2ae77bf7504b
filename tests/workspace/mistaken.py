"""Confident errors on the questions of `every_kind`, made by hand."""

from datetime import date, timedelta

from quizapp.learning.card import CardState
from quizapp.learning.day import study_day_of
from quizapp.learning.memory import first_memory
from quizapp.learning.moments import milliseconds
from quizapp.progress.events import EventId
from quizapp.progress.rows import ConfidentError
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.response import Certainty, Rating, Response
from quizapp.workspace.mistakes import Mistake
from tests.every_kind import entry
from tests.workspace.conftest import NOW

SURE = Certainty.SURE_ENOUGH_TO_ACT
DAY = study_day_of(date(2026, 11, 21))


def mistake(
    question: AnyQuestion, response: Response | None, *, right_days: int = 0, due_in: timedelta = timedelta(0)
) -> Mistake:
    """A question that was answered so, by somebody who was sure; asked again so long after `NOW`."""
    asked = entry(question)
    state = CardState(
        memory=first_memory(Rating.AGAIN),
        due_ms=milliseconds(NOW + due_in),
        day=DAY,
        is_learning=not right_days,
        reviews=1 + right_days,
        lapses=0,
        key_hash=asked.key_hash,
        errors_to_clear=2 - right_days,
        error_day=DAY,
        is_wrong=not right_days,
    )
    error = ConfidentError(
        card=asked.card,
        state=state,
        event=EventId(bytes(16)),
        response=response,
        certainty=SURE,
        day=DAY,
        clock=NOW,
        seed=None,
        times=1,
    )
    return Mistake(asked, error)
