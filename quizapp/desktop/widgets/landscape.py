"""The landscape: hills, sun and flag; the one ornament of the program. Absent in high contrast."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPixmapCache, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look

Points = Sequence[tuple[float, float]]

# Outlines of hills in shares of the width and height, from the left edge to the right.
_WELCOME_FAR: Points = ((0, 0.40), (0.12, 0.20), (0.26, 0.19), (0.40, 0.32), (0.58, 0.42), (0.78, 0.34), (1, 0.13))
_WELCOME_MIDDLE: Points = ((0, 0.63), (0.14, 0.51), (0.30, 0.51), (0.52, 0.64), (0.70, 0.66), (0.88, 0.56), (1, 0.45))
_WELCOME_NEAR: Points = ((0, 0.86), (0.16, 0.76), (0.34, 0.755), (0.58, 0.85), (0.76, 0.85), (0.90, 0.79), (1, 0.73))
_WELCOME_PATH: Points = (
    (0.13, 1.0),
    (0.20, 0.93),
    (0.33, 0.87),
    (0.47, 0.81),
    (0.535, 0.73),
    (0.515, 0.62),
    (0.58, 0.57),
    (0.70, 0.53),
    (0.82, 0.475),
)
_EDGE_FAR: Points = (
    (0, 0.55),
    (0.12, 0.28),
    (0.255, 0.19),
    (0.40, 0.30),
    (0.52, 0.50),
    (0.65, 0.52),
    (0.82, 0.30),
    (1, 0.0),
)
_EDGE_NEAR: Points = (
    (0, 0.82),
    (0.12, 0.66),
    (0.27, 0.585),
    (0.45, 0.63),
    (0.60, 0.74),
    (0.75, 0.70),
    (0.90, 0.52),
    (1, 0.38),
)


def smooth_path(points: Points, size: QSize, top: float = 0.0, height: float | None = None) -> QPainterPath:
    """Return a smooth line through the points (Catmull-Rom), given in shares of the size.

    Args:
        top: Where the share 0 of the height lies, in pixels.
        height: What the share 1 of the height measures in pixels; the rest of the size without it.
    """
    tall = size.height() - top if height is None else height
    places = [QPointF(x * size.width(), top + y * tall) for x, y in points]
    path = QPainterPath(places[0])
    for number in range(len(places) - 1):
        before = places[max(number - 1, 0)]
        start, end = places[number], places[number + 1]
        after = places[min(number + 2, len(places) - 1)]
        path.cubicTo(start + (end - before) / 6, end - (after - start) / 6, end)
    return path


def fill_below(painter: QPainter, line: QPainterPath, size: QSize, colour: QColor) -> None:
    """Fill everything from the line down to the bottom edge."""
    area = QPainterPath(line)
    area.lineTo(size.width(), size.height())
    area.lineTo(0, size.height())
    area.closeSubpath()
    painter.fillPath(area, colour)


def paint_flag(painter: QPainter, foot: QPointF, height_px: float, look: Look, with_foot: bool = True) -> None:
    """Paint the flag of the date, its foot on the path."""
    top = foot - QPointF(0, height_px)
    pole = look.colour("text")
    painter.setPen(QPen(pole, 3.5 * height_px / 63, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(foot, top)
    unit = height_px / 63
    cloth = [top + QPointF(1.5, 1.5) * unit, top + QPointF(36, 12) * unit, top + QPointF(1.5, 24.5) * unit]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("call_bg"))
    painter.drawPolygon(QPolygonF(cloth))
    if with_foot:
        painter.setBrush(pole)
        painter.drawEllipse(foot, 6.5 * unit, 6.5 * unit)


def rounded_clip(rect: QRectF, top_radius: float, bottom_radius: float) -> QPainterPath:
    """Return the outline of a rectangle whose upper and lower corners are rounded differently."""
    path = QPainterPath(QPointF(rect.left(), rect.center().y()))
    _corner(path, rect.topLeft(), top_radius, 180)
    _corner(path, rect.topRight(), top_radius, 90)
    _corner(path, rect.bottomRight(), bottom_radius, 0)
    _corner(path, rect.bottomLeft(), bottom_radius, 270)
    path.closeSubpath()
    return path


def _corner(path: QPainterPath, corner: QPointF, radius: float, start_degrees: int) -> None:
    """Go on to a corner and around it; an arc of no size would lead to the origin."""
    if radius <= 0:
        path.lineTo(corner)
        return
    left = corner.x() if start_degrees in (180, 270) else corner.x() - 2 * radius
    top = corner.y() if start_degrees in (180, 90) else corner.y() - 2 * radius
    path.arcTo(left, top, 2 * radius, 2 * radius, start_degrees, -90)


class PaintedScene(QWidget):
    """A still picture painted once per size and kept as a pixmap; subclasses say what and under which key."""

    def __init__(
        self, look: Look, top_radius: float = 0.0, bottom_radius: float = 0.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._radii = (top_radius, bottom_radius)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def paint_scene(self, painter: QPainter, size: QSize) -> None:
        """Paint the picture; implemented by each scene."""
        raise NotImplementedError

    def scene_key(self) -> str:
        """Return what makes this picture differ from others of its class, beside size and look."""
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, painting it first where it is new."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture())

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (
            f"{type(self).__name__} {self.width()}x{self.height()} {ratio} {self.look} {self._radii} {self.scene_key()}"
        )
        picture = QPixmap()
        if QPixmapCache.find(key, picture):
            return picture
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if any(self._radii):
            painter.setClipPath(rounded_clip(QRectF(self.rect()), *self._radii))
        self.paint_scene(painter, self.size())
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture


class WelcomeLandscape(PaintedScene):
    """The tall landscape of the first run: sky, sun, three hills and a dotted path to the flag at the bottom.

    Words may lie on its upper part: give it a layout.
    """

    def paint_scene(self, painter: QPainter, size: QSize) -> None:
        """Paint the hills over the lower part, at most 320 px high."""
        if self.look.is_high_contrast:
            painter.fillRect(0, 0, size.width(), size.height(), self.look.colour("surface"))
            return
        painter.fillRect(0, 0, size.width(), size.height(), self.look.colour("sky"))
        height = min(320.0, size.height() * 0.45)
        top = size.height() - height
        self._paint_sun(painter, size, top, height)
        for points, name in ((_WELCOME_FAR, "hill1"), (_WELCOME_MIDDLE, "hill2"), (_WELCOME_NEAR, "hill3")):
            fill_below(painter, smooth_path(points, size, top), size, self.look.colour(name))
        way = smooth_path(_WELCOME_PATH, size, top)
        pen = QPen(self.look.colour("stone"), 6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.3, 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(way)
        paint_flag(
            painter, QPointF(0.823 * size.width(), top + 0.455 * height), 48 * height / 320, self.look, with_foot=False
        )

    def _paint_sun(self, painter: QPainter, size: QSize, top: float, height: float) -> None:
        radius = 34 * height / 320
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("sun"))
        painter.drawEllipse(QPointF(0.74 * size.width(), top + 0.255 * height), radius, radius)


class HillEdge(PaintedScene):
    """Two pale hills along the bottom of a flashcard; nothing in high contrast."""

    def sizeHint(self) -> QSize:
        """As wide as the card, 105 px high."""
        return QSize(400, 105)

    def paint_scene(self, painter: QPainter, size: QSize) -> None:
        """Paint both hills over the whole height."""
        if self.look.is_high_contrast:
            return
        for points, name in ((_EDGE_FAR, "hill1"), (_EDGE_NEAR, "hill2")):
            fill_below(painter, smooth_path(points, size), size, self.look.colour(name))
