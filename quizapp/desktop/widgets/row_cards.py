"""Rows and columns of cells where there is little room: a card for each row, with its choices as a list."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame

from quizapp.desktop.frames import column
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.cell_board import CellBoard, Place
from quizapp.desktop.widgets.labels import text_label

if TYPE_CHECKING:
    from quizapp.workspace.words import PartWords


class RowCards(CellBoard):
    """One card under the other; see `CellBoard`."""

    def __init__(
        self, look: Look, rows: Sequence["PartWords"], columns: Sequence["PartWords"], *, is_single: bool
    ) -> None:
        super().__init__(look, rows, columns, is_single=is_single, has_words=True)
        self._cards: list[_RowCard] = []
        layout = column(gap=look.spacing("l"))
        for number, row in enumerate(rows):
            card = _RowCard(look)
            side = look.px(16)
            inner = column(gap=2, margins=(side, look.px(12), look.px(10), look.px(10)))
            inner.addWidget(text_label(look, row.text, "lead", "strong"))
            inner.addSpacing(look.px(4))
            for place in range(len(columns)):
                inner.addWidget(self.cells[number, place])
            card.setLayout(inner)
            layout.addWidget(card)
            self._cards.append(card)
        self.setLayout(layout)

    def show_current(self) -> None:
        """Mark the card of the current row with an edge at its left."""
        for number, card in enumerate(self._cards):
            card.show_current(number == self.current[0] and not self.is_answered)

    def place_after(self, move: Place) -> Place:
        """Go on in the list, and from the end of one card to the next."""
        number = self.current[0] * len(self.columns) + self.current[1] + sum(move)
        number = min(max(number, 0), len(self.cells) - 1)
        return divmod(number, len(self.columns))


class _RowCard(QFrame):
    """A sheet as the table is one; marked at its left while its row is the current one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._is_current = look, False

    def show_current(self, is_current: bool) -> None:
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, radius = look.border_px("hairline"), look.radius("choice")
        painter.setPen(QPen(look.colour("border"), edge))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius)
        if self._is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRectF(0, radius, look.px(5), self.height() - 2 * radius), 2, 2)
