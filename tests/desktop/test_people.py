"""Who is there: the PIN, locking by key and by idleness, guests, nickname and picture, and forgetting somebody."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from quizapp.desktop.idle import IdleWatch
from quizapp.desktop.page import Page
from quizapp.desktop.pages.backups import BackupsPage
from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.help_now import HelpNowPage
from quizapp.desktop.pages.pin import PinPage
from quizapp.desktop.pages.profiles import ProfilesPage
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.errors import QuizError
from quizapp.progress.backups import backups_of, make_backup
from quizapp.progress.folders import list_profiles
from quizapp.progress.pin import change_pin, unlock
from quizapp.workspace.opening import begin_profile
from quizapp.workspace.people import rename_person
from quizapp.workspace.settings import Settings
from tests.desktop.person import (
    CTRL,
    ENTER,
    YESTERDAY,
    Clock,
    Person,
    answers,
    at_window,
    in_dialog,
    key_in,
    new_profile,
    press_in,
)
from tests.desktop.places import CHEAP
from tests.tour import NOW, settle, wait_until

pytestmark = pytest.mark.usefixtures("fonts")

ESC, F1 = Qt.Key.Key_Escape, Qt.Key.Key_F1
PIN, WRONG = "2468", "1357"
PHONE = "555-0142"


@pytest.fixture
def home_of_one(home: Path) -> Path:
    """The home of Rosa, a patient without a PIN."""
    new_profile(home, day_phone=PHONE, minutes=5)
    name(home, "Rosa")
    return home


@pytest.fixture
def locked(home_of_one: Path) -> Path:
    """The home of Rosa, who has a PIN."""
    change_pin(list_profiles(home_of_one)[0], None, PIN, CHEAP)
    return home_of_one


@pytest.fixture
def two(locked: Path) -> Path:
    """The home of Rosa, who has a PIN and was here last, and of Luis, who has none."""
    begin_profile(locked, Settings(role="student", text_percent=130), YESTERDAY).study.profile.close()
    name(locked, "Luis", number=0)
    with at_window(locked) as person:
        person.press(tile(person, "Rosa"))
        unlock_as(person)
    return locked


def name(home: Path, nickname: str, number: int = 0) -> None:
    """Give the profile that has no name yet one."""
    unnamed = [folder for folder in list_profiles(home) if not folder.label.nickname]
    rename_person(unnamed[number], nickname, "sun")


def tile(person: Person, nickname: str) -> str:
    """Return the name of somebody's tile."""
    found = [number for number in range(1, 5) if person.sees(f"profile-{number}")
             and nickname in person.words_of(f"profile-{number}")]  # fmt: skip
    return f"profile-{found[0]}"


def until(person: Person, page: type[Page]) -> None:
    """Wait for a page."""
    wait_until(lambda: isinstance(person.window.page, page), page.__name__)
    settle()


def unlock_as(person: Person, pin: str = PIN, page: type[Page] = TodayPage) -> None:
    """Type a PIN into the card and wait for what it opens."""
    assert person.focus == "pin"
    person.keys(pin)
    person.key(ENTER)
    until(person, page)


def try_wrong(person: Person) -> None:
    """Type a PIN that does not fit and wait for the answer."""
    person.keys(WRONG)
    person.key(ENTER)
    wait_until(lambda: person.sees("pin-message") and "fit" in person.words_of("pin-message"), "the refusal")


def set_pin(person: Person, *typed: str) -> None:
    """Type into the fields of the PIN page, one after the other, and press Enter."""
    for number, text in enumerate(typed):
        person.focus_on(("pin-old", "pin-new", "pin-again")[number + 3 - len(typed)])
        person.keys(text)
    person.key(ENTER)


def shot(home: Path) -> dict[str, bytes]:
    """Return every file of a home with its bytes."""
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def shown(person: Person) -> str:
    """Return all that can be read or heard on the page, what stands in fields included."""
    fields = [field.text() for field in person.page.findChildren(QLineEdit)]
    names = [part.accessibleName() for part in person.page.findChildren(QWidget)]
    return "\n".join([person.words(), *fields, *names])


# -- the PIN page


