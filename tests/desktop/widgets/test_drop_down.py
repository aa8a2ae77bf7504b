"""A gap with a list: how the list opens, closes, lies in the window, and what it leaves to the page."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.drop_down import DropDown, DropDownList, ListRow
from tests.desktop.layout_checks import click, clipped_labels

SHORT = {"a": "hydrocortisone", "b": "dexamethasone", "c": "prednisone"}
MANY = {f"o{number}": f"Option number {number}" for number in range(1, 25)}
LONG = {"a": "Electrocardiograma y electrolitos antes de la siguiente infusión de inmunoterapia", "b": "Nada"}
DOWN, UP, HOME, END = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End
SPACE, ENTER, ESC, TAB = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
DELETE = Qt.Key.Key_Delete


class Sheet(QWidget):
    """A window with a gap and a button under it, which hears the keys that nobody wanted."""

    def __init__(self, look: Look, options: dict[str, str], size: tuple[int, int], top: int = 20) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.chosen: list[str] = []
        self.by_digit: list[str] = []
        self.gap = DropDown(look, "Choose", options)
        self.gap.setObjectName("gap")
        self.gap.setAccessibleName("Gap 1 of 1, empty")
        self.gap.chose.connect(self.chosen.append)
        self.gap.chose_by_digit.connect(self.by_digit.append)
        self.after = QPushButton("After")
        self.after.setObjectName("after")
        column = QVBoxLayout(self)
        column.addSpacing(top)
        column.addWidget(self.gap, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(self.after, alignment=Qt.AlignmentFlag.AlignRight)
        self.resize(*size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.text())

    @property
    def open_list(self) -> DropDownList:
        """The open list."""
        assert self.gap.list is not None
        return self.gap.list

    def rows(self) -> list[ListRow]:
        """The rows of the open list."""
        return list(self.open_list.rows.values())

    def press(self, *keys: Qt.Key) -> None:
        """Press keys wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self, key)
            QCoreApplication.processEvents()


def sheet(
    qtbot: QtBot, look: Look, options: dict[str, str] | None = None, size: tuple[int, int] = (700, 500), top: int = 20
) -> Sheet:
    """Show a gap in a window."""
    window = Sheet(look, options or SHORT, size, top)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.gap.setFocus()
    return window


def focus() -> str:
    """Name of the control that has the keyboard."""
    control = QApplication.focusWidget()
    return "" if control is None else control.objectName()


