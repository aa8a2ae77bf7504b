"""The end of a session: what one can now say, what to talk over, and nothing that looks like a mark."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.desktop.frames import column, line, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.views.plan import TodaysPath
from quizapp.desktop.views.todays_hero import MORE_MINUTES
from quizapp.desktop.widgets.buttons import HelpPill, PrimaryButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import TextLabel, text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Logo
from quizapp.desktop.words import date_words

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.session import Summary
    from quizapp.workspace.settings import Settings
    from quizapp.workspace.study import NextCard
    from quizapp.workspace.today import Today

MOST_LINES = 4
ONE_LINE_WIDTH = 640
"""Effective width from which the buttons stand side by side."""


class EndPage(Page):
    """Shows what a session came to."""

    finished = Signal()
    more_requested = Signal(int)
    undo_requested = Signal()
    help_requested = Signal()

    def __init__(
        self,
        look: Look,
        summary: "Summary",
        today: "Today",
        settings: "Settings",
        nickname: str,
        make_explainer: Callable[[str], "Explainer"],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._summary, self._today, self._settings, self._nickname = summary, today, settings, nickname
        self._make_explainer = make_explainer
        self._explainer = make_explainer(look.language)

    def set_look(self, look: Look) -> None:
        """Show the page in another look or language."""
        if look.language != self._explainer.language:
            self._explainer = self._make_explainer(look.language)
        super().set_look(look)

    def build(self) -> QWidget:
        """Return the card with the path, the two lists and the buttons."""
        look = self.look
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        bar = widget_of(top_bar(look, [Logo(look, one_line=True, with_name=self.width_class != "narrow")], pill))
        card = Card(look)
        padding = look.px(24 if self.width_class == "narrow" else 40)
        body = column(gap=look.px(6), margins=(padding, look.px(20), padding, look.px(10)))
        body.addWidget(text_label(look, self._headline(), "h1", "heading"))
        body.addWidget(text_label(look, self._detail(), "lead", colour="muted"))
        if still_learning := len(self._summary.tomorrow):
            body.addWidget(self._comes_first(still_learning))
        body.addSpacing(look.px(14))
        body.addLayout(self._lists())
        body.addStretch(1)
        foot = self._foot(body)
        foot.setContentsMargins(padding, 8, padding, look.px(22))
        scroll = VerticalScroll(look, widget_of(body), "end-scroll", self._headline())
        path = [] if self.width_class == "narrow" else [self._path()]
        card.setLayout(column(*path, scroll, foot, margins=(1, 1, 1, 1)))
        if self.width_class == "wide":
            card.setMaximumWidth(look.px(1010))
        middle = row(0, card, 0, margins=(16, 4, 16, 16))
        middle.setStretch(1, 1000)
        return widget_of(column(bar, middle))

    def _headline(self) -> str:
        if self._is_more_planned:
            return self.tr("That is enough for now.")
        if self._nickname:
            return self.tr("That is all for today, {name}.").format(name=self._nickname)
        return self.tr("That is all for today.")

    @property
    def _is_more_planned(self) -> bool:
        """The day's plan is not done: it was a short session, or practice."""
        return self._today.questions > 0

    def _detail(self) -> str:
        if self._summary.is_practice:
            return self.tr("Practice. Nothing was counted.")
        questions = self.tr("%n question(s)", "", self._summary.answered)
        minutes = self.tr("%n minute(s)", "", max(round(self._summary.ms_taken / 60_000), 1))
        words = self.tr("{questions} in {minutes}. Everything is saved.")
        return words.format(questions=questions, minutes=minutes)

    @property
    def _tomorrow(self) -> date:
        return self._today.day + timedelta(days=1)

    def _comes_first(self, still_learning: int) -> TextLabel:
        words = self.tr("What you are still learning comes first next time.")
        if self._settings.next_planned(self._tomorrow) == self._tomorrow:
            words = self.tr("%n question(s) that you are still learning come(s) first tomorrow.", "", still_learning)
        label = text_label(self.look, words, colour="muted")
        label.setObjectName("tomorrow")
        return label

    def _path(self) -> TodaysPath:
        height = {"tall": 190, "medium": 140, "short": 120}[self.height_class]
        return TodaysPath(self.look, self._today, is_done=not self._is_more_planned, height=height, radius="card")

    def _lists(self) -> QBoxLayout:
        known = [self._explainer.takeaway(card.entry) for card in self._summary.known]
        if not self._settings.is_patient:
            return self._topics()
        lists = column(gap=16) if self.width_class == "narrow" else row(gap=44)
        if known:
            lists.addLayout(self._list(self.tr("You can now say"), known, "circle-check", "success"), 10)
        if missed := [self._missed(card) for card in self._summary.missed]:
            title = self.tr("To talk over with your nurse")
            lists.addLayout(self._list(title, missed, "message-circle", "warning"), 9)
        return lists

    def _missed(self, card: "NextCard") -> str:
        words = {"topic": self._explainer.topic(card.entry), "takeaway": self._explainer.takeaway(card.entry)}
        if self._summary.is_practice:  # which gives no question another day
            return self.tr("{topic}: {takeaway}").format(**words)
        due = self._tomorrow if card.due is None else card.due.astimezone().date()
        due = self._settings.next_planned(max(due, self._tomorrow))  # what is still being learned comes first then
        if due == self._tomorrow:
            return self.tr("{topic}: {takeaway} You will meet this again tomorrow.").format(**words)
        if self._today.target_date is not None and self._today.target_date > self._today.day:
            return self.tr("{topic}: {takeaway} You will meet this again.").format(**words)  # the plan says when
        date = date_words(due, self.look.language)
        return self.tr("{topic}: {takeaway} You will meet this again on {date}.").format(**words, date=date)

    def _list(self, title: str, lines: list[str], icon: str, colour: str) -> QBoxLayout:
        layout = column(text_label(self.look, title, "h3", "heading"), gap=8)
        for number, words in enumerate(lines[:MOST_LINES]):
            if number:
                layout.addWidget(line(self.look))
            layout.addLayout(icon_line(self.look, icon, words, icon_colour=colour))
        layout.addStretch(1)
        return layout

    def _topics(self) -> QBoxLayout:
        """Return, for students, how many answers of each topic were right at once."""
        right = Counter(self._explainer.topic(card.entry) for card in self._summary.known)
        missed = Counter(self._explainer.topic(card.entry) for card in self._summary.missed)
        layout = column(text_label(self.look, self.tr("By topic"), "h3", "heading"), gap=6)
        for topic in sorted(right.keys() | missed.keys()):
            asked = right[topic] + missed[topic]
            words = self.tr("{right} of {asked} right at once").format(right=right[topic], asked=asked)
            name = text_label(self.look, topic)
            layout.addLayout(row(name, 0, text_label(self.look, words, colour="muted"), gap=12))
            layout.addWidget(line(self.look))
        layout.addStretch(1)
        return layout

    def _foot(self, body: QBoxLayout) -> QBoxLayout:
        """Return the buttons that stay in sight; where there is little room only the first, the rest ends the body."""
        look = self.look
        finish = PrimaryButton(look, self.tr("Finish"))
        finish.setObjectName("finish")
        finish.clicked.connect(self.finished)
        more = SecondaryButton(look, self.tr("%n more minute(s)", "", MORE_MINUTES))
        more.setObjectName("more")
        if self._today.is_done:
            more.hide()
        more.clicked.connect(lambda: self.more_requested.emit(MORE_MINUTES))
        words = text_label(look, self._next_time(), colour="muted", align=Qt.AlignmentFlag.AlignRight)
        if self.width() / look.factor < ONE_LINE_WIDTH:
            body.addLayout(column(more, words, gap=10))
            return column(finish)
        return row(finish, more, 0, words, gap=16)

    def _next_time(self) -> str:
        day = self._settings.next_planned(self._tomorrow)
        if day == self._tomorrow:
            return self.tr("Next time: tomorrow")
        return self.tr("Next time: {date}").format(date=date_words(day, self.look.language))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finishes, U takes the last answer back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.finished.emit()
        elif event.text().lower() == "u" and self.look.voice != "patient" and not event.isAutoRepeat():
            self.undo_requested.emit()
        else:
            super().keyPressEvent(event)
