"""The days on which one studied, as a calendar: a column a week, a square a day, larger with more minutes."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import TextBlock

WEEKS = 14
_CELL_PX, _GAP_PX = 17, 4
_FEWEST_WEEKS = 4
LEVELS = 5
"""No study, and four amounts of it."""
_SQUARES = ((0.0, "heat0"), (0.48, "heat2"), (0.66, "heat3"), (0.84, "heat3"), (1.0, "heat4"))
"""Of each level the side of its square, as a share of the day's, and its colour: amounts differ without colour too."""


def level_of(minutes: float, most: float) -> int:
    """Return the level of a day with so many minutes, of at most ``most``: 0 for none, 1 to 4 by quarters."""
    if minutes <= 0 or most <= 0:
        return 0
    return min(LEVELS - 1, 1 + int((LEVELS - 1) * minutes / most))


class DaysMap(QWidget):
    """The weeks up to today, as many as fit; today has an edge.

    Args:
        name: What a screen reader says of it.
        levels: By days, as `level_of` gives them; other days have none.
        weekdays: Short names, Monday first; every second one is shown.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        levels: dict[date, int],
        today: date,
        weekdays: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._look, self._levels, self._today = look, levels, today
        self._weekdays = [TextBlock(words, look.font("caption"), 1.0) for words in weekdays]
        self._left_px = max(block.natural_width() for block in self._weekdays) + look.px(8)
        self._cell = max(look.px(_CELL_PX), self._weekdays[0].line_px // 2)
        self._pitch = self._cell + look.px(_GAP_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All weeks."""
        return QSize(self._width_of(WEEKS), 7 * self._pitch)

    def minimumSizeHint(self) -> QSize:
        """The latest weeks."""
        return QSize(self._width_of(_FEWEST_WEEKS), 7 * self._pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of weekdays, and a square for each day up to today."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for weekday in (0, 2, 4):
            row = QRectF(0, weekday * self._pitch, self._left_px, self._cell)
            self._weekdays[weekday].draw(painter, row, look.colour("muted"))
        weeks = self._shown_weeks()
        first = self._first_day(weeks)
        for number in range((self._today - first).days + 1):
            day = first + timedelta(days=number)
            left = self._left_px + number // 7 * self._pitch
            square = QRectF(left, number % 7 * self._pitch, self._cell, self._cell)
            paint_day(painter, square, self._levels.get(day, 0), look, is_today=day == self._today)

    def _width_of(self, weeks: int) -> int:
        return self._left_px + weeks * self._pitch

    def _shown_weeks(self) -> int:
        return min(max((self.width() - self._left_px) // self._pitch, 1), WEEKS)

    def _first_day(self, weeks: int) -> date:
        """Return the Monday with which the first of so many weeks begins."""
        return self._today - timedelta(days=self._today.weekday() + 7 * (weeks - 1))


class LevelKey(QWidget):
    """The five squares side by side, from no study to most of it; the words stand beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cell, self._gap = look.px(_CELL_PX), look.px(_GAP_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All squares."""
        return QSize(LEVELS * (self._cell + self._gap) - self._gap, self._cell)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a square of each level."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level in range(LEVELS):
            square = QRectF(level * (self._cell + self._gap), 0, self._cell, self._cell)
            paint_day(painter, square, level, self._look)


def paint_day(painter: QPainter, square: QRectF, level: int, look: Look, *, is_today: bool = False) -> None:
    """Paint a day: its ground, on it a square of the level's size and colour, and around today an edge."""
    edge = QPen(look.colour("border_strong"), 1) if look.is_high_contrast else Qt.PenStyle.NoPen
    painter.setPen(edge)
    painter.setBrush(look.colour("heat0"))
    inside = square.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inside, 4, 4)
    if level:
        side, colour = _SQUARES[level]
        around = (1 - side) / 2 * square.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(colour))
        painter.drawRoundedRect(inside.adjusted(around, around, -around, -around), 3, 3)
    if is_today:
        painter.setPen(QPen(look.colour("text"), look.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), 4, 4)
