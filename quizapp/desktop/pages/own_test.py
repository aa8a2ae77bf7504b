"""The card where a person puts a test of their own together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.exam_words import kind_words
from quizapp.desktop.frames import column, line, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.pages.chips import chip_row
from quizapp.desktop.widgets.buttons import FlatButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.check_button import CheckButton
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.one_stop import OneStop
from quizapp.desktop.widgets.tick_chip import TickChip
from quizapp.learning.form import Form, Mode, Which

if TYPE_CHECKING:
    from quizapp.workspace.exam import Choices

SIZES = (10, 20, 30, 60, 85)
MINUTES = (0, 10, 20, 30, 60, 90, 120)
TOPICS, KINDS = "topics", "kinds"
EVERYBODY = "both"


@dataclass
class Wishes:
    """What a person wants of a test of their own, as it stands on the page.

    Attributes:
        left_out: Topics and kinds whose tick was taken away.
        opened: Which of the two lists is in sight.
        minutes: Time limit; 0 for none.
    """

    left_out: dict[str, set[str]] = field(default_factory=lambda: {TOPICS: set(), KINDS: set()})
    opened: set[str] = field(default_factory=set)
    audience: str = "nurse"
    """One of a deck's audiences, or ``EVERYBODY``."""
    size: int = 20
    minutes: int = 0
    mode: Mode = Mode.TUTORED
    which: Which = Which.ALL

    def form(self, choices: "Choices") -> Form | None:
        """Return the form; ``None`` while no topic or no kind is ticked."""
        topics = self._ticked(TOPICS, choices.questions_of_topic)
        kinds = self._ticked(KINDS, choices.questions_of_kind)
        if topics is None or kinds is None:
            return None
        return Form(
            size=self.size,
            minutes=self.minutes or None,
            mode=self.mode,
            which=self.which,
            topics=topics,
            kinds=kinds,
            audience=self.asked_audience,
        )

    @property
    def asked_audience(self) -> str:
        """Whom the questions are written for, as a form says it: empty for everybody."""
        return "" if self.audience == EVERYBODY else self.audience

    def ticked(self, what: str, counts: Mapping[str, int]) -> list[str]:
        """Return the topics or kinds that are ticked."""
        return [name for name in counts if name not in self.left_out[what]]

    def _ticked(self, what: str, counts: Mapping[str, int]) -> tuple[str, ...] | None:
        ticked = self.ticked(what, counts)
        if not ticked:
            return None
        return () if len(ticked) == len(counts) else tuple(ticked)


