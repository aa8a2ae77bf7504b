"""What a study day is to a goal, and on which days anything is planned."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.day import StudyDay, calendar_date, day_start, days_later, study_day, study_day_of
from quizapp.learning.goal import Goal, GoalKind, Pace, Phase, months_later, retention_of

TARGET = study_day_of(date(2026, 12, 5))  # a Saturday
MONDAY = study_day_of(date(2026, 11, 23))
NEW_YORK, MADRID, LORD_HOWE = map(ZoneInfo, ("America/New_York", "Europe/Madrid", "Australia/Lord_Howe"))
MO, TU, WE, TH, FR, SA, SU = range(7)

DAYS = st.integers(15_000, 30_000).map(StudyDay)
WEEKDAYS = st.frozensets(st.integers(0, 6))
PAUSES = st.lists(st.tuples(DAYS, st.integers(-3, 40)).map(lambda pause: (pause[0], StudyDay(pause[0] + pause[1]))))
PACES = st.builds(Pace, st.integers(1, 240), WEEKDAYS, PAUSES.map(tuple))


def at(days: int, of: StudyDay = TARGET) -> StudyDay:
    return StudyDay(of + days)


# -- where a day lies


@pytest.mark.parametrize("days", [-4000, -1, 0, 1, 4000])
def test_without_a_date_no_day_lies_anywhere(days: int) -> None:
    assert Goal().phase(at(days)) is Phase.NO_DATE


@pytest.mark.parametrize("kind", GoalKind)
@pytest.mark.parametrize("days", [-4000, -1, 0])
def test_day_of_the_date_and_those_before_serve_it(kind: GoalKind, days: int) -> None:
    assert Goal(TARGET, kind).phase(at(days)) is Phase.BEFORE


@pytest.mark.parametrize("days", [1, 4000])
def test_day_after_an_exam_has_no_date(days: int) -> None:
    assert Goal(TARGET, GoalKind.EXAM, until=at(100)).phase(at(days)) is Phase.NO_DATE


@pytest.mark.parametrize(
    ("days", "expected"), [(1, Phase.ALERT), (99, Phase.ALERT), (100, Phase.ALERT), (101, Phase.OVER)]
)
def test_one_is_alert_from_the_day_after_the_treatment_began_to_the_last_day(days: int, expected: Phase) -> None:
    assert Goal(TARGET, GoalKind.TREATMENT, until=at(100)).phase(at(days)) is expected


def test_one_stays_alert_if_no_end_is_known() -> None:
    assert Goal(TARGET).phase(at(36_500)) is Phase.ALERT


@pytest.mark.parametrize(("days", "expected"), [(0, Phase.BEFORE), (1, Phase.OVER)])
def test_end_before_the_date_leaves_no_time_to_be_alert(days: int, expected: Phase) -> None:
    assert Goal(TARGET, GoalKind.TREATMENT, until=at(-30)).phase(at(days)) is expected


@given(st.none() | DAYS, st.sampled_from(GoalKind), st.none() | DAYS, DAYS)
def test_phases_follow_one_another(
    target: StudyDay | None, kind: GoalKind, until: StudyDay | None, day: StudyDay
) -> None:
    goal = Goal(target, kind, until)
    order = [Phase.BEFORE, Phase.ALERT, Phase.OVER, Phase.NO_DATE]
    days = sorted({day, *(StudyDay(end + step) for end in (target, until) if end for step in (-1, 0, 1))})
    phases = [order.index(goal.phase(day)) for day in days]

    assert phases == sorted(phases)


# -- how well a card is kept known


@pytest.mark.parametrize(
    ("phase", "critical", "other"),
    [
        (Phase.NO_DATE, 0.90, 0.90),
        (Phase.BEFORE, 0.90, 0.90),
        (Phase.ALERT, 0.94, 0.80),
        (Phase.OVER, 0.80, 0.80),
    ],
)
def test_chance_of_recall_at_which_a_card_is_asked_again(phase: Phase, critical: float, other: float) -> None:
    assert [retention_of(phase, is_critical=is_critical) for is_critical in (True, False)] == [critical, other]


# -- days off and pauses


@pytest.mark.parametrize(("weekday", "expected"), [(SA, True), (SU, False), (FR, False)])
def test_nothing_is_planned_on_a_weekday_off(weekday: int, expected: bool) -> None:
    assert Pace(days_off=frozenset({weekday})).is_off(TARGET) is expected


@pytest.mark.parametrize(("days", "expected"), [(-1, False), (0, True), (3, True), (6, True), (7, False)])
def test_nothing_is_planned_from_the_first_to_the_last_day_of_a_pause(days: int, expected: bool) -> None:
    assert Pace(pauses=((MONDAY, at(6, MONDAY)),)).is_off(at(days, MONDAY)) is expected


def test_pause_of_one_day_is_that_day() -> None:
    pace = Pace(pauses=((MONDAY, MONDAY),))

    assert [pace.is_off(at(days, MONDAY)) for days in (-1, 0, 1)] == [False, True, False]


@pytest.mark.parametrize(
    ("pace", "expected"),
    [
        (Pace(), 12),
        (Pace(days_off=frozenset({SA, SU})), 10),
        (Pace(pauses=((MONDAY, at(6, MONDAY)),)), 5),
        (Pace(days_off=frozenset({SA, SU}), pauses=((MONDAY, at(6, MONDAY)),)), 5),
        (Pace(pauses=((MONDAY, at(3, MONDAY)), (at(2, MONDAY), at(6, MONDAY)))), 5),
        (Pace(pauses=((at(-30, MONDAY), at(0, MONDAY)), (at(11, MONDAY), at(99, MONDAY)))), 10),
        (Pace(days_off=frozenset(range(7))), 0),
        (Pace(pauses=((at(6, MONDAY), MONDAY),)), 12),
    ],
    ids=["none", "weekends", "week", "both", "overlapping", "sticking-out", "always", "backwards"],
)
def test_study_days_until_the_date(pace: Pace, expected: int) -> None:
    assert pace.study_days(MONDAY, TARGET) == expected


@given(PACES, DAYS, st.integers(0, 200), st.integers(0, 200))
def test_study_days_of_two_stretches_add_up(pace: Pace, first: StudyDay, one: int, more: int) -> None:
    middle, end = at(one, first), at(one + more, first)

    assert pace.study_days(first, middle) + pace.study_days(middle, end) == pace.study_days(first, end)


@given(PACES, DAYS, st.integers(-50, 0))
def test_there_are_no_study_days_up_to_a_date_in_the_past(pace: Pace, first: StudyDay, days: int) -> None:
    assert pace.study_days(first, at(days, first)) == 0


@given(PACES, DAYS)
def test_stretch_of_one_day_holds_it_unless_it_is_off(pace: Pace, day: StudyDay) -> None:
    assert pace.study_days(day, at(1, day)) == (not pace.is_off(day))


@given(WEEKDAYS, DAYS, st.integers(0, 50))
def test_every_week_has_the_same_study_days(days_off: frozenset[int], first: StudyDay, weeks: int) -> None:
    assert Pace(days_off=days_off).study_days(first, at(7 * weeks, first)) == weeks * (7 - len(days_off))


# -- while the clocks change, and on a journey


CLOCK_CHANGES = [
    pytest.param(NEW_YORK, date(2026, 3, 7), id="new-york-spring"),
    pytest.param(NEW_YORK, date(2026, 10, 31), id="new-york-autumn"),
    pytest.param(MADRID, date(2026, 3, 28), id="madrid-spring"),
    pytest.param(MADRID, date(2026, 10, 24), id="madrid-autumn"),
    pytest.param(LORD_HOWE, date(2026, 4, 4), id="lord-howe-autumn"),
]


@pytest.mark.parametrize(("zone", "saturday"), CLOCK_CHANGES)
@pytest.mark.parametrize(("days_off", "expected"), [((), 14), ((SA,), 12), ((SU,), 12), ((SA, SU), 10)])
def test_two_weeks_over_a_clock_change_have_their_study_days(
    zone: ZoneInfo, saturday: date, days_off: tuple[int, ...], expected: int
) -> None:
    noon = datetime(saturday.year, saturday.month, saturday.day, 12, tzinfo=zone) - timedelta(days=5)
    first, end = study_day(noon, zone), study_day(noon + timedelta(days=14), zone)

    assert Pace(days_off=frozenset(days_off)).study_days(first, end) == expected


@pytest.mark.parametrize(("zone", "saturday"), CLOCK_CHANGES)
@pytest.mark.parametrize("minutes", [0, 1, 600, 1200, 1379])
def test_day_off_on_which_clocks_change_is_off_as_long_as_it_lasts(
    zone: ZoneInfo, saturday: date, minutes: int
) -> None:
    begin, end = (day_start(days_later(study_day_of(saturday), days), zone) for days in (0, 1))
    moments = (begin + timedelta(minutes=minutes), end - timedelta(minutes=minutes + 1))

    assert [Pace(days_off=frozenset({SA})).is_off(study_day(moment, zone)) for moment in moments] == [True, True]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 12, 6, 8, 59, tzinfo=UTC), Phase.BEFORE),
        (datetime(2026, 12, 6, 9, 0, tzinfo=UTC), Phase.ALERT),
    ],
)
def test_night_after_the_date_still_serves_it_until_four(moment: datetime, expected: Phase) -> None:
    assert Goal(TARGET).phase(study_day(moment, NEW_YORK)) is expected


def test_date_is_that_of_the_place_where_one_is() -> None:
    moment = datetime(2026, 12, 6, 3, 30, tzinfo=UTC)  # Saturday evening in New York, Sunday morning in Madrid

    assert [Goal(TARGET).phase(study_day(moment, zone)) for zone in (NEW_YORK, MADRID)] == [Phase.BEFORE, Phase.ALERT]


# -- months


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 22), 6, date(2027, 5, 22)),
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 11, 22), 24, date(2028, 11, 22)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(9999, 6, 30), 6, date(9999, 12, 30)),
        (date(9999, 7, 1), 6, date.max),
    ],
)
def test_months_later(day: date, months: int, expected: date) -> None:
    assert months_later(day, months) == expected


@given(DAYS.map(calendar_date), st.integers(0, 240))
def test_months_later_is_in_the_month_so_many_months_later(day: date, months: int) -> None:
    later = months_later(day, months)

    assert (later.year - day.year) * 12 + later.month - day.month == months
