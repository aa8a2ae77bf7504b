"""A table of points: what they were for, a bar for the share, and the range in which the true share lies."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.result_table import ResultTable
from quizapp.workspace.words import CellWords

_Index = QModelIndex | QPersistentModelIndex
SHARE_COLUMN = 2
_BAR_PX, _LEAST_BAR_PX = 150, 40


@dataclass(frozen=True)
class ShareRow:
    """A line of the table.

    Attributes:
        cells: Words of the cells: name, points, share, range, questions.
        share: 0 to 1.
        low: Lower end of the range, 0 to 1; ``None`` for no range.
        high: Its upper end.
    """

    cells: tuple[str, str, str, str, str]
    share: float
    low: float | None = None
    high: float | None = None


class ShareTable(ResultTable):
    """Every share also as a bar, with its range as a line over it.

    Args:
        name: What a screen reader calls it.
        columns: Headings of the five columns.
    """

    def __init__(
        self, look: Look, name: str, columns: Sequence[str], rows: Sequence[ShareRow], parent: QWidget | None = None
    ) -> None:
        cells = [[CellWords(words) for words in row.cells] for row in rows]
        super().__init__(look, name, columns, cells, parent)
        self.share_rows = tuple(rows)
        self.setItemDelegateForColumn(SHARE_COLUMN, _BarPainter(self, look))

    def _measure(self) -> tuple[list[int], list[int]]:
        """Leave room for the bar beside the words, where there is some."""
        least, natural = super()._measure()
        natural[SHARE_COLUMN] += self._look.px(_BAR_PX)
        return least, natural


class _BarPainter(QStyledItemDelegate):
    def __init__(self, table: ShareTable, look: Look) -> None:
        super().__init__(table)
        self._table, self._look = table, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the bar, and the words behind it."""
        look, place, padding = self._look, QRectF(option.rect), self._table.padding_px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("border"), look.border_px("hairline")))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if self._table.hasFocus() and self._table.currentIndex() == index:
            painter.setPen(QPen(look.colour("focus"), look.focus_ring_px[0]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(2, 2, -2, -3), 4, 4)
        block = self._table.cells[index.row()][index.column()]
        room = place.adjusted(padding, 0, -padding, 0)
        block.draw(painter, room, look.colour("text"), Qt.AlignmentFlag.AlignRight)
        bar_px = room.width() - block.natural_width() - look.px(12)
        if bar_px >= _LEAST_BAR_PX:
            bar = QRectF(room.left(), room.center().y() - look.px(4), bar_px, look.px(8))
            paint_share_bar(painter, bar, self._table.share_rows[index.row()], look)
        painter.restore()


def paint_share_bar(painter: QPainter, bar: QRectF, row: ShareRow, look: Look) -> None:
    """Paint a share as a bar on its ground, and its range as a line with ends over it."""
    radius, edge = bar.height() / 2, QPen(look.colour("border"), look.border_px("hairline"))
    painter.setPen(edge if look.is_high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("heat0"))
    painter.drawRoundedRect(bar, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("heat3"))
    if row.share > 0:
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(row.share * bar.width(), 2), bar.height()), 2, 2)
    if row.low is not None and row.high is not None:
        _paint_range(painter, bar, row.low, row.high, look)


def _paint_range(painter: QPainter, bar: QRectF, low: float, high: float, look: Look) -> None:
    left, right = (bar.left() + share * bar.width() for share in (low, high))
    y, half = bar.center().y(), 0.9 * bar.height()
    painter.setPen(QPen(look.colour("text"), look.px(2)))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    for x in (left, right):
        painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))
