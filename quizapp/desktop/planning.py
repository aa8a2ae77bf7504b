"""The plan at the window: what it comes to, worked out while nobody waits for it, and the page Progress."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from quizapp.desktop.flow import Flow
from quizapp.desktop.look import Look
from quizapp.desktop.tasks import Task
from quizapp.desktop.words import date_words, error_words
from quizapp.errors import QuizError

if TYPE_CHECKING:
    from quizapp.desktop.pages.progress import ProgressPage
    from quizapp.workspace.ahead import Gathered
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.opening import Opened
    from quizapp.workspace.outlook import Progress
    from quizapp.workspace.printing import Document

REST_MS = 400
"""So long a page is looked at before the numbers for it are begun: whoever begins to study at once is not held up."""


@dataclass(frozen=True)
class _Known:
    """What was worked out, and on which study day."""

    progress: "Progress"
    day: int


class Planning(Flow):
    """Works out what a person's plan comes to, off the window's thread, and keeps it until something changes.

    Attributes:
        worked_out: What the page Progress shows; its ``outlook`` is for Today.
        mistakes_requested: What was wrong although the person was sure.
        more_minutes_requested: So many minutes a day from now on.
        other_date_requested: The date is to be changed.
    """

    worked_out = Signal(object)
    mistakes_requested = Signal()
    more_minutes_requested = Signal(int)
    other_date_requested = Signal()

    def __init__(
        self,
        clock: Callable[[], datetime],
        look: Callable[[], Look],
        make_explainer: "Callable[[str], Explainer]",
        in_turn: Lock,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._clock, self._look, self._make_explainer = clock, look, make_explainer
        self._in_turn, self._window = in_turn, parent
        self._opened: Opened | None = None
        self._known: _Known | None = None
        self._page: ProgressPage | None = None
        self._waiting_focus: str | None = None
        self._state = 0
        self._is_working = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._begin)

    # -- what it comes to

    def known(self, opened: "Opened") -> "Progress | None":
        """Return what the plan comes to, if that was worked out today and nothing changed since."""
        is_known = self._known is not None and self._known.day == opened.study.day(self._clock())
        return self._known.progress if is_known and self._known is not None else None

    def look_ahead(self, opened: "Opened") -> None:
        """Have ``worked_out`` tell after a while what the plan comes to, if it is not known."""
        self._opened = opened
        if self.known(opened) is None:
            self._rest.start()

    def hold(self) -> None:
        """Begin nothing: something else is on the screen."""
        self._rest.stop()
        self._opened = None

    def forget(self) -> None:
        """Something changed that the numbers rest on."""
        self._known = None
        self._state += 1

    def leave(self) -> None:
        """The person is gone: what comes of work that still runs is told to nobody."""
        self.forget()
        self.hold()
        self._page = None

    def _begin(self) -> None:
        if self._opened is None or self._is_working:  # what changes meanwhile is worked out after this
            return
        self._rest.stop()
        self._is_working = True
        study, in_turn, now, state = self._opened.study, self._in_turn, self._clock(), self._state
        day, guest = study.day(now), self._gathered_here() if study.profile.folder is None else None

        def work() -> object:
            from quizapp.workspace.ahead import gathered_aside, worked_out  # numpy: 75 ms, off this thread

            if guest is not None:
                return worked_out(guest)
            with in_turn:
                found = gathered_aside(study, now)
            return worked_out(found)

        task = Task(self)
        task.succeeded.connect(lambda progress: self._take(_Known(progress, day), state))
        task.failed.connect(lambda error: self._take_failure(error, state))
        task.start(work)

    def _gathered_here(self) -> "Gathered":
        """Return what a guest's numbers rest on, which no other thread can read."""
        from quizapp.workspace.ahead import gathered

        assert self._opened is not None
        return gathered(self._opened.study, self._clock())

    def _take(self, known: _Known, state: int) -> None:
        self._is_working = False
        if state == self._state:
            self._known = known
            self._show_on_page(known.progress)
            self.worked_out.emit(known.progress)
        elif self._opened is not None:
            self._rest.start()

    def _take_failure(self, error: Exception, state: int) -> None:
        self._is_working = False
        if not isinstance(error, QuizError):
            raise error
        if state == self._state:
            self._say_trouble(error)
        elif self._opened is not None:
            self._rest.start()

    # -- the page Progress

    def show_progress(self, opened: "Opened") -> None:
        """Show how far the person has come: at once without numbers, if they have to be worked out first."""
        from quizapp.desktop.pages.progress import ProgressPage
        from quizapp.workspace.mistakes import mistakes

        known = self.known(opened)
        found = mistakes(opened.study) if known is not None else ()
        page = self._page = ProgressPage(self._look(), known, found, self._make_explainer, opened.nickname)
        page.more_minutes_requested.connect(self.more_minutes_requested)
        page.other_date_requested.connect(self.other_date_requested)
        page.mistakes_requested.connect(self.mistakes_requested)
        page.print_requested.connect(lambda: self._print(page))
        page.save_requested.connect(lambda: self._save(page))
        page.go_requested.connect(self.go_requested)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, "")
        self._opened, self._waiting_focus = opened, _focused_name()
        if known is None:
            self._begin()  # here somebody waits for it
        elif page.first_control:
            page.focus_on(page.first_control)

    def _show_on_page(self, progress: "Progress") -> None:
        from quizapp.workspace.mistakes import mistakes

        page, opened = self._page, self._opened
        if page is None or opened is None or not isValid(page):
            return
        self._try(lambda: page.show_progress(progress, mistakes(opened.study)))
        if page.isVisible() and _focused_name() == self._waiting_focus and page.first_control:
            page.focus_on(page.first_control)  # there was nothing before, and the person did not go elsewhere
        self._waiting_focus = None

    # -- on paper

    def _print(self, page: "ProgressPage") -> None:
        from quizapp.desktop.printing import print_document

        self._try(lambda: print_document(self._sheet(page), self._window))

    def _save(self, page: "ProgressPage") -> None:
        from quizapp.desktop.printing import save_as_pdf

        def save() -> None:
            path = save_as_pdf(self._sheet(page), self._window, self.tr("Save as PDF"))
            if path is not None and isValid(page):
                page.show_done(self.tr("Saved as {name}.").format(name=path.name))

        self._try(save)

    def _sheet(self, page: "ProgressPage") -> "Document":
        from quizapp.workspace.nurse_sheet import nurse_sheet

        assert page.progress is not None  # the buttons stand beside its numbers
        today, language = page.progress.today, self._look().language
        explainer, date = self._make_explainer(language), date_words(today, language, "day")
        return nurse_sheet(page.progress.signs, page.mistakes, explainer, today, date)

    # -- inside

    def _try(self, act: Callable[[], object]) -> None:
        """Do something that may fail in a way that a person can act on, and say on the page if it does."""
        try:
            act()
        except QuizError as error:
            self._say_trouble(error)

    def _say_trouble(self, error: QuizError) -> None:
        if self._page is not None and isValid(self._page):  # Today is complete without
            self._page.show_trouble(" ".join(error_words(error)))


def _focused_name() -> str:
    control = QApplication.focusWidget()
    return "" if control is None else control.objectName()
