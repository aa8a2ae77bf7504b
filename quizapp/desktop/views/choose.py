"""The area of choosing: options of which one, several or just so many are chosen, in one group or more."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QLayout, QVBoxLayout, QWidget

from quizapp.desktop.frames import column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.buttons import ButtonStyle, WordButton
from quizapp.desktop.widgets.choice import Choice, ChoiceButton, TickButton
from quizapp.desktop.widgets.choice_face import NO_ICON
from quizapp.desktop.widgets.labels import text_label
from quizapp.questions.option import ActionLevel
from quizapp.questions.response import Chosen

if TYPE_CHECKING:
    from quizapp.workspace.words import ChooseWords, OptionGroup

LEVEL_ICONS = {
    ActionLevel.EMERGENCY_NOW.value: ("octagon-alert", "emergency_ink"),
    ActionLevel.CALL_TODAY.value: ("phone-call", "call_ink"),
    ActionLevel.MENTION_AT_VISIT.value: ("calendar-check", "visit_ink"),
}
"""Icon and colour of the three actions, as on the page "What do I do now?"."""

_STEPS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1,
}  # fmt: skip


class _Row(NamedTuple):
    """An option on the screen."""

    id: str
    group: "OptionGroup"
    button: Choice
    strike: "StrikeButton | None"


class StrikeButton(WordButton):
    """Strikes an option out, or brings it back; as wide for the one as for the other, so that nothing moves.

    Args:
        option: The option's text.
        number: The option's number, from 1.
        is_narrow: The words stand one under the other.
    """

    def __init__(self, look: Look, option: str, number: int, is_narrow: bool, parent: QWidget | None = None) -> None:
        style = ButtonStyle(
            ink="text", hover="sunken", pressed="border", step="caption", weight="label", padding=10, radius=12
        )
        super().__init__(look, "", style, parent=parent)
        self.setObjectName(f"strike-{number}")
        self._option = option
        width = 0
        for is_struck in (True, False):
            self.show_struck(is_struck)
            width = max(width, (self.minimumSizeHint() if is_narrow else self.sizeHint()).width())
        self.setFixedWidth(width)

    def show_struck(self, is_struck: bool) -> None:
        """Offer the other of the two."""
        self.setText(self.tr("Bring back") if is_struck else self.tr("Strike out"))
        name = self.tr("Bring back: {option}") if is_struck else self.tr("Strike out: {option}")
        self.setAccessibleName(name.format(option=self._option))


class ChooseArea(AnswerArea):
    """Radio buttons and check boxes, numbered through all groups; each group is one stop of the Tab key."""

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(look, shown, space, parent)
        self._rows: list[_Row] = []
        layout = column(gap=look.px(8 if space.is_low else 10))
        if self._words.scene:
            layout.addLayout(self._scene())
        for group in self._words.groups:
            self._add_group(layout, group)
        is_said_again = shown.explanation is not None and shown.explanation.own_plan
        if shown.asked.practice and not is_said_again:
            layout.addLayout(icon_line(look, "help_now", shown.asked.practice, icon_colour="accent"))
        self.setLayout(layout)
        self._tell_count()

    @property
    def _words(self) -> "ChooseWords":
        words: ChooseWords = self._shown.asked.body  # type: ignore[assignment]  # the area was chosen by its class
        return words

    @property
    def choices(self) -> dict[str, Choice]:
        """The buttons by the ids of their options, in the order in which they are shown."""
        return {choice.id: choice.button for choice in self._rows}

    # -- building

    def _scene(self) -> QLayout:
        """When it began, and how often it comes."""
        look = self._look
        lines = column(gap=look.px(6))
        for heading, text in self._words.scene:
            label = text_label(look, heading, "body", "strong", "muted")
            words = text_label(look, text, "lead")
            if self._space.is_narrow:
                lines.addLayout(column(label, words))
                continue
            label.setMinimumWidth(look.font_px("body") * 6)
            line = row(label, words, gap=look.px(12))
            line.setAlignment(label, Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            lines.addLayout(line)
        lines.addSpacing(look.px(4))
        return lines

    def _add_group(self, layout: QVBoxLayout, group: "OptionGroup") -> None:
        look = self._look
        if group.heading:
            if self._rows:
                layout.addSpacing(look.px(6))
            layout.addWidget(text_label(look, group.heading, "h3", "heading"))
        buttons = QButtonGroup(self)
        buttons.setExclusive(group.is_single)
        first = len(self._rows)
        for option in group.options:
            choice = self._new_row(group, option.id, option.text)
            buttons.addButton(choice.button)
            layout.addWidget(choice.button if choice.strike is None else self._beside_strike(choice))
        if not self.is_answered:
            self._make_one_stop(self._rows[first:])

    def _beside_strike(self, choice: _Row) -> QWidget:
        line = row(choice.button, choice.strike or 0, gap=self._look.px(8))
        line.setStretch(0, 1)
        return widget_of(line)

    def _new_row(self, group: "OptionGroup", part: str, text: str) -> _Row:
        look, number = self._look, len(self._rows) + 1
        icon = LEVEL_ICONS.get(part, NO_ICON) if self._words.is_action else NO_ICON
        kind = ChoiceButton if group.is_single else TickButton
        button = kind(look, text, number, compact=self._space.is_low, icon=icon)
        button.setAccessibleDescription(group.heading)
        button.setChecked(part in self._chosen_before())
        strike = None
        if self.is_answered:
            button.show_state(self._state_of(part, group))
        elif self._shown.can_strike:
            strike = StrikeButton(look, text, number, self._space.is_narrow)
        new = _Row(part, group, button, strike)
        if part in self._shown.struck:
            self._show_struck(new, True)
        if strike is not None:
            strike.clicked.connect(lambda: self._strike(new))
        button.toggled.connect(lambda is_on: self._take_choice(new, is_on))
        button.installEventFilter(self)
        self._rows.append(new)
        return new

    def _chosen_before(self) -> tuple[str, ...]:
        response = self._shown.response
        return response.parts if isinstance(response, Chosen) else ()

    def _state_of(self, part: str, group: "OptionGroup") -> AnswerState:
        """Return what became of an option; the right one of a single choice is right even if another was chosen."""
        if self._shown.explanation is None:
            return AnswerState.OPEN
        verdicts = {said.part: said.verdict.value for said in self._shown.explanation.parts}
        missed = AnswerState.RIGHT if group.is_single else AnswerState.MISSED
        states = {"right": AnswerState.RIGHT, "wrong": AnswerState.YOURS_NOT_RIGHT, "missed": missed}
        return states.get(verdicts.get(part, ""), AnswerState.OTHER)

    # -- one stop of the Tab key for a group; the arrows move inside

    def _make_one_stop(self, rows: list[_Row]) -> None:
        stop = next((choice for choice in rows if choice.button.isChecked()), rows[0])
        for choice in rows:
            is_stop = choice is stop
            choice.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
            if choice.strike is not None:
                choice.strike.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Home and End move inside a group, and remember where the focus was."""
        if event.type() not in (QEvent.Type.FocusIn, QEvent.Type.KeyPress):
            return False
        here = next((choice for choice in self._rows if choice.button is watched), None)
        if here is None:
            return False
        rows = list(self._of_group(here.group))
        if isinstance(event, QKeyEvent):
            return self._move(rows, rows.index(here), event)
        for choice in rows:  # Qt itself does as much for the options
            if choice.strike is not None:
                is_stop = choice is here
                choice.strike.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        return False

    def _move(self, rows: list[_Row], place: int, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS:
            target = rows[(place + _STEPS[key]) % len(rows)]
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = rows[0 if key == Qt.Key.Key_Home else -1]
        else:
            return False
        target.button.setFocus(Qt.FocusReason.TabFocusReason)
        if target.group.is_single and not target.button.is_struck:
            target.button.setChecked(True)
        return True

    # -- what the person does

    def _take_choice(self, choice: _Row, is_on: bool) -> None:
        if is_on and choice.group.most and len(self._chosen_of(choice.group)) > choice.group.most:
            with QSignalBlocker(choice.button):
                choice.button.setChecked(False)
            self.refused.emit(self.tr("You can choose %n. Take one away first.", "", choice.group.most))
            return
        if is_on and choice.button.is_struck:
            self._show_struck(choice, False)
            self.struck.emit(choice.id)
        self._tell_count()
        if is_on or not choice.group.is_single:  # the radio button that gives way to another says nothing
            self.responded.emit()

    def _strike(self, choice: _Row) -> None:
        if not choice.button.isChecked():
            self._show_struck(choice, not choice.button.is_struck)
            self.struck.emit(choice.id)
        elif choice.group.is_single:
            self.refused.emit(self.tr("You chose this one. Choose another one first, then strike it out."))
        else:
            self.refused.emit(self.tr("You ticked this one. Take the tick away first, then strike it out."))

    def _show_struck(self, choice: _Row, is_struck: bool) -> None:
        choice.button.strike(is_struck)
        if choice.strike is not None:
            choice.strike.show_struck(is_struck)

    def _tell_count(self) -> None:
        """Have a screen reader say beside each box how many are chosen where so many are to be chosen."""
        for choice in self._rows:
            if choice.group.most and not self.is_answered:
                heading = [choice.group.heading] if choice.group.heading else []
                choice.button.setAccessibleDescription(". ".join([*heading, self._count_words(choice.group)]))

    # -- what the frame asks

    def response(self) -> Chosen | None:
        """Return the options that are chosen, in the order in which they are shown."""
        chosen = tuple(choice.id for choice in self._rows if choice.button.isChecked())
        return Chosen(chosen) if chosen else None

    def instruction(self) -> str:
        """Return how many are to be chosen, where it is not just one."""
        groups = self._words.groups
        most = groups[0].most
        if groups[0].is_single:
            return self.tr("Choose one answer in each part.") if len(groups) > 1 else ""
        if len(groups) > 1:
            return self.tr("Select all that apply in each part.")
        return self.tr("Select %n.", "", most) if most else self.tr("Select all that apply.")

    def progress(self) -> str:
        """Return how many of so many are chosen, or how many parts are still open."""
        groups = self._words.groups
        if len(groups) == 1:
            return self._count_words(groups[0]) if groups[0].most else ""
        still_open = sum(not self._chosen_of(group) for group in groups)
        return self.tr("%n part(s) still open", "", still_open) if still_open else ""

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Return what is still to be chosen."""
        groups = self._words.groups
        if len(groups) > 1:
            group = self._first_open(open_parts)
            words = (
                self.tr("Choose one under “{part}”.")
                if group.is_single
                else self.tr("Tick one or more under “{part}”.")
            )
            return words.format(part=group.heading)
        if groups[0].is_single:
            return self.tr("First choose one answer.")
        if groups[0].most:
            return self.tr("Choose %n more.", "", len(open_parts))
        return self.tr("First choose one or more answers.")

    def key_help(self) -> list[tuple[str, str]]:
        """Return the keys that move, choose, and strike out."""
        is_single = all(group.is_single for group in self._words.groups)
        does = self.tr("choose") if is_single else self.tr("tick")
        directly = self.tr("choose directly") if is_single else self.tr("tick directly")
        keys = [("J K", self.tr("move")), (self.tr("Space"), does), (f"1-{min(len(self._rows), 9)}", directly)]
        return [*keys, ("X", self.tr("strike out"))] if self._shown.can_strike else keys

    def focus_first(self) -> None:
        """Put the focus on the chosen option, or else on the first."""
        self._focus_group(self._words.groups[0])

    def focus_open(self, open_parts: tuple[str, ...]) -> None:
        """Put the focus into the first group that is still open."""
        self._focus_group(self._first_open(open_parts))

    def take_digit(self, number: int) -> None:
        """Choose the option with that number, or tick it, or take its tick away."""
        if self.is_answered or number > len(self._rows):
            return
        button = self._rows[number - 1].button
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setChecked(isinstance(button, ChoiceButton) or not button.isChecked())

    def step_focus(self, step: int) -> None:
        """Put the focus on the next or the previous option of all groups."""
        here = self._focused()
        if here is None:
            target = self._rows[0 if step > 0 else -1]
        else:
            target = self._rows[(self._rows.index(here) + step) % len(self._rows)]
        target.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, key: Qt.Key) -> bool:
        """Strike the focused option out with X, or bring it back."""
        here = self._focused()
        if key != Qt.Key.Key_X or not self._shown.can_strike or self.is_answered or here is None:
            return False
        self._strike(here)
        return True

    def spoken(self) -> str:
        """Return the scene, how to answer, and how many options there are."""
        line = self.tr("{heading}: {text}.")
        scene = [line.format(heading=heading, text=text.rstrip(".")) for heading, text in self._words.scene]
        how = self.instruction() or self.tr("Select one answer.")
        return " ".join([*scene, how, self.tr("%n answer(s) to choose from.", "", len(self._rows))])

    # -- small things

    def _chosen_of(self, group: "OptionGroup") -> list[str]:
        return [choice.id for choice in self._rows if choice.group is group and choice.button.isChecked()]

    def _count_words(self, group: "OptionGroup") -> str:
        words = self.tr("{chosen} of {number} chosen")
        return words.format(chosen=len(self._chosen_of(group)), number=group.most)

    def _first_open(self, open_parts: tuple[str, ...]) -> "OptionGroup":
        groups = self._words.groups
        return next((group for group in groups if group.id in open_parts), groups[0])

    def _of_group(self, group: "OptionGroup") -> Iterator[_Row]:
        return (choice for choice in self._rows if choice.group is group)

    def _focus_group(self, group: "OptionGroup") -> None:
        rows = list(self._of_group(group))
        stop = next((choice for choice in rows if choice.button.isChecked()), rows[0])
        stop.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> _Row | None:
        focus = QApplication.focusWidget()
        return next((choice for choice in self._rows if focus in (choice.button, choice.strike) and focus), None)
