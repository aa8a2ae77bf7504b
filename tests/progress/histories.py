"""Random histories of one person, and a person who lives them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from quizapp.learning.card import CardState, due_after
from quizapp.learning.day import StudyDay, study_day
from quizapp.learning.memory import DEFAULT_PARAMETERS, Parameters
from quizapp.learning.moments import milliseconds
from quizapp.progress.agenda import Installed
from quizapp.progress.events import (
    BURY,
    CLOCK,
    ENROLMENT,
    FLAG,
    NOTE,
    PARAMETERS,
    RESET,
    SETTING,
    SUSPEND,
    TARGET_DATE,
    TEST,
    UNDO,
    UNSUSPEND,
    Change,
    ClockCorrection,
    EventId,
    Review,
    ReviewKind,
    TestTaken,
)
from quizapp.progress.fold import Fold, fold_log, kept_fold
from quizapp.progress.log import LoggedReview, append_change, append_review, card_number, device_number
from quizapp.progress.profile import Decide, Profile
from quizapp.progress.rows import Appended
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating

CARDS = tuple(CardId(f"{deck}/{question}") for deck in ("cytokines", "car-t") for question in ("one", "two"))
DECKS = ("cytokines", "car-t")
INSTALLED = tuple(Installed(card, card.split("/")[0], 7) for card in (CARDS[3], *CARDS[:2]))
"""Cards in the order of their decks, in which the last deck comes first; one that a person knows is not installed."""
ELSEWHERE = "another-computer"
ZONES = ("America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Madrid")
BEGIN = datetime(2026, 11, 21, 15, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")
OTHER_PARAMETERS: Parameters = tuple(
    value if place == 7 else 0.95 * value for place, value in enumerate(DEFAULT_PARAMETERS)
)
"""Parameters of the memory model that somebody may have; one of the usual ones is the least that it may be."""
EARLIEST, LATEST = datetime(2005, 1, 1, tzinfo=UTC), datetime(2150, 1, 1, tzinfo=UTC)


@dataclass
class Person:
    """One profile, its owner's clock and where the owner is.

    Attributes:
        changed: What was done with a card besides answering it, which can be undone.
    """

    profile: Profile
    now: datetime = BEGIN
    zone: ZoneInfo = NEW_YORK
    changed: list[tuple[EventId, CardId]] = field(default_factory=list)

    @property
    def clock(self) -> datetime:
        """What the clock on the wall says."""
        return self.now.astimezone(self.zone)

    @property
    def day(self) -> StudyDay:
        """The study day."""
        return study_day(self.now, self.zone)

    def answer(
        self,
        card: CardId,
        rating: Rating,
        ms_taken: int | None = None,
        key_hash: int = 7,
        certainty: Certainty | None = None,
        points: int | None = None,
    ) -> CardState:
        """Answer a card the way ``workspace.study`` does; ``points`` are of four."""
        given = (rating, ms_taken, key_hash, certainty, points)
        return self.profile.append_review(card, lambda state: self._review(card, state, *given)).state

    def review_of(
        self, card: CardId, rating: Rating = Rating.GOOD, certainty: Certainty | None = None, points: int | None = None
    ) -> Decide:
        """Return what decides on an answer to a card, as it is by now."""
        there = replace(self)  # time goes on
        return lambda state: there._review(card, state, rating, 1000, 7, certainty, points)

    def hand_in(self, *answers: Decide, cards: Sequence[CardId] = (), form: str = "{}") -> list[Appended]:
        """Hand a test in."""
        decided = [(decide(None).card, decide) for decide in answers]
        asked = tuple(cards or (card for card, _ in decided))
        return self.profile.append_test(
            decided, lambda events: self.test_of(events, asked, form), self.clock, self.day, {"test": None}
        )

    def test_of(self, events: Sequence[EventId], asked: Sequence[CardId], form: str = "{}") -> TestTaken:
        """Return a test whose reviews have these ids."""
        now_ms = milliseconds(self.now)
        return TestTaken("7e57", form, now_ms - 60_000, now_ms, tuple(asked), tuple(e.hex() for e in events), 60_000)

    def test_some(self, some: list[tuple[CardId, Rating, Certainty | None, int | None]]) -> None:
        """Hand a test of some cards in; one may be asked twice."""
        self.hand_in(*(self.review_of(*one) for one in some))

    def undo_any(self, which: int) -> None:
        """Take back any answer that ever was, also of a test, maybe for the second time."""
        if events := self.events():
            self.profile.undo_review(events[which % len(events)], self.clock, self.day)

    def _review(
        self,
        card: CardId,
        state: CardState | None,
        rating: Rating,
        ms_taken: int | None,
        key_hash: int,
        certainty: Certainty | None = None,
        points: int | None = None,
    ) -> Review:
        return Review(
            card=card,
            clock=self.clock,
            day=self.day,
            rating=rating,
            due=due_after(state, rating, self.now, self.day, self.zone),
            key_hash=key_hash,
            deck_version="1",
            points=points,
            max_points=None if points is None else 4,
            certainty=certainty,
            ms_taken=ms_taken,
            seed=None if points is None else 1 << 40,
        )

    def answer_elsewhere(self, card: CardId, rating: Rating, certainty: Certainty | None = None) -> EventId:
        """Answer on another computer, whose log is then merged into this one."""
        review = self._review(card, None, rating, 1000, 7, certainty)
        with self.profile.write() as connection:
            number, device = card_number(connection, card), device_number(connection, ELSEWHERE)
            made = append_review(connection, review, number, ELSEWHERE, device)
        self.profile.rebuild()
        return made

    def practise(self, card: CardId, rating: Rating, ms_taken: int | None = None) -> EventId | None:
        """Practise a card, if it was met."""
        if self.profile.card_state(card) is None:
            return None
        given = (rating, ms_taken, 7)
        return self.profile.append_review(
            card, lambda state: replace(self._review(card, state, *given), kind=ReviewKind.PRACTICE)
        ).event

    def take_parameters(self, parameters: Parameters) -> None:
        """Get other parameters of the memory model."""
        self.profile.take_parameters(parameters, self.clock, self.day)

    def undo(self) -> LoggedReview | None:
        """Take back the latest answer of today."""
        return self.profile.undo_last_review(self.clock, self.day)

    def undo_practice(self) -> LoggedReview | None:
        """Take back the latest answer of today that was practice."""
        return self.profile.undo_last_review(self.clock, self.day, {ReviewKind.PRACTICE})

    def suspend(self, card: CardId) -> None:
        """Never be asked a card."""
        self.changed.append((self.profile.suspend(card, self.clock, self.day), card))

    def unsuspend(self, card: CardId) -> None:
        """Be asked it again."""
        self.changed.append((self.profile.unsuspend(card, self.clock, self.day), card))

    def bury(self, card: CardId, for_how_long: timedelta) -> None:
        """Leave a card alone for a while."""
        self.changed.append((self.profile.bury(card, self.now + for_how_long, self.clock, self.day), card))

    def flag(self, card: CardId, is_on: bool) -> None:
        """Flag a card or not."""
        self.changed.append((self.profile.flag(card, is_on, self.clock, self.day), card))

    def write_note(self, card: CardId, text: str) -> None:
        """Write a note on a card."""
        self.changed.append((self.profile.write_note(card, text, self.clock, self.day), card))

    def reset(self, card: CardId) -> None:
        """Begin anew with a card."""
        self.changed.append((self.profile.reset(card, self.clock, self.day), card))

    def undo_change(self, which: int) -> None:
        """Take back one of the things done with cards, maybe for the second time."""
        if self.changed:
            event, card = self.changed[which % len(self.changed)]
            self.profile.undo_change(event, card, self.clock, self.day)

    def enrol(self, deck: str, is_on: bool) -> None:
        """Be asked a deck's new cards or not."""
        self.profile.enrol(deck, is_on, self.clock, self.day)

    def correct_clock(self, one: int, other: int, days: int) -> None:
        """Say that the clock was wrong between two of the events so far."""
        events = self.events()
        if events:
            first, last = sorted((events[one % len(events)], events[other % len(events)]))
            self.profile.correct_clock(first, last, days, self.clock, self.day)

    def events(self) -> list[EventId]:
        """Return the ids of all that was logged, in log order."""
        with self.profile.read() as connection:
            query = "SELECT id FROM reviews UNION SELECT id FROM changes ORDER BY id"
            return [EventId(row[0]) for row in connection.exec_driver_sql(query)]

    def set(self, name: str, value: str) -> None:
        """Change a setting."""
        self.profile.change_settings({name: value}, self.now, self.day)

    def do(
        self,
        kind: str,
        card: CardId | None = None,
        *,
        deck: str | None = None,
        body: object = None,
        target: EventId | None = None,
        device: str = "",
    ) -> EventId:
        """Let anything else happen, also what this version does not know; it is logged and not folded."""
        change = Change(kind=kind, card=card, deck=deck, clock=self.now, day=self.day, body=body, target=target)
        with self.profile.write() as connection:
            return append_change(connection, change, device or self.profile.device)

    def merge(
        self,
        kind: str,
        card: CardId | None = None,
        *,
        deck: str | None = None,
        body: object = None,
        target: EventId | None = None,
    ) -> EventId:
        """Take over an event from another computer, as a merge does: it is logged, and all is folded anew."""
        made = self.do(kind, card, deck=deck, body=body, target=target, device=ELSEWHERE)
        self.profile.rebuild()
        return made

    def merge_undo(self, which: int) -> None:
        """Take over an undo of anything that ever happened, also of an undo."""
        if events := self.events():
            self.merge(UNDO, target=events[which % len(events)])

    def move_clock(self, by: timedelta) -> None:
        """Let time pass, or set the clock."""
        self.now = min(max(self.now + by, EARLIEST), LATEST)

    def travel(self, zone: str) -> None:
        """Go to another time zone."""
        self.zone = ZoneInfo(zone)

    def live(self, history: "History") -> None:
        """Do one thing after the other."""
        for happen in history:
            happen(self)


