"""The agenda: the installed cards that a person is asked, in the decks' order, with when each is asked.

It joins what is installed with the fold, so that the next card and the counts are one indexed read whatever there is.
It is made anew when either changes as a whole, and kept along with each answer; it is no part of log or fold.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Integer, and_, bindparam, case, delete, func, insert, literal_column, select, update

from quizapp.learning.card import CardState
from quizapp.progress.fold import CARD_STATE_COLUMNS, Marks, read_about, state_of, write_about
from quizapp.progress.prepared import Prepared
from quizapp.progress.rows import AgendaCard, DeckCount
from quizapp.progress.tables import about, agenda, card_marks, card_states, cards, decks
from quizapp.questions.identity import CardId

NEVER_MS = 1 << 62
"""The due moment of a card that is not asked: a suspended one, or a new one that is not offered to this person."""
_DAY_MS = 86_400_000
CHANGED_MS = 0
"""The due moment of a card whose key is not the one that its last answer was judged by: at once."""


class Installed(NamedTuple):
    """An installed card.

    Attributes:
        is_offered: It may be begun: it is written for this person, and its deck is not switched off.
    """

    card: CardId
    deck: str
    key_hash: int
    is_offered: bool = True


def agenda_stamp(connection: Connection) -> str | None:
    """Return what the agenda was made from; ``None`` if it has to be made anew."""
    return read_about(connection, "agenda")


def forget_agenda(connection: Connection) -> None:
    """Have the agenda, and the day's order with it, made anew before they are next used."""
    connection.execute(delete(about).where(about.c.name.in_(["agenda", "day_order"])))


def write_agenda(connection: Connection, stamp: str, installed: Iterable[Installed]) -> None:
    """Make the agenda anew.

    Args:
        connection: Inside a transaction that writes.
        stamp: What it is made from.
        installed: The cards in the order of new cards.
    """
    deck_numbers, card_numbers = _numbers(connection, decks), _numbers(connection, cards)
    states = {row[0]: state_of(row[1:]) for row in _ALL_STATES.run(connection)}
    marks = {row[0]: Marks(bool(row[1]), row[2]) for row in _ALL_MARKS.run(connection)}
    connection.execute(delete(agenda))
    rows, unknown = list[dict[str, object]](), list[dict[str, object]]()
    next_card = max(card_numbers.values(), default=0) + 1
    for place, found in enumerate(installed):
        deck = deck_numbers.get(found.deck)
        if deck is None:
            deck = deck_numbers[found.deck] = max(deck_numbers.values(), default=0) + 1
            connection.execute(insert(decks), {"number": deck, "id": found.deck})
        card = card_numbers.get(found.card)
        if card is None:
            card, next_card = next_card, next_card + 1
            unknown.append({"number": card, "id": found.card, "deck": deck})
        due = due_in_agenda(states.get(card), marks.get(card, Marks()), found.key_hash, is_offered=found.is_offered)
        row = {"place": place, "card": card, "deck": deck, "key_hash": found.key_hash, "due": due}
        rows.append({**row, "offered": int(found.is_offered)})
    if unknown:
        connection.execute(insert(cards), unknown)
    if rows:
        connection.execute(insert(agenda), rows)
    write_about(connection, "agenda", stamp)


def due_in_agenda(state: CardState | None, marks: Marks, key_hash: int, *, is_offered: bool) -> int | None:
    """Return when a card is asked, in milliseconds since 1970 UTC; ``None`` for a new card."""
    if marks.is_suspended or (state is None and not is_offered):
        return NEVER_MS
    if state is None:
        return marks.buried_until_ms or None
    due = CHANGED_MS if state.key_hash != key_hash else state.due_ms
    return max(due, marks.buried_until_ms)


def keep_in_agenda(connection: Connection, card: int, state: CardState | None, marks: Marks) -> None:
    """Bring one card's due moment up to date; nothing happens if it is not installed."""
    key_hash = -1 if state is None else state.key_hash
    values = {
        "number": card,
        "judged_by": key_hash,
        "same": due_in_agenda(state, marks, key_hash, is_offered=True),
        "changed": due_in_agenda(state, marks, key_hash + 1, is_offered=True),
        "is_new": int(state is None),
    }
    _SET_DUE.run(connection, values)


def first_due(connection: Connection, before_ms: int, only: Sequence[CardId] | None = None) -> AgendaCard | None:
    """Return the card with the earliest due moment before ``before_ms``; of equal ones the first in the decks."""
    if only is None:
        row = _FIRST_DUE.run(connection, {"before": before_ms}).fetchone()
        return None if row is None else agenda_card(row)
    query = _AGENDA_CARDS.where(agenda.c.due < before_ms, cards.c.id.in_(only))
    found = connection.execute(query.order_by(agenda.c.due, agenda.c.place)).first()
    return None if found is None else agenda_card(tuple(found))


def first_learning(connection: Connection, before_ms: int) -> AgendaCard | None:
    """Return the card that is being learned with the earliest due moment before ``before_ms``."""
    row = _FIRST_LEARNING.run(connection, {"before": before_ms}).fetchone()
    return None if row is None else agenda_card(row)


def learning_cards(connection: Connection, before_ms: int) -> int:
    """Return how many cards are being learned and come back before ``before_ms``."""
    return int(_LEARNING.run(connection, {"before": before_ms}).fetchone()[0])


