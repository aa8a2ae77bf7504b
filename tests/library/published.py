"""Questions as published decks have them, to be broken one rule at a time, and the check of a deck of them."""

from pathlib import Path
from typing import Any

from quizapp.library.action_levels import ActionLevels
from quizapp.library.check import check_deck
from quizapp.library.facts import read_evidence
from quizapp.library.plain_words import read_plain_words
from quizapp.library.problems import Problem
from quizapp.library.reading import read_deck
from quizapp.shipped import resource
from tests.library.small_decks import HEAD, as_yaml, write_deck

PUBLISHED = HEAD + "standard: published\n"

FACTS = [
    {"id": "F-1", "text": "Fever needs a call.", "status": "VERIFIED", "sources": ["guide"]},
    {"id": "F-2", "text": "Cough needs a call.", "status": "PARTLY VERIFIED", "sources": ["guide"]},
    {"id": "F-3", "text": "Rash needs a call.", "status": "VERIFIED", "sources": ["label"]},
]
SOURCES = [{"id": name, "title": name, "seen": "all of it", "name": name} for name in ("guide", "label")]

WORDS = read_plain_words(resource("plain_words.yaml"))

Row = dict[str, Any]  # Any: a question as YAML has it
"""One question before it is written."""


def both(text: str) -> Row:
    return {"en": text, "es": f"{text} (es)"}


EMERGENCY: Row = {
    "id": "emergency",
    "level": "emergency_now",
    "text": {
        "en": "Call 911 or your local emergency number now.",
        "es": "Llame ahora mismo al 911 o al número local de emergencias.",
    },
    "explanation": both("For chest pain."),
}
TODAY: Row = {
    "id": "today",
    "level": "call_today",
    "text": {
        "en": "Call your care team today, day or night.",
        "es": "Llame hoy mismo a su equipo de atención médica, de día o de noche.",
    },
    "explanation": both("A fever needs a call."),
}
VISIT: Row = {
    "id": "visit",
    "level": "mention_at_visit",
    "text": {
        "en": "Tell your care team at your next visit.",
        "es": "Coméntelo con su equipo de atención médica en su próxima cita.",
    },
    "explanation": both("For small things."),
}
WAIT: Row = {"id": "wait", "text": both("Wait a week."), "explanation": both("A week is too long.")}

GOOD: Row = {
    "id": "fever",
    "kind": "single_best_answer",
    "audience": ["patient"],
    "topics": ["ST-001"],
    "topic": both("Fever"),
    "stem": both("You have a fever. What do you do?"),
    "options": [EMERGENCY, TODAY, VISIT, WAIT],
    "key": "today",
    "explanation": TODAY["text"],
    "escalation": ["E1", "V1"],
    "takeaway": both("Fever: I call today."),
    "facts": ["F-1"],
    "sources": ["guide"],
    "reviewed": "2026-11-22",
    "review_by": "2027-11-22",
}
# For nurses, in English only: neither takeaway nor a second language is demanded.
FOR_NURSES: Row = {
    **{name: GOOD[name] for name in ("id", "kind", "topics", "facts", "sources", "reviewed", "review_by", "key")},
    "audience": ["nurse"],
    "topic": "Fever",
    "stem": "A patient has a fever. What now?",
    "options": [
        {"id": "today", "text": "Call the team.", "explanation": "Right."},
        {"id": "wait", "text": "Wait.", "explanation": "Too long."},
    ],
    "explanation": "Call the team today.",
}


def check(folder: Path, levels: ActionLevels, *rows: Row, head: str = PUBLISHED) -> list[Problem]:
    """Check a deck of these questions, with facts and sources beside it."""
    deck = write_deck(folder / "small", as_yaml([*rows]), head=head)
    for name, known in (("facts.yaml", FACTS), ("sources.yaml", SOURCES)):
        (folder / name).write_text(as_yaml(known), encoding="utf-8")
    return check_deck(read_deck(deck), read_evidence(folder), levels, WORDS)


def whats(problems: list[Problem]) -> list[str]:
    return [problem.what for problem in problems]


def with_option(option: Row, **changes: object) -> Row:
    """The good question with one option changed."""
    options = [{**row, **changes} if row["id"] == option["id"] else row for row in GOOD["options"]]
    return {**GOOD, "options": options}


def without(row: Row, name: str) -> Row:
    return {key: value for key, value in row.items() if key != name}
