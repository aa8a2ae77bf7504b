"""Studying: which card comes next, what becomes of an answer, and taking it back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from quizapp.learning.card import LEARNING_STEP, CardState, due_after
from quizapp.learning.clock import believed_ms, is_clock_doubtful
from quizapp.learning.day import StudyDay, day_start, days_later, study_day
from quizapp.learning.moments import milliseconds, moment
from quizapp.learning.rating import judge
from quizapp.library.catalogue import Catalogue, Entry
from quizapp.progress.rows import AgendaCard, DeckCount, LastEvent
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating, Response, Turned
from quizapp.questions.score import Score
from quizapp.workspace.agenda import keep_agenda

if TYPE_CHECKING:
    from quizapp.progress.events import EventId, Review, ReviewKind
    from quizapp.progress.profile import DraftsAfter, Profile

_STEP_MS = LEARNING_STEP // timedelta(milliseconds=1)


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

    def next_card(
        self, now: datetime, *, with_new: bool = True, only: frozenset[CardId] | None = None
    ) -> NextCard | None:
        """Return the earliest due card, else the next new one, else one that would come back later today.

        Args:
            now: The moment.
            with_new: New cards may be begun.
            only: If given, no other card that was met before is asked.
        """
        found = self._first_in_agenda(now, with_new, only)
        card = None if found is None else self._installed(found)
        if found is not None and card is None:
            keep_agenda(self.catalogue, self.profile)  # it is of other decks: those of another process, or of before
            found = self._first_in_agenda(now, with_new, only)
            card = None if found is None else self._installed(found)
        return card

    def _first_in_agenda(self, now: datetime, with_new: bool, only: frozenset[CardId] | None) -> AgendaCard | None:
        day, believed = self._believed(now)
        profile, end_ms = self.profile, self._end_ms(day)
        wanted = None if only is None else sorted(only)
        # A doubtful clock may be believed to stand at the very end of its day: what is due then is tomorrow's.
        found = profile.first_due(min(milliseconds(believed) + 1, end_ms), wanted)
        if found is None and with_new:
            found = profile.first_new()
        if found is None:
            found = profile.first_due(end_ms, wanted)
        if found is None:
            over_ms = end_ms + _STEP_MS + 1  # ten minutes may lead over the day's end
            found = profile.first_learning(over_ms) if wanted is None else profile.first_due(over_ms, wanted)
        return found

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
            drafts: What is kept besides, in the same transaction.
        """
        judged = judge(entry.question, response, certainty)
        answer = Given(judged.rating, judged.score, response, judged.certainty, ms_taken, seed)
        return self._log(entry, answer, now, kind, drafts)

    def rate(self, entry: Entry, rating: Rating, now: datetime) -> Answered:
        """Log an answer of which only the rating is known."""
        return self._log(entry, Given(rating), now)

    def due_by_rating(self, state: CardState | None, now: datetime) -> dict[Rating, datetime]:
        """Return when a card would be asked again, for each rating."""
        day, believed = self._believed(now)
        return {rating: due_after(state, rating, believed, day, self.zone) for rating in Rating}

    def is_flagged(self, card: CardId) -> bool:
        """Tell whether the person flagged a card."""
        return self.profile.marks(card).is_flagged

    def flag(self, card: CardId, is_on: bool, now: datetime) -> None:
        """Flag a card, or no longer."""
        self.profile.flag(card, is_on, now.astimezone(self.zone), self.day(now))

    def undo(self, now: datetime) -> CardId | None:
        """Take back the latest answer of today; return its card, or ``None`` if there is none."""
        day = self.day(now)
        review = self.profile.undo_last_review(now.astimezone(self.zone), day)
        return None if review is None else review.card

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
        self._last_event = LastEvent(milliseconds(now), int(offset.total_seconds()) // 60, self.day(now))
        return Answered(entry.card, answer.rating, appended.state, answer.score, appended.event)

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

        def decide(state: CardState | None) -> "Review":
            return Review(
                card=entry.card,
                clock=now.astimezone(self.zone),
                day=day,
                rating=answer.rating,
                due=due_after(state, answer.rating, believed, day, self.zone),
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
