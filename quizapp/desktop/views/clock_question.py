"""Asking whether the computer's clock is right, where it seems not to be."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.parts import Band, icon_line
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.words import date_words


class ClockQuestion(Band):
    """A line with Yes and No.

    Args:
        on_clock: What the clock says.
        counted: The day that answers count for until the clock is right.
        was_denied: The answer was No.
    """

    confirmed = Signal()
    denied = Signal()

    def __init__(
        self, look: Look, on_clock: date, counted: date, *, was_denied: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "warning_soft", "warning", parent)
        question = self.tr("Is today {date}?").format(date=date_words(on_clock, look.language))
        layout = column(icon_line(look, "clock", question, weight="strong"), gap=8, margins=(18, 12, 14, 12))
        if was_denied:
            words = self.tr("Then please set the computer's clock. Until then your answers count for {date}.")
            layout.addWidget(text_label(look, words.format(date=date_words(counted, look.language))))
        yes = SecondaryButton(look, self.tr("Yes, that is right"), neutral=True)
        yes.setObjectName("clock-right")
        yes.clicked.connect(self.confirmed)
        no = SecondaryButton(look, self.tr("No"), neutral=True)
        no.setObjectName("clock-wrong")
        no.clicked.connect(self.denied)
        layout.addLayout(row(yes, no, 0, gap=10))
        self.setLayout(layout)
