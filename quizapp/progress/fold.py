"""The fold: what follows from the log, kept in tables for speed, and made anew whenever there is a doubt."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, literal_column, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from quizapp.learning.card import Answer, CardState, apply, is_partial
from quizapp.learning.day import StudyDay
from quizapp.learning.memory import (
    DEFAULT_PARAMETERS,
    LONGEST_DAYS,
    Memory,
    Parameters,
    read_parameters,
    written_parameters,
)
from quizapp.learning.moments import milliseconds
from quizapp.learning.session import LONGEST_ANSWER_MS
from quizapp.progress.checked import checked
from quizapp.progress.events import (
    BURY,
    CLOCK,
    ENROLMENT,
    FLAG,
    FOLDED_KINDS,
    NOTE,
    PARAMETERS,
    RESET,
    SETTING,
    SUSPEND,
    TARGET_DATE,
    UNDO,
    UNSUSPEND,
    Buried,
    ClockCorrection,
    Enrolled,
    Flagged,
    Noted,
    Review,
    TargetDate,
)
from quizapp.progress.log import (
    REVIEW_VALUES,
    REVIEWS_IN_ORDER,
    REVIEWS_OF_CARD,
    LoggedChange,
    WrittenChange,
    live_changes,
    name_sum,
    names_in,
    read_changes,
    review_checksum,
)
from quizapp.progress.prepared import Prepared, UndecodableText, strict_texts
from quizapp.progress.tables import (
    FOLD_TABLES,
    about,
    card_marks,
    card_states,
    cards,
    day_totals,
    devices,
    enrolments,
    settings,
)
from quizapp.progress.versions import FOLD_VERSION
from quizapp.questions.response import Certainty, Rating

_Body = TypeVar("_Body")
_DAY_MS = 86_400_000
_RATINGS = (Rating.AGAIN, Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY)  # by number, from 1
_CERTAINTIES = {certainty.value: certainty for certainty in Certainty}
_NEW, _LAPSES, _MS_TAKEN = 4, 5, 6  # behind the four ratings
Totals = list[int]
"""What a study day holds of a deck: answers by rating (4), first answers, lapses, milliseconds."""


@dataclass(frozen=True)
class Marks:
    """What a person did with a card besides answering it."""

    is_suspended: bool = False
    buried_until_ms: int = 0
    is_flagged: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        checked((self.buried_until_ms, self.note), (int, str))


NO_MARKS = Marks()


@dataclass
class Fold:
    """Everything that follows from a log.

    Attributes:
        cards: State by card number.
        marks: Marks by card number; none where nothing is marked.
        days: Totals by study day and deck number.
        settings: Latest value by name.
        enrolments: Decks that were switched on or off, by number.
        parameters: Those of the memory model by which the whole log was folded.
        unsound: Events that are not what was written; they were left out.
    """

    cards: dict[int, CardState] = field(default_factory=dict)
    marks: dict[int, Marks] = field(default_factory=dict)
    days: dict[tuple[int, int], Totals] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    enrolments: dict[int, bool] = field(default_factory=dict)
    parameters: Parameters = DEFAULT_PARAMETERS
    unsound: list[str] = field(default_factory=list)

    def take_change(self, change: LoggedChange, tracks: "dict[int, Track]") -> None:
        """Fold one live change in; one that is not understood changes nothing."""
        if change.kind in _SETTINGS_KINDS:
            self.settings.update(settings_in(change.kind, change.body))
        elif change.kind == ENROLMENT and change.deck is not None:
            if (enrolled := decoded(change.body, Enrolled)) is not None:
                self.enrolments[change.deck] = enrolled.on
        elif change.kind == RESET and change.card in tracks:
            tracks[change.card].state = None
        elif change.card is not None and change.kind in _MARKS:
            marks = _MARKS[change.kind](self.marks.get(change.card, NO_MARKS), change.body)
            self.marks[change.card] = marks
            if marks == NO_MARKS:
                del self.marks[change.card]


class Corrections:
    """The clock corrections of a log, by the number of the device that they are about."""

    def __init__(self, changes: Iterable[LoggedChange | WrittenChange], device_names: dict[int, str]) -> None:
        """Take the live corrections; those of a device that is not known here change nothing."""
        numbers = self._numbers = {name: number for number, name in device_names.items()}
        self._found: list[tuple[int, bytes, bytes, int]] = []
        for change in changes:
            body = decoded(change.body, ClockCorrection) if change.kind == CLOCK else None
            span = None if body is None else _span(body)
            if body is not None and span is not None and body.device in numbers:
                # It reaches back only, whatever span it names: a later answer is folded in without it.
                self._found.append((numbers[body.device], span[0], min(span[1], change.id), body.days))

        self.are_any = bool(self._found)

    def days_for(self, event: bytes, device: int) -> int:
        """Return by how many days an event of a device moves."""
        found = sum(days for where, first, last, days in self._found if where == device and first <= event <= last)
        return min(max(found, -LONGEST_DAYS), LONGEST_DAYS)  # many together shall not lead behind the year 9999

    def days_for_device(self, event: bytes, device: str) -> int:
        """Return the same for a device by its global id."""
        return self.days_for(event, self._numbers[device]) if self.are_any else 0


def live_corrections(connection: Connection) -> Corrections:
    """Return the clock corrections that were not taken back."""
    return Corrections(live_changes(connection, CLOCK), names_in(connection, devices))


def fold_log(connection: Connection) -> Fold:
    """Return the fold of the whole log; nothing is written."""
    changes, unsound = read_changes(connection)
    fold = Fold(unsound=[_named("change", identifier) for identifier in unsound])
    try:
        with strict_texts(connection):
            return _folded(connection, fold, REVIEWS_IN_ORDER, changes)
    except UndecodableText:  # begun anew, with each damaged text as one unsound row
        fold = Fold(unsound=[_named("change", identifier) for identifier in unsound])
        return _folded(connection, fold, REVIEWS_IN_ORDER, changes)


def fold_card(connection: Connection, card: int) -> Fold:
    """Return the fold of one card's events alone."""
    return _folded(connection, Fold(), REVIEWS_OF_CARD, read_changes(connection)[0], card)


