"""The catalogue's cache: quick, never believed when anything has changed, and never in the way."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from quizapp.library.catalogue import Catalogue, read_catalogue
from quizapp.library.store import CACHE_VERSION
from quizapp.questions.identity import CardId
from quizapp.shipped import shipped_folder
from tests.library.small_decks import CHOICE, FLASHCARD, HEAD, write_deck

if sys.platform != "win32":
    import resource

FOLDER = HEAD.replace("id: small", "id: other")
ALL = ["other/fever", "other/new-cough", "small/fever"]
READER = """
import sys
from pathlib import Path
from quizapp.library.catalogue import read_catalogue
catalogue = read_catalogue([Path(sys.argv[1])], Path(sys.argv[2]))
print([entry.card for entry in catalogue], "sqlalchemy" in sys.modules, "yaml" in sys.modules)
"""


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """A folder with two small decks, of which two questions share a fact."""
    write_deck(tmp_path / "decks" / "other", FLASHCARD + CHOICE + "  facts: [F-1, F-2]\n", head=FOLDER)
    write_deck(tmp_path / "decks" / "small", FLASHCARD + "  facts: [F-2]\n")
    return tmp_path / "decks"


@pytest.fixture
def cache(decks: Path, tmp_path: Path) -> Path:
    """A cache that holds them."""
    read_catalogue([decks], tmp_path / "catalogue.db").close()
    return tmp_path / "catalogue.db"


def cards(catalogue: Catalogue) -> list[str]:
    return [entry.card for entry in catalogue]


def everything(catalogue: Catalogue) -> list[object]:
    """All that can be asked of a catalogue."""
    entries = [(entry.card, entry.deck.head, entry.deck.folder, entry.question, entry.place) for entry in catalogue]
    places = list(catalogue.places())
    found = [catalogue.get(place.card) for place in places]
    siblings = [catalogue.siblings(place.card) for place in places]
    questions = [entry and entry.question for entry in found]
    return [entries, places, questions, siblings, list(catalogue.traits()), len(catalogue), catalogue.stamp]


def read_once(decks: Path, cache: Path | None = None) -> list[object]:
    catalogue = read_catalogue([decks], cache)
    try:
        return everything(catalogue)
    finally:
        catalogue.close()


def change_unseen(decks: Path) -> None:
    """Change a question and leave its file's size and time as they were."""
    file = decks / "small" / "questions.yaml"
    before = file.stat()
    file.write_text(file.read_text(encoding="utf-8").replace("id: fever", "id: chill"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def is_believed(decks: Path, cache: Path) -> bool:
    """Tell whether the cache answers for the decks: then a change that nobody can see is not seen."""
    change_unseen(decks)
    catalogue = read_catalogue([decks], cache)
    try:
        return "small/fever" in cards(catalogue)
    finally:
        catalogue.close()


# -- kept while nothing changes


def test_kept_decks_equal_those_read_from_their_files(tmp_path: Path) -> None:
    folder, cache = shipped_folder("decks"), tmp_path / "catalogue.db"
    read_catalogue([folder], cache).close()

    assert read_once(folder, cache) == read_once(folder)


def test_second_reading_comes_from_the_cache(decks: Path, cache: Path) -> None:
    assert is_believed(decks, cache)


def test_start_with_a_cache_loads_neither_yaml_nor_sqlalchemy(decks: Path, cache: Path) -> None:
    command = [sys.executable, "-c", READER, str(decks), str(cache)]

    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == f"{ALL} False False\n"


def _edit(decks: Path) -> None:
    write_deck(decks / "small", FLASHCARD.replace("fever", "high-fever"))


def _add_file(decks: Path) -> None:
    write_deck(decks / "small", CHOICE, name="more.yaml")


def _rename_deck(decks: Path) -> None:
    write_deck(decks / "small", head=HEAD.replace("id: small", "id: renamed"))


def _add_deck(decks: Path) -> None:
    write_deck(decks / "third", head=HEAD.replace("id: small", "id: third"))


def _remove(decks: Path) -> None:
    shutil.rmtree(decks / "small")


def _put_away(decks: Path) -> None:
    (decks / "small").rename(decks / "_small")


@pytest.mark.parametrize("change", [_edit, _add_file, _rename_deck, _add_deck, _remove, _put_away])
def test_any_change_of_the_files_is_seen(decks: Path, cache: Path, change: Callable[[Path], None]) -> None:
    before = read_once(decks, cache)
    change(decks)
    after = read_once(decks, cache)

    assert (after == before, after == read_once(decks)) == (False, True)


def test_only_the_deck_that_changed_is_read_anew(decks: Path, cache: Path) -> None:
    write_deck(decks / "other", FLASHCARD, head=FOLDER)
    change_unseen(decks)

    assert cards(read_catalogue([decks], cache)) == ["other/fever", "small/fever"]


def test_removed_deck_leaves_nothing_in_the_file(decks: Path, cache: Path) -> None:
    shutil.rmtree(decks / "other")
    read_catalogue([decks], cache).close()

    with contextlib.closing(dbapi2.connect(str(cache))) as connection:
        assert connection.execute("SELECT id FROM questions").fetchall() == [("fever",)]


def test_deck_with_a_problem_is_read_anew_each_time_and_the_others_are_kept(decks: Path, cache: Path) -> None:
    write_deck(decks / "bad", "- 5\n")
    errors = [len(read_catalogue([decks], cache).errors) for _ in range(2)]

    assert (errors, is_believed(decks, cache)) == ([1, 1], True)


def test_second_deck_of_one_id_is_reported_again_from_the_cache(decks: Path, cache: Path) -> None:
    write_deck(decks / "twin")
    errors = [[error.folder for error in read_catalogue([decks], cache).errors] for _ in range(2)]

    assert errors == [[decks / "twin"]] * 2


def test_deck_in_a_folder_whose_name_is_no_text_is_kept(decks: Path, cache: Path) -> None:
    try:
        (decks / "small").rename(decks / os.fsdecode(b"\xff"))
    except (OSError, UnicodeError):
        pytest.skip("this system has only names that are text")
    read_catalogue([decks], cache).close()

    assert read_once(decks, cache) == read_once(decks)


# -- damage


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"SQLite format 3\x00", b"\x00" * 5000])
def test_file_that_is_no_cache_is_replaced_by_one(decks: Path, cache: Path, content: bytes) -> None:
    cache.write_bytes(content)
    read_catalogue([decks], cache).close()

    assert is_believed(decks, cache)


