"""The area of the matrix: rows and columns, with one choice in each row, or with boxes to tick."""

from typing import TYPE_CHECKING

from quizapp.desktop.views.board import BoardArea
from quizapp.desktop.widgets.cell_board import CellBoard
from quizapp.desktop.widgets.cell_table import CellTable
from quizapp.desktop.widgets.row_cards import RowCards

if TYPE_CHECKING:
    from quizapp.workspace.words import GridWords


class GridArea(BoardArea):
    """A matrix: a table, or where there is little room a card for each row."""

    def new_board(self) -> CellBoard:
        """Return a table, or cards."""
        body, look = self._body, self._look
        if self._space.is_narrow:
            return RowCards(look, body.rows, body.columns, is_single=body.is_single)
        return CellTable(
            look,
            body.rows,
            body.columns,
            is_single=body.is_single,
            heading=body.row_heading,
            compact=self._space.is_low,
            has_keys=look.voice != "patient" and not self.is_answered,
        )

    def instruction(self) -> str:
        """Say how many can be chosen."""
        if self._body.is_single:
            return self.tr("Choose one answer in each row.")
        return self.tr("Tick all that apply, in every row and column.")

    def progress(self) -> str:
        """Say how many rows are open, or how many boxes are ticked."""
        if not self._body.is_single:
            return self.tr("%n box(es) ticked", "", len(self._board.pairs()))
        rows = len(self._board.open_rows())
        return self.tr("%n row(s) still open", "", rows) if rows else ""

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Say how many rows are open, or that nothing is ticked."""
        if not self._body.is_single:
            return self.tr("Tick at least one box.")
        return self.tr("%n row(s) still open", "", len(open_parts))

    def key_help(self) -> list[tuple[str, str]]:
        """Arrows, digits, and Space."""
        digits = f"1-{min(len(self._body.columns), 9)}"
        choose = self.tr("choose in the row") if self._body.is_single else self.tr("tick in the row")
        return [("← ↑ ↓ →", self.tr("move")), (digits, choose), ("Space", self.tr("choose the cell"))]

    def spoken(self) -> str:
        """Say how to answer, how many rows there are, and the columns."""
        rows = self.tr("%n row(s)", "", len(self._body.rows))
        return f"{self.instruction()} {rows}. {', '.join(part.text for part in self._body.columns)}."

    @property
    def _body(self) -> "GridWords":
        from quizapp.workspace.words import GridWords  # 50 ms with all kinds, which the first question loads

        body = self._shown.asked.body
        if not isinstance(body, GridWords):
            raise TypeError(f"a matrix is needed, not {type(body).__name__}")
        return body
