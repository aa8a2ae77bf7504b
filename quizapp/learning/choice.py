"""Which cards are worth asking on a day, and how much: the one rule of plan, forecast, simulation and benchmark.

It knows nothing of a person but their cards, and works on many people at once. Its numbers were found with
``benchmarks/plan_simulation.py``, on other seeds than those it shows; ``docs/learning.md`` has the comparison.
"""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from quizapp.learning.card import DAYS_NEEDED
from quizapp.learning.day import StudyDay, days_later
from quizapp.learning.goal import HELD_RETENTION, KEPT_RETENTION, Goal, Pace, Phase
from quizapp.learning.memories import FloatArray, Memories, first_memories, next_memories, retrievabilities
from quizapp.learning.memory import DEFAULT_PARAMETERS, DESIRED_RETENTION, Parameters
from quizapp.questions.response import Rating

BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]
FactSets = npt.NDArray[np.object_]
"""A ``frozenset[int]`` for each card."""

CRITICAL_WEIGHT = 3.0
"""What a critical card counts against another."""
NEW_UNTIL = 2.4
"""New cards are met before the last days, in which so many looks at every card would fit: time to see them again."""
ROOMY, SOONEST = 0.25, 0.6
"""Under this crowding there is room to meet new cards sooner, in down to this share of those days."""
UNCROWDED, CROWDED = 0.15, 0.65
"""Over this crowding the other cards may fall under 0.90 first: by so much recall for each unit of it."""
LEAST_GAIN = 0.02
"""A last look must add so much weighted recall on the date; under it the day may end early."""
LATER = 0.2
"""By so much of what an answer would add on the last day its worth today is lowered: what can wait, waits."""
AHEAD = 0.95
"""Under this chance of recall a card is asked ahead of its time, if a person goes on after the day's plan."""
NEW_SHARE = 0.4
"""The share of the minutes that reviews leave to new cards where there is no date: more recall in all, as the
simulation without a date shows, than with new cards only after all that is due."""
ROLLING_DAYS = 30
"""Without a date to come, what an answer adds is looked at so many days later."""
EARLY = 0.935
"""Promised for a day with still more recall than this, a card was promised so after a confident error."""


class Reason(enum.StrEnum):
    """Why a card is in today's plan."""

    LEARNING = "learning"
    """It is being learned since an earlier day, or since earlier today."""
    CHANGED = "changed"
    """Its answer has changed."""
    DUE = "due"
    NEW = "new"
    LAST_LOOK = "last_look"
    """The date is near, and one more look still pays."""
    GATE = "gate"
    """It is critical and was not yet right and sure on three days."""
    AHEAD = "ahead"
    """It is not due yet; for whoever goes on after the day's plan."""


REASONS = tuple(Reason)
_LEARNING, _CHANGED, _DUE, _NEW, _LAST_LOOK, _GATE, _AHEAD = range(len(REASONS))
_NONE = -1


@dataclass(frozen=True)
class Seconds:
    """Expected seconds of an answer by this person, with reading its explanation.

    Attributes:
        new: The first answer to a card.
        right: A right answer to a card that was met before.
        wrong: A wrong one, with its repeats on the same day.
    """

    new: float = 40.0
    right: float = 12.4
    wrong: float = 35.0


@dataclass(frozen=True)
class Shares:
    """How answers are rated; without any of one's own, as in the simulator of FSRS.

    Attributes:
        first: Again, hard, good and easy among first answers.
        right: Hard, good and easy among the right answers to cards that were met before.
    """

    first: tuple[float, float, float, float] = (0.24, 0.094, 0.495, 0.171)
    right: tuple[float, float, float] = (0.224, 0.631, 0.145)


DEFAULT_SECONDS = Seconds()
DEFAULT_SHARES = Shares()


