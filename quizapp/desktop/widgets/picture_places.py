"""Places in a picture: outlined and numbered to choose from, or covered by masks."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import Face, face_of, paint_face
from quizapp.desktop.widgets.answer_state import AnswerState, state_spoken
from quizapp.desktop.widgets.painted_button import PaintedButton
from quizapp.desktop.widgets.picture import Picture, paint_outline, place_at
from quizapp.desktop.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from quizapp.workspace.words import PictureWords, RegionWords

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class PlacesPicture(Picture):
    """A picture with numbered places; a click says which one was meant.

    The places are painted; to keyboard and screen reader they are the radio buttons beside it.
    """

    place_clicked = Signal(int)
    """The place with this number, from 0."""

    def __init__(
        self, look: Look, words: "PictureWords", media: Path, highest_px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, media, words.image, words.alt, highest_px, parent)
        self._regions = words.regions
        self._states = [AnswerState.OPEN] * len(words.regions)
        self._numbers = [TextBlock(str(n), look.font("body", "strong"), 1.2) for n in range(1, len(words.regions) + 1)]
        self._chosen = self._focused = self._hovered = -1
        self.setMouseTracking(True)

    def choose(self, chosen: int) -> None:
        """Show which place is chosen, -1 for none."""
        self._chosen = chosen
        self.update()

    def focus_place(self, focused: int) -> None:
        """Show which place has the keyboard, -1 for none."""
        self._focused = focused
        self.update()

    def show_state(self, place: int, state: AnswerState) -> None:
        """Show what a place was; the picture takes no more clicks."""
        self._states[place] = state
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, state is not AnswerState.OPEN)
        self.update()

    def place(self, number: int) -> QRectF:
        """Return where a place lies in the widget."""
        return _rect(self, self._regions[number])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which place was meant."""
        if event.button() == Qt.MouseButton.LeftButton and (place := self._at(event.position())) >= 0:
            self.place_clicked.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which place would be meant."""
        place = self._at(event.position())
        if place != self._hovered:
            self._hovered = place
            self.setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def paint_over(self, painter: QPainter) -> None:
        """Paint the places; the one with the keyboard last."""
        for number in sorted(range(len(self._regions)), key=lambda number: number in (self._chosen, self._focused)):
            self._paint_place(painter, number)
        for number in range(len(self._regions)):
            self._paint_badge(painter, number)

    def _at(self, position: QPointF) -> int:
        if self.is_missing:
            return -1
        place = place_at([self.place(number) for number in range(len(self._regions))], position, self.look.px(22))
        return -1 if place is None else place

    def _face(self, number: int) -> Face:
        look, state = self.look, self._states[number]
        if state is not AnswerState.OPEN:
            return face_of(look, state)
        if number == self._chosen:
            return Face("accent", "accent", look.border_px("selected"), ink="on_accent")
        wide = number == self._hovered
        return Face("accent", "raised", look.border_px("selected" if wide else "control"), ink="text")

    def _paint_place(self, painter: QPainter, number: int) -> None:
        look, face = self.look, self._face(number)
        width = max(face.edge_px, 2) + (1 if number == self._chosen or face.icon else 0)
        ink = _visible_edge(face)
        pen = QPen(look.colour(ink), width, face.line)
        if face.line == Qt.PenStyle.DotLine:
            pen.setDashPattern([0.1, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        paint_outline(painter, self.place(number), look, pen, look.px(6))
        if number == self._focused:
            width, gap = look.focus_ring_px
            grow = gap + width / 2 + face.edge_px / 2
            ring = self.place(number).adjusted(-grow, -grow, grow, grow)
            paint_outline(painter, ring, look, QPen(look.colour("focus"), width), look.px(6) + gap)

    def _paint_badge(self, painter: QPainter, number: int) -> None:
        """Paint the number on a disc at the place's upper left corner, with the icon of its finding."""
        look, face, state = self.look, self._face(number), self._states[number]
        side = look.px(26)
        icon_px = look.px(18) if face.icon else 0
        size = QSize(side + (icon_px + look.px(4) if icon_px else 0), side)
        badge = _badge_rect(self.place(number), self.picture_rect(), size)
        left, top = badge.left(), badge.top()
        ground = Face(_visible_edge(face), face.fill or "raised", look.border_px("control"))
        paint_face(painter, badge, ground, side / 2, look)
        ink = look.colour("on_accent" if face.fill == "accent" else "text" if state is AnswerState.OPEN else face.ink)
        self._numbers[number].draw(painter, QRectF(left, top, side, side), ink, _CENTRE)
        if icon_px:
            paint_icon(painter, face.icon, left + side - look.px(4), top + (side - icon_px) / 2, icon_px, ink, look)


