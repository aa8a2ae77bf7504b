"""Making a new file of a damaged one."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.folders import change_label, create_profile, list_profiles, make_file
from quizapp.progress.key import Key
from quizapp.progress.label import Label
from quizapp.progress.log import written_changes, written_reviews
from quizapp.progress.profile import Profile
from quizapp.progress.recovery import REPORT, find_damage, recover
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.swap import settle
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.damage import change_file, file_of, folder_of, read_file, read_path
from tests.progress.histories import CARDS, DECKS, INSTALLED, Person, kept

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
PAGE = 4096
FIRST_PAGE_OF_LOG = 32 + 24
NOTE = "secret words of one person"
SECRET = Key(bytes(range(32)), bytes(range(16)))


def _live(profile: Profile) -> None:
    person = Person(profile)
    profile.write_agenda("all", INSTALLED)
    for number in range(120):
        person.answer(CARDS[number % 4], Rating.GOOD)
    person.undo()
    person.write_note(CARDS[0], NOTE)
    person.enrol(DECKS[0], False)
    person.set("minutes", "5")
    profile.write_draft("session", b'{"day": 1}')


def _settled(profile: Profile) -> ProfileFolder:
    profile.close()
    settle(file_of(profile), profile.key)
    return folder_of(profile)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a person with 120 answers and some other events, closed: a copy takes a tenth of the time."""
    home = tmp_path_factory.mktemp("template") / "home"
    profile = Profile(create_profile(home, "Ana"))
    _live(profile)
    profile.close()
    return home


@pytest.fixture
def lived(home: Path, template: Path) -> Iterator[Profile]:
    """That person, whose file is open."""
    shutil.copytree(template, home)
    profile = Profile(list_profiles(home)[0])
    yield profile
    profile.close()


@pytest.fixture
def damaged(lived: Profile) -> ProfileFolder:
    """That person's profile, closed, all of it in the one file."""
    return _settled(lived)


@pytest.fixture
def secret(home: Path) -> ProfileFolder:
    """A person whose file is encrypted."""
    folder = create_profile(home, "Ana")
    folder.file.unlink()
    make_file(folder.file, SECRET)
    profile = Profile(folder, SECRET)
    _live(profile)
    return _settled(profile)


def _state(profile: Profile) -> object:
    states = sorted((row.card, repr(row.state)) for row in profile.card_states())
    return states, [profile.marks(card) for card in CARDS], profile.settings(), profile.statistics()


def _events(folder: ProfileFolder, key: Key | None = None) -> set[object]:
    profile = Profile(folder, key)
    with profile.read() as connection:
        found: set[object] = {*written_reviews(connection), *written_changes(connection)}
    profile.close()
    return found


def _overwrite(path: Path, page: int, content: bytes = bytes(PAGE)) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(content)


def _root(folder: ProfileFolder, name: str) -> int:
    return int(read_path(folder.file, f"SELECT rootpage FROM sqlite_schema WHERE name = '{name}'")[0][0])


def _backup(folder: ProfileFolder) -> None:
    (folder.path / "backups").mkdir()
    shutil.copy(folder.file, folder.path / "backups" / "one.db")


# -- what is saved


def test_sound_file_is_saved_whole(damaged: ProfileFolder) -> None:
    before = _events(damaged)

    recovered = recover(damaged, None, NOW)

    assert (_events(damaged), recovered.reviews + recovered.changes) == (before, len(before))


def test_state_after_it_is_the_state_before(lived: Profile) -> None:
    before = _state(lived)
    folder = _settled(lived)

    recover(folder, None, NOW)

    again = Profile(folder)
    assert _state(again) == before
    again.close()


def test_new_file_is_sound(damaged: ProfileFolder) -> None:
    _overwrite(damaged.file, _root(damaged, "reviews"))

    recover(damaged, None, NOW)

    profile = Profile(damaged)
    assert verify(profile).problems == ()
    profile.close()


