"""Who is studying? Choosing a person, alone and in the window."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.profiles import ProfilesPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.widgets.person_tile import PersonTile
from quizapp.workspace.opening import begin_profile
from quizapp.workspace.people import PersonHere
from quizapp.workspace.settings import Settings
from tests.desktop.page_alone import faults, find, focus, key, press, sees, show, words
from tests.tour import NOW, Traveller, Trip, open_window, wait_until

pytestmark = pytest.mark.usefixtures("fonts")

DAY = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
ROSA = PersonHere("rosa", "Rosa", "flower-2", True, DAY)
DANIEL = PersonHere("daniel", "Daniel", "mountain", False, DAY)
NAMELESS = PersonHere("x1", "", "", False, DAY)
LONG = PersonHere("y2", "Ana María y Luis Fernando de la Concepción", "shell", True, DAY)
PEOPLE = (ROSA, DANIEL, NAMELESS, LONG)
NARROW = (700, 600)


def open_page(
    qtbot: QtBot, look: Look, people: tuple[PersonHere, ...] = PEOPLE, selected: str = "",
    size: tuple[int, int] = (1366, 768),
) -> ProfilesPage:  # fmt: skip
    page = ProfilesPage(look, people, selected)
    show(qtbot, page, size)
    page.focus_on(page.first_focus)
    return page


def opened(page: ProfilesPage) -> list[tuple[str, str]]:
    """Return what the page will have asked to open."""
    found: list[tuple[str, str]] = []
    page.open_requested.connect(lambda person, pin: found.append((person, pin)))
    return found


# -- choosing a person


def test_person_without_a_pin_is_opened_at_once(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    asked = opened(page)
    press(page, "profile-2")
    assert asked == [("daniel", "")]


def test_locked_person_is_asked_for_the_pin_first(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    asked = opened(page)
    press(page, "profile-1")
    assert (asked, focus(), "Hello, Rosa" in words(page)) == ([], "pin", True)


def test_enter_on_a_tile_chooses_it(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    asked = opened(page)
    key(page, Qt.Key.Key_Right)
    key(page, Qt.Key.Key_Return)
    assert asked == [("daniel", "")]


@pytest.mark.parametrize(
    ("keys", "reached"),
    [
        ([Qt.Key.Key_Right], "profile-2"),
        ([Qt.Key.Key_Right, Qt.Key.Key_Left], "profile-1"),
        ([Qt.Key.Key_Down], "profile-4"),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down], "new-profile"),
        ([Qt.Key.Key_End], "new-profile"),
        ([Qt.Key.Key_Left], "profile-1"),
    ],
)
def test_arrows_move_between_the_tiles(qtbot: QtBot, look: Look, keys: list[Qt.Key], reached: str) -> None:
    page = open_page(qtbot, look)
    for pressed in keys:
        key(page, pressed)
    assert focus() == reached


def test_tiles_are_one_stop_of_the_tab_key(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    key(page, Qt.Key.Key_Tab)
    assert focus() == "guest"


def test_nameless_person_is_known_by_the_day(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    tile = find(page, "profile-3")
    assert isinstance(tile, PersonTile)
    assert tile.text() == "Last here on Fri, Nov 20"


def test_lock_is_told_to_a_screen_reader(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    told = [find(page, f"profile-{number}").accessibleDescription() for number in (1, 2)]
    assert told == ["Asks for a PIN.", ""]


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("new-profile", "new_requested"),
        ("guest", "guest_requested"),
        ("language", "language_requested"),
        ("help-now", "help_requested"),
    ],
)
def test_button_says_what_is_wanted(qtbot: QtBot, look: Look, name: str, signal: str) -> None:
    page = open_page(qtbot, look)
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, name)


def test_selected_person_is_asked_for_the_pin_at_once(qtbot: QtBot, look: Look) -> None:
    open_page(qtbot, look, selected="rosa")
    assert focus() == "pin"


def test_selected_person_without_a_pin_is_not_opened_unasked(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, selected="daniel")
    assert (sees(page, "pin"), focus()) == (False, "profile-1")


# -- the PIN in its place


def test_people_stay_beside_the_pin_in_a_wide_window(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, selected="rosa")
    assert sees(page, "profile-2")


def test_pin_has_its_own_page_in_a_narrow_window(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, selected="rosa", size=NARROW)
    assert (sees(page, "pin"), sees(page, "profile-2")) == (True, False)


def test_back_leads_from_the_pin_to_the_person(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, selected="rosa", size=NARROW)
    press(page, "back")
    assert (sees(page, "pin"), focus()) == (False, "profile-1")


def test_nothing_is_left_to_step_back_from_at_the_list(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, selected="rosa")
    assert (page.step_back(), page.step_back()) == (True, False)


def test_trouble_is_shown_and_gone_with_the_next_choice(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    page.show_trouble("The disk is full.")
    before = sees(page, "trouble"), "The disk is full." in words(page)
    press(page, "profile-1")
    assert (before, sees(page, "trouble")) == ((True, True), False)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("selected", ["", "y2"])
def test_profiles_are_cut_off_nowhere(qtbot: QtBot, look: Look, selected: str, language: str) -> None:
    page = open_page(qtbot, look, selected=selected)
    page.show_trouble("This profile could not be removed. It is as it was.")
    assert faults(page, language) == []


# -- in the window


def two_people(home: Path) -> None:
    for role in ("patient", "nurse"):
        begin_profile(home, Settings(role=role), NOW).study.profile.close()


def test_of_two_people_none_is_opened_unasked(home: Path) -> None:
    two_people(home)
    with open_window(home, (1366, 768), lambda: NOW) as window:
        wait_until(lambda: isinstance(window.page, ProfilesPage), "the list of people")


def test_chosen_person_comes_to_today(home: Path) -> None:
    two_people(home)
    with open_window(home, (1366, 768), lambda: NOW) as window:
        wait_until(lambda: isinstance(window.page, ProfilesPage), "the list of people")
        Traveller(window, home, Trip("who")).press("profile-2")
        wait_until(lambda: isinstance(window.page, TodayPage), "Today")


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
