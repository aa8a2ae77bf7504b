"""Studying by a clock that may be wrong: answers carry a study day that can be believed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from quizapp.learning.day import StudyDay, study_day
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from quizapp.workspace.session import CurrentSession, begin_session, kept_session
from quizapp.workspace.study import Study
from tests.progress.damage import read_file
from tests.workspace.answering import answer, name, reopened, take
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import entry_of

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def rate(study: Study, card: str, rating: Rating, now: datetime = NOW) -> datetime:
    """Answer a card; return when it is asked again."""
    return study.rate(entry_of(study.catalogue, card), rating, now).due


def next_name(study: Study, now: datetime, *, begins: bool = True) -> str:
    card = study.next_card(now, begins=begins)
    return "" if card is None else card.entry.card


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


# -- a clock that is years ahead or behind


YEARS_AWAY = [datetime(year, 1, 1, 9, 30, tzinfo=UTC) for year in (1970, 1980, 2016, 2036, 2099, 2199)]
wrong_by_years = pytest.mark.parametrize("wrong", YEARS_AWAY, ids=lambda wrong: str(wrong.year))


@wrong_by_years
def test_clock_years_away_is_doubted(small_study: Study, wrong: datetime) -> None:
    rate(small_study, "basics/one", Rating.GOOD)

    assert small_study.is_clock_doubtful(wrong)


@wrong_by_years
def test_session_by_a_clock_years_away_comes_to_its_end(small_study: Study, wrong: datetime) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    session = begin_session(small_study, 5, wrong)
    for known in (False, False, False, True, True, True):
        answer(session, known=known, now=wrong)

    assert (session.card, len(session.summary().known) + len(session.summary().missed)) == (None, 3)


@wrong_by_years
def test_card_that_was_missed_comes_back_by_a_clock_years_away(small_study: Study, wrong: datetime) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    rate(small_study, "basics/two", Rating.GOOD, wrong)
    rate(small_study, "warnings/one", Rating.AGAIN, wrong)

    assert next_name(small_study, wrong, begins=False) == "warnings/one"


@wrong_by_years
def test_card_known_until_tomorrow_is_left_alone_by_a_clock_years_away(small_study: Study, wrong: datetime) -> None:
    rate(small_study, "basics/one", Rating.AGAIN)
    rate(small_study, "basics/one", Rating.GOOD, wrong)

    assert next_name(small_study, wrong, begins=False) == ""


@wrong_by_years
def test_answers_by_a_clock_years_away_are_asked_for_on_the_right_days(small_study: Study, wrong: datetime) -> None:
    right = rate(small_study, "basics/one", Rating.GOOD)

    assert rate(small_study, "basics/two", Rating.GOOD, wrong) == right


@wrong_by_years
def test_clock_that_was_years_away_and_was_put_right_is_believed(small_study: Study, wrong: datetime) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    for card in ("basics/two", "warnings/one"):
        rate(small_study, card, Rating.GOOD, wrong)
    rate(small_study, "warnings/two", Rating.GOOD, NOW + DAY)

    assert days_of_answers(small_study) == [TODAY, TODAY, TODAY, TODAY + 1]


@wrong_by_years
def test_right_clock_is_doubted_after_a_first_answer_by_a_wrong_one(small_study: Study, wrong: datetime) -> None:
    rate(small_study, "basics/one", Rating.GOOD, wrong)

    assert small_study.is_clock_doubtful(NOW)


@wrong_by_years
def test_right_clock_that_was_confirmed_after_a_wrong_one_is_believed(small_study: Study, wrong: datetime) -> None:
    rate(small_study, "basics/one", Rating.GOOD, wrong)
    small_study.is_clock_confirmed = True
    rate(small_study, "basics/one", Rating.GOOD)
    small_study.is_clock_confirmed = False

    assert (small_study.is_clock_doubtful(NOW + DAY), days_of_answers(small_study)[-1]) == (False, TODAY)


@wrong_by_years
def test_answers_by_right_and_wrong_clocks_are_sound(small_study: Study, wrong: datetime) -> None:
    for is_confirmed in (False, True):
        small_study.is_clock_confirmed = is_confirmed
        for now in (NOW, wrong, wrong, NOW + HOUR):
            rate(small_study, "basics/one", Rating.AGAIN, now)
    small_study.undo(NOW + HOUR)

    assert verify(small_study.profile).problems == ()


def test_answers_by_a_clock_behind_the_year_2200_are_sound(small_study: Study) -> None:
    wrong = datetime(2300, 1, 1, tzinfo=UTC)
    for rating in (*Rating, *Rating):
        rate(small_study, "basics/one", rating, wrong)

    assert verify(small_study.profile).problems == ()


# -- daylight saving


SPRING = datetime(2026, 3, 8, tzinfo=UTC)  # New York goes from 02:00 to 03:00 at 07:00 UTC
AUTUMN = datetime(2026, 11, 1, tzinfo=UTC)  # and from 02:00 back to 01:00 at 06:00 UTC
clocks_change = pytest.mark.parametrize("change", [SPRING, AUTUMN], ids=["spring", "autumn"])


@clocks_change
@pytest.mark.parametrize("minutes", range(4 * 60 + 50, 7 * 60 + 50, 30))
def test_missed_card_waits_ten_real_minutes_while_the_clocks_change(
    small_study: Study, change: datetime, minutes: int
) -> None:
    now = change + minutes * MINUTE

    assert rate(small_study, "basics/one", Rating.AGAIN, now) == now + 10 * MINUTE


@clocks_change
def test_missed_card_comes_back_after_ten_real_minutes_while_the_clocks_change(
    small_study: Study, change: datetime
) -> None:
    before = change + (6 if change is AUTUMN else 7) * HOUR - 5 * MINUTE
    rate(small_study, "basics/one", Rating.AGAIN, before)
    names = [next_name(small_study, before + minutes * MINUTE) for minutes in (9, 10)]

    assert names == ["warnings/one", "basics/one"]


@clocks_change
def test_night_of_the_clock_change_belongs_to_the_day_before(small_study: Study, change: datetime) -> None:
    last = change + (8 if change is SPRING else 9) * HOUR  # 04:00 in New York on the new time
    rate(small_study, "basics/one", Rating.GOOD, last - MINUTE)
    rate(small_study, "basics/two", Rating.GOOD, last)

    today = study_day(change + 12 * HOUR, NEW_YORK)
    assert days_of_answers(small_study) == [today - 1, today]


@pytest.mark.parametrize(("change", "hour"), [(SPRING, 8), (AUTUMN, 9)], ids=["spring", "autumn"])
def test_card_known_until_tomorrow_is_due_at_four_after_the_clocks_changed(
    small_study: Study, change: datetime, hour: int
) -> None:
    rate(small_study, "basics/one", Rating.AGAIN, change - 12 * HOUR)

    assert rate(small_study, "basics/one", Rating.GOOD, change - 11 * HOUR) == change + hour * HOUR


@clocks_change
def test_card_due_on_the_day_of_the_clock_change_is_counted_on_it(small_study: Study, change: datetime) -> None:
    rate(small_study, "basics/one", Rating.AGAIN, change - 12 * HOUR)
    rate(small_study, "basics/one", Rating.GOOD, change - 11 * HOUR)
    counts = [small_study.counts(now).due for now in (change - 10 * HOUR, change + 12 * HOUR)]

    assert counts == [0, 1]


@clocks_change
def test_clock_change_is_no_reason_for_doubt(small_study: Study, change: datetime) -> None:
    for hours in range(4, 11):
        rate(small_study, "basics/one", Rating.GOOD, change + hours * HOUR)

    assert not small_study.is_clock_doubtful(change + 11 * HOUR - DAY + MINUTE)


@clocks_change
def test_session_goes_on_over_the_clock_change(small_study: Study, change: datetime) -> None:
    session = begin_session(small_study, 5, change + 5 * HOUR + 30 * MINUTE)
    answer(session, known=True, now=change + 5 * HOUR + 31 * MINUTE)

    assert name(reopened(small_study, change + 7 * HOUR + 30 * MINUTE)) == "warnings/two"


# -- a laptop that slept


NIGHT_MS = 8 * HOUR // timedelta(milliseconds=1)


@pytest.fixture
def slept(session: CurrentSession) -> CurrentSession:
    """A session in which the laptop slept eight hours in front of the first question."""
    answer(session, known=True, now=NOW + 8 * HOUR, ms_taken=NIGHT_MS)
    return session


def test_sleep_before_an_answer_counts_two_minutes_in_the_session(slept: CurrentSession) -> None:
    answer(slept, known=True, now=NOW + 8 * HOUR + MINUTE, ms_taken=5000)

    assert slept.summary().ms_taken == 125_000


def test_sleep_before_an_answer_counts_two_minutes_of_the_day(slept: CurrentSession) -> None:
    answer(slept, known=True, now=NOW + 8 * HOUR + MINUTE, ms_taken=5000)

    assert slept.study.profile.statistics().by_day[TODAY].ms_taken == 125_000


def test_day_holds_the_same_time_when_it_is_made_anew(slept: CurrentSession) -> None:
    before = slept.study.profile.statistics().total
    slept.study.profile.rebuild()

    assert slept.study.profile.statistics().total == before


def test_sleep_before_an_answer_is_logged_as_it_was(slept: CurrentSession) -> None:
    assert read_file(slept.study.profile, "SELECT ms_taken FROM reviews") == [(NIGHT_MS,)]


def test_answer_taken_back_takes_no_more_of_the_day_than_it_gave(slept: CurrentSession) -> None:
    answer(slept, known=True, now=NOW + 8 * HOUR + MINUTE, ms_taken=5000)
    slept.undo(NOW + 8 * HOUR + MINUTE)
    slept.undo(NOW + 8 * HOUR + MINUTE)

    assert slept.study.profile.statistics().total.ms_taken == 0


def test_question_answered_after_a_night_of_sleep_counts_for_the_new_day(session: CurrentSession) -> None:
    answer(session, known=True)
    take(session, known=True, now=NOW + DAY, ms_taken=3 * NIGHT_MS)

    assert days_of_answers(session.study) == [TODAY, TODAY + 1]


def test_laptop_that_slept_for_weeks_is_believed(session: CurrentSession) -> None:
    answer(session, known=True)

    assert not session.study.is_clock_doubtful(NOW + 59 * DAY)


# -- a study day that ends in the middle of a session


LAST_MINUTE = datetime(2026, 11, 22, 8, 59, tzinfo=UTC)  # 03:59 in New York
NEXT_DAY = LAST_MINUTE + MINUTE


@pytest.fixture
def late(small_study: Study) -> CurrentSession:
    """A session of four questions whose first one is missed half a minute before the study day ends."""
    session = begin_session(small_study, 5, LAST_MINUTE)
    answer(session, known=False, now=LAST_MINUTE + timedelta(seconds=30))
    return session


def test_answers_on_both_sides_of_the_day_end_count_for_their_own_days(late: CurrentSession) -> None:
    answer(late, known=True, now=NEXT_DAY)

    assert days_of_answers(late.study) == [TODAY, TODAY + 1]


def test_card_missed_in_the_last_minute_comes_back_before_the_day_ends(late: CurrentSession) -> None:
    now = LAST_MINUTE + timedelta(seconds=40)
    for _ in range(3):
        answer(late, known=True, now=now)

    assert name(late) == "warnings/one"


def test_card_missed_in_the_last_minute_comes_back_after_the_day_has_ended(late: CurrentSession) -> None:
    asked = list[str]()
    for _ in range(3):
        asked.append(name(late))
        answer(late, known=True, now=NEXT_DAY)

    assert "warnings/one" in asked


def test_session_over_the_end_of_the_day_comes_to_its_own_end(late: CurrentSession) -> None:
    for minutes in range(4):
        answer(late, known=True, now=NEXT_DAY + minutes * MINUTE)

    assert (late.card, len(late.summary().known) + len(late.summary().missed)) == (None, 4)


def test_session_of_the_day_before_is_not_gone_on_with(late: CurrentSession) -> None:
    late.stop()

    assert kept_session(late.study, NEXT_DAY) is None


def test_card_known_until_the_new_day_is_asked_in_a_session_of_that_day(small_study: Study) -> None:
    rate(small_study, "basics/one", Rating.AGAIN, LAST_MINUTE - HOUR)
    rate(small_study, "basics/one", Rating.GOOD, LAST_MINUTE)

    orders = []
    for now in (LAST_MINUTE, NEXT_DAY):
        small_study.keep_order(now)
        orders.append({card.card for card in small_study.waiting(now).order})

    assert ["basics/one" in order for order in orders] == [False, True]


def test_answer_of_the_day_before_is_not_taken_back(late: CurrentSession) -> None:
    assert late.undo(NEXT_DAY) is None


def test_answer_of_the_new_day_is_taken_back(late: CurrentSession) -> None:
    answer(late, known=True, now=NEXT_DAY)

    assert late.undo(NEXT_DAY) == "warnings/two"


def test_answers_on_both_sides_of_the_day_end_are_sound(late: CurrentSession) -> None:
    answer(late, known=False, now=NEXT_DAY)
    late.undo(NEXT_DAY)

    assert verify(late.study.profile).problems == ()
