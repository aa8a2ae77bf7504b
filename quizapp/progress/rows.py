"""What leaves this room about a profile: plain values, free of SQL."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, NamedTuple

from quizapp.learning.card import CardState
from quizapp.learning.day import StudyDay
from quizapp.progress.events import EventId, TestTaken
from quizapp.progress.label import Label, is_locked
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating, Response


@dataclass(frozen=True)
class ProfileFolder:
    """A profile that is not open: its id (the folder's name) and its label."""

    path: Path
    label: Label

    @property
    def id(self) -> str:
        """The random name of the folder."""
        return self.path.name

    @property
    def file(self) -> Path:
        """The one file with everything personal."""
        return self.path / "progress.db"

    @property
    def is_locked(self) -> bool:
        """It has a PIN."""
        return is_locked(self.path)

    def last_used(self) -> datetime:
        """Return when something was last kept in it (UTC); now if that cannot be read."""
        files = [self.path / name for name in ("progress.db", "progress.db-wal")]
        times = [path.stat().st_mtime for path in files if path.exists()]
        return datetime.fromtimestamp(max(times), UTC) if times else datetime.now(UTC)


@dataclass(frozen=True)
class CardRow:
    """A card that has a state."""

    card: CardId
    state: CardState


@dataclass(frozen=True)
class Appended:
    """A review that is in the log by now: its id, and its card's state after it and before."""

    event: EventId
    state: CardState
    before: CardState | None = None


@dataclass(frozen=True)
class ConfidentError:
    """A card whose confident error is open.

    Attributes:
        state: What it stands at: ``errors_to_clear`` right days are still needed.
        event: The review that made the error, the latest if there were several.
        response: What the person did; ``None`` if that is not known.
        day: The study day of that review.
        clock: The clock as it was read then, with its offset.
        seed: The number by which the parts were shuffled.
        times: How many confident errors there were on this card.
    """

    card: CardId
    state: CardState
    event: EventId
    response: Response | None
    certainty: Certainty
    day: StudyDay
    clock: datetime
    seed: int | None
    times: int


@dataclass(frozen=True)
class TakenTest:
    """A test in the log: what was taken, and clock and study day when it was logged."""

    event: EventId
    test: TestTaken
    clock: datetime
    day: StudyDay


@dataclass(frozen=True)
class TestReview:
    """One answer of a test; ``clock`` is when it was last changed."""

    __test__: ClassVar[bool] = False  # pytest takes a class of such a name for tests

    event: EventId
    card: CardId
    response: Response | None
    points: int | None
    max_points: int | None
    certainty: Certainty | None
    rating: Rating
    ms_taken: int | None
    key_hash: int
    seed: int | None
    clock: datetime


@dataclass(frozen=True)
class AgendaCard:
    """An installed card with the person's state on it; ``None`` for a new one."""

    card: CardId
    state: CardState | None
    has_changed_key: bool = False


class OrderedCard(NamedTuple):
    """A card in the order of a study day.

    Attributes:
        seconds: Time that it will probably take.
        is_planned: It is asked as long as the minutes of the day last; the others are for who goes on after that.
        is_new: It was never answered.
    """

    card: CardId
    seconds: float
    is_planned: bool
    is_new: bool = False


class PlanRow(NamedTuple):
    """An installed card with the numbers that the plan rests on; ``None`` for a new one.

    Attributes:
        is_changed: Its key is not the one that its last answer was judged by.
    """

    card: CardId
    stability_days: float | None
    difficulty: float | None
    day: StudyDay | None
    due_ms: int | None
    is_learning: int | None
    reviews: int | None
    sure_days: int | None
    is_changed: int | None


@dataclass(frozen=True)
class DeckCount:
    """How many cards of a deck wait: due ones, and new ones."""

    due: int
    new: int


@dataclass(frozen=True)
class LastEvent:
    """The clock, its offset from UTC, and the study day of the log's last event."""

    clock_ms: int
    offset_minutes: int
    day: StudyDay
