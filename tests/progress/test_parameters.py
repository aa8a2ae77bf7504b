"""Personal parameters of the memory model: the whole log is folded by them, and due moments stay as they were given."""

from datetime import timedelta

import pytest
from hypothesis import given

from quizapp.learning.card import CardState
from quizapp.learning.memory import DEFAULT_PARAMETERS, Parameters
from quizapp.progress.agenda import Installed
from quizapp.progress.events import PARAMETERS, UNDO
from quizapp.progress.profile import Profile
from quizapp.questions.response import Rating
from tests.progress.histories import (
    CARDS,
    OTHER_PARAMETERS,
    FreshProfile,
    Happening,
    Person,
    histories,
    kept,
    rebuilt,
)

DAY = timedelta(days=1)


@pytest.fixture
def person(profile: Profile) -> Person:
    """A person who answered a card on two days, and another one once."""
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.move_clock(3 * DAY)
    person.answer(CARDS[0], Rating.HARD)
    person.answer(CARDS[1], Rating.EASY)
    return person


def state(person: Person) -> CardState:
    found = person.profile.card_state(CARDS[0])
    assert found is not None
    return found


def test_parameters_are_the_usual_ones_at_first(profile: Profile) -> None:
    assert profile.parameters() == DEFAULT_PARAMETERS


def test_parameters_that_were_taken_are_in_force_in_every_bit(person: Person) -> None:
    person.take_parameters(OTHER_PARAMETERS)

    assert person.profile.parameters() == OTHER_PARAMETERS


def test_answers_of_before_are_folded_by_the_parameters_taken_since(person: Person) -> None:
    before = state(person).memory
    person.take_parameters(OTHER_PARAMETERS)

    assert state(person).memory != before


def test_due_moments_stay_when_parameters_are_taken(person: Person) -> None:
    before = [row.state.due_ms for row in person.profile.card_states()]
    person.take_parameters(OTHER_PARAMETERS)

    assert [row.state.due_ms for row in person.profile.card_states()] == before


@given(history=histories)
def test_parameters_change_nothing_but_memories(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    person.live(history)
    before = _without_memories(person.profile)

    person.take_parameters(OTHER_PARAMETERS)

    assert _without_memories(person.profile) == before


def _without_memories(profile: Profile) -> list[tuple[object, ...]]:
    names = CardState.__struct_fields__[1:]
    return [(row.card, *(getattr(row.state, name) for name in names)) for row in profile.card_states()]


def test_answer_after_parameters_were_taken_is_folded_by_them(person: Person) -> None:
    person.take_parameters(OTHER_PARAMETERS)
    person.move_clock(5 * DAY)
    person.answer(CARDS[0], Rating.GOOD)

    assert kept(person.profile) == rebuilt(person.profile)


def test_usual_parameters_bring_the_memories_back_in_every_bit(person: Person) -> None:
    before = [row.state for row in person.profile.card_states()]
    person.take_parameters(OTHER_PARAMETERS)
    person.take_parameters(DEFAULT_PARAMETERS)

    assert [row.state for row in person.profile.card_states()] == before


def test_parameters_that_are_taken_back_give_way_to_those_before(person: Person) -> None:
    person.take_parameters(OTHER_PARAMETERS)
    person.take_parameters(DEFAULT_PARAMETERS)

    person.merge(UNDO, target=person.events()[-1])

    assert person.profile.parameters() == OTHER_PARAMETERS


def test_parameters_of_another_computer_fold_the_answers_of_this_one(person: Person) -> None:
    before = state(person).memory

    person.merge(PARAMETERS, body=OTHER_PARAMETERS)

    assert state(person).memory != before


@pytest.mark.parametrize(
    "parameters",
    [
        (),
        DEFAULT_PARAMETERS[:20],
        (*DEFAULT_PARAMETERS, 0.5),
        (*DEFAULT_PARAMETERS[:20], 0.9),
        (float("nan"), *DEFAULT_PARAMETERS[1:]),
        (float("inf"), *DEFAULT_PARAMETERS[1:]),
        (0.0, *DEFAULT_PARAMETERS[1:]),
    ],
)
def test_numbers_that_are_no_parameters_are_refused(person: Person, parameters: Parameters) -> None:
    with pytest.raises(ValueError, match="parameters"):
        person.take_parameters(parameters)


def test_parameters_that_were_refused_are_not_logged(person: Person) -> None:
    before = person.events()
    with pytest.raises(ValueError, match="parameters"):
        person.take_parameters(())

    assert person.events() == before


def test_agenda_and_order_have_to_be_made_anew_for_other_parameters(person: Person) -> None:
    person.profile.write_agenda("agenda", [Installed(CARDS[0], "cytokines", 7)])
    person.profile.write_order("order", [])

    person.take_parameters(OTHER_PARAMETERS)

    assert (person.profile.agenda_stamp(), person.profile.order_stamp()) == (None, None)
