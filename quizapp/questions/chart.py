"""The chart beside a question: tabs with notes, vital signs or results, which may unfold during a case."""

import enum
from collections.abc import Iterator
from typing import Annotated

import msgspec

from quizapp.questions.fault import Fault
from quizapp.questions.identity import Id
from quizapp.questions.marked_text import languages_in
from quizapp.questions.text import NO_TEXT, Text

STEPS_OF_A_CASE = 6
MOST_COLUMNS = 12
LONGEST_TITLE = 80
"""Characters on a tab."""
Cells = Annotated[tuple[Text, ...], msgspec.Meta(max_length=MOST_COLUMNS)]


class Flag(enum.StrEnum):
    """A result outside its usual range."""

    NONE = ""
    LOW = "low"
    HIGH = "high"


class ChartRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of a chart's table. ``flags``, if given, has one for each cell."""

    cells: Cells
    flags: Annotated[tuple[Flag, ...], msgspec.Meta(max_length=MOST_COLUMNS)] = ()


class ChartTab(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One tab: a text, a table under it, or both.

    Attributes:
        columns: Headings of the table.
        from_step: The step of a case from which it is visible, 1 to 6.
        over_time: The table's columns are moments: with such a tab a question that stands alone is a trend.
    """

    id: Id
    title: Text
    text: Text = NO_TEXT
    columns: Cells = ()
    rows: Annotated[tuple[ChartRow, ...], msgspec.Meta(max_length=40)] = ()
    from_step: Annotated[int, msgspec.Meta(ge=1, le=STEPS_OF_A_CASE)] = 1
    over_time: bool = False

    def faults(self) -> Iterator[Fault]:
        """A tab has a title and something in it, and its rows are as long as its headings."""
        if not self.title:
            yield Fault(("title",), "The tab has no title.", "Write what it holds, for example Laboratory.")
        if max(map(len, languages_in(self.title)), default=0) > LONGEST_TITLE:
            what = f"The title has more than {LONGEST_TITLE} characters."
            yield Fault(("title",), what, "Shorten it; the text has room for the rest.")
        if not self.text and not self.rows:
            yield Fault((), "The tab is empty.", "Give it text, or columns and rows.")
        for place, row in enumerate(self.rows):
            if len(row.cells) != len(self.columns):
                what = f"The row has {len(row.cells)} cells, the table {len(self.columns)} columns."
                yield Fault(("rows", place, "cells"), what, "Give each row one cell for each column.")
            if row.flags and len(row.flags) != len(row.cells):
                what = f"The row has {len(row.cells)} cells and {len(row.flags)} flags."
                yield Fault(("rows", place, "flags"), what, "Give one flag for each cell, or none at all.")

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], Text]]:
        """Yield every text with its path."""
        yield ("title",), self.title
        yield ("text",), self.text
        for place, heading in enumerate(self.columns):
            yield ("columns", place), heading
        for number, row in enumerate(self.rows):
            for place, cell in enumerate(row.cells):
                yield ("rows", number, "cells", place), cell
