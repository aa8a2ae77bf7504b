"""Backups: whole, checked, under the profile's key, where the person wants them, and never too many."""

import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from sqlcipher3 import dbapi2

from quizapp.learning.day import study_day
from quizapp.progress.backups import (
    all_backups,
    backup_folder_of,
    backup_problems,
    backups_of,
    choose_backup_folder,
    make_backup,
    make_backup_before_migration,
    own_place,
    remove_backups,
    sweep,
    wants_backup,
)
from quizapp.progress.database import Database
from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.folders import create_profile, find_profile, make_file
from quizapp.progress.key import Key
from quizapp.progress.label import write_label
from quizapp.progress.migrations import migrate
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.swap import put_aside
from quizapp.progress.verification import verify
from quizapp.progress.versions import LOG_VERSION
from quizapp.questions.response import Rating
from tests.progress.damage import folder_of, read_path
from tests.progress.histories import BEGIN, CARDS, Person

KEY = Key(bytes(range(32)), b"0123456789abcdef")
MARKER = "Marker7f3a"


@pytest.fixture
def locked(home: Path) -> Iterator[Profile]:
    """An encrypted profile with an answer and a note of the person's own, open."""
    folder = create_profile(home, "Ana")
    folder.file.unlink()
    make_file(folder.file, KEY)
    write_label(folder.path, msgspec.structs.replace(folder.label, key_check=KEY.check()))
    profile = Profile(find_profile(home, "Ana"), KEY)
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.write_note(CARDS[0], MARKER)
    yield profile
    profile.close()


def _flip_bits(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    for place in range(at, min(at + 64, len(content))):
        content[place] ^= 0xFF
    path.write_bytes(content)


def _names(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


# -- making


def test_backup_of_an_open_profile_holds_its_answers(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)

    make_backup(folder_of(profile), None, BEGIN)

    [backup] = backups_of(folder_of(profile), None)
    assert (backup.reviews, backup.cards, backup.version, backup.made) == (1, 1, LOG_VERSION, BEGIN)


def test_backup_of_a_closed_profile_holds_its_answers(closed: ProfileFolder) -> None:
    make_backup(closed, None, BEGIN)

    assert [backup.reviews for backup in backups_of(closed, None)] == [1]


def test_backup_is_named_after_moment_and_version(closed: ProfileFolder) -> None:
    made = make_backup(closed, None, datetime(2026, 11, 21, 10, 0, 5, tzinfo=UTC))

    assert made.path == closed.path / "backups" / f"20261121T100005.000Z-v{LOG_VERSION}.db"


def test_backup_is_one_file_without_a_journal(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)

    made = make_backup(folder_of(profile), None, BEGIN)

    assert _names(made.path.parent) == [made.path.name]
    assert read_path(made.path, "PRAGMA journal_mode") == [("delete",)]


def test_looking_at_backups_leaves_nothing_beside_them(closed: ProfileFolder) -> None:
    made = make_backup(closed, None, BEGIN)

    backups_of(closed, None)

    assert _names(made.path.parent) == [made.path.name]


def test_two_backups_of_one_moment_are_two(closed: ProfileFolder) -> None:
    first = make_backup(closed, None, BEGIN).path.read_bytes()
    profile = Profile(closed)
    Person(profile).answer(CARDS[0], Rating.GOOD)
    profile.close()

    second = make_backup(closed, None, BEGIN).path

    assert second.read_bytes() != first
    assert [backup.path for backup in all_backups(closed, None)] == [second]  # the newest of its day


def test_backup_while_answers_are_written_is_one_state_of_the_log(profile: Profile) -> None:
    person, is_over, answered = Person(profile), threading.Event(), list[int]()

    def answer() -> None:
        while not is_over.is_set():
            person.answer(CARDS[len(answered) % 4], Rating.GOOD)
            answered.append(1)

    writer = threading.Thread(target=answer)
    writer.start()
    try:
        least, made = len(answered), make_backup(folder_of(profile), None, BEGIN)
        most = len(answered) + 1
    finally:
        is_over.set()
        writer.join()

    [(held,)] = read_path(made.path, "SELECT count(*) FROM reviews")
    assert least <= held <= most


def test_two_backups_at_the_same_time_are_both_made(profile: Profile) -> None:
    moments = [BEGIN + timedelta(days=day) for day in range(4)]

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda moment: make_backup(folder_of(profile), None, moment).path, moments))

    assert [backup.path for backup in backups_of(folder_of(profile), None)] == made[::-1]