@pytest.mark.parametrize("table", ["cards", "decks", "devices", "reviews_of_card", "card_states", "agenda", "settings"])
def test_page_that_says_nothing_new_costs_no_event(damaged: ProfileFolder, table: str) -> None:
    before, page = _events(damaged), _root(damaged, table)
    _overwrite(damaged.file, page)

    recover(damaged, None, NOW)

    assert _events(damaged) == before


def test_first_page_costs_no_event(damaged: ProfileFolder) -> None:
    before = _events(damaged)
    _overwrite(damaged.file, 1)

    recover(damaged, None, NOW)

    assert _events(damaged) == before


def test_root_of_all_reviews_costs_no_more_than_its_own_rows(damaged: ProfileFolder) -> None:
    before = _events(damaged)
    _overwrite(damaged.file, _root(damaged, "reviews"))

    recover(damaged, None, NOW)

    saved = _events(damaged)
    assert saved < before and len(before) - len(saved) < 10


@pytest.mark.parametrize("table", ["cards", "devices", "reviews_of_card"])
def test_encrypted_page_that_says_nothing_new_costs_no_event(secret: ProfileFolder, table: str) -> None:
    before = _events(secret, SECRET)
    connection = dbapi2.connect(str(secret.file))
    connection.execute(SECRET.pragma)
    [(page,)] = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchall()
    connection.close()
    _overwrite(secret.file, page)

    recover(secret, SECRET, NOW)

    assert _events(secret, SECRET) == before


def test_first_page_of_an_encrypted_file_costs_no_event(secret: ProfileFolder) -> None:
    before = _events(secret, SECRET)
    _overwrite(secret.file, 1)

    recover(secret, SECRET, NOW)

    assert _events(secret, SECRET) == before


def test_no_plain_text_of_an_encrypted_file_is_left(secret: ProfileFolder, home: Path) -> None:
    _overwrite(secret.file, 5)

    recover(secret, SECRET, NOW)

    assert [path for path in home.rglob("*") if path.is_file() and b"cytokines" in path.read_bytes()] == []


def test_changed_review_is_named_and_left_out(lived: Profile) -> None:
    [(event,)] = read_file(lived, "SELECT id FROM reviews ORDER BY id LIMIT 1")
    change_file(lived, "UPDATE reviews SET rating = 1 WHERE id = ?", event)
    folder = _settled(lived)

    recovered = recover(folder, None, NOW)

    assert (recovered.unsound, recovered.reviews) == ((f"review {event.hex()}",), 119)


def test_changed_review_comes_back_from_a_backup(damaged: ProfileFolder) -> None:
    before = _events(damaged)
    _backup(damaged)
    [(event,)] = read_path(damaged.file, "SELECT id FROM reviews ORDER BY id LIMIT 1")
    profile = Profile(damaged)
    change_file(profile, "UPDATE reviews SET rating = 1 WHERE id = ?", event)

    recovered = recover(_settled(profile), None, NOW)

    assert (_events(damaged), recovered.unsound, recovered.from_backups) == (before, (), 1)


def test_garbage_is_made_good_by_a_backup(damaged: ProfileFolder) -> None:
    before = _events(damaged)
    _backup(damaged)
    damaged.file.write_bytes(b"garbage" * 2000)

    recovered = recover(damaged, None, NOW)

    assert (_events(damaged), recovered.from_backups, recovered.unreadable) == (before, len(before), True)


def test_backups_in_a_folder_of_choice_are_used(damaged: ProfileFolder, tmp_path: Path) -> None:
    before, chosen = _events(damaged), tmp_path / "stick" / damaged.id
    chosen.mkdir(parents=True)
    shutil.copy(damaged.file, chosen / "one.db")
    damaged.file.write_bytes(b"")

    recover(change_label(damaged, Label(backup_folder=str(chosen.parent))), None, NOW)

    assert _events(damaged) == before