class OwnTestCard(Card):
    """Topics, kinds, audience, number, time, when answers are shown, and which questions; then how many there are.

    Args:
        wishes: Kept by the page, and changed here.
        topics: Names of the topics, in the language of the window.
        is_first: Its button is the one filled button of the page.
    """

    changed = Signal()
    audience_changed = Signal()
    begin_requested = Signal()

    def __init__(
        self,
        look: Look,
        choices: "Choices",
        wishes: Wishes,
        topics: Mapping[str, str],
        *,
        is_first: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._look, self._choices, self._wishes = look, choices, wishes
        self._heads: dict[str, WordButton] = {}
        self._count = text_label(look, "", "lead", "strong")
        self._count.setObjectName("count")
        self._begin = self._new_begin(is_first=is_first)
        kinds = {kind: kind_words(kind) for kind in choices.questions_of_kind}
        parts: list[QWidget | QLayout] = [
            text_label(look, self.tr("Your own test"), "h2", "heading"),
            *self._list(TOPICS, topics, choices.questions_of_topic),
            *self._list(KINDS, kinds, choices.questions_of_kind),
            line(look),
            *self._rows(),
            line(look),
            column(self._count, self._begin_line(), gap=look.px(12)),
        ]
        padding = look.px(24)
        self.setLayout(column(*parts, gap=look.px(16), margins=(padding, padding, padding, padding)))

    # -- the lists

    def _list(self, what: str, names: Mapping[str, str], counts: Mapping[str, int]) -> list[QWidget]:
        look = self._look
        head = SecondaryButton(look, " ", icon="chevron-down", neutral=True)
        head.setObjectName(what)
        self._heads[what] = head
        inside = QWidget()
        head.clicked.connect(lambda: self._open(what, inside, names, counts))
        if what in self._wishes.opened:
            self._fill_list(inside, what, names, counts)
        else:
            inside.hide()
        self._say_ticked(what)
        return [widget_of(row(head, 0)), inside]

    def _fill_list(self, inside: QWidget, what: str, names: Mapping[str, str], counts: Mapping[str, int]) -> None:
        """Make the list, the first time that it is opened."""
        look = self._look
        chips = self._chips(what, names, counts)
        places = FlowLayout(gap=look.px(10))
        for chip in chips:
            places.addWidget(chip)
        buttons = row(gap=look.px(8))
        for words, is_on, name in ((self.tr("Tick all"), True, "all"), (self.tr("Tick none"), False, "none")):
            button = FlatButton(look, words, ink="accent")
            button.setObjectName(f"{what}-{name}")
            button.clicked.connect(partial(self._tick_all, chips, is_on))
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside.setLayout(column(buttons, places, gap=look.px(8)))
        OneStop(chips, inside)

    def _chips(self, what: str, names: Mapping[str, str], counts: Mapping[str, int]) -> list[TickChip]:
        chips = []
        for key, words in sorted(names.items(), key=lambda item: item[1].casefold()):
            chip = TickChip(self._look, words, counts[key])
            chip.setObjectName(f"{what}-{key}")
            chip.setAccessibleName(self.tr("{name}, %n question(s)", "", counts[key]).format(name=words))
            chip.setChecked(key not in self._wishes.left_out[what])
            chip.toggled.connect(partial(self._tick, what, key))
            chips.append(chip)
        return chips

    def _open(self, what: str, inside: QWidget, names: Mapping[str, str], counts: Mapping[str, int]) -> None:
        self._wishes.opened ^= {what}
        if inside.layout() is None:
            self._fill_list(inside, what, names, counts)
        inside.setVisible(what in self._wishes.opened)
        self._say_ticked(what)

    def _tick(self, what: str, key: str, is_on: bool) -> None:
        if is_on:
            self._wishes.left_out[what].discard(key)
        else:
            self._wishes.left_out[what].add(key)
        self._say_ticked(what)
        self.changed.emit()

    def _tick_all(self, chips: Sequence[TickChip], is_on: bool) -> None:
        for chip in chips:
            chip.setChecked(is_on)

    def _say_ticked(self, what: str) -> None:
        """Show on the list's button how many are ticked, and whether it opens or closes."""
        counts = self._choices.questions_of_topic if what == TOPICS else self._choices.questions_of_kind
        ticked, head = len(self._wishes.ticked(what, counts)), self._heads[what]
        if what == TOPICS:
            words = self.tr("Topics: {ticked} of {size}")
        else:
            words = self.tr("Kinds of question: {ticked} of {size}")
        shown = words.format(ticked=ticked, size=len(counts))
        is_open = what in self._wishes.opened
        head.setText(shown)
        hint = self.tr("{list}. Close the list.") if is_open else self.tr("{list}. Open the list.")
        head.setAccessibleName(hint.format(list=shown))

    # -- the rows of chips

    def _rows(self) -> list[QLayout]:
        wishes = self._wishes
        audiences = {"nurse": self.tr("Nurses"), "patient": self.tr("Patients"), EVERYBODY: self.tr("Both")}
        sizes = {str(size): str(size) for size in SIZES}
        limits = {str(at): self.tr("%n min", "", at) if at else self.tr("None") for at in MINUTES}
        modes = {Mode.TUTORED.value: self.tr("After each question"), Mode.EXAM.value: self.tr("At the end")}
        which = {
            Which.ALL.value: self.tr("All questions"),
            Which.NEW.value: self.tr("Only new"),
            Which.WRONG.value: self.tr("Only wrong ones"),
            Which.FLAGGED.value: self.tr("Only flagged"),
        }
        return [
            self._row(self.tr("Written for"), audiences, wishes.audience, "audience", self._choose_audience),
            self._row(self.tr("Number of questions"), sizes, str(wishes.size), "size", self._choose_size),
            self._row(self.tr("Time limit"), limits, str(wishes.minutes), "minutes", self._choose_minutes),
            self._row(self.tr("Answers are shown"), modes, wishes.mode.value, "mode", self._choose_mode),
            self._row(self.tr("Which questions"), which, wishes.which.value, "which", self._choose_which),
        ]

    def _row(
        self, title: str, choices: Mapping[str, str], chosen: str, name: str, choose: Callable[[str], None]
    ) -> QLayout:
        return chip_row(self, self._look, title, choices, chosen, choose, name=name)

    def _choose_audience(self, value: str) -> None:
        self._wishes.audience = value
        self.audience_changed.emit()

    def _choose_size(self, value: str) -> None:
        self._wishes.size = int(value)
        self.changed.emit()

    def _choose_minutes(self, value: str) -> None:
        self._wishes.minutes = int(value)
        self.changed.emit()

    def _choose_mode(self, value: str) -> None:
        self._wishes.mode = Mode(value)

    def _choose_which(self, value: str) -> None:
        self._wishes.which = Which(value)
        self.changed.emit()

    # -- how many, and the button

    def _new_begin(self, *, is_first: bool) -> WordButton:
        words = self.tr("Begin this test")
        begin = CheckButton(self._look, words) if is_first else SecondaryButton(self._look, words)
        begin.setObjectName("begin-own")
        begin.clicked.connect(self.begin_requested)
        return begin

    def _begin_line(self) -> QLayout:
        return row(self._begin, 0)

    def show_count(self, number: int | None, *, is_told: bool = True) -> None:
        """Show how many questions the test will have; ``None`` while that is counted."""
        if number is None:
            self._count.setText(self.tr("Counting the questions ..."))
            return
        if number:
            words = self.tr("This test will have %n question(s).", "", number)
        else:
            words = self.tr("There is no question like that here. Choose more topics or kinds, or all questions.")
        if is_told and words != self._count.text():
            announce(self, words)
        self._count.setText(words)
        if isinstance(self._begin, CheckButton):
            self._begin.set_quiet(not number)
