"""The agenda: kept along with every event it equals the one made anew, and it asks in the right order."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings

from quizapp.learning.moments import milliseconds
from quizapp.progress.agenda import Installed
from quizapp.progress.profile import Profile
from quizapp.progress.rows import AgendaCard, DeckCount
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from tests.progress.histories import (
    BEGIN,
    CARDS,
    INSTALLED,
    FreshProfile,
    Happening,
    Person,
    histories,
    long_histories,
)

MONTH = timedelta(days=30)
ALL = tuple(Installed(card, card.split("/")[0], 7) for card in CARDS)


def _rows(profile: Profile) -> list[tuple[object, ...]]:
    with profile.read() as connection:
        query = """
            SELECT place, cards.id, decks.id, agenda.key_hash, due FROM agenda
            JOIN cards ON cards.number = agenda.card JOIN decks ON decks.number = agenda.deck ORDER BY place
        """
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def _made_anew(profile: Profile, installed: Sequence[Installed]) -> list[tuple[object, ...]]:
    profile.write_agenda("anew", installed)
    return _rows(profile)


def _live_with_agenda(person: Person, history: list[Happening]) -> None:
    """Live, and have the agenda made anew only when it was forgotten."""
    person.profile.write_agenda("first", INSTALLED)
    for happen in history:
        happen(person)
        if person.profile.agenda_stamp() is None:
            person.profile.write_agenda("again", INSTALLED)


@given(history=histories)
def test_kept_agenda_equals_the_one_made_anew(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())

    _live_with_agenda(person, history)

    assert _rows(person.profile) == _made_anew(person.profile, INSTALLED)


@settings(max_examples=6)
@given(history=long_histories)
def test_kept_agenda_equals_the_one_made_anew_after_a_long_history(
    fresh_profile: FreshProfile, history: list[Happening]
) -> None:
    person = Person(fresh_profile())

    _live_with_agenda(person, history)

    assert _rows(person.profile) == _made_anew(person.profile, INSTALLED)


@given(history=histories)
def test_counts_are_those_by_hand(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    _live_with_agenda(person, history)
    before_ms = milliseconds(person.now)

    counts = person.profile.counts_by_deck(before_ms)

    assert counts == _counted_by_hand(person.profile, before_ms)


def _counted_by_hand(profile: Profile, before_ms: int) -> dict[str, DeckCount]:
    due, new = Counter[str](), Counter[str]()
    for installed in INSTALLED:
        state, marks = profile.card_state(installed.card), profile.marks(installed.card)
        if marks.is_suspended:
            continue
        if state is None and not marks.buried_until_ms:
            new[installed.deck] += 1
        elif marks.buried_until_ms < before_ms:
            asked_ms = -1 if state is None or state.key_hash != installed.key_hash else state.due_ms
            due[installed.deck] += asked_ms < before_ms
    return {deck: DeckCount(due[deck], new[deck]) for deck in {*+due, *+new}}


@given(history=histories)
def test_first_cards_are_the_first_of_all(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    _live_with_agenda(person, history)
    profile, before_ms = person.profile, milliseconds(person.now)

    assert profile.first_due(before_ms) == next(iter(profile.due_cards(before_ms)), None)


@given(history=histories)
def test_cards_that_are_learned_come_by_their_due_moment(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    _live_with_agenda(person, history)
    learning = _learned_by_hand(person.profile, milliseconds(person.now))

    first = person.profile.first_learning(milliseconds(person.now))
    counted = person.profile.learning_cards(milliseconds(person.now))

    assert (None if first is None else first.card, counted) == (learning[0] if learning else None, len(learning))


def _learned_by_hand(profile: Profile, before_ms: int) -> list[CardId]:
    """Return the installed cards that are being learned and come back before a moment, earliest first."""
    found = list[tuple[int, int, CardId]]()
    for place, installed in enumerate(INSTALLED):
        state, marks = profile.card_state(installed.card), profile.marks(installed.card)
        if state is None or not state.is_learning or marks.is_suspended:
            continue
        if max(state.due_ms, marks.buried_until_ms) < before_ms:
            found.append((state.due_ms, place, installed.card))
    return [card for *_, card in sorted(found)]


# -- the order


@pytest.fixture
def person(profile: Profile) -> Person:
    """A person with four installed cards."""
    profile.write_agenda("first", ALL)
    return Person(profile)


def _due(person: Person, at: datetime | None = None) -> list[CardId]:
    return [found.card for found in person.profile.due_cards(milliseconds(at or person.now + 12 * MONTH))]


def _new(person: Person) -> list[CardId]:
    return [found.card for found in person.profile.new_cards()]


def test_new_cards_come_in_the_order_of_the_decks(person: Person) -> None:
    assert _new(person) == list(CARDS)


def test_new_cards_come_in_the_order_that_was_given_last(person: Person) -> None:
    person.profile.write_agenda("other", ALL[::-1])

    assert _new(person) == list(CARDS[::-1])


def test_answered_card_is_not_new(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)

    assert _new(person) == list(CARDS[1:])


def test_undone_card_is_new_at_its_old_place(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)

    person.undo()

    assert _new(person) == list(CARDS)


def test_due_cards_come_by_due_moment(person: Person) -> None:
    for card, rating in zip(CARDS, (Rating.EASY, Rating.GOOD, Rating.HARD), strict=False):
        person.answer(card, rating)

    assert _due(person) == [CARDS[2], CARDS[1], CARDS[0]]


def test_cards_of_one_due_moment_come_in_the_order_of_the_decks(person: Person) -> None:
    for card in (CARDS[2], CARDS[3], CARDS[0]):
        person.answer(card, Rating.GOOD)

    assert _due(person) == [CARDS[0], CARDS[2], CARDS[3]]


def test_card_with_a_changed_key_comes_first(person: Person) -> None:
    person.answer(CARDS[0], Rating.AGAIN)
    person.answer(CARDS[1], Rating.EASY, key_hash=8)

    assert _due(person) == [CARDS[1], CARDS[0]]


def test_card_with_a_changed_key_is_due_at_once(person: Person) -> None:
    person.answer(CARDS[1], Rating.EASY, key_hash=8)

    first = person.profile.first_due(milliseconds(BEGIN))

    assert first is not None
    assert (first.card, first.has_changed_key) == (CARDS[1], True)


def test_card_is_not_due_at_its_due_moment_itself(person: Person) -> None:
    state = person.answer(CARDS[0], Rating.GOOD)

    assert person.profile.first_due(state.due_ms) is None


def test_card_is_due_after_its_due_moment(person: Person) -> None:
    state = person.answer(CARDS[0], Rating.GOOD)

    assert person.profile.first_due(state.due_ms + 1) == AgendaCard(CARDS[0], state)


def test_only_the_wanted_cards_are_asked(person: Person) -> None:
    person.answer(CARDS[0], Rating.AGAIN)
    state = person.answer(CARDS[1], Rating.GOOD)

    assert person.profile.first_due(state.due_ms + 1, only=CARDS[1:]) == AgendaCard(CARDS[1], state)


def test_nothing_wanted_is_nothing_asked(person: Person) -> None:
    person.answer(CARDS[0], Rating.AGAIN)

    assert person.profile.first_due(milliseconds(BEGIN + MONTH), only=()) is None


# -- what the person did with a card


def test_suspended_card_is_never_asked(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)

    person.suspend(CARDS[0])

    assert _due(person, datetime.fromisoformat("9999-12-31T00:00Z")) == []


def test_suspended_card_is_not_new(person: Person) -> None:
    person.suspend(CARDS[0])

    assert _new(person) == list(CARDS[1:])


def test_suspended_card_with_a_changed_key_is_never_asked(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD, key_hash=8)

    person.suspend(CARDS[0])

    assert _due(person) == []


def test_unsuspended_card_is_asked_again(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)
    person.suspend(CARDS[0])

    person.unsuspend(CARDS[0])

    assert _due(person) == [CARDS[0]]


def test_buried_card_is_not_asked_before_its_moment(person: Person) -> None:
    person.answer(CARDS[0], Rating.AGAIN)

    person.bury(CARDS[0], MONTH)

    assert _due(person, BEGIN + MONTH) == []


def test_buried_card_is_asked_after_its_moment(person: Person) -> None:
    person.answer(CARDS[0], Rating.AGAIN)

    person.bury(CARDS[0], MONTH)

    assert _due(person, BEGIN + MONTH + timedelta(seconds=1)) == [CARDS[0]]


def test_card_that_is_due_later_than_it_is_buried_stays_due_then(person: Person) -> None:
    state = person.answer(CARDS[0], Rating.EASY)

    person.bury(CARDS[0], timedelta(hours=1))

    assert person.profile.first_due(state.due_ms) is None


def test_buried_new_card_is_not_asked_before_its_moment(person: Person) -> None:
    person.bury(CARDS[0], MONTH)

    assert (_new(person), _due(person, BEGIN + MONTH)) == (list(CARDS[1:]), [])


def test_reset_card_is_new_again(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)

    person.reset(CARDS[0])

    assert (_new(person), _due(person)) == (list(CARDS), [])


def test_undo_of_a_suspension_asks_the_card_again(person: Person) -> None:
    person.suspend(CARDS[0])

    person.undo_change(0)

    assert _new(person) == list(CARDS)


# -- what is installed


def test_card_that_is_not_installed_is_never_asked(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)

    person.profile.write_agenda("fewer", ALL[1:])

    assert (_new(person), _due(person)) == (list(CARDS[1:]), [])


def test_answer_to_a_card_that_is_not_installed_asks_nothing(person: Person) -> None:
    person.answer(CardId("gone/one"), Rating.GOOD)

    assert _due(person) == []


def test_card_that_is_not_installed_keeps_its_state(person: Person) -> None:
    state = person.answer(CARDS[0], Rating.GOOD)

    person.profile.write_agenda("fewer", ALL[1:])

    assert person.profile.card_state(CARDS[0]) == state


def test_no_card_at_all_is_an_agenda_too(person: Person) -> None:
    person.profile.write_agenda("nothing", [])

    assert (person.profile.agenda_stamp(), person.profile.counts_by_deck(milliseconds(BEGIN))) == ("nothing", {})


def test_card_counts_for_the_deck_that_has_it_installed(person: Person) -> None:
    person.profile.write_agenda("mixed", [Installed(CARDS[0], "another-deck", 7)])

    assert person.profile.counts_by_deck(milliseconds(BEGIN)) == {"another-deck": DeckCount(due=0, new=1)}


# -- when it has to be made anew


def test_new_profile_has_no_agenda(profile: Profile) -> None:
    assert profile.agenda_stamp() is None


def test_answer_keeps_the_agenda(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)

    assert person.profile.agenda_stamp() == "first"


@pytest.mark.parametrize(
    "act",
    [
        lambda person: person.enrol("car-t", False),
        lambda person: person.correct_clock(0, 0, 3),
        lambda person: person.profile.rebuild(),
    ],
    ids=["enrolment", "clock", "rebuild"],
)
def test_agenda_has_to_be_made_anew_after(person: Person, act: Happening) -> None:
    person.answer(CARDS[0], Rating.GOOD)

    act(person)

    assert person.profile.agenda_stamp() is None
