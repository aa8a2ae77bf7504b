"""The field for a date: every date has room, and typing one works."""

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.date_field import DateField

pytestmark = pytest.mark.usefixtures("fonts")

THURSDAY = date(2026, 12, 3)


def open_field(qtbot: QtBot, language: str = "en", day: date = THURSDAY) -> DateField:
    """Show a field as large as it wants to be."""
    field = DateField(Look(language=language), day, date(2023, 1, 1))
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    with qtbot.waitActive(field):
        field.show()
    return field


@pytest.mark.parametrize("language", ["en", "es"])
def test_longest_date_has_room(qtbot: QtBot, language: str) -> None:
    field = open_field(qtbot, language)
    widths = []
    for days in range(366):
        field.setDate(QDate(2026, 12, 3).addDays(days))
        widths.append(field.fontMetrics().horizontalAdvance(field.text()))
    assert max(widths) <= field.lineEdit().width()


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        ("en", "December 18, 2026", "Friday, December 18, 2026"),
        ("es", "18 de diciembre de 2026", "viernes 18 de diciembre de 2026"),
    ],
)
def test_day_can_be_typed_digit_by_digit(qtbot: QtBot, language: str, typed: str, shown: str) -> None:
    field = open_field(qtbot, language)
    field.setFocus()
    field.lineEdit().setSelection(field.text().index("3"), 1)
    QTest.keyClicks(field, "18")
    meanwhile = field.text()
    field.clearFocus()
    assert (meanwhile, field.text(), field.day) == (typed, shown, date(2026, 12, 18))


def test_earliest_day_moves_the_one_that_is_shown(qtbot: QtBot) -> None:
    field = open_field(qtbot)
    with qtbot.waitSignal(field.picked) as picked:
        field.set_earliest(date(2027, 1, 1))
    assert picked.args == [date(2027, 1, 1)]
