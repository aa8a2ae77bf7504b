"""Migrations: a file of a released version is opened, nothing in it is lost, and a failure leaves it as it was."""

import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from quizapp.progress import migrations
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import verify
from quizapp.progress.versions import LOG_VERSION
from tests.progress.conftest import RELEASED
from tests.progress.damage import read_path
from tests.progress.histories import kept, rebuilt

OLDER = range(1, LOG_VERSION)


@pytest.mark.parametrize("version", OLDER)
def test_every_older_version_has_a_file_that_it_wrote(version: int) -> None:
    path = RELEASED / f"version-{version}.db"

    assert path.exists()
    assert read_path(path, "PRAGMA user_version") == [(version,)]


def test_every_older_version_has_its_migration() -> None:
    assert len(migrations.MIGRATIONS) == len(OLDER)


def test_file_of_a_released_version_is_one(old: ProfileFolder, old_version: int) -> None:
    found = read_path(old.file, "PRAGMA user_version"), read_path(old.file, "SELECT count(*) FROM reviews")

    assert found == ([(old_version,)], [(60,)])


def test_opened_file_is_of_the_present_version(old: ProfileFolder) -> None:
    Profile(old).close()

    assert read_path(old.file, "PRAGMA user_version") == [(LOG_VERSION,)]


def test_opened_file_is_clean(old: ProfileFolder) -> None:
    profile = Profile(old)

    found = verify(profile)
    profile.close()

    assert (found.reviews, found.cards, found.problems, found.notes) == (60, 4, (), ())


def _columns(path: Path, table: str) -> list[str]:
    return [row[1] for row in read_path(path, f"PRAGMA table_info({table})")]


def _values(path: Path, table: str, columns: list[str]) -> list[tuple[Any, ...]]:
    listed = ", ".join(f'"{name}"' for name in columns)
    return read_path(path, f"SELECT {listed} FROM {table} ORDER BY id")


@pytest.mark.parametrize("table", ["reviews", "changes", "cards", "decks", "devices"])
def test_log_is_the_same_in_every_value_but_the_checksum(old: ProfileFolder, table: str) -> None:
    columns = [name for name in _columns(old.file, table) if name != "checksum"]
    before = _values(old.file, table, columns)

    Profile(old).close()

    assert _values(old.file, table, columns) == before


def test_review_of_before_there_were_seeds_has_none(old: ProfileFolder) -> None:
    Profile(old).close()

    assert read_path(old.file, "SELECT DISTINCT seed FROM reviews") == [(None,)]


def test_checksum_since_version_2_stays_what_it_was(old: ProfileFolder, old_version: int) -> None:
    before = _values(old.file, "reviews", ["id", "checksum"])

    Profile(old).close()

    assert (_values(old.file, "reviews", ["id", "checksum"]) == before) == (old_version >= 2)


STATES = "SELECT card, stability, difficulty, due, day, learning, reviews, lapses, key_hash FROM card_states"


@pytest.mark.parametrize("query", [STATES, "SELECT * FROM settings", "SELECT day, ms_taken FROM day_totals"])
def test_fold_comes_to_the_same(old: ProfileFolder, query: str) -> None:
    before = read_path(old.file, query)

    Profile(old).close()

    assert sorted(_summed(read_path(old.file, query))) == sorted(_summed(before))


