"""Opening the program for one person."""

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.workspace.opening import Choice, Opened, begin_profile, change_settings, open_last_profile, open_profile
from quizapp.workspace.profiles import ProfileError, ProfileFolder, create_profile, list_profiles
from quizapp.workspace.settings import Settings
from tests.workspace.conftest import NOW

CHOSEN = Settings(role="nurse", minutes=15, language="es")


def closed(opened: Opened | Choice | None) -> Opened:
    assert isinstance(opened, Opened)
    opened.study.profile.close()
    return opened


def folder_of(opened: Opened) -> ProfileFolder:
    assert opened.folder is not None
    return opened.folder


def choice_of(opened: Opened | Choice | None) -> tuple[set[str], str]:
    """Return the ids of the people to choose from, and of the one who is chosen already."""
    assert isinstance(opened, Choice)
    return {person.id for person in opened.people}, opened.selected


def test_first_run_has_nothing_to_open(home: Path) -> None:
    assert open_last_profile(home, "", NOW) is None


def test_choices_of_the_first_run_are_kept(home: Path) -> None:
    begun = closed(begin_profile(home, CHOSEN, NOW))

    assert closed(open_profile(home, folder_of(begun), NOW)).settings == CHOSEN


def test_first_run_shows_what_there_is_to_learn(home: Path) -> None:
    today = closed(begin_profile(home, CHOSEN, NOW)).today

    assert today.questions == today.new > 10


def test_profile_that_was_open_last_is_opened(home: Path) -> None:
    create_profile(home, "Ana")
    other = create_profile(home, "Luis")

    assert closed(open_last_profile(home, other.id, NOW)).folder == other


def test_only_profile_is_opened_if_none_was_open_before(home: Path) -> None:
    made = create_profile(home, "Ana")

    assert closed(open_last_profile(home, "", NOW)).folder == made


def test_nobody_elses_profile_is_opened_when_the_last_one_is_gone(home: Path) -> None:
    made = create_profile(home, "Ana")

    assert choice_of(open_last_profile(home, "gone", NOW)) == ({made.id}, "")


def test_none_of_several_is_opened_without_a_name(home: Path) -> None:
    made = {create_profile(home, "Ana").id, create_profile(home, "Luis").id}

    assert choice_of(open_last_profile(home, "", NOW)) == (made, "")


def test_profile_whose_first_choices_cannot_be_kept_is_not_left_behind(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(760_000))
    with pytest.raises(ProfileError):
        for _ in range(20):
            closed(begin_profile(small_disk, CHOSEN, NOW))

    assert all(open_profile(small_disk, made, NOW).settings == CHOSEN for made in list_profiles(small_disk))


def test_damaged_profile_is_reported(home: Path) -> None:
    made = create_profile(home, "Ana")
    (made.path / "progress.db").write_bytes(b"garbage" * 1000)

    with pytest.raises(ProfileError):
        open_last_profile(home, made.id, NOW)


def test_changed_choices_are_kept(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    change_settings(opened.study, CHOSEN, Settings(role="patient"), NOW)
    closed(opened)

    assert closed(open_profile(home, folder_of(opened), NOW)).settings == Settings(role="patient")


def test_same_choices_are_no_event(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    before = opened.study.profile.last_event()

    change_settings(opened.study, CHOSEN, CHOSEN, NOW + timedelta(hours=1))

    assert closed(opened).study.profile.last_event() == before
