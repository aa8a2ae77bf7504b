"""Days played through by the plan's own rule."""

import numpy as np

from quizapp.learning.choice import Seconds, Shares, new_cards
from quizapp.learning.day import StudyDay, calendar_date
from quizapp.learning.goal import Goal, Pace
from quizapp.learning.memory import Memory, first_memory, next_memory
from quizapp.learning.simulation import Runs, simulate
from quizapp.questions.response import Rating
from tests.learning.decks import CALM, TODAY, ACard, deck

FIFTY = new_cards(np.arange(50) % 5 == 0)
ALWAYS_GOOD = Shares((0.0, 0.0, 1.0, 0.0), (0.0, 1.0, 0.0))


def test_there_is_a_row_for_each_day() -> None:
    rows = simulate(FIFTY, CALM, Pace(), TODAY, 12)
    assert [row.day for row in rows] == [*range(TODAY, TODAY + 12)]


def test_same_seed_gives_the_same_rows() -> None:
    assert simulate(FIFTY, CALM, Pace(), TODAY, 9, seed=3) == simulate(FIFTY, CALM, Pace(), TODAY, 9, seed=3)


def test_no_card_is_new_twice() -> None:
    assert sum(row.new for row in simulate(FIFTY, CALM, Pace(), TODAY, 60)) == 50


def test_no_day_takes_longer_than_its_minutes_and_one_answer() -> None:
    assert max(row.minutes for row in simulate(FIFTY, CALM, Pace(3), TODAY, 60)) <= 3 + 40 / 60


def test_nothing_happens_on_a_day_off() -> None:
    pace = Pace(days_off=frozenset({calendar_date(TODAY).weekday()}))
    first = simulate(FIFTY, CALM, pace, TODAY, 1)[0]
    assert (first.minutes, first.new, first.reviews, first.known) == (0.0, 0.0, 0.0, 0.0)


def test_warning_signs_are_held_for_months_after_the_date() -> None:
    goal = Goal(StudyDay(TODAY + 14), until=StudyDay(TODAY + 400))
    rows = simulate(FIFTY, goal, Pace(), TODAY, 120)
    assert np.mean([row.critical_under for row in rows[15:]]) <= 0.025


def test_new_card_gets_the_memory_of_its_first_answer() -> None:
    people = Runs(new_cards([False]), 2, 0, shares=ALWAYS_GOOD)
    people.study(CALM, Pace(), TODAY, 480)
    assert people.memories().stability_days.tolist() == [[first_memory(Rating.GOOD).stability_days]] * 2


def test_card_being_learned_is_no_longer_so_after_its_answer() -> None:
    people = Runs(deck([ACard(0.2, ago=1, learning=True)]), 5, 0)
    reviews = [people.study(CALM, Pace(), StudyDay(TODAY + day), 480).reviews for day in (0, 0)]
    assert [counts.tolist() for counts in reviews] == [[1] * 5, [0] * 5]


def test_seconds_are_those_of_the_person() -> None:
    people = Runs(new_cards(np.zeros(100)), 2, 0, seconds=Seconds(new=20.0))
    assert people.study(Goal(), Pace(3), TODAY, 180).seconds.tolist() == [180.0, 180.0]


def test_answers_are_right_as_often_as_the_memory_model_says() -> None:
    cards = deck([ACard(10.0, ago=10) for _ in range(200)])
    people = Runs(cards, 20, 1, seconds=Seconds(new=40.0, right=1.0, wrong=100.0))
    studied = people.study(Goal(), Pace(240), TODAY, 1e9)
    wrong = (studied.seconds - studied.reviews) / 99
    assert abs(wrong.mean() / 200 - 0.1) < 0.02


def test_answer_moves_the_memory_as_the_memory_model_says() -> None:
    people = Runs(deck([ACard(10.0, 5.0, ago=10)]), 100, 2, shares=ALWAYS_GOOD)
    people.study(Goal(), Pace(), TODAY, 480)
    expected = {next_memory(Memory(10.0, 5.0), rating, 10).stability_days for rating in (Rating.AGAIN, Rating.GOOD)}
    found = {*people.memories().stability_days[:, 0].round(6).tolist()}
    assert found == {round(stability, 6) for stability in expected}


def test_cards_given_stay_as_they_are() -> None:
    cards = new_cards([False])
    Runs(cards, 2, 0).study(CALM, Pace(), TODAY, 480)
    assert np.isnan(cards.stability_days).all()
