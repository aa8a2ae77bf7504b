"""What an option of a question looks like, whether one of them is chosen or several: the one painter of both."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.tokens import tokens
from quizapp.desktop.widgets.answer_state import (
    AnswerState,
    Skin,
    paint_skin,
    state_colour,
    state_icon,
    state_skin,
    state_spoken,
    state_word,
)
from quizapp.desktop.widgets.text_block import TextBlock

NO_ICON = ("", "")


def selectable_skin(button: QAbstractButton, look: Look) -> Skin:
    """Return edge and ground of a control that can be chosen, chosen or not."""
    if not button.isEnabled():
        return Skin("border", "surface", look.border_px("control"))
    if button.isChecked():
        return Skin("accent", "accent_soft", look.border_px("selected"))
    fill = "sunken" if button.isDown() else "raised"
    edge = "accent" if button.underMouse() else "border_strong"
    return Skin(edge, fill, look.border_px("control"))


class ChoiceFace:
    """Measures and paints an option: number, mark, text, icon; after the answer what it was.

    Its size does not depend on its state, so nothing moves when the answer is checked.

    Args:
        has_box: A box to tick stands beside the number; otherwise the number stands on a tile.
        icon: Name of an icon behind the text, and the colour role of it; empty for none.
    """

    def __init__(self, look: Look, text: str, number: int, compact: bool, has_box: bool, icon: tuple[str, str]) -> None:
        self.look, self.text, self.state, self.is_struck = look, text, AnswerState.OPEN, False
        self._number = TextBlock(str(number), look.font("caption" if has_box else "body", "strong"), 1.2)
        self._block = TextBlock(text, look.font("lead"), 1.3)
        self._struck_block: TextBlock | None = None
        self._word_font = look.font("caption", "strong")
        self._word_px = round(look.font_px("caption") * 1.25)
        height = min(tokens()["targets"][f"{look.voice}_choice_height"], 58 if compact else 999)
        self._minimum_height = look.px(height)
        self._has_box, self._icon = has_box, icon
        self._mark_px = look.px(26 if has_box else 36)
        self._number_px = max(look.px(30), self._number.natural_width() + look.px(10)) if has_box else 0
        self._mark_left = look.px(14) + self._number_px
        self._text_left = self._mark_left + self._mark_px + look.px(16)
        self._icon_px = look.px(26) if icon[0] else 0
        self._right = look.px(16) + (self._icon_px + look.px(14) if self._icon_px else 0)

    def height(self, width: int) -> int:
        """Return the height with the text wrapped and room for the word above it."""
        text = self._block.height(max(width - self._beside, 1))
        return max(self._minimum_height, text + self._word_px + 2 * self.look.px(6))

    def size_hint(self) -> QSize:
        """A comfortable width; the layout decides."""
        width = self._beside + min(self._block.natural_width(), self.look.font_px("lead") * 24)
        return QSize(width, self.height(width))

    def minimum_size(self) -> QSize:
        """Mark and longest word."""
        return QSize(self._beside + self._block.word_width(), self._minimum_height)

    @property
    def _beside(self) -> int:
        return self._text_left + self._right

    def paint(self, button: QAbstractButton) -> None:
        """Paint edge, number, mark, words and text."""
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        skin = state_skin(self.look, self.state)
        if self.state is AnswerState.OPEN and not self.is_struck:
            skin = selectable_skin(button, self.look)
        paint_skin(painter, QRectF(button.rect()), skin, self.look.radius("choice"), self.look)
        mark = QRectF(self._mark_left, (button.height() - self._mark_px) / 2, self._mark_px, self._mark_px)
        if self._has_box:
            self._paint_number(painter, button)
            self._paint_box(painter, mark, button)
        else:
            self._paint_tile(painter, mark, button)
        self._paint_words(painter, button)
        if self._icon[0]:
            left, top = button.width() - self.look.px(16) - self._icon_px, (button.height() - self._icon_px) / 2
            ink = self.look.colour(self._icon[1])
            paint_icon(painter, self._icon[0], left, top, self._icon_px, ink, self.look)

    def _paint_words(self, painter: QPainter, button: QAbstractButton) -> None:
        look, word = self.look, state_word(self.state)
        room = QRectF(self._text_left, 0, button.width() - self._beside, button.height())
        ink = look.colour("disabled" if not button.isEnabled() else "muted" if self.is_struck else "text")
        if not word:
            self._text_block().draw(painter, room, ink)
            return
        text_px = self._block.height(round(room.width()))
        top = (button.height() - text_px - self._word_px) / 2
        above = QRectF(room.left(), top, room.width(), self._word_px)
        TextBlock(word, self._word_font, 1.25).draw(painter, above, look.colour(state_colour(self.state)))
        beneath = QRectF(room.left(), top + self._word_px, room.width(), text_px)
        self._text_block().draw(painter, beneath, ink)

    def _text_block(self) -> TextBlock:
        if not self.is_struck:
            return self._block
        if self._struck_block is None:
            font = QFont(self._block.font)
            font.setStrikeOut(True)
            self._struck_block = TextBlock(self.text, font, 1.3)
        return self._struck_block

    def _paint_number(self, painter: QPainter, button: QAbstractButton) -> None:
        rect = QRectF(self.look.px(14), 0, self._number_px, button.height())
        self._number.draw(painter, rect, self.look.colour("muted" if button.isEnabled() else "disabled"))

    def _paint_tile(self, painter: QPainter, rect: QRectF, button: QAbstractButton) -> None:
        look, icon = self.look, state_icon(self.state)
        is_chosen = self.state is AnswerState.OPEN and button.isChecked()
        fill, ink = ("accent", "on_accent") if is_chosen else ("sunken", "text" if button.isEnabled() else "disabled")
        if icon:
            fill = state_colour(self.state)
            ink = "raised" if self.state is AnswerState.MISSED else f"{fill}_soft"
        painter.setPen(Qt.PenStyle.NoPen)
        if look.is_high_contrast and fill == "sunken" and self.state is AnswerState.OPEN:
            painter.setPen(QPen(look.colour("border"), 2))
        painter.setBrush(look.colour(fill))
        painter.drawRoundedRect(rect, look.px(10), look.px(10))
        if icon:
            _paint_centred(painter, icon, rect, look.px(22), ink, look)
        else:
            self._number.draw(painter, rect, look.colour(ink), Qt.AlignmentFlag.AlignHCenter)

    def _paint_box(self, painter: QPainter, rect: QRectF, button: QAbstractButton) -> None:
        look, icon = self.look, state_icon(self.state)
        edge, fill, ink = "border_strong" if self.state is AnswerState.OPEN else "border", "raised", "text"
        if self.state is AnswerState.MISSED:  # it was not ticked: the box stays open
            edge = ink = "success"
        elif icon:
            edge = fill = state_colour(self.state)
            ink = f"{fill}_soft"
        elif button.isChecked():
            edge = fill = "accent" if button.isEnabled() else "disabled"
            ink, icon = "on_accent", "check"
        width = look.border_px("control")
        painter.setPen(QPen(look.colour(edge), width))
        painter.setBrush(look.colour(fill))
        inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, look.px(6), look.px(6))
        if icon:
            _paint_centred(painter, icon, rect, look.px(18), ink, look)

    # -- what a screen reader is told

    def tell(self, button: QAbstractButton) -> None:
        """Give the button its name, and let it be chosen only while it is open."""
        word = state_spoken(self.state)
        name = f"{word}. {self.text}" if word else ""
        if self.is_struck and not word:
            name = QCoreApplication.translate("ChoiceButton", "{option}, struck out").format(option=self.text)
        button.setAccessibleName(name)
        is_open = self.state is AnswerState.OPEN
        button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_open)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.NoFocus)
        button.update()


def _paint_centred(painter: QPainter, icon: str, rect: QRectF, size_px: int, ink: str, look: Look) -> None:
    left, top = rect.center().x() - size_px / 2, rect.center().y() - size_px / 2
    paint_icon(painter, icon, left, top, size_px, look.colour(ink), look)
