"""A damaged write-ahead log is noticed; an unfinished transaction at its end is none."""

import os
import random
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.progress.errors import DamagedProfileError
from quizapp.progress.glance import CannotLook, Glance
from quizapp.progress.pin import change_pin, unlock
from quizapp.progress.profile import Profile
from quizapp.progress.recovery import recover
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.histories import CARDS, Person

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ANSWERS = 12
FRAME_BYTES = 24 + 4096


@pytest.fixture
def killed(closed: ProfileFolder, tmp_path: Path) -> ProfileFolder:
    """A profile as a power cut leaves it: twelve answers stand in the write-ahead log alone."""
    return _killed(closed, tmp_path)


def _killed(folder: ProfileFolder, tmp_path: Path, profile: Profile | None = None) -> ProfileFolder:
    opened = profile or Profile(folder)
    for number in range(ANSWERS):
        Person(opened).answer(CARDS[number % len(CARDS)], Rating.GOOD)
    copy = tmp_path / "killed" / "profiles" / folder.id
    shutil.copytree(folder.path, copy, ignore=shutil.ignore_patterns("*-shm"))
    opened.close()
    return ProfileFolder(copy, folder.label)


def wal_of(folder: ProfileFolder) -> Path:
    return folder.file.with_name("progress.db-wal")


def flip_bit(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 4
    path.write_bytes(content)


def reviews(folder: ProfileFolder) -> int:
    profile = Profile(folder)
    found = verify(profile)
    profile.close()
    assert found.is_ok
    return found.reviews


def test_whole_log_is_taken(killed: ProfileFolder) -> None:
    assert reviews(killed) == ANSWERS + 1


def test_flipped_bit_in_the_middle_is_noticed(killed: ProfileFolder) -> None:
    flip_bit(wal_of(killed), wal_of(killed).stat().st_size // 2)

    with pytest.raises(DamagedProfileError):
        Profile(killed)


def test_answers_behind_a_flipped_bit_are_recovered(killed: ProfileFolder) -> None:
    flip_bit(wal_of(killed), wal_of(killed).stat().st_size // 2)
    with pytest.raises(DamagedProfileError):
        Profile(killed)

    recover(killed, None, NOW)

    assert reviews(killed) >= ANSWERS


def test_flipped_bit_in_its_head_is_noticed(killed: ProfileFolder) -> None:
    flip_bit(wal_of(killed), 17)

    with pytest.raises(DamagedProfileError):
        Profile(killed)


def test_damaged_log_is_left_as_it_is_by_whoever_looks(killed: ProfileFolder) -> None:
    flip_bit(wal_of(killed), wal_of(killed).stat().st_size // 2)
    before = wal_of(killed).read_bytes()

    with pytest.raises(CannotLook):
        Glance(killed.path)
    with pytest.raises(DamagedProfileError):
        Profile(killed)

    assert wal_of(killed).read_bytes() == before


def test_transaction_cut_off_by_a_power_cut_is_no_damage(killed: ProfileFolder) -> None:
    os.truncate(wal_of(killed), wal_of(killed).stat().st_size - FRAME_BYTES)

    assert reviews(killed) == ANSWERS


def test_torn_last_transaction_is_no_damage(killed: ProfileFolder) -> None:
    flip_bit(wal_of(killed), wal_of(killed).stat().st_size - 100)

    assert reviews(killed) == ANSWERS


def test_log_of_an_encrypted_profile_is_looked_at_too(closed: ProfileFolder, tmp_path: Path) -> None:
    folder, key = change_pin(closed, None, "4711")
    killed = _killed(folder, tmp_path, Profile(folder, key))
    flip_bit(wal_of(killed), wal_of(killed).stat().st_size // 2)

    with pytest.raises(DamagedProfileError):
        unlock(killed, "4711", NOW)
    with pytest.raises(DamagedProfileError):
        Profile(killed, key)


def test_profile_that_another_process_writes_to_is_no_damaged_one(closed: ProfileFolder) -> None:
    first = Profile(closed)
    for _ in range(40):
        Person(first).answer(CARDS[0], Rating.GOOD)
        Profile(closed).close()
    first.close()

    assert reviews(closed) == 41


NO_LOGS = {"empty": b"", "garbage": b"garbage", "zeros": bytes(5000)}


@pytest.mark.parametrize("content", NO_LOGS.values(), ids=NO_LOGS.keys())
def test_log_that_is_none_is_no_error_of_ours(closed: ProfileFolder, content: bytes) -> None:
    wal_of(closed).write_bytes(content)

    assert reviews(closed) == 1


def test_noise_in_place_of_the_log_is_noticed(closed: ProfileFolder) -> None:
    wal_of(closed).write_bytes(random.Random(1).randbytes(50_000))

    with pytest.raises(DamagedProfileError):
        Profile(closed)
