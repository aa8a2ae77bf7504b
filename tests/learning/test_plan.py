"""Today's order, and how much of it a day holds."""

import copy
import doctest
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizapp.learning.plan
from quizapp.learning.card import DAYS_NEEDED
from quizapp.learning.choice import Cards, Reason, Seconds
from quizapp.learning.day import StudyDay, study_day_of
from quizapp.learning.goal import Goal, GoalKind, Pace
from quizapp.learning.plan import DayPlan, plan_day
from tests.learning.decks import CALM, DECKS, GOALS, TODAY, ACard, deck, twins

LONGEST_ANSWER_S = 40.0
MINUTES = st.integers(1, 60)


def planned(cards: list[ACard], goal: Goal = CALM, minutes: int = 8, day: StudyDay = TODAY) -> DayPlan:
    return plan_day(deck(cards), goal, Pace(minutes), day, budget_s=minutes * 60)


def places(plan: DayPlan, reason: Reason | None = None) -> list[int]:
    return [card.place for card in plan.order if reason in (None, card.reason)]


def today(plan: DayPlan) -> list[int]:
    return places(plan)[: plan.fits]


def new(count: int, **changes: object) -> list[ACard]:
    return [replace(ACard(), **changes) for _ in range(count)]  # type: ignore[arg-type]  # fields of a test's card


@given(DECKS, GOALS, MINUTES)
def test_plan_never_holds_more_than_the_seconds_and_one_answer(cards: list[ACard], goal: Goal, minutes: int) -> None:
    assert planned(cards, goal, minutes).seconds <= minutes * 60 + LONGEST_ANSWER_S


@given(DECKS, GOALS, MINUTES)
def test_seconds_are_those_of_the_cards_that_fit(cards: list[ACard], goal: Goal, minutes: int) -> None:
    plan = planned(cards, goal, minutes)
    assert plan.seconds == pytest.approx(sum(card.seconds for card in plan.order[: plan.fits]))


@given(DECKS, GOALS, MINUTES)
def test_no_card_is_asked_twice(cards: list[ACard], goal: Goal, minutes: int) -> None:
    found = places(planned(cards, goal, minutes))
    assert len(found) == len(set(found))


@given(DECKS, GOALS, MINUTES)
def test_critical_card_comes_before_any_other_like_it(cards: list[ACard], goal: Goal, minutes: int) -> None:
    settled = [replace(card, sure_days=DAYS_NEEDED, topic_met=True) for card in twins(cards)]
    order = places(planned(settled, goal, minutes))
    rank = {place: number for number, place in enumerate(order)}
    assert all(rank.get(place + len(cards), len(order)) < rank[place] for place in order if place < len(cards))


@given(DECKS, GOALS, MINUTES, st.permutations(range(4)), st.permutations(range(6)))
def test_other_numbers_for_topics_and_facts_change_nothing(
    cards: list[ACard], goal: Goal, minutes: int, topics: list[int], facts: list[int]
) -> None:
    renamed = [
        replace(card, topic=topics[card.topic], fact=-1 if card.fact < 0 else facts[card.fact]) for card in cards
    ]
    assert planned(cards, goal, minutes) == planned(renamed, goal, minutes)


@given(DECKS, GOALS, GOALS)
def test_trying_another_date_leaves_the_cards_as_they_are(cards: list[ACard], goal: Goal, other: Goal) -> None:
    columns: Cards = deck(cards)
    before = copy.deepcopy(columns)
    first = plan_day(columns, goal, Pace(), TODAY, budget_s=480)
    plan_day(columns, other, Pace(), TODAY, budget_s=480)

    assert plan_day(columns, goal, Pace(), TODAY, budget_s=480) == first
    np.testing.assert_equal(vars(columns), vars(before))


@given(DECKS, GOALS, MINUTES)
def test_missed_day_never_lowers_what_the_next_one_holds(cards: list[ACard], goal: Goal, minutes: int) -> None:
    columns, pace = deck([replace(card, ago=card.ago + 1) for card in cards]), Pace(minutes)
    on_the_day, on_the_next = (
        plan_day(columns, goal, pace, StudyDay(day), budget_s=minutes * 60) for day in (TODAY, TODAY + 1)
    )
    phases = {goal.phase(TODAY), goal.phase(StudyDay(TODAY + 1))}
    assert len(phases) > 1 or on_the_next.seconds > on_the_day.seconds - LONGEST_ANSWER_S


@given(DECKS, st.sampled_from([None, StudyDay(TODAY - 1), StudyDay(TODAY - 400), TODAY]), st.sampled_from(GoalKind))
def test_date_that_is_past_today_or_not_set_gives_a_plan(
    cards: list[ACard], target: StudyDay | None, kind: GoalKind
) -> None:
    assert planned([*cards, ACard()], Goal(target, kind)).fits > 0


@given(DECKS, GOALS, MINUTES)
def test_more_minutes_hold_at_least_as_many_cards(cards: list[ACard], goal: Goal, minutes: int) -> None:
    pace, columns = Pace(minutes), deck(cards)
    few, many = (plan_day(columns, goal, pace, TODAY, budget_s=budget_s) for budget_s in (60 * minutes, 90 * minutes))
    assert {*today(few)} <= {*today(many)}


def test_at_least_one_card_fits_into_any_time() -> None:
    assert plan_day(deck(new(3)), CALM, Pace(), TODAY, budget_s=1).fits == 1


