"""The card: a raised sheet with a soft shadow, or with an edge where shadows do not show."""

from PySide6.QtCore import QEvent, QMargins, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPixmapCache,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from quizapp.desktop.look import Look

# How far the shadow reaches beyond the card: blur 20 lowered by 6 (tokens, elevation 1).
_REACH = QMargins(20, 14, 20, 26)
_LAYERS = ((1, 2, 0.05), (6, 20, 0.045))  # lowered by px, blur px, opacity


class Card(QFrame):
    """A rounded sheet for a layout; light casts a shadow, dark has an edge, high contrast a strong one.

    The shadow lies on the parent behind the card, so the card's geometry is exactly the sheet.

    Args:
        radius: ``card`` or ``hero``.
        fill: Colour role of the sheet.
        edge: Colour role of its hairline.
    """

    # On the class: events still come in while Python clears away a card whose window is gone.
    _shadow: "_Shadow | None" = None
    _shadow_colour: QColor | None = None

    def __init__(
        self,
        look: Look,
        radius: str = "card",
        fill: str = "raised",
        edge: str = "border",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.radius_px = look.radius(radius)
        self.edge_px = look.border_px("hairline")
        self._fill, self._edge = look.colour(fill), look.colour(edge)
        self._shadow_colour = look.colour("shadow") if look.theme == "light" else None

    def sizeHint(self) -> QSize:
        """What the layout says; Qt would break all words at that width as well, and nobody asks for that height."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet and its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.edge_px / 2
        painter.setPen(QPen(self._edge, self.edge_px))
        painter.setBrush(self._fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), self.radius_px, self.radius_px)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the shadow behind the card."""
        super().showEvent(event)
        self._place_shadow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the shadow away with the card."""
        super().hideEvent(event)
        if self._shadow is not None and isValid(self._shadow):
            self._shadow.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Move the shadow along."""
        super().moveEvent(event)
        self._place_shadow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the shadow to the card."""
        super().resizeEvent(event)
        self._place_shadow()

    def changeEvent(self, event: QEvent) -> None:
        """Leave the old parent without a shadow."""
        if event.type() == QEvent.Type.ParentAboutToChange and self._shadow is not None:
            if isValid(self._shadow):
                self._shadow.deleteLater()
            self._shadow = None
        super().changeEvent(event)

    def _place_shadow(self) -> None:
        parent = self.parentWidget()
        if self._shadow_colour is None or parent is None or self.isHidden():
            return
        if self._shadow is None or not isValid(self._shadow):
            self._shadow = _Shadow(self._shadow_colour, self.radius_px, parent)
            self.destroyed.connect(self._shadow.deleteLater)
        self._shadow.setGeometry(self.geometry().marginsAdded(_REACH))
        self._shadow.lower()
        self._shadow.show()


class _Shadow(QWidget):
    """A nine-patch behind a card; takes no clicks and no focus."""

    def __init__(self, colour: QColor, radius_px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour, self._radius_px = colour, radius_px

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        patch = shadow_patch(self._colour, self._radius_px, self.devicePixelRatioF())
        ratio = patch.devicePixelRatio()
        side, corner = patch.width(), (patch.width() - round(2 * ratio)) // 2
        logical = corner / ratio
        x = (0.0, logical, self.width() - logical, float(self.width()))
        y = (0.0, logical, self.height() - logical, float(self.height()))
        source = (0, corner, side - corner, side)
        for row in range(3):
            for column in range(3):
                if row == 1 and column == 1:
                    continue  # The card itself lies there.
                painter.drawPixmap(
                    QRectF(x[column], y[row], x[column + 1] - x[column], y[row + 1] - y[row]),
                    patch,
                    QRectF(
                        source[column],
                        source[row],
                        source[column + 1] - source[column],
                        source[row + 1] - source[row],
                    ),
                )


def shadow_patch(colour: QColor, radius_px: int, device_pixel_ratio: float) -> QPixmap:
    """Return the shadow of a small card, to be stretched between its corners; rendered once."""
    key = f"shadow {colour.name()} {radius_px} {device_pixel_ratio}"
    patch = QPixmap()
    if QPixmapCache.find(key, patch):
        return patch
    patch = QPixmap.fromImage(_render_shadow(colour, radius_px, device_pixel_ratio))
    patch.setDevicePixelRatio(device_pixel_ratio)
    QPixmapCache.insert(key, patch)
    return patch


def _render_shadow(colour: QColor, radius_px: int, ratio: float) -> QImage:
    """Add up rounded rectangles from the outside in: a soft edge without a blur filter."""
    # The corner of the patch must hold the reach, the radius and the inner half of the blur.
    inner = 2 * (radius_px + 20) + 2
    side = inner + 40
    # Sixteen bits: one layer is less than one step of eight.
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_RGBA64_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(ratio, ratio)
    card = QRect(20, 14, inner, inner)
    for lowered, blur, opacity in _LAYERS:
        _paint_soft(painter, QRectF(card.translated(0, lowered)), radius_px, blur, opacity, colour)
    painter.end()
    return image


def _paint_soft(painter: QPainter, rect: QRectF, radius: float, blur: int, opacity: float, colour: QColor) -> None:
    steps = 2 * blur
    for step in range(steps):
        # From the blur outside to as much inside, each layer adding its share of a smooth slope.
        share = (step + 0.5) / steps
        grow = blur - 2 * blur * share
        slope = 6 * share * (1 - share) / steps
        tint = QColor(colour)
        tint.setAlphaF(min(1.0, opacity * slope))
        painter.setBrush(tint)
        corner = max(radius + grow, 1.0)
        painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow), corner, corner)
