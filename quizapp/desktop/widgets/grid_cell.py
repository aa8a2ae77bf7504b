"""The cells of a matrix: real radio buttons and check boxes, alone in their cell or with their words beside them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import face_of, paint_face
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.focus_ring import FocusRing
from quizapp.desktop.widgets.painted_button import PaintedButton
from quizapp.desktop.widgets.text_block import TextBlock

_MARK_PX, _PAD_PX = 30, 6


class GridCell(PaintedButton):
    """The face and the keys that both kinds share.

    Args:
        name: Object name.
        row: What the row says.
        column: What the column says.
        words: Text beside the mark where there is no header above; empty in a table.
    """

    focused = Signal()

    def __init__(
        self, look: Look, name: str, row: str, column: str, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look, self.state = look, AnswerState.OPEN
        self.setObjectName(name)
        self._row, self._column = row, column
        self._words = TextBlock(words, look.font("body"), 1.3) if words else None
        self._word: TextBlock | None = None
        self._mark_px, self._icon_px, self._pad_px = look.px(_MARK_PX), look.px(22), look.px(_PAD_PX)
        self._side_px, self._target_px = look.px(10), look.px(44)
        self._beside_px = 2 * self._side_px + self._mark_px + look.px(12)
        self._show_name("")
        self.make_target(look)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._has_ring = False

    def make_stop(self, is_stop: bool) -> None:
        """Let Tab stop here or not; only a cell where it stops, or has stopped, needs a focus ring."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        if is_stop and not self._has_ring:
            self._has_ring = True
            FocusRing(self, self.look, self.look.px(22) if self.is_tall else self.radius_px)

    @property
    def radius_px(self) -> int:
        """The radius of its corners."""
        return self.look.radius("input")

    @property
    def is_tall(self) -> bool:
        """Mark over word, as in a table; else mark, words and verdict beside each other."""
        return self._words is None

    def show_state(self, state: AnswerState) -> None:
        """Show what became of the cell; anything but open can no longer be chosen."""
        self.state = state
        is_open = state is AnswerState.OPEN
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus if is_open else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_open)
        word = self._state_word()
        self._word = TextBlock(word, self.look.font("caption", "strong"), 1.2) if word else None
        self._show_name(self._said_state())
        self.updateGeometry()
        self.update()

    def least_width(self) -> int:
        """Return the width in pixels below which mark or words would be cut off."""
        word = self._word.word_width() if self._word else 0
        if self._words is None:
            return max(self._mark_px, word, self._target_px - 2 * self._pad_px) + 2 * self._pad_px
        return self._beside_px + max(self._words.word_width(), word)

    def heightForWidth(self, width: int) -> int:
        """Return the height that mark and words need at this width."""
        if self._words is None:
            word = self._word.height(max(width - 2 * self._pad_px, 1)) + 2 if self._word else 0
            mark = self._icon_px if self._word else self._mark_px
            return max(self._target_px, mark + word + 2 * self._pad_px)
        inner = max(width - self._beside_px, 1)
        word = self._word.height(inner) if self._word else 0
        return max(self._target_px, self._words.height(inner) + word + 2 * self._pad_px)

    def sizeHint(self) -> QSize:
        """The words on one line."""
        words = self._words.natural_width() if self._words else 0
        width = max(self.least_width(), self._beside_px + words if self._words else 0)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The mark and the longest word."""
        return QSize(self.least_width(), self._target_px)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the row is the current one."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space; leave arrows and all else to what holds the cell."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.click()
        else:
            event.setAccepted(event.key() == Qt.Key.Key_Space)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave all to what holds the cell: Space was done when it went down."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark, the words, and after the answer the verdict with its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._word:
            face = face_of(self.look, self.state)
            paint_face(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), face, self.radius_px, self.look)
        if self.is_tall:
            self._paint_tall(painter)
        else:
            self._paint_flat(painter)

    # -- words

    def _state_word(self) -> str:
        words = {
            AnswerState.RIGHT: self.tr("Right"),
            AnswerState.YOURS_NOT_RIGHT: self.tr("Your answer"),
            AnswerState.MISSED: self.tr("Missed"),
        }
        return words.get(self.state, "")

    def _said_state(self) -> str:
        words = {
            AnswerState.RIGHT: self.tr("right"),
            AnswerState.YOURS_NOT_RIGHT: self.tr("your answer, not right"),
            AnswerState.MISSED: self.tr("missed: this is right"),
        }
        return words.get(self.state, "")

    def _show_name(self, said_state: str) -> None:
        self.setAccessibleName(", ".join(part for part in (self._row, self._column, said_state) if part))

    # -- painting

    def _paint_tall(self, painter: QPainter) -> None:
        if self._word is None:
            self._paint_mark(painter, QPointF(self.width() / 2, self.height() / 2))
            return
        width = self.width() - 2 * self._pad_px
        icon, word = self._icon_px, self._word.height(width)
        top = (self.height() - icon - 2 - word) / 2
        ink = self.look.colour(face_of(self.look, self.state).ink)
        self._paint_icon(painter, (self.width() - icon) / 2, top, icon)
        place = QRectF(self._pad_px, top + icon + 2, width, word)
        self._word.draw(painter, place, ink, Qt.AlignmentFlag.AlignHCenter)

    def _paint_flat(self, painter: QPainter) -> None:
        if self._words is None:
            return
        look, size = self.look, self._icon_px
        centre = QPointF(self._side_px + self._mark_px / 2, self.height() / 2)
        if self._word:
            self._paint_icon(painter, centre.x() - size / 2, centre.y() - size / 2, size)
        else:
            self._paint_mark(painter, centre)
        left, width = self._beside_px - self._side_px, self.width() - self._beside_px
        words = self._words.height(width)
        word = self._word.height(width) if self._word else 0
        top = (self.height() - words - word) / 2
        if self._word:
            ink = look.colour(face_of(look, self.state).ink)
            self._word.draw(painter, QRectF(left, top, width, word), ink)
        self._words.draw(painter, QRectF(left, top + word, width, words), look.colour("text"))

    def _paint_icon(self, painter: QPainter, left: float, top: float, size: int) -> None:
        face = face_of(self.look, self.state)
        paint_icon(painter, face.icon, left, top, size, self.look.colour(face.ink), self.look)

    def _paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        """Paint the circle or the box, chosen or not."""
        look = self.look
        is_quiet = self.state is AnswerState.OTHER
        edge = "border" if is_quiet else "accent" if self.isChecked() or self.underMouse() else "border_strong"
        width = look.border_px("selected" if self.isChecked() else "control")
        painter.setPen(QPen(look.colour(edge), width))
        painter.setBrush(Qt.BrushStyle.NoBrush if is_quiet else look.colour("sunken" if self.isDown() else "raised"))
        side = self._mark_px - width
        self.paint_mark(painter, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the mark with the pen and brush that are set."""
        raise NotImplementedError


class RadioCell(GridCell, QRadioButton):
    """One of the choices of a row."""

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a circle, with a dot if it is chosen."""
        painter.drawEllipse(rect)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("accent"))
            dot = rect.width() * 0.28
            painter.drawEllipse(rect.center(), dot, dot)


class BoxCell(GridCell, QCheckBox):
    """A box to tick."""

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a box, filled and with a check if it is ticked."""
        if self.isChecked():
            painter.setBrush(self.look.colour("accent"))
        radius = self.look.px(7)
        box = rect.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, radius, radius)
        if self.isChecked():
            size = round(box.width() * 0.8)
            left, top = box.center().x() - size / 2, box.center().y() - size / 2
            paint_icon(painter, "check", left, top, size, self.look.colour("on_accent"), self.look)
