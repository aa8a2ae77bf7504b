"""The window: one page at a time, the help page over any of them, and what leads from one to the next."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, QTranslator, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from quizapp.desktop import look as looks
from quizapp.desktop.computer import LOOK, Computer, settings_of_system
from quizapp.desktop.look import Look
from quizapp.desktop.opening import Opening
from quizapp.desktop.page import Page
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.shortcuts import add_shortcuts
from quizapp.desktop.text_size import next_text_percent
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError
from quizapp.shipped import resource
from quizapp.workspace.settings import Settings

if TYPE_CHECKING:
    from quizapp.desktop.pages.help_now import HelpNowPage
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.glance import FirstLook
    from quizapp.workspace.opening import Choice, Opened
    from quizapp.workspace.profiles import ProfileFolder
    from quizapp.workspace.session import CurrentSession
    from quizapp.workspace.today import Today

USUAL_SIZE = (1366, 768)
SMALLEST_SIZE = (480, 400)


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
        self._open: Opened | None = None
        self._first_look: FirstLook | None = None
        self._wanted: Callable[[], None] | None = None
        self._is_opening = self._is_closed = False
        self._settings = self._computer.settings() or settings_of_system()
        self._logged = self._settings
        self._translator: QTranslator | None = None
        self._session: CurrentSession | None = None
        self._help: HelpNowPage | None = None
        self._below: QWidget | None = None
        self._focus_below = ""
        self._stack = QStackedWidget(self)
        self.setCentralWidget(self._stack)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*USUAL_SIZE)
        if geometry := self._computer.window_geometry():
            self.restoreGeometry(geometry)
        add_shortcuts(self, self._keys())
        self._take_look()
        if self._computer.profile_id:
            self._show(self._make_today())

    # -- look and language

    @property
    def look(self) -> Look:
        """The look that the settings ask for."""
        settings = self._settings
        theme = looks.system_theme() if settings.theme == "system" else settings.theme
        voice = "patient" if settings.is_patient else "student"
        return Look(theme, settings.text_percent, voice, settings.language)

    def _take_look(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._translate()
        looks.apply(app, self.look)
        self.setWindowTitle(self.tr("Immunotherapy Quiz"))
        for number in range(self._stack.count()):
            page = self._stack.widget(number)
            if isinstance(page, Page):
                page.set_look(self.look)

    def _translate(self) -> None:
        """Install the words of the language; English needs its plurals."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        self._translator.load(str(resource("translations", f"quizapp_{self._settings.language}.qm")))
        QCoreApplication.installTranslator(self._translator)

    def change_settings(self, new: Settings) -> None:
        """Keep new choices in the person's log and show the window in their look."""
        trouble = ""
        if self._open is not None:
            from quizapp.workspace.opening import change_settings  # SQLAlchemy: not before the first frame

            try:
                change_settings(self._open.study, self._logged, new, self._clock())
                self._computer.remember(self._open.folder.id, new)
                self._logged = new
            except QuizError as error:
                trouble = " ".join(error_words(error))
        old = self._settings
        changes_look = any(getattr(new, name) != getattr(old, name) for name in LOOK)
        self._settings = new
        if changes_look:
            self._take_look()
        if trouble:
            self._show_trouble(trouble)

    def _show_trouble(self, words: str) -> None:
        from quizapp.desktop.pages.settings import SettingsPage

        if isinstance(page := self._page_under_help, SettingsPage | TodayPage):
            page.show_trouble(words)

    def _attempt(self, change: Callable[[], None]) -> None:
        """Do what needs the person's file; where that fails, say so on Today, or instead of it."""
        try:
            change()
        except QuizError as error:
            try:
                self._look_at_today()
                self._show_trouble(" ".join(error_words(error)))
            except QuizError:
                self.show_trouble_page(error)

    def _change_language(self) -> None:
        self.change_settings(replace(self._settings, language="es" if self._settings.language == "en" else "en"))

    def _change_text(self, percent: int) -> None:
        self.change_settings(replace(self._settings, text_percent=percent))

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
            if look.settings != self._settings:
                self._settings = look.settings
                self._take_look()
            self._first_look = look
            self._page_under_help.show_today(look.today, look.settings, look.nickname, look.deck_errors)
            self.looked.emit()

    def _take_opened(self, opened: "Opened | Choice | None") -> None:
        from quizapp.workspace.opening import Opened

        if self._is_closed:
            if isinstance(opened, Opened):
                opened.study.profile.close()
            return
        if opened is None:
            self._show_first_run()
        elif isinstance(opened, Opened):
            self._attempt(lambda: self._use(opened))
            self._do_what_was_wanted()
        else:
            self._ask_who_is_there(opened.profiles)
        self.opened.emit()

    def _take_failure(self, error: Exception) -> None:
        if not isinstance(error, QuizError):
            raise error
        self.show_trouble_page(error)
        self.opened.emit()

    def show_trouble_page(self, error: QuizError) -> None:
        """Say what went wrong in place of the page; trying again opens the profile anew."""
        from quizapp.desktop.pages.trouble import TroublePage

        page = TroublePage(self.look, *error_words(error))
        page.retry_requested.connect(self._opening.open_last)
        page.new_requested.connect(self._show_first_run)
        page.help_requested.connect(self.show_help)
        self._show(page, focus="retry")

    def _ask_who_is_there(self, profiles: "Sequence[ProfileFolder]") -> None:
        from quizapp.desktop.pages.profiles import ProfilesPage

        page = ProfilesPage(self.look, profiles)
        page.chosen.connect(self._open_profile)
        page.new_requested.connect(self._show_first_run)
        page.help_requested.connect(self.show_help)
        self._show(page, focus="profile-1")

    def _open_profile(self, folder: "ProfileFolder") -> None:
        from quizapp.workspace.opening import open_profile

        try:
            self._use(open_profile(self.home, folder, self._clock()))
        except QuizError as error:
            self.show_trouble_page(error)

    def _change_person(self) -> None:
        """Close this person's profile and ask who is there."""
        from quizapp.workspace.profiles import list_profiles

        if self._open is not None:
            self._open.study.profile.close()
        self._open = self._session = self._first_look = None
        self._ask_who_is_there(list_profiles(self.home))

    def _use(self, opened: "Opened") -> None:
        """Show an opened profile: the session that was left in the middle, or Today."""
        from quizapp.workspace.session import CurrentSession, kept_session

        if self._open is not None:  # tried again after an error
            self._open.study.profile.close()
        self._open, self._logged = opened, opened.settings
        self._computer.remember(opened.folder.id, opened.settings)
        if opened.settings != self._settings:
            self._settings = opened.settings
            self._take_look()
        now = self._clock()
        kept = kept_session(opened.study, now)
        if kept is not None and kept.is_running:
            self._show_session(CurrentSession(opened.study, kept, now))
        elif self._first_look is None or self._first_look.today != opened.today:
            self._look_at_today(opened.today)

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
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def _page_under_help(self) -> QWidget | None:
        """The page in sight, or the one that the help page lies over."""
        return self._stack.currentWidget() if self._help is None else self._below

    def _show(self, page: Page, focus: str = "") -> None:
        """Show a page in place of the one before, which is thrown away; the help page stays over it."""
        old = self._page_under_help
        page.resize(self._stack.size())  # so that it is built once, for the size that it gets
        self._stack.addWidget(page)
        if self._help is None:
            self._stack.setCurrentWidget(page)
        else:
            self._below, self._focus_below = page, focus
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        if focus:
            page.focus_on(focus)

    def _show_first_run(self) -> None:
        from quizapp.desktop.pages.first_run import FirstRunPage

        page = FirstRunPage(self.look, self._settings, self._clock().astimezone().date())
        page.look_changed.connect(self.change_settings)
        page.begun.connect(self._begin_profile)
        page.help_requested.connect(self.show_help)
        self._show(page, focus="begin")

    def _make_today(self) -> TodayPage:
        page = TodayPage(self.look, self._settings, self._clock)
        page.begin_requested.connect(self.begin_session)
        page.continue_requested.connect(self.continue_session)
        page.clock_confirmed.connect(self._confirm_clock)
        page.go_requested.connect(self.go)
        page.help_requested.connect(self.show_help)
        return page

    def show_today(self) -> None:
        """Show Today with its counts."""
        self._attempt(self._look_at_today)

    def _look_at_today(self, today: "Today | None" = None) -> None:
        if self._open is None:
            return
        from quizapp.workspace.today import look_at_today

        page = self._page_under_help
        if not isinstance(page, TodayPage):
            page = self._make_today()
            self._show(page)
        opened = self._open
        today = today or look_at_today(opened.study, self._settings, self._clock())
        errors = len(opened.study.catalogue.errors)
        page.show_today(today, self._settings, opened.folder.label.nickname, errors)

    def _confirm_clock(self) -> None:
        if self._open is None:
            self._wanted = self._confirm_clock
        else:
            self._open.study.is_clock_confirmed = True
            self.show_today()

    def _show_settings(self) -> None:
        if self._open is None:
            self._wanted = self._show_settings
            return
        from quizapp.desktop.pages.settings import SettingsPage
        from quizapp.workspace.decks import describe_decks

        catalogue = self._open.study.catalogue
        decks = [row.title for row in describe_decks(catalogue, self._settings.language)]
        problems = [str(problem) for error in catalogue.errors for problem in error.problems]
        page = SettingsPage(self.look, self._settings, self._open.folder.label.nickname, decks, problems)
        page.changed.connect(self.change_settings)
        page.other_person_requested.connect(self._change_person)
        page.go_requested.connect(self.go)
        page.help_requested.connect(self.show_help)
        self._show(page, focus=f"language-{self._settings.language}")

    def go(self, destination: str) -> None:
        """Go to a destination of the side bar."""
        if destination == "today":
            self.show_today()
        elif destination == "settings":
            self._show_settings()
        elif destination == "study":
            self.continue_session()

    # -- a session

    def begin_session(self, minutes: int) -> None:
        """Begin a session of about so many minutes."""
        if self._open is None:
            self._wanted = lambda: self.begin_session(minutes)
            return
        from quizapp.workspace.session import begin_session

        study = self._open.study
        self._attempt(lambda: self._show_session(begin_session(study, minutes, self._clock())))

    def continue_session(self) -> None:
        """Go on with today's session, or begin one."""
        if self._open is None:
            self._wanted = self.continue_session
            return
        from quizapp.workspace.session import CurrentSession, begin_session, kept_session

        study, now = self._open.study, self._clock()

        def go_on() -> None:
            kept = kept_session(study, now)
            if kept is None:
                self._show_session(begin_session(study, self._settings.minutes, now))
            else:
                self._show_session(CurrentSession(study, kept, now))

        self._attempt(go_on)

    def _show_session(self, session: "CurrentSession") -> None:
        from quizapp.desktop.pages.study import StudyPage

        self._session = session
        if session.card is None:
            self._look_at_today()
            return
        page = StudyPage(self.look, session, self._explainer, self._clock)
        page.stop_requested.connect(self.stop_session)
        page.ended.connect(lambda: self._attempt(self._show_end))
        page.help_requested.connect(self.show_help)
        page.language_requested.connect(self._change_language)
        page.text_percent_requested.connect(self._change_text)
        self._show(page)
        page.show_question()

    def stop_session(self) -> None:
        """Leave the session after asking; everything is kept."""
        if self._session is None:
            return
        from quizapp.desktop.stop_question import asks_to_stop

        if asks_to_stop(self, self.look):
            self._attempt(self._stop_and_show)

    def _stop_and_show(self) -> None:
        if self._session is not None:
            self._session.stop()
            self._look_at_today()

    def _show_end(self) -> None:
        if self._open is None or self._session is None:
            return
        from quizapp.desktop.pages.end import EndPage
        from quizapp.workspace.today import look_at_today

        today = look_at_today(self._open.study, self._settings, self._clock())
        nickname, summary = self._open.folder.label.nickname, self._session.summary()
        page = EndPage(self.look, summary, today, self._settings, nickname, self._explainer)
        page.finished.connect(self.show_today)
        page.more_requested.connect(self.begin_session)
        page.undo_requested.connect(self.undo)
        page.help_requested.connect(self.show_help)
        self._show(page, focus="finish")

    def undo(self) -> None:
        """Take back the latest answer of the session and show its question again; elsewhere nobody sees which it is."""
        from quizapp.desktop.pages.end import EndPage
        from quizapp.desktop.pages.study import StudyPage

        if isinstance(self.page, StudyPage):
            self.page.undo()
        elif isinstance(self.page, EndPage):
            self._attempt(self._undo_and_show)

    def _undo_and_show(self) -> None:
        if self._session is not None and self._session.undo(self._clock()) is not None:
            self._show_session(self._session)

    def _explainer(self, language: str) -> "Explainer":
        from quizapp.workspace.explanation import Explainer

        return Explainer(language)

    # -- help

    def show_help(self) -> None:
        """Show "What do I do now?" over the page, which keeps its state; a second time leads back."""
        if self._help is not None:
            self._close_help()
            return
        from quizapp.desktop.pages.help_now import HelpNowPage
        from quizapp.workspace.help_now import load_action_levels

        settings = self._settings
        page = HelpNowPage(self.look, load_action_levels(), settings.day_phone, settings.night_phone)
        page.closed.connect(self._close_help)
        page.language_requested.connect(self._change_language)
        focused = QApplication.focusWidget()
        self._focus_below = "" if focused is None else focused.objectName()
        self._below = self._stack.currentWidget()
        self._help = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _close_help(self) -> None:
        if self._help is None:
            return
        page, self._help = self._help, None
        if self._below is not None:
            self._stack.setCurrentWidget(self._below)
        self._stack.removeWidget(page)
        page.deleteLater()
        if isinstance(self._below, Page) and self._focus_below:
            self._below.focus_on(self._focus_below)  # by its name: the page may have been built anew

    # -- keys

    def _keys(self) -> dict[str, Callable[[], None]]:
        return {
            "F1": self.show_help,
            "Ctrl+H": self.show_help,
            "Ctrl+Z": self.undo,
            "Ctrl++": lambda: self._step_text(1),
            "Ctrl+=": lambda: self._step_text(1),
            "Ctrl+-": lambda: self._step_text(-1),
            "Ctrl+0": lambda: self._step_text(0),
            "Ctrl+1": lambda: self._leave_for("today"),
            "Ctrl+2": lambda: self._leave_for("study"),
            "Ctrl+,": lambda: self._leave_for("settings"),
            "F11": self._toggle_full_screen,
            "Esc": self._step_back,
        }

    def _step_text(self, step: int) -> None:
        self._change_text(next_text_percent(self._settings.text_percent, step))

    def _leave_for(self, destination: str) -> None:
        """Go to a destination; from a session only after asking."""
        from quizapp.desktop.pages.study import StudyPage

        if self._help is not None:
            self._close_help()
        if isinstance(self._stack.currentWidget(), StudyPage):
            if destination == "study":
                return
            self.stop_session()
        if not isinstance(self._stack.currentWidget(), StudyPage):
            self.go(destination)

    def _step_back(self) -> None:
        from quizapp.desktop.pages.settings import SettingsPage
        from quizapp.desktop.pages.study import StudyPage

        page = self._stack.currentWidget()
        if self._help is not None:
            self._close_help()
        elif isinstance(page, StudyPage):
            self.stop_session()
        elif isinstance(page, SettingsPage):
            self.show_today()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window was, and close the file; nothing else has to be saved at this point."""
        self._is_closed = True
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # what was typed last is then taken
        self._computer.remember_geometry(self.saveGeometry())
        if self._open is not None:
            self._open.study.profile.close()
        super().closeEvent(event)