def _folded(
    connection: Connection, fold: Fold, reviews: Prepared, changes: list[LoggedChange], card: int | None = None
) -> Fold:
    """Fold reviews and changes in log order, all or one card's; a million reviews, so each step here counts."""
    taken_back = _taken_back(changes)
    live = [change for change in changes if change.id not in taken_back]
    fold.parameters = parameters = _parameters_of(live)
    corrections = Corrections(live, names_in(connection, devices))
    tracks, no_track, device_sums = _tracks(connection, card), Track(_NO_NAME, 0), _device_sums(connection)
    waiting = iter([*(change for change in live if card is None or change.card == card), None])
    change, today, of_day = next(waiting), None, dict[int, Totals]()
    days: dict[int, dict[int, Totals]] = {}
    are_corrected, seeded, certainties = corrections.are_any, REVIEW_VALUES, _CERTAINTIES.get
    unseeded = seeded - 1
    for row in reviews.run(connection, {"card": card}):
        (
            identifier, _, _, day, kind, response, points, max_points, certainty, rating, ms_taken, due, key_hash, _,
            seed, number, device, checksum,
        ) = row  # fmt: skip
        track = tracks.get(number, no_track)
        written = row[:unseeded] if seed is None else row[:seeded]
        if review_checksum(written, track.name_sum, device_sums.get(device, _NO_NAME)) != checksum:
            fold.unsound.append(_named("review", identifier))
            continue
        while change is not None and change.id < identifier:
            fold.take_change(change, tracks)
            change = next(waiting)
        if kind not in FOLDED_KINDS or (taken_back and identifier in taken_back):
            continue
        if are_corrected:
            shift_days = corrections.days_for(identifier, device)
            day, due = day + shift_days, due + shift_days * _DAY_MS
        if day != today:
            today, of_day = day, days.setdefault(day, {})
        deck, before = track.deck, track.state
        totals = of_day.get(deck)
        if totals is None:
            totals = of_day[deck] = [0] * 7
        partial = points is not None and max_points is not None and points < max_points  # as `is_partial`
        answer = Answer(_RATINGS[rating], day, due, key_hash, certainties(certainty), partial, response is None)
        track.state = after = apply(before, answer, parameters)
        totals[rating - 1] += 1
        if ms_taken:
            totals[_MS_TAKEN] += ms_taken if ms_taken < LONGEST_ANSWER_MS else LONGEST_ANSWER_MS
        if before is None:
            totals[_NEW] += 1
        elif after.lapses != before.lapses:
            totals[_LAPSES] += 1
    while change is not None:
        fold.take_change(change, tracks)
        change = next(waiting)
    fold.cards = {number: track.state for number, track in tracks.items() if track.state is not None}
    fold.days = {(day, deck): totals for day, of_deck in days.items() for deck, totals in of_deck.items()}
    return fold


