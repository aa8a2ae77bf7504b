"""Who is there? Choosing between the people who use the program on one computer."""

from pathlib import Path

import pytest

from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.profiles import ProfilesPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.workspace.opening import begin_profile
from quizapp.workspace.settings import Settings
from tests.desktop.layout_checks import clipped_labels, unnamed_controls
from tests.tour import NOW, Traveller, Trip, open_window, wait_until

pytestmark = pytest.mark.usefixtures("fonts")


def two_people(home: Path) -> None:
    for role in ("patient", "nurse"):
        begin_profile(home, Settings(role=role), NOW).study.profile.close()


def test_of_two_people_none_is_opened_unasked(home: Path) -> None:
    two_people(home)
    with open_window(home, (1366, 768), lambda: NOW) as window:
        wait_until(lambda: isinstance(window.page, ProfilesPage), "the list of people")

        assert clipped_labels(window.page) == []  # type: ignore[arg-type]  # it is there: see above
        assert unnamed_controls(window.page) == []  # type: ignore[arg-type]


def test_chosen_person_comes_to_today(home: Path) -> None:
    two_people(home)
    with open_window(home, (1366, 768), lambda: NOW) as window:
        wait_until(lambda: isinstance(window.page, ProfilesPage), "the list of people")
        Traveller(window, home, Trip("who")).press("profile-2")

        assert isinstance(window.page, TodayPage)


def test_somebody_new_comes_to_the_first_run(home: Path) -> None:
    two_people(home)
    with open_window(home, (1366, 768), lambda: NOW) as window:
        wait_until(lambda: isinstance(window.page, ProfilesPage), "the list of people")
        Traveller(window, home, Trip("who")).press("new-profile")

        assert isinstance(window.page, FirstRunPage)


def test_another_person_is_asked_for_in_settings(home: Path) -> None:
    begin_profile(home, Settings(), NOW).study.profile.close()
    with open_window(home, (1366, 768), lambda: NOW) as window:
        wait_until(lambda: isinstance(window.page, TodayPage) and window.page.today is not None, "Today")
        window.go("settings")
        Traveller(window, home, Trip("who")).press("other-person")

        assert isinstance(window.page, ProfilesPage)
