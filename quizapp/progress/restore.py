"""Going back to a backup: the present file is put aside, and a copy of the backup takes its place."""

from datetime import datetime
from pathlib import Path

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.progress.copies import person_in, reading, remove_file, write_copy
from quizapp.progress.errors import IN_USE, IN_USE_ACTION, DamagedProfileError, ProfileError
from quizapp.progress.files import refusal
from quizapp.progress.key import Key, salt_in
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.swap import clear_new, journals_of, put_aside, settle, swap_in

NO_BACKUP = QT_TRANSLATE_NOOP("errors", "There is no backup {file}. Nothing was changed.")
NO_BACKUP_ACTION = QT_TRANSLATE_NOOP("errors", "See the list of backups and choose one of them.")
BROKEN = QT_TRANSLATE_NOOP("errors", "This backup is damaged and cannot be used. Nothing was changed.")
BROKEN_ACTION = QT_TRANSLATE_NOOP("errors", "Choose another backup.")
OTHER_KEY = QT_TRANSLATE_NOOP(
    "errors", "This backup was made with another PIN than the profile has now, or without one. Nothing was changed."
)
OTHER_KEY_ACTION = QT_TRANSLATE_NOOP("errors", "Choose a backup that was made after the PIN was changed.")
OTHER_PERSON = QT_TRANSLATE_NOOP("errors", "This backup belongs to another profile. Nothing was changed.")
OTHER_PERSON_ACTION = QT_TRANSLATE_NOOP("errors", "Choose a backup of this profile.")


def restore(folder: ProfileFolder, key: Key | None, backup: Path, now: datetime) -> Path:
    """Go back to a backup, or to a file that was put aside; return where the present file was put aside.

    The profile is closed. The backup stays where it is. At any moment of this, both the present and the backup's
    progress are in some file. An older log is migrated at the next opening.

    Raises:
        ProfileError: If the backup cannot be used, another process has the profile open, or there is no room. Then
            the present file is still in its place.
    """
    _check_backup(backup, key)
    new = _place_for_new(folder)
    try:
        person = _copy_backup(backup, key, new)
        aside = _put_present_aside(folder, key, person, now)
        swap_in(folder, new)
    finally:
        remove_file(new)
    return aside


def _place_for_new(folder: ProfileFolder) -> Path:
    try:
        return clear_new(folder)
    except OSError as error:
        raise refusal(folder.path, error) from error


def _copy_backup(backup: Path, key: Key | None, new: Path) -> str:
    """Write the new file and return what says whose it is."""
    try:
        return write_copy(backup, key, new).person
    except DamagedProfileError as error:
        raise ProfileError(BROKEN, BROKEN_ACTION) from error


def _put_present_aside(folder: ProfileFolder, key: Key | None, person: str, now: datetime) -> Path:
    try:
        settle(folder.file, key)
        with reading(folder.file, key) as present:
            is_another = person != person_in(present)
    except DamagedProfileError:  # whose it is cannot be told; it is kept as it is, with its journals
        return put_aside(folder, "restore", now)
    if is_another:
        raise ProfileError(OTHER_PERSON, OTHER_PERSON_ACTION)
    before = _state_of(folder.file)
    aside = put_aside(folder, "restore", now)
    if _state_of(folder.file) != before or any(journal.exists() for journal in journals_of(folder.file)):
        raise ProfileError(IN_USE, IN_USE_ACTION, file=folder.file)  # somebody opened it while it was copied
    return aside


def _state_of(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns


def _check_backup(backup: Path, key: Key | None) -> None:
    if not backup.is_file():
        raise ProfileError(NO_BACKUP, NO_BACKUP_ACTION, file=backup)
    if salt_in(backup) != (None if key is None else key.salt):
        raise ProfileError(OTHER_KEY, OTHER_KEY_ACTION)
