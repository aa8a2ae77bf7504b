"""A deck as data: what ``deck.yaml`` says, and its questions."""

import enum
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import msgspec

from quizapp.questions.identity import Id
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import Audience
from quizapp.questions.text import Text

DECK_FORMAT_TEXT = "1"
HEAD = "deck.yaml"

DeckStamp = list[tuple[bytes, int, int]]
"""The names of a deck's files (as the system has them: not all are text) with size and time of change (ns)."""


class Language(enum.StrEnum):
    """The languages that texts are written in."""

    EN = "en"
    ES = "es"


class Standard(enum.StrEnum):
    """The rules that a deck says it keeps."""

    PUBLISHED = "published"


class DeckHead(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``deck.yaml``: what a deck is."""

    format: int
    id: Id
    title: Text
    language: Language
    version: str
    licence: str
    audience: tuple[Audience, ...]
    safety_critical: bool = False
    standard: Standard | None = None


@dataclass(frozen=True)
class Deck:
    """A deck that was read without a problem. Those of the catalogue fetch their questions while they are gone over."""

    folder: Path
    head: DeckHead
    questions: Collection[AnyQuestion]

    @property
    def id(self) -> str:
        """The deck's id, the first part of its cards' ids."""
        return self.head.id

    @property
    def media(self) -> Path:
        """The only folder from which its texts may show pictures."""
        return self.folder / "media"


def deck_folders(folder: Path) -> list[Path]:
    """Return the folders that hold decks, by name."""
    return sorted(path for path in folder.glob("*") if path.is_dir() and not path.name.startswith((".", "_")))


def question_files(folder: Path) -> list[Path]:
    """Return the question files of a deck, by name.

    Hidden ones are not: macOS puts a ``._questions.yaml`` of its own beside each file on a stick.
    """
    files = [path for path in folder.glob("[!.]*") if path.suffix in (".yaml", ".jsonl") and path.name != HEAD]
    return sorted(files)


def deck_stamp(folder: Path) -> DeckStamp:
    """Return the stamp of a deck's files as they are now, an empty one if they cannot be looked at."""
    try:
        files = [(path, path.stat()) for path in (folder / HEAD, *question_files(folder))]
    except OSError:
        return []
    return [(os.fsencode(path.name), status.st_size, status.st_mtime_ns) for path, status in files]
