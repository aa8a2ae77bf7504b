"""Statements for the few places where SQLAlchemy's work for each of them (65 us, measured) would be most of the time.

A statement is written with SQLAlchemy Core like any other, made into SQL once, and from then on given to SQLite as
text: one answer takes eight of them, and a rebuild reads a million rows.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql.base import Executable
from sqlcipher3 import dbapi2

_DIALECT = dialect(paramstyle="named")


class Prepared:
    """A statement of SQLAlchemy Core, made into SQL when it is first run."""

    def __init__(self, statement: Executable) -> None:
        """Keep the statement; every value of it is a named ``bindparam``, or stands in it."""
        self._statement = statement
        self._sql = ""
        self._fixed: dict[str, Any] = {}  # parameters are of any type that SQLite takes

    def run(self, connection: Connection, values: Mapping[str, Any] | None = None) -> dbapi2.Cursor:
        """Run it in the connection's transaction; return the driver's cursor, whose rows are plain tuples."""
        if not self._sql:
            compiled = self._statement.compile(dialect=_DIALECT)  # type: ignore[attr-defined]  # Executable is a mixin
            self._sql, self._fixed = str(compiled), {k: v for k, v in compiled.params.items() if v is not None}
        driver = connection.connection.dbapi_connection
        assert driver is not None
        return driver.execute(self._sql, {**self._fixed, **(values or {})})


class UndecodableText(Exception):
    """A damaged text stands in the file."""


@contextmanager
def strict_texts(connection: Connection) -> Iterator[None]:
    """Read texts in a quarter less time for a million rows, at the price that a damaged one ends the reading.

    Raises:
        UndecodableText: If there is one.
    """
    driver = connection.connection.dbapi_connection
    assert driver is not None
    lenient, driver.text_factory = driver.text_factory, str
    try:
        yield
    except (UnicodeDecodeError, dbapi2.OperationalError) as error:
        if isinstance(error, dbapi2.OperationalError) and "decode" not in str(error):
            raise
        raise UndecodableText from error
    finally:
        driver.text_factory = lenient
