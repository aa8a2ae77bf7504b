"""Opening SQLite files of ours: always with sqlcipher3, with our own BEGIN, durable.

Two SQLite libraries in one process drop each other's locks, so the standard library's ``sqlite3`` never
opens a file of ours (DESIGN.md section 6).
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DatabaseError, DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from quizapp.progress.errors import (
    DAMAGED,
    DAMAGED_ACTION,
    NOT_SAVED,
    NOT_SAVED_ACTION,
    DamagedProfileError,
    ProfileError,
)
from quizapp.progress.tables import APPLICATION_ID

BUSY_TIMEOUT_S = 10.0


class Database:
    """One SQLite file, opened for reading and writing."""

    def __init__(self, path: Path) -> None:
        """Open (or make) the file. Nothing is read until the first ``read`` or ``write``."""
        self.path = path
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

    def close(self) -> None:
        """Close the file; SQLite then folds the write-ahead log into it."""
        self._engine.dispose()

    def _connect(self) -> dbapi2.Connection:
        connection = dbapi2.connect(
            str(self.path), timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._explain(error) from error

    def _explain(self, error: DBAPIError) -> Exception:
        if isinstance(error, DatabaseError) and _says_damaged(str(error.orig)):
            return DamagedProfileError(DAMAGED, DAMAGED_ACTION, file=self.path)
        if isinstance(error.orig, dbapi2.OperationalError):
            return ProfileError(NOT_SAVED, NOT_SAVED_ACTION, reason=str(error.orig))
        return error


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(connection: dbapi2.Connection) -> None:
    """Make every commit durable, also through a power cut; refuse a file that is not ours before writing to it."""
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    is_empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if application_id != APPLICATION_ID and not is_empty:
        raise dbapi2.DatabaseError("file is not a database of this program")
    if is_empty:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode == "wal":
        connection.execute("PRAGMA synchronous = FULL")
    else:  # a network share refuses WAL
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA foreign_keys = ON")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")


def _says_damaged(message: str) -> bool:
    return any(words in message for words in ("not a database", "malformed", "disk image", "of this program"))
