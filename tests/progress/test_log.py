"""The log: only ever added to, and every event vouched for by a checksum of its own."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from sqlalchemy import Table, event
from sqlalchemy.pool import Pool
from sqlcipher3 import dbapi2

from quizapp.learning.day import StudyDay, study_day
from quizapp.learning.moments import milliseconds
from quizapp.progress import tables
from quizapp.progress.agenda import Installed
from quizapp.progress.events import SETTING, UNDO, Change, EventId, Review
from quizapp.progress.log import (
    CHANGE_COLUMNS,
    CHANGE_VALUES,
    REVIEW_COLUMNS,
    REVIEW_VALUES,
    WrittenChange,
    WrittenReview,
    append_change,
    append_review,
    card_number,
    change_checksum,
    device_number,
    is_undone,
    name_sum,
    review_checksum,
    written_changes,
    written_reviews,
)
from quizapp.progress.profile import Profile
from quizapp.progress.rows import LastEvent, ProfileFolder
from quizapp.progress.tables import changes, reviews
from quizapp.progress.verification import verify
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Chosen, Rating
from tests.progress.damage import change_file, read_file
from tests.progress.histories import BEGIN, CARDS, ELSEWHERE, FreshProfile, Happening, Person, histories

CLOCK = datetime(2026, 11, 21, 8, tzinfo=UTC)

# Events of which no column is empty.
REVIEW = Review(
    card=CARDS[0],
    clock=CLOCK.astimezone(timezone(timedelta(hours=-5))),
    day=StudyDay(20778),
    rating=Rating.GOOD,
    due=CLOCK + timedelta(days=2),
    key_hash=123,
    deck_version="1",
    response=Chosen(("today",)),
    points=1,
    max_points=1,
    certainty=Certainty.FAIRLY_SURE,
    ms_taken=4000,
    seed=7 << 40,
)
CHANGE = Change(
    kind="graft",
    clock=CLOCK.astimezone(timezone(timedelta(hours=-5))),
    day=StudyDay(20778),
    card=CARDS[0],
    deck="cytokines",
    target=EventId(b"0123456789abcdef"),
    body={"why": "só"},
)
NULLABLE = ("response", "points", "max_points", "certainty", "ms_taken", "seed")
TOUCHES_EVENTS = re.compile(
    r"^\s*(UPDATE|DELETE FROM|REPLACE INTO|INSERT OR \w+ INTO)\s+(reviews|changes)\b"
    r"|INSERT INTO (reviews|changes)\b.*ON CONFLICT",
    re.DOTALL,
)
EVENTS = [("reviews", column.name) for column in reviews.columns] + [("changes", c.name) for c in changes.columns]


@pytest.fixture
def logged(profile: Profile) -> Profile:
    """A profile with one review and one change, both with every column filled."""
    with profile.write() as connection:
        card, device = card_number(connection, REVIEW.card), device_number(connection, profile.device)
        append_review(connection, REVIEW, card, profile.device, device)
        append_change(connection, CHANGE, profile.device)
    profile.rebuild()
    return profile


def _another(value: Any) -> object:  # a value of any column: hence Any
    match value:
        case bytes():
            return value[:-1] + bytes([value[-1] ^ 1])
        case str():
            return value[:-1] + chr(ord(value[-1]) ^ 1)
        case _:
            return value ^ 1


def _checksum_problems(profile: Profile) -> list[str]:
    return [problem for problem in verify(profile).problems if problem.startswith("checksum")]


def test_events_that_are_whole_are_sound(logged: Profile) -> None:
    assert verify(logged).is_ok


@pytest.mark.parametrize(("table", "column"), EVENTS)
def test_checksum_covers(logged: Profile, table: str, column: str) -> None:
    [(value,)] = read_file(logged, f"SELECT {column} FROM {table}")
    change_file(logged, f"UPDATE {table} SET {column} = ?", _another(value))

    assert len(_checksum_problems(logged)) == 1


@pytest.mark.parametrize("column", NULLABLE)
def test_checksum_covers_that_a_review_has(logged: Profile, column: str) -> None:
    change_file(logged, f"UPDATE reviews SET {column} = NULL")

    assert len(_checksum_problems(logged)) == 1


@pytest.mark.parametrize(("table", "column"), [("cards", "id"), ("decks", "id"), ("devices", "id")])
def test_checksum_covers_the_name_behind_a_number(logged: Profile, table: str, column: str) -> None:
    change_file(logged, f"UPDATE {table} SET {column} = 'other'")

    assert _checksum_problems(logged)


def test_review_that_is_not_what_was_written_is_named(logged: Profile) -> None:
    [(identifier,)] = read_file(logged, "SELECT id FROM reviews")
    change_file(logged, "UPDATE reviews SET rating = 4")

    assert _checksum_problems(logged) == [f"checksum: review {identifier.hex()} is not what was written"]


def test_review_that_is_not_what_was_written_is_never_folded(logged: Profile) -> None:
    change_file(logged, "UPDATE reviews SET rating = 4")

    logged.rebuild()

    assert logged.card_states() == []


def test_review_that_is_not_what_was_written_stays_in_the_log(logged: Profile) -> None:
    change_file(logged, "UPDATE reviews SET rating = 4")

    logged.rebuild()

    assert verify(logged).reviews == 1


def test_setting_that_is_not_what_was_written_is_never_folded(profile: Profile) -> None:
    Person(profile).set("minutes", "5")
    change_file(profile, """UPDATE changes SET body = '{"minutes":"15"}'""")

    profile.rebuild()

    assert profile.settings() == {}


def test_change_of_an_unknown_kind_is_kept(logged: Profile) -> None:
    Person(logged).answer(CARDS[1], Rating.GOOD)
    logged.rebuild()

    assert read_file(logged, "SELECT kind FROM changes") == [("graft",)]


def test_clock_is_kept_as_it_was_read(logged: Profile) -> None:
    assert read_file(logged, "SELECT clock, offset FROM reviews") == [(milliseconds(CLOCK), -300)]


def test_events_after_a_clock_set_back_come_last(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.move_clock(timedelta(days=-30))

    person.answer(CARDS[1], Rating.GOOD)

    names = read_file(profile, "SELECT cards.id FROM reviews JOIN cards ON number = card ORDER BY reviews.id")
    assert [CardId(name) for (name,) in names] == list(CARDS[:2])


# -- append-only


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Every SQL statement that SQLite itself is given, by whatever way."""
    seen: list[str] = []

    def listen(connection: dbapi2.Connection, record: object) -> None:
        connection.set_trace_callback(seen.append)

    event.listen(Pool, "connect", listen)
    yield seen
    event.remove(Pool, "connect", listen)


