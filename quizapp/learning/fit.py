"""Parameters of the memory model for one person, fitted to their own log.

The loss is that of the FSRS optimizers: the log loss of recall over the answers given a study day or more after the
one before (first answers and answers on the same day only shape the memories), later answers counting more, plus a
penalty for what is unlike other people. The penalty's spreads are those of open-spaced-repetition/fsrs-rs, and so are
the bounds; only the first stabilities are penalised by ratio instead of difference, and all four together less than
each alone, so that one that was never seen moves with the others.

The minimum is found by Fisher scoring with a damped step (Levenberg and Marquardt) within the bounds: some ten passes
over the log, from the defaults, without chance, so that the same log always gives the same parameters.

A fit is better only if it holds for what it has not seen: parameters fitted to the earlier part of the log must beat
the present ones on the later part. What is then given is fitted to the whole log, for the latest answers say most
about the memory of today.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quizapp.learning.memories import FloatArray, IntArray, chances_before
from quizapp.learning.memory import DEFAULT_PARAMETERS, HIGHEST_PARAMETERS, LOWEST_PARAMETERS, Parameters
from quizapp.learning.slopes import Wave, prepare, slopes
from quizapp.questions.response import Rating

FEWEST_REVIEWS = 400
EARLIER_SHARE = 0.75
"""The part of the counted answers to which parameters are fitted to be tried on the rest."""
FEWEST_HELD_OUT = 25
MOST_STEPS = 25

Progress = Callable[[float], bool]
"""Is told the share that is done, 0 to 1, and returns whether to go on."""

_SPREADS = (
    0.57, 0.28, 0.6, 0.12,  # 4-7: difficulty
    0.39, 0.18, 0.33,  # 8-10: stability after recall
    0.3, 0.09, 0.16, 0.57,  # 11-14: stability after a lapse
    0.25, 1.03,  # 15-16: hard and easy
    0.31, 0.32, 0.14,  # 17-19: answers on the same day
    0.27,  # 20: decay
)  # fmt: skip
"""How much parameters 4 to 20 differ between people."""
_FIRST_SPREAD_TOGETHER, _FIRST_SPREAD_ALONE = 1.0, 0.5
"""How much the logarithms of the first stabilities do: all four together, and each besides."""
_ENOUGH = 1e-2
"""A step that promises to lower the loss by less than this (a sum over all answers) is not worth a pass."""
_LEAST_DAMPING, _MOST_DAMPING = 1e-3, 10.0
"""How much steps are shortened; past the most, the place is at a fold of the loss: some formulas have corners."""


@dataclass(frozen=True)
class Fitted:
    """What a fit gave.

    Attributes:
        parameters: The parameters fitted to the whole log if that is better, else the present ones.
        counted: How many answers counted: given a study day or more after the one before.
        held_out: How many of them, the latest, the comparison was made on; 0 if there were too few for one.
        loss_before: Log loss of an answer among those, under the present parameters.
        loss_after: The same under parameters fitted to the answers before them.
        is_better: Whether the fit is to be taken over.
    """

    parameters: Parameters
    counted: int
    held_out: int
    loss_before: float
    loss_after: float
    is_better: bool


def fit(
    cards: IntArray,
    ratings: IntArray,
    days: IntArray,
    present: Parameters = DEFAULT_PARAMETERS,
    progress: Progress | None = None,
) -> Fitted | None:
    """Fit parameters to a log of 400 reviews or more and tell whether they are better; ``None`` if told to stop.

    Args:
        cards: The card of each review as a number from 0; rows in the order of the log.
        ratings: The ratings of the reviews, 1 to 4.
        days: The study days of the reviews.
        present: The parameters to beat.
        progress: Is told how far the fit is; called before each pass over the log, on this thread.
    """
    counted = np.flatnonzero(counting(cards, days))
    held_out = counted[int(len(counted) * EARLIER_SHARE) :]
    if len(cards) < FEWEST_REVIEWS or len(held_out) < FEWEST_HELD_OUT:
        return Fitted(present, len(counted), 0, np.nan, np.nan, is_better=False)
    split = held_out[0]
    earlier = fit_parameters(cards[:split], ratings[:split], days[:split], _part(progress, 0, 0.5))
    if earlier is None:
        return None
    loss_before, loss_after = (
        float(losses(cards, ratings, days, parameters)[held_out].mean()) for parameters in (present, earlier)
    )
    if loss_after >= loss_before:
        return Fitted(present, len(counted), len(held_out), loss_before, loss_after, is_better=False)
    parameters = fit_parameters(cards, ratings, days, _part(progress, 0.5, 1))
    if parameters is None:
        return None
    return Fitted(parameters, len(counted), len(held_out), loss_before, loss_after, is_better=True)


def fit_parameters(
    cards: IntArray, ratings: IntArray, days: IntArray, progress: Progress | None = None
) -> Parameters | None:
    """Return the parameters that fit a log best, whatever others there are; ``None`` if told to stop.

    Args:
        cards: The card of each review as a number from 0; rows in the order of the log.
        ratings: The ratings of the reviews, 1 to 4.
        days: The study days of the reviews.
        progress: Is told how far the fit is.
    """
    waves = prepare(cards, ratings, days, _weights(counting(cards, days)))
    place = _lowest_place(waves, progress)
    if place is None:
        return None
    counts = np.bincount(waves[0].ratings, minlength=Rating.EASY + 1)[Rating.AGAIN :]
    return _parameters_at(np.concatenate((_in_order(place[:4], counts), place[4:])))


def losses(
    cards: IntArray, ratings: IntArray, days: IntArray, parameters: Parameters = DEFAULT_PARAMETERS
) -> FloatArray:
    """Return the log loss of recall at each review of a log, NaN where there is none: for first ones."""
    chances = chances_before(cards, ratings, days, parameters)
    with np.errstate(divide="ignore"):  # a lapse on the same day was held impossible; it never counts
        lost: FloatArray = -np.log(np.where(ratings > Rating.AGAIN, chances, 1 - chances))
    return lost


def counting(cards: IntArray, days: IntArray) -> npt.NDArray[np.bool_]:
    """Tell of each review of a log whether it counts: whether its card was answered on an earlier study day before.

    Args:
        cards: The card of each review as a number from 0; rows in the order of the log.
        days: The study days of the reviews.
    """
    by_card = np.argsort(cards, kind="stable")
    later = (np.diff(cards[by_card]) == 0) & (np.diff(days[by_card]) > 0)
    counted = np.zeros(len(cards), dtype=np.bool_)
    counted[by_card[1:][later]] = True
    return counted


def _part(progress: Progress | None, begin: float, end: float) -> Progress | None:
    return None if progress is None else lambda share: progress(begin + share * (end - begin))


def _weights(counted: npt.NDArray[np.bool_]) -> FloatArray:
    """Return what each review counts: the latest 1, the earliest a quarter, as the FSRS optimizers do."""
    weights = np.zeros(len(counted))
    ages = np.linspace(0, 1, int(counted.sum()))
    weights[counted] = 0.25 + 0.75 * ages**3
    return weights


# -- the descent, in the logarithms of the first stabilities and the other parameters as they are


def _place_of(parameters: Parameters) -> FloatArray:
    return np.concatenate((np.log(parameters[:4]), parameters[4:]))


def _parameters_at(place: FloatArray) -> Parameters:
    values = np.clip(np.concatenate((np.exp(place[:4]), place[4:])), LOWEST_PARAMETERS, HIGHEST_PARAMETERS)
    return tuple(values.tolist())


def _penalties() -> FloatArray:
    """Return the matrix of the penalty: half the second derivatives of what is added to the loss."""
    first = np.full((4, 4), _FIRST_SPREAD_TOGETHER**2) + np.eye(4) * _FIRST_SPREAD_ALONE**2
    penalties = np.diag(np.concatenate((np.zeros(4), np.array(_SPREADS) ** -2)))
    penalties[:4, :4] = np.linalg.inv(first)
    return penalties


_DEFAULT_PLACE = _place_of(DEFAULT_PARAMETERS)
_LOWEST_PLACE, _HIGHEST_PLACE = _place_of(LOWEST_PARAMETERS), _place_of(HIGHEST_PARAMETERS)
_PENALTIES = _penalties()


@dataclass(frozen=True)
class _Ground:
    """Loss with penalty, gradient and curvature at a place."""

    loss: float
    gradient: FloatArray
    curvature: FloatArray


def _ground(waves: list[Wave], place: FloatArray) -> _Ground:
    parameters = _parameters_at(place)
    found = slopes(waves, parameters)
    scale = np.concatenate((parameters[:4], np.ones(len(place) - 4)))
    off = place - _DEFAULT_PLACE
    pull = _PENALTIES @ off
    return _Ground(
        found.loss + float(off @ pull),
        found.gradient * scale + 2 * pull,
        found.information * scale * scale[:, np.newaxis] + 2 * _PENALTIES,
    )


def _lowest_place(waves: list[Wave], progress: Progress | None) -> FloatArray | None:
    place, damping = _DEFAULT_PLACE, _LEAST_DAMPING
    ground = _ground(waves, place)
    for number in range(MOST_STEPS):
        if progress is not None and not progress(number / MOST_STEPS):
            return None
        step = _step(ground, place, damping)
        promise = -(ground.gradient @ step + step @ ground.curvature @ step / 2)
        if promise < _ENOUGH or damping > _MOST_DAMPING:
            break
        tried = _ground(waves, place + step)
        if tried.loss < ground.loss:
            place, ground, damping = place + step, tried, max(damping / 10, _LEAST_DAMPING)
        else:
            damping *= 10
    return place


def _step(ground: _Ground, place: FloatArray, damping: float) -> FloatArray:
    """Return the damped step to the lowest place within the bounds: what would leave them stays on them."""
    damped = ground.curvature + damping * np.diag(np.diag(ground.curvature))
    free = np.ones(len(place), dtype=np.bool_)
    step = np.zeros(len(place))
    while free.any():
        step[free] = np.linalg.solve(
            damped[np.ix_(free, free)], -(ground.gradient[free] + damped[np.ix_(free, ~free)] @ step[~free])
        )
        end = place + step
        leaving = free & ((end < _LOWEST_PLACE) | (end > _HIGHEST_PLACE))
        if not leaving.any():
            break
        step[leaving] = (np.clip(end, _LOWEST_PLACE, _HIGHEST_PLACE) - place)[leaving]
        free &= ~leaving
    return step


# -- first stabilities in the order of their ratings


def _in_order(logarithms: FloatArray, counts: IntArray) -> list[float]:
    """Return first stabilities none of which is below that of a worse rating: neighbours out of order are averaged.

    Args:
        logarithms: Of one stability for each rating.
        counts: How often each rating was given to a new card: its weight in an average.
    """
    blocks: list[tuple[float, float, int]] = []  # value, weight, how many ratings
    for value, count in zip(logarithms.tolist(), counts.tolist(), strict=True):
        blocks.append((value, count + 1e-3, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (first, weight, size), (second, other_weight, other_size) = blocks[-2:]
            both = weight + other_weight
            blocks[-2:] = [((first * weight + second * other_weight) / both, both, size + other_size)]
    return [value for value, _, size in blocks for _ in range(size)]
