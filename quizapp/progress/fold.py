"""The fold: what follows from the log, kept in tables for speed, and made anew whenever there is a doubt."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from quizapp.learning.card import Answer, CardState, apply
from quizapp.learning.day import StudyDay
from quizapp.learning.memory import Memory
from quizapp.progress.log import (
    SETTING,
    TARGET_DATE,
    LoggedReview,
    ReviewKind,
    changes_in_order,
    is_sound_change,
    is_sound_review,
    reviews_in_order,
    undone,
)
from quizapp.progress.tables import FOLD_TABLES, about, card_states, day_totals, settings
from quizapp.progress.versions import FOLD_VERSION
from quizapp.questions.response import Rating

CARD_STATE_COLUMNS = (
    card_states.c.stability, card_states.c.difficulty, card_states.c.due, card_states.c.day, card_states.c.learning,
    card_states.c.reviews, card_states.c.lapses, card_states.c.key_hash,
)  # fmt: skip

KNOWN_KINDS = {kind.value for kind in ReviewKind}
"""Reviews of any other kind come from a later version; they are kept, and not folded."""


@dataclass
class Fold:
    """Everything that follows from a log.

    Attributes:
        cards: State by card number.
        days: Answers and milliseconds by study day.
        settings: Latest value by name.
        unsound: Events that are not what was written; they were left out.
    """

    cards: dict[int, CardState] = field(default_factory=dict)
    days: dict[int, tuple[int, int]] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    unsound: list[str] = field(default_factory=list)


def fold_log(connection: Connection) -> Fold:
    """Return the fold of the whole log; nothing is written."""
    fold, taken_back = Fold(), undone(connection)
    for row in reviews_in_order(connection):
        if not is_sound_review(row):
            fold.unsound.append(_named("review", row.id))
        elif row.id not in taken_back and row.kind in KNOWN_KINDS:
            fold.cards[row.card] = apply(fold.cards.get(row.card), _answer(row))
            count, ms_taken = fold.days.get(row.day, (0, 0))
            fold.days[row.day] = (count + 1, ms_taken + (row.ms_taken or 0))
    for row in changes_in_order(connection):
        if not is_sound_change(row):
            fold.unsound.append(_named("change", row.id))
        elif row.id not in taken_back:
            fold.settings.update(settings_in(row.kind, json.loads(row.body or "null")))
    return fold


def kept_fold(connection: Connection) -> Fold:
    """Return the fold as the tables hold it."""
    fold = Fold()
    for row in connection.execute(select(card_states)):
        fold.cards[row.card] = state_of(row)
    for row in connection.execute(select(day_totals)):
        fold.days[row.day] = (row.reviews, row.ms_taken)
    for row in connection.execute(select(settings)):
        fold.settings[row.name] = row.value
    return fold


def rebuild(connection: Connection) -> Fold:
    """Make the tables of the fold anew from the log."""
    fold = fold_log(connection)
    for table in FOLD_TABLES:
        connection.execute(delete(table))
    _insert_all(connection, card_states, [_row(card, state) for card, state in fold.cards.items()])
    days = [{"day": day, "reviews": count, "ms_taken": ms} for day, (count, ms) in fold.days.items()]
    _insert_all(connection, day_totals, days)
    _insert_all(connection, settings, [{"name": name, "value": value} for name, value in fold.settings.items()])
    version = insert_or_update(about).values(name="fold_version", value=str(FOLD_VERSION))
    connection.execute(version.on_conflict_do_update(index_elements=["name"], set_={"value": str(FOLD_VERSION)}))
    return fold


def fold_version(connection: Connection) -> int:
    """Return the version of the fold that the tables hold."""
    value = connection.scalar(select(about.c.value).where(about.c.name == "fold_version"))
    return int(value) if value is not None and value.isdecimal() else 0


def read_state(connection: Connection, card: int) -> CardState | None:
    """Return a card's state; ``None`` for a card without a live answer."""
    row = connection.execute(select(*CARD_STATE_COLUMNS).where(card_states.c.card == card)).first()
    return None if row is None else state_of(row)


def write_state(connection: Connection, card: int, state: CardState | None) -> None:
    """Keep a card's state."""
    if state is None:
        connection.execute(delete(card_states).where(card_states.c.card == card))
        return
    values = _row(card, state)
    upsert = insert_or_update(card_states).values(values)
    connection.execute(upsert.on_conflict_do_update(index_elements=["card"], set_=values))


def add_to_day(connection: Connection, day: StudyDay, reviews: int, ms_taken: int) -> None:
    """Add to a study day's totals (or take away, with negative numbers); a day without answers has no row."""
    upsert = insert_or_update(day_totals).values(day=day, reviews=reviews, ms_taken=ms_taken)
    totals = {"reviews": day_totals.c.reviews + reviews, "ms_taken": day_totals.c.ms_taken + ms_taken}
    connection.execute(upsert.on_conflict_do_update(index_elements=["day"], set_=totals))
    connection.execute(delete(day_totals).where(day_totals.c.day == day, day_totals.c.reviews == 0))


def write_setting(connection: Connection, name: str, value: str) -> None:
    """Keep a setting's latest value."""
    upsert = insert_or_update(settings).values(name=name, value=value)
    connection.execute(upsert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def take_back(connection: Connection, review: LoggedReview) -> None:
    """Fold one card anew after one of its answers was undone."""
    taken_back = undone(connection)
    state: CardState | None = None
    for row in reviews_in_order(connection, review.card_number):
        if row.id not in taken_back and row.kind in KNOWN_KINDS and is_sound_review(row):
            state = apply(state, _answer(row))
    write_state(connection, review.card_number, state)
    add_to_day(connection, review.day, -1, -(review.ms_taken or 0))


def settings_in(kind: str, body: Any) -> dict[str, str]:
    """Return the settings that a change gives: its own, or the target date; nothing for any other kind."""
    if kind == SETTING:
        return dict(body)
    return {"target_date": body["date"]} if kind == TARGET_DATE else {}


def state_of(row: Any) -> CardState:
    """Return the state that a row with the columns of ``card_states`` holds (rows of any length: hence ``Any``)."""
    return CardState(
        memory=Memory(row.stability, row.difficulty),
        due_ms=row.due,
        day=StudyDay(row.day),
        is_learning=bool(row.learning),
        reviews=row.reviews,
        lapses=row.lapses,
        key_hash=row.key_hash,
    )


def _named(kind: str, identifier: object) -> str:
    return f"{kind} {identifier.hex() if isinstance(identifier, bytes) else identifier}"


def _answer(row: Row[Any]) -> Answer:
    return Answer(Rating(row.rating), StudyDay(row.day), row.due, row.key_hash)


def _row(card: int, state: CardState) -> dict[str, Any]:
    return {
        "card": card,
        "stability": state.memory.stability_days,
        "difficulty": state.memory.difficulty,
        "due": state.due_ms,
        "day": state.day,
        "learning": int(state.is_learning),
        "reviews": state.reviews,
        "lapses": state.lapses,
        "key_hash": state.key_hash,
    }


def _insert_all(connection: Connection, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    if rows := list(rows):
        connection.execute(insert(table), rows)
