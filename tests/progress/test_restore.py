"""Going back to a backup: what is restored, what is refused, and that nothing is lost when it is killed."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from quizapp.progress import swap
from quizapp.progress.backups import backups_of, make_backup
from quizapp.progress.errors import ProfileError
from quizapp.progress.folders import create_profile, find_profile, make_file
from quizapp.progress.key import Key
from quizapp.progress.label import write_label
from quizapp.progress.profile import Profile
from quizapp.progress.restore import restore
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import verify
from quizapp.progress.versions import LOG_VERSION
from quizapp.questions.response import Rating
from tests.progress.damage import read_path
from tests.progress.histories import BEGIN, CARDS, Person

CHECKOUT = Path(__file__).parents[2]
LATER = BEGIN + timedelta(days=1)
HEADER = 100
"""Bytes in which SQLite keeps, among others, how it writes: with a journal of its own or without."""
KEY = Key(bytes(range(32)), b"0123456789abcdef")
OTHER_KEY = Key(bytes(range(1, 33)), b"fedcba9876543210")


def _answer(folder: ProfileFolder, times: int, key: Key | None = None) -> None:
    profile = Profile(folder, key)
    person = Person(profile)
    for number in range(times):
        person.answer(CARDS[number % 4], Rating.GOOD)
    profile.close()


def _reviews(folder: ProfileFolder, key: Key | None = None) -> int:
    profile = Profile(folder, key)
    found = verify(profile)
    profile.close()
    assert found.is_ok
    return found.reviews


@pytest.fixture
def backed_up(closed: ProfileFolder) -> tuple[ProfileFolder, Path]:
    """A profile with three answers, and its backup, which has the first of them."""
    backup = make_backup(closed, None, BEGIN).path
    _answer(closed, 2)
    return closed, backup


# -- going back


def test_restored_profile_is_the_backup(backed_up: tuple[ProfileFolder, Path]) -> None:
    folder, backup = backed_up

    restore(folder, None, backup, LATER)

    assert _reviews(folder) == 1


def test_present_file_is_put_aside(backed_up: tuple[ProfileFolder, Path]) -> None:
    folder, backup = backed_up

    aside = restore(folder, None, backup, LATER)

    assert [(row.path, row.reviews) for row in backups_of(folder, None) if row.is_set_aside] == [(aside, 3)]


def test_backup_stays_where_it_is(backed_up: tuple[ProfileFolder, Path]) -> None:
    folder, backup = backed_up
    before = backup.read_bytes()

    restore(folder, None, backup, LATER)

    assert backup.read_bytes() == before


def test_restore_is_taken_back_by_another_one(backed_up: tuple[ProfileFolder, Path]) -> None:
    folder, backup = backed_up

    restore(folder, None, restore(folder, None, backup, LATER), LATER)

    assert _reviews(folder) == 3


def test_answers_that_a_crash_left_in_the_journal_are_put_aside_too(closed: ProfileFolder, home: Path) -> None:
    backup = make_backup(closed, None, BEGIN).path
    profile = Profile(closed)
    Person(profile).answer(CARDS[1], Rating.GOOD)
    crashed = closed.path.with_name("0123456789abcdef")
    shutil.copytree(closed.path, crashed)
    profile.close()
    (crashed / "progress.db-shm").unlink()
    folder = ProfileFolder(crashed, closed.label)

    aside = restore(folder, None, backup, LATER)

    assert read_path(aside, "SELECT count(*) FROM reviews") == [(2,)]


def test_backup_of_an_older_version_is_migrated_when_opened(old: ProfileFolder) -> None:
    backup = old.path / "older.db"
    shutil.copy(old.file, backup)
    _answer(old, 1)

    restore(old, None, backup, LATER)

    assert _reviews(old) == 60
    assert read_path(old.file, "PRAGMA user_version") == [(LOG_VERSION,)]


def test_damaged_profile_is_restored_and_kept_aside(backed_up: tuple[ProfileFolder, Path]) -> None:
    folder, backup = backed_up
    folder.file.write_bytes(b"garbage" * 2000)

    aside = restore(folder, None, backup, LATER)

    assert _reviews(folder) == 1
    assert aside.read_bytes() == b"garbage" * 2000


def test_restored_file_has_no_journal_of_the_one_before(backed_up: tuple[ProfileFolder, Path]) -> None:
    folder, backup = backed_up

    restore(folder, None, backup, LATER)

    assert sorted(path.name for path in folder.path.glob("progress*")) == ["progress.db"]


# -- refusals


def _refused(folder: ProfileFolder, key: Key | None, backup: Path) -> str:
    before = folder.file.read_bytes()[HEADER:]
    with pytest.raises(ProfileError) as caught:
        restore(folder, key, backup, LATER)
    assert folder.file.read_bytes()[HEADER:] == before
    assert not (folder.path / "progress.new").exists()
    return str(caught.value)


@pytest.mark.parametrize("at", [16, 4096 + 4, 3 * 4096 + 4, -4096])
def test_damaged_backup_is_refused(backed_up: tuple[ProfileFolder, Path], at: int) -> None:
    folder, backup = backed_up
    content = bytearray(backup.read_bytes())
    content[at : at + 64 if at + 64 else None] = bytes(64)
    backup.write_bytes(content)

    assert "is damaged and cannot be used" in _refused(folder, None, backup)


def test_backup_that_is_not_there_is_refused(closed: ProfileFolder) -> None:
    assert "There is no backup" in _refused(closed, None, closed.path / "nowhere.db")


def test_file_of_another_kind_is_refused(closed: ProfileFolder) -> None:
    assert "another PIN" in _refused(closed, None, closed.path / "label.json")


def test_backup_of_another_person_is_refused(home: Path, closed: ProfileFolder) -> None:
    backup = make_backup(create_profile(home, "Luis"), None, BEGIN).path

    assert "belongs to another profile" in _refused(closed, None, backup)


def test_backup_of_a_newer_version_is_refused(backed_up: tuple[ProfileFolder, Path]) -> None:
    folder, backup = backed_up
    read_path(backup, f"PRAGMA user_version = {LOG_VERSION + 1}")

    assert "newer version" in _refused(folder, None, backup)


def test_profile_that_is_open_elsewhere_is_not_replaced(
    backed_up: tuple[ProfileFolder, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "SETTLE_TIMEOUT_S", 0.1)
    folder, backup = backed_up
    profile = Profile(folder)
    profile.settings()

    words = _refused(folder, None, backup)
    profile.close()

    assert "Another program is using" in words


def test_restore_on_a_protected_disk_is_refused(
    backed_up: tuple[ProfileFolder, Path], protect: Callable[[Path], None]
) -> None:
    folder, backup = backed_up
    protect(folder.path)

    assert "cannot be written to" in _refused(folder, None, backup)


@pytest.mark.parametrize("free_kb", [0, 60, 120, 180, 240, 300])
def test_restore_on_a_full_disk_is_whole_or_nothing(small_disk: Path, free_kb: int) -> None:
    folder = create_profile(small_disk, "Ana")
    _answer(folder, 1)
    backup = make_backup(folder, None, BEGIN).path
    _answer(folder, 1)
    ballast = small_disk / "ballast"
    free = shutil.disk_usage(small_disk).free
    ballast.write_bytes(bytes(max(free - free_kb * 1024, 0)))

    try:
        restore(folder, None, backup, LATER)
        held = 1
    except ProfileError as error:
        assert "full" in str(error)
        held = 2
    ballast.unlink()

    assert _reviews(folder) == held


# -- with a PIN


@pytest.fixture
def locked(home: Path) -> ProfileFolder:
    """An encrypted profile with an answer, closed."""
    folder = create_profile(home, "Ana")
    folder.file.unlink()
    make_file(folder.file, KEY)
    write_label(folder.path, msgspec.structs.replace(folder.label, key_check=KEY.check()))
    folder = find_profile(home, "Ana")
    _answer(folder, 1, KEY)
    return folder


def test_locked_profile_is_restored_under_its_key(locked: ProfileFolder) -> None:
    backup = make_backup(locked, KEY, BEGIN).path
    _answer(locked, 2, KEY)

    restore(locked, KEY, backup, LATER)

    assert _reviews(locked, KEY) == 1
    assert locked.file.read_bytes()[:16] == KEY.salt


def test_backup_under_another_key_is_refused(locked: ProfileFolder) -> None:
    backup = make_file(locked.path / "other.db", OTHER_KEY)

    assert "another PIN" in _refused(locked, KEY, backup)


def test_plain_backup_is_not_put_in_the_place_of_an_encrypted_file(locked: ProfileFolder) -> None:
    backup = make_file(locked.path / "plain.db")

    assert "another PIN" in _refused(locked, KEY, backup)


def test_damaged_backup_of_a_locked_profile_is_refused(locked: ProfileFolder) -> None:
    backup = make_backup(locked, KEY, BEGIN).path
    content = bytearray(backup.read_bytes())
    content[3 * 4096 + 100] ^= 1
    backup.write_bytes(content)

    assert "is damaged" in _refused(locked, KEY, backup)


# -- killed

KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from quizapp.progress.backups import make_backup
from quizapp.progress.label import read_label
from quizapp.progress.restore import restore
from quizapp.progress.rows import ProfileFolder
path, backup = Path(sys.argv[1]), Path(sys.argv[2])
folder = ProfileFolder(path, read_label(path))
print("ready", flush=True)
sys.stdin.readline()
while True:
    make_backup(folder, None, datetime.now(UTC))
    backup = restore(folder, None, backup, datetime.now(UTC))
"""
OLD, NEW = 400, 30


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> ProfileFolder:
    """A profile with 430 answers, of which the last 30 are not in its backup ``kept.db``."""
    folder = create_profile(tmp_path_factory.mktemp("home"), "Ana")
    _answer(folder, OLD)
    made = make_backup(folder, None, BEGIN).path
    made.rename(folder.path / "kept.db")
    _answer(folder, NEW)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_restore_killed_at_any_moment_loses_nothing(home: Path, template: ProfileFolder) -> None:
    rng = random.Random(20261121)
    outcomes = set[int]()
    with ExitStack() as started:
        runs = [started.enter_context(_going_back_and_forth(home, template, number)) for number in range(12)]
        for folder, process in runs:
            _kill(process, rng.uniform(0, 0.15))
            held = _reviews(folder)
            assert OLD + NEW in {held} | {row.reviews for row in backups_of(folder, None)}
            outcomes.add(held)
    assert outcomes == {OLD, OLD + NEW}


@contextmanager
def _going_back_and_forth(
    home: Path, template: ProfileFolder, number: int
) -> Iterator[tuple[ProfileFolder, "subprocess.Popen[str]"]]:
    """Start a process that makes backups and restores, once it is told to."""
    folder = ProfileFolder(home / "profiles" / f"{number:016x}", template.label)
    shutil.copytree(template.path, folder.path)
    command = [sys.executable, "-c", KILLED, str(folder.path), str(folder.path / "kept.db")]
    with subprocess.Popen(command, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield folder, process
        finally:
            process.kill()


def _kill(process: "subprocess.Popen[str]", after_s: float) -> None:
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("go\n")
    process.stdin.flush()
    with pytest.raises(subprocess.TimeoutExpired):  # it does not end by itself
        process.wait(after_s)
    process.kill()
    process.wait()
