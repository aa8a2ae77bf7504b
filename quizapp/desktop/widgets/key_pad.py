"""The key pad for a PIN: ten digits, one key that takes back, one that opens."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.button_grid import ButtonGrid
from quizapp.desktop.widgets.buttons import ButtonStyle, WordButton


class PadKey(WordButton):
    """One key; pressed twice in a row it counts twice."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick clicks as a click: PINs have doubled digits."""
        self.mousePressEvent(event)


class KeyPad(QWidget):
    """Says which key was pressed. The mouse leaves the focus where it is, so that typing goes on.

    Args:
        key_height: Pixels at 100 % text.
    """

    digit_pressed = Signal(str)
    back_pressed = Signal()
    open_pressed = Signal()

    def __init__(self, look: Look, key_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._key_height = look, key_height
        grid = ButtonGrid(columns=3, gap=look.px(10 if key_height > 50 else 8), takes_click=False)
        for digit in "123456789":
            grid.add(self._digit(digit))
        back = self._key("", "pin-back", fill="raised", icon="delete")
        back.setAccessibleName(self.tr("Take back the last one"))
        back.clicked.connect(self.back_pressed)
        grid.add(back)
        grid.add(self._digit("0"))
        opens = self._key(self.tr("Open"), "pin-open", fill="accent")
        opens.clicked.connect(self.open_pressed)
        grid.add(opens)
        self.setLayout(column(grid))

    def _digit(self, digit: str) -> PadKey:
        key = self._key(digit, f"pin-{digit}", fill="sunken")
        key.clicked.connect(partial(self.digit_pressed.emit, digit))
        return key

    def _key(self, words: str, name: str, *, fill: str, icon: str = "") -> PadKey:
        is_primary = fill == "accent"
        style = ButtonStyle(
            ink="on_accent" if is_primary else "text",
            fill=fill,
            hover="accent_hover" if is_primary else "border" if fill == "sunken" else "sunken",
            pressed="accent_pressed" if is_primary else "border",
            step="body" if is_primary else "h2",
            height=self._key_height,
            padding=8,
            radius=self._look.radius("choice"),
            icon=26,
            gap=0,
        )
        key = PadKey(self._look, words, style, icon)
        key.setObjectName(name)
        return key
