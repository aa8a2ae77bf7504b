"""Fitting the plan to a person's memory while they do something else: when asked, and by itself when it is time."""

from collections.abc import Callable
from datetime import datetime
from threading import Event, Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from quizapp.desktop.tasks import Task
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError

if TYPE_CHECKING:
    from quizapp.desktop.pages.settings import SettingsPage
    from quizapp.workspace.fitting import FitReport
    from quizapp.workspace.opening import Opened


class Fitting(QObject):
    """Runs one fit at a time and shows on the page Settings, if that is in sight, how far it is.

    Attributes:
        progressed: So many percent are done.
        plan_changed: Other parameters are in force, and with them the plan is another one.
        told: What came of a fit that took them over by itself, in words.
    """

    progressed = Signal(int)
    plan_changed = Signal()
    told = Signal(str)

    def __init__(self, clock: Callable[[], datetime], in_turn: Lock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock, self._in_turn = clock, in_turn
        self._page: SettingsPage | None = None
        self._stop: Event | None = None
        self._percent: int | None = None
        self._untold = ""
        self.progressed.connect(self._show_percent)

    def attach(self, page: "SettingsPage") -> None:
        """Show on this page what a fit comes to."""
        self._page = page
        page.fit_cancelled.connect(self.cancel)
        if self._percent is not None:
            page.set_fitting(self._percent)
        elif self._untold:
            self._end(self._untold)

    def begin(self, opened: "Opened") -> None:
        """Begin a fit, if none is running; the person waits for it, and is told whatever comes of it."""
        if self._run(opened, is_asked=True):
            self._show_percent(0)

    def begin_if_due(self, opened: "Opened") -> None:
        """Begin a fit if it is time for one; nobody waits for it."""
        self._run(opened, is_asked=False)

    def _run(self, opened: "Opened", *, is_asked: bool) -> bool:
        if self._stop is not None or opened.folder is None:  # of a guest nothing can be read in another thread
            return False
        study, now, in_turn, stop = opened.study, self._clock(), self._in_turn, Event()
        self._stop = stop

        def go_on(share: float) -> bool:
            if not stop.is_set():
                self.progressed.emit(round(100 * share))
            return not stop.is_set()

        def work() -> object:
            from quizapp.workspace.fitting import fit_aside, fit_aside_if_due  # numpy: 75 ms, off this thread

            return (fit_aside if is_asked else fit_aside_if_due)(study, now, go_on, in_turn)

        task = Task(self)
        task.succeeded.connect(lambda report: self._take(report, opened, stop, is_asked=is_asked))
        task.failed.connect(lambda error: self._take_failure(error, stop, is_asked=is_asked))
        task.start(work)
        return True

    def cancel(self) -> None:
        """Stop the fit that is running; nothing is changed by it."""
        if self._stop is not None:
            self._stop.set()

    def leave(self) -> None:
        """The person is gone: the fit is stopped, and what comes of it is told to nobody."""
        self.cancel()
        if self._percent is not None:
            self._end("")
        self._page = self._stop = None
        self._untold = ""

    # -- what comes of it

    def _take(self, report: "FitReport | None", opened: "Opened", stop: Event, *, is_asked: bool) -> None:
        if stop is not self._stop:  # the person is gone
            return
        if report is None:  # it is not time
            self._stop = None
            return
        if report.is_taken:
            opened.study.forget_plan()
            self.plan_changed.emit()
        words = QCoreApplication.translate("errors", report.sentence).format(**report.fields)
        self._end(words if is_asked or report.is_taken else "")
        if report.is_taken and not is_asked:
            self.told.emit(words)

    def _take_failure(self, error: Exception, stop: Event, *, is_asked: bool) -> None:
        if not isinstance(error, QuizError):
            raise error
        if stop is self._stop:
            self._end(" ".join(error_words(error)) if is_asked else "")

    def _end(self, words: str) -> None:
        self._stop = self._percent = None
        self._untold = words
        if self._page is None or not isValid(self._page):
            return
        self._untold = ""
        if words:
            self._page.show_fitted(words)
        else:
            self._page.set_fitting(None)

    def _show_percent(self, percent: int) -> None:
        if self._stop is None or self._stop.is_set():
            return
        self._percent = percent
        if self._page is not None and isValid(self._page):
            self._page.set_fitting(percent)
