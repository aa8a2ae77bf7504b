"""Opening the catalogue's cache: decks are read only when one of their files has changed.

Reading YAML takes 0.4 ms a question and JSON Lines 0.05 (benchmarks/catalogue.py); opening the cache takes 1 ms for
20 decks, however many questions they have.
What is in it was once read from the decks without a problem. It may be deleted at any time.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from quizapp.library.deck import HEAD, Deck, DeckStamp, deck_folders, deck_stamp
from quizapp.library.problems import DeckError, Problem
from quizapp.library.store import (
    BUSY_TIMEOUT_S,
    DamagedStore,
    Description,
    PackedDeck,
    PackedQuestion,
    Store,
    StoredDeck,
    StoreError,
    UnusableStore,
)
from quizapp.questions.identity import CardId
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import Audience, card_ids, key_hash
from quizapp.questions.text import Text

AUDIENCES = tuple(Audience)
_ENOUGH_TO_WRITE_BYTES = 8_000_000
"""Packed decks are written together when they are so many: a transaction for each small one would take longer."""


class Columns(msgspec.Struct, frozen=True, array_like=True):
    """A deck's cards in their order; ``audiences`` has a bit for each place in ``AUDIENCES``, none for everybody.

    ``traits`` are packed `Traits`: only plans and tests need them, and whoever makes an agenda goes over them quickly.
    """

    cards: list[CardId]
    key_hashes: list[int]
    audiences: list[int]
    traits: msgspec.Raw = msgspec.Raw()


class Traits(msgspec.Struct, frozen=True, array_like=True):
    """What a plan or a test chooses a deck's cards by: numbers in lists of names, and bits.

    The cards' ``facts`` are numbers in ``fact_sets``, and these are numbers in ``fact_names``.
    """

    kind_names: list[str]
    topic_names: list[Text]
    fact_names: list[str]
    fact_sets: list[tuple[int, ...]]
    kinds: list[int]
    topics: list[int]
    bits: list[int]
    facts: list[int]

    def facts_by_set(self) -> list[tuple[str, ...]]:
        """Return the names of every set of facts."""
        return [tuple([self.fact_names[fact] for fact in facts]) for facts in self.fact_sets]


IS_SAFETY_CRITICAL, IS_TREND, IS_SELF_RATED = 1, 2, 4
"""The bits of `Traits`."""


@dataclass(frozen=True)
class Shelf:
    """An open store with the decks that are installed, in the order of new cards, and the problems of the others."""

    store: Store
    decks: tuple[StoredDeck, ...]
    errors: tuple[DeckError, ...]


@dataclass(frozen=True)
class DeckFolders:
    """Where decks stand, and the file that remembers them; without one they are read into memory."""

    folders: tuple[Path, ...]
    cache: Path | None
    busy_timeout_s: float = BUSY_TIMEOUT_S

    def open(self) -> Shelf:
        """Open the decks that are there now, reading those that are not in the cache as they are.

        A cache that is damaged is written anew; where there can be none, all decks are read into memory.
        """
        if self.cache is not None:
            with contextlib.suppress(StoreError):
                try:
                    return self._open(self.cache)
                except DamagedStore:
                    self.discard_cache()
                    return self._open(self.cache)
        return self.open_in_memory()

    def open_in_memory(self) -> Shelf:
        """Read all decks into memory."""
        return self._open(None)

    def discard_cache(self) -> None:
        """Remove the cache, together with what SQLite may have left beside it and would put into the next one."""
        if self.cache is not None:
            for ending in ("", "-journal", "-wal", "-shm"):
                with contextlib.suppress(OSError):
                    self.cache.with_name(self.cache.name + ending).unlink(missing_ok=True)

    def _open(self, cache: Path | None) -> Shelf:
        store = Store(cache, self.busy_timeout_s)
        try:
            return _filled(store, [place for folder in self.folders for place in deck_folders(folder)])
        except BaseException:
            store.close()
            raise


def shelf_of(decks: Sequence[Deck], errors: Sequence[DeckError]) -> Shelf:
    """Put decks that were read already on a shelf in memory."""
    store = Store()
    stored = store.add([_packed(deck, []) for deck in decks])
    shelf = _joined(store, [(deck.folder, deck) for deck in stored])
    return replace(shelf, errors=(*errors, *shelf.errors))


def _filled(store: Store, places: Sequence[Path]) -> Shelf:
    kept = {deck.folder: deck for deck in store.decks()}
    stamps = {place: deck_stamp(place) for place in places}
    found: dict[Path, StoredDeck | DeckError] = {
        place: kept[place]
        for place, stamp in stamps.items()
        if place in kept and stamp and stamp == kept[place].description.stamp
    }
    _remove_gone(store, [deck for place, deck in kept.items() if place not in stamps and not place.is_dir()])
    found.update(_read_anew(store, {place: stamp for place, stamp in stamps.items() if place not in found}))
    return _joined(store, [(place, found[place]) for place in stamps])


def _remove_gone(store: Store, decks: Sequence[StoredDeck]) -> None:
    if decks:
        with contextlib.suppress(UnusableStore):  # rows that nobody asks for do no harm
            store.replace([], [deck.number for deck in decks])


def _read_anew(store: Store, stale: Mapping[Path, DeckStamp]) -> Iterator[tuple[Path, StoredDeck | DeckError]]:
    """Read decks and write them to the store, many small ones together; yield what became of each."""
    read: dict[Path, PackedDeck] = {}
    size_bytes = 0
    for place, stamp in stale.items():
        try:
            read[place] = _packed(_read(place), stamp)
        except DeckError as error:
            yield place, error
            continue
        size_bytes += read[place].size_bytes
        if size_bytes >= _ENOUGH_TO_WRITE_BYTES:
            yield from zip(read, store.replace([*read.values()]), strict=True)
            read, size_bytes = {}, 0
    if read:
        yield from zip(read, store.replace([*read.values()]), strict=True)


def _read(place: Path) -> Deck:
    from quizapp.library.reading import read_deck  # YAML: 15 ms that a start with a cache does not need

    return read_deck(place).deck()


def _joined(store: Store, found: Sequence[tuple[Path, StoredDeck | DeckError]]) -> Shelf:
    """Keep the first of the decks with one id."""
    decks: dict[str, StoredDeck] = {}
    errors: list[DeckError] = []
    for place, deck in found:
        if isinstance(deck, DeckError):
            errors.append(deck)
        elif (first := decks.setdefault(deck.description.head.id, deck)) is not deck:
            what = f"The deck id {deck.description.head.id!r} is already used by {first.folder}."
            errors.append(DeckError(place, [Problem(place / HEAD, 1, 1, what, "Give one of the decks another id.")]))
    return Shelf(store, _in_order(decks.values()), tuple(errors))


def _in_order(decks: Iterable[StoredDeck]) -> tuple[StoredDeck, ...]:
    return tuple(sorted(decks, key=lambda deck: not deck.description.head.safety_critical))


def _packed(deck: Deck, stamp: DeckStamp) -> PackedDeck:
    questions: list[PackedQuestion] = []
    columns = Columns([], [], [])
    kinds: dict[str, int] = {}
    topics: dict[Text, int] = {}
    facts: dict[str, int] = {}
    fact_sets: dict[tuple[int, ...], int] = {}
    traits = Traits([], [], [], [], [], [], [], [])
    for question in deck.questions:
        questions.append(PackedQuestion(question.id, len(columns.cards), msgspec.msgpack.encode(question)))
        key, audiences = key_hash(question), _bits(question.audience or deck.head.audience)
        fact_set = tuple([facts.setdefault(fact, len(facts)) for fact in dict.fromkeys(question.facts)])
        for card in card_ids(deck.id, question):
            columns.cards.append(card)
            columns.key_hashes.append(key)
            columns.audiences.append(audiences)
            traits.kinds.append(kinds.setdefault(question.kind, len(kinds)))
            traits.topics.append(topics.setdefault(question.topic or deck.head.title, len(topics)))
            traits.bits.append(_trait_bits(question))
            traits.facts.append(fact_sets.setdefault(fact_set, len(fact_sets)))
    traits = msgspec.structs.replace(
        traits, kind_names=[*kinds], topic_names=[*topics], fact_names=[*facts], fact_sets=[*fact_sets]
    )
    columns = msgspec.structs.replace(columns, traits=msgspec.Raw(msgspec.msgpack.encode(traits)))
    packed_columns, packed_head = msgspec.msgpack.encode(columns), msgspec.msgpack.encode(deck.head)
    digest = hashlib.blake2s(packed_head + packed_columns, digest_size=16)
    for packed in questions:
        digest.update(packed.content)
    description = Description(
        folder=os.fsencode(deck.folder),
        stamp=stamp,
        head=deck.head,
        questions=len(questions),
        cards=len(columns.cards),
        digest=digest.digest(),
    )
    return PackedDeck(description, packed_columns, questions)


def _trait_bits(question: AnyQuestion) -> int:
    found = {
        IS_SAFETY_CRITICAL: question.safety_critical,
        IS_TREND: question.is_trend,
        IS_SELF_RATED: question.is_self_rated,
    }
    return sum(bit for bit, is_set in found.items() if is_set)


def _bits(audiences: Sequence[Audience]) -> int:
    return sum(1 << place for place, audience in enumerate(AUDIENCES) if audience in audiences)
