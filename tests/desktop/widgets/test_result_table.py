"""The table of results: its words for a screen reader, wrapping, keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.result_table import ResultModel, ResultTable
from quizapp.questions.chart import Flag
from quizapp.workspace.words import CellWords
from tests.desktop.layout_checks import press as press_key

pytestmark = pytest.mark.usefixtures("fonts")

STUDENT = Look(voice="student")
COLUMNS = ("Test", "Usual range", "Today, 9:10")
ROWS = (
    (CellWords("Sodium, mmol/L"), CellWords("135-145"), CellWords("128", Flag.LOW)),
    (CellWords("Potassium, mmol/L"), CellWords("3.5-5.0"), CellWords("5.9", Flag.HIGH)),
    (CellWords("Glucose, mg/dL"), CellWords("70-99"), CellWords("82")),
)


@pytest.fixture
def table(qtbot: QtBot) -> ResultTable:
    """The table of results, as wide as in a wide window."""
    made = ResultTable(STUDENT, "Laboratory", COLUMNS, ROWS)
    qtbot.addWidget(made)
    made.resize(560, made.heightForWidth(560))
    with qtbot.waitActive(made):
        made.show()
    return made


def test_model_is_sound() -> None:
    model = ResultModel(COLUMNS, ROWS, {"low": "low", "high": "high"})
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (tester.model(), model.rowCount(), model.columnCount()) == (model, 3, 3)


@pytest.mark.parametrize(
    ("row", "column", "shown", "spoken"),
    [
        (0, 2, "128 low", "Sodium, mmol/L, Today, 9:10, 128 low"),
        (1, 2, "5.9 high", "Potassium, mmol/L, Today, 9:10, 5.9 high"),
        (2, 2, "82", "Glucose, mg/dL, Today, 9:10, 82"),
        (2, 0, "Glucose, mg/dL", "Glucose, mg/dL"),
    ],
)
def test_result_says_its_row_column_and_whether_it_is_low_or_high(
    table: ResultTable, row: int, column: int, shown: str, spoken: str
) -> None:
    index = table.model().index(row, column)
    roles = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
    assert tuple(index.data(role) for role in roles) == (shown, spoken)


def test_table_takes_the_height_of_its_rows(table: ResultTable) -> None:
    rows = sum(table.rowHeight(row) for row in range(3))
    assert table.heightForWidth(560) >= rows + table.horizontalHeader().height()


def test_cells_wrap_where_the_table_is_narrow(table: ResultTable) -> None:
    assert table.heightForWidth(320) > table.heightForWidth(560)


@pytest.mark.parametrize("width", [300, 420, 560])
def test_no_column_is_narrower_than_its_longest_word(table: ResultTable, qtbot: QtBot, width: int) -> None:
    table.resize(width, 400)
    needed = [head.word_width() + 2 * table.padding_px for head in table.heads]
    assert all(table.columnWidth(at) >= least for at, least in enumerate(needed))


def test_letters_in_the_table_are_left_to_the_page(table: ResultTable) -> None:
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClicks(table, "g")
    assert table.currentIndex().row() == 0


def test_arrows_move_by_cell(table: ResultTable) -> None:
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.setCurrentIndex(table.model().index(0, 0))
    press_key(table, Qt.Key.Key_Down)
    press_key(table, Qt.Key.Key_Right)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
