"""What the keys of a test's page stand for, besides those of any question (shared/design/SPEC.md, section 4)."""

import enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class TestAction(enum.Enum):
    """What a key of a test asks for."""

    __test__ = False  # pytest takes a class of such a name for tests

    MARK = "mark"
    OVERVIEW = "overview"
    PAUSE = "pause"
    BACK = "back"
    ON = "on"


_LETTERS = {"m": TestAction.MARK, "n": TestAction.OVERVIEW, "p": TestAction.PAUSE}
_ARROWS = {Qt.Key.Key_Left.value: TestAction.BACK, Qt.Key.Key_Right.value: TestAction.ON}
_OF_A_QUESTION = (TestAction.MARK, TestAction.BACK, TestAction.ON)
_SHIFT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def own_action_for(event: QKeyEvent, *, is_question_shown: bool) -> TestAction | None:
    """Return what M, N and P, and Alt with an arrow, ask for; ``None`` for any other key.

    Args:
        event: The key.
        is_question_shown: A question is in sight, not the overview or the pause.
    """
    action = None if event.modifiers() & ~_SHIFT else _LETTERS.get(event.text().lower())
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        action = _ARROWS.get(event.key())
    return action if is_question_shown or action not in _OF_A_QUESTION else None
