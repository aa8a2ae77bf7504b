"""The log: events that are added and never touched again, each with a checksum of its own."""

import zlib
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Table, bindparam, func, insert, select

from quizapp.learning.day import StudyDay
from quizapp.learning.moments import milliseconds, moment
from quizapp.progress.events import UNDO, Change, EventId, Review
from quizapp.progress.ids import ID_BYTES, event_id
from quizapp.progress.prepared import Prepared
from quizapp.progress.tables import cards, changes, decks, devices, reviews
from quizapp.questions.identity import CardId

LATEST_MS = 7_258_118_400_000
"""The year 2200, in milliseconds since 1970 UTC; no id is of a later clock."""
_LATEST_ID = (LATEST_MS + 366 * 86_400_000).to_bytes(6, "big") + b"\xff" * (ID_BYTES - 6)

_REVIEW_VALUES = (
    "clock", "offset", "day", "kind", "response", "points", "max_points", "certainty", "rating", "ms_taken", "due",
    "key_hash", "deck_version", "seed",
)  # fmt: skip
_CHANGE_VALUES = ("kind", "target", "body", "clock", "offset", "day")
REVIEW_COLUMNS = ("id", *_REVIEW_VALUES, "card", "device", "checksum")
CHANGE_COLUMNS = ("id", *_CHANGE_VALUES, "card", "deck", "device", "checksum")
REVIEW_VALUES, CHANGE_VALUES = 1 + len(_REVIEW_VALUES), 1 + len(_CHANGE_VALUES)
"""How many columns, from the first, are the same on every computer; behind them stand local numbers."""
_DAY, _KIND, _CARD, _DEVICE = (REVIEW_COLUMNS.index(name) for name in ("day", "kind", "card", "device"))

RawRow = tuple[Any, ...]
"""A row as SQLite gives it; what stands in a damaged file is of any type."""


@dataclass(frozen=True)
class LoggedReview:
    """A live review as the log holds it, as far as an undo needs to know it."""

    id: EventId
    card: CardId
    card_number: int
    day: StudyDay


@dataclass(frozen=True)
class LoggedChange:
    """A change as the log holds it; card and deck are numbers of this file."""

    id: bytes
    kind: str
    card: int | None
    deck: int | None
    target: bytes | None
    body: str | None


@dataclass(frozen=True)
class LoggedMoment:
    """The clock as read, its offset in minutes from UTC, and the study day of an event."""

    id: bytes
    clock: int
    offset: int
    day: int


class WrittenReview(NamedTuple):
    """A review as it was written, in words that are the same on every computer."""

    id: bytes
    clock: int
    offset: int
    day: int
    kind: int
    response: str | None
    points: int | None
    max_points: int | None
    certainty: int | None
    rating: int
    ms_taken: int | None
    due: int
    key_hash: int
    deck_version: str
    seed: int | None
    card: str
    device: str


class WrittenChange(NamedTuple):
    """A change as it was written, in words that are the same on every computer."""

    id: bytes
    kind: str
    target: bytes | None
    body: str | None
    clock: int
    offset: int
    day: int
    card: str | None
    deck: str | None
    device: str


# -- adding


def append_review(connection: Connection, review: Review, card: int, device: str, device_number: int) -> EventId:
    """Add a review and return its id.

    Args:
        connection: Inside a transaction that writes.
        review: What to add.
        card: Number of its card in this file.
        device: Where it was answered.
        device_number: That device's number in this file.
    """
    clock_ms, offset = _clock(review.clock)
    identifier = event_id(min(clock_ms, LATEST_MS), last_id(connection))
    values = (
        identifier,
        clock_ms,
        offset,
        review.day,
        int(review.kind),
        None if review.response is None else msgspec.json.encode(review.response).decode(),
        review.points,
        review.max_points,
        None if review.certainty is None else int(review.certainty),
        int(review.rating),
        review.ms_taken,
        milliseconds(review.due),
        review.key_hash,
        review.deck_version,
        review.seed,
    )
    checksum = review_checksum(values, name_sum(review.card), name_sum(device))
    row = (*values, card, device_number, checksum)
    _INSERT_REVIEW.run(connection, dict(zip(REVIEW_COLUMNS, row, strict=True)))
    return EventId(identifier)


