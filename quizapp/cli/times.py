"""Moments as text: ISO 8601 in UTC."""

from datetime import UTC, datetime

from quizapp.errors import QuizError

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
EXAMPLE = "Write it like 2026-11-21T08:00:00Z."


def parse_moment(text: str) -> datetime:
    """Return a moment that was written in ISO 8601 with its offset from UTC.

    Raises:
        QuizError: If it is not one, has no offset, or lies outside 2000 to 2200.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise QuizError("{text!r} is not a moment.", EXAMPLE, text=text) from error
    if moment.tzinfo is None:
        raise QuizError("{text!r} does not say its offset from UTC.", EXAMPLE, text=text)
    if not EARLIEST <= moment < LATEST:
        raise QuizError("{text!r} is not between the years 2000 and 2200.", EXAMPLE, text=text)
    return moment.astimezone(UTC)


def iso_utc(moment: datetime) -> str:
    """Return a moment as ISO 8601 in UTC, for example ``2026-11-21T08:10:00Z``."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
