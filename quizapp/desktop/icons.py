"""The icon set: lucide's outlines in any colour and size, rendered once each."""

import re

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache

from quizapp.desktop.look import Look
from quizapp.desktop.tokens import tokens
from quizapp.shipped import resource

_STROKE = re.compile(r'stroke-width="[^"]*"')
# Stroke in units of the 24 x 24 drawing: larger icons a little finer, high contrast heavier (tokens, icons.stroke).
_SMALL_STROKE, _LARGE_STROKE, _HEAVY_STROKE = 2.0, 1.8, 2.4


def icon_file_name(name: str) -> str:
    """Return the lucide name for a meaning of ours (``help_now``); any other name stands for itself."""
    meaning: str = tokens()["icons"]["map"].get(name, name)
    return meaning


def icon_pixmap(
    name: str, size_px: int, colour: QColor, device_pixel_ratio: float = 1.0, heavy: bool = False
) -> QPixmap:
    """Return the icon as a pixmap of ``size_px`` logical pixels.

    Args:
        name: A meaning from the tokens or a lucide name.
        heavy: The thicker stroke of the high contrast theme.

    Raises:
        FileNotFoundError: If there is no such icon.
    """
    file_name = icon_file_name(name)
    key = f"icon {file_name} {size_px} {colour.name(QColor.NameFormat.HexArgb)} {device_pixel_ratio} {heavy}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = _render(file_name, size_px, colour, device_pixel_ratio, heavy)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def _render(file_name: str, size_px: int, colour: QColor, device_pixel_ratio: float, heavy: bool) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # 5 ms that the imports before the first window do not need

    stroke = _HEAVY_STROKE if heavy else _SMALL_STROKE if size_px <= 24 else _LARGE_STROKE
    svg = resource("icons", f"{file_name}.svg").read_text(encoding="utf-8")
    svg = _STROKE.sub(f'stroke-width="{stroke}"', svg).replace("currentColor", colour.name())
    pixmap = QPixmap(round(size_px * device_pixel_ratio), round(size_px * device_pixel_ratio))
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap


def icon(name: str, look: Look, colour_name: str = "text", size: int = 20) -> QIcon:
    """Return the icon for Qt's own widgets in a colour of the theme; ``size`` is the size at 100 % text."""
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    return QIcon(icon_pixmap(name, look.px(size), look.colour(colour_name), ratio, look.is_high_contrast))


def paint_icon(painter: QPainter, name: str, x: float, y: float, size_px: int, colour: QColor, look: Look) -> None:
    """Paint the icon with its upper left corner at ``x``, ``y``; sharp at any device pixel ratio."""
    ratio = painter.device().devicePixelRatioF()
    pixmap = icon_pixmap(name, size_px, colour, ratio, look.is_high_contrast)
    painter.drawPixmap(round(x), round(y), pixmap)
