"""The plan in Settings: the date and what it is, minutes and days, pauses, left-out questions, and the memory's fit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.frames import Item, column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.chips import chip_row
from quizapp.desktop.pages.named import named
from quizapp.desktop.pages.pause_list import PauseList
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.choice import SelectChip
from quizapp.desktop.widgets.date_field import DateField
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.segments import ProgressSegments
from quizapp.desktop.widgets.tick_chip import TickChip
from quizapp.desktop.words import locale
from quizapp.learning.goal import GoalKind
from quizapp.workspace.settings import ALERT_MONTHS, MINUTES, Settings

PLAN_FOCUS = "plan-card"
"""Object name that gives the focus to the date."""
USUAL_WAIT = timedelta(days=14)
USUAL_TREATMENT = timedelta(days=182)
LONGEST_AGO = timedelta(days=3 * 365)
"""A treatment may have begun so long ago."""
_SEGMENTS = 12


@dataclass
class PlanState:
    """What the card is in the middle of; it survives the page's being built anew.

    Attributes:
        target: What stands in the date's field, whether it is known or not.
        end: The same of the treatment's end.
        pause_first: What stands in the fields of a pause to be added.
        left_out: Questions that the person left out.
        percent: How far the fit has come; ``None`` while none is running.
        fitted: What the last fit came to.
    """

    today: date
    target: date
    end: date
    pause_first: date
    pause_last: date
    left_out: int = 0
    percent: int | None = None
    fitted: str = ""

    @staticmethod
    def of(settings: Settings, today: date, left_out: int) -> "PlanState":
        """Return the state in which nothing was begun yet."""
        target = settings.target_date or today + USUAL_WAIT
        end = settings.treatment_end or max(target, today) + USUAL_TREATMENT
        return PlanState(today, target, end, today, today + timedelta(days=6), left_out)


def rows_of(settings: Settings) -> tuple[object, ...]:
    """Return what decides which rows the card has; a change of anything else leaves them as they are."""
    return settings.goal.kind, settings.target_date is None, settings.treatment_end is None, settings.pauses


class PlanCard(Card):
    """Says what was changed, as soon as it is."""

    changed = Signal(object)
    """Names of `Settings` with their new values."""
    ask_again_requested = Signal()
    fit_requested = Signal()
    fit_cancelled = Signal()

    def __init__(self, look: Look, settings: Settings, state: PlanState, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName(PLAN_FOCUS)
        self._look, self._settings, self._state = look, settings, state
        self._is_treatment = settings.goal.kind is GoalKind.TREATMENT
        self._days: list[TickChip] = []
        self._bar_place = row()
        parts: list[Item] = [text_label(look, self.tr("Your plan"), "h2", "heading"), self._kind(), self._date()]
        if self._is_treatment and settings.target_date is not None:
            parts.append(self._end())
            if settings.treatment_end is not None:
                parts.append(self._alert())
        parts += [self._minutes(), self._days_off(), self._pauses()]
        if state.left_out:
            parts += [line(look), self._ask_again()]
        if look.voice != "patient":
            parts += [line(look), self._fit()]
        padding = look.px(24)
        self.setLayout(column(*parts, gap=look.px(18), margins=(padding, padding, padding, padding)))
        known = "unknown" if settings.target_date is None else "known"
        if isinstance(chip := self.findChild(SelectChip, f"date-{known}"), SelectChip):
            self.setFocusProxy(chip)

    def show_percent(self, percent: int) -> None:
        """Show how far a running fit has come, by segments that are made anew: they do not change."""
        while (item := self._bar_place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        words = self.tr("{percent} percent done.").format(percent=percent)
        bar = ProgressSegments(self._look, percent * _SEGMENTS // 100 + 1, _SEGMENTS, words=words)
        bar.setObjectName("fitting")
        self._bar_place.addWidget(bar)
        self._bar_place.addStretch(1)

    # -- the date

    def _kind(self) -> QLayout:
        kinds = {
            GoalKind.TREATMENT.value: self.tr("My first treatment"),
            GoalKind.EXAM.value: self.tr("My exam"),
        }
        title = self.tr("What I learn for")
        return self._chips(title, kinds, self._settings.goal.kind.value, "goal_kind", str)

    def _date(self) -> QLayout:
        title = self.tr("My first treatment is on") if self._is_treatment else self.tr("My exam is on")
        today = self._state.today
        earliest = today - LONGEST_AGO if self._is_treatment else today
        field = self._date_field("date", title, self._state.target, earliest)
        field.picked.connect(self._pick_target)
        return self._known_or_not(title, "date", field, self._settings.target_date is not None, self._choose_knowing)

    def _end(self) -> QLayout:
        title = self.tr("My treatment ends on")
        field = self._date_field("treatment-end", title, self._state.end, self._state.target)
        field.picked.connect(self._pick_end)
        is_known = self._settings.treatment_end is not None
        return self._known_or_not(title, "treatment-end", field, is_known, self._choose_knowing_end)

    def _date_field(self, name: str, title: str, day: date, earliest: date) -> DateField:
        field = DateField(self._look, day, min(day, earliest))
        field.setObjectName(name)
        field.setAccessibleName(title)
        field.setKeyboardTracking(False)  # a date counts once it is typed to its end
        return field

    def _known_or_not(
        self, title: str, name: str, field: DateField, is_known: bool, choose: Callable[[str], None]
    ) -> QLayout:
        field.setEnabled(is_known)
        choices = {"unknown": self.tr("I do not know yet"), "known": self.tr("On this day:")}
        known = "known" if is_known else "unknown"
        return chip_row(self, self._look, title, choices, known, choose, name=name, last=field)

    def _choose_knowing(self, known: str) -> None:
        self._change(target_date=self._state.target if known == "known" else None)

    def _choose_knowing_end(self, known: str) -> None:
        self._change(treatment_end=self._state.end if known == "known" else None)

    def _pick_target(self, day: date) -> None:
        self._state.target = day
        self._state.end = max(self._state.end, day)
        self._change(target_date=day)
        if isinstance(field := self.findChild(DateField, "treatment-end"), DateField):
            field.set_earliest(day)  # no treatment ends before it begins

    def _pick_end(self, day: date) -> None:
        self._state.end = day
        if self._settings.treatment_end is not None:
            self._change(treatment_end=day)

    def _alert(self) -> QLayout:
        months = {str(months): self.tr("%n month(s)", "", months) for months in ALERT_MONTHS}
        chosen = str(self._settings.alert_months)
        chips = self._chips(self.tr("Stay alert after it for"), months, chosen, "alert_months", int)
        why = self.tr(
            "Side effects can still begin up to about a year after treatment ends, and in single people even later."
        )
        return column(chips, text_label(self._look, why, colour="muted"), gap=self._look.px(8))

    # -- minutes and days

    def _minutes(self) -> QLayout:
        offered = sorted({*MINUTES, self._settings.minutes})
        choices = {str(minutes): self.tr("%n min", "", minutes) for minutes in offered}
        return self._chips(self.tr("Minutes a day"), choices, str(self._settings.minutes), "minutes", int)

    def _days_off(self) -> QLayout:
        look, title = self._look, self.tr("Days off")
        places = FlowLayout(gap=look.px(10))
        for day in range(7):
            name = locale(look.language).standaloneDayName(day + 1)
            chip = TickChip(look, name[:1].upper() + name[1:])
            chip.setObjectName(f"day-off-{day}")
            chip.setAccessibleName(self.tr("Day off: {day}").format(day=name))
            chip.setChecked(day in self._settings.days_off)
            chip.toggled.connect(self._choose_days_off)
            self._days.append(chip)
            places.addWidget(chip)
        self._leave_one_day()
        hint = text_label(look, self.tr("Nothing is planned on these days."), colour="muted")
        heading = row(text_label(look, title, "h3", "heading"), hint, gap=look.px(10))
        heading.setStretch(1, 1)
        return column(heading, places, gap=look.px(8))

    def _choose_days_off(self) -> None:
        self._leave_one_day()
        self._change(days_off=frozenset(day for day, chip in enumerate(self._days) if chip.isChecked()))

    def _leave_one_day(self) -> None:
        """Let the last day of the week that is not off stay so."""
        working = [chip for chip in self._days if not chip.isChecked()]
        for chip in self._days:
            chip.setEnabled(chip.isChecked() or len(working) > 1)

    def _pauses(self) -> QWidget:
        pauses = PauseList(self._look, self._settings.pauses, self._state.today, self._state.pause_first,
                           self._state.pause_last)  # fmt: skip
        pauses.typed.connect(self._keep_pause)
        pauses.changed.connect(lambda kept: self._change(pauses=kept))
        return pauses

    def _keep_pause(self, first: date, last: date) -> None:
        self._state.pause_first, self._state.pause_last = first, last

    # -- questions and memory

    def _ask_again(self) -> QLayout:
        words = self.tr("Ask the %n left-out question(s) again", "", self._state.left_out)
        return row(named(SecondaryButton(self._look, words, neutral=True), "ask-again", self.ask_again_requested), 0)

    def _fit(self) -> QLayout:
        look, state = self._look, self._state
        if state.percent is not None:
            cancel = named(SecondaryButton(look, self.tr("Cancel"), neutral=True), "fit-cancel", self.fit_cancelled)
            self.show_percent(state.percent)
            title = text_label(look, self.tr("Fitting the plan to your memory"), "h3", "heading")
            return column(title, self._bar_place, row(cancel, 0), gap=look.px(8))
        words = self.tr("Fit the plan to my memory")
        button = named(SecondaryButton(look, words, neutral=True), "fit", self.fit_requested)
        explained = self.tr(
            "Your answers show how fast you forget. What is worked out from them is kept only if it fits your later "
            "answers better. Questions that already have a day keep it."
        )
        told: list[Item] = [row(button, 0), text_label(look, explained, colour="muted")]
        if state.fitted:
            fitted = text_label(look, state.fitted, weight="strong")
            fitted.setObjectName("fitted")
            told.append(fitted)
        return column(*told, gap=look.px(8))

    # -- inside

    def _chips(
        self, title: str, choices: Mapping[str, str], chosen: str, setting: str, read: Callable[[str], str | int]
    ) -> QLayout:
        def choose(value: str) -> None:
            self._change(**{setting: read(value)})

        return chip_row(self, self._look, title, choices, chosen, choose, name=setting.replace("_", "-"))

    def _change(self, **values: object) -> None:
        self.changed.emit(values)
