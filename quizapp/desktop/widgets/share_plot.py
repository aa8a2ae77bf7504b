"""A plot of shares in percent: points with their ranges, over words, and the zone in which each is well placed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import TextBlock

_LINES = (0.0, 0.25, 0.5, 0.75, 1.0)
_HEIGHT_PX = 210


@dataclass(frozen=True)
class PlotPoint:
    """A point of the plot; shares are 0 to 1.

    Attributes:
        label: Words under it.
        value: Words beside it; empty for none.
        low: Lower end of its range; ``None`` for none.
        high: Its upper end.
        zone: Where it should lie: lower and upper end; ``None`` for no zone.
    """

    label: str
    share: float
    value: str = ""
    low: float | None = None
    high: float | None = None
    zone: tuple[float, float] | None = None


class SharePlot(QWidget):
    """Paints points from left to right, as high as their shares; it stands for nothing that is not said in words too.

    Args:
        name: What a screen reader says: the finding in one sentence.
        is_line: The points follow one another in time and are joined.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        points: Sequence[PlotPoint],
        *,
        is_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._look, self._points, self._is_line = look, tuple(points), is_line
        font = look.font("caption")
        self._labels = [TextBlock(point.label, font, 1.2) for point in points]
        self._values = [TextBlock(point.value, look.font("caption", "strong"), 1.2) for point in points]
        self._scale = [TextBlock(f"{round(100 * at)} %", font, 1.2) for at in _LINES]
        self._left_px = max(block.natural_width() for block in self._scale) + look.px(10)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The labels wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the plot and the labels under it."""
        return self._look.px(_HEIGHT_PX) + self._under_px(width)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        width = self._left_px + self._look.px(110) * max(len(self._points), 3)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word under each point."""
        words = max((block.word_width() for block in self._labels), default=0) + self._look.px(6)
        return QSize(self._left_px + words * len(self._points), self._look.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint scale, zones, ranges, points and words."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above = look.px(12)
        place = QRectF(self._left_px, above, self.width() - self._left_px, 0)
        place.setBottom(self.height() - self._under_px(self.width()) - look.px(6))
        self._paint_scale(painter, place)
        centres = [QPointF(self._centre(number), self._y(place, point.share)) for number, point in self._numbered()]
        for number, point in self._numbered():
            self._paint_zone(painter, place, centres[number].x(), point)
        if self._is_line:
            painter.setPen(QPen(look.colour("accent"), look.px(3)))
            painter.drawPolyline(centres)
        for number, point in self._numbered():
            self._paint_point(painter, place, centres[number], number, point)

    def _numbered(self) -> list[tuple[int, PlotPoint]]:
        return list(enumerate(self._points))

    def _paint_scale(self, painter: QPainter, place: QRectF) -> None:
        look = self._look
        for share, block in zip(_LINES, self._scale, strict=True):
            y = self._y(place, share)
            painter.setPen(QPen(look.colour("border"), look.border_px("hairline")))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
            words = QRectF(0, y - block.line_px / 2, self._left_px - look.px(8), block.line_px)
            block.draw(painter, words, look.colour("muted"), Qt.AlignmentFlag.AlignRight)

    def _paint_zone(self, painter: QPainter, place: QRectF, x: float, point: PlotPoint) -> None:
        if point.zone is None:
            return
        look, half = self._look, min(self._column_px() * 0.36, self._look.px(60))
        top, bottom = self._y(place, point.zone[1]), self._y(place, point.zone[0])
        painter.setPen(QPen(look.colour("success"), look.border_px("hairline"), Qt.PenStyle.DotLine))
        painter.setBrush(look.colour("success_soft"))
        painter.drawRoundedRect(QRectF(x - half, top, 2 * half, bottom - top), 4, 4)

    def _paint_point(self, painter: QPainter, place: QRectF, centre: QPointF, number: int, point: PlotPoint) -> None:
        look, radius = self._look, self._look.px(7)
        if point.low is not None and point.high is not None:
            top, bottom = self._y(place, point.high), self._y(place, point.low)
            painter.setPen(QPen(look.colour("text"), look.px(2)))
            painter.drawLine(QPointF(centre.x(), top), QPointF(centre.x(), bottom))
            for y in (top, bottom):
                painter.drawLine(QPointF(centre.x() - radius, y), QPointF(centre.x() + radius, y))
        painter.setPen(QPen(look.colour("text"), look.px(2)))
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(centre, radius, radius)
        value, label = self._values[number], self._labels[number]
        beside = QRectF(centre.x() + radius + look.px(6), centre.y() - value.line_px / 2, 0, value.line_px)
        beside.setWidth(value.natural_width())
        if self._is_line:
            beside.translate(0, -0.8 * value.line_px)  # above the line that goes on from here
        if point.value:
            value.draw(painter, beside, look.colour("text"))
        width = self._column_px() - look.px(6)
        under = QRectF(centre.x() - width / 2, place.bottom() + look.px(8), width, label.height(round(width)))
        label.draw(painter, under, look.colour("text"), Qt.AlignmentFlag.AlignHCenter)

    def _column_px(self) -> float:
        return (self.width() - self._left_px) / max(len(self._points), 1)

    def _centre(self, number: int) -> float:
        return self._left_px + (number + 0.5) * self._column_px()

    def _y(self, place: QRectF, share: float) -> float:
        return place.bottom() - share * place.height()

    def _under_px(self, width: int) -> int:
        room = round((width - self._left_px) / max(len(self._points), 1)) - self._look.px(6)
        return max((label.height(room) for label in self._labels), default=0) + self._look.px(8)
