"""The single best answer: several options, one of them right."""

from collections.abc import Iterator
from typing import ClassVar

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath
from quizapp.questions.identity import Id
from quizapp.questions.option import Option, Options, option_faults, option_texts
from quizapp.questions.question import Question, Way, checked_parts
from quizapp.questions.response import Chosen, Response
from quizapp.questions.rules import Rule
from quizapp.questions.score import PartScore, Score
from quizapp.questions.text import Text


class SingleBestAnswer(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="single_best_answer"):
    """A question with one right option. It is worth one point: rule 0/1."""

    way: ClassVar[Way] = Way.CHOOSE
    rule: ClassVar[Rule] = Rule.ZERO_ONE

    options: Options
    key: Id

    @property
    def right_option(self) -> Option:
        """The option that is right."""
        return next(option for option in self.options if option.id == self.key)

    @property
    def asks_for_action(self) -> bool:
        """The options are things to do about a warning sign."""
        return any(option.level for option in self.options)

    @property
    def max_points(self) -> int:
        """One point."""
        return 1

    def decides_score(self) -> tuple[object, ...]:
        """The options' ids, in no order, and the right one."""
        return sorted(option.id for option in self.options), self.key

    def faults(self) -> Iterator[Fault]:
        """Two options at least, with different ids, one of which is the key."""
        yield from super().faults()
        yield from option_faults(self.options)
        known = dict.fromkeys(option.id for option in self.options)
        if self.key not in known:
            listed = ", ".join(known)
            yield Fault(("key",), f"The key {self.key!r} is none of the options.", f"Use one of: {listed}.")

    def right_response(self) -> Chosen:
        """The right option."""
        return Chosen((self.key,))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """The choice."""
        return () if isinstance(response, Chosen) and response.parts else ("choice",)

    def score(self, response: Response) -> Score:
        """One point if the right option, and no other, was chosen."""
        chosen = chosen_parts(response, [option.id for option in self.options])
        if len(chosen) > 1:
            raise UnfitResponse("one option can be chosen")
        parts = tuple(
            PartScore(option.id, is_chosen=option.id in chosen, is_right=option.id == self.key)
            for option in self.options
        )
        return Score(points=int(self.key in chosen), max_points=1, parts=parts)

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts and those of the options."""
        yield from super().texts()
        yield from option_texts(self.options)


def chosen_parts(response: Response, known: list[str]) -> frozenset[str]:
    """Return what was chosen.

    Raises:
        UnfitResponse: If nothing is chosen in this way, or something that is not there.
    """
    if not isinstance(response, Chosen):
        raise UnfitResponse(f"an option is chosen, not {type(response).__name__.lower()}")
    return checked_parts(response.parts, known)
