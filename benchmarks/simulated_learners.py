"""People who exist only here: what they truly remember follows FSRS with parameters that no planner sees.

Everything is for many learners at once: arrays have the shape ``(learners, cards)``. A learner answers a card at most
once a day. Each learner's luck with a card on a day is the same whatever was asked before, so that two ways of planning
can be compared on the same people.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from quizapp.learning.memories import FloatArray, Memories, first_memories, next_memories, retrievabilities
from quizapp.learning.memory import DEFAULT_PARAMETERS

BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]

NEW_S, RIGHT_S, WRONG_S = 40.0, 12.4, 35.0
"""Seconds that an answer takes: to a new card, a right one, a wrong one."""
FIRST_SHARES = (0.24, 0.094, 0.495, 0.171)
"""Again, hard, good and easy among first answers. This and the next: the defaults of the FSRS simulator."""
RIGHT_SHARES = (0.224, 0.631, 0.145)
"""Hard, good and easy among right answers to cards met before."""
KINDS = ("as assumed", "weak", "strong", "off")
STRENGTH = 2.0
"""By what a strong learner's first stabilities are longer, and a weak one's shorter; the growth by its square root."""
SPREAD = 0.25
"""Standard deviation of the logarithm of what is off: each parameter of a learner, and each card for that learner."""


@dataclass(frozen=True)
class Learners:
    """Who studies.

    Attributes:
        parameters: Each learner's true parameters, shape ``(21, learners)``.
        ease: By what a card's first stability is longer for that learner than those parameters say.
    """

    parameters: FloatArray
    ease: FloatArray


def make_learners(count: int, cards: int, seed: int) -> Learners:
    """Return learners; every fourth is of the same kind, in the order of ``KINDS``."""
    rng = np.random.default_rng([seed, 0])
    parameters = np.repeat(np.array(DEFAULT_PARAMETERS)[:, None], count, axis=1)
    kind = np.arange(count) % len(KINDS)
    for name, factor in (("weak", 1 / STRENGTH), ("strong", STRENGTH)):
        those = kind == KINDS.index(name)
        parameters[:4, those] *= factor
        parameters[8, those] += np.log(factor) / 2
    is_off = kind == KINDS.index("off")
    drift = np.exp(rng.normal(0, SPREAD, parameters.shape))
    noise = np.exp(rng.normal(0, SPREAD, (count, cards)))
    parameters[:, is_off] *= drift[:, is_off]
    return Learners(parameters, np.where(is_off[:, None], noise, 1.0))


@dataclass
class Study:
    """Where all learners stand with all cards.

    Attributes:
        learners: Who they are. A planner must not look at it, nor at ``true``.
        believed: Memories as the program folds them, with the default parameters. NaN for a card not met.
        true: Memories as they are.
        day: The day of the latest answer; 0 for a card not met.
        reviews: Answers to cards met before, by learner.
        seconds: Used on each day, an array of shape ``(learners,)`` a day.
    """

    learners: Learners
    believed: Memories
    true: Memories
    day: IntArray
    reviews: IntArray
    seconds: list[FloatArray]

    @classmethod
    def begin(cls, learners: Learners) -> Self:
        """Return the state in which nobody has met any card."""
        shape = learners.ease.shape
        believed, true = (Memories(np.full(shape, np.nan), np.full(shape, np.nan)) for _ in range(2))
        return cls(learners, believed, true, np.zeros(shape, np.int64), np.zeros(shape[0], np.int64), [])

    @property
    def is_met(self) -> BoolArray:
        """Which cards were met."""
        return ~np.isnan(self.believed.stability_days)

    def chance(self, day: int) -> FloatArray:
        """Return the chance of recall as the program reckons it; 0 for a card not met."""
        return np.nan_to_num(retrievabilities(self.believed, day - self.day))

    def recall(self, day: int) -> FloatArray:
        """Return the true chance of recall; 0 for a card not met."""
        return np.nan_to_num(retrievabilities(self.true, day - self.day, self.learners.parameters[:, :, None]))

    def answer(self, scores: FloatArray, budget_s: FloatArray, day: int, rng: np.random.Generator) -> None:
        """Answer cards in falling order of their scores until the day's seconds are used up; -inf is not asked.

        An answer that is begun within the budget is finished, as in the window.
        """
        luck, kind = rng.random((2, *scores.shape))
        is_met, is_right = self.is_met, luck < self.recall(day)
        later = np.where(is_right, 2 + _drawn(RIGHT_SHARES, kind), 1)
        ratings = np.where(is_met, later, 1 + _drawn(FIRST_SHARES, kind))
        seconds = np.where(is_met, np.where(is_right, RIGHT_S, WRONG_S), NEW_S)
        seconds[~np.isfinite(scores)] = 0
        order = np.argsort(-scores, axis=1, kind="stable")
        in_order = np.take_along_axis(seconds, order, axis=1)
        is_asked = np.zeros_like(is_met)
        np.put_along_axis(is_asked, order, np.cumsum(in_order, axis=1) - in_order < budget_s[:, None], axis=1)
        is_asked &= np.isfinite(scores)
        self.seconds.append(np.where(is_asked, seconds, 0).sum(axis=1))
        self.reviews += (is_asked & is_met).sum(axis=1)
        self._learn(np.nonzero(is_asked & is_met), ratings, day)
        self._meet(np.nonzero(is_asked & ~is_met), ratings)
        self.day[is_asked] = day

    def _learn(self, where: tuple[npt.NDArray[np.intp], ...], ratings: IntArray, day: int) -> None:
        own = list(self.learners.parameters[:, where[0]])
        for memories, parameters in ((self.believed, DEFAULT_PARAMETERS), (self.true, own)):
            before = Memories(memories.stability_days[where], memories.difficulty[where])
            after = next_memories(before, ratings[where], day - self.day[where], parameters)
            memories.stability_days[where], memories.difficulty[where] = after

    def _meet(self, where: tuple[npt.NDArray[np.intp], ...], ratings: IntArray) -> None:
        believed = first_memories(ratings[where])
        true = first_memories(ratings[where], list(self.learners.parameters[:, where[0]]))
        self.believed.stability_days[where], self.believed.difficulty[where] = believed
        self.true.stability_days[where] = true.stability_days * self.learners.ease[where]
        self.true.difficulty[where] = true.difficulty


def _drawn(shares: tuple[float, ...], luck: FloatArray) -> IntArray:
    return np.searchsorted(np.cumsum(shares)[:-1], luck)
