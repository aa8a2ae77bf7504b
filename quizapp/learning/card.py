"""A card's state, and the one function that makes it from logged answers.

Answering and rebuilding both call ``apply``, so that a rebuilt state equals the kept one in every bit.

A wrong answer that was sure enough to act on is a confident error. It stays open until the card was answered rightly on
two later study days: such errors are corrected well, and are the ones most often repeated once the correction is
forgotten; a test after the feedback both strengthens it and keeps the error from coming back; for older adults more
repeats are needed. Sources: reference/question_types.md, section 2.6 (E5 Butler 2011, E6 Metcalfe and Miele 2014, E7
Eich 2013).

A warning sign counts as mastered only after days on which it was right at the first try and sure enough to act on
(``DAYS_NEEDED``, user_needs.md section 4, no. 2). What is wrong at a first try begins the count anew.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from operator import itemgetter

import msgspec

from quizapp.learning.day import StudyDay, day_start, days_later, study_day, whole_minute
from quizapp.learning.memory import (
    DEFAULT_PARAMETERS,
    DESIRED_RETENTION,
    Memory,
    Parameters,
    first_memory,
    interval_days,
    next_memory,
    retrievability,
)
from quizapp.learning.moments import moment
from quizapp.learning.spread import fuzz_seed, spread
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating

LEARNING_STEP = timedelta(minutes=10)
RIGHT_DAYS = 2
"""Later study days with a right answer that close a confident error."""
DAYS_NEEDED = 3
"""Study days, right at the first try and sure, after which a warning sign is called mastered."""
_LONGEST_WHILE_OPEN = {2: 1, 1: 3}
"""Days until a known card is asked again at the latest, by the right days that its confident error still needs."""


class Answer(msgspec.Struct, frozen=True, gc=False):
    """What a logged review means for its card: how it went, on which study day, and the due moment given then.

    Attributes:
        certainty: How sure the person was; ``None`` if that was not asked.
        is_partial: It did not win every point.
        is_self_rated: The person turned the card and said how well it was known.
    """

    rating: Rating
    day: StudyDay
    due_ms: int
    key_hash: int
    certainty: Certainty | None = None
    is_partial: bool = False
    is_self_rated: bool = False


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
        sure_days: Study days whose last first try was right and sure, since the latest first try that was wrong.
        sure_day: The latest of these; before there is one, the day of that wrong try, which cannot become one; else 0.
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
    sure_days: int = 0
    sure_day: StudyDay = StudyDay(0)


def apply(state: CardState | None, answer: Answer, parameters: Parameters = DEFAULT_PARAMETERS) -> CardState:
    """Return the card's state after an answer; ``None`` stands for a new card.

    Again always makes a card one that is being learned; hard keeps one so that is not known yet.

    A confident error opens with an answer that is rated again and was sure enough to act on. While it is open, again
    starts the count anew from that day; the first right answer (good or easy; hard is neither) of a study day after the
    last one that counted counts once, and the second such day closes it.

    A first try is an answer that does not repeat what was not known earlier that day. The last one of a study day
    decides whether the day counts as a sure one; a day with a wrong one never does.
    """
    rating, day = answer.rating, answer.day
    is_again = rating is _AGAIN
    is_sure = rating >= 3 and not answer.is_partial and (answer.is_self_rated or answer.certainty is _SURE)
    if state is None:
        is_error = is_again and answer.certainty is _SURE
        return CardState(
            first_memory(rating, parameters),
            answer.due_ms,
            day,
            is_again or rating is _HARD,
            1,
            0,
            answer.key_hash,
            RIGHT_DAYS if is_error else 0,
            day if is_error else _NO_DAY,
            is_again or answer.is_partial,
            int(is_sure),
            day if is_sure or is_again else _NO_DAY,
        )
    was_learning, to_clear, error_day = state.is_learning, state.errors_to_clear, state.error_day
    if is_again:
        if to_clear or answer.certainty is _SURE:
            to_clear, error_day = RIGHT_DAYS, day
    elif to_clear and rating is not _HARD and day > error_day:
        to_clear -= 1
        error_day = day if to_clear else _NO_DAY
    sure_days, sure_day = state.sure_days, state.sure_day
    if not was_learning or day != state.day:  # a first try
        if is_again:
            sure_days, sure_day = 0, day
        elif day > sure_day:
            if is_sure:
                sure_days, sure_day = sure_days + 1, day
        elif sure_days and day == sure_day and not is_sure:
            sure_days, sure_day = sure_days - 1, _NO_DAY
    return CardState(
        next_memory(state.memory, rating, day - state.day, parameters),
        answer.due_ms,
        day,
        is_again or (was_learning and rating is _HARD),
        state.reviews + 1,
        state.lapses + (is_again and not was_learning),
        answer.key_hash,
        to_clear,
        error_day,
        is_again or answer.is_partial,
        sure_days,
        sure_day,
    )


# An enum's member takes longer to find than the rest of a comparison.
_AGAIN, _HARD, _SURE, _NO_DAY = Rating.AGAIN, Rating.HARD, Certainty.SURE_ENOUGH_TO_ACT, StudyDay(0)


FIRST_LEECH, NEXT_LEECH = 8, 4
"""Lapses after which a card is called one that does not stick, and after how many more again."""


def is_leech(lapses: int) -> bool:
    """Tell whether a card that was just forgotten for the so-manieth time needs something else than being asked."""
    return lapses >= FIRST_LEECH and (lapses - FIRST_LEECH) % NEXT_LEECH == 0


def weakest(
    cards: Iterable[tuple[CardId, CardState]], day: StudyDay, parameters: Parameters = DEFAULT_PARAMETERS
) -> tuple[CardId, ...]:
    """Return cards by how probably they are recalled on a study day, the least probable first; ties as given."""
    chances = [(card, retrievability(state.memory, day - state.day, parameters)) for card, state in cards]
    return tuple(card for card, _ in sorted(chances, key=itemgetter(1)))


def is_partial(points: int | None, max_points: int | None) -> bool:
    """Tell whether an answer with so many points did not win them all; without points there were none to win."""
    return points is not None and max_points is not None and points < max_points


class Spacing(msgspec.Struct, frozen=True, gc=False):
    """What decides, besides the card itself, how many days it is left alone.

    Attributes:
        retention: Chance of recall at which it is asked again, 0 to 1.
        parameters: Those of the memory model.
        seed: See `quizapp.learning.spread`; ``None`` gives the model's own interval.
        load: Cards due, by days from today.
        avoided: Days from today that are not taken if others do as well: its siblings' days, and days off.
    """

    retention: float = DESIRED_RETENTION
    parameters: Parameters = DEFAULT_PARAMETERS
    seed: int | None = None
    load: Mapping[int, int] = {}
    avoided: frozenset[int] = frozenset()


PLAIN = Spacing()


def seeded(spacing: Spacing, card: CardId, state: CardState | None) -> Spacing:
    """Return the same spacing with the seed of a card's next answer."""
    return msgspec.structs.replace(spacing, seed=fuzz_seed(card, 0 if state is None else state.reviews))


