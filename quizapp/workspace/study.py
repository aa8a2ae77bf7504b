"""Studying: which card comes next, what becomes of an answer, and taking it back."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from quizapp.learning.card import LEARNING_STEP, PLAIN, CardState, Spacing, due_after, due_by_rating, seeded
from quizapp.learning.clock import believed_ms, is_clock_doubtful
from quizapp.learning.day import StudyDay, day_start, days_later, study_day
from quizapp.learning.goal import retention_of
from quizapp.learning.memory import Parameters
from quizapp.learning.moments import milliseconds, moment
from quizapp.learning.rating import judge
from quizapp.library.catalogue import Catalogue, Entry
from quizapp.progress.rows import AgendaCard, Appended, DeckCount, LastEvent, OrderedCard
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating, Response, Turned
from quizapp.questions.score import Score
from quizapp.workspace.agenda import keep_agenda
from quizapp.workspace.settings import PLAN, Settings, read_settings

if TYPE_CHECKING:
    from quizapp.progress.events import EventId, Review, ReviewKind
    from quizapp.progress.profile import DraftsAfter, Profile
    from quizapp.workspace.planning import PlanInput

_STEP_MS = LEARNING_STEP // timedelta(milliseconds=1)
_DAY_MS = 86_400_000
_HALF_A_CLOCK_CHANGE_MS = 7_200_000
"""Days counted from so much before 04:00 are study days also where the clocks change between them."""
_LOAD_DAYS = 100
"""Intervals that are spread by load; longer ones are far enough apart by themselves."""


@dataclass(frozen=True)
class NextCard:
    """The card to show: its question, and the person's state on it."""

    entry: Entry
    state: CardState | None
    has_changed_key: bool = False

    @property
    def is_learning(self) -> bool:
        """It comes back within the day."""
        return self.state is not None and self.state.is_learning

    @property
    def due_ms(self) -> int:
        """When it was to be asked, in milliseconds since 1970 UTC; 0 for a new card."""
        return 0 if self.state is None else self.state.due_ms

    @property
    def due(self) -> datetime | None:
        """When it was to be asked; ``None`` for a new card."""
        return None if self.state is None else moment(self.state.due_ms)


@dataclass(frozen=True)
class Answered:
    """What became of an answer that is in the log."""

    card: CardId
    rating: Rating
    state: CardState
    score: Score | None = None
    event: "EventId | None" = field(default=None, compare=False)

    @property
    def due(self) -> datetime:
        """When the card is asked again."""
        return moment(self.state.due_ms)


@dataclass(frozen=True)
class Counts:
    """What waits today: cards to review, and new ones that could be begun."""

    due: int
    new: int


@dataclass(frozen=True)
class Waiting:
    """What is left of a study day.

    Attributes:
        order: The cards of its order that were not answered.
        learning: Cards being learned that come back on it.
        used_ms: How long its live answers took so far, each two minutes at most.
        is_planned: Its order was made; otherwise ``order`` says nothing.
    """

    order: tuple[OrderedCard, ...]
    learning: int
    used_ms: int
    is_planned: bool

    @property
    def planned(self) -> tuple[OrderedCard, ...]:
        """Those that are asked as long as the day's minutes last; the others are for who goes on after that."""
        return tuple(card for card in self.order if card.is_planned)


@dataclass(frozen=True)
class Given:
    """An answer with what became of it; of one that is only rated, the rest is ``None``."""

    rating: Rating
    score: Score | None = None
    response: Response | None = None
    certainty: Certainty | None = None
    ms_taken: int | None = None
    seed: int | None = None