@dataclass(frozen=True)
class Cards:
    """All cards of a person, in the decks' own order: columns of shape (n,), or with leading axes for many people.

    Attributes:
        stability_days: NaN for a new card.
        difficulty: NaN for a new card.
        day: Study day of the latest answer; 0 for a new card.
        due_day: Study day on which the recorded due moment lies; 0 for a new card or one whose answer changed.
        is_learning: It is not known yet since it was new or forgotten.
        is_critical: It must never be missed.
        topic: A number for each topic.
        facts: The numbers of each card's facts, shape (n,); cards with one in common are siblings.
        sure_days: On how many days it was right, and sure enough to act on.
        is_changed: Its latest answer was judged by another key than the present one.
        topic_met: An answer to its topic was right.
    """

    stability_days: FloatArray
    difficulty: FloatArray
    day: IntArray
    due_day: IntArray
    is_learning: BoolArray
    is_critical: BoolArray
    topic: IntArray
    facts: FactSets
    sure_days: IntArray
    is_changed: BoolArray
    topic_met: BoolArray


def fact_sets(facts: Iterable[Iterable[int]]) -> FactSets:
    """Return the column of the numbers of each card's facts."""
    sets = [frozenset(numbers) for numbers in facts]
    column = np.empty(len(sets), np.object_)
    column[:] = sets
    return column


def new_cards(is_critical: npt.ArrayLike) -> Cards:
    """Return cards that nobody has met, all of one topic and without siblings; change their columns in place."""
    critical = np.asarray(is_critical, dtype=np.bool_)
    n = len(critical)
    return Cards(
        np.full(n, np.nan),
        np.full(n, np.nan),
        np.zeros(n, np.int64),
        np.zeros(n, np.int64),
        np.zeros(n, np.bool_),
        critical,
        np.zeros(n, np.int64),
        fact_sets(() for _ in range(n)),
        np.zeros(n, np.int64),
        np.zeros(n, np.bool_),
        np.zeros(n, np.bool_),
    )


@dataclass(frozen=True)
class Choice:
    """What is worth asking on a day; arrays of shape (..., n).

    Attributes:
        reason: The place of the card's ``Reason`` among all reasons; -1 if it is not asked.
        rank: What comes before the priority: less is asked first.
        priority: More is asked first.
        index: Weighted recall on the date that a second of it adds.
        chance: The chance that it is recalled now; 0 for a new card.
        seconds: Expected seconds of the answer.
    """

    reason: IntArray
    rank: IntArray
    priority: FloatArray
    index: FloatArray
    chance: FloatArray
    seconds: FloatArray

    def order(self) -> IntArray:
        """Return all places as they are asked, then those that are not; shape (..., n)."""
        return np.asarray(np.lexsort((-self.priority, self.rank), axis=-1))

    def counts(self) -> tuple[IntArray, IntArray]:
        """Return how many belong to the day's plan, and how many with those ahead of their time; shapes (...)."""
        return (self.rank < _RANK_AHEAD).sum(axis=-1), (self.rank < _RANK_NONE).sum(axis=-1)


_RANK_LEARNING, _RANK_CHANGED, _RANK_FIRST, _RANK, _RANK_OTHER, _RANK_GATE, _RANK_AHEAD, _RANK_NEW_AHEAD, _RANK_NONE = (
    range(9)
)


class _Eligible(NamedTuple):
    """Which of the open cards a phase lets in, how many new ones, and how they stand to one another.

    Attributes:
        due: Those that are due.
        last: Those for a last look, if it is worth it.
        ahead: Those ahead of their time.
        new: How many new ones.
        horizon: The day for which all of them are asked.
        look_fits_in: Seconds that are left, if the last look has begun; else 0.
    """

    due: BoolArray
    last: BoolArray
    ahead: BoolArray
    new: IntArray
    horizon: StudyDay
    look_fits_in: IntArray | float = 0.0


