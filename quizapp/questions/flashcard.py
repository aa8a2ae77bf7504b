"""The flashcard: a question, its answer on the back, and the person's own rating."""

from collections.abc import Iterator
from typing import ClassVar

from quizapp.questions.question import Fault, Question, Way
from quizapp.questions.response import Rating, Response, Turned
from quizapp.questions.score import Score
from quizapp.questions.text import NO_TEXT, Text, is_blank


class Flashcard(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="flashcard"):
    """A flashcard. It is worth one point, won with any rating but again."""

    way: ClassVar[Way] = Way.TURN

    answer: Text
    hint: Text = NO_TEXT

    def decides_score(self) -> tuple[object, ...]:
        """Nothing but the kind: the person rates it."""
        return ()

    def faults(self) -> Iterator[Fault]:
        """A flashcard needs something on each side."""
        if is_blank(self.answer):
            yield Fault(("answer",), "The answer is empty.", "Write what stands on the back of the card.")

    def score(self, response: Response) -> Score:
        """One point for any rating but again."""
        if not isinstance(response, Turned):
            raise TypeError(f"a flashcard is turned, not {type(response).__name__}")
        return Score(points=int(response.rating is not Rating.AGAIN), max_points=1)

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], Text]]:
        """Yield the common texts, the answer and the hint."""
        yield from super().texts()
        yield ("answer",), self.answer
        yield ("hint",), self.hint
