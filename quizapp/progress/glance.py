"""A first look into a profile with bare SQL, while SQLAlchemy, whose import takes 200 ms, is not there yet.

It reads what Today shows, nothing else, and writes nothing. Whatever is out of the ordinary (another version, damage,
no file) is left to ``Profile``, which has the words for it: a look that does not succeed is just no look.
"""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from quizapp.learning.day import StudyDay
from quizapp.learning.memory import DEFAULT_PARAMETERS, Parameters, read_parameters
from quizapp.progress.rows import DeckCount, LastEvent, OrderedCard
from quizapp.progress.versions import APPLICATION_ID, FOLD_VERSION, LOG_VERSION
from quizapp.progress.wal import has_lost_answers

BUSY_TIMEOUT_S = 0.1

_LAST_EVENT = """
SELECT clock, "offset", day FROM (
    SELECT * FROM (SELECT id, clock, "offset", day FROM reviews ORDER BY id DESC LIMIT 1)
    UNION ALL SELECT * FROM (SELECT id, clock, "offset", day FROM changes ORDER BY id DESC LIMIT 1)
) ORDER BY id DESC LIMIT 1
"""
_COUNTS = """
SELECT decks.id, count(agenda.due), count(*) - count(agenda.due) FROM agenda JOIN decks ON decks.number = agenda.deck
WHERE agenda.due < ? OR agenda.due IS NULL GROUP BY decks.id
"""
_REST = """
SELECT cards.id, seconds, planned, card_states.card IS NULL FROM day_order
JOIN agenda ON agenda.card = day_order.card JOIN cards ON cards.number = day_order.card
LEFT JOIN card_states ON card_states.card = day_order.card LEFT JOIN card_marks ON card_marks.card = day_order.card
WHERE (agenda.offered = 1 OR card_states.card IS NOT NULL)
AND coalesce(card_marks.suspended, 0) = 0 AND coalesce(card_marks.buried_until, 0) <= ?
AND (card_states.card IS NULL OR card_states.day <> ? OR card_states.key_hash <> agenda.key_hash)
AND coalesce(card_states.learning, 0) = 0 ORDER BY day_order.place
"""
_LEARNING = """
SELECT count(*) FROM card_states JOIN agenda ON agenda.card = card_states.card
WHERE card_states.learning = 1 AND card_states.due < ? AND agenda.due < ?
"""
_DAYS = "SELECT day, sum(again + hard + good + easy) FROM day_totals GROUP BY day"
_ENROLMENTS = "SELECT decks.id, is_on FROM enrolments JOIN decks ON decks.number = enrolments.deck"


class CannotLook(Exception):
    """The file is not one that can be read without further ado."""


class Glance:
    """The reading half of ``Profile``, as far as Today needs it: the same methods with the same results."""

    def __init__(self, folder: Path) -> None:
        """Open the file, which is seen as it is now until ``close``.

        Raises:
            CannotLook: If the file is anything but a sound profile of this version without a PIN.
        """
        path = folder / "progress.db"
        if not path.exists() or has_lost_answers(path):
            raise CannotLook("no whole file")
        try:
            self._connection = dbapi2.connect(
                str(path), timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
            try:
                self._begin()
            except BaseException:
                self._connection.close()
                raise
        except (dbapi2.Error, TypeError, ValueError) as error:
            raise CannotLook(str(error)) from error

    def _begin(self) -> None:
        connection = self._connection
        connection.execute("PRAGMA query_only = ON")
        versions = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        if versions != [APPLICATION_ID, LOG_VERSION]:
            raise CannotLook("another version")
        connection.execute("BEGIN")
        self._about = dict(connection.execute("SELECT name, value FROM about"))
        if self._about.get("fold_version") != str(FOLD_VERSION):
            raise CannotLook("another fold")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def agenda_stamp(self) -> str | None:
        """Return what the agenda was made from."""
        return self._about.get("agenda")

    def settings(self) -> dict[str, str]:
        """Return the latest value of every setting."""
        return dict(self._rows("SELECT name, value FROM settings"))

    def enrolments(self) -> dict[str, bool]:
        """Return the decks that were switched on or off, by id."""
        return {deck: bool(is_on) for deck, is_on in self._rows(_ENROLMENTS)}

    def last_event(self) -> LastEvent | None:
        """Return when the log's last event happened."""
        found = [LastEvent(clock, offset, StudyDay(day)) for clock, offset, day in self._rows(_LAST_EVENT)]
        return found[0] if found else None

    def counts_by_deck(self, before_ms: int) -> dict[str, DeckCount]:
        """Return, by deck id, how many cards are due before ``before_ms`` and how many are new."""
        return {deck: DeckCount(due, new) for deck, due, new in self._rows(_COUNTS, before_ms)}

    def order_stamp(self) -> str | None:
        """Return what the day's order was made from."""
        return self._about.get("day_order")

    def rest_of_order(self, day: StudyDay, now_ms: int) -> list[OrderedCard]:
        """Return the cards of the day's order that are still to be asked, those being learned left out."""
        rows = self._rows(_REST, now_ms, day)
        return [OrderedCard(card, seconds, bool(planned), bool(is_new)) for card, seconds, planned, is_new in rows]

    def learning_cards(self, before_ms: int) -> int:
        """Return how many installed cards are being learned and come back before ``before_ms``."""
        return int(self._rows(_LEARNING, before_ms, before_ms)[0][0])

    def ms_on_day(self, day: StudyDay) -> int:
        """Return how long the live answers of a study day took, each two minutes at most."""
        return int(self._rows("SELECT sum(ms_taken) FROM day_totals WHERE day = ?", day)[0][0] or 0)

    def parameters(self) -> Parameters:
        """Return the parameters of the memory model in force."""
        found = [
            read_parameters(text) for (text,) in self._rows("SELECT value FROM settings WHERE name = 'parameters'")
        ]
        return (found[0] if found else None) or DEFAULT_PARAMETERS

    def reviews_by_day(self) -> dict[StudyDay, int]:
        """Return the number of live answers of each study day that has any."""
        return {StudyDay(day): reviews for day, reviews in self._rows(_DAYS)}

    def read_draft(self, name: str) -> bytes | None:
        """Return what is not final yet under that name."""
        bodies = [str(body).encode() for (body,) in self._rows("SELECT body FROM drafts WHERE name = ?", name)]
        return bodies[0] if bodies else None

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what a query gives.

        Raises:
            CannotLook: If the file turns out to be damaged.
        """
        try:
            rows: list[tuple[Any, ...]] = self._connection.execute(query, values).fetchall()
        except (dbapi2.Error, UnicodeDecodeError) as error:
            raise CannotLook(str(error)) from error
        return rows
