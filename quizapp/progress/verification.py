"""Whether a profile is what it should be: file, checksums, log, kept state against rebuilt state, and its backups."""

import math
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, func, select

from quizapp.learning.card import CardState
from quizapp.progress.errors import DamagedProfileError
from quizapp.progress.events import UNDO
from quizapp.progress.fold import Fold, fold_log, kept_fold
from quizapp.progress.ids import ID_BYTES
from quizapp.progress.profile import Profile
from quizapp.progress.tables import changes, metadata, reviews


@dataclass(frozen=True)
class Verification:
    """What was found: how many reviews the log holds, how many cards have a state, and every problem.

    ``notes`` are no problems: an undo whose event is not here does no harm.
    """

    reviews: int
    cards: int
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def is_ok(self) -> bool:
        """Nothing was found wrong."""
        return not self.problems


def verify(profile: Profile) -> Verification:
    """Check a profile's file and report; nothing is changed."""
    try:
        with profile.read() as connection:
            problems = file_problems(connection)
            kept, rebuilt = kept_fold(connection), fold_log(connection)
            problems += [f"checksum: {event} is not what was written" for event in rebuilt.unsound]
            problems += _id_problems(connection) + fold_problems(kept, rebuilt)
            notes = _undos_of_nothing(connection)
            logged = connection.scalar(select(func.count()).select_from(reviews)) or 0
    except DamagedProfileError as error:
        return Verification(0, 0, (str(error),))
    return Verification(logged, len(kept.cards), tuple(problems), tuple(notes))


def file_problems(connection: Connection) -> list[str]:
    """Return what SQLite finds wrong with a file: its pages, and numbers that point to nothing."""
    checks = ["quick_check", *(f"integrity_check({table})" for table in metadata.tables if table != "reviews")]
    rows = [row for check in checks for row in connection.exec_driver_sql(f"PRAGMA {check}")]
    found = list(dict.fromkeys(f"file: {row[0]}" for row in rows if row[0] != "ok"))
    for table in metadata.tables:
        if table not in ("reviews", "changes"):  # whose checksums are over what their numbers stand for
            references = connection.exec_driver_sql(f"PRAGMA foreign_key_check({table})").all()
            found += [f"reference: table {row[0]} points to {row[2]}, which is not there" for row in references]
    return found


def _id_problems(connection: Connection) -> list[str]:
    query = (
        "SELECT id FROM {table} WHERE typeof(id) <> 'blob' OR length(id) <> ? OR hex(substr(id, 7, 1)) NOT LIKE '7_'"
    )
    found = list[str]()
    for table in (reviews, changes):
        rows = connection.exec_driver_sql(query.format(table=table.name), (ID_BYTES,))
        found += [f"id: {_hex(row[0])} is no id of an event" for row in rows]
    return found


def _undos_of_nothing(connection: Connection) -> list[str]:
    others = changes.alias()
    targets = select(changes.c.target).where(
        changes.c.kind == UNDO,
        ~select(reviews.c.id).where(reviews.c.id == changes.c.target).exists(),
        ~select(others.c.id).where(others.c.id == changes.c.target).exists(),
    )
    return [f"undo: {_hex(row[0])} is not in the log" for row in connection.execute(targets)]


def _hex(identifier: object) -> str:
    return identifier.hex() if isinstance(identifier, bytes) else repr(identifier)


def _agree(one: object, other: object) -> bool:
    """Compare exactly, but for a card's memory: another machine's arithmetic may differ in the last bits."""
    if one == other:
        return True
    if not isinstance(one, CardState) or not isinstance(other, CardState):
        return False
    pairs = (
        (one.memory.stability_days, other.memory.stability_days),
        (one.memory.difficulty, other.memory.difficulty),
    )
    return all(math.isclose(left, right, rel_tol=1e-9) for left, right in pairs) and _same_but_memory(one, other)


def _same_but_memory(one: CardState, other: CardState) -> bool:
    return msgspec.structs.replace(one, memory=other.memory) == other


def fold_problems(kept: Fold, rebuilt: Fold) -> list[str]:
    """Return where the kept state is not what the log says."""
    found = list[str]()
    for name in ("cards", "marks", "days", "settings", "enrolments"):
        one, other = getattr(kept, name), getattr(rebuilt, name)
        differing = [key for key in one.keys() | other.keys() if not _agree(one.get(key), other.get(key))]
        found += [f"state: {name} {key} differs from the rebuilt state" for key in sorted(differing, key=str)]
    return found
