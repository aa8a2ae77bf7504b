"""Bringing in the progress of another computer: the union of two logs, and everything that follows from it anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, select

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.progress.agenda import forget_agenda
from quizapp.progress.errors import ProfileError
from quizapp.progress.fold import rebuild, write_about
from quizapp.progress.key import Key
from quizapp.progress.log import (
    CHANGE_COLUMNS,
    CHANGE_VALUES,
    REVIEW_COLUMNS,
    REVIEW_VALUES,
    WrittenChange,
    WrittenReview,
    change_checksum,
    name_sum,
    names_in,
    review_checksum,
)
from quizapp.progress.other_file import ALIAS, ROWS_AT_A_TIME, OtherFile
from quizapp.progress.profile import Profile
from quizapp.progress.tables import about, cards, changes, decks, devices, reviews

ITSELF = QT_TRANSLATE_NOOP("errors", "{file} is the progress that is open now. There is nothing to add.")
ITSELF_ACTION = QT_TRANSLATE_NOOP("errors", "Choose the file from the other computer.")
DIFFERENT_PERSON = QT_TRANSLATE_NOOP(
    "errors",
    "The progress in {file} ({theirs}, answers: {their_reviews}) was begun apart from the one that is open"
    " ({ours}, answers: {our_reviews}). If they are of two persons, adding it would mix them up for good.",
)
DIFFERENT_PERSON_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Nothing was changed. Add it only if both are the progress of the same person."
)
NO_NAME = "?"
MOST_NAMED = 10_000
"""How many events that were left out are named; a file made in bad faith may hold any number."""


class DifferentPersonError(ProfileError):
    """The other file was begun as another profile: the person has to say that it is theirs.

    Attributes:
        ours: Nickname of the person whose profile is open; empty if not known.
        theirs: Nickname in the other file; empty if not known.
    """

    def __init__(self, file: Path, ours: str, theirs: str, our_reviews: int, their_reviews: int) -> None:
        super().__init__(
            DIFFERENT_PERSON,
            DIFFERENT_PERSON_ACTION,
            file=file,
            ours=ours or NO_NAME,
            theirs=theirs or NO_NAME,
            our_reviews=our_reviews,
            their_reviews=their_reviews,
        )
        self.ours, self.theirs = ours, theirs
        self.our_reviews, self.their_reviews = our_reviews, their_reviews


@dataclass(frozen=True)
class Merged:
    """What was brought in: reviews, other changes, and the names of events that were left out as not sound."""

    reviews: int
    changes: int
    unsound: tuple[str, ...]


def merge(
    profile: Profile, other: Path, key: Key | None, *, is_same_person: bool = False, now: datetime | None = None
) -> Merged:
    """Add the events of another file to the log, and make everything that follows from it anew.

    All in one transaction: nothing is changed if it does not end well. Events that are here already are skipped; one
    that is damaged here and sound there is mended. Drafts are not brought.

    Args:
        profile: Where they are added. It has to be given an agenda afterwards.
        other: The file, which is only read. Whatever it holds is looked at first.
        key: What opens it, if it is encrypted.
        is_same_person: The person said that both are theirs; this is remembered.
        now: When that was said.

    Raises:
        DifferentPersonError: If the file was begun as another profile and nobody said that it is the same person.
        ProfileError: If the file is the profile's own, cannot be read, is none of ours, or nothing could be saved.
    """
    refuse_itself(profile, other)
    with OtherFile(other, key) as source, profile.write() as connection:
        _know_person(profile, connection, source, is_same_person, now)
        union = _Union(connection, source)
        for table in (reviews, changes):
            union.take(table)
        if union.mend(rebuild(connection).unsound):
            rebuild(connection)
        forget_agenda(connection)
    return Merged(union.added["reviews"], union.added["changes"], tuple(union.unsound))


def refuse_itself(profile: Profile, other: Path) -> None:
    """Refuse a profile's own file.

    Raises:
        ProfileError: If that is what the other file is.
    """
    try:
        is_itself = profile.folder is not None and profile.folder.file.samefile(other)
    except (OSError, ValueError):  # what is not there is told when it is opened
        return
    if is_itself:
        raise ProfileError(ITSELF, ITSELF_ACTION, file=other)


def _know_person(
    profile: Profile, connection: Connection, source: OtherFile, is_same_person: bool, now: datetime | None
) -> None:
    """Refuse another person's file; remember every id that this person is known by.

    Raises:
        DifferentPersonError: If it is not known to be the same person.
    """
    known = {row.name: row.value for row in connection.execute(select(about.c.name, about.c.value))}
    me = known.get("profile", "")
    mine = {me, *(name.removeprefix(ALIAS) for name in known if name.startswith(ALIAS))} - {""}
    them, aliases, nickname = source.person()
    theirs = {them, *aliases} - {""}
    if not is_same_person and not mine & theirs:
        ours = "" if profile.folder is None else profile.folder.label.nickname
        count = connection.scalar(select(func.count()).select_from(reviews)) or 0
        raise DifferentPersonError(source.path, ours, nickname, count, source.count())
    said = "" if now is None else now.astimezone(UTC).isoformat(timespec="seconds")
    for alias in sorted(theirs - mine):
        write_about(connection, ALIAS + alias, said)


class _Numbers(dict[str, int]):
    """Numbers of this file by global id; what it does not know yet gets one (100,000 cards at a first merge)."""

    def __init__(self, connection: Connection, table: Table, decks_here: "_Numbers | None" = None) -> None:
        """Read what is known; ``decks_here`` are the numbers of decks, for cards, whose ids begin with their deck's."""
        super().__init__((name, number) for number, name in names_in(connection, table).items())
        self._driver, self._decks = _driver_of(connection), decks_here
        columns, places = ("id", "?") if decks_here is None else ("id, deck", "?, ?")
        self._statement = f"INSERT INTO {table.name} ({columns}) VALUES ({places})"

    def __missing__(self, name: str) -> int:
        deck = () if self._decks is None else (self._decks[name.split("/", 1)[0]],)
        number = self[name] = int(self._driver.execute(self._statement, (name, *deck)).lastrowid)
        return number


