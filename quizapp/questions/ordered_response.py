"""The ordered response: things to put into the right order."""

from collections.abc import Iterator
from typing import ClassVar

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath, unknown_keys
from quizapp.questions.identity import Ids
from quizapp.questions.option import Options, option_faults, option_texts
from quizapp.questions.question import Question, Way, checked_parts
from quizapp.questions.response import Ordered, Response
from quizapp.questions.rules import Rule
from quizapp.questions.score import PartScore, Score
from quizapp.questions.text import Text


class OrderedResponse(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="ordered_response"):
    """Options to put into order: one point if everything stands where ``keys`` has it, else none."""

    way: ClassVar[Way] = Way.ORDER
    rule: ClassVar[Rule] = Rule.ALL_OR_NOTHING

    options: Options
    keys: Ids

    @property
    def max_points(self) -> int:
        """One point."""
        return 1

    def decides_score(self) -> tuple[object, ...]:
        """The right order."""
        return (self.keys,)

    def faults(self) -> Iterator[Fault]:
        """Every option stands in the order once."""
        yield from super().faults()
        yield from option_faults(self.options)
        known = [option.id for option in self.options]
        yield from unknown_keys(self.keys, known, ("keys",), "option")
        for missing in sorted(set(known).difference(self.keys)):
            yield Fault(("keys",), f"The option {missing!r} is missing in the order.", "Name every option once.")

    def right_response(self) -> Ordered:
        """The right order."""
        return Ordered(self.keys)

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """Every option without a place."""
        placed = response.parts if isinstance(response, Ordered) else ()
        return tuple(option.id for option in self.options if option.id not in placed)

    def score(self, response: Response) -> Score:
        """One point if everything stands in its place."""
        if not isinstance(response, Ordered):
            raise UnfitResponse(f"options are ordered, not {type(response).__name__.lower()}")
        checked_parts(response.parts, [option.id for option in self.options])
        places = {part: place for place, part in enumerate(response.parts)}
        parts = tuple(
            PartScore(part, is_chosen=part in places, is_right=places.get(part) == place)
            for place, part in enumerate(self.keys)
        )
        return Score(int(response.parts == self.keys), 1, parts)

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts and those of the options."""
        yield from super().texts()
        yield from option_texts(self.options)
