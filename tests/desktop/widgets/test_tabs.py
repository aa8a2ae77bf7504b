"""Tabs that wrap and are one stop of the Tab key."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.tabs import Tab, TabRow
from tests.desktop.layout_checks import press as press_key

pytestmark = pytest.mark.usefixtures("fonts")

STUDENT = Look(voice="student")
TABS = [Tab("a", "Notes"), Tab("b", "Laboratory", is_new=True), Tab("c", "Medicines & doses")]


@pytest.fixture
def row(qtbot: QtBot) -> TabRow:
    """Three tabs, the second one open."""
    made = TabRow(STUDENT, TABS, "tab", "b")
    qtbot.addWidget(made)
    made.resize(700, 60)
    with qtbot.waitActive(made):
        made.show()
    return made


def tab(row: TabRow, name: str) -> QWidget:
    """Return one of the tabs."""
    found = row.findChild(QWidget, f"tab-{name}")
    assert isinstance(found, QWidget)
    return found


def test_tabs_wrap_where_there_is_no_room_beside_each_other(qtbot: QtBot) -> None:
    made = TabRow(STUDENT, [Tab(str(number), "Laboratory values") for number in range(5)], "tab", "0")
    qtbot.addWidget(made)
    layout = made.layout()
    assert layout is not None and layout.heightForWidth(300) >= 3 * 44


def test_open_tab_is_the_stop_of_the_tab_key(row: TabRow) -> None:
    stops = [name for name in "abc" if tab(row, name).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["b"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_arrow_opens_the_next_one(row: TabRow, key: Qt.Key) -> None:
    tab(row, "b").setFocus(Qt.FocusReason.TabFocusReason)
    press_key(tab(row, "b"), key)
    assert row.open_id == "c"


class Page(QWidget):
    """Keeps the letters that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.letters = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that no control wanted."""
        self.letters += event.text()


@pytest.mark.parametrize("letter", ["g", "5", "n"])
def test_letters_and_digits_are_left_to_the_page(qtbot: QtBot, letter: str) -> None:
    page = Page()
    qtbot.addWidget(page)
    row = TabRow(STUDENT, TABS, "tab", "b", parent=page)
    QTest.keyClicks(tab(row, "b"), letter)
    assert (page.letters, row.open_id) == (letter, "b")


def test_opening_is_told_once(row: TabRow) -> None:
    told: list[str] = []
    row.opened.connect(told.append)
    row.step(1)
    row.open("c")
    assert told == ["c"]


def test_ampersand_is_a_letter_like_any_other(row: TabRow) -> None:
    assert tab(row, "c").accessibleName().startswith("Medicines & doses.")


def test_tabs_are_at_least_as_high_as_a_target(row: TabRow) -> None:
    assert min(tab(row, name).height() for name in "abc") >= 44


def test_tabs_do_not_overlap(row: TabRow) -> None:
    places = [tab(row, name).geometry() for name in "abc"]
    assert not any(first.intersects(second) for first, second in pairwise(places))