@pytest.mark.parametrize("pragma", ["user_version", "application_id"])
def test_cache_of_another_version_is_replaced(decks: Path, cache: Path, pragma: str) -> None:
    with contextlib.closing(dbapi2.connect(str(cache), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA {pragma} = {CACHE_VERSION - 1}")
        connection.execute("UPDATE decks SET crc = 0")
    read_catalogue([decks], cache).close()

    with contextlib.closing(dbapi2.connect(str(cache))) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (CACHE_VERSION,)


Damage = Callable[[bytearray], None]
BYTES = st.builds(
    lambda place, change: (
        lambda content: content.__setitem__(place % len(content), content[place % len(content)] ^ change)
    ),
    st.integers(0, 40_000),
    st.integers(1, 255),
)
CUTS = st.builds(
    lambda place: lambda content: content.__delitem__(slice(place % len(content), None)), st.integers(0, 40_000)
)


def damage_file(cache: Path, damage: Damage) -> None:
    content = bytearray(cache.read_bytes())
    damage(content)
    with cache.open("r+b") as file:  # in place, as a disk damages it
        file.write(content)
        file.truncate()


@given(damage=BYTES | CUTS)
@settings(
    max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)  # each example repairs the file
def test_damaged_cache_changes_nothing(decks: Path, cache: Path, damage: Damage) -> None:
    truth = read_once(decks, cache)
    damage_file(cache, damage)

    assert read_once(decks, cache) == truth


@given(damage=BYTES | CUTS)
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_damage_under_an_open_catalogue_changes_nothing(decks: Path, cache: Path, damage: Damage) -> None:
    catalogue = read_catalogue([decks], cache)
    with contextlib.closing(catalogue):
        damage_file(cache, damage)

        assert everything(catalogue) == read_once(decks)


def test_flipped_bit_in_a_question_is_noticed_and_the_cache_written_anew(decks: Path, cache: Path) -> None:
    text = b"What is fever?"
    damage_file(cache, lambda content: content.__setitem__(content.index(text), content[content.index(text)] ^ 1))
    catalogue = read_catalogue([decks], cache)
    with contextlib.closing(catalogue):
        found = [catalogue.get(CardId(card)) for card in ALL]

    assert ([entry and entry.card for entry in found], cache.read_bytes().count(text)) == (ALL, 2)


@pytest.mark.parametrize("table", ["decks (number", "cards (deck", "questions (number"])
def test_damaged_description_of_a_table_changes_nothing(decks: Path, cache: Path, table: str) -> None:
    sound, damaged = (f"{table} INTEGER PRIMAR{letter} KEY".encode() for letter in "YX")
    truth = read_once(decks, cache)
    cache.write_bytes(cache.read_bytes().replace(sound, damaged))

    assert read_once(decks, cache) == truth


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not delete a file that is open")
def test_cache_deleted_under_an_open_catalogue_is_not_missed(decks: Path, cache: Path) -> None:
    catalogue = read_catalogue([decks], cache)
    with contextlib.closing(catalogue):
        cache.unlink()

        assert cards(catalogue) == ALL


def test_journal_left_by_another_file_is_not_played_back(decks: Path, cache: Path) -> None:
    journal = cache.with_name("catalogue.db-journal")
    journal.write_bytes(os.urandom(2000))

    assert read_once(decks, cache) == read_once(decks)


# -- a place that cannot be written


def test_cache_in_a_folder_that_is_not_there_is_done_without(decks: Path, tmp_path: Path) -> None:
    assert read_once(decks, tmp_path / "no" / "catalogue.db") == read_once(decks)


def test_cache_whose_place_is_taken_by_a_folder_is_done_without(decks: Path, tmp_path: Path) -> None:
    (tmp_path / "catalogue.db").mkdir()

    assert read_once(decks, tmp_path / "catalogue.db") == read_once(decks)


@pytest.fixture
def full_disk() -> Iterator[None]:
    """A disk on which no file can grow any more."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (6000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("full_disk")
def test_cache_on_a_full_disk_is_done_without(decks: Path, tmp_path: Path) -> None:
    assert read_once(decks, tmp_path / "catalogue.db") == read_once(decks)


@pytest.fixture
def read_only(cache: Path) -> Iterator[None]:
    """The cache and its folder cannot be written."""
    if sys.platform == "win32" or os.geteuid() == 0:
        pytest.skip("root may write everywhere, and Windows has other rights")
    cache.chmod(0o400)
    cache.parent.chmod(0o500)
    yield
    cache.parent.chmod(0o700)


@pytest.mark.usefixtures("read_only")
def test_cache_in_a_read_only_folder_is_read(decks: Path, cache: Path) -> None:
    assert is_believed(decks, cache)


@pytest.mark.usefixtures("read_only")
def test_change_is_seen_beside_a_cache_in_a_read_only_folder(decks: Path, cache: Path) -> None:
    _edit(decks)

    assert cards(read_catalogue([decks], cache)) == [*ALL[:2], "small/high-fever"]


# -- other processes and threads


@pytest.fixture
def locked(cache: Path) -> Iterator[Callable[[], None]]:
    """Locks the cache as another process would."""
    with contextlib.closing(dbapi2.connect(str(cache), isolation_level=None)) as other:
        yield lambda: other.execute("BEGIN EXCLUSIVE")


def test_locked_cache_is_done_without(decks: Path, cache: Path, locked: Callable[[], None]) -> None:
    locked()

    assert everything(read_catalogue([decks], cache, busy_timeout_s=0.01)) == read_once(decks)


def test_cache_that_is_locked_later_is_done_without(decks: Path, cache: Path, locked: Callable[[], None]) -> None:
    catalogue = read_catalogue([decks], cache, busy_timeout_s=0.01)
    locked()

    assert everything(catalogue) == read_once(decks)


def test_processes_that_begin_together_all_find_everything(decks: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", READER, str(decks), str(tmp_path / "catalogue.db")]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    printed = [process.communicate()[0].split("]")[0] + "]" for process in processes]

    assert (printed, is_believed(decks, tmp_path / "catalogue.db")) == ([str(ALL)] * 4, True)


def test_open_catalogue_follows_when_another_replaces_a_deck(decks: Path, cache: Path) -> None:
    first = read_catalogue([decks], cache)
    _edit(decks)
    second = read_catalogue([decks], cache)

    assert (first.get(CardId("small/fever")), everything(first)) == (None, everything(second))


def test_list_that_is_half_read_goes_on_when_another_replaces_the_deck(tmp_path: Path) -> None:
    questions = "".join(FLASHCARD.replace("fever", f"fever-{number}") for number in range(250))
    write_deck(tmp_path / "decks" / "small", questions)
    entries = iter(read_catalogue([tmp_path / "decks"], tmp_path / "catalogue.db"))
    begun = [next(entries) for _ in range(100)]
    write_deck(tmp_path / "decks" / "small", questions + CHOICE)
    read_catalogue([tmp_path / "decks"], tmp_path / "catalogue.db").close()

    assert [entry.place for entry in (*begun, *entries)] == list(range(251))


def test_catalogue_opened_by_one_thread_serves_others(decks: Path, cache: Path) -> None:
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(4) as others:
        catalogue = one.submit(read_catalogue, [decks], cache).result()
        found = list(others.map(lambda _: everything(catalogue), range(20)))

    assert found == [read_once(decks)] * 20
