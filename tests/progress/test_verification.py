"""Verification: clean for whatever a person does, and every fault of a file is named."""

import pytest
from hypothesis import given

from quizapp.progress.events import UNDO, EventId
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.damage import change_file, file_of, folder_of
from tests.progress.histories import CARDS, FreshProfile, Happening, Person, histories


@given(history=histories)
def test_any_history_is_clean(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())

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
        ("UPDATE card_states SET stability = stability + 1e-6", "state: cards 1 differs from the rebuilt state"),
        ("DELETE FROM card_states", "state: cards 1 differs from the rebuilt state"),
        ("UPDATE day_totals SET good = 2", "state: days (20778, 1) differs from the rebuilt state"),
        ("INSERT INTO card_marks VALUES (1, 1, 0, 0, '')", "state: marks 1 differs from the rebuilt state"),
        ("INSERT INTO enrolments VALUES (1, 1)", "state: enrolments 1 differs from the rebuilt state"),
        ("INSERT INTO settings VALUES ('minutes', '9')", "state: settings minutes differs from the rebuilt state"),
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
    for _ in range(50):
        person.answer(CARDS[0], Rating.GOOD)
    profile.close()
    path = file_of(profile)
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = b"\xa5" * (len(content) - len(content) // 2)
    path.write_bytes(content)

    assert not verify(profile).is_ok


def test_last_bits_of_another_machines_arithmetic_are_no_fault(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE card_states SET stability = stability * (1 + 1e-12)")

    assert verify(profile).is_ok


def test_undo_of_an_event_that_is_not_there_is_noted(profile: Profile) -> None:
    Person(profile).merge(UNDO, target=EventId(b"\0" * 16))

    assert verify(profile).notes == (f"undo: {'00' * 16} is not in the log",)


def test_undo_of_an_event_that_is_not_there_is_no_fault(profile: Profile) -> None:
    Person(profile).merge(UNDO, target=EventId(b"\0" * 16))

    assert verify(profile).is_ok


def test_id_that_is_none_is_named(profile: Profile) -> None:
    Person(profile).set("minutes", "5")
    change_file(profile, "UPDATE changes SET id = x'00'")

    assert "id: 00 is no id of an event" in verify(profile).problems


def test_checking_does_not_mend_a_fold_of_another_version(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE card_states SET stability = 99")
    change_file(profile, "UPDATE about SET value = '0' WHERE name = 'fold_version'")
    profile.close()

    checked = Profile(folder_of(profile), rebuilds=False)
    found = verify(checked)
    checked.close()

    assert "state: cards 1 differs from the rebuilt state" in found.problems
