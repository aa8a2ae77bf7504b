"""Another file of progress, from a stick or a mail: nothing in it is believed until it was looked at.

It is opened for reading only, on a connection of its own, and never attached to the profile's. Its tables must be ours,
its rows are checked one by one, in type, in range and by their checksums, before anybody sees them.
"""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Table, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.progress.database import connect
from quizapp.progress.errors import ProfileError
from quizapp.progress.faults import LONGEST_BODY, LONGEST_NAME, LONGEST_RESPONSE, fault_of, is_name
from quizapp.progress.ids import ID_BYTES
from quizapp.progress.key import Key, KeyCost, key_of, salt_in
from quizapp.progress.label import FILE, read_label
from quizapp.progress.log import (
    CHANGE_COLUMNS,
    CHANGE_VALUES,
    REVIEW_COLUMNS,
    REVIEW_VALUES,
    RawRow,
    WrittenChange,
    WrittenReview,
    change_checksum,
    name_sum,
    review_checksum,
)
from quizapp.progress.migrations import MIGRATIONS, SINCE
from quizapp.progress.swap import journals_of
from quizapp.progress.tables import about, cards, changes, decks, devices, metadata, reviews
from quizapp.progress.versions import APPLICATION_ID, LOG_VERSION

NOT_THERE = QT_TRANSLATE_NOOP("errors", "The file {file} cannot be read. Your progress is as it was.")
NOT_THERE_ACTION = QT_TRANSLATE_NOOP("errors", "Check that the file is there and that the stick is connected.")
NOT_OURS = QT_TRANSLATE_NOOP(
    "errors", "{file} is not a file with progress of this program, or it is damaged. Your progress is as it was."
)
NOT_OURS_ACTION = QT_TRANSLATE_NOOP("errors", "Choose the file that “Take my progress with me” has written.")
OTHER_DAMAGED = QT_TRANSLATE_NOOP("errors", "{file} is damaged. Nothing was taken from it. Your progress is as it was.")
OTHER_DAMAGED_ACTION = QT_TRANSLATE_NOOP(
    "errors", "On the other computer, choose “Take my progress with me” once more, then try again."
)
OTHER_NEWER = QT_TRANSLATE_NOOP(
    "errors", "{file} was written by a newer version of the program. Your progress is as it was."
)
OTHER_NEWER_ACTION = QT_TRANSLATE_NOOP("errors", "Install the newer version on this computer, then try again.")
BEING_USED = QT_TRANSLATE_NOOP(
    "errors", "{file} is being used, or was copied while it was being used. Your progress is as it was."
)
NEEDS_PIN = QT_TRANSLATE_NOOP("errors", "{file} can only be read with its PIN.")
NEEDS_PIN_ACTION = QT_TRANSLATE_NOOP("errors", "Give the PIN of the profile on the other computer.")
PIN_DOES_NOT_FIT = QT_TRANSLATE_NOOP("errors", "This PIN does not fit {file}. Your progress is as it was.")
PIN_DOES_NOT_FIT_ACTION = QT_TRANSLATE_NOOP("errors", "Give the PIN that it had when the file was written.")

PAGE_ROWS = 5_000
"""How many ids are compared at a time."""
ROWS_AT_A_TIME = 50
"""How many whole rows are asked for at a time: each may be as long as the longest body."""
_PAGE_BYTES = 4096
_MOST_ALIASES = 100
ALIAS = "same_person:"
"""Begins the name under which a file keeps another id of its person."""
_TABLES = (decks, cards, devices, reviews, changes, about)
_IN_USE = {dbapi2.SQLITE_CANTOPEN, dbapi2.SQLITE_READONLY, dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED}
_ROW_FAULT = re.compile(r"(NULL|NUMERIC|TEXT|non-\w+) value in |CHECK constraint failed in ")
"""What SQLite finds wrong with one row; such rows are named one by one when they are read."""


class NeedsPinError(ProfileError):
    """The file is encrypted, and no PIN was given or the one given does not fit."""


