"""Slow work off the window's thread; the only place where threads are started."""

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Task(QObject):
    """Runs one piece of work and reports in the window's thread; a child of the page or window that asked.

    The work takes and returns plain data. ``failed`` carries the exception.
    """

    succeeded = Signal(object)
    failed = Signal(object)

    def start(self, work: Callable[[], object]) -> None:
        """Run ``work`` on a thread of the pool."""
        QThreadPool.globalInstance().start(_Work(work, self))


class _Work(QRunnable):
    def __init__(self, work: Callable[[], object], task: Task) -> None:
        super().__init__()
        self._work, self._task = work, task

    def run(self) -> None:
        try:
            report, outcome = self._task.succeeded, self._work()
        except Exception as error:  # whatever it is, the one who asked is told
            report, outcome = self._task.failed, error
        # The owner, and the task with it, may be gone by now: nobody is listening.
        with contextlib.suppress(RuntimeError):
            report.emit(outcome)
