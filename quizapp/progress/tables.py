"""The tables of one person's file.

The log (``reviews``, ``changes``) is only ever added to. Cards, decks and devices stand in it as local
numbers, translated by ``cards``, ``decks`` and ``devices``. The fold (``card_states``, ``card_marks``, ``day_totals``,
``settings``, ``enrolments``) can be made again from the log at any time. Outside both stand ``agenda``, the installed
cards in the decks' order with when each is asked (made again from catalogue and fold), ``day_order``, the cards of a
study day as they were put in order before its first answer, ``drafts``, what is not final yet, and ``about``, what this
file says of itself.

Moments are whole milliseconds since 1970 UTC; study days are days since 1970-01-01 (``learning.day``).
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

metadata = MetaData()


decks = Table(
    "decks", metadata, Column("number", Integer, primary_key=True), Column("id", Text, unique=True, nullable=False)
)

cards = Table(
    "cards",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, unique=True, nullable=False),
    Column("deck", ForeignKey("decks.number"), nullable=False),
)

devices = Table(
    "devices", metadata, Column("number", Integer, primary_key=True), Column("id", Text, unique=True, nullable=False)
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("card", ForeignKey("cards.number"), nullable=False),
    Column("clock", Integer, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("kind", Integer, nullable=False),
    Column("response", Text),
    Column("points", Integer),
    Column("max_points", Integer),
    Column("certainty", Integer),
    Column("rating", Integer, CheckConstraint("rating BETWEEN 1 AND 4"), nullable=False),
    Column("ms_taken", Integer),
    Column("due", Integer, nullable=False),
    Column("key_hash", Integer, nullable=False),
    Column("device", ForeignKey("devices.number"), nullable=False),
    Column("deck_version", Text, nullable=False),
    Column("checksum", Integer, nullable=False),
    Column("seed", Integer),  # last, as a file of version 2 got it
    CheckConstraint("length(id) = 16"),
    sqlite_with_rowid=False,
)
Index("reviews_of_card", reviews.c.card)

changes = Table(
    "changes",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("card", ForeignKey("cards.number")),
    Column("deck", ForeignKey("decks.number")),
    Column("target", LargeBinary),
    Column("body", Text),
    Column("clock", Integer, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("device", ForeignKey("devices.number"), nullable=False),
    Column("checksum", Integer, nullable=False),
    CheckConstraint("length(id) = 16"),
    sqlite_with_rowid=False,
)
Index("changes_of_kind", changes.c.kind)
Index("undo_targets", changes.c.target, sqlite_where=changes.c.target.is_not(None))

card_states = Table(
    "card_states",
    metadata,
    Column("card", ForeignKey("cards.number"), primary_key=True),
    Column("stability", Float, nullable=False),
    Column("difficulty", Float, nullable=False),
    Column("due", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("learning", Integer, nullable=False),
    Column("reviews", Integer, nullable=False),
    Column("lapses", Integer, nullable=False),
    Column("key_hash", Integer, nullable=False),
    Column("errors_to_clear", Integer, nullable=False),
    Column("error_day", Integer, nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("sure_days", Integer, nullable=False),
    Column("sure_day", Integer, nullable=False),
)
Index("learning_cards", card_states.c.due, sqlite_where=card_states.c.learning == 1)
Index("open_errors", card_states.c.card, sqlite_where=card_states.c.errors_to_clear > 0)

card_marks = Table(
    "card_marks",
    metadata,
    Column("card", ForeignKey("cards.number"), primary_key=True),
    Column("suspended", Integer, nullable=False),
    Column("buried_until", Integer, nullable=False),
    Column("flagged", Integer, nullable=False),
    Column("note", Text, nullable=False),
)

day_totals = Table(
    "day_totals",
    metadata,
    Column("day", Integer, primary_key=True),
    Column("deck", ForeignKey("decks.number"), primary_key=True),
    Column("again", Integer, nullable=False),
    Column("hard", Integer, nullable=False),
    Column("good", Integer, nullable=False),
    Column("easy", Integer, nullable=False),
    Column("new", Integer, nullable=False),
    Column("lapses", Integer, nullable=False),
    Column("ms_taken", Integer, nullable=False),
    sqlite_with_rowid=False,
)

settings = Table("settings", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

enrolments = Table(
    "enrolments",
    metadata,
    Column("deck", ForeignKey("decks.number"), primary_key=True),
    Column("is_on", Integer, nullable=False),
)

agenda = Table(
    "agenda",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("card", ForeignKey("cards.number"), unique=True, nullable=False),
    Column("deck", ForeignKey("decks.number"), nullable=False),
    Column("key_hash", Integer, nullable=False),
    Column("offered", Integer, nullable=False),
    Column("due", Integer),
)
Index("agenda_due", agenda.c.due, agenda.c.place, agenda.c.deck)

day_order = Table(
    "day_order",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("card", ForeignKey("cards.number"), nullable=False),
    Column("seconds", Float, nullable=False),
    Column("planned", Integer, nullable=False),
)

drafts = Table("drafts", metadata, Column("name", Text, primary_key=True), Column("body", Text, nullable=False))

about = Table("about", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

LOG_TABLES = (decks, cards, devices, reviews, changes)
FOLD_TABLES = (card_states, card_marks, day_totals, settings, enrolments)
