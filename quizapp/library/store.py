"""The catalogue's file: packed decks in SQLite, of which any damage is noticed when it is read.

Bare SQL on sqlcipher3 and not SQLAlchemy: the catalogue is on the way to the first page, and SQLAlchemy's import
takes 200 ms.

Everything in it can be read from the decks again, so it is never mended: whoever gets a ``StoreError`` opens another.
SQLite itself misses most damaged bits; here every row carries a CRC-32 over its content and its number. The numbers
begin at random, so that those of a deck's earlier reading, or of an earlier file, name nothing else later.
"""

import contextlib
import os
import zlib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlcipher3 import dbapi2

from quizapp.library.deck import DeckHead, DeckStamp

CACHE_VERSION = 6
"""Raise it when decks are read, checked or packed in another way, so that older caches are not believed."""
BUSY_TIMEOUT_S = 2.0

_APPLICATION_ID = 0x49515A43  # "IQZC"
_MOST_QUESTIONS = 1 << 24
_LARGEST_DECK_NUMBER = 1 << 38
_SCHEMA = (
    "CREATE TABLE decks (number INTEGER PRIMARY KEY, crc INTEGER NOT NULL, description BLOB NOT NULL)",
    "CREATE TABLE cards (deck INTEGER PRIMARY KEY, crc INTEGER NOT NULL, columns BLOB NOT NULL)",
    # A question's number is its deck's times _MOST_QUESTIONS plus its position: a deck is one stretch of the file.
    "CREATE TABLE questions (number INTEGER PRIMARY KEY, deck INTEGER NOT NULL, id TEXT NOT NULL,"
    " first_card INTEGER NOT NULL, crc INTEGER NOT NULL, content BLOB NOT NULL, UNIQUE (deck, id))",
    f"PRAGMA application_id = {_APPLICATION_ID}",
    f"PRAGMA user_version = {CACHE_VERSION}",
)
_NOT_OUR_MOMENT = {
    dbapi2.SQLITE_BUSY,
    dbapi2.SQLITE_CANTOPEN,
    dbapi2.SQLITE_FULL,
    dbapi2.SQLITE_LOCKED,
    dbapi2.SQLITE_NOMEM,
    dbapi2.SQLITE_PERM,
    dbapi2.SQLITE_READONLY,
}


class StoreError(Exception):
    """The file cannot be used as it is."""


class DamagedStore(StoreError):
    """It is not what this program wrote: to be thrown away."""


class ChangedStore(StoreError):
    """A deck's rows were replaced, by another process, since they were listed: to be opened again."""


class UnusableStore(StoreError):
    """It is locked, or cannot be written: to be done without."""


class Description(msgspec.Struct, frozen=True):
    """What is known about a deck without its questions.

    Attributes:
        folder: As the system has it: not every path is text.
        digest: A hash over head, questions and cards.
    """

    folder: bytes
    stamp: DeckStamp
    head: DeckHead
    questions: int
    cards: int
    digest: bytes


class PackedQuestion(NamedTuple):
    """A question as it is kept; ``first_card`` counts the deck's cards before it."""

    id: str
    first_card: int
    content: bytes


class PackedDeck(NamedTuple):
    """A deck as it is kept; ``columns`` are its cards."""

    description: Description
    columns: bytes
    questions: Sequence[PackedQuestion]

    @property
    def size_bytes(self) -> int:
        """About how much will be written."""
        return len(self.columns) + sum(len(question.content) + 100 for question in self.questions)


class StoredDeck(NamedTuple):
    """A deck in the file."""

    number: int
    description: Description

    @property
    def folder(self) -> Path:
        """Where it was read from."""
        return Path(os.fsdecode(self.description.folder))


