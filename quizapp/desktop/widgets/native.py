"""Qt's own text fields, scroll bars and menus in our look.

Each gets a style sheet of its own. One for the whole program would be matched against every widget there is, and make
pages take half as long again to be drawn.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLineEdit, QMenu, QScrollBar, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.focus_ring import FocusRing


def dress_field(field: QLineEdit | QAbstractSpinBox, look: Look, further_style: str = "") -> None:
    """Give a text field its edge, its room and its focus ring.

    Args:
        further_style: A style sheet for what only this kind of field has.
    """
    # The ring takes the place of the outline, in a field's calendar too; its menu is a child as well.
    field.setStyleSheet(f"*:focus {{ outline: none; }} {_field_style(look)} {_menu_style(look)} {further_style}")
    FocusRing(field, look, look.radius("input"), on_click=True)


def dress_scroll_bar(bar: QScrollBar, look: Look) -> None:
    """Give a scroll bar a slim handle and no arrows."""
    ink, side = look.colour("border_strong").name(), "width"
    if bar.orientation() == Qt.Orientation.Vertical:
        side = "height"
    bar.setStyleSheet(
        "QScrollBar { background: transparent; margin: 2px; }"
        "QScrollBar:vertical { width: 12px; } QScrollBar:horizontal { height: 12px; }"
        f"QScrollBar::handle {{ background: {ink}; border-radius: 4px; min-{side}: 44px; }}"
        f"QScrollBar::handle:hover {{ background: {look.colour('accent').name()}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )


def new_menu(look: Look, parent: QWidget) -> QMenu:
    """Return an empty menu, which is thrown away when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setStyleSheet(_menu_style(look))
    menu.setFont(look.font("body"))
    return menu


def opens_menu(button: QAbstractButton, look: Look, fill: Callable[[QMenu], object], *, above: bool = False) -> None:
    """Let a button open a menu, which is made and filled only then: a page has its buttons long before.

    Args:
        above: The menu stands over the button, not under it.
    """

    def open_menu() -> None:
        menu = new_menu(look, button)
        fill(menu)
        place = QRect(QPoint(), menu.sizeHint())
        at = button.rect().topLeft() - place.bottomLeft() if above else button.rect().bottomLeft()
        menu.popup(button.mapToGlobal(at))

    button.clicked.connect(open_menu)


def _field_style(look: Look) -> str:
    colour, selected = look.colour, look.selected_text.name()
    # The number of pixels a field's text keeps from its edge grows with the text.
    return (
        f"QLineEdit, QSpinBox, QDateEdit {{ background: {colour('raised').name()}; color: {colour('text').name()};"
        f" border: {look.border_px('control')}px solid {colour('border_strong').name()};"
        f" border-radius: {look.radius('input')}px; padding: {look.px(8)}px {look.px(14)}px;"
        f" min-height: {look.px(44) - 20}px;"
        f" selection-background-color: {colour('selection').name()}; selection-color: {selected}; }}"
    )


def _menu_style(look: Look) -> str:
    colour, edge = look.colour, look.border_px("control")
    return (
        f"QMenu {{ background: {colour('raised').name()}; color: {colour('text').name()};"
        f" border: {edge}px solid {colour('border_strong').name()}; padding: 6px; }}"
        "QMenu::item { padding: 10px 18px; border-radius: 8px; }"
        f"QMenu::item:disabled {{ color: {colour('muted').name()}; background: transparent; }}"
        f"QMenu::item:selected {{ background: {colour('accent').name()}; color: {colour('on_accent').name()}; }}"
    )
