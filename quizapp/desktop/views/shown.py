"""What a view of a question shows."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.questions.response import Certainty, Rating

if TYPE_CHECKING:
    from quizapp.questions.response import Response
    from quizapp.workspace.words import Asked, Explanation

SHORT_NAME = 60
"""A case whose stem is longer than so many letters is named above its question, not in the top bar."""


@dataclass(frozen=True)
class OftenMissed:
    """What is offered where a question was missed many times.

    Attributes:
        can_leave_out: It may be left out of the plan: not a safety-critical one.
        has_other: Another question explains the same in other words.
        other: That explanation, clean HTML; empty until it is asked for.
        media: The folder of pictures of that question's deck.
    """

    can_leave_out: bool
    has_other: bool
    other: str
    media: Path


@dataclass(frozen=True)
class ShownQuestion:
    """A question on the screen.

    Attributes:
        asked: The question in words.
        media: The deck's folder of pictures.
        response: What the person did so far.
        certainty: How sure the person said to be so far.
        explanation: What is said after the answer, or under a turned card; ``None`` before.
        has_changed_key: The answer is another one than when it was last asked.
        due_by_rating: When a turned card would be asked again, for each rating.
        now: The moment that those are measured from.
        struck: Options that the person struck out.
        can_strike: Options can be struck out (in tests).
        shows_marks: Students see the marks for certainty.
        often_missed: What is offered with the explanation, if it was missed many times.
    """

    asked: "Asked"
    media: Path
    response: "Response | None"
    certainty: Certainty | None
    explanation: "Explanation | None"
    has_changed_key: bool
    due_by_rating: dict[Rating, datetime]
    now: datetime
    struck: frozenset[str] = frozenset()
    can_strike: bool = False
    shows_marks: bool = False
    often_missed: OftenMissed | None = None


@dataclass(frozen=True)
class Space:
    """How much room there is: classes of the page's effective width and height."""

    width: str
    height: str

    @property
    def is_narrow(self) -> bool:
        """One column."""
        return self.width == "narrow"

    @property
    def is_low(self) -> bool:
        """Smaller distances."""
        return self.height != "tall"

    @property
    def is_short(self) -> bool:
        """So little height, or such large text, that only what is needed to answer has a place."""
        return self.height == "short"

    @property
    def stem_step(self) -> str:
        """Step of the type scale for a question."""
        return "low_stem" if self.is_low else "stem"

    @property
    def pins_source(self) -> bool:
        """There is room to keep the source in sight while the explanation scrolls."""
        return self.height == "tall" or (self.height == "medium" and self.width == "wide")


@dataclass
class Browsed:
    """Where the person looks: what a view that is made anew takes over from the one before.

    Attributes:
        tab: The chart's open tab.
        opened: New tabs that were opened.
        is_chart_shown: Where chart and question share one place, the chart is in sight.
        share: The chart's share of the width.
    """

    tab: str = ""
    opened: set[str] = field(default_factory=set)
    is_chart_shown: bool = False
    share: float = 0.0
