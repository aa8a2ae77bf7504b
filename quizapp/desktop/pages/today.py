"""Today: one button to begin, the path to the date, and whom to call."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QLayout, QWidget

from quizapp.desktop.frames import column, line, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.pages.home import HomePage
from quizapp.desktop.views.parts import Band, icon_line
from quizapp.desktop.views.plan import TodaysPath
from quizapp.desktop.widgets.buttons import PrimaryButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import IconLabel, text_label
from quizapp.desktop.words import date_words, notice_words
from quizapp.workspace.settings import Settings

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.today import Today

SHORT_MINUTES = 3
MORE_MINUTES = 5
LONG_GAP_DAYS = 3
_BESIDE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TodayPage(HomePage):
    """Shows today at a glance; before the profile is open, the same page without counts."""

    begin_requested = Signal(int)
    continue_requested = Signal()
    clock_confirmed = Signal()
    tests_requested = Signal()
    form_requested = Signal(object)
    """A `Form`, to be begun at once."""
    mistakes_requested = Signal()

    destination = "today"

    def __init__(
        self,
        look: Look,
        settings: Settings,
        clock: Callable[[], datetime],
        make_explainer: "Callable[[str], Explainer]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self.settings = settings
        self.today: Today | None = None
        self.deck_errors = 0
        self._clock, self._make_explainer = clock, make_explainer
        self._explainer: Explainer | None = None
        self._denied_clock = False
        self._trouble = ""

    def show_today(self, today: "Today", settings: Settings, nickname: str, deck_errors: int) -> None:
        """Show the counts of today, and put the focus on the one button."""
        self.today, self.settings, self.nickname, self.deck_errors = today, settings, nickname, deck_errors
        self._trouble = ""
        self.renew()
        self.focus_on("begin")

    def show_trouble(self, words: str) -> None:
        """Say that something could not be kept, until Today is shown again."""
        self._trouble = words
        self.rebuild()
        self.focus_on("begin")

    # -- words

    def title(self) -> str:
        """Greet patients by the time of day; students get the page's name."""
        if not self.settings.is_patient:
            return self.tr("Today")
        hour = self._clock().astimezone().hour
        if 4 <= hour < 12:
            return self._greeting(self.tr("Good morning, {name}."), self.tr("Good morning."))
        if 12 <= hour < 18:
            return self._greeting(self.tr("Good afternoon, {name}."), self.tr("Good afternoon."))
        return self._greeting(self.tr("Good evening, {name}."), self.tr("Good evening."))

    def _greeting(self, named: str, nameless: str) -> str:
        return named.format(name=self.nickname) if self.nickname else nameless

    def subtitle(self) -> str:
        """Return the date, and for students what is done."""
        day = self.today.day if self.today else self._clock().astimezone().date()
        words = date_words(day, self.look.language)
        if self.settings.is_patient or not self.today or not self.today.answered:
            return words
        return self.tr("{date}. %n answered today.", "", self.today.answered).format(date=words)

    # -- body

    def body(self) -> QLayout:
        """Return the hero card with the lines above it, and at the right the care team.

        Nothing while the profile is being opened: that takes less than the 300 ms after which a person wants a word.
        """
        if self.today is None:
            return column(0)
        gap = self.look.spacing("xl")
        main: list[QWidget] = [*self._lines(), self._hero()]
        if not self.settings.is_patient:
            return column(*main, *self._practice(), self._notice(), 0, gap=self.look.spacing("l"))
        beside = [self._care_team(), *self._to_look_at_again()]
        if self.width_class == "narrow":
            return column(*main, *beside, self._notice(), 0, gap=gap)
        right = widget_of(column(*beside, 0, gap=self.look.spacing("l")))
        right.setFixedWidth(self.look.px(300))
        body = row(column(*main, self._notice(), 0, gap=16), right, gap=gap)
        body.setStretch(0, 1)
        return body

    def _lines(self) -> list[QWidget]:
        """Return what has to be noticed before beginning."""
        lines: list[QWidget] = []
        today = self.today
        if today is None:
            return lines
        if self._trouble:
            lines.append(self._line("triangle-alert", self._trouble))
        if today.clock_in_doubt:
            lines.append(self._clock_question(today))
        if today.days_away is not None and today.days_away >= LONG_GAP_DAYS:
            lines.append(self._line("info", self.tr("Welcome back.")))
        if self.deck_errors:
            words = self.tr("%n deck(s) could not be read. Your progress is safe. See Settings.", "", self.deck_errors)
            lines.append(self._line("triangle-alert", words))
        return lines

    def _line(self, icon: str, words: str) -> Band:
        band = Band(self.look, "info_soft", "info")
        band.setLayout(column(icon_line(self.look, icon, words, icon_colour="info"), margins=(18, 10, 14, 10)))
        return band

    def _clock_question(self, today: "Today") -> Band:
        band = Band(self.look, "warning_soft", "warning")
        day = date_words(today.date_on_clock, self.look.language)
        question = self.tr("Is today {date}?").format(date=day)
        layout = column(icon_line(self.look, "clock", question, weight="strong"), gap=8, margins=(18, 12, 14, 12))
        if self._denied_clock:
            words = self.tr("Then please set the computer's clock. Until then your answers count for {date}.")
            layout.addWidget(text_label(self.look, words.format(date=date_words(today.day, self.look.language))))
        yes = SecondaryButton(self.look, self.tr("Yes, that is right"), neutral=True)
        yes.setObjectName("clock-right")
        yes.clicked.connect(self.clock_confirmed)
        no = SecondaryButton(self.look, self.tr("No"), neutral=True)
        no.setObjectName("clock-wrong")
        no.clicked.connect(self._deny_clock)
        layout.addLayout(row(yes, no, 0, gap=10))
        band.setLayout(layout)
        return band

    def _deny_clock(self) -> None:
        self._denied_clock = True
        self.rebuild()

    def _hero(self) -> Card:
        look = self.look
        card = Card(look, radius="hero")
        card.setObjectName("hero")
        is_patient = self.settings.is_patient
        layout: QBoxLayout = column(margins=(1, 1, 1, 1)) if is_patient else row(margins=(1, 1, 1, 1))
        padding = look.px(26)
        words = column(gap=4, margins=(padding, look.px(18), padding, look.px(20)))
        words.addWidget(text_label(look, self._headline(), "h2", "heading"))
        if detail := self._detail():
            words.addWidget(text_label(look, detail, colour="muted"))
        if not self.settings.is_patient and self.today is not None:
            words.addSpacing(8)
            words.addLayout(self._counts(self.today))
        words.addSpacing(look.px(14))
        words.addLayout(self._buttons())
        layout.addLayout(words, 3)
        if self.width_class != "narrow" and self.today is not None:
            path = self._path(self.today)
            if is_patient:
                layout.insertWidget(0, path)
            else:  # beside, so that what can be practised stands on the same screen
                layout.addLayout(column(path, margins=(0, look.px(12), look.px(12), look.px(12))), 2)
        card.setLayout(layout)
        return card

    def _path(self, today: "Today") -> TodaysPath:
        is_patient = self.settings.is_patient
        heights = {"tall": 262, "medium": 190, "short": 120} if is_patient else {"tall": 190, "medium": 170}
        return TodaysPath(
            self.look,
            today,
            is_patient=is_patient,
            is_done=self._is_finished(),
            height=heights.get(self.height_class, 120),
            radius="hero" if is_patient else "choice",
            is_framed=not is_patient,
        )

    def _is_finished(self) -> bool:
        """The day's questions are answered; whoever wants to can still go on."""
        today = self.today
        if today is None or today.kept_position is not None:
            return False
        return today.is_done or (today.due == 0 and today.answered >= today.questions)

    def _headline(self) -> str:
        if self.today is not None and self.today.is_done:
            return self.tr("Nothing more is due today.")
        if self._is_finished():
            return self.tr("That is all for today. Everything is saved.")
        if self.settings.is_patient or self.today is None:
            return self.tr("Today: %n minute(s)", "", self.settings.minutes)
        questions = self.tr("%n question(s)", "", self.today.questions)
        minutes = self.tr("about %n minute(s)", "", self.settings.minutes)
        return self.tr("{questions}, {minutes}").format(questions=questions, minutes=minutes)

    def _detail(self) -> str:
        today = self.today
        if today is None or today.is_done:
            return ""
        if today.kept_position is not None:
            words = self.tr("You stopped at question {number} of {size}.")
            return words.format(number=today.kept_position, size=today.kept_size)
        if self.settings.is_patient and not self._is_finished():
            questions = self.tr("%n short question(s).", "", today.questions)
            no_date = self.tr("No date yet? We start with the warning signs.")
            return questions if today.target_date else f"{questions} {no_date}"
        return ""

    def _counts(self, today: "Today") -> QBoxLayout:
        pairs = ((today.due, self.tr("to review"), "count-due"), (today.new, self.tr("new"), "count-new"))
        counts = row(gap=self.look.px(28))
        for number, words, name in pairs:
            label = text_label(self.look, str(number), "number", "heading")
            label.setObjectName(name)
            label.setAccessibleName(f"{number} {words}")
            counts.addLayout(column(label, text_label(self.look, words)))
        counts.addStretch(1)
        return counts

    def _buttons(self) -> QBoxLayout:
        look, today = self.look, self.today
        is_patient = self.settings.is_patient
        buttons = column(gap=12) if self.width_class == "narrow" else row(gap=18)
        if today is not None and today.is_done:
            return buttons
        key = "" if is_patient else "Enter"
        if self._is_finished():
            more = SecondaryButton(look, self.tr("%n more minute(s)", "", MORE_MINUTES), hero=True)
            more.setObjectName("begin")
            more.clicked.connect(lambda: self.begin_requested.emit(MORE_MINUTES))
            buttons.addWidget(more)
            buttons.addStretch(1)
            return buttons
        if today is not None and today.kept_position is not None:
            words = self.tr("Continue at question {number}").format(number=today.kept_position)
            begin = PrimaryButton(look, words, icon="next", key=key, hero=is_patient)
            begin.clicked.connect(self.continue_requested)
        else:
            begin = PrimaryButton(look, self.tr("Begin"), icon="next", key=key, hero=is_patient)
            begin.clicked.connect(lambda: self.begin_requested.emit(self.settings.minutes))
        begin.setObjectName("begin")
        begin.setEnabled(today is not None)
        short = SecondaryButton(look, self.tr("Only %n minute(s)", "", SHORT_MINUTES), hero=is_patient)
        short.setObjectName("begin-short")
        short.setEnabled(today is not None)
        short.clicked.connect(lambda: self.begin_requested.emit(SHORT_MINUTES))
        buttons.addWidget(begin, 3 if is_patient else 0)
        buttons.addWidget(short, 1 if is_patient else 0)
        if not is_patient and self.width_class != "narrow":
            buttons.addStretch(1)
        return buttons

    def _practice(self) -> list[QWidget]:
        """Return what students can do outside the plan; it comes with the opened profile, after the first look."""
        if self.today is None or self.today.mistakes is None:
            return []
        from quizapp.desktop.views.practice import MistakesCard, PracticeRow  # not before the first frame
        from quizapp.workspace.mistakes import tell

        is_narrow = self.width_class == "narrow"
        practice = PracticeRow(self.look, is_narrow=is_narrow)
        practice.tests_requested.connect(self.tests_requested)
        practice.form_requested.connect(self.form_requested)
        told = [tell(mistake, self._words(), self.today.day)[0] for mistake in self.today.mistakes]
        card = MistakesCard(self.look, told, is_narrow=is_narrow)
        card.all_requested.connect(self.mistakes_requested)
        return [practice, card]

    def _words(self) -> "Explainer":
        """Return what puts questions into words of the page's language."""
        if self._explainer is None or self._explainer.language != self.look.language:
            self._explainer = self._make_explainer(self.look.language)
        return self._explainer

    def _to_look_at_again(self) -> list[QWidget]:
        """Return the way to what a patient was sure of and is not so, if there is any."""
        if self.today is None or not self.today.mistakes:
            return []
        from quizapp.desktop.widgets.card_button import CardButton  # not before the first frame

        words = self.tr("To look at again"), self.tr("Where something else is right")
        card = CardButton(self.look, "message-circle", *words)
        card.setObjectName("see-mistakes")
        card.clicked.connect(self.mistakes_requested)
        return [card]

    def _care_team(self) -> Card:
        look = self.look
        card = Card(look)
        layout = column(gap=10, margins=(look.px(22), look.px(18), look.px(22), look.px(18)))
        layout.addWidget(text_label(look, self.tr("Your care team"), "h3", "heading"))
        numbers = (
            ("day_phone", self.tr("Day"), self.settings.day_phone, "call"),
            ("night_phone", self.tr("Night and weekend"), self.settings.night_phone, "call"),
            ("octagon-alert", self.tr("Emergency"), "911", "emergency"),
        )
        for icon, words, number, level in numbers:
            layout.addLayout(self._number(icon, words, number, level))
            layout.addWidget(line(look))
        fallback = self.tr("No answer, or no number? Do not wait. Go to the emergency room.")
        layout.addLayout(icon_line(look, "hospital", fallback, step="caption", icon_colour="accent"))
        card.setLayout(layout)
        return card

    def _number(self, icon: str, words: str, number: str, level: str) -> QBoxLayout:
        look = self.look
        mark = IconLabel(look, icon, f"{level}_on", size=24, tile=f"{level}_bg", tile_px=44)
        if number:
            shown: QWidget = text_label(look, number, "number", "heading", line_height=1.1)
        else:
            shown = SecondaryButton(look, self.tr("Write your team's number here"), neutral=True)
            shown.setObjectName(f"write-{icon.replace('_', '-')}")
            shown.clicked.connect(lambda: self.go_requested.emit("settings"))
        layout = row(mark, column(text_label(look, words, colour="muted"), shown, gap=2), gap=14)
        layout.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        return layout

    def _notice(self) -> QWidget:
        return text_label(self.look, notice_words(), "caption", colour="muted")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins, wherever the focus is on the page; digits press what practises outside the plan."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            begin = self.findChild(QWidget, "begin")
            if isinstance(begin, (PrimaryButton, SecondaryButton)) and begin.isEnabled():
                begin.click()
                return
        elif not self.settings.is_patient and self._press_digit(event):
            return
        super().keyPressEvent(event)

    def _press_digit(self, event: QKeyEvent) -> bool:
        """Press what has the key that was pressed on it; tell whether there is such a thing."""
        if event.modifiers() & _BESIDE or self.today is None or self.today.mistakes is None:
            return False
        from quizapp.desktop.views.practice import KEYS

        control = self.findChild(QAbstractButton, KEYS.get(event.text(), "-"))
        if not isinstance(control, QAbstractButton):
            return False
        if not event.isAutoRepeat():
            control.click()
        return True
