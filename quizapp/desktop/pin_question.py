"""Asking for the PIN of a file that comes from elsewhere."""

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import PrimaryButton, SecondaryButton
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.native import dress_field


class PinQuestion(QDialog):
    """Shows what is asked and takes a PIN or a sentence; Esc cancels."""

    def __init__(self, look: Look, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pin-question")
        self.setWindowTitle(title)
        self.field = QLineEdit()
        self.field.setObjectName("pin-of-file")
        self.field.setAccessibleName(self.tr("PIN of the file"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setFont(look.font("body", "label"))
        dress_field(self.field, look)
        use = PrimaryButton(look, self.tr("Open"))
        use.setObjectName("confirm-pin-of-file")
        use.setDefault(True)
        use.clicked.connect(self.accept)
        cancel = SecondaryButton(look, self.tr("Cancel"))
        cancel.setObjectName("cancel-pin-of-file")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        padding = look.px(28)
        heading, explanation = text_label(look, title, "h3", "heading"), text_label(look, words, colour="muted")
        margins = (padding, padding, padding, padding)
        self.setLayout(column(heading, explanation, self.field, 6, row(use, cancel, 0, gap=14), gap=8, margins=margins))
        self.setMinimumWidth(min(look.px(480), round(0.9 * self.screen().availableGeometry().width())))
        self.field.setFocus()


def asked_pin(window: QWidget, look: Look, title: str, words: str) -> str:
    """Ask for a PIN and return it; empty if the person would rather not."""
    question = PinQuestion(look, title, words, window)
    answer, pin = question.exec(), question.field.text()
    question.deleteLater()
    return pin if answer == QDialog.DialogCode.Accepted else ""
