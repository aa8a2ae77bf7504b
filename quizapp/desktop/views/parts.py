"""Small things that several views and pages are made of."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.labels import IconLabel, TextLabel, text_label

if TYPE_CHECKING:
    from quizapp.desktop.views.shown import ShownQuestion
    from quizapp.desktop.widgets.rich_text import RichText


def icon_line(
    look: Look,
    icon: str,
    words: str,
    *,
    step: str = "body",
    weight: str = "body",
    colour: str = "text",
    icon_colour: str = "",
    emphasis: Sequence[str] = (),
) -> QHBoxLayout:
    """Return an icon with words beside it; the icon stands at the first line."""
    mark = IconLabel(look, icon, icon_colour or colour, size=20)
    label = text_label(look, words, step, weight, colour, emphasis=emphasis)
    # The icon stands in the middle of the first line, however many there are.
    above = max(round((look.font_px(step) * look.line_height(step) - mark.sizeHint().height()) / 2), 0)
    layout = row(column(mark, 0, margins=(0, above, 0, 0)), label, gap=look.px(10))
    layout.setAlignment(label, Qt.AlignmentFlag(0))
    layout.setStretch(1, 1)
    return layout


def rich(
    look: Look, html: str, media: Path, name: str, *, step: str = "body", weight: str = "body", colour: str = "text"
) -> "RichText":
    """Return a deck's text, already made harmless, under an object name."""
    from quizapp.desktop.widgets.rich_text import RichText  # its document classes: not before the first frame

    text = RichText(look, html, media, step, weight, colour)
    text.setObjectName(name)
    text.setAccessibleName(text.toPlainText())
    return text


def chip(look: Look, words: str, icon: str = "") -> QWidget:
    """Return a small rounded label, for example a question's topic."""
    frame = _Chip(look)
    layout = row(gap=look.px(6), margins=(look.px(10), look.px(3), look.px(12), look.px(3)))
    if icon:
        layout.addWidget(IconLabel(look, icon, "accent", size=16))
    label = text_label(look, words, "caption", "strong", "accent")
    layout.addWidget(label)
    frame.setLayout(layout)
    return frame


class _Chip(QFrame):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("border") if self._look.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent_soft"))
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)


class Band(QFrame):
    """A tinted block with a strong edge at its left: the signs of an emergency, or a line to notice."""

    def __init__(self, look: Look, fill: str, edge: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._fill, self._edge = look, look.colour(fill), look.colour(edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the edge over its left side."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._edge)
        painter.drawRoundedRect(rect, 8, 8)
        painter.setBrush(self._fill)
        painter.drawRoundedRect(rect.adjusted(5, 1 if self._look.is_high_contrast else 0, -1, 0), 6, 6)


def emergency_block(look: Look, label: str, sentence: str, signs: Sequence[str]) -> Band:
    """Return the block that says which signs turn this into an emergency."""
    block = Band(look, "emergency_soft", "emergency_edge")
    block.setObjectName("emergency-signs")
    head = icon_line(look, "octagon-alert", label, weight="strong", colour="emergency_ink")
    layout = column(head, gap=look.px(3), margins=(look.px(16), look.px(8), look.px(12), look.px(9)))
    for sign in signs:
        layout.addWidget(text_label(look, f"• {sign}"))
    layout.addWidget(text_label(look, sentence, weight="strong"))
    block.setLayout(layout)
    return block


def stem(look: Look, shown: "ShownQuestion", step: str) -> "RichText":
    """Return the question's own words; the Tab key stops at them only for a screen reader."""
    text = rich(look, shown.asked.stem, shown.media, "stem", step=step, weight="strong")
    if not QAccessible.isActive():
        text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return text


def notes(look: Look, shown: "ShownQuestion") -> list[QHBoxLayout]:
    """Return the lines above a question that say something special about it."""
    lines = []
    if shown.has_changed_key:
        words = QCoreApplication.translate("question", "The answer to this question has changed since you saw it last.")
        lines.append(icon_line(look, "info", words, weight="strong", colour="info"))
    if not shown.asked.is_translated:
        words = QCoreApplication.translate("question", "This question is not in your language yet.")
        lines.append(icon_line(look, "language", words, step="caption", colour="muted"))
    return lines


def heading(look: Look, words: str, name: str, step: str = "h2") -> TextLabel:
    """Return a heading that can take the focus, so that a screen reader starts there."""
    label = text_label(look, words, step, "heading")
    label.setObjectName(name)
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    label.setAccessibleName(words)
    return label