def answer_of(review: Review) -> Answer:
    """Return what a review means for its card."""
    partial = is_partial(review.points, review.max_points)
    return Answer(
        review.rating,
        review.day,
        milliseconds(review.due),
        review.key_hash,
        review.certainty,
        is_partial=partial,
        is_self_rated=review.response is None,
    )


class Track:
    """What a fold needs of a card: ``name_sum`` of it, the number of its deck, and its state so far."""

    __slots__ = ("deck", "name_sum", "state")

    def __init__(self, name_sum: int, deck: int) -> None:
        """Begin with a card that was never answered."""
        self.name_sum, self.deck = name_sum, deck
        self.state: CardState | None = None


_NO_NAME = name_sum(None)


def _tracks(connection: Connection, card: int | None) -> dict[int, Track]:
    rows = _CARDS.run(connection) if card is None else _ONE_CARD.run(connection, {"card": card})
    return {number: Track(name_sum(name), deck) for number, name, deck in rows}


def _device_sums(connection: Connection) -> dict[int, int]:
    return {number: name_sum(name) for number, name in names_in(connection, devices).items()}


def refold_card(connection: Connection, card: int, add_events: Callable[[], object]) -> Fold:
    """Add events about a card, bring its state, its marks and the days' totals up to date, and return its fold."""
    before = fold_card(connection, card)
    add_events()
    after = fold_card(connection, card)
    write_state(connection, card, after.cards.get(card))
    _write_marks(connection, card, after.marks.get(card, NO_MARKS))
    for key in before.days.keys() | after.days.keys():
        nothing = [0] * 7
        pairs = zip(after.days.get(key, nothing), before.days.get(key, nothing), strict=True)
        difference = [now - then for now, then in pairs]
        if any(difference):
            add_to_day(connection, StudyDay(key[0]), key[1], difference)
    return after


def _taken_back(changes: Iterable[LoggedChange]) -> set[bytes]:
    """Return what some undo names; an undo is never undone."""
    undos = {change.id for change in changes if change.kind == UNDO}
    named = {change.target for change in changes if change.kind == UNDO and change.target is not None}
    return named - undos


def kept_fold(connection: Connection) -> Fold:
    """Return the fold as the tables hold it."""
    fold = Fold()
    for row in connection.execute(select(card_states)):
        fold.cards[row.card] = state_of(row[1:])
    for row in connection.execute(select(card_marks)):
        fold.marks[row.card] = Marks(bool(row[1]), row[2], bool(row[3]), row[4])
    for row in connection.execute(select(day_totals)):
        fold.days[row.day, row.deck] = list(row[2:])
    fold.settings = {row.name: row.value for row in connection.execute(select(settings))}
    fold.enrolments = {row.deck: bool(row.is_on) for row in connection.execute(select(enrolments))}
    return fold


def rebuild(connection: Connection) -> Fold:
    """Make the tables of the fold anew from the log."""
    fold = fold_log(connection)
    for table in FOLD_TABLES:
        connection.execute(delete(table))
    _insert_all(connection, card_states, ((card, *_state_values(state)) for card, state in fold.cards.items()))
    _insert_all(connection, card_marks, ((card, *_marks_values(marks)) for card, marks in fold.marks.items()))
    _insert_all(connection, day_totals, ((*key, *totals) for key, totals in fold.days.items()))
    _insert_all(connection, settings, fold.settings.items())
    _insert_all(connection, enrolments, ((deck, int(is_on)) for deck, is_on in fold.enrolments.items()))
    write_about(connection, "fold_version", str(FOLD_VERSION))
    return fold


