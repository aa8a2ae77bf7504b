"""One window for each home folder: a second start asks the first window to come forward, and ends.

The first start holds ``window.lock``. The second leaves a file, ``come-forward``, which the first watches for and
removes; that it is gone is the answer. Whatever is wrong with either file, somebody gets a window: two windows on one
profile lose nothing (every answer is a transaction of its own), a program that does not start helps nobody.
"""

import contextlib
import sys
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QFileSystemWatcher, QLockFile, QObject, QSysInfo, Qt, QTranslator, Signal
from PySide6.QtWidgets import QWidget

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.shipped import resource

ALREADY_OPEN = QT_TRANSLATE_NOOP("errors", "Immunotherapy Quiz is already open: its window is now in front.")

_LONGEST_WAIT_MS = 5000  # a first start from a slow disk needs a few seconds until it can answer
_LOOK_EVERY_MS = 50


class OnlyOne(QObject):
    """Knows whether this is the only start of the window on a home folder.

    Args:
        home: Folder of everything this program keeps; made if it is not there.
        longest_wait_ms: After this time without an answer the other start is taken for gone or stuck.
    """

    asked_to_come_forward = Signal()

    def __init__(self, home: Path, longest_wait_ms: int = _LONGEST_WAIT_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home, self._longest_wait_ms = home, longest_wait_ms
        self._request = home / "come-forward"
        self._watcher: QFileSystemWatcher | None = None
        self._lock = QLockFile(str(home / "window.lock"))
        self._lock.setStaleLockTime(0)  # a window may be open for weeks: only its process tells whether it still is

    def claim(self) -> bool:
        """Return whether to open the window; if not, the window that is open is coming forward."""
        with contextlib.suppress(OSError):  # the lock then fails as well
            self._home.mkdir(parents=True, exist_ok=True)
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return True  # ours, or none can be made here
        if self._is_of_nobody_here():
            self._take_over()
            return True
        return not self._is_answered()

    def watch(self) -> None:
        """From now on tell when another start asks; needs the application."""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._take_request)
        self._watcher.addPath(str(self._home))
        self._take_request()

    def release(self) -> None:
        """Answer no more, and let the next start open a window."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher.directoryChanged.disconnect(self._take_request)
            self._watcher = None
        self._lock.unlock()

    def _is_of_nobody_here(self) -> bool:
        """Tell whether the lock names no process, or one on another computer.

        The folder may lie on a stick that was pulled out of that computer. Where it is a network share, on which the
        other computer has a window open, that one could not be asked: changes from elsewhere are not seen there.
        """
        process, host, _ = self._lock.getLockInfo()
        return process == 0 or host != QSysInfo.machineHostName()

    def _is_answered(self) -> bool:
        """Ask the other window and wait; it may also end meanwhile, and leave the lock to us."""
        try:
            self._request.touch()
        except OSError:
            return False
        deadline = QDeadlineTimer(self._longest_wait_ms)
        while not deadline.hasExpired():
            if self._lock.tryLock(_LOOK_EVERY_MS):
                break
            if not self._request.exists():
                return True
        else:
            self._take_over()
        with contextlib.suppress(OSError):
            self._request.unlink(missing_ok=True)
        return False

    def _take_over(self) -> None:
        """Take the lock away from whoever left it; the system refuses where its process lives and is only stuck."""
        self._lock.removeStaleLockFile()
        self._lock.tryLock(0)

    def _take_request(self) -> None:
        try:
            self._request.unlink()
        except OSError:  # something else changed in the folder
            return
        self.asked_to_come_forward.emit()


def come_forward(window: QWidget) -> None:
    """Bring a window before all others, at the size it had; systems that forbid it let it blink."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def say_already_open(language: str) -> None:
    """Tell whoever started the program in a terminal; no application is needed."""
    if sys.stdout is None:  # a program without a console, on Windows
        return
    translator = QTranslator()
    translator.load(str(resource("translations", f"quizapp_{language}.qm")))
    sys.stdout.write(f"{translator.translate('errors', ALREADY_OPEN) or ALREADY_OPEN}\n")
