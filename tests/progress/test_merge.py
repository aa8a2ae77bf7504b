"""Merging: the union of two logs, from any file whatever, and everything that follows from it."""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from sqlcipher3 import dbapi2

from quizapp.learning.card import Answer, CardState, apply
from quizapp.learning.day import StudyDay
from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.events import FOLDED_KINDS, RESET, UNDO
from quizapp.progress.fold import kept_fold
from quizapp.progress.folders import create_profile
from quizapp.progress.ids import event_id
from quizapp.progress.log import (
    REVIEW_VALUES,
    WrittenChange,
    WrittenReview,
    change_checksum,
    name_sum,
    names_in,
    review_checksum,
    written_changes,
    written_reviews,
)
from quizapp.progress.merge import DifferentPersonError, merge
from quizapp.progress.other_file import NeedsPinError, key_of_file
from quizapp.progress.pin import change_pin
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.tables import cards, decks
from quizapp.progress.take_along import take_along
from quizapp.progress.verification import verify
from quizapp.progress.versions import LOG_VERSION
from quizapp.questions.response import Rating
from tests.progress.conftest import RELEASED
from tests.progress.damage import change_file, file_of, folder_of, read_file
from tests.progress.histories import (
    CARDS,
    History,
    Person,
    histories,
    kept,
    plain_histories,
    rebuilt,
)
from tests.progress.test_faults import BAD_CHANGES, BAD_REVIEWS, SOUND_CHANGE, SOUND_REVIEW

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
OpenCopy = Callable[[Path], Profile]
AnyRow = tuple[Any, ...]  # what stands in a tampered file is of any type


class Devices:
    """Profiles of one person on several computers; each begins as a copy of what the first one holds."""

    def __init__(self, home: Path, open_copy: OpenCopy) -> None:
        self.home, self._open_copy = home, open_copy
        self.first = open_copy(home)
        self._opened = [self.first]

    def copy(self, profile: Profile | None = None, device: str | None = None) -> Profile:
        """Open a copy of a profile as it is now, the first one's if none is given, on another computer."""
        source = self.first if profile is None else profile
        folder = self.home / "profiles" / f"copy {len(self._opened)}"
        folder.mkdir()
        take_along(source, folder, NOW).rename(folder / "progress.db")
        opened = Profile(ProfileFolder(folder, folder_of(self.first).label))
        opened.device = source.device if device is None else device
        self._opened.append(opened)
        return opened

    def close(self) -> None:
        for profile in self._opened:
            profile.close()


@pytest.fixture
def devices(home: Path, open_copy: OpenCopy) -> Iterator[Devices]:
    """Computers of one person."""
    made = Devices(home, open_copy)
    yield made
    made.close()


@pytest.fixture(scope="session")
def new_devices(open_copy: OpenCopy) -> Iterator[Callable[[], Devices]]:
    """A function that gives computers of a new person, and throws away those before: hypothesis wants many."""
    memory = Path("/dev/shm")
    with ExitStack() as last:

        def make() -> Devices:
            last.close()
            home = last.enter_context(
                tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, prefix="quizapp-")
            )
            made = Devices(Path(home), open_copy)
            last.callback(made.close)
            return made

        yield make


NewDevices = Callable[[], Devices]


def events(profile: Profile) -> tuple[list[WrittenReview], list[WrittenChange]]:
    """Return all that was written, whole, in words that are the same on every computer."""
    with profile.read() as connection:
        return list(written_reviews(connection)), list(written_changes(connection))


def in_global_words(profile: Profile) -> str:
    """Return the kept fold by global ids, in every bit."""
    with profile.read() as connection:
        fold = kept_fold(connection)
        card, deck = names_in(connection, cards), names_in(connection, decks)
    parts: list[list[tuple[Any, ...]]] = [
        [(card[number], state) for number, state in fold.cards.items()],
        [(card[number], marks) for number, marks in fold.marks.items()],
        [(day, deck[number], totals) for (day, number), totals in fold.days.items()],
        list(fold.settings.items()),
        [(deck[number], is_on) for number, is_on in fold.enrolments.items()],
    ]
    return repr([sorted(part, key=lambda row: repr(row[:2])) for part in parts])


