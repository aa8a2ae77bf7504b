"""The matrix: rows and columns, with one choice in each row, or with boxes to tick."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from quizapp.questions.fault import Fault, ValuePath, doubled, unknown_keys
from quizapp.questions.identity import Id, Ids
from quizapp.questions.question import Question, Way, checked_pairs, pair_scores
from quizapp.questions.response import Pair, Paired, Response
from quizapp.questions.rules import Rule, plus_minus, zero_one
from quizapp.questions.score import Score
from quizapp.questions.text import NO_TEXT, Text, is_blank


class Column(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column of a matrix."""

    id: Id
    text: Text


class ChoiceRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row with one right column."""

    id: Id
    text: Text
    key: Id
    explanation: Text = NO_TEXT


class TickRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row with any number of right columns."""

    id: Id
    text: Text
    keys: Ids
    explanation: Text = NO_TEXT


class _Matrix(Question, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rows and columns.

    Attributes:
        row_heading: What the rows are, over the first column.
    """

    way: ClassVar[Way] = Way.GRID

    row_heading: Text = NO_TEXT
    columns: Annotated[tuple[Column, ...], msgspec.Meta(max_length=10)]

    def _rows(self) -> tuple[ChoiceRow | TickRow, ...]:
        raise NotImplementedError

    def key_pairs(self) -> frozenset[Pair]:
        """Return the cells that are right, as row and column."""
        raise NotImplementedError

    def _cells(self) -> dict[str, list[str]]:
        return {row.id: [column.id for column in self.columns] for row in self._rows()}

    def decides_score(self) -> tuple[object, ...]:
        """Rows, columns and right cells, in no order."""
        return sorted(row.id for row in self._rows()), sorted(c.id for c in self.columns), sorted(self.key_pairs())

    def faults(self) -> Iterator[Fault]:
        """A row and two columns at least, each with its own id and text."""
        yield from super().faults()
        if not self._rows():
            yield Fault(("rows",), "There are no rows.", "Give at least one.")
        if len(self.columns) < 2:
            yield Fault(("columns",), "There are fewer than two columns.", "Give at least two columns.")
        for name, parts in (("rows", self._rows()), ("columns", self.columns)):
            yield from doubled([part.id for part in parts], (name,), name.removesuffix("s"))
            for place, part in enumerate(parts):
                if is_blank(part.text):
                    yield Fault((name, place, "text"), "There is no text.", "Write what it says.")

    def right_response(self) -> Paired:
        """All right cells."""
        return Paired(tuple(sorted(self.key_pairs())))

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts and those of rows and columns."""
        yield from super().texts()
        yield ("row_heading",), self.row_heading
        for place, column in enumerate(self.columns):
            yield ("columns", place, "text"), column.text
        for place, row in enumerate(self._rows()):
            yield ("rows", place, "text"), row.text
            yield ("rows", place, "explanation"), row.explanation


class MatrixMultipleChoice(
    _Matrix, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="matrix_multiple_choice"
):
    """One column for each row: rule 0/1 for each row."""

    rule: ClassVar[Rule] = Rule.ZERO_ONE

    rows: Annotated[tuple[ChoiceRow, ...], msgspec.Meta(max_length=20)]

    def _rows(self) -> tuple[ChoiceRow | TickRow, ...]:
        return self.rows

    @property
    def max_points(self) -> int:
        """One point for each row."""
        return len(self.rows)

    def key_pairs(self) -> frozenset[Pair]:
        """Return the right column of each row."""
        return frozenset((row.id, row.key) for row in self.rows)

    def faults(self) -> Iterator[Fault]:
        """Each row's key is a column."""
        yield from super().faults()
        known = [column.id for column in self.columns]
        for place, row in enumerate(self.rows):
            if row.key not in known:
                what = f"The key {row.key!r} is none of the columns."
                yield Fault(("rows", place, "key"), what, f"Use one of: {', '.join(known)}.")

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """Every row without a choice."""
        done = {row for row, _ in response.pairs} if isinstance(response, Paired) else set()
        return tuple(row.id for row in self.rows if row.id not in done)

    def score(self, response: Response) -> Score:
        """One point for each row whose right column was chosen."""
        cells = self._cells()
        pairs = checked_pairs(response, cells, one_each=True)
        return Score(zero_one(pairs, self.key_pairs()), self.max_points, pair_scores(pairs, cells, self.key_pairs()))


class MatrixMultipleResponse(
    _Matrix, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="matrix_multiple_response"
):
    """Boxes to tick: rule +/- in each column, each floored at 0 before they are added."""

    rule: ClassVar[Rule] = Rule.PLUS_MINUS

    rows: Annotated[tuple[TickRow, ...], msgspec.Meta(max_length=20)]

    def _rows(self) -> tuple[ChoiceRow | TickRow, ...]:
        return self.rows

    @property
    def max_points(self) -> int:
        """One point for each right cell."""
        return len(self.key_pairs())

    def key_pairs(self) -> frozenset[Pair]:
        """Return the right cells."""
        return frozenset((row.id, key) for row in self.rows for key in row.keys)

    def faults(self) -> Iterator[Fault]:
        """Keys are columns, and some cell is right."""
        yield from super().faults()
        known = [column.id for column in self.columns]
        for place, row in enumerate(self.rows):
            yield from unknown_keys(row.keys, known, ("rows", place, "keys"), "column")
        if not self.key_pairs():
            yield Fault(("rows",), "No cell is right.", "Give at least one row a key.")

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """One tick at least."""
        return () if isinstance(response, Paired) and response.pairs else ("choice",)

    def score(self, response: Response) -> Score:
        """Right ticks less wrong ones in each column, never below 0 there, then added."""
        cells, keys = self._cells(), self.key_pairs()
        pairs = checked_pairs(response, cells, one_each=False)
        points = sum(
            plus_minus({pair for pair in pairs if pair[1] == column.id}, {key for key in keys if key[1] == column.id})
            for column in self.columns
        )
        return Score(points, self.max_points, pair_scores(pairs, cells, keys))
