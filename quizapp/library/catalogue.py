"""The catalogue: every question that is installed, by card, in the order in which new ones are met."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.library.cache import read_cache, write_cache
from quizapp.library.deck import HEAD, Deck
from quizapp.library.problems import DeckError, Problem
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import CardId, card_ids, key_hash


@dataclass(frozen=True)
class Entry:
    """A card's question, the deck that it comes from, and its place in the order of new cards."""

    card: CardId
    deck: Deck
    question: AnyQuestion
    place: int

    @property
    def key_hash(self) -> int:
        """Hash of the key in force."""
        return key_hash(self.question)


class Catalogue:
    """All decks that could be read, and the problems of those that could not."""

    def __init__(self, decks: Sequence[Deck], errors: Sequence[DeckError] = ()) -> None:
        """Order the decks: safety-critical ones first, then as given."""
        self.decks = tuple(sorted(decks, key=lambda deck: not deck.head.safety_critical))
        self.errors = tuple(errors)
        self._entries = {entry.card: entry for entry in self._all()}

    def __iter__(self) -> Iterator[Entry]:
        """Give the entries in the order of new cards."""
        return iter(self._entries.values())

    def __len__(self) -> int:
        """Return the number of cards."""
        return len(self._entries)

    def get(self, card: CardId) -> Entry | None:
        """Return a card's entry; ``None`` if its question is not installed."""
        return self._entries.get(card)

    def _all(self) -> Iterator[Entry]:
        place = 0
        for deck in self.decks:
            for question in deck.questions:
                for card in card_ids(deck.id, question):
                    yield Entry(card, deck, question, place)
                    place += 1


def read_catalogue(folders: Sequence[Path], cache: Path | None = None) -> Catalogue:
    """Read every deck below the folders; a deck with a problem is left out and the others still load.

    Of two decks with one id the first is kept: the shipped decks are given first.

    Args:
        folders: Folders that hold deck folders.
        cache: A file that remembers parsed decks while no file of theirs changes; it may be deleted at any time.
    """
    places = [place for folder in folders for place in deck_folders(folder)]
    kept = {} if cache is None else read_cache(cache, places)
    decks: dict[str, Deck] = {}
    errors: list[DeckError] = []
    for place in places:
        try:
            deck = kept.get(place) or _read(place)
        except DeckError as error:
            errors.append(error)
            continue
        if deck.id in decks:
            what = f"The deck id {deck.id!r} is already used by {decks[deck.id].folder}."
            errors.append(DeckError(place, [Problem(place / HEAD, 1, 1, what, "Give one of the decks another id.")]))
        else:
            decks[deck.id] = deck
    if cache is not None and {deck.folder for deck in decks.values()} != kept.keys():
        write_cache(cache, list(decks.values()))
    return Catalogue(list(decks.values()), errors)


def _read(place: Path) -> Deck:
    from quizapp.library.reading import read_deck  # YAML: 15 ms that a start with a cache does not need

    return read_deck(place).deck()


def deck_folders(folder: Path) -> list[Path]:
    """Return the folders that hold decks, by name."""
    return sorted(path for path in folder.glob("*") if path.is_dir() and not path.name.startswith((".", "_")))
