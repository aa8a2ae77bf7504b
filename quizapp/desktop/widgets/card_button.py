"""A card that is one button: icon and words, a quiet line under them, and its key or an arrow at the right."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.tokens import tokens
from quizapp.desktop.widgets.buttons import paint_key_cap
from quizapp.desktop.widgets.painted_button import PaintedPushButton
from quizapp.desktop.widgets.text_block import TextBlock

_ICON, _ARROW = 24, 20


class CardButton(PaintedPushButton):
    """Leads to something that is described in a line; the whole card is the target.

    Args:
        icon: Name of the icon.
        title: What it leads to.
        caption: The line about it.
        key: The key that presses it, shown as a cap; empty for an arrow.
    """

    def __init__(
        self, look: Look, icon: str, title: str, caption: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title.replace("&", "&&"), parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(caption)
        self._look, self._icon_name = look, icon
        self._title = TextBlock(title, look.font("body", "strong"), 1.25)
        self._caption = TextBlock(caption, look.font("caption"), look.line_height("caption"))
        self._key = TextBlock(key, look.font("caption", "strong"), 1.2) if key else None
        self._padding, self._gap = look.px(18), look.px(12)
        self.make_target(look, look.radius("card"))

    def heightForWidth(self, width: int) -> int:
        """Return the height of title and caption, never below that of a target."""
        height = self._title_height(width) + self._look.px(4) + self._caption.height(self._caption_room(width))
        return max(height + 2 * self._look.px(14), self._look.px(tokens()["targets"]["minimum"]))

    def sizeHint(self) -> QSize:
        """Each line on one line."""
        width = max(self._around() + self._title.natural_width(), 2 * self._padding + self._caption.natural_width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word of either."""
        words = max(self._around() + self._title.word_width(), 2 * self._padding + self._caption.word_width())
        return QSize(words, self._look.px(tokens()["targets"]["minimum"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, icon and title, what stands at the right, and the caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, padding, icon_px = self._look, self._padding, self._look.px(_ICON)
        self._paint_sheet(painter)
        title_height = self._title_height(self.width())
        top = (self.height() - title_height - look.px(4) - self._caption.height(self._caption_room(self.width()))) / 2
        paint_icon(painter, self._icon_name, padding, top + (title_height - icon_px) / 2, icon_px,
                   look.colour("accent"), look)  # fmt: skip
        room = self.width() - self._around()
        left = padding + icon_px + self._gap
        self._title.draw(painter, QRectF(left, top, room, title_height), look.colour("text"))
        self._paint_right(painter, top + title_height / 2)
        caption = self._caption.height(self._caption_room(self.width()))
        place = QRectF(padding, top + title_height + look.px(4), self._caption_room(self.width()), caption)
        self._caption.draw(painter, place, look.colour("muted"))

    def _paint_sheet(self, painter: QPainter) -> None:
        look = self._look
        is_near = self.underMouse() or self.isDown()
        width = look.border_px("control" if is_near else "hairline")
        painter.setPen(QPen(look.colour("accent" if is_near else "border"), width))
        painter.setBrush(look.colour("accent_soft" if self.isDown() and not look.is_high_contrast else "raised"))
        sheet = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(sheet, look.radius("card"), look.radius("card"))

    def _paint_right(self, painter: QPainter, middle: float) -> None:
        size, look = self._right_size(), self._look
        place = QRectF(
            self.width() - self._padding - size.width(), middle - size.height() / 2, size.width(), size.height()
        )
        if self._key is not None:
            paint_key_cap(painter, place, self._key, look.colour("muted"), look)
        else:
            paint_icon(painter, "chevron-right", place.left(), place.top(), size.width(), look.colour("text"), look)

    def _right_size(self) -> QSize:
        if self._key is None:
            return QSize(self._look.px(_ARROW), self._look.px(_ARROW))
        return QSize(self._key.natural_width() + 2 * self._look.px(8), self._key.line_px + self._look.px(8))

    def _around(self) -> int:
        """Everything beside the title, in pixels."""
        return 2 * self._padding + self._look.px(_ICON) + 2 * self._gap + self._right_size().width()

    def _caption_room(self, width: int) -> int:
        return max(width - 2 * self._padding, 1)

    def _title_height(self, width: int) -> int:
        needed = (self._title.height(max(width - self._around(), 1)), self._right_size().height(), self._look.px(_ICON))
        return max(needed)
