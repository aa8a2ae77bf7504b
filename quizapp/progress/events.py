"""What can happen to a person's cards: reviews, and changes of every other kind."""

import enum
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar, NewType

import msgspec

from quizapp.learning.day import StudyDay
from quizapp.learning.moments import Milliseconds
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating, Response

EventId = NewType("EventId", bytes)


class ReviewKind(enum.IntEnum):
    """Where a review comes from."""

    STUDY = 1
    TEST = 2
    IMPORT = 3
    MANUAL = 4
    LATE = 5
    """An answer of a test that was handed in only after its card was answered on a later day: kept, not folded."""
    PRACTICE = 6
    """Extra practice, which changes nothing in the plan: kept, not folded."""


FOLDED_KINDS = frozenset({ReviewKind.STUDY, ReviewKind.TEST, ReviewKind.IMPORT, ReviewKind.MANUAL})
"""Reviews that are folded. Those of any other kind, late, practice or of a later version, are kept, and not folded."""


@dataclass(frozen=True, kw_only=True)
class Review:
    """One answer to be logged.

    Attributes:
        clock: The clock as read, with the local offset; it need not be right.
        day: The study day that the answer counts for.
        due: When the card is asked again, decided now and never recomputed.
        key_hash: Hash of the key that the response was judged by.
        seed: The number that its parts were shuffled by, as of ``questions.shuffle``; ``None`` if they were not.
    """

    card: CardId
    clock: datetime
    day: StudyDay
    rating: Rating
    due: datetime
    key_hash: int
    deck_version: str
    kind: ReviewKind = ReviewKind.STUDY
    response: Response | None = None
    points: int | None = None
    max_points: int | None = None
    certainty: Certainty | None = None
    ms_taken: int | None = None
    seed: int | None = None


UNDO = "undo"
"""Takes back the one event that ``target`` names; several events take several undos in one transaction."""
SETTING = "setting"
TARGET_DATE = "target_date"
PARAMETERS = "parameters"
SUSPEND = "suspend"
UNSUSPEND = "unsuspend"
BURY = "bury"
FLAG = "flag"
NOTE = "note"
RESET = "reset"
ENROLMENT = "enrolment"
CLOCK = "clock"
TEST = "test"


@dataclass(frozen=True, kw_only=True)
class Change:
    """Anything else that happened. Kinds that are not known are kept and ignored.

    Attributes:
        body: What the kind needs: a dict of settings by name for ``setting``, else one of the classes below.
    """

    kind: str
    clock: datetime
    day: StudyDay
    card: CardId | None = None
    deck: str | None = None
    target: EventId | None = None
    body: object = None


class TargetDate(msgspec.Struct, frozen=True):
    """The day to know it on, ISO 8601; empty if it is not known."""

    date: str


class Buried(msgspec.Struct, frozen=True):
    """A card is left alone until a moment, in milliseconds since 1970 UTC."""

    until: Annotated[int, msgspec.Meta(ge=0, le=253_402_300_799_999)]  # the end of the year 9999


class Flagged(msgspec.Struct, frozen=True):
    """A card is flagged, or no longer."""

    on: bool


class Noted(msgspec.Struct, frozen=True):
    """The person's own note on a card; empty text takes it away."""

    text: str


class Enrolled(msgspec.Struct, frozen=True):
    """A deck's new cards are asked, or not."""

    on: bool


class ClockCorrection(msgspec.Struct, frozen=True):
    """The events that a device logged from one id to another (hex, both included) belong so many days later.

    This mends a date that was confirmed wrongly: study days and due moments move, the clocks as read stay.
    """

    device: str
    first: str
    last: str
    days: Annotated[int, msgspec.Meta(ge=-36_500, le=36_500)]


class TestTaken(msgspec.Struct, frozen=True):
    """A test was taken to its end.

    Attributes:
        id: Random hex made by whoever began it.
        form: What was asked for, as JSON that the workspace writes and reads; 100,000 bytes at most.
        began_ms: When it was begun, in milliseconds since 1970 UTC.
        ended_ms: When it was handed in, or its last answer was checked.
        cards: Every card asked, in order, also those that were not answered.
        reviews: The ids (hex) of the reviews that it made, in the order of the cards answered.
        ms: How long the person was at it, without pauses.
        points: What was won when it ended, so that a list of tests need not score them all again.
        max_points: What could be won, also with what was not answered.
        questions: How many questions that was, each step of a case counted.
        times: Milliseconds that each screen of a card was looked at, by card; of a case, each step.

    Raises:
        ValueError: If the form is too long.
    """

    __test__: ClassVar[bool] = False  # pytest takes a class of such a name for tests

    id: str
    form: str
    began_ms: Milliseconds
    ended_ms: Milliseconds
    cards: tuple[str, ...]
    reviews: tuple[str, ...]
    ms: int
    points: int = 0
    max_points: int = 0
    questions: int = 0
    times: dict[str, tuple[int, ...]] = msgspec.field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.form.encode()) > LONGEST_FORM:
            raise ValueError(f"the form of a test is longer than {LONGEST_FORM} bytes")


LONGEST_FORM = 100_000
"""Bytes of a test's form."""