@dataclass(frozen=True)
class _Standing:
    """The cards on a day, with what every part of the rule needs of them."""

    cards: Cards
    day: StudyDay
    goal: Goal
    pace: Pace
    seconds: Seconds
    shares: Shares
    parameters: Parameters
    is_new: BoolArray
    is_open: BoolArray
    chance: FloatArray
    expected_s: FloatArray

    @property
    def day_s(self) -> float:
        return self.pace.minutes * 60.0

    @property
    def unseen(self) -> IntArray:
        return np.asarray(self.is_new.sum(axis=-1, keepdims=True))

    @property
    def weight(self) -> FloatArray:
        return np.where(self.cards.is_critical, CRITICAL_WEIGHT, 1.0)

    def chance_on(self, day: StudyDay | IntArray) -> FloatArray:
        return retrievabilities(self.cards.stability_days, day - self.cards.day, self.parameters)


def choose(
    cards: Cards,
    goal: Goal,
    pace: Pace,
    day: StudyDay,
    *,
    seconds: Seconds = DEFAULT_SECONDS,
    shares: Shares = DEFAULT_SHARES,
    parameters: Parameters = DEFAULT_PARAMETERS,
) -> Choice:
    """Say what is worth asking on a day, and how much: the one rule of plan, forecast and simulation."""
    is_new = np.isnan(cards.stability_days)
    is_open = ~is_new & ((cards.day < day) | cards.is_learning | cards.is_changed)
    chance = np.where(is_new, 0.0, retrievabilities(cards.stability_days, day - cards.day, parameters))
    expected_s = np.where(is_new, seconds.new, chance * seconds.right + (1 - chance) * seconds.wrong)
    standing = _Standing(cards, day, goal, pace, seconds, shares, parameters, is_new, is_open, chance, expected_s)
    eligible = _ELIGIBLE[goal.phase(day)](standing)
    is_first = is_new & _is_among_the_first(standing, eligible.new)
    is_candidate = is_new | (
        is_open & (eligible.due | eligible.last | eligible.ahead | cards.is_learning | cards.is_changed)
    )
    gain = _gain(standing, is_candidate, day, eligible.horizon)
    reason = _reasons(standing, eligible, is_first, gain * standing.weight >= LEAST_GAIN)
    rank = _ranks(standing, reason)
    priority = _priorities(standing, eligible, is_candidate, gain, rank)
    return Choice(reason, rank, priority, gain * standing.weight / expected_s, chance, expected_s)


def _reasons(standing: _Standing, eligible: _Eligible, is_first: BoolArray, is_worth_it: BoolArray) -> IntArray:
    cards, is_open = standing.cards, standing.is_open
    is_watched = cards.is_critical & (standing.goal.phase(standing.day) is not Phase.OVER)
    return np.select(
        [
            is_open & cards.is_learning,
            is_open & cards.is_changed,
            is_first,
            is_open & eligible.due,
            is_open & eligible.last & is_worth_it,
            is_open & is_watched & (cards.sure_days < DAYS_NEEDED),
            standing.is_new | (is_open & (eligible.ahead | eligible.last)),
        ],
        [_LEARNING, _CHANGED, _NEW, _DUE, _LAST_LOOK, _GATE, _AHEAD],
        _NONE,
    )


def _ranks(standing: _Standing, reason: IntArray) -> IntArray:
    is_critical = standing.cards.is_critical
    rank = np.choose(
        reason + 1,
        [_RANK_NONE, _RANK_LEARNING, _RANK_CHANGED, _RANK, _RANK, _RANK, _RANK_GATE, _RANK_AHEAD],
    )
    rank = np.where((rank == _RANK_AHEAD) & standing.is_new, _RANK_NEW_AHEAD, rank)
    if standing.goal.phase(standing.day) is Phase.ALERT:
        rank = np.where((rank == _RANK) & ~is_critical, _RANK_OTHER, rank)
        rank = np.where((rank == _RANK) & standing.is_new, _RANK_FIRST, rank)
    return rank


