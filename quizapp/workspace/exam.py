"""Tests: choosing what is asked, and one test that is going on.

What is not final is a draft, written at each change. In exam mode an answer becomes a review only when the test is
handed in, all in one transaction, each with the moment it was last changed; in tutored mode Check makes the review.
"""

import enum
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from quizapp.errors import QT_TRANSLATE_NOOP, QuizError
from quizapp.learning.form import Candidate, Form, Which, draw
from quizapp.learning.moments import milliseconds, moment
from quizapp.learning.rating import judge
from quizapp.learning.run import Screen, TestRun
from quizapp.library.catalogue import Entry, Trait
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.identity import CardId
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import does_fit, score
from quizapp.questions.response import Certainty, Response, Stepped, StepResponse
from quizapp.questions.score import Score
from quizapp.questions.shuffle import seed_of
from quizapp.questions.text import Text, in_language
from quizapp.workspace.study import Given, NextCard, Study

if TYPE_CHECKING:
    from quizapp.progress.events import TestTaken
    from quizapp.progress.profile import Decide
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.words import Asked, Explanation

DRAFT, ASIDE = "test", "test-aside"


class NothingToAsk(QuizError):
    """No question fits what was asked for."""


@dataclass(frozen=True)
class Choices:
    """What a test can be made of: topics by key with their names, and kinds, each with its number of questions."""

    topics: dict[str, Text]
    questions_of_topic: dict[str, int]
    questions_of_kind: dict[str, int]


class PlaceState(enum.StrEnum):
    """What the navigator shows of a screen."""

    UNSEEN = "unseen"
    OPEN = "open"
    ANSWERED = "answered"
    CHECKED = "checked"


@dataclass(frozen=True)
class Place:
    """A screen in the navigator.

    Attributes:
        number: Number of its question, from 1.
        step: Which step of a case, from 0; ``None`` for others.
        state: How far it is.
        can_open: It may be gone to.
    """

    number: int
    step: int | None
    state: PlaceState
    is_marked: bool
    can_open: bool


# -- what is asked


def topic_key(topic: Text) -> str:
    """Return what names a topic in forms and results, whatever language is spoken."""
    return in_language(topic, "en")


def choices(study: Study, audience: str = "") -> Choices:
    """Return what a test can be made of."""
    found = Choices({}, {}, {})
    for trait in _askable(study, audience):
        key = topic_key(trait.topic)
        found.topics.setdefault(key, trait.topic)
        found.questions_of_topic[key] = found.questions_of_topic.get(key, 0) + 1
        found.questions_of_kind[trait.kind] = found.questions_of_kind.get(trait.kind, 0) + 1
    return found


def _askable(study: Study, audience: str) -> Iterator[Trait]:
    """Yield the cards that can be scored and are asked at all: what is only turned has no place in a test."""
    off = {deck for deck, is_on in study.profile.enrolments().items() if not is_on}
    suspended = study.profile.suspended_cards()
    for trait in study.catalogue.traits():
        if trait.deck_id in off or trait.card in suspended:
            continue
        if not trait.is_self_rated and (not audience or not trait.audiences or audience in trait.audiences):
            yield trait


def candidates(study: Study, form: Form) -> list[Candidate]:
    """Return the cards that a form allows for this person."""
    wanted, topics = _wanted(study, form.which), frozenset(form.topics)
    found = []
    for trait in _askable(study, form.audience):
        key = topic_key(trait.topic)
        is_allowed = (not topics or key in topics) and (trait.is_safety_critical or not form.is_safety_only)
        if is_allowed and wanted(trait.card):
            found.append(Candidate(trait.card, key, trait.kind, is_stand_alone=trait.is_trend))
    return found


def _wanted(study: Study, which: Which) -> Callable[[CardId], bool]:
    profile = study.profile
    match which:
        case Which.ALL:
            return lambda card: True
        case Which.NEW:
            answered = profile.answered_cards()
            return lambda card: card not in answered
        case Which.WRONG:
            return profile.wrong_cards().__contains__
        case Which.FLAGGED:
            return profile.flagged_cards().__contains__


def how_many(study: Study, form: Form) -> int:
    """Return how many questions a test of this form would have."""
    return len(draw(form, candidates(study, form), seed=0))


