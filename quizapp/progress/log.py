"""The log: events that are added and never touched again, each with a checksum of its own."""

import enum
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType

import msgspec
from sqlalchemy import Connection, Row, Table, func, insert, select

from quizapp.learning.day import StudyDay
from quizapp.learning.moments import milliseconds
from quizapp.progress.ids import ID_BYTES, event_id
from quizapp.progress.tables import cards, changes, decks, devices, reviews
from quizapp.questions.question import CardId
from quizapp.questions.response import Certainty, Rating, Response

EventId = NewType("EventId", bytes)

UNDO = "undo"
"""Takes back the one event that ``target`` names; several events take several undos in one transaction."""
SETTING = "setting"
TARGET_DATE = "target_date"


LATEST_MS = 7_258_118_400_000
"""The year 2200, in milliseconds since 1970 UTC."""


class ReviewKind(enum.IntEnum):
    """Where a review comes from."""

    STUDY = 1
    TEST = 2
    IMPORT = 3
    MANUAL = 4


@dataclass(frozen=True, kw_only=True)
class Review:
    """One answer to be logged.

    Attributes:
        clock: The clock as read, with the local offset; it need not be right.
        day: The study day that the answer counts for.
        due: When the card is asked again, decided now and never recomputed.
        key_hash: Hash of the key that the response was judged by.
    """

    card: CardId
    clock: datetime
    day: StudyDay
    rating: Rating
    due: datetime
    key_hash: int
    deck_version: str
    kind: ReviewKind = ReviewKind.STUDY
    response: Response | None = None
    points: int | None = None
    max_points: int | None = None
    certainty: Certainty | None = None
    ms_taken: int | None = None


@dataclass(frozen=True, kw_only=True)
class Change:
    """Anything else that happened: an undo, a setting. Kinds that are not known are kept and ignored."""

    kind: str
    clock: datetime
    day: StudyDay
    card: CardId | None = None
    deck: str | None = None
    target: EventId | None = None
    body: object = None


@dataclass(frozen=True)
class LoggedReview:
    """A live review as the log holds it, as far as an undo needs to know it."""

    id: EventId
    card: CardId
    card_number: int
    day: StudyDay
    ms_taken: int | None


def append_review(connection: Connection, review: Review, device: str) -> tuple[EventId, int]:
    """Add a review and return its id and its card's number."""
    clock_ms, offset = _clock(review.clock)
    identifier = event_id(clock_ms, last_id(connection))
    number = card_number(connection, review.card)
    response = None if review.response is None else msgspec.json.encode(review.response).decode()
    values: dict[str, Any] = {
        "clock": clock_ms,
        "offset": offset,
        "day": review.day,
        "kind": int(review.kind),
        "response": response,
        "points": review.points,
        "max_points": review.max_points,
        "certainty": None if review.certainty is None else int(review.certainty),
        "rating": int(review.rating),
        "ms_taken": review.ms_taken,
        "due": milliseconds(review.due),
        "key_hash": review.key_hash,
        "deck_version": review.deck_version,
    }
    checksum = _checksum(identifier, review.card, device, values)
    numbers = {"card": number, "device": device_number(connection, device)}
    connection.execute(insert(reviews).values(id=identifier, **numbers, **values, checksum=checksum))
    return EventId(identifier), number


def append_change(connection: Connection, change: Change, device: str) -> EventId:
    """Add any other event and return its id."""
    clock_ms, offset = _clock(change.clock)
    identifier = event_id(clock_ms, last_id(connection))
    values: dict[str, Any] = {
        "kind": change.kind,
        "target": change.target,
        "body": None if change.body is None else msgspec.json.encode(change.body).decode(),
        "clock": clock_ms,
        "offset": offset,
        "day": change.day,
    }
    checksum = _checksum(identifier, change.card, device, {**values, "deck": change.deck})
    numbers = {
        "card": None if change.card is None else card_number(connection, change.card),
        "deck": None if change.deck is None else deck_number(connection, change.deck),
        "device": device_number(connection, device),
    }
    connection.execute(insert(changes).values(id=identifier, **numbers, **values, checksum=checksum))
    return EventId(identifier)


def last_id(connection: Connection) -> bytes | None:
    """Return the id of the log's last event; one that damage has moved behind the year 2200 does not count."""
    latest = LATEST_MS.to_bytes(6, "big") + b"\xff" * (ID_BYTES - 6)
    ids = (connection.scalar(select(func.max(table.c.id)).where(table.c.id <= latest)) for table in (reviews, changes))
    return max((identifier for identifier in ids if isinstance(identifier, bytes)), default=None)