def all_of(profile: Profile) -> tuple[object, str]:
    """Return events, card rows and aggregates."""
    return events(profile), in_global_words(profile)


def merged(into: Profile, *others: Profile) -> Profile:
    """Merge profiles that are open into one, and return it."""
    for other in others:
        merge(into, file_of(other), None)
    return into


def lapses_by_hand(profile: Profile) -> Counter[str]:
    """Count, from the events alone, how often each card was known and then forgotten."""
    reviews, changes = events(profile)
    undos = {change.id for change in changes if change.kind == UNDO}
    taken_back = {change.target for change in changes if change.kind == UNDO} - undos
    live: list[WrittenReview | WrittenChange] = [review for review in reviews if review.kind in FOLDED_KINDS]
    live += [change for change in changes if change.kind == RESET and change.card is not None]
    states: dict[str, CardState | None] = {}
    for event in sorted(live, key=lambda event: event.id):
        if event.id in taken_back:
            continue
        card = str(event.card)
        if isinstance(event, WrittenChange):
            states[card] = None
        else:
            answer = Answer(Rating(event.rating), StudyDay(event.day), event.due, event.key_hash)
            states[card] = apply(states.get(card), answer)
    return Counter({card: state.lapses for card, state in states.items() if state is not None})


# -- the union


@settings(max_examples=10)
@given(before=histories, here=histories, there=histories)
def test_merging_is_commutative(new_devices: NewDevices, before: History, here: History, there: History) -> None:
    devices = new_devices()
    Person(devices.first).live(before)
    one, other = devices.copy(device="one"), devices.copy(device="other")
    Person(one).live(here)
    Person(other).live(there)

    both, both_the_other_way = merged(devices.copy(one), other), merged(devices.copy(other), one)

    assert all_of(both) == all_of(both_the_other_way)


@settings(max_examples=10)
@given(before=histories, first=histories, second=histories, third=histories)
def test_merging_is_associative(
    new_devices: NewDevices, before: History, first: History, second: History, third: History
) -> None:
    devices = new_devices()
    Person(devices.first).live(before)
    one, two, three = (devices.copy(device=name) for name in ("one", "two", "three"))
    for profile, history in ((one, first), (two, second), (three, third)):
        Person(profile).live(history)

    left = merged(merged(devices.copy(one), two), three)
    right = merged(devices.copy(one), merged(devices.copy(two), three))

    assert all_of(left) == all_of(right)


@settings(max_examples=10)
@given(before=histories, here=histories, there=histories)
def test_merging_twice_is_the_same_as_once(
    new_devices: NewDevices, before: History, here: History, there: History
) -> None:
    devices = new_devices()
    Person(devices.first).live(before)
    one, other = devices.copy(device="one"), devices.copy(device="other")
    Person(one).live(here)
    Person(other).live(there)
    once = all_of(merged(one, other))

    twice = all_of(merged(one, other))

    assert twice == once


@settings(max_examples=10)
@given(before=histories, here=histories, there=histories)
def test_all_events_of_both_sides_and_no_others_are_in_the_result(
    new_devices: NewDevices, before: History, here: History, there: History
) -> None:
    devices = new_devices()
    Person(devices.first).live(before)
    one, other = devices.copy(device="one"), devices.copy(device="other")
    Person(one).live(here)
    Person(other).live(there)
    mine, theirs = events(one), events(other)

    merged(one, other)

    reviews = sorted({*mine[0], *theirs[0]}, key=lambda event: event.id)
    changes = sorted({*mine[1], *theirs[1]}, key=lambda event: event.id)
    assert events(one) == (reviews, changes)


@settings(max_examples=10)
@given(before=plain_histories, here=plain_histories, there=plain_histories)
def test_lapses_are_those_of_the_united_log(
    new_devices: NewDevices, before: History, here: History, there: History
) -> None:
    devices = new_devices()
    Person(devices.first).live(before)
    one, other = devices.copy(device="one"), devices.copy(device="other")
    Person(one).live(here)
    Person(other).live(there)

    merged(one, other)

    assert Counter({row.card: row.state.lapses for row in one.card_states()}) == lapses_by_hand(one)


