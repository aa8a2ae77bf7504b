"""The plan as a path over hills: one stone a day, today a ring, the flag the date."""

import enum
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.landscape import PaintedScene, Points, fill_below, paint_flag, smooth_path
from quizapp.desktop.widgets.text_block import TextBlock

_WAY: Points = (
    (0.0, 0.843),
    (0.0915, 0.832),
    (0.239, 0.760),
    (0.386, 0.691),
    (0.46, 0.626),
    (0.533, 0.538),
    (0.607, 0.447),
    (0.682, 0.387),
    (0.755, 0.370),
    (0.829, 0.385),
    (0.91, 0.39),
    (1.0, 0.43),
)
_FAR: Points = (
    (0, 0.61),
    (0.10, 0.46),
    (0.19, 0.395),
    (0.29, 0.42),
    (0.40, 0.53),
    (0.52, 0.60),
    (0.66, 0.46),
    (0.80, 0.25),
    (0.92, 0.19),
    (1, 0.21),
)
_MIDDLE_ABOVE, _NEAR_BELOW = -0.052, 0.068
_FIRST_X, _FLAG_X = 0.0915, 0.829
_DRAWN_HEIGHT = 262


class DayState(enum.Enum):
    """What one day of the plan was or is."""

    DONE = "done"
    MISSED = "missed"
    TODAY = "today"
    TODO = "todo"


