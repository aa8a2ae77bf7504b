"""Buttons that are one stop of the Tab key: arrows go along lines and between them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.widgets.one_stop import OneStop

RIGHT, LEFT, UP, DOWN = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down
HOME, END = Qt.Key.Key_Home, Qt.Key.Key_End


@pytest.fixture
def board(qtbot: QtBot) -> QWidget:
    """Buttons 0 1 2 over 3 4; 1 cannot be pressed."""
    window = QWidget()
    qtbot.addWidget(window)
    grid = QGridLayout(window)
    buttons = [QPushButton(str(number)) for number in range(5)]
    for number, button in enumerate(buttons):
        button.setObjectName(str(number))
        grid.addWidget(button, number // 3, number % 3)
    buttons[1].setEnabled(False)
    OneStop(buttons, window)
    with qtbot.waitActive(window):
        window.show()
    buttons[0].setFocus()
    return window


def after(*keys: Qt.Key) -> str:
    """Press keys and return the name of the button that has the focus."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    focused = QApplication.focusWidget()
    return "" if focused is None else focused.objectName()


@pytest.mark.usefixtures("board")
@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((RIGHT,), "2"),
        ((RIGHT, RIGHT), "3"),
        ((DOWN,), "3"),
        ((DOWN, UP), "0"),
        ((END,), "4"),
        ((END, RIGHT), "0"),
        ((END, HOME), "0"),
        ((LEFT,), "4"),
    ],
)
def test_arrows_move(keys: tuple[Qt.Key, ...], expected: str) -> None:
    assert after(*keys) == expected


def test_tab_stops_only_where_the_focus_was_last(board: QWidget) -> None:
    after(DOWN)

    stops = [
        button.objectName()
        for button in board.findChildren(QPushButton)
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["3"]
