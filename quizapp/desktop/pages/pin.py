"""Setting, changing or removing one's PIN, with honest words about what it protects."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLineEdit, QWidget

from quizapp.desktop.frames import column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.pin_card import LEAST_CHARACTERS
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import FlatButton, HelpPill, PrimaryButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import TextLabel, text_label
from quizapp.desktop.widgets.native import dress_field
from quizapp.desktop.widgets.notice import Notice
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Logo

QUIET_MS = 300
"""Work that is over sooner is not spoken of."""


class PinPage(Page):
    """Takes the old and the new PIN and says both once they can be used.

    Args:
        has_pin: The profile has a PIN now.
        nickname: Whose profile it is; may be empty.
    """

    submitted = Signal(str, str)
    """The PIN of now, empty if there is none, and the new one, empty to remove it."""
    cancelled = Signal()
    help_requested = Signal()

    def __init__(self, look: Look, has_pin: bool, nickname: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._has_pin, self._nickname = has_pin, nickname
        self._typed = {"pin-old": "", "pin-new": "", "pin-again": ""}
        self._is_busy = False
        self._notice = Notice()
        self._busy_line: TextLabel | None = None
        self._busy_timer = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._busy_timer.timeout.connect(self._say_busy)

    @property
    def first_focus(self) -> str:
        """Name of the field to begin with."""
        return "pin-old" if self._has_pin else "pin-new"

    # -- building

    def build(self) -> QWidget:
        """Return one card with the words, the fields and the buttons."""
        look = self.look
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        is_narrow = self.width_class == "narrow"
        padding = look.px(20 if is_narrow else 32)
        card = Card(look)
        card.setMaximumWidth(look.px(1060))
        inside = self._stacked() if is_narrow else self._side_by_side()
        inside.setContentsMargins(padding, look.px(22), padding, look.px(22))
        card.setLayout(inside)
        middle = row(0, card, 0, margins=(16, 4, 16, 20))
        middle.setStretch(1, 1000)
        bar = top_bar(look, [Logo(look, one_line=True, with_name=not is_narrow)], pill)
        self._scroll = VerticalScroll(look, widget_of(column(middle, 0)), "pin-scroll", self._title())
        return widget_of(column(bar, self._scroll))

    def _side_by_side(self) -> QBoxLayout:
        look = self.look
        left = column(self._heading(), *self._words(), 0, gap=look.px(16))
        right = column(self._notice.line(look), *self._fields(), self._busy(), self._buttons(), 0, gap=look.px(16))
        both = row(left, right, gap=look.px(48))
        both.setStretch(0, 9)
        both.setStretch(1, 10)
        return both

    def _stacked(self) -> QBoxLayout:
        top = column(self._heading(), *self._words(), self._notice.line(self.look), gap=self.look.px(16))
        return column(top, *self._fields(), self._busy(), self._buttons(), gap=self.look.px(16))

    def _title(self) -> str:
        if self._nickname:
            words = self.tr("Change the PIN of {name}") if self._has_pin else self.tr("A PIN for {name}")
            return words.format(name=self._nickname)
        return self.tr("Change the PIN") if self._has_pin else self.tr("Set a PIN")

    def _heading(self) -> TextLabel:
        return text_label(self.look, self._title(), "h2", "heading")

    def _words(self) -> list[QBoxLayout]:
        lines = (
            ("lock", self.tr("A PIN keeps others who use this computer out.")),
            ("info", self.tr("Four digits can be guessed by somebody who copies the file and has the tools. A "
                             "sentence of your own cannot, as far as anybody knows.")),
            ("triangle-alert", self.tr("Nobody can open your progress without it, not even the makers. Write it "
                                       "down in a safe place.")),
        )  # fmt: skip
        return [icon_line(self.look, icon, words, icon_colour="accent") for icon, words in lines]

    def _fields(self) -> list[QLayout]:
        fields = [self._field("pin-old", self.tr("The PIN you have now"))] if self._has_pin else []
        hint = self.tr("At least %n digit(s) or letter(s)", "", LEAST_CHARACTERS)
        new = self.tr("New PIN") if self._has_pin else self.tr("PIN")
        again = self.tr("The new PIN once more") if self._has_pin else self.tr("The PIN once more")
        return [*fields, self._field("pin-new", new, hint), self._field("pin-again", again)]

    def _field(self, name: str, words: str, hint: str = "") -> QLayout:
        look = self.look
        field = QLineEdit(self._typed[name])
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setAccessibleDescription(hint)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setFont(look.font("body", "label"))
        field.setEnabled(not self._is_busy)
        field.textChanged.connect(lambda text: self._typed.update({name: text}))
        # In large text the words fill the window, and the first field, which has the focus, stands below it.
        field.textEdited.connect(lambda: self._scroll.ensureWidgetVisible(field))
        dress_field(field, look)
        hints = [text_label(look, hint, "caption", colour="muted")] if hint else []
        return column(text_label(look, words, weight="strong"), *hints, field, gap=look.px(4))

    def _busy(self) -> TextLabel:
        self._busy_line = text_label(self.look, self.tr("One moment ..."), colour="muted")
        self._busy_line.setObjectName("busy")
        if not self._is_busy or self._busy_timer.isActive():
            self._busy_line.hide()
        return self._busy_line

    def _buttons(self) -> QLayout:
        look = self.look
        words = self.tr("Change the PIN") if self._has_pin else self.tr("Set this PIN")
        save = self._button(PrimaryButton(look, words), "pin-save")
        save.clicked.connect(self.save)
        buttons: list[QWidget] = [save]
        if self._has_pin:
            remove = self._button(SecondaryButton(look, self.tr("Remove the PIN")), "pin-remove")
            remove.clicked.connect(self._remove)
            buttons.append(remove)
        cancel = self._button(FlatButton(look, self.tr("Cancel"), ink="accent"), "cancel")
        cancel.clicked.connect(self.cancelled)
        buttons.append(cancel)
        if self.width_class == "narrow":
            return column(*buttons, gap=10)
        flow = FlowLayout(gap=look.px(12))
        for button in buttons:
            flow.addWidget(button)
        return flow

    def _button(self, button: WordButton, name: str) -> WordButton:
        button.setObjectName(name)
        button.setEnabled(not self._is_busy)
        return button

    # -- what the person does

    def save(self) -> None:
        """Say the new PIN if it can be one, or what is wrong with it."""
        new, again = self._typed["pin-new"], self._typed["pin-again"]
        if self._lacks_old():
            return
        if len(new) < LEAST_CHARACTERS:
            self._refuse(self.tr("A PIN needs at least %n digit(s) or letter(s).", "", LEAST_CHARACTERS), "pin-new")
        elif new != again:
            self._refuse(self.tr("The two PINs are not the same. Please type it once more."), "pin-again")
        else:
            self._notice.clear()
            self.submitted.emit(self._typed["pin-old"], new)

    def _remove(self) -> None:
        if not self._lacks_old():
            self._notice.clear()
            self.submitted.emit(self._typed["pin-old"], "")

    def _lacks_old(self) -> bool:
        if self._has_pin and not self._typed["pin-old"]:
            self._refuse(self.tr("First type the PIN you have now."), "pin-old")
            return True
        return False

    def _refuse(self, words: str, name: str) -> None:
        self._notice.show_trouble(words)
        field = self.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        if name == "pin-again":
            field.clear()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field saves."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.isAutoRepeat() and not self._is_busy:
            self.save()
        elif not is_enter:
            super().keyPressEvent(event)

    # -- what is said

    def show_trouble(self, words: str) -> None:
        """Say why the PIN could not be set; what was typed stays."""
        self._notice.show_trouble(words)
        self.focus_on(self.first_focus)

    def set_busy(self, is_busy: bool) -> None:
        """Let nothing be changed while the file is written anew."""
        self._is_busy = is_busy
        if is_busy:
            self._busy_timer.start()
        else:
            self._busy_timer.stop()
        self.rebuild()

    def _say_busy(self) -> None:
        if self._busy_line is not None:
            self._busy_line.show()
