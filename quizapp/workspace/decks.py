"""Looking after decks: what is installed, and checking a deck before it is used."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from quizapp.library.action_levels import read_action_levels
from quizapp.library.catalogue import Catalogue
from quizapp.library.check import check_deck
from quizapp.library.collection import check_collection
from quizapp.library.coverage import as_markdown, coverage_of
from quizapp.library.deck import HEAD, DeckHead
from quizapp.library.facts import read_evidence, read_topics
from quizapp.library.plain_words import read_plain_words
from quizapp.library.problems import DeckError, Problem
from quizapp.library.reading import DeckReading, read_deck
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import question_languages
from quizapp.questions.text import in_language
from quizapp.shipped import resource, shipped_folder
from quizapp.workspace.installed import installed_decks

__all__ = ["Catalogue", "Checked", "Problem", "check_decks", "deck_schema", "installed_decks"]


@dataclass(frozen=True)
class DeckRow:
    """A deck as lists show it."""

    id: str
    title: str
    version: str
    language: str
    audience: list[str]
    safety_critical: bool
    questions: int


@dataclass(frozen=True)
class QuestionRow:
    """A question as lists show it; its id is ``deck/question``."""

    id: str
    kind: str
    audience: list[str]
    topics: list[str]
    topic: str
    safety_critical: bool
    facts: list[str]
    sources: list[str]
    languages: list[str]


def describe_decks(catalogue: Catalogue, language: str = "en") -> list[DeckRow]:
    """Return a row for each deck, in the order in which new cards are met, its title in a language."""
    return [
        DeckRow(
            id=deck.id,
            title=in_language(deck.head.title, language),
            version=deck.head.version,
            language=deck.head.language.value,
            audience=[audience.value for audience in deck.head.audience],
            safety_critical=deck.head.safety_critical,
            questions=len(deck.questions),
        )
        for deck in catalogue.decks
    ]


def describe_questions(catalogue: Catalogue) -> list[QuestionRow]:
    """Return a row for each question of every deck."""
    return [
        QuestionRow(
            id=f"{deck.id}/{question.id}",
            kind=question.kind,
            audience=[audience.value for audience in question.audience],
            topics=list(question.topics),
            topic=in_language(question.topic, "en"),
            safety_critical=question.safety_critical,
            facts=list(question.facts),
            sources=list(question.sources),
            languages=question_languages(question, deck.head.language),
        )
        for deck in catalogue.decks
        for question in deck.questions
    ]


@dataclass(frozen=True)
class Checked:
    """What a check found: every problem, and the figures of the collection as lines."""

    problems: tuple[Problem, ...]
    figures: tuple[str, ...]


def check_decks(paths: Sequence[Path]) -> Checked:
    """Check deck folders, or folders of deck folders.

    Facts and sources are looked up beside the decks, or in the shipped collection.
    """
    levels = read_action_levels(resource("action_levels.yaml"))
    words = read_plain_words(resource("plain_words.yaml"))
    evidence = functools.cache(read_evidence)
    problems: list[Problem] = []
    readings: list[DeckReading] = []
    for folder in _all_deck_folders(paths):
        reading = read_deck(folder)
        try:
            problems += check_deck(reading, evidence(_evidence_folder(folder)), levels, words)
        except DeckError as error:
            problems += error.problems
        problems += _same_id(reading, readings)
        readings.append(reading)
    collection = check_collection(readings, words)
    return Checked((*problems, *collection.problems), tuple(collection.lines()))


def deck_coverage(paths: Sequence[Path]) -> str:
    """Return the coverage tables of some decks as Markdown.

    Raises:
        DeckError: If a deck, or the facts or topics beside the first one, cannot be read.
    """
    folders = _all_deck_folders(paths)
    beside = _evidence_folder(folders[0])
    readings = [read_deck(folder) for folder in folders]
    if broken := [reading for reading in readings if reading.problems]:
        raise DeckError(broken[0].folder, [problem for reading in broken for problem in reading.problems])
    return as_markdown(coverage_of(readings, read_evidence(beside), read_topics(beside)))


def _same_id(reading: DeckReading, earlier: Sequence[DeckReading]) -> Iterator[Problem]:
    for other in earlier:
        if reading.head and other.head and reading.head.id == other.head.id and reading.folder != other.folder:
            what = f"The deck id {reading.head.id!r} is already used by {other.folder}."
            yield Problem(reading.folder / HEAD, 1, 1, what, "Give one of the decks another id.")
            return


def deck_schema() -> bytes:
    """Return the JSON Schema of deck files, made from the classes: ``deck.yaml``, a list of questions, or one."""
    (head, question), parts = msgspec.json.schema_components((DeckHead, AnyQuestion), ref_template="#/$defs/{name}")
    schema = {"anyOf": [head, {"type": "array", "items": question}, question], "$defs": parts}
    return msgspec.json.format(msgspec.json.encode(schema), indent=2)


def _all_deck_folders(paths: Sequence[Path]) -> list[Path]:
    """Return the deck folders of some paths, each once, however often and by whatever path it is named."""
    folders = (folder for path in paths for folder in _deck_folders(path))
    return list({folder.resolve(): folder for folder in folders}.values())


def _deck_folders(path: Path) -> list[Path]:
    if (path / HEAD).exists() or not path.is_dir():
        return [path]
    return sorted(head.parent for head in path.glob(f"*/{HEAD}")) or [path]


def _evidence_folder(deck_folder: Path) -> Path:
    beside = deck_folder.parent
    return beside if (beside / "facts.yaml").exists() else shipped_folder("decks")