def test_file_of_an_earlier_repair_is_used(damaged: ProfileFolder) -> None:
    before = _events(damaged)
    recover(damaged, None, NOW)
    damaged.file.write_bytes(b"")

    recover(damaged, None, NOW)

    assert _events(damaged) == before


def test_file_of_an_older_version_is_saved(old: ProfileFolder) -> None:
    [(reviews,)] = read_path(old.file, "SELECT count(*) FROM reviews")

    recovered = recover(old, None, NOW)

    assert (recovered.reviews, recovered.unsound) == (reviews, ())


def test_backup_of_an_older_version_makes_garbage_good(old: ProfileFolder) -> None:
    [(reviews,)] = read_path(old.file, "SELECT count(*) FROM reviews")
    backups = old.path / "backups"
    backups.mkdir()
    shutil.copy(old.file, backups / "older.db")
    old.file.write_bytes(b"garbage" * 2000)

    recovered = recover(old, None, NOW)

    assert (recovered.reviews, recovered.from_backups) == (reviews, recovered.reviews + recovered.changes)


def test_pages_of_an_older_version_are_saved(old: ProfileFolder) -> None:
    [(reviews,)] = read_path(old.file, "SELECT count(*) FROM reviews")
    content = bytearray(old.file.read_bytes())
    content[100:PAGE] = bytes(PAGE - 100)  # the schema
    old.file.write_bytes(content)

    assert recover(old, None, NOW).reviews == reviews


def test_seed_of_a_review_is_saved(lived: Profile) -> None:
    Person(lived).answer(CARDS[0], Rating.GOOD, points=4)
    with lived.read() as connection:
        before = [review.seed for review in written_reviews(connection)]
    folder = _settled(lived)

    recover(folder, None, NOW)

    saved = Profile(folder)
    with saved.read() as connection:
        after = [review.seed for review in written_reviews(connection)]
    saved.close()
    assert (after, before[-1]) == (before, 1 << 40)


def test_log_that_was_not_folded_into_the_file_yet_is_saved(lived: Profile, tmp_path: Path) -> None:
    left = ProfileFolder(tmp_path / "home" / "profiles" / "left", Label())
    Person(lived).answer(CARDS[0], Rating.GOOD)
    shutil.copytree(folder_of(lived).path, left.path)  # as a power cut leaves it

    assert recover(left, None, NOW).reviews == 121


def test_log_behind_a_fault_in_it_is_saved(lived: Profile, tmp_path: Path) -> None:
    left = ProfileFolder(tmp_path / "home" / "profiles" / "left", Label())
    for _ in range(30):
        Person(lived).answer(CARDS[0], Rating.GOOD)
    shutil.copytree(folder_of(lived).path, left.path)
    with (left.path / "progress.db-wal").open("r+b") as wal:
        wal.seek(FIRST_PAGE_OF_LOG)
        wal.write(bytes(10))
    _overwrite(left.file, _root(folder_of(lived), "settings"))  # somebody notices this

    assert recover(left, None, NOW).reviews == 150


def test_nothing_left_is_an_empty_log_under_the_same_label(closed: ProfileFolder) -> None:
    closed.file.write_bytes(b"")

    recovered = recover(closed, None, NOW)

    profile = Profile(closed)
    assert (recovered.is_empty, profile.card_states(), verify(profile).is_ok) == (True, [], True)
    profile.close()


# -- what else is kept


def test_drafts_are_saved(damaged: ProfileFolder) -> None:
    recovered = recover(damaged, None, NOW)

    profile = Profile(damaged)
    assert (recovered.had_drafts, profile.read_draft("session")) == (True, b'{"day": 1}')
    profile.close()


def test_draft_that_is_no_longer_json_is_left_out(lived: Profile) -> None:
    change_file(lived, "UPDATE drafts SET body = '{\"day'")

    assert not recover(_settled(lived), None, NOW).had_drafts


def test_log_stays_that_of_the_same_person(damaged: ProfileFolder) -> None:
    query = "SELECT value FROM about WHERE name = 'profile'"
    before = read_path(damaged.file, query)

    recover(damaged, None, NOW)

    assert read_path(damaged.file, query) == before


