"""Starting the window."""

import gc
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from quizapp.desktop.computer import Computer
from quizapp.desktop.crash import report_crashes
from quizapp.desktop.look import ask_for_fusion, load_fonts
from quizapp.desktop.only_one import OnlyOne, come_forward, say_already_open
from quizapp.desktop.window import MainWindow
from quizapp.workspace.places import now, quizapp_home
from quizapp.workspace.settings import Settings


def run() -> int:
    """Open the window and return the exit code when it is closed; where it is open already, bring it forward."""
    home = quizapp_home()
    only_one = OnlyOne(home)
    if not only_one.claim():
        say_already_open((Computer(home).settings() or Settings()).language)
        return 0
    app = make_app(sys.argv)
    window = MainWindow(home, now)
    report_crashes(home, window.show_trouble_page)
    window.opened.connect(_collect_garbage_from_now_on)
    only_one.asked_to_come_forward.connect(lambda: come_forward(window))
    window.show()
    QTimer.singleShot(0, only_one.watch)  # after the first frame
    app.lastWindowClosed.connect(only_one.release)  # at once: a closed window cannot come forward
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
