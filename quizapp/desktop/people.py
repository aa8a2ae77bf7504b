"""Who is there: choosing a person, opening with a PIN, guests, the PIN itself, and forgetting somebody."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.flow import Flow
from quizapp.desktop.look import Look
from quizapp.desktop.tasks import Task
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError
from quizapp.workspace.settings import Settings

if TYPE_CHECKING:
    from quizapp.workspace.opening import Opened
    from quizapp.workspace.people import PersonHere
    from quizapp.workspace.profiles import Key


class People(Flow):
    """Leads from the list of people to an open profile; the window keeps the profile.

    Attributes:
        opened: An ``Opened`` profile.
        wrong_pin: For so many seconds no other PIN can be tried.
        pin_changed: The same person's profile, opened anew.
        pin_refused: The PIN could not be changed, in words.
        failed: The error that a profile could not be opened with, the person's id and the PIN that was tried.
        forgotten: The id of a person who was removed.
        new_requested: Somebody new wants to begin.
        closed: The PIN page was left; the profile is as it was.
        last_requested: The profile that was open last is to be opened.
        other_requested: Somebody else wants to begin.
        repair_requested: A damaged file is to be mended: the page that asked, whose it is, its PIN or key, if known.
    """

    opened = Signal(object)
    wrong_pin = Signal(int)
    pin_changed = Signal(object)
    pin_refused = Signal(str)
    failed = Signal(object, str, str)
    forgotten = Signal(str)
    new_requested = Signal()
    closed = Signal()
    last_requested = Signal()
    other_requested = Signal()
    repair_requested = Signal(object, str, str, object)

    def __init__(
        self, home: Path, clock: Callable[[], datetime], look: Callable[[], Look], in_turn: Lock, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._home, self._clock, self._look, self._in_turn, self._window = home, clock, look, in_turn, parent
        self._sitting = 0
        self._is_opening = self._is_changing = False

    @property
    def is_busy(self) -> bool:
        """The file is written anew under another PIN: until that is done nothing else may be written to it."""
        return self._is_changing

    def leave(self) -> None:
        """Somebody else may be there by now: what comes of earlier work is told to nobody."""
        self._sitting += 1
        self._is_opening = self._is_changing = False

    # -- who is there

    def ask(self, people: "Sequence[PersonHere] | None" = None, selected: str = "") -> None:
        """Ask who is there; with nobody in the list, somebody new is."""
        from quizapp.desktop.pages.profiles import ProfilesPage
        from quizapp.workspace.people import people_here

        self.leave()
        people = people_here(self._home, self._clock()) if people is None else people
        if not people:
            self.new_requested.emit()
            return
        page = ProfilesPage(self._look(), people, selected)
        page.open_requested.connect(self.open)
        page.new_requested.connect(self.new_requested)
        page.guest_requested.connect(self.open_guest)
        page.remove_requested.connect(self.remove)
        page.language_requested.connect(self.language_requested)
        page.text_size_requested.connect(self.text_percent_requested)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, page.first_focus)

    def open(self, person_id: str, pin: str) -> None:
        """Open a person's profile, off the window's thread: trying a PIN takes half a second by design."""
        if self._is_opening:  # pressed twice
            return
        self._is_opening = True
        home, now, in_turn, sitting = self._home, self._clock(), self._in_turn, self._sitting

        def work() -> object:
            from quizapp.workspace.opening import open_person

            with in_turn:
                return open_person(home, person_id, pin, now)

        task = Task(self)
        task.succeeded.connect(lambda opened: self._take_opened(opened, sitting))
        task.failed.connect(lambda error: self._take_failure(error, person_id, pin, sitting))
        task.start(work)

    def _take_opened(self, opened: "Opened", sitting: int) -> None:
        if sitting != self._sitting:
            opened.study.profile.close()
            return
        self._is_opening = False
        self.opened.emit(opened)

    def _take_failure(self, error: Exception, person_id: str, pin: str, sitting: int) -> None:
        from quizapp.workspace.profiles import WrongPinError

        if sitting != self._sitting:
            return
        self._is_opening = False
        if isinstance(error, WrongPinError):
            self.wrong_pin.emit(error.wait_s)
        elif isinstance(error, QuizError):
            self.failed.emit(error, person_id, pin)
        else:
            raise error

    def open_guest(self) -> None:
        """Open a profile in memory for a guest."""
        from quizapp.workspace.opening import begin_guest

        self.leave()
        look = self._look()
        settings = Settings(language=look.language, text_percent=look.text_percent, theme=look.theme)
        self.opened.emit(begin_guest(self._home, settings, self._clock()))

    def remove(self, person_id: str) -> None:
        """Forget a person whose profile is closed, after asking once more."""
        if self.asks_to_forget():
            self.forget(person_id)

    def asks_to_forget(self) -> bool:
        """Ask whether a person's progress shall be deleted."""
        from quizapp.desktop.question_box import asks

        title = self.tr("Delete this profile?")
        words = self.tr("All answers and all backups of this person are deleted. Nobody can bring them back.")
        yes, no = self.tr("Delete everything"), self.tr("Keep it")
        return asks(self._window, self._look(), title, words, yes, no, is_danger=True, name="forget")

    def forget(self, person_id: str) -> None:
        """Forget a person whose profile is closed, and ask who is there."""
        self.leave()
        home, in_turn, sitting = self._home, self._in_turn, self._sitting

        def work() -> object:
            from quizapp.workspace.people import forget_person

            with in_turn:  # a backup that is being written would bring the folder back
                forget_person(home, person_id)
            return person_id

        task = Task(self)
        task.succeeded.connect(lambda _: self._take_forgotten(person_id, sitting))
        task.start(work)

    def _take_forgotten(self, person_id: str, sitting: int) -> None:
        self.forgotten.emit(person_id)
        if sitting == self._sitting:
            self.ask()

    # -- what cannot be opened

    def show_trouble(
        self, error: QuizError, person_id: str = "", pin: str = "", key: "Key | None" = None, *, last_id: str = ""
    ) -> None:
        """Say what went wrong in place of the page; trying again opens the profile anew.

        Args:
            error: What went wrong.
            person_id: Whose profile it is; if it is left out, the one that is opened at the start.
            pin: What it was to be opened with.
            key: What it was open with.
            last_id: The profile that was open last.
        """
        from quizapp.desktop.pages.trouble import TroublePage
        from quizapp.workspace.profiles import DamagedProfileError

        damaged_id = person_id or last_id or self._only_person()
        can_repair = isinstance(error, DamagedProfileError) and bool(damaged_id)
        page = TroublePage(self._look(), *error_words(error), can_repair=can_repair)
        page.repair_requested.connect(lambda: self.repair_requested.emit(page, damaged_id, pin, key))
        page.retry_requested.connect(lambda: self.open_again(person_id, pin, key))
        page.new_requested.connect(self.new_requested)
        page.back_requested.connect(self.other_requested)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, "repair" if can_repair else "retry")

    def _only_person(self) -> str:
        """Return the id of the one person there is, whose profile is opened unasked; empty if there are more."""
        from quizapp.workspace.people import people_here

        people = people_here(self._home, self._clock())
        return people[0].id if len(people) == 1 else ""

    def open_again(self, person_id: str, pin: str, key: "Key | None") -> None:
        """Open that person's profile, or the last one; a PIN is asked for, if only the key is known."""
        if not person_id:
            self.last_requested.emit()
        elif pin or key is None:
            self.open(person_id, pin)
        else:
            self.ask(selected=person_id)

    # -- the PIN

    def show_pin_page(self, opened: "Opened") -> None:
        """Let an open person set, change or remove the PIN."""
        from quizapp.desktop.pages.pin import PinPage

        page = PinPage(self._look(), has_pin=opened.key is not None, nickname=opened.nickname)
        page.submitted.connect(partial(self._change_pin, opened))
        page.submitted.connect(lambda: page.set_busy(True))
        page.cancelled.connect(self.closed)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, page.first_focus)

    def _change_pin(self, opened: "Opened", old: str, new: str) -> None:
        assert opened.folder is not None
        home, folder, now, profile = self._home, opened.folder, self._clock(), opened.study.profile
        in_turn, sitting = self._in_turn, self._sitting
        self._is_changing = True

        def work() -> object:
            from quizapp.workspace.opening import change_pin

            with in_turn:
                return change_pin(home, folder, profile, old, new, now)

        task = Task(self)
        task.succeeded.connect(lambda changed: self._take_new_pin(changed, sitting))
        task.failed.connect(lambda error: self._show_pin_trouble(error, sitting))
        task.start(work)

    def _take_new_pin(self, changed: "Opened", sitting: int) -> None:
        if sitting != self._sitting:  # locked meanwhile: the new PIN opens it
            changed.study.profile.close()
            return
        self._is_changing = False
        self.pin_changed.emit(changed)

    def _show_pin_trouble(self, error: Exception, sitting: int) -> None:
        if not isinstance(error, QuizError):
            raise error
        if sitting == self._sitting:
            self._is_changing = False
            self.pin_refused.emit(" ".join(error_words(error)))
