"""The cards of a test's result: points by topic, kind and step, certainty against truth, every question's time."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.exam_words import Amounts, certainty_words, kind_words, percent_words, range_numbers
from quizapp.desktop.frames import Item, column, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.case import judgment_words
from quizapp.desktop.widgets.buttons import FlatButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.result_table import ResultTable
from quizapp.desktop.widgets.share_plot import PlotPoint, SharePlot
from quizapp.desktop.widgets.share_table import ShareRow, ShareTable
from quizapp.questions.question import Judgment
from quizapp.questions.response import Certainty
from quizapp.workspace.words import CellWords

if TYPE_CHECKING:
    from quizapp.learning.result import Calibration, Share
    from quizapp.workspace.results import TestResult

ZONES = {
    Certainty.GUESS: (0.0, 0.67),
    Certainty.FAIRLY_SURE: (0.67, 0.8),
    Certainty.SURE_ENOUGH_TO_ACT: (0.8, 1.0),
}
"""Where the share of right answers pays each certainty best: see ``quizapp.learning.rating.MARKS``."""


class SharesCard(Card):
    """The points by topic, by kind of question, and by step of clinical judgment.

    Args:
        topics: Names of the topics by their keys.
    """

    def __init__(
        self, look: Look, result: "TestResult", topics: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        kinds = {kind: kind_words(kind) for kind in result.by_kind}
        steps = {step: judgment_words(Judgment(step)) for step in result.by_judgment}
        parts: list[Item] = [text_label(look, self.tr("Where your points are"), "h2", "heading")]
        told = self.tr("The line over a bar is the range in which your true share probably lies.")
        parts.append(text_label(look, told, colour="muted"))
        for name, title, shares, names in (
            ("by-topic", self.tr("By topic"), result.by_topic, topics),
            ("by-kind", self.tr("By kind of question"), result.by_kind, kinds),
            ("by-judgment", self.tr("By step of clinical judgment"), result.by_judgment, steps),
        ):
            if shares:
                parts += [text_label(look, title, "h3", "heading"), self._table(name, title, shares, names)]
        padding = look.px(24)
        self.setLayout(column(*parts, gap=look.px(10), margins=(padding, padding, padding, padding)))

    def _table(self, name: str, title: str, shares: "Mapping[str, Share]", names: Mapping[str, str]) -> ShareTable:
        columns = (title, self.tr("Points"), self.tr("Share"), self.tr("Likely range"), self.tr("Questions"))
        rows = [
            ShareRow(
                (
                    names.get(key, key),
                    self.tr("{points} of {max}").format(points=share.points, max=share.max_points),
                    percent_words(share.share),
                    range_numbers(share),
                    str(share.questions),
                ),
                share.share,
                share.low,
                share.high,
            )
            for key, share in shares.items()
        ]
        table = ShareTable(self._look, title, columns, rows)
        table.setObjectName(name)
        return table


class CalibrationCard(Card):
    """How often one was right at each certainty: as a plot or as a table, and in words.

    Args:
        as_table: The table is shown instead of the plot.
        shows_marks: The table has the marks for certainty.
    """

    table_requested = Signal(bool)

    def __init__(
        self,
        look: Look,
        calibration: "Sequence[Calibration]",
        *,
        as_table: bool,
        shows_marks: bool,
        is_narrow: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._look, self._calibration, self._shows_marks = look, tuple(calibration), shows_marks
        title = text_label(look, self.tr("How well you know what you know"), "h2", "heading")
        words = self.tr("Show as plot") if as_table else self.tr("Show as table")
        switch = FlatButton(look, words, icon="progress" if as_table else "matrix", key="" if is_narrow else "T")
        switch.setObjectName("calibration-switch")
        switch.clicked.connect(lambda: self.table_requested.emit(not as_table))
        head: Item = column(title, row(switch, 0)) if is_narrow else row(title, 0, switch)
        parts: list[Item] = [head]
        for one in self._calibration:
            label = text_label(look, self._sentence(one))
            label.setObjectName(f"calibration-{one.certainty.value}")
            parts.append(label)
        parts.append(self._table() if as_table else self._plot())
        if not as_table:
            told = self.tr("Green: where the share of right answers fits how sure you were.")
            parts.append(text_label(look, told, "caption", colour="muted"))
        padding = look.px(24)
        self.setLayout(column(*parts, gap=look.px(10), margins=(padding, padding, padding, padding)))

    def _sentence(self, one: "Calibration") -> str:
        words = self.tr("{certainty}: {right} of %n answer(s) right.", "", one.answers)
        said = words.format(certainty=certainty_words(one.certainty), right=one.right)
        return f"{said} {self._comparison(one)}"

    def _comparison(self, one: "Calibration") -> str:
        low, high = ZONES[one.certainty]
        if one.low is None or one.high is None:
            return self.tr("Too few to say more.")
        if one.high < low:
            return self.tr("You were surer than you were right.")
        if one.low > high:
            return self.tr("You know more than you think.")
        if low <= one.right / one.answers <= high:
            return self.tr("That fits how sure you were.")
        return self.tr("That may fit how sure you were, or not: the range is wide.")

    def _plot(self) -> SharePlot:
        points = [
            PlotPoint(
                certainty_words(one.certainty),
                one.right / one.answers,
                percent_words(one.right / one.answers),
                one.low,
                one.high,
                ZONES[one.certainty],
            )
            for one in self._calibration
        ]
        plot = SharePlot(self._look, " ".join(map(self._sentence, self._calibration)), points)
        plot.setObjectName("calibration-plot")
        return plot

    def _table(self) -> ResultTable:
        columns = [
            *(self.tr("How sure you were"), self.tr("Answers"), self.tr("Right"), self.tr("Partly right")),
            *(self.tr("Not right"), self.tr("Share right"), self.tr("Likely range")),
            *([self.tr("Marks")] if self._shows_marks else []),
        ]
        rows = [
            [
                certainty_words(one.certainty),
                *map(str, (one.answers, one.right, one.nearly, one.wrong)),
                percent_words(one.right / one.answers),
                range_numbers(one),
                *([str(one.marks).replace("-", "\u2212")] if self._shows_marks else []),
            ]
            for one in self._calibration
        ]
        cells = [[CellWords(words) for words in line] for line in rows]
        table = ResultTable(self._look, self.tr("How well you know what you know"), columns, cells)
        table.setObjectName("calibration-table")
        return table


class EveryQuestionCard(Card):
    """Each question with its points, how sure one was, and its time; closed until it is asked for.

    Args:
        is_open: The table is shown.
    """

    opened = Signal()

    def __init__(
        self,
        look: Look,
        result: "TestResult",
        topics: Mapping[str, str],
        *,
        is_open: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._look, self._result, self._topics, self._amounts = look, result, topics, Amounts(self)
        parts: list[Item] = [text_label(look, self.tr("Time for each question"), "h2", "heading")]
        if times := [row.outcome.ms_taken for row in result.rows if row.outcome.ms_taken]:
            words = self.tr("{time} for a question on average, {longest} for the longest.")
            mean, longest = self._amounts.seconds(sum(times) // len(times)), self._amounts.seconds(max(times))
            parts.append(text_label(look, words.format(time=mean, longest=longest)))
        if is_open:
            parts.append(self._table())
        else:
            button = FlatButton(look, self.tr("Show every question"), ink="accent")
            button.setObjectName("every-question")
            button.clicked.connect(self.opened)
            parts.append(row(button, 0))
        padding = look.px(24)
        self.setLayout(column(*parts, gap=look.px(10), margins=(padding, padding, padding, padding)))

    def _table(self) -> ResultTable:
        columns = [
            *(self.tr("Question"), self.tr("Kind of question"), self.tr("Points")),
            *(self.tr("How sure you were"), self.tr("Time")),
        ]
        cells = [[CellWords(words) for words in self._line(place)] for place in range(len(self._result.rows))]
        table = ResultTable(self._look, self.tr("Time for each question"), columns, cells)
        table.setObjectName("every-question-table")
        return table

    def _line(self, place: int) -> list[str]:
        one = self._result.rows[place]
        outcome = one.outcome
        name = f"{one.number}" if one.step is None else f"{one.number}.{one.step + 1}"
        score = outcome.score
        points = self.tr("{points} of {max}").format(points=score.points, max=score.max_points)
        return [
            f"{name} {self._topics.get(outcome.topic, '')}".strip(),
            kind_words(outcome.kind) if outcome.kind else self.tr("not installed any more"),
            points if outcome.is_answered else self.tr("no answer"),
            certainty_words(outcome.certainty) if outcome.certainty is not None else self.tr("not said"),
            self._amounts.seconds(outcome.ms_taken) if outcome.ms_taken else "\u2013",
        ]
