"""Qt's own fields, scroll bars and menus in our look."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.widgets.native import dress_field, dress_scroll_bar, new_menu, opens_menu
from tests.desktop.layout_checks import click


def colours(widget: QWidget) -> set[str]:
    """Return the colours that a widget is painted in."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def shown(qtbot: QtBot, widget: QWidget, width: int = 200, height: int = 60) -> QWidget:
    """Show a widget in a window of its own."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def test_program_has_no_style_sheet_that_every_widget_is_matched_against(qapp: QApplication, look: Look) -> None:
    apply(qapp, look)
    assert qapp.styleSheet() == ""


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_field_has_ground_and_edge_of_the_theme(qtbot: QtBot, theme: str) -> None:
    look = Look(theme=theme)
    field = QLineEdit()
    dress_field(field, look)
    shown(qtbot, field)
    assert {look.colour("raised").name(), look.colour("border_strong").name()} <= colours(field)


@pytest.mark.parametrize("percent", [100, 200])
def test_field_is_as_high_as_a_target(qtbot: QtBot, percent: int) -> None:
    look = Look(text_percent=percent)
    field = QLineEdit()
    field.setFont(look.font("body"))
    dress_field(field, look)
    shown(qtbot, field)
    assert field.sizeHint().height() >= look.px(44)


@pytest.mark.parametrize("orientation", [Qt.Orientation.Vertical, Qt.Orientation.Horizontal])
def test_scroll_bar_is_slim_and_has_a_handle_in_the_colour_of_edges(
    qtbot: QtBot, look: Look, orientation: Qt.Orientation
) -> None:
    area, content = QScrollArea(), QWidget()
    content.resize(900, 900)
    area.setWidget(content)
    bar = area.verticalScrollBar() if orientation == Qt.Orientation.Vertical else area.horizontalScrollBar()
    dress_scroll_bar(bar, look)
    shown(qtbot, area, 300, 300)
    thick = bar.width() if orientation == Qt.Orientation.Vertical else bar.height()
    assert (thick, look.colour("border_strong").name() in colours(bar)) == (12, True)


def test_menu_has_ground_and_font_of_the_look(qtbot: QtBot) -> None:
    look, owner = Look(theme="dark", text_percent=130), QWidget()
    qtbot.addWidget(owner)
    menu = new_menu(look, owner)
    menu.addAction("Settings")
    assert look.colour("raised").name() in colours(menu)
    assert menu.font().pixelSize() == look.font_px("body")


def test_menu_is_made_when_it_is_opened(qtbot: QtBot, look: Look) -> None:
    button = QPushButton("Menu")
    opens_menu(button, look, lambda menu: menu.addAction("Settings"))
    shown(qtbot, button)
    before = button.findChildren(QMenu)
    click(button)
    [menu] = button.findChildren(QMenu)
    assert (before, [action.text() for action in menu.actions()]) == ([], ["Settings"])
    menu.close()


def test_closed_menu_is_thrown_away(qtbot: QtBot, look: Look) -> None:
    button = QPushButton("Menu")
    opens_menu(button, look, lambda menu: menu.addAction("Settings"))
    shown(qtbot, button)
    click(button)
    [menu] = button.findChildren(QMenu)
    menu.close()
    qtbot.waitUntil(lambda: not button.findChildren(QMenu))


@pytest.mark.parametrize("above", [False, True])
def test_menu_opens_at_the_edge_of_its_button(qtbot: QtBot, look: Look, above: bool) -> None:
    window, button = QWidget(), QPushButton("Menu")
    button.setParent(window)
    button.setGeometry(10, 300, 120, 44)
    opens_menu(button, look, lambda menu: menu.addAction("Settings"), above=above)
    shown(qtbot, window, 300, 500)
    click(button)
    [menu] = button.findChildren(QMenu)
    top = button.mapToGlobal(button.rect().topLeft()).y()
    edge = menu.geometry().bottom() - top if above else menu.geometry().top() - (top + button.height())
    menu.close()
    assert abs(edge) <= 2
