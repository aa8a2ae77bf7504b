"""A confident error: what was said, what is right, why, by whose word, and how far it is from being cleared."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.desktop.frames import Item, column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.explanation import SourceLines, all_sources, has_several_parts
from quizapp.desktop.views.part_lines import PartLines
from quizapp.desktop.views.parts import emergency_block, icon_line, rich
from quizapp.desktop.widgets.buttons import FlatButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.rich_text import plain_words
from quizapp.desktop.words import date_words

if TYPE_CHECKING:
    from quizapp.workspace.mistakes import Mistake, ToldMistake
    from quizapp.workspace.words import Asked, Explanation


class MistakeCard(Card):
    """One entry of the list; what is said about it at length is made when it is first opened.

    Args:
        number: From 1; the object name is ``mistake-1``, that of its button ``why-1``.
        told: The mistake in words; of a case several.
        is_open: Everything is shown.
    """

    opened = Signal(bool)

    def __init__(
        self, look: Look, number: int, mistake: "Mistake", told: "Sequence[ToldMistake]", today: date,
        *, is_open: bool, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, parent=parent)
        self.setObjectName(f"mistake-{number}")
        self._look, self._mistake, self._told, self._today = look, mistake, told, today
        self._details: QWidget | None = None
        self._place = column()
        self._button = self._make_button(number)
        parts: list[Item] = [text_label(look, told[0].asked.topic, "caption", "strong", "accent")]
        if case := told[0].asked.case:
            parts.append(text_label(look, case, weight="strong"))
        for one in told:
            parts += self._brief(one)
        parts += [self._place, SourceLines(look, told[0].explanation), *self._foot()]
        padding = look.px(22)
        self.setLayout(column(*parts, gap=look.px(8), margins=(padding, look.px(16), padding, look.px(14))))
        if is_open:
            self.open(True)

    # -- what is always shown

    def _brief(self, told: "ToldMistake") -> list[Item]:
        look, explanation = self._look, told.explanation
        parts: list[Item] = [text_label(look, plain_words(told.asked.stem), "body", "strong")]
        if told.has_changed:
            words = self.tr("This question has changed since then. This is right now:")
            parts.append(icon_line(look, "info", words, icon_colour="info"))
        if told.said:
            said = self.tr("You said:")
            words = f"{said} {'; '.join(told.said)}"
            parts.append(icon_line(look, "you_said", words, icon_colour="warning", emphasis=[said]))
        right = self.tr("Right is:")
        words = " ".join(part for part in (right, "; ".join(told.right), explanation.own_plan) if part)
        parts.append(icon_line(look, "right", words, weight="strong", icon_colour="success"))
        if explanation.escalation:
            signs = explanation.emergency_label, explanation.emergency_sentence, explanation.escalation
            parts.append(emergency_block(look, *signs))
        if explanation.right_because:
            parts.append(text_label(look, explanation.right_because))
        return parts

    def _foot(self) -> list[Item]:
        look = self._look
        again = text_label(look, self._again(), "caption", colour="muted")
        lines = column(again, gap=look.px(2))
        if look.voice != "patient":
            lines.insertLayout(0, self._right_days())
        return [row(lines, gap=0), row(self._button, 0)]

    def _right_days(self) -> QVBoxLayout:
        days, needed = self._mistake.right_days, self._mistake.days_needed
        words = self.tr("Right on {days} of {needed} later days.").format(days=days, needed=needed)
        label = text_label(self._look, words, "caption", colour="muted")
        both = row(RightDays(self._look, days, needed), label, gap=self._look.px(8))
        both.setStretch(1, 1)
        return column(both)

    def _again(self) -> str:
        due = self._mistake.due.astimezone().date()
        if due <= self._today:
            return self.tr("You will meet this again today.")
        if due == self._today + timedelta(days=1):
            return self.tr("You will meet this again tomorrow.")
        return self.tr("You will meet this again on {date}.").format(date=date_words(due, self._look.language))

    # -- opening

    def _make_button(self, number: int) -> FlatButton:
        button = FlatButton(self._look, self.tr("Show why"), icon="why", ink="accent")
        button.setObjectName(f"why-{number}")
        button.clicked.connect(lambda: self.open(not self.is_open))
        self._name(button, is_open=False)
        return button

    def _name(self, button: FlatButton, *, is_open: bool) -> None:
        words = self.tr("Hide why") if is_open else self.tr("Show why")
        button.setText(words)
        named = self.tr("{button}: {question}")
        button.setAccessibleName(named.format(button=words, question=plain_words(self._told[0].asked.stem)))

    @property
    def is_open(self) -> bool:
        """Everything is shown."""
        return self._details is not None and not self._details.isHidden()

    def open(self, is_open: bool) -> None:
        """Show everything, or the short form."""
        if is_open and self._details is None:
            self._details = widget_of(self._at_length())
            self._place.addWidget(self._details)
        if self._details is not None:
            self._details.setVisible(is_open)
        self._name(self._button, is_open=is_open)
        self.opened.emit(is_open)

    def _at_length(self) -> QVBoxLayout:
        parts: list[Item] = []
        for one in self._told:
            if len(self._told) > 1:
                parts.append(text_label(self._look, plain_words(one.asked.stem), weight="strong"))
            parts += _why(self._look, one.explanation, self._mistake.entry.deck.media)
        parts += all_sources(self._look, self._told[0].explanation)
        return column(*parts, gap=self._look.px(8))


def _why(look: Look, explanation: "Explanation", media: Path) -> list[Item]:
    """Return why the right answer is right, and what is said about the others."""
    translate = QCoreApplication.translate
    parts: list[Item] = []
    for title, words, name in (
        (translate("MistakeCard", "Why"), explanation.why, "why"),
        (translate("MistakeCard", "How to find it"), explanation.solution, "solution"),
    ):
        if words:
            parts.append(icon_line(look, "why", title, weight="strong", colour="muted"))
            parts.append(rich(look, words, media, f"mistake-{name}"))
    lines = column(gap=look.px(6))
    if has_several_parts(explanation):
        PartLines(look, explanation).add_faults(lines)
    else:
        PartLines(look, explanation).add_why_not(lines)
    return [*parts, lines]


def short_words(told: "ToldMistake") -> tuple[str, str]:
    """Return a mistake in two short lines, under its topic: what was said (may be empty), and what is right."""
    topic = QCoreApplication.translate("MistakeCard", "{topic}: {said}")
    said = topic.format(topic=told.asked.topic, said=told.said[0]) if told.said else _named(told.asked)
    return said, told.right[0] if told.right else ""


def _named(asked: "Asked") -> str:
    topic = QCoreApplication.translate("MistakeCard", "{topic}: the question has changed.")
    return topic.format(topic=asked.topic)


class RightDays(QWidget):
    """A dot for each later day that is needed, filled if it was right then; the words stand beside it."""

    def __init__(self, look: Look, days: int, needed: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._days, self._needed = look, days, needed
        self._side, self._gap = look.px(11), look.px(6)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All dots."""
        return QSize(self._needed * (self._side + self._gap) - self._gap, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint filled dots and rings."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for day in range(self._needed):
            is_right = day < self._days
            ink = self._look.colour("success" if is_right else "border_strong")
            painter.setPen(QPen(ink, 2))
            painter.setBrush(ink if is_right else Qt.BrushStyle.NoBrush)
            left = day * (self._side + self._gap)
            painter.drawEllipse(QRectF(left + 1, 1, self._side - 2, self._side - 2))
