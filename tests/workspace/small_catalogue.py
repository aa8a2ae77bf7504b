"""A small collection of decks on disk, whose order, keys and audiences a test can choose."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quizapp.library.catalogue import Catalogue, Entry, read_catalogue
from quizapp.questions.identity import CardId
from tests.library.small_decks import HEAD, as_yaml, write_deck


def flashcard(name: str, **more: object) -> dict[str, object]:
    """A flashcard as an author writes it."""
    return {"id": name, "kind": "flashcard", "stem": "What?", "answer": "This.", **more}


def choice(name: str, key: str = "call", **more: object) -> dict[str, Any]:
    """A single best answer as an author writes it (its values are of any type: hence ``Any``)."""
    options = [{"id": "call", "text": "Call."}, {"id": "wait", "text": "Wait."}]
    return {"id": name, "kind": "single_best_answer", "stem": "What?", "options": options, "key": key, **more}


def install(
    home: Path,
    deck: str,
    questions: Sequence[dict[str, Any]],
    *,
    safety_critical: bool = False,
    audience: str = "nurse",
) -> Catalogue:
    """Write a deck into a home and read all that is there now."""
    head = HEAD.replace("id: small", f"id: {deck}").replace("[patient, nurse]", f"[{audience}]")
    head += f"safety_critical: {str(safety_critical).lower()}\n"
    write_deck(home / "decks" / deck, as_yaml(list(questions)), head=head)
    return installed(home)


def installed(home: Path) -> Catalogue:
    """Read the decks of a home, without the shipped ones."""
    return read_catalogue([home / "decks"])


def entry_of(catalogue: Catalogue, card: str) -> Entry:
    """Return the entry of a card that is installed."""
    entry = catalogue.get(CardId(card))
    assert entry is not None
    return entry
