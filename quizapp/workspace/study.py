"""Studying: which card comes next, what becomes of an answer, and taking it back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

from quizapp.learning.card import CardState, due_after
from quizapp.learning.clock import is_clock_doubtful
from quizapp.learning.day import StudyDay, day_start, days_later, study_day
from quizapp.learning.moments import milliseconds, moment
from quizapp.learning.rating import rating_of
from quizapp.library.catalogue import Catalogue, Entry
from quizapp.progress.rows import CardRow, LastEvent
from quizapp.questions.question import Audience, CardId
from quizapp.questions.response import Certainty, Rating, Response, Turned
from quizapp.questions.score import Score

if TYPE_CHECKING:
    from quizapp.progress.log import Review
    from quizapp.progress.profile import DraftsAfter, Profile

AUDIENCE_OF_ROLE = {
    "patient": Audience.PATIENT,
    "caregiver": Audience.PATIENT,
    "student": Audience.NURSE,
    "nurse": Audience.NURSE,
}


@dataclass(frozen=True)
class NextCard:
    """The card to show: its question, and the person's state on it."""

    entry: Entry
    state: CardState | None
    has_changed_key: bool = False

    def is_due_before(self, moment_ms: int) -> bool:
        """Tell whether it is to be reviewed before that moment; at once if its answer has changed."""
        return self.has_changed_key or (self.state is not None and self.state.due_ms < moment_ms)

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

    @property
    def due(self) -> datetime:
        """When the card is asked again."""
        return moment(self.state.due_ms)


@dataclass(frozen=True)
class Counts:
    """What waits today: cards to review, and new ones that could be begun."""

    due: int
    new: int


