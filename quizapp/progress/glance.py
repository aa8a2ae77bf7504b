"""A first look into a profile with bare SQL, while SQLAlchemy, whose import takes 200 ms, is not there yet.

It reads what Today shows, nothing else, and writes nothing. Whatever is out of the ordinary (another version, damage,
no file) is left to ``Profile``, which has the words for it: a look that does not succeed is just no look.
"""

from pathlib import Path

from sqlcipher3 import dbapi2

from quizapp.learning.card import CardState
from quizapp.learning.day import StudyDay
from quizapp.learning.memory import Memory
from quizapp.progress.rows import CardRow, LastEvent
from quizapp.progress.versions import APPLICATION_ID, FOLD_VERSION, LOG_VERSION
from quizapp.questions.question import CardId

BUSY_TIMEOUT_S = 0.1

_LAST_EVENT = """
SELECT clock, "offset", day FROM (
    SELECT * FROM (SELECT id, clock, "offset", day FROM reviews ORDER BY id DESC LIMIT 1)
    UNION ALL SELECT * FROM (SELECT id, clock, "offset", day FROM changes ORDER BY id DESC LIMIT 1)
) ORDER BY id DESC LIMIT 1
"""
_CARDS = """
SELECT cards.id, stability, difficulty, due, day, learning, reviews, lapses, key_hash
FROM card_states JOIN cards ON cards.number = card_states.card ORDER BY due, card
"""


class CannotLook(Exception):
    """The file is not one that can be read without further ado."""


class Glance:
    """The reading half of ``Profile``: the same methods with the same results."""

    def __init__(self, folder: Path) -> None:
        """Read everything at once and close the file.

        Raises:
            CannotLook: If the file is anything but a sound profile of this version.
        """
        path = folder / "progress.db"
        if not path.exists():
            raise CannotLook("no file")
        try:
            connection = dbapi2.connect(str(path), timeout=BUSY_TIMEOUT_S, isolation_level=None)
            try:
                self._read(connection)
            finally:
                connection.close()
        except (dbapi2.Error, TypeError, ValueError) as error:
            raise CannotLook(str(error)) from error

    def _read(self, connection: dbapi2.Connection) -> None:
        connection.execute("PRAGMA query_only = ON")
        versions = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        if versions != [APPLICATION_ID, LOG_VERSION]:
            raise CannotLook("another version")
        connection.execute("BEGIN")
        fold = connection.execute("SELECT value FROM about WHERE name = 'fold_version'").fetchone()
        if fold != (str(FOLD_VERSION),):
            raise CannotLook("another fold")
        self._settings = dict(connection.execute("SELECT name, value FROM settings"))
        self._drafts = dict(connection.execute("SELECT name, body FROM drafts"))
        self._reviews = {StudyDay(day): reviews for day, reviews in connection.execute(_DAYS)}
        last = connection.execute(_LAST_EVENT).fetchone()
        self._last_event = None if last is None else LastEvent(last[0], last[1], StudyDay(last[2]))
        self._cards = [_card(*row) for row in connection.execute(_CARDS)]
        connection.execute("COMMIT")

    def settings(self) -> dict[str, str]:
        """Return the latest value of every setting."""
        return self._settings

    def last_event(self) -> LastEvent | None:
        """Return when the log's last event happened."""
        return self._last_event

    def card_states(self) -> list[CardRow]:
        """Return all cards that have a state, by due moment."""
        return self._cards

    def reviews_by_day(self) -> dict[StudyDay, int]:
        """Return the number of live answers of each study day that has any."""
        return self._reviews

    def read_draft(self, name: str) -> bytes | None:
        """Return what is not final yet under that name."""
        body = self._drafts.get(name)
        return None if body is None else body.encode()


_DAYS = "SELECT day, reviews FROM day_totals"


def _card(
    card: str,
    stability: float,
    difficulty: float,
    due: int,
    day: int,
    learning: int,
    reviews: int,
    lapses: int,
    key_hash: int,
) -> CardRow:
    memory = Memory(stability, difficulty)
    return CardRow(CardId(card), CardState(memory, due, StudyDay(day), bool(learning), reviews, lapses, key_hash))