def place(window: QWidget, widget: QWidget) -> QRect:
    """Where a widget lies in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


# -- choosing


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [((ENTER,), "a"), ((DOWN, SPACE), "b"), ((END, ENTER), "c"), ((END, HOME, ENTER), "a"), ((UP, ENTER), "a"),
     ((DOWN, DOWN, DOWN, ENTER), "c"), ((DELETE,), "")],
)  # fmt: skip
def test_keys_of_the_open_list(look: Look, qtbot: QtBot, keys: tuple[Qt.Key, ...], chosen: str) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE, *keys)
    assert (window.chosen, window.gap.is_open, focus()) == ([chosen], False, "gap")


def test_digit_is_told_apart(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE, Qt.Key.Key_3)
    assert (window.chosen, window.by_digit, window.gap.is_open) == ([], ["c"], False)


def test_digit_beyond_the_list_does_nothing(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE, Qt.Key.Key_9)
    assert (window.by_digit, window.gap.is_open) == ([], True)


def test_list_begins_at_the_option_that_is_chosen(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.gap.choose("b")
    window.press(SPACE)
    assert (focus(), [row.isChecked() for row in window.rows()]) == ("option-2", [False, True, False])


@pytest.mark.parametrize(
    ("key", "modifier"), [(DOWN, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)]
)
def test_keys_of_other_lists_open_it_too(look: Look, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    window = sheet(qtbot, look)
    QTest.keyClick(window.gap, key, modifier)
    assert window.gap.is_open


def test_held_enter_does_not_choose(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE)
    held = QKeyEvent(QKeyEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", True)
    QCoreApplication.sendEvent(window.rows()[0], held)
    assert (window.chosen, window.gap.is_open) == ([], True)


# -- closing


def test_esc_closes_the_list_and_changes_nothing(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE, DOWN, ESC)
    assert (window.chosen, window.gap.is_open, focus(), window.heard) == ([], False, "gap", [])


def test_second_click_on_the_gap_closes_the_list(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    click(window.gap)
    click(window.gap)
    assert (window.gap.is_open, focus()) == (False, "gap")


def test_click_elsewhere_closes_the_list_and_counts(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    pressed = list[bool]()
    window.after.clicked.connect(lambda: pressed.append(True))
    click(window.gap)
    click(window.after)
    assert (window.gap.is_open, len(pressed)) == (False, 1)


def test_tab_closes_the_list_and_goes_on(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE, TAB)
    assert (window.gap.is_open, focus()) == (False, "after")


def test_focus_elsewhere_closes_the_list(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE)
    window.after.setFocus()
    assert (window.gap.is_open, focus()) == (False, "after")


def test_other_size_of_the_window_closes_the_list(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE)
    window.resize(500, 400)
    qtbot.waitUntil(lambda: not window.gap.is_open)


def test_scrolling_elsewhere_closes_the_list(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE)
    at = QPointF(5, 5)
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        at, at, QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QCoreApplication.sendEvent(window.after, wheel)
    assert not window.gap.is_open


def test_list_goes_with_its_gap(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE)
    window.gap.deleteLater()
    qtbot.waitUntil(lambda: window.findChild(DropDownList) is None)


def test_closed_list_leaves_nothing_behind(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE, ESC, SPACE, ESC)
    qtbot.waitUntil(lambda: window.findChild(DropDownList) is None)


# -- the page's keys


@pytest.mark.parametrize("letter", ["d", "r", "l"])
def test_letter_is_the_pages_own_and_closes_the_list(look: Look, qtbot: QtBot, letter: str) -> None:
    window = sheet(qtbot, look)
    window.press(SPACE)
    QTest.keyClicks(window.rows()[0], letter)
    assert (window.heard, window.chosen, window.gap.is_open) == ([letter], [], False)


def test_letters_and_digits_of_a_closed_gap_are_the_pages_own(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    QTest.keyClicks(window.gap, "dh1")
    assert (window.heard, window.gap.words) == (["d", "h", "1"], "")


def test_wheel_over_a_closed_gap_changes_nothing(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    at = QPointF(5, 5)
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        at, at, QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QCoreApplication.sendEvent(window.gap, wheel)
    assert window.chosen == []


# -- the look of it


def test_rows_are_radio_buttons_for_screen_readers(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look)
    window.gap.choose("b")
    window.press(SPACE)
    reader = QAccessible.queryAccessibleInterface(window.rows()[1])
    assert (reader.role(), reader.text(QAccessible.Text.Name), bool(reader.state().checked)) == (
        QAccessible.Role.RadioButton, "dexamethasone", True,
    )  # fmt: skip


@pytest.mark.parametrize("options", [SHORT, LONG, MANY])
@pytest.mark.parametrize("size", [(700, 500), (300, 300)])
def test_list_stays_in_its_window_and_off_its_gap(
    look: Look, qtbot: QtBot, options: dict[str, str], size: tuple[int, int]
) -> None:
    window = sheet(qtbot, look, options, size)
    window.press(SPACE)
    rows = place(window, window.rows()[0])
    gap = place(window, window.gap)
    assert rows.left() >= 0 and rows.right() < window.width() and rows.top() > gap.bottom()


def test_list_opens_above_where_there_is_no_room_below(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look, size=(700, 500), top=360)
    window.press(SPACE)
    assert place(window, window.rows()[-1]).bottom() < place(window, window.gap).top()


def test_row_of_a_long_list_is_scrolled_into_sight(look: Look, qtbot: QtBot) -> None:
    window = sheet(qtbot, look, MANY, (700, 300))
    window.press(SPACE, END)
    last = window.rows()[-1]
    assert last.visibleRegion().boundingRect().height() >= last.height() - 1


@pytest.mark.parametrize("percent", [100, 200])
def test_no_row_is_cut_off(fonts: list[str], qtbot: QtBot, percent: int) -> None:
    window = sheet(qtbot, Look(text_percent=percent, voice="student"), LONG, (480, 600))
    window.press(SPACE)
    QCoreApplication.processEvents()
    assert (clipped_labels(window.open_list), min(row.height() for row in window.rows()) >= 44) == ([], True)


@pytest.mark.parametrize(("voice", "has_number"), [("student", True), ("patient", False)])
def test_only_students_see_numbers(fonts: list[str], qtbot: QtBot, voice: str, has_number: bool) -> None:
    look = Look(voice=voice)
    window = sheet(qtbot, look)
    window.press(SPACE)
    bare = ListRow(look, "hydrocortisone", 0)
    qtbot.addWidget(bare)
    assert (window.rows()[0].sizeHint().width() > bare.sizeHint().width()) is has_number
