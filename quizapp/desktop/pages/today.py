"""Today: one button to begin, the path to the date, and whom to call."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from quizapp.desktop.frames import column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.pages.home import HomePage
from quizapp.desktop.views.care_team import CareTeamCard
from quizapp.desktop.views.clock_question import ClockQuestion
from quizapp.desktop.views.parts import Band, icon_line
from quizapp.desktop.views.todays_hero import Room, TodaysHero, was_away
from quizapp.desktop.widgets.buttons import PrimaryButton, SecondaryButton
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.words import date_words, notice_words
from quizapp.workspace.settings import Settings

if TYPE_CHECKING:
    from quizapp.desktop.views.outlook_card import OutlookCard
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.outlook import Outlook
    from quizapp.workspace.today import Today

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
    postpone_requested = Signal()
    """The rest of today is put off."""
    practice_requested = Signal(int)
    """So many minutes that change nothing in the plan."""
    more_minutes_requested = Signal(int)
    """So many minutes a day from now on."""
    other_date_requested = Signal()

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
        self._denied_clock = self._shows_numbers = False
        self._said = ("", "")

    def show_today(self, today: "Today", settings: Settings, nickname: str, deck_errors: int) -> None:
        """Show the counts of today, and put the focus on the one button."""
        self.today, self.settings, self.nickname, self.deck_errors = today, settings, nickname, deck_errors
        self._said = ("", "")
        self.renew()
        self.focus_on("begin")

    def show_outlook(self, outlook: "Outlook") -> None:
        """Show what the plan comes to, which takes longer to work out than the rest; the focus stays where it is."""
        if self.today is not None:
            self.today = replace(self.today, outlook=outlook)
            self.renew()

    def show_trouble(self, words: str) -> None:
        """Say that something could not be kept, until Today is shown again."""
        self._say("triangle-alert", words)

    def show_done(self, words: str) -> None:
        """Say that something was done, until Today is shown again."""
        self._say("circle-check", words)

    def _say(self, icon: str, words: str) -> None:
        self._said = icon, words
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
        main: list[QWidget] = [*self._lines(), self._hero(self.today)]
        if self.settings.is_patient:
            return self._body_of_patients(main)
        return self._body_of_students(main)

    def _body_of_patients(self, main: list[QWidget]) -> QLayout:
        gap = self.look.spacing("xl")
        beside = [self._care_team(), *self._to_look_at_again()]
        if self.width_class == "narrow":
            return column(*main, *beside, *self._outlook(), self._notice(), 0, gap=gap)
        right = widget_of(column(*beside, 0, gap=self.look.spacing("l")))
        right.setFixedWidth(self.look.px(300))
        body = row(column(*main, *self._outlook(), self._notice(), 0, gap=16), right, gap=gap)
        body.setStretch(0, 1)
        return body

    def _body_of_students(self, main: list[QWidget]) -> QLayout:
        gap = self.look.spacing("l")
        if self.width_class != "wide":
            return column(*main, *self._practice(), *self._outlook(), self._notice(), 0, gap=gap)
        right = widget_of(column(*self._outlook(), 0))  # its place is there before it: nothing moves when it comes
        right.setFixedWidth(self.look.px(336))
        beside = row(column(*self._practice(), self._notice(), 0, gap=gap), right, gap=gap)
        beside.setStretch(0, 1)
        return column(*main, beside, 0, gap=gap)

    def _lines(self) -> list[QWidget]:
        """Return what has to be noticed before beginning."""
        lines: list[QWidget] = []
        today = self.today
        if today is None:
            return lines
        if any(self._said):
            lines.append(self._line(*self._said))
        if today.clock_in_doubt:
            lines.append(self._clock_question(today))
        if was_away(today) and not (today.is_finished or today.is_done):
            words = self.tr("Welcome back. The most important ones come first today.")
            lines.append(self._line("info", words))
        if self.deck_errors:
            words = self.tr("%n deck(s) could not be read. Your progress is safe. See Settings.", "", self.deck_errors)
            lines.append(self._line("triangle-alert", words))
        return lines

    def _line(self, icon: str, words: str) -> Band:
        band = Band(self.look, "info_soft", "info")
        band.setLayout(column(icon_line(self.look, icon, words, icon_colour="info"), margins=(18, 10, 14, 10)))
        return band

    def _clock_question(self, today: "Today") -> ClockQuestion:
        band = ClockQuestion(self.look, today.date_on_clock, today.day, was_denied=self._denied_clock)
        band.confirmed.connect(self.clock_confirmed)
        band.denied.connect(self._deny_clock)
        return band

    def _deny_clock(self) -> None:
        self._denied_clock = True
        self.rebuild()

    def _hero(self, today: "Today") -> TodaysHero:
        sizes = self.width_class, self.height_class, self.height() / self.look.factor
        hero = TodaysHero(self.look, self.settings, today, Room(*sizes), shows_numbers=self._shows_numbers)
        hero.begin_requested.connect(self.begin_requested)
        hero.continue_requested.connect(self.continue_requested)
        hero.postpone_requested.connect(self.postpone_requested)
        hero.practice_requested.connect(self.practice_requested)
        hero.numbers_requested.connect(self._show_numbers)
        return hero

    def _show_numbers(self) -> None:
        self._shows_numbers = True
        self.rebuild()
        self.focus_on("begin")

    def _outlook(self) -> "list[OutlookCard]":
        """Return what the plan comes to; it is worked out after the first look."""
        if self.today is None or self.today.outlook is None:
            return []
        from quizapp.desktop.views.outlook_card import OutlookCard  # not before the first frame

        is_stacked = self.width_class == "narrow"
        card = OutlookCard(self.look, self.today.outlook, is_stacked=is_stacked)
        card.more_minutes_requested.connect(self.more_minutes_requested)
        card.other_date_requested.connect(self.other_date_requested)
        return [card]

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

    def _care_team(self) -> CareTeamCard:
        card = CareTeamCard(self.look, self.settings.day_phone, self.settings.night_phone)
        card.write_requested.connect(lambda: self.go_requested.emit("settings"))
        return card

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
