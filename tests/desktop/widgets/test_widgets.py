"""Labels, buttons, cards and the other building blocks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import (
    FlatButton,
    HelpPill,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    WordButton,
)
from quizapp.desktop.widgets.card import Card, shadow_patch
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.focus_ring import ring_is_shown
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.path import DayState, PlanPath
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.segments import ProgressSegments
from quizapp.desktop.widgets.side_bar import Destination, SideBar
from tests.desktop.layout_checks import click, press

LONG = "Call your care team today, day or night. Do not wait for your next visit."
KINDS: list[Callable[[Look, str], WordButton]] = [PrimaryButton, SecondaryButton, QuietButton, FlatButton]


def accessible_name(widget: QWidget) -> str:
    """What a screen reader says first."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_label_grows_in_height_as_it_gets_narrower(look: Look, qtbot: QtBot) -> None:
    label = text_label(look, LONG)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > label.heightForWidth(400) > label.heightForWidth(2000)


def test_label_in_a_layout_gets_the_height_of_its_lines(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    label = text_label(look, LONG)
    column.addWidget(label)
    column.addStretch(1)
    page.resize(260, 500)
    page.show()
    assert label.height() == label.heightForWidth(label.width())


def test_label_shows_markup_as_the_words_written(look: Look, qtbot: QtBot) -> None:
    label = text_label(look, "<b>5 < 6</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert accessible_name(label) == "<b>5 < 6</b>"


def test_empty_label_can_be_shown(look: Look, qtbot: QtBot) -> None:
    label = text_label(look, "")
    qtbot.addWidget(label)
    label.show()
    assert not label.grab().isNull()


@pytest.mark.parametrize("kind", KINDS)
def test_button_is_named_by_its_label(kind: Callable[[Look, str], WordButton], look: Look, qtbot: QtBot) -> None:
    button = kind(look, "Begin")
    qtbot.addWidget(button)
    assert isinstance(button, QPushButton)
    assert accessible_name(button) == "Begin"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("percent", [90, 100, 200])
def test_button_is_a_target_of_44_pixels(
    kind: Callable[[Look, str], WordButton], percent: int, look: Look, qtbot: QtBot
) -> None:
    button = kind(Look(text_percent=percent), "A")
    qtbot.addWidget(button)
    hint = button.minimumSizeHint()
    assert min(hint.width(), hint.height()) >= 44 * max(percent, 100) / 100 * 0.85
    assert min(hint.width(), hint.height()) >= 44


@pytest.mark.parametrize("kind", KINDS)
def test_button_wraps_its_label(kind: Callable[[Look, str], WordButton], look: Look, qtbot: QtBot) -> None:
    button = kind(look, LONG)
    qtbot.addWidget(button)
    assert button.heightForWidth(200) > button.heightForWidth(900)


def test_ampersand_in_a_label_is_a_letter(look: Look, qtbot: QtBot) -> None:
    button = SecondaryButton(look, "Q&A")
    qtbot.addWidget(button)
    assert accessible_name(button) == "Q&A"
    assert button.shortcut().isEmpty()


def test_help_pill_is_named(look: Look, qtbot: QtBot) -> None:
    pill = HelpPill(look)
    qtbot.addWidget(pill)
    assert accessible_name(pill) == "What do I do now?"


def test_space_presses_a_button(look: Look, qtbot: QtBot) -> None:
    button = PrimaryButton(look, "Begin", key="Space")
    qtbot.addWidget(button)
    with qtbot.waitActive(button):
        button.show()
    with qtbot.waitSignal(button.clicked):
        press(button, Qt.Key.Key_Space)


@pytest.fixture
def two_buttons(look: Look, qtbot: QtBot) -> tuple[PrimaryButton, SecondaryButton]:
    """Two buttons in a window that is active."""
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    first, second = PrimaryButton(look, "Begin"), SecondaryButton(look, "Later")
    row.addWidget(first)
    row.addWidget(second)
    with qtbot.waitActive(page):
        page.show()
    first.page = page  # type: ignore[attr-defined]  # keeps the window alive
    return first, second


def test_focus_given_by_the_program_shows_the_ring(two_buttons: tuple[PrimaryButton, SecondaryButton]) -> None:
    two_buttons[0].setFocus()
    assert ring_is_shown(two_buttons[0])


def test_ring_follows_the_tab_key(two_buttons: tuple[PrimaryButton, SecondaryButton], qtbot: QtBot) -> None:
    first, second = two_buttons
    first.setFocus()
    press(first, Qt.Key.Key_Tab)
    assert (ring_is_shown(first), ring_is_shown(second)) == (False, True)


def test_click_shows_no_ring_until_a_key_is_pressed(
    two_buttons: tuple[PrimaryButton, SecondaryButton], qtbot: QtBot
) -> None:
    first, second = two_buttons
    first.setFocus()
    click(second)
    after_click = ring_is_shown(second)
    press(second, Qt.Key.Key_A)
    assert (after_click, ring_is_shown(second)) == (False, True)


def test_card_casts_a_shadow_in_the_light_theme_only(look: Look, qtbot: QtBot) -> None:
    counts = []
    for theme in ("light", "dark", "high_contrast"):
        page = QWidget()
        qtbot.addWidget(page)
        QVBoxLayout(page).addWidget(Card(Look(theme=theme)))
        page.show()
        counts.append(len(page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)))
    assert counts == [2, 1, 1]


def test_shadow_takes_no_clicks(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    card = Card(look)
    column.addWidget(card)
    page.resize(300, 200)
    page.show()
    assert page.childAt(card.geometry().bottomLeft() + QPoint(30, 6)) is None


def test_shadow_fades_out_before_its_edge(look: Look) -> None:
    image = shadow_patch(look.colour("shadow"), 18, 1.0).toImage()
    middle = image.width() // 2
    assert image.pixelColor(middle, image.height() - 1).alpha() <= 1
    assert 3 <= image.pixelColor(middle, image.height() - 22).alpha() <= 20


def test_flow_begins_a_new_line_where_needed(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    for number in range(6):
        flow.addWidget(SecondaryButton(look, f"Choice {number}"))
    assert flow.heightForWidth(300) > flow.heightForWidth(2000)


def test_progress_says_how_far_one_is(look: Look, qtbot: QtBot) -> None:
    progress = ProgressSegments(look, 5, 12)
    qtbot.addWidget(progress)
    assert progress.accessibleName() == "5 of 12"


@pytest.mark.parametrize("lines", [("Thu, Dec 3", "First treatment"), ()])
@pytest.mark.parametrize("size", [(754, 262), (400, 120), (1200, 190)])
def test_path_is_painted_with_and_without_a_date(
    themed_look: Look, lines: tuple[str, ...], size: tuple[int, int], qtbot: QtBot
) -> None:
    days = [DayState.DONE, DayState.MISSED, DayState.TODAY, *[DayState.TODO] * 40]
    path = PlanPath(themed_look, days, lines, "Plan: day 3 of 43.")
    qtbot.addWidget(path)
    path.resize(*size)
    assert not path.grab().isNull()
    assert accessible_name(path) == "Plan: day 3 of 43."


def test_path_of_one_day_is_painted(look: Look, qtbot: QtBot) -> None:
    path = PlanPath(look, [DayState.TODAY], today_done=True)
    qtbot.addWidget(path)
    path.resize(400, 120)
    assert not path.grab().isNull()


def scroll_with(look: Look, qtbot: QtBot, rows: int) -> VerticalScroll:
    content = QWidget()
    column = QVBoxLayout(content)
    for _ in range(rows):
        column.addWidget(text_label(look, LONG))
    scroll = VerticalScroll(look, content, "scroll")
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    scroll.show()
    return scroll


def test_scroll_area_takes_the_focus_only_when_it_scrolls(look: Look, qtbot: QtBot) -> None:
    policies = [scroll_with(look, qtbot, rows).focusPolicy() for rows in (1, 20)]
    assert policies == [Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus]


def test_scroll_area_fits_its_width(look: Look, qtbot: QtBot) -> None:
    scroll = scroll_with(look, qtbot, 20)
    content = scroll.widget()
    assert content is not None
    assert content.width() == scroll.viewport().width()


def test_scroll_area_comes_back_to_its_share(look: Look, qtbot: QtBot) -> None:
    scroll = scroll_with(look, qtbot, 20)
    scroll.scroll_to_share(0.5)
    assert scroll.share() == pytest.approx(0.5, abs=0.01)


DESTINATIONS = (Destination("today", "today", "Today"), Destination("study", "study", "Study"))


@pytest.mark.parametrize("is_compact", [False, True])
def test_side_bar_says_where_to_go(look: Look, is_compact: bool, qtbot: QtBot) -> None:
    bar = SideBar(look, DESTINATIONS, current="today", nickname="Rosa", is_compact=is_compact)
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint().width(), 600)
    bar.show()
    study = bar.findChild(QPushButton, "go-study")
    assert isinstance(study, QPushButton)
    with qtbot.waitSignal(bar.go_requested) as asked:
        click(study)
    assert asked.args == ["study"]


def test_side_bar_is_as_wide_as_drawn(look: Look, qtbot: QtBot) -> None:
    widths = []
    for is_compact in (False, True):
        bar = SideBar(look, DESTINATIONS, is_compact=is_compact)
        qtbot.addWidget(bar)
        widths.append(bar.sizeHint().width())
    assert widths == [212, 92]
