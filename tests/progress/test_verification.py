"""Verification: clean for whatever a person does, and every fault of a file is named."""

import pytest
from hypothesis import given

from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.conftest import NewPerson
from tests.progress.damage import change_file
from tests.progress.histories import CARDS, Happening, Person, histories


@given(history=histories)
def test_any_history_is_clean(new_person: NewPerson, history: list[Happening]) -> None:
    person = new_person()

    person.live(history)

    assert verify(person.profile).problems == ()


def test_undone_answers_are_counted_as_reviews(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.undo()

    assert verify(profile).reviews == 1


def test_undone_card_is_not_counted_as_a_card(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.undo()

    assert verify(profile).cards == 0


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE card_states SET stability = stability + 1e-12", "state: cards 1 differs from the rebuilt state"),
        ("DELETE FROM card_states", "state: cards 1 differs from the rebuilt state"),
        ("UPDATE day_totals SET reviews = 2", "state: days 20778 differs from the rebuilt state"),
        ("INSERT INTO settings VALUES ('minutes', '9')", "state: settings minutes differs from the rebuilt state"),
        ("DELETE FROM devices", "reference: table reviews points to devices, which is not there"),
        ("DELETE FROM cards", "reference: table card_states points to cards, which is not there"),
    ],
)
def test_fault_is_named(profile: Profile, statement: str, problem: str) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, statement)

    assert problem in verify(profile).problems


def test_verifying_changes_nothing(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE card_states SET stability = 99")

    verify(profile)

    assert verify(profile).problems == ("state: cards 1 differs from the rebuilt state",)


def test_page_of_garbage_in_the_file_is_reported(profile: Profile) -> None:
    person = Person(profile)
    for _ in range(200):
        person.answer(CARDS[0], Rating.GOOD)
    profile.close()
    path = profile.folder.path / "progress.db"
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = b"\xa5" * (len(content) - len(content) // 2)
    path.write_bytes(content)

    assert not verify(profile).is_ok
