"""Two plots of what is to come: what will be remembered until a date, and the minutes of the next days."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import TextBlock

_RECALL_PX, _MINUTES_PX = 236, 132
_STEP = 0.2
"""Distance of two lines of the scale, as a share."""
_TICKS = 4
"""Days that are named under the recall, as long as their words have room."""
_FLAG = (26.0, 16.0)


@dataclass(frozen=True)
class RecallPoint:
    """A day of the recall plot; shares are 0 to 1.

    Attributes:
        day: The day in words, short.
        days_away: Days from the first point.
        share: What will probably be remembered.
        low: Lower end of the likely range.
        high: Its upper end.
    """

    day: str
    days_away: int
    share: float
    low: float
    high: float


class RecallPlot(QWidget):
    """The share that will be remembered, as a dotted line from today's ring over its likely range to the last day.

    Args:
        name: What a screen reader says: the finding in one sentence.
        today: Words beside the first point.
        end: Words beside the last.
        has_flag: The last day is the date one studies for.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        points: Sequence[RecallPoint],
        *,
        today: str,
        end: str,
        has_flag: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._look, self._points, self._has_flag = look, tuple(points), has_flag
        strong, plain = look.font("caption", "strong"), look.font("caption")
        self._today, self._end = TextBlock(today, strong, 1.2), TextBlock(end, strong, 1.2)
        self._bottom = _bottom_of_scale(points)
        steps = range(round(self._bottom / _STEP), round(1 / _STEP) + 1)
        self._scale = [(at * _STEP, TextBlock(f"{round(100 * at * _STEP)} %", plain, 1.2)) for at in steps]
        self._days = [TextBlock(point.day, plain, 1.2) for point in points]
        self._left_px = max(block.natural_width() for _, block in self._scale) + look.px(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(self._look.px(560), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the longest words of both ends beside each other, and for the first and the last day."""
        words = 2 * (max(self._today.word_width(), self._end.word_width()) + self._look.px(14))
        days = self._days[0].natural_width() + self._days[-1].natural_width() + self._look.px(16)
        return QSize(self._left_px + max(words, days), self._look.px(_RECALL_PX) + self._days_px())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint scale, range, line, today's ring, flag and words."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above, beside = look.px(12), look.px(9)
        place = QRectF(self._left_px, above, self.width() - self._left_px - beside, 0)
        place.setBottom(self.height() - self._days_px())
        self._paint_scale(painter, place)
        self._paint_range(painter, place)
        pen = QPen(look.colour("accent"), look.px(3), Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([self._point(place, at, one.share) for at, one in enumerate(self._points)]))
        if self._has_flag:
            self._paint_flag(painter, place)
        painter.setPen(QPen(look.colour("accent"), look.px(4)))
        painter.setBrush(look.colour("raised"))
        painter.drawEllipse(self._point(place, 0, self._points[0].share), look.px(6), look.px(6))
        self._paint_ends(painter, place)
        self._paint_days(painter, place)

    # -- places

    def _days_px(self) -> int:
        return self._days[0].line_px + self._look.px(12)

    def _x(self, place: QRectF, number: int) -> float:
        return place.left() + place.width() * self._points[number].days_away / max(self._points[-1].days_away, 1)

    def _y(self, place: QRectF, share: float) -> float:
        return place.bottom() - place.height() * (share - self._bottom) / (1 - self._bottom)

    def _point(self, place: QRectF, number: int, share: float) -> QPointF:
        return QPointF(self._x(place, number), self._y(place, share))

    # -- painting

    def _paint_scale(self, painter: QPainter, place: QRectF) -> None:
        look = self._look
        for share, block in self._scale:
            y = self._y(place, share)
            painter.setPen(QPen(look.colour("border"), 1))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
            words = QRectF(0, y - block.line_px / 2, self._left_px - look.px(8), block.line_px)
            block.draw(painter, words, look.colour("muted"), Qt.AlignmentFlag.AlignRight)

    def _paint_range(self, painter: QPainter, place: QRectF) -> None:
        look, last = self._look, len(self._points) - 1
        upper = [self._point(place, at, point.high) for at, point in enumerate(self._points)]
        lower = [self._point(place, last - at, point.low) for at, point in enumerate(reversed(self._points))]
        painter.setPen(QPen(look.colour("border_strong"), 1) if look.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("heat1"))
        painter.drawPolygon(QPolygonF([*upper, *lower]))

    def _paint_flag(self, painter: QPainter, place: QRectF) -> None:
        look, unit = self._look, self._look.px(20) / 20
        foot, top = place.bottomRight(), place.topRight()
        painter.setPen(QPen(look.colour("text"), look.px(2)))
        painter.drawLine(foot, top)
        width, height = _FLAG[0] * unit, _FLAG[1] * unit
        cloth = [top + QPointF(0, 3), top + QPointF(-width, 3 + height / 2), top + QPointF(0, 3 + height)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("call_bg"))
        painter.drawPolygon(QPolygonF(cloth))

    def _paint_ends(self, painter: QPainter, place: QRectF) -> None:
        """Paint the words of today over the range, and those of the last day under it, wherever there is room."""
        look, gap = self._look, self._look.px(10)
        for block, is_first in ((self._today, True), (self._end, False)):
            width = min(block.natural_width(), round(place.width() / 2) - gap)
            room = QRectF(place.left() + gap, 0, width, block.height(width))
            if not is_first:
                room.moveRight(place.right() - gap)
            room = self._beside_range(place, room, is_above=is_first)
            painter.fillRect(room, look.colour("raised"))  # no line of the scale strikes them through
            align = Qt.AlignmentFlag.AlignLeft if is_first else Qt.AlignmentFlag.AlignRight
            block.draw(painter, room, look.colour("text"), align)

    def _beside_range(self, place: QRectF, room: QRectF, *, is_above: bool) -> QRectF:
        """Return ``room`` moved up or down to where nothing is painted: on the wished side, or else on the other."""
        gap = self._look.px(6)
        below_flag = place.top() + self._look.px(24) if self._has_flag and room.right() > place.center().x() else 0.0
        near = [
            point
            for at, point in enumerate(self._points)
            if room.left() - gap <= self._x(place, at) <= room.right() + gap
        ] or [self._points[0 if room.left() < place.center().x() else -1]]
        top = self._y(place, max(point.high for point in near)) - gap - room.height()
        bottom = self._y(place, min(point.low for point in near)) + gap
        fits_above = top >= max(place.top(), below_flag)
        fits_below = bottom + room.height() <= place.bottom()
        goes_above = fits_above and (is_above or not fits_below)
        room.moveTop(top if goes_above else min(bottom, place.bottom() - room.height() - 1))
        return room

    def _paint_days(self, painter: QPainter, place: QRectF) -> None:
        """Name the first and the last day, and some between as far as there is room."""
        top = place.bottom() + self._look.px(8)
        widest = max(block.natural_width() for block in self._days) + self._look.px(16)
        ticks = max(min(_TICKS, len(self._days), int(place.width() / widest)), 2)
        lefts = [place.left() + place.width() * tick / (ticks - 1) for tick in range(ticks)]
        numbers = range(len(self._days))
        for number in sorted({min(numbers, key=lambda at: abs(self._x(place, at) - left)) for left in lefts}):
            block = self._days[number]
            width = float(block.natural_width())
            left = min(max(self._x(place, number) - width / 2, place.left()), self.width() - width)
            block.draw(painter, QRectF(left, top, width, block.line_px), self._look.colour("muted"))


def _bottom_of_scale(points: Sequence[RecallPoint]) -> float:
    """Return where the scale begins: a full step of it, with some room under the lowest range."""
    lowest = min((point.low for point in points), default=0.0)
    return min(max(int((lowest - 0.1) / _STEP), 0) * _STEP, 1 - 2 * _STEP)


class MinutesPlot(QWidget):
    """A bar for the minutes of each day to come under a dashed line: the minutes that were chosen.

    Args:
        name: What a screen reader says: the finding in one sentence.
        minutes: Of each day, today first.
        chosen: Minutes a day that were chosen.
        limit: Words over the line.
        first: Words under the first bar.
        last: Words under the last.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        minutes: Sequence[float],
        *,
        chosen: int,
        limit: str,
        first: str,
        last: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._look, self._minutes, self._chosen = look, tuple(minutes), chosen
        font = look.font("caption")
        self._limit, self._first, self._last = (TextBlock(words, font, 1.2) for words in (limit, first, last))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(max(self._look.px(220), self.minimumSizeHint().width()), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the words over the bars and under them."""
        under = self._first.natural_width() + self._last.natural_width() + self._look.px(12)
        words = self._limit.line_px + self._last.line_px
        return QSize(max(under, self._limit.natural_width()), self._look.px(_MINUTES_PX) + words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, the line over them, and words."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, self._limit.line_px + look.px(4), self.width(), 0)
        place.setBottom(self.height() - self._last.line_px - look.px(8))
        most = max(self._chosen, *self._minutes, 1)
        self._paint_bars(painter, place, most)
        y = place.bottom() - place.height() * self._chosen / most
        painter.setPen(QPen(look.colour("text"), look.px(2), Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
        over = QRectF(0, y - self._limit.line_px - look.px(3), self.width(), self._limit.line_px)
        self._limit.draw(painter, over, look.colour("text"), Qt.AlignmentFlag.AlignRight)
        under = QRectF(0, place.bottom() + look.px(6), self.width(), self._last.line_px)
        self._first.draw(painter, under, look.colour("muted"))
        if len(self._minutes) > 1:
            self._last.draw(painter, under, look.colour("muted"), Qt.AlignmentFlag.AlignRight)

    def _paint_bars(self, painter: QPainter, place: QRectF, most: float) -> None:
        look, column = self._look, place.width() / max(len(self._minutes), 1)
        width = min(0.72 * column, look.px(22))
        painter.setPen(Qt.PenStyle.NoPen)
        for number, minutes in enumerate(self._minutes):
            height = place.height() * minutes / most
            painter.setBrush(look.colour("heat4" if number == 0 else "heat3"))
            bar = QRectF(place.left() + number * column, place.bottom() - height, width, height)
            painter.drawRoundedRect(bar, min(4.0, height / 2), min(4.0, height / 2))
