"""Taking one's progress along: one file on a stick that another computer can add to what it has."""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from quizapp.progress.database import connect
from quizapp.progress.errors import (
    DAMAGED,
    DAMAGED_ACTION,
    NOT_EQUAL,
    NOT_EQUAL_ACTION,
    DamagedProfileError,
    ProfileError,
)
from quizapp.progress.files import sync
from quizapp.progress.other_file import OtherFile
from quizapp.progress.outgoing import disk_full, free_place, not_written, written_out
from quizapp.progress.profile import Profile
from quizapp.progress.swap import journals_of
from quizapp.progress.verification import file_problems

ENDING = ".quizprogress"
_FULL, _MALFORMED = "disk is full", "malformed"
"""SQLite's words: sqlcipher3 gives no error codes for a backup."""


def take_along(profile: Profile, target: Path, now: datetime) -> Path:
    """Write a copy of everything as one file into a folder, and return its path.

    It is what stood in the profile at one moment, encrypted under the same PIN if there is one, and was opened and
    checked before it got its name; a file of that name is never overwritten.

    Args:
        profile: Whose progress; it may be in use.
        target: An existing folder.
        now: The moment, whose date becomes part of the name.

    Raises:
        ProfileError: If it cannot be written; then nothing is left of it.
    """
    nickname = "" if profile.folder is None else profile.folder.label.nickname
    part = target / f"{os.urandom(4).hex()}.part"
    try:
        with written_out(target):
            if not target.is_dir():
                raise not_written(target)
            reviews = _copy(profile, part, nickname)
            sync(part)
            _check(profile, part, reviews)
            place = free_place(target, nickname, now, ENDING)
            part.rename(place)
            sync(target)
    finally:
        for path in (part, *journals_of(part)):
            with suppress(OSError):
                path.unlink(missing_ok=True)
    return place


def _copy(profile: Profile, part: Path, nickname: str) -> int:
    """Copy page by page what stands in the profile now; return how many reviews that are."""
    with profile.read() as connection:
        source: Any = connection.connection.dbapi_connection  # sqlcipher3 carries no types
        reviews = int(source.execute("SELECT count(*) FROM reviews").fetchone()[0])
        try:
            copy = connect(str(part), profile.key)
            try:
                copy.execute("PRAGMA locking_mode = EXCLUSIVE")  # no shared memory: not every stick can
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                copy.execute("INSERT OR REPLACE INTO about VALUES ('nickname', ?)", (nickname,))
            finally:
                copy.close()
        except dbapi2.Error as error:
            if _MALFORMED in str(error):
                raise _damaged(profile) from error
            raise disk_full() if _FULL in str(error) else not_written(part.parent) from error
    return reviews


def _check(profile: Profile, part: Path, reviews: int) -> None:
    """Open the copy as the other computer will.

    Raises:
        DamagedProfileError: If it is not what it should be because the profile is not.
        ProfileError: If it is not what it should be.
    """
    try:
        with OtherFile(part, profile.key) as copy:
            is_whole = copy.count() == reviews and not any(path.exists() for path in journals_of(part))
    except ProfileError:  # in words about a file from elsewhere
        is_whole = False
    if is_whole:
        return
    with profile.read() as connection:
        if file_problems(connection):
            raise _damaged(profile)
    raise ProfileError(NOT_EQUAL, NOT_EQUAL_ACTION)


def _damaged(profile: Profile) -> DamagedProfileError:
    file = None if profile.folder is None else profile.folder.file
    return DamagedProfileError(DAMAGED, DAMAGED_ACTION, file=file)
