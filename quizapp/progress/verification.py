"""Whether a profile is what it should be: file, checksums, order of the log, kept state against rebuilt state."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from quizapp.progress.errors import DamagedProfileError
from quizapp.progress.fold import Fold, fold_log, kept_fold
from quizapp.progress.profile import Profile
from quizapp.progress.tables import card_states, reviews


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
            problems = [*_file_problems(connection), *_fold_problems(kept_fold(connection), fold_log(connection))]
            logged = connection.scalar(select(func.count()).select_from(reviews)) or 0
            kept = connection.scalar(select(func.count()).select_from(card_states)) or 0
    except DamagedProfileError as error:
        return Verification(0, 0, (str(error),))
    return Verification(logged, kept, tuple(problems))


def _file_problems(connection: Connection) -> list[str]:
    found = [f"file: {row[0]}" for row in connection.exec_driver_sql("PRAGMA quick_check") if row[0] != "ok"]
    references = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [f"reference: table {row[0]} points to {row[2]}, which is not there" for row in references]


def _fold_problems(kept: Fold, rebuilt: Fold) -> list[str]:
    found = [f"checksum: {event} is not what was written" for event in rebuilt.unsound]
    for name in ("cards", "days", "settings"):
        one, other = getattr(kept, name), getattr(rebuilt, name)
        differing = [key for key in one.keys() | other.keys() if one.get(key) != other.get(key)]
        found += [f"state: {name} {key} differs from the rebuilt state" for key in sorted(differing, key=str)]
    return found
