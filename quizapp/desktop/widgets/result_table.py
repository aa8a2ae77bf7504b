"""A table of results: cells wrap, and those below or above their usual range bear an arrow and the word."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.focus_ring import FocusRing
from quizapp.desktop.widgets.native import dress_scroll_bar
from quizapp.desktop.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from quizapp.questions.chart import Flag
    from quizapp.workspace.words import CellWords

_Index = QModelIndex | QPersistentModelIndex
_MOVES = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip


class ResultModel(QAbstractTableModel):
    """The cells with their words; ``flag_words`` names "low" and "high"."""

    def __init__(
        self,
        columns: Sequence[str],
        rows: "Sequence[Sequence[CellWords]]",
        flag_words: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._rows, self._flag_words = columns, rows, flag_words

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def cell(self, index: _Index) -> "CellWords":
        """Return a cell."""
        return self._rows[index.row()][index.column()]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> Any:  # Any: as Qt declares it
        """Return a cell's words; for a screen reader with its row and column."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            named = [self._rows[index.row()][0].text, self._columns[index.column()]] if index.column() else []
            return ", ".join([*(name for name in named if name), self.words(index)])
        return None

    def words(self, index: _Index) -> str:
        """Return a cell's text, with the word behind it if it is flagged: "128 low"."""
        return self.words_of(self.cell(index))

    def words_of(self, cell: "CellWords") -> str:
        """Return the text of a cell, with the word behind it."""
        return f"{cell.text} {self._flag_words[cell.flag]}" if cell.flag else cell.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole.value
    ) -> Any:  # Any: as Qt declares it
        """Return a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        return None


class _Sizes(NamedTuple):
    """The widths of the columns, and the heights of the headings and of each row."""

    columns: list[int]
    head: int
    rows: list[int]


class ResultTable(QTableView):
    """As high as its rows need; the page around it scrolls. Columns shrink to their longest words before it scrolls.

    Args:
        name: What a screen reader calls it.
        rows: Each as long as ``columns``.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        columns: Sequence[str],
        rows: "Sequence[Sequence[CellWords]]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chart-table")
        self.setAccessibleName(name)
        self._look, self._padding = look, look.px(8)
        self._model = ResultModel(columns, rows, {"low": self.tr("low"), "high": self.tr("high")}, self)
        self.setModel(self._model)
        head_font = look.font("caption", "strong")
        self.heads = [TextBlock(words, head_font, 1.25) for words in columns]
        self._flag_px = look.px(18) + look.px(6) + 2 * look.px(8)
        self._rows = rows
        blocks: dict[tuple[int, str, str], TextBlock] = {}
        self.cells = [[self._block(blocks, at, cell) for at, cell in enumerate(row)] for row in rows]
        self._least, self._natural = self._measure()
        self._known_sizes: dict[int, _Sizes] = {}
        self._set_up()

    def _block(self, blocks: dict[tuple[int, str, str], TextBlock], column: int, cell: "CellWords") -> TextBlock:
        """Return the words of a cell; a column often says the same again, which is then measured once."""
        words, weight = self._model.words_of(cell), "strong" if cell.flag else "body"
        if (column, words, weight) not in blocks:
            blocks[column, words, weight] = TextBlock(words, self._look.font("body", weight), 1.25)
        return blocks[column, words, weight]

    def _measure(self) -> tuple[list[int], list[int]]:
        """Return the least and the natural width of each column."""
        least, natural = [], []
        for at, head in enumerate(self.heads):
            column = [(head, 0), *((line[at], self.flag_px(row, at)) for row, line in enumerate(self.cells))]
            least.append(max(block.word_width() + beside for block, beside in column) + 2 * self._padding)
            natural.append(max(block.natural_width() + beside for block, beside in column) + 2 * self._padding)
        return least, natural

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        dress_scroll_bar(self.horizontalScrollBar(), self._look)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalHeader(_Head(self, self._look))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setItemDelegate(_CellPainter(self, self._look))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        FocusRing(self, self._look, 6)

    # -- sizes

    @property
    def padding_px(self) -> int:
        """The room around the words of a cell, at each side."""
        return self._padding

    def flag_px(self, row: int, column: int) -> int:
        """Return what the arrow and the ground of a flagged result take beside its words; 0 for others."""
        return self._flag_px if self._rows[row][column].flag else 0

    def flag_of(self, index: _Index) -> "Flag":
        """Return whether a cell's result is low or high."""
        return self._model.cell(index).flag

    def _widths(self, width: int) -> list[int]:
        """Return the columns' widths: natural if they fit, else between that and their longest words."""
        least, natural = self._least, self._natural
        if (left := width - sum(natural)) >= 0:
            return [natural[0] + left, *natural[1:]]
        if (left := width - sum(least)) <= 0:
            return least
        wanted = [most - few for most, few in zip(natural, least, strict=True)]
        return [few + left * more // sum(wanted) for few, more in zip(least, wanted, strict=True)]

    def _sizes(self, width: int) -> "_Sizes":
        """Return all sizes at a width; remembered, for a page asks many times for many rows."""
        if width not in self._known_sizes:
            widths = self._widths(width)
            self._known_sizes[width] = _Sizes(widths, *self._heights(widths))
        return self._known_sizes[width]

    def _heights(self, widths: Sequence[int]) -> tuple[int, list[int]]:
        """Return the heights of the headings and of each row."""
        around, room = 2 * self._look.px(8), [width - 2 * self._padding for width in widths]
        head = max(block.height(at) for block, at in zip(self.heads, room, strict=True)) + around
        rows = []
        for row, line in enumerate(self.cells):
            needed = [block.height(room[at] - self.flag_px(row, at)) for at, block in enumerate(line)]
            rows.append(max(needed) + around + self._look.px(6))
        return head, rows

    def hasHeightForWidth(self) -> bool:
        """The cells wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the headings and all rows."""
        sizes = self._sizes(width)
        bar = self.horizontalScrollBar().sizeHint().height() if sum(sizes.columns) > width else 0
        return sizes.head + sum(sizes.rows) + bar + 2

    def sizeHint(self) -> QSize:
        """Every cell on one line."""
        width = sum(self._natural)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The first column; the others can be scrolled to."""
        return QSize(self._least[0], self._look.px(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give columns and rows their sizes for this width."""
        super().resizeEvent(event)
        sizes = self._sizes(self.viewport().width())
        for at, width in enumerate(sizes.columns):
            self.setColumnWidth(at, width)
        self.horizontalHeader().setFixedHeight(sizes.head)
        for at, height in enumerate(sizes.rows):
            self.setRowHeight(at, height)

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by cell; leave letters, digits and what lies beyond the edge to the page."""
        before = self.currentIndex()
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        if event.key() not in _MOVES or (before.isValid() and self.currentIndex() == before):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling up and down to the page."""
        event.ignore()


class _Head(QHeaderView):
    """The headings, which wrap: Qt's own do not."""

    def __init__(self, table: ResultTable, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table, self._look = table, look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSectionsClickable(False)
        self.viewport().setAutoFillBackground(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every heading in sight over a line."""
        painter = QPainter(self.viewport())
        padding = self._table.padding_px
        for at, block in enumerate(self._table.heads):
            left, width = self.sectionViewportPosition(at), self.sectionSize(at)
            place = QRectF(left + padding, 0, width - 2 * padding, self.height())
            block.draw(painter, place, self._look.colour("muted"), _align(at))
        painter.setPen(QPen(self._look.colour("border_strong"), self._look.border_px("hairline")))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class _CellPainter(QStyledItemDelegate):
    def __init__(self, table: ResultTable, look: Look) -> None:
        super().__init__(table)
        self._table, self._look = table, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell over a hairline; a flagged result on a ground of its own, the current cell with an edge."""
        look, place = self._look, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("border"), look.border_px("hairline")))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if self._table.hasFocus() and self._table.currentIndex() == index:
            painter.setPen(QPen(look.colour("focus"), look.focus_ring_px[0]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(2, 2, -2, -3), 4, 4)
        self._paint_words(painter, place, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF, index: _Index) -> None:
        look, block = self._look, self._table.cells[index.row()][index.column()]
        padding, align = self._table.padding_px, _align(index.column())
        room = place.adjusted(padding, 0, -padding, 0)
        if not (beside := self._table.flag_px(index.row(), index.column())):
            block.draw(painter, room, look.colour("text"), align)
            return
        words_px = min(block.natural_width(), round(room.width()) - beside)
        height = block.height(words_px) + look.px(8)
        left = room.left() if align == Qt.AlignmentFlag.AlignLeft else room.right() - words_px - beside
        ground = QRectF(left, place.center().y() - height / 2, words_px + beside, height)
        painter.setPen(look.colour("warning") if look.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("warning_soft"))
        painter.drawRoundedRect(ground, look.px(8), look.px(8))
        icon_px, inside = look.px(18), ground.left() + look.px(8)
        flag = str(self._table.flag_of(index))
        paint_icon(painter, flag, inside, ground.center().y() - icon_px / 2, icon_px, look.colour("warning"), look)
        words = QRectF(inside + icon_px + look.px(6), ground.top(), words_px, height)
        block.draw(painter, words, look.colour("warning"))


def _align(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
