"""What would change the plan: each button says what it would be then."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.outlook import OutlookWords
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.workspace.outlook import Outlook


class PlanButtons(QWidget):
    """Five minutes more a day, and another date; each where there is something to say.

    Args:
        is_stacked: They stand one under the other, else side by side.
    """

    more_minutes_requested = Signal(int)
    """The minutes a day that there would be."""
    other_date_requested = Signal()

    def __init__(
        self, look: Look, outlook: Outlook, *, is_stacked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words, buttons = OutlookWords(outlook, look), list[SecondaryButton]()
        if outlook.more is not None and (said := words.more()):
            minutes = outlook.more.minutes
            more = SecondaryButton(look, said, neutral=True)
            more.setObjectName("more-minutes")
            more.clicked.connect(lambda: self.more_minutes_requested.emit(minutes))
            buttons.append(more)
        if said := words.other_date():
            other = SecondaryButton(look, said, neutral=True)
            other.setObjectName("other-date")
            other.clicked.connect(self.other_date_requested)
            buttons.append(other)
        places = column(*buttons, gap=look.px(8)) if is_stacked else row(*buttons, gap=look.px(12))
        if not is_stacked:
            for place in range(len(buttons)):
                places.setStretch(place, 1)
        self.setLayout(places)
        if not buttons:  # not shown before it has its place: it would be a window
            self.hide()
