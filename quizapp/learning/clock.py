"""Whether a computer's clock can be believed."""

from datetime import timedelta

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
