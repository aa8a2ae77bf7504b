"""Starting the window."""

import gc
import sys

from PySide6.QtWidgets import QApplication

from quizapp.desktop.crash import report_crashes
from quizapp.desktop.look import ask_for_fusion, load_fonts
from quizapp.desktop.window import MainWindow
from quizapp.workspace.places import now, quizapp_home


def run() -> int:
    """Open the window and return the exit code when it is closed."""
    app = make_app(sys.argv)
    home = quizapp_home()
    window = MainWindow(home, now)
    report_crashes(home, window.show_trouble_page)
    window.opened.connect(_collect_garbage_from_now_on)
    window.show()
    return app.exec()


def _collect_garbage_from_now_on() -> None:
    """Undo what ``__main__`` did; what is there by now is left out of every later collection."""
    gc.freeze()
    gc.enable()


def make_app(arguments: list[str]) -> QApplication:
    """Return the application with its name and typeface."""
    ask_for_fusion()
    app = QApplication(arguments)
    app.setApplicationName("Immunotherapy Quiz")
    app.setDesktopFileName("quizapp")
    load_fonts()
    return app
