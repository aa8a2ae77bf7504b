"""The frames of pages: home (side bar), study (top bar, body, tool bar) and plain (top bar only)."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import HelpPill

_Box = TypeVar("_Box", bound=QBoxLayout)
Item = QWidget | QLayout | int
"""A widget, a layout, or a number: a stretch if it is 0, otherwise a space in pixels."""


def column(*items: Item, gap: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Return the items one under the other."""
    return _filled(QVBoxLayout(), items, gap, margins)


def row(*items: Item, gap: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Return the items side by side; labels stand in the middle of the row's height."""
    layout = _filled(QHBoxLayout(), items, gap, margins)
    for item in items:
        if isinstance(item, QLabel):
            layout.setAlignment(item, Qt.AlignmentFlag.AlignVCenter)
    return layout


def widget_of(layout: QLayout) -> QWidget:
    """Return a widget that holds a layout."""
    widget = _Held()
    widget.setLayout(layout)
    return widget


class _Held(QWidget):
    def sizeHint(self) -> QSize:
        """What its layout says; Qt would break all words at that width as well, and nobody asks for that height."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()


def line(look: Look) -> QFrame:
    """Return a hairline."""
    rule = QFrame()
    rule.setFixedHeight(look.border_px("hairline"))
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, look.colour("border"))
    rule.setPalette(palette)
    rule.setAutoFillBackground(True)
    return rule


def _filled(box: _Box, items: Sequence[Item], gap: int, margins: tuple[int, int, int, int]) -> _Box:
    box.setContentsMargins(*margins)
    box.setSpacing(gap)
    for item in items:
        if isinstance(item, QWidget):
            box.addWidget(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        elif item:
            box.addSpacing(item)
        else:
            box.addStretch(1)
    return box


def top_bar(look: Look, left: Sequence[Item], pill: HelpPill) -> QHBoxLayout:
    """Return a bar with things at the left and the help pill in its place at the top right."""
    margins = (look.spacing("xl"), 14, look.spacing("xl"), 10)
    pill.setMinimumWidth(min(pill.sizeHint().width(), look.px(300)))  # its words never give way to what is beside it
    bar = row(*left, 0, pill, gap=18, margins=margins)
    bar.setAlignment(pill, Qt.AlignmentFlag.AlignTop)
    return bar
