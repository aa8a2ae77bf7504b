"""Until when to be alert, where the end of the treatment cannot be what was said."""

from datetime import date

import pytest

from quizapp.learning.day import study_day_of
from quizapp.learning.goal import Phase
from quizapp.workspace.settings import Settings

TARGET = date(2026, 12, 5)
PUT_OFF = Settings(target_date=TARGET, treatment_end=date(2026, 3, 1), alert_months=6)
"""The treatment was put off until after the end that was said."""


def test_alert_lasts_from_a_treatment_that_was_put_off_beyond_its_end() -> None:
    assert PUT_OFF.alert_until == date(2027, 6, 5)


def test_warning_signs_are_held_after_a_treatment_that_was_put_off_beyond_its_end() -> None:
    assert PUT_OFF.goal.phase(study_day_of(date(2026, 12, 6))) is Phase.ALERT


@pytest.mark.parametrize("target", [None, date(2025, 12, 5)])
def test_alert_lasts_from_the_end_of_the_treatment(target: date | None) -> None:
    settings = Settings(target_date=target, treatment_end=date(2026, 3, 1), alert_months=6)

    assert settings.alert_until == date(2026, 9, 1)