def last_event(connection: Connection) -> Row[Any] | None:
    """Return the log's last event that is what was written: a review's row or a change's."""
    review = next(filter(is_sound_review, reviews_in_order(connection, newest_first=True)), None)
    change = next(filter(is_sound_change, changes_in_order(connection, newest_first=True)), None)
    return max((row for row in (review, change) if row is not None), key=lambda row: row.id, default=None)


def undone(connection: Connection) -> set[bytes]:
    """Return the ids of all events that some undo names."""
    return {row.target for row in changes_in_order(connection, UNDO) if is_sound_change(row)}


def last_live_review(connection: Connection, day: StudyDay) -> LoggedReview | None:
    """Return the latest answer that was not taken back, if it is one of that study day."""
    taken_back = undone(connection)
    live = (row for row in reviews_in_order(connection, newest_first=True) if row.id not in taken_back)
    row = next(filter(is_sound_review, live), None)
    if row is None or row.day != day:
        return None
    return LoggedReview(EventId(row.id), CardId(row.card_id), row.card, StudyDay(row.day), row.ms_taken)


def reviews_in_order(
    connection: Connection, card: int | None = None, *, newest_first: bool = False
) -> Iterator[Row[Any]]:
    """Yield the logged reviews, all or one card's, in log order or from its end."""
    query = select(reviews, cards.c.id.label("card_id"), devices.c.id.label("device_id"))
    query = query.outerjoin(cards, cards.c.number == reviews.c.card)
    query = query.outerjoin(devices, devices.c.number == reviews.c.device)
    query = query.order_by(reviews.c.id.desc() if newest_first else reviews.c.id)
    if card is not None:
        query = query.where(reviews.c.card == card)
    yield from connection.execute(query)


def changes_in_order(
    connection: Connection, kind: str | None = None, *, newest_first: bool = False
) -> Iterator[Row[Any]]:
    """Yield the logged changes, all or those of one kind, in log order or from its end."""
    query = select(changes, cards.c.id.label("card_id"), decks.c.id.label("deck_id"), devices.c.id.label("device_id"))
    query = query.outerjoin(cards, cards.c.number == changes.c.card)
    query = query.outerjoin(decks, decks.c.number == changes.c.deck)
    query = query.outerjoin(devices, devices.c.number == changes.c.device)
    query = query.order_by(changes.c.id.desc() if newest_first else changes.c.id)
    if kind is not None:
        query = query.where(changes.c.kind == kind)
    yield from connection.execute(query)


def is_sound_review(row: Row[Any]) -> bool:
    """Tell whether a review is what was written."""
    values = {name: getattr(row, name) for name in _REVIEW_VALUES}
    return bool(row.checksum == _checksum(row.id, row.card_id, row.device_id, values))


def is_sound_change(row: Row[Any]) -> bool:
    """Tell whether a change is what was written."""
    values = {name: getattr(row, name) for name in _CHANGE_VALUES} | {"deck": row.deck_id}
    return bool(row.checksum == _checksum(row.id, row.card_id, row.device_id, values))


_REVIEW_VALUES = (
    "clock", "offset", "day", "kind", "response", "points", "max_points", "certainty", "rating", "ms_taken", "due",
    "key_hash", "deck_version",
)  # fmt: skip
_CHANGE_VALUES = ("kind", "target", "body", "clock", "offset", "day")


def _checksum(identifier: bytes, card: str | None, device: str | None, values: dict[str, Any]) -> int:
    """Return a CRC-32 over an event in words that are the same on every computer: ids, never local numbers.

    Values that are missing are left out, so that a column which a later version adds changes no older row's sum.
    """
    content = {"id": identifier, "card": card, "device": device, **values}
    written = sorted((name, value) for name, value in content.items() if value is not None)
    return zlib.crc32(msgspec.msgpack.encode(written))


def _clock(clock: datetime) -> tuple[int, int]:
    offset = clock.utcoffset()
    return milliseconds(clock), 0 if offset is None else int(offset.total_seconds()) // 60


def deck_number(connection: Connection, deck: str) -> int:
    """Return the local number of a deck, a new one if need be."""
    return _number(connection, decks, deck, dict)


def card_number(connection: Connection, card: CardId) -> int:
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
