"""A tile that stands for one person, or for somebody new."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import ButtonStyle, WordButton
from quizapp.desktop.widgets.pictures import paint_disc, picture_colours, picture_icon

LIST_HEIGHT = 64


class PersonTile(WordButton):
    """A picture on a disc with words under it, or beside it in a list.

    Args:
        text: The nickname, or what stands in for it.
        picture: One of the pictures; ``plus`` for somebody new, whose edge is dashed.
        height: Height of the tile in pixels at 100 % text.
        is_locked: A lock stands in the corner.
        is_chosen: This is the person who is asked for the PIN now.
        is_row: The words stand beside the picture.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        picture: str,
        *,
        height: int = 172,
        is_locked: bool = False,
        is_chosen: bool = False,
        is_row: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        height = LIST_HEIGHT if is_row else height
        radius = look.radius("input" if is_row else "card")
        style = ButtonStyle(ink="text", edge="border_strong", step="lead", height=height, padding=14, radius=radius)
        super().__init__(look, text, style, parent=parent)
        self._picture, self._is_new = picture, picture == "plus"
        self._is_locked, self._is_chosen, self._is_row = is_locked, is_chosen, is_row
        self._disc_px = look.px(40 if is_row else 76 if height > 160 else 64)
        self._lock_px = look.px(20) if is_locked else 0

    def heightForWidth(self, width: int) -> int:
        """Return the height with the words wrapped at this width."""
        words = self._block.height(max(width - self._beside(), 1))
        if self._is_row:
            return max(self._height, words + 2 * self._look.px(10))
        return max(self._height, self._disc_px + words + self._look.px(12) + 2 * self._look.px(14))

    def sizeHint(self) -> QSize:
        """Words on one line in a list; a tile is as wide as its grid makes it."""
        if self._is_row:
            return QSize(self._beside() + self._block.natural_width(), self._height)
        return QSize(max(self._height, self.minimumSizeHint().width()), self._height)

    def minimumSizeHint(self) -> QSize:
        """Picture and longest word."""
        return QSize(max(self._beside() + self._block.word_width(), self._disc_px), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, picture, words and lock."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._is_row:
            self._paint_row(painter)
        else:
            self._paint_tile(painter)

    def _beside(self) -> int:
        if not self._is_row:
            return 2 * self._padding
        lock = self._lock_px + self._look.px(12) if self._is_locked else 0
        return 2 * self._padding + self._disc_px + self._look.px(14) + lock

    def _paint_ground(self, painter: QPainter) -> None:
        look = self._look
        width = look.border_px("selected" if self._is_chosen else "control")
        edge = look.colour("accent" if self._is_chosen else "border_strong")
        line = Qt.PenStyle.DashLine if self._is_new else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, width, line))
        painter.setBrush(self._fill())
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(rect, self.radius_px, self.radius_px)

    def _fill(self) -> QColor:
        if self._is_chosen or self.isDown() or self.underMouse():
            return self._look.colour("accent_soft")
        return self._look.colour("surface" if self._is_new else "raised")

    def _paint_disc(self, painter: QPainter, left: float, top: float) -> None:
        ink, fill = picture_colours(self._picture)
        if self._is_chosen or (self.underMouse() and not self._is_new):
            fill = "raised"
        disc = QRectF(left, top, self._disc_px, self._disc_px)
        icon = self._picture if self._is_new else picture_icon(self._picture)
        paint_disc(painter, disc, icon, ink, fill, self._look)

    def _paint_tile(self, painter: QPainter) -> None:
        gap = self._look.px(12)
        room = self.width() - self._beside()
        words = self._block.height(room)
        top = (self.height() - self._disc_px - gap - words) / 2
        self._paint_disc(painter, (self.width() - self._disc_px) / 2, top)
        place = QRectF(self._padding, top + self._disc_px + gap, room, words)
        self._block.draw(painter, place, self._ink(), Qt.AlignmentFlag.AlignHCenter)
        self._paint_lock(painter, self._look.px(14))

    def _paint_row(self, painter: QPainter) -> None:
        self._paint_disc(painter, self._padding, (self.height() - self._disc_px) / 2)
        left = self._padding + self._disc_px + self._look.px(14)
        room = self.width() - self._beside()
        self._block.draw(painter, QRectF(left, 0, room, self.height()), self._ink())
        self._paint_lock(painter, (self.height() - self._lock_px) / 2)

    def _paint_lock(self, painter: QPainter, top: float) -> None:
        if self._is_locked:
            left = self.width() - self._padding - self._lock_px
            paint_icon(painter, "lock", left, top, self._lock_px, self._look.colour("muted"), self._look)
