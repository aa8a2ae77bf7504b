"""How far the session is: quiet segments and the words beside them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.labels import text_label

_MOST_SEGMENTS = 12


class ProgressSegments(QWidget):
    """Segments up to the question at hand, and "5 of 12"; without colour the outline still shows where one is.

    Args:
        current: Number of the question at hand, from 1; greater than ``total`` when all are done.
        compact: Half as wide, for windows of little width.
        words: What stands beside the segments, if not "5 of 12".
    """

    def __init__(
        self,
        look: Look,
        current: int,
        total: int,
        compact: bool = False,
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = words or self.tr("{current} of {total}").format(current=min(current, total), total=total)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(18 if not compact else 12))
        row.addWidget(_Bar(look, current, total, compact), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(text_label(look, words, colour="muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(words)


class _Bar(QWidget):
    def __init__(self, look: Look, current: int, total: int, compact: bool) -> None:
        super().__init__()
        self._look = look
        self._count = max(min(total, _MOST_SEGMENTS), 1)
        # A longer session shares the same twelve segments.
        self._current = (current - 1) * self._count // max(total, 1) + 1
        self._width_px, self._gap_px = (10, 3) if compact else (20, 6)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._count * (self._width_px + self._gap_px) - self._gap_px, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(1, self._count + 1):
            rect = QRectF((number - 1) * (self._width_px + self._gap_px), 0, self._width_px, self.height())
            self._paint_segment(painter, rect, number)

    def _paint_segment(self, painter: QPainter, rect: QRectF, number: int) -> None:
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        if number < self._current:
            painter.setBrush(look.colour("accent"))
        elif number == self._current or look.is_high_contrast:
            painter.setPen(QPen(look.colour("accent" if number == self._current else "border"), 2))
            painter.setBrush(look.colour("raised"))
            rect = rect.adjusted(1, 1, -1, -1)
        else:
            painter.setBrush(look.colour("heat0"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