def _priorities(
    standing: _Standing, eligible: _Eligible, is_candidate: BoolArray, gain: FloatArray, rank: IntArray
) -> FloatArray:
    """Return by what the cards of one rank are put in order.

    Without a date that is the index. Before one, what an answer would add on the last day counts against it: what can
    as well be asked later, waits. In the last look that is all that counts, as long as the whole look still fits: what
    loses least by an early look comes first, and the last days belong to what is forgotten fastest.
    """
    weight, horizon = standing.weight, eligible.horizon
    if standing.goal.phase(standing.day) is not Phase.BEFORE:
        return _rounded(gain * weight / standing.expected_s)
    late = _gain(standing, is_candidate, StudyDay(horizon - 1), horizon)
    worth = gain - LATER * late
    # A negative worth is divided, so that a critical card still comes before another like it.
    priority = np.where(worth > 0, worth * weight, worth / weight) / standing.expected_s
    needed_s = np.where(rank < _RANK_GATE, standing.expected_s, 0.0).sum(axis=-1, keepdims=True)
    is_calm = (needed_s <= eligible.look_fits_in) & (rank < _RANK_GATE)
    least_lost = np.where(standing.is_new, 1.0, (gain - late) / standing.expected_s)
    return _rounded(np.where(is_calm, least_lost, priority)) + np.where(is_calm & standing.cards.is_critical, _BIT, 0.0)


_BIT = 1e-12
"""Less than any difference that counts: of two like cards the critical one comes first."""


def _rounded(priority: FloatArray) -> FloatArray:
    """Equal memories may come out a last bit apart; ties go by the decks' order."""
    return np.round(priority, 9)


def _before(standing: _Standing) -> _Eligible:
    """Let in what serves the date.

    New cards are spread over the days until ``NEW_UNTIL``, over fewer where there is room. Cards that were met come up
    at a chance of 0.90, others than critical ones at less, the more crowded it is: the share that new cards will take
    of the time that is not needed for one last look at every card. That look begins when the time left is just enough
    for it.

    All of it follows from the cards and the days that are left, so that a missed day or another date needs no memory.
    """
    cards, pace, day = standing.cards, standing.pace, standing.day
    horizon = days_later(day, max((standing.goal.target or 0) - day, 1))  # studied on the day itself: for tomorrow
    days_left = max(pace.study_days(day, horizon), 1)
    usual_s = DESIRED_RETENTION * standing.seconds.right + (1 - DESIRED_RETENTION) * standing.seconds.wrong
    look_s = np.where(standing.is_new, usual_s, standing.expected_s).sum(axis=-1, keepdims=True)
    one_look_days = look_s / standing.day_s
    look_days = np.maximum(np.rint(one_look_days), 1)
    room_s = np.maximum(days_left * standing.day_s - look_s, 1)
    crowding = np.minimum(standing.unseen * standing.seconds.new / room_s, 2)
    sooner = np.clip(crowding / ROOMY, SOONEST, 1)
    new_days = np.maximum(np.rint(sooner * (days_left - NEW_UNTIL * one_look_days)), 1)
    lowered = np.where(cards.is_critical, 0.0, CROWDED * np.maximum(crowding - UNCROWDED, 0))
    is_last = np.broadcast_to(days_left <= look_days, standing.chance.shape)
    is_due = ((standing.chance < DESIRED_RETENTION - lowered) & ~is_last) | _is_due_early(standing)
    look_fits_in = days_left * standing.day_s if days_left > 1 else 0.0
    return _Eligible(
        is_due,
        is_last,
        standing.chance < AHEAD,
        np.ceil(standing.unseen / new_days).astype(np.int64),
        horizon,
        np.where(days_left <= look_days, look_fits_in, 0.0),
    )


def _without_date(standing: _Standing) -> _Eligible:
    return _rolling(standing, standing.cards.due_day <= standing.day)


