"""Who one is, one's PIN and one's progress, in Settings; and that nothing of Settings is cut off."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.widgets.choice import SelectChip
from quizapp.workspace.settings import Settings
from tests.desktop.page_alone import faults, field, find, key, press, sees, show, type_in, words

FULL_PLAN = Settings(
    target_date=date(2026, 12, 3),
    treatment_end=date(2027, 6, 1),
    days_off=frozenset({5, 6}),
    pauses=((date(2026, 12, 20), date(2027, 1, 3)),),
)
pytestmark = pytest.mark.usefixtures("fonts")


def open_page(qtbot: QtBot, look: Look, **options: Any) -> SettingsPage:  # Any: those of the page
    settings = options.pop("settings", Settings())
    about = {"picture": "bird", "today": date(2026, 11, 23), **options}
    page = SettingsPage(look, settings, "Rosa", ["Warning signs"], [], **about)
    show(qtbot, page)
    return page


def labels(page: SettingsPage) -> list[tuple[str, str]]:
    """Return the nicknames and pictures that the page will have said."""
    found: list[tuple[str, str]] = []
    page.label_changed.connect(lambda nickname, picture: found.append((nickname, picture)))
    return found


def chip(page: SettingsPage, name: str) -> SelectChip:
    found = find(page, name)
    assert isinstance(found, SelectChip)
    return found


# -- you


def test_nickname_and_picture_are_shown(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    assert (field(page, "nickname").text(), chip(page, "picture-bird").isChecked()) == ("Rosa", True)


def test_picture_is_named_for_a_screen_reader(qtbot: QtBot, look: Look) -> None:
    assert chip(open_page(qtbot, look), "picture-bird").accessibleName() == "Picture: Bird"


def test_typed_nickname_is_said_with_enter(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    said = labels(page)
    field(page, "nickname").setFocus()
    type_in(page, nickname=" Ana ")
    key(page, Qt.Key.Key_Return)
    assert said == [("Ana", "bird")]


def test_nickname_that_did_not_change_is_not_said(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    said = labels(page)
    field(page, "nickname").setFocus()
    key(page, Qt.Key.Key_Tab)
    assert said == []


def test_chosen_picture_is_said(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    said = labels(page)
    press(page, "picture-sun")
    assert said == [("Rosa", "sun")]


def test_nickname_that_is_being_typed_survives_another_look(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    control = field(page, "nickname")
    control.setFocus()
    QTest.keyClicks(control, " M.")
    page.set_look(Look(text_percent=115))
    assert field(page, "nickname").text() == "Rosa M."


# -- PIN


def test_pin_can_be_set(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    with qtbot.waitSignal(page.pin_requested):
        press(page, "pin")
    assert find(page, "pin").property("text") == "Set a PIN"


def test_profile_without_a_pin_cannot_be_locked(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    assert (sees(page, "lock-now"), sees(page, "lock-after-5")) == (False, False)


def test_profile_with_a_pin_can_be_locked(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, has_pin=True)
    with qtbot.waitSignal(page.lock_requested):
        press(page, "lock-now")
    assert find(page, "pin").property("text") == "Change the PIN"


def test_minutes_until_the_lock_are_a_setting(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, has_pin=True)
    changed: list[Settings] = []
    page.changed.connect(changed.append)
    before = chip(page, "lock-after-5").isChecked()
    press(page, "lock-after-30")
    assert (before, changed) == (True, [Settings(lock_minutes=30)])


# -- progress


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("backups", "backups_requested"),
        ("take-along", "take_along_requested"),
        ("bring", "bring_requested"),
        ("save-copy", "save_copy_requested"),
        ("forget", "forget_requested"),
        ("other-person", "other_person_requested"),
    ],
)
def test_button_says_what_is_wanted(qtbot: QtBot, look: Look, name: str, signal: str) -> None:
    page = open_page(qtbot, look)
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, name)


def test_folder_of_the_backups_is_named(qtbot: QtBot, look: Look) -> None:
    assert "/media/stick/backups" in words(open_page(qtbot, look, backup_folder="/media/stick/backups"))


# -- marks for certainty


def test_student_can_switch_marks_on(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, settings=Settings(role="student"))
    changed: list[Settings] = []
    page.changed.connect(changed.append)
    before = chip(page, "marks-off").isChecked()
    press(page, "marks-on")
    assert (before, changed) == (True, [Settings(role="student", shows_marks=True)])


def test_student_can_switch_marks_off(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, settings=Settings(role="nurse", shows_marks=True))
    changed: list[Settings] = []
    page.changed.connect(changed.append)
    press(page, "marks-off")
    assert changed == [Settings(role="nurse")]


@pytest.mark.parametrize("role", ["patient", "caregiver"])
def test_patients_are_offered_no_marks(qtbot: QtBot, look: Look, role: str) -> None:
    page = open_page(qtbot, look, settings=Settings(role=role, shows_marks=True))
    assert (sees(page, "marks-on"), "mark" in words(page).lower()) == (False, False)


def test_marks_are_explained(qtbot: QtBot, look: Look) -> None:
    assert "They change nothing in your plan." in words(open_page(qtbot, look, settings=Settings(role="student")))


# -- guests


def test_guest_is_told_that_nothing_is_kept(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, is_guest=True)
    assert "You are here as a guest. Nothing is kept." in words(page)


@pytest.mark.parametrize("name", ["nickname", "pin", "backups", "forget"])
def test_guest_has_nothing_to_name_lock_or_save(qtbot: QtBot, look: Look, name: str) -> None:
    assert not sees(open_page(qtbot, look, is_guest=True), name)


def test_guest_can_make_room_for_another_person(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, is_guest=True)
    with qtbot.waitSignal(page.other_person_requested):
        press(page, "other-person")


# -- what is said


def test_what_was_done_is_said_at_the_top(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    page.show_done("Everything is saved.")
    assert (sees(page, "done"), "Everything is saved." in words(page)) == (True, True)


@pytest.mark.parametrize("language", ["en", "es"])
def test_settings_of_students_are_cut_off_nowhere(qtbot: QtBot, language: str) -> None:
    page = open_page(qtbot, Look(voice="student"), settings=Settings(role="student", minutes=13), left_out=12)
    page.set_fitting(40)
    assert faults(page, language, "student") == []


@pytest.mark.parametrize(("is_guest", "language"), [(False, "en"), (False, "es"), (True, "es")])
def test_settings_are_cut_off_nowhere(qtbot: QtBot, look: Look, is_guest: bool, language: str) -> None:
    options = {"has_pin": True, "is_guest": is_guest, "backup_folder": "/home/rosa/.local/share/immunotherapy/backups"}
    page = open_page(qtbot, look, settings=FULL_PLAN, **options)
    page.show_trouble("This could not be kept. The disk is full.")
    assert faults(page, language) == []