class Study:
    """One person studying the installed decks."""

    def __init__(self, catalogue: Catalogue, profile: "Profile", zone: tzinfo) -> None:
        """Join a catalogue and an open profile."""
        self.catalogue = catalogue
        self.profile = profile
        self.zone = zone
        self.is_clock_confirmed = False
        self._last_event: LastEvent | None = None
        self._order: tuple[StudyDay, str | None] | None = None
        self._settings: Settings | None = None
        self._parameters: Parameters | None = None
        self._load: tuple[StudyDay, dict[int, int]] | None = None
        keep_agenda(catalogue, profile)

    # -- days and clocks

    def is_clock_doubtful(self, now: datetime) -> bool:
        """Tell whether the person should be asked "Is today ...?"."""
        return self._event_against(now) is not None

    def day(self, now: datetime) -> StudyDay:
        """Return the study day that an answer counts for; that of the last event while the clock is in doubt."""
        return self._believed(now)[0]

    def believed(self, now: datetime) -> datetime:
        """Return the moment that can be believed: the clock's, or while it is in doubt that of the last event."""
        return self._believed(now)[1]

    def _believed(self, now: datetime) -> tuple[StudyDay, datetime]:
        last = self._event_against(now)
        return (study_day(now, self.zone), now) if last is None else (last.day, moment(_believed_ms(last)))

    def _event_against(self, now: datetime) -> LastEvent | None:
        """Return the last event if it speaks against the clock.

        It is read once: what this person does afterwards is by the same clock.
        """
        if self.is_clock_confirmed:
            return None
        if self._last_event is None:
            self._last_event = self.profile.last_event()
        last = self._last_event
        return last if last is not None and is_clock_doubtful(milliseconds(now), _believed_ms(last)) else None

    # -- what comes next

    def keep_order(self, now: datetime) -> None:
        """Make the day's order, if there is none yet or what it rests on has changed."""
        day = self.day(now)
        if self._order == (day, self.profile.order_stamp()):
            return
        self.forget_plan()
        keep_agenda(self.catalogue, self.profile)
        stamp = self._order_stamp(day)
        if self.profile.order_stamp() != stamp:
            self._make_order(now, stamp)
        self._order = day, stamp

    def _make_order(self, now: datetime, stamp: str) -> None:
        from quizapp.workspace.planning import order_of  # numpy: 75 ms, once a day

        self.profile.write_order(stamp, order_of(self.plan_input(now)))

    def plan_input(self, now: datetime, *, has_put_off: bool = False) -> "PlanInput":
        """Return what plan and forecast rest on; if ``has_put_off``, cards too that are put off: a plan asks none."""
        from quizapp.progress.agenda import NEVER_MS  # SQLAlchemy: not for a first look at Today
        from quizapp.workspace.planning import Asked, gather  # numpy: 75 ms, once a day

        asked = Asked(self.settings.goal, self.settings.pace, self.parameters, self.zone)
        until_ms = NEVER_MS if has_put_off else self.asked_until_ms(now)
        return gather(self.catalogue, self.profile, asked, self.day(now), until_ms)

    def forget_plan(self) -> None:
        """Read again what the plan rests on before it is next used: settings or parameters may have changed."""
        self._order = self._settings = self._parameters = self._load = None

    def _order_stamp(self, day: StudyDay) -> str:
        chosen = {name: value for name, value in self.settings.as_text().items() if name in PLAN}
        parts = (self.profile.agenda_stamp() or "", *chosen.values(), repr(self.parameters))
        return f"{day} {hashlib.blake2b(chr(0).join(parts).encode(), digest_size=16).hexdigest()}"

    @property
    def settings(self) -> Settings:
        """What the person has chosen."""
        if self._settings is None:
            self._settings = read_settings(self.profile.settings())
        return self._settings

    @property
    def parameters(self) -> Parameters:
        """The parameters of the memory model in force."""
        if self._parameters is None:
            self._parameters = self.profile.parameters()
        return self._parameters

    def next_card(
        self, now: datetime, *, begins: bool = True, only: frozenset[CardId] | None = None
    ) -> NextCard | None:
        """Return the card to ask now; ``None`` if nothing is left for today.

        That is the first card being learned whose time has come, else the next one of the day's order, else one being
        learned that would come back later today.

        Args:
            now: The moment.
            begins: A card of the day's order may be begun.
            only: If given, no other card is asked than these.
        """
        found = self._first(now, begins, only)
        card = None if found is None else self._installed(found)
        if found is not None and card is None:  # it is of other decks: those of another process, or of before
            keep_agenda(self.catalogue, self.profile)
            found = self._first(now, begins, only)
            card = None if found is None else self._installed(found)
        return card

    def _first(self, now: datetime, begins: bool, only: frozenset[CardId] | None) -> AgendaCard | None:
        day, believed = self._believed(now)
        profile, end_ms = self.profile, self._end_ms(day)
        over_ms = end_ms + _STEP_MS + 1  # ten minutes may lead over the day's end
        if only is not None:
            return profile.first_due(over_ms, sorted(only))
        # A doubtful clock may be believed to stand at the very end of its day: what is due then is tomorrow's.
        due_ms = min(milliseconds(believed) + 1, end_ms)
        if not begins:
            return profile.first_learning(due_ms) or profile.first_learning(over_ms)
        stamp, found = profile.next_of_day(day, due_ms, self.asked_until_ms(now))
        if self._order != (day, stamp):
            self.keep_order(now)
            _, found = profile.next_of_day(day, due_ms, self.asked_until_ms(now))
        return found or profile.first_learning(over_ms)

    def asked_until_ms(self, now: datetime) -> int:
        """Return the moment up to which a card that was put off is asked again."""
        day, believed = self._believed(now)
        return max(milliseconds(believed), milliseconds(day_start(day, self.zone)))

    def waiting(self, now: datetime) -> Waiting:
        """Return what is left of today's plan: of the order as it was made, without making it."""
        day = self.day(now)
        is_planned = self.profile.order_stamp() == self._order_stamp(day)
        rest = self.profile.rest_of_order(day, self.asked_until_ms(now)) if is_planned else []
        learning = self.profile.learning_cards(self._end_ms(day) + _STEP_MS + 1)
        return Waiting(tuple(rest), learning, self.profile.ms_on_day(day), is_planned)

    def used_ms(self, now: datetime, since: StudyDay | None = None) -> int:
        """Return how long the live answers of today, and of the day ``since``, took, each two minutes at most."""
        today = self.day(now)
        return sum(self.profile.ms_on_day(day) for day in {today, today if since is None else since})

    def learning_cards(self, now: datetime) -> int:
        """Return how many cards are being learned and come back today."""
        return self.profile.learning_cards(self._day_end_ms(now) + _STEP_MS + 1)

    def due_cards(self, now: datetime) -> list[NextCard]:
        """Return the cards to review before the study day ends, earliest first."""
        return [card for found in self.profile.due_cards(self._day_end_ms(now)) if (card := self._installed(found))]

    def new_cards(self) -> Iterator[Entry]:
        """Yield the cards that were never answered and are written for this person, in deck order."""
        for found in self.profile.new_cards():
            if (entry := self.catalogue.get(found.card)) is not None:
                yield entry

    def counts(self, now: datetime) -> Counts:
        """Return how many cards wait."""
        counts = self.counts_by_deck(now).values()
        return Counts(sum(count.due for count in counts), sum(count.new for count in counts))

    def counts_by_deck(self, now: datetime) -> dict[str, DeckCount]:
        """Return how many cards wait, by deck id."""
        return self.profile.counts_by_deck(self._day_end_ms(now))

    def _day_end_ms(self, now: datetime) -> int:
        return self._end_ms(self.day(now))

    def _end_ms(self, day: StudyDay) -> int:
        return milliseconds(day_start(days_later(day, 1), self.zone))

    def _installed(self, card: AgendaCard) -> NextCard | None:
        entry = self.catalogue.get(card.card)
        return None if entry is None else NextCard(entry, card.state, card.has_changed_key)

    # -- when it is asked again

    def due_by_rating(self, entry: Entry, state: CardState | None, now: datetime) -> dict[Rating, datetime]:
        """Return when a card would be asked again, for each rating: just what an answer given now is logged with."""
        day, believed = self._believed(now)
        return due_by_rating(state, believed, day, self.zone, seeded(self._spacing(entry, day), entry.card, state))

    def _spacing(self, entry: Entry, day: StudyDay) -> Spacing:
        start_ms = milliseconds(day_start(day, self.zone)) - _HALF_A_CLOCK_CHANGE_MS
        siblings = self.catalogue.siblings(entry.card)
        moments = self.profile.due_moments(siblings) if siblings else []
        phase = self.settings.goal.phase(day)
        return Spacing(
            retention=retention_of(phase, is_critical=entry.question.safety_critical),
            parameters=self.parameters,
            load=self._load_from(day, start_ms),
            avoided=frozenset((due - start_ms) // _DAY_MS for due in moments) | self._days_off(day),
        )

    def _days_off(self, day: StudyDay) -> frozenset[int]:
        pace = self.settings.pace
        if not pace.days_off and not pace.pauses:
            return frozenset()
        return frozenset(days for days in range(1, _LOAD_DAYS) if pace.is_off(days_later(day, days)))

    def _load_from(self, day: StudyDay, start_ms: int) -> Mapping[int, int]:
        """Return how many cards are due on the days to come; counted once, then kept along with the answers."""
        if self._load is None or self._load[0] != day:
            self._load = day, self.profile.load_by_day(start_ms, _LOAD_DAYS)
        return self._load[1]

    # -- answers

    def answer(
        self,
        entry: Entry,
        response: Response,
        now: datetime,
        *,
        certainty: Certainty | None = None,
        ms_taken: int | None = None,
        seed: int | None = None,
        kind: "ReviewKind | None" = None,
        is_practice: bool = False,
        drafts: "DraftsAfter | None" = None,
    ) -> Answered:
        """Score a response and log it; it is in the file when this returns, and ``drafts`` with it.

        Args:
            entry: The card.
            response: What the person did.
            now: The moment.
            certainty: How sure the person was; of a case, its response says so for each step.
            ms_taken: How long it took.
            seed: The number by which the parts were shuffled; ``None`` if they stood as the author wrote them.
            kind: Where the answer comes from; ``None`` for study.
            is_practice: It is kept, and changes nothing in the plan.
            drafts: What is kept besides, in the same transaction.
        """
        judged = judge(entry.question, response, certainty)
        answer = Given(judged.rating, judged.score, response, judged.certainty, ms_taken, seed)
        if is_practice:
            from quizapp.progress.events import ReviewKind  # SQLAlchemy: not for a first look at Today

            kind = ReviewKind.PRACTICE
        return self._log(entry, answer, now, kind, drafts)

    def rate(self, entry: Entry, rating: Rating, now: datetime) -> Answered:
        """Log an answer of which only the rating is known."""
        return self._log(entry, Given(rating), now)

    def is_flagged(self, card: CardId) -> bool:
        """Tell whether the person flagged a card."""
        return self.profile.marks(card).is_flagged

    def flag(self, card: CardId, is_on: bool, now: datetime) -> None:
        """Flag a card, or no longer."""
        self.profile.flag(card, is_on, now.astimezone(self.zone), self.day(now))

    def undo(self, now: datetime, *, is_practice: bool = False) -> CardId | None:
        """Take back the latest answer of today, or of practice; return its card, or ``None`` if there is none."""
        from quizapp.progress.events import ReviewKind  # SQLAlchemy: not for a first look at Today

        kinds = {ReviewKind.PRACTICE if is_practice else ReviewKind.STUDY}
        review = self.profile.undo_last_review(now.astimezone(self.zone), self.day(now), kinds)
        self._load = None
        return None if review is None else review.card

    def postpone(self, card: CardId, days: int, now: datetime) -> "EventId":
        """Leave a card alone until a study day; return the event, which can be taken back."""
        day = self.day(now)
        self._load = None
        return self.profile.bury(card, day_start(days_later(day, days), self.zone), now.astimezone(self.zone), day)

    def leave_out(self, card: CardId, now: datetime) -> "EventId":
        """Never ask a card again; return the event, which can be taken back."""
        self._load = None
        return self.profile.suspend(card, now.astimezone(self.zone), self.day(now))

    def take_back(self, event: str, card: CardId, now: datetime) -> None:
        """Take back that a card was put off or left out, by the event's id in hex."""
        from quizapp.progress.events import EventId  # SQLAlchemy: not for a first look at Today

        self._load = None
        self.profile.undo_change(EventId(bytes.fromhex(event)), card, now.astimezone(self.zone), self.day(now))

    def met(self) -> list[tuple[CardId, CardState]]:
        """Return the installed cards that were met and not left out, by when they are due."""
        suspended = self.profile.suspended_cards()
        found = ((row.card, row.state) for row in self.profile.card_states() if row.card not in suspended)
        return [(card, state) for card, state in found if self.catalogue.get(card) is not None]

    def left_out(self) -> list[CardId]:
        """Return the installed cards that the person left out."""
        return [card for card in sorted(self.profile.suspended_cards()) if self.catalogue.get(card) is not None]

    def ask_again(self, now: datetime) -> None:
        """Ask every card again that was left out."""
        for card in self.left_out():
            self.profile.unsuspend(card, now.astimezone(self.zone), self.day(now))
        self.profile.forget_order()
        self.forget_plan()

    def _log(
        self,
        entry: Entry,
        answer: "Given",
        now: datetime,
        kind: "ReviewKind | None" = None,
        drafts: "DraftsAfter | None" = None,
    ) -> Answered:
        appended = self.profile.append_review(entry.card, self.review(entry, answer, now, kind), drafts)
        offset = now.astimezone(self.zone).utcoffset() or timedelta(0)
        day = self.day(now)
        self._last_event = LastEvent(milliseconds(now), int(offset.total_seconds()) // 60, day)
        self._move_load(appended, day)
        return Answered(entry.card, answer.rating, appended.state, answer.score, appended.event)

    def _move_load(self, appended: Appended, day: StudyDay) -> None:
        """Count a card on the day on which it is due now, no longer on that of before."""
        if self._load is None or self._load[0] != day:
            return
        load = self._load[1]
        for state, change in ((appended.before, -1), (appended.state, 1)):
            if state is not None:
                days = study_day(moment(state.due_ms), self.zone) - day
                load[days] = load.get(days, 0) + change

    def review(
        self,
        entry: Entry,
        answer: "Given",
        now: datetime,
        kind: "ReviewKind | None" = None,
        *,
        is_past: bool = False,
    ) -> "Callable[[CardState | None], Review]":
        """Return what makes the review of an answer once the card's state before it is known.

        Args:
            entry: The card.
            answer: What was answered.
            now: The moment of the answer.
            kind: Where it comes from; ``None`` for study.
            is_past: The answer was given earlier, by a clock that is not in doubt now.
        """
        from quizapp.progress.events import Review, ReviewKind  # SQLAlchemy: not for a first look at Today

        day, believed = (study_day(now, self.zone), now) if is_past else self._believed(now)
        is_practice = kind is ReviewKind.PRACTICE
        spacing = PLAIN if is_practice else self._spacing(entry, day)

        def due(state: CardState | None) -> datetime:
            if is_practice and state is not None:
                return moment(state.due_ms)  # as it was
            return due_after(state, answer.rating, believed, day, self.zone, seeded(spacing, entry.card, state))

        def decide(state: CardState | None) -> "Review":
            return Review(
                card=entry.card,
                clock=now.astimezone(self.zone),
                day=day,
                rating=answer.rating,
                due=due(state),
                key_hash=entry.key_hash,
                deck_version=entry.deck.head.version,
                kind=ReviewKind.STUDY if kind is None else kind,
                response=None if isinstance(answer.response, Turned) else answer.response,  # that one is the rating
                points=None if answer.score is None else answer.score.points,
                max_points=None if answer.score is None else answer.score.max_points,
                certainty=answer.certainty,
                ms_taken=answer.ms_taken,
                seed=answer.seed,
            )

        return decide


def _believed_ms(last: LastEvent) -> int:
    return believed_ms(last.clock_ms, last.offset_minutes, last.day)
