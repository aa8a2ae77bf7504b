"""A slot of a diagram: what belongs there, and what stands there."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_state import AnswerState, state_word
from quizapp.desktop.widgets.face_button import FaceButton, draw_under
from quizapp.desktop.widgets.text_block import TextBlock

_LINE_HEIGHT = 1.25


class SlotButton(FaceButton):
    """A slot: empty with a dashed edge and a plus, filled with a check, or with what became of it.

    Args:
        label: What belongs there: "Action to take".
        texts: All that it may hold; it is high enough for the longest, so that filling it moves nothing.
        is_low: The lower form for windows of little height.
    """

    def __init__(
        self, look: Look, label: str, texts: Sequence[str], is_low: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, look.radius("choice"), parent)
        self._label = label
        self._plain, self._bold = look.font("body"), look.font("body", "strong")
        longest = max(texts, key=QFontMetricsF(self._bold).horizontalAdvance, default="")
        self._longest_block = TextBlock(longest, self._bold, _LINE_HEIGHT)
        self._caption = look.font("caption", "strong")
        self._minimum_height = look.px(74 if is_low else 86)
        self._padding, self._icon_px = look.px(16), look.px(20)
        self._number = 0
        self.words = ""
        self.fill("")

    def show_number(self, number: int) -> None:
        """Show its place in a list; 0 for none."""
        if number != self._number:
            self._number = number
            self.fill(self.words)

    def fill(self, words: str) -> None:
        """Put words into it; none empty it."""
        self.words = words
        self.drags = self.drags if words else ""
        nothing = self.tr("Choose one") if self.state is AnswerState.OPEN else self.tr("Left empty")
        shown = words or nothing
        self._block = TextBlock(shown, self._bold if words else self._plain, _LINE_HEIGHT)
        self._label_block = TextBlock(self._first_line(), self._caption, 1.3)
        self.setText(f"{self._label_block.text}: {shown}".replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def takes_enter(self) -> bool:
        """Enter fills an empty slot; with a full one it checks the answer."""
        return not self.words

    def show_state(self, state: AnswerState) -> None:
        """Show what became of it, in words too."""
        super().show_state(state)
        self.fill(self.words)

    def heightForWidth(self, width: int) -> int:
        """Return the height of label and words at this width."""
        inner = max(width - self.around_px, 1)
        words = self._block.height(inner)
        if self.state is AnswerState.OPEN:
            words = max(words, self._longest_block.height(inner))
        return max(self._minimum_height, self._label_block.height(inner) + words + 2 * self.look.px(9))

    def sizeHint(self) -> QSize:
        """Label and words on one line each."""
        width = self.around_px + max(self._label_block.natural_width(), self._block.natural_width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        words = max(self._label_block.word_width(), self._block.word_width())
        return QSize(self.around_px + words, self._minimum_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, icon, label and words."""
        painter = QPainter(self)
        face = self.face(is_filled=bool(self.words))
        if self.state is AnswerState.OPEN and not self.words:
            face = replace(face, line=Qt.PenStyle.DashLine)
        self.paint_ground(painter, face)
        is_left_empty = self.state is not AnswerState.OPEN and not self.words
        icon = "minus" if is_left_empty else face.icon or ("check" if self.words else "plus")
        colour = self.look.colour(face.ink if face.icon else "accent" if self.words else "text")
        top = (self.height() - self._icon_px) / 2
        paint_icon(painter, icon, self._padding, top, self._icon_px, colour, self.look)
        room = QRectF(self._left(), 0, self.width() - self.around_px, self.height())
        label = self.look.colour(face.ink if face.icon else "muted")
        draw_under(painter, self._label_block, self._block, room, (label, self.look.colour("text")))

    def _first_line(self) -> str:
        label = self.tr("{number}. {label}").format(number=self._number, label=self._label)
        label = label if self._number else self._label
        word = state_word(self.state) if self.words else ""
        return self.tr("{label}: {verdict}").format(label=label, verdict=word) if word else label

    def _left(self) -> int:
        return self._padding + self._icon_px + self.look.px(12)

    @property
    def around_px(self) -> int:
        """Everything beside the words, in pixels."""
        return self._left() + self._padding