def _driver_of(connection: Connection) -> Any:  # sqlcipher3 carries no types
    driver = connection.connection.dbapi_connection
    assert driver is not None
    return driver


class _Union:
    """Two logs becoming one: ids are compared first, and only the rows that are missing are read whole."""

    def __init__(self, connection: Connection, source: OtherFile) -> None:
        self._source, self._driver = source, _driver_of(connection)
        self._decks, self._devices = _Numbers(connection, decks), _Numbers(connection, devices)
        self._cards = _Numbers(connection, cards, self._decks)
        self.added = {"reviews": 0, "changes": 0}
        self.unsound: list[str] = []

    def take(self, table: Table) -> None:
        """Add the events of one table that are not here yet; an event of another content never takes one's place."""
        for page in self._source.pages(table):
            missing, differing = self._compare(table, page)
            for ids in _portions(missing):
                sound = self._source.sound(table, ids)
                self._insert(table, sound.values())
                self.added[table.name] += len(sound)
                self._name(table, [identifier for identifier in ids if identifier not in sound])
            for ids in _portions(differing):
                self._name(table, self._in_dispute(table, ids))
        for _ in range(min(self._source.strangers(table), MOST_NAMED)):
            self._name(table, [b""])

    def mend(self, unsound: list[str]) -> int:
        """Put sound rows of the other log in the place of damaged ones here; return how many."""
        mended = 0
        for kind, _, identifier in (name.partition(" ") for name in unsound):
            table = reviews if kind == "review" else changes
            try:
                event = bytes.fromhex(identifier)
            except ValueError:  # not even the id of this one is left
                continue
            sound = self._source.sound(table, [event])
            if sound:
                self._driver.execute(f"DELETE FROM {table.name} WHERE id = ?", (event,))
                self._insert(table, sound.values())
                self.added[table.name] += 1
                mended += 1
        return mended

    def _compare(self, table: Table, page: list[tuple[bytes, object]]) -> tuple[list[bytes], list[bytes]]:
        """Return the ids of a page that are not here, and those that stand here with another checksum."""
        wanted, differing = dict(page), list[bytes]()
        query = f"SELECT id, checksum FROM {table.name} WHERE id BETWEEN ? AND ?"
        for identifier, checksum in self._driver.execute(query, (page[0][0], page[-1][0])):
            if identifier in wanted and wanted.pop(identifier) != checksum:
                differing.append(identifier)
        return list(wanted), differing

    def _in_dispute(self, table: Table, ids: list[bytes]) -> list[bytes]:
        """Return the events that are sound there, and are sound here with another content, or damaged on both sides."""
        there, here = self._source.sound(table, ids), self._sound_here(table, ids)
        return [event for event in ids if (event in there) == (event in here)]

    def _sound_here(self, table: Table, ids: list[bytes]) -> set[bytes]:
        columns = REVIEW_COLUMNS if table is reviews else CHANGE_COLUMNS
        listed = ", ".join(f'"{name}"' for name in columns)
        names = [{number: name for name, number in numbers.items()} for numbers in self._numbers_of(table)]
        found = set[bytes]()
        for identifier in ids:
            row = self._driver.execute(f"SELECT {listed} FROM {table.name} WHERE id = ?", (identifier,)).fetchone()
            local = row[-1 - len(names) : -1]
            named = [None if number is None else of.get(number) for of, number in zip(names, local, strict=True)]
            if row[-1] == _checksum(table, row[: len(columns) - 1 - len(names)], named):
                found.add(identifier)
        return found

    def _numbers_of(self, table: Table) -> list[_Numbers]:
        return [self._cards, self._devices] if table is reviews else [self._cards, self._decks, self._devices]

    def _insert(self, table: Table, rows: Any) -> None:
        """Insert sound rows under this file's own numbers."""
        columns = REVIEW_COLUMNS if table is reviews else CHANGE_COLUMNS
        values = REVIEW_VALUES if table is reviews else CHANGE_VALUES
        numbers = self._numbers_of(table)
        listed, places = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))

        def local(row: WrittenReview | WrittenChange) -> tuple[Any, ...]:
            named: tuple[Any, ...] = row[values:]
            own = (None if name is None else of[name] for of, name in zip(numbers, named, strict=True))
            return (*row[:values], *own, _checksum(table, row[:values], named))

        self._driver.executemany(f"INSERT INTO {table.name} ({listed}) VALUES ({places})", [local(row) for row in rows])

    def _name(self, table: Table, ids: list[bytes]) -> None:
        kind = "review" if table is reviews else "change"
        room = MOST_NAMED - len(self.unsound)
        self.unsound += [f"{kind} {identifier.hex() or '?'}" for identifier in ids[:room]]


def _portions(ids: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(ids), ROWS_AT_A_TIME):
        yield ids[start : start + ROWS_AT_A_TIME]


def _checksum(table: Table, values: tuple[Any, ...], named: Any) -> int:
    if table is reviews:
        card, device = named
        return review_checksum(tuple(values), name_sum(card), name_sum(device))
    card, deck, device = named
    return change_checksum(tuple(values), card, deck, device)
