"""The large card of Today: the path to the date, what today holds, and the one button."""

import enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.plan import TodaysPath
from quizapp.desktop.widgets.buttons import FlatButton, PrimaryButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.workspace.settings import Settings

if TYPE_CHECKING:
    from quizapp.workspace.today import Today

SHORT_MINUTES = 3
MORE_MINUTES = 5
LONG_GAP_DAYS = 3
_WHOLE_LANDSCAPE = 850
"""Effective height from which the landscape of patients is as high as it is drawn: below, the plan needs the room."""


class Room(NamedTuple):
    """How much of it the page has, in classes and in effective pixels."""

    width_class: str
    height_class: str
    height: float


def was_away(today: "Today") -> bool:
    """Tell whether the person comes back after some days: then nothing is counted unless they ask."""
    return today.days_away is not None and today.days_away >= LONG_GAP_DAYS


class _Day(enum.Enum):
    """What can be done with today."""

    OPEN = enum.auto()
    BEGUN = enum.auto()
    """A session was left and can be gone on with."""
    OFF = enum.auto()
    FINISHED = enum.auto()
    """The day's minutes are used up; whoever wants to can still go on."""
    NOTHING_DUE = enum.auto()


_TO_STUDY = (_Day.OPEN, _Day.BEGUN)


