"""Finding out, off the window's thread, what to show at the start: a first look at Today, then everything."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.desktop.computer import Computer
from quizapp.desktop.tasks import Task


class Opening(QObject):
    """Looks and opens for the window, and reports in its thread.

    ``looked`` carries a ``FirstLook`` or ``None``, ``found`` what ``open_last_profile`` returns, ``failed`` the
    exception.
    """

    looked = Signal(object)
    found = Signal(object)
    failed = Signal(object)

    def __init__(self, home: Path, computer: Computer, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._home, self._computer, self._clock = home, computer, clock
        self._is_reading = False

    def begin(self) -> None:
        """Take a first look at Today, and open the profile after it."""
        home, profile_id, now = self._home, self._computer.profile_id, self._clock()

        def work() -> object:
            from quizapp.workspace.glance import first_look  # 50 ms: after the first frame

            return first_look(home, profile_id, now)

        task = Task(self)
        task.succeeded.connect(self._pass_on_the_look)
        task.failed.connect(self._look_failed)
        task.start(work)

    def open_last(self) -> None:
        """Open the profile that was open last; nothing more happens while that is going on."""
        if self._is_reading:
            return
        self._is_reading = True
        home, profile_id, now = self._home, self._computer.profile_id, self._clock()

        def work() -> object:
            from quizapp.workspace.opening import open_last_profile  # SQLAlchemy: 200 ms, off this thread

            return open_last_profile(home, profile_id, now)

        task = Task(self)
        task.succeeded.connect(self._pass_on)
        task.failed.connect(self._fail)
        task.start(work)

    def _pass_on_the_look(self, look: object) -> None:
        self.looked.emit(look)
        QTimer.singleShot(0, self.open_last)

    def _look_failed(self, error: Exception) -> None:
        """Leave it to opening, which has the words for what is wrong."""
        self.open_last()

    def _pass_on(self, outcome: object) -> None:
        self._is_reading = False
        self.found.emit(outcome)

    def _fail(self, error: Exception) -> None:
        self._is_reading = False
        self.failed.emit(error)
