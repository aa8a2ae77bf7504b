"""A phrase that can be marked: a real check box, whose words stand in the lines of a text.

The sheet that it lies on places it and paints it; see `quizapp.desktop.widgets.phrase_sheet`.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QCheckBox, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import Face, face_of, paint_face
from quizapp.desktop.widgets.answer_state import AnswerState, state_spoken
from quizapp.desktop.widgets.labels import TextLabel

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_BOX_PX = 20
_RADIUS_PX = 8


class PhraseBox(QCheckBox):
    """One phrase. It takes clicks where its words stand and keys; the sheet paints it.

    Args:
        name: The phrase's id.
        words: The phrase.
        place: Where it stands, for a screen reader: row and column of a table; may be empty.
    """

    looks_different = Signal()
    """It is hovered over, focused, ticked or judged now, or no longer."""
    took_focus = Signal()

    def __init__(self, look: Look, name: str, words: str, place: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setObjectName(f"phrase-{name}")
        self.name, self.words = name, words
        self.state = AnswerState.OPEN
        self.shows_ring = False
        self.fragments: list[QRectF] = []
        self._said = f"{place}: {words}" if place else words
        self._look = look
        self._least = QSize()
        self.setAccessibleName(self._said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self.looks_different)

    @property
    def is_open(self) -> bool:
        """It can be ticked."""
        return self.state is AnswerState.OPEN

    @property
    def said(self) -> str:
        """What a screen reader calls it while it is open."""
        return self._said

    def show_state(self, state: AnswerState) -> None:
        """Show what it was; anything but open can no longer be ticked."""
        self.state = state
        if not self.is_open:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not self.is_open)
        finding = state_spoken(state)
        self.setAccessibleName(f"{finding}. {self._said}" if finding else self._said)
        self.setAccessibleDescription(finding)
        self.looks_different.emit()

    def place(self, fragments: list[QRectF], least: QSize) -> None:
        """Lie over the pieces of the lines that it fills, in the sheet's pixels; ``least`` is what its words need."""
        self.fragments, self._least = fragments, least
        areas = [fragment.toAlignedRect() for fragment in fragments]
        around = QRect()
        for area in areas:
            around = around.united(area)
        self.setGeometry(around)
        mask = QRegion()
        for area in areas:
            mask = mask.united(QRegion(area.translated(-around.topLeft())))
        self.setMask(mask)

    def face(self) -> Face:
        """Return the look of its edge and ground."""
        if not self.is_open:
            return face_of(self._look, self.state)
        if self.isChecked():
            return Face("accent", "accent_soft", self._look.border_px("control"), icon="check", ink="accent")
        edge = "accent" if self.underMouse() else "border_strong"
        return Face(edge, "sunken" if self.isDown() else "raised", self._look.border_px("hairline"))

    def sizeHint(self) -> QSize:
        """What its longest word needs; the sheet decides."""
        return self._least

    def minimumSizeHint(self) -> QSize:
        """What its longest word needs."""
        return self._least

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click there counts, while it is open; beside its words the mask keeps clicks away."""
        return self.is_open and self.rect().contains(position)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the second click of a double click was meant for what stood here before."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the sheet; Space ticks."""
        if not self.shows_ring:
            self.shows_ring = True
            self.looks_different.emit()
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless it was clicked."""
        super().focusInEvent(event)
        self.shows_ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.took_focus.emit()
        self.looks_different.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.shows_ring = False
        self.looks_different.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the pointer over it."""
        super().enterEvent(event)
        self.looks_different.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.looks_different.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: its words belong to lines of the sheet, which paints them in one go."""


class FindingLine(TextLabel):
    """A finding in words, with the edge and the icon that stand for it: the key to an answered text."""

    def __init__(self, look: Look, state: AnswerState, parent: QWidget | None = None) -> None:
        super().__init__(look, state_spoken(state), "caption", "strong", face_of(look, state).ink, parent=parent)
        self._look, self._state = look, state
        beside, above = look.px(10), look.px(6)
        self.set_margins(beside + look.px(_BOX_PX) + look.px(8), above, beside + look.px(4), above)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge and icon, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = face_of(self._look, self._state)
        paint_face(painter, QRectF(self.rect()), face, self._look.px(_RADIUS_PX), self._look)
        side = box_px(self._look)
        first = self._block.line_px  # the icon stands in the middle of the first line
        box = QRectF(self._look.px(10), self._look.px(6) + (first - side) / 2, side, side)
        paint_box(painter, self._look, box, self._state, is_ticked=True)
        painter.end()
        super().paintEvent(event)


def box_px(look: Look) -> int:
    """Return the side of the little box in front of a phrase."""
    return look.px(_BOX_PX)


def phrase_radius_px(look: Look) -> int:
    """Return the radius of a phrase's corners."""
    return look.px(_RADIUS_PX)


def paint_box(painter: QPainter, look: Look, rect: QRectF, state: AnswerState, is_ticked: bool) -> None:
    """Paint the little box of a phrase: empty, ticked, or with the icon of its finding."""
    edge, fill, icon, ink = _box_roles(state, is_ticked)
    half = look.border_px("control") / 2
    painter.setPen(QPen(look.colour(edge), look.border_px("control")))
    painter.setBrush(look.colour(fill))
    corner = rect.width() / 4
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner)
    if icon:
        size = round(rect.width() * 0.8)
        left, top = rect.center().x() - size / 2, rect.center().y() - size / 2
        paint_icon(painter, icon, left, top, size, look.colour(ink), look)


def _box_roles(state: AnswerState, is_ticked: bool) -> tuple[str, str, str, str]:
    match state:
        case AnswerState.RIGHT:
            return "success", "success", "right", "success_soft"
        case AnswerState.YOURS_NOT_RIGHT:
            return "warning", "warning", "you_said", "warning_soft"
        case AnswerState.MISSED:
            return "success", "raised", "right", "success"
        case AnswerState.OPEN if is_ticked:
            return "accent", "accent", "check", "on_accent"
    return "border_strong" if state is AnswerState.OPEN else "border", "raised", "", "text"
