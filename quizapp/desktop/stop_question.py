"""The one question that is asked before a session is left."""

from PySide6.QtWidgets import QDialog, QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import PrimaryButton, SecondaryButton
from quizapp.desktop.widgets.labels import text_label


class StopQuestion(QDialog):
    """Asks whether to stop; going on is the default, and Esc means it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stop-question")
        self.setWindowTitle(self.tr("Stop here?"))
        words = text_label(look, self.tr("Stop here? You can go on at any time."), "h3", "heading")
        saved = text_label(look, self.tr("Everything is saved."), colour="muted")
        stay = PrimaryButton(look, self.tr("Go on"))
        stay.setObjectName("stay")
        stay.setDefault(True)
        stay.clicked.connect(self.reject)
        stop = SecondaryButton(look, self.tr("Stop here"))
        stop.setObjectName("confirm-stop")
        stop.clicked.connect(self.accept)
        padding = look.px(28)
        margins = (padding, padding, padding, padding)
        self.setLayout(column(words, saved, 10, row(stay, stop, gap=14), gap=8, margins=margins))
        stay.setFocus()


def asks_to_stop(window: QWidget, look: Look) -> bool:
    """Ask, and return whether the person wants to stop."""
    question = StopQuestion(look, window)
    answer = question.exec()
    question.deleteLater()
    return answer == QDialog.DialogCode.Accepted
