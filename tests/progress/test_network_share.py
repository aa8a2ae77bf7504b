"""Progress on a network share that refuses the write-ahead log: SQLite's dot-file locking refuses it too."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.progress.backups import backups_of, make_backup
from quizapp.progress.database import VFS_VARIABLE
from quizapp.progress.folders import create_profile
from quizapp.progress.pin import change_pin
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.histories import CARDS, Person

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="dot-file locking is there on Unix only")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def shared(home: Path, monkeypatch: pytest.MonkeyPatch) -> ProfileFolder:
    """A profile on such a share, closed."""
    monkeypatch.setenv(VFS_VARIABLE, "unix-dotfile")
    return create_profile(home, "Ana")


@pytest.fixture
def person(shared: ProfileFolder) -> Iterator[Person]:
    """Somebody who studies there."""
    profile = Profile(shared)
    yield Person(profile)
    profile.close()


def test_share_gets_a_rollback_journal_synced_to_the_last(person: Person) -> None:
    with person.profile.read() as connection:
        mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
        synchronous = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()

    assert (mode, synchronous) == ("delete", 3)


def test_answers_on_a_share_are_kept(person: Person, shared: ProfileFolder) -> None:
    person.answer(CARDS[0], Rating.GOOD)
    person.undo()
    person.answer(CARDS[1], Rating.AGAIN)
    person.profile.close()

    again = Profile(shared)

    assert (again.card_states()[0].card, verify(again).problems) == (CARDS[1], ())
    again.close()


def test_two_processes_on_a_share_wait_for_each_other(person: Person, shared: ProfileFolder) -> None:
    second = Profile(shared)

    for card in CARDS:
        person.answer(card, Rating.GOOD)
        Person(second).answer(card, Rating.GOOD)

    assert verify(second) == verify(person.profile)
    assert verify(second).reviews == 2 * len(CARDS)
    second.close()


def test_backup_and_pin_work_on_a_share(person: Person, shared: ProfileFolder) -> None:
    person.answer(CARDS[0], Rating.GOOD)
    make_backup(shared, None, NOW)
    person.profile.close()

    changed, key = change_pin(shared, None, "4711")

    assert backups_of(changed, key) == []  # those without a PIN are gone
    opened = Profile(changed, key)
    assert verify(opened).reviews == 1
    opened.close()
