"""Tests: three that are made up already, one of one's own, and what earlier ones came to."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.exam_words import Amounts, endorsement_words, form_words
from quizapp.desktop.frames import Item, column, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.home import HomePage
from quizapp.desktop.pages.own_test import OwnTestCard, Wishes
from quizapp.desktop.pages.past_tests import PastTestsCard
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import PrimaryButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.notice import Notice
from quizapp.learning.form import PRESETS, Form, Mode
from quizapp.workspace.topics import topic_names

if TYPE_CHECKING:
    from quizapp.workspace.exam import Choices
    from quizapp.workspace.results import TestSummary

COUNT_AFTER_MS = 150
"""The questions are counted once when the page is shown, and once after several ticks."""
_ICONS = {"ten_minutes": "practice_test", "exam_like": "case", "warning_signs": "must_know"}


@dataclass(frozen=True)
class KeptTest:
    """The test that was left: its name, and how far one was."""

    form: Form
    number: int
    size: int


class TestsPage(HomePage):
    """Says what test the person wants, or which result they want to see.

    Args:
        choices: What a test of one's own can be made of, for its first audience.
        kept: The test that was left before its end.
        past: The tests that were taken, newest first.
    """

    __test__ = False  # pytest takes a class of such a name for tests

    begin_requested = Signal(object)
    """A `Form`."""
    go_on_requested = Signal()
    count_requested = Signal(object)
    """A `Form` whose questions are to be counted: see `show_count`."""
    audience_changed = Signal(str)
    """See `show_choices`."""
    result_requested = Signal(str)

    destination = "tests"

    def __init__(
        self,
        look: Look,
        nickname: str,
        choices: "Choices",
        kept: KeptTest | None,
        past: "Sequence[TestSummary]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, nickname, parent)
        self._choices, self._kept, self._past = choices, kept, tuple(past)
        self.wishes = Wishes()
        self._notice, self._amounts = Notice(), Amounts(self)
        self._count: int | None = None
        self._as_table: bool | None = None
        """As the person wants it; else the table where there is little room."""
        self._shows_all = False
        self._own: OwnTestCard | None = None
        self._ask = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._ask.timeout.connect(self._ask_for_count)

    # -- building

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Tests")

    def body(self) -> QLayout:
        """Return the test that was left, the presets, one's own test, and the earlier ones."""
        look = self.look
        parts: list[Item] = [self._notice.line(look)]
        if self._kept is not None:
            parts.append(self._kept_card(self._kept))
        parts += [self._presets(), icon_line(look, "info", endorsement_words(), colour="muted"), self._own_card()]
        if self._past:
            parts.append(self._past_card())
        return column(*parts, 0, gap=look.px(18))

    def _padded(self, *parts: Item, gap: int = 10) -> Card:
        card, padding = Card(self.look), self.look.px(24)
        card.setLayout(column(*parts, gap=self.look.px(gap), margins=(padding, padding, padding, padding)))
        return card

    def _kept_card(self, kept: KeptTest) -> Card:
        look = self.look
        words = self.tr("You stopped at question {number} of {size}. Everything is saved.")
        button = PrimaryButton(look, self._go_on_words(kept), icon="next")
        button.setObjectName("go-on-test")
        button.clicked.connect(self.go_on_requested)
        title = text_label(look, form_words(kept.form), "h2", "heading")
        told = text_label(look, words.format(number=kept.number, size=kept.size), colour="muted")
        return self._padded(title, told, row(button, 0))

    def _go_on_words(self, kept: KeptTest) -> str:
        return self.tr("Go on with your test ({number} of {size})").format(number=kept.number, size=kept.size)

    def _presets(self) -> QLayout:
        cards = [self._preset(name, form) for name, form in PRESETS.items()]
        if self.width_class == "narrow":
            return column(*cards, gap=self.look.px(14))
        side_by_side = row(*cards, gap=self.look.px(16))
        for place in range(len(cards)):
            side_by_side.setStretch(place, 1)
        return side_by_side

    def _preset(self, name: str, form: Form) -> Card:
        look = self.look
        title = icon_line(look, _ICONS[name], form_words(form), step="h3", weight="heading", icon_colour="accent")
        begin = SecondaryButton(look, self.tr("Begin"))
        begin.setObjectName(f"begin-{name.replace('_', '-')}")
        begin.setAccessibleName(self.tr("Begin: {test}").format(test=form_words(form)))
        begin.clicked.connect(partial(self.begin_requested.emit, form))
        about = text_label(look, self._about(name), colour="muted")
        return self._padded(title, about, text_label(look, self._what(form)), 0, row(begin, 0))

    def _about(self, name: str) -> str:
        return {
            "ten_minutes": self.tr("A short mix of everything."),
            "exam_like": self.tr("3 cases, bow-ties and trends, and single questions."),
            "warning_signs": self.tr("What must never be missed."),
        }[name]

    def _what(self, form: Form) -> str:
        questions = self._amounts.questions(form.size)
        shown = self.tr("Answers at the end") if form.mode is Mode.EXAM else self.tr("Answers after each question")
        limit = self.tr("%n minute(s)", "", form.minutes) if form.minutes else self.tr("no time limit")
        return self.tr("{questions}, {limit}. {answers}.").format(questions=questions, limit=limit, answers=shown)

    def _own_card(self) -> OwnTestCard:
        card = OwnTestCard(
            self.look,
            self._choices,
            self.wishes,
            topic_names(self._choices.topics, self.look.language),
            is_first=self._kept is None,
        )
        card.changed.connect(self._ask_soon)
        card.audience_changed.connect(lambda: self.audience_changed.emit(self.wishes.asked_audience))
        card.begin_requested.connect(self._begin_own)
        self._own = card
        card.show_count(self._count, is_told=False)
        return card

    def _past_card(self) -> PastTestsCard:
        is_narrow = self.width_class == "narrow"
        card = PastTestsCard(
            self.look,
            self._past,
            as_table=self._is_table_shown,
            shows_all=self._shows_all,
            is_narrow=is_narrow,
        )
        card.result_requested.connect(self.result_requested)
        card.table_requested.connect(self._show_table)
        card.all_requested.connect(self._show_all)
        return card

    # -- what the person does

    def showEvent(self, event: QShowEvent) -> None:
        """Have the questions of one's own test counted, once the page is in sight."""
        super().showEvent(event)
        if self._count is None:
            self._ask_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing for a page that is not in sight."""
        self._ask.stop()
        super().hideEvent(event)

    def _ask_soon(self) -> None:
        self._ask.start()

    def _ask_for_count(self) -> None:
        form = self.wishes.form(self._choices)
        if form is None:
            self.show_count(0)
        else:
            self.count_requested.emit(form)

    def _begin_own(self) -> None:
        form = self.wishes.form(self._choices)
        if form is not None and self._count != 0:
            self.begin_requested.emit(form)
        elif self._own is not None:
            self._own.show_count(0)

    @property
    def _is_table_shown(self) -> bool:
        return self.width_class == "narrow" if self._as_table is None else self._as_table

    def _show_table(self, as_table: bool) -> None:
        self._as_table = as_table
        self.rebuild()

    def _show_all(self) -> None:
        self._shows_all = True
        self.rebuild()
        self.focus_on("result-1")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T shows the plot as a table, and back."""
        is_plain = not event.modifiers() and not event.isAutoRepeat()
        if event.text().lower() == "t" and is_plain and self.findChild(QWidget, "share-switch") is not None:
            self._show_table(not self._is_table_shown)
        else:
            super().keyPressEvent(event)

    # -- what is shown

    def show_count(self, number: int) -> None:
        """Show how many questions one's own test would have."""
        self._count = number
        if self._own is not None:
            self._own.show_count(number)

    def show_choices(self, choices: "Choices") -> None:
        """Show what a test can be made of for another audience."""
        self._choices, self._count = choices, None
        self.rebuild()
        self._ask_soon()

    def show_trouble(self, words: str) -> None:
        """Say what went wrong."""
        self._notice.show_trouble(words)
