"""One person's open profile: the log that grows, the fold over it, the agenda and the drafts."""

import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, delete, exists, func, literal_column, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from quizapp.learning.card import CardState, apply
from quizapp.learning.day import StudyDay
from quizapp.learning.memory import Parameters, are_parameters
from quizapp.learning.moments import milliseconds
from quizapp.progress import agenda, day_order, fold
from quizapp.progress.agenda import Installed
from quizapp.progress.backups import make_backup_before_migration
from quizapp.progress.checked import checked
from quizapp.progress.confident_errors import confident_errors
from quizapp.progress.database import BUSY_TIMEOUT_S, Database
from quizapp.progress.errors import DAMAGED, DAMAGED_ACTION, LOCKED, LOCKED_ACTION, DamagedProfileError, ProfileError
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
    TEST,
    UNDO,
    UNSUSPEND,
    Buried,
    Change,
    ClockCorrection,
    Enrolled,
    EventId,
    Flagged,
    Noted,
    Review,
    ReviewKind,
    TargetDate,
    TestTaken,
)
from quizapp.progress.files import device_id
from quizapp.progress.folders import make_tables
from quizapp.progress.key import Key
from quizapp.progress.log import (
    LoggedReview,
    append_change,
    append_review,
    card_number,
    deck_number,
    device_number,
    last_event,
    last_live_review,
    live_review,
)
from quizapp.progress.migrations import migrate
from quizapp.progress.prepared import Prepared
from quizapp.progress.rows import (
    AgendaCard,
    Appended,
    CardRow,
    ConfidentError,
    DeckCount,
    LastEvent,
    OrderedCard,
    PlanRow,
    ProfileFolder,
    TakenTest,
    TestReview,
)
from quizapp.progress.statistics import Statistics, statistics
from quizapp.progress.tables import card_marks, card_states, cards, changes, day_totals, decks, reviews
from quizapp.progress.tables import drafts as drafts_table
from quizapp.progress.tables import enrolments as enrolments_table
from quizapp.progress.tables import settings as settings_table
from quizapp.progress.tests_taken import reviews_of_test, tests_taken
from quizapp.progress.versions import FOLD_VERSION, LOG_VERSION
from quizapp.progress.wal import has_lost_answers
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating

Decide = Callable[[CardState | None], Review]
"""Makes a review from its card's state before it; ``None`` stands for a new card."""
DraftsAfter = Callable[[Appended], Mapping[str, bytes | None]]
"""Gives the drafts to keep, by name, from the review that was just logged."""
_STUDY_ONLY = frozenset({ReviewKind.STUDY})


