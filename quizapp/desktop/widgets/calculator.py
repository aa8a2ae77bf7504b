"""The calculator for questions that are answered with a number."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.arithmetic import LONGEST, CalculationError, Trouble, calculate, written
from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.button_grid import ButtonGrid
from quizapp.desktop.widgets.buttons import ButtonStyle, FlatButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.key_pad import PadKey
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.native import dress_field

_SIGN_NAMES = {"(": "open", ")": "close", "÷": "divide", "×": "times", "−": "minus", "+": "plus", ".": "point"}
_PAD = ("(", ")", "back", "÷", *"789×", *"456−", *"123+", "clear", "0", ".", "=")
_TYPED = frozenset("0123456789.,+-*/()×÷−")


class Calculator(Card):
    """A line for a calculation with its result, and a key pad of one Tab stop; it works on its own, beside the answer.

    ``taken`` gives the result that is to be used as the answer, ``closed`` asks to be put away.
    """

    taken = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("calculator")
        self._look = look
        self._line = self._new_line()
        self._result = text_label(look, "", "lead", "strong")
        self._result.setObjectName("calculator-result")
        padding = look.px(16)
        layout = column(gap=look.px(10), margins=(padding, padding, padding, padding))
        layout.addWidget(text_label(look, self.tr("Calculator"), "h3", "heading"))
        layout.addWidget(self._line)
        layout.addWidget(self._result)
        layout.addWidget(self._new_pad())
        layout.addLayout(self._new_buttons())
        self.setLayout(layout)
        self._show_result()

    # -- building

    def _new_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName("calculator-line")
        line.setAccessibleName(self.tr("Calculation"))
        line.setFont(self._look.font("lead"))
        line.setMaxLength(LONGEST)
        line.textChanged.connect(self._show_result)
        dress_field(line, self._look)
        return line

    def _new_pad(self) -> ButtonGrid:
        # A click leaves the focus where it is, so that typing goes on.
        pad = ButtonGrid(columns=4, gap=self._look.px(8), takes_click=False)
        for sign in _PAD:
            key = self._new_key(sign)
            key.clicked.connect(partial(self._press, sign))
            pad.add(key)
        return pad

    def _new_key(self, sign: str) -> PadKey:
        style = ButtonStyle(
            ink="text",
            fill="sunken" if sign.isdecimal() or sign == "." else "raised",
            hover="border",
            pressed="border",
            edge="border",
            step="lead",
            height=44,
            padding=8,
            radius=self._look.radius("input"),
            gap=0,
        )
        words = {"clear": "C", "back": ""}
        key = PadKey(self._look, words.get(sign, sign), style, "delete" if sign == "back" else "")
        key.setObjectName(f"calculator-{_SIGN_NAMES.get(sign, 'equals' if sign == '=' else sign)}")
        key.setAccessibleName(self._sign_names().get(sign, ""))
        return key

    def _sign_names(self) -> dict[str, str]:
        return {
            "(": self.tr("Open parenthesis"),
            ")": self.tr("Close parenthesis"),
            "back": self.tr("Take back the last sign"),
            "clear": self.tr("Clear the calculation"),
            "÷": self.tr("Divided by"),
            "×": self.tr("Times"),
            "−": self.tr("Minus"),
            "+": self.tr("Plus"),
            ".": self.tr("Decimal point"),
            "=": self.tr("Equals"),
        }

    def _new_buttons(self) -> QLayout:
        use = SecondaryButton(self._look, self.tr("Use this number"), neutral=True)
        use.setObjectName("calculator-use")
        use.clicked.connect(self._use)
        close = FlatButton(self._look, self.tr("Close"))
        close.setObjectName("calculator-put-away")
        close.setAccessibleName(self.tr("Close the calculator"))
        close.clicked.connect(self.closed)
        return row(use, close, 0, gap=self._look.px(8))

    # -- what the person does

    def begin(self) -> None:
        """Put the keyboard into the line."""
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, sign: str) -> None:
        if sign == "back":
            self._line.backspace()
        elif sign == "clear":
            self._line.clear()
        elif sign == "=":
            self._work_out()
        else:
            self._line.insert(sign)

    def _work_out(self) -> None:
        """Put the result into the line, to go on with it; or say why there is none."""
        result = self._number(say_why=True)
        if result:
            self._line.setText(result)
            announce(self, self.tr("Equals {number}").format(number=result))

    def _use(self) -> None:
        result = self._number(say_why=True)
        if result:
            self.taken.emit(result)

    def _number(self, *, say_why: bool) -> str:
        """Return the result; empty if there is none."""
        try:
            return written(calculate(self._line.text()))
        except CalculationError as error:
            if say_why:
                words = self._trouble_words()[error.trouble]
                self._result.setText(words)
                announce(self, words)
            return ""

    def _show_result(self) -> None:
        """Show the result of what stands there, as soon as it has one."""
        result = self._number(say_why=False)
        self._result.setText(self.tr("= {number}").format(number=result) if result else self.tr("= ..."))

    def _trouble_words(self) -> dict[Trouble, str]:
        return {
            Trouble.UNKNOWN: self.tr("This cannot be calculated. Use numbers, +, −, ×, ÷ and parentheses."),
            Trouble.INCOMPLETE: self.tr("The calculation is not complete yet."),
            Trouble.BY_ZERO: self.tr("A number cannot be divided by zero."),
            Trouble.SIZE: self.tr("The result is too large or too small to be written here."),
        }

    # -- keys

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window, where it leads out of the session."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work out with Enter, put away with Esc; what is typed beside the line belongs into it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._work_out()
        elif event.text() in _TYPED:
            self._line.insert(event.text())
        else:
            super().keyPressEvent(event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
