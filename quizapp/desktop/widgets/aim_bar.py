"""A share as a bar, with a mark where one wants to be; the words stand beside it."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.share_table import ShareRow, paint_share_bar

_BAR_PX, _MARK_PX = 8, 16


class AimBar(QWidget):
    """Paints a share and an aim, both 0 to 1."""

    def __init__(self, look: Look, share: float, aim: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._share, self._aim = look, share, aim
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the mark."""
        return QSize(self._look.px(120), self._look.px(_MARK_PX))

    def minimumSizeHint(self) -> QSize:
        """A short bar still tells."""
        return QSize(self._look.px(40), self._look.px(_MARK_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and the mark over it."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, (self.height() - look.px(_BAR_PX)) / 2, self.width(), look.px(_BAR_PX))
        paint_share_bar(painter, bar, ShareRow(("", "", "", "", ""), self._share), look)
        x = self._aim * self.width()
        painter.setPen(QPen(look.colour("text"), look.px(3)))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
