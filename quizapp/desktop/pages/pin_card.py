"""The card that asks a person for their PIN, and says what can be done without it."""

import dataclasses
import enum

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.parts import heading, icon_line
from quizapp.desktop.widgets.buttons import FlatButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.danger_button import DangerButton
from quizapp.desktop.widgets.key_pad import KeyPad
from quizapp.desktop.widgets.labels import IconLabel, TextLabel, text_label
from quizapp.desktop.widgets.pictures import picture_colours, picture_icon
from quizapp.desktop.widgets.pin_field import PinField
from quizapp.workspace.people import PersonHere

LEAST_CHARACTERS = 4
HEADING = "pin-heading"
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Said(enum.Enum):
    """What the card says about the last PIN."""

    NOTHING = "nothing"
    TOO_SHORT = "too short"
    WRONG = "wrong"
    WAIT = "wait"


@dataclasses.dataclass
class PinEntry:
    """What a person did at the card so far; it survives the card's being built anew.

    Attributes:
        person: Who is asked.
        wait: Until then no PIN can be tried.
        said: What the card says about the last PIN.
        typed: What stands in the field.
        is_explaining: The person has forgotten the PIN and reads what can be done.
    """

    person: PersonHere
    wait: QDeadlineTimer
    said: Said = Said.NOTHING
    typed: str = ""
    is_explaining: bool = False

    @property
    def wait_s(self) -> int:
        """Seconds to wait; 0 if the PIN can be tried."""
        return round(self.wait.remainingTime() / 1000)


