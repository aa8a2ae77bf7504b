"""What is installed, and the file that remembers it."""

from pathlib import Path

from quizapp.workspace.installed import installed_decks
from tests.workspace.small_catalogue import flashcard, install


def test_persons_own_decks_come_with_the_shipped_ones(home: Path) -> None:
    install(home, "ward", [flashcard("one")])
    ids = [deck.id for deck in installed_decks(home).decks]

    assert ("ward" in ids, "warning-signs" in ids) == (True, True)


def test_decks_are_remembered_in_the_home(home: Path) -> None:
    home.mkdir()
    installed_decks(home).close()

    assert (home / "catalogue.db").exists()


def test_what_is_remembered_may_be_lost_at_any_time(home: Path) -> None:
    home.mkdir()
    before = installed_decks(home)
    before.close()
    (home / "catalogue.db").unlink()

    assert installed_decks(home).stamp == before.stamp


def test_cache_of_an_older_version_is_deleted(home: Path) -> None:
    home.mkdir()
    (home / "catalogue.cache").write_bytes(b"old")
    installed_decks(home)

    assert not (home / "catalogue.cache").exists()
