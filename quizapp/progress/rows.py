"""What leaves this room about a profile: plain values, free of SQL."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from quizapp.learning.card import CardState
from quizapp.learning.day import StudyDay
from quizapp.questions.question import CardId


class Label(msgspec.Struct, frozen=True):
    """What may be read of a profile while it is closed."""

    nickname: str = ""


@dataclass(frozen=True)
class ProfileFolder:
    """A profile that is not open: its id (the folder's name) and its label."""

    path: Path
    label: Label

    @property
    def id(self) -> str:
        """The random name of the folder."""
        return self.path.name

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
class LastEvent:
    """The clock, its offset from UTC, and the study day of the log's last event."""

    clock_ms: int
    offset_minutes: int
    day: StudyDay


def read_label(folder: Path) -> Label:
    """Return a profile's label; an empty one if it is missing or damaged."""
    try:
        return msgspec.json.decode((folder / "label.json").read_bytes(), type=Label)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Label()
