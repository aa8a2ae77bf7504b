"""What a person did with a question: the response, how sure they were, and the rating in the end."""

import enum

import msgspec


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
    """A flashcard was turned over, and the person rated it."""

    rating: Rating


class Chosen(msgspec.Struct, frozen=True, array_like=True, tag="chosen"):
    """Options were chosen, named by their ids."""

    parts: tuple[str, ...]


Response = Turned | Chosen
