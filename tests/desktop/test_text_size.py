"""Choosing the size of the text."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import TEXT_STEPS, Look
from quizapp.desktop.text_size import next_text_percent, text_size_button
from quizapp.desktop.widgets.buttons import FlatButton
from tests.desktop.layout_checks import click


@pytest.mark.parametrize(
    ("percent", "step", "expected"),
    [(100, 1, 115), (100, -1, 90), (130, 0, 100), (200, 1, 200), (90, -1, 90), (120, 1, 130), (120, -1, 115)],
)
def test_next_size(percent: int, step: int, expected: int) -> None:
    assert next_text_percent(percent, step) == expected


def opened(button: FlatButton, qtbot: QtBot) -> QMenu:
    """Return the menu that a click on the button opens."""
    qtbot.addWidget(button)
    with qtbot.waitActive(button):
        button.show()
    click(button)
    [menu] = button.findChildren(QMenu)
    return menu


def test_menu_offers_every_size_and_marks_the_present_one(qtbot: QtBot, look: Look) -> None:
    button = text_size_button(Look(text_percent=130), "Text size", lambda percent: None)
    menu = opened(button, qtbot)
    actions = menu.actions()
    assert [action.text() for action in actions] == [f"{percent} %" for percent in TEXT_STEPS]
    assert [action.text() for action in actions if action.isChecked()] == ["130 %"]
    menu.close()


def test_chosen_size_is_told(qtbot: QtBot, look: Look) -> None:
    told: list[int] = []
    button = text_size_button(look, "Text size", told.append)
    menu = opened(button, qtbot)
    menu.actions()[-1].trigger()
    menu.close()
    assert told == [200]


def test_button_opens_the_menu(qtbot: QtBot, look: Look) -> None:
    button = text_size_button(look, "Text size", lambda percent: None)
    menu = opened(button, qtbot)
    assert menu.isVisible()
    menu.close()
