"""The order of a study day in the file: what is still to be asked of it, and the numbers that the plan rests on."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.moments import milliseconds
from quizapp.progress.agenda import Installed
from quizapp.progress.day_order import MOST_KEPT
from quizapp.progress.profile import Profile
from quizapp.progress.rows import OrderedCard
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from tests.progress.histories import BEGIN, CARDS, FreshProfile, Happening, Person, histories

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
ALL = tuple(Installed(card, card.split("/")[0], 7) for card in CARDS)
ORDER = [OrderedCard(card, 12.5 - place, is_planned=place < 2) for place, card in enumerate((CARDS[2], *CARDS[:2]))]


@pytest.fixture
def person(profile: Profile) -> Person:
    """A person with four installed cards, of which three stand in the order of the day: 2, 0, 1."""
    profile.write_agenda("agenda", ALL)
    profile.write_order("stamp", ORDER)
    return Person(profile)


def rest(person: Person) -> list[CardId]:
    return [card.card for card in person.profile.rest_of_order(person.day, milliseconds(person.now))]


def following(person: Person, due_ms: int = 0) -> CardId | None:
    """Return the next card; of those being learned, if one of them is due before a moment."""
    _, found = person.profile.next_of_day(person.day, due_ms, milliseconds(person.now))
    return None if found is None else found.card


def test_new_profile_has_no_order(profile: Profile) -> None:
    assert profile.order_stamp() is None


def test_order_is_kept_with_what_it_was_made_from(person: Person) -> None:
    again = Profile(person.profile.folder)
    found = again.order_stamp(), again.rest_of_order(person.day, milliseconds(person.now))
    again.close()

    assert found == ("stamp", [one._replace(is_new=True) for one in ORDER])


def test_next_card_is_the_first_of_the_order(person: Person) -> None:
    assert following(person) == CARDS[2]


def test_answered_card_is_not_asked_again(person: Person) -> None:
    person.answer(CARDS[2], Rating.GOOD)

    assert (following(person), rest(person)) == (CARDS[0], [*CARDS[:2]])


def test_answer_that_is_taken_back_puts_its_card_into_its_old_place(person: Person) -> None:
    person.answer(CARDS[2], Rating.GOOD)
    person.undo()

    assert following(person) == CARDS[2]


def test_card_that_was_answered_on_an_earlier_day_is_asked(person: Person) -> None:
    person.answer(CARDS[2], Rating.GOOD)
    person.move_clock(DAY)

    assert following(person) == CARDS[2]


def test_card_that_is_still_being_learned_from_an_earlier_day_is_asked_in_its_place(person: Person) -> None:
    person.answer(CARDS[2], Rating.AGAIN)
    person.move_clock(DAY)

    assert following(person) == CARDS[2]


def test_card_that_is_being_learned_is_not_counted_with_the_rest(person: Person) -> None:
    person.answer(CARDS[2], Rating.AGAIN)
    person.move_clock(DAY)

    assert rest(person) == [*CARDS[:2]]


def test_card_whose_key_has_changed_is_asked_although_it_was_answered_today(person: Person) -> None:
    person.answer(CARDS[2], Rating.GOOD, key_hash=8)

    assert following(person) == CARDS[2]


def test_suspended_card_is_not_asked(person: Person) -> None:
    person.suspend(CARDS[2])

    assert following(person) == CARDS[0]


def test_card_that_was_put_off_is_not_asked(person: Person) -> None:
    person.bury(CARDS[2], HOUR)

    assert (following(person), rest(person)) == (CARDS[0], [*CARDS[:2]])


def test_card_that_was_put_off_is_asked_when_its_moment_has_come(person: Person) -> None:
    person.bury(CARDS[2], HOUR)
    person.move_clock(HOUR)

    assert following(person) == CARDS[2]


def test_card_that_is_not_offered_any_more_is_not_asked(person: Person) -> None:
    person.profile.write_agenda("other", [one._replace(is_offered=one.card != CARDS[2]) for one in ALL])

    assert following(person) == CARDS[0]


def test_card_that_is_not_offered_any_more_is_asked_once_it_was_met(person: Person) -> None:
    person.answer(CARDS[2], Rating.GOOD)
    person.profile.write_agenda("other", [one._replace(is_offered=False) for one in ALL])
    person.move_clock(DAY)

    assert following(person) == CARDS[2]


def test_nothing_is_next_when_the_order_is_done(person: Person) -> None:
    for card in CARDS[:3]:
        person.answer(card, Rating.GOOD)

    assert following(person) is None


def test_card_that_is_learned_and_due_comes_before_the_order(person: Person) -> None:
    state = person.answer(CARDS[0], Rating.AGAIN)

    assert [following(person, state.due_ms + later) for later in (0, 1)] == [CARDS[2], CARDS[0]]


def test_next_card_comes_with_what_the_order_was_made_from(person: Person) -> None:
    stamp, _ = person.profile.next_of_day(person.day, 0, milliseconds(person.now))

    assert stamp == "stamp"


def test_order_that_is_forgotten_has_no_stamp(person: Person) -> None:
    person.profile.forget_order()

    assert person.profile.order_stamp() is None


@pytest.mark.parametrize(
    "act",
    [lambda person: person.profile.rebuild(), lambda person: person.correct_clock(0, 0, 3),
     lambda person: person.enrol("car-t", False)],
    ids=["rebuild", "clock", "enrolment"],
)  # fmt: skip
def test_order_has_to_be_made_anew_after(person: Person, act: Happening) -> None:
    person.answer(CARDS[0], Rating.GOOD)

    act(person)

    assert person.profile.order_stamp() is None


@given(history=histories)
def test_next_card_is_the_first_of_what_is_left(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    person.profile.write_agenda("agenda", ALL)
    person.profile.write_order("stamp", ORDER)
    person.live(history)

    assert following(person) == next(_left_by_hand(person), None)


@given(history=histories)
def test_rest_of_the_order_is_what_is_left_and_not_being_learned(
    fresh_profile: FreshProfile, history: list[Happening]
) -> None:
    person = Person(fresh_profile())
    person.profile.write_agenda("agenda", ALL)
    person.profile.write_order("stamp", ORDER)
    person.live(history)

    states = {row.card: row.state for row in person.profile.card_states()}

    assert rest(person) == [
        card for card in _left_by_hand(person) if card not in states or not states[card].is_learning
    ]


def _left_by_hand(person: Person) -> Iterator[CardId]:
    """Yield the cards of the order that may be asked and were not answered today, by the key in force."""
    for card, *_ in ORDER:
        state, marks = person.profile.card_state(card), person.profile.marks(card)
        is_answered = state is not None and state.day == person.day and state.key_hash == 7
        if not is_answered and not marks.is_suspended and marks.buried_until_ms <= milliseconds(person.now):
            yield card


def test_card_that_is_not_installed_is_left_out_of_an_order(person: Person) -> None:
    person.profile.write_order("other", [OrderedCard(CardId("gone/one"), 9.0, is_planned=True), *ORDER])

    assert following(person) == CARDS[2]


def test_very_long_order_is_cut(profile: Profile) -> None:
    installed = [Installed(CardId(f"long/q{number}"), "long", 7) for number in range(MOST_KEPT + 1)]
    profile.write_agenda("agenda", installed)

    profile.write_order("stamp", [OrderedCard(one.card, 40.0, is_planned=True) for one in installed])

    assert len(profile.rest_of_order(Person(profile).day, milliseconds(BEGIN))) == MOST_KEPT


# -- what the plan rests on


def test_new_card_has_no_numbers_for_the_plan(person: Person) -> None:
    row = person.profile.plan_rows(milliseconds(person.now))[0]

    assert (row.card, set(row[2:])) == (CARDS[0], {None})


def test_plan_gets_the_cards_in_the_order_of_the_decks(person: Person) -> None:
    person.answer(CARDS[1], Rating.GOOD)

    assert [row.card for row in person.profile.plan_rows(milliseconds(person.now))] == [*CARDS]


def test_plan_gets_no_card_that_is_left_out_or_put_off(person: Person) -> None:
    person.suspend(CARDS[0])
    person.bury(CARDS[1], HOUR)

    assert [row.card for row in person.profile.plan_rows(milliseconds(person.now))] == [*CARDS[2:]]


def test_plan_gets_the_state_of_a_card(person: Person) -> None:
    state = person.answer(CARDS[0], Rating.GOOD, key_hash=8)
    row = person.profile.plan_rows(milliseconds(person.now))[0]

    memory = state.memory
    assert row[1:] == (memory.stability_days, memory.difficulty, state.day, state.due_ms, 0, 1, 1, 1)


# -- time used, and how long answers take


def test_time_of_the_day_is_that_of_its_answers(person: Person) -> None:
    for ms_taken in (1500, 2500):
        person.answer(CARDS[0], Rating.GOOD, ms_taken)

    assert person.profile.ms_on_day(person.day) == 4000


def test_answer_takes_two_minutes_of_the_day_at_most(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD, 8 * 3_600_000)

    assert person.profile.ms_on_day(person.day) == 120_000


def test_answer_that_is_taken_back_takes_no_time(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD, 1500)
    person.answer(CARDS[1], Rating.GOOD, 2500)
    person.undo()

    assert person.profile.ms_on_day(person.day) == 1500


def test_time_of_another_day_does_not_count(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD, 1500)
    person.move_clock(DAY)

    assert person.profile.ms_on_day(person.day) == 0


def test_latest_answers_tell_how_long_answers_take(person: Person) -> None:
    for rating in (Rating.GOOD, Rating.AGAIN, Rating.EASY):
        person.answer(CARDS[0], rating, 1000 * rating)

    assert person.profile.answer_times(2) == [(4000, Rating.EASY, False), (1000, Rating.AGAIN, False)]


def test_answer_that_is_taken_back_tells_nothing_of_how_long_answers_take(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD, 1000)
    person.answer(CARDS[1], Rating.GOOD, 2000)
    person.undo()

    assert person.profile.answer_times(9) == [(1000, Rating.GOOD, True)]


# -- load


@given(history=histories, days=st.integers(1, 9))
def test_load_is_the_number_of_cards_due_on_each_day(
    fresh_profile: FreshProfile, history: list[Happening], days: int
) -> None:
    person = Person(fresh_profile())
    person.profile.write_agenda("agenda", ALL)
    person.live(history)
    start_ms, day_ms = milliseconds(person.now), DAY // timedelta(milliseconds=1)
    due = [card for card in person.profile.due_moments(CARDS) if start_ms <= card < start_ms + days * day_ms]

    by_hand = {number: sum((ms - start_ms) // day_ms == number for ms in due) for number in range(days)}

    assert person.profile.load_by_day(start_ms, days) == {number: count for number, count in by_hand.items() if count}
