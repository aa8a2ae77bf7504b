"""Backups: whole copies of a person's file, under the same key, in a folder of the person's choice."""

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.learning.day import StudyDay, study_day
from quizapp.progress.backup_plan import LastBackup, Stamp, is_daily_wanted, is_wanted_after_sitting, kept
from quizapp.progress.copies import log_size, read_contents, reading, remove_file, write_copy
from quizapp.progress.errors import (
    IN_USE,
    IN_USE_ACTION,
    NOT_A_NAME,
    NOT_A_NAME_ACTION,
    DamagedProfileError,
    ProfileError,
)
from quizapp.progress.files import make_folder, refusal, sync, write_whole
from quizapp.progress.folders import change_label
from quizapp.progress.key import Key, salt_in
from quizapp.progress.label import read_label
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.swap import ASIDE, clear_new

NOT_THERE = QT_TRANSLATE_NOOP(
    "errors", "The folder for backups, {folder}, is not there. The backup was kept on this computer instead."
)
NOT_THERE_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Connect the disk or USB stick before the next backup, or choose another folder for backups."
)
NOT_TAKEN = QT_TRANSLATE_NOOP(
    "errors", "The folder for backups, {folder}, could not be written to. The backup was kept on this computer instead."
)
NOT_TAKEN_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Make room there or check that it can be written to, or choose another folder for backups."
)
DAMAGED_SOURCE = QT_TRANSLATE_NOOP(
    "errors", "No backup was made: the file with this person's progress is damaged. The backups made before are kept."
)
DAMAGED_SOURCE_ACTION = QT_TRANSLATE_NOOP("errors", "Go back to a backup, or keep a copy of {file} and ask for help.")
NOT_BEFORE_MIGRATION = QT_TRANSLATE_NOOP(
    "errors",
    "This profile has to be brought up to date, and the backup that comes before it could not be written. "
    "Nothing was changed.",
)
NOT_BEFORE_MIGRATION_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Make room on the disk or check that {folder} can be written to. Then open the profile again."
)

_NAME = re.compile(r"(2\d{7}T\d{6}\.\d{3}Z)-v(\d+)\.db")
_ASIDE_NAME = re.compile(r"(2\d{7}T\d{6}Z)-.*")
_PART = ".part"
NEW_KEY = "new-key"
"""Holds the salt of the key that the profile's file is about to get, while the backups are still under the old one."""
_one_at_a_time = threading.Lock()
"""The day's backup and the one that the person asks for would take each other's unfinished file for a leftover."""


@dataclass(frozen=True)
class MadeBackup:
    """A backup that was just made, and what the person is to be told of it, as an error that was not raised."""

    path: Path
    note: ProfileError | None = None


@dataclass(frozen=True)
class Backup:
    """A backup, or a file that a restore or a repair put aside.

    Attributes:
        path: Its file.
        made: When it was made (UTC).
        version: Of its log's schema.
        reviews: Answers it holds.
        cards: Cards that have a state.
        is_sound: It opens with the profile's key and every page was read; only then are the numbers known.
        is_set_aside: It was the profile's own file.
    """

    path: Path
    made: datetime
    version: int
    reviews: int
    cards: int
    is_sound: bool
    is_set_aside: bool = False


# -- making


def make_backup(folder: ProfileFolder, key: Key | None, now: datetime) -> MadeBackup:
    """Write a backup of a profile, open or closed, and remove those that are not to be kept any longer.

    If the chosen folder cannot take it (a stick was pulled out), the profile's own does, and the note says so.

    Raises:
        DamagedProfileError: If the profile is damaged; the backups made before are kept.
        ProfileError: If it could not be written anywhere.
    """
    place, note = backup_folder_of(folder), None
    if place != own_place(folder):
        if place.is_dir():  # made when it was chosen; a mount point without its stick has none
            try:
                return MadeBackup(_write_backup(folder, key, place, now))
            except DamagedProfileError:
                raise
            except ProfileError:
                note = ProfileError(NOT_TAKEN, NOT_TAKEN_ACTION, folder=place.parent)
        else:
            note = ProfileError(NOT_THERE, NOT_THERE_ACTION, folder=place.parent)
    return MadeBackup(_write_backup(folder, key, own_place(folder), now), note)


def make_backup_before_migration(folder: ProfileFolder, key: Key | None, now: datetime) -> None:
    """Write a backup of a file that is about to be migrated.

    Raises:
        DamagedProfileError: If the profile is damaged.
        ProfileError: If it could not be written: the migration shall not begin.
    """
    try:
        make_backup(folder, key, now)
    except DamagedProfileError:
        raise
    except ProfileError as error:
        raise ProfileError(NOT_BEFORE_MIGRATION, NOT_BEFORE_MIGRATION_ACTION, folder=folder.path) from error


