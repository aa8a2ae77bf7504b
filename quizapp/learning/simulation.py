"""Days of studying by the plan's own rule, for many runs at once: what would happen if the memory model were right.

Each run is one way in which the days may go: an answer is right with the chance that the model gives it. A card is
answered once a day; what a wrong answer costs holds its repeats.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from quizapp.learning.card import DAYS_NEEDED
from quizapp.learning.choice import (
    DEFAULT_SECONDS,
    DEFAULT_SHARES,
    BoolArray,
    Cards,
    IntArray,
    Seconds,
    Shares,
    choose,
)
from quizapp.learning.day import StudyDay, days_later
from quizapp.learning.goal import Goal, Pace
from quizapp.learning.memories import FloatArray, Memories, first_memories, intervals, next_memories, retrievabilities
from quizapp.learning.memory import DEFAULT_PARAMETERS, DESIRED_RETENTION, Parameters
from quizapp.questions.response import Rating


class Studied(NamedTuple):
    """What was done on a day, by run."""

    seconds: FloatArray
    reviews: IntArray
    new: IntArray


@dataclass(frozen=True)
class SimulatedDay:
    """A day of a simulation, as the mean of its runs.

    Attributes:
        day: The study day.
        minutes: Minutes of answering.
        reviews: Answers to cards that were met before.
        new: First answers.
        known: Cards that would be recalled at the end of the day.
        critical_under: Share, 0 to 1, of the critical cards with a chance of recall under 0.90 before studying.
    """

    day: StudyDay
    minutes: float
    reviews: float
    new: float
    known: float
    critical_under: float


class Runs:
    """Many runs from the same cards; each call of ``study`` is one more day in all of them."""

    def __init__(
        self,
        cards: Cards,
        runs: int,
        seed: int,
        *,
        seconds: Seconds = DEFAULT_SECONDS,
        shares: Shares = DEFAULT_SHARES,
        parameters: Parameters = DEFAULT_PARAMETERS,
    ) -> None:
        shape = (runs, len(cards.is_critical))
        self._cards = replace(
            cards,
            stability_days=np.broadcast_to(cards.stability_days, shape).copy(),
            difficulty=np.broadcast_to(cards.difficulty, shape).copy(),
            day=np.broadcast_to(cards.day, shape).copy(),
            due_day=np.broadcast_to(cards.due_day, shape).copy(),
            is_learning=np.broadcast_to(cards.is_learning, shape).copy(),
            is_changed=np.broadcast_to(cards.is_changed, shape).copy(),
            sure_days=np.full(shape[1], DAYS_NEEDED),  # the gate serves another purpose than what is known
        )
        self._seconds, self._shares, self._parameters = seconds, shares, parameters
        self._rng = np.random.default_rng(seed)

    def chances(self, day: StudyDay) -> FloatArray:
        """Return each card's chance of recall on a study day, shape (runs, n); 0 if it was not met."""
        cards = self._cards
        return np.nan_to_num(retrievabilities(cards.stability_days, day - cards.day, self._parameters))

    def memories(self) -> Memories:
        """Return the memories as they stand, shape (runs, n); NaN for a card that was not met."""
        return Memories(self._cards.stability_days, self._cards.difficulty)

    def is_met(self) -> BoolArray:
        """Return which cards were met, shape (runs, n)."""
        return ~np.isnan(self._cards.stability_days)

    def study(self, goal: Goal, pace: Pace, day: StudyDay, budget_s: float) -> Studied:
        """Answer the plan of a day as far as its seconds go; an answer is begun if it is expected to fit."""
        choice = choose(
            self._cards, goal, pace, day, seconds=self._seconds, shares=self._shares, parameters=self._parameters
        )
        order, (count, _) = choice.order(), choice.counts()
        longest = min(int(count.max(initial=0)), int(budget_s / min(self._seconds.new, self._seconds.right)) + 1)
        order = order[:, :longest]
        chance, kind = self._rng.random((2, *order.shape))
        is_new = np.isnan(np.take_along_axis(self._cards.stability_days, order, 1))
        is_right = chance < np.take_along_axis(choice.chance, order, 1)
        taken = np.where(is_new, self._seconds.new, np.where(is_right, self._seconds.right, self._seconds.wrong))
        expected = np.take_along_axis(choice.seconds, order, 1)
        fits = np.cumsum(taken, 1) - taken + expected <= budget_s
        fits[:, :1] = budget_s > 0
        is_asked = np.logical_and.accumulate(fits & (np.arange(longest) < count[:, None]), axis=1)
        self._answer(order, is_asked, is_new, self._rated(is_new, is_right, kind), day)
        return Studied(
            np.where(is_asked, taken, 0.0).sum(1), (is_asked & ~is_new).sum(1), (is_asked & is_new).sum(1)
        )  # fmt: skip

    def _rated(self, is_new: BoolArray, is_right: BoolArray, kind: FloatArray) -> IntArray:
        first = Rating.AGAIN + np.searchsorted(np.cumsum(self._shares.first)[:-1], kind)
        right = Rating.HARD + np.searchsorted(np.cumsum(self._shares.right)[:-1], kind)
        return np.where(is_new, first, np.where(is_right, right, Rating.AGAIN))

    def _answer(
        self, order: IntArray, is_asked: BoolArray, is_new: BoolArray, ratings: IntArray, day: StudyDay
    ) -> None:
        cards = self._cards
        for those, is_first in ((is_asked & is_new, True), (is_asked & ~is_new, False)):
            run, rank = np.nonzero(those)
            at = run, order[run, rank]
            if is_first:
                after = first_memories(ratings[those], self._parameters)
            else:
                before = Memories(cards.stability_days[at], cards.difficulty[at])
                after = next_memories(before, ratings[those], day - cards.day[at], self._parameters)
            cards.stability_days[at], cards.difficulty[at] = after
            days = np.rint(intervals(after.stability_days, DESIRED_RETENTION, self._parameters))
            cards.due_day[at] = day + np.maximum(days, 1).astype(np.int64)
            cards.day[at] = day
            cards.is_learning[at] = cards.is_changed[at] = False


def simulate(
    cards: Cards,
    goal: Goal,
    pace: Pace,
    day: StudyDay,
    days: int,
    *,
    seconds: Seconds = DEFAULT_SECONDS,
    shares: Shares = DEFAULT_SHARES,
    parameters: Parameters = DEFAULT_PARAMETERS,
    seed: int = 0,
    runs: int = 10,
) -> tuple[SimulatedDay, ...]:
    """Return what so many study days from ``day`` would be like; the same for the same seed."""
    people = Runs(cards, runs, seed, seconds=seconds, shares=shares, parameters=parameters)
    rows = []
    for today in (days_later(day, later) for later in range(days)):
        critical = people.chances(today)[:, cards.is_critical]
        studied = people.study(goal, pace, today, 0.0 if pace.is_off(today) else pace.minutes * 60.0)
        rows.append(
            SimulatedDay(
                today,
                float(studied.seconds.mean()) / 60,
                float(studied.reviews.mean()),
                float(studied.new.mean()),
                float(people.chances(today).sum(1).mean()),
                float((critical < DESIRED_RETENTION).mean()) if critical.size else 0.0,
            )
        )
    return tuple(rows)