def test_backup_is_a_clean_profile(home: Path, closed: ProfileFolder) -> None:
    made = make_backup(closed, None, BEGIN)
    copy = create_profile(home, "Copy")
    shutil.copy(made.path, copy.file)

    opened = Profile(copy)
    found = verify(opened)
    opened.close()

    assert (found.reviews, found.problems) == (1, ())


def test_part_that_a_crash_left_is_gone_after_the_next_backup(closed: ProfileFolder) -> None:
    own_place(closed).mkdir()
    (own_place(closed) / "20261120T100000.000Z-v0.db.part").write_bytes(b"half")

    made = make_backup(closed, None, BEGIN)

    assert _names(own_place(closed)) == [made.path.name]


def test_damaged_profile_is_not_backed_up(closed: ProfileFolder) -> None:
    _flip_bits(closed.file, 4096 + 4)

    with pytest.raises(DamagedProfileError, match="No backup was made"):
        make_backup(closed, None, BEGIN)

    assert _names(own_place(closed)) == []


def test_damaged_profile_pushes_out_no_backup(closed: ProfileFolder) -> None:
    before = make_backup(closed, None, BEGIN).path
    _flip_bits(closed.file, 4096 + 4)

    with pytest.raises(DamagedProfileError):
        make_backup(closed, None, BEGIN + timedelta(hours=1))

    assert [backup.path for backup in backups_of(closed, None)] == [before]


def test_backup_is_refused_on_a_protected_disk(closed: ProfileFolder, protect: Callable[[Path], None]) -> None:
    make_backup(closed, None, BEGIN)
    protect(own_place(closed))

    with pytest.raises(ProfileError, match="cannot be written to"):
        make_backup(closed, None, BEGIN)


