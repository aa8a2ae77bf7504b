"""The window: one page at a time, the help page over any of them, and what leads from one to the next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.choices import Choices
from quizapp.desktop.computer import Computer
from quizapp.desktop.fitting import Fitting
from quizapp.desktop.flow import Flow
from quizapp.desktop.keys import Keys
from quizapp.desktop.look import Look
from quizapp.desktop.notes import Notes
from quizapp.desktop.opening import Opening
from quizapp.desktop.page import Page
from quizapp.desktop.page_stack import PageStack
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.people import People
from quizapp.desktop.planning import Planning
from quizapp.desktop.preferences import Preferences
from quizapp.desktop.safekeeping import Safekeeping
from quizapp.desktop.studying import Studying
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError
from quizapp.workspace.settings import Settings, read_settings

if TYPE_CHECKING:
    from quizapp.desktop.idle import IdleWatch
    from quizapp.desktop.testing import Testing
    from quizapp.learning.form import Form
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.glance import FirstLook
    from quizapp.workspace.opening import Choice, Opened
    from quizapp.workspace.outlook import Progress
    from quizapp.workspace.profiles import Key
    from quizapp.workspace.session import CurrentSession
    from quizapp.workspace.today import Today

USUAL_SIZE = (1366, 768)
SMALLEST_SIZE = (480, 400)
UPKEEP_AFTER_MS = 3000
"""When the file is checked and backed up: after the first card is shown, or while Today is read."""


def _explainer(language: str) -> "Explainer":
    from quizapp.workspace.explanation import Explainer

    return Explainer(language)  # it reads a file: 8 ms


class MainWindow(QMainWindow):
    """Shows Today at once, opens the profile off its thread, and leads from page to page.

    Args:
        home: Folder of everything this program keeps.
        clock: The moment now.
    """

    opened = Signal()
    looked = Signal()
    """Today is complete, though studying may have to wait for ``opened`` a moment longer."""

    def __init__(self, home: Path, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.home, self._clock = home, clock
        self._computer = Computer(home)
        self._opening = Opening(home, self._computer, clock, self)
        self._opening.looked.connect(self._take_first_look)
        self._opening.found.connect(self._take_opened)
        self._opening.failed.connect(self._take_failure)
        self._stack = PageStack(self)
        self._notes = Notes(self._stack, lambda: self._is_busy)
        self._choices = Choices(self._computer, clock, self)
        self._explainer = cache(_explainer)
        in_turn = Lock()  # what is done off this thread with anybody's files
        self._people = People(home, clock, lambda: self.look, in_turn, self)
        self._safekeeping = Safekeeping(home, clock, lambda: self.look, in_turn, self)
        self._studying = Studying(clock, lambda: self.look, lambda: self._settings, self._explainer, self)
        self._planning = Planning(clock, lambda: self.look, self._explainer, in_turn, self)
        self._preferences = Preferences(clock, lambda: self.look, self)
        self._fitting = Fitting(clock, in_turn, self)
        self._testing: Testing | None = None
        self._connect_flows()
        self._upkeep = QTimer(self, singleShot=True, interval=UPKEEP_AFTER_MS)
        self._upkeep.timeout.connect(self._look_after)
        self._idle: IdleWatch | None = None
        self._open: Opened | None = None
        self._first_look: FirstLook | None = None
        self._wanted: Callable[[], None] | None = None
        self._is_opening = self._is_closed = False
        self.setCentralWidget(self._stack)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*USUAL_SIZE)
        if geometry := self._computer.window_geometry():
            self.restoreGeometry(geometry)
        self._listen_to_keys()
        self._choices.apply()
        if self._computer.profile_id and not self._computer.is_locked:
            self._show(self._make_today())

    def _connect_flows(self) -> None:
        people, keeping, notes = self._people, self._safekeeping, self._notes
        for flow in (people, keeping, self._studying, self._planning, self._preferences):
            self._follow(flow)
        people.opened.connect(lambda opened: self._attempt(lambda: self._use(opened)))
        people.failed.connect(self.show_trouble_page)
        people.wrong_pin.connect(self._show_wrong_pin)
        people.pin_refused.connect(notes.show_trouble)
        people.forgotten.connect(self._computer.forget)
        people.new_requested.connect(self._show_first_run)
        people.pin_changed.connect(self._take_new_pin)
        people.closed.connect(self._show_settings)
        people.last_requested.connect(self._opening.open_last)
        people.other_requested.connect(self._change_person)
        people.repair_requested.connect(keeping.repair)
        keeping.said.connect(notes.show_done)
        keeping.refused.connect(notes.show_trouble)
        keeping.reopened.connect(self._take_reopened)
        keeping.damage_found.connect(self._take_damage)
        keeping.repaired.connect(people.open_again)
        keeping.repair_failed.connect(self.show_trouble_page)
        keeping.back.connect(self._show_settings)
        self._connect_plan()

    def _connect_plan(self) -> None:
        choices = self._choices
        choices.look_changed.connect(self._show_look)
        choices.plan_changed.connect(self._planning.forget)
        choices.refused.connect(self._notes.show_error)
        studying, planning, preferences = self._studying, self._planning, self._preferences
        studying.page_made.connect(planning.forget)
        studying.refused.connect(self._take_refusal)
        studying.left.connect(self.show_today)
        studying.ended.connect(self._look_after_long_sitting)
        studying.more_requested.connect(lambda minutes: self.begin_session(minutes, beyond=True))
        planning.worked_out.connect(self._show_outlook)
        planning.mistakes_requested.connect(self.show_mistakes)
        planning.more_minutes_requested.connect(self._change_minutes)
        planning.other_date_requested.connect(self._show_plan_settings)
        preferences.plan_changed.connect(planning.forget)
        self._fitting.plan_changed.connect(self._take_fitted)
        self._fitting.told.connect(self._notes.show_done)
        preferences.renamed.connect(self._take_renamed)
        preferences.refused.connect(self._notes.show_error)

    def _follow(self, flow: Flow) -> None:
        flow.page_made.connect(self._show)
        flow.go_requested.connect(self.go)
        flow.help_requested.connect(self.show_help)
        flow.language_requested.connect(self._change_language)
        flow.text_percent_requested.connect(self._change_text)

    # -- look and language

    @property
    def look(self) -> Look:
        """The look that the settings ask for."""
        return self._choices.look

    @property
    def _settings(self) -> Settings:
        return self._choices.settings

    def _show_look(self) -> None:
        self.setWindowTitle(self.tr("Immunotherapy Quiz"))
        self._stack.set_look(self.look)

    def change_settings(self, new: Settings) -> None:
        """Keep new choices in the person's log and show the window in their look."""
        if not self._is_busy:
            self._choices.change(self._open, new)
            self._watch_idleness()

    def _show_wrong_pin(self, wait_s: int) -> None:
        from quizapp.desktop.pages.profiles import ProfilesPage

        page = self._page_under_help
        if isinstance(page, ProfilesPage):
            page.show_wrong_pin(wait_s)

    def _attempt(self, change: Callable[[], None]) -> None:
        """Do what needs the person's file."""
        try:
            change()
        except QuizError as error:
            self._take_refusal(error)

    def _take_refusal(self, error: QuizError) -> None:
        """Say on Today what could not be done; where Today fails too, instead of it."""
        try:
            self._look_at_today()
            self._notes.show_error(error)
        except QuizError:
            self.show_trouble_page(error)

    def _change_language(self) -> None:
        self.change_settings(self._choices.in_other_language())

    def _change_text(self, percent: int) -> None:
        self.change_settings(replace(self._settings, text_percent=percent))

    def _change_minutes(self, minutes: int) -> None:
        """Study so many minutes a day from now on; what the page in sight says of the plan follows."""
        focused = self.focusWidget()
        self.change_settings(replace(self._settings, minutes=minutes))
        if isinstance(self._page_under_help, TodayPage):
            self.show_today()
            if focused is not None and isinstance(page := self._page_under_help, TodayPage):
                page.focus_on(focused.objectName())
        elif self._open is not None:
            self._planning.look_ahead(self._open)
        words = self.tr("Your plan has %n minute(s) a day from now on. You can change that in Settings.", "", minutes)
        self._notes.show_done(words)

    def _put_off_today(self) -> None:
        """Plan nothing more today, and forget the session that was left."""
        page = self._page_under_help
        if self._open is None:
            self._wanted = self._put_off_today
        elif isinstance(page, TodayPage) and page.today is not None:
            self.change_settings(self._choices.with_day_off(page.today.day))
            self._studying.give_up(self._open)
            self.show_today()

    # -- opening

    def showEvent(self, event: QShowEvent) -> None:
        """Paint the frame, and only then begin to open the profile: both need Python's one lock."""
        super().showEvent(event)
        if not self._is_opening:
            self._is_opening = True
            QTimer.singleShot(0, self._paint_and_open)

    def _paint_and_open(self) -> None:
        if not self._is_closed:
            self.repaint()
            self._opening.begin()

    def _take_first_look(self, look: "FirstLook | None") -> None:
        """Show Today before everything that studying needs is loaded; what is pressed meanwhile is done then."""
        if look is not None and not self._is_closed and isinstance(self._page_under_help, TodayPage):
            self._choices.show(look.settings)
            self._first_look = look
            self._page_under_help.show_today(look.today, look.settings, look.nickname, look.deck_errors)
            self.looked.emit()

    def _take_opened(self, opened: "Opened | Choice | None") -> None:
        from quizapp.workspace.opening import Opened

        if self._is_closed:
            if isinstance(opened, Opened):
                opened.study.profile.close()
            return
        if isinstance(opened, Opened):
            self._attempt(lambda: self._use(opened))
            self._do_what_was_wanted()
        elif opened is None:
            self._show_first_run()
        else:
            self._close_person()
            self._people.ask(opened.people, opened.selected)
        self.opened.emit()

    def _take_failure(self, error: Exception) -> None:
        if not isinstance(error, QuizError):
            raise error
        self.show_trouble_page(error)
        self.opened.emit()

    def show_trouble_page(self, error: QuizError, person_id: str = "", pin: str = "", key: "Key | None" = None) -> None:
        """Say what went wrong in place of the page; trying again opens the profile anew.

        Args:
            error: What went wrong.
            person_id: Whose profile it is; if it is left out, the one that is opened at the start.
            pin: What it was to be opened with.
            key: What it was open with.
        """
        self._people.show_trouble(error, person_id, pin, key, last_id=self._computer.profile_id)

    def _close_person(self) -> None:
        """Close the profile that is open, with every dialog about it, and keep nothing of it but the look."""
        for open_box in (QApplication.activePopupWidget, QApplication.activeModalWidget):
            while (box := open_box()) is not None and box.close():
                pass
        self._upkeep.stop()
        self._leave_test()
        self._people.leave()
        self._safekeeping.leave()
        self._planning.leave()
        self._fitting.leave()
        if self._idle is not None:
            self._idle.set_minutes(None)
        if self._open is not None:
            self._open.study.profile.close()
        self._studying.leave()
        self._open = self._first_look = self._wanted = None
        self._notes.forget()
        self._choices.forget_person()

    def _change_person(self) -> None:
        """Close this person's profile and ask who is there."""
        self._close_person()
        self._people.ask()

    def lock(self) -> None:
        """Close this person's profile; with a PIN it needs that to come back."""
        if self._open is None:
            return
        folder = self._open.folder
        self._close_person()
        if self._stack.is_covered:
            self._stack.uncover()
        announce(self, self.tr("Locked. F1 opens What do I do now."))
        self._people.ask(selected=folder.id if folder is not None and folder.is_locked else "")

    def _watch_idleness(self) -> None:
        """Lock a profile with a PIN when nobody has touched anything for some minutes."""
        has_pin = self._open is not None and self._open.key is not None
        if self._idle is None and has_pin:
            from quizapp.desktop.idle import Clocks, IdleWatch  # what it needs of Qt is loaded for a PIN only

            app = QApplication.instance()
            assert isinstance(app, QApplication)
            self._idle = IdleWatch(app, lambda: Clocks(monotonic(), self._clock().timestamp()), parent=self)
            self._idle.idled.connect(self.lock)
        if self._idle is not None:
            self._idle.set_minutes(self._settings.lock_minutes if has_pin else None)

    def _take_new_pin(self, opened: "Opened") -> None:
        self._take_reopened(opened)
        self._show_settings()
        words = self.tr("The PIN is set.") if opened.key is not None else self.tr("The PIN was taken away.")
        self._notes.show_done(words)

    def _take_reopened(self, opened: "Opened") -> None:
        """Go on with a profile that was opened anew, or changed as a whole, on the same page."""
        if self._open is not None and self._open.study is not opened.study:
            self._open.study.profile.close()
            self._studying.leave()
        self._open = opened
        self._planning.leave()
        self._fitting.leave()
        self._attempt(self._take_settings)
        self._watch_idleness()
        self._upkeep.start()

    def _take_settings(self) -> None:
        """Go on with the choices that the open profile holds now."""
        from quizapp.desktop.pages.settings import SettingsPage

        assert self._open is not None
        before, settings = self._settings, read_settings(self._open.study.profile.settings())
        self._choices.take(self._open, settings)
        if settings != before and isinstance(self._page_under_help, SettingsPage):
            self._show_settings()

    def _take_damage(self, error: QuizError) -> None:
        if self._open is not None and self._open.folder is not None:
            person_id, key = self._open.folder.id, self._open.key
            self._close_person()
            self.show_trouble_page(error, person_id, key=key)

    def _use(self, opened: "Opened") -> None:
        """Show an opened profile: the session that was left in the middle, or Today."""
        if self._open is not None:  # tried again after an error
            self._open.study.profile.close()
        self._open = opened
        self._choices.take(opened, opened.settings)
        self._watch_idleness()
        if not self._settings.is_patient and self._tests.show_running(opened):
            self._wanted = None  # what was pressed meanwhile was meant for Today
        elif not self._studying.show_running(opened) and (
            self._first_look is None or self._first_look.today != opened.today.at_first_look(opened.settings)
        ):
            self._look_at_today(opened.today)
        self._look_ahead()
        self._upkeep.start()

    def _look_after(self) -> None:
        if self._is_busy:
            self._upkeep.start()
        elif self._open is not None and not self._is_closed:
            self._safekeeping.look_after(self._open)
            self._fitting.begin_if_due(self._open)

    def _do_what_was_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._open is not None:
            wanted()

    def _begin_profile(self, settings: Settings) -> None:
        from quizapp.desktop.pages.first_run import FirstRunPage
        from quizapp.workspace.opening import begin_profile

        try:
            self._use(begin_profile(self.home, settings, self._clock()))
        except QuizError as error:
            page = self._page_under_help
            if isinstance(page, FirstRunPage):
                page.show_problem(" ".join(error_words(error)))

    # -- pages

    @property
    def page(self) -> Page | None:
        """The page in sight; ``None`` while the very first start looks for a profile."""
        return self._stack.page

    @property
    def _page_under_help(self) -> QWidget | None:
        """The page in sight, or the one that the help page lies over."""
        return self._stack.page_below

    def _show(self, page: Page, focus: str = "") -> None:
        self._planning.hold()
        self._stack.show_page(page, focus)

    def _show_first_run(self) -> None:
        from quizapp.desktop.pages.first_run import FirstRunPage

        self._close_person()
        page = FirstRunPage(self.look, self._settings, self._clock().astimezone().date())
        page.look_changed.connect(self.change_settings)
        page.begun.connect(self._begin_profile)
        page.help_requested.connect(self.show_help)
        self._show(page, focus="begin")

    def _make_today(self) -> TodayPage:
        page = TodayPage(self.look, self._settings, self._clock, self._explainer)
        page.begin_requested.connect(self.begin_session)
        page.continue_requested.connect(self.continue_session)
        page.clock_confirmed.connect(self._confirm_clock)
        page.tests_requested.connect(lambda: self.go("tests"))
        page.form_requested.connect(self._begin_test)
        page.mistakes_requested.connect(self.show_mistakes)
        page.practice_requested.connect(self.practise)
        page.postpone_requested.connect(self._put_off_today)
        page.more_minutes_requested.connect(self._change_minutes)
        page.other_date_requested.connect(self._show_plan_settings)
        page.go_requested.connect(self.go)
        page.help_requested.connect(self.show_help)
        return page

    def show_today(self) -> None:
        """Show Today with its counts."""
        self._attempt(self._look_at_today)

    def _look_at_today(self, today: "Today | None" = None) -> None:
        if self._open is None:
            return
        from quizapp.workspace.today import look_closely

        opened, page = self._open, self._page_under_help
        if not isinstance(page, TodayPage) and (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # what was typed last is then taken
        today = today or look_closely(opened.study, self._settings, self._clock())
        if (known := self._planning.known(opened)) is not None:
            today = replace(today, outlook=known.outlook)
        shown = page if isinstance(page, TodayPage) else self._make_today()
        shown.show_today(today, self._settings, opened.nickname, len(opened.study.catalogue.errors))
        if shown is not page:
            self._show(shown, focus="begin")
        self._notes.show_untold()
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Have it worked out what the plan comes to, if Today is in sight; it is complete without."""
        if self._open is not None and isinstance(self._page_under_help, TodayPage):
            self._planning.look_ahead(self._open)

    def _take_fitted(self) -> None:
        """The plan is another one: what stands on the page in sight about it is worked out anew."""
        self._planning.forget()
        self._look_ahead()

    def _show_outlook(self, progress: "Progress") -> None:
        if isinstance(page := self._page_under_help, TodayPage):
            page.show_outlook(progress.outlook)

    def show_progress(self) -> None:
        """Show how far the person has come."""
        if self._open is None:
            self._wanted = self.show_progress
        else:
            self._attempt(self._with_open(self._planning.show_progress))

    def _confirm_clock(self) -> None:
        if self._open is None:
            self._wanted = self._confirm_clock
        else:
            self._open.study.is_clock_confirmed = True
            self.show_today()

    def show_mistakes(self) -> None:
        """Show what was wrong although the person was sure."""
        if self._open is not None and not self._is_busy:
            self._studying.show_mistakes(self._open)

    def _show_settings(self) -> None:
        if self._open is None:
            self._wanted = self._show_settings
            return
        page = self._preferences.make_page(self._open, self._settings)
        page.changed.connect(self.change_settings)
        page.label_changed.connect(self._change_label)
        page.ask_again_requested.connect(self._with_open(lambda opened: self._preferences.ask_again(opened, page)))
        page.fit_requested.connect(self._with_open(self._fitting.begin))
        self._fitting.attach(page)
        page.pin_requested.connect(self._with_open(self._people.show_pin_page))
        page.lock_requested.connect(self.lock)
        page.backups_requested.connect(self._with_open(self._safekeeping.show_backups))
        page.take_along_requested.connect(self._with_open(self._safekeeping.take_along))
        page.bring_requested.connect(self._with_open(self._safekeeping.bring))
        page.save_copy_requested.connect(self._with_open(self._safekeeping.save_copy))
        page.forget_requested.connect(self._forget)
        page.other_person_requested.connect(self._change_person)
        self._show(page, focus=f"language-{self._settings.language}")

    def _show_plan_settings(self) -> None:
        from quizapp.desktop.pages.settings import SettingsPage

        self._show_settings()
        if isinstance(page := self._page_under_help, SettingsPage):
            page.show_plan()

    def _with_open(self, act: "Callable[[Opened], None]") -> Callable[[], None]:
        """Return what does something with the profile as it is by then: its label may have changed."""

        def do() -> None:
            if self._open is not None:
                act(self._open)

        return do

    def _change_label(self, nickname: str, picture: str) -> None:
        if self._open is not None:
            self._preferences.rename(self._open, nickname, picture)

    def _take_renamed(self, opened: "Opened") -> None:
        self._open = opened

    def _forget(self) -> None:
        if self._open is not None and self._open.folder is not None and self._people.asks_to_forget():
            person_id = self._open.folder.id
            self._close_person()
            self._people.forget(person_id)

    def go(self, destination: str) -> None:
        """Go to a destination of the side bar."""
        if self._is_busy:
            return
        if destination == "today":
            self.show_today()
        elif destination == "settings":
            self._show_settings()
        elif destination == "progress":
            self.show_progress()
        elif destination == "tests" and self._may_go(destination):
            self.show_tests()
        elif destination == "study":
            self.continue_session()

    def _may_go(self, destination: str) -> bool:
        """Tell whether a destination is for this person: patients take no tests."""
        return destination != "tests" or not self._settings.is_patient

    @property
    def _is_busy(self) -> bool:
        """The open file is being exchanged for another; what was answered meanwhile would be lost."""
        return self._people.is_busy or self._safekeeping.is_busy

    # -- a session

    def begin_session(self, minutes: int, *, beyond: bool = False) -> None:
        """Begin a session of about so many minutes; ``beyond`` those of the day, if the person asks for more."""
        if self._open is None:
            self._wanted = lambda: self.begin_session(minutes, beyond=beyond)
        else:
            self._studying.begin(self._open, minutes, beyond=beyond)

    def practise(self, minutes: int) -> None:
        """Practise for about so many minutes; nothing is counted."""
        if self._open is None:
            self._wanted = lambda: self.practise(minutes)
        else:
            self._studying.practise(self._open, minutes)

    def continue_session(self) -> None:
        """Go on with today's session, or begin one."""
        if self._open is None:
            self._wanted = self.continue_session
        else:
            self._studying.go_on(self._open)

    # -- tests

    @property
    def _tests(self) -> "Testing":
        """What leads through tests; made for the first person who may take one, not before the first frame."""
        if self._testing is None:
            from quizapp.desktop.testing import Testing

            self._testing = Testing(
                self._clock, lambda: self.look, self._explainer, lambda: self._settings.shows_marks, parent=self
            )
            self._connect_tests(self._testing)
        return self._testing

    def _connect_tests(self, testing: "Testing") -> None:
        self._follow(testing)
        testing.page_made.connect(self._planning.forget)
        testing.refused.connect(self._refuse_test)
        testing.session_made.connect(self._show_session)
        testing.left.connect(lambda: self.go("tests"))
        testing.ended.connect(self._look_after_long_sitting)

    def _show_session(self, session: "CurrentSession") -> None:
        if self._open is not None:
            self._studying.show(self._open, session)

    def _leave_test(self) -> None:
        if self._testing is not None:
            self._testing.leave()

    def show_tests(self) -> None:
        """Show the tests that one can take, and those that were taken."""
        if self._open is None:
            self._wanted = self.show_tests
        else:
            self._attempt(self._with_open(self._tests.show_tests))

    def _begin_test(self, form: "Form") -> None:
        """Begin a test of this form; where there is nothing to ask, the page of tests says so."""
        self.go("tests")
        self._tests.begin(form)

    def _refuse_test(self, error: QuizError) -> None:
        from quizapp.desktop.testing import shows_trouble

        if not shows_trouble(self._page_under_help, error):
            self.show_today()
            self._notes.show_error(error)

    def _look_after_long_sitting(self) -> None:
        if self._open is not None:
            self._safekeeping.look_after(self._open, is_long_sitting=True)

    # -- help

    def show_help(self) -> None:
        """Show "What do I do now?" over the page, which keeps its state; a second time leads back."""
        if self._stack.is_covered:
            self._stack.uncover()
            return
        from quizapp.desktop.pages.help_now import HelpNowPage
        from quizapp.workspace.help_now import load_action_levels

        settings = self._settings
        page = HelpNowPage(self.look, load_action_levels(), settings.day_phone, settings.night_phone)
        page.closed.connect(self._stack.uncover)
        page.language_requested.connect(self._change_language)
        self._stack.show_over(page)

    # -- keys

    def _listen_to_keys(self) -> None:
        keys = Keys(self._stack, self._may_go, self)
        keys.help_requested.connect(self.show_help)
        keys.lock_requested.connect(self.lock)
        keys.undo_requested.connect(lambda: self._studying.undo(self.page))
        keys.stop_requested.connect(self._studying.stop)
        keys.test_stop_requested.connect(lambda: self._tests.stop())
        keys.test_back_requested.connect(lambda: self._tests.step_back())
        keys.go_requested.connect(self._go_by_key)
        keys.text_step_requested.connect(self._step_text)

    def _go_by_key(self, destination: str) -> None:
        if self._open is not None:  # a button of Today is waited for while the profile opens, a key is not
            self.go(destination)

    def _step_text(self, step: int) -> None:
        self.change_settings(self._choices.with_text_step(step))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window was, and close the file; nothing else has to be saved at this point."""
        self._is_closed = True
        self._upkeep.stop()
        self._leave_test()
        self._people.leave()
        self._safekeeping.leave()
        self._planning.leave()
        self._fitting.leave()
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # what was typed last is then taken
        self._computer.remember_geometry(self.saveGeometry())
        if self._open is not None:
            self._open.study.profile.close()
        super().closeEvent(event)
