"""The window: what it keeps when it is closed or killed, the help page over every page, and its keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QThreadPool, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.help_now import HelpNowPage
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.today import TodayPage
from tests.desktop.person import (
    CTRL,
    ENTER,
    USUAL,
    Clock,
    Person,
    answered_before,
    answers,
    at_window,
    begun_before,
    changes,
    fill,
    in_dialog,
    kept_settings,
    key_in,
    live_answers,
    new_profile,
    press_in,
)
from tests.desktop.places import PLACES, prepare
from tests.tour import NOW, open_window, settle, wait_until

pytestmark = pytest.mark.usefixtures("fonts")

ESC, F1 = Qt.Key.Key_Escape, Qt.Key.Key_F1
CHOICES = ("warning-signs/new-dry-cough", "warning-signs/pounding-heart")


@pytest.fixture
def patient(home: Path) -> Path:
    """The home of a patient who has answered nothing yet."""
    new_profile(home, minutes=5)
    return home


# -- closing, killing, starting again


def test_closing_in_the_middle_of_a_question_brings_it_back(patient: Path) -> None:
    begun_before(patient, cards=CHOICES)
    with at_window(patient) as person:
        person.answer()
        person.press("go-on")
        person.press("choice-3")
        person.press("certainty-1")
        left = person.card
    with at_window(patient) as person:
        assert (person.card, person.chosen(), person.on_screen.certainty) == (left, [3], 1)


def test_killing_in_the_middle_of_a_question_brings_it_back(patient: Path) -> None:
    with at_window(patient) as killed:  # another process has to read the file as it is at this moment
        killed.press("begin")
        killed.press("choice-2")
        killed.press("certainty-3")
        with at_window(patient) as person:
            assert (person.card, person.chosen(), person.on_screen.certainty) == (killed.card, [2], 3)


def test_turned_card_is_still_turned_after_a_restart(patient: Path) -> None:
    answered_before(patient, "warning-signs/what-to-tell-staff")
    with at_window(patient) as person:
        person.press("begin")
        person.press("show-answer")
    with at_window(patient) as person:
        assert (person.sees("rating-good"), person.focus) == (True, "answer")


def test_explanation_is_still_there_after_a_restart(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        answered = person.answer(right=False)
    with at_window(patient) as person:
        shown = person.card, person.words_of("explanation-heading"), person.focus
        wait_until(lambda: goes_on(person, answered), "the next question")
    assert (shown, len(answers(patient))) == ((answered, "Many people think this.", "explanation-heading"), 1)


def goes_on(person: Person, card: str) -> bool:
    """Press Enter, and tell whether another card is asked now."""
    person.key(ENTER)
    return person.card != card


def test_session_goes_on_after_a_restart_with_the_next_question(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        answered, size = person.answer(), person.study.session.session.size
        person.press("go-on")
    with at_window(patient) as person:
        assert (person.card != answered, f"2 of {size}" in person.words()) == (True, True)


def test_session_of_yesterday_is_not_gone_on_with(patient: Path) -> None:
    clock = Clock()
    with at_window(patient, clock) as person:
        person.press("begin")
    clock.go_on(days=1)
    with at_window(patient, clock) as person:
        assert isinstance(person.page, TodayPage)


def test_closing_before_the_profile_is_open_leaves_nothing_running(patient: Path) -> None:
    with open_window(patient, USUAL, Clock()) as window:
        settle()
        window.close()
        QThreadPool.globalInstance().waitForDone()
        settle()
        assert window.page is None


def test_nothing_runs_on_after_closing(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.answer()
        window = person.window
        window.close()
        running = [timer for timer in window.findChildren(QTimer) if timer.isActive()]
        assert (running, QThreadPool.globalInstance().activeThreadCount()) == ([], 0)


def test_size_of_the_window_is_kept(patient: Path) -> None:
    with at_window(patient, size=(1100, 640)):
        pass
    with open_window(patient, USUAL, Clock()) as first:
        kept = first.restoreGeometry(first.saveGeometry())
    assert kept


# -- Stop


def test_stop_asks_and_esc_goes_on(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        with in_dialog(key_in(ESC)):
            person.press("stop")
        assert isinstance(person.page, StudyPage)


def test_enter_on_the_stop_question_goes_on(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        with in_dialog(key_in(ENTER)):
            person.key(ESC)
        assert isinstance(person.page, StudyPage)


def test_focus_returns_to_the_question_after_staying(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("2")
        with in_dialog(key_in(ESC)):
            person.key(ESC)
        person.window.activateWindow()  # as a window manager does; there is none here
        wait_until(lambda: person.focus == "choice-2", "the focus")


def test_today_goes_on_where_one_stopped(patient: Path) -> None:
    begun_before(patient, cards=CHOICES)
    with at_window(patient) as person:
        person.answer()
        person.press("go-on")
        person.press("choice-2")
        person.press("certainty-1")
        left = person.card
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        shown = person.words_of("begin")
        person.press("begin")
        assert (shown, person.card, person.chosen(), person.on_screen.certainty) == (
            "Continue at question 2", left, [2], 1,
        )  # fmt: skip


def test_stopped_session_waits_on_today_after_a_restart(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
    with at_window(patient) as person:
        assert person.words_of("begin") == "Continue at question 1"


def test_stopping_on_an_explanation_does_not_ask_that_question_again(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        answered = person.answer()
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        person.press("begin")
        explained = person.card, person.sees("explanation-heading")
        person.press("go-on")
        assert (explained, person.card != answered) == ((answered, True), True)


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_1, TodayPage), (Qt.Key.Key_Comma, SettingsPage)], ids=["Ctrl+1", "Ctrl+comma"]
)
def test_leaving_a_session_for_another_page_asks_first(patient: Path, key: Qt.Key, page: type) -> None:
    with at_window(patient) as person:
        person.press("begin")
        with in_dialog(press_in("confirm-stop")):
            person.key(key, CTRL)
        assert isinstance(person.page, page)


# -- choices about the look


def test_language_is_kept(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.press("language")
    with at_window(patient) as person:
        assert person.words_of("check") == "Revisar mi respuesta"


def test_text_size_is_kept(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(Qt.Key.Key_Plus, CTRL)
        person.key(Qt.Key.Key_Plus, CTRL)
    with at_window(patient) as person:
        assert person.page.look.text_percent == 130


def test_theme_recolours_at_once_and_is_kept(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.press("theme-light")
        light = ground(person)
        person.press("theme-dark")
        dark = ground(person)
    with at_window(patient) as person:
        again = ground(person)
    assert (light, dark, again) == (Look("light").colour("surface"), *[Look("dark").colour("surface")] * 2)


def test_look_of_the_last_person_is_there_before_the_profile_is_open(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.press("theme-dark")
        person.press("language-es")
    with open_window(patient, USUAL, Clock()) as window:
        assert (window.look.theme, window.look.language) == ("dark", "es")


def test_changes_of_the_look_are_in_the_log(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(Qt.Key.Key_Minus, CTRL)
        person.go("settings")
        person.press("theme-high_contrast")
    kept = kept_settings(patient)
    assert (kept["text_percent"], kept["theme"], len(changes(patient, "setting"))) == ("90", "high_contrast", 3)


def ground(person: Person) -> QColor:
    """Return the colour of the window's ground."""
    return person.window.grab().toImage().pixelColor(person.window.width() - 3, person.window.height() - 3)


