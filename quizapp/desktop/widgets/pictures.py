"""The pictures that people stand for: their icons and the colours of their discs."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look

_COLOURS = {
    "flower-2": "accent",
    "mountain": "info",
    "bird": "warning",
    "sun": "warning",
    "leaf": "success",
    "moon": "info",
    "shell": "accent",
    "feather": "success",
}
_NOBODY = "user-round"


def picture_icon(picture: str) -> str:
    """Return the icon of a picture; a person without one is an outline."""
    return picture if picture in _COLOURS else _NOBODY


def picture_colours(picture: str) -> tuple[str, str]:
    """Return the colour roles of a picture's ink and of the disc under it."""
    ink = _COLOURS.get(picture, "")
    return (ink, f"{ink}_soft") if ink else ("text", "sunken")


def paint_disc(painter: QPainter, disc: QRectF, icon: str, ink: str, fill: str, look: Look) -> None:
    """Paint an icon in the middle of a disc; in high contrast the disc has an edge."""
    pen = QPen(look.colour("border"), look.border_px("hairline")) if look.is_high_contrast else QPen(look.colour(fill))
    painter.setPen(pen)
    painter.setBrush(look.colour(fill))
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
    size = round(disc.width() * 0.52)
    left, top = disc.center().x() - size / 2, disc.center().y() - size / 2
    paint_icon(painter, icon, left, top, size, look.colour(ink), look)