def test_pin_is_set_in_settings(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press("pin")
        assert person.focus == "pin-new"
        set_pin(person, PIN, PIN)
        until(person, SettingsPage)
        said = person.words()
    [folder] = list_profiles(home_of_one)
    assert ("The PIN is set." in said, folder.is_locked, unlock(folder, PIN, NOW) is None) == (True, True, False)


def test_what_is_typed_is_in_sight_in_large_text(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.show_at((1366, 768), 200)
        person.go("settings")
        person.press("pin")
        person.keys("2")
        field = person.find("pin-new")
        assert field.visibleRegion().boundingRect() == field.rect()


def test_backups_from_before_the_pin_are_replaced(home_of_one: Path) -> None:
    [folder] = list_profiles(home_of_one)
    old = make_backup(folder, None, YESTERDAY).path
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press("pin")
        set_pin(person, PIN, PIN)
        until(person, SettingsPage)
    [folder] = list_profiles(home_of_one)
    kept = backups_of(folder, unlock(folder, PIN, NOW))
    assert (old.exists(), len(kept), kept[0].path.read_bytes()[:6] == b"SQLite") == (False, 1, False)


def test_one_studies_on_after_setting_the_pin(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press("pin")
        set_pin(person, PIN, PIN)
        until(person, SettingsPage)
        person.go("today")
        person.press("begin")
        card = person.answer()
    with at_window(home_of_one) as person:
        unlock_as(person, page=StudyPage)
        assert (person.card, person.sees("explanation-heading")) == (card, True)


def test_pin_is_changed(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.go("settings")
        person.press("pin")
        set_pin(person, PIN, "a blue door", "a blue door")
        until(person, SettingsPage)
    with at_window(locked) as person:
        unlock_as(person, "a blue door")
        assert isinstance(person.page, TodayPage)


def test_pin_is_not_changed_by_who_does_not_know_it(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.go("settings")
        person.press("pin")
        set_pin(person, WRONG, "9999", "9999")
        wait_until(lambda: "That PIN does not fit." in person.words(), "the refusal")
        assert (type(person.page), person.focus) == (PinPage, "pin-old")
    [folder] = list_profiles(locked)
    assert unlock(folder, PIN, NOW.replace(hour=20)) is not None


def test_pin_is_removed(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.go("settings")
        person.press("pin")
        person.focus_on("pin-old")
        person.keys(PIN)
        person.press("pin-remove")
        until(person, SettingsPage)
        said = person.words()
    with at_window(locked) as person:
        assert ("The PIN was taken away." in said, type(person.page)) == (True, TodayPage)


@pytest.mark.parametrize("key", [ESC, Qt.Key.Key_1], ids=["Esc", "Ctrl+1"])
def test_nothing_is_studied_while_the_file_is_written_anew(home_of_one: Path, key: Qt.Key) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press("pin")
        set_pin(person, PIN, PIN)
        person.key(key, CTRL if key != ESC else Qt.KeyboardModifier.NoModifier)
        stayed = type(person.page)
        until(person, SettingsPage)
    assert stayed is PinPage


@pytest.mark.parametrize("what", ["larger text", "upkeep"])
def test_nothing_else_opens_the_file_while_it_is_written_anew(home_of_one: Path, what: str) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press("pin")
        if what == "upkeep":
            person.window._upkeep.start(30)
        set_pin(person, PIN, PIN)
        if what == "larger text":
            person.key(Qt.Key.Key_Plus, CTRL)
        until(person, SettingsPage)
        assert "The PIN is set." in person.words()


def test_lock_in_the_middle_of_setting_a_pin_leaves_a_profile_with_that_pin(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press("pin")
        set_pin(person, PIN, PIN)
        person.key(Qt.Key.Key_L, CTRL)
        assert isinstance(person.page, ProfilesPage)
        wait_until(lambda: list_profiles(home_of_one)[0].is_locked, "the PIN")
        settle()
        stayed = type(person.page)
    with at_window(home_of_one) as person:
        unlock_as(person)
    assert stayed is ProfilesPage


def test_closing_in_the_middle_of_setting_a_pin_harms_nothing(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.press("begin")
        person.answer()
        person.press("go-on")
        with in_dialog(press_in("confirm-stop")):
            person.key(ESC)
        person.window.activateWindow()  # as a window manager does; there is none here
        wait_until(person.window.isActiveWindow, "the window")
        person.go("settings")
        person.press("pin")
        set_pin(person, PIN, PIN)
    [folder] = list_profiles(home_of_one)
    with at_window(home_of_one) as person:
        unlock_as(person)
        shown = person.words_of("begin")
    assert (folder.is_locked, shown) == (True, "Continue at question 2")


# -- locking and unlocking


def test_locked_profile_asks_for_its_pin_at_once_and_shows_nothing_of_today(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
    with at_window(locked) as person:
        assert (type(person.page), person.focus) == (ProfilesPage, "pin")
        assert "Hello, Rosa" in person.words()
        assert (PHONE in person.words(), person.sees("begin")) == (False, False)


def test_ctrl_l_locks(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.key(Qt.Key.Key_L, CTRL)
        assert (type(person.page), person.focus) == (ProfilesPage, "pin")


def test_right_pin_opens_where_the_person_was(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.press("begin")
        person.press("choice-3")
        person.press("certainty-1")
        left = person.card
        person.key(Qt.Key.Key_L, CTRL)
        unlock_as(person, page=StudyPage)
        assert (person.card, person.chosen(), person.on_screen.certainty) == (left, [3], 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Comma, Qt.Key.Key_Z])
def test_no_key_leads_past_the_pin(locked: Path, key: Qt.Key) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.key(Qt.Key.Key_L, CTRL)
        person.key(key, CTRL)
        assert isinstance(person.page, ProfilesPage)


def test_key_that_is_pressed_after_the_minutes_locks_and_does_nothing_else(locked: Path) -> None:
    clock = Clock()
    with at_window(locked, clock) as person:
        unlock_as(person)
        person.press("begin")
        clock.go_on(minutes=6)
        person.keys("2")
        assert isinstance(person.page, ProfilesPage)
        unlock_as(person, page=StudyPage)
        assert person.chosen() == []


def test_profile_locks_by_itself_when_nobody_is_there(locked: Path) -> None:
    clock = Clock()
    with at_window(locked, clock) as person:
        unlock_as(person)
        watch = person.window.findChild(IdleWatch)
        assert isinstance(watch, IdleWatch)
        tick(watch).setInterval(1)
        clock.go_on(minutes=6)
        until(person, ProfilesPage)
        assert (person.focus, tick(watch).isActive()) == ("pin", False)


def tick(watch: IdleWatch) -> QTimer:
    """Return the timer by which the watch looks at the clocks."""
    timer = watch.findChild(QTimer)
    assert isinstance(timer, QTimer)
    return timer


def test_profile_without_a_pin_is_never_locked_by_itself(home_of_one: Path) -> None:
    clock = Clock()
    with at_window(home_of_one, clock) as person:
        clock.go_on(minutes=60)
        person.key(Qt.Key.Key_Tab)
        assert isinstance(person.page, TodayPage)


def test_minutes_that_were_chosen_count(locked: Path) -> None:
    clock = Clock()
    with at_window(locked, clock) as person:
        unlock_as(person)
        person.go("settings")
        person.press("lock-after-30")
        clock.go_on(minutes=29)
        person.key(Qt.Key.Key_Tab)
        early = type(person.page)
        clock.go_on(minutes=31)
        person.key(Qt.Key.Key_Tab)
        assert (early, type(person.page)) == (SettingsPage, ProfilesPage)


def test_dialog_that_is_open_when_the_profile_locks_does_nothing(locked: Path) -> None:
    clock = Clock()
    with at_window(locked, clock) as person:
        unlock_as(person)
        person.go("settings")

        def go_away(dialog: QDialog) -> None:
            clock.go_on(minutes=6)
            key_in(Qt.Key.Key_Tab)(dialog)

        with in_dialog(go_away):
            person.press("forget")
        until(person, ProfilesPage)
        assert QApplication.activeModalWidget() is None
    assert [folder.label.nickname for folder in list_profiles(locked)] == ["Rosa"]


def test_menu_that_is_open_when_the_profile_locks_is_closed(locked: Path, qapp: QApplication) -> None:
    with at_window(locked, size=(700, 600)) as person:
        unlock_as(person)
        person.press("menu")
        person.window.lock()
        settle()
        assert (qapp.activePopupWidget(), type(person.page)) == (None, ProfilesPage)


# -- wrong PINs


def test_wrong_pin_says_how_long_to_wait(locked: Path) -> None:
    with at_window(locked) as person:
        try_wrong(person)
        assert re.search(r"That PIN does not fit\. Try again in 1 second", person.words_of("pin-message"))


def test_wait_outlasts_a_restart(locked: Path) -> None:
    with at_window(locked) as person:
        try_wrong(person)
    clock = Clock()
    with at_window(locked, clock) as person:
        said = person.words_of("pin-message")
        assert (said.startswith("A PIN did not fit before."), person.find("pin").isEnabled()) == (True, False)


def test_right_pin_opens_after_the_wait(locked: Path) -> None:
    clock = Clock()
    with at_window(locked, clock) as person:
        try_wrong(person)
    clock.go_on(seconds=2)
    with at_window(locked, clock) as person:
        unlock_as(person)


# -- help while locked


def test_help_opens_over_the_pin_and_shows_no_number(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.key(F1)
        open_words = person.words()
        person.key(Qt.Key.Key_L, CTRL)
        person.key(F1)
        over = type(person.page)
        locked_words = person.words()
        person.key(ESC)
        assert (over, type(person.page), person.focus) == (HelpNowPage, ProfilesPage, "pin")
    assert (PHONE in open_words, PHONE in locked_words) == (True, False)


def test_lock_closes_the_help_page(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.key(F1)
        person.key(Qt.Key.Key_L, CTRL)
        assert (type(person.page), PHONE in person.words()) == (ProfilesPage, False)


# -- two people


def test_next_person_sees_nothing_of_the_one_before(two: Path) -> None:
    with at_window(two) as person:
        unlock_as(person)
        person.key(Qt.Key.Key_L, CTRL)
        person.press(tile(person, "Luis"))
        until(person, TodayPage)
        seen = shown(person)
        person.go("settings")
        seen += shown(person)
        person.key(F1)
        seen += shown(person)
    assert ("Luis" in seen, "Rosa" in seen, PHONE in seen) == (True, False, False)


def test_each_person_has_a_look_of_their_own(two: Path) -> None:
    with at_window(two) as person:
        unlock_as(person)
        rosas = person.page.look.text_percent
        person.go("settings")
        person.press("other-person")
        person.press(tile(person, "Luis"))
        until(person, TodayPage)
        assert (rosas, person.page.look.text_percent) == (100, 130)


def test_new_person_begins_without_the_dates_and_numbers_of_the_one_before(home: Path) -> None:
    new_profile(home, day_phone=PHONE, night_phone=PHONE, target_date=date(2027, 1, 2))
    name(home, "Rosa")
    with at_window(home) as person:
        person.go("settings")
        person.press("other-person")
        person.press("new-profile")
        person.press("begin")
        until(person, TodayPage)
        person.key(F1)
        assert PHONE not in person.words()


def test_pin_that_is_tried_while_a_guest_sits_down_is_told_to_nobody(locked: Path) -> None:
    with at_window(locked) as person:
        person.keys(PIN)
        person.key(ENTER)
        person.press("guest")
        until(person, TodayPage)
        settle()
        assert "Rosa" not in person.words()


def test_wrong_pin_that_is_told_too_late_harms_nothing(locked: Path) -> None:
    with at_window(locked) as person:
        person.keys(WRONG)
        person.key(ENTER)
        person.press("new-profile")
        assert isinstance(person.page, FirstRunPage)


# -- forgetting


def test_forgetting_asks_and_esc_keeps_everything(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        with in_dialog(key_in(ESC)):
            person.press("forget")
        assert isinstance(person.page, SettingsPage)
    assert len(list_profiles(home_of_one)) == 1


def test_forgetting_removes_everything(home_of_one: Path, tmp_path: Path) -> None:
    [folder] = list_profiles(home_of_one)
    make_backup(folder, None, NOW)
    with at_window(home_of_one) as person:
        person.go("settings")
        with in_dialog(press_in("confirm-forget")):
            person.press("forget")
        until(person, FirstRunPage)
    files = shot(home_of_one)
    assert (folder.path.exists(), folder.id.encode() in b"".join(files.values())) == (False, False)
    assert [path for path in files if folder.id in path] == []


def test_who_forgot_the_pin_can_remove_the_profile(two: Path) -> None:
    [rosa] = [folder for folder in list_profiles(two) if folder.label.nickname == "Rosa"]
    with at_window(two) as person:
        person.press("pin-forgotten")
        with in_dialog(press_in("confirm-forget")):
            person.press("remove-profile")
        wait_until(lambda: not person.sees("profile-2"), "the list")
        assert "Luis" in person.words_of("profile-1")
    left = b"".join(shot(two).values())
    assert (rosa.path.exists(), rosa.id.encode() in left) == (False, False)


# -- nickname and picture


def test_nickname_and_picture_are_kept(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.focus_on("nickname")
        person.key(Qt.Key.Key_A, CTRL)
        person.keys("Rosita")
        person.press("picture-moon")
        person.go("today")
        seen = person.words()
    [folder] = list_profiles(home_of_one)
    assert ("Rosita" in seen, folder.label.nickname, folder.label.picture) == (True, "Rosita", "moon")


def test_new_nickname_stands_on_the_pages_that_follow(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.focus_on("nickname")
        person.key(Qt.Key.Key_A, CTRL)
        person.keys("Rosita")
        person.press("pin")
        assert "A PIN for Rosita" in person.words()


# -- guests


@pytest.fixture
def as_guest(home_of_one: Path) -> Iterator[tuple[Person, Path]]:
    """A guest on Today, and the home as it was before."""
    with at_window(home_of_one) as person:
        pass
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press("other-person")
        yield person, home_of_one


def test_whole_sitting_of_a_guest_changes_and_makes_no_file(as_guest: tuple[Person, Path]) -> None:
    person, home = as_guest
    before = shot(home)
    person.press("guest")
    until(person, TodayPage)
    person.press("begin")
    person.finish_session()
    person.press("finish")
    person.go("settings")
    person.press("language-es")
    person.press("size-130")
    person.press("other-person")
    assert isinstance(person.page, ProfilesPage)
    person.window._computer._kept.sync()
    assert shot(home) == before


def test_settings_of_a_guest_say_that_nothing_is_kept(as_guest: tuple[Person, Path]) -> None:
    person, _ = as_guest
    person.press("guest")
    until(person, TodayPage)
    person.go("settings")
    assert "You are here as a guest. Nothing is kept." in person.words()
    assert [name for name in ("backups", "pin", "forget", "bring") if person.sees(name)] == []


def test_guest_takes_nothing_from_the_one_before(as_guest: tuple[Person, Path]) -> None:
    person, home = as_guest
    person.press("guest")
    until(person, TodayPage)
    person.key(F1)
    assert PHONE not in person.words()
    assert answers(home) == []


def test_next_start_is_for_the_person_and_not_for_the_guest(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press("other-person")
        person.press("guest")
        until(person, TodayPage)
    with at_window(home_of_one) as person:
        assert "Rosa" in person.words()


# -- a fault of ours while somebody is there


def test_trying_again_after_a_crash_asks_for_the_pin_and_no_key_leads_past_it(locked: Path) -> None:
    with at_window(locked) as person:
        unlock_as(person)
        person.window.show_trouble_page(QuizError("Something went wrong.", "Try again."))
        person.press("retry")
        until(person, ProfilesPage)
        person.key(Qt.Key.Key_1, CTRL)
        assert isinstance(person.page, ProfilesPage)


def test_new_profile_after_a_crash_changes_nothing_of_who_was_there(home_of_one: Path) -> None:
    with at_window(home_of_one) as person:
        person.window.show_trouble_page(QuizError("Something went wrong.", "Try again."))
        person.press("new-profile")
        person.press("language-es")
    with at_window(home_of_one) as person:
        assert person.page.look.language == "en"


# -- languages


@pytest.mark.parametrize(("name", "page"), [("pin", PinPage), ("backups", BackupsPage)], ids=["pin", "backups"])
def test_language_changes_on_the_pages_behind_settings(home_of_one: Path, name: str, page: type[Page]) -> None:
    with at_window(home_of_one) as person:
        person.go("settings")
        person.press(name)
        change_language(person)
        assert (type(person.page), person.page.look.language) == (page, "es")
    with at_window(home_of_one) as person:
        assert person.page.look.language == "es"


def change_language(person: Person) -> None:
    """Change it on the help page, which lies over the page, and come back."""
    person.key(F1)
    person.press("language")
    person.key(ESC)


def test_language_changes_on_the_pin_card_and_what_was_typed_stays(locked: Path) -> None:
    with at_window(locked) as person:
        person.keys("24")
        person.press("language")
        language = person.page.look.language
        person.focus_on("pin")
        person.keys("68")
        person.key(ENTER)
        until(person, TodayPage)
    assert language == "es"
