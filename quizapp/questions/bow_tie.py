"""The bow-tie: two actions, one condition, two parameters to watch."""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath, beneath, unknown_keys
from quizapp.questions.identity import Ids
from quizapp.questions.option import Options, option_faults, option_texts
from quizapp.questions.question import Question, Way, checked_pairs
from quizapp.questions.response import Paired, Response
from quizapp.questions.rules import Rule, zero_one
from quizapp.questions.score import PartScore, Score
from quizapp.questions.text import Text

ACTIONS, CONDITION, PARAMETERS = "actions", "condition", "parameters"
SLOTS = {
    "action-1": ACTIONS,
    "action-2": ACTIONS,
    "condition": CONDITION,
    "parameter-1": PARAMETERS,
    "parameter-2": PARAMETERS,
}
"""The slots in the order of the Tab key, each with the side that it belongs to."""


class Side(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A pool of options with its keys: two for actions and parameters, one for the condition."""

    options: Options
    keys: Ids

    def faults(self, keys: int) -> Iterator[Fault]:
        """As many keys as slots, and more options than that."""
        yield from option_faults(self.options, fewest=keys + 1)
        yield from unknown_keys(self.keys, [option.id for option in self.options], ("keys",), "option")
        if len(self.keys) != keys:
            yield Fault(("keys",), f"There are {len(self.keys)} keys.", f"Name {keys}.")


class BowTie(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="bow_tie"):
    """A bow-tie: rule 0/1 for each of five slots; within a side the order does not matter."""

    way: ClassVar[Way] = Way.FILL
    rule: ClassVar[Rule] = Rule.ZERO_ONE

    actions: Side
    condition: Side
    parameters: Side

    @property
    def max_points(self) -> int:
        """One point for each slot."""
        return len(SLOTS)

    def side(self, name: str) -> Side:
        """Return the pool of a side."""
        found: Side = getattr(self, name)
        return found

    def decides_score(self) -> tuple[object, ...]:
        """Options and keys of each side, in no order."""
        sides = [self.side(name) for name in (ACTIONS, CONDITION, PARAMETERS)]
        return tuple([sorted(option.id for option in side.options), sorted(side.keys)] for side in sides)

    def faults(self) -> Iterator[Fault]:
        """Each side has its keys and something else to choose."""
        yield from super().faults()
        for name, keys in ((ACTIONS, 2), (CONDITION, 1), (PARAMETERS, 2)):
            yield from beneath((name,), self.side(name).faults(keys))

    def right_response(self) -> Paired:
        """Every slot filled with a key of its side."""
        keys = {name: iter(self.side(name).keys) for name in (ACTIONS, CONDITION, PARAMETERS)}
        return Paired(tuple((slot, next(keys[side])) for slot, side in SLOTS.items()))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """Every empty slot."""
        filled = {slot for slot, _ in response.pairs} if isinstance(response, Paired) else set()
        return tuple(slot for slot in SLOTS if slot not in filled)

    def score(self, response: Response) -> Score:
        """One point for each key that stands on its side."""
        cells = {slot: [option.id for option in self.side(side).options] for slot, side in SLOTS.items()}
        pairs = checked_pairs(response, cells, one_each=True)
        chosen = [(SLOTS[slot], option) for slot, option in pairs]
        if len(set(chosen)) < len(chosen):
            raise UnfitResponse("an option fills two slots")
        points, parts = 0, list[PartScore]()
        for name in (ACTIONS, CONDITION, PARAMETERS):
            side, here = self.side(name), {option for side_name, option in chosen if side_name == name}
            points += zero_one(here, side.keys)
            parts += [PartScore(o.id, o.id in here, o.id in side.keys, name) for o in side.options]
        return Score(points, self.max_points, tuple(parts))

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts and those of the pools."""
        yield from super().texts()
        for name in (ACTIONS, CONDITION, PARAMETERS):
            yield from option_texts(self.side(name).options, (name, "options"))
