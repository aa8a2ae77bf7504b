"""The facts and sources that published questions rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from quizapp.library.problems import DeckError, Problem
from quizapp.library.question_file import LARGEST_YAML_BYTES, UnreadableFile, explain, read_text
from quizapp.library.strict_yaml import YamlProblem, read_yaml


class Fact(msgspec.Struct, frozen=True):
    """One sourced statement of the clinical dossiers, as far as the checks need it."""

    id: str
    text: str
    status: str
    sources: tuple[str, ...]
    audience: tuple[str, ...] = ()
    safety_critical: bool = False
    care: str = ""

    @property
    def is_verified(self) -> bool:
        """The statement was read in its source; partly is not enough."""
        return self.status == "VERIFIED"


class Source(msgspec.Struct, frozen=True):
    """Where a fact was published, what of it was seen, and a short name for the line under an explanation."""

    id: str
    title: str
    seen: str
    name: str = ""


class Topic(msgspec.Struct, frozen=True):
    """One topic or claim that the published decks must cover, and what is to be corrected in it."""

    id: str
    text: str
    kind: str
    note: str = ""


@dataclass(frozen=True)
class Evidence:
    """All facts and sources, by id."""

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]


def read_evidence(folder: Path) -> Evidence:
    """Read ``facts.yaml`` and ``sources.yaml`` beside the decks.

    Raises:
        DeckError: If one of them cannot be read.
    """
    return Evidence({fact.id: fact for fact in _rows(folder / "facts.yaml", Fact)}, read_sources(folder))


def read_sources(folder: Path) -> dict[str, Source]:
    """Read ``sources.yaml`` beside the decks; nothing if there is none.

    Raises:
        DeckError: If it cannot be read.
    """
    path = folder / "sources.yaml"
    return {source.id: source for source in _rows(path, Source)} if path.exists() else {}


def read_topics(folder: Path) -> list[Topic]:
    """Read ``topics.yaml`` beside the decks; nothing if there is none.

    Raises:
        DeckError: If it cannot be read.
    """
    path = folder / "topics.yaml"
    return _rows(path, Topic) if path.exists() else []


_Row = TypeVar("_Row", Fact, Source, Topic)


def _rows(path: Path, kind: type[_Row]) -> list[_Row]:
    try:
        return msgspec.convert(read_yaml(read_text(path, LARGEST_YAML_BYTES)), list[kind], strict=False)  # type: ignore[valid-type]  # a variable type
    except UnreadableFile as error:
        problem = error.problem
    except YamlProblem as error:
        problem = Problem(path, error.place.line, error.place.column, error.what, error.mend)
    except msgspec.ValidationError as error:
        problem = Problem(path, 1, 1, explain(error)[0], "Compare it with the file beside the shipped decks.")
    raise DeckError(path.parent, [problem])
