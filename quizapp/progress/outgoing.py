"""Writing something of a person out to a folder of their choice: its name, and what is said when that fails."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.progress.errors import DISK_FULL, DISK_FULL_ACTION, ProfileError

NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "errors", "Nothing could be written to {folder}. Your progress on this computer is as it was."
)
NOT_WRITTEN_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Check that the folder is there, that the stick is connected and not protected. Then try again."
)
_LONGEST = 60
_KEPT = " -_.,'()&+"


def free_place(folder: Path, nickname: str, now: datetime, ending: str = "") -> Path:
    """Return a path in a folder that nothing stands at yet: nickname and date, with a number if need be."""
    kept = "".join(letter for letter in nickname if letter.isalnum() or letter in _KEPT)[:_LONGEST].strip(" .")
    name = f"{kept or 'progress'} {now.astimezone():%Y-%m-%d}"
    place, number = folder / f"{name}{ending}", 2
    while place.exists():
        place, number = folder / f"{name} ({number}){ending}", number + 1
    return place


@contextmanager
def written_out(folder: Path) -> Iterator[None]:
    """Say in plain words what the system refuses while something is written to a folder.

    Raises:
        ProfileError: If it refuses.
    """
    try:
        yield
    except OSError as error:
        raise disk_full() if error.errno == errno.ENOSPC else not_written(folder) from error


def not_written(folder: Path) -> ProfileError:
    """Return what is said when a folder takes nothing."""
    return ProfileError(NOT_WRITTEN, NOT_WRITTEN_ACTION, folder=folder)


def disk_full() -> ProfileError:
    """Return what is said when there is no room."""
    return ProfileError(DISK_FULL, DISK_FULL_ACTION)