class OccludedPicture(Picture):
    """A picture with masks over it; the one that is asked for bears a question mark until the card is turned."""

    def __init__(
        self,
        look: Look,
        words: "PictureWords",
        media: Path,
        highest_px: int,
        *,
        asked: str,
        is_turned: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, media, words.image, words.alt, highest_px, parent)
        self._masks, self._asked, self._is_turned = words.regions, asked, is_turned
        self._mark = TextBlock("?", look.font("h3", "heading"), 1.2)
        if not self.is_missing:
            self.setAccessibleName(self._said(words.alt))

    def paint_over(self, painter: QPainter) -> None:
        """Paint the masks."""
        look = self.look
        for mask in self._masks:
            rect = _rect(self, mask)
            if mask.id != self._asked:
                paint_face(painter, rect, Face("border_strong", "sunken", look.border_px("control")), 4, look)
            elif self._is_turned:
                paint_outline(painter, rect, look, QPen(look.colour("success"), look.border_px("selected")), 4)
            else:
                self._paint_asked(painter, rect)

    def _paint_asked(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        paint_outline(painter, rect, look, QPen(look.colour("accent"), look.border_px("selected")), 4)
        paint_face(painter, rect, Face("accent", "accent_soft", look.border_px("selected")), 4, look)
        side = self._mark.line_px
        # On a small mask the mark is larger than the mask, and stands on a disc of its own.
        if min(rect.width(), rect.height()) < side:
            around = self.picture_rect()
            left = min(max(rect.center().x() - side / 2, around.left()), around.right() - side)
            top = min(max(rect.center().y() - side / 2, around.top()), around.bottom() - side)
            rect = QRectF(left, top, side, side)
            paint_face(painter, rect, Face("accent", "accent_soft", look.border_px("control")), side / 2, look)
        self._mark.draw(painter, rect, look.colour("accent"), _CENTRE)

    def _said(self, alt: str) -> str:
        covered = len(self._masks)
        if self._is_turned:
            return self.tr("{picture} The place that was asked for is uncovered.").format(picture=_sentence(alt))
        words = self.tr("{picture} %n place(s) are covered. The one with a question mark is asked for.", "", covered)
        return words.format(picture=_sentence(alt))


class PlaceButton(PaintedButton, QRadioButton):
    """A place as a radio button: its number, and its name where the picture cannot be seen.

    Args:
        number: From 1; the key that chooses it.
        region: The place; its words are what a screen reader says.
        shows_name: They are shown too.
    """

    focus_changed = Signal(bool)

    def __init__(
        self, look: Look, number: int, region: "RegionWords", *, shows_name: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(str(number), parent)
        self.setObjectName(f"region-{region.id}")
        self.look, self.state, self._number, self._name = look, AnswerState.OPEN, number, region.text
        self._words = TextBlock(region.text if shows_name else "", look.font("body"), 1.3)
        self._digits = TextBlock(str(number), look.font("lead", "strong"), 1.2)
        self._shows_name = shows_name
        self.make_target(look, look.radius("input"))
        self._tell()

    def show_state(self, state: AnswerState) -> None:
        """Show what the place was; anything but open can no longer be chosen."""
        self.state = state
        is_open = state is AnswerState.OPEN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_open)
        self._tell()
        self.update()

    def show_name(self) -> None:
        """Show the name as well: the picture cannot be seen."""
        self._words, self._shows_name = TextBlock(self._name, self.look.font("body"), 1.3), True
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height with the name wrapped."""
        words = self._words.height(max(width - self._beside(), 1)) if self._shows_name else 0
        return max(self.look.px(48), words + 2 * self.look.px(8))

    def sizeHint(self) -> QSize:
        """Circle, number and name."""
        room = min(self._words.natural_width(), self.look.font_px("body") * 24) if self._shows_name else 0
        width = self._beside() + room
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Circle, number and the longest word."""
        return QSize(self._beside() + (self._words.word_width() if self._shows_name else 0), self.look.px(48))

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click there counts: on the whole face, while it is open."""
        return self.state is AnswerState.OPEN and super().hitButton(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the area: the next place need not lie in their direction."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell the picture when the keyboard comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.focus_changed.emit(event.type() == QEvent.Type.FocusIn)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge, the circle or icon, the number and the name."""
        look, face = self.look, self._face()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, QRectF(self.rect()), face, look.radius("input"), look)
        side, left = look.px(22), look.px(12)
        circle = QRectF(left, (self.height() - side) / 2, side, side)
        if face.icon:
            paint_icon(painter, face.icon, circle.left(), circle.top(), side, look.colour(face.ink), look)
        else:
            self._paint_circle(painter, circle)
        left += side + look.px(8)
        digits = self._digits_px()
        ink = look.colour(face.ink if self.state is not AnswerState.OPEN else "text")
        self._digits.draw(painter, QRectF(left, 0, digits, self.height()), ink, _CENTRE)
        if self._shows_name:
            room = QRectF(left + digits + look.px(12), 0, self.width() - self._beside(), self.height())
            self._words.draw(painter, room, look.colour("text"))

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        look, edge = self.look, self.look.border_px("control")
        is_open = self.state is AnswerState.OPEN
        ink = "accent" if self.isChecked() else "border_strong" if is_open else "border"
        painter.setPen(QPen(look.colour(ink), edge))
        painter.setBrush(look.colour("raised") if is_open else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(circle.center(), circle.width() / 4, circle.width() / 4)

    def _face(self) -> Face:
        look = self.look
        if self.state is not AnswerState.OPEN:
            return face_of(look, self.state)
        if self.isChecked():
            return Face("accent", "accent_soft", look.border_px("selected"))
        edge = "accent" if self.underMouse() else "border_strong"
        return Face(edge, "sunken" if self.isDown() else "raised", look.border_px("control"))

    def _digits_px(self) -> int:
        return max(self._digits.natural_width(), self.look.font_px("lead"))

    def _beside(self) -> int:
        name = self.look.px(12) if self._shows_name else 0
        return self.look.px(12) + self.look.px(22) + self.look.px(8) + self._digits_px() + name + self.look.px(12)

    def _tell(self) -> None:
        named = self.tr("Place {number}: {name}").format(number=self._number, name=self._name)
        finding = state_spoken(self.state)
        self.setAccessibleName(f"{finding}. {named}" if finding else named)
        self.setAccessibleDescription(finding)


def _rect(picture: Picture, region: "RegionWords") -> QRectF:
    return picture.place_rect(region.x, region.y, region.width, region.height)


def _visible_edge(face: Face) -> str:
    """Return the colour of an edge that is seen on a picture, where a hairline is not."""
    return "muted" if face.edge == "border" else face.edge


def _badge_rect(place: QRectF, around: QRectF, size: QSize) -> QRectF:
    """Return where the number stands: on the upper left corner, beside a place that it would cover."""
    left, top = place.left() - size.height() / 2, place.top() - size.height() / 2
    if min(place.width(), place.height()) < 1.5 * size.height():
        top = place.center().y() - size.height() / 2
        left = place.left() - size.width() - 4
        if left < around.left():
            left = place.right() + 4
    left = min(max(left, around.left() + 1), around.right() - size.width() - 1)
    top = min(max(top, around.top() + 1), around.bottom() - size.height() - 1)
    return QRectF(left, top, size.width(), size.height())


def _sentence(words: str) -> str:
    return words if not words or words[-1] in ".?!" else f"{words}."