def begin_test(study: Study, form: Form, now: datetime) -> "CurrentTest":
    """Draw a test and begin it; it takes the place of one that was left, which is given up.

    Raises:
        NothingToAsk: If no question fits.
        ProfileError: If it could not be kept.
    """
    began_ms, name = milliseconds(now), secrets.token_hex(8)
    cards = draw(form, candidates(study, form), seed_of(name, began_ms))
    screens = [screen for card in cards for screen in _screens(study.catalogue.get(card), card)]
    if not screens:
        raise NothingToAsk(
            QT_TRANSLATE_NOOP("errors", "There is no question like that here."),
            QT_TRANSLATE_NOOP("errors", "Choose more topics or kinds, or “All questions”."),
        )
    placed = tuple(msgspec.structs.replace(screen, place=place) for place, screen in enumerate(screens))
    run = TestRun(id=name, form=form, began_ms=began_ms, screens=placed).opened(0)
    kept = kept_test(study)
    if kept is None:
        _put_unaskable_aside(study)
    else:
        kept.give_up(now)
    test = CurrentTest(study, run)
    test.keep(run)
    return test


def _screens(entry: Entry | None, card: CardId) -> list[Screen]:
    if entry is None:
        return []
    screen = Screen(card=card, key_hash=entry.key_hash)
    if isinstance(entry.question, CaseStudy):
        return [msgspec.structs.replace(screen, step=step) for step in range(len(entry.question.steps))]
    return [screen]


def _put_unaskable_aside(study: Study) -> None:
    """Keep a test of which nothing can be asked now, until its questions are there again."""
    run = _kept_run(study, DRAFT)
    if run is not None and not run.screens:
        study.profile.write_draft(ASIDE, msgspec.json.encode(run))


def kept_test(study: Study) -> "CurrentTest | None":
    """Return the test that was left before its end; ``None`` without one, or if nothing of it can be asked now.

    Questions that are not installed now, or are others by now, are set aside; with their deck they come back.
    """
    for name in (DRAFT, ASIDE):
        run = _kept_run(study, name)
        if run is not None and run.screens:
            return CurrentTest(study, run.opened(run.at))
    return None


def is_test_running(body: bytes | None) -> bool:
    """Tell whether a draft is of a test that was neither left nor handed in: the window shows it first."""
    try:
        return bool(body) and not msgspec.json.decode(body or b"", type=_Pause).is_paused
    except (msgspec.MsgspecError, RecursionError):
        return False


class _Pause(msgspec.Struct):
    is_paused: bool = False


def _kept_run(study: Study, name: str) -> TestRun | None:
    """Return the test of a draft with its screens sorted out; ``None`` without one that can be read."""
    body = study.profile.read_draft(name)
    try:
        run = msgspec.json.decode(body, type=TestRun) if body else None
    except (msgspec.MsgspecError, RecursionError):
        return None
    if run is None:
        return None
    by_card: dict[CardId, list[Screen]] = {}
    for screen in sorted((*run.screens, *run.aside), key=lambda screen: screen.place):
        by_card.setdefault(screen.card, []).append(screen)
    return run.sorted_out({card for card, screens in by_card.items() if _still_fits(study, screens)})


def _still_fits(study: Study, screens: Sequence[Screen]) -> bool:
    entry = study.catalogue.get(screens[0].card)
    if entry is None or entry.question.is_self_rated:  # a draft that somebody changed
        return False
    if [screen.step for screen in screens] != [screen.step for screen in _screens(entry, entry.card)]:
        return False
    is_same_key = all(screen.key_hash == entry.key_hash for screen in screens)
    return is_same_key and all(does_fit(_question_at(entry, screen), screen.response) for screen in screens)


def _question_at(entry: Entry, screen: Screen) -> AnyQuestion:
    question = entry.question
    return question.steps[screen.step] if isinstance(question, CaseStudy) and screen.step is not None else question


# -- one test