class Study:
    """One person studying the installed decks."""

    def __init__(self, catalogue: Catalogue, profile: "Profile", zone: tzinfo) -> None:
        """Join a catalogue and an open profile."""
        self.catalogue = catalogue
        self.profile = profile
        self.zone = zone
        self.is_clock_confirmed = False

    # -- days and clocks

    def is_clock_doubtful(self, now: datetime) -> bool:
        """Tell whether the person should be asked "Is today ...?"."""
        return self._event_against(now) is not None

    def day(self, now: datetime) -> StudyDay:
        """Return the study day that an answer counts for; that of the last event while the clock is in doubt."""
        last = self._event_against(now)
        return study_day(now, self.zone) if last is None else last.day

    def believed(self, now: datetime) -> datetime:
        """Return the moment that can be believed: the clock's, or while it is in doubt that of the last event."""
        last = self._event_against(now)
        return now if last is None else moment(_believed_ms(last))

    def _event_against(self, now: datetime) -> LastEvent | None:
        """Return the last event if it speaks against the clock."""
        last = None if self.is_clock_confirmed else self.profile.last_event()
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
        cards = [card for card in self._met() if only is None or card.entry.card in only]
        now_ms = milliseconds(self.believed(now))
        for card in cards:
            if card.is_due_before(now_ms + 1):
                return card
        if with_new and (new := next(self.new_cards(), None)) is not None:
            return NextCard(new, None)
        end_ms = self._day_end_ms(now)
        later = (card for card in cards if card.is_learning or card.is_due_before(end_ms))
        return next(later, None)

    def due_cards(self, now: datetime) -> list[NextCard]:
        """Return the cards to review before the study day ends, earliest first."""
        end_ms = self._day_end_ms(now)
        return [card for card in self._met() if card.is_due_before(end_ms)]

    def _day_end_ms(self, now: datetime) -> int:
        return milliseconds(day_start(days_later(self.day(now), 1), self.zone))

    def new_cards(self) -> Iterator[Entry]:
        """Yield the cards that were never answered and are written for this person, in deck order."""
        met = {row.card for row in self.profile.card_states()}
        audience = self._audience()
        for entry in self.catalogue:
            if entry.card not in met and (audience is None or _is_for(entry, audience)):
                yield entry

    def counts(self, now: datetime) -> Counts:
        """Return how many cards wait."""
        return Counts(len(self.due_cards(now)), sum(1 for _ in self.new_cards()))

    def _met(self) -> list[NextCard]:
        """Return the installed cards that have a state: changed ones first, then by due moment."""
        found = [
            NextCard(entry, row.state, has_changed_key=row.state.key_hash != entry.key_hash)
            for row, entry in self._installed(self.profile.card_states())
        ]
        # Equal moments are the rule (04:00): the decks' own order decides, which is the same on every computer.
        return sorted(found, key=lambda card: (not card.has_changed_key, card.due_ms, card.entry.place))

    def _installed(self, rows: list[CardRow]) -> Iterator[tuple[CardRow, Entry]]:
        for row in rows:
            if (entry := self.catalogue.get(row.card)) is not None:
                yield row, entry

    def _audience(self) -> Audience | None:
        return AUDIENCE_OF_ROLE.get(self.profile.settings().get("role", ""))

    # -- answers

    def answer(
        self,
        entry: Entry,
        response: Response,
        now: datetime,
        *,
        certainty: Certainty | None = None,
        ms_taken: int | None = None,
        drafts: "DraftsAfter | None" = None,
    ) -> Answered:
        """Score a response and log it; it is in the file when this returns, and ``drafts`` with it."""
        score = entry.question.score(response)
        rating = rating_of(score, response)
        return self._log(
            entry, rating, now, score=score, response=response, certainty=certainty, ms_taken=ms_taken, drafts=drafts
        )

    def rate(self, entry: Entry, rating: Rating, now: datetime) -> Answered:
        """Log an answer of which only the rating is known."""
        return self._log(entry, rating, now)

    def due_by_rating(self, state: CardState | None, now: datetime) -> dict[Rating, datetime]:
        """Return when a card would be asked again, for each rating."""
        day = self.day(now)
        return {rating: due_after(state, rating, self.believed(now), day, self.zone) for rating in Rating}

    def undo(self, now: datetime) -> CardId | None:
        """Take back the latest answer of today; return its card, or ``None`` if there is none."""
        day = self.day(now)
        review = self.profile.undo_last_review(now.astimezone(self.zone), day)
        return None if review is None else review.card

    def _log(
        self,
        entry: Entry,
        rating: Rating,
        now: datetime,
        *,
        score: Score | None = None,
        response: Response | None = None,
        certainty: Certainty | None = None,
        ms_taken: int | None = None,
        drafts: "DraftsAfter | None" = None,
    ) -> Answered:
        from quizapp.progress.log import Review  # SQLAlchemy: not for a first look at Today

        day, believed = self.day(now), self.believed(now)

        def decide(state: CardState | None) -> "Review":
            return Review(
                card=entry.card,
                clock=now.astimezone(self.zone),
                day=day,
                rating=rating,
                due=due_after(state, rating, believed, day, self.zone),
                key_hash=entry.key_hash,
                deck_version=entry.deck.head.version,
                response=None if isinstance(response, Turned) else response,  # that one is the rating
                points=None if score is None else score.points,
                max_points=None if score is None else score.max_points,
                certainty=certainty,
                ms_taken=ms_taken,
            )

        return Answered(entry.card, rating, self.profile.append_review(entry.card, decide, drafts), score)


def _believed_ms(last: LastEvent) -> int:
    """Return when the last event happened, as far as its study day is believed.

    A doubtful clock must not vouch for itself: for an event whose clock is outside its study day, this is the end of
    that day which is farther from the clock.
    """
    zone = timezone(timedelta(minutes=last.offset_minutes))
    first_ms, end_ms = (milliseconds(day_start(days_later(last.day, days), zone)) for days in (0, 1))
    if first_ms <= last.clock_ms < end_ms:
        return last.clock_ms
    return end_ms if last.clock_ms < first_ms else first_ms


def _is_for(entry: Entry, audience: Audience) -> bool:
    written_for = entry.question.audience or entry.deck.head.audience
    return not written_for or audience in written_for