def key_of_file(path: Path, pin: str) -> Key | None:
    """Return the key that a PIN gives for a file of progress anywhere; ``None`` if it is not encrypted.

    Raises:
        NeedsPinError: If it is encrypted and the PIN is empty or does not fit.
        ProfileError: If the file cannot be read, or is none of ours.
    """
    _check_is_file(path)
    salt = salt_in(path)
    if salt is None:
        return None
    if path.stat().st_size % _PAGE_BYTES:
        raise ProfileError(NOT_OURS, NOT_OURS_ACTION, file=path)
    if not pin:
        raise NeedsPinError(NEEDS_PIN, NEEDS_PIN_ACTION, file=path)
    costs = [KeyCost()]
    if (path.parent / FILE).is_file():  # it stands in a profile's folder
        costs.insert(0, read_label(path.parent).key_cost)
    for cost in dict.fromkeys(cost for cost in costs if cost.is_bearable):
        key = key_of(pin, salt, cost)
        if opens(path, key):
            return key
    raise NeedsPinError(PIN_DOES_NOT_FIT, PIN_DOES_NOT_FIT_ACTION, file=path)


def opens(path: Path, key: Key) -> bool:
    """Tell whether a key opens a file of ours."""
    try:
        connection = connect(_address(path), key)
        try:
            return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)
        finally:
            connection.close()
    except (dbapi2.Error, UnicodeDecodeError):
        return False


