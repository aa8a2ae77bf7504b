"""A clock is doubted if it is more than a day behind the last event, or more than 60 days ahead of it."""

from datetime import timedelta

import pytest

from quizapp.learning.clock import is_clock_doubtful

LAST_MS = 1_800_000_000_000


def later_ms(**gap: float) -> int:
    return LAST_MS + timedelta(**gap) // timedelta(milliseconds=1)


def test_first_clock_is_believed() -> None:
    assert not is_clock_doubtful(0, None)


@pytest.mark.parametrize("clock_ms", [later_ms(), later_ms(days=-1), later_ms(days=60)], ids=["now", "-1 d", "60 d"])
def test_clock_within_a_day_back_and_60_days_ahead_is_believed(clock_ms: int) -> None:
    assert not is_clock_doubtful(clock_ms, LAST_MS)


def test_clock_more_than_a_day_back_is_doubted() -> None:
    assert is_clock_doubtful(later_ms(days=-1, milliseconds=-1), LAST_MS)


def test_clock_more_than_60_days_ahead_is_doubted() -> None:
    assert is_clock_doubtful(later_ms(days=60, milliseconds=1), LAST_MS)
