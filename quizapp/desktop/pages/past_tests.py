"""The card of the tests that were taken: what each came to, and how the shares went over time."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.exam_words import Amounts, form_words, percent_words, range_numbers, share_words
from quizapp.desktop.frames import Item, column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import FlatButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.share_plot import PlotPoint, SharePlot
from quizapp.desktop.widgets.share_table import ShareRow, ShareTable
from quizapp.desktop.words import date_words

if TYPE_CHECKING:
    from quizapp.workspace.results import TestSummary

FEWEST_FOR_PLOT = 2
MOST_IN_PLOT = 8
FIRST_LINES = 6


class PastTestsCard(Card):
    """Each test in a line with its points; above them all shares as a plot, or as a table.

    Args:
        tests: Newest first.
        as_table: The table is shown instead of the plot.
        shows_all: All lines are shown, not only the first ones.
    """

    result_requested = Signal(str)
    table_requested = Signal(bool)
    all_requested = Signal()

    def __init__(
        self,
        look: Look,
        tests: "Sequence[TestSummary]",
        *,
        as_table: bool,
        shows_all: bool,
        is_narrow: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._look, self._tests, self._is_narrow = look, tuple(tests), is_narrow
        self._amounts = Amounts(self)
        parts: list[Item] = [text_label(look, self.tr("Earlier tests"), "h2", "heading")]
        if len(tests) >= FEWEST_FOR_PLOT:
            parts += self._over_time(as_table=as_table)
        for number, test in enumerate(self._tests if shows_all else self._tests[:FIRST_LINES], start=1):
            parts += [line(look), self._line(number, test)]
        if len(tests) > FIRST_LINES and not shows_all:
            more = FlatButton(look, self.tr("Show all %n test(s)", "", len(tests)), ink="accent")
            more.setObjectName("all-tests")
            more.clicked.connect(self.all_requested)
            parts.append(row(more, 0))
        padding = look.px(24)
        self.setLayout(column(*parts, gap=look.px(14), margins=(padding, padding, padding, padding)))

    def _line(self, number: int, test: "TestSummary") -> QLayout:
        look, name = self._look, self._name(test)
        words = column(text_label(look, name, weight="strong"), gap=look.px(2))
        words.addWidget(text_label(look, self._holdings(test)))
        button = SecondaryButton(look, self.tr("See the result"), neutral=True)
        button.setObjectName(f"result-{number}")
        button.setAccessibleName(self.tr("See the result: {test}").format(test=name))
        button.clicked.connect(partial(self.result_requested.emit, test.id))
        if self._is_narrow:
            return column(words, button, gap=look.px(8))
        both = row(words, column(0, button, 0), gap=look.px(24))
        both.setStretch(0, 1)
        return both

    def _name(self, test: "TestSummary") -> str:
        date = date_words(test.ended.astimezone().date(), self._look.language, "day")
        return self.tr("{date}: {test}").format(date=date, test=form_words(test.form))

    def _holdings(self, test: "TestSummary") -> str:
        points, minutes = self._amounts.points(test.total), self._amounts.minutes(test.ms)
        words = self.tr("{points}, {share}, in {minutes}")
        return words.format(points=points, share=share_words(test.total), minutes=minutes)

    # -- over time

    def _over_time(self, *, as_table: bool) -> list[Item]:
        look, tests = self._look, self._tests[:MOST_IN_PLOT][::-1]
        words = self.tr("Show as plot") if as_table else self.tr("Show as table")
        switch = FlatButton(look, words, icon="progress" if as_table else "matrix", key="" if self._is_narrow else "T")
        switch.setObjectName("share-switch")
        switch.clicked.connect(lambda: self.table_requested.emit(not as_table))
        title = text_label(look, self.tr("Your share of the points over time"), "h3", "heading")
        head: Item = column(title, row(switch, 0)) if self._is_narrow else row(title, 0, switch)
        return [head, self._table(tests) if as_table else self._plot(tests)]

    def _plot(self, tests: "Sequence[TestSummary]") -> SharePlot:
        first, last = tests[0].total, tests[-1].total
        words = self.tr("Your share of the points: {first} in the first of these tests, {last} in the latest one.")
        points = [
            PlotPoint(
                date_words(test.ended.astimezone().date(), self._look.language, "short"),
                test.total.share,
                percent_words(test.total.share),
                test.total.low,
                test.total.high,
            )
            for test in tests
        ]
        name = words.format(first=percent_words(first.share), last=percent_words(last.share))
        plot = SharePlot(self._look, name, points, is_line=True)
        plot.setObjectName("share-plot")
        return plot

    def _table(self, tests: "Sequence[TestSummary]") -> ShareTable:
        columns = (self.tr("Test"), self.tr("Points"), self.tr("Share"), self.tr("Likely range"), self.tr("Minutes"))
        rows = [
            ShareRow(
                (
                    self._name(test),
                    self._amounts.points(test.total),
                    percent_words(test.total.share),
                    range_numbers(test.total),
                    str(max(round(test.ms / 60_000), 1)),
                ),
                test.total.share,
                test.total.low,
                test.total.high,
            )
            for test in tests
        ]
        table = ShareTable(self._look, self.tr("Your share of the points over time"), columns, rows)
        table.setObjectName("share-table")
        return table
