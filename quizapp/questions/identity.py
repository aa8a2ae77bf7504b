"""Ids of questions and their parts, and the cards that are made of them."""

from typing import Annotated, NewType

import msgspec

ID_PATTERN = r"^[a-z0-9][a-z0-9._-]*$(?!\n)"
Id = Annotated[str, msgspec.Meta(pattern=ID_PATTERN, max_length=80)]
Ids = Annotated[tuple[Id, ...], msgspec.Meta(max_length=60)]
CardId = NewType("CardId", str)
"""``deck/question``, or ``deck/question/part`` where a question makes several cards."""


def part_of(card: CardId) -> str:
    """Return the part of its question that a card asks; empty where the question makes one card."""
    return [*card.split("/", 2), "", ""][2]


def deck_of(card: CardId) -> str:
    """Return the id of the deck that holds a card."""
    return card.split("/", 1)[0]


def question_of(card: CardId) -> str:
    """Return what all cards of one question have in common: ``deck/question``."""
    return "/".join(card.split("/", 2)[:2])
