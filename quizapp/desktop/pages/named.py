"""Giving a button its object name and what it says when it is pressed."""

from typing import TypeVar

from PySide6.QtCore import SignalInstance

from quizapp.desktop.widgets.buttons import WordButton

_Button = TypeVar("_Button", bound=WordButton)


def named(button: _Button, name: str, pressed: SignalInstance) -> _Button:
    """Name a button and have it send a page's signal; returns the button."""
    button.setObjectName(name)
    button.clicked.connect(pressed)
    return button
