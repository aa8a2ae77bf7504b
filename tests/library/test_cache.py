"""The catalogue's cache: quick, and never believed when anything has changed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.library.cache import read_cache, write_cache
from quizapp.library.catalogue import deck_folders, read_catalogue
from quizapp.shipped import shipped_folder


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """A folder with one small deck."""
    deck = tmp_path / "decks" / "small"
    deck.mkdir(parents=True)
    head = "format: 1\nid: small\ntitle: Small\nlanguage: en\nversion: '1'\nlicence: x\naudience: [nurse]\n"
    (deck / "deck.yaml").write_text(head, encoding="utf-8")
    (deck / "a.yaml").write_text("- {id: one, kind: flashcard, stem: Q, answer: A}\n", encoding="utf-8")
    return tmp_path / "decks"


def test_cached_decks_equal_the_parsed_ones(tmp_path: Path) -> None:
    folder, cache = shipped_folder("decks"), tmp_path / "cache"
    parsed = read_catalogue([folder], cache)
    kept = read_cache(cache, deck_folders(folder))
    assert {deck.id: deck for deck in kept.values()} == {deck.id: deck for deck in parsed.decks}


def test_a_second_reading_comes_from_the_cache(decks: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    read_catalogue([decks], cache)
    question = decks / "small" / "a.yaml"
    kept = question.stat()
    question.write_text("- {id: two, kind: flashcard, stem: Q, answer: A}\n", encoding="utf-8")
    os.utime(question, ns=(kept.st_atime_ns, kept.st_mtime_ns))  # as if nobody had touched it
    assert [entry.card for entry in read_catalogue([decks], cache)] == ["small/one"]


def _edit(decks: Path) -> None:
    (decks / "small" / "a.yaml").write_text("- {id: one-more, kind: flashcard, stem: Q, answer: A}\n", encoding="utf-8")


def _add(decks: Path) -> None:
    (decks / "small" / "b.yaml").write_text("- {id: two, kind: flashcard, stem: Q, answer: A}\n", encoding="utf-8")


def _remove(decks: Path) -> None:
    for path in (decks / "small").iterdir():
        path.unlink()
    (decks / "small").rmdir()


@pytest.mark.parametrize("change", [_edit, _add, _remove])
def test_any_change_of_the_files_makes_the_cache_stale(
    decks: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    cache = tmp_path / "cache"
    read_catalogue([decks], cache)
    change(decks)
    assert read_cache(cache, deck_folders(decks)) == {}


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"\x93\x01\x90\x90", b"{}"])
def test_an_unreadable_cache_counts_as_none(decks: Path, tmp_path: Path, content: bytes) -> None:
    cache = tmp_path / "cache"
    cache.write_bytes(content)
    assert [entry.card for entry in read_catalogue([decks], cache)] == ["small/one"]


@given(damage=st.tuples(st.integers(0), st.integers(1, 255)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # each example writes the file anew
def test_a_cache_with_a_damaged_byte_counts_as_none(decks: Path, tmp_path: Path, damage: tuple[int, int]) -> None:
    cache, (place, change) = tmp_path / "cache", damage
    cache.unlink(missing_ok=True)
    read_catalogue([decks], cache)
    content = bytearray(cache.read_bytes())
    content[place % len(content)] ^= change
    cache.write_bytes(content)
    assert read_cache(cache, deck_folders(decks)) == {}


def test_deck_with_a_problem_is_read_anew_each_time_and_the_others_are_kept(decks: Path, tmp_path: Path) -> None:
    cache, bad = tmp_path / "cache", decks / "bad"
    bad.mkdir()
    (bad / "deck.yaml").write_text("format: 1\n", encoding="utf-8")
    errors = [len(read_catalogue([decks], cache).errors) for _ in range(2)]
    assert (errors, list(read_cache(cache, deck_folders(decks)))) == ([1, 1], [decks / "small"])


def test_a_cache_that_cannot_be_written_is_done_without(decks: Path, tmp_path: Path) -> None:
    write_cache(tmp_path / "no" / "such" / "folder" / "cache", [])
    assert not (tmp_path / "no").exists()
