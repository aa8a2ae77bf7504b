"""Plain text broken into lines: the one measure and the one painter of all our labels and buttons."""

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

LONGEST_WORD_CHARACTERS = 24
"""Anything longer is no word but the path of a file, which is broken where its line ends."""
_WIDEST_WORD_EM = 14
"""So wide are the longest words of English and Spanish; wider ones, of capitals or of other scripts, are broken too."""


class TextBlock:
    """A text with its font, laid out for one width at a time.

    Qt's own labels cannot set the line height of plain text and do not say how wide their longest word is.

    Args:
        text: Plain text; a line break in it stays one.
        font: The font of all of it.
        line_height: Distance of two lines as a multiple of the font's pixel size.
        emphasis: Parts of the text shown in ``emphasis_weight``; each at every place where it occurs.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: float,
        emphasis: Sequence[str] = (),
        emphasis_weight: int = 600,
    ) -> None:
        self.text = text
        self.font = font
        self._line_px = math.ceil(font.pixelSize() * line_height)
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setCacheEnabled(True)
        if emphasis:
            self._layout.setFormats(_formats(text, emphasis, emphasis_weight))
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._align = Qt.AlignmentFlag.AlignLeft
        self._width = -1.0
        self._heights: dict[int, int] = {}
        self._word_width = self._natural_width = -1
        self._begins_left = False

    @property
    def line_px(self) -> int:
        """The height of one line in pixels."""
        return self._line_px

    def natural_width(self) -> int:
        """Return the width in pixels that keeps the text on one line (or on its own lines)."""
        if self._natural_width < 0:
            self._lay_out(1e6)
            rects = [self._layout.lineAt(number).naturalTextRect() for number in range(self._layout.lineCount())]
            self._natural_width = math.ceil(max((rect.width() for rect in rects), default=0.0)) + 1
            self._begins_left = all(rect.left() < 1 for rect in rects)  # not where one writes from right to left
        return self._natural_width

    def word_width(self) -> int:
        """Return the width in pixels of the longest word: below it words are broken."""
        if self._word_width < 0:
            # Emphasis is at most a few per cent wider.
            room = 1.06 if self._layout.formats() else 1.0
            self._word_width = math.ceil(widest_word_px(self.text.split(), self.font) * room) + 1
        return self._word_width

    def height(self, width: int) -> int:
        """Return the height in pixels of the text at this width."""
        if 0 <= self._natural_width <= width:
            return (self.text.count("\n") + 1) * self._line_px
        if width not in self._heights:
            self._lay_out(float(max(width, 1)))
            self._heights[width] = max(self._layout.lineCount(), 1) * self._line_px
        return self._heights[width]

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint the text in ``rect``: its lines aligned as told, the whole of it centred from top to bottom."""
        if self._align != align:
            self._align = align
            self._option.setAlignment(align)
            self._width = -1.0
        if not (align == Qt.AlignmentFlag.AlignLeft and self._fits_as_measured(rect.width())):
            self._lay_out(rect.width())
        top = rect.top() + (rect.height() - self._layout.lineCount() * self._line_px) / 2
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(rect.left(), round(top)))

    def _fits_as_measured(self, width: float) -> bool:
        """Tell whether the lines that are laid out now look the same at this width: unbroken, from the left edge."""
        return self._begins_left and 0 <= self._natural_width <= min(width, self._width)

    def _lay_out(self, width: float) -> None:
        if width == self._width:
            return
        self._width = width
        self._layout.setTextOption(self._option)
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + round((self._line_px - line.height()) / 2)))
            top += self._line_px
        self._layout.endLayout()


def widest_word_px(words: Iterable[str], font: QFont) -> float:
    """Return the width of the widest word in pixels; what is longer or wider than a word can be is broken anyway."""
    metrics = QFontMetricsF(font)
    widths = (metrics.horizontalAdvance(word[:LONGEST_WORD_CHARACTERS]) for word in words)
    return min(max(widths, default=0.0), float(_WIDEST_WORD_EM * font.pixelSize()))


def _formats(text: str, emphasis: Sequence[str], weight: int) -> list[QTextLayout.FormatRange]:
    bold = QTextCharFormat()
    bold.setFontWeight(weight)
    ranges = []
    for part in filter(None, emphasis):  # nothing is found everywhere
        start = text.find(part)
        while start >= 0:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, len(part), bold
            ranges.append(piece)
            start = text.find(part, start + len(part))
    return ranges
