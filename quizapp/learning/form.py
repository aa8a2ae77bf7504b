"""What a test asks for, and drawing its cards: fairly across topics, the same from the same seed."""

import enum
import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeVar

import msgspec

from quizapp.questions.identity import CardId, question_of

LONGEST_TEST = 200
CASES_OF_AN_EXAM, STAND_ALONES_OF_AN_EXAM = 3, 4
"""Unfolding cases, and bow-ties and trends, in a form like the boards' (reference/question_types.md, section 2.2)."""
CASE, STAND_ALONE_KINDS = "case_study", frozenset({"bow_tie"})


class Mode(enum.StrEnum):
    """When the answers are shown."""

    TUTORED = "tutored"
    """After each question."""
    EXAM = "exam"
    """At the end."""


class Which(enum.StrEnum):
    """Which cards of a person may be asked."""

    ALL = "all"
    NEW = "new"
    WRONG = "wrong"
    FLAGGED = "flagged"


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """What a test asks for.

    Attributes:
        preset: Name of the preset that it was made from; empty for the person's own.
        size: Questions; a case counts as one.
        minutes: Time limit; ``None`` for none.
        topics: Only these topics, by `topic_key`; all if empty.
        kinds: Only these kinds; all if empty.
        audience: Whom the questions are written for; empty for everybody.
        is_safety_only: Only warning signs and what else must never be missed.
        cases: So many of the questions are unfolding cases; ``None`` for whatever is drawn.
        stand_alones: So many are bow-ties or trends; ``None`` for whatever is drawn.
    """

    preset: str = ""
    size: Annotated[int, msgspec.Meta(ge=1, le=LONGEST_TEST)] = 20
    minutes: Annotated[int, msgspec.Meta(ge=1, le=600)] | None = None
    mode: Mode = Mode.TUTORED
    which: Which = Which.ALL
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    audience: str = ""
    is_safety_only: bool = False
    cases: int | None = None
    stand_alones: int | None = None


PRESETS = {
    "ten_minutes": Form(preset="ten_minutes", size=12, minutes=10, mode=Mode.TUTORED),
    "exam_like": Form(
        preset="exam_like",
        size=60,
        minutes=90,
        mode=Mode.EXAM,
        cases=CASES_OF_AN_EXAM,
        stand_alones=STAND_ALONES_OF_AN_EXAM,
    ),
    "warning_signs": Form(preset="warning_signs", size=20, mode=Mode.TUTORED, is_safety_only=True),
}


_Thing = TypeVar("_Thing")


@dataclass(frozen=True)
class Candidate:
    """A card that may be drawn.

    Attributes:
        topic: Key of its topic; cards are drawn fairly across these.
        is_stand_alone: It is a bow-tie or a trend.
    """

    card: CardId
    topic: str
    kind: str
    is_stand_alone: bool = False


def draw(form: Form, candidates: Iterable[Candidate], seed: int) -> list[CardId]:
    """Return the cards of a test, in the order in which they are asked; fewer if there are not so many.

    Topics take turns, in an order of the seed, so that each gives about as many cards whatever its size. Of several
    cards of one question one is drawn. Cases and stand-alones, where the form names their number, come first, and
    are mixed among the others.
    """
    found = [candidate for candidate in candidates if not form.kinds or candidate.kind in form.kinds]
    mixed = _mixed(found, seed, lambda candidate: candidate.card)
    drawn: list[Candidate] = []
    rest = mixed
    for number, belongs in ((form.cases, _is_case), (form.stand_alones, _is_stand_alone)):
        if number is not None:
            drawn += _fairly([candidate for candidate in rest if belongs(candidate)], number, seed, drawn)
            rest = [candidate for candidate in rest if not belongs(candidate)]
    drawn = drawn[: form.size]
    drawn += _fairly(rest, form.size - len(drawn), seed, drawn)
    return [candidate.card for candidate in _mixed(drawn, seed + 1, lambda candidate: candidate.card)]


def _is_case(candidate: Candidate) -> bool:
    return candidate.kind == CASE


def _is_stand_alone(candidate: Candidate) -> bool:
    return candidate.is_stand_alone or candidate.kind in STAND_ALONE_KINDS


def _fairly(candidates: Sequence[Candidate], number: int, seed: int, before: Collection[Candidate]) -> list[Candidate]:
    """Return so many, one of each topic in turn; a topic that gave some before waits for the others."""
    taken = {question_of(candidate.card) for candidate in before}
    by_topic: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_topic.setdefault(candidate.topic, []).append(candidate)
    counts = {topic: sum(candidate.topic == topic for candidate in before) for topic in by_topic}
    order = {topic: place for place, topic in enumerate(_mixed(list(by_topic), seed, lambda topic: topic))}
    waiting = {topic: iter(found) for topic, found in by_topic.items()}
    drawn: list[Candidate] = []
    while len(drawn) < number and waiting:
        topic = min(waiting, key=lambda name: (counts[name], order[name]))
        chosen = next((found for found in waiting[topic] if question_of(found.card) not in taken), None)
        if chosen is None:
            del waiting[topic]
            continue
        taken.add(question_of(chosen.card))
        counts[topic] += 1
        drawn.append(chosen)
    return drawn


def _mixed(things: Sequence[_Thing], seed: int, name: Callable[[_Thing], str]) -> list[_Thing]:
    return sorted(things, key=lambda thing: hashlib.blake2s(f"{seed}/{name(thing)}".encode(), digest_size=8).digest())
