"""What the keys stand for that only a test has."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from quizapp.desktop.pages.exam_keys import TestAction, own_action_for

NONE, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def pressed(key: Qt.Key, text: str = "", beside: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """Press a key."""
    return QKeyEvent(QEvent.Type.KeyPress, key, beside, text)


@pytest.mark.parametrize(
    ("event", "action"),
    [
        (pressed(Qt.Key.Key_M, "m"), TestAction.MARK),
        (pressed(Qt.Key.Key_M, "M", SHIFT), TestAction.MARK),
        (pressed(Qt.Key.Key_N, "n"), TestAction.OVERVIEW),
        (pressed(Qt.Key.Key_P, "p"), TestAction.PAUSE),
        (pressed(Qt.Key.Key_Left, beside=ALT), TestAction.BACK),
        (pressed(Qt.Key.Key_Right, beside=ALT), TestAction.ON),
    ],
)
def test_key_of_a_question_is_known(event: QKeyEvent, action: TestAction) -> None:
    assert own_action_for(event, is_question_shown=True) is action


@pytest.mark.parametrize(
    "event",
    [
        pressed(Qt.Key.Key_X, "x"),
        pressed(Qt.Key.Key_M, "m", CTRL),
        pressed(Qt.Key.Key_P, "p", ALT),
        pressed(Qt.Key.Key_Right),
        pressed(Qt.Key.Key_Up, beside=ALT),
    ],
)
def test_other_key_is_left_to_the_question(event: QKeyEvent) -> None:
    assert own_action_for(event, is_question_shown=True) is None


@pytest.mark.parametrize(
    "event", [pressed(Qt.Key.Key_M, "m"), pressed(Qt.Key.Key_Left, beside=ALT), pressed(Qt.Key.Key_Right, beside=ALT)]
)
def test_key_that_needs_a_question_does_nothing_on_the_overview(event: QKeyEvent) -> None:
    assert own_action_for(event, is_question_shown=False) is None


def test_overview_is_left_by_its_own_key(qapp: object) -> None:
    assert own_action_for(pressed(Qt.Key.Key_N, "n"), is_question_shown=False) is TestAction.OVERVIEW