class CurrentTest:
    """A test that is going on, on the screen that the person is at."""

    def __init__(self, study: Study, run: TestRun) -> None:
        """Go on with a test."""
        self.study = study
        self.run = run

    # -- the question on the screen

    @property
    def screen(self) -> Screen:
        """What the person did to the question on the screen."""
        return self.run.screen

    @property
    def entry(self) -> Entry:
        """The card on the screen."""
        entry = self.study.catalogue.get(self.screen.card)
        if entry is None:
            raise LookupError("the question is not installed")
        return entry

    @property
    def card(self) -> NextCard:
        """The card on the screen with the person's state on it."""
        entry, state = self.entry, self.study.profile.card_state(self.screen.card)
        return NextCard(entry, state, has_changed_key=state is not None and state.key_hash != entry.key_hash)

    @property
    def question(self) -> AnyQuestion:
        """The question on the screen; of a case, its step."""
        return _question_at(self.entry, self.screen)

    @property
    def is_locked(self) -> bool:
        """The question on the screen can only be read."""
        return self.run.is_locked(self.run.at)

    @property
    def is_explained(self) -> bool:
        """The explanation of the question on the screen is shown."""
        return self.screen.is_checked

    @property
    def score(self) -> Score | None:
        """The score of what is explained."""
        return score(self.question, self.screen.response) if self.is_explained else None

    def asked(self, explainer: "Explainer") -> "Asked":
        """Return the question on the screen in words."""
        return explainer.ask(self.entry, self._seed(self.screen.card), self.screen.step)

    def explanation(self, explainer: "Explainer", today: date) -> "Explanation":
        """Return what is said after it."""
        shown = self.screen
        return explainer.explain(self.entry, shown.response, shown.certainty, today, self._seed(shown.card), shown.step)

    def _seed(self, card: CardId) -> int:
        return seed_of(card, self.run.began_ms)

    def still_open(self) -> tuple[str, ...]:
        """Return what is missing before it can be checked, as `Question.still_open` names it."""
        return self.question.still_open(self.screen.response)

    def places(self) -> list[Place]:
        """Return what the navigator shows, one place for each screen."""
        numbers = {card: number for number, card in enumerate(self.cards, start=1)}
        return [
            Place(
                numbers[screen.card],
                screen.step,
                _state_of(screen),
                screen.is_marked,
                can_open=self.run.can_open(place),
            )
            for place, screen in enumerate(self.run.screens)
        ]

    @property
    def cards(self) -> list[CardId]:
        """The cards of the test, in order."""
        return list(dict.fromkeys(screen.card for screen in self.run.screens))

    @property
    def unanswered(self) -> int:
        """How many screens have no response."""
        return sum(screen.response is None for screen in self.run.screens)

    # -- what the person does

    def respond(self, response: Response | None, now: datetime, ms: int = 0) -> None:
        """Keep what was done so far, and the time since it was kept last; a locked question stays as it is."""
        self._change(now, ms, response=response)

    def be_sure(self, certainty: Certainty, now: datetime, ms: int = 0) -> None:
        """Say how sure one is."""
        self._change(now, ms, certainty=certainty)

    def _change(self, now: datetime, ms: int, **values: object) -> None:
        if not self.is_locked:
            run = self.run.with_time(ms) if ms > 0 and not self.run.is_paused else self.run
            changed = msgspec.structs.replace(run.screen, changed_ms=milliseconds(now), **values)
            self._be(run.with_screen(changed))

    def strike(self, part: str) -> None:
        """Strike an option out, or no longer."""
        struck = self.screen.struck
        now_struck = tuple(name for name in struck if name != part) if part in struck else (*struck, part)
        self._be(self.run.with_screen(msgspec.structs.replace(self.screen, struck=now_struck)))

    def mark(self, is_on: bool) -> None:
        """Mark the question on the screen for review, or no longer."""
        self._be(self.run.with_screen(msgspec.structs.replace(self.screen, is_marked=is_on)))

    def spend(self, ms: int) -> None:
        """Add time that was spent on the screen; not while the test is paused."""
        if not self.run.is_paused and ms > 0:
            self._be(self.run.with_time(ms))

    def go_to(self, place: int) -> None:
        """Go to another screen; to one that cannot be opened yet, nowhere."""
        if 0 <= place < len(self.run.screens) and self.run.can_open(place):
            self._be(self.run.opened(place))

    def pause(self, is_on: bool) -> None:
        """Stop the clock, or let it run again."""
        self._be(msgspec.structs.replace(self.run, is_paused=is_on))

    @property
    def is_flagged(self) -> bool:
        """The person flagged the card, for study too."""
        return self.study.is_flagged(self.screen.card)

    def flag(self, is_on: bool, now: datetime) -> None:
        """Flag the card, or no longer."""
        self.study.flag(self.screen.card, is_on, now)

    def check(self, now: datetime) -> None:
        """Show the answer of the question on the screen, in a tutored test; its review is in the log by then.

        A step of a case is only kept, until the last one makes the review.

        Raises:
            ProfileError: If it could not be saved; then it was not taken and everything is as before.
        """
        if self.is_locked or not self.run.is_tutored:
            return
        screens = self.run.steps_of(self.screen.card)
        checked = self.run.with_screen(msgspec.structs.replace(self.screen, is_checked=True))
        if sum(not screen.is_checked for screen in screens) > 1:
            self.keep(checked)
            return
        from quizapp.progress.events import ReviewKind  # SQLAlchemy: not for a first look at Today

        answer = self._given(self.entry, screens)

        def logged(event: bytes) -> TestRun:
            return checked.with_screen(msgspec.structs.replace(checked.screen, event=event.hex()))

        assert answer.response is not None  # or it could not have been judged
        answered = self.study.answer(
            self.entry,
            answer.response,
            now,
            certainty=answer.certainty,
            ms_taken=answer.ms_taken,
            seed=answer.seed,
            kind=ReviewKind.TEST,
            drafts=lambda appended: {DRAFT: msgspec.json.encode(logged(appended.event))},
        )
        assert answered.event is not None  # it was logged
        self.run = logged(answered.event)

    # -- the end

    @property
    def set_aside(self) -> int:
        """How many questions, or steps of cases, are not installed now or are others by now."""
        return len(self.run.aside)

    def hand_in(self, now: datetime) -> str:
        """End the test and return its id: its answers are in the log by then, and what it came to can be read.

        One that is in the log already, handed in on another copy of the profile, is not logged again.

        Raises:
            ProfileError: If it could not be saved; then nothing of it is in the log and everything is as before.
        """
        profile, clock, day = self.study.profile, now.astimezone(self.study.zone), self.study.day(now)
        gone: dict[str, bytes | None] = {DRAFT: None, ASIDE: None}
        if any(taken.test.id == self.run.id for taken in profile.tests_taken()):
            self.give_up(now)
            return self.run.id
        before = [bytes.fromhex(screen.event) for screen in self.run.screens if screen.event]

        def taken(events: Sequence[bytes]) -> "TestTaken":
            return self._taken([*before, *events], now)

        profile.append_test(self._decides(now), taken, clock, day, gone)
        return self.run.id

    def give_up(self, now: datetime) -> None:
        """Forget the test; answers that were shown, the checked steps of a case among them, are in the log."""
        if self.run.is_tutored:
            for card, decide in self._decides(now):
                self.study.profile.append_review(card, decide)
        self.study.profile.write_draft(DRAFT, None)
        self.study.profile.write_draft(ASIDE, None)

    def _decides(self, now: datetime) -> "list[tuple[CardId, Decide]]":
        """Return what makes the reviews that are not in the log yet, in the order in which they were answered."""
        from quizapp.progress.events import ReviewKind  # SQLAlchemy: not for a first look at Today

        is_past = not self.study.is_clock_doubtful(now)
        found = []
        for card in self.cards:
            screens = [self._counted(screen) for screen in self.run.steps_of(card)]
            entry = self.study.catalogue.get(card)
            if entry is None or screens[-1].event or all(screen.response is None for screen in screens):
                continue
            changed_ms = max(screen.changed_ms for screen in screens)
            given, then = self._given(entry, screens), moment(changed_ms)
            review = self.study.review(entry, given, then, ReviewKind.TEST, is_past=is_past)
            found.append((changed_ms, card, review))
        return [(card, review) for _, card, review in sorted(found, key=itemgetter(0))]

    def _counted(self, screen: Screen) -> Screen:
        """Return a screen as it counts: in a tutored test, what was not checked was not answered."""
        if self.run.is_tutored and not screen.is_checked:
            return msgspec.structs.replace(screen, response=None)
        return screen

    def _taken(self, events: Sequence[bytes], now: datetime) -> "TestTaken":
        from quizapp.progress.events import TestTaken  # SQLAlchemy: not for a first look at Today

        scores = [self._score_of(self._counted(screen)) for screen in self.run.screens]
        return TestTaken(
            id=self.run.id,
            form=msgspec.json.encode(self.run.form).decode(),
            began_ms=self.run.began_ms,
            ended_ms=milliseconds(now),
            cards=tuple(self.cards),
            reviews=tuple(event.hex() for event in events),
            ms=self.run.ms_used,
            points=sum(found.points for found in scores),
            max_points=sum(found.max_points for found in scores),
            questions=len(scores),
            times={card: tuple(screen.ms_taken for screen in self.run.steps_of(card)) for card in self.cards},
        )

    def _score_of(self, screen: Screen) -> Score:
        entry = self.study.catalogue.get(screen.card)
        return Score(0, 0) if entry is None else score(_question_at(entry, screen), screen.response)

    def _given(self, entry: Entry, screens: Sequence[Screen]) -> Given:
        """Return the answer to a card with its score and rating; of a case, to all its steps."""
        response, certainty = screens[0].response, screens[0].certainty
        if isinstance(entry.question, CaseStudy):
            given = [screen.response if isinstance(screen.response, StepResponse) else None for screen in screens]
            response = Stepped(tuple(given), tuple(screen.certainty for screen in screens))
        if response is None:
            raise ValueError("nothing was answered")
        judged = judge(entry.question, response, certainty)
        ms, seed = self.run.ms_taken(entry.card), self._seed(entry.card)
        return Given(judged.rating, judged.score, response, judged.certainty, ms, seed)

    # -- inside

    def _be(self, run: TestRun) -> None:
        self.run = run  # first: what is seen is what will be handed in, also where it could not be kept
        self.keep(run)

    def keep(self, run: TestRun) -> None:
        """Write the draft."""
        self.study.profile.write_draft(DRAFT, msgspec.json.encode(run))
        self.run = run


def _state_of(screen: Screen) -> PlaceState:
    if screen.is_checked:
        return PlaceState.CHECKED
    if screen.response is not None:
        return PlaceState.ANSWERED
    return PlaceState.OPEN if screen.is_opened else PlaceState.UNSEEN
