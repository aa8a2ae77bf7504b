"""Opening SQLite files of ours: always with sqlcipher3, with our own BEGIN, durable.

Two SQLite libraries in one process drop each other's locks, so the standard library's ``sqlite3`` never
opens a file of ours (DESIGN.md section 6).
"""

import functools
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from quizapp.progress.errors import (
    DAMAGED,
    DAMAGED_ACTION,
    DISK_ERROR,
    DISK_ERROR_ACTION,
    DISK_FULL,
    DISK_FULL_ACTION,
    IN_USE,
    IN_USE_ACTION,
    NEWER,
    NEWER_ACTION,
    NOT_OPENED,
    NOT_OPENED_ACTION,
    NOT_SAVED,
    NOT_SAVED_ACTION,
    READ_ONLY,
    READ_ONLY_ACTION,
    DamagedProfileError,
    ProfileError,
)
from quizapp.progress.key import Key
from quizapp.progress.versions import APPLICATION_ID, LOG_VERSION

BUSY_TIMEOUT_S = 10.0
VFS_VARIABLE = "QUIZAPP_SQLITE_VFS"
"""Names SQLite's way to the disk where the usual one does not do: ``unix-dotfile`` on a share that cannot lock."""
_REASONS = {
    dbapi2.SQLITE_ERROR: (DAMAGED, DAMAGED_ACTION),  # our SQL fits our tables: these are not they
    dbapi2.SQLITE_CONSTRAINT: (DAMAGED, DAMAGED_ACTION),  # so do our rows
    dbapi2.SQLITE_CORRUPT: (DAMAGED, DAMAGED_ACTION),
    dbapi2.SQLITE_NOTADB: (DAMAGED, DAMAGED_ACTION),
    dbapi2.SQLITE_FULL: (DISK_FULL, DISK_FULL_ACTION),
    dbapi2.SQLITE_READONLY: (READ_ONLY, READ_ONLY_ACTION),
    dbapi2.SQLITE_BUSY: (IN_USE, IN_USE_ACTION),
    dbapi2.SQLITE_LOCKED: (IN_USE, IN_USE_ACTION),
    dbapi2.SQLITE_CANTOPEN: (NOT_OPENED, NOT_OPENED_ACTION),
    dbapi2.SQLITE_IOERR: (DISK_ERROR, DISK_ERROR_ACTION),
}


