"""Bringing the log of an older file to the present schema: an ordered list of functions.

The fold needs none: it is made anew. Each function turns version n into n + 1, all in one transaction, after a backup.
"""

import zlib
from collections.abc import Callable

import msgspec
from sqlalchemy import Connection

from quizapp.progress import fold
from quizapp.progress.database import Database
from quizapp.progress.log import CHANGE_COLUMNS, change_checksum, name_sum, review_checksum
from quizapp.progress.tables import FOLD_TABLES, agenda, day_order, metadata
from quizapp.progress.versions import LOG_VERSION


def migrate(database: Database, back_up: Callable[[], None] | None = None) -> None:
    """Bring a file's log to the present version and make its fold anew; nothing is changed if that fails.

    Args:
        database: The file.
        back_up: Writes a backup. It is called before the first step, while nobody else can write; if it raises, no step
            is taken.

    Raises:
        ProfileError: If it could not be written.
    """
    with database.write() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()  # another process may have been faster
        if version < LOG_VERSION and back_up is not None:
            back_up()
        for step in MIGRATIONS[version - 1 :]:
            step(connection)
        if version < LOG_VERSION:
            _make_fold_anew(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {LOG_VERSION}")


def _make_fold_anew(connection: Connection) -> None:
    for table in (*FOLD_TABLES, agenda, day_order):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table.name}")
    metadata.create_all(connection)
    fold.rebuild(connection)


def _from_1(connection: Connection) -> None:
    """Write the checksums over values in a fixed order, which takes a fifth of the time; unsound rows stay unsound."""
    names: dict[str, dict[object, str]] = {
        table: {row[0]: row[1] for row in connection.exec_driver_sql(f"SELECT number, id FROM {table}")}
        for table in ("cards", "decks", "devices")
    }
    for table, columns in (("reviews", _REVIEW_COLUMNS_1), ("changes", CHANGE_COLUMNS)):
        listed = ", ".join(f'"{name}"' for name in columns)
        for row in connection.exec_driver_sql(f"SELECT {listed} FROM {table}").all():
            values = dict(zip(columns, row, strict=True))
            kept = values.pop("checksum")
            numbers = {name: values.pop(name) for name in ("card", "deck", "device") if name in values}
            named = {name: names[f"{name}s"].get(number) for name, number in numbers.items()}
            is_sound = kept == checksum_1(values | named)
            if table == "reviews":
                new = review_checksum(tuple(values.values()), name_sum(named["card"]), name_sum(named["device"]))
            else:
                new = change_checksum(tuple(values.values()), **named)
            statement = f"UPDATE {table} SET checksum = ? WHERE id = ?"
            connection.exec_driver_sql(statement, (new if is_sound else new ^ 1, values["id"]))


_REVIEW_COLUMNS_1 = (
    "id", "clock", "offset", "day", "kind", "response", "points", "max_points", "certainty", "rating", "ms_taken",
    "due", "key_hash", "deck_version", "card", "device", "checksum",
)  # fmt: skip


def checksum_1(values: dict[str, object]) -> int:
    """Return the checksum of an event as version 1 wrote it."""
    written = sorted((name, value) for name, value in values.items() if value is not None)
    return zlib.crc32(msgspec.msgpack.encode(written))


def _from_2(connection: Connection) -> None:
    """Let a review say how its parts were shuffled; no row has that yet, so no checksum changes."""
    connection.exec_driver_sql("ALTER TABLE reviews ADD COLUMN seed INTEGER")
    connection.exec_driver_sql("CREATE INDEX IF NOT EXISTS changes_of_kind ON changes (kind)")


def _from_3(connection: Connection) -> None:
    """Leave the log as it is: what came with version 4 stands in the fold, and in a table outside both."""


SINCE = {("reviews", "seed"): 3}
"""The version that gave a table a column, where that was not the first."""
MIGRATIONS: list[Callable[[Connection], None]] = [_from_1, _from_2, _from_3]
