"""Ids of events: their order is the order of the log, whatever the clock says."""

import uuid
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quizapp.progress.ids import event_id, time_of

clocks = st.integers(0, 2**47)


def _ids(readings: list[int]) -> list[bytes]:
    made: list[bytes] = []
    for clock_ms in readings:
        made.append(event_id(clock_ms, made[-1] if made else None))
    return made


@given(st.lists(clocks, min_size=2))
def test_ids_rise_whatever_the_clock_does(readings: list[int]) -> None:
    assert all(earlier < later for earlier, later in pairwise(_ids(readings)))


@given(clocks, st.integers(2, 50))
def test_ids_rise_while_the_clock_stands_still(clock_ms: int, times: int) -> None:
    assert all(earlier < later for earlier, later in pairwise(_ids([clock_ms] * times)))


@given(clocks)
def test_id_is_a_version_7_uuid(clock_ms: int) -> None:
    made = uuid.UUID(bytes=event_id(clock_ms, None))

    assert (made.version, made.variant) == (7, uuid.RFC_4122)


@given(clocks)
def test_first_id_holds_the_time_of_the_clock(clock_ms: int) -> None:
    assert time_of(event_id(clock_ms, None)) == clock_ms


def test_id_after_a_clock_set_back_is_one_millisecond_later() -> None:
    last = event_id(5000, None)

    assert time_of(event_id(1000, last)) == 5001


def test_ids_of_one_millisecond_differ() -> None:
    assert event_id(1000, None) != event_id(1000, None)
