"""What keeps a person's progress safe: backups, going back to one, and where they are kept."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.progress.backups import (
    Backup,
    MadeBackup,
    backup_folder_of,
    backups_of,
    choose_backup_folder,
    make_backup,
)
from quizapp.progress.copies import count_missing, reading
from quizapp.progress.errors import DamagedProfileError
from quizapp.progress.key import Key
from quizapp.progress.restore import restore
from quizapp.progress.rows import ProfileFolder

__all__ = [
    "BackupRow",
    "MadeBackup",
    "back_up",
    "backup_folder_of",
    "backup_rows",
    "choose_backup_folder",
    "restore",
]


@dataclass(frozen=True)
class BackupRow:
    """One backup in the list to restore from.

    Attributes:
        path: Its file.
        made: When it was made (UTC).
        reviews: Answers it holds.
        cards: Cards it knows.
        missing: Answers of now that it lacks.
        extra: Answers it holds that are not in the profile now.
        is_set_aside: Not a backup, but a profile that a restore or a repair put aside.
    """

    path: Path
    made: datetime
    reviews: int
    cards: int
    missing: int
    extra: int
    is_set_aside: bool = False


def backup_rows(folder: ProfileFolder, key: Key | None) -> list[BackupRow]:
    """Return the sound backups, newest first, each compared with the present progress.

    With 1,000,000 answers each backup takes two seconds: not for the window's thread. If the present file is damaged,
    all that a backup holds is extra.

    Raises:
        ProfileError: If the present file cannot be opened.
    """
    return [_row(backup, folder, key) for backup in backups_of(folder, key)]


def _row(backup: Backup, folder: ProfileFolder, key: Key | None) -> BackupRow:
    try:
        missing, extra = _difference(backup, folder, key)
    except DamagedProfileError:
        missing, extra = 0, backup.reviews
    return BackupRow(backup.path, backup.made, backup.reviews, backup.cards, missing, extra, backup.is_set_aside)


def _difference(backup: Backup, folder: ProfileFolder, key: Key | None) -> tuple[int, int]:
    with ExitStack() as opened:
        present = opened.enter_context(reading(folder.file, key, is_in_use=True))
        return count_missing(present, opened.enter_context(reading(backup.path, key)))


def back_up(folder: ProfileFolder, key: Key | None, now: datetime) -> MadeBackup:
    """Make a backup now; its note, if there is one, is for the person.

    Raises:
        ProfileError: If none could be made.
    """
    return make_backup(folder, key, now)
