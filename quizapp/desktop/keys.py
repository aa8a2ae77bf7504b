"""The keys that work on every page: F keys and Ctrl combinations only, for anything else is the controls' own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from quizapp.desktop.page_stack import PageStack

DESTINATIONS = {
    "Ctrl+1": "today", "Ctrl+2": "study", "Ctrl+3": "tests", "Ctrl+5": "progress", "Ctrl+,": "settings",
}  # fmt: skip

REPEATING = ("Ctrl++", "Ctrl+=", "Ctrl+-")
"""Held down, only the text size goes on changing."""


class Keys(QObject):
    """Listens to the keys of the window and says what they ask for; what to leave, and whereto, depends on the page.

    Args:
        stack: The window's pages.
        may_go: Tells whether a destination is for this person.
        window: Gets the keys.

    Attributes:
        stop_requested: Leave the session, if the person wants to.
        test_stop_requested: Leave the test, if the person wants to.
        test_back_requested: One step back in a test, or out of it.
        go_requested: Go to a destination.
        text_step_requested: Larger text (1), smaller (-1), or the usual size (0).
    """

    help_requested = Signal()
    lock_requested = Signal()
    undo_requested = Signal()
    stop_requested = Signal()
    test_stop_requested = Signal()
    test_back_requested = Signal()
    go_requested = Signal(str)
    text_step_requested = Signal(int)

    def __init__(self, stack: PageStack, may_go: Callable[[str], bool], window: QMainWindow) -> None:
        super().__init__(window)
        self._stack, self._may_go, self._window = stack, may_go, window
        for keys, action in self._actions().items():
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.setAutoRepeat(keys in REPEATING)
            shortcut.activated.connect(action)

    def _actions(self) -> dict[str, Callable[[], None]]:
        def leave_for(destination: str) -> Callable[[], None]:
            return lambda: self._leave_for(destination)

        return {
            "F1": self.help_requested.emit,
            "Ctrl+H": self.help_requested.emit,
            "Ctrl+L": self.lock_requested.emit,
            "Ctrl+Z": self.undo_requested.emit,
            "Ctrl++": lambda: self.text_step_requested.emit(1),
            "Ctrl+=": lambda: self.text_step_requested.emit(1),
            "Ctrl+-": lambda: self.text_step_requested.emit(-1),
            "Ctrl+0": lambda: self.text_step_requested.emit(0),
            "F11": self._toggle_full_screen,
            "Esc": self._step_back,
        } | {keys: leave_for(destination) for keys, destination in DESTINATIONS.items()}

    def _leave_for(self, destination: str) -> None:
        """Go to a destination; from a session or a test only after asking."""
        from quizapp.desktop.pages.study import StudyPage
        from quizapp.desktop.pages.test import TestPage

        if not self._may_go(destination):
            return
        self._stack.uncover()
        if isinstance(self._stack.page, StudyPage):
            if destination == "study":
                return
            self.stop_requested.emit()
        elif isinstance(self._stack.page, TestPage):
            if destination == "tests":
                return
            self.test_stop_requested.emit()
        if not isinstance(self._stack.page, StudyPage | TestPage):
            self.go_requested.emit(destination)

    def _step_back(self) -> None:
        from quizapp.desktop.pages.answer import AnswerPage
        from quizapp.desktop.pages.backups import BackupsPage
        from quizapp.desktop.pages.mistakes import MistakesPage
        from quizapp.desktop.pages.pin import PinPage
        from quizapp.desktop.pages.profiles import ProfilesPage
        from quizapp.desktop.pages.progress import ProgressPage
        from quizapp.desktop.pages.result import ResultPage
        from quizapp.desktop.pages.settings import SettingsPage
        from quizapp.desktop.pages.study import StudyPage
        from quizapp.desktop.pages.test import TestPage
        from quizapp.desktop.pages.tests import TestsPage

        page = self._stack.page
        if self._stack.is_covered:
            self._stack.uncover()
        elif isinstance(page, StudyPage):
            self.stop_requested.emit()
        elif isinstance(page, TestPage):
            self.test_back_requested.emit()
        elif isinstance(page, AnswerPage | ResultPage):
            page.back_requested.emit()
        elif isinstance(page, BackupsPage | PinPage):
            self.go_requested.emit("settings")
        elif isinstance(page, ProfilesPage | SettingsPage):
            page.step_back()
        elif isinstance(page, MistakesPage | ProgressPage | TestsPage):
            self.go_requested.emit("today")

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
