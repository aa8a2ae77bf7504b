"""Everything a person did, as tables and as one document that any other program can read."""

import csv
import os
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TextIO

import msgspec
from sqlalchemy import Connection, select

from quizapp.learning.day import StudyDay, calendar_date
from quizapp.learning.moments import moment
from quizapp.progress.files import sync
from quizapp.progress.log import WrittenChange, WrittenReview, written_changes, written_reviews
from quizapp.progress.outgoing import free_place, not_written, written_out
from quizapp.progress.profile import Profile
from quizapp.progress.tables import card_marks, card_states, cards, day_totals, decks, settings

DOCUMENT = "everything.json"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOMENTS = frozenset({"clock", "due", "buried_until"})
_IDS = frozenset({"id", "target"})
_CLAIMS = frozenset({"suspended", "flagged", "learning", "wrong"})
Row = dict[str, Any]  # values of any type that JSON has


def export_everything(profile: Profile, folder: Path, now: datetime) -> list[Path]:
    """Write everything that a person did into a new folder below the chosen one, and return the files.

    ``reviews.csv`` and ``changes.csv`` hold every sound event in log order; ``cards.csv``, ``days.csv`` and
    ``settings.csv`` what follows from them by now; ``everything.json`` holds all of these. Ids are hex, moments are
    ISO 8601 in UTC (``offset`` is what the clock on the wall was ahead, in minutes), days are dates of study days.

    A text that begins with = + - @ tab or return gets an apostrophe in front in the CSV files, because a spreadsheet
    would run it as a formula; ``everything.json`` holds it untouched. What is written is plain text, also of a profile
    with a PIN.

    Raises:
        ProfileError: If it cannot be written; then nothing is left of it.
    """
    nickname = "" if profile.folder is None else profile.folder.label.nickname
    part = folder / f"{os.urandom(4).hex()}.part"
    try:
        with written_out(folder):
            if not folder.is_dir():
                raise not_written(folder)
            part.mkdir()
            with profile.read() as connection:
                names = _write_all(connection, part, nickname, now)
            for name in names:
                sync(part / name)
            place = free_place(folder, nickname, now)
            part.rename(place)
            sync(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return [place / name for name in names]


def _write_all(connection: Connection, part: Path, nickname: str, now: datetime) -> list[str]:
    """Write the tables and the document side by side, so that each row is read once."""
    head = {"made": _iso(now), "nickname": nickname}
    with (part / DOCUMENT).open("w", encoding="utf-8", newline="\n") as document:
        document.write(_json(head)[:-1])
        for name, (columns, rows) in _TABLES.items():
            document.write(f',\n"{name}": [')
            with (part / f"{name}.csv").open(
                "w", encoding="utf-8-sig", newline=""
            ) as table:  # spreadsheets need the mark
                _write_rows(columns, rows(connection), table, document)
            document.write("]")
        document.write("}\n")
    return [*(f"{name}.csv" for name in _TABLES), DOCUMENT]


def _write_rows(columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]], table: TextIO, document: TextIO) -> None:
    writer = csv.writer(table)
    writer.writerow(columns)
    separator = "\n"
    for row in rows:
        readable = {name: _readable(name, value) for name, value in zip(columns, row, strict=True)}
        writer.writerow([_guarded(value) for value in readable.values()])
        document.write(separator + _json(readable))
        separator = ",\n"


def _readable(name: str, value: Any) -> Any:
    """Return a value as other programs understand it."""
    if value is None:
        return None
    if name in _IDS:
        return value.hex()
    if name in _MOMENTS:
        return _iso_ms(value)
    if name == "day":
        return _iso_day(value)
    if name == "error_day":
        return _iso_day(value) if value else None
    return bool(value) if name in _CLAIMS else value


def _guarded(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _json(value: Row) -> str:
    return msgspec.json.encode(value).decode()


def _iso(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _iso_ms(stored_ms: int) -> str:
    try:
        return _iso(moment(stored_ms))
    except OverflowError:  # corrections of the clock may lead out of the calendar
        return _iso(datetime.max.replace(tzinfo=UTC) if stored_ms > 0 else datetime.min.replace(tzinfo=UTC))


def _iso_day(day: int) -> str:
    try:
        return calendar_date(StudyDay(day)).isoformat()
    except (OverflowError, ValueError):
        return (date.max if day > 0 else date.min).isoformat()


# -- what stands in each


def _cards(connection: Connection) -> Iterator[tuple[Any, ...]]:
    query = (
        select(cards.c.id, *card_states.c[1:], *card_marks.c[1:])
        .select_from(cards)
        .outerjoin(card_states, card_states.c.card == cards.c.number)
        .outerjoin(card_marks, card_marks.c.card == cards.c.number)
        .where(card_states.c.card.is_not(None) | card_marks.c.card.is_not(None))
        .order_by(cards.c.id)
    )
    yield from map(tuple, connection.execute(query.execution_options(yield_per=1000)))


def _days(connection: Connection) -> Iterator[tuple[Any, ...]]:
    query = select(day_totals.c.day, decks.c.id, *day_totals.c[2:]).join(decks)
    yield from map(tuple, connection.execute(query.order_by(day_totals.c.day, decks.c.id)))


def _settings(connection: Connection) -> Iterator[tuple[Any, ...]]:
    yield from map(tuple, connection.execute(select(settings.c.name, settings.c.value).order_by(settings.c.name)))


_STATES = tuple(column.name for column in (*card_states.c[1:], *card_marks.c[1:]))
_TOTALS = tuple(column.name for column in day_totals.c[2:])
_TABLES: dict[str, tuple[tuple[str, ...], Any]] = {
    "reviews": (WrittenReview._fields, written_reviews),
    "changes": (WrittenChange._fields, written_changes),
    "cards": (("card", *_STATES), _cards),
    "days": (("day", "deck", *_TOTALS), _days),
    "settings": (("name", "value"), _settings),
}
"""Columns and rows, by the name of the table."""
