"""Profiles whose file is not what it should be: a clear sentence, and the file is left as it is."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.folders import create_profile, list_profiles
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.damage import refused_opening
from tests.progress.histories import CARDS, Person


def _garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("not a database", encoding="utf-8")


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def _foreign(path: Path) -> None:
    path.unlink()
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("CREATE TABLE notes (body TEXT)")
    connection.close()


def _foreign_and_empty(path: Path) -> None:
    path.unlink()
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA user_version = 1")
    connection.close()


def _other_application(path: Path) -> None:
    _pragma(path, "application_id = 7")


def _newer(path: Path) -> None:
    _pragma(path, "user_version = 99")


def _newer_without_wal(path: Path) -> None:
    _pragma(path, "journal_mode = DELETE")
    _newer(path)


def _never_finished(path: Path) -> None:
    _pragma(path, "user_version = 0")


def _pragma(path: Path, setting: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA {setting}")
    connection.close()


DAMAGES = [
    _garbage, _empty, _text, _cut_off, _header_only, _foreign, _foreign_and_empty, _other_application, _never_finished,
]  # fmt: skip
NEWER = [_newer, _newer_without_wal]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_file_is_reported(closed: ProfileFolder, damage: Callable[[Path], None]) -> None:
    damage(closed.path / "progress.db")

    error = refused_opening(closed)

    assert isinstance(error, DamagedProfileError)


@pytest.mark.parametrize("damage", NEWER)
def test_file_of_a_newer_version_is_reported(closed: ProfileFolder, damage: Callable[[Path], None]) -> None:
    damage(closed.path / "progress.db")

    assert "written by a newer version" in str(refused_opening(closed))


@pytest.mark.parametrize("damage", [*DAMAGES, *NEWER])
def test_damaged_file_is_left_as_it_is(closed: ProfileFolder, damage: Callable[[Path], None]) -> None:
    damage(closed.path / "progress.db")
    before = (closed.path / "progress.db").read_bytes()

    refused_opening(closed)

    assert (closed.path / "progress.db").read_bytes() == before


@pytest.mark.parametrize("damage", [*DAMAGES, *NEWER])
def test_damaged_file_gets_no_companions(closed: ProfileFolder, damage: Callable[[Path], None]) -> None:
    damage(closed.path / "progress.db")

    refused_opening(closed)

    assert {path.name for path in closed.path.iterdir()} == {"label.json", "progress.db"}


def test_damaged_file_is_named_in_what_to_do(closed: ProfileFolder) -> None:
    _garbage(closed.path / "progress.db")

    assert str(closed.path / "progress.db") in refused_opening(closed).action


def test_file_that_has_gone_is_reported(closed: ProfileFolder) -> None:
    (closed.path / "progress.db").unlink()

    assert "cannot be opened" in str(refused_opening(closed))


def test_file_that_has_gone_is_not_made_anew(closed: ProfileFolder) -> None:
    (closed.path / "progress.db").unlink()

    refused_opening(closed)

    assert not (closed.path / "progress.db").exists()


def test_folder_in_place_of_the_file_is_reported(closed: ProfileFolder) -> None:
    (closed.path / "progress.db").unlink()
    (closed.path / "progress.db").mkdir()

    assert "cannot be opened" in str(refused_opening(closed))


def test_damaged_profile_does_not_hide_the_others(home: Path, closed: ProfileFolder) -> None:
    _garbage(closed.path / "progress.db")
    create_profile(home, "Luis")

    assert [profile.label.nickname for profile in list_profiles(home)] == ["Ana", "Luis"]


@pytest.fixture(scope="module")
def sound_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[ProfileFolder, bytes]:
    folder = create_profile(tmp_path_factory.mktemp("home"), "Ana")
    profile = Profile(folder)
    person = Person(profile)
    for card in CARDS:
        person.answer(card, Rating.GOOD)
    person.undo()
    person.set("minutes", "5")
    profile.close()
    return folder, (folder.path / "progress.db").read_bytes()


@settings(max_examples=80)
@given(flips=st.lists(st.tuples(st.integers(0, 2**20), st.integers(1, 255)), min_size=1, max_size=4))
def test_bytes_that_were_changed_are_survived(
    sound_file: tuple[ProfileFolder, bytes], flips: list[tuple[int, int]]
) -> None:
    folder, sound = sound_file
    (folder.path / "progress.db").write_bytes(_flipped(sound, flips))

    with contextlib.suppress(ProfileError):  # anything else is a traceback on somebody's screen
        profile = Profile(folder)
        for use in (lambda: verify(profile), profile.card_states, profile.settings, profile.last_event):
            with contextlib.suppress(ProfileError):
                use()
        with contextlib.suppress(ProfileError):
            Person(profile).answer(CARDS[0], Rating.GOOD)
        profile.close()


def _flipped(content: bytes, flips: list[tuple[int, int]]) -> bytes:
    """Change bytes that are not zero: most of a young file is empty pages."""
    changed, used = bytearray(content), [place for place, byte in enumerate(content) if byte]
    for place, bits in flips:
        changed[used[place % len(used)]] ^= bits
    return bytes(changed)
