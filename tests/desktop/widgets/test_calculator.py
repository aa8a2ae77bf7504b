"""The calculator: worked with the keyboard or the mouse, says what is wrong, keeps its keys from the page."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.calculator import Calculator
from tests.desktop.layout_checks import click, clipped_labels, unnamed_controls
from tests.desktop.test_accessibility import nameless


class Page(QWidget):
    """The page around the calculator: it remembers the keys that reach it, and has Esc for itself as the window has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.taken: list[str] = []
        self.closed: list[str] = []
        self.escapes: list[str] = []
        self.calculator = Calculator(look)
        self.calculator.taken.connect(self.taken.append)
        self.calculator.closed.connect(lambda: self.closed.append("closed"))
        QShortcut(QKeySequence("Esc"), self).activated.connect(lambda: self.escapes.append("escape"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.calculator)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember a key that the calculator did not want."""
        self.keys.append(event.key())

    def press(self, *names: str) -> None:
        """Click keys of the pad and buttons."""
        for name in names:
            button = self.findChild(QAbstractButton, f"calculator-{name}")
            assert isinstance(button, QAbstractButton), name
            click(button)

    def type(self, text: str) -> None:
        """Type wherever the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self, text)

    def key(self, *keys: Qt.Key) -> None:
        """Press keys wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self, key)
            QCoreApplication.processEvents()

    @property
    def line(self) -> str:
        """What stands in the line."""
        line = self.findChild(QLineEdit, "calculator-line")
        assert isinstance(line, QLineEdit)
        return line.text()

    @property
    def result(self) -> str:
        """What stands under it."""
        label = self.findChild(QLabel, "calculator-result")
        assert isinstance(label, QLabel)
        return label.text()


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Page:
    """A page with an open calculator."""
    page = Page(look)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.calculator.begin()
    return page


def test_result_shows_while_one_types(page: Page) -> None:
    page.type("1,5*80")
    assert page.result == "= 120"


def test_calculation_that_goes_on_shows_no_result(page: Page) -> None:
    page.type("80+")
    assert page.result == "= ..."


def test_keys_of_the_pad_write(page: Page) -> None:
    page.press("open", "7", "plus", "5", "close", "times", "1", "point", "5", "divide", "3", "minus", "0")
    assert (page.line, page.result) == ("(7+5)×1.5÷3−0", "= 6")


def test_last_sign_is_taken_back(page: Page) -> None:
    page.press("8", "0", "back")
    assert page.line == "8"


def test_line_is_cleared(page: Page) -> None:
    page.press("8", "0", "clear")
    assert (page.line, page.result) == ("", "= ...")


def test_enter_puts_the_result_into_the_line(page: Page) -> None:
    page.type("2*40")
    page.key(Qt.Key.Key_Return)
    page.type("+1")
    assert page.line == "80+1"


def test_equals_key_of_the_pad_does_the_same(page: Page) -> None:
    page.type("2*40")
    page.press("equals")
    assert page.line == "80"


def test_enter_does_not_check_the_question(page: Page) -> None:
    page.type("2*40")
    page.key(Qt.Key.Key_Return, Qt.Key.Key_Enter)
    assert page.keys == []


def test_result_is_given_to_the_answer(page: Page) -> None:
    page.type("0,5*81")
    page.press("use")
    assert page.taken == ["40.5"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("80+", "The calculation is not complete yet."),
        ("80 mg", "This cannot be calculated. Use numbers, +, −, ×, ÷ and parentheses."),
        ("80/0", "A number cannot be divided by zero."),
        ("999999999*999999999", "The result is too large or too small to be written here."),
    ],
)
def test_what_has_no_result_is_explained_and_not_used(page: Page, typed: str, words: str) -> None:
    page.type(typed)
    page.press("use")
    assert (page.result, page.taken) == (words, [])


def test_explanation_goes_when_one_types_on(page: Page) -> None:
    page.type("80+")
    page.press("equals")
    page.type("1")
    assert page.result == "= 81"


def test_escape_closes_the_calculator_and_nothing_else(page: Page) -> None:
    page.key(Qt.Key.Key_Escape)
    assert (page.closed, page.escapes) == (["closed"], [])


def test_button_closes_it(page: Page) -> None:
    page.press("put-away")
    assert page.closed == ["closed"]


def test_click_on_the_pad_leaves_the_keyboard_in_the_line(page: Page) -> None:
    page.press("7")
    page.type("+1")
    assert page.line == "7+1"


def test_pad_is_one_stop_of_the_tab_key(page: Page) -> None:
    page.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "calculator-use"


def test_arrows_move_on_the_pad_and_space_presses(page: Page) -> None:
    page.key(Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert page.line == "7"


def test_digit_typed_on_the_pad_goes_into_the_line(page: Page) -> None:
    page.key(Qt.Key.Key_Tab)
    page.type("9")
    assert (page.line, page.keys) == ("9", [])


def test_every_key_of_the_pad_says_what_it_is(page: Page) -> None:
    said = {
        name: QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        for name in ("divide", "minus", "back", "clear", "7")
        if isinstance(button := page.findChild(QAbstractButton, f"calculator-{name}"), QAbstractButton)
    }
    assert said == {
        "divide": "Divided by",
        "minus": "Minus",
        "back": "Take back the last sign",
        "clear": "Clear the calculation",
        "7": "7",
    }


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off_or_nameless(percent: int, look: Look, qtbot: QtBot) -> None:
    page = Page(Look("high_contrast", percent))
    qtbot.addWidget(page)
    page.resize(480, 1200)
    page.show()
    QCoreApplication.processEvents()
    assert [*clipped_labels(page), *unnamed_controls(page), *nameless(page)] == []
