"""A clock is doubted if it is more than a day behind the last event, or more than 60 days ahead of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.clock import believed_ms, is_clock_doubtful
from quizapp.learning.day import StudyDay, study_day_of
from quizapp.learning.moments import milliseconds

LAST_MS = 1_800_000_000_000
HOUR_MS, DAY_MS = 3_600_000, 86_400_000


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


# -- when an event is believed to have happened


SATURDAY = study_day_of(date(2026, 11, 21))
FIRST_MS = milliseconds(datetime(2026, 11, 21, 4, tzinfo=UTC))
END_MS = FIRST_MS + DAY_MS


@pytest.mark.parametrize("clock_ms", [FIRST_MS, FIRST_MS + 11 * HOUR_MS, END_MS - 1], ids=["first", "noon", "last"])
def test_clock_inside_its_study_day_is_believed(clock_ms: int) -> None:
    assert believed_ms(clock_ms, 0, SATURDAY) == clock_ms


@pytest.mark.parametrize("behind_ms", [1, HOUR_MS, 30 * DAY_MS, FIRST_MS], ids=["1 ms", "1 h", "30 d", "1970"])
def test_clock_before_its_study_day_gives_the_end_of_that_day(behind_ms: int) -> None:
    assert believed_ms(FIRST_MS - behind_ms, 0, SATURDAY) == END_MS


@pytest.mark.parametrize("ahead_ms", [0, HOUR_MS, 30 * DAY_MS, 36_500 * DAY_MS], ids=["0", "1 h", "30 d", "100 y"])
def test_clock_after_its_study_day_gives_the_beginning_of_that_day(ahead_ms: int) -> None:
    assert believed_ms(END_MS + ahead_ms, 0, SATURDAY) == FIRST_MS


@pytest.mark.parametrize("hours", [-11, -5, 5.5, 14])
def test_study_day_begins_at_four_by_the_offset_of_the_event(hours: float) -> None:
    first_ms = FIRST_MS - int(hours * HOUR_MS)

    assert believed_ms(first_ms - 1, int(hours * 60), SATURDAY) == first_ms + DAY_MS


clocks = st.integers(0, milliseconds(datetime(9999, 12, 31, tzinfo=UTC)))
offsets = st.integers(-12 * 60, 14 * 60)
days = st.integers(0, study_day_of(date(9999, 12, 30))).map(StudyDay)


@given(clocks, offsets, days)
def test_believed_moment_is_in_the_study_day_or_at_its_end(clock_ms: int, offset_minutes: int, day: StudyDay) -> None:
    first_ms = day * DAY_MS + 4 * HOUR_MS - offset_minutes * 60_000

    assert first_ms <= believed_ms(clock_ms, offset_minutes, day) <= first_ms + DAY_MS


@given(clocks, offsets, days)
def test_clock_outside_its_study_day_is_a_whole_day_from_what_is_believed(
    clock_ms: int, offset_minutes: int, day: StudyDay
) -> None:
    believed = believed_ms(clock_ms, offset_minutes, day)

    assert believed == clock_ms or abs(believed - clock_ms) >= DAY_MS
