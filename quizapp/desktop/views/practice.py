"""What Today offers outside the plan: tests, cases, weak topics, and what was wrong although one was sure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.desktop.frames import Item, column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.mistake import short_words
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import FlatButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.card_button import CardButton
from quizapp.desktop.widgets.labels import text_label
from quizapp.learning.form import Form, Mode, Which

if TYPE_CHECKING:
    from quizapp.workspace.mistakes import ToldMistake

CASES = Form(size=3, mode=Mode.TUTORED, kinds=("case_study",))
WEAK_TOPICS = Form(size=20, mode=Mode.TUTORED, which=Which.WRONG)
KEYS = {"2": "practice-test", "3": "case-studies", "4": "weak-topics", "5": "see-mistakes"}
"""Object names of what the digits press on Today."""


class PracticeRow(QWidget):
    """Three ways to practise, side by side or one under the other."""

    tests_requested = Signal()
    form_requested = Signal(object)
    """A `Form`, to be begun at once."""

    def __init__(self, look: Look, *, is_narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        tests = self._card("practice_test", self.tr("Practice test"), self.tr("Timed or not"), "2")
        tests.clicked.connect(self.tests_requested)
        cases = self._card("case", self.tr("Case studies"), self.tr("Three cases of 6 steps"), "3")
        cases.clicked.connect(lambda: self.form_requested.emit(CASES))
        weak = self._card("weak_topics", self.tr("Weak topics"), self.tr("Up to 20 that were not right"), "4")
        weak.clicked.connect(lambda: self.form_requested.emit(WEAK_TOPICS))
        cards = (tests, cases, weak)
        places: QBoxLayout = column(*cards, gap=look.px(10)) if is_narrow else row(*cards, gap=look.px(16))
        for place in range(len(cards)):
            places.setStretch(place, 1)
        title = text_label(look, self.tr("Practice outside the plan"), "h3", "heading")
        self.setLayout(column(title, places, gap=look.px(8)))

    def _card(self, icon: str, title: str, caption: str, key: str) -> CardButton:
        card = CardButton(self._look, icon, title, caption, key)
        card.setObjectName(KEYS[key])
        return card


class MistakesCard(Card):
    """The newest confident errors in a line each: what was said, and what is right.

    Args:
        told: The first of each mistake's words.
    """

    all_requested = Signal()

    def __init__(
        self, look: Look, told: "Sequence[ToldMistake]", *, is_narrow: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("mistakes")
        self._look, self._is_narrow = look, is_narrow
        words = self.tr("Wrong, although you were sure")
        title = icon_line(look, "report", words, step="h3", weight="heading", icon_colour="warning")
        lines: list[Item] = [self._head(title) if told else title]
        for one in told:
            lines += [line(look), self._line(one)]
        if not told:
            lines.append(text_label(look, self.tr("Nothing here. That is good."), colour="muted"))
        padding = look.px(22)
        self.setLayout(
            column(*lines, gap=look.px(6), margins=(padding, look.px(6 if told else 14), padding, look.px(12)))
        )

    def _head(self, title: QBoxLayout) -> QBoxLayout:
        if self._is_narrow:
            return column(title, row(self._see_all(), 0))
        head = row(column(0, title, 0), self._see_all(), gap=self._look.px(12))
        head.setStretch(0, 1)
        return head

    def _see_all(self) -> FlatButton:
        button = FlatButton(self._look, self.tr("See all"), key="5")
        button.setObjectName(KEYS["5"])
        button.setAccessibleName(self.tr("See all that was wrong although you were sure"))
        button.clicked.connect(self.all_requested)
        return button

    def _line(self, told: "ToldMistake") -> QBoxLayout:
        said, right = short_words(told)
        first = icon_line(self._look, "you_said", said, icon_colour="warning")
        second = icon_line(self._look, "right", right, icon_colour="success")
        if self._is_narrow:
            return column(first, second, gap=self._look.px(4))
        both = row(first, second, gap=self._look.px(20))
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        return both
