"""What all buttons with a painted face have in common."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.desktop.widgets.card_button import CardButton
from quizapp.desktop.widgets.choice import CertaintyButton, ChoiceButton, SelectChip, TickButton
from quizapp.desktop.widgets.grid_cell import BoxCell, RadioCell
from quizapp.desktop.widgets.tick_chip import TickChip
from quizapp.desktop.widgets.token import Token
from tests.desktop.layout_checks import click

LONG = "Call your care team today, day or night, and do not wait for your next visit"
KINDS: dict[str, Callable[[Look], QAbstractButton]] = {
    "secondary": lambda look: SecondaryButton(look, LONG),
    "card": lambda look: CardButton(look, "check", "Mistakes", LONG),
    "choice": lambda look: ChoiceButton(look, LONG, 1),
    "tick": lambda look: TickButton(look, LONG, 1),
    "certainty": lambda look: CertaintyButton(look, LONG, 2),
    "chip": lambda look: SelectChip(look, LONG),
    "radio cell": lambda look: RadioCell(look, "cell", "Fever", "Grade 1", LONG),
    "box cell": lambda look: BoxCell(look, "cell", "Fever", "Grade 1", LONG),
    "token": lambda look: Token(look, "o1", LONG, 1),
    "tick chip": lambda look: TickChip(look, LONG, 4),
}
TICKED = [name for name in KINDS if name in ("tick", "box cell", "tick chip")]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window."""
    empty = QWidget()
    qtbot.addWidget(empty)
    empty.resize(400, 400)
    return empty


def show(window: QWidget, button: QAbstractButton) -> QAbstractButton:
    """Show a button in the middle of a window."""
    column = QVBoxLayout(window)
    column.setContentsMargins(40, 40, 40, 40)
    column.addWidget(button)
    column.addStretch(1)
    window.show()
    QTest.qWaitForWindowExposed(window)
    return button


def picture_of(window: QWidget) -> QImage:
    """Return what was painted last, without painting anew."""
    screen = window.screen()
    return screen.grabWindow(window.winId()).toImage()


@pytest.mark.parametrize("kind", KINDS)
def test_pointer_over_a_button_is_seen_at_once_and_until_it_leaves(
    look: Look, window: QWidget, qtbot: QtBot, kind: str
) -> None:
    button = show(window, KINDS[kind](look))
    QTest.mouseMove(window.windowHandle(), QPoint(5, 5))
    qtbot.waitUntil(lambda: not button.underMouse())
    before = picture_of(window)
    QTest.mouseMove(window.windowHandle(), button.geometry().center())
    qtbot.waitUntil(lambda: picture_of(window) != before)
    QTest.mouseMove(window.windowHandle(), QPoint(5, 5))
    qtbot.waitUntil(lambda: picture_of(window) == before)


@pytest.mark.parametrize("kind", KINDS)
def test_button_in_a_layout_gets_the_height_of_its_wrapped_words(look: Look, window: QWidget, kind: str) -> None:
    button = show(window, KINDS[kind](look))
    assert button.height() == button.heightForWidth(button.width()) > button.heightForWidth(3000)


@pytest.mark.parametrize("kind", KINDS)
def test_click_counts_in_the_corners_of_the_face(look: Look, window: QWidget, qtbot: QtBot, kind: str) -> None:
    button = show(window, KINDS[kind](look))
    with qtbot.waitSignal(button.clicked):
        click(button, button.rect().bottomRight())


@pytest.mark.parametrize("kind", TICKED)
def test_second_click_of_a_double_click_does_not_take_the_tick_away(look: Look, window: QWidget, kind: str) -> None:
    button = show(window, KINDS[kind](look))
    click(button)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
