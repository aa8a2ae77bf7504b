"""What a collection covers: topics and facts against the questions that rest on them, and what is missing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from quizapp.library.facts import Evidence, Fact, Topic
from quizapp.library.reading import DeckReading
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.question import Audience, Question

TONE = "tone"
"""A topic of this kind is met by how the deck speaks, not by a question."""
LEAST_SHARE = 0.60
"""Of the facts that are not safety-critical, the share that questions must rest on."""
_NUMBER = re.compile(r"-?\d+$")


@dataclass(frozen=True)
class Coverage:
    """Which questions cover which topics and facts; questions are named ``deck/question``.

    Attributes:
        topics: The topics that the decks must cover.
        facts: All facts of the dossiers.
        of_topic: By topic: the questions.
        of_fact: By fact: the questions.
        kinds: How many questions there are, by audience and kind.
    """

    topics: Sequence[Topic]
    facts: Sequence[Fact]
    of_topic: Mapping[str, Sequence[str]]
    of_fact: Mapping[str, Sequence[str]]
    kinds: Mapping[tuple[Audience, str], int]

    def topics_missing(self) -> list[Topic]:
        """Return the topics without a question, those of tone apart."""
        return [topic for topic in self.topics if topic.kind != TONE and not self.of_topic.get(topic.id)]

    def facts_missing(self, *, safety_critical: bool) -> list[Fact]:
        """Return the verified facts on which no question rests."""
        return [fact for fact in self._verified(safety_critical=safety_critical) if not self.of_fact.get(fact.id)]

    def share_of_others(self) -> float:
        """Return the share of the verified facts, the safety-critical ones apart, on which questions rest."""
        others = self._verified(safety_critical=False)
        return 1 - len(self.facts_missing(safety_critical=False)) / len(others) if others else 1.0

    def count(self, audience: Audience) -> int:
        """Return how many questions are for one audience."""
        return sum(number for (whom, _), number in self.kinds.items() if whom is audience)

    def _verified(self, *, safety_critical: bool) -> list[Fact]:
        return [fact for fact in self.facts if fact.is_verified and fact.safety_critical is safety_critical]


def coverage_of(readings: Sequence[DeckReading], evidence: Evidence, topics: Sequence[Topic]) -> Coverage:
    """Return what some decks cover; a withdrawn question covers nothing."""
    of_topic: defaultdict[str, list[str]] = defaultdict(list)
    of_fact: defaultdict[str, list[str]] = defaultdict(list)
    kinds: Counter[tuple[Audience, str]] = Counter()
    for reading in readings:
        deck = reading.head.id if reading.head else reading.folder.name
        for question in (placed.question for placed in reading.questions if not placed.question.withdrawn):
            name = f"{deck}/{question.id}"
            kinds.update((whom, question.kind) for whom in question.audience)
            for topic in question.topics:
                of_topic[topic].append(name)
            for fact in dict.fromkeys(fact for asked in _asked(question) for fact in asked.facts):
                of_fact[fact].append(name)
    return Coverage(topics, list(evidence.facts.values()), of_topic, of_fact, kinds)


def _asked(question: Question) -> tuple[Question, ...]:
    return (question, *question.steps) if isinstance(question, CaseStudy) else (question,)


def as_markdown(coverage: Coverage) -> str:
    """Return the tables as ``docs/coverage.md`` has them."""
    parts = (_head(coverage), _kinds(coverage), _missing(coverage), _topics(coverage), _facts(coverage))
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(coverage: Coverage) -> Iterator[str]:
    verified = [fact for fact in coverage.facts if fact.is_verified]
    critical = [fact for fact in verified if fact.safety_critical]
    used = len(critical) - len(coverage.facts_missing(safety_critical=True))
    yield "# What the decks cover"
    yield ""
    yield "Written by `quizapp coverage decks --output docs/coverage.md`; do not edit by hand."
    yield "The topics are in `decks/topics.yaml`, the facts with their text and sources in `decks/facts.yaml`."
    yield ""
    yield f"- Questions for patients: {coverage.count(Audience.PATIENT)}, for nurses: {coverage.count(Audience.NURSE)}."
    covered = len(coverage.topics) - len(coverage.topics_missing())
    yield f"- Topics with a question, or met by the tone: {covered} of {len(coverage.topics)}."
    yield f"- Verified safety-critical facts that a question rests on: {used} of {len(critical)}."
    yield f"- Other verified facts that a question rests on: {coverage.share_of_others():.0%} (60 % at least)."
    yield ""


def _kinds(coverage: Coverage) -> Iterator[str]:
    yield "## Kinds of question"
    yield ""
    yield "| kind | patients | nurses |"
    yield "|---|---:|---:|"
    for kind in sorted({kind for _, kind in coverage.kinds}):
        patients, nurses = (coverage.kinds.get((whom, kind), 0) for whom in Audience)
        yield f"| {kind.replace('_', ' ')} | {patients} | {nurses} |"
    yield ""


def _missing(coverage: Coverage) -> Iterator[str]:
    yield "## What is missing"
    yield ""
    topics = [f"- {topic.id} {topic.text}" for topic in coverage.topics_missing()]
    critical = [f"- {fact.id} (safety-critical)" for fact in coverage.facts_missing(safety_critical=True)]
    yield from [*topics, *critical] or ["Every topic and every verified safety-critical fact has a question."]
    others = [fact.id for fact in coverage.facts_missing(safety_critical=False)]
    if others:
        yield ""
        yield f"Other verified facts without a question ({len(others)}): {', '.join(others)}."
    yield ""


def _topics(coverage: Coverage) -> Iterator[str]:
    yield "## Topics"
    yield ""
    yield "| topic | what it is | questions | which |"
    yield "|---|---|---:|---|"
    for topic in coverage.topics:
        names = coverage.of_topic.get(topic.id, ())
        which = ", ".join(names) or ("how the decks speak" if topic.kind == TONE else "**none**")
        yield f"| {topic.id} | {topic.text.replace('|', '/')} | {len(names)} | {which} |"
    yield ""


def _facts(coverage: Coverage) -> Iterator[str]:
    yield "## Facts"
    yield ""
    yield "`S` marks a safety-critical fact. Facts that are not verified carry no key and need no question."
    for group, facts in groupby(coverage.facts, key=lambda fact: _NUMBER.sub("", fact.id)):
        yield ""
        yield f"### {group}"
        yield ""
        yield "| fact | | questions | which |"
        yield "|---|---|---:|---|"
        for fact in facts:
            names = coverage.of_fact.get(fact.id, ())
            which = ", ".join(names) or ("none" if fact.is_verified else fact.status.lower())
            yield f"| {fact.id} | {'S' if fact.safety_critical else ''} | {len(names)} | {which} |"
