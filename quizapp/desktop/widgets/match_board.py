"""Things at the left, each with a list to choose from, and beside them the options with their numbers."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import state_of
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.drop_down import DropDown
from quizapp.desktop.widgets.gap import RightWords
from quizapp.desktop.widgets.in_sight import bring_into_sight
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.token import TokenPool

if TYPE_CHECKING:
    from quizapp.workspace.words import Explanation, PartWords

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MatchBoard(QWidget):
    """Premises and options; has the same face as `CellBoard` for the area that it stands in.

    Args:
        has_options: Show the options beside the premises; not needed once all is answered.
    """

    changed = Signal()

    def __init__(
        self, look: Look, premises: Sequence["PartWords"], options: Sequence["PartWords"], *, has_options: bool
    ) -> None:
        super().__init__()
        self._look, self._premises = look, premises
        self._texts = {option.id: option.text for option in options}
        self._current, self._is_answered, self._has_options = 0, False, has_options
        self.fields: list[DropDown] = []
        self._lines: list[_Line] = []
        left = column(gap=look.px(6))
        for number, premise in enumerate(premises):
            line = self._new_line(number, premise)
            self._lines.append(line)
            left.addWidget(line)
        left.addStretch(1)
        layout = row(left, gap=look.spacing("xl"))
        layout.setStretch(0, 17)
        self.pool: TokenPool | None = None
        if has_options:
            self.pool = TokenPool(look, "pool-options", self._texts, self.tr("To choose from"), in_column=True)
            self.pool.pressed.connect(self._take_option)
            self.pool.left_sideways.connect(lambda: self.focus_row(""))
            layout.addWidget(self.pool, 9, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)
        self._show_current()

    def _new_line(self, number: int, premise: "PartWords") -> "_Line":
        field = DropDown(self._look, self.tr("Choose one") if self._has_options else "–", self._texts)
        field.setObjectName(f"premise-{premise.id}")
        field.setAcceptDrops(True)
        field.focused.connect(partial(self._make_current, number))
        field.chose.connect(partial(self._fill, number))
        field.chose_by_digit.connect(partial(self._fill_and_go_on, number))
        field.part_dropped.connect(partial(self._take_dropped, number))
        self.fields.append(field)
        self._name(number)
        return _Line(self._look, premise.text, field)

    # -- what is chosen

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return each premise that has an option, with it."""
        found = zip(self._premises, self.fields, strict=True)
        return tuple((premise.id, field.chosen) for premise, field in found if field.chosen)

    def choose(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these pairs, without saying that anything changed; the first open premise becomes the current."""
        chosen = dict(pairs)
        for number, premise in enumerate(self._premises):
            self.fields[number].choose(chosen.get(premise.id, ""))
            self._name(number)
        self._current = next(iter(self._open()), 0)
        self._show_current()

    def show_verdicts(self, explanation: "Explanation") -> None:
        """Show what became of every premise, and what is right where something else was said."""
        self._is_answered = True
        for number, premise in enumerate(self._premises):
            field = self.fields[number]
            states = {part: state_of(explanation, part, within=premise.id) for part in self._texts}
            state = AnswerState.YOURS_NOT_RIGHT
            if states.get(field.chosen) is AnswerState.RIGHT:
                state = AnswerState.RIGHT
            field.show_state(state)
            missed = [self._texts[part] for part, found in states.items() if found is AnswerState.MISSED]
            if missed:
                self._lines[number].show_right(missed[0])
            self._name(number, self._said(state, field.chosen, missed))
        if self.pool is not None:
            self.pool.hide()
        self._show_current()

    def open_rows(self) -> list[str]:
        """Return the ids of the premises that have no option."""
        return [self._premises[number].id for number in self._open()]

    def take_digit(self, number: int) -> None:
        """Give the current premise the option with that number, from 1, and go to the next open one."""
        if not self._is_answered and 1 <= number <= len(self._texts):
            self._fill_and_go_on(self._current, list(self._texts)[number - 1])

    def clear_row(self) -> None:
        """Take the option of the current premise away."""
        if not self._is_answered:
            self._fill(self._current, "")

    # -- where the keyboard is

    def focus_row(self, row_id: str) -> None:
        """Put the focus on the premise with this id, or on the current one if there is none."""
        if self._is_answered:
            return
        ids = [premise.id for premise in self._premises]
        number = ids.index(row_id) if row_id in ids else self._current
        self.fields[number].setFocus(Qt.FocusReason.OtherFocusReason)
        self._make_current(number)  # also where the window has not got the keyboard

    def step_row(self, step: int) -> None:
        """Go that many premises down, in a circle."""
        self.focus_row(self._premises[(self._current + step) % len(self._premises)].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from premise to premise with the arrows, to the first and last with Home and End, right to the pool."""
        key, last = event.key(), len(self._premises) - 1
        if self._is_answered or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in _STEPS:
            number = min(max(self._current + _STEPS[Qt.Key(key)], 0), last)
            self.focus_row(self._premises[number].id)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.focus_row(self._premises[0 if key == Qt.Key.Key_Home else last].id)
        elif key == Qt.Key.Key_Right and self.pool is not None:
            self.pool.focus_unused()
        else:
            event.ignore()

    def _make_current(self, number: int) -> None:
        self._current = number
        self._show_current()
        bring_into_sight(self._lines[number])

    def _show_current(self) -> None:
        for number, line in enumerate(self._lines):
            line.show_current(number == self._current and not self._is_answered)

    # -- filling

    def _open(self) -> list[int]:
        return [number for number, field in enumerate(self.fields) if not field.chosen]

    def _fill(self, number: int, part: str) -> None:
        if self.fields[number].chosen != part:
            self.fields[number].choose(part)
            self._name(number)
            self.changed.emit()

    def _fill_and_go_on(self, number: int, part: str) -> None:
        self._fill(number, part)
        is_open = self._open()
        below = [place for place in is_open if place > number]
        self.focus_row(self._premises[(below or is_open or [number])[0]].id)

    def _take_option(self, part: str) -> None:
        self._fill_and_go_on(self._current, part)

    def _take_dropped(self, number: int, part: str) -> None:
        if part in self._texts:
            self._make_current(number)
            self._fill(number, part)

    # -- what a screen reader says

    def _name(self, number: int, said: str = "") -> None:
        field, premise = self.fields[number], self._premises[number].text
        if said:
            name = self.tr("{premise}: {verdict}").format(premise=premise, verdict=said)
        elif field.chosen:
            name = self.tr("{premise}: {option}").format(premise=premise, option=self._texts[field.chosen])
        else:
            name = self.tr("{premise}: nothing chosen").format(premise=premise)
        field.setAccessibleName(name)

    def _said(self, state: AnswerState, chosen: str, missed: list[str]) -> str:
        option = self._texts.get(chosen, "")
        if state is AnswerState.RIGHT:
            return self.tr("{option}, right").format(option=option)
        right = missed[0] if missed else ""
        if not option:
            return self.tr("left empty. Missed: {right}").format(right=right)
        return self.tr("{option}, your answer, not right. Missed: {right}").format(option=option, right=right)


class _Line(QFrame):
    """A premise with its field; tinted while it is the current one."""

    def __init__(self, look: Look, text: str, field: DropDown) -> None:
        super().__init__()
        self._look, self._is_current = look, False
        self._field = column(field, gap=look.px(4))
        label = text_label(look, text, "lead", "label", line_height=1.3)
        layout = row(label, self._field, gap=look.px(14), margins=(look.px(16), look.px(8), look.px(10), look.px(8)))
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_current(self, is_current: bool) -> None:
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def show_right(self, words: str) -> None:
        self._field.addWidget(RightWords(self._look, words))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_current:
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(self.rect(), look.radius("input"), look.radius("input"))
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(0, look.px(10), look.px(5), self.height() - 2 * look.px(10), 2, 2)