FreshProfile = Callable[[], Profile]
Happening = Callable[[Person], object]
History = Sequence[Happening]


def _named(text: str, happen: Happening) -> Happening:
    happen.__name__ = happen.__qualname__ = text  # what hypothesis prints of a failing history
    return happen


def _does(name: str, *values: st.SearchStrategy[object]) -> st.SearchStrategy[Happening]:
    """Return what calls a method of the person with some values."""

    def made(*drawn: object) -> Happening:
        return _named(f"{name}{drawn}", lambda person: getattr(person, name)(*drawn))

    return st.builds(made, *values)


KINDS = (
    UNDO, SETTING, TARGET_DATE, PARAMETERS, SUSPEND, UNSUSPEND, BURY, FLAG, NOTE, RESET, ENROLMENT, CLOCK, TEST,
    "graft",
)  # fmt: skip
_HUGE = 1 << 70
BODIES: tuple[object, ...] = (
    None, 7, "text", [], {}, [0.5, 1], {"minutes": "9"}, {"minutes": 9}, {"date": "2027-01-01"}, {"date": None},
    [*OTHER_PARAMETERS], [*OTHER_PARAMETERS[:20], 0.9], {"parameters": str([*OTHER_PARAMETERS])},
    {"until": "soon"}, {"until": -1}, {"until": _HUGE}, {"on": 1}, {"on": True}, {"text": ["note"]}, {"text": "note"},
)  # fmt: skip
"""What an event may carry: meant for its kind, for another one, or for nothing at all."""


