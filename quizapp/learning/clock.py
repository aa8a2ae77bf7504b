"""Whether a computer's clock can be believed."""

from datetime import timedelta, timezone

from quizapp.learning.day import StudyDay, day_start, days_later
from quizapp.learning.moments import milliseconds

FURTHEST_BACK = timedelta(days=1)
FURTHEST_AHEAD = timedelta(days=60)


def is_clock_doubtful(clock_ms: int, last_clock_ms: int | None) -> bool:
    """Tell whether the person should be asked "Is today ...?".

    Args:
        clock_ms: The clock as read now, milliseconds since 1970 UTC.
        last_clock_ms: The clock as read at the last logged event; ``None`` before the first one.
    """
    if last_clock_ms is None:
        return False
    ahead = timedelta(milliseconds=clock_ms - last_clock_ms)
    return ahead < -FURTHEST_BACK or ahead > FURTHEST_AHEAD


def believed_ms(clock_ms: int, offset_minutes: int, day: StudyDay) -> int:
    """Return when an event happened, in milliseconds since 1970 UTC, as far as its study day is believed.

    A doubtful clock must not vouch for itself: for an event whose clock is outside its study day, this is the end of
    that day which is farther from the clock.

    Args:
        clock_ms: The clock as read at the event.
        offset_minutes: Its offset from UTC then.
        day: The event's study day.
    """
    zone = timezone(timedelta(minutes=offset_minutes))
    first_ms, end_ms = (milliseconds(day_start(days_later(day, days), zone)) for days in (0, 1))
    if first_ms <= clock_ms < end_ms:
        return clock_ms
    return end_ms if clock_ms < first_ms else first_ms
