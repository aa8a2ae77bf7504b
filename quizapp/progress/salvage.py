"""Reading what can be read of a damaged file, however little of it is left.

First through the tables as the file itself has them: from both ends up to what cannot be read, and by the ids in the
index of reviews. Where that meets a fault, every page is then read as if it were the root of a table of its own, so
that no lost page hides another one. A row counts only if its checksum holds: what was misread, or belongs to
another table, fails it.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile, copyfileobj

from sqlalchemy import Table
from sqlcipher3 import dbapi2

from quizapp.progress.database import connect
from quizapp.progress.ids import ID_BYTES
from quizapp.progress.key import Key
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
from quizapp.progress.migrations import SINCE, checksum_1
from quizapp.progress.tables import about, cards, changes, decks, devices, drafts, reviews
from quizapp.progress.wal import has_lost_answers

Event = WrittenReview | WrittenChange
IsKnown = Callable[[bytes], bool]

_Name = tuple[str | None, int]
_NAMED = (cards, decks, devices)
_LOGGED = {reviews: REVIEW_COLUMNS, changes: CHANGE_COLUMNS}
_INDEX_OF_IDS = "SELECT id FROM reviews INDEXED BY reviews_of_card ORDER BY card"
_TABLE_OF_NAMES = "SELECT number, id FROM {table} NOT INDEXED ORDER BY number"
_INDEX_OF_NAMES = "SELECT number, id FROM {table} INDEXED BY sqlite_autoindex_{table}_1 ORDER BY id"
_PAGE = 4096
_SMALLEST_ROW = 16
_MOST_NAMES = 8  # of one number: what stands on the pages of other tables looks like names too
_BLOB = 1 << 28
_SPARE = 1 << 20
_WAL_HEADER, _FRAME_HEADER, _SALT = 32, 24, slice(8, 16)
"""Source: "Database File Format", section 4.1, https://www.sqlite.org/fileformat2.html#walformat."""
_FAULTS = (dbapi2.Error, UnicodeDecodeError, ValueError, OverflowError, MemoryError)


@dataclass
class Salvage:
    """What came to light besides the events.

    Attributes:
        is_whole: Everything of the log could be read.
        unsound: Events that are not what was written, by id, with what they are; none of them is used.
        about: What the file says of itself.
        drafts: What was not final yet, by name.
    """

    is_whole: bool = True
    unsound: dict[bytes, str] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)


def salvage(path: Path, key: Key | None, found: Salvage, names: "Names") -> Iterator[Event]:
    """Yield the sound events that a file gives through its tables, in no order, some of them twice.

    Args:
        path: The file; it is not changed.
        key: What opens it.
        found: Takes what else there is.
        names: Takes the names in the file, and may know some.
    """
    yield from _FileReader(path, key, found, names).events(lambda identifier: False)


def salvage_thoroughly(
    path: Path, key: Key | None, found: Salvage, names: "Names", is_known: IsKnown
) -> Iterator[Event]:
    """Yield the sound events of a damaged file, also those that its tables no longer lead to.

    Args:
        path: The file; it is not changed. A copy of its pages stands beside it meanwhile.
        key: What opens it.
        found: Takes what else there is.
        names: Takes the names in the file, and may know some.
        is_known: Tells whether a review was already yielded.
    """
    has_lost = has_lost_answers(path)
    reader = _FileReader(path, key, found, names)
    yield from reader.events(is_known)
    if has_lost or not reader.is_sound() or found.unsound:
        yield from _PageReader(path, key, found, names).events()


def read_names(path: Path, key: Key | None, names: "Names") -> None:
    """Read the names in a backup, for the events of a damaged file that has lost its own."""
    _FileReader(path, key, Salvage(), names).read_names()


