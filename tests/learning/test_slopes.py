"""The slopes of the loss, worked out by hand, are those that small changes of the parameters show."""

from itertools import starmap

import numpy as np
import pytest

from quizapp.learning.fit import counting, losses
from quizapp.learning.memory import DEFAULT_PARAMETERS, HIGHEST_PARAMETERS, LOWEST_PARAMETERS, Parameters
from quizapp.learning.slopes import N_PARAMETERS, Wave, prepare, slopes
from tests.learning.simulated_log import FORGETFUL, STRONG, UNEVEN, Log, simulated_log

EVERYBODY = pytest.mark.parametrize(
    "parameters",
    [DEFAULT_PARAMETERS, FORGETFUL, STRONG, UNEVEN],
    ids=["default", "forgetful", "strong", "uneven"],
)


def weighted(log: Log) -> tuple[list[Wave], np.ndarray]:
    """Return a log as waves, and the weights by which its reviews count."""
    counted = counting(log.cards, log.days)
    weights = np.where(counted, np.random.default_rng(1).uniform(0.2, 1, len(counted)), 0)
    return prepare(log.cards, log.ratings, log.days, weights), weights


def moved(parameters: Parameters, number: int, by: float) -> Parameters:
    return tuple(value + by * (place == number) for place, value in enumerate(parameters))


def inside(parameters: Parameters) -> Parameters:
    """Return parameters away from their bounds, and not as they were made."""
    drift = np.random.default_rng(2).uniform(0.9, 1.1, N_PARAMETERS)
    return tuple(np.clip(np.array(parameters) * drift, LOWEST_PARAMETERS, np.array(HIGHEST_PARAMETERS) * 0.99).tolist())


@EVERYBODY
def test_loss_is_that_of_the_memory_model(parameters: Parameters) -> None:
    log = simulated_log(parameters, 1500, seed=3, hardly=0.2)
    waves, weights = weighted(log)

    counted = weights > 0
    expected = losses(log.cards, log.ratings, log.days, parameters)[counted] @ weights[counted]
    assert slopes(waves, parameters).loss == pytest.approx(expected, rel=1e-9)


@EVERYBODY
def test_gradient_is_that_of_finite_differences(parameters: Parameters) -> None:
    waves, _ = weighted(simulated_log(parameters, 1500, seed=4, hardly=0.2))
    place = inside(parameters)

    steps = [1e-6 * max(value, 0.01) for value in place]
    differences = [
        (slopes(waves, moved(place, number, step)).loss - slopes(waves, moved(place, number, -step)).loss) / (2 * step)
        for number, step in enumerate(steps)
    ]

    assert slopes(waves, place).gradient == pytest.approx(np.array(differences), rel=1e-4, abs=1e-4)


def test_gradient_is_none_for_what_the_log_says_nothing_of() -> None:
    cards, days = np.arange(400) % 200, np.repeat([0, 3], 200)
    waves = prepare(cards, np.full(400, 3), days, np.repeat([0.0, 1.0], 200))

    gradient = slopes(waves, DEFAULT_PARAMETERS).gradient

    assert np.flatnonzero(gradient).tolist() == [2, 20]  # nothing but the first stability after good, and the decay


def test_information_is_the_curvature_expected_of_the_loss() -> None:
    """For all outcomes of a second review, weighted by their chances, it equals the mean square of the gradient."""
    cards, days = np.array([0, 0]), np.array([0, 4])

    def seen(second: int) -> tuple[float, np.ndarray, np.ndarray]:
        found = slopes(prepare(cards, np.array([3, second]), days, np.array([0.0, 1.0])), DEFAULT_PARAMETERS)
        return float(np.exp(-found.loss)), found.gradient, found.information

    outcomes = list(map(seen, (1, 3)))
    squares = list(starmap(lambda chance, gradient, _: chance * np.outer(gradient, gradient), outcomes))

    assert sum(chance for chance, _, _ in outcomes) == pytest.approx(1)
    assert outcomes[0][2] == pytest.approx(squares[0] + squares[1])
