"""What will probably be known on the date, and with how many minutes everything fits."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.choice import Seconds, new_cards
from quizapp.learning.day import StudyDay, calendar_date
from quizapp.learning.forecast import (
    FITS_AT,
    MOST_CARDS,
    Likely,
    Sample,
    forecast,
    known_now,
    likely,
    minutes_that_fit,
    sample_of,
)
from quizapp.learning.goal import Goal, GoalKind, Pace
from tests.learning.decks import CALM, DECKS, TODAY, ACard, deck

SOON = Goal(StudyDay(TODAY + 14), GoalKind.EXAM)
SIXTY = new_cards(np.arange(60) % 3 == 0)
CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=60)


def distribution(chances: list[float]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the chance of each number of cards being recalled, by adding one card after the other."""
    shares = np.ones(1)
    for chance in chances:
        shares = np.convolve(shares, [1 - chance, chance])
    return shares


@given(CHANCES)
def test_likely_range_is_that_of_the_poisson_binomial_give_or_take_one_card(chances: list[float]) -> None:
    found, at_most = likely(np.array(chances)), np.cumsum(distribution(chances))
    low, high = (int(np.searchsorted(at_most, share - 1e-12)) for share in (0.1, 0.9))
    assert (abs(found.low - low) <= 1, abs(found.high - high) <= 1) == (True, True)


@given(CHANCES)
def test_likely_range_holds_the_expected_number(chances: list[float]) -> None:
    found = likely(np.array(chances))
    assert 0 <= found.low <= found.expected + 1 <= found.high + 2 <= found.of + 2


def test_likely_range_of_different_runs_is_wider_than_that_of_one() -> None:
    runs = likely(np.array([[0.9] * 40, [0.5] * 40]))
    one = likely(np.full(40, 0.7))
    assert runs.high - runs.low > one.high - one.low


def test_of_no_cards_none_are_known() -> None:
    assert likely(np.empty(0)) == Likely(0.0, 0, 0, 0)


def test_cards_that_were_not_met_are_not_known_now() -> None:
    assert known_now(SIXTY, TODAY).everything == Likely(0.0, 0, 0, 60)


def test_what_is_known_now_is_the_sum_of_the_chances() -> None:
    cards = deck([ACard(10.0, ago=10, critical=True), ACard(20.0, ago=20), ACard()])
    known = known_now(cards, TODAY)
    assert [known.critical.expected, known.everything.expected] == pytest.approx([0.9, 1.8])


def test_first_day_of_the_forecast_is_what_is_known_now() -> None:
    cards = deck([ACard(10.0, ago=number) for number in range(20)])
    found = forecast(cards, SOON, Pace(), TODAY, runs=3)
    np.testing.assert_allclose(found.known[:, 0], known_now(cards, TODAY).everything.expected)


def test_same_seed_gives_the_same_forecast() -> None:
    first, second = (forecast(SIXTY, SOON, Pace(), TODAY, seed=5, runs=4) for _ in range(2))
    np.testing.assert_equal(vars(first), vars(second))


def test_another_seed_gives_other_runs() -> None:
    first, second = (forecast(SIXTY, SOON, Pace(), TODAY, seed=seed, runs=4) for seed in (5, 6))
    assert not np.array_equal(first.known, second.known)


def test_forecast_ends_on_the_date() -> None:
    days = forecast(SIXTY, SOON, Pace(), TODAY, runs=2).days
    assert (days[0], days[-1], len(days)) == (TODAY, SOON.target, 15)


@pytest.mark.parametrize("target", [None, StudyDay(TODAY - 5)])
def test_without_a_date_to_come_the_forecast_is_of_thirty_days(target: StudyDay | None) -> None:
    assert forecast(SIXTY, Goal(target), Pace(), TODAY, runs=2).days[-1] == TODAY + 30


@given(DECKS)
def test_no_day_takes_longer_than_its_minutes_and_one_answer(cards: list[ACard]) -> None:
    found = forecast(deck(cards), SOON, Pace(5), TODAY, runs=2)
    assert found.minutes.max() <= 5 + 40 / 60


def test_nothing_is_studied_on_days_off() -> None:
    pace = Pace(8, days_off=frozenset({5, 6}))
    found = forecast(SIXTY, SOON, pace, TODAY, runs=2)
    off = [calendar_date(day).weekday() in {5, 6} for day in found.days]
    assert (found.minutes[off].sum(), (found.minutes[:-1] > 0).sum()) == (0.0, 15 - sum(off) - 1 + off[-1])


def test_nothing_is_studied_today_when_todays_time_is_used_up() -> None:
    assert forecast(SIXTY, SOON, Pace(), TODAY, today_s=0.0, runs=2).minutes[0] == 0.0


def test_more_minutes_let_more_be_known() -> None:
    few, many = (forecast(SIXTY, SOON, Pace(minutes), TODAY, runs=5) for minutes in (2, 8))
    assert many.then.everything.expected > few.then.everything.expected + 10


def test_warning_signs_are_met_before_all_else() -> None:
    found = forecast(SIXTY, SOON, Pace(2), TODAY, runs=5)
    assert (found.met_critical.min(), found.met.max() < 1) == (1.0, True)


def test_fewest_minutes_hold_everything_and_one_less_does_not() -> None:
    everything, _ = minutes_that_fit(SIXTY, SOON, Pace(), TODAY, among=range(1, 12))
    assert everything is not None
    holds = [
        forecast(SIXTY, SOON, Pace(minutes), TODAY, runs=10).holds_everything
        for minutes in (everything - 1, everything)
    ]
    assert holds == [False, True]


def test_critical_cards_fit_into_no_more_minutes_than_everything() -> None:
    everything, critical = minutes_that_fit(SIXTY, SOON, Pace(), TODAY)
    assert everything is not None and critical is not None and critical <= everything


def test_what_does_not_fit_into_an_hour_a_day_is_said_to_fit_nowhere() -> None:
    cards = new_cards(np.arange(400) < 20)
    assert minutes_that_fit(cards, Goal(StudyDay(TODAY + 2)), Pace(), TODAY) == (None, 8)


def test_everything_is_held_only_if_nine_of_ten_are_known() -> None:
    found = forecast(SIXTY, CALM, Pace(8), TODAY, runs=4)
    low = replace(found, known=np.full_like(found.known, FITS_AT * 60 - 1))
    assert (found.holds_everything, low.holds_everything) == (True, False)


def test_of_many_cards_there_are_fewer_runs() -> None:
    assert forecast(new_cards(np.zeros(6000)), Goal(StudyDay(TODAY + 1)), Pace(), TODAY, runs=30).known.shape == (3, 2)


def test_a_person_without_cards_has_a_forecast() -> None:
    found = forecast(new_cards([]), SOON, Pace(), TODAY, runs=2)
    assert (found.then.everything, found.holds_everything) == (Likely(0.0, 0, 0, 0), True)


def test_of_few_cards_the_sample_is_all_of_them() -> None:
    cards = new_cards(np.zeros(MOST_CARDS))

    assert sample_of(cards) == Sample(cards, 1)


def test_of_many_cards_every_so_manieth_is_taken_critical_ones_too() -> None:
    sample = sample_of(new_cards(np.arange(3 * MOST_CARDS) % 6 == 0))

    assert (sample.step, len(sample.cards.day), int(sample.cards.is_critical.sum())) == (3, 2001, 334)


def test_a_card_of_a_sample_takes_the_time_of_those_that_it_stands_for() -> None:
    assert Sample(new_cards([]), 3).seconds(Seconds(40, 12, 30)) == Seconds(120, 36, 90)