class Profile:
    """An open profile. Every method that changes something returns only after its commit."""

    def __init__(
        self,
        folder: ProfileFolder | None,
        key: Key | None = None,
        *,
        busy_timeout_s: float = BUSY_TIMEOUT_S,
        rebuilds: bool = True,
    ) -> None:
        """Open a profile.

        Args:
            folder: Which one; ``None`` for a guest, of whom nothing is ever written to a disk.
            key: What opens its file, if that is encrypted.
            busy_timeout_s: How long to wait while another process writes to it.
            rebuilds: Make the fold anew if another version of the program made it; not wanted by who checks it.

        Raises:
            DamagedProfileError: If its file cannot be read.
            ProfileError: If it is too new or cannot be opened.
        """
        self.folder = folder
        self.key = key
        path = None if folder is None else folder.file
        self.device = os.urandom(8).hex() if folder is None else device_id(folder.path.parent.parent)
        self._device_number: int | None = None
        if path is not None and has_lost_answers(path):  # opening it would throw away what can still be read
            raise DamagedProfileError(DAMAGED, DAMAGED_ACTION, file=path)
        self._database = Database(path, key, busy_timeout_s=busy_timeout_s, oldest=1)
        try:
            if folder is None:
                with self._database.write() as connection:
                    make_tables(connection)
            else:
                self._bring_up_to_date(folder, rebuilds=rebuilds)
        except DamagedProfileError as error:
            self.close()
            if folder is not None and key is None and folder.is_locked:  # without the key it only looks damaged
                raise ProfileError(LOCKED, LOCKED_ACTION) from error
            raise
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    # -- answers

    def append_review(self, card: CardId, decide: Decide, drafts: DraftsAfter | None = None) -> Appended:
        """Log an answer and keep its card's new state, both in one transaction.

        Args:
            card: The card that was answered.
            decide: Makes the review from the card's state before it. It is called inside the transaction, so that the
                due moment it gives cannot rest on an older state.
            drafts: Gives, from the new state and the id of the review, drafts to keep in the same transaction.
        """
        with self._database.write() as connection:
            device = self._device_number or device_number(connection, self.device)
            appended = self._append(connection, card, decide, device)
            if drafts is not None:
                _keep_drafts(connection, drafts(appended))
        self._device_number = device  # only now: a rolled-back one is not in the file
        return appended

    def append_test(
        self,
        answers: Sequence[tuple[CardId, Decide]],
        make_test: Callable[[Sequence[EventId]], TestTaken],
        clock: datetime,
        day: StudyDay,
        drafts: Mapping[str, bytes | None],
    ) -> list[Appended]:
        """Log a test that is handed in: all its answers, the test itself and the drafts, in one transaction.

        Args:
            answers: The cards answered, in order, each with what makes its review as for ``append_review``. The
                review's clock is when the answer was last changed; its kind is ``ReviewKind.TEST`` whatever it says,
                or ``ReviewKind.LATE`` if its card was answered on a later study day by now.
            make_test: Makes the test from the ids of the reviews, in the order of ``answers``.
            clock: The clock as read when it was handed in.
            day: The study day of that.
            drafts: Drafts to keep, or to forget with ``None``.
        """
        with self._database.write() as connection:
            device = self._device_number or device_number(connection, self.device)
            appended = [self._append(connection, card, _in_a_test(decide), device) for card, decide in answers]
            test = make_test([one.event for one in appended])
            append_change(connection, Change(kind=TEST, clock=clock, day=day, body=test), self.device)
            _keep_drafts(connection, drafts)
        self._device_number = device
        return appended

    def _append(self, connection: Connection, card: CardId, decide: Decide, device: int) -> Appended:
        number, deck, before, marks = self._read_card(connection, card)
        review = decide(before)
        if before is None and review.kind not in FOLDED_KINDS:
            raise ValueError("a card that was never met is not practised")
        event = append_review(connection, review, number, self.device, device)
        if before is not None and review.kind not in FOLDED_KINDS:  # late: what was answered since counts; or practice
            return Appended(event, before, before)
        after = apply(before, fold.answer_of(review), fold.kept_parameters(connection))
        fold.write_state(connection, number, after)
        fold.add_answer_to_day(connection, review, deck, before, after)
        agenda.keep_in_agenda(connection, number, after, marks)
        return Appended(event, after, before)

    def _read_card(self, connection: Connection, card: CardId) -> tuple[int, int, CardState | None, fold.Marks]:
        """Return a card's number, its deck's number, its state and its marks; it gets a number if it has none."""
        row = _CARD.run(connection, {"card": card}).fetchone()
        if row is None:
            number = card_number(connection, card)
            return number, deck_number(connection, card.split("/", 1)[0]), None, fold.NO_MARKS
        state = None if row[4] is None else fold.state_of(row[4:])
        marks = fold.NO_MARKS if row[2] is None else fold.Marks(bool(row[2]), row[3])
        return row[0], row[1], state, marks

    def undo_last_review(
        self, clock: datetime, day: StudyDay, kinds: Container[ReviewKind] = _STUDY_ONLY
    ) -> LoggedReview | None:
        """Take back the latest live answer of that study day; return it, or ``None`` if there is none.

        Args:
            clock: The clock as read.
            day: The study day.
            kinds: What kinds of answer may be taken back; others are passed over. An answer of a test that was handed
                in as a whole is never among those of study.
        """
        with self._database.write() as connection:
            review = last_live_review(connection, day, kinds)
            self._undo_review(connection, review, clock, day)
        return review

    def undo_review(self, event: EventId, clock: datetime, day: StudyDay) -> LoggedReview | None:
        """Take back the answer of that id, of whatever kind and day; return it, or ``None`` if no live one has it."""
        with self._database.write() as connection:
            review = live_review(connection, event)
            self._undo_review(connection, review, clock, day)
        return review

    def _undo_review(self, connection: Connection, review: LoggedReview | None, clock: datetime, day: StudyDay) -> None:
        if review is not None:
            undo = Change(kind=UNDO, clock=clock, day=day, target=review.id)
            self._change_card(connection, review.card_number, undo)

    # -- other changes

    def suspend(self, card: CardId, clock: datetime, day: StudyDay) -> EventId:
        """Never ask a card, until it is unsuspended."""
        return self._mark(Change(kind=SUSPEND, card=card, clock=clock, day=day))

    def unsuspend(self, card: CardId, clock: datetime, day: StudyDay) -> EventId:
        """Ask a suspended card again."""
        return self._mark(Change(kind=UNSUSPEND, card=card, clock=clock, day=day))

    def bury(self, card: CardId, until: datetime, clock: datetime, day: StudyDay) -> EventId:
        """Leave a card alone until a moment."""
        return self._mark(Change(kind=BURY, card=card, clock=clock, day=day, body=Buried(milliseconds(until))))

    def flag(self, card: CardId, is_on: bool, clock: datetime, day: StudyDay) -> EventId:
        """Flag a card, or take its flag away."""
        return self._mark(Change(kind=FLAG, card=card, clock=clock, day=day, body=Flagged(is_on)))

    def write_note(self, card: CardId, text: str, clock: datetime, day: StudyDay) -> EventId:
        """Keep the person's own note on a card; an empty one takes it away."""
        return self._mark(Change(kind=NOTE, card=card, clock=clock, day=day, body=Noted(text)))

    def reset(self, card: CardId, clock: datetime, day: StudyDay) -> EventId:
        """Let a card be new again; its answers stay in the log."""
        return self._mark(Change(kind=RESET, card=card, clock=clock, day=day))

    def enrol(self, deck: str, is_on: bool, clock: datetime, day: StudyDay) -> EventId:
        """Ask a deck's new cards, or do not; the agenda has to be made anew after it."""
        change = Change(kind=ENROLMENT, deck=deck, clock=clock, day=day, body=Enrolled(is_on))
        with self._database.write() as connection:
            made = append_change(connection, change, self.device)
            fold.write_enrolment(connection, deck_number(connection, deck), is_on)
            agenda.forget_agenda(connection)
        return made

    def correct_clock(self, first: EventId, last: EventId, days: int, clock: datetime, day: StudyDay) -> EventId:
        """Move what this device logged from one event to another by so many days: its clock was wrong."""
        body = ClockCorrection(self.device, first.hex(), last.hex(), days)
        with self._database.write() as connection:
            made = append_change(connection, Change(kind=CLOCK, clock=clock, day=day, body=body), self.device)
            fold.rebuild(connection)
            agenda.forget_agenda(connection)
        return made

    def change_settings(self, values: dict[str, str], clock: datetime, day: StudyDay) -> None:
        """Log new values of settings; a target date among them is an event of its own."""
        others = {name: value for name, value in values.items() if name != "target_date"}
        changes = [Change(kind=SETTING, clock=clock, day=day, body=others)] if others else []
        if "target_date" in values:
            changes.append(Change(kind=TARGET_DATE, clock=clock, day=day, body=TargetDate(values["target_date"])))
        with self._database.write() as connection:
            for change in changes:
                append_change(connection, change, self.device)
            for name, value in values.items():
                fold.write_setting(connection, name, value)

    def take_parameters(self, parameters: Parameters, clock: datetime, day: StudyDay) -> None:
        """Use other parameters of the memory model from now on: all memory states follow them, due moments stay.

        Raises:
            ValueError: If they are none.
        """
        if not are_parameters(parameters):
            raise ValueError("these are no parameters of the memory model")
        with self._database.write() as connection:
            append_change(connection, Change(kind=PARAMETERS, clock=clock, day=day, body=parameters), self.device)
            fold.rebuild(connection)
            agenda.forget_agenda(connection)

    def undo_change(self, event: EventId, card: CardId, clock: datetime, day: StudyDay) -> None:
        """Take back an event about a card."""
        with self._database.write() as connection:
            undo = Change(kind=UNDO, clock=clock, day=day, target=event)
            self._change_card(connection, card_number(connection, card), undo)

    def _mark(self, change: Change) -> EventId:
        assert change.card is not None
        with self._database.write() as connection:
            return self._change_card(connection, card_number(connection, change.card), change)

    def _change_card(self, connection: Connection, card: int, change: Change) -> EventId:
        made = list[EventId]()
        refolded = fold.refold_card(
            connection, card, lambda: made.append(append_change(connection, change, self.device))
        )
        agenda.keep_in_agenda(connection, card, refolded.cards.get(card), refolded.marks.get(card, fold.NO_MARKS))
        return made[0]

    # -- the fold

    def last_event(self) -> LastEvent | None:
        """Return when the log's last event happened."""
        with self._database.read() as connection:
            found = last_event(connection)
        return None if found is None else LastEvent(found.clock, found.offset, StudyDay(found.day))

    def settings(self) -> dict[str, str]:
        """Return the latest value of every setting."""
        with self._database.read() as connection:
            rows = connection.execute(select(settings_table.c.name, settings_table.c.value))
            return dict(checked(tuple(row), (str, str)) for row in rows)

    def enrolments(self) -> dict[str, bool]:
        """Return the decks that were switched on or off, by id."""
        with self._database.read() as connection:
            query = select(decks.c.id, enrolments_table.c.is_on).join(decks)
            return {row.id: bool(row.is_on) for row in connection.execute(query)}

    def card_state(self, card: CardId) -> CardState | None:
        """Return a card's state; ``None`` for a card that was never answered."""
        with self._database.read() as connection:
            row = _CARD.run(connection, {"card": card}).fetchone()
        return None if row is None or row[4] is None else fold.state_of(row[4:])

    def marks(self, card: CardId) -> fold.Marks:
        """Return what the person did with a card besides answering it."""
        with self._database.read() as connection:
            row = _CARD_MARKS.run(connection, {"card": card}).fetchone()
        return fold.NO_MARKS if row is None else fold.Marks(bool(row[0]), row[1], bool(row[2]), row[3])

    def card_states(self) -> list[CardRow]:
        """Return all cards that have a state, by due moment, then in the order in which they were first met."""
        with self._database.read() as connection:
            query = select(cards.c.id, *fold.CARD_STATE_COLUMNS).join(cards)
            rows = connection.execute(query.order_by(card_states.c.due, card_states.c.card))
            return [CardRow(CardId(row[0]), fold.state_of(row[1:])) for row in rows]

    def reviews_by_day(self) -> dict[StudyDay, int]:
        """Return the number of live answers of each study day that has any."""
        with self._database.read() as connection:
            rows = [checked(row, (int, int)) for row in _ANSWERS_BY_DAY.run(connection)]
            return {StudyDay(day): count for day, count in rows}

    def statistics(self) -> Statistics:
        """Return what all answers came to."""
        with self._database.read() as connection:
            return statistics(connection)

    # -- what tests are made of, and what came of them

    def wrong_cards(self) -> frozenset[CardId]:
        """Return the cards whose latest live answer was rated again or did not win every point."""
        return self._card_ids(_WRONG_CARDS)

    def flagged_cards(self) -> frozenset[CardId]:
        """Return the cards that are flagged."""
        return self._card_ids(_FLAGGED_CARDS)

    def suspended_cards(self) -> frozenset[CardId]:
        """Return the cards that are suspended."""
        return self._card_ids(_SUSPENDED_CARDS)

    def answered_cards(self) -> frozenset[CardId]:
        """Return the cards that have a state."""
        return self._card_ids(_ANSWERED_CARDS)

    def _card_ids(self, query: Prepared) -> frozenset[CardId]:
        with self._database.read() as connection:
            return frozenset(CardId(row[0]) for row in query.run(connection))

    def confident_errors(self) -> list[ConfidentError]:
        """Return the cards whose confident error is open, the newest error first."""
        with self._database.read() as connection:
            return confident_errors(connection)

    def tests_taken(self) -> list[TakenTest]:
        """Return the tests that were taken to their end, newest first."""
        with self._database.read() as connection:
            return tests_taken(connection)

    def reviews_of_test(self, taken: TakenTest) -> list[TestReview]:
        """Return the live answers of a test, in its order."""
        with self._database.read() as connection:
            return reviews_of_test(connection, taken)

    # -- the agenda

    def agenda_stamp(self) -> str | None:
        """Return what the agenda was made from; ``None`` if it has to be made."""
        with self._database.read() as connection:
            return agenda.agenda_stamp(connection)

    def write_agenda(self, stamp: str, installed: Iterable[Installed]) -> None:
        """Make the agenda anew from the installed cards, given in the order of new cards."""
        with self._database.write() as connection:
            agenda.write_agenda(connection, stamp, installed)

    def first_due(self, before_ms: int, only: Sequence[CardId] | None = None) -> AgendaCard | None:
        """Return the installed card with the earliest due moment before ``before_ms``."""
        with self._database.read() as connection:
            return agenda.first_due(connection, before_ms, only)

    def first_learning(self, before_ms: int) -> AgendaCard | None:
        """Return the card that is being learned with the earliest due moment before ``before_ms``."""
        with self._database.read() as connection:
            return agenda.first_learning(connection, before_ms)

    def learning_cards(self, before_ms: int) -> int:
        """Return how many installed cards are being learned and come back before ``before_ms``."""
        with self._database.read() as connection:
            return agenda.learning_cards(connection, before_ms)

    def load_by_day(self, start_ms: int, days: int) -> dict[int, int]:
        """Return how many installed cards are due on each of the days from ``start_ms``, by days from then."""
        with self._database.read() as connection:
            return agenda.load_by_day(connection, start_ms, days)

    def due_moments(self, wanted: Iterable[CardId]) -> list[int]:
        """Return when those of some cards that were met are asked again, in milliseconds since 1970 UTC."""
        with self._database.read() as connection:
            return agenda.due_moments(connection, wanted)

    def due_cards(self, before_ms: int) -> list[AgendaCard]:
        """Return the installed cards that are due before ``before_ms``, earliest first."""
        with self._database.read() as connection:
            return list(agenda.due_cards(connection, before_ms))

    def new_cards(self) -> list[AgendaCard]:
        """Return the installed cards that were never answered, in the decks' order."""
        with self._database.read() as connection:
            return list(agenda.new_cards(connection))

    def counts_by_deck(self, before_ms: int) -> dict[str, DeckCount]:
        """Return, by deck id, how many cards are due before ``before_ms`` and how many are new."""
        with self._database.read() as connection:
            return agenda.counts_by_deck(connection, before_ms)

    # -- the day's order

    def order_stamp(self) -> str | None:
        """Return what the day's order was made from; ``None`` if it has to be made."""
        with self._database.read() as connection:
            return day_order.order_stamp(connection)

    def write_order(self, stamp: str, order: Iterable[OrderedCard]) -> None:
        """Keep the order of a study day."""
        with self._database.write() as connection:
            day_order.write_order(connection, stamp, order)

    def forget_order(self) -> None:
        """Have the day's order made anew before it is next used."""
        with self._database.write() as connection:
            day_order.forget_order(connection)

    def next_of_day(self, day: StudyDay, due_ms: int, until_ms: int) -> tuple[str | None, AgendaCard | None]:
        """Return what the order of the day was made from, and the card to ask next.

        That is the first card being learned that is due before ``due_ms``, else the first one of the order that was not
        answered on the day, nor suspended, nor put off beyond ``until_ms``.
        """
        with self._database.read() as connection:
            found = agenda.first_learning(connection, due_ms) or day_order.next_in_order(connection, day, until_ms)
            return day_order.order_stamp(connection), found

    def rest_of_order(self, day: StudyDay, now_ms: int) -> list[OrderedCard]:
        """Return what `next_of_day` would give one after the other, cards that are being learned left out."""
        with self._database.read() as connection:
            return day_order.rest_of_order(connection, day, now_ms)

    def plan_rows(self, now_ms: int) -> list[PlanRow]:
        """Return every installed card that may be asked at ``now_ms``, in the decks' order."""
        with self._database.read() as connection:
            return day_order.plan_rows(connection, now_ms)

    def ms_on_day(self, day: StudyDay) -> int:
        """Return how long the live answers of a study day took, each two minutes at most."""
        with self._database.read() as connection:
            return int(_MS_ON_DAY.run(connection, {"day": day}).fetchone()[0] or 0)

    def answer_times(self, most: int) -> list[tuple[int, Rating, bool]]:
        """Return milliseconds, rating and "first of its card" of the latest live answers of study, so many at most."""
        with self._database.read() as connection:
            rows = _ANSWER_TIMES.run(connection, {"most": most}).fetchall()
        return [(ms, Rating(rating), bool(is_first)) for ms, rating, is_first in rows]

    def parameters(self) -> Parameters:
        """Return the parameters of the memory model in force."""
        with self._database.read() as connection:
            return fold.kept_parameters(connection)

    # -- drafts

    def read_draft(self, name: str) -> bytes | None:
        """Return what is not final yet under that name."""
        with self._database.read() as connection:
            body = connection.scalar(select(drafts_table.c.body).where(drafts_table.c.name == name))
        return None if body is None else str(body).encode()

    def write_draft(self, name: str, body: bytes | None) -> None:
        """Keep what is not final yet, or forget it with ``None``."""
        with self._database.write() as connection:
            _keep_draft(connection, name, body)

    # -- the file

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a reading connection to the modules of this room."""
        with self._database.read() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a writing connection, inside a transaction, to the modules of this room."""
        with self._database.write() as connection:
            yield connection

    def rebuild(self) -> None:
        """Make the fold anew from the log; the agenda has to be made anew after it."""
        with self._database.write() as connection:
            fold.rebuild(connection)
            agenda.forget_agenda(connection)

    def _bring_up_to_date(self, folder: ProfileFolder, *, rebuilds: bool) -> None:
        with self._database.read() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version < 1:
                raise DamagedProfileError(DAMAGED, DAMAGED_ACTION, file=self._database.path)
        if version < LOG_VERSION:
            migrate(self._database, lambda: make_backup_before_migration(folder, self.key, datetime.now(UTC)))
        with self._database.read() as connection:
            is_current = fold.fold_version(connection) == FOLD_VERSION
        if rebuilds and not is_current:
            self.rebuild()


