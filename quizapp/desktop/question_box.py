"""A question that is answered with yes or no before something is done: stopping, deleting."""

from PySide6.QtWidgets import QDialog, QWidget

from quizapp.desktop.frames import column
from quizapp.desktop.look import Look
from quizapp.desktop.tokens import tokens
from quizapp.desktop.widgets.buttons import ButtonStyle, PrimaryButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label


class QuestionBox(QDialog):
    """Asks whether to do something; not doing it is the default, and Esc means it.

    Args:
        title: The question, one sentence.
        words: What becomes of the person's answers, one or two sentences.
        yes: The button that does it, a verb: "Delete", not "Yes".
        no: The button that does not.
        name: What is asked about: the dialog is called ``{name}-question``, its buttons ``confirm-{name}`` and
            ``stay``.
        is_danger: Whether something is deleted by it: red, which nothing else is but "Emergency now".
    """

    def __init__(
        self,
        look: Look,
        title: str,
        words: str,
        yes: str,
        no: str,
        *,
        name: str,
        is_danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}-question")
        self.setWindowTitle(title)
        self.setAccessibleDescription(words)
        stay = PrimaryButton(look, no)
        stay.setObjectName("stay")
        stay.setDefault(True)
        stay.clicked.connect(self.reject)
        confirm = WordButton(look, yes, _danger_style(look)) if is_danger else SecondaryButton(look, yes)
        confirm.setObjectName(f"confirm-{name}")
        confirm.setAutoDefault(False)
        confirm.clicked.connect(self.accept)
        heading = text_label(look, title, "h3", "heading")
        explanation = text_label(look, words, colour="muted")
        buttons = FlowLayout(gap=14)
        buttons.addWidget(stay)
        buttons.addWidget(confirm)
        padding = look.px(28)
        margins = (padding, padding, padding, padding)
        self.setLayout(layout := column(heading, explanation, 10, buttons, gap=8, margins=margins))
        # By ourselves: Qt makes a dialog too low for words that wrap.
        room = round(0.9 * self.screen().availableGeometry().width())
        width = max(min(layout.sizeHint().width(), room), layout.minimumSize().width())
        self.setFixedSize(width, layout.heightForWidth(width))
        stay.setFocus()


def asks(
    parent: QWidget,
    look: Look,
    title: str,
    words: str,
    yes: str,
    no: str,
    *,
    is_danger: bool = False,
    name: str,
) -> bool:
    """Ask, and return whether the person chose ``yes``; the arguments are those of `QuestionBox`."""
    box = QuestionBox(look, title, words, yes, no, name=name, is_danger=is_danger, parent=parent)
    answer = box.exec()
    box.deleteLater()
    return answer == QDialog.DialogCode.Accepted


def _danger_style(look: Look) -> ButtonStyle:
    """Return the style of what deletes: outlined, so that the safe choice remains the one filled button."""
    return ButtonStyle(
        ink="danger",
        fill="raised",
        hover="danger_soft",
        pressed="danger_soft",
        edge="danger",
        height=tokens()["targets"]["primary_button"][look.voice],
        padding=24,
        radius=look.radius("button"),
    )
