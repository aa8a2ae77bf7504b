"""A test while it is taken: its screens with all that the person did, as it is kept in a draft."""

from collections.abc import Container, Sequence
from typing import Annotated

import msgspec

from quizapp.learning.form import Form, Mode
from quizapp.learning.moments import Milliseconds
from quizapp.learning.session import LONGEST_ANSWER_MS
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Response


class Screen(msgspec.Struct, frozen=True, kw_only=True):
    """One question of a test, or one step of a case.

    Attributes:
        step: Which step of its case, from 0; ``None`` for a question that stands alone.
        place: Where it stands among all screens of the test, from 0.
        key_hash: Hash of the key in force when the test was begun.
        struck: Options that were struck out.
        is_marked: The person wants to look at it again.
        is_opened: It was on the screen.
        is_checked: Its answer was shown (tutored); nothing can be changed any more.
        ms_taken: Time that it was on the screen.
        changed_ms: When it was last changed, in milliseconds since 1970 UTC; 0 if never.
        event: Id (hex) of the review that it made; empty before, and for all but the last step of a case.
    """

    card: CardId
    step: int | None = None
    place: int = 0
    key_hash: int = 0
    response: Response | None = None
    certainty: Certainty | None = None
    struck: tuple[str, ...] = ()
    is_marked: bool = False
    is_opened: bool = False
    is_checked: bool = False
    ms_taken: Milliseconds = 0
    changed_ms: Milliseconds = 0
    event: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{32})?$")] = ""


class TestRun(msgspec.Struct, frozen=True, kw_only=True):
    """A test that was begun and is not over.

    Attributes:
        id: Names the test, in the log too.
        began_ms: When it was begun, in milliseconds since 1970 UTC; parts are shuffled by it.
        at: The screen that is shown.
        ms_used: Time at it, without pauses.
        aside: Screens whose question is not installed now, or is another one; they come back with it.
    """

    __test__ = False  # pytest takes a class of such a name for tests

    id: str
    form: Form
    began_ms: Milliseconds
    screens: tuple[Screen, ...]
    at: int = 0
    ms_used: Milliseconds = 0
    is_paused: bool = False
    aside: tuple[Screen, ...] = ()

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        return self.screens[self.at]

    @property
    def is_tutored(self) -> bool:
        """Answers are shown after each question."""
        return self.form.mode is Mode.TUTORED

    @property
    def ms_left(self) -> int | None:
        """Time left; ``None`` without a limit."""
        return None if self.form.minutes is None else max(self.form.minutes * 60_000 - self.ms_used, 0)

    def is_locked(self, place: int) -> bool:
        """Tell whether a screen can only be read: it was checked, or its case has unfolded beyond it."""
        screen = self.screens[place]
        if screen.is_checked or screen.step is None:
            return screen.is_checked
        later = self.screens[place + 1 :]
        return any(other.card == screen.card and other.is_opened for other in later)

    def can_open(self, place: int) -> bool:
        """Tell whether a screen may be gone to: a case unfolds step by step."""
        screen = self.screens[place]
        is_next_step = bool(screen.step) and self.screens[place - 1].is_opened
        if self.is_tutored and is_next_step and not self.screens[place - 1].is_checked:
            return False
        return not screen.step or is_next_step

    def sorted_out(self, fitting: Container[CardId]) -> "TestRun":
        """Return it with the screens of these cards, and all others set aside."""
        screens = sorted((*self.screens, *self.aside), key=lambda screen: screen.place)
        kept = tuple(screen for screen in screens if screen.card in fitting)
        here = self.screens[min(max(self.at, 0), len(self.screens) - 1)].place if self.screens else 0
        before = sum(screen.place < here for screen in kept)
        aside = tuple(screen for screen in screens if screen.card not in fitting)
        return msgspec.structs.replace(self, screens=kept, aside=aside, at=max(min(before, len(kept) - 1), 0))

    def with_screen(self, screen: Screen) -> "TestRun":
        """Return it with another screen in the place of the one that is shown."""
        screens = (*self.screens[: self.at], screen, *self.screens[self.at + 1 :])
        return msgspec.structs.replace(self, screens=screens)

    def opened(self, place: int) -> "TestRun":
        """Return it with another screen shown."""
        there = msgspec.structs.replace(self, at=place)
        return there.with_screen(msgspec.structs.replace(there.screen, is_opened=True))

    def with_time(self, ms: int) -> "TestRun":
        """Return it after so much more time on the screen that is shown."""
        spent = msgspec.structs.replace(self.screen, ms_taken=self.screen.ms_taken + ms)
        return msgspec.structs.replace(self.with_screen(spent), ms_used=self.ms_used + ms)

    def steps_of(self, card: CardId) -> Sequence[Screen]:
        """Return the screens of a card: one, or the steps of a case."""
        return [screen for screen in self.screens if screen.card == card]

    def ms_taken(self, card: CardId) -> int:
        """Return the time that a card took; two minutes for each of its screens at most, the rest is a pause."""
        return sum(min(screen.ms_taken, LONGEST_ANSWER_MS) for screen in self.steps_of(card))