def _merge(kind: str, card: CardId | None, deck: str | None, body: object) -> Happening:
    return _named(f"merge {kind} {card} {deck} {body}", lambda person: person.merge(kind, card, deck=deck, body=body))


SPANS = (("", "ff" * 16), ("00", "7"), ("no", "hex"), ("ff" * 16, ""), ("", "fé"))
"""First and last of a clock correction: hex of more than all events, of none, and no hex."""


def _merge_correction(device: str | None, span: tuple[str, str], days: int) -> Happening:
    def happen(person: Person) -> None:
        person.merge(CLOCK, body=ClockCorrection(device or person.profile.device, *span, days))

    return _named(f"merge clock {device} {span} {days}", happen)


_cards, _decks = st.sampled_from(CARDS), st.sampled_from(DECKS)
_places, _days = st.integers(0, 99), st.integers(-400, 400)
_ratings, _points = st.sampled_from([*Rating, Rating.AGAIN]), st.none() | st.integers(0, 4)
_certainties = st.sampled_from([None, *Certainty, Certainty.SURE_ENOUGH_TO_ACT])
answers = _does(
    "answer", _cards, _ratings, st.none() | st.integers(0, 600_000), st.sampled_from([7, 8]), _certainties, _points
)
_practice = _does("practise", _cards, _ratings, st.none() | st.integers(0, 600_000))
_tests = _does("test_some", st.lists(st.tuples(_cards, _ratings, _certainties, _points), max_size=4))
_clocks = _does(
    "move_clock",
    st.one_of(
        st.timedeltas(timedelta(0), timedelta(hours=30)),
        st.timedeltas(timedelta(days=-400), timedelta(days=400)),
    ),
)
_marks = st.one_of(
    _does("suspend", _cards),
    _does("unsuspend", _cards),
    _does("bury", _cards, st.timedeltas(timedelta(0), timedelta(days=9))),
    _does("flag", _cards, st.booleans()),
    _does("write_note", _cards, st.text(max_size=3)),
    _does("reset", _cards),
)
_others = st.one_of(
    _does("set", st.sampled_from(["minutes", "target_date"]), st.text(max_size=5)),
    _does("travel", st.sampled_from(ZONES)),
    _does("enrol", _decks, st.booleans()),
    _does("take_parameters", st.sampled_from([OTHER_PARAMETERS, DEFAULT_PARAMETERS])),
)
_mends = st.one_of(
    _does("correct_clock", _places, _places, _days),
    st.builds(_merge_correction, st.sampled_from([None, ELSEWHERE, "nobody's"]), st.sampled_from(SPANS), _days),
)
_merged = st.one_of(
    _does("answer_elsewhere", _cards, _ratings, _certainties),
    _does("merge_undo", _places),
    st.builds(_merge, st.sampled_from(KINDS), st.none() | _cards, st.none() | _decks, st.sampled_from(BODIES)),
)
_undos = st.one_of(_does("undo"), _does("undo_change", _places), _does("undo_any", _places), _does("undo_practice"))

# Answers more often than anything else; without a change of the clock between them they share one millisecond.
happenings = st.one_of(answers, answers, _tests, _practice, _clocks, _undos, _marks, _others, _mends, _merged)
histories: st.SearchStrategy[list[Happening]] = st.lists(happenings, max_size=14)
long_histories: st.SearchStrategy[list[Happening]] = st.lists(happenings, min_size=20, max_size=60)

plain_histories: st.SearchStrategy[list[Happening]] = st.lists(
    st.one_of(answers, answers, _tests, _practice, _clocks, _undos, _marks, _others), max_size=25
)
"""Nothing in them moves an event to another day."""


def kept(profile: Profile) -> str:
    """Return the kept fold in every bit."""
    with profile.read() as connection:
        return _in_every_bit(kept_fold(connection))


def rebuilt(profile: Profile) -> str:
    """Return the fold of the log in every bit."""
    with profile.read() as connection:
        return _in_every_bit(fold_log(connection))


def _in_every_bit(fold: Fold) -> str:
    """Numbers are written so that two texts are equal only if all bits are."""
    parts = (fold.cards, fold.marks, fold.days, fold.settings, fold.enrolments)
    return repr([sorted(part.items()) for part in parts])
