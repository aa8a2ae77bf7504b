"""What the areas of all ways of answering have in common."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.views.shown import ShownQuestion, Space

if TYPE_CHECKING:
    from quizapp.questions.response import Response


class AnswerArea(QWidget):
    """The part of a question where one answers; read-only and with its verdicts painted once it is answered.

    It is made from what is shown, the response so far included, and made anew in another look, language or size. It
    knows nothing of certainty, checking, saving or going on.
    """

    responded = Signal()
    """The response is another one than before: see `response`."""
    refused = Signal(str)
    """Something was not done, in words: "You can choose 3. Take one away first."."""
    struck = Signal(str)
    """An option with this id is to be struck out, or no longer."""

    takes_full_width: ClassVar[bool] = False
    """It needs the whole width before it is answered; certainty then stands under it."""
    has_small_stem: ClassVar[bool] = False
    """It is so high that the question over it stands in smaller letters."""

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._shown, self._space = look, shown, space

    @property
    def is_answered(self) -> bool:
        """The verdicts are shown; nothing can be changed."""
        return self._shown.explanation is not None

    def response(self) -> "Response | None":
        """Return what was done so far; ``None`` for nothing."""
        raise NotImplementedError

    def instruction(self) -> str:
        """Return how to answer, in one sentence: "Select all that apply."; empty if it needs no saying."""
        return ""

    def progress(self) -> str:
        """Return how far one has come, in words: "2 of 3 chosen", "2 rows still open"; empty if it needs no saying."""
        return ""

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Return what is still to be done, in words, for the ids that `Question.still_open` gives."""
        raise NotImplementedError

    def key_help(self) -> list[tuple[str, str]]:
        """Return the keys that students are shown, each with what it does: ``[("J K", "move"), ("1-9", "tick")]``."""
        return []

    def focus_first(self) -> None:
        """Put the focus where one begins to answer."""
        raise NotImplementedError

    def focus_open(self, open_parts: tuple[str, ...]) -> None:
        """Put the focus on the first part that is still open."""
        self.focus_first()

    def take_digit(self, number: int) -> None:
        """Do what the key with that number, from 1 to 9, stands for."""

    def step_focus(self, step: int) -> None:
        """Put the focus on the next (1) or the previous (-1) choice or row."""

    def take_key(self, key: Qt.Key) -> bool:
        """Take a key that no control wanted, such as Delete; tell whether it was one of this way of answering."""
        return False

    def spoken(self) -> str:
        """Return what a screen reader says after the stem: how to answer, and how many parts there are."""
        return self.instruction()
