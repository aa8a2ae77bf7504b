"""The answers that the fit is given are those by which the memory states came about, whatever happened to a log."""

from datetime import timedelta
from itertools import starmap

import numpy as np
import pytest
from hypothesis import given

from quizapp.learning.memories import replay
from quizapp.progress.memory_log import read_memory_log
from quizapp.progress.profile import Profile
from quizapp.questions.response import Rating
from tests.progress.histories import CARDS, FreshProfile, History, Person, histories

DAY = timedelta(days=1)


@pytest.fixture
def person(profile: Profile) -> Person:
    """Somebody who answered two cards today, and the first of them again tomorrow."""
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[1], Rating.HARD)
    person.move_clock(DAY)
    person.answer(CARDS[0], Rating.AGAIN)
    return person


def test_log_holds_card_rating_and_day_of_each_answer(person: Person) -> None:
    log = read_memory_log(person.profile)

    assert log == ([0, 1, 0], [Rating.GOOD, Rating.HARD, Rating.AGAIN], [person.day - 1, person.day - 1, person.day])


def test_answer_that_was_taken_back_is_not_in_it(person: Person) -> None:
    person.undo()

    assert read_memory_log(person.profile).ratings == [Rating.GOOD, Rating.HARD]


def test_card_that_was_reset_is_another_one_from_then_on(person: Person) -> None:
    person.reset(CARDS[0])
    person.answer(CARDS[0], Rating.EASY)

    assert read_memory_log(person.profile).cards == [0, 1, 0, 2]


def test_reset_that_was_taken_back_changes_nothing(person: Person) -> None:
    person.reset(CARDS[0])
    person.undo_change(0)
    person.answer(CARDS[0], Rating.EASY)

    assert read_memory_log(person.profile).cards == [0, 1, 0, 0]


def test_days_are_those_of_the_corrected_clock(person: Person) -> None:
    person.correct_clock(0, 2, -7)

    days = read_memory_log(person.profile).days

    assert days == [person.day - 8, person.day - 8, person.day - 7]


@given(history=histories)
def test_log_holds_as_many_answers_as_the_statistics(fresh_profile: FreshProfile, history: History) -> None:
    person = Person(fresh_profile())
    person.live(history)

    assert len(read_memory_log(person.profile).cards) == sum(person.profile.reviews_by_day().values())


@given(history=histories)
def test_replayed_log_gives_the_memory_of_every_card(fresh_profile: FreshProfile, history: History) -> None:
    person = Person(fresh_profile())
    person.live(history)

    log = read_memory_log(person.profile)

    cards, ratings, days = (np.array(column, dtype=int) for column in log)
    replayed = np.column_stack(replay(cards, ratings, days, person.profile.parameters()))
    memories = [row.state.memory for row in person.profile.card_states()]
    assert {_rounded(memory.stability_days, memory.difficulty) for memory in memories} <= set(
        starmap(_rounded, replayed)
    )


def _rounded(stability_days: float, difficulty: float) -> tuple[str, str]:
    return f"{stability_days:.9g}", f"{difficulty:.9g}"
