"""Moments as text."""

from datetime import UTC, datetime, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cli.times import iso_utc, parse_moment
from quizapp.errors import QuizError

seconds = st.datetimes(datetime(2000, 1, 1), datetime(2199, 12, 31)).map(lambda m: m.replace(microsecond=0, tzinfo=UTC))


@given(seconds)
def test_moment_is_read_as_it_was_written(moment: datetime) -> None:
    assert parse_moment(iso_utc(moment)) == moment


@given(seconds, st.timezones())
def test_moment_of_any_time_zone_is_written_in_utc(moment: datetime, zone: tzinfo) -> None:
    assert iso_utc(moment.astimezone(zone)) == iso_utc(moment)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-21T08:00:00Z", datetime(2026, 11, 21, 8, tzinfo=UTC)),
        ("2026-11-21T08:00:00-05:00", datetime(2026, 11, 21, 13, tzinfo=UTC)),
        ("2026-11-21 08:00+05:30", datetime(2026, 11, 21, 2, 30, tzinfo=UTC)),
    ],
)
def test_moment_is_read_with_its_offset(text: str, moment: datetime) -> None:
    assert parse_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not a moment"),
        ("yesterday", "is not a moment"),
        ("2026-13-01T00:00:00Z", "is not a moment"),
        ("2026-11-21T25:00:00Z", "is not a moment"),
        ("2026-11-21T08:00:00+99:00", "is not a moment"),
        ("2026-11-21T08:00:00", "does not say its offset"),
        ("2026-11-21", "does not say its offset"),
        ("0001-01-01T00:00:00+14:00", "is not between the years 2000 and 2200"),
        ("9999-12-31T23:59:59-14:00", "is not between the years 2000 and 2200"),
        ("1999-12-31T23:59:59Z", "is not between the years 2000 and 2200"),
        ("2200-01-01T00:00:00Z", "is not between the years 2000 and 2200"),
    ],
)
def test_what_is_no_moment_of_ours_is_refused(text: str, reason: str) -> None:
    with pytest.raises(QuizError, match=reason):
        parse_moment(text)


@given(st.text(max_size=30))
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    try:
        assert parse_moment(text).tzinfo is UTC
    except QuizError as error:
        assert "2026-11-21T08:00:00Z" in error.action
