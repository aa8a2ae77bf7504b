"""The cards of Progress that show numbers: what will be remembered, minutes to come, days studied, topics."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.exam_words import percent, percent_words
from quizapp.desktop.frames import Item, column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.outlook import OutlookWords
from quizapp.desktop.views.plan_buttons import PlanButtons
from quizapp.desktop.widgets.aim_bar import AimBar
from quizapp.desktop.widgets.buttons import FlatButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.days_map import WEEKS, DaysMap, LevelKey, level_of
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.outlook_plot import MinutesPlot, RecallPlot, RecallPoint
from quizapp.desktop.widgets.result_table import ResultTable
from quizapp.desktop.widgets.ten_dots import TenDots
from quizapp.desktop.words import date_words, locale
from quizapp.workspace.outlook import said_in
from quizapp.workspace.words import CellWords

if TYPE_CHECKING:
    from quizapp.workspace.outlook import CurvePoint, Outlook, Progress, StudiedDay, TopicShare

AIM = 0.8
"""The share of a topic that students aim for."""
DAYS_AHEAD = 14
"""Days whose minutes are shown."""
_MOST_ROWS = 15


class PlotCard(Card):
    """A card with a plot that can be shown as a table; says when the person wants the other one.

    Args:
        name: The table's object name is ``<name>-table``, that of the switch ``<name>-switch``.
        as_table: The table is shown instead of the plot.
        key: Key cap of the switch; empty for none.
    """

    table_requested = Signal(bool)

    def __init__(self, look: Look, name: str, *, as_table: bool, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName(name)
        self._look, self._as_table, self._key = look, as_table, key

    def _lay_out(self, title: str, told: str, plot: Sequence[Item], *, is_roomy: bool = False) -> None:
        """Lay out the card: a heading, a line about it, the plot or the table; the switch below, or at the top."""
        look, padding = self._look, self._look.px(22)
        words = column(text_label(look, title, "h3", "heading"), text_label(look, told, "caption", colour="muted"))
        words.setSpacing(look.px(4))
        switch, shown = self._switch(title), [self._table()] if self._as_table else plot
        if is_roomy:
            head = row(words, column(switch, 0), gap=look.px(12))
            head.setStretch(0, 1)
            parts: list[Item] = [head, look.px(4), *shown]
        else:
            parts = [words, look.px(4), *shown, row(switch, 0)]
        below = look.px(16 if is_roomy else 6)
        self.setLayout(column(*parts, 0, gap=look.px(4), margins=(padding, look.px(16), padding, below)))

    def _switch(self, title: str) -> FlatButton:
        words = self.tr("Show as plot") if self._as_table else self.tr("Show as table")
        icon = "progress" if self._as_table else "matrix"
        switch = FlatButton(self._look, words, icon=icon, key=self._key)
        switch.setObjectName(f"{self.objectName()}-switch")
        switch.setAccessibleName(self.tr("{button}: {plot}").format(button=words, plot=title))
        switch.clicked.connect(lambda: self.table_requested.emit(not self._as_table))
        return switch

    def _table(self) -> ResultTable:
        raise NotImplementedError

    def _new_table(self, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> ResultTable:
        cells = [[CellWords(words) for words in line] for line in rows]
        table = ResultTable(self._look, title, columns, cells)
        table.setObjectName(f"{self.objectName()}-table")
        return table


class RecallCard(PlotCard):
    """What will probably be remembered until the date."""

    def __init__(
        self,
        look: Look,
        outlook: "Outlook",
        *,
        as_table: bool,
        key: str = "",
        is_narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "recall", as_table=as_table, key=key, parent=parent)
        self._outlook, self._curve = outlook, _as_told(outlook)
        told = self.tr("Share of all questions that you would know.")
        if not as_table:
            told = self.tr("Share of all questions that you would know. Shaded: likely range.")
        self._lay_out(self._title(), told, [self._plot()], is_roomy=not is_narrow)

    def _title(self) -> str:
        day = date_words(self._curve[-1].day, self._look.language)
        return self.tr("What you will remember on {date}").format(date=day)

    def _plot(self) -> RecallPlot:
        first, last, language = self._curve[0], self._curve[-1], self._look.language
        numbers = {"low": percent(last.low), "high": percent_words(last.high)}
        name = self.tr("{today} today, {then} expected on {date}, likely {low} to {high}.")
        plot = RecallPlot(
            self._look,
            name.format(
                today=percent_words(first.share),
                then=percent_words(last.share),
                date=date_words(last.day, language),
                **numbers,
            ),
            [self._point(one) for one in self._outlook.curve],
            today=_unbroken(self.tr("today {share}").format(share=percent_words(first.share))),
            end=_unbroken(
                self.tr("{share}, likely {low} to {high}").format(share=percent_words(last.share), **numbers)
            ),
            has_flag=last.day == self._outlook.target,
        )
        plot.setObjectName("recall-plot")
        return plot

    def _point(self, one: "CurvePoint") -> RecallPoint:
        day = date_words(one.day, self._look.language, "short")
        return RecallPoint(day, (one.day - self._curve[0].day).days, one.share, one.low, one.high)

    def _table(self) -> ResultTable:
        words = self.tr("{low} to {high}")
        rows = [
            (
                date_words(one.day, self._look.language, "short"),
                percent_words(one.share),
                words.format(low=percent(one.low), high=percent_words(one.high)),
            )
            for one in _thinned(self._curve)
        ]
        return self._new_table(self._title(), (self.tr("Day"), self.tr("Expected"), self.tr("Likely range")), rows)


class MinutesCard(PlotCard):
    """The minutes of the next days, if one keeps to the plan."""

    def __init__(
        self, look: Look, outlook: "Outlook", *, as_table: bool, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "minutes", as_table=as_table, key=key, parent=parent)
        self._outlook = outlook
        last = outlook.curve[0].day + timedelta(days=DAYS_AHEAD - 1)
        self._days = [one for one in outlook.curve if one.day <= last]
        self._lay_out(self.tr("Minutes to come"), self.tr("If you keep to the plan"), [self._plot()])

    def _plot(self) -> MinutesPlot:
        minutes = [one.minutes for one in self._days]
        studied = [of_day for of_day in minutes if of_day > 0]
        mean = round(sum(studied) / len(studied)) if studied else 0
        name = self.tr("About %n minute(s) on a day of study until {date}; you chose {chosen}.", "", mean)
        last = self._days[-1].day
        chosen = self._outlook.minutes
        plot = MinutesPlot(
            self._look,
            name.format(date=date_words(last, self._look.language), chosen=chosen),
            minutes,
            chosen=chosen,
            limit=self.tr("your %n minute(s)", "", chosen),
            first=self.tr("today"),
            last=date_words(last, self._look.language, "short"),
        )
        plot.setObjectName("minutes-plot")
        return plot

    def _table(self) -> ResultTable:
        rows = [(date_words(one.day, self._look.language, "short"), str(round(one.minutes))) for one in self._days]
        return self._new_table(self.tr("Minutes to come"), (self.tr("Day"), self.tr("Minutes")), rows)


class DaysCard(PlotCard):
    """The days of the last weeks on which something was answered."""

    def __init__(
        self, look: Look, progress: "Progress", *, as_table: bool, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "days", as_table=as_table, key=key, parent=parent)
        self._progress = progress
        key_row = row(
            text_label(look, self.tr("fewer"), "caption", colour="muted"),
            LevelKey(look),
            text_label(look, self.tr("more minutes"), "caption", colour="muted"),
            gap=look.px(8),
        )
        key_row.setStretch(2, 1)
        self._lay_out(self.tr("Days you studied"), self._sentence(), [key_row, look.px(2), self._map()])

    def _sentence(self) -> str:
        days, since = len(self._progress.days), self._progress.since
        if since is None or not days:
            return self.tr("Your days will stand here.")
        if (self._progress.today - since).days >= 7 * WEEKS:
            return self.tr("You studied on %n day(s) in the last {weeks} weeks.", "", days).format(weeks=WEEKS)
        since_words = date_words(since, self._look.language)
        return self.tr("You studied on %n day(s) since {date}.", "", days).format(date=since_words)

    def _map(self) -> DaysMap:
        minutes = {one.day: max(one.minutes, 1) for one in self._progress.days}
        most = max(minutes.values(), default=1)
        shown = DaysMap(
            self._look,
            self._sentence(),
            {day: level_of(of_day, most) for day, of_day in minutes.items()},
            self._progress.today,
            _weekdays(self._look),
        )
        shown.setObjectName("days-map")
        return shown

    def _table(self) -> ResultTable:
        """Return the same by weeks, the latest first: on which days, and how much in all."""
        weeks: dict[date, list[StudiedDay]] = {}
        for one in reversed(self._progress.days):
            weeks.setdefault(one.day - timedelta(days=one.day.weekday()), []).insert(0, one)
        names = _weekdays(self._look)
        rows = [
            (
                date_words(monday, self._look.language, "short"),
                ", ".join(names[one.day.weekday()] for one in days),
                str(sum(max(one.minutes, 1) for one in days)),
                str(sum(one.answers for one in days)),
            )
            for monday, days in weeks.items()
        ]
        columns = (self.tr("Week from"), self.tr("Days"), self.tr("Minutes"), self.tr("Answers"))
        return self._new_table(self.tr("Days you studied"), columns, rows)


class TopicsCard(Card):
    """What would probably be known of each topic today, beside the aim; those with the least come first."""

    def __init__(self, look: Look, topics: "Sequence[TopicShare]", parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("topics")
        self._look = look
        aim = self.tr("Line: your aim, {share}").format(share=percent_words(AIM))
        parts: list[Item] = [
            text_label(look, self.tr("Topics"), "h3", "heading"),
            text_label(look, aim, "caption", colour="muted"),
        ]
        for one in topics:
            parts += [line(look), self._row(one)]
        padding = look.px(22)
        self.setLayout(column(*parts, gap=look.px(7), margins=(padding, look.px(16), padding, look.px(16))))

    def _row(self, one: "TopicShare") -> QLayout:
        look, share = self._look, one.about.known / max(one.about.of, 1)
        words = self.tr("{share} · %n answer(s)", "", one.answers).format(share=percent_words(share))
        return column(
            text_label(look, said_in(one.topic, look.language)),
            text_label(look, words, "caption", colour="muted"),
            AimBar(look, share, AIM),
            gap=look.px(2),
        )


class PlanCard(Card):
    """The plan in words, for patients with the dots, and the buttons that would change it."""

    def __init__(self, look: Look, outlook: "Outlook", buttons: PlanButtons, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("plan")
        words = OutlookWords(outlook, look)
        if look.voice == "patient":
            parts: list[Item] = [text_label(look, words.title(), "h2", "heading"), *self._readiness(look, words)]
            said = [words.phase(), words.then(), words.fit()]
        else:
            parts = [text_label(look, self.tr("Your plan"), "h3", "heading")]
            has_plot = len(outlook.curve) > 1
            said = [words.phase(), "" if has_plot else words.then(), words.fit()]
        said = said if words.has_numbers else words.sentences()
        parts += [*(text_label(look, sentence) for sentence in said if sentence), buttons]
        padding = look.px(22)
        self.setLayout(column(*parts, gap=look.px(10), margins=(padding, look.px(18), padding, look.px(18))))

    def _readiness(self, look: Look, words: OutlookWords) -> list[Item]:
        """Return what would be known today, with the dots."""
        now = words.now() if words.has_numbers else ""
        if not now:
            return []
        dots = words.dots
        return [text_label(look, now), *([row(TenDots(look, dots, now), 0)] if dots is not None else [])]


def _weekdays(look: Look) -> list[str]:
    """Return the short names of the days of a week, Monday first."""
    names = locale(look.language)
    return [names.dayName(number, QLocale.FormatType.ShortFormat) for number in range(1, 8)]


def _unbroken(words: str) -> str:
    """Return words in which no line breaks between a number and its per cent."""
    return words.replace(" %", "\u00a0%")


def _as_told(outlook: "Outlook") -> "Sequence[CurvePoint]":
    """Return the days to come, the date itself with the share and the range that Today tells of it."""
    last, about = outlook.curve[-1], outlook.all_then
    if about is None or last.day != outlook.target:
        return outlook.curve
    known, low, high = (number / about.of for number in (about.known, about.low, about.high))
    return (*outlook.curve[:-1], replace(last, share=known, low=low, high=high))


def _thinned(curve: "Sequence[CurvePoint]") -> "list[CurvePoint]":
    """Return some days of a long curve, the last always among them."""
    step = ceil((len(curve) - 1) / (_MOST_ROWS - 1)) if len(curve) > _MOST_ROWS else 1
    return [*curve[:-1:step], curve[-1]]