def append_change(connection: Connection, change: Change, device: str) -> EventId:
    """Add any other event and return its id."""
    clock_ms, offset = _clock(change.clock)
    identifier = event_id(min(clock_ms, LATEST_MS), last_id(connection))
    body = None if change.body is None else msgspec.json.encode(change.body).decode()
    values = (identifier, change.kind, change.target, body, clock_ms, offset, change.day)
    numbers = (
        None if change.card is None else card_number(connection, change.card),
        None if change.deck is None else deck_number(connection, change.deck),
        device_number(connection, device),
    )
    row = (*values, *numbers, change_checksum(values, change.card, change.deck, device))
    connection.execute(insert(changes), dict(zip(CHANGE_COLUMNS, row, strict=True)))
    return EventId(identifier)


def review_checksum(values: tuple[object, ...], card_sum: int, device_sum: int) -> int:
    """Return a CRC-32 over a review in words that are the same on every computer.

    A column that a later version adds joins the values only where it has one, so that no older row's sum changes.

    Args:
        values: The first columns of the review, without local numbers; the last of them may have none.
        card_sum: ``name_sum`` of its card.
        device_sum: ``name_sum`` of the device.
    """
    return zlib.crc32(_encode(values if values[-1] is not None else values[:-1]), card_sum) ^ device_sum


def change_checksum(values: tuple[object, ...], card: str | None, deck: str | None, device: str | None) -> int:
    """Return a CRC-32 over a change; see ``review_checksum``."""
    return zlib.crc32(_encode((*values, deck)), name_sum(card)) ^ name_sum(device)


def name_sum(name: str | None) -> int:
    """Return a CRC-32 over the global id of a card or device; ``None`` where a number stands for nothing."""
    return zlib.crc32(_encode(name))


_encode = msgspec.msgpack.Encoder().encode


class Names(dict[object, str | None]):
    """Global ids of cards, decks or devices by local number, each read when first asked for; ``None`` if not there."""

    def __init__(self, connection: Connection, table: Table) -> None:
        super().__init__({None: None})
        self._connection, self._query = connection, _NAME_OF[table.name]

    def __missing__(self, number: object) -> str | None:
        row = self._query.run(self._connection, {"number": number}).fetchone()
        found = self[number] = None if row is None else row[0]
        return found


# -- reading


def last_id(connection: Connection) -> bytes | None:
    """Return the id of the log's last event; one that damage has moved behind the year 2200 does not count."""
    ids = _LAST_IDS.run(connection).fetchone()
    return max((identifier for identifier in ids if isinstance(identifier, bytes)), default=None)


def last_event(connection: Connection) -> LoggedMoment | None:
    """Return the log's last event that is what was written."""
    review = next(sound_reviews(connection, newest_first=True), None)
    change = next((row for row, is_sound in _changes(connection, _CHANGES_NEWEST_FIRST) if is_sound), None)
    found = [LoggedMoment(row[0], *row[1:4]) for row in (review,) if row is not None]
    found += [LoggedMoment(row[0], *row[4:7]) for row in (change,) if row is not None]
    return max(found, key=lambda event: event.id, default=None)


def is_undone(connection: Connection, event: bytes) -> bool:
    """Tell whether some undo names that event."""
    return any(is_sound for _, is_sound in _changes(connection, _UNDOS_OF, target=event))


def last_live_review(connection: Connection, day: StudyDay, kinds: Container[int]) -> LoggedReview | None:
    """Return the latest answer of some kinds that was not taken back, unless one of another study day is later."""
    for row in _live(connection, sound_reviews(connection, newest_first=True)):
        if row[_DAY] != day:
            return None
        if row[_KIND] in kinds:
            return _logged_review(connection, row)
    return None


