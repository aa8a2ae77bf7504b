"""Study days: a day begins at 04:00 where the person is, so that a late evening counts as that evening."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NewType

StudyDay = NewType("StudyDay", int)
"""Days since 1970-01-01 of the local date on which the study day began."""

ROLLOVER = time(4)
_EPOCH = date(1970, 1, 1).toordinal()


def study_day(now: datetime, zone: tzinfo) -> StudyDay:
    """Return the study day in which the moment ``now`` (aware) falls in that zone.

    It is read off the wall clock, so that a day with 23 or 25 hours is still one day.
    """
    local = now.astimezone(zone)
    day = local.date().toordinal() - _EPOCH
    return StudyDay(day - 1 if local.time() < ROLLOVER else day)


def day_start(day: StudyDay, zone: tzinfo) -> datetime:
    """Return the moment (UTC) at which a study day begins: 04:00 on the wall clock."""
    return datetime.combine(calendar_date(day), ROLLOVER, tzinfo=zone).astimezone(UTC)


def calendar_date(day: StudyDay) -> date:
    """Return the calendar date that the study day is called by."""
    return date.fromordinal(day + _EPOCH)


def study_day_of(day: date) -> StudyDay:
    """Return the study day that is called by a calendar date."""
    return StudyDay(day.toordinal() - _EPOCH)


def days_later(day: StudyDay, days: int) -> StudyDay:
    """Return the study day that many days later, the last day of the calendar at most."""
    return StudyDay(min(day + days, date.max.toordinal() - _EPOCH - 1))


def whole_minute(moment: datetime) -> datetime:
    """Return the first whole minute that is not before the moment."""
    rest = timedelta(seconds=moment.second, microseconds=moment.microsecond)
    return moment if not rest else moment - rest + timedelta(minutes=1)
