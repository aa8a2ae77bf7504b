"""The page that tells what was done and goes on."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.message import MessagePage
from tests.desktop.page_alone import faults, key, press, show, words

pytestmark = pytest.mark.usefixtures("fonts")

LINES = ("212 answers are there again.", "3 answers could not be read. You will be asked these questions again.")


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> MessagePage:
    """What a repair did."""
    page = MessagePage(look, "What could be read was saved.", LINES, "Go on")
    show(qtbot, page)
    return page


def test_title_lines_and_button_are_shown(page: MessagePage) -> None:
    shown = words(page).splitlines()
    assert [text for text in ("What could be read was saved.", *LINES, "Go on") if text not in shown] == []


def test_button_goes_on(page: MessagePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.done):
        press(page, "go-on")


def test_enter_goes_on(page: MessagePage, qtbot: QtBot) -> None:
    page.setFocus()
    with qtbot.waitSignal(page.done):
        key(page, Qt.Key.Key_Return)


def test_help_is_there(page: MessagePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.help_requested):
        press(page, "help-now")


def test_message_is_cut_off_nowhere(page: MessagePage) -> None:
    assert faults(page, "en") == []
