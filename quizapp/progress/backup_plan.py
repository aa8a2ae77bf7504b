"""When a backup is wanted, and which ones are kept: decided from values alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from quizapp.learning.day import StudyDay

DAYS_KEPT, MONTHS_KEPT = 7, 6
LONG_SITTING, MANY_ANSWERS = timedelta(minutes=20), 50


class Stamp(NamedTuple):
    """What a backup's name says: when it was made (UTC), and the version of its log's schema."""

    made: datetime
    version: int


@dataclass(frozen=True)
class LogSize:
    """How much a log holds. It only ever grows, but for a restore."""

    reviews: int
    changes: int


@dataclass(frozen=True)
class LastBackup:
    """The latest backup: when it was made, in which study day of the person's, and what it holds."""

    made: datetime
    day: StudyDay
    size: LogSize


def kept(stamps: Iterable[Stamp]) -> set[Stamp]:
    """Return the backups to keep: the newest of each of the last days and of the last months that have one.

    Days without a backup do not count, so that a long break costs none. Each version of the log counts for itself: what
    was made before a migration is not pushed out by what follows.
    """
    newest_first = sorted(stamps, key=lambda stamp: stamp.made, reverse=True)
    days, months = dict[tuple[object, ...], Stamp](), dict[tuple[object, ...], Stamp]()
    for stamp in newest_first:
        made, version = stamp
        _keep_first(days, stamp, (version, made.date()), DAYS_KEPT)
        _keep_first(months, stamp, (version, made.year, made.month), MONTHS_KEPT)
    return {*days.values(), *months.values()}


def _keep_first(found: dict[tuple[object, ...], Stamp], stamp: Stamp, period: tuple[object, ...], limit: int) -> None:
    if sum(other.version == stamp.version for other in found.values()) < limit:
        found.setdefault(period, stamp)


def is_daily_wanted(last: LastBackup | None, size: LogSize, today: StudyDay) -> bool:
    """Tell whether the day's backup is wanted: none was made today, and something was logged since the last one."""
    return _has_changed(last, size) and (last is None or last.day != today)


def is_wanted_after_sitting(last: LastBackup | None, size: LogSize, today: StudyDay, now: datetime) -> bool:
    """Tell whether one is wanted as a sitting ends: the day's, or one after 20 minutes or 50 answers without any."""
    if last is None or not _has_changed(last, size):
        return is_daily_wanted(last, size, today)
    is_long = now - last.made >= LONG_SITTING or size.reviews - last.size.reviews >= MANY_ANSWERS
    return is_long or is_daily_wanted(last, size, today)


def _has_changed(last: LastBackup | None, size: LogSize) -> bool:
    return size != (LogSize(0, 0) if last is None else last.size)
