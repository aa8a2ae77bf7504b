"""The cards of Progress in words: warning signs and how firm they are, what to talk over, the sheet for the nurse."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.frames import Item, column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.named import named
from quizapp.desktop.views.mistake import RightDays, short_words
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import FlatButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.workspace.nurse_sheet import DAYS_NEEDED, Firmness, firmness, topics_of
from quizapp.workspace.outlook import said_in

if TYPE_CHECKING:
    from quizapp.workspace.mistakes import Mistake, ToldMistake
    from quizapp.workspace.outlook import Sign

SHOWN_AT_ONCE = 6
"""So many signs of a group are shown before somebody asks for all."""
MISTAKES_SHOWN = 3


class SignsCard(Card):
    """The warning signs in three groups: those that are known, those on the way, those not met yet.

    Args:
        opened: The groups of which everything is shown.
    """

    opened_changed = Signal(object, bool)
    """A `Firmness`, and whether all of its signs are to be shown."""

    def __init__(
        self, look: Look, signs: "Sequence[Sign]", opened: Collection[Firmness], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("signs")
        self._look, self._opened = look, opened
        parts: list[Item] = [text_label(look, self.tr("Your warning signs"), "h3", "heading")]
        if not signs:
            parts.append(text_label(look, self.tr("There is no warning sign among your questions."), colour="muted"))
        else:
            parts.append(
                text_label(look, self.tr("A day counts if you were right at the first try, and sure."), colour="muted")
            )
        for group in Firmness:
            if found := [sign for sign in signs if firmness(sign) is group]:
                parts += [line(look), *self._group(group, found)]
        padding = look.px(22)
        self.setLayout(column(*parts, gap=look.px(8), margins=(padding, look.px(16), padding, look.px(16))))

    def _group(self, group: Firmness, signs: "Sequence[Sign]") -> list[Item]:
        words = {
            Firmness.KNOWN: self.tr("Known on {days} days: {number}"),
            Firmness.ON_THE_WAY: self.tr("On the way: {number}"),
            Firmness.NOT_MET: self.tr("Not met yet: {number}"),
        }[group]
        words = words.format(days=DAYS_NEEDED, number=len(signs))
        title = text_label(self._look, words, weight="strong")
        if group is Firmness.NOT_MET:
            return [title, *self._not_met(signs)]
        if len(signs) <= SHOWN_AT_ONCE:
            return [title, *map(self._sign, signs)]
        is_open = group in self._opened
        fewest = 0 if group is Firmness.KNOWN else SHOWN_AT_ONCE
        head = row(title, self._switch(group, words, len(signs), is_open=is_open), gap=self._look.px(12))
        head.setStretch(0, 1)
        return [head, *map(self._sign, signs if is_open else signs[:fewest])]

    def _not_met(self, signs: "Sequence[Sign]") -> list[Item]:
        """Name the topics only: what is right there is not to be read before it was asked."""
        names = "; ".join(said_in(topic, self._look.language) for topic in topics_of(signs))
        told = self.tr("Your plan brings these first.")
        return [text_label(self._look, names), text_label(self._look, told, "caption", colour="muted")]

    def _sign(self, sign: "Sign") -> QLayout:
        look = self._look
        words = self.tr("right on {days} of {needed} days").format(days=sign.right_days, needed=DAYS_NEEDED)
        days = row(
            RightDays(look, sign.right_days, DAYS_NEEDED),
            text_label(look, words, "caption", colour="muted"),
            gap=look.px(8),
        )
        days.setStretch(1, 1)
        return column(text_label(look, said_in(sign.takeaway, look.language)), days, gap=look.px(1))

    def _switch(self, group: Firmness, title: str, number: int, *, is_open: bool) -> FlatButton:
        words = self.tr("Show fewer") if is_open else self.tr("Show all %n", "", number)
        icon = "chevron-up" if is_open else "chevron-down"
        button = FlatButton(self._look, words, icon=icon, ink="accent")
        button.setObjectName(f"{group.value}-switch")
        button.setAccessibleName(self.tr("{button}: {group}").format(button=words, group=title))
        button.clicked.connect(lambda: self.opened_changed.emit(group, not is_open))
        return button


class SureButWrongCard(Card):
    """The newest confident errors of students: what was said, what is right, and the later days it was right on.

    Args:
        told: The first of each mistake's words.
    """

    all_requested = Signal()

    def __init__(
        self,
        look: Look,
        mistakes: "Sequence[Mistake]",
        told: "Sequence[ToldMistake]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("mistakes")
        self._look = look
        if mistakes:
            title = self.tr("Wrong, although you were sure: {number}").format(number=len(mistakes))
        else:
            title = self.tr("Wrong, although you were sure")
        parts: list[Item] = [text_label(look, title, "h3", "heading")]
        if not mistakes:
            parts.append(text_label(look, self.tr("Nothing here. That is good."), colour="muted"))
        for mistake, one in list(zip(mistakes, told, strict=False))[:MISTAKES_SHOWN]:
            parts += [line(look), *self._entry(mistake, one)]
        if mistakes:
            see_all = FlatButton(look, self.tr("See all"), icon="next", ink="accent")
            see_all.setAccessibleName(self.tr("See all that was wrong although you were sure"))
            named(see_all, "see-mistakes", self.all_requested)
            parts.append(row(see_all, 0))
        padding = look.px(22)
        self.setLayout(column(*parts, gap=look.px(6), margins=(padding, look.px(16), padding, look.px(8))))

    def _entry(self, mistake: "Mistake", told: "ToldMistake") -> list[Item]:
        look = self._look
        said, right = short_words(told)
        words = self.tr("right on {days} of {needed} later days")
        label = text_label(
            look, words.format(days=mistake.right_days, needed=mistake.days_needed), "caption", colour="muted"
        )
        dots = RightDays(look, mistake.right_days, mistake.days_needed)
        days = row(dots, label, gap=look.px(8), margins=(look.px(30), 0, 0, 0))
        days.setStretch(1, 1)
        return [
            icon_line(look, "you_said", said, icon_colour="warning"),
            icon_line(look, "right", right, weight="strong", icon_colour="success"),
            days,
        ]


class NothingToTalkOver(Card):
    """That there is nothing that a patient was sure of and is not so."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("mistakes")
        title = text_label(look, self.tr("To talk over"), "h3", "heading")
        words = text_label(look, self.tr("Nothing here. That is good."), colour="muted")
        padding = look.px(22)
        self.setLayout(column(title, words, gap=look.px(6), margins=(padding, look.px(16), padding, look.px(16))))


class SheetCard(Card):
    """The sheet for the nurse: printed, or saved."""

    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("sheet")
        words = self.tr("It says what to talk over first, and how firm each warning sign is.")
        buttons = FlowLayout(gap=look.px(10))
        printing = SecondaryButton(look, self.tr("Print"), icon="print", neutral=True)
        printing.setAccessibleName(self.tr("Print the sheet for the nurse"))
        buttons.addWidget(named(printing, "print", self.print_requested))
        saving = SecondaryButton(look, self.tr("Save as PDF"), neutral=True)
        saving.setAccessibleName(self.tr("Save the sheet for the nurse as PDF"))
        buttons.addWidget(named(saving, "save-pdf", self.save_requested))
        parts = [text_label(look, self.tr("A sheet for the nurse"), "h3", "heading"), text_label(look, words)]
        padding = look.px(22)
        self.setLayout(column(*parts, buttons, gap=look.px(8), margins=(padding, look.px(16), padding, look.px(18))))