class PinCard(Card):
    """Takes a PIN from keyboard or key pad and says what was typed.

    Args:
        key_height: Of the key pad, in pixels at 100 % text.
        is_low: There is little height: picture and greeting stand side by side.
        is_beside: There is very little: the key pad stands beside all the rest.
    """

    submitted = Signal(str)
    explaining_changed = Signal(bool)
    remove_requested = Signal()

    def __init__(
        self, look: Look, entry: PinEntry, *, key_height: int, is_low: bool, is_beside: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, parent=parent)
        self._look, self._entry, self._is_low = look, entry, is_low
        side = look.px(20 if is_low or is_beside else 34)
        margins = (side, look.px(16 if is_low else 24), side, look.px(12 if is_low else 18))
        self._timer = QTimer(self, interval=1000, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._count_down)
        if entry.is_explaining:
            self.setLayout(self._explanation(margins))
            return
        self._field = self._make_field()
        self._pad = self._make_pad(key_height)
        self._note, self._mark, self._message = self._make_lines()
        forgotten = FlatButton(look, self.tr("I forgot my PIN"), ink="accent")
        forgotten.setObjectName("pin-forgotten")
        forgotten.clicked.connect(lambda: self.explaining_changed.emit(True))
        gap = look.px(8 if is_low else 10)
        above = column(self._greeting(), self._lines(), self._field, gap=gap)
        if is_beside:
            above.addStretch(1)
            above.addWidget(forgotten)
            both = row(above, column(self._pad, 0), gap=look.px(24), margins=margins)
            both.setStretch(0, 3)
            both.setStretch(1, 2)
            self.setLayout(both)
        else:
            self.setLayout(column(above, self._pad, forgotten, gap=gap, margins=margins))
        self._show_said()

    # -- parts

    def _greeting(self) -> QBoxLayout:
        look, person = self._look, self._entry.person
        ink, fill = picture_colours(person.picture)
        side = 52 if self._is_low else 64
        picture = IconLabel(
            look, picture_icon(person.picture), ink, side // 2, tile=fill, tile_px=side, round_tile=True
        )
        name = person.nickname
        words = self.tr("Hello, {name}").format(name=name) if name else self.tr("Hello")
        title = heading(look, words, HEADING)
        ask = text_label(look, self.tr("Enter your PIN"), colour="muted")
        if self._is_low:
            beside = row(picture, column(title, ask, gap=2), gap=look.px(14))
            beside.setStretch(1, 1)
            return beside
        greeting = column(picture, gap=look.px(4))
        greeting.setAlignment(picture, _CENTRE)
        for label in (title, ask):
            greeting.addWidget(label, 0, _CENTRE)
        return greeting

    def _make_field(self) -> PinField:
        field = PinField(self._look, self._entry.typed)
        field.setObjectName("pin")
        field.setAccessibleName(self.tr("PIN"))
        field.setAccessibleDescription(self.tr("Digits, or a sentence of your own."))
        field.textChanged.connect(self._keep_typed)
        field.returnPressed.connect(self.submit)
        return field

    def _make_pad(self, key_height: int) -> KeyPad:
        pad = KeyPad(self._look, key_height)
        pad.digit_pressed.connect(self._field.insert)
        pad.back_pressed.connect(self._field.backspace)
        pad.open_pressed.connect(self.submit)
        return pad

    def _make_lines(self) -> tuple[TextLabel, IconLabel, TextLabel]:
        """Return what is said before anything went wrong, and the mark and words that take its place."""
        look = self._look
        words = self.tr("Only the nickname and the picture can be seen without the PIN.")
        note = text_label(look, words, align=Qt.AlignmentFlag.AlignLeft if self._is_low else _CENTRE)
        message = text_label(look, "", weight="strong", colour="warning")
        message.setObjectName("pin-message")
        return note, IconLabel(look, "triangle-alert", "warning", size=20), message

    def _lines(self) -> QWidget:
        lines = row(self._note, self._mark, self._message, gap=self._look.px(10))
        for place, label in enumerate((self._note, self._mark, self._message)):
            lines.setAlignment(label, Qt.AlignmentFlag(0) if label is not self._mark else Qt.AlignmentFlag.AlignTop)
            lines.setStretch(place, 0 if label is self._mark else 1)
        lines_of_two = widget_of(lines)
        # Whatever is said, the key pad stays where it is.
        line_px = round(self._look.font_px("body") * self._look.line_height("body"))
        lines_of_two.setMinimumHeight(2 * line_px + 2)
        return lines_of_two

    def _explanation(self, margins: tuple[int, int, int, int]) -> QBoxLayout:
        look = self._look
        facts = (
            ("lock", self.tr("Nobody can read this profile without its PIN, not even the makers of this program.")),
            ("refresh-cw", self.tr("You can try again as often as you like.")),
            ("nurse", self.tr("A nurse can remove this profile. What was learned in it is then gone, and the "
                              "nickname is free again.")),
        )  # fmt: skip
        again = SecondaryButton(look, self.tr("Try again"))
        again.setObjectName("pin-again")
        again.clicked.connect(lambda: self.explaining_changed.emit(False))
        remove = DangerButton(look, self.tr("Remove this profile"))
        remove.setObjectName("remove-profile")
        remove.clicked.connect(self.remove_requested)
        lines = [icon_line(look, icon, words, icon_colour="accent") for icon, words in facts]
        title = heading(look, self.tr("If you forgot your PIN"), HEADING)
        return column(title, *lines, 6, again, remove, 0, gap=look.px(14), margins=margins)

    # -- what is said

    def show_refusal(self, said: Said) -> None:
        """Say why the last PIN was not taken, and let nobody type before the wait is over."""
        self._entry.said = said
        if self._entry.is_explaining:
            return
        self._field.clear()
        self._show_said()
        announce(self, self._message.text())

    def _show_said(self) -> None:
        seconds = self._entry.wait_s
        if seconds > 0 and self._entry.said is not Said.WRONG:
            self._entry.said = Said.WAIT
        words = self._words(seconds)
        self._message.setText(words)
        # A name of its own: the seconds that follow are not said again and again.
        self._message.setAccessibleName(words)
        self._note.setHidden(bool(words))
        self._mark.setHidden(not words)
        self._message.setHidden(not words)
        if seconds > 0:
            self._timer.start()
            self._let_type(False)

    def _words(self, seconds: int) -> str:
        match self._entry.said:
            case Said.WRONG if seconds > 0:
                return self.tr("That PIN does not fit. Try again in %n second(s).", "", seconds)
            case Said.WRONG:
                return self.tr("That PIN does not fit. Try again.")
            case Said.WAIT if seconds > 0:
                return self.tr("A PIN did not fit before. Try again in %n second(s).", "", seconds)
            case Said.TOO_SHORT:
                return self.tr("A PIN has at least %n digit(s) or letter(s).", "", LEAST_CHARACTERS)
        return ""

    def _count_down(self) -> None:
        seconds = self._entry.wait_s
        if seconds <= 0:
            self._timer.stop()
            self._let_type(True)
        self._message.setText(self._words(seconds) or self.tr("You can try again now."))

    def _let_type(self, can_type: bool) -> None:
        """Open or close field and keys; the focus waits at the heading and comes back to the field."""
        title = self.findChild(QWidget, HEADING)
        assert isinstance(title, QWidget)
        had_focus = self._field.hasFocus() or self._pad.isAncestorOf(self.focusWidget() or self)
        if not can_type and had_focus:
            title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.setEnabled(can_type)
        self._pad.setEnabled(can_type)
        if can_type and title.hasFocus():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what the person does

    def submit(self) -> None:
        """Say what was typed and forget it; a PIN that is too short is none."""
        pin = self._field.text()
        if not pin:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif len(pin) < LEAST_CHARACTERS:
            self.show_refusal(Said.TOO_SHORT)
        else:
            self._field.clear()
            self.submitted.emit(pin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let digits and Backspace reach the field from anywhere on the card."""
        if self._entry.is_explaining or not self._field.isEnabled():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Backspace:
            self._field.backspace()
        elif len(event.text()) == 1 and event.text() in "0123456789":
            self._field.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _keep_typed(self, typed: str) -> None:
        self._entry.typed = typed
