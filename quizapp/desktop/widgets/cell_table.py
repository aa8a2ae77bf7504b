"""Rows and columns of cells as a table: a header that stays in sight, a first column that does not scroll away."""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.cell_board import Cell, CellBoard
from quizapp.desktop.widgets.in_sight import scroll_area_of
from quizapp.desktop.widgets.labels import TextLabel
from quizapp.desktop.widgets.native import dress_scroll_bar
from quizapp.desktop.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from quizapp.workspace.words import Explanation, PartWords

_FIRST_SHARE, _LEAST_FIRST_SHARE = 0.46, 0.3
"""How much of the width the first column takes, and gives way to where the others need more."""
_KEYS = 9


@dataclasses.dataclass(frozen=True)
class _Sizes:
    """The sizes of the table at one width, in pixels."""

    first: int
    column: int
    head: int
    rows: tuple[int, ...]
    bar: int

    @property
    def height(self) -> int:
        return self.head + sum(self.rows) + self.bar


class CellTable(CellBoard):
    """A table; see `CellBoard`.

    Where the columns need more than their place they scroll sideways under the header, beside the first column.

    Args:
        heading: What the rows are, over the first column.
        compact: Lower rows, for windows of little height.
        has_keys: Say under each column which digit chooses it.
    """

    def __init__(
        self,
        look: Look,
        rows: Sequence["PartWords"],
        columns: Sequence["PartWords"],
        *,
        is_single: bool,
        heading: str,
        compact: bool,
        has_keys: bool,
    ) -> None:
        super().__init__(look, rows, columns, is_single=is_single, has_words=False)
        self._row_px = look.px(52 if compact else 62)
        self._side_px = look.px(22)
        self._edge_px = look.border_px("hairline")
        self._sizes: dict[int, _Sizes] = {}
        self._labels = [_RowLabel(look, row.text, "body" if compact else "lead", self) for row in rows]
        self._bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self._bar.setObjectName("columns-scroll")
        self._bar.setAccessibleName(heading)
        dress_scroll_bar(self._bar, look)
        self._bar.valueChanged.connect(self._slide)
        self._head = _Head(look, heading, [column.text for column in columns], has_keys, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def new_ground(self) -> QWidget:
        """Return the sheet that slides sideways in its window."""
        self._window = QWidget(self)
        self._sheet = QWidget(self._window)
        return self._sheet

    # -- sizes

    def hasHeightForWidth(self) -> bool:
        """Rows grow where their words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of header and rows."""
        return self._sizes_at(width).height

    def sizeHint(self) -> QSize:
        """A comfortable width; the layout decides."""
        width = max(self.look.font_px("body") * 40, self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word of the first column beside one other column; the rest scrolls."""
        width = self._first_word() + self._column_word()
        return QSize(width, self._head.least_height() + self._row_px)

    def head_px(self) -> int:
        """Return the height of the header, which covers what is scrolled under it."""
        return self._head.height()

    def show_verdicts(self, explanation: "Explanation") -> None:
        """Show what became of every cell; the words need their room."""
        super().show_verdicts(explanation)
        self._sizes.clear()
        self.updateGeometry()

    def _first_word(self) -> int:
        words = [label.minimumSizeHint().width() for label in self._labels]
        return max([*words, self._head.least_first_width()]) + self._side_px + self.look.px(12)

    def _column_word(self) -> int:
        cells = max(cell.least_width() for cell in self.cells.values()) + self.look.px(4)
        return max(cells, self._head.least_column_width())

    def _sizes_at(self, width: int) -> _Sizes:
        if width not in self._sizes:
            self._sizes[width] = self._measure(width)
        return self._sizes[width]

    def _measure(self, width: int) -> _Sizes:
        count, least = len(self.columns), self._column_word()
        first = round(width * _FIRST_SHARE)
        if (width - first) // count < least:
            first = max(width - count * least, round(width * _LEAST_FIRST_SHARE), self._first_word())
        column = max((width - first) // count, least)
        has_bar = column * count > width - first
        if not has_bar:
            first = width - column * count
        words = first - self._side_px - self.look.px(12)
        rows = [
            max(
                self._row_px,
                label.heightForWidth(words) + 2 * self.look.px(8),
                max(self.cells[number, place].heightForWidth(column) for place in range(count)) + 4,
            )
            for number, label in enumerate(self._labels)
        ]
        bar = self._bar.sizeHint().height() + 4 if has_bar else 0
        return _Sizes(first, column, self._head.height_for(first, column, self._side_px), tuple(rows), bar)

    # -- places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what the table scrolls in, to keep the header in sight."""
        super().showEvent(event)
        area = scroll_area_of(self)
        if area is not None:
            area.verticalScrollBar().valueChanged.connect(self._pin_head, Qt.ConnectionType.UniqueConnection)
        self._pin_head()

    def _arrange(self) -> None:
        sizes = self._sizes_at(self.width())
        seen = self.width() - sizes.first
        full = sizes.column * len(self.columns)
        body = sum(sizes.rows)
        self._window.setGeometry(sizes.first, sizes.head, seen, body)
        self._sheet.setGeometry(-self._bar.value(), 0, full, body)
        top = 0
        for number, height in enumerate(sizes.rows):
            label = self._labels[number]
            words = sizes.first - self._side_px - self.look.px(12)
            high = label.heightForWidth(words)
            label.setGeometry(self._side_px, sizes.head + top + (height - high) // 2, words, high)
            for place in range(len(self.columns)):
                cell = self.cells[number, place]
                cell.setGeometry(self._place_of(cell, place * sizes.column, top, sizes.column, height))
            top += height
        self._bar.setGeometry(sizes.first, sizes.head + body, seen, sizes.bar)
        self._bar.setVisible(full > seen)
        self._bar.setRange(0, max(full - seen, 0))
        self._bar.setPageStep(seen)
        self._bar.setSingleStep(sizes.column)
        self._head.arrange(QRect(0, self._head.y(), self.width(), sizes.head), sizes.first, sizes.column, self._side_px)
        self._slide(self._bar.value())
        self._pin_head()

    def _place_of(self, cell: Cell, left: int, top: int, width: int, height: int) -> QRect:
        """Return the place of a cell: all of it, or a square around the mark, so that the ring lies close around it."""
        if self.is_answered:
            return QRect(left, top, width, height).adjusted(2, 2, -2, -2)
        side = self.look.px(44)
        return QRect(left + (width - side) // 2, top + (height - side) // 2, side, side)

    def _slide(self, offset: int) -> None:
        self._sheet.move(-offset, 0)
        self._head.slide(offset)

    def _pin_head(self) -> None:
        area, top = scroll_area_of(self), 0
        if area is not None:
            hidden = -self.mapTo(area.viewport(), QPoint(0, 0)).y()
            rows = self._sizes_at(self.width()).rows
            top = min(max(hidden, 0), max(sum(rows[:-1]), 0))
        if self._head.y() != top:
            self._head.move(0, top)
        self._head.show_pinned(top > 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways with a wheel that turns sideways; leave up and down to the page."""
        sideways = event.angleDelta().x()
        if sideways and self._bar.maximum():
            self._bar.setValue(self._bar.value() - sideways // 2)
            event.accept()
        else:
            event.ignore()

    def bring_into_sight(self, cell: Cell) -> None:
        """Scroll sideways too, until all of the column is seen."""
        column = self._sizes_at(self.width()).column
        left = cell.geometry().center().x() // column * column
        if left < self._bar.value():
            self._bar.setValue(left)
        elif left + column > self._bar.value() + self._window.width():
            self._bar.setValue(left + column - self._window.width())
        super().bring_into_sight(cell)

    # -- the current row

    def show_current(self) -> None:
        """Tint the current row, and set its words in strong type."""
        for number, label in enumerate(self._labels):
            label.show_current(number == self.current[0] and not self.is_answered)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, the tint of the current row, and the lines between the rows."""
        look, sizes, edge = self.look, self._sizes_at(self.width()), self._edge_px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        outline = QPainterPath()
        outline.addRoundedRect(sheet, look.radius("card"), look.radius("card"))
        painter.fillPath(outline, look.colour("raised"))
        painter.setClipPath(outline)
        top = sizes.head
        for number, height in enumerate(sizes.rows):
            if number == self.current[0] and not self.is_answered:
                painter.fillRect(QRect(0, top, self.width(), height), look.colour("accent_soft"))
                painter.fillRect(QRect(0, top, look.px(5), height), look.colour("accent"))
            painter.fillRect(QRect(0, top, self.width(), edge), look.colour("border"))
            top += height
        painter.setClipping(False)
        painter.setPen(QPen(look.colour("border"), edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)


class _RowLabel(TextLabel):
    """What a row says: strong while it is the current one, and as high as that needs at any time."""

    def __init__(self, look: Look, text: str, step: str, parent: QWidget) -> None:
        super().__init__(look, text, step, parent=parent)
        self._plain = self._block
        self._strong = TextBlock(text, look.font(step, "strong"), look.line_height(step))

    def show_current(self, is_current: bool) -> None:
        block = self._strong if is_current else self._plain
        if block is not self._block:
            self._block = block
            self.update()

    def heightForWidth(self, width: int) -> int:
        return self._strong.height(width)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._strong.word_width(), self._strong.line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._block.draw(painter, QRectF(self.rect()), self._colour)


class _Head(QWidget):
    """The headings; lies over the table and stays at the upper edge of what is seen."""

    def __init__(self, look: Look, heading: str, columns: Sequence[str], has_keys: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("grid-head")
        self._look, self._is_pinned = look, False
        centre = Qt.AlignmentFlag.AlignHCenter
        self._first = TextLabel(look, heading, weight="strong", parent=self)
        self._window = QWidget(self)
        self._sheet = sheet = QWidget(self._window)
        self._titles = [TextLabel(look, text, weight="strong", align=centre, parent=sheet) for text in columns]
        numbers = range(1, min(len(columns), _KEYS) + 1) if has_keys else ()
        keys = [self.tr("key {number}").format(number=number) for number in numbers]
        self._keys = [TextLabel(look, key, "caption", colour="muted", align=centre, parent=sheet) for key in keys]
        self._gap_px = look.px(6)

    def least_first_width(self) -> int:
        return self._first.minimumSizeHint().width()

    def least_column_width(self) -> int:
        labels = (*self._titles, *self._keys)
        return max(label.minimumSizeHint().width() for label in labels) + 2 * self._gap_px

    def least_height(self) -> int:
        return self._look.px(44)

    def height_for(self, first: int, column: int, side: int) -> int:
        key = max((label.heightForWidth(column - 2 * self._gap_px) for label in self._keys), default=0)
        titles = max(label.heightForWidth(column - 2 * self._gap_px) for label in self._titles)
        heading = self._first.heightForWidth(first - side - self._look.px(12))
        return max(self.least_height(), heading + 2 * self._gap_px, titles + key + 2 * self._look.px(8))

    def arrange(self, place: QRect, first: int, column: int, side: int) -> None:
        self.setGeometry(place)
        words = first - side - self._look.px(12)
        high = self._first.heightForWidth(words)
        self._first.setGeometry(side, (place.height() - high) // 2, words, high)
        self._window.setGeometry(first, 0, place.width() - first, place.height())
        self._sheet.resize(column * len(self._titles), place.height())
        inner = column - 2 * self._gap_px
        for number, title in enumerate(self._titles):
            left, high = number * column + self._gap_px, title.heightForWidth(inner)
            key = self._keys[number] if number < len(self._keys) else None
            key_high = key.heightForWidth(inner) if key else 0
            top = (place.height() - high - key_high) // 2
            title.setGeometry(left, top, inner, high)
            if key:
                key.setGeometry(left, top + high, inner, key_high)

    def slide(self, offset: int) -> None:
        self._sheet.move(-offset, 0)

    def show_pinned(self, is_pinned: bool) -> None:
        if is_pinned != self._is_pinned:
            self._is_pinned = is_pinned
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, edge = self._look, self._look.border_px("hairline")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("border"), edge))
        painter.setBrush(look.colour("sunken"))
        rect = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        if self._is_pinned:
            painter.drawRect(rect)
            return
        # Round above, square below: the lower corners lie under the edge.
        radius = look.radius("card")
        path = QPainterPath()
        path.addRoundedRect(rect.adjusted(0, 0, 0, radius), radius, radius)
        painter.setClipRect(self.rect())
        painter.drawPath(path)
        painter.fillRect(QRectF(0, self.height() - edge, self.width(), edge), look.colour("border"))
