"""The PIN: typed by keys or key pad, handed on once, never said aloud, and waited for after a wrong one."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.profiles import ProfilesPage
from quizapp.workspace.people import PersonHere
from tests.desktop.page_alone import faults, field, find, focus, key, press, sees, show, type_in, words
from tests.desktop.pages.test_profiles import DANIEL, DAY, NARROW, ROSA, opened

pytestmark = pytest.mark.usefixtures("fonts")

MEI = PersonHere("mei", "Mei", "bird", True, DAY, wait_s=34)
SENTENCE = "the river behind our house freezes in January"


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> ProfilesPage:
    """The page that asks Rosa for her PIN."""
    page = ProfilesPage(look, (ROSA, DANIEL, MEI), "rosa")
    show(qtbot, page)
    page.focus_on("pin")
    return page


def typed(page: ProfilesPage) -> str:
    return field(page, "pin").text()


# -- typing


@pytest.mark.parametrize("pin", ["1234", SENTENCE])
def test_typed_pin_is_handed_on_with_enter(page: ProfilesPage, pin: str) -> None:
    asked = opened(page)
    type_in(page, pin=pin)
    key(page, Qt.Key.Key_Return)
    assert asked == [("rosa", pin)]


def test_pin_from_the_key_pad_is_handed_on(page: ProfilesPage) -> None:
    asked = opened(page)
    press(page, "pin-1", "pin-9", "pin-0", "pin-5", "pin-open")
    assert asked == [("rosa", "1905")]


def test_field_is_empty_after_the_pin_is_handed_on(page: ProfilesPage) -> None:
    type_in(page, pin="1234")
    key(page, Qt.Key.Key_Return)
    assert typed(page) == ""


def test_key_clicked_twice_quickly_counts_twice(page: ProfilesPage) -> None:
    five = find(page, "pin-5")
    press(page, "pin-5")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(five, left, none, QPoint(20, 20))  # leaves the button down
    QTest.mouseRelease(five, left, none, QPoint(20, 20))
    assert typed(page) == "55"


def test_what_is_typed_goes_to_the_end(page: ProfilesPage) -> None:
    type_in(page, pin="12")
    key(page, Qt.Key.Key_Home)
    key(page, Qt.Key.Key_3)
    assert typed(page) == "123"


def test_last_character_is_taken_back(page: ProfilesPage) -> None:
    press(page, "pin-1", "pin-2", "pin-back")
    assert typed(page) == "1"


def test_mouse_on_the_key_pad_leaves_the_keyboard_in_the_field(page: ProfilesPage) -> None:
    press(page, "pin-1")
    assert focus() == "pin"


def test_arrows_move_on_the_key_pad(page: ProfilesPage) -> None:
    key(page, Qt.Key.Key_Tab)
    for pressed in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        key(page, pressed)
    assert (focus(), typed(page)) == ("pin-5", "5")


def test_key_pad_is_one_stop_of_the_tab_key(page: ProfilesPage) -> None:
    key(page, Qt.Key.Key_Tab)
    key(page, Qt.Key.Key_Tab)
    assert focus() == "pin-forgotten"


def test_digits_typed_on_the_key_pad_reach_the_field(page: ProfilesPage) -> None:
    key(page, Qt.Key.Key_Tab)
    for pressed in (Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_Backspace):
        key(page, pressed)
    assert typed(page) == "7"


def test_pin_that_is_too_short_is_not_handed_on(page: ProfilesPage) -> None:
    asked = opened(page)
    type_in(page, pin="123")
    key(page, Qt.Key.Key_Return)
    assert (asked, find(page, "pin-message").property("text")[:21]) == ([], "A PIN has at least 4 ")


def test_enter_in_an_empty_field_says_nothing(page: ProfilesPage) -> None:
    asked = opened(page)
    key(page, Qt.Key.Key_Return)
    assert (asked, sees(page, "pin-message")) == ([], False)


def test_typed_pin_survives_a_change_of_the_window(page: ProfilesPage) -> None:
    type_in(page, pin="12")
    page.resize(*NARROW)
    assert (typed(page), focus()) == ("12", "pin")


def test_typed_pin_is_gone_with_another_person(page: ProfilesPage) -> None:
    type_in(page, pin="12")
    press(page, "profile-1")
    assert typed(page) == ""


def test_pin_stands_in_no_text_for_a_screen_reader(page: ProfilesPage) -> None:
    type_in(page, pin=SENTENCE)
    said = []
    for control in [page, *page.findChildren(QWidget)]:
        interface = QAccessible.queryAccessibleInterface(control)
        said += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)] if interface else []
    assert [text for text in said if "river" in text] == []


# -- a wrong PIN


def test_wrong_pin_is_said_with_the_seconds_to_wait(page: ProfilesPage) -> None:
    page.show_wrong_pin(4)
    assert words(page).count("That PIN does not fit. Try again in 4 second") == 1


def test_nothing_can_be_typed_during_the_wait(page: ProfilesPage) -> None:
    type_in(page, pin="1234")
    page.show_wrong_pin(4)
    closed = [name for name in ("pin", "pin-5", "pin-open") if not find(page, name).isEnabled()]
    assert (closed, typed(page), focus()) == (["pin", "pin-5", "pin-open"], "", "pin-heading")


def test_field_is_open_and_has_the_keyboard_after_the_wait(page: ProfilesPage, qtbot: QtBot) -> None:
    page.show_wrong_pin(1)
    qtbot.waitUntil(lambda: find(page, "pin").isEnabled(), timeout=5000)
    assert (focus(), "That PIN does not fit. Try again." in words(page)) == ("pin", True)


def test_seconds_go_down(page: ProfilesPage, qtbot: QtBot) -> None:
    page.show_wrong_pin(3)
    qtbot.waitUntil(lambda: "Try again in 2 second" in words(page), timeout=5000)
    # A screen reader is told the first number only.
    assert "in 3 second" in find(page, "pin-message").accessibleName()


def test_without_a_wait_the_next_pin_can_be_typed_at_once(page: ProfilesPage) -> None:
    page.show_wrong_pin(0)
    assert (focus(), "That PIN does not fit. Try again." in words(page)) == ("pin", True)


def test_wait_goes_on_after_another_person_was_chosen(page: ProfilesPage) -> None:
    page.show_wrong_pin(60)
    press(page, "profile-3", "profile-1")
    assert not find(page, "pin").isEnabled()


def test_wait_survives_a_change_of_the_window(page: ProfilesPage) -> None:
    page.show_wrong_pin(60)
    page.resize(*NARROW)
    assert (find(page, "pin").isEnabled(), "That PIN does not fit." in words(page)) == (False, True)


def test_person_who_has_to_wait_starts_with_the_wait(page: ProfilesPage) -> None:
    press(page, "profile-3")
    assert (find(page, "pin").isEnabled(), "A PIN did not fit before. Try again in 34" in words(page)) == (False, True)


# -- a forgotten PIN


def test_forgotten_pin_is_explained(page: ProfilesPage) -> None:
    press(page, "pin-forgotten")
    assert ("Nobody can read this profile without its PIN" in words(page), focus()) == (True, "pin-heading")


def test_profile_of_a_forgotten_pin_can_be_removed(page: ProfilesPage) -> None:
    removed: list[str] = []
    page.remove_requested.connect(removed.append)
    press(page, "pin-forgotten", "remove-profile")
    assert removed == ["rosa"]


def test_trying_again_leads_back_to_the_pin(page: ProfilesPage) -> None:
    press(page, "pin-forgotten", "pin-again")
    assert focus() == "pin"


def test_wrong_pin_that_is_told_late_is_said_after_the_explanation(page: ProfilesPage) -> None:
    press(page, "pin-forgotten")
    page.show_wrong_pin(30)
    press(page, "pin-again")
    assert (find(page, "pin").isEnabled(), "That PIN does not fit." in words(page)) == (False, True)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("state", ["wrong", "forgotten"])
def test_pin_card_is_cut_off_nowhere(page: ProfilesPage, state: str, language: str) -> None:
    if state == "wrong":
        page.show_wrong_pin(60)
    else:
        press(page, "pin-forgotten")
    assert faults(page, language) == []