def test_nothing_fits_when_the_time_is_used_up() -> None:
    plan = plan_day(deck(new(3)), CALM, Pace(), TODAY, budget_s=0)
    assert (plan.fits, plan.seconds, len(plan.order)) == (0, 0.0, 3)


def test_on_a_day_off_nothing_fits_but_the_order_is_there() -> None:
    saturday = study_day_of(date(2026, 11, 21))
    plan = plan_day(deck(new(3)), CALM, Pace(days_off=frozenset({5})), saturday, budget_s=480)
    assert (plan.fits, plan.seconds, len(plan.order)) == (0, 0.0, 3)


def test_without_cards_the_plan_is_empty() -> None:
    assert planned([]) == DayPlan((), 0, 0.0)


def test_seconds_of_the_person_decide_how_many_fit() -> None:
    plan = plan_day(deck(new(300)), CALM, Pace(60), TODAY, budget_s=60, seconds=Seconds(new=20.0))
    assert plan.fits == 3


def test_cards_still_being_learned_come_first() -> None:
    cards = [ACard(3.0, ago=20, critical=True), ACard(0.2, ago=1, learning=True)]
    assert places(planned(cards))[0] == 1


def test_card_being_learned_today_is_in_the_plan() -> None:
    assert places(planned([ACard(0.2, ago=0, learning=True)]), Reason.LEARNING) == [0]


def test_changed_cards_come_before_due_ones_the_critical_first() -> None:
    cards = [ACard(3.0, ago=20, critical=True), ACard(9.0, changed=True), ACard(9.0, changed=True, critical=True)]
    assert places(planned(cards)) == [2, 1, 0]


def test_card_changed_after_todays_answer_is_asked_again() -> None:
    assert places(planned([ACard(9.0, ago=0, due_in=9, changed=True)]), Reason.CHANGED) == [0]


def test_card_answered_today_is_not_asked_again() -> None:
    assert places(planned([ACard(0.5, ago=0, due_in=1)])) == []


def test_critical_cards_come_before_others_that_are_worth_more() -> None:
    cards = [ACard(2.0, ago=30), ACard(300.0, ago=310, critical=True)]
    assert places(planned(cards)) == [1, 0]


def test_like_cards_come_in_the_order_of_the_deck() -> None:
    assert places(planned(new(20)), Reason.NEW) == sorted(places(planned(new(20)), Reason.NEW))


def test_new_topic_stays_together_until_an_answer_to_it_was_right() -> None:
    cards = [replace(card, topic_met=False) for card in [ACard(topic=1), ACard(topic=2), ACard(topic=1)]]
    assert places(planned(cards, Goal())) == [0, 2, 1]


def test_topic_with_a_right_answer_is_mixed_in() -> None:
    assert places(planned([ACard(topic=1), ACard(topic=2), ACard(topic=1)], Goal())) == [0, 1, 2]


def test_siblings_do_not_follow_each_other() -> None:
    cards = [ACard(fact=1), ACard(fact=1), ACard(fact=2), ACard(fact=3)]
    assert places(planned(cards, Goal())) == [0, 2, 1, 3]


def test_siblings_are_kept_apart_where_the_days_minutes_end() -> None:
    cards = [ACard(3.0, 5, ago=20, fact=1), ACard(3.0, 5, ago=20, fact=1), ACard(3.0, 5, ago=20, fact=2)]
    plan = plan_day(deck(cards), CALM, Pace(), TODAY, budget_s=20)
    assert (plan.fits, places(plan)) == (1, [0, 2, 1])


def test_minutes_that_are_left_go_to_warning_signs_not_yet_sure_on_three_days() -> None:
    cards = [ACard(90.0, due_in=60, critical=True, sure_days=2), ACard(90.0, due_in=60, critical=True)]
    plan = planned(cards)
    assert ([card.reason for card in plan.order[: plan.fits]], today(plan)) == ([Reason.GATE], [0])


def test_warning_signs_not_yet_sure_do_not_push_out_what_is_due() -> None:
    cards = [ACard(90.0, due_in=60, critical=True, sure_days=0), *(ACard(3.0, ago=20) for _ in range(60))]
    assert 0 not in today(planned(cards))


def test_whoever_goes_on_gets_cards_ahead_of_their_time_and_then_new_ones() -> None:
    cards = [ACard(9.0, ago=8, due_in=1), *new(200)]
    plan = planned(cards, minutes=60)
    ahead = places(plan, Reason.AHEAD)
    assert (ahead[0], len(plan.order)) == (0, 201)


def test_cards_ahead_of_their_time_never_belong_to_the_day() -> None:
    plan = planned([ACard(9.0, ago=8, due_in=1), *new(200)], minutes=60)
    assert Reason.AHEAD not in {card.reason for card in plan.order[: plan.fits]}


def test_after_days_away_the_ten_first_are_the_warning_signs_that_gain_most() -> None:
    cards = [ACard(3.0, ago=40, critical=number % 6 == 0) for number in range(90)]
    plan = planned(cards)
    assert today(plan)[:10] == [number * 6 for number in range(10)]


def test_after_days_away_the_day_is_no_longer_than_ever() -> None:
    assert planned([ACard(3.0, ago=40) for _ in range(90)]).seconds <= 480


def test_example_with_a_learner_of_ones_own_holds() -> None:
    result = doctest.testmod(quizapp.learning.plan)
    assert (result.failed, result.attempted > 4) == (0, True)