@settings(max_examples=10)
@given(here=histories, there=histories, after=histories)
def test_answering_after_a_merge_keeps_what_a_rebuild_makes(
    new_devices: NewDevices, here: History, there: History, after: History
) -> None:
    devices = new_devices()
    one, other = devices.copy(device="one"), devices.copy(device="other")
    Person(one).live(here)
    Person(other).live(there)
    merged(one, other)

    Person(one).live(after)

    assert kept(one) == rebuilt(one)


@settings(max_examples=10)
@given(before=histories, here=histories, there=histories)
def test_a_merged_profile_is_sound(new_devices: NewDevices, before: History, here: History, there: History) -> None:
    devices = new_devices()
    Person(devices.first).live(before)
    one, other = devices.copy(device="one"), devices.copy(device="other")
    Person(one).live(here)
    Person(other).live(there)

    merged(one, other)

    assert verify(one).problems == ()


def test_what_was_brought_is_counted(devices: Devices) -> None:
    other = devices.copy(device="other")
    person = Person(other)
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[1], Rating.GOOD)
    person.suspend(CARDS[2])

    found = merge(devices.first, file_of(other), None)

    assert (found.reviews, found.changes, found.unsound) == (2, 1, ())


def test_the_agenda_has_to_be_made_anew(devices: Devices) -> None:
    devices.first.write_agenda("stamp", [])
    other = devices.copy(device="other")

    merged(devices.first, other)

    assert devices.first.agenda_stamp() is None


def test_drafts_are_not_brought(devices: Devices) -> None:
    other = devices.copy(device="other")
    other.write_draft("session", b"theirs")

    merged(devices.first, other)

    assert devices.first.read_draft("session") is None


def test_a_guest_can_bring_progress(devices: Devices) -> None:
    other = devices.copy()
    Person(other).answer(CARDS[0], Rating.GOOD)
    guest = Profile(None)

    found = merge(guest, file_of(other), None, is_same_person=True)

    assert (found.reviews, len(guest.card_states())) == (1, 1)


def test_progress_of_an_older_version_is_brought(profile: Profile, tmp_path: Path, old_version: int) -> None:
    other = tmp_path / "old.db"
    shutil.copy(RELEASED / f"version-{old_version}.db", other)
    there = dbapi2.connect(str(other)).execute("SELECT count(*) FROM reviews").fetchone()[0]

    found = merge(profile, other, None, is_same_person=True)

    assert (found.reviews, found.unsound, verify(profile).problems) == (there, (), ())


def test_bringing_an_old_file_writes_no_copy_of_it(profile: Profile, tmp_path: Path, old_version: int) -> None:
    other = tmp_path / "stick" / "old.db"
    other.parent.mkdir()
    shutil.copy(RELEASED / f"version-{old_version}.db", other)
    before = sorted(tmp_path.rglob("*"))

    merge(profile, other, None, is_same_person=True)

    assert sorted(tmp_path.rglob("*")) == before


