"""A card's state, and the one function that makes it from logged answers.

Answering and rebuilding both call ``apply``, so that a rebuilt state equals the kept one in every bit.

A wrong answer that was sure enough to act on is a confident error. It stays open until the card was answered rightly on
two later study days: such errors are corrected well, and are the ones most often repeated once the correction is
forgotten; a test after the feedback both strengthens it and keeps the error from coming back; for older adults more
repeats are needed. Sources: reference/question_types.md, section 2.6 (E5 Butler 2011, E6 Metcalfe and Miele 2014, E7
Eich 2013).
"""

from datetime import UTC, datetime, timedelta, tzinfo

import msgspec

from quizapp.learning.day import StudyDay, day_start, days_later, whole_minute
from quizapp.learning.memory import Memory, first_memory, interval_days, next_memory
from quizapp.questions.response import Certainty, Rating

LEARNING_STEP = timedelta(minutes=10)
RIGHT_DAYS = 2
"""Later study days with a right answer that close a confident error."""
_LONGEST_WHILE_OPEN = {2: 1, 1: 3}
"""Days until a known card is asked again at the latest, by the right days that its confident error still needs."""


class Answer(msgspec.Struct, frozen=True, gc=False):
    """What a logged review means for its card: how it went, on which study day, and the due moment given then.

    Attributes:
        certainty: How sure the person was; ``None`` if that was not asked.
        is_partial: It did not win every point.
    """

    rating: Rating
    day: StudyDay
    due_ms: int
    key_hash: int
    certainty: Certainty | None = None
    is_partial: bool = False


class CardState(msgspec.Struct, frozen=True, gc=False):
    """One person's state on one card after at least one answer.

    Attributes:
        memory: Stability and difficulty.
        due_ms: When it is asked again, in milliseconds since 1970 UTC.
        day: Study day of the latest answer.
        is_learning: Not known yet since it was new or forgotten; it comes back within the day.
        reviews: Answers that count.
        lapses: Times that it was known and then forgotten.
        key_hash: Hash of the key that the latest answer was judged by.
        errors_to_clear: Right days that an open confident error still needs, 2 or 1; 0 if none is open.
        error_day: Study day of that error, or of the last right day that counted; 0 if none is open.
        is_wrong: The latest answer was rated again or did not win every point.
    """

    memory: Memory
    due_ms: int
    day: StudyDay
    is_learning: bool
    reviews: int
    lapses: int
    key_hash: int
    errors_to_clear: int = 0
    error_day: StudyDay = StudyDay(0)
    is_wrong: bool = False


def apply(state: CardState | None, answer: Answer) -> CardState:
    """Return the card's state after an answer; ``None`` stands for a new card.

    Again always makes a card one that is being learned; hard keeps one so that is not known yet.

    A confident error opens with an answer that is rated again and was sure enough to act on. While it is open, again
    starts the count anew from that day; the first right answer (good or easy; hard is neither) of a study day after the
    last one that counted counts once, and the second such day closes it.
    """
    rating, day = answer.rating, answer.day
    is_again = rating is _AGAIN
    if state is None:
        is_error = is_again and answer.certainty is _SURE
        return CardState(
            first_memory(rating),
            answer.due_ms,
            day,
            is_again or rating is _HARD,
            1,
            0,
            answer.key_hash,
            RIGHT_DAYS if is_error else 0,
            day if is_error else _NO_DAY,
            is_again or answer.is_partial,
        )
    was_learning, to_clear, error_day = state.is_learning, state.errors_to_clear, state.error_day
    if is_again:
        if to_clear or answer.certainty is _SURE:
            to_clear, error_day = RIGHT_DAYS, day
    elif to_clear and rating is not _HARD and day > error_day:
        to_clear -= 1
        error_day = day if to_clear else _NO_DAY
    return CardState(
        next_memory(state.memory, rating, day - state.day),
        answer.due_ms,
        day,
        is_again or (was_learning and rating is _HARD),
        state.reviews + 1,
        state.lapses + (is_again and not was_learning),
        answer.key_hash,
        to_clear,
        error_day,
        is_again or answer.is_partial,
    )


# An enum's member takes longer to find than the rest of a comparison.
_AGAIN, _HARD, _SURE, _NO_DAY = Rating.AGAIN, Rating.HARD, Certainty.SURE_ENOUGH_TO_ACT, StudyDay(0)


def is_partial(points: int | None, max_points: int | None) -> bool:
    """Tell whether an answer with so many points did not win them all; without points there were none to win."""
    return points is not None and max_points is not None and points < max_points


def due_after(state: CardState | None, rating: Rating, now: datetime, day: StudyDay, zone: tzinfo) -> datetime:
    """Return when the card is asked again if it is answered so now.

    A whole minute about ten minutes away while it is being learned, so that an error is asked again in the same
    sitting; else 04:00 local of a later study day. While a confident error is open, that is the next study day until
    one right day counts, and then the third one at the latest (see the module).
    """
    after = apply(state, Answer(rating, day, 0, 0))  # a new error needs no certainty: it is asked again today
    if after.is_learning:
        # In UTC: ten minutes on the wall clock are not ten minutes while the clocks go back.
        return whole_minute(now.astimezone(UTC) + LEARNING_STEP)
    interval = interval_days(after.memory)
    return day_start(days_later(day, min(interval, _LONGEST_WHILE_OPEN.get(after.errors_to_clear, interval))), zone)
