"""The area of highlighting: phrases of a text or a table to be marked."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.answer_face import state_of
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.phrase_box import FindingLine
from quizapp.desktop.widgets.phrase_sheet import PhraseSheet
from quizapp.questions.response import Chosen

if TYPE_CHECKING:
    from quizapp.workspace.words import HighlightWords

_FINDINGS = (AnswerState.RIGHT, AnswerState.YOURS_NOT_RIGHT, AnswerState.MISSED)


class HighlightArea(AnswerArea):
    """A sheet with phrases, each a check box; once it is answered, under it the key to edges and icons."""

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(look, shown, space, parent)
        self._words: HighlightWords = shown.asked.body  # type: ignore[assignment]  # the frame chose the area by it
        self._sheet = self._new_sheet()
        card = Card(look)
        sheet = self._sheet
        around = look.px(12 if space.is_low or space.is_narrow else 16)
        card.setLayout(column(sheet, margins=(around, around, around, around)))
        layout = column(card, gap=look.px(12))
        if self.is_answered:
            layout.addWidget(self._key())
        self.setLayout(layout)

    def response(self) -> Chosen | None:
        """Return the phrases that are marked."""
        return Chosen(self._sheet.ticked) if self._sheet.ticked else None

    def instruction(self) -> str:
        """Return that several may be marked."""
        return self.tr("Mark every phrase that answers the question.")

    def progress(self) -> str:
        """Return how many are marked."""
        marked = len(self._sheet.ticked)
        return self.tr("%n phrase(s) marked", "", marked) if marked else ""

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Return that nothing is marked yet."""
        return self.tr("Mark at least one phrase first.")

    def key_help(self) -> list[tuple[str, str]]:
        """Return the keys that move and mark."""
        return [("J K", self.tr("move")), ("Space", self.tr("mark")), ("1-9", self.tr("mark directly"))]

    def focus_first(self) -> None:
        """Put the focus on the phrase where it was last, at first the first."""
        self._sheet.focus_current()

    def take_digit(self, number: int) -> None:
        """Mark the phrase with that number, or no longer."""
        box = self._sheet.box(number)
        if box is not None and not self.is_answered:
            box.setChecked(not box.isChecked())
            self._sheet.focus(box)

    def step_focus(self, step: int) -> None:
        """Go to the next or the previous phrase."""
        if not self.is_answered:
            self._sheet.step_focus(step)

    def spoken(self) -> str:
        """Return how to answer, how many phrases there are, and the whole text."""
        phrases = self.tr("%n phrase(s) can be marked.", "", len(self._sheet.boxes))
        return "\n".join([self.instruction(), phrases, self._sheet.accessibleName()])

    def _new_sheet(self) -> PhraseSheet:
        words, shown = self._words, self._shown
        rows = words.rows if words.is_table else ((words.text,),)
        has_numbers = self._look.voice != "patient"
        sheet = PhraseSheet(self._look, rows, words.columns, shows_numbers=has_numbers)
        sheet.setObjectName("phrases")
        response = shown.response
        for name in response.parts if isinstance(response, Chosen) else ():
            sheet.tick(name, True)
        if shown.explanation is not None:
            for name in sheet.boxes:
                sheet.show_state(name, state_of(shown.explanation, name, ""))
        sheet.marked.connect(self._tell)
        return sheet

    def _tell(self, name: str, is_ticked: bool) -> None:
        self.responded.emit()

    def _key(self) -> QWidget:
        """Return what the edges and icons mean: those that can be seen."""
        states = {boxes[0].state for boxes in self._sheet.boxes.values()}
        flow = FlowLayout(gap=self._look.px(10))
        for state in _FINDINGS:
            if state in states:
                flow.addWidget(FindingLine(self._look, state))
        key = widget_of(flow)
        key.setObjectName("findings")
        return key
