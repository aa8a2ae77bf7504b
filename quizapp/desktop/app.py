"""Starting the window."""

import sys

from PySide6.QtWidgets import QApplication

from quizapp.desktop.look import ask_for_fusion, load_fonts
from quizapp.desktop.window import MainWindow
from quizapp.workspace.places import now, quizapp_home


def run() -> int:
    """Open the window and return the exit code when it is closed."""
    app = make_app(sys.argv)
    window = MainWindow(quizapp_home(), now)
    window.show()
    return app.exec()


def make_app(arguments: list[str]) -> QApplication:
    """Return the application with its name and typeface."""
    ask_for_fusion()
    app = QApplication(arguments)
    app.setApplicationName("Immunotherapy Quiz")
    app.setDesktopFileName("quizapp")
    load_fonts()
    return app
