"""The catalogue's file by itself: what is written is read, and everything else is said to be wrong."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from quizapp.library.deck import DeckHead, Language
from quizapp.library.store import (
    ChangedStore,
    DamagedStore,
    Description,
    PackedDeck,
    PackedQuestion,
    Store,
    StoredDeck,
    UnusableStore,
)

HEAD = DeckHead(format=1, id="small", title="Small", language=Language.EN, version="1", licence="none", audience=())


def packed(*names: str, stamp: int = 1, folder: bytes = b"/decks/small") -> PackedDeck:
    """A deck of questions with these ids."""
    questions = [PackedQuestion(name, place, f"content of {name}".encode()) for place, name in enumerate(names)]
    about = Description(folder, [(b"a.yaml", 1, stamp)], HEAD, len(names), len(names), b"digest")
    return PackedDeck(about, b"columns", questions)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with contextlib.closing(Store(path)) as store:
        yield store


@pytest.fixture
def stored(store: Store) -> StoredDeck:
    """A deck of three questions in the store."""
    [deck] = store.replace([packed("one", "two", "three")])
    return deck


def test_deck_that_was_written_is_listed(store: Store, stored: StoredDeck) -> None:
    assert store.decks() == [stored]


def test_question_is_found_by_its_id(store: Store, stored: StoredDeck) -> None:
    assert store.question(stored.number, "two") == PackedQuestion("two", 1, b"content of two")


def test_question_that_the_deck_does_not_have_is_none(store: Store, stored: StoredDeck) -> None:
    assert store.question(stored.number, "four") is None


def test_questions_are_read_in_the_order_of_the_deck(store: Store, stored: StoredDeck) -> None:
    assert [question.id for question in store.questions(stored.number, 1, 2)] == ["two", "three"]


def test_more_questions_than_there_are_is_damage(store: Store, stored: StoredDeck) -> None:
    with pytest.raises(DamagedStore):
        store.questions(stored.number, 1, 3)


def test_deck_of_the_same_folder_is_replaced(store: Store, stored: StoredDeck) -> None:
    replaced = store.replace([packed("one", stamp=2)])

    assert (store.decks(), stored in replaced) == (replaced, False)


def test_deck_that_another_process_wrote_meanwhile_is_kept(store: Store, stored: StoredDeck) -> None:
    assert store.replace([packed("one", "two", "three")]) == [stored]


READINGS: list[Callable[[Store, int], object]] = [
    lambda store, deck: store.columns(deck),
    lambda store, deck: store.question(deck, "one"),
    lambda store, deck: store.questions(deck, 0, 3),
]


@pytest.mark.parametrize("reading", READINGS)
def test_deck_that_was_replaced_is_said_to_have_changed(
    store: Store, stored: StoredDeck, reading: Callable[[Store, int], object]
) -> None:
    store.replace([packed("one", "two", "three", stamp=2)])

    with pytest.raises(ChangedStore):
        reading(store, stored.number)


def test_deck_that_is_gone_is_removed(store: Store, stored: StoredDeck) -> None:
    store.replace([], gone=[stored.number])

    assert store.decks() == []


def test_what_is_not_committed_is_not_there(store: Store, stored: StoredDeck, path: Path) -> None:
    twins = packed("one", "one", stamp=2)  # two questions of one id cannot be written
    with contextlib.suppress(DamagedStore):
        store.replace([twins])

    with contextlib.closing(Store(path)) as another:
        assert another.decks() == [stored]


def test_removed_deck_gives_its_space_back(store: Store, path: Path) -> None:
    empty = path.stat().st_size
    [deck] = store.replace([packed(*(f"question-{number}" for number in range(2000)))])
    store.replace([], gone=[deck.number])

    assert path.stat().st_size <= empty + 4096


@pytest.mark.parametrize("change", ["content = x'00'", "first_card = 7", "number = number + 5", "crc = crc + 1"])
def test_row_that_was_changed_is_damage(store: Store, stored: StoredDeck, path: Path, change: str) -> None:
    with contextlib.closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
        connection.execute(f"UPDATE questions SET {change} WHERE id = 'two'")

    with pytest.raises(DamagedStore):
        store.question(stored.number, "two")


def test_locked_store_cannot_be_used(stored: StoredDeck, path: Path) -> None:
    with contextlib.closing(dbapi2.connect(str(path), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(UnusableStore):
            Store(path, busy_timeout_s=0.01)


def test_file_of_something_else_is_damage(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 100)

    with pytest.raises(DamagedStore):
        Store(path)


def test_using_a_closed_store_is_our_own_mistake() -> None:
    store = Store()
    store.close()

    with pytest.raises(dbapi2.ProgrammingError):
        store.decks()