def load_by_day(connection: Connection, start_ms: int, days: int) -> dict[int, int]:
    """Return how many cards are due on each of the days from ``start_ms``, by days from then; none where it is none."""
    values = {"start": start_ms, "end": start_ms + days * _DAY_MS}
    return dict(_LOAD.run(connection, values).fetchall())


def due_moments(connection: Connection, wanted: Iterable[CardId]) -> list[int]:
    """Return when those of the cards that were met are asked again, in milliseconds since 1970 UTC."""
    ids = msgspec.json.encode([*wanted]).decode()
    return [row[0] for row in _DUE_OF.run(connection, {"ids": ids}) if row[0] is not None and row[0] < NEVER_MS]


def due_cards(connection: Connection, before_ms: int) -> Iterator[AgendaCard]:
    """Yield the cards that are due before ``before_ms``, earliest first."""
    yield from map(agenda_card, _ALL_DUE.run(connection, {"before": before_ms}))


def new_cards(connection: Connection) -> Iterator[AgendaCard]:
    """Yield the cards that were never answered, in the decks' order."""
    yield from map(agenda_card, _ALL_NEW.run(connection))


def counts_by_deck(connection: Connection, before_ms: int) -> dict[str, DeckCount]:
    """Return, by deck id, how many cards are due before ``before_ms`` and how many are new."""
    due = dict(_DUE_BY_DECK.run(connection, {"before": before_ms}).fetchall())
    new = dict(_NEW_BY_DECK.run(connection).fetchall())
    names = {row[0]: row[1] for row in _DECKS.run(connection)}
    known = (due.keys() | new.keys()) & names.keys()  # damage may leave numbers of nothing; a repair sees to it
    return {names[number]: DeckCount(due.get(number, 0), new.get(number, 0)) for number in known}


def agenda_card(row: Sequence[object]) -> AgendaCard:
    """Return what a row of ``AGENDA_COLUMNS`` holds."""
    card, key_hash, *state = row
    if state[0] is None:
        return AgendaCard(CardId(str(card)), None)
    kept = state_of(state)
    return AgendaCard(CardId(str(card)), kept, has_changed_key=kept.key_hash != key_hash)


def _numbers(connection: Connection, table: object) -> dict[str, int]:
    return dict((_DECKS_NUMBERS if table is decks else _CARDS_NUMBERS).run(connection).fetchall())


AGENDA_COLUMNS = (cards.c.id, agenda.c.key_hash, *CARD_STATE_COLUMNS)
_AGENDA_CARDS = (
    select(*AGENDA_COLUMNS)
    .select_from(agenda)
    .join(cards, cards.c.number == agenda.c.card)
    .outerjoin(card_states, card_states.c.card == agenda.c.card)
)
_DUE = _AGENDA_CARDS.where(agenda.c.due < bindparam("before")).order_by(agenda.c.due, agenda.c.place)
_NEW = _AGENDA_CARDS.where(agenda.c.due.is_(None)).order_by(agenda.c.place)
_FIRST_DUE, _ALL_DUE = Prepared(_DUE.limit(1)), Prepared(_DUE)
_IS_LEARNING = card_states.c.learning == literal_column("1")  # a number of its own would hide the index
_FIRST_LEARNING = Prepared(
    _AGENDA_CARDS.where(_IS_LEARNING, card_states.c.due < bindparam("before"), agenda.c.due < bindparam("before"))
    .order_by(card_states.c.due, agenda.c.place)
    .limit(1)
)
_LEARNING = Prepared(
    select(func.count())
    .select_from(card_states.join(agenda, agenda.c.card == card_states.c.card))
    .where(_IS_LEARNING, card_states.c.due < bindparam("before"), agenda.c.due < bindparam("before"))
)
_LOAD = Prepared(
    select((agenda.c.due - bindparam("start", type_=Integer)) // literal_column("86400000", Integer), func.count())
    .where(agenda.c.due >= bindparam("start"), agenda.c.due < bindparam("end"))
    .group_by(literal_column("1"))
)
_DUE_OF = Prepared(
    select(agenda.c.due)
    .join(cards, cards.c.number == agenda.c.card)
    .where(cards.c.id.in_(select(literal_column("value")).select_from(func.json_each(bindparam("ids")))))
)
_ALL_NEW = Prepared(_NEW)
_SET_DUE = Prepared(
    update(agenda)
    .where(agenda.c.card == bindparam("number"))
    .values(
        due=case(
            (and_(agenda.c.offered == 0, bindparam("is_new") == 1), NEVER_MS),
            (agenda.c.key_hash == bindparam("judged_by"), bindparam("same")),
            else_=bindparam("changed"),
        )
    )
)
_DUE_BY_DECK = Prepared(
    select(agenda.c.deck, func.count()).where(agenda.c.due < bindparam("before")).group_by(agenda.c.deck)
)
_NEW_BY_DECK = Prepared(select(agenda.c.deck, func.count()).where(agenda.c.due.is_(None)).group_by(agenda.c.deck))
_ALL_STATES = Prepared(select(card_states.c.card, *CARD_STATE_COLUMNS))
_ALL_MARKS = Prepared(select(card_marks.c.card, card_marks.c.suspended, card_marks.c.buried_until))
_DECKS = Prepared(select(decks.c.number, decks.c.id))
_DECKS_NUMBERS, _CARDS_NUMBERS = (Prepared(select(table.c.id, table.c.number)) for table in (decks, cards))
