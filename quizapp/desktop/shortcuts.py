"""The keys that work on every page: F keys and Ctrl combinations only, for anything else is the controls' own."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

REPEATING = ("Ctrl++", "Ctrl+=", "Ctrl+-")


def add_shortcuts(window: QWidget, actions: Mapping[str, Callable[[], None]]) -> None:
    """Have each key do its action anywhere in the window; held down, only the text size goes on changing."""
    for keys, action in actions.items():
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setAutoRepeat(keys in REPEATING)
        shortcut.activated.connect(action)
