"""A small thing to tick: topics and kinds of a test, with how many there are of them; days of the week."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_state import paint_skin
from quizapp.desktop.widgets.choice_face import selectable_skin
from quizapp.desktop.widgets.painted_button import PaintedWords
from quizapp.desktop.widgets.text_block import TextBlock


class TickChip(PaintedWords, QCheckBox):
    """A real check box whose whole face is the target: a box, the words, and a quiet number behind them, if any."""

    def __init__(self, look: Look, text: str, number: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._look, self.radius_px = look, look.radius("button")
        self._block = TextBlock(text, look.font("body", "label"), 1.25)
        self._number = None if number is None else TextBlock(str(number), look.font("body"), 1.25)
        self._box_px, self._padding, self._gap = look.px(22), look.px(14), look.px(10)
        self.set_words(self._block, look.px(46), 2 * look.px(8))
        self.make_target(look, self.radius_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, box, words and number."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_skin(painter, QRectF(self.rect()), selectable_skin(self, look), self.radius_px, look)
        self._paint_box(painter)
        left = self._padding + self._box_px + self._gap
        words = QRectF(left, 0, self.width() - self._beside(), self.height())
        self._block.draw(painter, words, look.colour("text" if self.isEnabled() else "disabled"))
        if self._number is not None:
            width = self._number.natural_width()
            number = QRectF(self.width() - self._padding - width, 0, width, self.height())
            self._number.draw(painter, number, look.colour("muted"))

    def _paint_box(self, painter: QPainter) -> None:
        look, size = self._look, self._box_px
        box = QRectF(self._padding, (self.height() - size) / 2, size, size)
        painter.setPen(QPen(look.colour("accent" if self.isChecked() else "border_strong"), look.border_px("control")))
        painter.setBrush(look.colour("accent" if self.isChecked() else "raised"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.px(5), look.px(5))
        if self.isChecked():
            inner = size - look.px(6)
            place = box.adjusted(look.px(3), look.px(3), 0, 0)
            paint_icon(painter, "check", place.left(), place.top(), inner, look.colour("on_accent"), look)

    def _beside(self) -> int:
        number = 0 if self._number is None else self._gap + self._number.natural_width()
        return 2 * self._padding + self._box_px + self._gap + number
