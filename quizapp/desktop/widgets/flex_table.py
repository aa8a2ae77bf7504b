"""A table of widgets that turns into a list of its rows where its columns have no room side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import TextBlock

_GAP_PX = 16
_ROW_PX = 8
"""Above and below the cells of a row."""
_CAPTION_PX = 6
"""Between a caption and its cell, which may have a focus ring."""


class FlexTable(QWidget):
    """Headings and rows of cells; a cell is a widget that says in its own name where it stands.

    Args:
        headings: One for each column.
        rows: The cells of each row.
    """

    def __init__(
        self, look: Look, headings: Sequence[str], rows: Sequence[Sequence[QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._headings = [TextBlock(heading, look.font("caption", "strong"), 1.3) for heading in headings]
        self._rows = [list(row) for row in rows]
        for cell in (cell for row in self._rows for cell in row):
            cell.setParent(self)
        # A caption stands above each cell of the list, and once above each column of the table.
        self._captions: list[tuple[TextBlock, QRect]] = []
        self._rules: list[int] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def is_list_at(self, width: int) -> bool:
        """Return whether the columns have no room side by side at this width."""
        return sum(self._least_widths()) + _GAP_PX * (len(self._headings) - 1) > width

    def hasHeightForWidth(self) -> bool:
        """The cells wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of headings and rows."""
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """All columns side by side, none wider than a comfortable line."""
        width = sum(self._wanted_widths()) + _GAP_PX * (len(self._headings) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The widest cell, as in the list."""
        least = self._least_widths()
        return QSize(max(least, default=0), self._look.px(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cells."""
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint headings and rules."""
        painter = QPainter(self)
        for block, place in self._captions:
            block.draw(painter, QRectF(place), self._look.colour("muted"))
        painter.setPen(QPen(self._look.colour("border"), self._look.border_px("hairline")))
        for height in self._rules:
            painter.drawLine(QPointF(0, height + 0.5), QPointF(self.width(), height + 0.5))

    # -- arranging

    def _least_widths(self) -> list[int]:
        columns = zip(*self._rows, strict=True)
        return [
            max([heading.word_width(), *(cell.minimumSizeHint().width() for cell in cells)])
            for heading, cells in zip(self._headings, columns, strict=True)
        ]

    def _wanted_widths(self) -> list[int]:
        most = self._look.font_px("body") * 20
        columns = zip(*self._rows, strict=True)
        return [
            max(least, min(most, max([heading.natural_width(), *(cell.sizeHint().width() for cell in cells)])))
            for least, heading, cells in zip(self._least_widths(), self._headings, columns, strict=True)
        ]

    def _arrange(self, width: int, move: bool) -> int:
        captions, rules = list[tuple[TextBlock, QRect]](), list[int]()
        arrange = self._arrange_list if self.is_list_at(width) else self._arrange_table
        height = arrange(width, move, captions, rules)
        if move:
            self._captions, self._rules = captions, rules
        return height

    def _arrange_table(self, width: int, move: bool, captions: list[tuple[TextBlock, QRect]], rules: list[int]) -> int:
        widths = self._widths(width)
        lefts = [sum(widths[:number]) + _GAP_PX * number for number in range(len(widths))]
        high = max(block.height(wide) for block, wide in zip(self._headings, widths, strict=True))
        for block, left, wide in zip(self._headings, lefts, widths, strict=True):
            own = block.height(wide)
            captions.append((block, QRect(left, high - own, wide, own)))
        top = high + _ROW_PX
        for row in self._rows:
            rules.append(top)
            high = max(_height(cell, wide) for cell, wide in zip(row, widths, strict=True))
            for cell, left, wide in zip(row, lefts, widths, strict=True):
                own = _height(cell, wide)
                if move:
                    cell.setGeometry(left, top + _ROW_PX + (high - own) // 2, wide, own)
            top += high + 2 * _ROW_PX
        return top

    def _arrange_list(self, width: int, move: bool, captions: list[tuple[TextBlock, QRect]], rules: list[int]) -> int:
        top = 0
        for row in self._rows:
            if top:
                rules.append(top)
            top += _ROW_PX
            for heading, cell in zip(self._headings, row, strict=True):
                if heading.text:
                    captions.append((heading, QRect(0, top, width, heading.height(width))))
                    top += heading.height(width) + _CAPTION_PX
                high = _height(cell, width)
                if move:
                    cell.setGeometry(0, top, width, high)
                top += high + _ROW_PX
        return top

    def _widths(self, width: int) -> list[int]:
        """Share the width: each column its least, then what it wants, then all alike."""
        least, wanted = self._least_widths(), self._wanted_widths()
        free = width - sum(least) - _GAP_PX * (len(least) - 1)
        wishes = [want - have for want, have in zip(wanted, least, strict=True)]
        share = min(1.0, free / sum(wishes)) if sum(wishes) else 0.0
        widths = [have + int(wish * share) for have, wish in zip(least, wishes, strict=True)]
        rest = (width - sum(widths) - _GAP_PX * (len(least) - 1)) // len(least)
        return [wide + max(rest, 0) for wide in widths]


def _height(cell: QWidget, width: int) -> int:
    return cell.heightForWidth(width) if cell.hasHeightForWidth() else cell.sizeHint().height()
