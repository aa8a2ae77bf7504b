"""The focus ring: a line around the control that has the keyboard, outside of it, cut off by nothing but scrolling."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from quizapp.desktop.look import Look

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QObject):
    """Watches one control and shows the ring while it has the focus.

    The ring shows for keyboard focus and for focus given by the program; after a click only with ``on_click``
    (text fields). A click leaves it hidden until a key is pressed. Qt's own QFocusFrame would need a style of ours
    for its size, and with it 10 ms at start for the enums of QStyle.
    """

    # On the class: events still come in while Python clears away an object whose window is gone.
    _target: QWidget | None = None
    _frame: "_Frame | None" = None
    _followed: tuple[QWidget, ...] = ()

    def __init__(self, target: QWidget, look: Look, radius_px: float, on_click: bool = False) -> None:
        super().__init__(target)
        self._target, self._look, self._radius_px, self._on_click = target, look, radius_px, on_click
        target.installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        """Whether the ring is painted now."""
        return self._frame is not None and isValid(self._frame) and not self._frame.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show, move and hide the ring; never takes an event away."""
        kind = event.type()
        if kind in _MOVES:
            if self.is_shown or (self._followed and kind == QEvent.Type.Show):
                self._place()
        elif self._target is None or watched is not self._target:
            return False
        elif kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if self._on_click or event.reason() != Qt.FocusReason.MouseFocusReason:
                self._show(self._target)
        elif kind == QEvent.Type.FocusOut:
            self._hide()
        elif kind == QEvent.Type.KeyPress and not self.is_shown and self._target.hasFocus():
            self._show(self._target)
        return False

    def _show(self, target: QWidget) -> None:
        self._hide()
        ground = target.parentWidget()
        followed = []
        # On the window, or on what scrolls: containers in between must not cut the ring off.
        while ground is not None and not ground.isWindow() and not _is_viewport(ground):
            followed.append(ground)
            ground = ground.parentWidget()
        if ground is None:
            return
        self._followed = tuple(followed)
        for container in followed:
            container.installEventFilter(self)
        if self._frame is None or not isValid(self._frame):
            self._frame = _Frame(self._look, self._radius_px, ground)
            target.destroyed.connect(self._frame.deleteLater)
        elif self._frame.parentWidget() is not ground:
            self._frame.setParent(ground)
        self._place()

    def _hide(self) -> None:
        for container in self._followed:
            if isValid(container):
                container.removeEventFilter(self)
        self._followed = ()
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()

    def _place(self) -> None:
        if self._target is None or self._frame is None or not isValid(self._frame):
            return
        if not self._target.isVisible():
            self._frame.hide()
            return
        ground = self._frame.parentWidget()
        if ground is not None:
            self._frame.surround(QRect(self._target.mapTo(ground, QPoint(0, 0)), self._target.size()))


class _Frame(QWidget):
    """The ring itself, above its surroundings; takes no clicks."""

    def __init__(self, look: Look, radius_px: float, ground: QWidget) -> None:
        super().__init__(ground)
        self._colour = look.colour("focus")
        self._width, self._gap = look.focus_ring_px
        self._radius = radius_px + self._gap + self._width / 2
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def surround(self, rect: QRect) -> None:
        """Lie around this place of the parent."""
        margin = self._width + self._gap
        self.setGeometry(rect.adjusted(-margin, -margin, margin, margin))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring along the outer edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, self._width))
        half = self._width / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = min(self._radius, rect.height() / 2)
        painter.drawRoundedRect(rect, radius, radius)


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def ring_is_shown(widget: QWidget) -> bool:
    """Return whether the control shows its focus ring now."""
    ring = widget.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return isinstance(ring, FocusRing) and ring.is_shown
