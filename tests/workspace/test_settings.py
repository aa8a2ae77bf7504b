"""Settings: what a person chose, and nothing that this version does not know."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.workspace.settings import (
    LANGUAGES,
    LOCK_MINUTES,
    MINUTES,
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
    minutes=st.sampled_from(MINUTES),
    target_date=st.none() | st.dates(),
    day_phone=st.text(max_size=20),
    night_phone=st.text(max_size=20),
    lock_minutes=st.sampled_from(LOCK_MINUTES),
    shows_marks=st.booleans(),
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
        ("minutes", "7"),
        ("minutes", "-1"),
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
