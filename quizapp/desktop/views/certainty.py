"""How sure one is, asked before the answer is shown; and what choosing right or wrong is worth."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QWidget

from quizapp.desktop.exam_words import certainty_words
from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.choice import CertaintyButton
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import TextLabel, text_label
from quizapp.questions.response import Certainty
from quizapp.questions.rules import Rule

if TYPE_CHECKING:
    from quizapp.desktop.views.shown import ShownQuestion, Space
    from quizapp.workspace.words import Asked

_KEYS = {Certainty.GUESS: "A", Certainty.FAIRLY_SURE: "S", Certainty.SURE_ENOUGH_TO_ACT: "D"}
_WIDEST = 236
"""Effective width of an answer that stands beside the others."""
_MARKS = {Certainty.GUESS: "1 / 0", Certainty.FAIRLY_SURE: "2 / \u22122", Certainty.SURE_ENOUGH_TO_ACT: "3 / \u22126"}
"""Marks if it is right and if it is wrong, as ``quizapp.learning.rating.MARKS``."""


_ONE_LINE = 800
"""Effective width of the question and its three answers that fit on one line beside the button that checks."""


class CertaintyChoice(QWidget):
    """The question "How sure are you?" and its three answers, one under the other or in lines.

    Args:
        in_lines: Side by side, as many as fit, for a bar; else one under the other, for a card.
        is_flat: The question stands before its answers, on the same line, if there is room.
        is_half: The bar has half of the window.
    """

    became_sure = Signal(int)

    def __init__(
        self,
        look: Look,
        shown: "ShownQuestion",
        space: "Space",
        *,
        in_lines: bool,
        is_flat: bool = False,
        is_half: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._shown, self._space = look, shown, space
        shows_marks = shown.shows_marks and look.voice != "patient"
        gap = look.px(12 if not space.is_low else 8)
        lines = column(gap=gap)
        asks = text_label(look, self.tr("How sure are you?"), "body" if in_lines else "h3", "heading")
        buttons = self._buttons(shows_marks=shows_marks)
        answers: QLayout = FlowLayout(gap=look.spacing("s")) if in_lines else column(gap=gap)
        for button in buttons:
            if in_lines and is_half:  # the longest wraps, so that all three fit beside each other
                button.setMaximumWidth(max(round(_WIDEST * look.factor), button.minimumSizeHint().width()))
            answers.addWidget(button)
        taken_px = asks.sizeHint().width() + sum(min(b.sizeHint().width(), b.maximumWidth()) for b in buttons)
        if is_flat and taken_px <= round(_ONE_LINE * look.factor):
            flat = row(asks, answers, gap=look.spacing("l"))
            flat.setStretch(1, 1)
            lines.addLayout(flat)
        else:
            lines.addWidget(asks)
            if not in_lines:
                lines.addWidget(text_label(look, self.tr("Being unsure is fine."), colour="muted"))
            lines.addLayout(answers)
        if shows_marks:
            words = self.tr("The numbers are your marks if the answer is right / if it is wrong.")
            lines.addWidget(text_label(look, words, "caption", colour="muted"))
        self.setLayout(lines)

    def _buttons(self, *, shows_marks: bool) -> list[CertaintyButton]:
        group, buttons = QButtonGroup(self), []
        for certainty in Certainty:
            words = certainty_words(certainty)
            key = "" if self._look.voice == "patient" or self._space.is_narrow else _KEYS[certainty]
            text = f"{words} ({_MARKS[certainty]})" if shows_marks else words
            button = CertaintyButton(self._look, text, certainty.value, compact=self._space.is_low, key=key)
            button.setChecked(certainty is self._shown.certainty)
            group.addButton(button)
            button.toggled.connect(partial(self._tell, certainty))
            buttons.append(button)
        return buttons

    def _tell(self, certainty: Certainty, is_chosen: bool) -> None:
        if is_chosen:
            self.became_sure.emit(certainty.value)

    def be_sure(self, certainty: Certainty) -> None:
        """Say how sure one is."""
        button = self.findChild(CertaintyButton, f"certainty-{certainty.value}")
        if isinstance(button, CertaintyButton):
            button.setChecked(True)


def rule_words(asked: "Asked") -> str:
    """Return in one sentence or two how a question is scored."""
    possible = QCoreApplication.translate("rules", "Points possible: {points}.").format(points=asked.max_points)
    return f"{possible} {_how(asked)}"


def _how(asked: "Asked") -> str:
    translate = QCoreApplication.translate
    match asked.rule:
        case Rule.PLUS_MINUS if asked.kind == "matrix_multiple_response":
            return translate(
                "rules",
                "A right choice adds 1, a wrong choice takes 1 away, never below 0 in each column. "
                "A missed one costs nothing more.",
            )
        case Rule.PLUS_MINUS if asked.kind == "grouped_multiple_response":
            return translate(
                "rules",
                "A right choice adds 1, a wrong choice takes 1 away, never below 0 in each group. "
                "A missed one costs nothing more.",
            )
        case Rule.PLUS_MINUS:
            return translate(
                "rules",
                "A right choice adds 1, a wrong choice takes 1 away, never below 0. A missed one costs nothing more.",
            )
        case Rule.RATIONALE:
            return translate("rules", "The parts belong together: what depends on a wrong one does not count.")
        case Rule.ALL_OR_NOTHING:
            return translate("rules", "Everything has to be right.")
        case Rule.WEIGHTED:
            return translate("rules", "Acting too slowly costs more than acting too fast.")
    return translate("rules", "Each right choice adds 1. A wrong one costs nothing.")


def rule_line(look: Look, asked: "Asked") -> TextLabel:
    """Return the rule as a quiet line."""
    label = text_label(look, rule_words(asked), "caption" if look.voice == "patient" else "body", colour="muted")
    label.setObjectName("rule")
    return label
