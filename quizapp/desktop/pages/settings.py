"""Settings: look, the plan, who one is, the care team's numbers, one's progress, what is installed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.chips import chip_row
from quizapp.desktop.pages.home import HomePage
from quizapp.desktop.pages.plan_card import PLAN_FOCUS, PlanCard, PlanState, rows_of
from quizapp.desktop.pages.settings_cards import MarksCard, ProgressCard, YouCard
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.in_sight import scroll_area_of
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.native import dress_field
from quizapp.desktop.widgets.notice import Notice
from quizapp.desktop.words import emergency_words, notice_words
from quizapp.workspace.settings import TEXT_PERCENTS, Settings

LONGEST_NUMBER = 40


class SettingsPage(HomePage):
    """Shows a person's choices and says which one was changed.

    Args:
        today: The calendar date of the study day.
        picture: What the person stands for; one of ``PICTURES``, or empty.
        has_pin: The profile asks for a PIN.
        is_guest: Nothing of this person is kept.
        backup_folder: Where the backups are kept, as it is shown.
        left_out: Questions that the person left out of the plan.
    """

    changed = Signal(Settings)
    label_changed = Signal(str, str)
    """Nickname and picture."""
    pin_requested = Signal()
    lock_requested = Signal()
    backups_requested = Signal()
    take_along_requested = Signal()
    bring_requested = Signal()
    save_copy_requested = Signal()
    forget_requested = Signal()
    other_person_requested = Signal()
    ask_again_requested = Signal()
    """The questions that were left out."""
    fit_requested = Signal()
    """Of the plan to the person's memory."""
    fit_cancelled = Signal()

    destination = "settings"

    def __init__(
        self, look: Look, settings: Settings, nickname: str, decks: Sequence[str], problems: Sequence[str],
        parent: QWidget | None = None, *, today: date, picture: str = "", has_pin: bool = False, is_guest: bool = False,
        backup_folder: str = "", left_out: int = 0,
    ) -> None:  # fmt: skip
        super().__init__(look, nickname, parent)
        self.settings = settings
        self._plan = PlanState.of(settings, today, left_out)
        self._plan_card: PlanCard | None = None
        self.picture = picture
        self._has_pin, self._is_guest, self._backup_folder = has_pin, is_guest, backup_folder
        self._decks, self._problems = tuple(decks), tuple(problems)
        self._notice = Notice()
        self._typed: dict[str, str] = {}

    def set_look(self, look: Look) -> None:
        """Show the page in another look, whose language and text size are now what is chosen."""
        self.settings = replace(self.settings, language=look.language, text_percent=look.text_percent)
        super().set_look(look)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Settings")

    def body(self) -> QLayout:
        """Return the cards."""
        cards = [self._look_card(), self._new_plan_card(), self._you_card()]
        if self.settings.is_patient:
            cards.append(self._numbers_card())
        else:
            cards.append(self._marks_card())
        if not self._is_guest:
            cards += [self._progress_card(), self._person_card()]
        cards.append(self._decks_card())
        return column(self._notice.line(self.look), *cards, 0, gap=18)

    def _card(self, *parts: QWidget | QLayout) -> Card:
        card = Card(self.look)
        padding = self.look.px(24)
        card.setLayout(column(*parts, gap=self.look.px(18), margins=(padding, padding, padding, padding)))
        return card

    def _look_card(self) -> Card:
        languages = {"en": "English", "es": "Español"}
        sizes = {str(percent): f"{percent} %" for percent in TEXT_PERCENTS}
        themes = {
            "system": self.tr("Like the computer"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "high_contrast": self.tr("High contrast"),
        }
        settings = self.settings
        return self._card(
            chip_row(self, self.look, self.tr("Language"), languages, settings.language,
                     lambda value: self._change(language=value), name="language"),
            chip_row(self, self.look, self.tr("Text size"), sizes, str(settings.text_percent),
                     lambda value: self._change(text_percent=int(value)), name="size"),
            chip_row(self, self.look, self.tr("Colors"), themes, settings.theme,
                     lambda value: self._change(theme=value), name="theme"),
        )  # fmt: skip

    def _new_plan_card(self) -> PlanCard:
        card = self._plan_card = PlanCard(self.look, self.settings, self._plan)
        card.changed.connect(self._change_plan)
        card.ask_again_requested.connect(self.ask_again_requested)
        card.fit_requested.connect(self.fit_requested)
        card.fit_cancelled.connect(self.fit_cancelled)
        return card

    def _change_plan(self, values: dict[str, object]) -> None:
        before, pauses = rows_of(self.settings), self.settings.pauses
        self._change(**values)
        if rows_of(self.settings) != before:
            self.renew()
        if len(self.settings.pauses) < len(pauses):
            self.focus_on("add-pause")  # the button that was pressed is gone with its pause

    def show_plan(self) -> None:
        """Give the focus to the date, and scroll to the card about the plan."""
        self.make_sure_of_content()
        self.focus_on(PLAN_FOCUS)
        if self._plan_card is not None:
            QTimer.singleShot(0, self._plan_card, self._scroll_to_plan)  # once it has its place

    def _scroll_to_plan(self) -> None:
        card = self._plan_card
        area = None if card is None else scroll_area_of(card)
        if card is not None and area is not None and (content := area.widget()) is not None:
            area.verticalScrollBar().setValue(card.mapTo(content, QPoint(0, 0)).y() - self.look.spacing("m"))

    def set_left_out(self, left_out: int) -> None:
        """Show how many questions are left out of the plan."""
        self._plan.left_out = left_out
        had_focus = self._has_focus("ask-again")
        self.renew()
        if not left_out:
            announce(self, self.tr("What you left out will be asked again."))
        if had_focus and not left_out:
            self.focus_on(PLAN_FOCUS)

    def set_fitting(self, percent: int | None) -> None:
        """Show how far the fit to the person's memory has come; ``None`` once it is over."""
        before, self._plan.percent = self._plan.percent, percent
        if before is not None and percent is not None:
            if self._plan_card is not None:
                self._plan_card.show_percent(percent)
            return
        had_focus = self._has_focus("fit") or self._has_focus("fit-cancel")
        self.renew()
        if had_focus:
            self.focus_on("fit" if percent is None else "fit-cancel")

    def show_fitted(self, words: str) -> None:
        """Say what the fit came to."""
        self._plan.fitted = words
        self.set_fitting(None)
        announce(self, words, at_once=True)

    def _has_focus(self, name: str) -> bool:
        return isinstance(control := self.findChild(QWidget, name), QWidget) and control.hasFocus()

    def step_back(self) -> None:
        """Cancel a fit that is running, or lead to Today."""
        if self._plan.percent is not None:
            self.fit_cancelled.emit()
        else:
            self.go_requested.emit("today")

    def _numbers_card(self) -> Card:
        day = self._number(self.tr("Your care team's number by day"), "day_phone")
        night = self._number(self.tr("Their number at night and on weekends"), "night_phone")
        words = self.tr("They stand on Today and on the page “What do I do now?”. They stay on this computer.")
        return self._card(day, night, text_label(self.look, words, colour="muted"))

    def _marks_card(self) -> MarksCard:
        card = MarksCard(self.look, is_on=self.settings.shows_marks)
        card.switched.connect(lambda is_on: self._change(shows_marks=is_on))
        return card

    def _number(self, words: str, name: str) -> QLayout:
        field = QLineEdit(self._typed.get(name, getattr(self.settings, name)))
        field.setObjectName(name.replace("_", "-"))
        field.setAccessibleName(words)
        field.setMaxLength(LONGEST_NUMBER)
        field.setFont(self.look.font("body", "label"))
        field.textEdited.connect(lambda text: self._typed.update({name: text}))
        field.editingFinished.connect(lambda: self._change(**{name: field.text().strip()}))
        dress_field(field, self.look)
        return column(text_label(self.look, words, weight="strong"), field, gap=self.look.px(6))

    def _you_card(self) -> YouCard:
        card = YouCard(
            self.look, self._typed.get("nickname", self.nickname), self.picture,
            has_pin=self._has_pin, is_guest=self._is_guest, lock_minutes=self.settings.lock_minutes,
        )  # fmt: skip
        card.nickname_typed.connect(lambda text: self._typed.update(nickname=text))
        card.label_chosen.connect(self._change_label)
        card.lock_minutes_chosen.connect(lambda minutes: self._change(lock_minutes=minutes))
        card.pin_requested.connect(self.pin_requested)
        card.lock_requested.connect(self.lock_requested)
        card.other_person_requested.connect(self.other_person_requested)
        return card

    def _progress_card(self) -> ProgressCard:
        card = ProgressCard(self.look, self._backup_folder, is_narrow=self.width_class == "narrow")
        card.backups_requested.connect(self.backups_requested)
        card.take_along_requested.connect(self.take_along_requested)
        card.bring_requested.connect(self.bring_requested)
        card.save_copy_requested.connect(self.save_copy_requested)
        card.forget_requested.connect(self.forget_requested)
        return card

    def _person_card(self) -> Card:
        button = SecondaryButton(self.look, self.tr("Another person"), neutral=True)
        button.setObjectName("other-person")
        button.clicked.connect(self.other_person_requested)
        words = self.tr("Each person who uses this program here has progress of their own.")
        return self._card(text_label(self.look, words, colour="muted"), row(button, 0))

    def _decks_card(self) -> Card:
        look = self.look
        parts: list[QWidget | QLayout] = [text_label(look, self.tr("Decks"), "h3", "heading")]
        parts += [text_label(look, title) for title in self._decks]
        if self._problems:
            words = self.tr("These decks could not be read. Your progress is safe. Mend what is listed:")
            parts.append(text_label(look, words, weight="strong", colour="warning"))
            parts += [text_label(look, problem, "caption") for problem in self._problems]
        parts.append(text_label(look, f"{notice_words()} {emergency_words()}", "caption", colour="muted"))
        return self._card(*parts)

    def show_trouble(self, words: str) -> None:
        """Say that something could not be kept or done."""
        self._notice.show_trouble(words)

    def show_done(self, words: str) -> None:
        """Say that something was done."""
        self._notice.show_done(words)

    def _change_label(self, nickname: str, picture: str) -> None:
        if (nickname, picture) != (self.nickname, self.picture):
            self.nickname, self.picture = nickname, picture
            self.label_changed.emit(nickname, picture)

    def _change(self, **values: object) -> None:
        new = replace(self.settings, **values)  # type: ignore[arg-type]  # names and types are those of Settings
        if new != self.settings:
            self.settings = new
            self.changed.emit(new)