class TodaysHero(Card):
    """Says what the person wants to do with today.

    Args:
        shows_numbers: The person asked for what waits after some days away.
    """

    begin_requested = Signal(int)
    """So many minutes."""
    continue_requested = Signal()
    postpone_requested = Signal()
    """The rest of today is put off."""
    practice_requested = Signal(int)
    """So many minutes that change nothing in the plan."""
    numbers_requested = Signal()

    def __init__(
        self, look: Look, settings: Settings, today: "Today", room: Room, *, shows_numbers: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, radius="hero", parent=parent)
        self.setObjectName("hero")
        self._look, self._settings, self._today, self._room = look, settings, today, room
        self._is_patient = settings.is_patient
        self._is_counted = shows_numbers or not was_away(today)
        self._day = self._day_of(today)
        layout: QBoxLayout = column(margins=(1, 1, 1, 1)) if self._is_patient else row(margins=(1, 1, 1, 1))
        layout.addLayout(self._words(), 3)
        if room.width_class != "narrow":
            path = self._path()
            if self._is_patient:
                layout.insertWidget(0, path)
            else:  # beside, so that what can be practised stands on the same screen
                layout.addLayout(column(path, margins=(0, look.px(12), look.px(12), look.px(12))), 2)
        self.setLayout(layout)

    def _day_of(self, today: "Today") -> _Day:
        if today.kept_position is not None:
            return _Day.BEGUN
        if today.is_done:
            return _Day.NOTHING_DUE
        if today.is_finished:
            return _Day.OFF if today.is_day_off and not today.answered else _Day.FINISHED
        return _Day.OPEN

    def _path(self) -> TodaysPath:
        heights = {"tall": 176, "medium": 120} if self._is_patient else {"tall": 190, "medium": 170}
        height = heights.get(self._room.height_class, 120)
        if self._is_patient and self._room.height >= _WHOLE_LANDSCAPE:
            height = 262
        return TodaysPath(
            self._look,
            self._today,
            is_done=self._day in (_Day.FINISHED, _Day.NOTHING_DUE),
            height=height,
            radius="hero" if self._is_patient else "choice",
            is_framed=not self._is_patient,
        )

    # -- words

    def _words(self) -> QLayout:
        look = self._look
        side = look.px(26)
        above, below = (18, 20) if self._room.height_class == "tall" else (12, 14)
        words = column(gap=4, margins=(side, look.px(above), side, look.px(below)))
        words.addWidget(text_label(look, self._headline(), "h2", "heading"))
        if detail := self._detail():
            words.addWidget(text_label(look, detail, colour="muted"))
        if not self._is_patient and self._day in _TO_STUDY and not self._is_only_begun:
            words.addSpacing(8)
            words.addLayout(self._counts())
        words.addSpacing(look.px(14))
        words.addLayout(self._buttons())
        return words

    def _headline(self) -> str:
        match self._day:
            case _Day.OFF:
                return self.tr("A day off. Nothing is planned today.")
            case _Day.NOTHING_DUE:
                return self.tr("Nothing more is due today.")
            case _Day.FINISHED:
                return self.tr("That is all for today. Everything is saved.")
        if self._is_only_begun:
            return self._stopped()
        if self._is_patient or not self._is_counted:
            return self.tr("Today: %n minute(s)", "", self._today.expected_minutes)
        questions = self.tr("%n question(s)", "", self._today.questions)
        minutes = self.tr("about %n minute(s)", "", self._today.expected_minutes)
        return self.tr("{questions}, {minutes}").format(questions=questions, minutes=minutes)

    def _detail(self) -> str:
        today = self._today
        if self._day is _Day.BEGUN:
            return "" if self._is_only_begun else self._stopped()
        if not self._is_patient or self._day is not _Day.OPEN:
            return ""
        questions = self.tr("%n short question(s).", "", today.questions) if self._is_counted else ""
        no_date = "" if today.target_date else self.tr("No date yet? We start with the warning signs.")
        return " ".join(words for words in (questions, no_date) if words)

    @property
    def _is_only_begun(self) -> bool:
        """The day's minutes are used up but for a session that was left: there are no others to count."""
        return self._day is _Day.BEGUN and not self._today.questions

    def _stopped(self) -> str:
        words = self.tr("You stopped at question {number} of {size}.")
        return words.format(number=self._today.kept_position, size=self._today.kept_size)

    def _counts(self) -> QBoxLayout:
        if not self._is_counted:
            ask = FlatButton(self._look, self.tr("Show the numbers"), ink="accent")
            ask.setObjectName("show-numbers")
            ask.clicked.connect(self.numbers_requested)
            return row(ask, 0)
        today = self._today
        pairs = ((today.due, self.tr("to review"), "count-due"), (today.new, self.tr("new"), "count-new"))
        counts = row(gap=self._look.px(28))
        for number, words, name in pairs:
            label = text_label(self._look, str(number), "number", "heading")
            label.setObjectName(name)
            label.setAccessibleName(f"{number} {words}")
            counts.addLayout(column(label, text_label(self._look, words)))
        counts.addStretch(1)
        return counts

    # -- buttons

    def _buttons(self) -> QLayout:
        if self._day not in _TO_STUDY:
            if self._room.width_class == "narrow":
                return column(*self._further(), gap=12)
            return row(*self._further(), 0, gap=self._look.px(18))
        look = self._look
        begin = self._begin()
        short = SecondaryButton(look, self.tr("Only %n minute(s)", "", SHORT_MINUTES), hero=self._is_patient)
        short.setObjectName("begin-short")
        short.clicked.connect(lambda: self.begin_requested.emit(SHORT_MINUTES))
        put_off = FlatButton(look, self.tr("Not today"))
        put_off.setObjectName("postpone")
        put_off.clicked.connect(self.postpone_requested)
        if self._room.width_class == "narrow":
            return column(begin, short, put_off, gap=12)
        if self._is_patient:
            buttons = row(begin, short, put_off, gap=look.px(18))
            buttons.setStretch(0, 1)
            return buttons
        places = FlowLayout(gap=look.px(18), line_gap=look.px(6))
        for button in (begin, short, put_off):
            places.addWidget(button)
        return places

    def _begin(self) -> PrimaryButton:
        words = self.tr("Begin")
        if self._day is _Day.BEGUN:
            words = self.tr("Continue at question {number}").format(number=self._today.kept_position)
        key = "" if self._is_patient else "Enter"
        button = PrimaryButton(self._look, words, icon="next", key=key, hero=self._is_patient)
        button.setObjectName("begin")
        if self._day is _Day.BEGUN:
            button.clicked.connect(self.continue_requested)
        else:
            button.clicked.connect(lambda: self.begin_requested.emit(self._settings.minutes))
        return button

    def _further(self) -> list[QWidget]:
        """Return what can be done on a day on which nothing has to be."""
        practise = self.tr("Practice without changing the plan")
        if self._day is _Day.NOTHING_DUE:
            return [self._practice(SecondaryButton(self._look, practise, hero=True), "begin")]
        words = self.tr("Study anyway") if self._day is _Day.OFF else self.tr("%n more minute(s)", "", MORE_MINUTES)
        more = SecondaryButton(self._look, words, hero=True)
        more.setObjectName("begin")
        more.clicked.connect(lambda: self.begin_requested.emit(MORE_MINUTES))
        if self._day is _Day.OFF:
            return [more]
        return [more, self._practice(FlatButton(self._look, practise), "practise")]

    def _practice(self, button: WordButton, name: str) -> WordButton:
        button.setObjectName(name)
        button.clicked.connect(lambda: self.practice_requested.emit(self._settings.minutes))
        return button
