"""The backups of one person: what each holds, going back to one, and where they are kept."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from quizapp.desktop.frames import column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.home import HomePage
from quizapp.desktop.pages.named import named
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.notice import Notice
from quizapp.desktop.words import date_words, locale
from quizapp.workspace.safekeeping import BackupRow

TIME_FORMATS = {"en": "h:mm AP", "es": "H:mm"}


class BackupsPage(HomePage):
    """Lists the backups in the order given and says which one to go back to.

    Args:
        rows: The backups; ``None`` while they are being read.
        folder: Where they are kept, as it is shown.
    """

    restore_requested = Signal(object)
    """The `BackupRow`."""
    back_up_requested = Signal()
    folder_requested = Signal()
    back_requested = Signal()

    destination = "settings"

    def __init__(
        self, look: Look, rows: Sequence[BackupRow] | None, folder: str, nickname: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, nickname, parent)
        self._rows = None if rows is None else tuple(rows)
        self._folder = folder
        self._notice = Notice()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Backups")

    def body(self) -> QLayout:
        """Return the way back, the place of the backups, and the list."""
        back = named(QuietButton(self.look, self.tr("Back"), icon="back"), "back", self.back_requested)
        cards = (self._place_card(), self._list_card())
        return column(row(back, 0), self._notice.line(self.look), *cards, 0, gap=self.look.px(16))

    def _card(self, *parts: QWidget | QLayout) -> Card:
        card = Card(self.look)
        padding = self.look.px(24)
        card.setLayout(column(*parts, gap=self.look.px(14), margins=(padding, padding, padding, padding)))
        return card

    def _place_card(self) -> Card:
        look = self.look
        now = named(PrimaryButton(look, self.tr("Back up now")), "back-up-now", self.back_up_requested)
        other = SecondaryButton(look, self.tr("Another folder"))
        named(other, "backup-folder", self.folder_requested)
        buttons: QLayout = FlowLayout(gap=look.px(14))
        buttons.addWidget(now)
        buttons.addWidget(other)
        words = self.tr("Backups are kept in this folder:")
        folder = text_label(look, self._folder, weight="strong")
        folder.setObjectName("folder")
        hint = self.tr("A folder on another disk or a USB stick helps if this computer breaks.")
        place = column(text_label(look, words), folder, text_label(look, hint, colour="muted"), gap=look.px(4))
        return self._card(place, buttons)

    def _list_card(self) -> Card:
        if self._rows is None:
            return self._card(text_label(self.look, self.tr("One moment ..."), colour="muted"))
        if not self._rows:
            return self._card(text_label(self.look, self.tr("No backup yet. One is made each day that you study.")))
        explained = self.tr("Going back to a backup puts your present progress aside. It is not lost.")
        parts: list[QWidget | QLayout] = [text_label(self.look, explained, colour="muted")]
        for number, backup in enumerate(self._rows, start=1):
            parts += [line(self.look), self._row(number, backup)]
        return self._card(*parts)

    def _row(self, number: int, backup: BackupRow) -> QBoxLayout:
        look = self.look
        name = self._name(backup)
        words = column(text_label(look, name, weight="strong"), gap=look.px(2))
        words.addWidget(text_label(look, self._holdings(backup)))
        for icon, difference in self._differences(backup):
            colour = "success" if icon == "check" else "muted"
            words.addLayout(icon_line(look, icon, difference, colour="muted", icon_colour=colour))
        button = self._restore_button(number, backup, name)
        if self.width_class == "narrow":
            return column(words, button, gap=look.px(8))
        both = row(words, column(0, button, 0), gap=look.px(24))
        both.setStretch(0, 1)
        return both

    def _restore_button(self, number: int, backup: BackupRow, name: str) -> WordButton:
        button = SecondaryButton(self.look, self.tr("Go back to this"), neutral=True)
        button.setObjectName(f"restore-{number}")
        button.setAccessibleName(self.tr("Go back to this: {backup}").format(backup=name))
        button.clicked.connect(partial(self.restore_requested.emit, backup))
        return button

    def _name(self, backup: BackupRow) -> str:
        made = backup.made.astimezone()
        language = self.look.language
        date = date_words(made.date(), language, "field")
        time = locale(language).toString(QTime(made.hour, made.minute), TIME_FORMATS[language])
        words = self.tr("Put aside on {date}, {time}") if backup.is_set_aside else self.tr("{date}, {time}")
        return words.format(date=date, time=time)

    def _holdings(self, backup: BackupRow) -> str:
        answers = self.tr("%n answer(s)", "", backup.reviews)
        cards = self.tr("%n card(s)", "", backup.cards)
        return self.tr("{answers}, {cards}").format(answers=answers, cards=cards)

    def _differences(self, backup: BackupRow) -> list[tuple[str, str]]:
        """Return how the backup differs from the progress of now, each with its icon."""
        differences = []
        if backup.missing:
            differences.append(("minus", self.tr("%n answer(s) that you have now are not in it.", "", backup.missing)))
        if backup.extra:
            differences.append(("plus", self.tr("%n answer(s) in it are not in your progress now.", "", backup.extra)))
        return differences or [("check", self.tr("The same answers as now."))]

    # -- what is said

    def show_rows(self, rows: Sequence[BackupRow]) -> None:
        """Show the backups that were found."""
        self._rows = tuple(rows)
        self._show_again()

    def show_trouble(self, words: str) -> None:
        """Say what went wrong."""
        self._notice.show_trouble(words)

    def show_done(self, words: str) -> None:
        """Say that something was done."""
        self._notice.show_done(words)

    def _show_again(self) -> None:
        if self._content is not None:
            self.rebuild()
