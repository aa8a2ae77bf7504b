"""Cards of Settings: who one is and who may see it, marks for certainty, what can be done with one's progress."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLayout, QLineEdit, QWidget

from quizapp.desktop.frames import Item, column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.chips import chip_row
from quizapp.desktop.pages.named import named
from quizapp.desktop.widgets.buttons import SecondaryButton, WordButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.choice import SelectChip
from quizapp.desktop.widgets.danger_button import DangerButton
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.native import dress_field
from quizapp.workspace.people import PICTURES
from quizapp.workspace.settings import LOCK_MINUTES

LONGEST_NICKNAME = 40


class YouCard(Card):
    """Nickname, picture and PIN of the person; of a guest only that nothing is kept.

    Args:
        nickname: What stands in the field.
        lock_minutes: One of ``LOCK_MINUTES``.
    """

    nickname_typed = Signal(str)
    label_chosen = Signal(str, str)
    """Nickname and picture."""
    pin_requested = Signal()
    lock_minutes_chosen = Signal(int)
    lock_requested = Signal()
    other_person_requested = Signal()

    def __init__(
        self, look: Look, nickname: str, picture: str, *, has_pin: bool, is_guest: bool, lock_minutes: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, parent=parent)
        self._look, self._picture, self._has_pin = look, picture, has_pin
        self._field = QLineEdit(nickname)
        parts: list[Item] = [text_label(look, self.tr("You"), "h2", "heading")]
        if is_guest:
            parts += self._guest()
        else:
            parts += [self._nickname(), self._pictures(), self._who_sees_it(), line(look), self._pin()]
            if has_pin:
                parts.append(self._lock_minutes(lock_minutes))
        padding = look.px(24)
        self.setLayout(column(*parts, gap=look.px(18), margins=(padding, padding, padding, padding)))

    def _guest(self) -> list[Item]:
        words = text_label(self._look, self.tr("You are here as a guest. Nothing is kept."))
        return [words, row(self._button(self.tr("Another person"), "other-person", self.other_person_requested), 0)]

    def _nickname(self) -> QLayout:
        look, field = self._look, self._field
        words = self.tr("Nickname")
        field.setObjectName("nickname")
        field.setAccessibleName(words)
        field.setMaxLength(LONGEST_NICKNAME)
        field.setMaximumWidth(look.px(460) + round((look.factor - 1) * 300))
        field.setFont(look.font("body", "label"))
        field.textEdited.connect(self.nickname_typed)
        field.editingFinished.connect(self._tell_label)
        dress_field(field, look)
        return column(text_label(look, words, "h3", "heading"), field, gap=look.px(8))

    def _pictures(self) -> QLayout:
        title = self.tr("Picture")
        words = (
            *(self.tr("Flower"), self.tr("Mountain"), self.tr("Bird"), self.tr("Sun")),
            *(self.tr("Leaf"), self.tr("Moon"), self.tr("Shell"), self.tr("Feather")),
        )
        group = QButtonGroup(self)
        places = FlowLayout(gap=self._look.px(10))
        for picture, word in zip(PICTURES, words, strict=True):
            chip = SelectChip(self._look, word, icon=picture)
            chip.setObjectName(f"picture-{picture}")
            chip.setAccessibleName(f"{title}: {word}")
            chip.setChecked(picture == self._picture)
            chip.setMinimumWidth(self._look.px(92))  # room for the check beside the picture
            chip.clicked.connect(lambda _=False, chosen=picture: self._choose_picture(chosen))
            group.addButton(chip)
            places.addWidget(chip)
        return column(text_label(self._look, title, "h3", "heading"), places, gap=self._look.px(8))

    def _who_sees_it(self) -> QWidget:
        words = self.tr(
            "Nickname and picture can be seen by everybody who uses this computer, also while your profile is locked."
        )
        return text_label(self._look, words, colour="muted")

    def _pin(self) -> QLayout:
        words = self.tr("Change the PIN") if self._has_pin else self.tr("Set a PIN")
        buttons = FlowLayout(gap=self._look.px(12))
        buttons.addWidget(self._button(words, "pin", self.pin_requested, icon="lock"))
        if self._has_pin:
            buttons.addWidget(self._button(self.tr("Lock now"), "lock-now", self.lock_requested))
            explained = self.tr("Your profile asks for your PIN.")
        else:
            explained = self.tr("With a PIN nobody else at this computer can read your progress.")
        title = text_label(self._look, self.tr("PIN"), "h3", "heading")
        return column(title, text_label(self._look, explained, colour="muted"), 4, buttons, gap=self._look.px(6))

    def _lock_minutes(self, chosen: int) -> QLayout:
        choices = {str(minutes): self.tr("%n min", "", minutes) for minutes in LOCK_MINUTES}
        return chip_row(
            self, self._look, self.tr("Lock after"), choices, str(chosen),
            lambda value: self.lock_minutes_chosen.emit(int(value)), name="lock-after",
            hint=self.tr("without a key or a click"),
        )  # fmt: skip

    def _button(self, words: str, name: str, pressed: SignalInstance, icon: str = "") -> WordButton:
        return named(SecondaryButton(self._look, words, icon=icon, neutral=True), name, pressed)

    def _choose_picture(self, picture: str) -> None:
        self._picture = picture
        self._tell_label()

    def _tell_label(self) -> None:
        self.label_chosen.emit(self._field.text().strip(), self._picture)


class MarksCard(Card):
    """Whether a student sees marks for certainty; never offered to patients."""

    switched = Signal(bool)

    def __init__(self, look: Look, *, is_on: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        choices = {"off": self.tr("No"), "on": self.tr("Yes")}
        title = self.tr("Show marks for certainty")
        chips = chip_row(
            self, look, title, choices, "on" if is_on else "off", lambda value: self.switched.emit(value == "on"),
            name="marks",
        )  # fmt: skip
        words = self.tr(
            "A guess: 1 mark if it is right, 0 if it is wrong. Fairly sure: 2, or −2. "
            "Sure enough to act on: 3, or −6. They change nothing in your plan."
        )
        padding = look.px(24)
        explained = text_label(look, words, colour="muted")
        self.setLayout(column(chips, explained, gap=look.px(10), margins=(padding, padding, padding, padding)))


class ProgressCard(Card):
    """What can be done with all that a person has done here: a button and a line of words each."""

    backups_requested = Signal()
    take_along_requested = Signal()
    bring_requested = Signal()
    save_copy_requested = Signal()
    forget_requested = Signal()

    def __init__(self, look: Look, backup_folder: str, *, is_narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        title = text_label(look, self.tr("Your progress"), "h2", "heading")
        rows = self._rows(backup_folder)
        padding = look.px(24)
        lines = self._stacked(rows) if is_narrow else self._table(rows)
        self.setLayout(column(title, lines, gap=look.px(18), margins=(padding, padding, padding, padding)))

    def _rows(self, backup_folder: str) -> list[tuple[WordButton, str]]:
        backups = self.tr("One is made each day that you study.")
        if backup_folder:
            backups = self.tr("One is made each day that you study, and kept in {folder}.").format(folder=backup_folder)
        look = self._look
        return [
            (self._button(self.tr("Backups"), "backups", self.backups_requested), backups),
            (
                self._button(self.tr("Take my progress with me"), "take-along", self.take_along_requested),
                self.tr("Write it to one file, for example on a USB stick, for another computer."),
            ),
            (
                self._button(self.tr("Bring progress from another computer"), "bring", self.bring_requested),
                self.tr("What you did there is added. Nothing that you did here is lost."),
            ),
            (
                self._button(self.tr("Save everything I did as a table"), "save-copy", self.save_copy_requested),
                self.tr("Files that other programs can read (CSV and JSON). No PIN protects them."),
            ),
            (
                named(DangerButton(look, self.tr("Forget me")), "forget", self.forget_requested),
                self.tr("Remove this profile and all that is in it from this computer. You are asked once more."),
            ),
        ]

    def _button(self, words: str, name: str, pressed: SignalInstance) -> WordButton:
        return named(SecondaryButton(self._look, words, neutral=True), name, pressed)

    def _table(self, rows: Sequence[tuple[WordButton, str]]) -> QLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(self._look.px(20))
        table.setVerticalSpacing(self._look.px(14))
        for number, (button, words) in enumerate(rows):
            table.addWidget(button, number, 0)
            table.addLayout(column(0, text_label(self._look, words, colour="muted"), 0), number, 1)
        table.setColumnStretch(0, 2)
        table.setColumnStretch(1, 3)
        return table

    def _stacked(self, rows: Sequence[tuple[WordButton, str]]) -> QLayout:
        gap = self._look.px(6)
        pairs = (column(button, text_label(self._look, words, colour="muted"), gap=gap) for button, words in rows)
        return column(*pairs, gap=self._look.px(20))