def test_damaged_file_is_kept(damaged: ProfileFolder) -> None:
    _overwrite(damaged.file, 3)
    before = damaged.file.read_bytes()

    recovered = recover(damaged, None, NOW)

    assert recovered.aside.read_bytes() == before


def test_report_lies_beside_it(damaged: ProfileFolder) -> None:
    recovered = recover(damaged, None, NOW)

    assert "Answers in the new file: 120." in recovered.aside.with_name(REPORT).read_text(encoding="utf-8")


def test_report_holds_nothing_personal(lived: Profile) -> None:
    change_file(lived, "UPDATE changes SET day = 7")
    recovered = recover(_settled(lived), None, NOW)

    assert NOTE not in recovered.aside.with_name(REPORT).read_text(encoding="utf-8")


def test_nothing_else_is_left_beside_it(damaged: ProfileFolder) -> None:
    _overwrite(damaged.file, 1)

    recovered = recover(damaged, None, NOW)

    assert sorted(path.name for path in recovered.aside.parent.iterdir()) == ["progress.db", REPORT]


def test_profile_that_another_has_open_is_left_as_it_is(lived: Profile) -> None:
    other = dbapi2.connect(str(file_of(lived)))
    other.execute("BEGIN")
    other.execute("SELECT * FROM about").fetchone()

    with pytest.raises(ProfileError, match="Another program"):
        recover(folder_of(lived), None, NOW)

    other.close()
    assert (len(lived.card_states()), list((folder_of(lived).path / "aside").iterdir())) == (4, [])


def test_disk_that_cannot_be_written_leaves_the_file_as_it_is(
    damaged: ProfileFolder, protect: Callable[[Path], None]
) -> None:
    before = damaged.file.read_bytes()
    protect(damaged.path)

    with pytest.raises(ProfileError):
        recover(damaged, None, NOW)

    assert damaged.file.read_bytes() == before


# -- finding damage


def test_sound_profile_has_no_damage(lived: Profile) -> None:
    assert find_damage(lived) == ()


def test_changed_review_is_found(lived: Profile) -> None:
    change_file(lived, "UPDATE reviews SET rating = 1")

    assert any(problem.startswith("checksum: review") for problem in find_damage(lived))


def test_changed_state_is_found(lived: Profile) -> None:
    change_file(lived, "UPDATE card_states SET due = due + 1 WHERE card = 1")

    assert any(problem.startswith("state: cards 1") for problem in find_damage(lived))


def test_index_that_has_lost_a_name_is_found(damaged: ProfileFolder) -> None:
    content = bytearray(damaged.file.read_bytes())
    first = (_root(damaged, "sqlite_autoindex_cards_1") - 1) * PAGE
    place = content.index(b"cytokines/one", first)
    content[place] ^= 1
    damaged.file.write_bytes(content)

    profile = Profile(damaged)
    assert find_damage(profile) != ()
    profile.close()


def test_search_that_is_not_wanted_any_more_finds_nothing(lived: Profile) -> None:
    change_file(lived, "UPDATE reviews SET rating = 1")
    change_file(lived, "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
                       "INSERT INTO settings SELECT 'setting ' || i, '' FROM n")  # fmt: skip

    assert find_damage(lived, lambda: True) == ()


def test_guest_has_no_damage() -> None:
    guest = Profile(None)

    assert find_damage(guest) == ()
    guest.close()


# -- values of another type