class Database:
    """One SQLite file, opened for reading and writing; or one in memory, which leaves nothing."""

    def __init__(
        self,
        path: Path | None,
        key: Key | None = None,
        *,
        is_new: bool = False,
        busy_timeout_s: float = BUSY_TIMEOUT_S,
        oldest: int = LOG_VERSION,
    ) -> None:
        """Open the file, or make it if ``is_new``. Nothing is read until the first ``read`` or ``write``.

        Args:
            path: The file; ``None`` for a database in memory, which one thread uses.
            key: What opens it, if it is encrypted.
            is_new: Make it.
            busy_timeout_s: How long a transaction waits while another process writes.
            oldest: The oldest version of the log's schema that is let in; a migration lets older ones in.
        """
        self.path = path
        self._key, self._oldest = key, oldest
        self._is_new = is_new or path is None
        self._busy_timeout_s = busy_timeout_s
        self._identity: tuple[int, int] | None = None
        if path is None:  # each connection would be a database of its own
            pool: dict[str, Any] = {"poolclass": StaticPool}
        else:
            pool = {"poolclass": QueuePool, "pool_size": 2, "max_overflow": 4}
        self._engine = create_engine("sqlite://", creator=self._connect, module=dbapi2, **pool)
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one consistent state.

        Raises:
            ProfileError: If the file cannot be read.
        """
        with self._explained(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection inside ``BEGIN IMMEDIATE``; it is committed, durably, when the block ends well.

        Raises:
            ProfileError: If it could not be committed; then nothing of it was.
        """
        with self._explained(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection
            self._check_identity()

    def close(self) -> None:
        """Close the file; SQLite then folds the write-ahead log into it."""
        self._engine.dispose()

    def _connect(self) -> dbapi2.Connection:
        if self.path is not None and not self._is_new and not self.path.exists():  # SQLite would make an empty one
            raise _Refused(NOT_OPENED, NOT_OPENED_ACTION)
        name = ":memory:" if self.path is None else str(self.path)
        connection = connect(name, self._key, timeout_s=self._busy_timeout_s)
        try:
            _check_ours(connection, self._is_new, self._oldest)
            _make_durable(connection)
        except BaseException:
            connection.close()
            raise
        self._identity = _identity(self.path)
        return connection

    def _check_identity(self) -> None:
        """Refuse to commit to a file that was taken away: SQLite would write on where nobody finds it again.

        Raises:
            ProfileError: If another file, or none, stands at our path by now.
        """
        if _identity(self.path) != self._identity:
            self._engine.dispose()
            raise ProfileError(NOT_OPENED, NOT_OPENED_ACTION, file=self.path)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        with explained(self.path):
            yield


@contextmanager
def explained(path: Path | None) -> Iterator[None]:
    """Say what SQLite finds wrong with a file of ours as an error that the person can act on."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        explanation = _explain(error, path)
        if explanation is None:
            raise
        raise explanation from error
    except UnicodeDecodeError as error:  # SQLite quotes the damaged place in what it says
        raise DamagedProfileError(DAMAGED, DAMAGED_ACTION, file=path) from error


def _explain(error: DBAPIError | dbapi2.Error, path: Path | None) -> ProfileError | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    reason = _reason(cause)
    if reason is not None:
        kind = DamagedProfileError if reason[0] is DAMAGED else ProfileError
        return kind(*reason, file=path)
    if isinstance(cause, dbapi2.OperationalError):
        return ProfileError(NOT_SAVED, NOT_SAVED_ACTION, reason=str(cause))
    return None


def connect(name: str, key: Key | None = None, *, timeout_s: float = BUSY_TIMEOUT_S) -> dbapi2.Connection:
    """Return a bare connection to a file of ours; the transactions are begun by whoever uses it."""
    if (vfs := os.environ.get(VFS_VARIABLE)) and not name.startswith((":", "file:")):
        name = f"{Path(name).absolute().as_uri()}?vfs={vfs}"
    connection = dbapi2.connect(
        name, timeout=timeout_s, isolation_level=None, check_same_thread=False, uri=name.startswith("file:")
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to the terminal what a wrong PIN is
    if key is not None:
        connection.execute(key.pragma)
    # One damaged text makes one row unsound, not the whole file unreadable.
    connection.text_factory = functools.partial(str, encoding="utf-8", errors="replace")
    connection.execute("PRAGMA temp_store = MEMORY")  # what is sorted in a file of an encrypted profile is plain text
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    driver = connection.connection.dbapi_connection
    assert driver is not None
    # Not through SQLAlchemy: its way of running a statement takes longer than SQLite's whole transaction.
    driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check_ours(connection: dbapi2.Connection, is_new: bool, oldest: int) -> None:
    """Refuse a file that is not ours before anything is written to it."""
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if is_new and application_id == 0:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        return
    if application_id != APPLICATION_ID:
        raise _Refused(DAMAGED, DAMAGED_ACTION)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > LOG_VERSION:
        raise _Refused(NEWER, NEWER_ACTION)
    if version < oldest and not is_new:
        raise _Refused(DAMAGED, DAMAGED_ACTION)


def _make_durable(connection: dbapi2.Connection) -> None:
    """Make every commit outlast a power cut."""
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode == "wal":
        connection.execute("PRAGMA synchronous = FULL")
    else:  # a network share refuses WAL
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA foreign_keys = ON")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")


class _Refused(dbapi2.DatabaseError):  # type: ignore[misc]  # sqlcipher3 carries no types
    """A file that SQLite could open and this program must leave as it is; it carries what the person is told."""

    def __init__(self, message: str, action: str) -> None:
        super().__init__(message)
        self.reason = message, action


def _reason(error: BaseException | None) -> tuple[str, str] | None:
    """Return message and next step for what went wrong; SQLite's extended codes say no more to a person."""
    if isinstance(error, _Refused):
        return error.reason
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _REASONS.get(code & 0xFF)
