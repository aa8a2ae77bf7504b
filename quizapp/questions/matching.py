"""Matching: each thing at the left belongs to one at the right."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from quizapp.questions.fault import Fault, ValuePath, doubled
from quizapp.questions.identity import Id
from quizapp.questions.option import Options, option_faults, option_texts
from quizapp.questions.question import Question, Way, checked_pairs, pair_scores
from quizapp.questions.response import Pair, Paired, Response
from quizapp.questions.rules import Rule, zero_one
from quizapp.questions.score import Score
from quizapp.questions.text import NO_TEXT, Text, is_blank


class Premise(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A thing at the left, with the option that belongs to it."""

    id: Id
    text: Text
    key: Id
    explanation: Text = NO_TEXT


class Matching(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="matching"):
    """Premises and options; some options may be left over, or belong to several: rule 0/1 for each premise."""

    way: ClassVar[Way] = Way.ORDER
    rule: ClassVar[Rule] = Rule.ZERO_ONE

    premises: Annotated[tuple[Premise, ...], msgspec.Meta(max_length=20)]
    options: Options

    @property
    def max_points(self) -> int:
        """One point for each premise."""
        return len(self.premises)

    def key_pairs(self) -> frozenset[Pair]:
        """Return each premise with its option."""
        return frozenset((premise.id, premise.key) for premise in self.premises)

    def decides_score(self) -> tuple[object, ...]:
        """The options and the right pairs, in no order."""
        return sorted(option.id for option in self.options), sorted(self.key_pairs())

    def faults(self) -> Iterator[Fault]:
        """Two of each at least, and each premise belongs to an option."""
        yield from super().faults()
        if len(self.premises) < 2:
            yield Fault(("premises",), "There are fewer than two premises.", "Give at least two.")
        yield from doubled([premise.id for premise in self.premises], ("premises",), "premise")
        yield from option_faults(self.options)
        known = [option.id for option in self.options]
        for place, premise in enumerate(self.premises):
            if is_blank(premise.text):
                yield Fault(("premises", place, "text"), "The premise has no text.", "Write what it says.")
            if premise.key not in known:
                what = f"The key {premise.key!r} is none of the options."
                yield Fault(("premises", place, "key"), what, f"Use one of: {', '.join(known)}.")

    def right_response(self) -> Paired:
        """Every premise with its option."""
        return Paired(tuple((premise.id, premise.key) for premise in self.premises))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """Every premise without an option."""
        done = {left for left, _ in response.pairs} if isinstance(response, Paired) else set()
        return tuple(premise.id for premise in self.premises if premise.id not in done)

    def score(self, response: Response) -> Score:
        """One point for each premise with its option."""
        cells = {premise.id: [option.id for option in self.options] for premise in self.premises}
        pairs, keys = checked_pairs(response, cells, one_each=True), self.key_pairs()
        return Score(zero_one(pairs, keys), self.max_points, pair_scores(pairs, cells, keys))

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, those of the premises and those of the options."""
        yield from super().texts()
        for place, premise in enumerate(self.premises):
            yield ("premises", place, "text"), premise.text
            yield ("premises", place, "explanation"), premise.explanation
        yield from option_texts(self.options)
