"""Parameters fitted to a log say more about what comes after it, or are not taken over.

fsrs-rs, whose fit the FSRS programs use, is asked for the same logs. It keeps its numbers in single precision.
"""

from collections import defaultdict

import fsrs_rs_python as fsrs_rs
import numpy as np
import pytest

from quizapp.learning.fit import FEWEST_REVIEWS, counting, fit, fit_parameters, losses
from quizapp.learning.memory import DEFAULT_PARAMETERS, Parameters, are_parameters
from quizapp.questions.response import Rating
from tests.learning.simulated_log import FORGETFUL, STRONG, UNEVEN, Log, simulated_log

LEARNERS = {"as all": DEFAULT_PARAMETERS, "forgetful": FORGETFUL, "strong": STRONG, "uneven": UNEVEN}


def fitted(log: Log) -> Parameters:
    parameters = fit_parameters(log.cards, log.ratings, log.days)
    assert parameters is not None
    return parameters


def fitted_by_fsrs_rs(log: Log) -> Parameters:
    """Return the parameters that fsrs-rs fits as the FSRS programs have it do."""
    histories: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    items, cards = [], []
    for card, rating, day in zip(log.cards.tolist(), log.ratings.tolist(), log.days.tolist(), strict=True):
        history = histories[card]
        elapsed = day - history[-1][2] if history else 0
        history.append((rating, elapsed, day))
        if elapsed > 0:
            items.append(fsrs_rs.FSRSItem([fsrs_rs.FSRSReview(rating, elapsed) for rating, elapsed, _ in history]))
            cards.append(card)
    training = fsrs_rs.TrainingConfig(num_epochs=8)
    return tuple(fsrs_rs.FSRS(list(DEFAULT_PARAMETERS)).compute_parameters(items, cards, training_config=training))


def later_loss(log: Log, parameters: Parameters, begin: int) -> float:
    """Return the mean log loss of the answers of a log that count, from a row on."""
    held_out = counting(log.cards, log.days)
    held_out[:begin] = False
    return float(losses(log.cards, log.ratings, log.days, parameters)[held_out].mean())


# -- the fit


@pytest.mark.parametrize("spread", [0, 0.5], ids=["as modelled", "cards differ"])
@pytest.mark.parametrize("learner", LEARNERS)
def test_later_answers_are_foreseen_as_well_as_by_the_fit_of_fsrs_rs(learner: str, spread: float) -> None:
    """In the mean over three logs: what is held out of one alone is chance to more than the difference allowed."""
    logs = [simulated_log(LEARNERS[learner], 8_000, seed, spread=spread) for seed in range(3)]

    differences = [
        later_loss(log, fitted(earlier), 2_000) - later_loss(log, fitted_by_fsrs_rs(earlier), 2_000)
        for log in logs
        for earlier in [log.part(slice(2_000))]
    ]

    assert np.mean(differences) <= 0.002


@pytest.mark.parametrize("learner", ["forgetful", "strong", "uneven"])
def test_later_answers_are_foreseen_almost_as_by_the_true_parameters(learner: str) -> None:
    log = simulated_log(LEARNERS[learner], 20_000, seed=5)

    ours = later_loss(log, fitted(log.part(slice(15_000))), 15_000)

    assert ours <= later_loss(log, LEARNERS[learner], 15_000) + 0.002


@pytest.mark.parametrize("learner", LEARNERS)
def test_fitted_parameters_are_within_their_bounds(learner: str) -> None:
    assert are_parameters(fitted(simulated_log(LEARNERS[learner], 1_000, seed=6)))


def test_parameters_of_somebody_who_never_forgets_are_within_their_bounds() -> None:
    cards, days = np.tile(np.arange(400), 3), np.repeat([0, 900, 2_000], 400)
    log = Log(cards, np.where(days == 0, cards % 4 + 1, 3), days)

    parameters = fitted(log)

    assert max(parameters[:4]) == 100
    assert are_parameters(parameters)


def test_same_log_gives_the_same_parameters() -> None:
    assert fitted(simulated_log(UNEVEN, 1_000, seed=7)) == fitted(simulated_log(UNEVEN, 1_000, seed=7))


def test_numbers_of_the_cards_change_nothing() -> None:
    log = simulated_log(UNEVEN, 1_000, seed=8)
    renamed = Log(log.cards.max() - log.cards, log.ratings, log.days)

    assert fitted(renamed) == pytest.approx(fitted(log), rel=1e-6)


def test_log_of_answers_that_do_not_count_leaves_the_defaults() -> None:
    log = Log(np.arange(500) % 100, np.full(500, 3), np.full(500, 20_000))

    assert fitted(log) == pytest.approx(DEFAULT_PARAMETERS)


