"""The first run: five short choices with presets, so that Begin works at once."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.frames import column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.chips import chip_row
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import HelpPill, PrimaryButton
from quizapp.desktop.widgets.date_field import DateField
from quizapp.desktop.widgets.labels import TextLabel, text_label
from quizapp.desktop.widgets.landscape import WelcomeLandscape
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Logo
from quizapp.workspace.settings import MINUTES, ROLES, Settings

SIZES = {"90": "caption", "100": "body", "130": "h2", "200": "h1"}
"""The text sizes offered here, each shown in about its own size; Settings has them all."""
USUAL_WAIT = timedelta(days=14)


class FirstRunPage(Page):
    """Asks for language, text size, who the person is, the date and the minutes."""

    look_changed = Signal(Settings)
    begun = Signal(Settings)
    help_requested = Signal()

    def __init__(self, look: Look, settings: Settings, today: date, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.settings = settings
        self._today = today
        self._date = today + USUAL_WAIT
        self._knows_date = False
        self._problem: TextLabel | None = None

    # -- building

    def set_look(self, look: Look) -> None:
        """Show the page in another look, whose language and text size are now what is chosen."""
        self.settings = replace(self.settings, language=look.language, text_percent=look.text_percent)
        super().set_look(look)

    def build(self) -> QWidget:
        """Return the welcome beside the choices, or above them where there is little room."""
        pill = HelpPill(self.look)
        pill.clicked.connect(self.help_requested)
        if self.width_class == "narrow":
            return self._build_narrow(pill)
        side = self.look.spacing("page_left") + 20
        bar = top_bar(self.look, [], pill)
        choices = (self._language_and_size(), self._role(), self._date_row(), self._minutes())
        rest = column(*choices, 0, gap=self.look.px(26 if self.height_class == "tall" else 16))
        rest.setContentsMargins(side, 4, side, 10)
        scroll = VerticalScroll(self.look, widget_of(rest), "first-run-scroll", self.tr("Welcome."))
        foot = row(
            self._begin(),
            self._no_name(),
            0,
            gap=22,
            margins=(side, 10, side, 34 if self.height_class == "tall" else 16),
        )
        right = column(bar, scroll, self._problem_line(), foot)
        welcome = self._welcome()
        welcome.setFixedWidth(430 if self.width_class == "wide" else 250)
        return widget_of(row(welcome, right))

    def _build_narrow(self, pill: HelpPill) -> QWidget:
        look = self.look
        words = text_label(look, self.tr("Five short choices and you can begin. You can change each one later."))
        welcome = text_label(look, self.tr("Welcome."), "h1", "heading")
        choices = (self._language_and_size(), self._role(), self._date_row(), self._minutes())
        rows = column(welcome, words, self._stays_here(), *choices, self._no_name(), 0, gap=look.px(16))
        rows.setContentsMargins(20, 8, 20, 16)
        scroll = VerticalScroll(look, widget_of(rows), "first-run-scroll", self.tr("Welcome."))
        foot = column(self._problem_line(), self._begin(), margins=(20, 8, 20, 12))
        return widget_of(column(top_bar(look, [Logo(look, with_name=False)], pill), scroll, foot))

    def _welcome(self) -> QWidget:
        look = self.look
        side = 48 if self.width_class == "wide" else 20
        scene = WelcomeLandscape(look)
        layout = column(gap=14, margins=(side, 40, side, 0))
        layout.addWidget(Logo(look, one_line=True, size=42))
        layout.addSpacing(16)
        layout.addWidget(text_label(look, self.tr("Welcome."), "h1", "heading"))
        words = self.tr("Five short choices and you can begin. You can change each one later.")
        layout.addWidget(text_label(look, words, "lead"))
        layout.addWidget(self._stays_here())
        layout.addStretch(1)
        scene.setLayout(layout)
        return scene

    def _stays_here(self) -> QWidget:
        words = self.tr("What you do here stays on this computer.")
        return widget_of(icon_line(self.look, "hard-drive", words, icon_colour="accent"))

    def _language_and_size(self) -> QLayout:
        narrow = self.width_class == "narrow"
        language = chip_row(
            self, self.look, self.tr("Language"), {"en": "English", "es": "Español"}, self.settings.language,
            self._choose_language, name="language", wraps=narrow,
        )  # fmt: skip
        nearest = min(SIZES, key=lambda size: abs(int(size) - self.settings.text_percent))
        names = {
            "90": self.tr("Small"),
            "100": self.tr("Usual"),
            "130": self.tr("Large"),
            "200": self.tr("Very large"),
        }
        shown = dict.fromkeys(SIZES, "Aa")
        sizes = chip_row(
            self,
            self.look,
            self.tr("Text size"),
            shown,
            nearest,
            self._choose_size,
            name="size",
            steps=SIZES,
            wraps=narrow,
        )
        widget = widget_of(sizes)
        for size, words in names.items():
            if isinstance(chip := widget.findChild(QWidget, f"size-{size}"), QWidget):
                chip.setAccessibleName(self.tr("Text size: {name}").format(name=words))
        pair = (widget_of(language), widget)
        if narrow:
            return column(*pair, gap=self.look.px(16))
        return row(*pair, 0, gap=36)

    def _role(self) -> QLayout:
        words = dict(zip(ROLES, self._role_words(), strict=True))
        icons = {role: role for role in ROLES} if self.width_class != "narrow" else None
        return chip_row(
            self, self.look, self.tr("I am"), words, self.settings.role, self._choose_role, name="role", icons=icons
        )

    def _role_words(self) -> tuple[str, ...]:
        return self.tr("A patient"), self.tr("A caregiver"), self.tr("A student"), self.tr("A nurse")

    def _date_row(self) -> QWidget:
        if self.settings.role == "nurse":
            return QWidget()
        look = self.look
        title = self.tr("My exam is on") if self.settings.role == "student" else self.tr("My first treatment is on")
        field = DateField(look, self._date, self._today)
        field.setObjectName("date")
        field.setAccessibleName(title)
        field.setEnabled(self._knows_date)
        field.picked.connect(self._choose_date)
        choices = {"unknown": self.tr("I do not know yet"), "known": self.tr("On this day:")}
        known = "known" if self._knows_date else "unknown"
        hint = self.tr("Your plan is built around this day.")
        chips = chip_row(self, look, title, choices, known, self._choose_knowing, name="date", hint=hint, last=field)
        return widget_of(chips)

    def _minutes(self) -> QLayout:
        choices = {str(minutes): self.tr("%n min", "", minutes) for minutes in MINUTES}
        return chip_row(
            self, self.look, self.tr("Minutes a day"), choices, str(self.settings.minutes), self._choose_minutes,
            name="minutes", hint=self.tr("A short time on most days works best."),
        )  # fmt: skip

    def _begin(self) -> PrimaryButton:
        button = PrimaryButton(self.look, self.tr("Begin"), icon="next")
        button.setObjectName("begin")
        button.clicked.connect(self.begin)
        return button

    def _no_name(self) -> TextLabel:
        return text_label(self.look, self.tr("No name and no e-mail needed."), colour="muted")

    def _problem_line(self) -> TextLabel:
        self._problem = text_label(self.look, "", weight="strong", colour="warning")
        self._problem.setObjectName("problem")
        self._problem.setContentsMargins(self.look.spacing("page_left") + 20, 0, 20, 0)
        self._problem.hide()
        return self._problem

    # -- what the person does

    def begin(self) -> None:
        """Say that the choices are made."""
        has_date = self._knows_date and self.settings.role != "nurse"
        self.begun.emit(replace(self.settings, target_date=self._date if has_date else None))

    def show_problem(self, words: str) -> None:
        """Say that the choices could not be kept; they stay as they are."""
        if self._problem is not None:
            self._problem.setText(words)
            self._problem.show()

    def _choose_language(self, language: str) -> None:
        self._change_look(replace(self.settings, language=language))

    def _choose_size(self, size: str) -> None:
        self._change_look(replace(self.settings, text_percent=int(size)))

    def _choose_role(self, role: str) -> None:
        self._change_look(replace(self.settings, role=role))

    def _change_look(self, settings: Settings) -> None:
        self.settings = settings
        self.look_changed.emit(settings)

    def _choose_minutes(self, minutes: str) -> None:
        self.settings = replace(self.settings, minutes=int(minutes))

    def _choose_date(self, day: date) -> None:
        self._date = day

    def _choose_knowing(self, known: str) -> None:
        self._knows_date = known == "known"
        if isinstance(field := self.findChild(DateField, "date"), DateField):
            field.setEnabled(self._knows_date)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.begin()
        else:
            super().keyPressEvent(event)
