"""The catalogue: every question that is installed, by card, in the order in which new ones are met.

The questions stay on disk, 100,000 of them as well as 100: one is fetched when it is asked for.
"""

import hashlib
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, count, repeat
from pathlib import Path
from typing import TypeVar

import msgspec

from quizapp.library.cache import (
    AUDIENCES,
    IS_SAFETY_CRITICAL,
    IS_SELF_RATED,
    IS_TREND,
    Columns,
    DeckFolders,
    Shelf,
    Traits,
    shelf_of,
)
from quizapp.library.deck import Deck
from quizapp.library.problems import DeckError
from quizapp.library.store import BUSY_TIMEOUT_S, DamagedStore, PackedQuestion, StoreError, UnusableStore
from quizapp.questions.identity import CardId
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import Audience, card_ids, key_hash
from quizapp.questions.text import Text

_MOST_REMEMBERED = 256
_FETCHED_TOGETHER = 100
_MOST_SIBLINGS = 20
"""Of one question or fact: there may be decks with one fact for all of their questions."""
_AUDIENCES_OF_BITS = tuple(
    frozenset(audience for place, audience in enumerate(AUDIENCES) if bits >> place & 1)
    for bits in range(1 << len(AUDIENCES))
)
_QUESTION: msgspec.msgpack.Decoder[AnyQuestion] = msgspec.msgpack.Decoder(AnyQuestion)
_COLUMNS, _TRAITS = msgspec.msgpack.Decoder(Columns), msgspec.msgpack.Decoder(Traits)
_Found = TypeVar("_Found")


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


class Place(msgspec.Struct, frozen=True, gc=False):
    """What is known of a card without its question.

    Attributes:
        place: In the order of new cards, from 0.
        audiences: Whom its question, or else its deck, is written for; empty for everybody.
    """

    card: CardId
    deck_id: str
    place: int
    key_hash: int
    audiences: frozenset[Audience]


class Trait(msgspec.Struct, frozen=True, gc=False):
    """What a plan or a test chooses a card by.

    Attributes:
        topic: Its question's, or else the deck's title.
        facts: Ids of the statements that its question rests on.
    """

    card: CardId
    deck_id: str
    audiences: frozenset[Audience]
    kind: str
    topic: Text
    is_safety_critical: bool
    is_trend: bool
    is_self_rated: bool
    facts: tuple[str, ...]


class Catalogue:
    """All decks that could be read, and the problems of those that could not. Any thread may use it.

    It looks after its file by itself: where that turns out to be damaged, locked or changed by another process, the
    decks are opened again, and what is returned is what is installed by then.
    """

    def __init__(
        self, decks: Sequence[Deck] = (), errors: Sequence[DeckError] = (), *, folders: DeckFolders | None = None
    ) -> None:
        """Open what stands in folders, or take decks as they are given; safety-critical ones are put first."""
        self._lock = threading.Lock()
        self._folders = folders
        self._installed = _Installed(self, shelf_of(decks, errors) if folders is None else folders.open())

    @property
    def decks(self) -> tuple[Deck, ...]:
        """The decks in the order of new cards; their questions are fetched while one goes over them."""
        return self._installed.decks

    @property
    def errors(self) -> tuple[DeckError, ...]:
        """The problems of the decks that are left out."""
        return self._installed.shelf.errors

    @property
    def stamp(self) -> str:
        """A hash over all that is installed, and its order: two catalogues of one stamp hold the same."""
        return self._installed.stamp

    def __iter__(self) -> Iterator[Entry]:
        """Fetch the entries in the order of new cards."""
        for deck in self.decks:
            for _, entries in self._fetched(deck.id):
                yield from entries

    def __len__(self) -> int:
        """Return the number of cards."""
        return sum(deck.description.cards for deck in self._installed.shelf.decks)

    def get(self, card: CardId) -> Entry | None:
        """Return a card's entry; ``None`` if its question is not installed."""
        return self._ask(lambda installed: installed.get(card))

    def places(self) -> Iterator[Place]:
        """Yield all cards in the order of new cards, without their questions: a million a second."""
        for deck in self.decks:
            yield from self._ask(partial(_Installed.places, deck_id=deck.id))

    def traits(self) -> Iterator[Trait]:
        """Yield what a plan or a test chooses cards by, in the order of new cards, without their questions."""
        for deck in self.decks:
            yield from self._ask(partial(_Installed.traits, deck_id=deck.id))

    def siblings(self, card: CardId) -> frozenset[CardId]:
        """Return the cards that give a card's answer away: those of its question, and those that share a fact with it.

        Of a question or a fact with very many cards the first ones are returned. The first call goes over all cards.
        """
        return self._ask(lambda installed: installed.siblings(card))

    def close(self) -> None:
        """Close the file; the catalogue is not to be used any more."""
        with self._lock:
            self._installed.shelf.store.close()

    def _fetched(self, deck_id: str) -> Iterator[tuple[AnyQuestion, list[Entry]]]:
        position = 0
        while some := self._ask(partial(_Installed.fetch, deck_id=deck_id, position=position)):
            yield from some
            position += len(some)

    def _ask(self, look: Callable[["_Installed"], _Found]) -> _Found:
        with self._lock:
            try:
                return look(self._installed)
            except StoreError as error:
                if self._folders is None:
                    raise
                self._open_again(self._folders, error)
            try:
                return look(self._installed)
            except StoreError as error:  # what was just written cannot be read: this disk is not to be relied on
                self._open_again(self._folders, UnusableStore(error))
                return look(self._installed)

    def _open_again(self, folders: DeckFolders, error: StoreError) -> None:
        self._installed.shelf.store.close()
        if isinstance(error, DamagedStore):
            folders.discard_cache()
        shelf = folders.open_in_memory() if isinstance(error, UnusableStore) else folders.open()
        self._installed = _Installed(self, shelf)