class PlanPath(PaintedScene):
    """The landscape of Today and of the end of a session; a flat line in high contrast.

    Args:
        days: The days of the plan from the first to the last before the flag.
        flag_lines: Date and label under the flag; empty where there is no date yet, then no flag either.
        name: What a screen reader says, for example "Plan: day 5 of 11, on track."
        flag_day: Where the flag stands, as a number of ``days``; after the last one without it.
        today_done: Today's ring is filled and checked.
        height: Preferred height in pixels: 262 as drawn, 190 or 120 in lower windows.
        top_radius: Radius of its upper corners in pixels, where it fills the top of a card.
        bottom_radius: The same of its lower corners.
    """

    def __init__(
        self,
        look: Look,
        days: Sequence[DayState],
        flag_lines: Sequence[str] = (),
        name: str = "",
        flag_day: int | None = None,
        today_done: bool = False,
        height: int = _DRAWN_HEIGHT,
        top_radius: float = 0.0,
        bottom_radius: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, top_radius, bottom_radius, parent=parent)
        self._days, self._flag_lines, self._today_done = tuple(days), tuple(flag_lines), today_done
        self._flag_day = len(self._days) if flag_day is None else flag_day
        self._height = height
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """The drawn proportions at the preferred height."""
        return QSize(500, self._height)

    def minimumSizeHint(self) -> QSize:
        """Enough for the line, the stones and two lines under the flag."""
        return QSize(240, min(self._height, 120))

    def scene_key(self) -> str:
        """Return the state of all days and the words."""
        days = "".join(day.value[:2] for day in self._days)
        return f"{days} {self._flag_day} {self._flag_lines} {self._today_done} {self._today_word()}"

    def paint_scene(self, painter: QPainter, size: QSize) -> None:
        """Paint hills, line, stones, flag and the word above today."""
        way = self._way(size)
        if not self.look.is_high_contrast:
            self._paint_hills(painter, size)
        self._paint_line(painter, way, size)
        spacing = self._spacing(size)
        today: QPointF | None = None
        for number, day in enumerate(self._days):
            place = _place(way, self._x(number) * size.width())
            if day is DayState.TODAY:
                today = place
            else:
                self._paint_stone(painter, place, day, spacing)
        if self._flag_lines:
            self._paint_date(painter, _place(way, self._x(self._flag_day) * size.width()), size)
        if today is not None:
            self._paint_today(painter, today, size)

    def _today_word(self) -> str:
        return self.tr("Done") if self._today_done else self.tr("Today")

    def _unit(self, size: QSize) -> float:
        """Stones and flag shrink a little in a low landscape."""
        return min(1.0, max(0.62, size.height() / _DRAWN_HEIGHT))

    def _x(self, number: int) -> float:
        last = max(self._flag_day if self._flag_lines else len(self._days) - 1, 1)
        return _FIRST_X + (_FLAG_X - _FIRST_X) * number / last

    def _spacing(self, size: QSize) -> float:
        return (self._x(1) - self._x(0)) * size.width()

    def _way(self, size: QSize) -> QPainterPath:
        if self.look.is_high_contrast:
            return smooth_path(((0, 0.5), (0.5, 0.5), (1, 0.5)), size)
        return smooth_path(_WAY, size)

    def _paint_hills(self, painter: QPainter, size: QSize) -> None:
        look = self.look
        painter.fillRect(0, 0, size.width(), size.height(), look.colour("sky"))
        fill_below(painter, smooth_path(_FAR, size), size, look.colour("hill1"))
        radius = 28 * self._unit(size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sun"))
        painter.drawEllipse(QPointF(0.6 * size.width(), 0.30 * size.height()), radius, radius)
        for name, shift in (("hill2", _MIDDLE_ABOVE), ("hill3", _NEAR_BELOW)):
            outline = [(x, y + shift) for x, y in _WAY]
            fill_below(painter, smooth_path(outline, size), size, look.colour(name))

    def _paint_line(self, painter: QPainter, way: QPainterPath, size: QSize) -> None:
        """Paint the way still to go, then over it the way gone up to today."""
        look, unit = self.look, self._unit(size)
        first = self._x(0) * size.width()
        last = self._x(self._flag_day if self._flag_lines else len(self._days) - 1) * size.width()
        ahead = "border_strong" if look.is_high_contrast else "hill1" if look.theme == "dark" else "stone"
        gone = max((n for n, day in enumerate(self._days) if day is not DayState.TODO), default=0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for left, right, name in ((first, last, ahead), (first, self._x(gone) * size.width(), "accent")):
            piece = QPainterPath(_place(way, left))
            for step in range(1, 121):
                piece.lineTo(_place(way, left + (right - left) * step / 120))
            painter.setPen(QPen(look.colour(name), 5 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(piece)

    def _paint_stone(self, painter: QPainter, place: QPointF, day: DayState, spacing: float) -> None:
        look = self.look
        radius = min(11.0, max(spacing * 0.36, 2.5))
        if day is DayState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(place, radius, radius)
            if radius >= 8:
                self._paint_check(painter, place, radius * 0.42, 2.2)
            return
        edge = "accent" if day is DayState.TODO else "border_strong"
        radius = radius * (0.82 if day is DayState.TODO else 0.62)
        painter.setPen(QPen(look.colour(edge), min(2.2, radius * 0.4)))
        painter.setBrush(look.colour("stone" if day is DayState.TODO else "hill2"))
        painter.drawEllipse(place, radius, radius)

    def _paint_today(self, painter: QPainter, place: QPointF, size: QSize) -> None:
        look, unit = self.look, self._unit(size)
        radius = 19 * unit
        if self._today_done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(place, radius, radius)
            self._paint_check(painter, place, radius * 0.42, 3.4 * unit)
        else:
            painter.setPen(QPen(look.colour("accent"), 4 * unit))
            painter.setBrush(look.colour("stone"))
            painter.drawEllipse(place, radius - 2 * unit, radius - 2 * unit)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(place, 6.5 * unit, 6.5 * unit)
        self._paint_flag_word(painter, place - QPointF(0, radius + 5 * unit), size)

    def _paint_flag_word(self, painter: QPainter, tip: QPointF, size: QSize) -> None:
        """Paint the small sign whose tip points at today."""
        word = TextBlock(self._today_word(), self.look.font("caption", "strong"), 1.2)
        width, height = word.natural_width() + 30.0, word.line_px + 11.0
        left = min(max(tip.x() - width / 2, 6.0), size.width() - width - 6)
        top = max(tip.y() - 6 - height, 4.0)
        sign = QRectF(left, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("accent"))
        painter.drawRoundedRect(sign, min(15.0, height / 2), min(15.0, height / 2))
        foot = sign.bottom() - 1
        painter.drawPolygon(
            QPolygonF([QPointF(tip.x() - 7, foot), QPointF(tip.x() + 7, foot), QPointF(tip.x(), foot + 7)])
        )
        word.draw(painter, sign, self.look.colour("on_accent"), Qt.AlignmentFlag.AlignHCenter)

    def _paint_date(self, painter: QPainter, foot: QPointF, size: QSize) -> None:
        unit = self._unit(size)
        top = foot.y() + 14 * unit
        paint_flag(painter, foot, min(63 * unit, foot.y() - 6), self.look)
        for number, line in enumerate(self._flag_lines):
            font = self.look.font("body" if number == 0 else "caption", "strong" if number == 0 else "body")
            block = TextBlock(line, font, 1.22)
            width = block.natural_width()
            # A little to the right of the foot, where the hill is; never beyond the edge.
            left = min(foot.x() + 12 * unit - width / 2, size.width() - width - 10.0)
            block.draw(painter, QRectF(left, top, width, block.line_px), self._date_colour())
            top += block.line_px

    def _date_colour(self) -> QColor:
        return self.look.colour("text")

    def _paint_check(self, painter: QPainter, place: QPointF, half: float, width: float) -> None:
        pen = QPen(self.look.colour("on_accent"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = (QPointF(-0.95, 0.05), QPointF(-0.25, 0.75), QPointF(1.0, -0.65))
        painter.drawPolyline(QPolygonF([place + corner * half for corner in corners]))


def _place(way: QPainterPath, x: float) -> QPointF:
    """Return the point of the way at this x; the way runs from left to right."""
    low, high = 0.0, 1.0
    for _ in range(14):
        middle = (low + high) / 2
        if way.pointAtPercent(middle).x() < x:
            low = middle
        else:
            high = middle
    return way.pointAtPercent((low + high) / 2)
