"""One session at the window: the question on the screen, what the person did to it, and how it goes on.

Everything the person does is kept at once: an answer in the log, anything that is not final in a draft.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from quizapp.learning.card import CardState
from quizapp.learning.day import study_day
from quizapp.learning.moments import milliseconds
from quizapp.learning.rating import judge
from quizapp.learning.session import OnScreen, Session, questions_in
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.identity import CardId
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import does_fit, score
from quizapp.questions.response import Certainty, Rating, Response, Turned
from quizapp.questions.score import Score
from quizapp.questions.shuffle import seed_of
from quizapp.workspace.study import Answered, NextCard, Study

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.words import Asked, Explanation

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
        if kept is not None and not _does_fit(kept.entry.question, self.on_screen):
            self.on_screen = OnScreen(card=CardId(""))  # its question is another one by now
        self._show(kept or self._next(now), self.on_screen, now)
        if kept is not None and self.on_screen.is_answered:
            self.answered = self._answered_before(kept)

    def _answered_before(self, card: NextCard) -> Answered | None:
        """Return what became of the answer whose explanation was on the screen when the program ended."""
        response = _whole(card.entry.question, self.on_screen)
        if card.state is None or response is None:
            return None
        judged = judge(card.entry.question, response, self.on_screen.certainty)
        return Answered(card.entry.card, judged.rating, card.state, judged.score)

    # -- the question on the screen

    @property
    def question(self) -> AnyQuestion:
        """The question on the screen; of a case, its step."""
        question = self._asked().entry.question
        return question.steps[self.on_screen.step] if isinstance(question, CaseStudy) else question

    @property
    def step(self) -> int | None:
        """Which step of a case is on the screen, from 0; ``None`` for any other question."""
        return self.on_screen.step if isinstance(self._asked().entry.question, CaseStudy) else None

    @property
    def is_explained(self) -> bool:
        """The explanation is to be shown: the answer is in the log, or the step of a case was checked."""
        return self.answered is not None or self.on_screen.is_step_checked

    @property
    def score(self) -> Score | None:
        """The score of what is explained; of a case, of the step on the screen."""
        return score(self.question, self.on_screen.response) if self.is_explained else None

    def asked(self, explainer: "Explainer") -> "Asked":
        """Return the question on the screen in words."""
        return explainer.ask(self._asked().entry, self.on_screen.seed, self.step)

    def explanation(self, explainer: "Explainer", today: date) -> "Explanation":
        """Return what is said after it."""
        shown = self.on_screen
        entry = self._asked().entry
        return explainer.explain(entry, shown.response, shown.certainty, today, shown.seed, self.step)

    def still_open(self) -> tuple[str, ...]:
        """Return what is missing before it can be checked, as `Question.still_open` names it."""
        return self.question.still_open(self.on_screen.response)

    def respond(self, response: Response | None) -> None:
        """Keep what was done so far."""
        self._change(msgspec.structs.replace(self.on_screen, response=response))

    def be_sure(self, certainty: Certainty) -> None:
        """Say how sure one is."""
        self._change(msgspec.structs.replace(self.on_screen, certainty=certainty))

    def turn(self) -> None:
        """Turn the card over."""
        self._change(msgspec.structs.replace(self.on_screen, is_turned=True))

    def due_by_rating(self, now: datetime) -> dict[Rating, datetime]:
        """Return when the turned card would be asked again, for each rating."""
        return self.study.due_by_rating(self._asked().state, now)

    @property
    def is_flagged(self) -> bool:
        """The person flagged the card."""
        return self.study.is_flagged(self._asked().entry.card)

    def flag(self, is_on: bool, now: datetime) -> None:
        """Flag the card, or no longer."""
        self.study.flag(self._asked().entry.card, is_on, now)

    # -- answers

    def check(self, now: datetime, ms_taken: int) -> Answered | None:
        """Log the response as the answer; the explanation can then be shown.

        A step of a case is only kept, until the last one makes the answer; then there is nothing to return yet.

        Raises:
            ProfileError: If it could not be saved; then it was not taken and everything is as before.
        """
        if self.is_explained:  # pressed twice
            return self.answered
        question = self._asked().entry.question
        if not isinstance(question, CaseStudy):
            return self._take(self.on_screen, now, ms_taken)
        checked = self.on_screen.step_checked(ms_taken)
        if len(checked.steps.responses) == len(question.steps):
            return self._take(checked, now, checked.ms_before)
        self._keep(msgspec.structs.replace(self.session, on_screen=checked))
        self.on_screen = checked
        return None

    def rate(self, rating: Rating, now: datetime, ms_taken: int) -> Answered:
        """Log the person's own rating of a turned card.

        Raises:
            ProfileError: If it could not be saved; then it was not taken and everything is as before.
        """
        turned = msgspec.structs.replace(self.on_screen, response=Turned(rating))
        return self._take(turned, now, ms_taken)

    def _take(self, shown: OnScreen, now: datetime, ms_taken: int) -> Answered:
        if self.answered is not None:  # pressed twice
            return self.answered
        entry = self._asked().entry
        response = _whole(entry.question, shown)
        if response is None:
            raise ValueError("nothing was answered")
        # A rated card is followed by the next question at once, anything else by its explanation.
        stays = not isinstance(response, Turned)
        on_screen = msgspec.structs.replace(shown, is_answered=True) if stays else None

        def after(state: CardState) -> Session:
            rating = judge(entry.question, response, shown.certainty).rating
            comes_back = self._comes_back(entry.card, rating, state)
            return self.session.after(entry.card, comes_back=comes_back, ms_taken=ms_taken, on_screen=on_screen)

        self.answered = self.study.answer(
            entry,
            response,
            now,
            certainty=shown.certainty,
            ms_taken=ms_taken,
            seed=None if entry.question.is_self_rated else shown.seed,
            drafts=lambda appended: {DRAFT: msgspec.json.encode(after(appended.state))},
        )
        self.session = after(self.answered.state)
        self.on_screen = on_screen or self.on_screen
        return self.answered

    def _comes_back(self, card: CardId, rating: Rating, state: CardState) -> bool:
        """Tell whether a card is asked again in this session.

        What is right but only guessed, or nearly right, is asked once more and then left for later: a person who never
        says more than "a guess" shall come to an end too.
        """
        return state.is_learning and (rating is not Rating.HARD or card not in self.session.missed)

    def go_on(self, now: datetime) -> None:
        """Go to the next step of a case, to the next question, or to the end."""
        if self.on_screen.is_step_checked and self.answered is None:
            self._change(self.on_screen.next_step())
        else:
            self._show(self._next(now), None, now)

    def comes_back_tomorrow(self, now: datetime) -> bool:
        """Tell whether the card that was answered comes back tomorrow too, once it is known today."""
        if self.answered is None:
            return False
        due = self.study.due_by_rating(self.answered.state, now)[Rating.GOOD]
        return study_day(due, self.study.zone) == self.study.day(now) + 1

    def undo(self, now: datetime) -> CardId | None:
        """Take back the latest answer of today and show its question again; inside a case, its latest step."""
        if self.on_screen.steps.responses and self.answered is None and self.card is not None:
            self._change(self.on_screen.step_taken_back())
            return self.card.entry.card
        card = self._taken_back or self.study.undo(now)
        if card is None:
            return None
        self._taken_back = card  # it is in the log; should keeping the draft fail, a second try must not undo more
        state = self.study.profile.card_state(card)
        is_open = state is not None and state.is_learning and state.day == self.study.day(now)
        self.session = self.session.taken_back(card, still_open=is_open)
        self._show(self._installed(card) or self._next(now), self._last_step_open(card), now)
        self._taken_back = None
        return card

    def _last_step_open(self, card: CardId) -> OnScreen | None:
        """Return a case whose answer was taken back with its last step open again, if it is still known."""
        shown = self.on_screen
        if shown.card != card or not shown.is_answered or not shown.steps.responses:
            return None
        return msgspec.structs.replace(shown.step_taken_back(), is_answered=False)

    def stop(self) -> None:
        """Leave the session; it can be gone on with later today."""
        is_open = self.card is not None and self.answered is None
        shown = self.on_screen if is_open else self.session.on_screen  # what could not be kept yet is kept now
        self._keep(msgspec.structs.replace(self.session, is_running=False, on_screen=shown))

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
        if (chosen := self.session.next_chosen) is not None:
            return self._installed(chosen)
        has_room = self.session.has_room_for_new
        only = None if has_room else frozenset(self.session.open)
        return self.study.next_card(now, with_new=has_room, only=only)

    def _installed(self, card: CardId) -> NextCard | None:
        entry = self.study.catalogue.get(card)
        if entry is None:
            return None
        state = self.study.profile.card_state(card)
        return NextCard(entry, state, has_changed_key=state is not None and state.key_hash != entry.key_hash)

    def _show(self, card: NextCard | None, kept: OnScreen | None, now: datetime) -> None:
        """Show a card as it was ``kept``, or untouched; ``None`` ends the session, which is then forgotten."""
        if card is None:
            self.study.profile.write_draft(DRAFT, None)
            self.session = msgspec.structs.replace(self.session, is_running=False, on_screen=None)
        else:
            is_kept = kept is not None and kept.card == card.entry.card
            on_screen = kept if kept is not None and is_kept else _untouched(card.entry.card, now)
            self._keep(msgspec.structs.replace(self.session, is_running=True, on_screen=on_screen))
            self.on_screen = on_screen
        self.card, self.answered = card, None

    def _change(self, on_screen: OnScreen) -> None:
        self.on_screen = on_screen  # first: what is seen is what will be logged, also where it could not be kept
        self._keep(msgspec.structs.replace(self.session, on_screen=on_screen))

    def _keep(self, session: Session) -> None:
        self.study.profile.write_draft(DRAFT, msgspec.json.encode(session))
        self.session = session


def _untouched(card: CardId, now: datetime) -> OnScreen:
    return OnScreen(card=card, seed=seed_of(card, milliseconds(now)))


def _whole(question: AnyQuestion, shown: OnScreen) -> Response | None:
    """Return the response to a question; of a case, to all its steps, each with how sure the person was."""
    return shown.steps if isinstance(question, CaseStudy) else shown.response


def _does_fit(question: AnyQuestion, shown: OnScreen) -> bool:
    """Tell whether what was kept of a question can go on; a deck may have changed meanwhile."""
    if not isinstance(question, CaseStudy):
        return not shown.steps.responses and not shown.is_step_checked and does_fit(question, shown.response)
    is_step = 0 <= shown.step < len(question.steps) and len(shown.steps.certainties) == len(shown.steps.responses)
    return is_step and does_fit(question, shown.steps) and does_fit(question.steps[shown.step], shown.response)


def begin_session(study: Study, minutes: int, now: datetime) -> CurrentSession:
    """Begin a session of about so many minutes."""
    counts = study.counts(now)
    size = questions_in(minutes, counts.due + counts.new)
    return CurrentSession(study, Session(day=study.day(now), size=size), now)


def begin_chosen(study: Study, cards: Sequence[CardId], now: datetime) -> CurrentSession:
    """Ask these cards now, whenever they are due; a session of today that was left goes on behind them.

    Cards that are not installed are left out.
    """
    chosen = tuple(card for card in dict.fromkeys(cards) if study.catalogue.get(card) is not None)
    kept = kept_session(study, now)
    session = kept or Session(day=study.day(now), size=0)
    more = sum(card not in session.known and card not in session.open for card in chosen)
    for card in chosen:
        session = session.without(card)
    session = msgspec.structs.replace(session, size=session.size + more, chosen=chosen, on_screen=None)
    return CurrentSession(study, session, now)


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
