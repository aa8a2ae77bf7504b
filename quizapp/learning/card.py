"""A card's state, and the one function that makes it from logged answers.

Answering and rebuilding both call ``apply``, so that a rebuilt state equals the kept one in every bit.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from quizapp.learning.day import StudyDay, day_start, days_later, whole_minute
from quizapp.learning.memory import Memory, first_memory, interval_days, next_memory
from quizapp.questions.response import Rating

LEARNING_STEP = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a logged review means for its card: how it went, on which study day, and the due moment given then."""

    rating: Rating
    day: StudyDay
    due_ms: int
    key_hash: int


@dataclass(frozen=True, slots=True)
class CardState:
    """One person's state on one card after at least one answer.

    Attributes:
        memory: Stability and difficulty.
        due_ms: When it is asked again, in milliseconds since 1970 UTC.
        day: Study day of the latest answer.
        is_learning: Not known yet since it was new or forgotten; it comes back within the day.
        reviews: Answers that count.
        lapses: Times that it was known and then forgotten.
        key_hash: Hash of the key that the latest answer was judged by.
    """

    memory: Memory
    due_ms: int
    day: StudyDay
    is_learning: bool
    reviews: int
    lapses: int
    key_hash: int


def apply(state: CardState | None, answer: Answer) -> CardState:
    """Return the card's state after an answer; ``None`` stands for a new card."""
    if state is None:
        memory, reviews, lapses = first_memory(answer.rating), 0, 0
    else:
        memory = next_memory(state.memory, answer.rating, answer.day - state.day)
        reviews, lapses = state.reviews, state.lapses + _is_lapse(state, answer.rating)
    return CardState(
        memory=memory,
        due_ms=answer.due_ms,
        day=answer.day,
        is_learning=stays_in_learning(state, answer.rating),
        reviews=reviews + 1,
        lapses=lapses,
        key_hash=answer.key_hash,
    )


def stays_in_learning(state: CardState | None, rating: Rating) -> bool:
    """Again always brings a card back today; hard does so for a card that is not known yet."""
    is_known = state is not None and not state.is_learning
    return rating is Rating.AGAIN or (rating is Rating.HARD and not is_known)


def due_after(state: CardState | None, rating: Rating, now: datetime, day: StudyDay, zone: tzinfo) -> datetime:
    """Return when the card is asked again if it is rated so now.

    A whole minute about ten minutes away while it is being learned, else 04:00 local of a later study day.
    """
    if stays_in_learning(state, rating):
        # In UTC: ten minutes on the wall clock are not ten minutes while the clocks go back.
        return whole_minute(now.astimezone(UTC) + LEARNING_STEP)
    memory = first_memory(rating) if state is None else next_memory(state.memory, rating, day - state.day)
    return day_start(days_later(day, interval_days(memory)), zone)


def _is_lapse(state: CardState, rating: Rating) -> bool:
    return rating is Rating.AGAIN and not state.is_learning
