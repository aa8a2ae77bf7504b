"""Fitting the plan to a person's memory, from Settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.today import TodayPage
from tests.desktop.person import Clock, answered_before, at_window, new_profile, profile_in
from tests.learning.simulated_log import FORGETFUL, simulated_log
from tests.tour import wait_until
from tests.workspace.long_log import write_log

pytestmark = pytest.mark.usefixtures("fonts")


def test_fit_with_few_answers_says_how_many_are_needed(home: Path) -> None:
    new_profile(home, role="student")
    answered_before(home, "warning-signs/pneumonitis-oxygen")
    with at_window(home) as person:
        person.go("settings")
        person.press("fit")
        wait_until(lambda: person.sees("fitted"), "what came of it")
        assert "400 answers" in person.words_of("fitted")


def test_fit_that_runs_is_cancelled_by_esc(home: Path) -> None:
    new_profile(home, role="student")
    with profile_in(home) as profile:
        now = write_log(profile, simulated_log(FORGETFUL, 3000, seed=1))
    with at_window(home, Clock(now)) as person:
        person.go("settings")
        person.press("fit")
        wait_until(lambda: person.sees("fit-cancel"), "the fit")
        person.key(Qt.Key.Key_Escape)
        wait_until(lambda: person.sees("fitted"), "its end")
        assert isinstance(person.page, SettingsPage)
        assert person.words_of("fitted") == "The work on the plan was stopped. Nothing was changed."
        person.key(Qt.Key.Key_Escape)
        assert isinstance(person.page, TodayPage)
