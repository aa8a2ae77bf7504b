"""The calendar of days studied."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.days_map import LEVELS, DaysMap, LevelKey, level_of

MONDAY = date(2026, 11, 23)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def shown(qtbot: QtBot, look: Look, levels: dict[date, int], width: int = 420) -> QImage:
    """Return the picture of a map that ends on a Monday."""
    days = DaysMap(look, "You studied on some days.", levels, MONDAY, WEEKDAYS)
    qtbot.addWidget(days)
    days.resize(width, days.sizeHint().height())
    return days.grab().toImage()


def grey_levels(look: Look, qtbot: QtBot) -> list[float]:
    """Return how light each square of the key is in a picture without colours, from 0 to 255."""
    key = LevelKey(look)
    qtbot.addWidget(key)
    key.resize(key.sizeHint())
    image = key.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pitch = (image.width() + look.px(4)) / LEVELS
    return [
        sum(
            image.pixelColor(x, y).lightness()
            for x in range(round(level * pitch), round(level * pitch) + look.px(17))
            for y in range(look.px(17))
        )
        / look.px(17) ** 2
        for level in range(LEVELS)
    ]


@given(st.floats(0, 300), st.floats(0, 300))
def test_more_minutes_are_never_a_lower_level(one: float, other: float) -> None:
    fewer, more = sorted((one, other))

    assert 0 <= level_of(fewer, 300) <= level_of(more, 300) < LEVELS


def test_day_with_any_minute_differs_from_one_without() -> None:
    assert (level_of(0, 60), level_of(1, 60), level_of(60, 60)) == (0, 1, LEVELS - 1)


def test_levels_differ_without_colour(qtbot: QtBot, themed_look: Look) -> None:
    greys = grey_levels(themed_look, qtbot)

    steps = [after - before for before, after in pairwise(greys)]
    assert (min(map(abs, steps)) > 6, len({step > 0 for step in steps})) == (True, 1), greys


@pytest.mark.parametrize("away", [0, 1, 7, 90])
def test_day_of_study_is_painted(qtbot: QtBot, look: Look, away: int) -> None:
    day = MONDAY - timedelta(away)

    assert shown(qtbot, look, {day: 4}) != shown(qtbot, look, {})


def test_earlier_weeks_give_way_where_there_is_little_room(qtbot: QtBot, look: Look) -> None:
    long_ago = {MONDAY - timedelta(84): 4}

    assert shown(qtbot, look, long_ago, width=200) == shown(qtbot, look, {}, width=200)


def test_today_is_in_sight_in_the_narrowest_map(qtbot: QtBot, look: Look) -> None:
    days = DaysMap(look, "", {}, MONDAY, WEEKDAYS)
    qtbot.addWidget(days)
    width = days.minimumSizeHint().width()

    assert shown(qtbot, look, {MONDAY: 4}, width) != shown(qtbot, look, {}, width)


def test_map_says_what_it_shows(qtbot: QtBot, look: Look) -> None:
    days = DaysMap(look, "You studied on 4 days.", {}, MONDAY, WEEKDAYS)
    qtbot.addWidget(days)

    assert days.accessibleName() == "You studied on 4 days."
