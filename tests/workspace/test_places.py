"""Places and the clock: the computer's own time zone, with its rules for every date."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.learning.day import StudyDay, day_start, study_day
from quizapp.learning.moments import milliseconds
from quizapp.shipped import shipped_folder
from quizapp.workspace.places import LocalZone, deck_folders_here, now

ZONE_NAMES = ("America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Kiritimati", "Europe/Madrid")
DECEMBER, JUNE = datetime(2026, 12, 1, 12, tzinfo=UTC), datetime(2026, 6, 1, 12, tzinfo=UTC)
BACK_AND_FORTH = [datetime(2026, 11, 1, 5), datetime(2026, 3, 8, 6)]  # when clocks change in New York, UTC

# Any moment, and moments near a change of the clocks.
moments = st.one_of(
    st.datetimes(datetime(1971, 1, 1), datetime(2190, 1, 1)),
    st.builds(
        lambda change, minutes: change + timedelta(minutes=minutes),
        st.sampled_from(BACK_AND_FORTH),
        st.integers(-180, 180),
    ),
).map(lambda moment: moment.replace(tzinfo=UTC))
anywhere = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)


@anywhere
@given(moment=moments)
def test_local_time_is_that_of_the_zone(new_york: ZoneInfo, moment: datetime) -> None:
    assert moment.astimezone(LocalZone()).isoformat() == moment.astimezone(new_york).isoformat()


@anywhere
@given(moment=moments)
def test_local_time_leads_back_to_the_moment(new_york: ZoneInfo, moment: datetime) -> None:
    assert milliseconds(moment.astimezone(LocalZone())) == milliseconds(moment)


@anywhere
@given(moment=moments)
def test_study_day_is_that_of_the_zone(new_york: ZoneInfo, moment: datetime) -> None:
    assert study_day(moment, LocalZone()) == study_day(moment, new_york)


@anywhere
@given(day=st.integers(400, 80_000))
def test_study_day_begins_when_it_does_in_the_zone(new_york: ZoneInfo, day: int) -> None:
    assert day_start(StudyDay(day), LocalZone()) == day_start(StudyDay(day), new_york)


@pytest.mark.parametrize("name", ZONE_NAMES)
def test_offset_is_that_of_the_zone(computer_in: Callable[[str], ZoneInfo], name: str) -> None:
    zone = computer_in(name)

    assert [moment.astimezone(LocalZone()).utcoffset() for moment in (DECEMBER, JUNE)] == [
        moment.astimezone(zone).utcoffset() for moment in (DECEMBER, JUNE)
    ]


def test_zone_has_the_name_of_the_season(new_york: ZoneInfo) -> None:
    assert [moment.astimezone(LocalZone()).tzname() for moment in (DECEMBER, JUNE)] == ["EST", "EDT"]


def test_zone_without_a_moment_has_no_offset() -> None:
    assert (LocalZone().utcoffset(None), LocalZone().tzname(None)) == (None, None)


def test_zone_of_another_process_is_its_own(tmp_path: Path) -> None:
    script = (
        "from datetime import UTC, datetime; from quizapp.workspace.places import LocalZone;"
        "print(datetime(2026, 12, 1, 12, tzinfo=UTC).astimezone(LocalZone()).isoformat())"
    )
    checkout = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=checkout,
        env={"TZ": "EST5EDT,M3.2.0,M11.1.0"},
        capture_output=True,
        text=True,
    )

    assert run.stdout.strip() == "2026-12-01T07:00:00-05:00"


def test_clock_knows_its_time_zone() -> None:
    assert now().utcoffset() == timedelta(0)


def test_shipped_decks_come_before_those_of_the_person(home: Path) -> None:
    assert deck_folders_here(home) == [shipped_folder("decks"), home / "decks"]
