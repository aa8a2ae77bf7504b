"""Nothing of ours opens a profile's file but SQLite while it is open: closing it again would drop SQLite's locks."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.errors import QuizError
from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.questions.response import Rating
from quizapp.workspace.people import people_here, rename_person
from quizapp.workspace.places import LocalZone
from quizapp.workspace.profiles import verify_profile
from quizapp.workspace.safekeeping import back_up, backup_rows
from quizapp.workspace.study import Study
from quizapp.workspace.transfer import bring, save_copy, take_along
from quizapp.workspace.upkeep import look_after

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
_watched: list[str] = []
_seen: list[str] = []


def _notice(event: str, arguments: tuple[object, ...]) -> None:
    if _watched and event == "open" and str(arguments[0]) in _watched:
        _seen.append(str(arguments[0]))


sys.addaudithook(_notice)


@contextmanager
def watched(path: Path) -> Iterator[list[str]]:
    """Note every opening of a file by Python itself; SQLite's are not seen."""
    _seen.clear()
    _watched.append(str(path))
    try:
        yield _seen
    finally:
        _watched.clear()


@pytest.fixture
def study(shipped: Catalogue, profile: Profile) -> Study:
    """Ana studies the shipped decks and has answered one question."""
    studying = Study(shipped, profile, LocalZone())
    card = studying.next_card(NOW)
    assert card is not None
    studying.rate(card.entry, Rating.GOOD, NOW)
    return studying


def test_watch_sees_a_file_that_is_opened(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with watched(tmp_path / "file") as seen:
        (tmp_path / "file").read_bytes()

    assert seen


def test_open_profile_is_opened_by_sqlite_alone(study: Study, home: Path, tmp_path: Path) -> None:
    profile = study.profile
    folder = profile.folder
    assert folder is not None

    with watched(folder.file) as seen:
        people_here(home, NOW)
        rename_person(folder, "Rosa", "bird")
        look_after(folder, None, study.day(NOW), NOW)
        back_up(folder, None, NOW)
        backup_rows(folder, None)
        verify_profile(profile)
        take_along(profile, tmp_path, NOW)
        save_copy(profile, tmp_path, NOW)
        with pytest.raises(QuizError):
            bring(study, folder.file, "", NOW)
        Profile(folder).close()

    assert seen == []