def _touching_events(statements: Iterable[str]) -> list[str]:
    return [statement for statement in statements if TOUCHES_EVENTS.search(statement)]


def _do_everything(person: Person) -> None:
    person.profile.write_agenda("first", [Installed(CARDS[0], "cytokines", 7)])
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[0], Rating.AGAIN)
    person.answer_elsewhere(CARDS[1], Rating.GOOD)
    person.set("minutes", "5")
    person.set("minutes", "8")
    person.undo()
    person.suspend(CARDS[0])
    person.unsuspend(CARDS[0])
    person.bury(CARDS[0], timedelta(days=1))
    person.flag(CARDS[0], True)
    person.write_note(CARDS[0], "mine")
    person.reset(CARDS[0])
    person.undo_change(0)
    person.enrol("car-t", False)
    person.correct_clock(0, 99, -1)
    person.hand_in(person.review_of(CARDS[0]), person.review_of(CARDS[1], Rating.AGAIN))
    person.undo_any(0)
    person.profile.write_draft("session", b"{}")
    person.profile.rebuild()
    verify(person.profile)


def test_no_statement_changes_or_deletes_an_event(statements: list[str], closed: ProfileFolder) -> None:
    profile = Profile(closed)

    _do_everything(Person(profile))
    profile.close()

    assert _touching_events(statements) == []


def test_statement_of_a_migration_changes_only_checksums_of_version_1(
    statements: list[str], old: ProfileFolder, old_version: int
) -> None:
    Profile(old).close()

    touching = _touching_events(statements)

    checksums = {f"UPDATE {table} SET checksum = ? WHERE id = ?" for table in ("reviews", "changes")}
    assert {re.sub(r"\d+|[xX]'.*'", "?", statement) for statement in touching} == (
        checksums if old_version == 1 else set()
    )


