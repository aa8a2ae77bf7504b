"""Buttons in rows and columns that are one stop of the Tab key; the arrow keys move inside."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class ButtonGrid(QWidget):
    """Lays buttons out from left to right, line after line, in columns of one width.

    Args:
        columns: Buttons in a line.
        gap: Pixels between them.
        takes_click: A click gives a button the focus; otherwise the focus stays where it was.
    """

    # On the class: events still come in while Python clears away a grid whose window is gone.
    _buttons: tuple[QAbstractButton, ...] = ()

    def __init__(self, columns: int, gap: int, takes_click: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._takes_click = columns, takes_click
        self._places = QGridLayout(self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(gap)
        for column in range(columns):
            self._places.setColumnStretch(column, 1)

    def add(self, button: QAbstractButton) -> None:
        """Put a button into the next place."""
        number = len(self._buttons)
        self._buttons = (*self._buttons, button)
        self._places.addWidget(button, number // self._columns, number % self._columns)
        self._places.setRowStretch(number // self._columns, 1)
        width = max(one.minimumSizeHint().width() for one in self._buttons)
        for column in range(self._columns):
            self._places.setColumnMinimumWidth(column, width)
        button.installEventFilter(self)
        self._make_stop(self._buttons[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Home and End move, and remember where the focus was."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QAbstractButton):
            self._make_stop(watched)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._move(watched, event.key())
        return False

    def _make_stop(self, stop: QAbstractButton) -> None:
        beside = Qt.FocusPolicy.ClickFocus if self._takes_click else Qt.FocusPolicy.NoFocus
        here = Qt.FocusPolicy.StrongFocus if self._takes_click else Qt.FocusPolicy.TabFocus
        for button in self._buttons:
            button.setFocusPolicy(here if button is stop else beside)

    def _move(self, start: QObject, key: int) -> bool:
        """Give the focus to the button in the direction of the key; return whether it was such a key."""
        steps = {
            Qt.Key.Key_Left.value: -1,
            Qt.Key.Key_Right.value: 1,
            Qt.Key.Key_Up.value: -self._columns,
            Qt.Key.Key_Down.value: self._columns,
        }
        last = len(self._buttons) - 1
        place = next(number for number, button in enumerate(self._buttons) if button is start)
        if key in steps:
            target = place + steps[key]
            if target > last and place // self._columns < last // self._columns:
                target = last  # the last line is shorter
        elif key in _ENDS:
            target = 0 if key == Qt.Key.Key_Home else last
        else:
            return False
        if 0 <= target <= last:
            self._buttons[target].setFocus(Qt.FocusReason.TabFocusReason)
        return True
