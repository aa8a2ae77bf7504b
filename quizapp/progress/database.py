"""Opening SQLite files of ours: always with sqlcipher3, with our own BEGIN, durable.

Two SQLite libraries in one process drop each other's locks, so the standard library's ``sqlite3`` never
opens a file of ours (DESIGN.md section 6).
"""

import functools
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
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
from quizapp.progress.versions import APPLICATION_ID, LOG_VERSION

BUSY_TIMEOUT_S = 10.0
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
    """One SQLite file, opened for reading and writing."""

    def __init__(self, path: Path, *, is_new: bool = False, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        """Open the file, or make it if ``is_new``. Nothing is read until the first ``read`` or ``write``.

        ``busy_timeout_s`` is how long a transaction waits while another process writes.
        """
        self.path = path
        self._is_new = is_new
        self._busy_timeout_s = busy_timeout_s
        self._identity: tuple[int, int] | None = None
        self._engine = create_engine(
            "sqlite://", creator=self._connect, module=dbapi2, poolclass=QueuePool, pool_size=2, max_overflow=4
        )
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one consistent state.

        Raises:
            ProfileError: If the file cannot be read.
        """
        with self._explained(), self._engine.connect() as connection:
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
        if not self._is_new and not self.path.exists():  # SQLite would make an empty one
            raise _Refused(NOT_OPENED, NOT_OPENED_ACTION)
        connection = dbapi2.connect(
            str(self.path), timeout=self._busy_timeout_s, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection, self._is_new)
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
        try:
            yield
        except DBAPIError as error:
            raise self._explain(error) from error
        except UnicodeDecodeError as error:  # SQLite quotes the damaged place in what it says
            raise DamagedProfileError(DAMAGED, DAMAGED_ACTION, file=self.path) from error

    def _explain(self, error: DBAPIError) -> Exception:
        reason = _reason(error.orig)
        if reason is not None:
            kind = DamagedProfileError if reason[0] is DAMAGED else ProfileError
            return kind(*reason, file=self.path)
        if isinstance(error.orig, dbapi2.OperationalError):
            return ProfileError(NOT_SAVED, NOT_SAVED_ACTION, reason=str(error.orig))
        return error


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(connection: dbapi2.Connection, is_new: bool) -> None:
    """Make every commit durable, also through a power cut; refuse a file that is not ours before writing to it."""
    # One damaged text makes one row unsound, not the whole file unreadable.
    connection.text_factory = functools.partial(str, encoding="utf-8", errors="replace")
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if is_new and application_id == 0:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    elif application_id != APPLICATION_ID:
        raise _Refused(DAMAGED, DAMAGED_ACTION)
    if connection.execute("PRAGMA user_version").fetchone()[0] > LOG_VERSION:
        raise _Refused(NEWER, NEWER_ACTION)
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
