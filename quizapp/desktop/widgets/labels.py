"""Labels: plain text in a step of the type scale, wrapped, never cut off."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import TextBlock

_LONGEST_LINE_CHARACTERS = 68


class TextLabel(QLabel):
    """Plain text with the line height of its step; as high as its words need at the width it gets."""

    def __init__(
        self,
        look: Look,
        text: str,
        step: str = "body",
        weight: str = "body",
        colour: str = "text",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        emphasis: Sequence[str] = (),
        line_height: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(look.font(step, weight))
        self._colour = look.colour(colour)
        self._align = align
        self._emphasis = emphasis
        self._line_height = line_height or look.line_height(step)
        self._preferred_width = look.font_px(step) * _LONGEST_LINE_CHARACTERS // 2
        self._block = self._new_block(text)
        self._beside = self._above = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show another text in the same look."""
        super().setText(text)
        self._block = self._new_block(text)
        self.updateGeometry()

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep this much room around the words; as ``setContentsMargins``, remembered for the many measurements."""
        self.setContentsMargins(left, top, right, bottom)
        self._beside, self._above = left + right, top + bottom

    def hasHeightForWidth(self) -> bool:
        """A label always wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._block.height(width - self._beside) + self._above

    def sizeHint(self) -> QSize:
        """One line, or a comfortable line length for longer texts."""
        width = min(self._block.natural_width(), max(self._preferred_width, self._block.word_width())) + self._beside
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, one line high; layouts ask `heightForWidth` for the rest."""
        return QSize(self._block.word_width() + self._beside, self._block.line_px + self._above)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines; the text stands at the top of a label that got more room than it needs."""
        painter = QPainter(self)
        rect = self.contentsRect()
        height = self._block.height(rect.width())
        top = rect.top() if not self.alignment() & Qt.AlignmentFlag.AlignBottom else rect.bottom() + 1 - height
        self._block.draw(painter, QRectF(rect.left(), top, rect.width(), height), self._colour, self._align)

    def _new_block(self, text: str) -> TextBlock:
        return TextBlock(text, self.font(), self._line_height, self._emphasis)


def text_label(
    look: Look,
    text: str,
    step: str = "body",
    weight: str = "body",
    colour: str = "text",
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    emphasis: Sequence[str] = (),
    line_height: float | None = None,
) -> TextLabel:
    """Return a wrapping label of plain text.

    Args:
        step: caption, body, lead, stem, h3, h2, h1, card or number.
        weight: body, label, strong or heading.
        colour: A colour role of the theme.
        align: Left, right or centre.
        emphasis: Parts of the text to set in strong weight.
        line_height: Multiple of the font's pixel size where the step's own does not fit.
    """
    return TextLabel(look, text, step, weight, colour, align, emphasis, line_height)


class IconLabel(QLabel):
    """An icon beside words; it carries no meaning of its own and screen readers pass over it.

    With ``tile`` the icon stands on a rounded ground of that colour, ``tile_px`` wide.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        colour: str = "text",
        size: int = 20,
        tile: str | None = None,
        tile_px: int = 44,
        round_tile: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._name, self._colour = look, name, look.colour(colour)
        self._icon_px = look.px(size)
        self._tile = look.colour(tile) if tile else None
        self._radius = look.px(tile_px) / 2 if round_tile else look.px(10)
        side = look.px(tile_px) if tile else self._icon_px
        self._side = QSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The icon or its tile, and the margins around it."""
        return self._side.grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:
        """An icon does not shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile, if any, and the icon in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.contentsRect())
        if self._tile:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tile)
            painter.drawRoundedRect(rect, self._radius, self._radius)
        left = rect.left() + (rect.width() - self._icon_px) / 2
        top = rect.top() + (rect.height() - self._icon_px) / 2
        paint_icon(painter, self._name, left, top, self._icon_px, self._colour, self._look)