USES: tuple[Callable[[Profile], object], ...] = (
    Profile.settings,
    Profile.enrolments,
    Profile.card_states,
    Profile.reviews_by_day,
    Profile.statistics,
    Profile.last_event,
    lambda profile: profile.marks(CARDS[0]),
    lambda profile: profile.read_draft("session"),
    lambda profile: profile.first_due(1 << 50),
    lambda profile: profile.due_cards(1 << 50),
    lambda profile: profile.counts_by_deck(1 << 50),
    lambda profile: profile.write_agenda("anew", INSTALLED),
    lambda profile: Person(profile).answer(CARDS[0], Rating.GOOD),
)
ODD = {
    "state's due moment": "UPDATE card_states SET due = 'soon'",
    "state's stability": "UPDATE card_states SET stability = x'00'",
    "mark's moment": "UPDATE card_marks SET buried_until = 'soon'",
    "mark's note": "UPDATE card_marks SET note = x'00'",
    "day": "UPDATE day_totals SET again = 'many', ms_taken = x'ff'",
    "setting": "UPDATE settings SET value = x'00'",
    "enrolment": "UPDATE enrolments SET is_on = 'yes'",
    "agenda's card": "UPDATE agenda SET card = card + 1000",
    "agenda's deck": "UPDATE agenda SET deck = 99",
    "agenda's moment": "UPDATE agenda SET due = 'soon'",
    "draft": "UPDATE drafts SET body = 7",
    "what the file says of itself": "DELETE FROM about",
    "version of the fold": "UPDATE about SET value = x'00' WHERE name = 'fold_version'",
    "review's text": "UPDATE reviews SET response = CAST(x'ff00fe' AS TEXT)",
    "card's name": "UPDATE cards SET id = CAST(x'fffe' AS TEXT) WHERE number = 1",
}


def _null_allowed(profile: Profile) -> None:
    """Let NULL stand in columns that refuse it, as damage does."""
    change_file(profile, "PRAGMA user_version")
    connection = dbapi2.connect(str(file_of(profile)), isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE sql LIKE 'CREATE TABLE%'")
    connection.close()


NULLS = {
    table: f"UPDATE {table} SET {column} = NULL"
    for table, column in (
        ("card_states", "due"), ("card_marks", "note"), ("day_totals", "again"), ("settings", "value"),
        ("enrolments", "is_on"), ("agenda", "key_hash"), ("drafts", "body"), ("about", "value"),
        ("reviews", "clock"), ("changes", "day"),
    )
}  # fmt: skip


def _use(folder: ProfileFolder, use: Callable[[Profile], object]) -> None:
    """Open and use a profile; it does what it should, or says that it is damaged."""
    try:
        profile = Profile(folder)
    except DamagedProfileError:
        return
    try:
        use(profile)
    except DamagedProfileError:
        return
    finally:
        profile.close()


@pytest.mark.parametrize("statement", ODD.values(), ids=ODD.keys())
def test_value_of_another_type_is_damage_and_no_crash(lived: Profile, statement: str) -> None:
    change_file(lived, statement)
    folder = _settled(lived)

    for use in USES:
        _use(folder, use)


@pytest.mark.parametrize("statement", NULLS.values(), ids=NULLS.keys())
def test_missing_value_is_damage_and_no_crash(lived: Profile, statement: str) -> None:
    _null_allowed(lived)
    change_file(lived, statement)
    folder = _settled(lived)

    for use in USES:
        _use(folder, use)


@pytest.mark.parametrize("statement", [*ODD.values(), *NULLS.values()], ids=[*ODD, *NULLS])
def test_odd_values_are_mended(lived: Profile, statement: str) -> None:
    _null_allowed(lived)
    change_file(lived, statement)
    folder = _settled(lived)

    recover(folder, None, NOW)

    profile = Profile(folder)
    profile.write_agenda("anew", INSTALLED)
    assert verify(profile).problems == ()
    profile.close()


@pytest.mark.parametrize("table", ["card_states", "card_marks", "day_totals", "settings", "enrolments"])
def test_emptied_fold_is_made_anew(lived: Profile, table: str) -> None:
    before = kept(lived)
    change_file(lived, f"DELETE FROM {table}")
    folder = _settled(lived)

    recover(folder, None, NOW)

    profile = Profile(folder)
    assert len(kept(profile)) == len(before)
    profile.close()
