"""Rows and columns of cells as one stop for the keyboard: arrows move, digits and Space choose."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import state_of
from quizapp.desktop.widgets.grid_cell import BoxCell, RadioCell
from quizapp.desktop.widgets.in_sight import bring_into_sight

if TYPE_CHECKING:
    from quizapp.workspace.words import Explanation, PartWords

Cell = RadioCell | BoxCell
Place = tuple[int, int]
"""Row and column, from 0."""

_ARROWS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


class CellBoard(QWidget):
    """The cells and their keys; its kinds arrange them as a table or as one card for each row.

    Args:
        is_single: One cell in each row can be chosen.
        has_words: Cells have the column's words beside them, as there is no header above.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        rows: Sequence["PartWords"],
        columns: Sequence["PartWords"],
        *,
        is_single: bool,
        has_words: bool,
    ) -> None:
        super().__init__()
        self.look, self.rows, self.columns, self.is_single = look, rows, columns, is_single
        self.current: Place = (0, 0)
        self.is_answered = False
        self.cells: dict[Place, Cell] = {}
        self._groups: list[QButtonGroup] = []
        ground = self.new_ground()
        kind: type[RadioCell] | type[BoxCell] = RadioCell if is_single else BoxCell
        for number, row in enumerate(rows):
            group = QButtonGroup(self)
            group.setExclusive(is_single)
            self._groups.append(group)
            for place, column in enumerate(columns):
                words = column.text if has_words else ""
                cell = kind(look, f"cell-{row.id}-{column.id}", row.text, column.text, words, ground)
                group.addButton(cell)
                cell.focused.connect(partial(self._make_current, (number, place)))
                cell.toggled.connect(partial(self._tell_change, (number, place)))
                self.cells[number, place] = cell

    def new_ground(self) -> QWidget:
        """Return what the cells are made on: a child without a parent costs as much again when it gets one."""
        return self

    # -- what is chosen

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the chosen cells as ids of row and column, in the order in which they are shown."""
        return tuple(
            (self.rows[row].id, self.columns[column].id)
            for (row, column), cell in self.cells.items()
            if cell.isChecked()
        )

    def choose(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these cells as chosen, without saying that anything changed; the first open row becomes the current."""
        chosen = set(pairs)
        for (row, column), cell in self.cells.items():
            if (self.rows[row].id, self.columns[column].id) in chosen:
                cell.blockSignals(True)
                cell.setChecked(True)
                cell.blockSignals(False)
        open_row = next((row for row in range(len(self.rows)) if not self._is_filled(row)), 0)
        self.current = (open_row, self._begin_of(open_row))
        self._keep_one_stop()
        self.show_current()

    def show_verdicts(self, explanation: "Explanation") -> None:
        """Show what became of every cell; nothing can be chosen any more."""
        self.is_answered = True
        for (row, column), cell in self.cells.items():
            cell.show_state(state_of(explanation, self.columns[column].id, within=self.rows[row].id))
        self.show_current()

    def open_rows(self) -> list[str]:
        """Return the ids of the rows in which nothing is chosen."""
        return [row.id for number, row in enumerate(self.rows) if not self._is_filled(number)]

    def take_digit(self, number: int) -> None:
        """Choose that column, from 1, in the current row and go down a row; of boxes, tick or untick it."""
        if self.is_answered or not 1 <= number <= len(self.columns):
            return
        row = self.current[0]
        cell = self.cells[row, number - 1]
        if not self.is_single:
            self.focus_on((row, number - 1))
            cell.toggle()
            return
        cell.setChecked(True)
        below = row + 1
        self.focus_on((below, self._begin_of(below)) if below < len(self.rows) else (row, number - 1))

    def clear_row(self) -> None:
        """Choose nothing in the current row."""
        if self.is_answered:
            return
        row = self.current[0]
        self._groups[row].setExclusive(False)
        for cell in self._cells_of(row):
            cell.setChecked(False)
        self._groups[row].setExclusive(self.is_single)
        self._keep_one_stop()

    # -- where the keyboard is

    def focus_on(self, place: Place) -> None:
        """Put the focus on a cell, and scroll to it; after the answer nothing there takes the focus."""
        if self.is_answered:
            return
        self._make_current(place)  # also where the window has not got the keyboard
        self.cells[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_row(self, row_id: str) -> None:
        """Put the focus on the row with this id, or on the current one if there is none."""
        ids = [row.id for row in self.rows]
        row = ids.index(row_id) if row_id in ids else self.current[0]
        self.focus_on((row, self._begin_of(row)))

    def step_row(self, step: int) -> None:
        """Go that many rows down, in a circle."""
        row = (self.current[0] + step) % len(self.rows)
        self.focus_on((row, self.current[1]))

    def place_after(self, move: Place) -> Place:
        """Return the cell that an arrow leads to from the current one."""
        row, column = self.current[0] + move[0], self.current[1] + move[1]
        return min(max(row, 0), len(self.rows) - 1), min(max(column, 0), len(self.columns) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by cell, and with Home and End to the ends of the row; with Ctrl to those of all."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, last = event.key(), (len(self.rows) - 1, len(self.columns) - 1)
        if key in _ARROWS and plain:
            self.focus_on(self.place_after(_ARROWS[Qt.Key(key)]))
        elif key == Qt.Key.Key_Home and (plain or control):
            self.focus_on((0 if control else self.current[0], 0))
        elif key == Qt.Key.Key_End and (plain or control):
            self.focus_on((last[0] if control else self.current[0], last[1]))
        else:
            event.ignore()

    def show_current(self) -> None:
        """Show which row is the current one."""

    def head_px(self) -> int:
        """Return how much of the upper edge a pinned header covers, in pixels."""
        return 0

    def bring_into_sight(self, cell: Cell) -> None:
        """Scroll until the cell is seen."""
        bring_into_sight(cell, self.head_px())

    def _make_current(self, place: Place) -> None:
        if self.is_answered:
            return
        self.current = place
        self._keep_one_stop()
        self.show_current()
        self.bring_into_sight(self.cells[place])

    def _keep_one_stop(self) -> None:
        """Let Tab stop at the current cell only; Qt makes one of each group's chosen button."""
        if self.is_answered:
            return
        for place, cell in self.cells.items():
            cell.make_stop(place == self.current)

    def _tell_change(self, place: Place, is_chosen: bool) -> None:
        if is_chosen or not self.is_single or not self._is_filled(place[0]):
            self._make_current(place)
            self.changed.emit()

    def _cells_of(self, row: int) -> list[Cell]:
        return [self.cells[row, column] for column in range(len(self.columns))]

    def _is_filled(self, row: int) -> bool:
        return any(cell.isChecked() for cell in self._cells_of(row))

    def _begin_of(self, row: int) -> int:
        """Return where one begins in a row: at what is chosen in it."""
        checked = [cell.isChecked() for cell in self._cells_of(row)]
        return checked.index(True) if self.is_single and True in checked else 0
