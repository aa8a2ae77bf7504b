"""What a view of a question shows."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.questions.response import Certainty, Rating

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Asked, Explanation


@dataclass(frozen=True)
class ShownQuestion:
    """A question on the screen.

    Attributes:
        asked: The question in words.
        media: The deck's folder of pictures.
        chosen: Ids of the options chosen so far.
        certainty: How sure the person said to be so far.
        explanation: What is said after the answer, or under a turned card; ``None`` before.
        key: Id of the right option; the views use it only together with the explanation.
        has_changed_key: The answer is another one than when it was last asked.
        due_by_rating: When a flashcard would be asked again, for each rating.
        now: The moment that those are measured from.
    """

    asked: "Asked"
    media: Path
    chosen: tuple[str, ...]
    certainty: Certainty | None
    explanation: "Explanation | None"
    key: str
    has_changed_key: bool
    due_by_rating: dict[Rating, datetime]
    now: datetime


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
    def stem_step(self) -> str:
        """Step of the type scale for a question."""
        return "low_stem" if self.is_low else "stem"

    @property
    def pins_source(self) -> bool:
        """There is room to keep the source in sight while the explanation scrolls."""
        return self.height == "tall" or (self.height == "medium" and self.width == "wide")
