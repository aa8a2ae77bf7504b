"""Whether a profile is what it should be: file, checksums, order of the log, kept state against rebuilt state."""

import math
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, select

from quizapp.learning.card import CardState
from quizapp.progress.errors import DamagedProfileError
from quizapp.progress.fold import Fold, fold_log, kept_fold
from quizapp.progress.ids import ID_BYTES
from quizapp.progress.log import UNDO
from quizapp.progress.profile import Profile
from quizapp.progress.tables import card_states, changes, reviews


@dataclass(frozen=True)
class Verification:
    """What was found: how many reviews the log holds, how many cards have a state, and every problem."""

    reviews: int
    cards: int
    problems: tuple[str, ...]

    @property
    def is_ok(self) -> bool:
        """Nothing was found wrong."""
        return not self.problems


def verify(profile: Profile) -> Verification:
    """Check a profile and report; nothing is changed."""
    try:
        with profile.read() as connection:
            problems = [*_file_problems(connection), *_log_problems(connection)]
            problems += _fold_problems(kept_fold(connection), fold_log(connection))
            logged = connection.scalar(select(func.count()).select_from(reviews)) or 0
            kept = connection.scalar(select(func.count()).select_from(card_states)) or 0
    except DamagedProfileError as error:
        return Verification(0, 0, (str(error),))
    return Verification(logged, kept, tuple(problems))


def _file_problems(connection: Connection) -> list[str]:
    found = [f"file: {row[0]}" for row in connection.exec_driver_sql("PRAGMA quick_check") if row[0] != "ok"]
    references = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [f"reference: table {row[0]} points to {row[2]}, which is not there" for row in references]


def _log_problems(connection: Connection) -> list[str]:
    """Return events whose id is none of ours, and undos of events that are not there."""
    ids = {row[0] for table in (reviews, changes) for row in connection.execute(select(table.c.id))}
    found = [f"id: {_hex(identifier)} is no id of an event" for identifier in ids if not _is_event_id(identifier)]
    targets = connection.execute(select(changes.c.target).where(changes.c.kind == UNDO))
    return found + [f"undo: {_hex(row[0])} is not in the log" for row in targets if row[0] not in ids]


def _is_event_id(identifier: object) -> bool:
    return isinstance(identifier, bytes) and len(identifier) == ID_BYTES and identifier[6] >> 4 == 7


def _hex(identifier: object) -> str:
    return identifier.hex() if isinstance(identifier, bytes) else repr(identifier)


def _agree(one: object, other: object) -> bool:
    """Compare exactly, but for a card's memory: another machine's arithmetic may differ in the last bits."""
    if isinstance(one, CardState) and isinstance(other, CardState):
        pairs = (
            (one.memory.stability_days, other.memory.stability_days),
            (one.memory.difficulty, other.memory.difficulty),
        )
        is_close = all(math.isclose(left, right, rel_tol=1e-9) for left, right in pairs)
        return is_close and replace(one, memory=other.memory) == other
    return one == other


def _fold_problems(kept: Fold, rebuilt: Fold) -> list[str]:
    found = [f"checksum: {event} is not what was written" for event in rebuilt.unsound]
    for name in ("cards", "days", "settings"):
        one, other = getattr(kept, name), getattr(rebuilt, name)
        differing = [key for key in one.keys() | other.keys() if not _agree(one.get(key), other.get(key))]
        found += [f"state: {name} {key} differs from the rebuilt state" for key in sorted(differing, key=str)]
    return found