class OtherFile:
    """The file, open for reading; its events in words that are the same on every computer."""

    def __init__(self, path: Path, key: Key | None) -> None:
        """Open it and look whether it is one of ours and whole.

        Raises:
            NeedsPinError: If it is encrypted and there is no key.
            ProfileError: If it cannot be read, is none of ours, damaged, or newer than this program.
        """
        self.path = path
        if key is None:
            key_of_file(path, "")
        _check_is_file(path)
        with self._told():
            self._connection = connect(_address(path), key)
        try:
            with self._told():
                self._check()
        except BaseException:
            self.close()
            raise
        self._names = {table.name: _Names(self._connection, table) for table in (cards, decks, devices)}

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> "OtherFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def person(self) -> tuple[str, set[str], str]:
        """Return the id of whose progress it is, the other ids that person is known by, and the nickname, if known."""
        query = (
            "SELECT name, value FROM about WHERE typeof(name) = 'text' AND typeof(value) = 'text'"
            f" AND octet_length(name) < {LONGEST_NAME} AND octet_length(value) < {LONGEST_NAME}"
            f" AND (name IN ('profile', 'nickname') OR name GLOB '{ALIAS}*') ORDER BY name LIMIT {_MOST_ALIASES}"
        )
        with self._told():
            found = {name: value for name, value in self._connection.execute(query) if is_name(name)}
        aliases = {name.removeprefix(ALIAS) for name in found if name.startswith(ALIAS)} - {""}
        nickname = found.get("nickname", "") or read_label(self.path.parent).nickname
        return found.get("profile", ""), aliases, nickname if is_name(nickname) else ""

    def count(self) -> int:
        """Return how many reviews it holds."""
        with self._told():
            return int(self._connection.execute("SELECT count(*) FROM reviews").fetchone()[0])

    def pages(self, table: Table) -> Iterator[list[tuple[bytes, object]]]:
        """Yield id and checksum of the events of a table in log order, so many at a time."""
        query = (
            f"SELECT id, checksum FROM {table.name} WHERE id > ? AND typeof(id) = 'blob' AND length(id) = {ID_BYTES}"
            f" ORDER BY id LIMIT {PAGE_ROWS}"
        )
        last = b""
        while page := self._fetched(query, last):
            if page[-1][0] <= last:  # a damaged tree may lead in a circle
                raise ProfileError(OTHER_DAMAGED, OTHER_DAMAGED_ACTION, file=self.path)
            yield page
            last = page[-1][0]

    def strangers(self, table: Table) -> int:
        """Return how many rows have an id that is no id of an event at all."""
        query = f"SELECT count(*) FROM {table.name} WHERE typeof(id) <> 'blob' OR length(id) <> {ID_BYTES}"
        with self._told():
            return int(self._connection.execute(query).fetchone()[0])

    def sound(self, table: Table, ids: Sequence[bytes]) -> dict[bytes, WrittenReview | WrittenChange]:
        """Return those of some events that are what was written, and such as can be written."""
        found = dict[bytes, WrittenReview | WrittenChange]()
        query = f"{_ROWS_OF[table.name]} AND id IN ({', '.join('?' * len(ids))})"
        for row in self._fetched(query, *ids):
            with self._told():
                written = self._sound_review(row) if table is reviews else self._sound_change(row)
            if written is not None:
                found[written.id] = written
        return found

    def _sound_review(self, row: RawRow) -> WrittenReview | None:
        values, (card_number, device_number) = row[:REVIEW_VALUES], row[REVIEW_VALUES:-1]
        card, device = self._names["cards"][card_number], self._names["devices"][device_number]
        written = WrittenReview._make((*values, card, device))
        if fault_of(written) or review_checksum(values, name_sum(card), name_sum(device)) != row[-1]:
            return None
        return written

    def _sound_change(self, row: RawRow) -> WrittenChange | None:
        values, numbers = row[:CHANGE_VALUES], row[CHANGE_VALUES:-1]
        named = [self._names[table][number] for table, number in zip(self._names, numbers, strict=True)]
        # A number that stands for nothing is not the same as none.
        is_whole = all(name is not None or number is None for name, number in zip(named, numbers, strict=True))
        written = WrittenChange._make((*values, *named))
        if not is_whole or fault_of(written) or change_checksum(values, *named) != row[-1]:
            return None
        return written

    def _fetched(self, query: str, *values: object) -> list[RawRow]:
        with self._told():
            rows: list[RawRow] = self._connection.execute(query, values).fetchall()
        return rows

    # -- is it one of ours

    def _check(self) -> None:
        connection = self._connection
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA ignore_check_constraints = ON")  # our own look at each row is closer
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID or version < 1:
            raise ProfileError(NOT_OURS, NOT_OURS_ACTION, file=self.path)
        if version > LOG_VERSION:
            raise ProfileError(OTHER_NEWER, OTHER_NEWER_ACTION, file=self.path)
        connection.execute("BEGIN")
        self._check_tables(version)
        for (problem,) in connection.execute("PRAGMA quick_check(1000000)"):
            if problem != "ok" and not _ROW_FAULT.match(problem):
                raise ProfileError(OTHER_DAMAGED, OTHER_DAMAGED_ACTION, file=self.path)
        if version < LOG_VERSION:
            self._connection = _brought_up(connection, version)
            connection.close()

    def _check_tables(self, version: int) -> None:
        """Refuse views, virtual tables, triggers and other columns under the names of our tables."""
        connection = self._connection
        others = connection.execute("SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger')").fetchone()[
            0
        ]
        kinds = {row[1]: row[2] for row in connection.execute("PRAGMA table_list") if row[0] == "main"}
        for table in _TABLES:
            query = f"SELECT name, type, pk, hidden FROM pragma_table_xinfo('{table.name}')"
            found = connection.execute(query).fetchall()
            if others or kinds.get(table.name) != "table" or found != _columns_of(table, version):
                raise ProfileError(NOT_OURS, NOT_OURS_ACTION, file=self.path)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say what SQLite finds wrong with this file, so that nobody takes it for the profile's."""
        try:
            yield
        except (dbapi2.Error, DBAPIError, UnicodeDecodeError, OverflowError) as error:
            raise self._explained(error) from error

    def _explained(self, error: Exception) -> ProfileError:
        code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        if code in _IN_USE:
            return ProfileError(BEING_USED, OTHER_DAMAGED_ACTION, file=self.path)
        if code == dbapi2.SQLITE_IOERR:
            return ProfileError(NOT_THERE, NOT_THERE_ACTION, file=self.path)
        if code == dbapi2.SQLITE_NOTADB:
            return ProfileError(NOT_OURS, NOT_OURS_ACTION, file=self.path)
        return ProfileError(OTHER_DAMAGED, OTHER_DAMAGED_ACTION, file=self.path)


def _check_is_file(path: Path) -> None:
    """Refuse what is no file, or cannot be read.

    Raises:
        ProfileError: If so.
    """
    try:
        if not path.is_file():  # a pipe would have us wait for ever
            raise ProfileError(NOT_THERE, NOT_THERE_ACTION, file=path)
        with path.open("rb"):
            return
    except (OSError, ValueError) as error:
        raise ProfileError(NOT_THERE, NOT_THERE_ACTION, file=path) from error