def fold_version(connection: Connection) -> int:
    """Return the version of the fold that the tables hold."""
    value = read_about(connection, "fold_version")
    return int(value) if isinstance(value, str) and value.isdecimal() else 0


def read_about(connection: Connection, name: str) -> str | None:
    """Return what the file says of itself under a name."""
    row = _ABOUT.run(connection, {"name": name}).fetchone()
    return None if row is None else str(row[0])


def write_about(connection: Connection, name: str, value: str) -> None:
    """Let the file say something of itself."""
    upsert = insert_or_update(about).values(name=name, value=value)
    connection.execute(upsert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def write_state(connection: Connection, card: int, state: CardState | None) -> None:
    """Keep a card's state; ``None`` makes it a new card."""
    if state is None:
        connection.execute(delete(card_states).where(card_states.c.card == card))
    else:
        _UPSERT_STATE.run(connection, dict(zip(_STATE_NAMES, (card, *_state_values(state)), strict=True)))


def _write_marks(connection: Connection, card: int, marks: Marks) -> None:
    connection.execute(delete(card_marks).where(card_marks.c.card == card))
    if marks != NO_MARKS:
        _insert_all(connection, card_marks, [(card, *_marks_values(marks))])


def add_answer_to_day(
    connection: Connection, review: Review, deck: int, before: CardState | None, after: CardState
) -> None:
    """Add one answer to its study day."""
    totals = [0] * 7
    totals[review.rating - 1] = 1
    totals[_NEW] = int(before is None)
    totals[_LAPSES] = int(before is not None and after.lapses != before.lapses)
    totals[_MS_TAKEN] = min(review.ms_taken or 0, LONGEST_ANSWER_MS)
    _ADD_TO_DAY.run(connection, dict(zip(_DAY_NAMES, (review.day, deck, *totals), strict=True)))


def add_to_day(connection: Connection, day: StudyDay, deck: int, totals: Totals) -> None:
    """Add to a study day's totals, or take away with negative numbers; a day without answers has no row."""
    _ADD_TO_DAY.run(connection, dict(zip(_DAY_NAMES, (day, deck, *totals), strict=True)))
    answers = day_totals.c.again + day_totals.c.hard + day_totals.c.good + day_totals.c.easy
    connection.execute(delete(day_totals).where(day_totals.c.day == day, day_totals.c.deck == deck, answers == 0))


def write_setting(connection: Connection, name: str, value: str) -> None:
    """Keep a setting's latest value."""
    upsert = insert_or_update(settings).values(name=name, value=value)
    connection.execute(upsert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def write_enrolment(connection: Connection, deck: int, is_on: bool) -> None:
    """Keep whether a deck's new cards are asked."""
    upsert = insert_or_update(enrolments).values(deck=deck, is_on=int(is_on))
    connection.execute(upsert.on_conflict_do_update(index_elements=["deck"], set_={"is_on": int(is_on)}))


def settings_in(kind: str, body: str | None) -> dict[str, str]:
    """Return the settings that a change gives: its own, what the date is, or the parameters; nothing for any other."""
    if kind == SETTING:
        return {name: value for name, value in (decoded(body, dict[str, str]) or {}).items() if name != PARAMETERS}
    if kind == TARGET_DATE and (target := decoded(body, TargetDate)) is not None:
        return {"target_date": target.date}
    if kind == PARAMETERS and (parameters := read_parameters(body)) is not None:
        return {PARAMETERS: written_parameters(parameters)}
    return {}


def _parameters_of(live: Iterable[LoggedChange]) -> Parameters:
    """Return the latest parameters of a log: by them all of it is folded, what was before them too.

    The due moments that answers were given stay as they are.
    """
    found: Parameters = DEFAULT_PARAMETERS
    for change in live:
        if change.kind == PARAMETERS:
            found = read_parameters(change.body) or found
    return found


def kept_parameters(connection: Connection) -> Parameters:
    """Return the parameters in force, as the fold keeps them."""
    row = _PARAMETERS.run(connection).fetchone()
    return (read_parameters(row[0]) if row else None) or DEFAULT_PARAMETERS


_SETTINGS_KINDS = frozenset({SETTING, TARGET_DATE, PARAMETERS})


def decoded(body: str | None, kind: type[_Body]) -> _Body | None:
    """Return a change's body; ``None`` if it is not what its kind needs (it may come from a later version)."""
    try:
        return msgspec.json.decode(body or "null", type=kind)
    except (msgspec.MsgspecError, RecursionError):
        return None


def _span(body: ClockCorrection) -> tuple[bytes, bytes] | None:
    try:
        return bytes.fromhex(body.first), bytes.fromhex(body.last)
    except ValueError:
        return None


def _bury(marks: Marks, body: str | None) -> Marks:
    found = decoded(body, Buried)
    return marks if found is None else replace(marks, buried_until_ms=found.until)


def _flag(marks: Marks, body: str | None) -> Marks:
    found = decoded(body, Flagged)
    return marks if found is None else replace(marks, is_flagged=found.on)


def _note(marks: Marks, body: str | None) -> Marks:
    found = decoded(body, Noted)
    return marks if found is None else replace(marks, note=found.text)


_MARKS: dict[str, Callable[[Marks, str | None], Marks]] = {
    SUSPEND: lambda marks, body: replace(marks, is_suspended=True),
    UNSUSPEND: lambda marks, body: replace(marks, is_suspended=False),
    BURY: _bury,
    FLAG: _flag,
    NOTE: _note,
}


_STATE_TYPES = (float, float, *(int,) * 11)


def state_of(row: Any) -> CardState:
    """Return the state that a row with the columns of ``card_states`` behind ``card`` holds (of any row type)."""
    (
        stability, difficulty, due, day, learning, reviews, lapses, key_hash, errors_to_clear, error_day, wrong,
        sure_days, sure_day,
    ) = checked(row, _STATE_TYPES)  # fmt: skip
    return CardState(
        Memory(stability, difficulty), due, StudyDay(day), bool(learning), reviews, lapses, key_hash,
        errors_to_clear, StudyDay(error_day), bool(wrong), sure_days, StudyDay(sure_day),
    )  # fmt: skip


def _state_values(state: CardState) -> tuple[float | int, ...]:
    memory = state.memory
    return (
        memory.stability_days, memory.difficulty, state.due_ms, state.day, int(state.is_learning), state.reviews,
        state.lapses, state.key_hash, state.errors_to_clear, state.error_day, int(state.is_wrong),
        state.sure_days, state.sure_day,
    )  # fmt: skip


def _marks_values(marks: Marks) -> tuple[int | str, ...]:
    return int(marks.is_suspended), marks.buried_until_ms, int(marks.is_flagged), marks.note


def _named(kind: str, identifier: object) -> str:
    return f"{kind} {identifier.hex() if isinstance(identifier, bytes) else identifier}"


def _insert_all(connection: Connection, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
    driver = connection.connection.dbapi_connection
    assert driver is not None
    places = ", ".join("?" * len(table.columns))
    driver.executemany(f"INSERT INTO {table.name} VALUES ({places})", rows)


_ABOUT = Prepared(select(about.c.value).where(about.c.name == bindparam("name")))
_PARAMETERS = Prepared(select(settings.c.value).where(settings.c.name == literal_column(f"'{PARAMETERS}'")))
_CARD_ROWS = select(cards.c.number, cards.c.id, cards.c.deck)
_CARDS, _ONE_CARD = Prepared(_CARD_ROWS), Prepared(_CARD_ROWS.where(cards.c.number == bindparam("card")))
_STATE_NAMES = tuple(column.name for column in card_states.columns)
CARD_STATE_COLUMNS = tuple(card_states.c[name] for name in _STATE_NAMES[1:])
_DAY_NAMES = tuple(column.name for column in day_totals.columns)


def _upsert(table: Table, keys: tuple[str, ...], *, adds: bool) -> Prepared:
    upsert = insert_or_update(table).values({column.name: bindparam(column.name) for column in table.columns})
    others = [column for column in table.columns if column.name not in keys]
    news = {c.name: c + upsert.excluded[c.name] if adds else upsert.excluded[c.name] for c in others}
    return Prepared(upsert.on_conflict_do_update(index_elements=list(keys), set_=news))


_UPSERT_STATE = _upsert(card_states, ("card",), adds=False)
_ADD_TO_DAY = _upsert(day_totals, ("day", "deck"), adds=True)