# -- the help page


KEYS = {"F1": (F1, Qt.KeyboardModifier.NoModifier), "Ctrl+H": (Qt.Key.Key_H, CTRL)}


@pytest.mark.parametrize(("place", "keys"), [*((place, "F1") for place in PLACES), ("question", "Ctrl+H")])
def test_help_opens_over_any_page_and_esc_leads_back(home: Path, place: str, keys: str) -> None:
    prepare(home, place)
    with at_window(home) as person:
        PLACES[place](person)
        page, focus, words = person.page, person.focus, person.words()
        person.key(*KEYS[keys])
        over = person.page
        person.key(ESC)
        assert isinstance(over, HelpNowPage)
        assert (person.page, person.focus, person.words()) == (page, focus, words)


@pytest.mark.parametrize("place", PLACES)
def test_language_changed_on_the_help_page_holds_for_the_page_below(home: Path, place: str) -> None:
    prepare(home, place)
    with at_window(home) as person:
        PLACES[place](person)
        page, focus = person.page, person.focus
        person.key(F1)
        person.keys("l")
        person.key(ESC)
        assert (person.page, person.focus, "¿Qué hago ahora?" in person.words()) == (page, focus, True)


def test_pill_opens_the_help_page(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("help-now")
        assert isinstance(person.page, HelpNowPage)


def test_help_key_leads_back_too(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(F1)
        person.key(F1)
        assert isinstance(person.page, TodayPage)


@pytest.mark.parametrize("is_new", [True, False], ids=["first start", "later start"])
def test_help_opens_before_any_profile_is_open_and_stays(home: Path, is_new: bool) -> None:
    if not is_new:
        new_profile(home)
        with at_window(home):
            pass
    with open_window(home, USUAL, Clock()) as window:
        ready: list[bool] = []
        window.opened.connect(lambda: ready.append(True))
        window.show_help()
        early = window.page
        wait_until(lambda: bool(ready), "the profile")
        person = Person(window)
        stayed = person.page
        person.key(ESC)
        assert isinstance(early, HelpNowPage)
        assert stayed is early
        assert (type(person.page), person.focus) == (FirstRunPage if is_new else TodayPage, "begin")


def test_keys_of_the_page_below_do_nothing_on_the_help_page(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.answer()
        person.key(F1)
        person.key(Qt.Key.Key_Z, CTRL)
        person.keys("1u")
        person.key(ESC)
        assert person.sees("explanation-heading")
    assert len(live_answers(patient)) == 1


def test_text_size_changes_on_the_help_page(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("2")
        person.key(F1)
        person.key(Qt.Key.Key_Plus, CTRL)
        large = person.page.look.text_percent
        person.key(ESC)
        assert (large, person.page.look.text_percent, person.chosen(), person.focus) == (115, 115, [2], "choice-2")


# -- taking back, from anywhere


def test_undo_from_the_end_page_asks_the_last_card_again(patient: Path) -> None:
    begun_before(patient, size=1)
    with at_window(patient) as person:
        PLACES["end"](person)
        last = answers(patient)[-1].card
        person.key(Qt.Key.Key_Z, CTRL)
        assert person.card == last
    assert len(changes(patient, "undo")) == 1


def test_undo_on_today_with_nothing_answered_does_nothing(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(Qt.Key.Key_Z, CTRL)
        assert isinstance(person.page, TodayPage)
    assert changes(patient, "undo") == []


# -- going about


def test_esc_leads_from_settings_to_today(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(Qt.Key.Key_Comma, CTRL)
        before = person.page
        person.key(ESC)
        assert isinstance(before, SettingsPage)
        assert isinstance(person.page, TodayPage)


def test_side_bar_leads_to_every_page(patient: Path) -> None:
    with at_window(patient) as person:
        seen = []
        for name in ("go-settings", "go-today", "go-study"):
            person.press(name)
            seen.append(type(person.page))
    assert seen == [SettingsPage, TodayPage, StudyPage]


def test_menu_stands_for_the_side_bar_in_a_narrow_window(patient: Path, qapp: QApplication) -> None:
    with at_window(patient, size=(700, 600)) as person:
        person.press("menu")
        menu = qapp.activePopupWidget()
        assert menu is not None
        labels = [action.text() for action in menu.actions()]
        menu.actions()[-1].trigger()
        menu.close()
        settle()
        assert (labels, type(person.page)) == (["Today", "Study", "Progress", "Settings"], SettingsPage)


def test_f11_fills_the_screen_and_gives_it_back(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(Qt.Key.Key_F11)
        full = person.window.isFullScreen()
        person.key(Qt.Key.Key_F11)
        assert (full, person.window.isFullScreen()) == (True, False)


class OtherWindows(QObject):
    """Notes every window that is shown beside the main one."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if is_shown and type(watched).__name__ != "MainWindow":
            self.seen.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("role", ["patient", "student"])
def test_no_part_of_a_page_is_ever_a_window_of_its_own(home: Path, qapp: QApplication, role: str) -> None:
    new_profile(home, role=role)
    begun_before(home, size=2)
    others = OtherWindows()
    with at_window(home) as person:
        qapp.installEventFilter(others)
        PLACES["end"](person)
        person.press("finish")
        person.go("settings")
        person.key(F1)
        person.key(ESC)
        qapp.removeEventFilter(others)
    assert others.seen == []


def test_held_help_key_does_not_flicker(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(F1)
        person.hold(F1)
        assert isinstance(person.page, HelpNowPage)


# -- a disk without room


def test_session_that_cannot_be_begun_is_explained_on_today(usual_disk: Path) -> None:
    new_profile(usual_disk)
    with at_window(usual_disk) as person:
        fill(usual_disk)
        person.press("begin")
        assert isinstance(person.page, TodayPage)
        assert "This could not be saved: the disk is full." in person.words()


def test_stopping_without_room_leads_to_today_and_loses_nothing(usual_disk: Path) -> None:
    new_profile(usual_disk)
    with at_window(usual_disk) as person:
        person.press("begin")
        person.press("choice-2")
        card = person.card
        ballast = fill(usual_disk)
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        assert "the disk is full" in person.words()
        ballast.unlink()
        person.press("begin")
        assert (person.card, person.chosen()) == (card, [2])


def test_window_opens_without_room_in_the_middle_of_a_session(usual_disk: Path) -> None:
    new_profile(usual_disk)
    with at_window(usual_disk) as person:
        person.press("begin")
    fill(usual_disk)
    with at_window(usual_disk) as person:
        assert person.sees("begin") or person.sees("check") or person.sees("retry")


def test_begin_pressed_before_all_is_loaded_begins_as_soon_as_it_is(home: Path) -> None:
    new_profile(home)
    with open_window(home, (1366, 768), lambda: NOW) as window:
        wait_until(lambda: isinstance(window.page, TodayPage) and window.page.today is not None, "Today")
        window.begin_session(8)
        wait_until(lambda: isinstance(window.page, StudyPage), "the first question")
