"""What is said about a question that was missed many times, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column
from quizapp.desktop.look import Look
from quizapp.desktop.views.parts import Band, icon_line, rich
from quizapp.desktop.views.shown import OftenMissed
from quizapp.desktop.widgets.buttons import QuietButton
from quizapp.desktop.widgets.flow import FlowLayout


class OftenMissedBand(Band):
    """Asks to read again slowly; offers the explanation of another question, and to leave this one out."""

    other_words_requested = Signal()
    """The other explanation is to be shown, or no longer."""
    leave_out_requested = Signal()

    def __init__(self, look: Look, missed: OftenMissed, parent: QWidget | None = None) -> None:
        super().__init__(look, "info_soft", "info", parent)
        self.setObjectName("often-missed")
        words = self.tr("You have met this one many times. Read it again slowly.")
        inside = column(gap=look.px(8), margins=(look.px(16), look.px(8), look.px(12), look.px(9)))
        inside.addLayout(icon_line(look, "info", words, weight="strong", icon_colour="info"))
        if missed.other:
            inside.addWidget(rich(look, missed.other, missed.media, "other-explanation"))
        buttons = FlowLayout(gap=8)
        if missed.has_other:
            hide, show = self.tr("Hide the other words"), self.tr("Explain it in other words")
            other = QuietButton(look, hide if missed.other else show)
            other.setObjectName("other-words")
            other.clicked.connect(self.other_words_requested)
            buttons.addWidget(other)
        if missed.can_leave_out:
            leave_out = QuietButton(look, self.tr("Leave this question out"))
            leave_out.setObjectName("leave-out")
            leave_out.clicked.connect(self.leave_out_requested)
            buttons.addWidget(leave_out)
        if buttons.count():
            inside.addLayout(buttons)
        self.setLayout(inside)
