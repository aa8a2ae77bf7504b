"""What all answers came to, from the days' totals alone: no review is read for it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from quizapp.learning.day import StudyDay, calendar_date
from quizapp.progress.prepared import Prepared
from quizapp.progress.tables import card_states, day_totals, decks


@dataclass(frozen=True)
class Totals:
    """What some answers came to.

    Attributes:
        again: Answers rated so; likewise ``hard``, ``good`` and ``easy``.
        new: First answers to a card.
        lapses: Cards that were known and then forgotten.
        ms_taken: Milliseconds that the answers took.
    """

    again: int = 0
    hard: int = 0
    good: int = 0
    easy: int = 0
    new: int = 0
    lapses: int = 0
    ms_taken: int = 0

    @property
    def reviews(self) -> int:
        """All answers."""
        return self.again + self.hard + self.good + self.easy


@dataclass(frozen=True)
class Statistics:
    """Totals of all live answers: together, by study day and by deck id; and how the cards stand."""

    total: Totals
    by_day: dict[StudyDay, Totals]
    by_deck: dict[str, Totals]
    cards: int
    learning: int

    def by_date(self) -> dict[date, Totals]:
        """Return the totals by the calendar date of the study day."""
        return {calendar_date(day): totals for day, totals in self.by_day.items()}


def statistics(connection: Connection) -> Statistics:
    """Return what all answers came to."""
    by_day = {StudyDay(row[0]): Totals(*row[1:]) for row in _BY_DAY.run(connection)}
    by_deck = {row[0]: Totals(*row[1:]) for row in _BY_DECK.run(connection)}
    total = _ALL.run(connection).fetchone()
    cards, learning = _CARDS.run(connection).fetchone()
    return Statistics(Totals(*(number or 0 for number in total)), by_day, by_deck, cards, learning or 0)


_SUMS = [func.sum(column) for column in day_totals.c if column.name not in ("day", "deck")]
_ALL = Prepared(select(*_SUMS))
_BY_DAY = Prepared(select(day_totals.c.day, *_SUMS).group_by(day_totals.c.day))
_BY_DECK = Prepared(
    select(decks.c.id, *_SUMS)
    .select_from(day_totals)
    .join(decks, decks.c.number == day_totals.c.deck)
    .group_by(decks.c.id)
)
_CARDS = Prepared(select(func.count(), func.sum(card_states.c.learning)).select_from(card_states))
