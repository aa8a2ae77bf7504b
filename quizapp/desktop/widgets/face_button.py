"""A push button with a face of its own: base of gaps, slots and the options that fill them."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import Face, face_of, paint_face
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.painted_button import PaintedButton
from quizapp.desktop.widgets.text_block import TextBlock

MIME_TYPE = "application/x-quizapp-part"
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def part_mime(part: str) -> QMimeData:
    """Return what is dragged: the id of a part."""
    data = QMimeData()
    data.setData(MIME_TYPE, QByteArray(part.encode()))
    return data


def part_of(data: QMimeData) -> str:
    """Return the id of the part that is dragged; empty if it is something else."""
    return bytes(data.data(MIME_TYPE).data()).decode(errors="replace")


def draw_under(
    painter: QPainter, above: TextBlock | None, block: TextBlock, room: QRectF, colours: tuple[QColor, QColor]
) -> None:
    """Paint a text, and the word about it above, in the middle of the room's height."""
    width = round(room.width())
    above_px = above.height(width) if above else 0
    top = room.top() + (room.height() - block.height(width) - above_px) / 2
    if above is not None:
        above.draw(painter, QRectF(room.left(), top, room.width(), above_px), colours[0])
    block.draw(painter, QRectF(room.left(), top + above_px, room.width(), block.height(width)), colours[1])


class FaceButton(PaintedButton, QPushButton):
    """A push button that can be dragged and dropped on, and shows what became of it after the answer.

    Arrows are left to what it stands in. A subclass paints it.
    """

    focused = Signal()
    part_dropped = Signal(str)
    """A part with this id was dropped here."""

    def __init__(self, look: Look, radius_px: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.radius_px = look, radius_px
        self.state = AnswerState.OPEN
        self.drags = ""
        """Id of the part that it stands for and that can be dragged away; empty for none."""
        self.is_clicked = False
        """The mouse presses it now, and not a key or a screen reader."""
        self._pressed_at: QPoint | None = None
        self._is_drop_near = False
        self.make_target(look, radius_px)

    def show_state(self, state: AnswerState) -> None:
        """Show what became of it; anything but open can no longer be pressed."""
        self.state = state
        is_open = state is AnswerState.OPEN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_open)
        self.updateGeometry()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it has the focus."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Space, and with Enter where that does something; leave arrows to what it stands in."""
        if event.key() in _ARROWS:
            event.ignore()
        elif event.key() in _ENTER:
            if not self.takes_enter():
                event.ignore()
            elif not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def takes_enter(self) -> bool:
        """Return whether Enter presses it now; otherwise Enter is the page's own, to check the answer."""
        return True

    # -- dragging: an extra gesture, never needed

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if is_left and self.drags else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the pointer is far enough."""
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength() if self._pressed_at else 0
        if not self.drags or moved < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._pressed_at = None
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(part_mime(self.drags))
        drag.setPixmap(self.grab())
        drag.setHotSpot(event.position().toPoint())
        drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press it, telling this from a key."""
        self.is_clicked = True
        super().mouseReleaseEvent(event)
        self.is_clicked = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take parts."""
        if event.mimeData().hasFormat(MIME_TYPE):
            event.acceptProposedAction()
            self._show_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._show_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        event.acceptProposedAction()
        self._show_drop(False)
        self.part_dropped.emit(part_of(event.mimeData()))

    def _show_drop(self, is_near: bool) -> None:
        self._is_drop_near = is_near
        self.update()

    # -- faces

    def face(self, is_filled: bool) -> Face:
        """Return edge and ground: open and empty, open and filled, or what became of it."""
        look = self.look
        if self.state is not AnswerState.OPEN:
            return face_of(look, self.state)
        edge = "accent" if self.underMouse() or self._is_drop_near else "border_strong"
        if is_filled:
            width = look.border_px("selected") if look.is_high_contrast else look.border_px("control")
            return Face("accent", "accent_soft", width)
        return Face(edge, "accent_soft" if self._is_drop_near else "sunken" if self.isDown() else "raised", 2)

    def paint_ground(self, painter: QPainter, face: Face) -> None:
        """Paint edge and ground over the whole button."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, QRectF(self.rect()), face, self.radius_px, self.look)