def _alert(standing: _Standing) -> _Eligible:
    """Let critical cards in before they can fall to 0.90, and all of them that were not met yet."""
    tomorrow = standing.chance_on(_next_study_day(standing))
    is_due = np.where(standing.cards.is_critical, tomorrow < HELD_RETENTION, standing.chance < KEPT_RETENTION)
    unseen = (standing.is_new & standing.cards.is_critical).sum(axis=-1, keepdims=True)
    return _rolling(standing, is_due | _is_due_early(standing), at_least=unseen)


def _over(standing: _Standing) -> _Eligible:
    return _rolling(standing, (standing.chance < KEPT_RETENTION) | _is_due_early(standing))


_ELIGIBLE = {Phase.BEFORE: _before, Phase.NO_DATE: _without_date, Phase.ALERT: _alert, Phase.OVER: _over}


def _rolling(standing: _Standing, is_due: BoolArray, at_least: IntArray | int = 0) -> _Eligible:
    """Let in what is due and new cards beside it, at least so many; its worth is looked at some time later."""
    return _Eligible(
        is_due,
        np.zeros_like(standing.is_open),
        standing.chance < AHEAD,
        np.maximum(_new_that_fit(standing, is_due), at_least),
        days_later(standing.day, ROLLING_DAYS),
    )


def _next_study_day(standing: _Standing) -> StudyDay:
    days = (days_later(standing.day, later) for later in range(1, ROLLING_DAYS))
    return next((day for day in days if not standing.pace.is_off(day)), days_later(standing.day, ROLLING_DAYS))


def _is_due_early(standing: _Standing) -> BoolArray:
    """Tell which cards are due sooner than the memory asks for: after a confident error."""
    due_day = standing.cards.due_day
    return np.asarray((due_day <= standing.day) & (standing.chance_on(due_day) > EARLY))


def _new_that_fit(standing: _Standing, is_due: BoolArray) -> IntArray:
    """Return how many new cards fit into what today's reviews leave, or into their share of the minutes."""
    due_s = np.where(standing.is_open & is_due, standing.expected_s, 0.0).sum(axis=-1, keepdims=True)
    room_s = np.maximum(standing.day_s - due_s, NEW_SHARE * standing.day_s)
    return np.asarray(np.ceil(room_s / standing.seconds.new), dtype=np.int64)


def _is_among_the_first(standing: _Standing, allowed: IntArray) -> BoolArray:
    """Tell which new cards are among so many: the critical ones first, then the decks' own order."""
    is_critical = standing.cards.is_critical
    critical, other = (np.cumsum(standing.is_new & those, axis=-1) for those in (is_critical, ~is_critical))
    return np.asarray(np.where(is_critical, critical, critical[..., -1:] + other) <= allowed)


def _gain(standing: _Standing, which: BoolArray, day: StudyDay, horizon: StudyDay) -> FloatArray:
    """Return by how much an answer on a day raises the chance of recall on the horizon; 0 for all but ``which``."""
    cards, parameters, right = standing.cards, standing.parameters, np.asarray(standing.shares.right)
    gain = np.zeros(which.shape)
    first = retrievabilities(first_memories(_RATINGS, parameters), horizon - day, parameters)
    gain[which & standing.is_new] = float(np.dot(standing.shares.first, first))
    old = which & ~standing.is_new
    memories = Memories(cards.stability_days[old], cards.difficulty[old])
    elapsed = day - np.broadcast_to(cards.day, old.shape)[old]
    chance = retrievabilities(memories, elapsed, parameters)
    after = next_memories(memories, _RATINGS[:, None], elapsed, parameters)
    then = retrievabilities(after, horizon - day, parameters)
    alone = retrievabilities(memories, elapsed + (horizon - day), parameters)
    gain[old] = chance * np.tensordot(right, then[1:], axes=1) + (1 - chance) * then[0] - alone
    return gain


_RATINGS = np.array(list(Rating))
