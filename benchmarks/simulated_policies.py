"""Ways to choose what is asked today, for many simulated learners at once: ours and those it is compared with.

Each is made for a scenario, takes where the learners stand and the day (0 is the first), and gives scores of shape
``(learners, cards)``: cards are asked in falling order of score, and -inf is not asked today. None sees what is true of
the learners.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from benchmarks.simulated_learners import (
    FIRST_SHARES,
    NEW_S,
    RIGHT_S,
    RIGHT_SHARES,
    WRONG_S,
    BoolArray,
    IntArray,
    Study,
)
from quizapp.learning.choice import Cards, choose, fact_sets
from quizapp.learning.day import StudyDay
from quizapp.learning.goal import Goal, GoalKind, Pace
from quizapp.learning.memories import (
    FloatArray,
    Memories,
    first_memories,
    intervals,
    next_memories,
    retrievabilities,
)

Policy = Callable[[Study, int], FloatArray]
CRAM_DAYS = 5


@dataclass(frozen=True)
class Scenario:
    """What the learners have before them.

    Attributes:
        name: What it is called.
        cards: How many cards there are.
        days: Days of study; what is known counts on the morning after the last.
        minutes: Minutes of a day.
        critical: Every so many-th card is critical.
        missed: The share of days on which a learner does not come; no planner knows it beforehand.
        held_days: Days of study after the date, in which critical cards have to be held.
        has_date: Whether the planners are told the date.
    """

    name: str
    cards: int
    days: int
    minutes: float
    critical: int = 5
    missed: float = 0.0
    held_days: int = 0
    has_date: bool = True

    @property
    def is_critical(self) -> BoolArray:
        """Which cards are critical, shape ``(cards,)``: they lie among the others."""
        return np.asarray(np.arange(self.cards) % self.critical == 0)

    @property
    def weights(self) -> FloatArray:
        """What each card counts: 3 if critical, 1 otherwise."""
        return np.where(self.is_critical, 3.0, 1.0)


def ours(scenario: Scenario, *, goes_on: bool = False) -> Policy:
    """The rule by which the window asks: `quizapp.learning.plan.choose`, before the date and after it.

    Args:
        scenario: What the learners have before them.
        goes_on: They use up their minutes although the plan says that it is enough for today.
    """
    kind = GoalKind.TREATMENT if scenario.held_days else GoalKind.EXAM
    goal = Goal(StudyDay(scenario.days) if scenario.has_date else None, kind)
    pace = Pace(round(scenario.minutes))
    no, zero = np.zeros(scenario.cards, np.bool_), np.zeros(scenario.cards, np.int64)
    none = fact_sets(() for _ in no)

    def scores(study: Study, day: int) -> FloatArray:
        due_day = np.where(study.is_met, study.day + _days_to(study, 0.9), 0)
        cards = Cards(
            stability_days=study.believed.stability_days,
            difficulty=study.believed.difficulty,
            day=study.day,
            due_day=due_day,
            is_learning=no,
            is_critical=scenario.is_critical,
            topic=zero,
            facts=none,
            sure_days=zero + 3,  # the safety gate serves another purpose than recall
            is_changed=no,
            topic_met=no,
        )
        choice = choose(cards, goal, pace, StudyDay(day))
        order, count, places = choice.order(), choice.counts()[goes_on], np.arange(scenario.cards)
        found = np.empty(study.day.shape)
        np.put_along_axis(found, order, np.where(places < count[:, None], -places, -np.inf), axis=1)
        return found

    return scores


def plain(scenario: Scenario, retention: float, new_a_day: int | None = None) -> Policy:
    """Plain FSRS: what is due first, most forgotten first, then new cards: an even share of them a day, or so many."""
    allowed = -(-scenario.cards // scenario.days) if new_a_day is None else new_a_day

    def scores(study: Study, day: int) -> FloatArray:
        return _reviews_first(study, day, retention, scenario, np.full(len(study.day), allowed))

    return scores


def new_first(scenario: Scenario) -> Policy:
    """New cards first, as many as are left for each day that is left, then what is due at 0.90."""

    def scores(study: Study, day: int) -> FloatArray:
        new = _new(study, scenario, _paced(study, scenario.days - day))
        return np.where(np.isfinite(new), new + _SOONER, _due(study, day, 0.9))

    return scores


def final_pass(scenario: Scenario) -> Policy:
    """FSRS 0.90 with the new cards in the first 60 %, and one last look at every card in the last 10 %."""
    last_look = scenario.days - max(round(0.1 * scenario.days), 1)

    def scores(study: Study, day: int) -> FloatArray:
        found = _reviews_first(study, day, 0.9, scenario, _paced(study, int(0.6 * scenario.days) - day))
        is_open = study.is_met & (study.day < last_look) & ~np.isfinite(found) & (day >= last_look)
        return np.where(is_open, 1 - study.chance(day), found)

    return scores


def cram(scenario: Scenario) -> Policy:
    """Nothing until five days before; then new cards first, and every other card once a day."""

    def scores(study: Study, day: int) -> FloatArray:
        if day < scenario.days - CRAM_DAYS:
            return np.full(study.day.shape, -np.inf)
        new = _new(study, scenario, np.full(len(study.day), scenario.cards))
        return np.where(study.is_met, 1 - study.chance(day), new + _SOONER)

    return scores


def paced_index(scenario: Scenario, stop: float | None = None) -> Policy:
    """The index to beat: span 0.8, recall under 0.90, last 10 % of the days; after the date its rule of holding.

    Args:
        scenario: What the learners have before them.
        stop: With it, an answer that gains less is not asked, and the day may end early. Without it, the cards that
            are not eligible fill the day.

    Source: the reference on scheduling, section 6, "Algorithm to build: paced index".
    """
    last_look = scenario.days - max(round(0.1 * scenario.days), 1)

    def scores(study: Study, day: int) -> FloatArray:
        if day >= scenario.days:
            return _held(study, day, scenario)
        chance = study.chance(day)
        is_due = (chance < 0.9) | (day >= last_look)
        is_new = np.isfinite(_new(study, scenario, _paced(study, int(0.8 * scenario.days) - day)))
        is_open = is_new | (study.is_met & (is_due if stop is not None else True))
        gain = scenario.weights * _expected_gain(study, is_open, day, scenario.days - day)
        index = gain / np.where(study.is_met, chance * RIGHT_S + (1 - chance) * WRONG_S, NEW_S)
        index += np.where(is_due | is_new, _SOONER, 0)
        return np.where(is_open & (gain >= (stop or 0)), index, -np.inf)

    return scores


POLICIES: dict[str, Callable[[Scenario], Policy]] = {
    "plain FSRS 0.90": functools.partial(plain, retention=0.90),
    "plain FSRS 0.95": functools.partial(plain, retention=0.95),
    "new first": new_first,
    "final pass": final_pass,
    "cram": cram,
    "paced index": paced_index,
    "paced index, stop": functools.partial(paced_index, stop=0.02),
    "20 new a day": functools.partial(plain, retention=0.90, new_a_day=20),
    "ours": ours,
    "ours, going on": functools.partial(ours, goes_on=True),
}
_SOONER = 1e6


def _held(study: Study, day: int, scenario: Scenario) -> FloatArray:
    is_falling = scenario.is_critical & study.is_met & (study.chance(day + 1) < 0.92)
    new = _new(study, scenario, np.full(len(study.day), scenario.cards))
    others = np.where(study.is_met, _due(study, day, 0.8), new - _SOONER)
    critical = np.where(study.is_met, np.where(is_falling, _SOONER - study.chance(day), -np.inf), new + 2 * _SOONER)
    return np.where(scenario.is_critical, critical, others)


def _expected_gain(study: Study, is_open: BoolArray, day: int, left: int) -> FloatArray:
    """Return what an answer today adds to the expected recall ``left`` days later; 0 where not open."""
    gain = np.zeros(study.day.shape)
    first = retrievabilities(first_memories(np.arange(1, 5)), left)
    gain[is_open & ~study.is_met] = float(np.dot(FIRST_SHARES, first))
    where = np.nonzero(is_open & study.is_met)
    memories = Memories(study.believed.stability_days[where], study.believed.difficulty[where])
    elapsed = day - study.day[where]
    chance = retrievabilities(memories, elapsed)
    then = retrievabilities(next_memories(memories, np.arange(1, 5)[:, None], elapsed), left)
    after = (1 - chance) * then[0] + chance * np.tensordot(RIGHT_SHARES, then[1:], axes=1)
    gain[where] = after - retrievabilities(memories, elapsed + left)
    return gain


def _reviews_first(study: Study, day: int, retention: float, scenario: Scenario, allowed: IntArray) -> FloatArray:
    return np.where(study.is_met, _due(study, day, retention), _new(study, scenario, allowed) - _SOONER)


def _due(study: Study, day: int, retention: float) -> FloatArray:
    is_due = study.is_met & (study.day + _days_to(study, retention) <= day)
    return np.where(is_due, 1 - study.chance(day), -np.inf)


def _days_to(study: Study, retention: float) -> IntArray:
    days = np.rint(np.nan_to_num(intervals(study.believed.stability_days, retention)))
    return np.maximum(days, 1).astype(np.int64)


def _paced(study: Study, days_left: int) -> IntArray:
    return np.asarray(-(-(~study.is_met).sum(axis=1) // max(days_left, 1)))


def _new(study: Study, scenario: Scenario, at_most: IntArray) -> FloatArray:
    """Return scores for so many new cards of each learner: critical ones first, then the deck's order."""
    order = np.argsort(~scenario.is_critical, kind="stable")
    is_new = ~study.is_met
    rank = np.empty(is_new.shape)
    rank[:, order] = np.cumsum(is_new[:, order], axis=1)
    return np.where(is_new & (rank <= at_most[:, None]), -rank, -np.inf)