class Names:
    """Global ids by local number and kind; there may be several, of which a row's checksum knows the right one."""

    def __init__(self, device: str = "") -> None:
        """Begin with none, but for a device that any number may stand for: this one."""
        self._here: list[_Name] = [(device, name_sum(device))] if device else []
        self._found: dict[str, dict[object, list[_Name]]] = {table.name: {} for table in _NAMED}

    def take(self, table: Table, number: object, name: object) -> None:
        """Learn what a number may stand for."""
        names = self._found[table.name].setdefault(number, [])
        if isinstance(number, int) and isinstance(name, str) and len(names) < _MOST_NAMES:
            named = (name, name_sum(name))
            if named not in names:
                names.append(named)

    def of(self, table: Table, number: object) -> list[_Name]:
        """Return the names that a number may stand for, each with its sum."""
        if number is None:
            return _NOBODY
        return self._found[table.name].get(number, []) + (self._here if table is devices else [])

    def sound_event(self, table: Table, row: RawRow) -> Event | None:
        """Return the event that a row holds; ``None`` if it is not what was written."""
        return self._sound_review(row) if table is reviews else self._sound_change(row)

    def _sound_review(self, row: RawRow) -> WrittenReview | None:
        values = row[:REVIEW_VALUES]
        for card, card_sum in self.of(cards, row[REVIEW_VALUES]):
            for device, device_sum in self.of(devices, row[REVIEW_VALUES + 1]):
                if card is None or device is None:
                    continue
                if row[-1] == review_checksum(values, card_sum, device_sum) or row[-1] == checksum_1(
                    {**dict(zip(REVIEW_COLUMNS, values, strict=False)), "card": card, "device": device}
                ):
                    return WrittenReview._make((*values, card, device))
        return None

    def _sound_change(self, row: RawRow) -> WrittenChange | None:
        values, numbers = row[:CHANGE_VALUES], row[CHANGE_VALUES:-1]
        candidates = [self.of(table, number) for table, number in zip(_NAMED, numbers, strict=True)]
        for card, _ in candidates[0]:
            for deck, _ in candidates[1]:
                for device, _ in candidates[2]:
                    named = {"card": card, "deck": deck, "device": device}
                    if device is not None and (
                        row[-1] == change_checksum(values, card, deck, device)
                        or row[-1] == checksum_1({**dict(zip(CHANGE_COLUMNS, values, strict=False)), **named})
                    ):
                        return WrittenChange._make((*values, card, deck, device))
        return None


_NOBODY: list[_Name] = [(None, name_sum(None))]


