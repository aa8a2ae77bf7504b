"""Setting, changing and removing one's PIN."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.pin import PinPage
from tests.desktop.page_alone import faults, field, find, focus, key, press, sees, show, type_in, words

pytestmark = pytest.mark.usefixtures("fonts")


def open_page(qtbot: QtBot, look: Look, *, has_pin: bool) -> PinPage:
    page = PinPage(look, has_pin, "Rosa")
    show(qtbot, page)
    page.focus_on(page.first_focus)
    return page


def submitted(page: PinPage) -> list[tuple[str, str]]:
    """Return what the page will have handed on."""
    found: list[tuple[str, str]] = []
    page.submitted.connect(lambda old, new: found.append((old, new)))
    return found


@pytest.fixture
def setting(qtbot: QtBot, look: Look) -> PinPage:
    """The page of a profile without a PIN."""
    return open_page(qtbot, look, has_pin=False)


@pytest.fixture
def changing(qtbot: QtBot, look: Look) -> PinPage:
    """The page of a profile with one."""
    return open_page(qtbot, look, has_pin=True)


def test_new_pin_is_handed_on(setting: PinPage) -> None:
    asked = submitted(setting)
    type_in(setting, pin_new="1905", pin_again="1905")
    press(setting, "pin-save")
    assert asked == [("", "1905")]


def test_enter_in_a_field_saves(setting: PinPage) -> None:
    asked = submitted(setting)
    type_in(setting, pin_new="1905", pin_again="1905")
    field(setting, "pin-again").setFocus()
    key(setting, Qt.Key.Key_Return)
    assert asked == [("", "1905")]


def test_changed_pin_is_handed_on_with_the_old_one(changing: PinPage) -> None:
    asked = submitted(changing)
    type_in(changing, pin_old="1234", pin_new="one sentence", pin_again="one sentence")
    press(changing, "pin-save")
    assert asked == [("1234", "one sentence")]


def test_removing_needs_only_the_old_pin(changing: PinPage) -> None:
    asked = submitted(changing)
    type_in(changing, pin_old="1234")
    press(changing, "pin-remove")
    assert asked == [("1234", "")]


def test_profile_without_a_pin_has_none_to_type_or_remove(setting: PinPage) -> None:
    assert (sees(setting, "pin-old"), sees(setting, "pin-remove"), focus()) == (False, False, "pin-new")


@pytest.mark.parametrize("button", ["pin-save", "pin-remove"])
def test_old_pin_is_asked_for_first(changing: PinPage, button: str) -> None:
    asked = submitted(changing)
    type_in(changing, pin_new="1905", pin_again="1905")
    press(changing, button)
    assert (asked, focus(), "First type the PIN you have now." in words(changing)) == ([], "pin-old", True)


def test_pin_that_is_too_short_is_not_taken(setting: PinPage) -> None:
    asked = submitted(setting)
    type_in(setting, pin_new="123", pin_again="123")
    press(setting, "pin-save")
    assert (asked, focus(), "A PIN needs at least 4" in words(setting)) == ([], "pin-new", True)


def test_two_pins_that_differ_are_not_taken(setting: PinPage) -> None:
    asked = submitted(setting)
    type_in(setting, pin_new="1234", pin_again="1243")
    press(setting, "pin-save")
    assert (asked, focus(), field(setting, "pin-again").text(), "are not the same" in words(setting)) == (
        [], "pin-again", "", True,
    )  # fmt: skip


def test_refusal_is_gone_once_the_pin_is_taken(setting: PinPage) -> None:
    press(setting, "pin-save")
    type_in(setting, pin_new="1905", pin_again="1905")
    press(setting, "pin-save")
    assert not sees(setting, "trouble")


def test_cancel_is_said(changing: PinPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(changing.cancelled):
        press(changing, "cancel")


def test_what_a_pin_cannot_do_is_said(setting: PinPage) -> None:
    said = words(setting)
    assert [part for part in ("Four digits can be guessed", "Nobody can open your progress") if part not in said] == []


def test_nothing_can_be_pressed_while_the_file_is_written(changing: PinPage) -> None:
    asked = submitted(changing)
    type_in(changing, pin_old="1234", pin_new="1905", pin_again="1905")
    changing.set_busy(True)
    press(changing, "pin-save", "pin-remove")
    key(changing, Qt.Key.Key_Return)
    assert (asked, find(changing, "pin-new").isEnabled()) == ([], False)


def test_writing_that_takes_long_is_spoken_of(changing: PinPage, qtbot: QtBot) -> None:
    changing.set_busy(True)
    at_once = sees(changing, "busy")
    qtbot.waitUntil(lambda: sees(changing, "busy"), timeout=3000)
    changing.set_busy(False)
    assert (at_once, sees(changing, "busy")) == (False, False)


def test_typed_pins_are_there_after_trouble(changing: PinPage) -> None:
    type_in(changing, pin_old="1234", pin_new="1905", pin_again="1905")
    changing.set_busy(True)
    changing.set_busy(False)
    changing.show_trouble("The disk is full.")
    assert (field(changing, "pin-new").text(), focus(), "The disk is full." in words(changing)) == (
        "1905", "pin-old", True,
    )  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es"])
def test_pin_page_is_cut_off_nowhere(changing: PinPage, language: str) -> None:
    press(changing, "pin-save")
    assert faults(changing, language) == []
