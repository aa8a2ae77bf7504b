"""Buttons that are one stop of the Tab key together; the arrow keys move inside."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip


class OneStop(QObject):
    """Makes buttons one stop of the Tab key: the one that had the focus last, or the first.

    Args:
        buttons: In the order in which the arrows go.
        owner: Lives as long as the buttons.
    """

    # On the class: events still come in while Python clears away buttons whose window is gone.
    _buttons: tuple[QAbstractButton, ...] = ()

    def __init__(self, buttons: Sequence[QAbstractButton], owner: QWidget) -> None:
        super().__init__(owner)
        self._buttons = tuple(buttons)
        for button in self._buttons:
            button.installEventFilter(self)
        if first := next((button for button in self._buttons if button.isEnabled()), None):
            self.make_stop(first)

    def make_stop(self, stop: QAbstractButton) -> None:
        """Let the Tab key come to this button."""
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Home and End move, and remember where the focus was."""
        here = next((button for button in self._buttons if button is watched), None)
        if here is None:
            return False
        if event.type() == QEvent.Type.FocusIn:
            self.make_stop(here)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            beside = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            return not beside and self._move(here, event.key())
        return False

    def _move(self, here: QAbstractButton, key: int) -> bool:
        order = [button for button in self._buttons if button.isEnabled()]
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = order[0 if key == Qt.Key.Key_Home else -1]
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and (there := self._in_line(here, order, key)) is not None:
            target = there
        elif key in _STEPS:
            target = order[(order.index(here) + _STEPS[Qt.Key(key)]) % len(order)]
        else:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _in_line(self, here: QAbstractButton, order: Sequence[QAbstractButton], key: int) -> QAbstractButton | None:
        """Return the nearest button in the line above or below; ``None`` where all stand in one line, or at the end."""
        window, sign = here.window(), 1 if key == Qt.Key.Key_Down else -1
        places = {button: button.mapTo(window, button.rect().center()) for button in order}
        mine = places[here]
        beyond = [button for button in order if sign * (places[button].y() - mine.y()) > here.height() / 2]
        if not beyond:
            return None
        y = min((places[button].y() for button in beyond), key=lambda found: abs(found - mine.y()))
        line = [button for button in beyond if abs(places[button].y() - y) <= here.height() / 2]
        return min(line, key=lambda button: abs(places[button].x() - mine.x()))
