"""The area of typing: words, or a number with its unit and a calculator."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.answer_state import (
    AnswerState,
    paint_skin,
    state_colour,
    state_icon,
    state_skin,
    state_spoken,
    state_word,
)
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.native import dress_field
from quizapp.questions.response import LONGEST_TYPED, Typed

if TYPE_CHECKING:
    from quizapp.desktop.widgets.calculator import Calculator
    from quizapp.workspace.words import TypeWords

_LONGEST_NUMBER = 40
_CALCULATOR_KEY = "Ctrl+K"


class _AnswerField(QLineEdit):
    """The field; Enter goes on to the page, and Ctrl+K, which some systems give to fields, is its own."""

    calculator_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.calculator_requested.emit()
        else:
            super().keyPressEvent(event)


class TypedVerdict(QFrame):
    """What was typed, and whether it was right: edge, icon and word."""

    def __init__(self, look: Look, text: str, state: AnswerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("typed-verdict")
        self.state = state
        self._look = look
        self.setAccessibleName(f"{state_spoken(state)}. {text}")
        colour, side, gap = state_colour(state), look.px(16), look.px(10)
        word = icon_line(look, state_icon(state), state_word(state), step="caption", weight="strong", colour=colour)
        layout = column(word, text_label(look, text, "lead"), gap=look.px(4), margins=(side, gap, side, gap))
        self.setLayout(layout)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        paint_skin(painter, self.rect().toRectF(), state_skin(look, self.state), look.radius("choice"), look)


class TypeArea(AnswerArea):
    """A field with its label; the unit stands behind a number."""

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(look, shown, space, parent)
        self._field: _AnswerField | None = None
        self._calculator: Calculator | None = None
        self._layout = column(gap=look.px(10))
        if self.is_answered:
            self._add_verdict(self._layout)
        else:
            self._add_field(self._layout)
        if self._words.hint:
            self._layout.addLayout(icon_line(look, "lightbulb", self._words.hint, colour="muted"))
        if self._words.is_number and not self.is_answered:
            self._add_calculator_button(self._layout)
        self.setLayout(self._layout)

    @property
    def _words(self) -> "TypeWords":
        words: TypeWords = self._shown.asked.body  # type: ignore[assignment]  # the area was chosen by its class
        return words

    # -- building

    def _typed_before(self) -> str:
        response = self._shown.response
        return response.text if isinstance(response, Typed) else ""

    def _add_verdict(self, layout: QVBoxLayout) -> None:
        text, explanation = self._typed_before(), self._shown.explanation
        if not text or explanation is None:
            layout.addWidget(text_label(self._look, self.tr("Nothing was written."), "lead", colour="muted"))
            return
        if self._words.unit and not text.rstrip().casefold().endswith(self._words.unit.casefold()):
            text = self.tr("{number} {unit}").format(number=text, unit=self._words.unit)
        state = AnswerState.RIGHT if explanation.is_right else AnswerState.YOURS_NOT_RIGHT
        layout.addWidget(TypedVerdict(self._look, text, state))

    def _add_field(self, layout: QVBoxLayout) -> None:
        look, words = self._look, self._words
        name = self.tr("Your answer in {unit}").format(unit=words.unit) if words.unit else self.tr("Your answer")
        field = _AnswerField(self._typed_before())
        field.setObjectName("typed-answer")
        field.setAccessibleName(name)
        field.setAccessibleDescription(words.hint)
        field.setFont(look.font("lead"))
        field.setMaxLength(_LONGEST_NUMBER if words.is_number else LONGEST_TYPED)
        field.textChanged.connect(self.responded)
        field.calculator_requested.connect(self._toggle_calculator)
        dress_field(field, look)
        self._field = field
        label = text_label(look, self.tr("Your answer"), weight="strong")
        label.setBuddy(field)
        layout.addWidget(label)
        if not words.is_number:
            layout.addWidget(field)
            return
        field.setMaximumWidth(look.font_px("lead") * 12)
        unit = text_label(look, words.unit, "lead")
        line = row(field, unit, 0, gap=look.px(12))
        line.setStretch(0, 1)
        layout.addLayout(line)

    def _add_calculator_button(self, layout: QVBoxLayout) -> None:
        key = "" if self._look.voice == "patient" else _CALCULATOR_KEY
        button = SecondaryButton(self._look, self.tr("Calculator"), key=key, neutral=True)
        button.setObjectName("calculator-open")
        button.clicked.connect(self._toggle_calculator)
        layout.addLayout(row(button, 0))
        QShortcut(QKeySequence(_CALCULATOR_KEY), self).activated.connect(self._toggle_calculator)

    # -- the calculator

    def show_calculator(self) -> None:
        """Open the calculator under the field."""
        if self._calculator is None:
            self._calculator = self._new_calculator()
            self._layout.addWidget(self._calculator)
        self._calculator.show()
        self._calculator.begin()

    def _toggle_calculator(self) -> None:
        if self._calculator is not None and not self._calculator.isHidden():
            self._put_calculator_away()
        elif self._words.is_number:
            self.show_calculator()

    def _new_calculator(self) -> "Calculator":
        from quizapp.desktop.widgets.calculator import Calculator  # with its exact numbers: not before it is wanted

        calculator = Calculator(self._look, self)
        calculator.setMaximumWidth(self._look.font_px("lead") * 26)
        calculator.taken.connect(self._take_number)
        calculator.closed.connect(self._put_calculator_away)
        return calculator

    def _put_calculator_away(self) -> None:
        if self._calculator is not None:
            self._calculator.hide()
        self.focus_first()

    def _take_number(self, number: str) -> None:
        if self._field is not None:
            self._field.setText(number)
        self._put_calculator_away()

    # -- what the frame asks

    def response(self) -> Typed | None:
        """Return what stands in the field; ``None`` for nothing but spaces."""
        text = self._typed_before() if self._field is None else self._field.text()
        return Typed(text) if text.strip() else None

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Return what is to be written."""
        if self._words.is_number:
            return self.tr("Write a number, for example 80 or 2.5.")
        return self.tr("Write your answer first.")

    def focus_first(self) -> None:
        """Put the keyboard into the field."""
        if self._field is not None:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def spoken(self) -> str:
        """Return that something is to be written, and the hint."""
        how = self.tr("Write your answer.")
        if self._words.is_number:
            how = self.tr("Write a number.")
        if self._words.unit:
            how = self.tr("Write a number in {unit}.").format(unit=self._words.unit)
        return f"{how} {self._words.hint}".strip()
