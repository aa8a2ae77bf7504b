"""The rules by which the nursing boards score, as pure functions; a question's rule follows from its kind.

Source: NCSBN, "What are the current scoring models" and the slides of W. Muntean, as collected in
shared/reference/question_types.md, sections 2.3 and 2.4. That the first part of a rationale with two effects gates the
other two is general knowledge, not looked up there.
"""

import enum
from collections.abc import Collection, Iterable


class Rule(enum.StrEnum):
    """How the parts of a response become points."""

    RATED = "rated"
    """The person rates a card that was turned."""
    ZERO_ONE = "zero_one"
    """One point for each right choice, nothing lost for wrong ones."""
    PLUS_MINUS = "plus_minus"
    """A right choice adds one, a wrong one takes one away, not below 0 in each item, column or group."""
    RATIONALE = "rationale"
    """Linked parts: points only where the link is whole."""
    ALL_OR_NOTHING = "all_or_nothing"
    """One point if everything is right."""
    BY_STEP = "by_step"
    """Each step of a case by its own rule."""
    WEIGHTED = "weighted"
    """By a table: acting too slowly costs more than acting too fast."""


def zero_one(chosen: Collection[object], keys: Iterable[object]) -> int:
    """Return one point for each key that was chosen."""
    return sum(key in chosen for key in keys)


def plus_minus(chosen: Collection[object], keys: Collection[object]) -> int:
    """Return right choices less wrong ones, at least 0."""
    right = sum(part in keys for part in chosen)
    return max(0, right - (len(chosen) - right))


def rationale(*, is_cause_right: bool, effects_right: Iterable[bool]) -> int:
    """Return one point for each right effect, and none unless the cause is right."""
    return sum(effects_right) if is_cause_right else 0