class Store:
    """One open file, or a database in memory. Any thread may use it, one at a time.

    Every method raises ``StoreError`` when the file turns out to be damaged, changed or unusable.
    """

    def __init__(self, path: Path | None = None, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        """Open the file, or make it; without a path, in memory."""
        with _explained():
            self._connection = dbapi2.connect(
                ":memory:" if path is None else os.fspath(path),
                timeout=busy_timeout_s,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def close(self) -> None:
        """Close the file; it may be removed then."""
        self._connection.close()

    # -- reading

    def decks(self) -> list[StoredDeck]:
        """Return all decks, those of folders that are not asked for now among them."""
        rows = self._rows("SELECT number, crc, description FROM decks")
        return [StoredDeck(number, _description(_checked(row, number))) for number, *row in rows]

    def columns(self, deck: int) -> bytes:
        """Return a deck's cards."""
        for row in self._rows("SELECT crc, columns FROM cards WHERE deck = ?", deck):
            return _checked(row, deck)
        raise self._missing(deck)

    def question(self, deck: int, question_id: str) -> PackedQuestion | None:
        """Return one question, ``None`` if the file has none of that id.

        Raises:
            ChangedStore: If the deck's rows were replaced since.
        """
        sql = "SELECT number, first_card, crc, content FROM questions WHERE deck = ? AND id = ?"
        for number, first_card, *row in self._rows(sql, deck, question_id):
            content = _checked(row, number, first_card)
            if number // _MOST_QUESTIONS != deck:
                raise DamagedStore("a question of another deck")
            return PackedQuestion(question_id, first_card, content)
        if not self._has(deck):
            raise ChangedStore
        return None

    def questions(self, deck: int, position: int, count: int) -> list[PackedQuestion]:
        """Return a deck's questions from a position on, ``count`` of them, which the deck must have."""
        first = deck * _MOST_QUESTIONS + position
        sql = "SELECT number, id, first_card, crc, content FROM questions WHERE number >= ? AND number < ?"
        rows = self._rows(f"{sql} ORDER BY number", first, first + count)
        if [row[0] for row in rows] != list(range(first, first + count)):
            raise self._missing(deck)
        return [
            PackedQuestion(question_id, first_card, _checked(row, number, first_card))
            for number, question_id, first_card, *row in rows
        ]

    # -- writing

    def replace(self, decks: Sequence[PackedDeck], gone: Collection[int] = ()) -> list[StoredDeck]:
        """Write decks in place of those of the same folders, and remove some, in one transaction.

        Where another process wrote a deck of the same stamp in the meantime, that one is kept.
        """
        with self._writing():
            known = {deck.description.folder: deck for deck in self.decks()}
            for number in gone:
                self._remove(number)
            return [self._replace(deck, known.get(deck.description.folder)) for deck in decks]

    def add(self, decks: Sequence[PackedDeck]) -> list[StoredDeck]:
        """Write decks beside all that there are, in one transaction."""
        with self._writing():
            return [self._add(deck) for deck in decks]

    def _replace(self, deck: PackedDeck, known: StoredDeck | None) -> StoredDeck:
        if known is not None:
            if known.description.stamp == deck.description.stamp:
                return known
            self._remove(known.number)
        return self._add(deck)

    def _add(self, deck: PackedDeck) -> StoredDeck:
        number = int.from_bytes(os.urandom(8), "big") % _LARGEST_DECK_NUMBER
        description = msgspec.msgpack.encode(deck.description)
        self._rows("INSERT INTO decks VALUES (?, ?, ?)", number, _crc(description, number), description)
        self._rows("INSERT INTO cards VALUES (?, ?, ?)", number, _crc(deck.columns, number), deck.columns)
        first = number * _MOST_QUESTIONS
        self._connection.executemany(
            "INSERT INTO questions VALUES (?, ?, ?, ?, ?, ?)",
            (
                (place, number, question.id, question.first_card, _crc(content, place, question.first_card), content)
                for place, question in enumerate(deck.questions, first)
                for content in [question.content]
            ),
        )
        return StoredDeck(number, deck.description)

    def _remove(self, number: int) -> None:
        first = number * _MOST_QUESTIONS
        self._rows("DELETE FROM decks WHERE number = ?", number)
        self._rows("DELETE FROM cards WHERE deck = ?", number)
        self._rows("DELETE FROM questions WHERE number >= ? AND number < ?", first, first + _MOST_QUESTIONS)

    # -- the file

    def _prepare(self) -> None:
        self._connection.text_factory = _text
        # A torn file is noticed and written anew; waiting for the disk would only protect what can be had again.
        self._rows("PRAGMA synchronous = OFF")
        if self._version() == (0, 0):
            self._rows("PRAGMA auto_vacuum = FULL")  # a removed deck gives its space back
            with self._writing():
                if self._version() == (0, 0):  # else another process was quicker
                    for sql in _SCHEMA:
                        self._rows(sql)
        if self._version() != (_APPLICATION_ID, CACHE_VERSION):
            raise DamagedStore("another version")

    def _version(self) -> tuple[int, int]:
        [(application_id,)] = self._rows("PRAGMA application_id")
        [(version,)] = self._rows("PRAGMA user_version")
        return application_id, version

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        with _explained():
            # All at once at the end: pages written before would shut out those who read.
            self._connection.execute("PRAGMA cache_spill = OFF")
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(dbapi2.DatabaseError):
                    self._connection.execute("ROLLBACK")
                raise

    # Any: a row's values, each of which damage may have made another kind of thing.
    def _rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with _explained():
            rows: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
            return rows

    def _has(self, deck: int) -> bool:
        return bool(self._rows("SELECT 1 FROM decks WHERE number = ?", deck))

    def _missing(self, deck: int) -> StoreError:
        return DamagedStore("rows are missing") if self._has(deck) else ChangedStore()


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except dbapi2.ProgrammingError:  # our own mistake, such as using it after closing
        raise
    except dbapi2.DatabaseError as error:
        code: int | None = getattr(error, "sqlite_errorcode", None)
        is_ours = code is None or code & 0xFF not in _NOT_OUR_MOMENT
        raise (DamagedStore if is_ours else UnusableStore)(str(error)) from error
    except (UnicodeDecodeError, MemoryError) as error:  # a damaged length asks for any amount of memory
        raise DamagedStore(str(error)) from error


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _crc(content: bytes, *numbers: int) -> int:
    return zlib.crc32(content, zlib.crc32(repr(numbers).encode()))


# Any: see Store._rows.
def _checked(row: Sequence[Any], *numbers: Any) -> bytes:
    crc, content = row
    if not isinstance(content, bytes) or crc != _crc(content, *numbers):
        raise DamagedStore("a row is damaged")
    return content


def _description(content: bytes) -> Description:
    try:
        return msgspec.msgpack.decode(content, type=Description)
    except msgspec.MsgspecError as error:
        raise DamagedStore(str(error)) from error
