"""Putting one file of progress in the place of another, so that a power cut leaves the old or the new one, whole.

SQLite replays a write-ahead log that it finds beside a file, also one that belonged to the file before; so the old one
is settled first: everything stands in the one file, nobody else has it open, and no journal is left.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from quizapp.progress.database import connect, explained
from quizapp.progress.errors import IN_USE, IN_USE_ACTION, ProfileError
from quizapp.progress.files import make_folder, refusal, sync
from quizapp.progress.key import Key
from quizapp.progress.rows import ProfileFolder

NEW = "progress.new"
"""What is being written in place of ``progress.db``; one that is found at opening was never finished."""
ASIDE = "aside"
"""Folder, inside the profile's, of files that a restore or a repair put aside."""
JOURNALS = ("-wal", "-shm", "-journal")
SETTLE_TIMEOUT_S = 2.0


def settle(path: Path, key: Key | None) -> None:
    """Bring everything into the one file and leave no journal beside it.

    Raises:
        ProfileError: If another process has it open, or it cannot be written.
    """
    with alone(path, key):
        pass
    if any(journal.exists() for journal in journals_of(path)):
        raise ProfileError(IN_USE, IN_USE_ACTION, file=path)


@contextmanager
def alone(path: Path, key: Key | None) -> Iterator[dbapi2.Connection]:
    """Settle a file and give a connection to it that keeps every other process out until the block ends.

    Nothing else in this process may open the file meanwhile: closing it would let go of the lock.

    Raises:
        ProfileError: If another process has it open, or it cannot be written.
    """
    with explained(path):
        connection = connect(str(path), key, timeout_s=SETTLE_TIMEOUT_S)
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
            if mode == "delete":  # we are alone: an index that a crash has left belongs to nobody
                path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
            if mode != "delete" or path.with_name(f"{path.name}-wal").exists():
                raise ProfileError(IN_USE, IN_USE_ACTION, file=path)
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")  # in this mode the lock stays
            yield connection
        finally:
            connection.close()


def journals_of(path: Path) -> list[Path]:
    """Return where SQLite keeps what is not in the file itself yet."""
    return [path.with_name(path.name + ending) for ending in JOURNALS]


def clear_new(folder: ProfileFolder) -> Path:
    """Return where a new file is to be written, and remove what was left there."""
    new = folder.path / NEW
    for path in (new, *journals_of(new)):
        path.unlink(missing_ok=True)
    return new


def swap_in(folder: ProfileFolder, new: Path) -> None:
    """Put a finished file in the place of the profile's, which has been settled or put aside.

    Raises:
        ProfileError: If that is not allowed; then the old one is still there.
    """
    try:
        sync(new)
        for journal in journals_of(folder.file):
            journal.unlink(missing_ok=True)
        new.replace(folder.file)
        sync(folder.path)
    except OSError as error:
        raise refusal(folder.path, error) from error


def put_aside(folder: ProfileFolder, why: str, now: datetime) -> Path:
    """Keep the profile's file, with its journals, under another name as well, and return where; it stays in place.

    Args:
        folder: Whose file.
        why: One word for the name.
        now: The moment.

    Raises:
        ProfileError: If that is not allowed, or there is no room.
    """
    place = folder.path / ASIDE / f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{why}-{os.urandom(2).hex()}"
    make_folder(place)
    try:
        for path in (folder.file, *journals_of(folder.file)):
            if path.exists():
                shutil.copy2(path, place / path.name)
                sync(place / path.name)
        sync(place)
    except OSError as error:
        shutil.rmtree(place, ignore_errors=True)
        raise refusal(folder.path, error) from error
    return place / folder.file.name
