"""The time of a test."""

import pytest

from quizapp.desktop.pages.exam_clock import ExamClock
from tests.desktop.exam_study import Ticks

MINUTE = 60_000


@pytest.fixture
def ticks() -> Ticks:
    """Stands still until it is moved."""
    return Ticks()


def told(clock: ExamClock, *minutes_left: float) -> list[int | None]:
    """Return what has to be told as the time goes down."""
    return [clock.minutes_to_tell(round(left * MINUTE)) for left in minutes_left]


def test_time_counts_while_the_clock_runs(ticks: Ticks) -> None:
    clock = ExamClock(ticks, None)
    for is_running in (True, False, True):
        ticks.ms += 4000
        clock.count(is_running=is_running)

    assert (clock.take(), clock.take()) == (8000, 0)


def test_sleep_of_the_computer_costs_nothing(ticks: Ticks) -> None:
    clock = ExamClock(ticks, None)
    ticks.ms += 61_000
    clock.count(is_running=True)

    assert clock.unspent_ms == 0


def test_ten_five_and_one_minute_are_told_once(ticks: Ticks) -> None:
    clock = ExamClock(ticks, 30 * MINUTE)

    assert told(clock, 11, 10, 9.9, 5.1, 5, 4, 1, 0.5) == [None, 10, None, None, 5, None, 1, None]


def test_what_was_over_at_the_beginning_is_not_told(ticks: Ticks) -> None:
    assert told(ExamClock(ticks, 7 * MINUTE), 6.9, 5) == [None, 5]


def test_only_the_latest_is_told_where_several_were_passed(ticks: Ticks) -> None:
    assert told(ExamClock(ticks, 30 * MINUTE), 0.9, 0.8) == [1, None]
