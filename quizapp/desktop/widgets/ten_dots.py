"""Ten dots: how many of ten would probably be known, and how wide that may be off."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.workspace.outlook import About

_DOT_PX, _GAP_PX = 19, 7


class TenDots(QWidget):
    """A filled dot for each that is sure, a tinted one for each that is likely, an empty one for each of the rest.

    Without colour the edge still tells them apart: none, solid, dotted.

    Args:
        about: Of ten at most.
        words: The one sentence that a screen reader says.
    """

    def __init__(self, look: Look, about: About, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.about = look, about
        self._side, self._gap = look.px(_DOT_PX), look.px(_GAP_PX)
        self.setObjectName("ten-dots")
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All dots on one line."""
        return QSize(self.about.of * (self._side + self._gap) - self._gap, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self.about.of):
            self._paint_dot(painter, number)

    def _paint_dot(self, painter: QPainter, number: int) -> None:
        look = self._look
        edge = look.border_px("control")
        dot = QRectF(number * (self._side + self._gap), 0, self._side, self._side)
        if number < self.about.low:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(dot)
            return
        is_likely = number < self.about.high
        ink = look.colour("accent" if is_likely else "muted")
        painter.setPen(QPen(ink, edge, Qt.PenStyle.SolidLine if is_likely else Qt.PenStyle.DotLine))
        painter.setBrush(look.colour("accent_soft" if is_likely else "raised"))
        painter.drawEllipse(dot.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
