"""Multiple response: select all that apply, select N, and options in groups."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath, doubled, unknown_keys
from quizapp.questions.identity import Id, Ids
from quizapp.questions.option import Option, Options, option_faults, option_texts
from quizapp.questions.question import Question, Way
from quizapp.questions.response import Chosen, Response
from quizapp.questions.rules import Rule, plus_minus, zero_one
from quizapp.questions.score import PartScore, Score
from quizapp.questions.single_best_answer import chosen_parts
from quizapp.questions.text import Text

MOST_OPTIONS = 60
"""In all groups together."""


class _MultipleResponse(Question, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Options of which several are right; a point for each."""

    way: ClassVar[Way] = Way.CHOOSE

    options: Options
    keys: Ids

    @property
    def max_points(self) -> int:
        """One point for each key."""
        return len(self.keys)

    def decides_score(self) -> tuple[object, ...]:
        """The options' ids and the right ones, in no order."""
        return sorted(option.id for option in self.options), sorted(self.keys)

    def faults(self) -> Iterator[Fault]:
        """Two options at least, with different ids, some of which are the keys."""
        yield from super().faults()
        yield from option_faults(self.options)
        yield from key_list_faults(self.keys, self.options, ())

    def right_response(self) -> Chosen:
        """All keys."""
        return Chosen(self.keys)

    def _parts(self, chosen: frozenset[str]) -> tuple[PartScore, ...]:
        return tuple(PartScore(option.id, option.id in chosen, option.id in self.keys) for option in self.options)

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts and those of the options."""
        yield from super().texts()
        yield from option_texts(self.options)


class SelectAll(_MultipleResponse, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="select_all"):
    """Select all that apply: rule +/-, floored at 0."""

    rule: ClassVar[Rule] = Rule.PLUS_MINUS

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """One choice at least."""
        return () if isinstance(response, Chosen) and response.parts else ("choice",)

    def score(self, response: Response) -> Score:
        """A right choice adds one, a wrong one takes one away, never below 0."""
        chosen = chosen_parts(response, [option.id for option in self.options])
        return Score(plus_minus(chosen, self.keys), self.max_points, self._parts(chosen))


class SelectN(_MultipleResponse, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="select_n"):
    """Select as many as are right, and no more: rule 0/1."""

    rule: ClassVar[Rule] = Rule.ZERO_ONE

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """As many choices as there are keys."""
        chosen = len(response.parts) if isinstance(response, Chosen) else 0
        return ("choice",) * (len(self.keys) - chosen)

    def score(self, response: Response) -> Score:
        """One point for each key; more choices than keys cannot be made."""
        chosen = chosen_parts(response, [option.id for option in self.options])
        if len(chosen) > len(self.keys):
            raise UnfitResponse(f"at most {len(self.keys)} can be chosen")
        return Score(zero_one(chosen, self.keys), self.max_points, self._parts(chosen))


class Group(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A category with its own options; their ids are unique in the whole question."""

    id: Id
    text: Text
    options: Options
    keys: Ids


class GroupedMultipleResponse(
    Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="grouped_multiple_response"
):
    """Categories, each with options to tick: rule +/- in each group."""

    way: ClassVar[Way] = Way.CHOOSE
    rule: ClassVar[Rule] = Rule.PLUS_MINUS

    groups: Annotated[tuple[Group, ...], msgspec.Meta(max_length=10)]

    @property
    def max_points(self) -> int:
        """One point for each key."""
        return sum(len(group.keys) for group in self.groups)

    def _options(self) -> list[Option]:
        return [option for group in self.groups for option in group.options]

    def decides_score(self) -> tuple[object, ...]:
        """Each group's options and keys, in no order."""
        return (sorted([g.id, sorted(o.id for o in g.options), sorted(g.keys)] for g in self.groups),)

    def faults(self) -> Iterator[Fault]:
        """One group at least, each with options and keys of its own."""
        yield from super().faults()
        if not self.groups:
            yield Fault(("groups",), "There are no groups.", "Give at least one.")
        yield from doubled([group.id for group in self.groups], ("groups",), "group")
        for place, group in enumerate(self.groups):
            path: ValuePath = ("groups", place)
            yield from option_faults(group.options, (*path, "options"))
            yield from key_list_faults(group.keys, group.options, path)
        ids = [option.id for option in self._options()]
        if len(ids) > MOST_OPTIONS:
            what = f"The groups have {len(ids)} options together; at most {MOST_OPTIONS} can be shown."
            yield Fault(("groups",), what, "Share them out among several questions.")
        if len(set(ids)) < len(ids) and all(len({o.id for o in g.options}) == len(g.options) for g in self.groups):
            what = "Two groups have an option with the same id."
            yield Fault(("groups",), what, "Give each option of the question its own id.")

    def right_response(self) -> Chosen:
        """All keys of all groups."""
        return Chosen(tuple(key for group in self.groups for key in group.keys))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """One choice in each group at least."""
        chosen = set(response.parts) if isinstance(response, Chosen) else set()
        return tuple(group.id for group in self.groups if not chosen & {option.id for option in group.options})

    def score(self, response: Response) -> Score:
        """Right choices less wrong ones in each group, never below 0 there, then added."""
        chosen = chosen_parts(response, [option.id for option in self._options()])
        points, parts = 0, list[PartScore]()
        for group in self.groups:
            points += plus_minus(chosen & {option.id for option in group.options}, group.keys)
            parts += [PartScore(o.id, o.id in chosen, o.id in group.keys, group.id) for o in group.options]
        return Score(points, self.max_points, tuple(parts))

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts and those of the groups."""
        yield from super().texts()
        for place, group in enumerate(self.groups):
            yield ("groups", place, "text"), group.text
            yield from option_texts(group.options, ("groups", place, "options"))


def key_list_faults(keys: tuple[str, ...], options: tuple[Option, ...], path: ValuePath) -> Iterator[Fault]:
    """Yield what is wrong with a list of keys: none, or one that is no option."""
    if not keys:
        yield Fault((*path, "keys"), "There is no key.", "Name at least one option that is right.")
    yield from unknown_keys(keys, [option.id for option in options], (*path, "keys"), "option")
