"""A thing to put into order: its place, its words, and two buttons that move it."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import face_of, paint_face
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.buttons import ButtonStyle, WordButton
from quizapp.desktop.widgets.focus_ring import FocusRing
from quizapp.desktop.widgets.labels import TextLabel
from quizapp.desktop.widgets.text_block import TextBlock

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class OrderItem(QWidget):
    """One card of the list. Its size does not depend on its state, so nothing moves when the answer is checked.

    Args:
        part: Its id.
        compact: The lower form for windows of little height.
    """

    focused = Signal()
    step_asked = Signal(int)
    """It is to go that many places down."""
    dragged = Signal(QPoint)
    """It is dragged, and the pointer is here on the screen."""
    dropped = Signal()

    def __init__(self, look: Look, part: str, text: str, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"option-{part}")
        self.part, self.text, self.state = part, text, AnswerState.OPEN
        self._look, self._radius_px = look, look.radius("choice")
        self._label = TextLabel(look, text, "lead", line_height=1.3, parent=self)
        self._word = TextLabel(look, "", "caption", "strong", parent=self)
        self._word.hide()
        self._word_px = round(look.font_px("caption") * look.line_height("caption"))
        self._place, self._tile_text = 0, TextBlock("", look.font("body", "strong"), 1.2)
        self._least_px = look.px(56 if compact or look.voice == "student" else 64)
        self._tile_px, self._left, self._gap = look.px(36), look.px(12), look.px(14)
        self.up = _MoveButton(look, "arrow-up", f"up-{part}", self)
        self.down = _MoveButton(look, "arrow-down", f"down-{part}", self)
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))
        for button in (self.up, self.down):
            button.focused.connect(self.focused)
        self._pressed_at: QPointF | None = None
        self._is_dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        FocusRing(self, look, self._radius_px)

    # -- what it shows

    def show_place(self, place: int, count: int) -> None:
        """Show the place it stands in, from 1."""
        self._place = place
        self._tile_text = TextBlock(str(place), self._look.font("body", "strong"), 1.2)
        name = self.tr("{text}, place {place} of {count}")
        self.setAccessibleName(name.format(text=self.text, place=place, count=count))
        self.up.setAccessibleName(self.tr("Move up: {text}").format(text=self.text))
        self.down.setAccessibleName(self.tr("Move down: {text}").format(text=self.text))
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)
        self.update()

    def show_verdict(self, right_place: int) -> None:
        """Show which place is the right one; it can no longer be moved."""
        is_right = right_place == self._place
        self.state = AnswerState.RIGHT if is_right else AnswerState.YOURS_NOT_RIGHT
        words = self.tr("Right place") if is_right else self.tr("Yours: {place}. Right: {right}.")
        words = words.format(place=self._place, right=right_place)
        colour = face_of(self._look, self.state).ink
        self._word.hide()
        self._word = TextLabel(self._look, words, "caption", "strong", colour, parent=self)
        self._word.setVisible(True)
        self.setAccessibleName(f"{self.text}. {words}")
        self.up.hide()
        self.down.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unsetCursor()
        self._arrange()
        self.update()

    def make_stop(self, is_stop: bool) -> None:
        """Let Tab stop here and at its two buttons, or not."""
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        for control in (self, self.up, self.down):
            control.setFocusPolicy(policy)

    # -- sizes

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of words and verdict at this width."""
        inner = max(width - self._beside(), 1)
        words = self._label.heightForWidth(inner) + max(self._word_px, self._word.heightForWidth(inner))
        return max(self._least_px, words + 2 * self._look.px(6))

    def sizeHint(self) -> QSize:
        """The words on one line, if that is not too long."""
        width = self._beside() + self._label.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside tile and buttons."""
        return QSize(self._beside() + self._label.minimumSizeHint().width(), self._least_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give words and buttons their places."""
        super().resizeEvent(event)
        self._arrange()

    def _beside(self) -> int:
        return self._left + self._tile_px + self._gap + self._buttons_px() + 2 * self._left

    def _buttons_px(self) -> int:
        return 2 * self._button_px() + self._look.spacing("s")

    def _button_px(self) -> int:
        return max(self.up.sizeHint().width(), self._look.px(44))

    def _arrange(self) -> None:
        left, width = self._left + self._tile_px + self._gap, self.width() - self._beside()
        high = self._label.heightForWidth(width)
        above = self._word.heightForWidth(width) if self.state is not AnswerState.OPEN else 0
        top = (self.height() - high - above) // 2
        self._word.setGeometry(left, top, width, above)
        self._label.setGeometry(left, top + above, width, high)
        side = self._button_px()
        at = QRect(self.width() - self._left - side, (self.height() - side) // 2, side, side)
        self.down.setGeometry(at)
        self.up.setGeometry(at.translated(-side - self._look.spacing("s"), 0))

    # -- keys and pointer

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it is the current one."""
        super().focusInEvent(event)
        self.focused.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton and self.state is AnswerState.OPEN:
            self._pressed_at = event.globalPosition()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the item is dragged to: an extra gesture, never needed."""
        if self._pressed_at is None:
            return
        moved = (event.globalPosition() - self._pressed_at).manhattanLength()
        if self._is_dragged or moved >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that it stays where it is now."""
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        if was_dragged:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.update()
            self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and the tile with its place or with the icon of the verdict."""
        look, face = self._look, face_of(self._look, self.state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_dragged:
            face = type(face)("accent", "accent_soft", look.border_px("selected"))
        paint_face(painter, QRectF(self.rect()), face, self._radius_px, look)
        rect = QRectF(self._left, (self.height() - self._tile_px) / 2, self._tile_px, self._tile_px)
        if face.icon:
            size = look.px(22)
            left, top = rect.center().x() - size / 2, rect.center().y() - size / 2
            paint_icon(painter, face.icon, left, top, size, look.colour(face.ink), look)
            return
        painter.setPen(look.colour("border") if look.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(rect, look.px(10), look.px(10))
        self._tile_text.draw(painter, rect, look.colour("text"), Qt.AlignmentFlag.AlignHCenter)


class _MoveButton(WordButton):
    """An arrow that moves the item; leaves the arrow keys to the list."""

    focused = Signal()

    def __init__(self, look: Look, icon: str, name: str, parent: QWidget) -> None:
        style = ButtonStyle(
            ink="text", fill="raised", hover="accent_soft", pressed="accent_soft", edge="border_strong",
            padding=11, gap=0, radius=look.radius("input"),
        )  # fmt: skip
        super().__init__(look, "", style, icon, parent=parent)
        self.setObjectName(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)
