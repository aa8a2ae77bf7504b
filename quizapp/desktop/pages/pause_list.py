"""Pauses of the plan: those to come, each with a button that removes it, and two dates to add one."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from quizapp.desktop.frames import Item, column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import FlatButton, SecondaryButton
from quizapp.desktop.widgets.date_field import DateField
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.words import date_words
from quizapp.workspace.settings import MOST_PAUSES

Pause = tuple[date, date]


class PauseList(QWidget):
    """Says which pauses there are from now on; those that are over are let go of with the next change.

    Args:
        pauses: First and last day of each.
        first: What stands in the field of the first day.
        last: What stands in the field of the last day.
    """

    changed = Signal(object)
    """All pauses: tuples of first and last day."""
    typed = Signal(object, object)
    """What stands in the two fields."""

    def __init__(
        self, look: Look, pauses: tuple[Pause, ...], today: date, first: date, last: date,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._look = look
        self._pauses = tuple(sorted(pause for pause in pauses if pause[1] >= today))
        self._first = self._field("pause-first", self.tr("First day of the pause"), first, today)
        self._last = self._field("pause-last", self.tr("Last day of the pause"), last, first)
        self._first.picked.connect(self._last.set_earliest)
        for field in (self._first, self._last):
            field.picked.connect(self._tell_typed)
        hint = text_label(look, self.tr("Nothing is planned from its first to its last day."), colour="muted")
        heading = row(text_label(look, self.tr("A pause"), "h3", "heading"), hint, gap=look.px(10))
        heading.setStretch(1, 1)
        lines: list[Item] = [self._line(number, pause) for number, pause in enumerate(self._pauses)]
        if len(self._pauses) < MOST_PAUSES:
            lines.append(self._adding())
        self.setLayout(column(heading, *lines, gap=look.px(8)))

    def _field(self, name: str, said: str, day: date, earliest: date) -> DateField:
        field = DateField(self._look, max(day, earliest), earliest)
        field.setObjectName(name)
        field.setAccessibleName(said)
        field.setKeyboardTracking(False)
        return field

    def _line(self, number: int, pause: Pause) -> QBoxLayout:
        words = self._words(pause)
        remove = FlatButton(self._look, self.tr("Remove"), icon="x", ink="accent")
        remove.setObjectName(f"remove-pause-{number}")
        remove.setAccessibleName(self.tr("Remove the pause: {pause}").format(pause=words))
        remove.clicked.connect(partial(self._remove, number))
        return row(text_label(self._look, words), remove, 0, gap=self._look.px(12))

    def _words(self, pause: Pause) -> str:
        first, last = (date_words(day, self._look.language, "day") for day in pause)
        if first == last:
            return self.tr("{day}, one day").format(day=first)
        return self.tr("{first} to {last}").format(first=first, last=last)

    def _adding(self) -> QLayout:
        look = self._look
        add = SecondaryButton(look, self.tr("Add this pause"), neutral=True)
        add.setObjectName("add-pause")
        add.clicked.connect(self._add)
        places = FlowLayout(gap=look.px(12))
        for words, field in ((self.tr("First day"), self._first), (self.tr("Last day"), self._last)):
            places.addWidget(widget_of(column(text_label(look, words, colour="muted"), field, gap=look.px(4))))
        places.addWidget(widget_of(column(0, add)))
        return places

    def _tell_typed(self) -> None:
        self.typed.emit(self._first.day, self._last.day)

    def _add(self) -> None:
        self.changed.emit(tuple(sorted({*self._pauses, (self._first.day, self._last.day)})))

    def _remove(self, number: int) -> None:
        self.changed.emit(self._pauses[:number] + self._pauses[number + 1 :])
