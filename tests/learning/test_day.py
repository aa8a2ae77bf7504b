"""Study days begin at 04:00 on the wall clock, whatever the clocks do at night."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.day import (
    StudyDay,
    calendar_date,
    day_start,
    days_later,
    study_day,
    study_day_of,
    whole_minute,
)

NEW_YORK, MADRID = ZoneInfo("America/New_York"), ZoneInfo("Europe/Madrid")
# Half an hour of summer time; the far ends; a zone that left out 30 December 2011.
FURTHER = [*map(ZoneInfo, ("Australia/Lord_Howe", "Etc/GMT+12", "Pacific/Kiritimati", "Pacific/Apia"))]
ZONES = st.sampled_from([UTC, NEW_YORK, MADRID, *FURTHER])
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))
DAYS = st.integers(0, 60_000).map(StudyDay)

# The study day on which the clocks change, and its length.
CHANGES = [
    pytest.param(NEW_YORK, date(2026, 3, 7), 23, id="new-york-spring"),
    pytest.param(NEW_YORK, date(2026, 10, 31), 25, id="new-york-autumn"),
    pytest.param(MADRID, date(2026, 3, 28), 23, id="madrid-spring"),
    pytest.param(MADRID, date(2026, 10, 24), 25, id="madrid-autumn"),
]


def test_evening_and_next_morning_are_one_day_apart() -> None:
    evening = datetime(2026, 11, 22, 21, tzinfo=MADRID)
    morning = datetime(2026, 11, 23, 8, tzinfo=MADRID)

    assert study_day(morning, MADRID) - study_day(evening, MADRID) == 1


def test_night_until_0359_belongs_to_the_day_before() -> None:
    assert calendar_date(study_day(datetime(2026, 11, 23, 3, 59, 59, 999_999, MADRID), MADRID)) == date(2026, 11, 22)


def test_day_begins_at_0400() -> None:
    assert calendar_date(study_day(datetime(2026, 11, 23, 4, tzinfo=MADRID), MADRID)) == date(2026, 11, 23)


def test_study_day_is_that_of_the_zone_and_not_of_the_moment_as_written() -> None:
    assert calendar_date(study_day(datetime(2026, 11, 23, 6, tzinfo=UTC), NEW_YORK)) == date(2026, 11, 22)


@pytest.mark.parametrize(("zone", "day", "hours"), CHANGES)
def test_day_on_which_clocks_change_has_23_or_25_hours(zone: ZoneInfo, day: date, hours: int) -> None:
    changing = study_day_of(day)

    assert day_start(days_later(changing, 1), zone) - day_start(changing, zone) == timedelta(hours=hours)


@pytest.mark.parametrize(("zone", "day", "hours"), CHANGES)
def test_day_after_clocks_change_begins_at_0400_on_the_wall(zone: ZoneInfo, day: date, hours: int) -> None:
    begin = day_start(days_later(study_day_of(day), 1), zone).astimezone(zone)

    assert begin.replace(tzinfo=None) == datetime(day.year, day.month, day.day, 4) + timedelta(days=1)


@pytest.mark.parametrize(("zone", "day", "hours"), CHANGES)
def test_day_on_which_clocks_change_is_one_study_day(zone: ZoneInfo, day: date, hours: int) -> None:
    begin = day_start(study_day_of(day), zone)
    found = {study_day(begin + timedelta(minutes=minutes), zone) for minutes in range(0, hours * 60, 10)}

    assert found == {study_day_of(day)}


@given(now=MOMENTS, zone=ZONES)
def test_every_moment_lies_within_its_study_day(now: datetime, zone: ZoneInfo) -> None:
    day = study_day(now, zone)

    assert day_start(day, zone) <= now < day_start(days_later(day, 1), zone)


@given(moments=st.lists(MOMENTS, min_size=2), zone=ZONES)
def test_later_moment_never_lies_in_an_earlier_day(moments: list[datetime], zone: ZoneInfo) -> None:
    days = [study_day(moment, zone) for moment in sorted(moments)]

    assert days == sorted(days)


@pytest.mark.parametrize("hour_utc", [5, 6])
def test_hour_that_comes_twice_belongs_both_times_to_the_day_before(hour_utc: int) -> None:
    half_past_one = datetime(2026, 11, 1, hour_utc, 30, tzinfo=UTC).astimezone(NEW_YORK)

    assert (half_past_one.hour, calendar_date(study_day(half_past_one, NEW_YORK))) == (1, date(2026, 10, 31))


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("Pacific/Kiritimati", "Pacific/Pago_Pago", -1),  # over the date line: the same day comes again
        ("America/Los_Angeles", "Asia/Tokyo", 1),
        ("Europe/Madrid", "America/New_York", 0),
    ],
)
def test_journey_can_bring_a_day_again_or_leave_one_out(start: str, end: str, days: int) -> None:
    evening = datetime(2026, 11, 22, 20, tzinfo=ZoneInfo(start))

    assert study_day(evening, ZoneInfo(end)) - study_day(evening, ZoneInfo(start)) == days


@given(day=DAYS, zone=ZONES)
def test_day_start_is_told_in_utc(day: StudyDay, zone: ZoneInfo) -> None:
    assert day_start(day, zone).tzinfo is UTC


@given(day=DAYS)
def test_study_day_is_found_again_by_its_date(day: StudyDay) -> None:
    assert study_day_of(calendar_date(day)) == day


def test_study_days_count_from_1970() -> None:
    assert study_day_of(date(1970, 1, 2)) == 1


@pytest.mark.parametrize("zone", [NEW_YORK, *FURTHER], ids=str)
def test_furthest_day_still_begins_within_the_calendar(zone: ZoneInfo) -> None:
    assert day_start(days_later(study_day_of(date(9999, 1, 1)), 36_500), zone).year == 9999


@given(moment=MOMENTS)
def test_whole_minute_has_neither_seconds_nor_less(moment: datetime) -> None:
    whole = whole_minute(moment)

    assert (whole.second, whole.microsecond) == (0, 0)


@given(moment=MOMENTS)
def test_whole_minute_is_less_than_a_minute_later_and_never_earlier(moment: datetime) -> None:
    assert timedelta() <= whole_minute(moment) - moment < timedelta(minutes=1)