class _Questions(Collection[AnyQuestion]):
    """The questions of one deck, each fetched when one comes to it."""

    def __init__(self, fetched: Callable[[], Iterator[AnyQuestion]], count: int) -> None:
        self._fetched = fetched
        self._count = count

    def __iter__(self) -> Iterator[AnyQuestion]:
        return self._fetched()

    def __len__(self) -> int:
        return self._count

    def __contains__(self, question: object) -> bool:
        return any(question == fetched for fetched in self)


@dataclass(frozen=True)
class _PlacedDeck:
    number: int
    deck: Deck
    first_place: int


class _Installed:
    """What one opening found: its shelf, and what was fetched from there lately."""

    def __init__(self, catalogue: Catalogue, shelf: Shelf) -> None:
        self.shelf = shelf
        self.stamp = hashlib.blake2s(b"".join(deck.description.digest for deck in shelf.decks)).hexdigest()
        self._decks: dict[str, _PlacedDeck] = {}
        self._recent: OrderedDict[CardId, Entry] = OrderedDict()
        self._cards: dict[str, frozenset[CardId]] = {}
        self._cards_by_fact: dict[str, str] | None = None
        place = 0
        for number, about in shelf.decks:
            questions = _Questions(partial(_questions, catalogue, about.head.id), about.questions)
            deck = Deck(Path(os.fsdecode(about.folder)), about.head, questions)
            self._decks[deck.id] = _PlacedDeck(number, deck, place)
            place += about.cards

    @property
    def decks(self) -> tuple[Deck, ...]:
        return tuple(placed.deck for placed in self._decks.values())

    def get(self, card: CardId) -> Entry | None:
        if card in self._recent:
            self._recent.move_to_end(card)
            return self._recent[card]
        deck_id, question_id, *_ = [*card.split("/", 2), ""]
        placed = self._decks.get(deck_id)
        if placed is None or not question_id.isascii():  # half a surrogate pair cannot even be looked up
            return None
        packed = self.shelf.store.question(placed.number, question_id)
        if packed is None and card in self._cards_of(placed):
            raise DamagedStore("a question is missing")
        entries = [] if packed is None else self._entries(placed, packed)[1]
        found = next((entry for entry in entries if entry.card == card), None)
        if found is not None:
            self._remember(found)
        return found

    def fetch(self, deck_id: str, position: int) -> list[tuple[AnyQuestion, list[Entry]]]:
        """Return some of a deck's questions with their entries, none at its end."""
        placed = self._decks.get(deck_id)
        if placed is None:  # by now
            return []
        some = max(0, min(_FETCHED_TOGETHER, len(placed.deck.questions) - position))
        return [self._entries(placed, packed) for packed in self.shelf.store.questions(placed.number, position, some)]

    def places(self, deck_id: str) -> Iterator[Place]:
        placed = self._decks.get(deck_id)
        if placed is None:
            return iter(())
        columns = self._columns(placed)
        audiences = map(_AUDIENCES_OF_BITS.__getitem__, columns.audiences)
        return map(Place, columns.cards, repeat(deck_id), count(placed.first_place), columns.key_hashes, audiences)

    def traits(self, deck_id: str) -> list[Trait]:
        placed = self._decks.get(deck_id)
        if placed is None:
            return []
        columns = self._columns(placed)
        traits = _decoded(columns.traits, _TRAITS)
        try:
            fact_sets = traits.facts_by_set()
            return [
                Trait(
                    card,
                    deck_id,
                    _AUDIENCES_OF_BITS[audiences],
                    traits.kind_names[kind],
                    traits.topic_names[topic],
                    bool(bits & IS_SAFETY_CRITICAL),
                    bool(bits & IS_TREND),
                    bool(bits & IS_SELF_RATED),
                    fact_sets[facts],
                )
                for card, audiences, kind, topic, bits, facts in zip(
                    columns.cards,
                    columns.audiences,
                    traits.kinds,
                    traits.topics,
                    traits.bits,
                    traits.facts,
                    strict=True,
                )
            ]
        except (IndexError, ValueError) as error:  # lists that do not belong together
            raise DamagedStore(str(error)) from error

    def siblings(self, card: CardId) -> frozenset[CardId]:
        entry = self.get(card)
        if entry is None:
            return frozenset()
        if self._cards_by_fact is None:
            self._cards_by_fact = self._gathered_by_fact()
        groups = [
            card_ids(entry.deck.id, entry.question),
            *(self._cards_by_fact.get(fact, "").split() for fact in entry.question.facts),
        ]
        others = ([CardId(other) for other in group if other != card][:_MOST_SIBLINGS] for group in groups)
        return frozenset(chain.from_iterable(others))

    def _gathered_by_fact(self) -> dict[str, str]:
        """Return the first cards of every fact with several, between spaces: single texts would take thrice as much."""
        found: dict[str, list[CardId]] = {}
        for placed in self._decks.values():
            columns = self._columns(placed)
            traits = _decoded(columns.traits, _TRAITS)
            try:
                fact_sets = traits.facts_by_set()
                for card, facts in zip(columns.cards, traits.facts, strict=True):
                    for fact in fact_sets[facts]:
                        cards = found.setdefault(fact, [])
                        if len(cards) <= _MOST_SIBLINGS:  # one more: the card that is asked about may be among them
                            cards.append(card)
            except (IndexError, ValueError) as error:
                raise DamagedStore(str(error)) from error
        return {fact: " ".join(cards) for fact, cards in found.items() if len(cards) > 1}

    def _entries(self, placed: _PlacedDeck, packed: PackedQuestion) -> tuple[AnyQuestion, list[Entry]]:
        question = _decoded(packed.content, _QUESTION)
        if question.id != packed.id:
            raise DamagedStore("another question")
        cards = enumerate(card_ids(placed.deck.id, question), placed.first_place + packed.first_card)
        return question, [Entry(card, placed.deck, question, place) for place, card in cards]

    def _remember(self, entry: Entry) -> None:
        self._recent[entry.card] = entry
        if len(self._recent) > _MOST_REMEMBERED:
            self._recent.popitem(last=False)

    def _cards_of(self, placed: _PlacedDeck) -> frozenset[CardId]:
        if placed.deck.id not in self._cards:
            self._cards[placed.deck.id] = frozenset(self._columns(placed).cards)
        return self._cards[placed.deck.id]

    def _columns(self, placed: _PlacedDeck) -> Columns:
        return _decoded(self.shelf.store.columns(placed.number), _COLUMNS)


def _decoded(content: bytes | msgspec.Raw, decoder: msgspec.msgpack.Decoder[_Found]) -> _Found:
    try:
        return decoder.decode(content)
    except msgspec.MsgspecError as error:  # written by a program whose questions were others
        raise DamagedStore(str(error)) from error


def _questions(catalogue: Catalogue, deck_id: str) -> Iterator[AnyQuestion]:
    return (question for question, _ in catalogue._fetched(deck_id))


def read_catalogue(
    folders: Sequence[Path], cache: Path | None = None, *, busy_timeout_s: float = BUSY_TIMEOUT_S
) -> Catalogue:
    """Open every deck below the folders; a deck with a problem is left out and the others still load.

    Of two decks with one id the first is kept: the shipped decks are given first.

    Args:
        folders: Folders that hold deck folders.
        cache: A file that remembers decks while no file of theirs changes; it may be deleted at any time.
        busy_timeout_s: How long another process that uses the cache is waited for, before it is done without.
    """
    return Catalogue(folders=DeckFolders(tuple(folders), cache, busy_timeout_s))
