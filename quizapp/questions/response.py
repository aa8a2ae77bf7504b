"""What a person did with a question: the response, how sure they were, and the rating in the end.

Responses name parts by their ids, never by their position on the screen.
"""

import enum
from typing import Annotated

import msgspec

LONGEST_TYPED = 1000
Pair = tuple[str, str]


class Rating(enum.IntEnum):
    """How well a card was known, as FSRS counts it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Certainty(enum.IntEnum):
    """How sure the person was before the answer was shown, in words tied to the stakes."""

    GUESS = 1
    FAIRLY_SURE = 2
    SURE_ENOUGH_TO_ACT = 3


class Turned(msgspec.Struct, frozen=True, array_like=True, tag="turned"):
    """A card was turned over, and the person rated it."""

    rating: Rating


class Typed(msgspec.Struct, frozen=True, array_like=True, tag="typed"):
    """Words or a number were typed."""

    text: Annotated[str, msgspec.Meta(max_length=LONGEST_TYPED)]


class Chosen(msgspec.Struct, frozen=True, array_like=True, tag="chosen"):
    """Parts were chosen, in any order: options, phrases, or places in a picture."""

    parts: tuple[str, ...]


class Paired(msgspec.Struct, frozen=True, array_like=True, tag="paired"):
    """Parts were brought together, in any order: row and column, gap and option, left and right."""

    pairs: tuple[Pair, ...]


class Ordered(msgspec.Struct, frozen=True, array_like=True, tag="ordered"):
    """Parts were put in this order."""

    parts: tuple[str, ...]


StepResponse = Typed | Chosen | Paired | Ordered


class Stepped(msgspec.Struct, frozen=True, array_like=True, tag="stepped"):
    """The steps of a case were answered one after the other; ``None`` stands for a step without an answer.

    Attributes:
        responses: One for each step, in their order.
        certainties: How sure the person was at each step.
    """

    responses: tuple[StepResponse | None, ...]
    certainties: tuple[Certainty | None, ...] = ()


Response = Turned | Typed | Chosen | Paired | Ordered | Stepped
