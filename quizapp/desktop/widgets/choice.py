"""Things to choose one of: an answer, a certainty, a chip of the first run.

All are real radio buttons, so that a screen reader says "radio button, checked", painted after the tokens.
"""

import dataclasses
import enum

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.tokens import tokens
from quizapp.desktop.widgets.focus_ring import FocusRing
from quizapp.desktop.widgets.text_block import TextBlock


class AnswerState(enum.Enum):
    """What a choice shows: to be chosen, or one of four findings after the answer."""

    OPEN = "open"
    RIGHT = "right"
    YOURS_NOT_RIGHT = "yours_not_right"
    MISSED = "missed"
    OTHER = "other"


@dataclasses.dataclass(frozen=True)
class _Skin:
    edge: str
    fill: str | None
    edge_px: int
    line: Qt.PenStyle = Qt.PenStyle.SolidLine
    ink: str = "text"


class _PaintedRadio(QRadioButton):
    """A radio button whose whole face is the target and is painted by a subclass."""

    def __init__(self, look: Look, text: str, radius_px: float, parent: QWidget | None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.look = look
        self.radius_px = radius_px
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        FocusRing(self, look, radius_px)

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click there counts: the whole face does."""
        return self.rect().contains(position)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the second click of a double click was meant for what stood here before."""
        event.accept()

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint for the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint without the pointer."""
        super().leaveEvent(event)
        self.update()

    def _selectable_skin(self) -> _Skin:
        """Return edge and fill of a control that can be chosen, chosen or not."""
        look = self.look
        if not self.isEnabled():
            return _Skin("border", "surface", look.border_px("control"), ink="disabled")
        if self.isChecked():
            return _Skin("accent", "accent_soft", look.border_px("selected"), ink="text")
        fill = "sunken" if self.isDown() else "raised"
        edge = "accent" if self.underMouse() else "border_strong"
        return _Skin(edge, fill, look.border_px("control"))

    def _paint_face(self, painter: QPainter, skin: _Skin) -> None:
        pen = QPen(self.look.colour(skin.edge), skin.edge_px, skin.line)
        if skin.line == Qt.PenStyle.DashLine:
            pen.setDashPattern([3.0, 2.0])
        elif skin.line == Qt.PenStyle.DotLine:
            pen.setDashPattern([0.1, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        half = skin.edge_px / 2
        painter.setPen(pen)
        painter.setBrush(self.look.colour(skin.fill) if skin.fill else Qt.BrushStyle.NoBrush)
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, self.radius_px - half, self.radius_px - half)


class ChoiceButton(_PaintedRadio):
    """One answer of a question: number, text, and after checking what it was.

    Its size does not depend on its state, so nothing moves when the answer is checked.

    Args:
        number: Shown on the tile and the key that chooses it, from 1.
        compact: The lower form for windows of little height.
    """

    def __init__(
        self, look: Look, text: str, number: int, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, look.radius("choice"), parent)
        self.setObjectName(f"choice-{number}")
        self.state = AnswerState.OPEN
        self._text = text
        self._number = TextBlock(str(number), look.font("body", "strong"), 1.2)
        self._block = TextBlock(text, look.font("lead"), 1.3)
        self._word_font = look.font("caption", "strong")
        self._word_px = round(look.font_px("caption") * 1.25)
        targets = tokens()["targets"]
        height = min(targets[f"{look.voice}_choice_height"], 58 if compact else 999)
        self._minimum_height = look.px(height)
        self._tile_px = look.px(36)
        self._left = look.px(14)
        self._gap = look.px(16)

    def show_state(self, state: AnswerState) -> None:
        """Show what this choice was; anything but open can no longer be chosen."""
        self.state = state
        is_open = state is AnswerState.OPEN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_open)
        word = self.state_word()
        self.setAccessibleDescription(word)
        self.setAccessibleName(f"{word}. {self._text}" if word else "")
        self.update()

    def state_word(self) -> str:
        """Return the words above the text, empty while the question is open."""
        words = {
            AnswerState.RIGHT: self.tr("Right answer"),
            AnswerState.YOURS_NOT_RIGHT: self.tr("Your answer"),
            AnswerState.MISSED: self.tr("Also right"),
        }
        return words.get(self.state, "")

    def heightForWidth(self, width: int) -> int:
        """Return the height with the text wrapped and room for the words above it."""
        text = self._block.height(max(width - self._beside(), 1))
        return max(self._minimum_height, text + self._word_px + 2 * self.look.px(6))

    def sizeHint(self) -> QSize:
        """A comfortable width; the layout decides."""
        width = self._beside() + min(self._block.natural_width(), self.look.font_px("lead") * 24)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Tile and longest word."""
        return QSize(self._beside() + self._block.word_width(), self._minimum_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, tile, words and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        skin = self._skin()
        self._paint_face(painter, skin)
        self._paint_tile(painter)
        left = self._left + self._tile_px + self._gap
        room = QRectF(left, 0, self.width() - self._beside(), self.height())
        ink = self.look.colour("text" if self.isEnabled() else "disabled")
        word = self.state_word()
        if not word:
            self._block.draw(painter, room, ink)
            return
        text_px = self._block.height(round(room.width()))
        top = (self.height() - text_px - self._word_px) / 2
        colour = self.look.colour("warning" if self.state is AnswerState.YOURS_NOT_RIGHT else "success")
        TextBlock(word, self._word_font, 1.25).draw(painter, QRectF(left, top, room.width(), self._word_px), colour)
        self._block.draw(painter, QRectF(left, top + self._word_px, room.width(), text_px), ink)

    def _beside(self) -> int:
        return self._left + self._tile_px + self._gap + self.look.px(16)

    def _skin(self) -> _Skin:
        look = self.look
        match self.state:
            case AnswerState.RIGHT:
                return _Skin("success", "success_soft", look.border_px("selected"))
            case AnswerState.YOURS_NOT_RIGHT:
                return _Skin("warning", "warning_soft", look.border_px("control"), Qt.PenStyle.DashLine)
            case AnswerState.MISSED:
                return _Skin("success", "raised", look.border_px("control"), Qt.PenStyle.DotLine)
            case AnswerState.OTHER:
                # In high contrast all edges have one colour: this one is thinner.
                return _Skin("border", None, 1 if look.is_high_contrast else look.border_px("control"))
        return self._selectable_skin()

    def _paint_tile(self, painter: QPainter) -> None:
        rect = QRectF(self._left, (self.height() - self._tile_px) / 2, self._tile_px, self._tile_px)
        fill, ink, icon = self._tile()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.look.is_high_contrast and fill == "sunken" and self.state is AnswerState.OPEN:
            painter.setPen(QPen(self.look.colour("border"), 2))
        painter.setBrush(self.look.colour(fill))
        painter.drawRoundedRect(rect, self.look.px(10), self.look.px(10))
        if not icon:
            self._number.draw(painter, rect, self.look.colour(ink), Qt.AlignmentFlag.AlignHCenter)
            return
        size = self.look.px(22)
        left, top = rect.center().x() - size / 2, rect.center().y() - size / 2
        paint_icon(painter, icon, left, top, size, self.look.colour(ink), self.look)

    def _tile(self) -> tuple[str, str, str]:
        """Fill, ink and icon of the tile; without an icon it shows the number."""
        match self.state:
            case AnswerState.RIGHT:
                return "success", "success_soft", "right"
            case AnswerState.YOURS_NOT_RIGHT:
                return "warning", "warning_soft", "you_said"
            case AnswerState.MISSED:
                return "success", "raised", "right"
            case AnswerState.OPEN if self.isChecked():
                return "accent", "on_accent", ""
        return "sunken", "text" if self.isEnabled() else "disabled", ""


class CertaintyButton(_PaintedRadio):
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
        super().__init__(look, text, look.radius("choice") - 2, parent)
        self.setObjectName(f"certainty-{level}")
        self._level = level
        self._plain = TextBlock(text, look.font("lead"), 1.3)
        # Bold is wider; the height is always that of the bold text, so that choosing moves nothing.
        self._bold = TextBlock(text, look.font("lead", "strong"), 1.3)
        self._key = TextBlock(key, look.font("caption", "strong"), 1.2) if key else None
        self._minimum_height = look.px(54 if compact or look.voice == "student" else 70)
        self._left = look.px(16)
        self._bars_px = look.px(32)

    def heightForWidth(self, width: int) -> int:
        """Return the height with the text wrapped at this width."""
        return max(self._minimum_height, self._bold.height(max(width - self._beside(), 1)) + 2 * self.look.px(10))

    def sizeHint(self) -> QSize:
        """The text on one line."""
        return QSize(self._beside() + self._bold.natural_width(), self._minimum_height)

    def minimumSizeHint(self) -> QSize:
        """Bars, check and longest word."""
        return QSize(self._beside() + self._bold.word_width(), self._minimum_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, bars, words and check."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter, self._selectable_skin())
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


class SelectChip(_PaintedRadio):
    """One of a few short choices: a check and the word, or an icon above the word.

    Args:
        icon: Icon above the word; without it the chip is one line.
        step: Step of the type scale; the chips of the text sizes show themselves.
    """

    def __init__(
        self, look: Look, text: str, icon: str = "", step: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, look.radius("choice" if icon else "button"), parent)
        self._icon = icon
        self._plain = TextBlock(text, look.font(step, "label"), 1.25)
        self._bold = TextBlock(text, look.font(step, "strong"), 1.25)
        self._minimum_height = look.px(92 if icon else 52)
        self._padding = look.px(16)
        self._check_px = look.px(20)
        self._icon_px = look.px(28)

    def heightForWidth(self, width: int) -> int:
        """Return the height with the word wrapped at this width."""
        text = self._bold.height(max(width - self._beside(), 1))
        if self._icon:
            return max(self._minimum_height, text + self._icon_px + self.look.px(8) + 2 * self.look.px(14))
        return max(self._minimum_height, text + 2 * self.look.px(8))

    def sizeHint(self) -> QSize:
        """The word on one line beside its check, chosen or not."""
        return QSize(self._beside() + self._bold.natural_width(), self._minimum_height)

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(self._beside() + self._bold.word_width(), self._minimum_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, check, icon and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter, self._selectable_skin())
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
