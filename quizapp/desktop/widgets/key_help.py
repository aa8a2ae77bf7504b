"""A line of keys with what each of them does, for students."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import paint_key_cap
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.text_block import TextBlock


class KeyHelp(QWidget):
    """Key caps and words, on as many lines as they need.

    Args:
        keys: Keys, several with a space between them, each with what it does.
    """

    def __init__(self, look: Look, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key-help")
        places = FlowLayout(self, gap=look.px(8), line_gap=look.px(6))
        for names, words in keys:
            for name in names.split():
                places.addWidget(_KeyCap(look, name))
            places.addWidget(text_label(look, words, "caption", colour="muted"))


class _KeyCap(QWidget):
    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look = look
        self._block = TextBlock(key, look.font("caption", "strong"), 1.2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = self._block.line_px + self._look.px(6)
        return QSize(max(self._block.natural_width() + self._look.px(14), height), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key_cap(painter, QRectF(self.rect()), self._block, self._look.colour("muted"), self._look)
