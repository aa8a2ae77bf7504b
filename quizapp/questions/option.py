"""What can be chosen: an option with its text, and why it is right or wrong."""

import enum
from collections.abc import Iterator, Sequence
from typing import Annotated

import msgspec

from quizapp.questions.fault import Fault, ValuePath, doubled
from quizapp.questions.identity import Id
from quizapp.questions.text import NO_TEXT, Text, is_blank


class ActionLevel(enum.StrEnum):
    """How fast a person has to act, from the fastest."""

    EMERGENCY_NOW = "emergency_now"
    CALL_TODAY = "call_today"
    MENTION_AT_VISIT = "mention_at_visit"


class Option(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One option. ``level`` marks an option that is one of the three actions."""

    id: Id
    text: Text
    level: ActionLevel | None = None
    explanation: Text = NO_TEXT


Options = Annotated[tuple[Option, ...], msgspec.Meta(max_length=30)]


def option_faults(options: Sequence[Option], path: ValuePath = ("options",), fewest: int = 2) -> Iterator[Fault]:
    """Yield what is wrong with a list of options: too few, ids used twice, nothing written."""
    if len(options) < fewest:
        number = "two" if fewest == 2 else str(fewest)
        yield Fault(path, f"There are fewer than {number} options.", f"Give at least {number} options.")
    yield from doubled([option.id for option in options], path, "option")
    for place, option in enumerate(options):
        if is_blank(option.text):
            yield Fault((*path, place, "text"), "The option has no text.", "Write what it says.")


def option_texts(options: Sequence[Option], path: ValuePath = ("options",)) -> Iterator[tuple[ValuePath, Text]]:
    """Yield the texts of a list of options with their paths."""
    for place, option in enumerate(options):
        yield (*path, place, "text"), option.text
        yield (*path, place, "explanation"), option.explanation
