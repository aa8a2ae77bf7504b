"""A field for a date: typing works, and a calendar opens beside it."""

from datetime import date

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.native import dress_field
from quizapp.desktop.words import DATE_FORMATS, locale


class DateField(QDateEdit):
    """Shows a day in the words of the language; no day before ``earliest`` can be chosen.

    While it has the keyboard, the day of the week is left out: it would change with every digit that is typed, and
    what is typed next would stand in another place.
    """

    picked = Signal(date)

    def __init__(self, look: Look, day: date, earliest: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self._look = look
        self.setCalendarPopup(True)
        self.setLocale(locale(look.language))
        self._format = DATE_FORMATS[look.language]["field"]
        self.setDisplayFormat(self._format)
        self.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        self.setFont(look.font("body", "label"))
        self.setMinimumHeight(look.px(52))
        self.calendarWidget().setFont(look.font("body"))
        # The style's own arrow is drawn for square fields; ours is painted below.
        room = look.px(48)
        style = (
            "QDateEdit { padding-right: 0px; }"
            f"QDateEdit::drop-down {{ border: none; width: {room}px; }} QDateEdit::down-arrow {{ image: none; }}"
        )
        self._around_px = 2 * look.px(14) + room
        self.dateChanged.connect(lambda: self.picked.emit(self.day))
        dress_field(self, look, style)

    def sizeHint(self) -> QSize:
        """Room for the longest date; Qt would take that of the earliest and the latest one."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._widest_px() + self._around_px), hint.height())

    def _widest_px(self) -> int:
        def width(day: QDate) -> int:
            return self.fontMetrics().horizontalAdvance(self.locale().toString(day, self._format))

        month = max(range(1, 13), key=lambda number: width(QDate(2028, number, 20)))
        return max(width(QDate(2028, month, day)) for day in range(20, 27))  # each day of the week once

    @property
    def day(self) -> date:
        """The day that it shows."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_earliest(self, earliest: date) -> None:
        """Let no day before this one be chosen; a day that was is moved, which is a choice like any other."""
        self.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the day of the week out."""
        self.setDisplayFormat(self._format.replace("dddd", "").lstrip(", "))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the day of the week again, once what was typed counts."""
        super().focusOutEvent(event)
        self.setDisplayFormat(self._format)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the arrow that opens the calendar."""
        super().paintEvent(event)
        size = self._look.px(22)
        ink = self._look.colour("text" if self.isEnabled() else "disabled")
        left, top = self.width() - size - self._look.px(14), (self.height() - size) / 2
        paint_icon(QPainter(self), "chevron-down", left, top, size, ink, self._look)
