"""Studying by a clock that may be wrong: answers carry a study day that can be believed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from quizapp.learning.day import StudyDay, study_day
from quizapp.questions.response import Rating
from quizapp.workspace.study import Study
from tests.progress.damage import read_file
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import entry_of

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def rate(study: Study, card: str, rating: Rating, now: datetime = NOW) -> None:
    study.rate(entry_of(study.catalogue, card), rating, now)


TODAY = study_day(NOW, NEW_YORK)


def days_of_answers(study: Study) -> list[StudyDay]:
    return [StudyDay(day) for (day,) in read_file(study.profile, "SELECT day FROM reviews ORDER BY id")]


def test_first_clock_is_believed(small_study: Study) -> None:
    assert not small_study.is_clock_doubtful(datetime(2001, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("away", "is_doubtful"),
    [
        (-25 * HOUR, True),
        (-24 * HOUR, False),
        (-1 * HOUR, False),
        (59 * DAY, False),
        (60 * DAY, False),
        (60 * DAY + MINUTE, True),
    ],
)
def test_clock_is_doubted_when_it_is_a_day_back_or_60_days_ahead(
    small_study: Study, away: timedelta, is_doubtful: bool
) -> None:
    rate(small_study, "basics/one", Rating.GOOD)

    assert small_study.is_clock_doubtful(NOW + away) is is_doubtful


WRONG_CLOCKS = [-400 * DAY, -25 * HOUR, 61 * DAY, 60 * DAY + 2 * HOUR, 4000 * DAY]


@pytest.mark.parametrize("away", WRONG_CLOCKS)
def test_answer_by_a_doubtful_clock_carries_the_last_study_day(small_study: Study, away: timedelta) -> None:
    rate(small_study, "basics/one", Rating.GOOD)

    rate(small_study, "basics/two", Rating.GOOD, NOW + away)

    assert days_of_answers(small_study) == [TODAY, TODAY]


@pytest.mark.parametrize("away", WRONG_CLOCKS)
def test_clock_stays_doubtful_until_it_is_confirmed(small_study: Study, away: timedelta) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    for minutes in range(3):
        rate(small_study, "basics/two", Rating.GOOD, NOW + away + minutes * MINUTE)

    assert days_of_answers(small_study) == [TODAY] * 4


@pytest.mark.parametrize("away", WRONG_CLOCKS)
def test_answer_by_a_confirmed_clock_carries_its_own_study_day(small_study: Study, away: timedelta) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    small_study.is_clock_confirmed = True

    rate(small_study, "basics/two", Rating.GOOD, NOW + away)

    assert days_of_answers(small_study)[-1] == study_day(NOW + away, NEW_YORK)


@pytest.mark.parametrize("away", WRONG_CLOCKS)
def test_confirmed_clock_is_believed_the_next_time(small_study: Study, away: timedelta) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    small_study.is_clock_confirmed = True
    rate(small_study, "basics/two", Rating.GOOD, NOW + away)
    small_study.is_clock_confirmed = False

    assert not small_study.is_clock_doubtful(NOW + away + HOUR)


@pytest.mark.parametrize("away", WRONG_CLOCKS)
def test_clock_that_was_put_right_is_believed(small_study: Study, away: timedelta) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    rate(small_study, "basics/two", Rating.GOOD, NOW + away)

    assert not small_study.is_clock_doubtful(NOW + HOUR)


@pytest.mark.parametrize(
    ("start", "end"), [("Pacific/Kiritimati", "Pacific/Pago_Pago"), ("Asia/Tokyo", "Europe/Madrid")]
)
def test_journey_is_no_reason_for_doubt(small_study: Study, start: str, end: str) -> None:
    small_study.zone = ZoneInfo(start)
    rate(small_study, "basics/one", Rating.GOOD)
    small_study.zone = ZoneInfo(end)

    assert not small_study.is_clock_doubtful(NOW + HOUR)


def test_answer_by_a_doubtful_clock_can_be_undone(small_study: Study) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    rate(small_study, "basics/two", Rating.GOOD, NOW + 61 * DAY)

    assert small_study.undo(NOW + 61 * DAY) == "basics/two"


def test_clock_as_read_is_logged_although_it_is_doubtful(small_study: Study) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    rate(small_study, "basics/two", Rating.GOOD, NOW + 61 * DAY)

    rows = read_file(small_study.profile, "SELECT clock FROM reviews ORDER BY id")
    assert rows[-1] == ((NOW + 61 * DAY).timestamp() * 1000,)


@pytest.mark.parametrize("hour_utc", [5, 6])
def test_clock_is_logged_right_while_an_hour_comes_twice(small_study: Study, hour_utc: int) -> None:
    now = datetime(2026, 11, 1, hour_utc, 30, tzinfo=UTC)  # 01:30 in New York, before and after the clocks go back
    rate(small_study, "basics/one", Rating.GOOD, now)

    assert read_file(small_study.profile, "SELECT clock FROM reviews") == [(now.timestamp() * 1000,)]