def test_a_merge_that_was_killed_changed_all_or_nothing(devices: Devices) -> None:
    other = devices.copy(device="other")
    person = Person(other)
    for _ in range(200):
        person.answer(CARDS[0], Rating.GOOD)
    devices.first.close()
    mine, theirs = file_of(devices.first), file_of(other)
    before = len(read_file(devices.first, "SELECT id FROM reviews"))
    program = (
        "import sys; from pathlib import Path; from quizapp.progress import folders, merge, profile\n"
        "folder = folders.list_profiles(Path(sys.argv[1]))\n"
        "mine = next(found for found in folder if str(found.file) == sys.argv[2])\n"
        "opened = profile.Profile(mine); print('merging', flush=True)\n"
        "merge.merge(opened, Path(sys.argv[3]), None)"
    )
    for wait_ms in (1, 6, 15):
        command = [sys.executable, "-c", program, str(devices.home), str(mine), str(theirs)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(wait_ms / 1000)  # how far it gets does not matter
            process.kill()

    opened = Profile(folder_of(devices.first))
    count = len(events(opened)[0])
    problems = verify(opened).problems
    opened.close()

    assert (count in {before, before + 200}, problems) == (True, ())


# -- whose it is


def test_progress_of_another_person_is_refused(devices: Devices, open_copy: OpenCopy) -> None:
    other = _another_person(devices, open_copy)

    with pytest.raises(DifferentPersonError) as caught:
        merge(devices.first, file_of(other), None)

    error = caught.value
    assert (error.ours, error.theirs, error.our_reviews, error.their_reviews) == ("Ana", "Ana", 0, 1)


def test_nothing_is_changed_by_progress_of_another_person(devices: Devices, open_copy: OpenCopy) -> None:
    other = _another_person(devices, open_copy)

    with pytest.raises(DifferentPersonError):
        merge(devices.first, file_of(other), None)

    assert events(devices.first) == ([], [])


def test_the_same_person_may_say_so(devices: Devices, open_copy: OpenCopy) -> None:
    other = _another_person(devices, open_copy)

    assert merge(devices.first, file_of(other), None, is_same_person=True).reviews == 1


def test_who_said_so_once_is_not_asked_again(devices: Devices, open_copy: OpenCopy) -> None:
    other = _another_person(devices, open_copy)
    merge(devices.first, file_of(other), None, is_same_person=True, now=NOW)

    assert merge(devices.first, file_of(other), None).reviews == 0


def test_what_was_said_travels_with_a_merge(devices: Devices, open_copy: OpenCopy) -> None:
    other = _another_person(devices, open_copy)
    third = devices.copy()
    merge(devices.first, file_of(other), None, is_same_person=True)
    merged(third, devices.first)

    assert merge(third, file_of(other), None).reviews == 0


def test_the_other_side_is_not_asked_either(devices: Devices, open_copy: OpenCopy) -> None:
    other = _another_person(devices, open_copy)
    merge(devices.first, file_of(other), None, is_same_person=True)

    assert merge(other, file_of(devices.first), None).reviews == 0


def test_a_profile_is_not_merged_into_itself(profile: Profile, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(file_of(profile))

    with pytest.raises(ProfileError, match="nothing to add"):
        merge(profile, link, None)


def _another_person(devices: Devices, open_copy: OpenCopy) -> Profile:
    other = open_copy(devices.home)
    devices._opened.append(other)
    change_file(other, "UPDATE about SET value = 'somebody-else' WHERE name = 'profile'")
    Person(other).answer(CARDS[0], Rating.GOOD)
    return other


# -- with a PIN


def test_a_file_with_a_pin_asks_for_it(locked: Path, profile: Profile) -> None:
    with pytest.raises(NeedsPinError, match="PIN"):
        merge(profile, locked, None)


def test_a_wrong_pin_of_a_file_is_told(locked: Path) -> None:
    with pytest.raises(NeedsPinError, match="does not fit"):
        key_of_file(locked, "9999")


def test_a_file_with_a_pin_is_brought_with_it(locked: Path, profile: Profile) -> None:
    assert merge(profile, locked, key_of_file(locked, "2468"), is_same_person=True).reviews == 1


def test_a_file_without_a_pin_needs_none(devices: Devices) -> None:
    assert key_of_file(file_of(devices.first), "2468") is None


def test_no_plain_text_is_left_beside_a_file_with_a_pin(locked: Path, profile: Profile) -> None:
    merge(profile, locked, key_of_file(locked, "2468"), is_same_person=True)

    assert [path.name for path in locked.parent.iterdir()] == [locked.name]


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that was taken along from a profile whose PIN is 2468."""
    home, stick = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("stick")
    folder, key = change_pin(create_profile(home, "Ben"), None, "2468")
    opened = Profile(folder, key)
    Person(opened).answer(CARDS[0], Rating.GOOD)
    taken = take_along(opened, stick, NOW)
    opened.close()
    return taken


# -- files that are no use


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"no database", b"SQLite format 3\0", b"SQLite format 3\0" + bytes(4080), bytes(range(256)) * 17],
)
def test_a_file_of_any_bytes_is_refused_in_words(profile: Profile, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.quizprogress"
    other.write_bytes(content)

    with pytest.raises(ProfileError, match=r"is not a file with progress|is damaged"):
        merge(profile, other, None)


def test_random_bytes_of_whole_pages_may_be_a_file_with_a_pin(profile: Profile, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(random.Random(1).randbytes(8192))

    with pytest.raises(NeedsPinError):
        merge(profile, other, None)


@pytest.mark.parametrize("name", ["nothing", "folder", "nul\0byte"])
def test_what_is_no_file_is_told(profile: Profile, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(ProfileError, match="cannot be read"):
        merge(profile, tmp_path / name, None)


def test_a_name_with_signs_of_addresses_is_opened(devices: Devices, tmp_path: Path) -> None:
    other = tmp_path / "100 % of A&B?mode=rw#x é.quizprogress"
    shutil.copy(file_of(devices.copy()), other)

    assert merge(devices.first, other, None).reviews == 0


def test_a_file_on_a_protected_stick_is_read_and_left_as_it_is(devices: Devices, tmp_path: Path) -> None:
    copy = devices.copy()
    Person(copy).answer(CARDS[0], Rating.GOOD)
    copy.close()
    other = tmp_path / "stick" / "progress.db"
    other.parent.mkdir()
    shutil.copy(file_of(copy), other)
    before = other.read_bytes()

    assert merge(devices.first, other, None).reviews == 1
    assert (other.read_bytes(), list(other.parent.iterdir())) == (before, [other])


def test_what_stands_in_the_journal_of_a_running_program_is_brought(devices: Devices) -> None:
    other = devices.copy()
    Person(other).answer(CARDS[0], Rating.GOOD)
    assert file_of(other).with_name("progress.db-wal").exists()

    assert merge(devices.first, file_of(other), None).reviews == 1


def test_a_file_in_use_on_a_protected_stick_is_to_be_taken_along(
    devices: Devices, tmp_path: Path, protect: Callable[[Path], None]
) -> None:
    other = devices.copy()
    Person(other).answer(CARDS[0], Rating.GOOD)
    stick = tmp_path / "stick"
    stick.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{file_of(other)}{ending}", stick)
    protect(stick)

    with pytest.raises(ProfileError, match="being used") as caught:
        merge(devices.first, stick / "progress.db", None)

    assert "Take my progress with me" in caught.value.action


TAMPERED = {
    "another application": "PRAGMA application_id = 7",
    "no version": "PRAGMA user_version = 0",
    "negative version": "PRAGMA user_version = -1",
    "no reviews": "DROP TABLE reviews",
    "no about": "DROP TABLE about",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON reviews BEGIN DELETE FROM reviews; END",
    "a view": "CREATE VIEW everything AS SELECT * FROM reviews",
    "reviews as a view": "ALTER TABLE reviews RENAME TO r; CREATE VIEW reviews AS SELECT * FROM r",
    "another column": "ALTER TABLE reviews ADD COLUMN more TEXT",
    "a lost column": "ALTER TABLE changes DROP COLUMN body",
    "a computed column": "ALTER TABLE cards ADD COLUMN twice INT AS (number * 2)",
    "a search index": "DROP TABLE devices; CREATE VIRTUAL TABLE devices USING fts5(number, id)",
}


@pytest.mark.parametrize("statements", TAMPERED.values(), ids=TAMPERED)
def test_a_database_that_is_not_ours_is_refused(devices: Devices, statements: str) -> None:
    other = devices.copy()
    for statement in statements.split("; ") if "TRIGGER" not in statements else [statements]:
        change_file(other, statement)

    with pytest.raises(ProfileError, match="is not a file with progress"):
        merge(devices.first, file_of(other), None)


def test_a_newer_file_is_refused(devices: Devices) -> None:
    other = devices.copy()
    change_file(other, f"PRAGMA user_version = {LOG_VERSION + 1}")

    with pytest.raises(ProfileError, match="newer version"):
        merge(devices.first, file_of(other), None)


# -- rows that are no use


def test_a_damaged_review_is_left_out_and_named(devices: Devices) -> None:
    other = devices.copy()
    Person(other).answer(CARDS[0], Rating.GOOD)
    change_file(other, "UPDATE reviews SET rating = 1")
    name = f"review {Person(other).events()[0].hex()}"

    found = merge(devices.first, file_of(other), None)

    assert (found.reviews, found.unsound) == (0, (name,))


def test_a_damaged_review_does_not_keep_the_others_out(devices: Devices) -> None:
    other = devices.copy()
    person = Person(other)
    for card in CARDS[:3]:
        person.answer(card, Rating.GOOD)
    change_file(other, "UPDATE reviews SET day = day + 1 WHERE id = ?", person.events()[1])

    found = merge(devices.first, file_of(other), None)

    assert (found.reviews, len(found.unsound), verify(devices.first).problems) == (2, 1, ())


def add_review(profile: Profile, row: WrittenReview) -> None:
    """Write a review with the right checksum, whatever stands in it."""
    change_file(profile, "INSERT OR IGNORE INTO decks (id) VALUES ('any')")
    change_file(profile, "INSERT OR IGNORE INTO cards (id, deck) VALUES (?, 1)", row.card)
    change_file(profile, "INSERT OR IGNORE INTO devices (id) VALUES (?)", row.device)
    checksum = review_checksum(tuple(row[:REVIEW_VALUES]), name_sum(row.card), name_sum(row.device))
    change_file(
        profile,
        'INSERT INTO reviews (id, clock, "offset", day, kind, response, points, max_points, certainty, rating,'
        " ms_taken, due, key_hash, deck_version, seed, card, device, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, (SELECT number FROM cards WHERE id = ?), (SELECT number FROM devices WHERE id = ?), ?)",
        *row,
        checksum,
    )


def add_change(profile: Profile, row: WrittenChange) -> None:
    """Write a change with the right checksum, whatever stands in it."""
    change_file(profile, "INSERT OR IGNORE INTO decks (id) VALUES (?)", row.deck or "any")
    change_file(profile, "INSERT OR IGNORE INTO cards (id, deck) VALUES (?, 1)", row.card)
    change_file(profile, "INSERT OR IGNORE INTO devices (id) VALUES (?)", row.device)
    change_file(
        profile,
        'INSERT INTO changes (id, kind, target, body, clock, "offset", day, card, deck, device, checksum) VALUES'
        " (?, ?, ?, ?, ?, ?, ?, (SELECT number FROM cards WHERE id = ?), (SELECT number FROM decks WHERE id = ?),"
        " (SELECT number FROM devices WHERE id = ?), ?)",
        *row,
        change_checksum(tuple(row[:7]), row.card, row.deck, row.device),
    )


def test_a_sound_review_and_a_sound_change_are_brought(devices: Devices) -> None:
    other = devices.copy()
    add_review(other, SOUND_REVIEW)
    add_change(other, SOUND_CHANGE)

    merged(devices.first, other)

    assert events(devices.first) == ([SOUND_REVIEW], [SOUND_CHANGE])


def test_reviews_with_right_checksums_and_nonsense_in_them_are_left_out(devices: Devices) -> None:
    other = devices.copy()
    add_review(other, SOUND_REVIEW)
    wanted = set[bytes]()
    for number, (name, value) in enumerate(BAD_REVIEWS):
        row = SOUND_REVIEW._replace(id=event_id(SOUND_REVIEW.clock + number + 5, None))
        row = row._replace(**{name: value})  # type: ignore[arg-type]  # of any type on purpose
        add_review(other, row)
        wanted.add(row.id)

    found = merge(devices.first, file_of(other), None)

    assert (events(devices.first)[0], set(found.unsound)) == ([SOUND_REVIEW], {f"review {id.hex()}" for id in wanted})


def test_changes_with_right_checksums_and_nonsense_in_them_are_left_out(devices: Devices) -> None:
    other = devices.copy()
    for number, (name, value) in enumerate(BAD_CHANGES):
        row = SOUND_CHANGE._replace(id=event_id(SOUND_CHANGE.clock + number + 5, None))
        add_change(other, row._replace(**{name: value}))  # type: ignore[arg-type]  # of any type on purpose

    found = merge(devices.first, file_of(other), None)

    assert (events(devices.first)[1], len(found.unsound)) == ([], len(BAD_CHANGES))


def test_a_review_of_a_card_that_has_no_name_is_left_out(devices: Devices) -> None:
    other = devices.copy()
    add_review(other, SOUND_REVIEW)
    change_file(other, "DELETE FROM cards")
    checksum = review_checksum(tuple(SOUND_REVIEW[:REVIEW_VALUES]), name_sum(None), name_sum(SOUND_REVIEW.device))
    change_file(other, "UPDATE reviews SET checksum = ?", checksum)

    assert len(merge(devices.first, file_of(other), None).unsound) == 1


def test_an_id_of_another_length_is_counted_among_the_unsound(devices: Devices) -> None:
    other = devices.copy()
    add_review(other, SOUND_REVIEW._replace(id=b"short"))

    found = merge(devices.first, file_of(other), None)

    assert (found.reviews, found.unsound) == (0, ("review ?",))


def test_a_kind_of_event_that_is_not_known_is_kept(devices: Devices) -> None:
    other = devices.copy()
    add_change(other, SOUND_CHANGE._replace(kind="graft", body="[1]"))

    assert merge(devices.first, file_of(other), None).changes == 1


# -- the same event twice


def test_a_file_that_says_an_older_version_than_its_tables_are_of_is_refused(devices: Devices) -> None:
    other = devices.copy()
    change_file(other, "PRAGMA user_version = 2")

    with pytest.raises(ProfileError, match="not a file with progress"):
        merge(devices.first, file_of(other), None)


def test_the_seed_of_a_review_is_brought(devices: Devices) -> None:
    other = devices.copy()
    add_review(other, SOUND_REVIEW)

    merge(devices.first, file_of(other), None)

    assert [review.seed for review in events(devices.first)[0]] == [SOUND_REVIEW.seed]


def test_a_review_with_another_seed_does_not_replace_the_one_that_is_here(devices: Devices) -> None:
    other = devices.copy()
    add_review(devices.first, SOUND_REVIEW)
    add_review(other, SOUND_REVIEW._replace(seed=None))

    found = merge(devices.first, file_of(other), None)

    assert (events(devices.first)[0], len(found.unsound)) == ([SOUND_REVIEW], 1)


def test_an_event_with_another_content_does_not_replace_the_one_that_is_here(devices: Devices) -> None:
    other = devices.copy()
    add_review(devices.first, SOUND_REVIEW)
    add_review(other, SOUND_REVIEW._replace(rating=1))

    found = merge(devices.first, file_of(other), None)

    assert (events(devices.first)[0], found.unsound) == ([SOUND_REVIEW], (f"review {SOUND_REVIEW.id.hex()}",))


def test_an_event_that_is_damaged_here_is_mended(devices: Devices) -> None:
    add_review(devices.first, SOUND_REVIEW)
    other = devices.copy()
    change_file(devices.first, "UPDATE reviews SET rating = 1")

    found = merge(devices.first, file_of(other), None)

    assert (events(devices.first)[0], found.reviews, verify(devices.first).problems) == ([SOUND_REVIEW], 1, ())


def test_a_change_whose_checksum_is_damaged_here_is_mended(devices: Devices) -> None:
    add_change(devices.first, SOUND_CHANGE)
    other = devices.copy()
    change_file(devices.first, "UPDATE changes SET checksum = 5")

    found = merge(devices.first, file_of(other), None)

    assert (events(devices.first)[1], found.unsound, verify(devices.first).problems) == ([SOUND_CHANGE], (), ())


def test_a_card_whose_name_is_damaged_here_gets_its_answers_back(devices: Devices) -> None:
    add_review(devices.first, SOUND_REVIEW)
    other = devices.copy()
    change_file(devices.first, "UPDATE cards SET id = 'cytokines/onf'")

    merged(devices.first, other)

    assert events(devices.first)[0] == [SOUND_REVIEW]


def test_an_event_that_is_damaged_there_leaves_the_sound_one_alone(devices: Devices) -> None:
    add_review(devices.first, SOUND_REVIEW)
    other = devices.copy()
    change_file(other, "UPDATE reviews SET rating = 1, checksum = 9")

    found = merge(devices.first, file_of(other), None)

    assert (events(devices.first)[0], found.unsound) == ([SOUND_REVIEW], ())


def test_an_event_that_is_damaged_on_both_sides_is_named(devices: Devices) -> None:
    add_review(devices.first, SOUND_REVIEW)
    other = devices.copy()
    change_file(devices.first, "UPDATE reviews SET rating = 1")
    change_file(other, "UPDATE reviews SET rating = 2, checksum = 8")

    assert merge(devices.first, file_of(other), None).unsound == (f"review {SOUND_REVIEW.id.hex()}",)


# -- random damage

SQL_DAMAGE = (
    "UPDATE {table} SET {column} = {value} WHERE rowid IN (SELECT rowid FROM {table} ORDER BY random() LIMIT 2)",
    "UPDATE {table} SET {column} = {value}",
    "DELETE FROM {table}",
    "ALTER TABLE {table} RENAME TO other",
)
_COLUMNS = {
    "reviews": ("id", "card", "clock", "day", "kind", "rating", "due", "device", "checksum", "response", "ms_taken"),
    "changes": ("id", "kind", "target", "body", "card", "deck", "device", "checksum", "day"),
    "cards": ("number", "id", "deck"),
    "devices": ("number", "id"),
    "about": ("name", "value"),
}
_VALUES = (
    "0",
    "-1",
    "1e300",
    "9223372036854775807",
    "'text'",
    "x'00ff'",
    "zeroblob(16)",
    "randomblob(16)",
    "''",
    "CAST(x'ff' AS TEXT)",
)


def damage(path: Path, rng: random.Random) -> None:
    """Damage a file in one of many ways."""
    content = bytearray(path.read_bytes())
    kind = rng.randrange(5)
    if kind == 0:
        for _ in range(rng.choice([1, 1, 3, 30])):
            content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
    elif kind == 1:
        del content[rng.randrange(len(content)) :]
    elif kind == 2:
        page = rng.randrange(len(content) // 4096)
        content[page * 4096 : (page + 1) * 4096] = bytes(4096)
    elif kind == 3:
        start = rng.randrange(len(content) - 100)
        content[start : start + 100] = rng.randbytes(100)
    path.write_bytes(content)
    if kind == 4:
        _tamper(path, rng)


def _tamper(path: Path, rng: random.Random) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    table = rng.choice(list(_COLUMNS))
    column, value = rng.choice(_COLUMNS[table]), rng.choice(_VALUES)
    statement = rng.choice(SQL_DAMAGE[1:] if table in ("reviews", "changes", "about") else SQL_DAMAGE)
    try:
        connection.execute(statement.format(table=table, column=f'"{column}"', value=value))
    except dbapi2.Error:
        connection.execute("UPDATE OR IGNORE reviews SET checksum = 1")
    finally:
        connection.close()


def merge_damaged_copies(devices: Devices, count: int, seed: int) -> Counter[str]:
    """Merge so many damaged copies of a profile into fresh ones; return what became of them.

    Raises:
        AssertionError: If one leaves the profile in a state that is not sound, or brings what was never written.
    """
    rng, outcomes = random.Random(seed), Counter[str]()
    source = devices.copy(device="other")
    person = Person(source)
    for number in range(120):
        person.answer(CARDS[number % 4], rng.choice(list(Rating)))
        person.write_note(CARDS[number % 3], f"note {number}")
    source.close()
    reviews, changes = _reopened_events(source)
    known_reviews, known_changes = set(reviews), set(changes)
    victim, start = devices.home / "victim.quizprogress", file_of(devices.first).read_bytes()
    for _ in range(count):
        shutil.copy(file_of(source), victim)
        damage(victim, rng)
        target = devices.copy()
        try:
            found = merge(target, victim, None, is_same_person=True)
            outcomes["named" if found.unsound else "whole"] += 1
        except ProfileError as error:
            assert not isinstance(error, DamagedProfileError), "the profile was taken for the damaged one"
            outcomes["refused"] += 1
        assert verify(target).problems == ()
        got_reviews, got_changes = events(target)
        assert known_reviews >= set(got_reviews) and known_changes >= set(got_changes)
        target.close()
        shutil.rmtree(folder_of(target).path)
    assert file_of(devices.first).read_bytes() == start
    return outcomes


def _reopened_events(profile: Profile) -> tuple[list[WrittenReview], list[WrittenChange]]:
    opened = Profile(folder_of(profile))
    found = events(opened)
    opened.close()
    return found


def test_no_damage_to_the_other_file_does_any_to_the_profile(devices: Devices) -> None:
    outcomes = merge_damaged_copies(devices, count=60, seed=1)

    assert outcomes.total() == 60 and min(outcomes.values()) > 0 and len(outcomes) > 1
