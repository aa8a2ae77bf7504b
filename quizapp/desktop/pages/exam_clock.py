"""The time of a test: what was used and is not written yet, and when little is left."""

from collections.abc import Callable

LONGEST_TICK_MS = 60_000
"""A longer time between two looks at the clock was the computer's sleep, and costs nothing."""
TOLD_MINUTES = (1, 5, 10)


class ExamClock:
    """Counts the time between two looks at it.

    Args:
        monotonic_ms: Milliseconds that only ever grow.
        ms_left: Time left of the test; ``None`` without a limit.
    """

    def __init__(self, monotonic_ms: Callable[[], int], ms_left: int | None) -> None:
        """Begin to count now."""
        self.unspent_ms = 0
        self._monotonic_ms = monotonic_ms
        self._counted_to = monotonic_ms()
        self._next_told = len(TOLD_MINUTES)
        if ms_left is not None:
            self.minutes_to_tell(ms_left)  # what is over already is not told

    def count(self, *, is_running: bool) -> None:
        """Add the time since the last look, if the clock runs."""
        now = self._monotonic_ms()
        passed, self._counted_to = now - self._counted_to, now
        if is_running and passed <= LONGEST_TICK_MS:
            self.unspent_ms += max(passed, 0)

    def take(self) -> int:
        """Return the time that was counted since this was asked last."""
        ms, self.unspent_ms = self.unspent_ms, 0
        return ms

    def minutes_to_tell(self, ms_left: int) -> int | None:
        """Return how many minutes are left, if that has to be told now; each number once."""
        reached = sum(ms_left > minutes * 60_000 for minutes in TOLD_MINUTES)
        if reached >= self._next_told:
            return None
        self._next_told = reached
        return TOLD_MINUTES[reached]
