"""When a backup is wanted, at the edges, and which ones are kept, against the rule read word by word."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.day import StudyDay
from quizapp.progress.backup_plan import LastBackup, LogSize, Stamp, is_daily_wanted, is_wanted_after_sitting, kept

MADE = datetime(2026, 11, 21, 15, tzinfo=UTC)
TODAY = StudyDay(20_000)
LAST = LastBackup(MADE, TODAY, LogSize(100, 10))
MOMENTS = st.datetimes(datetime(2025, 12, 1), datetime(2026, 3, 5), timezones=st.just(UTC))
STAMPS = st.builds(Stamp, MOMENTS, st.integers(1, 3))


@pytest.mark.parametrize(
    ("last", "size", "today", "is_wanted"),
    [
        (None, LogSize(0, 0), TODAY, False),
        (None, LogSize(1, 0), TODAY, True),
        (None, LogSize(0, 1), TODAY, True),
        (LAST, LogSize(101, 10), TODAY, False),
        (LAST, LogSize(101, 10), StudyDay(TODAY + 1), True),
        (LAST, LogSize(100, 11), StudyDay(TODAY + 1), True),
        (LAST, LogSize(100, 10), StudyDay(TODAY + 1), False),
        (LAST, LogSize(90, 10), StudyDay(TODAY + 1), True),
    ],
    ids=[
        "nothing to keep",
        "first answer",
        "first change",
        "one was made today",
        "answer since yesterday's",
        "change since yesterday's",
        "nothing since yesterday's",
        "less than yesterday's, after a restore",
    ],
)
def test_day_has_its_backup(last: LastBackup | None, size: LogSize, today: StudyDay, is_wanted: bool) -> None:
    assert is_daily_wanted(last, size, today) == is_wanted


@pytest.mark.parametrize(
    ("answers", "minutes", "is_wanted"),
    [(49, 19.99, False), (50, 0, True), (1, 20, True), (0, 600, False)],
    ids=["neither long nor many", "fifty answers", "twenty minutes", "nothing answered"],
)
def test_long_sitting_has_its_backup(answers: int, minutes: float, is_wanted: bool) -> None:
    size, now = LogSize(100 + answers, 10), MADE + timedelta(minutes=minutes)

    assert is_wanted_after_sitting(LAST, size, TODAY, now) == is_wanted


def test_first_sitting_ends_with_a_backup() -> None:
    assert is_wanted_after_sitting(None, LogSize(1, 0), TODAY, MADE)


def test_short_sitting_of_a_new_day_ends_with_the_days_backup() -> None:
    tomorrow = StudyDay(TODAY + 1)

    assert is_wanted_after_sitting(LAST, LogSize(101, 10), tomorrow, MADE + timedelta(minutes=5))


def _is_kept(stamp: Stamp, stamps: set[Stamp]) -> bool:
    """Say the rule as a person would check it with a calendar."""
    same_version = [other for other in stamps if other.version == stamp.version]
    days: list[date] = sorted({other.made.date() for other in same_version})
    months = sorted({(other.made.year, other.made.month) for other in same_version})
    of_day = [other.made for other in same_version if other.made.date() == stamp.made.date()]
    month = (stamp.made.year, stamp.made.month)
    of_month = [other.made for other in same_version if (other.made.year, other.made.month) == month]
    is_of_day = stamp.made.date() in days[-7:] and stamp.made == max(of_day)
    return is_of_day or (month in months[-6:] and stamp.made == max(of_month))


@given(st.sets(STAMPS, max_size=40))
def test_kept_are_those_of_the_rule(stamps: set[Stamp]) -> None:
    assert kept(stamps) == {stamp for stamp in stamps if _is_kept(stamp, stamps)}


@given(st.sets(STAMPS, max_size=40))
def test_what_is_kept_is_kept_again(stamps: set[Stamp]) -> None:
    assert kept(kept(stamps)) == kept(stamps)


def test_year_of_daily_backups_leaves_seven_days_and_five_months_before() -> None:
    stamps = {Stamp(MADE - timedelta(days=number), 2) for number in range(365)}

    assert len(kept(stamps)) == 7 + 5


def test_backup_before_a_migration_outlasts_those_that_follow_the_same_day() -> None:
    before = Stamp(MADE, 1)
    after = {Stamp(MADE + timedelta(minutes=number), 2) for number in range(1, 9)}

    assert before in kept({before, *after})
