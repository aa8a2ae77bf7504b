"""A card's state, and the one function that makes it from logged answers.

Answering and rebuilding both call ``apply``, so that a rebuilt state equals the kept one in every bit.
"""

from datetime import UTC, datetime, timedelta, tzinfo

import msgspec

from quizapp.learning.day import StudyDay, day_start, days_later, whole_minute
from quizapp.learning.memory import Memory, first_memory, interval_days, next_memory
from quizapp.questions.response import Rating

LEARNING_STEP = timedelta(minutes=10)


class Answer(msgspec.Struct, frozen=True, gc=False):
    """What a logged review means for its card: how it went, on which study day, and the due moment given then."""

    rating: Rating
    day: StudyDay
    due_ms: int
    key_hash: int


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
    rating = answer.rating
    if state is None:
        memory, is_learning = first_memory(rating), stays_in_learning(None, rating)
        return CardState(memory, answer.due_ms, answer.day, is_learning, 1, 0, answer.key_hash)
    was_learning = state.is_learning
    return CardState(
        next_memory(state.memory, rating, answer.day - state.day),
        answer.due_ms,
        answer.day,
        rating is _AGAIN or (was_learning and rating is _HARD),  # as `stays_in_learning`
        state.reviews + 1,
        state.lapses + (rating is _AGAIN and not was_learning),
        answer.key_hash,
    )


_AGAIN, _HARD = Rating.AGAIN, Rating.HARD  # an enum's member takes longer to find than the rest of a comparison


def stays_in_learning(state: CardState | None, rating: Rating) -> bool:
    """Again always brings a card back today; hard does so for a card that is not known yet."""
    return rating is Rating.AGAIN or (rating is Rating.HARD and (state is None or state.is_learning))


def due_after(state: CardState | None, rating: Rating, now: datetime, day: StudyDay, zone: tzinfo) -> datetime:
    """Return when the card is asked again if it is rated so now.

    A whole minute about ten minutes away while it is being learned, else 04:00 local of a later study day.
    """
    if stays_in_learning(state, rating):
        # In UTC: ten minutes on the wall clock are not ten minutes while the clocks go back.
        return whole_minute(now.astimezone(UTC) + LEARNING_STEP)
    memory = first_memory(rating) if state is None else next_memory(state.memory, rating, day - state.day)
    return day_start(days_later(day, interval_days(memory)), zone)
