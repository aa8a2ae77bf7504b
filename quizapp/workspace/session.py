"""One session at the window: the question on the screen, what the person did to it, and how it goes on.

Everything the person does is kept at once: an answer in the log, anything that is not final in a draft.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from quizapp.learning.card import CardState, is_leech, weakest
from quizapp.learning.day import StudyDay, days_later, study_day
from quizapp.learning.moments import milliseconds, moment
from quizapp.learning.rating import judge
from quizapp.learning.session import SECONDS_A_QUESTION, OnScreen, Session, cards_in, may_begin, questions_in
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.identity import CardId
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import does_fit, score
from quizapp.questions.response import Certainty, Rating, Response, Turned
from quizapp.questions.score import Score
from quizapp.questions.shuffle import seed_of
from quizapp.workspace.study import Answered, NextCard, Study

if TYPE_CHECKING:
    from quizapp.progress.events import EventId
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.words import Asked, Explanation

DRAFT = "session"


@dataclass(frozen=True)
class Summary:
    """What a session came to: cards that are known, cards to see again, and the time.

    Attributes:
        tomorrow: Cards still being learned when the minutes were used up: they come first tomorrow.
        is_practice: Nothing of it was counted.
    """

    known: tuple[NextCard, ...]
    missed: tuple[NextCard, ...]
    answered: int
    ms_taken: int
    tomorrow: tuple[NextCard, ...] = ()
    is_practice: bool = False


@dataclass(frozen=True)
class Leech:
    """A card that was forgotten many times.

    Attributes:
        other: A card of the same fact whose explanation says it in other words; ``None`` if there is none.
    """

    lapses: int
    other: CardId | None


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
        asked = self._asked()
        if self.is_practice and asked.state is not None:
            return dict.fromkeys(Rating, moment(asked.state.due_ms))
        state = self.study.profile.card_state(asked.entry.card)  # other parameters may have been taken meanwhile
        return self.study.due_by_rating(asked.entry, state, now)

    @property
    def is_practice(self) -> bool:
        """Extra practice: answers are kept, and change nothing in the plan."""
        return self.session.is_practice

    @property
    def leech(self) -> Leech | None:
        """What to say of a card that was forgotten many times: after it was again, or before it is rated."""
        if self.card is None:
            return None
        if self.answered is not None:
            state = self.answered.state if self.answered.rating is Rating.AGAIN else None
        else:
            state = self.card.state if self.on_screen.is_turned else None
        if state is None or not state.is_learning or not is_leech(state.lapses):
            return None
        return Leech(state.lapses, self._in_other_words(self.card))

    def _in_other_words(self, card: NextCard) -> CardId | None:
        """Return the first card of another question that explains these facts, and no others, to the same readers."""
        question, audience = card.entry.question, card.entry.question.audience or card.entry.deck.head.audience
        for name in sorted(self.study.catalogue.siblings(card.entry.card)):
            entry = self.study.catalogue.get(name)
            if entry is None or entry.question.id == question.id or not entry.question.explanation:
                continue
            if not set(entry.question.facts) <= set(question.facts):  # what else it says may not fit this question
                continue
            if (entry.question.audience or entry.deck.head.audience) == audience:
                return name
        return None

    @property
    def can_leave_out(self) -> bool:
        """The card on the screen may be left out: it is no warning sign."""
        return not self._asked().entry.question.safety_critical

    def postpone(self, days: int, now: datetime) -> None:
        """Put the card on the screen off for so many days, and go on.

        Raises:
            ValueError: If it is a warning sign and that is more than a day.
            ProfileError: If it could not be saved; then everything is as before.
        """
        card = self._asked().entry.card
        if days > 1 and not self.can_leave_out:
            raise ValueError("a warning sign is asked tomorrow at the latest")
        self._put_aside(self.study.postpone(card, days, now), now)

    def leave_out(self, now: datetime) -> None:
        """Never ask the card on the screen again, and go on.

        Raises:
            ValueError: If it is a warning sign.
            ProfileError: If it could not be saved; then everything is as before.
        """
        if not self.can_leave_out:
            raise ValueError("a warning sign is never left out")
        self._put_aside(self.study.leave_out(self._asked().entry.card, now), now)

    def _put_aside(self, event: "EventId", now: datetime) -> None:
        self.session = self.session.put_aside(self._asked().entry.card, event.hex())
        self._show(self._next(now), None, now)

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
            return self.session.after(
                entry.card,
                comes_back=not self.is_practice and self._comes_back(entry.card, rating, state),
                ms_taken=ms_taken,
                on_screen=on_screen,
                is_missed=self.is_practice and rating is Rating.AGAIN,
            )

        self.answered = self.study.answer(
            entry,
            response,
            now,
            certainty=shown.certainty,
            ms_taken=ms_taken,
            seed=None if entry.question.is_self_rated else shown.seed,
            is_practice=self.is_practice,
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
        if self.answered is None or self.is_practice:
            return False
        due = self.study.due_by_rating(self._asked().entry, self.answered.state, now)[Rating.GOOD]
        tomorrow = days_later(self.study.day(now), 1)
        return study_day(due, self.study.zone) == tomorrow and not self.study.settings.pace.is_off(tomorrow)

    def undo(self, now: datetime) -> CardId | None:
        """Take back the latest answer of today, or that a card was set aside, and show its question again.

        Inside a case that is its latest step.
        """
        if self.on_screen.steps.responses and self.answered is None and self.card is not None:
            self._change(self.on_screen.step_taken_back())
            return self.card.entry.card
        if self._taken_back is None and (aside := self.session.latest_set_aside) is not None:
            self.study.take_back(aside.event, aside.card, now)
            self.session = self.session.with_back(aside)
            self._show(self._installed(aside.card) or self._next(now), None, now)
            return aside.card
        if self.is_practice and not self.session.answers:
            return None  # what was practised before is not of this session
        card = self._taken_back or self.study.undo(now, is_practice=self.is_practice)
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
            tomorrow=tuple(card for name in self.session.open if (card := self._installed(name))),
            is_practice=self.is_practice,
        )

    # -- inside

    def _asked(self) -> NextCard:
        if self.card is None:
            raise LookupError("no question is on the screen")
        return self.card

    def _next(self, now: datetime) -> NextCard | None:
        if (chosen := self.session.next_chosen) is not None:
            return self._installed(chosen)
        if self.session.is_practice:
            return None
        left_ms = self._left_ms(now)
        if self.session.is_complete and left_ms is not None and self._holds_another(left_ms, now):
            self.session = self.session.with_one_more()
        session = self.session
        if session.is_complete or (left_ms is not None and left_ms <= 0):
            return None
        if not session.has_room_for_new:
            return self.study.next_card(now, begins=False, only=frozenset(session.open))
        begins = left_ms is None or may_begin(left_ms, self.study.learning_cards(now))
        return self.study.next_card(now, begins=begins)

    def _left_ms(self, now: datetime) -> int | None:
        """Return what is left of the session's minutes; ``None`` if none were chosen."""
        until_ms = self.session.until_ms
        return None if until_ms is None else until_ms - self.study.used_ms(now, StudyDay(self.session.day))

    def _holds_another(self, left_ms: int, now: datetime) -> bool:
        """Tell whether a person was quicker than expected, so that one more card fits into the minutes."""
        waiting = self.study.waiting(now)
        cards = waiting.order if self.session.goes_on else waiting.planned
        return bool(cards) and left_ms >= cards[0].seconds * 1000

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


