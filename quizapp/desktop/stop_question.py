"""The one question that is asked before a session is left."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.question_box import asks


def asks_to_stop(window: QWidget, look: Look) -> bool:
    """Ask, and return whether the person wants to stop."""
    return asks(
        window,
        look,
        QCoreApplication.translate("StopQuestion", "Stop here? You can go on at any time."),
        QCoreApplication.translate("StopQuestion", "Everything is saved."),
        QCoreApplication.translate("StopQuestion", "Stop here"),
        QCoreApplication.translate("StopQuestion", "Go on"),
        name="stop",
    )
