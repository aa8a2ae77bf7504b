"""What is worth asking, by the phase of the day."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.card import DAYS_NEEDED
from quizapp.learning.choice import REASONS, Cards, Choice, Reason, Seconds, choose, new_cards
from quizapp.learning.day import StudyDay, calendar_date
from quizapp.learning.goal import HELD_RETENTION, Goal, GoalKind, Pace, Phase
from quizapp.learning.memory import Memory, next_memory, retrievability
from quizapp.questions.response import Rating
from tests.learning.decks import A_MET_CARD, CALM, DECKS, GOALS, MET_DECKS, TODAY, ACard, deck

FAR = Goal(StudyDay(TODAY + 3000), GoalKind.EXAM)
UNDER_TREATMENT = Goal(StudyDay(TODAY - 3), GoalKind.TREATMENT)
NO_DATE = Goal()
OVER = Goal(StudyDay(TODAY - 90), GoalKind.TREATMENT, StudyDay(TODAY - 1))


def chosen(cards: Cards | list[ACard], goal: Goal = CALM, minutes: int = 15, day: StudyDay = TODAY) -> Choice:
    return choose(deck(cards) if isinstance(cards, list) else cards, goal, Pace(minutes), day)


def asked(choice: Choice, *reasons: Reason) -> set[int]:
    return {place for place, reason in enumerate(choice.reason.tolist()) if REASONS[reason] in reasons and reason >= 0}


def falls_to(chance: float, days: int) -> float:
    """Return the stability of a card whose chance of recall is so much after so many days."""
    low, high = 0.01, 10_000.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (low, middle) if retrievability(Memory(middle, 5.0), days) > chance else (middle, high)
    return low


@given(st.lists(st.lists(A_MET_CARD, min_size=1, max_size=25), min_size=2, max_size=4), GOALS)
def test_many_people_at_once_get_what_each_alone_would(decks: list[list[ACard]], goal: Goal) -> None:
    n = min(map(len, decks))
    rows = [replace(deck(cards[:n]), is_critical=np.arange(n) % 2 == 0, sure_days=np.full(n, 3)) for cards in decks]
    names = ("stability_days", "difficulty", "day", "due_day", "is_learning", "is_changed")
    together = choose(
        replace(rows[0], **{name: np.stack([getattr(row, name) for row in rows]) for name in names}),
        goal, Pace(), TODAY,
    )  # fmt: skip
    for number, row in enumerate(rows):
        alone = chosen(row, goal, Pace().minutes)
        np.testing.assert_array_equal(together.order()[number], alone.order())


@given(DECKS, GOALS)
def test_what_is_asked_comes_before_what_is_not(cards: list[ACard], goal: Goal) -> None:
    choice = chosen(cards, goal)
    order, (planned, with_ahead) = choice.order(), choice.counts()
    ahead = asked(choice, Reason.AHEAD)
    assert ahead == {*order[int(planned) : int(with_ahead)].tolist()}


@given(MET_DECKS)
def test_with_time_and_a_far_date_it_is_a_retention_of_090(cards: list[ACard]) -> None:
    calm = [
        replace(card, learning=False, changed=False, sure_days=DAYS_NEEDED, due_in=1, ago=card.ago + 1)
        for card in cards
    ]
    columns = deck(calm)
    choice = chosen(columns, FAR, minutes=240)
    assert asked(choice, Reason.DUE) == {place for place, chance in enumerate(choice.chance.tolist()) if chance < 0.9}


def test_index_falls_when_a_card_is_asked_twice_on_a_day() -> None:
    after = next_memory(Memory(5.0, 5.0), Rating.GOOD, 9)
    choice = chosen([ACard(5.0, ago=9), ACard(after.stability_days, after.difficulty, ago=0, learning=True)])
    assert choice.index[1] < choice.index[0]


def test_critical_card_is_worth_three_times_another_like_it() -> None:
    choice = chosen([ACard(5.0, ago=9), ACard(5.0, ago=9, critical=True)])
    assert choice.index[1] == pytest.approx(3 * choice.index[0])


def test_new_cards_are_spread_over_the_days_before_the_date() -> None:
    assert len(asked(chosen(new_cards(np.zeros(400))), Reason.NEW)) == 10


def test_new_cards_of_a_missed_day_are_spread_over_the_others() -> None:
    later = chosen(new_cards(np.zeros(400)), CALM, day=StudyDay(TODAY + 10))
    assert len(asked(later, Reason.NEW)) == 12


def test_days_off_count_as_no_study_days() -> None:
    weekends = Pace(15, days_off=frozenset({5, 6}))
    choice = choose(new_cards(np.zeros(400)), CALM, weekends, TODAY)
    assert len(asked(choice, Reason.NEW)) == 16


def test_a_holiday_counts_as_no_study_days() -> None:
    away = Pace(15, pauses=((StudyDay(TODAY + 5), StudyDay(TODAY + 24)),))
    choice = choose(new_cards(np.zeros(400)), CALM, away, TODAY)
    assert len(asked(choice, Reason.NEW)) == 17


def test_all_new_cards_come_when_the_date_is_near() -> None:
    soon = Goal(StudyDay(TODAY + 2))
    assert len(asked(chosen(new_cards(np.zeros(40)), soon), Reason.NEW)) == 40


def test_new_critical_cards_come_first() -> None:
    assert asked(chosen(new_cards(np.arange(400) >= 380)), Reason.NEW) == {*range(380, 390)}


def test_cards_that_were_met_wait_longer_while_new_ones_crowd_the_time() -> None:
    forgotten_a_little = ACard(falls_to(0.85, 20), ago=20, due_in=-5)
    crowd = [forgotten_a_little, *(ACard() for _ in range(500))]
    assert (asked(chosen([forgotten_a_little]), Reason.DUE), asked(chosen(crowd), Reason.DUE)) == ({0}, set())


def test_critical_card_waits_for_no_new_ones() -> None:
    crowd = [ACard(falls_to(0.89, 20), ago=20, critical=True), *(ACard() for _ in range(500))]
    assert asked(chosen(crowd), Reason.DUE) == {0}


def test_on_the_last_days_a_card_gets_one_more_look() -> None:
    tomorrow = Goal(StudyDay(TODAY + 1))
    assert asked(chosen([ACard(30.0, ago=20, due_in=10)], tomorrow), Reason.LAST_LOOK) == {0}


def test_a_look_that_gains_next_to_nothing_is_left_out() -> None:
    tomorrow = Goal(StudyDay(TODAY + 1))
    assert asked(chosen([ACard(900.0, ago=20, due_in=800)], tomorrow), Reason.LAST_LOOK) == set()


def test_what_a_look_adds_counts_for_tomorrow_on_the_day_itself() -> None:
    cards = [ACard(30.0, ago=20, due_in=10)]
    on_the_day, the_day_before = (chosen(cards, Goal(StudyDay(TODAY + days))) for days in (0, 1))
    np.testing.assert_array_equal(on_the_day.index, the_day_before.index)


def test_while_the_last_look_fits_the_fragile_wait_for_the_last_days() -> None:
    fragile, firm = ACard(4.0, ago=4, due_in=0), ACard(60.0, ago=60, due_in=0)
    soon = Goal(StudyDay(TODAY + 2))
    cards = [fragile, firm, *(ACard(900.0, ago=1, due_in=800) for _ in range(120))]
    order = chosen(cards, soon).order().tolist()
    assert order.index(1) < order.index(0)


def test_card_promised_early_after_a_confident_error_is_due_on_its_day() -> None:
    promised = ACard(40.0, ago=3, due_in=0)
    assert asked(chosen([promised]), Reason.DUE) == {0}


def test_under_treatment_a_critical_card_comes_before_it_can_fall_to_090() -> None:
    stability = falls_to(HELD_RETENTION - 0.001, 21)
    choice = chosen([ACard(stability, ago=20, due_in=1, critical=True)], UNDER_TREATMENT)
    assert (asked(choice, Reason.DUE), choice.chance[0] > HELD_RETENTION) == ({0}, True)


def test_under_treatment_the_next_study_day_counts_before_days_off() -> None:
    stability = falls_to(HELD_RETENTION - 0.001, 23)
    tomorrow = calendar_date(StudyDay(TODAY + 1)).weekday()
    pace = Pace(8, days_off=frozenset({tomorrow, (tomorrow + 1) % 7}))
    cards = deck([ACard(stability, ago=20, due_in=3, critical=True)])
    assert asked(choose(cards, UNDER_TREATMENT, pace, TODAY), Reason.DUE) == {0}


@pytest.mark.parametrize("goal", [UNDER_TREATMENT, OVER])
def test_after_the_date_other_cards_come_at_080(goal: Goal) -> None:
    cards = [ACard(falls_to(0.81, 20), ago=20, due_in=-9), ACard(falls_to(0.79, 20), ago=20, due_in=-9)]
    assert asked(chosen(cards, goal), Reason.DUE) == {1}


def test_under_treatment_unseen_critical_cards_come_first() -> None:
    cards = [ACard(3.0, ago=20), ACard(3.0, ago=20, critical=True), ACard(), ACard(critical=True)]
    assert chosen(cards, UNDER_TREATMENT).order().tolist()[:2] == [3, 1]


def test_when_it_is_over_the_gate_asks_for_nothing() -> None:
    assert OVER.phase(TODAY) is Phase.OVER
    assert asked(chosen([ACard(900.0, due_in=800, critical=True, sure_days=0)], OVER), Reason.GATE) == set()


def test_without_a_date_what_was_promised_for_today_is_due() -> None:
    cards = [ACard(30.0, ago=29, due_in=0), ACard(30.0, ago=29, due_in=1)]
    assert asked(chosen(cards, NO_DATE), Reason.DUE) == {0}


def test_without_a_date_new_cards_take_the_minutes_that_reviews_leave() -> None:
    assert len(asked(chosen(new_cards(np.zeros(400)), NO_DATE, minutes=10), Reason.NEW)) == 15


def test_without_a_date_reviews_never_starve_new_cards() -> None:
    cards = [*(ACard(3.0, ago=40, due_in=-30) for _ in range(300)), *(ACard() for _ in range(50))]
    assert len(asked(chosen(cards, NO_DATE, minutes=10), Reason.NEW)) == 6


def test_expected_seconds_follow_the_chance_of_recall() -> None:
    choice = choose(deck([ACard(), ACard(20.0, ago=20)]), CALM, Pace(), TODAY, seconds=Seconds(50.0, 10.0, 30.0))
    np.testing.assert_allclose(choice.seconds, [50.0, 12.0])