class _FileReader:
    """Reads a file through its own tables."""

    def __init__(self, path: Path, key: Key | None, found: Salvage, names: Names) -> None:
        self._path, self._key, self._found, self._names = path, key, found, names
        self._wal = path.with_name(f"{path.name}-wal")
        self._most_rows = (_size(path) + _size(self._wal)) // _SMALLEST_ROW
        self._connection: dbapi2.Connection | None = None

    def events(self, is_known: IsKnown) -> Iterator[Event]:
        """Yield the sound events."""
        try:
            self._read_names()
            self._read_texts()
            for table, columns in _LOGGED.items():
                for row in self._both_ways(f"SELECT {self._listed(table, columns)} FROM {table.name} ORDER BY id"):
                    if (event := self._event(table, row)) is not None:
                        yield event
            if not self._found.is_whole:
                yield from self._reviews_by_id(is_known)
        finally:
            self._close()

    def is_sound(self) -> bool:
        """Tell whether neither reading nor SQLite's own check met a fault."""
        complaints = [row for row in self._rows("PRAGMA quick_check") if row != ("ok",)]
        self._close()
        return self._found.is_whole and not complaints

    def read_names(self) -> None:
        """Read the names of cards, decks and devices: from their tables, and from the indexes of these."""
        try:
            self._read_names()
        finally:
            self._close()

    def _read_names(self) -> None:
        for table in _NAMED:
            for query in (_TABLE_OF_NAMES, _INDEX_OF_NAMES):
                for number, name in self._both_ways(query.format(table=table.name)):
                    self._names.take(table, number, name)

    def _read_texts(self) -> None:
        is_whole = self._found.is_whole
        for table, texts in ((about, self._found.about), (drafts, self._found.drafts)):
            columns = tuple(column.name for column in table.columns)
            query = f"SELECT {_listed(columns)} FROM {table.name} NOT INDEXED ORDER BY rowid"
            texts |= {row[0]: row[1] for row in self._both_ways(query) if all(isinstance(text, str) for text in row)}
        self._found.is_whole = is_whole  # these are not the log

    def _reviews_by_id(self, is_known: IsKnown) -> Iterator[Event]:
        """Look up, each on its own, the reviews between two places that cannot be read."""
        missing = {row[0] for row in self._both_ways(_INDEX_OF_IDS) if isinstance(row[0], bytes)}
        query = f"SELECT {self._listed(reviews, REVIEW_COLUMNS)} FROM reviews WHERE id = ?"
        for identifier in missing:
            if not is_known(identifier):
                for row in self._rows(query, identifier):
                    if (event := self._event(reviews, row)) is not None:
                        yield event

    def _listed(self, table: Table, columns: tuple[str, ...]) -> str:
        """Return the columns to read; of a file from before a column was made, nothing in its place."""
        there = {row[0] for row in self._rows(f"SELECT name FROM pragma_table_info('{table.name}')")}
        later = {name for of_table, name in SINCE if of_table == table.name and there} - there
        return ", ".join(f'NULL AS "{name}"' if name in later else f'"{name}"' for name in columns)

    def _event(self, table: Table, row: RawRow) -> Event | None:
        event = self._names.sound_event(table, row)
        if event is None:
            _name_unsound(self._found, table, row)
        return event

    def _both_ways(self, query: str) -> Iterator[RawRow]:
        """Yield rows in order up to one that cannot be read, then those behind it from the end."""
        was_whole, self._found.is_whole = self._found.is_whole, True
        yield from self._rows(query)
        if not self._found.is_whole:
            yield from self._rows(f"{query} DESC")
        self._found.is_whole &= was_whole

    def _rows(self, query: str, *values: object) -> Iterator[RawRow]:
        left = self._most_rows  # pages that point at each other give rows without end
        try:
            for row in self._opened().execute(query, values):
                yield row
                left -= 1
                if left < 0:
                    break
            else:
                return
        except _FAULTS:
            pass
        self._found.is_whole = False
        self._close()  # with a key, one page that cannot be read spoils the connection

    def _opened(self) -> dbapi2.Connection:
        if self._connection is None:
            mode = "mode=ro" if _size(self._wal) else "immutable=1"  # neither changes the file
            self._connection = connect(f"{self._path.absolute().as_uri()}?{mode}", self._key)
            self._connection.execute("PRAGMA writable_schema = ON")  # lets in a file that was cut off
            self._connection.execute("PRAGMA cell_size_check = ON")
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _PageReader:
    """Reads each page of a file as if it were the root of a table.

    It works on a copy whose first page is that of a new file, with tables that can be told where they begin: neither
    the schema nor the way from one page to the next need to have outlasted the damage. Nothing is written to the
    copy: each transaction is taken back.
    """

    def __init__(self, path: Path, key: Key | None, found: Salvage, names: Names) -> None:
        self._path, self._key, self._found, self._names = path, key, found, names
        self._copy = path.with_name("pages.db")
        self._wal = path.with_name(f"{path.name}-wal")
        self._most_bytes = _size(path) + _size(self._wal) + _SPARE
        self._most_rows = self._most_bytes // _SMALLEST_ROW
        self._met_fault = False
        self._rooted = 0
        self._connection: dbapi2.Connection | None = None

    def events(self) -> Iterator[Event]:
        """Yield the sound events."""
        try:
            for lay_out in (self._with_wal, self._with_all_of_wal, self._without_wal):
                self._remove_copy()
                if lay_out():
                    yield from self._events()
        finally:
            self._remove_copy()

    def _events(self) -> Iterator[Event]:
        pages = range(1, self._pages() + 1)
        for page in pages:
            for table in _NAMED:
                for row in self._rows(page, f"SELECT number, id FROM {table.name} NOT INDEXED"):
                    self._names.take(table, *row)
        for page in pages:
            for table, columns in _LOGGED.items():
                query = f"SELECT {_listed(columns)} FROM {table.name} ORDER BY id"
                yield from self._sound(table, self._rows(page, query))
                if self._met_fault:
                    yield from self._sound(table, self._rows(page, f"{query} DESC"))

    def _sound(self, table: Table, rows: Iterator[RawRow]) -> Iterator[Event]:
        for row in rows:
            event = self._names.sound_event(table, row)
            if event is None:
                _name_unsound(self._found, table, row)
            else:
                yield event

    def _with_wal(self) -> bool:
        """Make the copy with its write-ahead log, as far as SQLite trusts that; tell whether there is one."""
        if not _size(self._wal) or not self._without_wal():
            return False
        copyfile(self._wal, self._copy.with_name(f"{self._copy.name}-wal"))
        return True

    def _with_all_of_wal(self) -> bool:
        """Make the copy with every page of the log in its place, also behind a fault where SQLite ends; see above."""
        if not _size(self._wal) or not self._without_wal():
            return False
        with self._wal.open("rb") as wal, self._copy.open("r+b") as copy:
            wal.seek(_WAL_HEADER)
            salt = None
            while len(frame := wal.read(_FRAME_HEADER + _PAGE)) == _FRAME_HEADER + _PAGE:
                salt = salt or frame[_SALT]
                page = int.from_bytes(frame[:4], "big")
                if (
                    frame[_SALT] == salt and 1 < page <= self._most_bytes // _PAGE
                ):  # others are left from an earlier log
                    copy.seek((page - 1) * _PAGE)
                    copy.write(frame[_FRAME_HEADER:])
        return True

    def _without_wal(self) -> bool:
        """Make the copy of the file alone; tell whether there is more of it than one page."""
        size = _size(self._path)
        if size <= _PAGE:
            return False
        connection = connect(str(self._copy), self._key)
        try:
            for table in (*_NAMED, *_LOGGED):
                connection.execute(_bare(table))
            connection.execute("CREATE TABLE filler (body)")  # the first page says how many there are
            for first in range(0, self._most_bytes, _BLOB):
                connection.execute("INSERT INTO filler VALUES (zeroblob(?))", (min(self._most_bytes - first, _BLOB),))
        finally:
            connection.close()
        with self._copy.open("r+b") as copy, self._path.open("rb") as damaged:
            damaged.seek(_PAGE)
            copy.seek(_PAGE)
            copyfileobj(damaged, copy)
            copy.truncate(max(size, 2 * _PAGE))
        return True

    def _remove_copy(self) -> None:
        self._close()
        for path in (self._copy, *(self._copy.with_name(f"{self._copy.name}-{end}") for end in ("wal", "shm"))):
            path.unlink(missing_ok=True)

    def _pages(self) -> int:
        try:
            return int(self._opened().execute("PRAGMA page_count").fetchone()[0])
        except _FAULTS:
            return 0

    def _rows(self, page: int, query: str) -> Iterator[RawRow]:
        left, self._met_fault = self._most_rows, True
        try:
            for row in self._rooted_at(page).execute(query):
                yield row
                left -= 1
                if left < 0:
                    return
            self._met_fault = False
        except _FAULTS:  # most pages are not of this table
            if self._key is not None:
                self._rooted = 0

    def _rooted_at(self, page: int) -> dbapi2.Connection:
        if page == self._rooted:
            return self._opened()
        try:
            connection = self._root(self._opened(), page)
        except _FAULTS:  # with a key, one page that cannot be read spoils the connection
            self._close()
            connection = self._root(self._opened(), page)
        self._rooted = page
        return connection

    def _root(self, connection: dbapi2.Connection, page: int) -> dbapi2.Connection:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("BEGIN IMMEDIATE")
        names = ", ".join(f"'{table.name}'" for table in (*_NAMED, *_LOGGED))
        connection.execute(f"UPDATE sqlite_schema SET rootpage = ? WHERE name IN ({names})", (page,))
        connection.execute("PRAGMA writable_schema = RESET")
        return connection

    def _opened(self) -> dbapi2.Connection:
        if self._connection is None:
            self._connection = connect(str(self._copy), self._key)
            self._connection.execute("PRAGMA writable_schema = ON")
            self._connection.execute("PRAGMA cell_size_check = ON")
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            with suppress(*_FAULTS):
                self._connection.rollback()
            self._connection.close()
            self._connection = None
            self._rooted = 0


def _name_unsound(found: Salvage, table: Table, row: RawRow) -> None:
    """Name a row whose checksum fails, if it looks like one of that table at all."""
    if isinstance(row[0], bytes) and len(row[0]) == ID_BYTES and isinstance(row[1], int if table is reviews else str):
        found.unsound.setdefault(row[0], table.name.removesuffix("s"))


def _bare(table: Table) -> str:
    """Return the statement that makes a table with the same columns and nothing else."""
    if table in _NAMED:
        return f"CREATE TABLE {table.name} (number INTEGER PRIMARY KEY, id, deck)"
    columns = [column.name for column in table.columns]
    return f"CREATE TABLE {table.name} ({columns[0]} PRIMARY KEY, {_listed(tuple(columns[1:]))}) WITHOUT ROWID"


def _listed(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
