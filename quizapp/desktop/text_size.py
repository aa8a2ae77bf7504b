"""Choosing the size of the text, from a button that opens a small menu."""

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from quizapp.desktop.look import TEXT_STEPS, Look
from quizapp.desktop.widgets.buttons import FlatButton


def text_size_button(look: Look, words: str, choose: Callable[[int], None]) -> FlatButton:
    """Return the button "Text size"; ``choose`` is told the percentage."""
    button = FlatButton(look, words, icon="text_size")
    button.setObjectName("text-size")
    menu = QMenu(button)
    menu.setFont(look.font("body"))
    steps = QActionGroup(menu)
    for percent in TEXT_STEPS:
        action = menu.addAction(f"{percent} %")
        action.setCheckable(True)
        action.setChecked(percent == look.text_percent)
        action.triggered.connect(lambda _=False, value=percent: choose(value))
        steps.addAction(action)
    button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().topLeft() - menu.rect().bottomLeft())))
    return button


def next_text_percent(percent: int, step: int) -> int:
    """Return the next larger (``step`` 1) or smaller (-1) size, or the usual one (0)."""
    if step == 0:
        return 100
    sizes = [size for size in TEXT_STEPS if (size > percent if step > 0 else size < percent)]
    return (min(sizes) if step > 0 else max(sizes)) if sizes else percent