WOULD_TOUCH_EVENTS = re.compile(
    r"\b(update|delete)\(\s*(\w+\.)?(reviews|changes)\b|\b(UPDATE|DELETE FROM|REPLACE INTO) +(reviews\b|changes\b|\{)"
)


def test_only_migrations_and_merges_hold_a_statement_that_would_touch_an_event() -> None:
    modules = Path(tables.__file__).parent.glob("*.py")

    found = {path.name for path in modules if WOULD_TOUCH_EVENTS.search(path.read_text(encoding="utf-8"))}

    # A merge replaces a damaged row by the same event as it was written, from the other computer.
    assert found == {"migrations.py", "merge.py"}


@pytest.mark.parametrize(
    "text", ["update(reviews)", "delete(tables.changes)", 'f"UPDATE {table} SET', "DELETE FROM changes"]
)
def test_text_that_would_touch_an_event_would_be_found(text: str) -> None:
    assert WOULD_TOUCH_EVENTS.search(text)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE reviews SET day=1", "DELETE FROM changes", "INSERT INTO reviews (id) VALUES (?)\nON CONFLICT DO NOTHING"],
)
def test_statement_that_touches_events_would_be_found(statement: str) -> None:
    assert TOUCHES_EVENTS.search(statement)


def test_statements_are_seen(statements: list[str], closed: ProfileFolder) -> None:
    profile = Profile(closed)
    Person(profile).answer(CARDS[0], Rating.GOOD)
    profile.close()

    assert any(statement.startswith("INSERT INTO reviews") for statement in statements)


def _events(profile: Profile) -> list[tuple[Any, ...]]:  # rows of any length
    return read_file(profile, "SELECT * FROM reviews ORDER BY id") + read_file(profile, "SELECT * FROM changes")


@given(first=histories, second=histories)
def test_what_happens_later_leaves_every_event_as_it_was(
    fresh_profile: FreshProfile, first: list[Happening], second: list[Happening]
) -> None:
    person = Person(fresh_profile())
    person.live(first)
    before = _events(person.profile)

    person.live(second)
    person.profile.rebuild()

    assert set(before) <= set(_events(person.profile))


def test_missing_values_are_no_part_of_a_checksum(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "ALTER TABLE reviews ADD COLUMN later INTEGER")  # as a later version will

    assert verify(profile).is_ok


