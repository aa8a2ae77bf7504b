"""One session at the window: the question on the screen, what the person did to it, and how it goes on.

Everything the person does is kept at once: an answer in the log, anything that is not final in a draft.
"""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from quizapp.learning.card import CardState
from quizapp.learning.day import study_day
from quizapp.learning.rating import rating_of
from quizapp.learning.session import OnScreen, Session, questions_in
from quizapp.questions.question import CardId
from quizapp.questions.response import Certainty, Chosen, Rating, Turned
from quizapp.workspace.study import Answered, NextCard, Study

DRAFT = "session"


@dataclass(frozen=True)
class Summary:
    """What a session came to: cards that are known, cards to see again, and the time."""

    known: tuple[NextCard, ...]
    missed: tuple[NextCard, ...]
    answered: int
    ms_taken: int


class CurrentSession:
    """A session that is going on. ``card`` is ``None`` once nothing is left to ask in it."""

    def __init__(self, study: Study, session: Session, now: datetime) -> None:
        """Go on with a session: its question, or the next one."""
        self.study = study
        self.session = session
        self.card: NextCard | None = None
        self.answered: Answered | None = None
        self.on_screen = session.on_screen or OnScreen(card=CardId(""))
        self._taken_back: CardId | None = None
        kept = self._installed(self.on_screen.card)
        self._show(kept or self._next(now), self.on_screen)
        if kept is not None and self.on_screen.is_answered:
            self.answered = self._answered_before(kept)

    def _answered_before(self, card: NextCard) -> Answered | None:
        """Return what became of the answer whose explanation was on the screen when the program ended."""
        if card.state is None:
            return None
        response = Chosen(self.on_screen.chosen)
        score = card.entry.question.score(response)
        return Answered(card.entry.card, rating_of(score, response), card.state, score)

    # -- the question on the screen

    def choose(self, part: str) -> None:
        """Choose one option instead of any other."""
        self._change(msgspec.structs.replace(self.on_screen, chosen=(part,)))

    def be_sure(self, certainty: Certainty) -> None:
        """Say how sure one is."""
        self._change(msgspec.structs.replace(self.on_screen, certainty=certainty))

    def turn(self) -> None:
        """Turn the flashcard over."""
        self._change(msgspec.structs.replace(self.on_screen, is_turned=True))

    def due_by_rating(self, now: datetime) -> dict[Rating, datetime]:
        """Return when the flashcard would be asked again, for each rating."""
        return self.study.due_by_rating(self._asked().state, now)

    # -- answers

    def check(self, now: datetime, ms_taken: int) -> Answered:
        """Log the chosen option as the answer; the explanation can then be shown.

        Raises:
            ProfileError: If it could not be saved; then it was not taken and everything is as before.
        """
        return self._take(Chosen(self.on_screen.chosen), now, ms_taken)

    def rate(self, rating: Rating, now: datetime, ms_taken: int) -> Answered:
        """Log the person's own rating of a flashcard.

        Raises:
            ProfileError: If it could not be saved; then it was not taken and everything is as before.
        """
        return self._take(Turned(rating), now, ms_taken)

    def _take(self, response: Chosen | Turned, now: datetime, ms_taken: int) -> Answered:
        if self.answered is not None:  # pressed twice
            return self.answered
        entry, certainty = self._asked().entry, self.on_screen.certainty
        on_screen = None  # a rated flashcard is followed by the next question at once, anything else by its explanation
        if isinstance(response, Chosen):
            on_screen = msgspec.structs.replace(self.on_screen, is_answered=True)

        def after(state: CardState) -> Session:
            return self.session.after(entry.card, comes_back=state.is_learning, ms_taken=ms_taken, on_screen=on_screen)

        self.answered = self.study.answer(
            entry,
            response,
            now,
            certainty=certainty,
            ms_taken=ms_taken,
            drafts=lambda state: {DRAFT: msgspec.json.encode(after(state))},
        )
        self.session = after(self.answered.state)
        return self.answered

    def go_on(self, now: datetime) -> None:
        """Go to the next question, or to the end."""
        self._show(self._next(now), None)

    def comes_back_tomorrow(self, now: datetime) -> bool:
        """Tell whether the card that was answered comes back tomorrow too, once it is known today."""
        if self.answered is None:
            return False
        due = self.study.due_by_rating(self.answered.state, now)[Rating.GOOD]
        return study_day(due, self.study.zone) == self.study.day(now) + 1

    def undo(self, now: datetime) -> CardId | None:
        """Take back the latest answer of today and show its question again."""
        card = self._taken_back or self.study.undo(now)
        if card is None:
            return None
        self._taken_back = card  # it is in the log; should keeping the draft fail, a second try must not undo more
        state = self.study.profile.card_state(card)
        is_open = state is not None and state.is_learning and state.day == self.study.day(now)
        self.session = self.session.taken_back(card, still_open=is_open)
        self._show(self._installed(card) or self._next(now), None)
        self._taken_back = None
        return card

    def stop(self) -> None:
        """Leave the session; it can be gone on with later today."""
        self._keep(msgspec.structs.replace(self.session, is_running=False))

    def summary(self) -> Summary:
        """Return what the session came to."""
        known, missed = self.session.known, self.session.missed
        return Summary(
            known=tuple(card for name in known if name not in missed and (card := self._installed(name))),
            missed=tuple(card for name in missed if (card := self._installed(name))),
            answered=len(known),
            ms_taken=self.session.ms_taken,
        )

    # -- inside

    def _asked(self) -> NextCard:
        if self.card is None:
            raise LookupError("no question is on the screen")
        return self.card

    def _next(self, now: datetime) -> NextCard | None:
        if self.session.is_complete:
            return None
        has_room = self.session.has_room_for_new
        only = None if has_room else frozenset(self.session.open)
        return self.study.next_card(now, with_new=has_room, only=only)

    def _installed(self, card: CardId) -> NextCard | None:
        entry = self.study.catalogue.get(card)
        if entry is None:
            return None
        state = self.study.profile.card_state(card)
        return NextCard(entry, state, has_changed_key=state is not None and state.key_hash != entry.key_hash)

    def _show(self, card: NextCard | None, kept: OnScreen | None) -> None:
        """Show a card as it was ``kept``, or untouched; ``None`` ends the session, which is then forgotten."""
        if card is None:
            self.study.profile.write_draft(DRAFT, None)
            self.session = msgspec.structs.replace(self.session, is_running=False, on_screen=None)
        else:
            is_kept = kept is not None and kept.card == card.entry.card
            on_screen = kept if kept is not None and is_kept else OnScreen(card=card.entry.card)
            self._keep(msgspec.structs.replace(self.session, is_running=True, on_screen=on_screen))
            self.on_screen = on_screen
        self.card, self.answered = card, None

    def _change(self, on_screen: OnScreen) -> None:
        self.on_screen = on_screen  # first: what is seen is what will be logged, also where it could not be kept
        self._keep(msgspec.structs.replace(self.session, on_screen=on_screen))

    def _keep(self, session: Session) -> None:
        self.study.profile.write_draft(DRAFT, msgspec.json.encode(session))
        self.session = session


def begin_session(study: Study, minutes: int, now: datetime) -> CurrentSession:
    """Begin a session of about so many minutes."""
    counts = study.counts(now)
    size = questions_in(minutes, counts.due + counts.new)
    return CurrentSession(study, Session(day=study.day(now), size=size), now)


def kept_session(study: Study, now: datetime) -> Session | None:
    """Return today's session if it was left before its end; what is unreadable or of another day counts as none."""
    body = study.profile.read_draft(DRAFT)
    try:
        session = msgspec.json.decode(body, type=Session) if body else None
    except (msgspec.MsgspecError, RecursionError):
        return None
    if session is None or session.day != study.day(now):
        return None
    is_being_explained = session.on_screen is not None and session.on_screen.is_answered
    if session.is_complete and not is_being_explained:
        return None
    return session