def _in_a_test(decide: Decide) -> Decide:
    def as_of_a_test(state: CardState | None) -> Review:
        review = decide(state)
        is_late = state is not None and review.day < state.day
        return replace(review, kind=ReviewKind.LATE if is_late else ReviewKind.TEST)

    return as_of_a_test


def _keep_drafts(connection: Connection, drafts: Mapping[str, bytes | None]) -> None:
    for name, body in drafts.items():
        _keep_draft(connection, name, body)


def _keep_draft(connection: Connection, name: str, body: bytes | None) -> None:
    if body is None:
        connection.execute(delete(drafts_table).where(drafts_table.c.name == name))
    else:
        _WRITE_DRAFT.run(connection, {"name": name, "body": body.decode()})


_CARD = Prepared(
    select(cards.c.number, cards.c.deck, card_marks.c.suspended, card_marks.c.buried_until, *fold.CARD_STATE_COLUMNS)
    .select_from(cards)
    .outerjoin(card_marks, card_marks.c.card == cards.c.number)
    .outerjoin(card_states, card_states.c.card == cards.c.number)
    .where(cards.c.id == bindparam("card"))
)
_CARDS_WITH_STATE = select(cards.c.id).select_from(card_states).join(cards, cards.c.number == card_states.c.card)
_ANSWERED_CARDS = Prepared(_CARDS_WITH_STATE)
_WRONG_CARDS = Prepared(_CARDS_WITH_STATE.where(card_states.c.wrong == 1))
_MARKED_CARDS = select(cards.c.id).join(card_marks, card_marks.c.card == cards.c.number)
_CARD_MARKS = Prepared(select(*card_marks.c[1:]).join(cards).where(cards.c.id == bindparam("card")))
_FLAGGED_CARDS = Prepared(_MARKED_CARDS.where(card_marks.c.flagged == 1))
_SUSPENDED_CARDS = Prepared(_MARKED_CARDS.where(card_marks.c.suspended == 1))
_ANSWERS = day_totals.c.again + day_totals.c.hard + day_totals.c.good + day_totals.c.easy
_ANSWERS_BY_DAY = Prepared(select(day_totals.c.day, func.sum(_ANSWERS)).group_by(day_totals.c.day))
_MS_ON_DAY = Prepared(select(func.sum(day_totals.c.ms_taken)).where(day_totals.c.day == bindparam("day")))
_EARLIER = reviews.alias()
_ANSWER_TIMES = Prepared(
    select(
        reviews.c.ms_taken,
        reviews.c.rating,
        ~exists().where(_EARLIER.c.card == reviews.c.card, _EARLIER.c.id < reviews.c.id),
    )
    .where(
        reviews.c.kind == literal_column(str(ReviewKind.STUDY.value)),
        reviews.c.ms_taken.is_not(None),
        reviews.c.id.not_in(select(changes.c.target).where(changes.c.target.is_not(None))),
    )
    .order_by(reviews.c.id.desc())
    .limit(bindparam("most"))
)
_UPSERT_DRAFT = insert_or_update(drafts_table).values(name=bindparam("name"), body=bindparam("body"))
_WRITE_DRAFT = Prepared(
    _UPSERT_DRAFT.on_conflict_do_update(index_elements=["name"], set_={"body": _UPSERT_DRAFT.excluded.body})
)
