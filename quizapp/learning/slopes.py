"""How well parameters explain a log, and how that changes with each of them: what the fit climbs down by.

The loss is the log loss of recall over the reviews that count (those a study day or more after the one before); all
other reviews only shape the memories. Its slope and its information (the Fisher information: the curvature to expect
of it) come from one pass over the log, wave by wave, in which every memory carries its derivatives by the parameters.
The formulas are the derivatives of those in `memory.py`, worked out by hand.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from quizapp.learning.memories import FloatArray, IntArray, Memories, first_memories, next_memories, waves_of
from quizapp.learning.memory import LONGEST_DAYS, SHORTEST_STABILITY_DAYS, Parameters
from quizapp.questions.response import Rating

N_PARAMETERS = 21
_FIRST_DIFFICULTY, _DIFFICULTY_SPREAD, _DIFFICULTY_STEP, _DIFFICULTY_PULL = range(4, 8)
_DIFFICULTY = slice(4, 8)
"""The only parameters on which difficulty depends."""


class Wave(NamedTuple):
    """The n-th reviews of all cards that have so many, those with most reviews first.

    Attributes:
        ratings: The ratings, 1 to 4; shape (n,).
        elapsed_days: Study days since the reviews before, not below 0; 0 for first reviews.
        weights: What each review counts in the loss; 0 for one that only shapes the memory.
    """

    ratings: IntArray
    elapsed_days: IntArray
    weights: FloatArray


@dataclass(frozen=True)
class Slopes:
    """The loss of a log and how it changes with the parameters.

    Attributes:
        loss: The weighted sum of the log losses.
        gradient: Its derivative by each parameter; shape (21,).
        information: Its expected second derivatives; shape (21, 21), never negative.
    """

    loss: float
    gradient: FloatArray
    information: FloatArray


@dataclass(frozen=True)
class _Carried:
    """The memories of a wave together with their derivatives.

    Attributes:
        memories: The memories; shape (n,).
        stability_slopes: Derivatives of the logarithm of stability by each parameter; shape (21, n).
        difficulty_slopes: Derivatives of difficulty by parameters 4 to 7; shape (4, n).
    """

    memories: Memories
    stability_slopes: FloatArray
    difficulty_slopes: FloatArray

    def first(self, size: int) -> "_Carried":
        """Return those of the first cards."""
        memories = Memories(self.memories.stability_days[:size], self.memories.difficulty[:size])
        return _Carried(memories, self.stability_slopes[:, :size], self.difficulty_slopes[:, :size])


class _Chances(NamedTuple):
    """Chances of recall and their derivatives.

    Attributes:
        recall: The chances; shape (n,).
        by_stability: Derivatives of their logarithm by the logarithm of stability.
        by_decay: Derivatives of their logarithm by parameter 20.
    """

    recall: FloatArray
    by_stability: FloatArray
    by_decay: FloatArray


class _Change(NamedTuple):
    """How the logarithm of stability after an answer depends on what was before and on the parameters themselves.

    Attributes:
        by_stability: On the logarithm of stability before; shape (n,).
        by_difficulty: On difficulty before; shape (n,).
        by_parameters: On each parameter directly, where it does; arrays of shape (n,).
    """

    by_stability: FloatArray
    by_difficulty: FloatArray
    by_parameters: dict[int, FloatArray]


def prepare(cards: IntArray, ratings: IntArray, days: IntArray, weights: FloatArray) -> list[Wave]:
    """Return a log as waves.

    Args:
        cards: The card of each review as a number from 0; rows in the order of the log.
        ratings: The ratings of the reviews, 1 to 4.
        days: The study days of the reviews.
        weights: What each review counts in the loss; for reviews on the same day as the one before it must be 0.
    """
    rows_of_waves = waves_of(cards).rows
    waves, before = [], rows_of_waves[0] if rows_of_waves else None
    for rows in rows_of_waves:
        assert before is not None
        elapsed = np.maximum(days[rows] - days[before[: len(rows)]], 0)
        waves.append(Wave(ratings[rows], elapsed, weights[rows]))
        before = rows
    return waves


def slopes(waves: list[Wave], parameters: Parameters) -> Slopes:
    """Return the loss of a log under parameters, its gradient and its information."""
    loss, gradient, information = 0.0, np.zeros(N_PARAMETERS), np.zeros((N_PARAMETERS, N_PARAMETERS))
    carried = _first(waves[0].ratings, parameters)
    for wave in waves[1:]:
        before = carried.first(len(wave.ratings))
        chances = _chances(before.memories.stability_days, wave.elapsed_days, parameters)
        if (counted := wave.weights > 0).any():
            weights, recalled = wave.weights[counted], wave.ratings[counted] > Rating.AGAIN
            chance = chances.recall[counted]
            odds = chance / (1 - chance)
            by_parameters = before.stability_slopes[:, counted] * chances.by_stability[counted]
            by_parameters[20] += chances.by_decay[counted]
            loss -= float(weights @ np.log(np.where(recalled, chance, 1 - chance)))
            gradient += by_parameters @ (weights * np.where(recalled, -1, odds))
            information += (by_parameters * (weights * odds)) @ by_parameters.T
        carried = _next(before, wave, chances, parameters)
    return Slopes(loss, gradient, information)


def _first(ratings: IntArray, w: Parameters) -> _Carried:
    memories = first_memories(ratings, w)
    size = len(ratings)
    stability_slopes, difficulty_slopes = np.zeros((N_PARAMETERS, size)), np.zeros((4, size))
    stability_slopes[ratings - 1, np.arange(size)] = 1 / memories.stability_days
    difficulty_slopes[0] = 1
    difficulty_slopes[1] = -(ratings - 1) * np.exp(w[_DIFFICULTY_SPREAD] * (ratings - 1))
    difficulty_slopes[:, _is_at_end(memories.difficulty)] = 0
    return _Carried(memories, stability_slopes, difficulty_slopes)


def _next(before: _Carried, wave: Wave, chances: _Chances, w: Parameters) -> _Carried:
    after = next_memories(before.memories, wave.ratings, wave.elapsed_days, w)
    stability_slopes = _stability_slopes(before, wave, chances, w)
    stability = after.stability_days
    stability_slopes[:, (stability <= SHORTEST_STABILITY_DAYS) | (stability >= LONGEST_DAYS)] = 0
    difficulty_slopes = _difficulty_slopes(before, wave.ratings, w)
    difficulty_slopes[:, _is_at_end(after.difficulty)] = 0
    return _Carried(after, stability_slopes, difficulty_slopes)


def _is_at_end(difficulty: FloatArray) -> npt.NDArray[np.bool_]:
    at_end: npt.NDArray[np.bool_] = (difficulty <= 1) | (difficulty >= 10)
    return at_end


def _chances(stability: FloatArray, elapsed: IntArray, w: Parameters) -> _Chances:
    grown = math.pow(0.9, -1 / w[20])
    aged = (grown - 1) * elapsed / stability
    by_growth = w[20] / (1 + aged)
    log_aged = np.log1p(aged)
    by_decay = -log_aged - by_growth * elapsed / stability * (grown * math.log(0.9) / w[20] ** 2)
    return _Chances(np.exp(-w[20] * log_aged), by_growth * aged, by_decay)


def _stability_slopes(before: _Carried, wave: Wave, chances: _Chances, w: Parameters) -> FloatArray:
    size = len(wave.ratings)
    is_same_day = wave.elapsed_days == 0
    is_lapse = ~is_same_day & (wave.ratings == Rating.AGAIN)
    by_stability, by_difficulty, direct = np.zeros(size), np.zeros(size), np.zeros((N_PARAMETERS, size))
    for chosen, change_of in (
        (is_same_day, _change_on_the_same_day),
        (is_lapse, _change_by_lapse),
        (~(is_same_day | is_lapse), _change_by_recall),
    ):
        places = np.flatnonzero(chosen)
        if len(places):
            memories = Memories(*(column[places] for column in before.memories))
            part = _Chances(*(column[places] for column in chances))
            change = change_of(memories, wave.ratings[places], part, w)
            by_stability[places], by_difficulty[places] = change.by_stability, change.by_difficulty
            for number, values in change.by_parameters.items():
                direct[number, places] = values
    direct += before.stability_slopes * by_stability
    direct[_DIFFICULTY] += before.difficulty_slopes * by_difficulty
    return direct


def _change_on_the_same_day(memories: Memories, ratings: IntArray, chances: _Chances, w: Parameters) -> _Change:
    log_stability = np.log(memories.stability_days)
    log_growth = w[17] * (ratings - 3 + w[18]) - w[19] * log_stability
    moves = ((ratings == Rating.AGAIN) | (log_growth > 0)).astype(float)
    by_parameters = {17: moves * (ratings - 3 + w[18]), 18: moves * w[17], 19: -moves * log_stability}
    return _Change(1 - moves * w[19], np.zeros(len(ratings)), by_parameters)


def _change_by_lapse(memories: Memories, ratings: IntArray, chances: _Chances, w: Parameters) -> _Change:
    stability, difficulty = memories
    log_more = np.log1p(stability)
    grown = np.expm1(w[13] * log_more)
    forgotten = 1 - chances.recall
    after = w[11] * np.power(difficulty, -w[12]) * grown * np.exp(forgotten * w[14])
    is_free = after < stability / math.exp(w[17] * w[18])
    moves, limited = is_free.astype(float), (~is_free).astype(float)
    by_growth, by_chance = (grown + 1) / grown, -w[14] * chances.recall
    by_stability = by_growth * w[13] * stability / (stability + 1) + by_chance * chances.by_stability
    by_parameters = {
        11: moves / w[11],
        12: -moves * np.log(difficulty),
        13: moves * by_growth * log_more,
        14: moves * forgotten,
        17: -limited * w[18],
        18: -limited * w[17],
        20: moves * by_chance * chances.by_decay,
    }
    return _Change(np.where(is_free, by_stability, 1), -moves * w[12] / difficulty, by_parameters)


def _change_by_recall(memories: Memories, ratings: IntArray, chances: _Chances, w: Parameters) -> _Change:
    stability, difficulty = memories
    is_hard, is_easy = ratings == Rating.HARD, ratings == Rating.EASY
    plain = math.exp(w[8]) * (11 - difficulty) * np.power(stability, -w[9])
    gain = plain * np.where(is_hard, w[15], np.where(is_easy, w[16], 1.0))
    forgotten = 1 - chances.recall
    surprise = np.expm1(forgotten * w[10])
    growth = gain * surprise
    share = 1 / (1 + growth)
    by_forgotten = gain * (surprise + 1) * share
    by_chance = -w[10] * chances.recall * by_forgotten
    grown = growth * share
    by_parameters = {
        8: grown,
        9: -grown * np.log(stability),
        10: by_forgotten * forgotten,
        15: np.where(is_hard, plain * surprise * share, 0),
        16: np.where(is_easy, plain * surprise * share, 0),
        20: by_chance * chances.by_decay,
    }
    return _Change(1 - w[9] * grown + by_chance * chances.by_stability, -grown / (11 - difficulty), by_parameters)


def _difficulty_slopes(before: _Carried, ratings: IntArray, w: Parameters) -> FloatArray:
    difficulty = before.memories.difficulty
    step = (3 - ratings) / 9
    easy = math.exp(w[_DIFFICULTY_SPREAD] * (Rating.EASY - 1))
    moved = difficulty + (10 - difficulty) * w[_DIFFICULTY_STEP] * step
    pull = w[_DIFFICULTY_PULL]
    after = before.difficulty_slopes * ((1 - pull) * (1 - w[_DIFFICULTY_STEP] * step))
    after[0] += pull
    after[1] -= pull * (Rating.EASY - 1) * easy
    after[2] += (1 - pull) * (10 - difficulty) * step
    after[3] += w[_FIRST_DIFFICULTY] - easy + 1 - moved
    return after