def due_after(
    state: CardState | None,
    rating: Rating,
    now: datetime,
    day: StudyDay,
    zone: tzinfo,
    spacing: Spacing = PLAIN,
) -> datetime:
    """Return when the card is asked again if it is answered so now; see `due_by_rating`."""
    return due_by_rating(state, now, day, zone, spacing)[rating]


def due_by_rating(
    state: CardState | None, now: datetime, day: StudyDay, zone: tzinfo, spacing: Spacing = PLAIN
) -> dict[Rating, datetime]:
    """Return when the card is asked again, by how it is rated now.

    A whole minute about ten minutes away while it is being learned, so that an error is asked again in the same
    sitting; else 04:00 local of a later study day: hard never later than good, good never later than easy, and later
    than the last time where the memory has grown. While a confident error is open, that is the next study day until
    one right day counts, and then the third one at the latest (see the module).
    """
    # A new error needs no certainty: it is asked again today.
    after = {rating: apply(state, Answer(rating, day, 0, 0), spacing.parameters) for rating in Rating}
    due = {rating: whole_minute(now.astimezone(UTC) + LEARNING_STEP) for rating in Rating if after[rating].is_learning}
    for rating, days in _days_given(
        state, {r: s for r, s in after.items() if not s.is_learning}, zone, spacing
    ).items():
        longest = _LONGEST_WHILE_OPEN.get(after[rating].errors_to_clear, days)
        due[rating] = day_start(days_later(day, min(days, longest)), zone)
    return due  # in UTC: ten minutes on the wall clock are not ten minutes while the clocks go back


def _days_given(
    state: CardState | None, after: Mapping[Rating, CardState], zone: tzinfo, spacing: Spacing
) -> dict[Rating, int]:
    """Return the whole days until each state is asked again."""
    intervals = {r: interval_days(s.memory, spacing.retention, spacing.parameters) for r, s in after.items()}
    if spacing.seed is None:
        return intervals
    last = 0 if state is None else study_day(moment(state.due_ms), zone) - state.day
    return spread(intervals, seed=spacing.seed, longer_than=max(last, 0), load=spacing.load, avoided=spacing.avoided)
