"""One session (one sitting): how many questions fit into the minutes, and how far the person has come."""

from collections.abc import Sequence
from itertools import accumulate, chain, repeat, takewhile
from typing import Annotated

import msgspec

from quizapp.learning.moments import Milliseconds
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Response, Stepped, StepResponse
from quizapp.questions.shuffle import LARGEST_SEED

SECONDS_A_QUESTION = 40
"""Expected time for a new question with its explanation (reference/scheduling.md, simulation)."""
SECONDS_TO_REPEAT = 15
"""Expected time for a card that was explained some minutes ago."""
LONGEST_ANSWER_MS = 120_000


def questions_in(minutes: int, available: int) -> int:
    """Return how many of the available questions fit into the minutes; at least one if there is any."""
    return min(max(minutes * 60 // SECONDS_A_QUESTION, 1), available)


def cards_in(seconds: float, expected: Sequence[float], learning: int = 0, *, at_least: int = 1) -> int:
    """Return how many cards fit into the seconds, and at least so many if there are any and a moment is left.

    Args:
        seconds: What is left of the day, or of the session.
        expected: Expected seconds of each card of the day's order.
        learning: Cards being learned, which are asked first.
        at_least: How many.
    """
    if seconds <= 0:
        return 0
    times = chain(repeat(SECONDS_TO_REPEAT, learning), expected)
    fitting = sum(1 for _ in takewhile(lambda total: total <= seconds, accumulate(times)))
    return min(max(fitting, at_least), learning + len(expected))


def may_begin(left_ms: int, learning: int) -> bool:
    """Tell whether another card may be begun: not when the time is needed for the cards that are being learned."""
    return left_ms > 0 and left_ms >= learning * SECONDS_TO_REPEAT * 1000


class SetAside(msgspec.Struct, frozen=True):
    """A card that was put off or left out in a session.

    Attributes:
        event: The event in the log that did it, in hex.
        after: Answers that were given in the session before.
    """

    card: CardId
    event: str
    after: int


class OnScreen(msgspec.Struct, frozen=True, kw_only=True):
    """The question on the screen with all that the person did to it.

    Attributes:
        card: The card; a case is one card with its steps on the screen one after the other.
        seed: The number by which its parts are shuffled.
        response: What was done so far, perhaps not complete; of a case, at the step on the screen.
        certainty: How sure the person said to be, of the same.
        is_turned: The card was turned over.
        is_answered: The answer is in the log, and its explanation is being read.
        steps: Of a case, the steps that were checked, the last one's explanation perhaps on the screen.
        is_step_checked: The step on the screen is the last one of these.
        ms_before: Time that the checked steps took.
    """

    card: CardId
    seed: Annotated[int, msgspec.Meta(ge=0, le=LARGEST_SEED)] = 0
    response: Response | None = None
    certainty: Certainty | None = None
    is_turned: bool = False
    is_answered: bool = False
    steps: Stepped = Stepped(())
    is_step_checked: bool = False
    ms_before: Milliseconds = 0

    @property
    def step(self) -> int:
        """Which step of a case is on the screen, from 0."""
        return len(self.steps.responses) - self.is_step_checked

    def step_checked(self, ms_taken: int) -> "OnScreen":
        """Return it after the step on the screen was checked.

        Raises:
            TypeError: If the response is none of a step.
        """
        if not isinstance(self.response, StepResponse):
            raise TypeError("a step is not answered in this way")
        responses, certainties = self.steps.responses, self.steps.certainties
        steps = Stepped((*responses, self.response), (*certainties, self.certainty))
        before = self.ms_before + min(ms_taken, LONGEST_ANSWER_MS)
        return msgspec.structs.replace(self, steps=steps, is_step_checked=True, ms_before=before)

    def next_step(self) -> "OnScreen":
        """Return it with the next step on the screen, untouched."""
        return msgspec.structs.replace(self, response=None, certainty=None, is_step_checked=False)

    def step_taken_back(self) -> "OnScreen":
        """Return it with the step that was checked last on the screen again, as it was answered."""
        responses, certainties = self.steps.responses, self.steps.certainties
        return msgspec.structs.replace(
            self,
            steps=Stepped(responses[:-1], certainties[:-1]),
            response=responses[-1],
            certainty=certainties[-1],
            is_step_checked=False,
        )


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """A session as it is kept between moments: a draft, never part of the log.

    Attributes:
        day: Study day on which it began.
        size: Questions it holds.
        known: Cards that were finished in it: answered so that they do not come back today.
        open: Cards that were answered and come back in this session.
        missed: Cards that came back at least once.
        ms_taken: Time spent on answers so far.
        is_running: The person has not pressed Stop or come to the end.
        on_screen: The question on the screen.
        chosen: Cards that it asks first, in order; then whatever is next.
        until_ms: It ends when the answers of its study day took so long; ``None`` if no minutes were chosen.
        answers: Answers that were given in it and not taken back.
        set_aside: Cards that were put off or left out in it, the latest last.
        grown: How many more it holds than at its beginning, because the person was quicker than expected.
        goes_on: It goes on after the plan of the day: also cards ahead of their time are asked.
        is_practice: The chosen cards are practised, once each: nothing is counted.
    """

    day: int
    size: int
    known: tuple[CardId, ...] = ()
    open: tuple[CardId, ...] = ()
    missed: tuple[CardId, ...] = ()
    ms_taken: Milliseconds = 0
    is_running: bool = True
    on_screen: OnScreen | None = None
    chosen: tuple[CardId, ...] = ()
    until_ms: Milliseconds | None = None
    answers: int = 0
    set_aside: tuple[SetAside, ...] = ()
    grown: int = 0
    goes_on: bool = False
    is_practice: bool = False

    @property
    def latest_set_aside(self) -> SetAside | None:
        """The card that was set aside after the latest answer; ``None`` if the answer was the latest thing done."""
        latest = self.set_aside[-1] if self.set_aside else None
        return latest if latest is not None and latest.after >= self.answers else None

    @property
    def next_chosen(self) -> CardId | None:
        """The first of the chosen cards that was not answered yet."""
        begun = {*self.known, *self.open, *(one.card for one in self.set_aside)}
        return next((card for card in self.chosen if card not in begun), None)

    @property
    def is_complete(self) -> bool:
        """Every question of the session is finished."""
        return len(self.known) >= self.size

    @property
    def has_room_for_new(self) -> bool:
        """Another card may be begun; otherwise only the open ones come back."""
        return len(self.known) + len(self.open) < self.size

    @property
    def position(self) -> int:
        """Which question this is, from 1 to the size; a card that comes back does not count again."""
        return min(len(self.known) + 1, self.size)

    def after(
        self,
        card: CardId,
        *,
        comes_back: bool,
        ms_taken: int,
        on_screen: OnScreen | None = None,
        is_missed: bool = False,
    ) -> "Session":
        """Return the session after an answer.

        Args:
            card: The card that was answered.
            comes_back: It is asked again in this session.
            ms_taken: Time that the answer took; two minutes of it count at most, the rest is a pause.
            on_screen: What stays on the screen.
            is_missed: It was not known; so is what comes back.
        """
        rest = self.without(card)
        is_missed = (is_missed or comes_back) and card not in rest.missed
        return msgspec.structs.replace(
            rest,
            known=rest.known if comes_back else (*rest.known, card),
            open=(*rest.open, card) if comes_back else rest.open,
            missed=(*rest.missed, card) if is_missed else rest.missed,
            ms_taken=self.ms_taken + min(ms_taken, LONGEST_ANSWER_MS),
            answers=self.answers + 1,
            on_screen=on_screen,
        )

    def put_aside(self, card: CardId, event: str) -> "Session":
        """Return the session after a card was put off or left out by an event; it is not asked in it any more."""
        set_aside = (*self.set_aside, SetAside(card, event, self.answers))
        if card in self.known:  # at its explanation: it stays finished
            return msgspec.structs.replace(self, set_aside=set_aside, on_screen=None)
        size = max(self.size - 1, 0)
        return msgspec.structs.replace(self.without(card), set_aside=set_aside, size=size, on_screen=None)

    def with_back(self, aside: SetAside) -> "Session":
        """Return the session after that was taken back."""
        others = tuple(one for one in self.set_aside if one != aside)
        size = self.size + (aside.card not in self.known)
        return msgspec.structs.replace(self, set_aside=others, size=size, on_screen=None)

    def without(self, card: CardId) -> "Session":
        """Return the session with a card neither finished nor open."""
        known = tuple(name for name in self.known if name != card)
        still_open = tuple(name for name in self.open if name != card)
        return msgspec.structs.replace(self, known=known, open=still_open)

    def with_one_more(self) -> "Session":
        """Return the session with room for one more card."""
        return msgspec.structs.replace(self, size=self.size + 1, grown=self.grown + 1)

    def taken_back(self, card: CardId, *, still_open: bool) -> "Session":
        """Return the session after an answer to a card was undone; ``still_open`` if an earlier answer left it open."""
        rest = self.without(card)
        too_many = min(max(self.size - len(rest.known) - len(rest.open) - 1, 0), self.grown)  # it grows again
        return msgspec.structs.replace(
            rest,
            size=self.size - too_many,
            grown=self.grown - too_many,
            open=(*rest.open, card) if still_open else rest.open,
            missed=self.missed if still_open else tuple(name for name in self.missed if name != card),
            answers=max(self.answers - 1, 0),
            on_screen=None,
        )
