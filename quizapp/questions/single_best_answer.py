"""The single best answer: several options, one of them right."""

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

import msgspec

from quizapp.questions.question import ActionLevel, Fault, Id, Question, Way
from quizapp.questions.response import Chosen, Response
from quizapp.questions.score import PartScore, Score
from quizapp.questions.text import NO_TEXT, Text, is_blank


class Option(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One option. ``level`` marks an option that is one of the three actions."""

    id: Id
    text: Text
    level: ActionLevel | None = None
    explanation: Text = NO_TEXT


class SingleBestAnswer(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="single_best_answer"):
    """A question with one right option. It is worth one point: rule 0/1."""

    way: ClassVar[Way] = Way.CHOOSE

    options: tuple[Option, ...]
    key: Id

    @property
    def right_option(self) -> Option:
        """The option that is right."""
        return next(option for option in self.options if option.id == self.key)

    @property
    def asks_for_action(self) -> bool:
        """The options are things to do about a warning sign."""
        return any(option.level for option in self.options)

    def decides_score(self) -> tuple[object, ...]:
        """The options' ids, in no order, and the right one."""
        return sorted(option.id for option in self.options), self.key

    def faults(self) -> Iterator[Fault]:
        """Two options at least, with different ids, one of which is the key."""
        if len(self.options) < 2:
            yield Fault(("options",), "There are fewer than two options.", "Give at least two options.")
        times = Counter(option.id for option in self.options)
        for place, option in enumerate(self.options):
            if times[option.id] > 1:
                yield Fault(
                    ("options", place, "id"), f"The option id {option.id!r} is used twice.", "Give each its own id."
                )
            if is_blank(option.text):
                yield Fault(("options", place, "text"), "The option has no text.", "Write what it says.")
        if self.key not in times:
            known = ", ".join(times)
            yield Fault(("key",), f"The key {self.key!r} is none of the options.", f"Use one of: {known}.")

    def score(self, response: Response) -> Score:
        """One point if the right option, and no other, was chosen."""
        if not isinstance(response, Chosen):
            raise TypeError(f"an option is chosen, not {type(response).__name__}")
        parts = tuple(
            PartScore(option.id, is_chosen=option.id in response.parts, is_right=option.id == self.key)
            for option in self.options
        )
        return Score(points=int(response.parts == (self.key,)), max_points=1, parts=parts)

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], Text]]:
        """Yield the common texts and those of the options."""
        yield from super().texts()
        for place, option in enumerate(self.options):
            yield ("options", place, "text"), option.text
            yield ("options", place, "explanation"), option.explanation