def live_review(connection: Connection, event: bytes) -> LoggedReview | None:
    """Return the answer of that id; ``None`` if there is none that is what was written, or it was taken back."""
    row = next(_live(connection, _sound_reviews(connection, REVIEW_OF_ID, id=event)), None)
    return None if row is None else _logged_review(connection, row)


def _logged_review(connection: Connection, row: RawRow) -> LoggedReview:
    card = connection.scalar(select(cards.c.id).where(cards.c.number == row[_CARD]))
    return LoggedReview(EventId(row[0]), CardId(str(card)), row[_CARD], StudyDay(row[_DAY]))


def _live(connection: Connection, rows: Iterable[RawRow]) -> Iterator[RawRow]:
    """Yield those of some events that were not taken back."""
    return (row for row in rows if not is_undone(connection, row[0]))


def sound_reviews(connection: Connection, *, newest_first: bool = False) -> Iterator[RawRow]:
    """Yield the reviews that are what was written, in the shape of ``REVIEW_COLUMNS``."""
    return _sound_reviews(connection, _REVIEWS_NEWEST_FIRST if newest_first else REVIEWS_IN_ORDER)


def _sound_reviews(connection: Connection, statement: Prepared, **values: object) -> Iterator[RawRow]:
    card_names, device_names = Names(connection, cards), Names(connection, devices)
    for row in statement.run(connection, values):
        sums = name_sum(card_names[row[_CARD]]), name_sum(device_names[row[_DEVICE]])
        if review_checksum(row[:REVIEW_VALUES], *sums) == row[-1]:
            yield row


def read_changes(connection: Connection) -> tuple[list[LoggedChange], list[bytes]]:
    """Return the changes that are what was written, in log order, and the ids of those that are not."""
    sound, unsound = list[LoggedChange](), list[bytes]()
    for row, is_sound in _changes(connection, _CHANGES_IN_ORDER):
        if is_sound:
            sound.append(LoggedChange(row[0], row[1], row[7], row[8], row[2], row[3]))
        else:
            unsound.append(row[0])
    return sound, unsound


def _changes(connection: Connection, statement: Prepared, **values: object) -> Iterator[tuple[RawRow, bool]]:
    names = [Names(connection, table) for table in (cards, decks, devices)]
    for row in statement.run(connection, values):
        named = (names_of[number] for names_of, number in zip(names, row[CHANGE_VALUES:-1], strict=True))
        yield row, change_checksum(row[:CHANGE_VALUES], *named) == row[-1]


def written_reviews(connection: Connection) -> Iterator[WrittenReview]:
    """Yield the reviews that are what was written, in log order."""
    yield from _written_reviews(connection, sound_reviews(connection))


def live_reviews(connection: Connection, statement: Prepared, **values: object) -> Iterator[WrittenReview]:
    """Yield the reviews that a statement gives (rows as of ``REVIEW_ROWS``), if they are sound and not taken back."""
    yield from _written_reviews(connection, _live(connection, _sound_reviews(connection, statement, **values)))


def _written_reviews(connection: Connection, rows: Iterable[RawRow]) -> Iterator[WrittenReview]:
    card_names, device_names = Names(connection, cards), Names(connection, devices)
    for row in rows:
        yield WrittenReview._make((*row[:REVIEW_VALUES], card_names[row[_CARD]], device_names[row[_DEVICE]]))


def written_changes(connection: Connection) -> Iterator[WrittenChange]:
    """Yield the changes that are what was written, in log order."""
    yield from _written_changes(connection, _CHANGES_IN_ORDER)


def live_changes(connection: Connection, kind: str) -> Iterator[WrittenChange]:
    """Yield the changes of a kind that are what was written and were not taken back, newest first."""
    for change in _written_changes(connection, _CHANGES_OF_KIND, kind=kind):
        if not is_undone(connection, change.id):
            yield change