def _summed(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Add up by day what later versions keep by day and deck; other rows have names of their own, each once."""
    if not all(len(row) == 2 and isinstance(row[1], int) for row in rows):
        return rows
    return [(day, sum(row[1] for row in rows if row[0] == day)) for day in {row[0] for row in rows}]


@pytest.mark.parametrize("old_version", [2], indirect=True)
def test_confident_errors_of_before_they_were_listed_are_found(old: ProfileFolder) -> None:
    profile = Profile(old)

    counts = {row.state.errors_to_clear for row in profile.card_states()}
    profile.close()

    assert counts - {0}


def test_unknown_change_is_still_there(old: ProfileFolder) -> None:
    Profile(old).close()

    assert read_path(old.file, "SELECT body FROM changes WHERE kind = 'graft'") == [('{"far":"ahead"}',)]


def test_draft_is_still_there(old: ProfileFolder) -> None:
    profile = Profile(old)

    draft = profile.read_draft("session")
    profile.close()

    assert draft == b'{"day":1}'


def test_file_still_says_whose_it_is(old: ProfileFolder) -> None:
    query = "SELECT value FROM about WHERE name = 'profile'"
    before = read_path(old.file, query)

    Profile(old).close()

    assert read_path(old.file, query) == before


def test_opened_file_has_the_tables_of_a_new_one(old: ProfileFolder, profile: Profile) -> None:
    Profile(old).close()

    assert profile.folder is not None
    assert _schema(old.file) == _schema(profile.folder.file)


def _schema(path: Path) -> list[tuple[str, str, str]]:
    """Return what a file says of its tables, however its lines are broken."""
    rows = read_path(path, "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    return [(kind, name, " ".join(sql.split())) for kind, name, sql in rows]


def test_fold_is_kept_as_it_is_rebuilt(old: ProfileFolder) -> None:
    profile = Profile(old)

    both = kept(profile), rebuilt(profile)
    profile.close()

    assert both[0] == both[1]


def test_agenda_has_to_be_made_after_a_migration(old: ProfileFolder) -> None:
    profile = Profile(old)

    stamp = profile.agenda_stamp()
    profile.close()

    assert stamp is None


def test_second_opening_changes_nothing(old: ProfileFolder) -> None:
    Profile(old).close()
    before = _content(old.file)

    Profile(old).close()

    assert _content(old.file) == before


# -- what was not right before


def _change(path: Path, statement: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("review", "UPDATE reviews SET checksum = checksum + 1 WHERE id = (SELECT min(id) FROM reviews)"),
        ("review", "UPDATE reviews SET rating = rating % 4 + 1 WHERE id = (SELECT min(id) FROM reviews)"),
        ("review", "UPDATE reviews SET deck_version = x'ff' WHERE id = (SELECT min(id) FROM reviews)"),
        ("change", "UPDATE changes SET body = '{}' WHERE id = (SELECT min(id) FROM changes)"),
    ],
)
def test_event_that_was_not_what_was_written_stays_named(old: ProfileFolder, table: str, statement: str) -> None:
    _change(old.file, statement)
    [(identifier,)] = read_path(old.file, f"SELECT min(id) FROM {table}s")

    profile = Profile(old)
    found = verify(profile)
    profile.close()

    assert found.problems == (f"checksum: {table} {identifier.hex()} is not what was written",)


# -- a migration that fails


def _content(path: Path) -> list[str]:
    """Return all that a file says, byte for byte: its versions, its schema and every row."""
    names = [row[0] for row in read_path(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    found = [repr(read_path(path, f"PRAGMA {name}")) for name in ("user_version", "application_id")]
    found.append(repr(read_path(path, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")))
    return found + [f"{name}: {read_path(path, f'SELECT * FROM {name}')!r}" for name in names]


class _PowerCutError(Exception):
    pass


def _fail_in_the_middle(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE reviews ADD COLUMN later INTEGER")
    connection.exec_driver_sql("UPDATE changes SET body = NULL")
    connection.exec_driver_sql("DROP TABLE drafts")
    raise _PowerCutError


@pytest.fixture
def failed(old: ProfileFolder, monkeypatch: pytest.MonkeyPatch) -> tuple[ProfileFolder, list[str]]:
    """A profile whose migration failed behind its first step, and what its file said before."""
    before = _content(old.file)
    monkeypatch.setattr(migrations, "MIGRATIONS", [*migrations.MIGRATIONS, _fail_in_the_middle])
    with pytest.raises(_PowerCutError):
        Profile(old)
    monkeypatch.undo()
    return old, before


def test_failed_migration_leaves_the_file_as_it_was(failed: tuple[ProfileFolder, list[str]]) -> None:
    folder, before = failed

    assert _content(folder.file) == before


def test_failed_migration_can_be_tried_again(failed: tuple[ProfileFolder, list[str]]) -> None:
    profile = Profile(failed[0])

    found = verify(profile)
    profile.close()

    assert found.is_ok


def test_content_of_a_file_is_seen(old: ProfileFolder) -> None:
    before = _content(old.file)

    _change(old.file, "UPDATE drafts SET body = '{}'")

    assert _content(old.file) != before


def test_released_files_are_never_written_to() -> None:
    assert all(re.fullmatch(r"version-\d+\.db", path.name) for path in RELEASED.iterdir())
