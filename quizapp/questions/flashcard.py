"""The flashcard: a question, its answer on the back, and the person's own rating."""

from collections.abc import Iterator
from typing import ClassVar

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath
from quizapp.questions.question import Question, Way
from quizapp.questions.response import Rating, Response, Turned
from quizapp.questions.rules import Rule
from quizapp.questions.score import Score
from quizapp.questions.text import NO_TEXT, Text, is_blank

REVERSE = "reverse"
"""The part of a reversed flashcard that shows the back and asks for the front."""


class TurnedQuestion(Question, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question whose answer is only thought or said; worth one point, won with any rating but again."""

    way: ClassVar[Way] = Way.TURN
    rule: ClassVar[Rule] = Rule.RATED

    @property
    def max_points(self) -> int:
        """One point."""
        return 1

    def decides_score(self) -> tuple[object, ...]:
        """Nothing but the kind: the person rates it."""
        return ()

    def right_response(self) -> Turned:
        """It was known."""
        return Turned(Rating.GOOD)

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """The rating."""
        return () if isinstance(response, Turned) else ("rating",)

    def score(self, response: Response) -> Score:
        """One point for any rating but again."""
        if not isinstance(response, Turned):
            raise UnfitResponse(f"it is turned, not {type(response).__name__.lower()}")
        return Score(points=int(response.rating is not Rating.AGAIN), max_points=1)


class Flashcard(TurnedQuestion, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="flashcard"):
    """A flashcard. ``reversed`` makes a second card that shows the answer and asks for the stem."""

    answer: Text
    hint: Text = NO_TEXT
    reversed: bool = False

    def card_parts(self) -> tuple[str, ...]:
        """The front, and the back if it is asked too."""
        return ("", REVERSE) if self.reversed else ("",)

    def faults(self) -> Iterator[Fault]:
        """A flashcard needs something on each side."""
        yield from super().faults()
        if is_blank(self.answer):
            yield Fault(("answer",), "The answer is empty.", "Write what stands on the back of the card.")

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, the answer and the hint."""
        yield from super().texts()
        yield ("answer",), self.answer
        yield ("hint",), self.hint
