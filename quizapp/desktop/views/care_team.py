"""Whom to call: the care team's numbers as a patient's Today shows them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.desktop.frames import column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import IconLabel, text_label


class CareTeamCard(Card):
    """The numbers by day and by night, the emergency number, and what to do where nobody answers.

    Args:
        day_phone: As the person wrote it; empty for a button that leads to where it is written.
        night_phone: The same for nights and weekends.
    """

    write_requested = Signal()

    def __init__(self, look: Look, day_phone: str, night_phone: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        layout = column(gap=10, margins=(look.px(22), look.px(18), look.px(22), look.px(18)))
        layout.addWidget(text_label(look, self.tr("Your care team"), "h3", "heading"))
        numbers = (
            ("day_phone", self.tr("Day"), day_phone, "call"),
            ("night_phone", self.tr("Night and weekend"), night_phone, "call"),
            ("octagon-alert", self.tr("Emergency"), "911", "emergency"),
        )
        for icon, words, number, level in numbers:
            layout.addLayout(self._number(icon, words, number, level))
            layout.addWidget(line(look))
        fallback = self.tr("No answer, or no number? Do not wait. Go to the emergency room.")
        layout.addLayout(icon_line(look, "hospital", fallback, step="caption", icon_colour="accent"))
        self.setLayout(layout)

    def _number(self, icon: str, words: str, number: str, level: str) -> QBoxLayout:
        look = self._look
        mark = IconLabel(look, icon, f"{level}_on", size=24, tile=f"{level}_bg", tile_px=44)
        if number:
            shown: QWidget = text_label(look, number, "number", "heading", line_height=1.1)
        else:
            shown = SecondaryButton(look, self.tr("Write your team's number here"), neutral=True)
            shown.setObjectName(f"write-{icon.replace('_', '-')}")
            shown.clicked.connect(self.write_requested)
        layout = row(mark, column(text_label(look, words, colour="muted"), shown, gap=2), gap=14)
        layout.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        return layout
