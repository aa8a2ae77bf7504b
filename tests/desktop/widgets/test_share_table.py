"""The table of shares, the plot of shares, and the chip to tick."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.share_plot import PlotPoint, SharePlot
from quizapp.desktop.widgets.share_table import SHARE_COLUMN, ShareRow, ShareTable
from quizapp.desktop.widgets.tick_chip import TickChip

COLUMNS = ("Topic", "Points", "Share", "Likely range", "Questions")
ROWS = (
    ShareRow(("Lungs", "6 of 6", "100 %", "", "6"), 1.0),
    ShareRow(("Skin", "0 of 2", "0 %", "", "2"), 0.0),
    ShareRow(("Liver", "3 of 6", "50 %", "19 to 81 %", "6"), 0.5, 0.19, 0.81),
)


@pytest.fixture
def table(qtbot: QtBot, themed_look: Look) -> ShareTable:
    """Three topics, in each theme."""
    table = ShareTable(themed_look, "By topic", COLUMNS, ROWS)
    qtbot.addWidget(table)
    table.resize(900, table.heightForWidth(900))
    with qtbot.waitExposed(table):
        table.show()
    return table


def filled(table: ShareTable, row: int, look: Look) -> int:
    """Return how many pixels in the middle of a cell have the colour of the bar."""
    place = table.visualRect(table.model().index(row, SHARE_COLUMN))
    image, bar = table.viewport().grab().toImage(), look.colour("heat3")
    y = place.center().y() - 2
    return sum(QColor(image.pixel(x, y)) == bar for x in range(place.left(), place.right()))


def test_bars_are_as_long_as_the_shares(table: ShareTable, themed_look: Look) -> None:
    whole, none, half = (filled(table, row, themed_look) for row in range(3))

    assert none < half < whole


def test_words_are_read_with_row_and_column(table: ShareTable) -> None:
    index = table.model().index(2, SHARE_COLUMN)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole.value) == "Liver, Share, 50 %"


def test_table_keeps_to_what_qt_asks_of_a_model(table: ShareTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.model())  # type: ignore[no-untyped-call]  # pytest-qt's own


def test_table_is_as_high_as_all_rows(table: ShareTable) -> None:
    last = table.visualRect(table.model().index(2, 0))

    assert last.bottom() < table.viewport().height()


def test_plot_says_its_finding(qtbot: QtBot, look: Look) -> None:
    plot = SharePlot(look, "Half of them were right.", [PlotPoint("A guess", 0.5, "50 %", 0.2, 0.8, (0.0, 0.67))])
    qtbot.addWidget(plot)

    assert plot.accessibleName() == "Half of them were right."


def test_plot_has_room_for_the_words_under_it(qtbot: QtBot, look: Look) -> None:
    plot = SharePlot(look, "", [PlotPoint("Sure enough to act on", 0.5)] * 3)
    qtbot.addWidget(plot)

    assert plot.heightForWidth(240) > plot.heightForWidth(900)


@pytest.mark.parametrize("is_line", [False, True])
def test_plot_is_painted(qtbot: QtBot, themed_look: Look, is_line: bool) -> None:
    points = [PlotPoint(f"{share}", share, "x", 0.1, 0.9, (0.2, 0.4)) for share in (0.0, 0.5, 1.0)]
    plot = SharePlot(themed_look, "", points, is_line=is_line)
    qtbot.addWidget(plot)
    plot.resize(600, plot.heightForWidth(600))
    image = plot.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}

    assert themed_look.colour("accent").rgb() in colours


def test_chip_is_ticked_by_the_space_key(qtbot: QtBot, look: Look) -> None:
    chip = TickChip(look, "Lungs & heart", 4)
    qtbot.addWidget(chip)
    QTest.keyClick(chip, Qt.Key.Key_Space)

    assert chip.isChecked()


def test_chip_keeps_its_width_when_it_is_ticked(qtbot: QtBot, look: Look) -> None:
    chip = TickChip(look, "Lungs", 4)
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.setChecked(True)

    assert chip.sizeHint() == before
