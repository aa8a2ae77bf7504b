"""Choosing the size of the text, from a button that opens a small menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from quizapp.desktop.look import TEXT_STEPS, Look
from quizapp.desktop.widgets.buttons import FlatButton
from quizapp.desktop.widgets.native import opens_menu


def text_size_button(look: Look, words: str, choose: Callable[[int], None]) -> FlatButton:
    """Return the button "Text size"; ``choose`` is told the percentage."""
    button = FlatButton(look, words, icon="text_size")
    button.setObjectName("text-size")
    opens_menu(button, look, partial(fill_with_sizes, look=look, choose=choose), above=True)
    return button


def fill_with_sizes(menu: QMenu, look: Look, choose: Callable[[int], None]) -> None:
    """Put the sizes of the text into a menu; the present one is ticked."""
    steps = QActionGroup(menu)
    for percent in TEXT_STEPS:
        action = menu.addAction(f"{percent} %")
        action.setCheckable(True)
        action.setChecked(percent == look.text_percent)
        action.triggered.connect(lambda _=False, value=percent: choose(value))
        steps.addAction(action)


def next_text_percent(percent: int, step: int) -> int:
    """Return the next larger (``step`` 1) or smaller (-1) size, or the usual one (0)."""
    if step == 0:
        return 100
    sizes = [size for size in TEXT_STEPS if (size > percent if step > 0 else size < percent)]
    return (min(sizes) if step > 0 else max(sizes)) if sizes else percent
