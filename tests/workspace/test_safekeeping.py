"""The list of backups: each compared with the progress of now."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.questions.response import Rating
from quizapp.workspace.safekeeping import back_up, backup_folder_of, backup_rows, choose_backup_folder, restore
from tests.progress.damage import folder_of
from tests.progress.histories import CARDS, Person

NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)


@pytest.fixture
def folder(profile: Profile) -> ProfileFolder:
    """A profile with three answers, closed; its backup lacks the last two."""
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    back_up(folder_of(profile), None, NOW)
    person.answer(CARDS[1], Rating.GOOD)
    person.answer(CARDS[1], Rating.AGAIN)
    profile.close()
    return folder_of(profile)


def test_backup_says_what_it_holds(folder: ProfileFolder) -> None:
    [row] = backup_rows(folder, None)

    assert (row.made, row.reviews, row.cards, row.is_set_aside) == (NOW, 1, 1, False)


def test_backup_says_which_answers_of_now_it_lacks(folder: ProfileFolder) -> None:
    [row] = backup_rows(folder, None)

    assert (row.missing, row.extra) == (2, 0)


def test_file_put_aside_says_what_it_has_more_than_now(folder: ProfileFolder) -> None:
    [row] = backup_rows(folder, None)

    restore(folder, None, row.path, NOW + timedelta(hours=1))

    aside, backup = backup_rows(folder, None)
    assert (aside.is_set_aside, aside.missing, aside.extra) == (True, 0, 2)
    assert (backup.missing, backup.extra) == (0, 0)


def test_answers_after_going_back_are_missing_in_what_was_put_aside(folder: ProfileFolder) -> None:
    [row] = backup_rows(folder, None)
    restore(folder, None, row.path, NOW + timedelta(hours=1))
    again = Profile(folder)
    Person(again, now=NOW + timedelta(hours=2)).answer(CARDS[2], Rating.EASY)
    again.close()

    aside, _ = backup_rows(folder, None)

    assert (aside.missing, aside.extra) == (1, 2)


def test_answers_of_an_open_profile_are_compared(folder: ProfileFolder) -> None:
    opened = Profile(folder)
    Person(opened).answer(CARDS[2], Rating.EASY)

    [row] = backup_rows(folder, None)
    opened.close()

    assert row.missing == 3


def test_all_that_a_backup_holds_is_extra_where_the_profile_is_damaged(folder: ProfileFolder) -> None:
    folder.file.write_bytes(b"garbage" * 2000)

    [row] = backup_rows(folder, None)

    assert (row.missing, row.extra) == (0, 1)


def test_damaged_backup_is_no_row(folder: ProfileFolder) -> None:
    [row] = backup_rows(folder, None)
    row.path.write_bytes(row.path.read_bytes()[:5000])

    assert backup_rows(folder, None) == []


def test_folder_that_was_chosen_is_shown(folder: ProfileFolder, tmp_path: Path) -> None:
    chosen = choose_backup_folder(folder, tmp_path / "stick")

    assert backup_folder_of(chosen).parent == tmp_path / "stick"