def _address(path: Path) -> str:
    """Return the file as SQLite opens it for reading only.

    A file that nobody has open is taken to stay as it is: then reading leaves no journal beside it, and a stick may be
    protected. Of one with a journal, the journal is a part.
    """
    place = path.absolute().as_posix()
    address = f"file://{'' if place.startswith('/') else '/'}{quote(os.fsencode(place))}?mode=ro"
    is_used = any(journal.exists() for journal in journals_of(path))
    return address if is_used else f"{address}&immutable=1"


def _brought_up(source: dbapi2.Connection, version: int) -> dbapi2.Connection:
    """Return the log of an older version in the present one. It stands in memory: nothing of it touches a disk."""
    engine = create_engine("sqlite://", creator=lambda: connect(":memory:"), module=dbapi2, poolclass=StaticPool)
    with engine.connect() as connection:
        metadata.create_all(connection)
        driver: Any = connection.connection.dbapi_connection
        driver.execute("PRAGMA ignore_check_constraints = ON")  # such rows are named one by one
        for table in _TABLES:
            names = _names_in(table, version)
            for later in {column.name for column in table.columns} - set(names):
                driver.execute(f"ALTER TABLE {table.name} DROP COLUMN {later}")  # its migration adds it
            rows = source.execute(_all_of(table, names))
            driver.executemany(f"INSERT OR IGNORE INTO {table.name} VALUES ({', '.join('?' * len(names))})", rows)
        for step in MIGRATIONS[version - 1 :]:
            step(connection)
    return driver


class _Names(dict[object, str | None]):
    """Global ids by local number, each read when first asked for; ``None`` for what is no name."""

    def __init__(self, connection: dbapi2.Connection, table: Table) -> None:
        super().__init__({None: None})
        self._connection = connection
        self._query = (
            f"SELECT id FROM {table.name} WHERE number = ? AND typeof(id) = 'text'"
            f" AND octet_length(id) < {4 * LONGEST_NAME}"
        )

    def __missing__(self, number: object) -> str | None:
        if type(number) is not int:
            return None
        row = self._connection.execute(self._query, (number,)).fetchone()
        name = self[number] = None if row is None else str(row[0])
        return name


# -- statements


def _rows_of(columns: Sequence[str], table: Table, limits: dict[str, int]) -> str:
    """Return the query for whole rows; of huge texts nothing is read."""
    listed = ", ".join(f'"{name}"' for name in columns)
    guards = [f'coalesce(octet_length("{name}"), 0) <= {most}' for name, most in limits.items()]
    return f"SELECT {listed} FROM {table.name} WHERE {' AND '.join(guards)}"


_REVIEW_LIMITS = {"response": LONGEST_RESPONSE, "deck_version": LONGEST_NAME}
_CHANGE_LIMITS = {"body": LONGEST_BODY, "kind": LONGEST_NAME, "target": ID_BYTES}
_ROWS_OF = {
    "reviews": _rows_of(REVIEW_COLUMNS, reviews, _REVIEW_LIMITS),
    "changes": _rows_of(CHANGE_COLUMNS, changes, _CHANGE_LIMITS),
}


def _all_of(table: Table, names: Sequence[str]) -> str:
    limits = {"reviews": _REVIEW_LIMITS, "changes": _CHANGE_LIMITS, "about": {"name": 300, "value": 300}}
    return _rows_of(names, table, limits.get(table.name, {"id": LONGEST_NAME}))


def _names_in(table: Table, version: int) -> list[str]:
    """Return the columns that a table has in a file of some version."""
    return [column.name for column in table.columns if SINCE.get((table.name, column.name), 1) <= version]


def _columns_of(table: Table, version: int) -> list[tuple[str, str, int, int]]:
    """Return them as SQLite describes them: name, type, place in the key, and whether it is hidden."""
    keys = [column.name for column in table.primary_key]
    return [
        (name, str(table.c[name].type).replace("FLOAT", "REAL"), keys.index(name) + 1 if name in keys else 0, 0)
        for name in _names_in(table, version)
    ]
