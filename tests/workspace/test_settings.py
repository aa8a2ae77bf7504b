"""Settings: what a person chose, and nothing that this version does not know."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.day import study_day_of
from quizapp.learning.goal import Goal, GoalKind
from quizapp.workspace.settings import (
    ALERT_MONTHS,
    LANGUAGES,
    LOCK_MINUTES,
    MOST_MINUTES,
    MOST_PAUSES,
    ROLES,
    TEXT_PERCENTS,
    THEMES,
    Settings,
    read_settings,
)

any_settings = st.builds(
    Settings,
    language=st.sampled_from(LANGUAGES),
    theme=st.sampled_from(THEMES),
    text_percent=st.sampled_from(TEXT_PERCENTS),
    role=st.sampled_from(ROLES),
    minutes=st.integers(1, MOST_MINUTES),
    target_date=st.none() | st.dates(),
    day_phone=st.text(max_size=20),
    night_phone=st.text(max_size=20),
    lock_minutes=st.sampled_from(LOCK_MINUTES),
    shows_marks=st.booleans(),
    goal_kind=st.sampled_from(["", *GoalKind]),
    treatment_end=st.none() | st.dates(),
    alert_months=st.sampled_from(ALERT_MONTHS),
    days_off=st.frozensets(st.integers(0, 6), max_size=6),
    pauses=st.lists(st.tuples(st.dates(), st.dates()).map(sorted), max_size=MOST_PAUSES).map(
        lambda pauses: tuple(sorted((first, last) for first, last in pauses))
    ),
)


@given(any_settings)
def test_settings_are_read_as_they_were_kept(chosen: Settings) -> None:
    assert read_settings(chosen.as_text()) == chosen


@given(any_settings, any_settings)
def test_changes_lead_from_one_choice_to_the_other(one: Settings, other: Settings) -> None:
    assert read_settings({**one.as_text(), **one.changes_to(other)}) == other


def test_same_settings_have_no_changes() -> None:
    assert Settings().changes_to(Settings()) == {}


def test_new_person_has_the_default_settings() -> None:
    assert read_settings({}) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "xx"),
        ("language", ""),
        ("theme", "neon"),
        ("text_percent", "1000"),
        ("text_percent", "large"),
        ("role", "king"),
        ("minutes", "0"),
        ("minutes", "-1"),
        ("minutes", "241"),
        ("minutes", "1000"),
        ("minutes", "\u0667"),
        ("minutes", "7.5"),
        ("goal_kind", "holiday"),
        ("treatment_end", "soon"),
        ("alert_months", "7"),
        ("days_off", "7"),
        ("days_off", "0,1,2,3,4,5,6"),
        ("pauses", "2026-12-01"),
        ("pauses", "2026-12-01/never"),
        ("lock_minutes", "0"),
        ("lock_minutes", "never"),
        ("shows_marks", "perhaps"),
        ("target_date", "tomorrow"),
        ("target_date", "2026-02-30"),
        ("colour", "red"),
    ],
)
def test_unknown_value_counts_as_not_set(name: str, value: str) -> None:
    assert read_settings({name: value}) == Settings()


def test_pause_whose_days_are_the_wrong_way_round_is_read_in_order() -> None:
    assert read_settings({"pauses": "2026-12-09/2026-12-01"}).pauses == ((date(2026, 12, 1), date(2026, 12, 9)),)


@pytest.mark.parametrize(("role", "kind"), [("patient", GoalKind.TREATMENT), ("student", GoalKind.EXAM)])
def test_what_the_date_is_follows_from_the_role_until_the_person_says(role: str, kind: GoalKind) -> None:
    assert Settings(role=role).goal.kind is kind


def test_person_says_what_the_date_is() -> None:
    assert Settings(role="student", goal_kind="treatment").goal.kind is GoalKind.TREATMENT


def test_alertness_ends_months_after_the_treatment() -> None:
    chosen = Settings(treatment_end=date(2026, 8, 31), alert_months=6)

    assert chosen.goal == Goal(None, GoalKind.TREATMENT, study_day_of(date(2027, 2, 28)))


def test_last_pause_that_is_too_many_is_left_out() -> None:
    pauses = ",".join(f"2026-12-{day:02}/2026-12-{day:02}" for day in range(1, MOST_PAUSES + 2))

    assert len(read_settings({"pauses": pauses}).pauses) == MOST_PAUSES


def test_marks_for_certainty_are_off_at_first() -> None:
    assert not read_settings({}).shows_marks


def test_date_that_was_taken_away_is_not_set() -> None:
    before = Settings(target_date=date(2026, 12, 1))

    assert read_settings({**before.as_text(), **before.changes_to(Settings())}).target_date is None


@pytest.mark.parametrize(
    ("role", "is_patient"), [("patient", True), ("caregiver", True), ("student", False), ("nurse", False)]
)
def test_patients_and_caregivers_read_the_pages_of_patients(role: str, is_patient: bool) -> None:
    assert Settings(role=role).is_patient is is_patient
