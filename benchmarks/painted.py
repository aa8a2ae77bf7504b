"""What the benchmarks of the window share: waiting for a paint, and how long it took."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject


class Taken(NamedTuple):
    """How long something took, in milliseconds."""

    wall: float
    processor: float


class Painted(QObject):
    """Waits until what it watches was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.is_painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint event; let everything pass."""
        self.is_painted = self.is_painted or event.type() == QEvent.Type.Paint
        return False
