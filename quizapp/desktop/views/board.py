"""The areas in which each row gets something: a matrix, and matching."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.questions.response import Paired, Response

if TYPE_CHECKING:
    from quizapp.desktop.widgets.cell_board import CellBoard
    from quizapp.desktop.widgets.match_board import MatchBoard

_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class BoardArea(AnswerArea):
    """An area with one board of rows; its kinds choose the board and the words."""

    takes_full_width = True

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(look, shown, space, parent)
        self._board = self.new_board()
        self._board.choose(shown.response.pairs if isinstance(shown.response, Paired) else ())
        if shown.explanation is not None:
            self._board.show_verdicts(shown.explanation)
        self._board.changed.connect(self.responded)
        self.setLayout(column(self._board))

    def new_board(self) -> "CellBoard | MatchBoard":
        """Return the board for the room there is."""
        raise NotImplementedError

    def response(self) -> Response | None:
        """Return what each row got."""
        pairs = self._board.pairs()
        return Paired(pairs) if pairs else None

    def focus_first(self) -> None:
        """Go to the first row that is open."""
        self.focus_open(tuple(self._board.open_rows()))

    def focus_open(self, open_parts: tuple[str, ...]) -> None:
        """Go to the first of these rows, or to the current one."""
        self._board.focus_row(open_parts[0] if open_parts else "")

    def take_digit(self, number: int) -> None:
        """Give the current row what has that number."""
        self._board.take_digit(number)

    def step_focus(self, step: int) -> None:
        """Go to the next or the previous row."""
        if not self.is_answered:
            self._board.step_row(step)

    def take_key(self, key: Qt.Key) -> bool:
        """Empty the current row with Delete."""
        if key not in _CLEARING or self.is_answered:
            return False
        self._board.clear_row()
        return True
