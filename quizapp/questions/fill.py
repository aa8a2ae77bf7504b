"""Gaps to fill: in a sentence or a table, from a list at each gap or from one pool for all."""

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar

import msgspec

from quizapp.questions.fault import Fault, ValuePath, doubled
from quizapp.questions.identity import Id
from quizapp.questions.marked_text import ids_in, mark_faults, repeated_marks
from quizapp.questions.option import Option, Options, option_faults, option_texts
from quizapp.questions.question import Question, Way, checked_pairs, pair_scores
from quizapp.questions.response import Pair, Paired, Response
from quizapp.questions.rules import Rule, rationale, zero_one
from quizapp.questions.score import Score
from quizapp.questions.text import NO_TEXT, Text, is_blank


class DropDown(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A gap with its own list of options. ``label`` names it to a screen reader: "first order"."""

    id: Id
    options: Options
    key: Id
    label: Text = NO_TEXT


class Target(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A gap that is filled from the pool. ``explanation`` says why its key belongs there."""

    id: Id
    key: Id
    label: Text = NO_TEXT
    explanation: Text = NO_TEXT


class FilledQuestion(Question, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question with gaps; one point for each that is filled rightly: rule 0/1."""

    way: ClassVar[Way] = Way.FILL
    rule: ClassVar[Rule] = Rule.ZERO_ONE

    def gaps(self) -> Sequence[DropDown | Target]:
        """Return the gaps, in the author's order."""
        raise NotImplementedError

    def options_of(self, gap: str) -> tuple[Option, ...]:
        """Return what a gap can be filled with."""
        raise NotImplementedError

    def gap_texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the texts in which the gaps stand, in reading order."""
        raise NotImplementedError

    @property
    def max_points(self) -> int:
        """One point for each gap."""
        return len(self.gaps())

    def _cells(self) -> dict[str, list[str]]:
        return {gap.id: [option.id for option in self.options_of(gap.id)] for gap in self.gaps()}

    def key_pairs(self) -> frozenset[Pair]:
        """Return each gap with what belongs there."""
        return frozenset((gap.id, gap.key) for gap in self.gaps())

    def decides_score(self) -> tuple[object, ...]:
        """The gaps with their options and keys, in no order."""
        return (
            sorted([gap.id, sorted(option.id for option in self.options_of(gap.id)), gap.key] for gap in self.gaps()),
        )

    def faults(self) -> Iterator[Fault]:
        """Every gap stands in the text once, and has a key among its options."""
        yield from super().faults()
        ids = [gap.id for gap in self.gaps()]
        yield from doubled(ids, ("gaps",), "gap")
        if not ids:
            yield Fault(("gaps",), "There are no gaps.", "Give at least one.")
        written = ids_in([text for _, text in self.gap_texts()], "gap")
        yield from repeated_marks(self.gap_texts(), "gap")
        for path, text in self.gap_texts():
            yield from mark_faults(text, path, "gap")
        for place, gap in enumerate(self.gaps()):
            known = [option.id for option in self.options_of(gap.id)]
            if gap.key not in known:
                what = f"The key {gap.key!r} is none of the options."
                yield Fault(("gaps", place, "key"), what, f"Use one of: {', '.join(known)}.")
            if gap.id not in written:
                what = f"The gap {gap.id!r} stands nowhere in the text."
                yield Fault(("gaps", place, "id"), what, f"Write {{{gap.id}}} where it belongs.")
        for name in written:
            if name not in ids:
                path = next(iter(self.gap_texts()))[0]
                yield Fault(path, f"There is no gap {name!r}.", "Add it to gaps, or correct its id in the text.")

    def right_response(self) -> Paired:
        """Every gap with what belongs there."""
        return Paired(tuple((gap.id, gap.key) for gap in self.gaps()))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """Every empty gap, in reading order."""
        filled = {gap for gap, _ in response.pairs} if isinstance(response, Paired) else set()
        return tuple(gap.id for gap in self.gaps() if gap.id not in filled)

    def score(self, response: Response) -> Score:
        """One point for each gap that is filled rightly."""
        cells, keys = self._cells(), self.key_pairs()
        pairs = checked_pairs(response, cells, one_each=True)
        return Score(self._points(pairs), self.max_points, pair_scores(pairs, cells, keys))

    def _points(self, pairs: frozenset[Pair]) -> int:
        return zero_one(pairs, self.key_pairs())

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, those with the gaps, and the gaps' own."""
        yield from super().texts()
        yield from self.gap_texts()
        for place, gap in enumerate(self.gaps()):
            yield ("gaps", place, "label"), gap.label
            if isinstance(gap, DropDown):
                yield from option_texts(gap.options, ("gaps", place, "options"))
            else:
                yield ("gaps", place, "explanation"), gap.explanation


class _DropDowns(FilledQuestion, frozen=True, kw_only=True, forbid_unknown_fields=True):
    gap_list: Annotated[tuple[DropDown, ...], msgspec.Meta(max_length=30)] = msgspec.field(name="gaps")

    def gaps(self) -> Sequence[DropDown | Target]:
        """Return the drop-down lists."""
        return self.gap_list

    def options_of(self, gap: str) -> tuple[Option, ...]:
        """Return the list of a gap."""
        return next((found.options for found in self.gap_list if found.id == gap), ())

    def faults(self) -> Iterator[Fault]:
        """Each list has two options at least."""
        yield from super().faults()
        for place, gap in enumerate(self.gap_list):
            yield from option_faults(gap.options, ("gaps", place, "options"))


class _Drags(FilledQuestion, frozen=True, kw_only=True, forbid_unknown_fields=True):
    gap_list: Annotated[tuple[Target, ...], msgspec.Meta(max_length=30)] = msgspec.field(name="gaps")
    options: Options

    def gaps(self) -> Sequence[DropDown | Target]:
        """Return the gaps."""
        return self.gap_list

    def options_of(self, gap: str) -> tuple[Option, ...]:
        """Return the pool, the same for every gap."""
        return self.options

    def faults(self) -> Iterator[Fault]:
        """The pool has as many options as there are gaps, at least, and a key for each."""
        yield from super().faults()
        yield from option_faults(self.options, fewest=max(2, len(self.gap_list)))
        for place, gap in enumerate(self.gap_list):
            if gap.key in {other.key for other in self.gap_list[:place]}:
                what = f"The key {gap.key!r} belongs to two gaps, and an option fills one."
                yield Fault(("gaps", place, "key"), what, "Write the option twice, with two ids, or use drop-downs.")

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the texts of the question and of the pool."""
        yield from super().texts()
        yield from option_texts(self.options)


class DropDownCloze(_DropDowns, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="drop_down_cloze"):
    """A text with drop-down lists: ``The nurse expects {first-order} first``."""

    text: Text

    def gap_texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the text."""
        yield ("text",), self.text


class DragAndDropCloze(_Drags, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="drag_and_drop_cloze"):
    """A text with gaps that are filled from one pool of options, some of which may be left over."""

    text: Text

    def gap_texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the text."""
        yield ("text",), self.text


Headings = Annotated[tuple[Text, ...], msgspec.Meta(max_length=10)]


class TableRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row of a table; a cell may hold marks."""

    cells: Headings


TableRows = Annotated[tuple[TableRow, ...], msgspec.Meta(max_length=20)]


class InTable:
    """What a question asks stands in a table. A mixin: two structs cannot both give fields."""

    __slots__ = ()

    columns: Headings
    rows: TableRows

    def cell_texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the cells with their paths."""
        for number, row in enumerate(self.rows):
            for place, cell in enumerate(row.cells):
                yield ("rows", number, "cells", place), cell

    def faults(self) -> Iterator[Fault]:
        """The table is not empty, has headings, and every row is as long as they are."""
        yield from super().faults()  # type: ignore[misc]  # of the question it is mixed into
        columns = self.columns
        if not self.rows or not columns:
            yield Fault(("rows",), "The table is empty.", "Give headings in columns, and at least one row.")
        for place, row in enumerate(self.rows):
            if len(row.cells) != len(columns):
                what = f"The row has {len(row.cells)} cells, the table {len(columns)} columns."
                yield Fault(("rows", place, "cells"), what, "Give each row one cell for each column.")
        for place, heading in enumerate(columns):
            if place and is_blank(heading):
                yield Fault(("columns", place), "The column has no heading.", "Write what it holds.")

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the texts of the question and the headings."""
        yield from super().texts()  # type: ignore[misc]  # of the question it is mixed into
        for place, heading in enumerate(self.columns):
            yield ("columns", place), heading


class DropDownTable(InTable, _DropDowns, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="drop_down_table"):
    """A table with drop-down lists in its cells."""

    columns: Headings
    rows: TableRows

    def gap_texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the cells."""
        yield from self.cell_texts()


class _Linked:
    """One cause and one or two effects: rule rationale. A mixin: two structs cannot both give fields."""

    __slots__ = ()

    cause: str

    @property
    def max_points(self) -> int:
        """One point for each effect: 1 for a pair, 2 for one cause with two effects."""
        return max(len(self._gaps()) - 1, 0)

    def _gaps(self) -> list[str]:
        assert isinstance(self, FilledQuestion)
        return [gap.id for gap in self.gaps()]

    def decides_score(self) -> tuple[object, ...]:
        """The gaps and which of them is the cause."""
        return *super().decides_score(), self.cause  # type: ignore[misc]  # of the question it is mixed into

    def faults(self) -> Iterator[Fault]:
        """One cause and one or two effects."""
        yield from super().faults()  # type: ignore[misc]  # of the question it is mixed into
        ids = self._gaps()
        if self.cause not in ids:
            yield Fault(("cause",), f"The cause {self.cause!r} is none of the gaps.", f"Use one of: {', '.join(ids)}.")
        if not 2 <= len(ids) <= 3:
            yield Fault(("gaps",), f"There are {len(ids)} gaps.", "Give one cause and one or two effects.")
        names = [gap.label for gap in self.gaps() if gap.id != self.cause]  # type: ignore[attr-defined]  # as above
        if len(ids) == 3 and (len(set(names)) < 2 or not all(names)):
            what = "The two effects cannot be told apart, so that either order would be right."
            yield Fault(("gaps",), what, "Give each effect a label of its own that says what belongs there.")

    def _points(self, pairs: frozenset[Pair]) -> int:
        assert isinstance(self, FilledQuestion)
        rights = {gap: (gap, key) in pairs for gap, key in self.key_pairs()}
        is_cause_right = rights.pop(self.cause, False)
        return rationale(is_cause_right=is_cause_right, effects_right=rights.values())


class DropDownRationale(
    _Linked, DropDownCloze, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="drop_down_rationale"
):
    """Cause and effects from drop-down lists.

    Attributes:
        cause: The gap that must be right for the others to count.
    """

    rule: ClassVar[Rule] = Rule.RATIONALE

    cause: Id


class DragAndDropRationale(
    _Linked, DragAndDropCloze, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="drag_and_drop_rationale"
):
    """Cause and effects from one pool.

    Attributes:
        cause: The gap that must be right for the others to count.
    """

    rule: ClassVar[Rule] = Rule.RATIONALE

    cause: Id