def test_first_stabilities_rise_with_the_rating() -> None:
    log = simulated_log(FORGETFUL, 3_000, seed=9)
    wrong_way_round = np.where(log.ratings == Rating.GOOD, Rating.HARD, np.minimum(log.ratings + 1, Rating.GOOD))

    first = fitted(Log(log.cards, np.where(log.ratings == Rating.AGAIN, Rating.AGAIN, wrong_way_round), log.days))[:4]

    assert list(first) == sorted(first)


def test_clock_set_back_is_fitted_as_the_same_day() -> None:
    log = simulated_log(STRONG, 1_000, seed=10)
    days = log.days + 10
    back = Log(np.append(log.cards, log.cards[-1]), np.append(log.ratings, 3), np.append(days, days[-1] - 8))
    stayed = Log(back.cards, back.ratings, np.append(days, days[-1]))

    assert fitted(back) == fitted(stayed)


# -- what counts


def test_answer_counts_if_the_one_before_was_on_an_earlier_day() -> None:
    cards, days = np.array([0, 1, 0, 0, 1, 1]), np.array([5, 5, 5, 6, 8, 7])

    assert counting(cards, days).tolist() == [False, False, False, True, True, False]


# -- whether it is taken over


def test_fit_of_an_unusual_learner_is_better_than_the_defaults() -> None:
    log = simulated_log(FORGETFUL, 3_000, seed=11)

    outcome = fit(log.cards, log.ratings, log.days)

    assert outcome is not None
    assert outcome.is_better
    assert outcome.loss_after < outcome.loss_before


def test_fit_that_is_better_is_of_the_whole_log() -> None:
    log = simulated_log(FORGETFUL, 3_000, seed=11)

    outcome = fit(log.cards, log.ratings, log.days)

    assert outcome is not None
    assert outcome.parameters == fitted(log)


def test_fit_that_is_not_better_leaves_the_present_parameters() -> None:
    log = simulated_log(STRONG, 3_000, seed=12)

    outcome = fit(log.cards, log.ratings, log.days, present=STRONG)

    assert outcome is not None
    assert not outcome.is_better
    assert outcome.parameters == STRONG
    assert outcome.loss_after >= outcome.loss_before


def test_comparison_is_made_on_the_later_quarter() -> None:
    log = simulated_log(STRONG, 3_000, seed=13)

    outcome = fit(log.cards, log.ratings, log.days)

    assert outcome is not None
    assert outcome.held_out == pytest.approx(outcome.counted / 4, abs=1)


def test_parameters_of_the_comparison_have_not_seen_the_later_answers() -> None:
    log = simulated_log(FORGETFUL, 3_000, seed=14)

    outcome = fit(log.cards, log.ratings, log.days)

    assert outcome is not None
    counted = np.flatnonzero(counting(log.cards, log.days))
    split = int(counted[len(counted) - outcome.held_out])
    assert outcome.loss_after == pytest.approx(later_loss(log, fitted(log.part(slice(split))), split))


def test_fit_needs_400_reviews() -> None:
    log = simulated_log(FORGETFUL, FEWEST_REVIEWS + 400, seed=15).part(slice(FEWEST_REVIEWS - 1))

    outcome = fit(log.cards, log.ratings, log.days)

    assert outcome is not None
    assert outcome.held_out == 0
    assert not outcome.is_better


def test_400_reviews_are_enough() -> None:
    log = simulated_log(FORGETFUL, FEWEST_REVIEWS + 400, seed=15).part(slice(FEWEST_REVIEWS))

    outcome = fit(log.cards, log.ratings, log.days)

    assert outcome is not None
    assert outcome.held_out > 0


# -- progress


def test_progress_rises_from_0_to_at_most_1() -> None:
    log, told = simulated_log(FORGETFUL, 1_000, seed=16), list[float]()

    def go_on(share: float) -> bool:
        told.append(share)
        return True

    fit(log.cards, log.ratings, log.days, progress=go_on)

    assert told == sorted(told)
    assert told[0] == 0
    assert told[-1] <= 1


@pytest.mark.parametrize("steps", [1, 3])
def test_fit_stops_when_told_to(steps: int) -> None:
    log, told = simulated_log(FORGETFUL, 1_000, seed=17), list[float]()

    def go_on(share: float) -> bool:
        told.append(share)
        return len(told) < steps

    assert fit(log.cards, log.ratings, log.days, progress=go_on) is None
    assert len(told) == steps


def test_fit_stops_in_its_second_half_too() -> None:
    log = simulated_log(FORGETFUL, 3_000, seed=11)

    assert fit(log.cards, log.ratings, log.days, progress=lambda share: share < 0.51) is None
