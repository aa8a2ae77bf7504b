"""The facts and sources that published questions rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from quizapp.library.strict_yaml import read_yaml


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
    name: str


@dataclass(frozen=True)
class Evidence:
    """All facts and sources, by id."""

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]


def read_evidence(folder: Path) -> Evidence:
    """Read ``facts.yaml`` and ``sources.yaml`` beside the decks."""
    facts = msgspec.convert(_rows(folder / "facts.yaml"), list[Fact], strict=False)
    return Evidence({fact.id: fact for fact in facts}, read_sources(folder))


def read_sources(folder: Path) -> dict[str, Source]:
    """Read ``sources.yaml`` beside the decks; nothing if there is none."""
    path = folder / "sources.yaml"
    rows = msgspec.convert(_rows(path), list[Source], strict=False) if path.exists() else []
    return {source.id: source for source in rows}


def _rows(path: Path) -> object:
    return read_yaml(path.read_text(encoding="utf-8"))
