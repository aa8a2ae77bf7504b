"""What the keys of a question page stand for (shared/design/SPEC.md, section 4)."""

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from quizapp.questions.response import Certainty

if TYPE_CHECKING:
    from quizapp.desktop.views.frame import QuestionView

LINE, PAGE = 0.2, 0.85
"""How far an explanation is scrolled, in heights of what is seen of it."""


class Action(enum.Enum):
    """What a key asks for."""

    ENTER = "enter"
    SPACE = "space"
    DIGIT = "digit"
    SCROLL = "scroll"
    MOVE = "move"
    SURE = "sure"
    TAB = "tab"
    SWITCH = "switch"
    UNDO = "undo"
    FLAG = "flag"
    LANGUAGE = "language"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Pressed:
    """An action with its number: a digit, a direction, a certainty, or how far to scroll."""

    action: Action
    value: float = 0


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SCROLL = {
    Qt.Key.Key_Down: LINE, Qt.Key.Key_Up: -LINE, Qt.Key.Key_PageDown: PAGE, Qt.Key.Key_PageUp: -PAGE,
}  # fmt: skip
_LETTERS = {
    "u": Pressed(Action.UNDO),
    "f": Pressed(Action.FLAG),
    "l": Pressed(Action.LANGUAGE),
    "a": Pressed(Action.SURE, 1),
    "s": Pressed(Action.SURE, 2),
    "d": Pressed(Action.SURE, 3),
    "g": Pressed(Action.TAB, 1),
    "]": Pressed(Action.TAB, 1),
    "[": Pressed(Action.TAB, -1),
}
_BESIDE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_HELD = Pressed(Action.NOTHING)
"""A key that is held down and repeats itself: taken, and nothing is done."""
_ONCE = (Action.UNDO, Action.FLAG, Action.LANGUAGE)


def do_in_view(pressed: Pressed, view: "QuestionView", *, is_open: bool) -> bool:
    """Do what a key asks for inside a question; tell whether there was anything to do.

    Args:
        pressed: What the key stands for.
        view: The question.
        is_open: One can still answer it.
    """
    value = pressed.value
    match pressed.action:
        case Action.DIGIT if is_open:
            view.area.take_digit(round(value))
        case Action.SCROLL:
            view.scroll_page(value)
        case Action.MOVE if is_open:
            view.area.step_focus(round(value))
        case Action.SURE if is_open:
            view.be_sure(Certainty(round(value)))
        case Action.TAB:
            return view.step_tab(round(value))
        case Action.SWITCH:
            return view.switch_chart() or view.step_tab(1)
        case _:
            return False
    return True


def action_for(event: QKeyEvent, *, has_letters: bool, is_scrolling: bool) -> Pressed | None:
    """Return what a key that no control wanted asks for; ``None`` if it is none of ours.

    Args:
        event: The key.
        has_letters: Letters do something: not for patients.
        is_scrolling: An explanation is read, so that arrows, J and K scroll it.
    """
    key, text = event.key(), event.text().lower()
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return Pressed(Action.SWITCH)
    if event.modifiers() & _BESIDE:
        return None
    if key in _ENTER or key == Qt.Key.Key_Space:
        return _HELD if event.isAutoRepeat() else Pressed(Action.ENTER if key in _ENTER else Action.SPACE)
    if text.isdecimal() and text != "0":
        return _HELD if event.isAutoRepeat() else Pressed(Action.DIGIT, int(text))
    if is_scrolling and key in _SCROLL:
        return Pressed(Action.SCROLL, _SCROLL[Qt.Key(key)])
    if not has_letters:
        return None
    if text in ("j", "k"):
        step = 1 if text == "j" else -1
        return Pressed(Action.SCROLL, step * LINE) if is_scrolling else Pressed(Action.MOVE, step)
    if text == "g" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return Pressed(Action.TAB, -1)
    found = _LETTERS.get(text)
    return _HELD if found is not None and found.action in _ONCE and event.isAutoRepeat() else found
