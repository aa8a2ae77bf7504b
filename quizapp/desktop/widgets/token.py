"""A pool of options that fill gaps or slots: one Tab stop, arrows inside, click or number to use one."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import Face
from quizapp.desktop.widgets.answer_state import AnswerState, state_spoken
from quizapp.desktop.widgets.face_button import MIME_TYPE, FaceButton, draw_under, part_of
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.in_sight import bring_into_sight
from quizapp.desktop.widgets.labels import TextLabel
from quizapp.desktop.widgets.text_block import TextBlock

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class Token(FaceButton):
    """An option of a pool; quiet and dashed while it stands somewhere.

    Args:
        number: The digit that uses it; 0 for none to be seen.
        height: At the least, in pixels at 100 % text.
    """

    def __init__(
        self, look: Look, part: str, text: str, number: int, height: int = 44, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, look.radius("input"), parent)
        self.setText(text.replace("&", "&&"))
        self.part, self.drags = part, part
        self.is_used = False
        self._text = text
        self._block = TextBlock(text, look.font("body"), 1.3)
        self._number = TextBlock(str(number), look.font("caption", "strong"), 1.2) if number else None
        self._word: TextBlock | None = None
        self._padding, self._mark_px = look.px(12), look.px(20)
        self._minimum_height = look.px(height)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name()

    def show_used(self, is_used: bool) -> None:
        """Show whether it stands somewhere."""
        self.is_used = is_used
        self._name()
        self.update()

    def show_state(self, state: AnswerState) -> None:
        """Show what became of it, in words too."""
        super().show_state(state)
        self.drags = ""
        word = state_spoken(state)
        self._word = TextBlock(word, self.look.font("caption", "strong"), 1.25) if word else None
        self._name()

    def heightForWidth(self, width: int) -> int:
        """Return the height with the text wrapped at this width, never below the target's size."""
        inner = max(width - self._beside(), 1)
        above = self._word.height(inner) if self._word else 0
        return max(self._minimum_height, above + self._block.height(inner) + 2 * self.look.px(4))

    def sizeHint(self) -> QSize:
        """The text on one line."""
        above = self._word.natural_width() if self._word else 0
        width = self._beside() + max(self._block.natural_width(), above)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(self._beside() + self._block.word_width(), self._minimum_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, number and text; after the answer the icon and the word of the verdict."""
        painter = QPainter(self)
        face = self._token_face()
        self.paint_ground(painter, face)
        is_quiet = self.is_used and self.state is AnswerState.OPEN
        ink = self.look.colour("muted" if is_quiet else "text")
        top = (self.height() - self._mark_px) / 2
        if face.icon:
            colour = self.look.colour(face.ink)
            paint_icon(painter, face.icon, self._padding, top, self._mark_px, colour, self.look)
        elif self._number is not None:
            rect = QRectF(self._padding, top, self._mark_px, self._mark_px)
            self._number.draw(painter, rect, ink)
        room = QRectF(self._left(), 0, self.width() - self._beside(), self.height())
        draw_under(painter, self._word, self._block, room, (self.look.colour(face.ink), ink))

    def _token_face(self) -> Face:
        if self.state is AnswerState.OPEN and self.is_used:
            return Face("border_strong", "surface", 1, Qt.PenStyle.DashLine)
        face = self.face(is_filled=False)
        return face if self.state is not AnswerState.OPEN else Face(face.edge, face.fill, 1)

    def _left(self) -> int:
        has_mark = self._number is not None or self._word is not None
        return self._padding + (self._mark_px + self.look.px(6) if has_mark else 0)

    def _beside(self) -> int:
        return self._left() + self._padding

    def _name(self) -> None:
        if self.state is not AnswerState.OPEN:
            word = state_spoken(self.state)
            self.setAccessibleName(f"{self._text}. {word}" if word else self._text)
        else:
            used = self.tr("{text}, used already").format(text=self._text)
            self.setAccessibleName(used if self.is_used else self._text)


class _Heading(TextLabel):
    def set_colour(self, colour: QColor) -> None:
        self._colour = colour
        self.update()


class TokenPool(QWidget):
    """Options that fill gaps or slots.

    Args:
        name: What its options are called in object names: ``pool-actions-2``.
        options: Texts by id.
        heading: Stands above them; may be empty.
        in_column: One under the other; otherwise they fill lines.
        token_height: Of an option at the least, in pixels at 100 % text.
    """

    margin_px = 11
    """How far the tint reaches beyond a pool in a column."""

    pressed = Signal(str)
    """The option with this id is to be used."""
    taken_back = Signal(str)
    """The option with this id was dragged back here."""
    left_sideways = Signal(int)
    """An arrow leads to the pool at the left (-1) or at the right (1)."""

    def __init__(
        self,
        look: Look,
        name: str,
        options: Mapping[str, str],
        heading: str = "",
        in_column: bool = False,
        token_height: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look, self._in_column, self._is_tinted = look, in_column, False
        self.setAcceptDrops(True)
        self.heading = _Heading(look, heading, "body", "heading") if heading else None
        self.tokens: dict[str, Token] = {}
        inner = QVBoxLayout() if in_column else FlowLayout(gap=look.px(8))
        if isinstance(inner, QVBoxLayout):
            inner.setSpacing(5)
        for number, (part, text) in enumerate(options.items(), start=1):
            has_number = look.voice != "patient" and number <= 9
            token = Token(look, part, text, number if has_number else 0, token_height, self)
            token.setObjectName(f"{name}-{number}")
            token.clicked.connect(partial(self._press, part))
            inner.addWidget(token)
            self.tokens[part] = token
        margins = self.margin_px if in_column else 0
        column = QVBoxLayout(self)
        column.setContentsMargins(margins, look.px(8) if in_column else 0, margins, look.px(9) if in_column else 0)
        column.setSpacing(look.px(7))
        if self.heading is not None:
            column.addWidget(self.heading)
        column.addLayout(inner)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_stop(True)

    def show_used(self, used: Collection[str]) -> None:
        """Show which options stand somewhere."""
        for part, token in self.tokens.items():
            token.show_used(part in used)

    def set_stop(self, is_stop: bool) -> None:
        """Let the Tab key come to one of its options, or to none."""
        current = self._current()
        for token in self.tokens.values():
            is_reached = is_stop and token is current and token.state is AnswerState.OPEN
            token.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_reached else Qt.FocusPolicy.NoFocus)

    def set_tinted(self, is_tinted: bool) -> None:
        """Show that it belongs to the slot that has the focus."""
        if is_tinted != self._is_tinted:
            self._is_tinted = is_tinted
            self.update()
            if self.heading is not None:
                self.heading.set_colour(self._look.colour("accent" if is_tinted else "text"))

    def lock(self, states: Mapping[str, AnswerState]) -> None:
        """Show what became of the options; nothing can be used any more."""
        self.setAcceptDrops(False)
        for part, token in self.tokens.items():
            token.show_state(states.get(part, AnswerState.OTHER))

    def focus_unused(self) -> None:
        """Put the focus on the first option that does not stand anywhere yet."""
        free = [token for token in self.tokens.values() if not token.is_used]
        self._focus((free or list(self.tokens.values()))[0])

    def focus_beside(self, other: "TokenPool") -> None:
        """Put the focus on the option at the height of the one that has it in another pool."""
        height = list(other.tokens.values()).index(other._current())
        self._focus(list(self.tokens.values())[min(height, len(self.tokens) - 1)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move inside with the arrows, Home and End."""
        tokens, key = list(self.tokens.values()), Qt.Key(event.key())
        place = tokens.index(self._current())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._in_column:
            self.left_sideways.emit(_STEPS[key])
        elif key in _STEPS:
            self._focus(tokens[min(max(place + _STEPS[key], 0), len(tokens) - 1)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus(tokens[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take its own options back."""
        if event.mimeData().hasFormat(MIME_TYPE) and part_of(event.mimeData()) in self.tokens:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was brought back."""
        event.acceptProposedAction()
        self.taken_back.emit(part_of(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint."""
        if not self._is_tinted or not self._in_column:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        painter.setPen(look.colour("accent") if look.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.radius("input"), look.radius("input"))

    def _press(self, part: str) -> None:
        self.pressed.emit(part)

    def _current(self) -> Token:
        tokens = list(self.tokens.values())
        stops = [token for token in tokens if token.hasFocus()]
        stops += [token for token in tokens if token.focusPolicy() != Qt.FocusPolicy.NoFocus]
        return (stops or tokens)[0]

    def _focus(self, token: Token) -> None:
        for other in self.tokens.values():
            other.setFocusPolicy(Qt.FocusPolicy.TabFocus if other is token else Qt.FocusPolicy.NoFocus)
        token.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(token)