def _write_backup(folder: ProfileFolder, key: Key | None, place: Path, now: datetime) -> Path:
    with _one_at_a_time:
        return _write_backup_alone(folder, key, place, now)


def _write_backup_alone(folder: ProfileFolder, key: Key | None, place: Path, now: datetime) -> Path:
    make_folder(place)
    _remove_parts(place)
    part = place / f"{_name(Stamp(now, 0))}{_PART}"
    try:
        version = write_copy(folder.file, key, part).version
    except DamagedProfileError as error:
        raise DamagedProfileError(DAMAGED_SOURCE, DAMAGED_SOURCE_ACTION, file=folder.file) from error
    stamp = Stamp(now.astimezone(UTC), version)
    while (path := place / _name(stamp)).exists():
        stamp = Stamp(stamp.made + timedelta(milliseconds=1), version)
    _finish(part, path)
    _remove_old(place)
    return path


def _finish(part: Path, path: Path) -> None:
    try:
        part.replace(path)
        sync(path.parent)
    except FileNotFoundError as error:  # another backup began meanwhile, and took it for a leftover
        raise ProfileError(IN_USE, IN_USE_ACTION) from error
    except OSError as error:
        remove_file(part)
        raise refusal(path.parent, error) from error


def _remove_old(place: Path) -> None:
    stamped = {stamp: path for path in _files_in(place) if (stamp := _stamp(path)) is not None}
    for stamp in stamped.keys() - kept(stamped):
        remove_file(stamped[stamp])


def _remove_parts(place: Path) -> None:
    for path in _files_in(place):
        if path.name.endswith(_PART):
            remove_file(path)


# -- looking at them


def backups_of(folder: ProfileFolder, key: Key | None) -> list[Backup]:
    """Return what can be gone back to, newest first: backups in every place, and files that were put aside."""
    return [backup for backup in all_backups(folder, key) if backup.is_sound]


def backup_problems(folder: ProfileFolder, key: Key | None) -> list[str]:
    """Return the backups that cannot be used; a file that was put aside may well be damaged, and is none of them."""
    unusable = [backup for backup in all_backups(folder, key) if not (backup.is_sound or backup.is_set_aside)]
    return [f"backup: {backup.path} is damaged, or made with another PIN" for backup in unusable]


