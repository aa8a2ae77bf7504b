"""The log: only ever added to, and every event vouched for by a checksum of its own."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from sqlalchemy import Engine, event

from quizapp.learning.day import StudyDay, study_day
from quizapp.learning.moments import milliseconds
from quizapp.progress import log
from quizapp.progress.database import Database
from quizapp.progress.log import Change, EventId, Review, append_change, append_review, reviews_in_order
from quizapp.progress.profile import Profile
from quizapp.progress.tables import changes, reviews
from quizapp.progress.verification import verify
from quizapp.questions.question import CardId
from quizapp.questions.response import Certainty, Chosen, Rating
from tests.progress.damage import change_file, read_file
from tests.progress.histories import CARDS, FreshProfile, Happening, Person, histories

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
NULLABLE = ("response", "points", "max_points", "certainty", "ms_taken")
TOUCHES_EVENTS = re.compile(
    r"^\s*(UPDATE|DELETE FROM|REPLACE INTO|INSERT OR \w+ INTO)\s+(reviews|changes)\b"
    r"|INSERT INTO (reviews|changes)\b.*ON CONFLICT",
    re.DOTALL,
)
EVENTS = [("reviews", column.name) for column in reviews.columns] + [("changes", c.name) for c in changes.columns]


@pytest.fixture
def logged(profile: Profile) -> Profile:
    """A profile with one review and one change, both with every column filled."""
    database = Database(profile.folder.path / "progress.db")
    with database.write() as connection:
        append_review(connection, REVIEW, profile.device)
        append_change(connection, CHANGE, profile.device)
    database.close()
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
    """Every SQL statement that is run."""
    seen: list[str] = []

    def note(connection: object, cursor: object, statement: str, *others: object) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


def test_no_statement_changes_or_deletes_an_event(profile: Profile, statements: list[str]) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[0], Rating.AGAIN)
    person.set("minutes", "5")
    person.set("minutes", "8")
    person.undo()
    profile.write_draft("session", b"{}")
    profile.rebuild()

    assert [statement for statement in statements if TOUCHES_EVENTS.search(statement)] == []


@pytest.mark.parametrize(
    "statement",
    ["UPDATE reviews SET day=1", "DELETE FROM changes", "INSERT INTO reviews (id) VALUES (?)\nON CONFLICT DO NOTHING"],
)
def test_statement_that_touches_events_would_be_found(statement: str) -> None:
    assert TOUCHES_EVENTS.search(statement)


def test_statements_are_seen(profile: Profile, statements: list[str]) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)

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
    change_file(profile, "ALTER TABLE reviews ADD COLUMN seed INTEGER")  # as a later version will

    assert verify(profile).is_ok


def test_review_of_an_unknown_kind_is_kept_and_not_folded(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    before = profile.card_state(CARDS[0])
    with profile.read() as connection:
        newest = next(reviews_in_order(connection))
    values = {name: getattr(newest, name) for name in log._REVIEW_VALUES} | {"kind": 9}
    checksum = log._checksum(newest.id, newest.card_id, newest.device_id, values)
    change_file(profile, f"UPDATE reviews SET kind = 9, checksum = {checksum}")

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
