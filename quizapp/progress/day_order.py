"""The order of a study day: chosen once, before its first answer, and kept outside log and fold.

A card of it is done once it was answered on that day; taking the answer back puts it in its old place again.
"""

from collections.abc import Iterable
from itertools import islice

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, literal_column, or_, select

from quizapp.learning.day import StudyDay
from quizapp.progress.agenda import AGENDA_COLUMNS, agenda_card
from quizapp.progress.fold import read_about, write_about
from quizapp.progress.prepared import Prepared
from quizapp.progress.rows import AgendaCard, OrderedCard, PlanRow
from quizapp.progress.tables import about, agenda, card_marks, card_states, cards, day_order
from quizapp.questions.identity import CardId

MOST_KEPT = 2_000
"""Cards of an order that are kept: nobody answers more in one day."""


def order_stamp(connection: Connection) -> str | None:
    """Return what the order was made from; ``None`` if it has to be made."""
    return read_about(connection, "day_order")


def forget_order(connection: Connection) -> None:
    """Have the order made anew before it is next used."""
    connection.execute(delete(about).where(about.c.name == "day_order"))


def write_order(connection: Connection, stamp: str, order: Iterable[OrderedCard]) -> None:
    """Keep an order of installed cards."""
    numbers = dict(_NUMBERS.run(connection).fetchall())
    connection.execute(delete(day_order))
    rows = [
        {"place": place, "card": numbers[one.card], "seconds": one.seconds, "planned": int(one.is_planned)}
        for place, one in enumerate(islice((one for one in order if one.card in numbers), MOST_KEPT))
    ]
    if rows:
        connection.execute(insert(day_order), rows)
    write_about(connection, "day_order", stamp)


def next_in_order(connection: Connection, day: StudyDay, now_ms: int) -> AgendaCard | None:
    """Return the first card of the order that was not answered on that day and is neither suspended nor put off."""
    row = _NEXT.run(connection, {"day": day, "now": now_ms}).fetchone()
    return None if row is None else agenda_card(row)


def rest_of_order(connection: Connection, day: StudyDay, now_ms: int) -> list[OrderedCard]:
    """Return what `next_in_order` would give one after the other, cards that are being learned left out."""
    rows = _REST.run(connection, {"day": day, "now": now_ms})
    return [OrderedCard(CardId(row[0]), row[1], bool(row[2]), row[3] is None) for row in rows]


def plan_rows(connection: Connection, now_ms: int) -> list[PlanRow]:
    """Return every installed card that may be asked at ``now_ms``, in the decks' order."""
    return [PlanRow(*row) for row in _PLAN.run(connection, {"now": now_ms})]


_MAY_BE_ASKED = and_(
    or_(agenda.c.offered == literal_column("1"), card_states.c.card.is_not(None)),
    func.coalesce(card_marks.c.suspended, literal_column("0")) == literal_column("0"),
    func.coalesce(card_marks.c.buried_until, literal_column("0")) <= bindparam("now"),
)
_IS_OPEN = or_(
    card_states.c.card.is_(None),
    card_states.c.day != bindparam("day"),
    card_states.c.key_hash != agenda.c.key_hash,
)
_IN_ORDER = (
    day_order.join(agenda, agenda.c.card == day_order.c.card)
    .join(cards, cards.c.number == day_order.c.card)
    .outerjoin(card_states, card_states.c.card == day_order.c.card)
    .outerjoin(card_marks, card_marks.c.card == day_order.c.card)
)
_NUMBERS = Prepared(select(cards.c.id, agenda.c.card).join(cards, cards.c.number == agenda.c.card))
_NEXT = Prepared(
    select(*AGENDA_COLUMNS).select_from(_IN_ORDER).where(_MAY_BE_ASKED, _IS_OPEN).order_by(day_order.c.place).limit(1)
)
_REST = Prepared(
    select(cards.c.id, day_order.c.seconds, day_order.c.planned, card_states.c.card)
    .select_from(_IN_ORDER)
    .where(_MAY_BE_ASKED, _IS_OPEN, func.coalesce(card_states.c.learning, literal_column("0")) == literal_column("0"))
    .order_by(day_order.c.place)
)
_PLAN = Prepared(
    select(
        cards.c.id,
        card_states.c.stability,
        card_states.c.difficulty,
        card_states.c.day,
        card_states.c.due,
        card_states.c.learning,
        card_states.c.reviews,
        card_states.c.sure_days,
        (card_states.c.key_hash != agenda.c.key_hash).label("changed"),
    )
    .select_from(
        agenda.join(cards, cards.c.number == agenda.c.card)
        .outerjoin(card_states, card_states.c.card == agenda.c.card)
        .outerjoin(card_marks, card_marks.c.card == agenda.c.card)
    )
    .where(_MAY_BE_ASKED)
    .order_by(agenda.c.place)
)