def _written_changes(connection: Connection, statement: Prepared, **values: object) -> Iterator[WrittenChange]:
    names = [Names(connection, table) for table in (cards, decks, devices)]
    for row, is_sound in _changes(connection, statement, **values):
        if is_sound:
            numbers = row[CHANGE_VALUES:-1]
            named = [names_of[number] for names_of, number in zip(names, numbers, strict=True)]
            yield WrittenChange._make((*row[:CHANGE_VALUES], *named))


def names_in(connection: Connection, table: Table) -> dict[int, str]:
    """Return all global ids of ``cards``, ``decks`` or ``devices`` by their number in this file."""
    return dict(_NAMES[table.name].run(connection).fetchall())


def _clock(clock: datetime) -> tuple[int, int]:
    offset = clock.utcoffset()
    return milliseconds(clock), 0 if offset is None else int(offset.total_seconds()) // 60


def clock_as_read(clock_ms: int, offset_minutes: int) -> datetime:
    """Return the clock as it was read, with the offset that the log holds."""
    return moment(clock_ms).astimezone(timezone(timedelta(minutes=offset_minutes)))


# -- numbers


def deck_number(connection: Connection, deck: str) -> int:
    """Return the local number of a deck, a new one if need be."""
    return _number(connection, decks, deck, dict)


def card_number(connection: Connection, card: str) -> int:
    """Return the local number of a card, a new one if need be."""
    return _number(connection, cards, card, lambda: {"deck": deck_number(connection, card.split("/", 1)[0])})


def device_number(connection: Connection, device: str) -> int:
    """Return the local number of a device, a new one if need be."""
    return _number(connection, devices, device, dict)


def _number(connection: Connection, table: Table, identifier: str, others: Callable[[], dict[str, int]]) -> int:
    found = connection.scalar(select(table.c.number).where(table.c.id == identifier))
    if found is not None:
        return int(found)
    inserted = connection.execute(insert(table).values(id=identifier, **others())).inserted_primary_key
    numbers: Sequence[int] = inserted if inserted is not None else ()
    return int(numbers[0])


# -- statements

REVIEW_ROWS = select(*(reviews.c[name] for name in REVIEW_COLUMNS))
_CHANGE_ROWS = select(*(changes.c[name] for name in CHANGE_COLUMNS))
_INSERT_REVIEW = Prepared(insert(reviews))
_LAST_IDS = Prepared(
    select(
        *(
            select(func.max(table.c.id)).where(table.c.id <= bindparam("latest", _LATEST_ID)).scalar_subquery()
            for table in (reviews, changes)
        )
    )
)
REVIEWS_IN_ORDER = Prepared(REVIEW_ROWS.order_by(reviews.c.id))
REVIEW_OF_ID = Prepared(REVIEW_ROWS.where(reviews.c.id == bindparam("id")))
_REVIEWS_NEWEST_FIRST = Prepared(REVIEW_ROWS.order_by(reviews.c.id.desc()))
REVIEWS_OF_CARD = Prepared(REVIEW_ROWS.where(reviews.c.card == bindparam("card")).order_by(reviews.c.id))
_CHANGES_IN_ORDER = Prepared(_CHANGE_ROWS.order_by(changes.c.id))
_CHANGES_NEWEST_FIRST = Prepared(_CHANGE_ROWS.order_by(changes.c.id.desc()))
_CHANGES_OF_KIND = Prepared(_CHANGE_ROWS.where(changes.c.kind == bindparam("kind")).order_by(changes.c.id.desc()))
_UNDOS_OF = Prepared(
    _CHANGE_ROWS.where(changes.c.target == bindparam("target"), changes.c.kind == UNDO).order_by(changes.c.id)
)
_NAME_OF = {
    table.name: Prepared(select(table.c.id).where(table.c.number == bindparam("number")))
    for table in (cards, decks, devices)
}
_NAMES = {table.name: Prepared(select(table.c.number, table.c.id)) for table in (cards, decks, devices)}
