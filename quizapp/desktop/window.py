"""The window: one page at a time, the help page over any of them, and what leads from one to the next."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, QTranslator, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from quizapp.desktop import look as looks
from quizapp.desktop.announce import announce
from quizapp.desktop.computer import LOOK, Computer, settings_of_system
from quizapp.desktop.look import Look
from quizapp.desktop.opening import Opening
from quizapp.desktop.page import Page
from quizapp.desktop.page_stack import PageStack
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.people import People
from quizapp.desktop.safekeeping import Safekeeping
from quizapp.desktop.shortcuts import add_shortcuts
from quizapp.desktop.text_size import next_text_percent
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError
from quizapp.shipped import resource
from quizapp.workspace.settings import Settings, read_settings

if TYPE_CHECKING:
    from quizapp.desktop.idle import IdleWatch
    from quizapp.desktop.testing import Testing
    from quizapp.learning.form import Form
    from quizapp.questions.identity import CardId
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.glance import FirstLook
    from quizapp.workspace.opening import Choice, Opened
    from quizapp.workspace.profiles import Key
    from quizapp.workspace.session import CurrentSession
    from quizapp.workspace.today import Today

USUAL_SIZE = (1366, 768)
SMALLEST_SIZE = (480, 400)
UPKEEP_AFTER_MS = 3000
"""When the file is checked and backed up: after the first card is shown, or while Today is read."""


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
        in_turn = Lock()  # what is done off this thread with anybody's files
        self._people = People(home, clock, lambda: self.look, in_turn, self)
        self._safekeeping = Safekeeping(home, clock, lambda: self.look, in_turn, self)
        self._testing: Testing | None = None
        self._explainers: dict[str, Explainer] = {}
        self._connect_flows()
        self._upkeep = QTimer(self, singleShot=True, interval=UPKEEP_AFTER_MS)
        self._upkeep.timeout.connect(self._look_after)
        self._idle: IdleWatch | None = None
        self._open: Opened | None = None
        self._first_look: FirstLook | None = None
        self._wanted: Callable[[], None] | None = None
        self._untold = ""
        self._is_opening = self._is_closed = False
        self._settings = self._computer.settings() or settings_of_system()
        self._logged = self._settings
        self._translator: QTranslator | None = None
        self._session: CurrentSession | None = None
        self._stack = PageStack(self)
        self.setCentralWidget(self._stack)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*USUAL_SIZE)
        if geometry := self._computer.window_geometry():
            self.restoreGeometry(geometry)
        add_shortcuts(self, self._keys())
        self._take_look()
        if self._computer.profile_id and not self._computer.is_locked:
            self._show(self._make_today())

    def _connect_flows(self) -> None:
        people, keeping = self._people, self._safekeeping
        for flow in (people, keeping):
            flow.page_made.connect(self._show)
            flow.help_requested.connect(self.show_help)
        people.opened.connect(lambda opened: self._attempt(lambda: self._use(opened)))
        people.failed.connect(self.show_trouble_page)
        people.wrong_pin.connect(self._show_wrong_pin)
        people.pin_refused.connect(lambda words: self._show_note(words, is_trouble=True))
        people.forgotten.connect(self._computer.forget)
        people.new_requested.connect(self._show_first_run)
        people.pin_changed.connect(self._take_new_pin)
        people.closed.connect(self._show_settings)
        people.language_requested.connect(self._change_language)
        people.text_percent_requested.connect(self._change_text)
        keeping.said.connect(lambda words: self._show_note(words, is_trouble=False))
        keeping.refused.connect(lambda words: self._show_note(words, is_trouble=True))
        keeping.reopened.connect(self._take_reopened)
        keeping.damage_found.connect(self._take_damage)
        keeping.repaired.connect(self._open_again)
        keeping.repair_failed.connect(self.show_trouble_page)
        keeping.back.connect(self._show_settings)
        keeping.go_requested.connect(self.go)

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
        self._stack.set_look(self.look)

    def _translate(self) -> None:
        """Install the words of the language; English needs its plurals."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        self._translator.load(str(resource("translations", f"quizapp_{self._settings.language}.qm")))
        QCoreApplication.installTranslator(self._translator)

    def change_settings(self, new: Settings) -> None:
        """Keep new choices in the person's log and show the window in their look."""
        if self._is_busy:
            return
        trouble = ""
        if self._open is not None:
            from quizapp.workspace.opening import change_settings  # SQLAlchemy: not before the first frame

            try:
                change_settings(self._open.study, self._logged, new, self._clock())
                self._remember(self._open, new)
                self._logged = new
            except QuizError as error:
                trouble = " ".join(error_words(error))
        old = self._settings
        changes_look = any(getattr(new, name) != getattr(old, name) for name in LOOK)
        self._settings = new
        if changes_look:
            self._take_look()
        if trouble:
            self._show_note(trouble, is_trouble=True)
        self._watch_idleness()

    def _show_note(self, words: str, *, is_trouble: bool) -> None:
        """Show a sentence on the page; where that has no place for it, trouble waits for Today."""
        from quizapp.desktop.pages.backups import BackupsPage
        from quizapp.desktop.pages.pin import PinPage
        from quizapp.desktop.pages.settings import SettingsPage

        page = self._page_under_help
        if isinstance(page, PinPage) and not self._is_busy:
            page.set_busy(False)
        if isinstance(page, SettingsPage | BackupsPage) and not is_trouble:
            page.show_done(words)
        elif isinstance(page, SettingsPage | BackupsPage | PinPage | TodayPage):
            page.show_trouble(words)
        elif is_trouble:
            self._untold = words

    def _show_wrong_pin(self, wait_s: int) -> None:
        from quizapp.desktop.pages.profiles import ProfilesPage

        page = self._page_under_help
        if isinstance(page, ProfilesPage):
            page.show_wrong_pin(wait_s)

    def _attempt(self, change: Callable[[], None]) -> None:
        """Do what needs the person's file; where that fails, say so on Today, or instead of it."""
        try:
            change()
        except QuizError as error:
            try:
                self._look_at_today()
                self._show_note(" ".join(error_words(error)), is_trouble=True)
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
        from quizapp.desktop.pages.trouble import TroublePage
        from quizapp.workspace.profiles import DamagedProfileError

        damaged_id = person_id or self._computer.profile_id or self._only_person()
        can_repair = isinstance(error, DamagedProfileError) and bool(damaged_id)
        page = TroublePage(self.look, *error_words(error), can_repair=can_repair)
        page.repair_requested.connect(lambda: self._safekeeping.repair(page, damaged_id, pin, key))
        page.retry_requested.connect(lambda: self._open_again(person_id, pin, key))
        page.new_requested.connect(self._show_first_run)
        page.back_requested.connect(self._change_person)
        page.help_requested.connect(self.show_help)
        self._show(page, focus="repair" if can_repair else "retry")

    def _only_person(self) -> str:
        """Return the id of the one person there is, whose profile is opened unasked; empty if there are more."""
        from quizapp.workspace.people import people_here

        people = people_here(self.home, self._clock())
        return people[0].id if len(people) == 1 else ""

    def _open_again(self, person_id: str, pin: str, key: "Key | None") -> None:
        """Open that person's profile; a PIN is asked for, if only the key is known."""
        if not person_id:
            self._opening.open_last()
        elif pin or key is None:
            self._people.open(person_id, pin)
        else:
            self._people.ask(selected=person_id)

    def _close_person(self) -> None:
        """Close the profile that is open, with every dialog about it, and keep nothing of it but the look."""
        for open_box in (QApplication.activePopupWidget, QApplication.activeModalWidget):
            while (box := open_box()) is not None and box.close():
                pass
        self._upkeep.stop()
        self._leave_test()
        self._people.leave()
        self._safekeeping.leave()
        if self._idle is not None:
            self._idle.set_minutes(None)
        if self._open is not None:
            self._open.study.profile.close()
        self._open = self._session = self._first_look = self._wanted = None
        self._untold = ""
        # Neither the next person nor "What do I do now?" shall have this one's date or numbers.
        self._settings = Settings(**{name: getattr(self._settings, name) for name in LOOK})

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

    def _remember(self, opened: "Opened", settings: Settings) -> None:
        if opened.folder is not None:  # a guest leaves nothing
            self._computer.remember(opened.folder.id, settings, is_locked=opened.key is not None)

    def _take_new_pin(self, opened: "Opened") -> None:
        self._take_reopened(opened)
        self._show_settings()
        words = self.tr("The PIN is set.") if opened.key is not None else self.tr("The PIN was taken away.")
        self._show_note(words, is_trouble=False)

    def _take_reopened(self, opened: "Opened") -> None:
        """Go on with a profile that was opened anew, or changed as a whole, on the same page."""
        if self._open is not None and self._open.study is not opened.study:
            self._open.study.profile.close()
            self._session = None
        self._open = opened
        self._attempt(self._take_settings)
        self._watch_idleness()
        self._upkeep.start()

    def _take_settings(self) -> None:
        """Go on with the choices that the open profile holds now."""
        from quizapp.desktop.pages.settings import SettingsPage

        assert self._open is not None
        settings = self._logged = read_settings(self._open.study.profile.settings())
        self._remember(self._open, settings)
        if settings != self._settings:
            self._settings = settings
            self._take_look()
            if isinstance(self._page_under_help, SettingsPage):
                self._show_settings()

    def _take_damage(self, error: QuizError) -> None:
        if self._open is not None and self._open.folder is not None:
            person_id, key = self._open.folder.id, self._open.key
            self._close_person()
            self.show_trouble_page(error, person_id, key=key)

    def _use(self, opened: "Opened") -> None:
        """Show an opened profile: the session that was left in the middle, or Today."""
        from quizapp.workspace.session import CurrentSession, kept_session

        if self._open is not None:  # tried again after an error
            self._open.study.profile.close()
        self._open, self._logged = opened, opened.settings
        self._remember(opened, opened.settings)
        self._watch_idleness()
        if opened.settings != self._settings:
            self._settings = opened.settings
            self._take_look()
        now = self._clock()
        kept = kept_session(opened.study, now)
        if not self._settings.is_patient and self._tests.show_running(opened):
            self._wanted = None  # what was pressed meanwhile was meant for Today
        elif kept is not None and kept.is_running:
            self._show_session(CurrentSession(opened.study, kept, now))
        elif self._first_look is None or self._first_look.today != opened.today.at_first_look(opened.settings):
            self._look_at_today(opened.today)
        self._upkeep.start()

    def _look_after(self) -> None:
        if self._is_busy:
            self._upkeep.start()
        elif self._open is not None and not self._is_closed:
            self._safekeeping.look_after(self._open)

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
        shown = page if isinstance(page, TodayPage) else self._make_today()
        shown.show_today(today, self._settings, opened.nickname, len(opened.study.catalogue.errors))
        if shown is not page:
            self._show(shown, focus="begin")
        if self._untold:
            shown.show_trouble(self._untold)
            self._untold = ""

    def _confirm_clock(self) -> None:
        if self._open is None:
            self._wanted = self._confirm_clock
        else:
            self._open.study.is_clock_confirmed = True
            self.show_today()

    def show_mistakes(self) -> None:
        """Show what was wrong although the person was sure."""
        if self._open is not None and not self._is_busy:
            self._attempt(self._list_mistakes)

    def _list_mistakes(self) -> None:
        from quizapp.desktop.pages.mistakes import MistakesPage
        from quizapp.workspace.mistakes import mistakes

        if self._open is None:
            return
        found, today = mistakes(self._open.study), self._clock().astimezone().date()
        page = MistakesPage(self.look, found, self._explainer, today, self._open.nickname)
        page.ask_requested.connect(lambda: self._ask([mistake.entry.card for mistake in found]))
        page.back_requested.connect(self.show_today)
        page.go_requested.connect(self.go)
        page.help_requested.connect(self.show_help)
        self._show(page, focus="ask" if found else "back")

    def _ask(self, cards: "Sequence[CardId]") -> None:
        """Begin a session of these cards, whenever they are due."""
        if self._open is None:
            return
        from quizapp.workspace.session import begin_chosen

        study = self._open.study
        self._attempt(lambda: self._show_session(begin_chosen(study, cards, self._clock())))

    def _show_settings(self) -> None:
        if self._open is None:
            self._wanted = self._show_settings
            return
        from quizapp.desktop.pages.settings import SettingsPage
        from quizapp.workspace.decks import describe_decks
        from quizapp.workspace.safekeeping import backup_folder_of

        catalogue = self._open.study.catalogue
        decks = [row.title for row in describe_decks(catalogue, self._settings.language)]
        problems = [str(problem) for error in catalogue.errors for problem in error.problems]
        opened, folder = self._open, self._open.folder
        page = SettingsPage(
            self.look,
            self._settings,
            opened.nickname,
            decks,
            problems,
            picture="" if folder is None else folder.label.picture,
            has_pin=opened.key is not None,
            is_guest=folder is None,
            backup_folder="" if folder is None else str(backup_folder_of(folder)),
        )
        page.changed.connect(self.change_settings)
        page.label_changed.connect(self._change_label)
        page.pin_requested.connect(self._with_open(self._people.show_pin_page))
        page.lock_requested.connect(self.lock)
        page.backups_requested.connect(self._with_open(self._safekeeping.show_backups))
        page.take_along_requested.connect(self._with_open(self._safekeeping.take_along))
        page.bring_requested.connect(self._with_open(self._safekeeping.bring))
        page.save_copy_requested.connect(self._with_open(self._safekeeping.save_copy))
        page.forget_requested.connect(self._forget)
        page.other_person_requested.connect(self._change_person)
        page.go_requested.connect(self.go)
        page.help_requested.connect(self.show_help)
        self._show(page, focus=f"language-{self._settings.language}")

    def _with_open(self, act: "Callable[[Opened], None]") -> Callable[[], None]:
        """Return what does something with the profile as it is by then: its label may have changed."""

        def do() -> None:
            if self._open is not None:
                act(self._open)

        return do

    def _change_label(self, nickname: str, picture: str) -> None:
        from quizapp.workspace.people import rename_person

        if self._open is None or self._open.folder is None:
            return
        try:
            self._open = self._open.with_folder(rename_person(self._open.folder, nickname, picture))
        except QuizError as error:
            self._show_note(" ".join(error_words(error)), is_trouble=True)

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
        elif destination == "tests" and not self._settings.is_patient:
            self.show_tests()
        elif destination == "study":
            self.continue_session()

    @property
    def _is_busy(self) -> bool:
        """The open file is being exchanged for another; what was answered meanwhile would be lost."""
        return self._people.is_busy or self._safekeeping.is_busy

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

    @property
    def _shows_marks(self) -> bool:
        """Marks for certainty are shown; never to patients."""
        return self._settings.shows_marks and not self._settings.is_patient

    def _show_session(self, session: "CurrentSession") -> None:
        from quizapp.desktop.pages.study import StudyPage

        self._session = session
        if session.card is None:
            self._look_at_today()
            return
        page = StudyPage(self.look, session, self._explainer, self._clock, shows_marks=self._shows_marks)
        page.stop_requested.connect(self.stop_session)
        page.ended.connect(lambda: self._attempt(self._show_end))
        page.help_requested.connect(self.show_help)
        page.language_requested.connect(self._change_language)
        page.text_percent_requested.connect(self._change_text)
        self._show(page)
        page.begin()

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
            if self._open is not None:
                self._safekeeping.look_after(self._open, is_long_sitting=True)

    def _show_end(self) -> None:
        if self._open is None or self._session is None:
            return
        from quizapp.desktop.pages.end import EndPage
        from quizapp.workspace.today import look_at_today

        today = look_at_today(self._open.study, self._settings, self._clock())
        nickname, summary = self._open.nickname, self._session.summary()
        page = EndPage(self.look, summary, today, self._settings, nickname, self._explainer)
        page.finished.connect(self.show_today)
        page.more_requested.connect(self.begin_session)
        page.undo_requested.connect(self.undo)
        page.help_requested.connect(self.show_help)
        self._show(page, focus="finish")
        self._safekeeping.look_after(self._open, is_long_sitting=True)

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
        if language not in self._explainers:
            from quizapp.workspace.explanation import Explainer

            self._explainers[language] = Explainer(language)  # it reads a file: 8 ms
        return self._explainers[language]

    # -- tests

    @property
    def _tests(self) -> "Testing":
        """What leads through tests; made for the first person who may take one, not before the first frame."""
        if self._testing is None:
            from quizapp.desktop.testing import Testing

            self._testing = Testing(
                self._clock, lambda: self.look, self._explainer, lambda: self._shows_marks, parent=self
            )
            self._connect_tests(self._testing)
        return self._testing

    def _connect_tests(self, testing: "Testing") -> None:
        testing.page_made.connect(self._show)
        testing.help_requested.connect(self.show_help)
        testing.refused.connect(self._refuse_test)
        testing.session_made.connect(self._show_session)
        testing.left.connect(lambda: self.go("tests"))
        testing.ended.connect(self._look_after_long_sitting)
        testing.go_requested.connect(self.go)
        testing.language_requested.connect(self._change_language)
        testing.text_percent_requested.connect(self._change_text)

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
            self._show_note(" ".join(error_words(error)), is_trouble=True)

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

    def _keys(self) -> dict[str, Callable[[], None]]:
        return {
            "F1": self.show_help,
            "Ctrl+H": self.show_help,
            "Ctrl+L": self.lock,
            "Ctrl+Z": self.undo,
            "Ctrl++": lambda: self._step_text(1),
            "Ctrl+=": lambda: self._step_text(1),
            "Ctrl+-": lambda: self._step_text(-1),
            "Ctrl+0": lambda: self._step_text(0),
            "Ctrl+1": lambda: self._leave_for("today"),
            "Ctrl+2": lambda: self._leave_for("study"),
            "Ctrl+3": lambda: self._leave_for("tests"),
            "Ctrl+,": lambda: self._leave_for("settings"),
            "F11": self._toggle_full_screen,
            "Esc": self._step_back,
        }

    def _step_text(self, step: int) -> None:
        self._change_text(next_text_percent(self._settings.text_percent, step))

    def _leave_for(self, destination: str) -> None:
        """Go to a destination; from a session or a test only after asking."""
        from quizapp.desktop.pages.study import StudyPage
        from quizapp.desktop.pages.test import TestPage

        if destination == "tests" and self._settings.is_patient:
            return
        if self._stack.is_covered:
            self._stack.uncover()
        if self._is_busy:
            return
        if isinstance(self._stack.currentWidget(), StudyPage):
            if destination == "study":
                return
            self.stop_session()
        elif isinstance(self._stack.currentWidget(), TestPage):
            if destination == "tests":
                return
            self._tests.stop()
        if self._open is not None and not isinstance(self._stack.currentWidget(), StudyPage | TestPage):
            self.go(destination)

    def _step_back(self) -> None:
        from quizapp.desktop.pages.answer import AnswerPage
        from quizapp.desktop.pages.backups import BackupsPage
        from quizapp.desktop.pages.mistakes import MistakesPage
        from quizapp.desktop.pages.pin import PinPage
        from quizapp.desktop.pages.profiles import ProfilesPage
        from quizapp.desktop.pages.result import ResultPage
        from quizapp.desktop.pages.settings import SettingsPage
        from quizapp.desktop.pages.study import StudyPage
        from quizapp.desktop.pages.test import TestPage
        from quizapp.desktop.pages.tests import TestsPage

        page = self._stack.currentWidget()
        if self._stack.is_covered:
            self._stack.uncover()
        elif isinstance(page, StudyPage):
            self.stop_session()
        elif isinstance(page, TestPage):
            self._tests.step_back()
        elif isinstance(page, AnswerPage | ResultPage):
            page.back_requested.emit()
        elif isinstance(page, BackupsPage | PinPage):
            self.go("settings")
        elif isinstance(page, ProfilesPage):
            page.step_back()
        elif isinstance(page, SettingsPage | MistakesPage | TestsPage):
            self.show_today()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window was, and close the file; nothing else has to be saved at this point."""
        self._is_closed = True
        self._upkeep.stop()
        self._leave_test()
        self._people.leave()
        self._safekeeping.leave()
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # what was typed last is then taken
        self._computer.remember_geometry(self.saveGeometry())
        if self._open is not None:
            self._open.study.profile.close()
        super().closeEvent(event)
