"""The plots of what will be remembered and of the minutes to come, and the bar with an aim."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.aim_bar import AimBar
from quizapp.desktop.widgets.outlook_plot import MinutesPlot, RecallPlot, RecallPoint

RISING = [RecallPoint(f"day {at}", at, 0.5 + at / 50, 0.5 + at / 100, 0.5 + at / 40) for at in range(20)]


def recall(look: Look, points: list[RecallPoint], *, has_flag: bool = True) -> RecallPlot:
    return RecallPlot(look, "74 % today.", points, today="today 74 %", end="81 %, likely 76 to 86", has_flag=has_flag)


def minutes(look: Look, *of_days: float, chosen: int = 20) -> MinutesPlot:
    return MinutesPlot(look, "About 8.", of_days, chosen=chosen, limit="your 20", first="today", last="Sun")


def picture(qtbot: QtBot, plot: QWidget, width: int = 600) -> QImage:
    qtbot.addWidget(plot)
    plot.resize(width, plot.sizeHint().height())
    return plot.grab().toImage()


def count(image: QImage, colour: QColor, left: float = 0.0, right: float = 1.0) -> int:
    """Return how many pixels have that colour, from one share of the width to another."""
    columns = range(round(left * image.width()), round(right * image.width()))
    return sum(image.pixelColor(x, y) == colour for x in columns for y in range(image.height()))


def heights(image: QImage, colour: QColor) -> list[int]:
    """Return the number of pixels of that colour in each column."""
    return [sum(image.pixelColor(x, y) == colour for y in range(image.height())) for x in range(image.width())]


def test_recall_says_its_finding(qtbot: QtBot, look: Look) -> None:
    plot = recall(look, RISING)
    qtbot.addWidget(plot)

    assert plot.accessibleName() == "74 % today."


@pytest.mark.parametrize("has_flag", [True, False])
def test_flag_stands_on_the_date_only(qtbot: QtBot, themed_look: Look, has_flag: bool) -> None:
    image = picture(qtbot, recall(themed_look, RISING, has_flag=has_flag))

    assert bool(count(image, themed_look.colour("call_bg"), 0.9)) is has_flag


def test_range_grows_towards_the_date(qtbot: QtBot, look: Look) -> None:
    image, tint = picture(qtbot, recall(look, RISING)), look.colour("heat1")

    assert count(image, tint, 0.2, 0.4) < count(image, tint, 0.6, 0.8)


def test_days_that_are_left_out_keep_their_room(qtbot: QtBot, look: Look) -> None:
    first, last = RecallPoint("a", 0, 0.7, 0.7, 0.7), RecallPoint("c", 100, 0.7, 0.5, 0.9)
    early, late = (RecallPoint("b", away, 0.7, 0.7, 0.7) for away in (10, 90))
    tint = look.colour("heat1")
    areas = [count(picture(qtbot, recall(look, [first, between, last])), tint) for between in (early, late)]

    assert areas[1] < areas[0] / 4


@pytest.mark.parametrize(
    "points",
    [
        [RecallPoint("today", 0, 0.0, 0.0, 0.0)],
        [RecallPoint("today", at, 1.0, 1.0, 1.0) for at in range(2)],
        [RecallPoint("today", at, 0.5, 0.0, 1.0) for at in range(400)],
    ],
)
def test_words_of_both_ends_are_in_sight_whatever_the_numbers(
    qtbot: QtBot, look: Look, points: list[RecallPoint]
) -> None:
    plot = recall(look, points, has_flag=False)
    image, ink = picture(qtbot, plot, plot.minimumSizeHint().width() + 60), look.colour("text")

    assert (count(image, ink, 0.1, 0.5) > 10, count(image, ink, 0.5, 1.0) > 10) == (True, True)


def test_bar_is_as_high_as_its_minutes(qtbot: QtBot, look: Look) -> None:
    found = heights(picture(qtbot, minutes(look, 20, 5, 10, 0)), look.colour("heat3"))
    highest = [max(found[150 * day : 150 * day + 100]) for day in range(4)]

    assert highest[3] == 0 < highest[1] < highest[2]


def test_today_stands_out_among_the_bars(qtbot: QtBot, look: Look) -> None:
    image = picture(qtbot, minutes(look, 10, 10))

    assert (count(image, look.colour("heat4"), 0, 0.5) > 0, count(image, look.colour("heat4"), 0.5)) == (True, 0)


def test_more_minutes_than_chosen_have_room(qtbot: QtBot, look: Look) -> None:
    image = picture(qtbot, minutes(look, 40, 80, chosen=20))

    assert count(image.copy(0, 0, image.width(), 3), look.colour("heat3")) == 0


def test_share_is_compared_with_the_aim(qtbot: QtBot, themed_look: Look) -> None:
    bar = AimBar(themed_look, 0.5, 0.8)
    qtbot.addWidget(bar)
    bar.resize(200, bar.sizeHint().height())
    image = bar.grab().toImage()
    top = [x for x in range(200) if image.pixelColor(x, 1) == themed_look.colour("text")]

    assert (bool(top), all(155 <= x <= 165 for x in top)) == (True, True)