def test_review_of_an_unknown_kind_is_kept_and_not_folded(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    before = profile.card_state(CARDS[0])
    with profile.read() as connection:
        written = next(written_reviews(connection))
    later = _checksum_of(written._replace(kind=9))
    change_file(profile, f"UPDATE reviews SET kind = 9, checksum = {later}")

    profile.rebuild()

    assert (before is not None, profile.card_state(CARDS[0])) == (True, None)


def test_event_that_damage_moved_far_ahead_does_not_stop_the_log(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE reviews SET id = x'ffffffffffff70008000000000000000'")

    Person(profile).answer(CARDS[1], Rating.GOOD)

    assert profile.card_state(CARDS[1]) is not None


def test_target_date_is_an_event_of_its_own(profile: Profile) -> None:
    profile.change_settings({"target_date": "2026-12-03", "minutes": "8"}, CLOCK, study_day(CLOCK, UTC))

    assert read_file(profile, "SELECT kind FROM changes ORDER BY id") == [("setting",), ("target_date",)]
    assert profile.settings() == {"minutes": "8", "target_date": "2026-12-03"}


# -- reading the log in words that are the same on every computer


def test_written_review_has_every_value(logged: Profile) -> None:
    with logged.read() as connection:
        [review] = written_reviews(connection)

    assert review == WrittenReview(
        id=review.id,
        clock=milliseconds(CLOCK),
        offset=-300,
        day=20778,
        kind=1,
        response=msgspec.json.encode(REVIEW.response).decode(),
        points=1,
        max_points=1,
        certainty=int(Certainty.FAIRLY_SURE),
        rating=3,
        ms_taken=4000,
        due=milliseconds(REVIEW.due),
        key_hash=123,
        deck_version="1",
        seed=7 << 40,
        card=CARDS[0],
        device=logged.device,
    )


def test_written_change_has_every_value(logged: Profile) -> None:
    with logged.read() as connection:
        [change] = written_changes(connection)

    assert change == WrittenChange(
        id=change.id,
        kind="graft",
        target=CHANGE.target,
        body='{"why":"só"}',
        clock=milliseconds(CLOCK),
        offset=-300,
        day=20778,
        card=CARDS[0],
        deck="cytokines",
        device=logged.device,
    )


def _checksum_of(event: WrittenReview | WrittenChange) -> int:
    if isinstance(event, WrittenReview):
        return review_checksum(tuple(event)[:REVIEW_VALUES], name_sum(event.card), name_sum(event.device))
    return change_checksum(tuple(event)[:CHANGE_VALUES], event.card, event.deck, event.device)


@given(history=histories)
def test_checksum_is_over_what_was_written(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    person.live(history)
    with person.profile.read() as connection:
        written: list[WrittenReview | WrittenChange] = [*written_reviews(connection), *written_changes(connection)]

    assert {(event.id, _checksum_of(event)) for event in written} == set(
        read_file(person.profile, "SELECT id, checksum FROM reviews UNION ALL SELECT id, checksum FROM changes")
    )


def test_checksums_of_the_present_version_never_change() -> None:
    values = (b"0123456789abcdef", 1795273200000, -300, 20778, 1, None, 1, 2, None, 3, 4000, 1795424400000, 7, "1")

    sums = review_checksum(values, name_sum("a/b"), name_sum("c")), change_checksum(values, "a/b", None, "c")

    assert sums == (3673658167, 1975777903)


def test_review_without_a_seed_has_the_checksum_that_version_2_wrote() -> None:
    values = (b"0123456789abcdef", 1795273200000, -300, 20778, 1, None, 1, 2, None, 3, 4000, 1795424400000, 7, "1")

    assert review_checksum((*values, None), name_sum("a/b"), name_sum("c")) == 3673658167


def test_checksum_with_a_seed_never_changes() -> None:
    values = (b"0123456789abcdef", 1795273200000, -300, 20778, 1, None, 1, 2, None, 3, 4000, 1795424400000, 7, "1", 0)

    assert review_checksum(values, name_sum("a/b"), name_sum("c")) == 4003936479


def test_event_that_is_not_what_was_written_is_not_given_away(logged: Profile) -> None:
    change_file(logged, "UPDATE reviews SET rating = 4")
    change_file(logged, "UPDATE changes SET kind = 'x'")

    with logged.read() as connection:
        assert [*written_reviews(connection), *written_changes(connection)] == []


@pytest.mark.parametrize(("table", "columns"), [(reviews, REVIEW_COLUMNS), (changes, CHANGE_COLUMNS)])
def test_every_column_of_an_event_is_written(table: Table, columns: tuple[str, ...]) -> None:
    assert set(columns) == set(table.columns.keys())


def test_last_event_is_the_last_that_is_sound(profile: Profile) -> None:
    person = Person(profile)
    person.set("minutes", "5")
    first = profile.last_event()
    person.move_clock(timedelta(days=1))
    person.answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE reviews SET day = day + 1")

    assert (profile.last_event(), first) == (LastEvent(milliseconds(BEGIN), 0, study_day(BEGIN, UTC)),) * 2


def test_undone_event_is_known_to_be(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    [answer] = person.events()

    person.undo()

    with profile.read() as connection:
        assert is_undone(connection, answer)


def test_undo_that_is_not_what_was_written_undoes_nothing(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    [answer] = person.events()
    person.undo()
    change_file(profile, "UPDATE changes SET clock = clock + 1")

    with profile.read() as connection:
        assert not is_undone(connection, answer)


def test_event_of_another_computer_is_not_this_ones(profile: Profile) -> None:
    Person(profile).answer_elsewhere(CARDS[0], Rating.GOOD)

    with profile.read() as connection:
        assert [review.device for review in written_reviews(connection)] == [ELSEWHERE]


def test_setting_is_written_as_json(profile: Profile) -> None:
    Person(profile).set("minutes", "5")

    with profile.read() as connection:
        assert [(change.kind, change.body) for change in written_changes(connection)] == [(SETTING, '{"minutes":"5"}')]


def test_undo_names_its_event(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    [answer] = person.events()
    person.undo()

    with profile.read() as connection:
        assert [(change.kind, change.target) for change in written_changes(connection)] == [(UNDO, answer)]
