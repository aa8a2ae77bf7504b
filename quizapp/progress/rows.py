"""What leaves this room about a profile: plain values, free of SQL."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quizapp.learning.card import CardState
from quizapp.learning.day import StudyDay
from quizapp.progress.label import Label, is_locked
from quizapp.questions.question import CardId


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
class AgendaCard:
    """An installed card with the person's state on it; ``None`` for a new one."""

    card: CardId
    state: CardState | None
    has_changed_key: bool = False


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