def begin_session(study: Study, minutes: int, now: datetime, *, beyond: bool = False) -> CurrentSession:
    """Begin a session of about so many minutes from now on, within what is left of the day's minutes.

    Args:
        study: The person.
        minutes: How long it shall be.
        now: The moment.
        beyond: The person asks for them on top of the day's plan; so it is too once that is done.
    """
    study.keep_order(now)
    waiting = study.waiting(now)
    left_ms = study.settings.minutes * 60_000 - waiting.used_ms
    is_done = left_ms <= 0 or not (waiting.planned or waiting.learning) or study.settings.pace.is_off(study.day(now))
    goes_on = beyond or is_done
    wanted_ms = minutes * 60_000 if goes_on else min(minutes * 60_000, left_ms)
    cards = waiting.order if goes_on else waiting.planned
    size = cards_in(wanted_ms / 1000, [card.seconds for card in cards], waiting.learning)
    session = Session(day=study.day(now), size=size, until_ms=waiting.used_ms + wanted_ms, goes_on=goes_on)
    return CurrentSession(study, session, now)


def begin_chosen(study: Study, cards: Sequence[CardId], now: datetime) -> CurrentSession:
    """Ask these cards now, whenever they are due; a session of today that was left goes on behind them.

    Cards that are not installed are left out. They take nothing from the minutes of that session.
    """
    chosen = tuple(card for card in dict.fromkeys(cards) if study.catalogue.get(card) is not None)
    kept = kept_session(study, now)
    session = kept if kept is not None and not kept.is_practice else Session(day=study.day(now), size=0)
    more = sum(card not in session.known and card not in session.open for card in chosen)
    for card in chosen:
        session = session.without(card)
    until_ms = None if session.until_ms is None else session.until_ms + len(chosen) * SECONDS_A_QUESTION * 1000
    session = msgspec.structs.replace(
        session, size=session.size + more, chosen=chosen, on_screen=None, until_ms=until_ms
    )
    return CurrentSession(study, session, now)


def begin_practice(study: Study, minutes: int, now: datetime) -> CurrentSession:
    """Practise cards that were met, the weakest first: each once, and nothing is counted."""
    day = study.day(now)
    found = weakest(study.met(), day, study.parameters)
    size = questions_in(minutes, len(found))
    return CurrentSession(study, Session(day=day, size=size, chosen=found[:size], is_practice=True), now)


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
