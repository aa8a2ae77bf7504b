"""Moments as numbers: whole milliseconds since 1970 UTC, the form in which they are stored and compared."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

import msgspec

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=253_402_300_799_999)]
"""A moment, or a time, as a file gives it: to the end of the year 9999."""


def milliseconds(moment: datetime) -> int:
    """Return a moment as whole milliseconds since 1970 UTC.

    Raises:
        ValueError: If the moment does not say its offset from UTC.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def moment(stored_ms: int) -> datetime:
    """Return the moment (UTC) that was stored as milliseconds."""
    return _EPOCH + timedelta(milliseconds=stored_ms)
