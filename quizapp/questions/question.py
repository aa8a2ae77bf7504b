"""What all kinds of question have in common."""

import enum
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, NewType

import msgspec

from quizapp.questions.response import Response
from quizapp.questions.score import Score
from quizapp.questions.text import LANGUAGES, NO_TEXT, Text, languages_of

ID_PATTERN = r"^[a-z0-9][a-z0-9._-]*$(?!\n)"
Id = Annotated[str, msgspec.Meta(pattern=ID_PATTERN, max_length=80)]
CardId = NewType("CardId", str)
"""``deck/question``, or ``deck/question/part`` where a question makes several cards."""


class Audience(enum.StrEnum):
    """Whom a question is written for."""

    PATIENT = "patient"
    NURSE = "nurse"


class ActionLevel(enum.StrEnum):
    """How fast a person has to act, from the fastest."""

    EMERGENCY_NOW = "emergency_now"
    CALL_TODAY = "call_today"
    MENTION_AT_VISIT = "mention_at_visit"


class Way(enum.StrEnum):
    """The ways of answering; each has one view in the window."""

    TURN = "turn"
    CHOOSE = "choose"


@dataclass(frozen=True)
class Fault:
    """Something that keeps a question from being asked or scored: where, what is wrong, how to mend it."""

    path: tuple[str | int, ...]
    what: str
    mend: str


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """The keys of every question; each kind adds its own."""

    way: ClassVar[Way]

    id: Id
    stem: Text
    audience: tuple[Audience, ...] = ()
    topics: tuple[str, ...] = ()
    topic: Text = NO_TEXT
    safety_critical: bool = False
    explanation: Text = NO_TEXT
    escalation: tuple[str, ...] = ()
    takeaway: Text = NO_TEXT
    facts: tuple[str, ...] = ()
    sources: tuple[Id, ...] = ()
    reviewed: date | None = None
    review_by: date | None = None

    @property
    def kind(self) -> str:
        """The kind's name in deck files."""
        return str(self.__struct_config__.tag)

    def decides_score(self) -> tuple[object, ...]:
        """Return what the score depends on: part ids, right ones, tolerances; never the wording."""
        raise NotImplementedError

    def faults(self) -> Iterator[Fault]:
        """Yield what keeps this question from being asked and scored."""
        raise NotImplementedError

    def score(self, response: Response) -> Score:
        """Score a response by the kind's rule.

        Raises:
            TypeError: If the response is not of the kind's way of answering.
        """
        raise NotImplementedError

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], Text]]:
        """Yield every text with its path, the kind's own texts included."""
        for name in ("stem", "topic", "explanation", "takeaway"):
            yield (name,), getattr(self, name)


def key_hash(question: Question) -> int:
    """Return 32 bits over what decides the score; two hashes differ when "this answer has changed"."""
    key = msgspec.json.encode([question.kind, *question.decides_score()])
    return int.from_bytes(hashlib.blake2s(key, digest_size=4).digest(), "big")


def card_ids(deck_id: str, question: Question) -> tuple[CardId, ...]:
    """Return the cards that a question makes: one for every kind so far."""
    return (CardId(f"{deck_id}/{question.id}"),)


def question_languages(question: Question, deck_language: str) -> list[str]:
    """Return the languages in which every text of a question is written."""
    written = [set(languages_of(text, deck_language)) for _, text in question.texts() if text]
    return [language for language in LANGUAGES if all(language in languages for languages in written)]
