"""Where things are on this computer, and its clock: read here and handed to the rooms that need them."""

from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from quizapp.progress.files import quizapp_home
from quizapp.shipped import shipped_folder

__all__ = ["LocalZone", "deck_folders_here", "now", "quizapp_home"]


class LocalZone(tzinfo):
    """The computer's own time zone with its rules for every date; no time-zone database is needed."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Return the offset from UTC that the wall clock has at that local time."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Say nothing: the offset holds it already."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """Return the zone's short name."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """Return the local time of a moment whose fields are UTC."""
        local = moment.replace(tzinfo=UTC).astimezone()
        wall = local.replace(tzinfo=self)
        # The hour that comes twice when the clocks go back: `fold` says that it is the second time.
        return wall if wall.utcoffset() == local.utcoffset() else wall.replace(fold=1)


def now() -> datetime:
    """Return the clock as read."""
    return datetime.now(UTC)


def deck_folders_here(home: Path) -> list[Path]:
    """Return the folders whose decks are offered: the shipped ones, then the person's own."""
    return [shipped_folder("decks"), home / "decks"]