def test_backup_is_refused_on_a_full_disk_and_leaves_nothing(small_disk: Path) -> None:
    folder = create_profile(small_disk, "Ana")
    size = folder.file.stat().st_size
    own_place(folder).mkdir()
    free = (1 << 20) - 4096 * 8 - size
    (small_disk / "ballast").write_bytes(bytes(free - size // 2))

    with pytest.raises(ProfileError, match="the disk is full"):
        make_backup(folder, None, BEGIN)

    assert _names(own_place(folder)) == []


# -- with a PIN


def test_backup_of_a_locked_profile_opens_with_its_key(locked: Profile) -> None:
    make_backup(folder_of(locked), KEY, BEGIN)

    assert [backup.reviews for backup in backups_of(folder_of(locked), KEY)] == [1]


def test_backup_of_a_locked_profile_is_not_offered_without_its_key(locked: Profile) -> None:
    make_backup(folder_of(locked), KEY, BEGIN)

    assert backups_of(folder_of(locked), None) == []


def test_no_file_of_a_locked_profile_holds_plain_words(home: Path, locked: Profile) -> None:
    made = make_backup(folder_of(locked), KEY, BEGIN)
    put_aside(folder_of(locked), "restore", BEGIN)

    holding = [path for path in home.rglob("*") if path.is_file() and MARKER.encode() in path.read_bytes()]

    assert made.path.exists()
    assert holding == []


def test_marker_is_seen_in_a_plain_backup(closed: ProfileFolder) -> None:
    profile = Profile(closed)
    Person(profile).write_note(CARDS[0], MARKER)
    profile.close()

    assert MARKER.encode() in make_backup(closed, None, BEGIN).path.read_bytes()


# -- which are offered


def test_backups_are_listed_newest_first(closed: ProfileFolder) -> None:
    for day in range(3):
        make_backup(closed, None, BEGIN + timedelta(days=day))

    assert [(backup.made - BEGIN).days for backup in backups_of(closed, None)] == [2, 1, 0]


@pytest.mark.parametrize("at", [0, 4096, 3 * 4096, -4096])
def test_damaged_backup_is_named_and_not_offered(closed: ProfileFolder, at: int) -> None:
    path = make_backup(closed, None, BEGIN).path
    _flip_bits(path, at % path.stat().st_size)

    assert backups_of(closed, None) == []
    assert backup_problems(closed, None) == [f"backup: {path} is damaged, or made with another PIN"]


def test_backup_cut_short_is_not_offered(closed: ProfileFolder) -> None:
    path = make_backup(closed, None, BEGIN).path
    path.write_bytes(path.read_bytes()[: 5 * 4096])

    assert backups_of(closed, None) == []


def test_sound_backups_are_no_problem(closed: ProfileFolder) -> None:
    make_backup(closed, None, BEGIN)

    assert backup_problems(closed, None) == []


def test_file_that_was_put_aside_is_offered(closed: ProfileFolder) -> None:
    aside = put_aside(closed, "restore", BEGIN)

    [backup] = backups_of(closed, None)

    assert (backup.path, backup.made, backup.is_set_aside, backup.reviews) == (aside, BEGIN, True, 1)


def test_damaged_file_that_was_put_aside_is_neither_offered_nor_a_problem(closed: ProfileFolder) -> None:
    put_aside(closed, "repair", BEGIN).write_bytes(b"garbage" * 2000)

    assert (backups_of(closed, None), backup_problems(closed, None)) == ([], [])


def test_answers_in_the_journal_of_a_file_put_aside_are_counted(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)

    put_aside(folder_of(profile), "repair", BEGIN)

    assert [backup.reviews for backup in backups_of(folder_of(profile), None)] == [1]


def test_foreign_files_in_the_folder_are_left_alone(closed: ProfileFolder) -> None:
    make_backup(closed, None, BEGIN)
    foreign = own_place(closed) / "letter.txt"
    foreign.write_text("Dear Ana")

    make_backup(closed, None, BEGIN)
    remove_backups(closed)

    assert _names(own_place(closed)) == ["letter.txt"]


# -- how many are kept


def test_seven_days_are_kept(closed: ProfileFolder) -> None:
    begin = datetime(2026, 11, 1, 12, tzinfo=UTC)

    for day in range(10):
        make_backup(closed, None, begin + timedelta(days=day))

    assert [backup.made.day for backup in backups_of(closed, None)] == [10, 9, 8, 7, 6, 5, 4]


# -- the chosen folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A USB stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_backup_goes_to_the_chosen_folder(closed: ProfileFolder, stick: Path) -> None:
    chosen = choose_backup_folder(closed, stick)

    made = make_backup(chosen, None, BEGIN)

    assert (made.path.parent, made.note) == (stick / closed.id, None)
    assert not own_place(closed).exists()


def test_chosen_folder_outlasts_a_new_start(home: Path, closed: ProfileFolder, stick: Path) -> None:
    choose_backup_folder(closed, stick)

    assert backup_folder_of(find_profile(home, "Ana")) == stick / closed.id


def test_nothing_chosen_is_the_profiles_own_folder_again(closed: ProfileFolder, stick: Path) -> None:
    chosen = choose_backup_folder(choose_backup_folder(closed, stick), None)

    assert backup_folder_of(chosen) == own_place(closed)


def test_folder_that_cannot_be_written_to_is_not_chosen(
    closed: ProfileFolder, stick: Path, protect: Callable[[Path], None]
) -> None:
    protect(stick)

    with pytest.raises(ProfileError, match="cannot be written to"):
        choose_backup_folder(closed, stick)

    assert backup_folder_of(closed) == own_place(closed)


def test_choosing_leaves_no_file_in_the_folder(closed: ProfileFolder, stick: Path) -> None:
    choose_backup_folder(closed, stick)

    assert _names(stick / closed.id) == []


def _pull_out(stick: Path) -> None:
    shutil.rmtree(stick)


def _leave_the_mount_point(stick: Path) -> None:
    shutil.rmtree(stick)
    stick.mkdir()


@pytest.mark.parametrize("pull_out", [_pull_out, _leave_the_mount_point])
def test_backup_without_the_stick_is_kept_here(
    closed: ProfileFolder, stick: Path, pull_out: Callable[[Path], None]
) -> None:
    choose_backup_folder(closed, stick)
    pull_out(stick)

    made = make_backup(closed, None, BEGIN)

    assert made.path.parent == own_place(closed)
    assert str(stick) in str(made.note)
    assert "is not there" in str(made.note)


def test_backup_for_a_protected_stick_is_kept_here(
    closed: ProfileFolder, stick: Path, protect: Callable[[Path], None]
) -> None:
    choose_backup_folder(closed, stick)
    protect(stick)

    made = make_backup(closed, None, BEGIN)

    assert made.path.parent == own_place(closed)
    assert "could not be written to" in str(made.note)


def test_backup_for_a_full_stick_is_kept_here(closed: ProfileFolder, small_disk: Path) -> None:
    choose_backup_folder(closed, small_disk)
    (small_disk / "ballast").write_bytes(bytes(1000 * 1024))

    made = make_backup(closed, None, BEGIN)

    assert made.path.parent == own_place(closed)
    assert _names(small_disk / closed.id) == []


def test_backups_of_both_places_are_offered(closed: ProfileFolder, stick: Path) -> None:
    make_backup(closed, None, BEGIN)
    choose_backup_folder(closed, stick)
    make_backup(closed, None, BEGIN + timedelta(hours=1))

    assert [backup.path.parent for backup in backups_of(closed, None)] == [stick / closed.id, own_place(closed)]


# -- whether one is wanted


def _wants(profile: Profile, now: datetime, *, is_long_sitting: bool = False) -> bool:
    local = now.astimezone()
    assert local.tzinfo is not None
    day = study_day(local, local.tzinfo)
    return wants_backup(folder_of(profile), None, day, now=now, is_long_sitting=is_long_sitting)


def test_new_profile_wants_no_backup(profile: Profile) -> None:
    assert not _wants(profile, BEGIN)


def test_first_answer_wants_a_backup(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)

    assert _wants(profile, BEGIN)


def test_second_backup_of_a_day_is_not_wanted(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    make_backup(folder_of(profile), None, BEGIN)
    person.answer(CARDS[1], Rating.GOOD)

    assert not _wants(profile, BEGIN + timedelta(minutes=5))


def test_answer_of_the_next_day_wants_a_backup(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    make_backup(folder_of(profile), None, BEGIN)
    person.answer(CARDS[1], Rating.GOOD)

    assert _wants(profile, BEGIN + timedelta(days=1))


def test_day_without_an_answer_wants_none(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    make_backup(folder_of(profile), None, BEGIN)

    assert not _wants(profile, BEGIN + timedelta(days=1))


def test_end_of_a_long_sitting_wants_another_one(profile: Profile) -> None:
    person = Person(profile)
    make_backup(folder_of(profile), None, BEGIN)
    person.answer(CARDS[1], Rating.GOOD)

    assert not _wants(profile, BEGIN + timedelta(minutes=19), is_long_sitting=True)
    assert _wants(profile, BEGIN + timedelta(minutes=20), is_long_sitting=True)


def test_backup_dated_by_a_wrong_clock_does_not_count(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    make_backup(folder_of(profile), None, BEGIN + timedelta(days=3000))

    assert _wants(profile, BEGIN)


def test_damaged_backup_does_not_count(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    make_backup(folder_of(profile), None, BEGIN).path.write_bytes(b"garbage" * 2000)

    assert _wants(profile, BEGIN)


# -- before a migration


def _migrate(folder: ProfileFolder) -> None:
    database = Database(folder.file, oldest=1)
    try:
        migrate(database, lambda: make_backup_before_migration(folder, None, BEGIN))
    finally:
        database.close()


def test_migration_makes_a_backup_of_the_old_version_first(old: ProfileFolder, old_version: int) -> None:
    _migrate(old)

    assert [(backup.version, backup.reviews) for backup in backups_of(old, None)] == [(old_version, 60)]
    assert read_path(old.file, "PRAGMA user_version") == [(LOG_VERSION,)]


def test_migration_without_its_backup_does_not_start(
    old: ProfileFolder, old_version: int, protect: Callable[[Path], None]
) -> None:
    own_place(old).mkdir()
    protect(own_place(old))

    with pytest.raises(ProfileError, match="Nothing was changed"):
        _migrate(old)

    assert read_path(old.file, "PRAGMA user_version") == [(old_version,)]


def test_present_version_is_not_backed_up_by_migrating(closed: ProfileFolder) -> None:
    _migrate(closed)

    assert all_backups(closed, None) == []


# -- removing


def test_removed_backups_are_gone_from_both_places(closed: ProfileFolder, stick: Path) -> None:
    make_backup(closed, None, BEGIN)
    put_aside(closed, "restore", BEGIN)
    choose_backup_folder(closed, stick)
    make_backup(closed, None, BEGIN)

    assert remove_backups(closed) == []

    assert all_backups(closed, None) == []
    assert not any((closed.path / "aside").glob("*"))


def test_chosen_folder_takes_backups_after_all_were_removed(closed: ProfileFolder, stick: Path) -> None:
    choose_backup_folder(closed, stick)
    remove_backups(closed)

    assert make_backup(closed, None, BEGIN).path.parent == stick / closed.id


def test_backups_that_cannot_be_removed_are_returned(
    closed: ProfileFolder, stick: Path, protect: Callable[[Path], None]
) -> None:
    choose_backup_folder(closed, stick)
    made = make_backup(closed, None, BEGIN)
    protect(stick)

    assert remove_backups(closed) == [made.path]


@pytest.fixture
def left_plain(locked: Profile, stick: Path) -> list[Path]:
    """What setting a PIN leaves if it is killed before the old backups are removed."""
    folder = folder_of(locked)
    plain = make_file(stick / "plain.db").read_bytes()
    choose_backup_folder(folder, stick)
    name = "20261120T100000.000Z-v2.db"
    left = [
        own_place(folder) / name,
        own_place(folder) / f"{name}.part",
        stick / folder.id / name,
        folder.path / "aside" / "20261120T100000Z-restore-1234" / "progress.db",
        folder.path / "progress.new",
    ]
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(plain)
    return left


def test_plain_copies_of_a_locked_profile_are_swept(locked: Profile, left_plain: list[Path]) -> None:
    sweep(folder_of(locked), KEY)

    assert [path for path in left_plain if path.exists()] == []


def test_encrypted_copies_are_not_swept(locked: Profile) -> None:
    made = make_backup(folder_of(locked), KEY, BEGIN).path
    aside = put_aside(folder_of(locked), "restore", BEGIN)

    sweep(folder_of(locked), KEY)

    assert made.exists()
    assert aside.exists()


def test_backups_of_a_profile_without_a_pin_are_not_swept(closed: ProfileFolder) -> None:
    made, aside = make_backup(closed, None, BEGIN).path, put_aside(closed, "restore", BEGIN)

    sweep(closed, None)

    assert made.exists()
    assert aside.exists()


def test_half_written_files_are_swept(closed: ProfileFolder) -> None:
    left = [closed.path / "progress.new", closed.path / "progress.new-journal", own_place(closed) / "x.db.part"]
    own_place(closed).mkdir()
    for path in left:
        path.write_bytes(b"half")

    sweep(closed, None)

    assert [path for path in left if path.exists()] == []


def test_damage_of_a_file_is_what_sqlite_finds(closed: ProfileFolder) -> None:
    _flip_bits(closed.file, 4096 + 4)

    connection = dbapi2.connect(str(closed.file))
    found = connection.execute("PRAGMA quick_check").fetchall()
    connection.close()

    assert found != [("ok",)]