def all_backups(folder: ProfileFolder, key: Key | None) -> list[Backup]:
    """Return all backups and files put aside, newest first, each looked through: 0.4 s for 140 MB, with a key 1 s."""
    found = [_look_at(path, key, stamp.made) for stamp, path in _backup_files(folder)]
    for path in _files_in(folder.path / ASIDE):
        if (name := _ASIDE_NAME.fullmatch(path.name)) and (path / folder.file.name).exists():
            made = datetime.strptime(name[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            found.append(_look_at(path / folder.file.name, key, made, is_set_aside=True))
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def wants_backup(
    folder: ProfileFolder,
    key: Key | None,
    day: StudyDay,
    *,
    is_long_sitting: bool = False,
    now: datetime | None = None,
) -> bool:
    """Tell whether a backup is to be made of a profile, open or closed.

    Args:
        folder: Whose.
        key: What opens it.
        day: The person's study day.
        is_long_sitting: A sitting ends: 20 minutes or 50 answers since the last backup are enough for another one.
        now: The moment; the computer's clock if it is left out.

    Raises:
        ProfileError: If the profile's file cannot be read.
    """
    now = now or datetime.now(UTC)
    with reading(folder.file, key, is_in_use=True) as present:
        size = log_size(present)
    last = _last_backup(folder, key, now)
    return is_wanted_after_sitting(last, size, day, now) if is_long_sitting else is_daily_wanted(last, size, day)


def _last_backup(folder: ProfileFolder, key: Key | None, now: datetime) -> LastBackup | None:
    """Return the latest backup that opens; one that a wrong clock has dated after now does not count."""
    for stamp, path in sorted(_backup_files(folder), key=lambda pair: pair[0].made, reverse=True):
        if stamp.made <= now:
            with suppress(ProfileError):
                size = read_contents(path, key, checks_pages=False).size
                return LastBackup(stamp.made, _local_day(stamp.made), size)
    return None


def _local_day(moment: datetime) -> StudyDay:
    local = moment.astimezone()
    return study_day(local, local.tzinfo or UTC)


def _look_at(path: Path, key: Key | None, made: datetime, *, is_set_aside: bool = False) -> Backup:
    try:
        contents = read_contents(path, key, checks_pages=True)
    except ProfileError:
        return Backup(path, made, 0, 0, 0, is_sound=False, is_set_aside=is_set_aside)
    return Backup(path, made, contents.version, contents.size.reviews, contents.cards, True, is_set_aside)


# -- places


def own_place(folder: ProfileFolder) -> Path:
    """Return the profile's own folder of backups."""
    return folder.path / "backups"


def backup_folder_of(folder: ProfileFolder) -> Path:
    """Return the folder that takes this profile's backups: inside the chosen one, or the profile's own."""
    chosen = read_label(folder.path).backup_folder
    return Path(chosen) / folder.id if chosen else own_place(folder)


def choose_backup_folder(folder: ProfileFolder, path: Path | None) -> ProfileFolder:
    """Let backups go to a folder from now on, or with ``None`` to the profile's own; return the profile.

    The backups there are stay where they are.

    Raises:
        ProfileError: If it cannot be written to; then nothing was changed.
    """
    chosen = "" if path is None else str(path.absolute())
    try:
        chosen.encode()
    except UnicodeEncodeError as error:
        raise ProfileError(NOT_A_NAME, NOT_A_NAME_ACTION, name=ascii(chosen)) from error
    if chosen:
        probe = Path(chosen) / folder.id / f"probe{_PART}"
        write_whole(probe, b"backups of a profile come here")
        remove_file(probe)
    return change_label(folder, msgspec.structs.replace(read_label(folder.path), backup_folder=chosen))


def _places(folder: ProfileFolder) -> list[Path]:
    return list(dict.fromkeys((backup_folder_of(folder), own_place(folder))))


def _backup_files(folder: ProfileFolder) -> list[tuple[Stamp, Path]]:
    paths = [path for place in _places(folder) for path in _files_in(place)]
    return [(stamp, path) for path in paths if (stamp := _stamp(path)) is not None]


def _files_in(place: Path) -> Iterator[Path]:
    try:
        yield from sorted(place.iterdir())
    except OSError:  # it is not there, or was pulled out
        return


# -- removing


def remove_backups(folder: ProfileFolder) -> list[Path]:
    """Remove all backups in both places, and what was put aside; return what the system did not let us remove."""
    for place in _places(folder):
        for path in _files_in(place):
            if _is_ours(path):
                remove_file(path)
    shutil.rmtree(folder.path / ASIDE, ignore_errors=True)
    left = [path for place in _places(folder) for path in _files_in(place) if _is_ours(path)]
    return left + list(_files_in(folder.path / ASIDE))


def announce_new_key(folder: ProfileFolder, key: Key | None) -> None:
    """Note that all backups are to be removed once the profile's file is under that key.

    Raises:
        ProfileError: If it cannot be written.
    """
    write_whole(folder.path / NEW_KEY, _salt(key).encode())


def finish_key_change(folder: ProfileFolder, key: Key | None) -> None:
    """Remove the backups under the old key, where a crash came before that; ``key`` opens the profile."""
    mark = folder.path / NEW_KEY
    with suppress(OSError, UnicodeDecodeError):
        if mark.read_text(encoding="ascii") == _salt(key):
            remove_backups(folder)
        mark.unlink()


def _salt(key: Key | None) -> str:
    return "" if key is None else key.salt.hex()


def sweep(folder: ProfileFolder, key: Key | None) -> None:
    """Remove, before a profile is opened, what a crash left half written.

    Of a profile with a PIN, every copy that is not encrypted goes: a crash came before setting the PIN removed it.
    """
    finish_key_change(folder, key)
    with suppress(OSError):
        clear_new(folder)
    _remove_parts(own_place(folder))
    if key is None:
        return
    for place in _places(folder):
        for path in _files_in(place):
            if _is_ours(path) and salt_in(path) is None:
                remove_file(path)
    for path in _files_in(folder.path / ASIDE):
        if salt_in(path / folder.file.name) is None:
            shutil.rmtree(path, ignore_errors=True)


def _is_ours(path: Path) -> bool:
    return path.name.endswith(_PART) or _stamp(path) is not None


# -- names


def _name(stamp: Stamp) -> str:
    made = stamp.made.astimezone(UTC)
    return f"{made:%Y%m%dT%H%M%S}.{made.microsecond // 1000:03}Z-v{stamp.version}.db"


def _stamp(path: Path) -> Stamp | None:
    name = _NAME.fullmatch(path.name)
    if name is None:
        return None
    try:
        return Stamp(datetime.strptime(name[1], "%Y%m%dT%H%M%S.%fZ").replace(tzinfo=UTC), int(name[2]))
    except ValueError:  # the 31st of February
        return None
