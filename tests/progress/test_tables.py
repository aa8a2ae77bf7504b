"""The tables: log, fold and what is neither; moments in them are whole milliseconds, never without a time zone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.moments import milliseconds, moment
from quizapp.progress.tables import FOLD_TABLES, LOG_TABLES, metadata


@given(st.integers(0, 7_258_118_400_000))
def test_moment_comes_back_as_it_was_stored(stored_ms: int) -> None:
    assert milliseconds(moment(stored_ms)) == stored_ms


@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.timezones()))
def test_moment_is_stored_to_the_millisecond(given_moment: datetime) -> None:
    lost = given_moment.astimezone(UTC) - moment(milliseconds(given_moment))

    assert timedelta(0) <= lost < timedelta(milliseconds=1)


def test_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        milliseconds(datetime(2026, 11, 21))


def test_every_table_is_of_the_log_or_of_the_fold_or_named_as_neither() -> None:
    neither = set(metadata.tables) - {table.name for table in (*LOG_TABLES, *FOLD_TABLES)}

    assert neither == {"agenda", "day_order", "drafts", "about"}


def test_no_table_is_of_both_log_and_fold() -> None:
    assert not set(LOG_TABLES) & set(FOLD_TABLES)
