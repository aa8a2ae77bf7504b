"""Things to choose: an answer, or several; a certainty; a chip of the first run.

All are real radio buttons and check boxes, so that a screen reader says "radio button, checked", painted after the
tokens.
"""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_state import AnswerState as AnswerState
from quizapp.desktop.widgets.answer_state import paint_skin
from quizapp.desktop.widgets.choice_face import NO_ICON, ChoiceFace, selectable_skin
from quizapp.desktop.widgets.painted_button import PaintedButton, PaintedWords
from quizapp.desktop.widgets.text_block import TextBlock


class _OptionButton(PaintedButton):
    """One answer of a question; after checking it shows what it was.

    Args:
        number: Shown on it and the key that chooses it, from 1.
        compact: The lower form for windows of little height.
        icon: Name of an icon behind the text, and the colour role of it.
    """

    has_box: ClassVar[bool]
    """It shows a box to tick beside its number."""

    def __init__(
        self,
        look: Look,
        text: str,
        number: int,
        compact: bool = False,
        icon: tuple[str, str] = NO_ICON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text.replace("&", "&&"))
        self.setObjectName(f"choice-{number}")
        self._face = ChoiceFace(look, text, number, compact, self.has_box, icon)
        self.make_target(look, look.radius("choice"))

    @property
    def state(self) -> AnswerState:
        """What it shows."""
        return self._face.state

    def show_state(self, state: AnswerState) -> None:
        """Show what this choice was; anything but open can no longer be chosen."""
        self._face.state = state
        self._face.tell(self)

    @property
    def is_struck(self) -> bool:
        """The person struck it out."""
        return self._face.is_struck

    def strike(self, is_struck: bool) -> None:
        """Show it struck out, or no longer."""
        self._face.is_struck = is_struck
        self._face.tell(self)

    def heightForWidth(self, width: int) -> int:
        """Return the height with the text wrapped and room for the words above it."""
        return self._face.height(width)

    def sizeHint(self) -> QSize:
        """A comfortable width; the layout decides."""
        return self._face.size_hint()

    def minimumSizeHint(self) -> QSize:
        """Tile or box, and the longest word."""
        return self._face.minimum_size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, tile or number and box, words and text."""
        self._face.paint(self)


class ChoiceButton(_OptionButton, QRadioButton):
    """An answer of which one is chosen."""

    has_box = False


class TickButton(_OptionButton, QCheckBox):
    """An answer of which several can be ticked."""

    has_box = True


Choice = ChoiceButton | TickButton
"""A real radio button or check box for one option."""


class CertaintyButton(PaintedWords, QRadioButton):
    """How sure the learner is: bars of three heights, the words, and a check when chosen.

    Args:
        level: 1 to 3, the number of filled bars.
        key: What the key cap shows; empty for none.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        level: int,
        compact: bool = False,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setObjectName(f"certainty-{level}")
        self.look, self.radius_px = look, look.radius("choice") - 2
        self._level = level
        self._plain = TextBlock(text, look.font("lead"), 1.3)
        # Bold is wider; the height is always that of the bold text, so that choosing moves nothing.
        self._bold = TextBlock(text, look.font("lead", "strong"), 1.3)
        self._key = TextBlock(key, look.font("caption", "strong"), 1.2) if key else None
        self._left, self._bars_px = look.px(16), look.px(32)
        self.set_words(self._bold, look.px(54 if compact or look.voice == "student" else 70), 2 * look.px(10))
        self.make_target(look, self.radius_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, bars, words and check."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_skin(painter, QRectF(self.rect()), selectable_skin(self, self.look), self.radius_px, self.look)
        self._paint_bars(painter)
        left = self._left + self._bars_px + self.look.px(16)
        ink = self.look.colour("text" if self.isEnabled() else "disabled")
        block = self._bold if self.isChecked() else self._plain
        block.draw(painter, QRectF(left, 0, self.width() - self._beside(), self.height()), ink)
        size = self.look.px(24)
        mark_left = self.width() - self.look.px(20) - size
        if self.isChecked():
            paint_icon(painter, "circle-check", mark_left, (self.height() - size) / 2, size, ink, self.look)
        elif self._key:
            rect = QRectF(mark_left, 0, size, self.height())
            self._key.draw(painter, rect, self.look.colour("muted"), Qt.AlignmentFlag.AlignHCenter)

    def _beside(self) -> int:
        return self._left + self._bars_px + self.look.px(16) + self.look.px(8) + self.look.px(24) + self.look.px(20)

    def _paint_bars(self, painter: QPainter) -> None:
        unit = self._bars_px / 32
        bottom = (self.height() + 26 * unit) / 2
        for bar, height in enumerate((12, 19, 26)):
            is_filled = bar < self._level
            fill = self.look.colour("accent" if is_filled else "border")
            painter.setPen(Qt.PenStyle.NoPen)
            if self.look.is_high_contrast and not is_filled:
                painter.setPen(QPen(fill, 1.5))
                fill = QColor(Qt.GlobalColor.transparent)
            painter.setBrush(fill)
            rect = QRectF(self._left + bar * 12 * unit, bottom - height * unit, 8 * unit, height * unit)
            painter.drawRoundedRect(rect, 2.5 * unit, 2.5 * unit)


class SelectChip(PaintedWords, QRadioButton):
    """One of a few short choices: a check and the word, or an icon above the word.

    Args:
        icon: Icon above the word; without it the chip is one line.
        step: Step of the type scale; the chips of the text sizes show themselves.
    """

    def __init__(
        self, look: Look, text: str, icon: str = "", step: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.look, self.radius_px = look, look.radius("choice" if icon else "button")
        self._icon = icon
        self._plain = TextBlock(text, look.font(step, "label"), 1.25)
        self._bold = TextBlock(text, look.font(step, "strong"), 1.25)
        self._padding, self._check_px, self._icon_px = look.px(16), look.px(20), look.px(28)
        if icon:
            self.set_words(self._bold, look.px(92), self._icon_px + look.px(8) + 2 * look.px(14))
        else:
            self.set_words(self._bold, look.px(52), 2 * look.px(8))
        self.make_target(look, self.radius_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, check, icon and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_skin(painter, QRectF(self.rect()), selectable_skin(self, self.look), self.radius_px, self.look)
        ink = self.look.colour("disabled" if not self.isEnabled() else "accent" if self.isChecked() else "text")
        if self._icon:
            self._paint_tall(painter, ink)
        else:
            self._paint_flat(painter, ink)

    def _beside(self) -> int:
        check = 0 if self._icon else self._check_px + self.look.px(8)
        return 2 * self._padding + check

    def _paint_flat(self, painter: QPainter, ink: QColor) -> None:
        block = self._bold if self.isChecked() else self._plain
        centre = Qt.AlignmentFlag.AlignHCenter
        if not self.isChecked():
            inner = QRectF(self.rect()).adjusted(self._padding, 0, -self._padding, 0)
            block.draw(painter, inner, ink, centre)
            return
        gap = self.look.px(8)
        words = min(block.natural_width(), self.width() - self._beside())
        left = (self.width() - words - gap - self._check_px) / 2
        top = (self.height() - self._check_px) / 2
        paint_icon(painter, "check", left, top, self._check_px, ink, self.look)
        block.draw(painter, QRectF(left + self._check_px + gap, 0, words, self.height()), ink, centre)

    def _paint_tall(self, painter: QPainter, ink: QColor) -> None:
        block = self._bold if self.isChecked() else self._plain
        text_px = block.height(self.width() - self._beside())
        gap = self.look.px(8)
        top = (self.height() - self._icon_px - gap - text_px) / 2
        paint_icon(painter, self._icon, (self.width() - self._icon_px) / 2, top, self._icon_px, ink, self.look)
        rect = QRectF(self._padding, top + self._icon_px + gap, self.width() - 2 * self._padding, text_px)
        block.draw(painter, rect, ink, Qt.AlignmentFlag.AlignHCenter)
        if self.isChecked():
            left, size = self.width() - self.look.px(10) - self._check_px, self._check_px
            paint_icon(painter, "circle-check", left, self.look.px(10), size, ink, self.look)
