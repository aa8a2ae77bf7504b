"""A gap in a text or a table, and the right words beside one that was filled wrongly."""

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import face_of, paint_face
from quizapp.desktop.widgets.answer_state import AnswerState, state_word
from quizapp.desktop.widgets.face_button import FaceButton, draw_under
from quizapp.desktop.widgets.text_block import TextBlock

_LINE_HEIGHT = 1.3
_MOST_CHARACTERS, _MOST_OF_POOL = 34, 24
"""A longer text wraps inside its gap; a gap that may hold all of a pool is not made for its longest text."""


class GapButton(FaceButton):
    """A gap: empty, filled, or with what became of it.

    It is as wide as the longest of the texts that it may hold, so that filling it moves nothing.

    Args:
        placeholder: What stands in it while it is empty.
        texts: All that it may hold.
        has_list: It opens a list: an arrow shows it. Otherwise it waits for something from a pool.
    """

    def __init__(
        self, look: Look, placeholder: str, texts: Sequence[str], has_list: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, look.radius("input"), parent)
        self._placeholder, self._has_list = placeholder, has_list
        self._font, self._bold = look.font("lead"), look.font("lead", "strong")
        self._padding, self._icon_px, self._gap = look.px(14), look.px(20), look.px(8)
        self._minimum_height = look.px(44)
        metrics = QFontMetricsF(self._bold)
        self._widest = max([placeholder, *texts], key=metrics.horizontalAdvance)
        self._widest_px = math.ceil(metrics.horizontalAdvance(self._widest)) + 2
        self._most_px = look.font_px("lead") * (_MOST_CHARACTERS if has_list else _MOST_OF_POOL) // 2
        self._longest_word_px = TextBlock(" ".join([placeholder, *texts]), self._bold, _LINE_HEIGHT).word_width()
        self._widest_block = TextBlock(self._widest, self._bold, _LINE_HEIGHT)
        self._word: TextBlock | None = None
        self.words = ""
        self.fill("")

    def fill(self, words: str) -> None:
        """Put words into it; none empty it."""
        self.words = words
        self.setText((words or self._placeholder).replace("&", "&&"))
        self._block = TextBlock(words or self._placeholder, self._bold if words else self._font, _LINE_HEIGHT)
        self.update()

    def takes_enter(self) -> bool:
        """Enter fills an empty gap; with a full one it checks the answer."""
        return not self.words

    def show_state(self, state: AnswerState) -> None:
        """Show what became of it, in words too."""
        super().show_state(state)
        if not self.words:
            self._placeholder = self.tr("Left empty")
            self.fill("")
        word = state_word(state) if self.words else ""
        self._word = TextBlock(word, self.look.font("caption", "strong"), 1.25) if word else None

    def heightForWidth(self, width: int) -> int:
        """Return the height of the longest text wrapped at this width."""
        inner = max(width - self._beside(), 1)
        if self.state is not AnswerState.OPEN:
            above = self._word.height(inner) if self._word else 0
            return max(self._minimum_height, self._block.height(inner) + above + 2 * self.look.px(5))
        if self._has_list:
            text = max(self._widest_block.height(inner), self._block.height(inner))
        else:
            text = self._block.height(inner)
        return max(self._minimum_height, text + 2 * self.look.px(7))

    def sizeHint(self) -> QSize:
        """The longest text on one line, unless that is too long for a gap."""
        is_open = self.state is AnswerState.OPEN
        widest = self._widest_px if is_open else self._needed_px()
        width = self._beside() + max(min(widest, self._most_px), self._longest_word_px if is_open else self._word_px())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        is_open = self.state is AnswerState.OPEN
        return QSize(self._beside() + (self._longest_word_px if is_open else self._word_px()), self._minimum_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, words and arrow; after the answer the icon and the word of the verdict."""
        painter = QPainter(self)
        is_empty_target = not self.words and not self._has_list and self.state is AnswerState.OPEN
        face = self.face(is_filled=bool(self.words))
        if is_empty_target:
            face = replace(face, line=Qt.PenStyle.DashLine)
        self.paint_ground(painter, face)
        ink = self.look.colour("text" if self.words else "muted")
        middle = (self.height() - self._icon_px) / 2
        room = QRectF(self._padding, 0, self.width() - self._beside(), self.height())
        if self.state is AnswerState.OPEN:
            if self._has_list:
                left = self.width() - self._padding - self._icon_px
                paint_icon(painter, "chevron-down", left, middle, self._icon_px, self.look.colour("text"), self.look)
            align = Qt.AlignmentFlag.AlignHCenter if is_empty_target else Qt.AlignmentFlag.AlignLeft
            self._block.draw(painter, room, ink, align)
            return
        colour = self.look.colour(face.ink)
        icon = face.icon if self.words else "minus"
        paint_icon(painter, icon, self._padding, middle, self._icon_px, colour, self.look)
        room.translate(self._icon_px + self._gap, 0)
        draw_under(painter, self._word, self._block, room, (colour, ink))

    def _beside(self) -> int:
        has_icon = self._has_list or self.state is not AnswerState.OPEN
        return 2 * self._padding + (self._icon_px + self._gap if has_icon else 0)

    def _needed_px(self) -> int:
        above = self._word.natural_width() if self._word else 0
        return max(self._block.natural_width(), above)

    def _word_px(self) -> int:
        return max(self._block.word_width(), self._word.word_width() if self._word else 0)


class RightWords(QLabel):
    """What is right, beside or under what was not: check, words, dotted edge."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._face = face_of(look, AnswerState.MISSED)
        self._word = TextBlock(self.tr("Right is"), look.font("caption", "strong"), 1.25)
        self._block = TextBlock(words, look.font("lead", "strong"), _LINE_HEIGHT)
        self._padding, self._icon_px, self._gap = look.px(14), look.px(20), look.px(8)
        self.setAccessibleName(self.tr("Right is: {words}").format(words=words))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        inner = max(width - self._beside(), 1)
        return max(self._look.px(44), self._block.height(inner) + self._word.height(inner) + 2 * self._look.px(5))

    def sizeHint(self) -> QSize:
        """The words on one line, unless they are too long for that."""
        most = self._look.font_px("lead") * _MOST_CHARACTERS // 2
        words = max(min(self._block.natural_width(), most), self._block.word_width(), self._word.natural_width())
        return QSize(self._beside() + words, self.heightForWidth(self._beside() + words))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        width = self._beside() + max(self._block.word_width(), self._word.word_width())
        return QSize(width, self._look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, face = self._look, self._face
        paint_face(painter, QRectF(self.rect()), face, look.radius("input"), look)
        colour, middle = look.colour(face.ink), (self.height() - self._icon_px) / 2
        paint_icon(painter, face.icon, self._padding, middle, self._icon_px, colour, look)
        room = QRectF(self._padding + self._icon_px + self._gap, 0, self.width() - self._beside(), self.height())
        draw_under(painter, self._word, self._block, room, (colour, look.colour("text")))

    def _beside(self) -> int:
        return 2 * self._padding + self._icon_px + self._gap
