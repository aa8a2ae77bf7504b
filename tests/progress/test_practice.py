"""Extra practice: kept in the log, and nothing follows from it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.progress.events import ReviewKind
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.damage import read_file
from tests.progress.histories import CARDS, FreshProfile, Happening, Person, histories, kept

MINUTE = timedelta(minutes=1)


@pytest.fixture
def person(profile: Profile) -> Person:
    """A person who knew a card."""
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD, 1000)
    person.move_clock(MINUTE)
    return person


def test_practice_is_in_the_log(person: Person) -> None:
    person.practise(CARDS[0], Rating.AGAIN)

    assert read_file(person.profile, "SELECT kind, rating FROM reviews ORDER BY id") == [
        (ReviewKind.STUDY, Rating.GOOD), (ReviewKind.PRACTICE, Rating.AGAIN),
    ]  # fmt: skip


@given(history=histories, rating=st.sampled_from(Rating))
def test_nothing_follows_from_practice(fresh_profile: FreshProfile, history: list[Happening], rating: Rating) -> None:
    person = Person(fresh_profile())
    person.answer(CARDS[0], Rating.GOOD)
    person.live(history)
    before = kept(person.profile)

    person.practise(CARDS[0], rating, 5000)

    assert kept(person.profile) == before


@given(history=histories)
def test_nothing_follows_from_practice_that_is_taken_back(
    fresh_profile: FreshProfile, history: list[Happening]
) -> None:
    person = Person(fresh_profile())
    person.answer(CARDS[0], Rating.GOOD)
    person.live(history)
    before = kept(person.profile)

    person.practise(CARDS[0], Rating.AGAIN)
    person.undo_practice()

    assert kept(person.profile) == before


def test_practice_leaves_the_file_sound(person: Person) -> None:
    person.practise(CARDS[0], Rating.AGAIN)

    assert verify(person.profile).problems == ()


def test_undo_of_study_passes_practice_over(person: Person) -> None:
    person.practise(CARDS[0], Rating.AGAIN)

    person.undo()

    assert person.profile.card_state(CARDS[0]) is None


def test_undo_of_practice_takes_nothing_else_back(person: Person) -> None:
    person.practise(CARDS[0], Rating.AGAIN)

    found = [person.undo_practice() is None for _ in range(2)]

    assert (found, person.profile.card_state(CARDS[0]) is None) == ([False, True], False)


def test_practice_takes_no_time_of_the_day(person: Person) -> None:
    person.practise(CARDS[0], Rating.GOOD, 60_000)

    assert person.profile.ms_on_day(person.day) == 1000


def test_practice_says_nothing_of_how_long_answers_take(person: Person) -> None:
    person.practise(CARDS[0], Rating.GOOD, 60_000)

    assert person.profile.answer_times(10) == [(1000, Rating.GOOD, True)]


def test_card_that_was_never_met_is_not_practised(person: Person) -> None:
    decide = person.review_of(CARDS[1])

    with pytest.raises(ValueError, match="never met"):
        person.profile.append_review(CARDS[1], lambda state: replace(decide(state), kind=ReviewKind.PRACTICE))
