"""A field for a date: typing works, and a calendar opens beside it."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.native import dress_field
from quizapp.desktop.words import DATE_FORMATS, locale


class DateField(QDateEdit):
    """Shows a day in the words of the language; no day before ``earliest`` can be chosen."""

    picked = Signal(date)

    def __init__(self, look: Look, day: date, earliest: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self._look = look
        self.setCalendarPopup(True)
        self.setLocale(locale(look.language))
        self.setDisplayFormat(DATE_FORMATS[look.language]["field"])
        self.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        self.setFont(look.font("body", "label"))
        self.setMinimumHeight(look.px(52))
        self.calendarWidget().setFont(look.font("body"))
        # The style's own arrow is drawn for square fields; ours is painted below.
        room = look.px(48)
        style = (
            f"QDateEdit {{ padding-right: {room}px; }}"
            f"QDateEdit::drop-down {{ border: none; width: {room}px; }} QDateEdit::down-arrow {{ image: none; }}"
        )
        self.dateChanged.connect(lambda chosen: self.picked.emit(date(chosen.year(), chosen.month(), chosen.day())))
        dress_field(self, look, style)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the arrow that opens the calendar."""
        super().paintEvent(event)
        size = self._look.px(22)
        ink = self._look.colour("text" if self.isEnabled() else "disabled")
        left, top = self.width() - size - self._look.px(14), (self.height() - size) / 2
        paint_icon(QPainter(self), "chevron-down", left, top, size, ink, self._look)
