"""The memory model for many cards at once: the formulas of `memory.py` in NumPy, equal to them to 1e-9.

For the plan, the forecast, the fit and simulations; answering and rebuilding use the scalar form, which needs no NumPy.
All functions broadcast. Each of the 21 parameters may be a number or an array that broadcasts against the memories, so
that a simulation of shape (learners, cards) can give every learner parameters of their own, of shape (21, learners, 1).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from quizapp.learning.memory import DEFAULT_PARAMETERS, LONGEST_DAYS, SHORTEST_STABILITY_DAYS
from quizapp.questions.response import Rating

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.integer]
ManyParameters = Sequence[float] | Sequence[FloatArray] | FloatArray
"""The 21 numbers of the model; each a number or an array that broadcasts."""


class Memories(NamedTuple):
    """What is known of the memory of many cards; NaN where there is none yet.

    Attributes:
        stability_days: Days until the chance of recall falls to 90 %; 0.001 to 36,500.
        difficulty: 1 (easy) to 10.
    """

    stability_days: FloatArray
    difficulty: FloatArray


class Waves(NamedTuple):
    """The rows of a log as waves: wave n holds the n-th review of every card that has so many.

    The cards are ranked by falling number of reviews, so that the cards of a wave are always the first ones.

    Attributes:
        ranked: The cards, those with most reviews first; shape (n_cards,).
        rows: Of each wave the rows of the log, in the order of ``ranked``.
    """

    ranked: npt.NDArray[np.intp]
    rows: list[npt.NDArray[np.intp]]


def retrievabilities(
    memories: Memories | FloatArray,
    elapsed_days: npt.ArrayLike,
    parameters: ManyParameters = DEFAULT_PARAMETERS,
) -> FloatArray:
    """Return the chances, 0 to 1, of recall so many study days after the last review.

    Args:
        memories: The memories, or their stabilities alone.
        elapsed_days: Study days since the last review; below 0 counts as 0.
        parameters: The 21 numbers of the model.
    """
    stability = memories.stability_days if isinstance(memories, Memories) else memories
    chances: FloatArray = np.power(1 + _factor(parameters) * np.maximum(elapsed_days, 0) / stability, -parameters[20])
    return chances


def first_memories(ratings: npt.ArrayLike, parameters: ManyParameters = DEFAULT_PARAMETERS) -> Memories:
    """Return the memories after the first answer to new cards.

    Args:
        ratings: 1 (again) to 4 (easy).
        parameters: The 21 numbers of the model.
    """
    rated, w = np.asarray(ratings), parameters
    stability = np.where(
        rated == Rating.AGAIN,
        w[0],
        np.where(rated == Rating.HARD, w[1], np.where(rated == Rating.GOOD, w[2], w[3])),
    )
    difficulty = w[4] - np.exp(w[5] * (rated - 1)) + 1
    return _within_bounds(stability, difficulty)


def next_memories(
    memories: Memories,
    ratings: npt.ArrayLike,
    elapsed_days: npt.ArrayLike,
    parameters: ManyParameters = DEFAULT_PARAMETERS,
) -> Memories:
    """Return the memories after one more answer to each card.

    Args:
        memories: The memories after the answers before.
        ratings: How well the cards were known now, 1 (again) to 4 (easy).
        elapsed_days: Study days since the answers before; 0 (or a clock set back) takes the same-day formula.
        parameters: The 21 numbers of the model.
    """
    rated, elapsed, w = np.asarray(ratings), np.asarray(elapsed_days), parameters
    is_lapse, is_same_day = rated == Rating.AGAIN, elapsed <= 0
    stability = _stability_on_a_later_day(memories, rated, is_lapse, elapsed, w)
    if is_same_day.any():
        same_day = _stability_on_the_same_day(memories.stability_days, rated, is_lapse, w)
        stability = np.where(is_same_day, same_day, stability)
    difficulty = memories.difficulty + (10 - memories.difficulty) * (w[6] * (3 - rated) / 9)
    easy_difficulty = w[4] - np.exp(w[5] * (Rating.EASY - 1)) + 1
    return _within_bounds(stability, w[7] * easy_difficulty + (1 - w[7]) * difficulty)


def intervals(
    stability_days: npt.ArrayLike, retention: npt.ArrayLike, parameters: ManyParameters = DEFAULT_PARAMETERS
) -> FloatArray:
    """Return after how many study days, neither rounded nor limited, the chance of recall has fallen to ``retention``.

    Args:
        stability_days: The stabilities.
        retention: The wanted chance of recall, above 0, up to 1.
        parameters: The 21 numbers of the model.
    """
    days: FloatArray = (
        np.asarray(stability_days) / _factor(parameters) * (np.power(retention, -1 / np.asarray(parameters[20])) - 1)
    )
    return days


def replay(
    cards: IntArray, ratings: IntArray, days: IntArray, parameters: ManyParameters = DEFAULT_PARAMETERS
) -> Memories:
    """Return the memories, of shape (n_cards,), after all reviews of a log.

    Args:
        cards: The card of each review as a number from 0; rows in the order of the log. A number without a review
            gets NaN.
        ratings: The ratings of the reviews, 1 to 4.
        days: The study days of the reviews.
        parameters: The 21 numbers of the model.
    """
    waves = waves_of(cards)
    after = Memories(*np.full((2, len(waves.ranked)), np.nan))
    for rows, _, memories in _replayed(waves, ratings, days, parameters):
        size = len(rows)
        after.stability_days[waves.ranked[:size]], after.difficulty[waves.ranked[:size]] = memories
    return after


def chances_before(
    cards: IntArray, ratings: IntArray, days: IntArray, parameters: ManyParameters = DEFAULT_PARAMETERS
) -> FloatArray:
    """Return the chance of recall just before each review of a log, NaN for the first one of a card.

    Args:
        cards: The card of each review as a number from 0; rows in the order of the log.
        ratings: The ratings of the reviews, 1 to 4.
        days: The study days of the reviews.
        parameters: The 21 numbers of the model.
    """
    chances = np.full(len(cards), np.nan)
    before: FloatArray | None = None
    for rows, elapsed, memories in _replayed(waves_of(cards), ratings, days, parameters):
        if before is not None:
            chances[rows] = retrievabilities(before[: len(rows)], elapsed, parameters)
        before = memories.stability_days
    return chances


def waves_of(cards: IntArray) -> Waves:
    """Return the rows of a log as waves: the first review of every card, the second, and so on.

    Args:
        cards: The card of each review as a number from 0; rows in the order of the log.
    """
    counts = np.bincount(cards)
    ranked = np.argsort(-counts, kind="stable")
    by_card = np.argsort(cards, kind="stable")
    starts = (np.cumsum(counts) - counts)[ranked]
    sizes = np.searchsorted(-counts[ranked], -np.arange(counts.max(initial=0)), side="left")
    return Waves(ranked, [by_card[starts[:size] + number] for number, size in enumerate(sizes)])


def _replayed(
    waves: Waves, ratings: IntArray, days: IntArray, parameters: ManyParameters
) -> Iterator[tuple[npt.NDArray[np.intp], IntArray, Memories]]:
    """Yield of each wave its rows, the days since the reviews before (0 for first ones) and the memories after it."""
    memories, before = None, None
    for rows in waves.rows:
        size = len(rows)
        if memories is None or before is None:
            elapsed: IntArray = np.zeros(size, dtype=np.int64)
            memories = first_memories(ratings[rows], parameters)
        else:
            elapsed = days[rows] - days[before[:size]]
            memories = next_memories(
                Memories(memories.stability_days[:size], memories.difficulty[:size]), ratings[rows], elapsed, parameters
            )
        yield rows, elapsed, memories
        before = rows


def _factor(w: ManyParameters) -> FloatArray:
    factor: FloatArray = np.power(0.9, -1 / np.asarray(w[20])) - 1
    return factor


def _stability_on_a_later_day(
    memories: Memories,
    ratings: npt.NDArray[np.int_],
    is_lapse: npt.NDArray[np.bool_],
    elapsed: npt.NDArray[np.float64],
    w: ManyParameters,
) -> FloatArray:
    chances = retrievabilities(memories, elapsed, w)
    if is_lapse.all():
        return _stability_after_lapse(memories, chances, w)
    recalled = _stability_after_recall(memories, chances, ratings, w)
    return np.where(is_lapse, _stability_after_lapse(memories, chances, w), recalled) if is_lapse.any() else recalled


def _stability_after_lapse(memories: Memories, chances: FloatArray, w: ManyParameters) -> FloatArray:
    stability, difficulty = memories
    after = (
        w[11]
        * np.power(difficulty, -w[12])
        * (np.power(stability + 1, w[13]) - 1)
        * np.exp((1 - chances) * w[14])
    )  # fmt: skip
    limited: FloatArray = np.minimum(after, stability / np.exp(w[17] * w[18]))
    return limited


def _stability_after_recall(
    memories: Memories, chances: FloatArray, ratings: npt.NDArray[np.int_], w: ManyParameters
) -> FloatArray:
    stability, difficulty = memories
    bonus = np.where(ratings == Rating.HARD, w[15], np.where(ratings == Rating.EASY, w[16], 1.0))
    growth = (
        np.exp(w[8])
        * bonus
        * (11 - difficulty)
        * np.power(stability, -w[9])
        * np.expm1((1 - chances) * w[10])
    )  # fmt: skip
    after: FloatArray = stability * (1 + growth)
    return after


def _stability_on_the_same_day(
    stability: FloatArray, ratings: npt.NDArray[np.int_], is_lapse: npt.NDArray[np.bool_], w: ManyParameters
) -> FloatArray:
    growth = np.exp(w[17] * (ratings - 3 + w[18])) * np.power(stability, -w[19])
    after: FloatArray = stability * np.where(is_lapse, growth, np.maximum(growth, 1))
    return after


def _within_bounds(stability: FloatArray, difficulty: FloatArray) -> Memories:
    return Memories(
        np.minimum(np.maximum(stability, SHORTEST_STABILITY_DAYS), LONGEST_DAYS),
        np.minimum(np.maximum(difficulty, 1), 10),
    )
