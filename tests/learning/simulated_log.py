"""Logs of people who exist only here: what they truly remember follows parameters that the fit has to find."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quizapp.learning.memories import Memories, first_memories, intervals, next_memories, retrievabilities
from quizapp.learning.memory import DEFAULT_PARAMETERS, HIGHEST_PARAMETERS, LOWEST_PARAMETERS, Parameters

IntArray = npt.NDArray[np.int64]

CARDS_A_DAY = 12


@dataclass(frozen=True)
class Log:
    """Reviews in the order in which they were given."""

    cards: IntArray
    ratings: IntArray
    days: IntArray

    def part(self, rows: slice) -> "Log":
        return Log(self.cards[rows], self.ratings[rows], self.days[rows])


def changed(changes: dict[int, float], factor_of_first: float = 1.0) -> Parameters:
    """Return parameters that differ from the defaults as told, the first stabilities all by one factor."""
    values = [value * factor_of_first if number < 4 else value for number, value in enumerate(DEFAULT_PARAMETERS)]
    for number, value in changes.items():
        values[number] = value
    return tuple(np.clip(values, LOWEST_PARAMETERS, HIGHEST_PARAMETERS).tolist())


FORGETFUL = changed({8: 1.2, 20: 0.3}, factor_of_first=0.4)
STRONG = changed({8: 2.3, 10: 1.2, 20: 0.12}, factor_of_first=2.5)
UNEVEN = changed({4: 7.5, 6: 3.6, 11: 2.2, 13: 0.4, 14: 0.6, 16: 3.0, 19: 0.3})


def simulated_log(true: Parameters, reviews: int, seed: int, *, hardly: float = 0.1, spread: float = 0) -> Log:
    """Return the log of somebody who meets some new cards a day and comes back early or late as people do.

    Args:
        true: The parameters of their memory; the intervals are those that the defaults give.
        reviews: How many reviews the log has, in the order of days.
        seed: Of all chance.
        hardly: How many right answers are rated hard, and as many easy.
        spread: By how much (a standard deviation of logarithms) cards are easier or harder than the model knows of.
    """
    rng = np.random.default_rng(seed)
    n = reviews // 4 + 400
    cards = np.arange(n)
    days = cards // CARDS_A_DAY
    ease = np.exp(spread * rng.normal(size=n))
    ratings = rng.choice([1, 2, 3, 4], n, p=[0.3, 0.1, 0.5, 0.1])
    memories, believed = first_memories(ratings, true), first_memories(ratings)
    last = days[-1]
    rows = [np.stack((cards, ratings, days))]
    while len(cards):
        # What was missed is asked again on the same day; all else when it is due, more or less.
        waited = np.round(intervals(believed.stability_days, 0.9) * rng.uniform(0.6, 1.6, len(cards))).astype(int)
        elapsed = np.where((ratings == 1) & (rng.random(len(cards)) < 0.8), 0, np.maximum(waited, 1))
        days = days + elapsed
        kept = days <= last
        cards, days, elapsed = cards[kept], days[kept], elapsed[kept]
        memories, believed = _of(memories, kept), _of(believed, kept)
        chances = np.where(elapsed == 0, 0.9, retrievabilities(memories.stability_days * ease[cards], elapsed, true))
        right = rng.choice([2, 3, 4], len(cards), p=[hardly, 1 - 2 * hardly, hardly])
        ratings = np.where(rng.random(len(cards)) < chances, right, 1)
        memories = next_memories(memories, ratings, elapsed, true)
        believed = next_memories(believed, ratings, elapsed)
        rows.append(np.stack((cards, ratings, days)))
    log = np.concatenate(rows, axis=1)
    log = log[:, np.argsort(log[2], kind="stable")][:, :reviews]
    assert log.shape[1] == reviews
    return Log(*log)


def _of(memories: Memories, kept: npt.NDArray[np.bool_]) -> Memories:
    return Memories(memories.stability_days[kept], memories.difficulty[kept])
