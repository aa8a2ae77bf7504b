"""Noticing that nobody is there: no key, mouse, touch or wheel for some minutes, or a laptop that slept that long."""

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

_TICK_MS = 5000

_KINDS = (
    frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}),
    frozenset(
        {
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonRelease,
        }
    ),
    frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}),
    frozenset({QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease}),
    frozenset({QEvent.Type.Wheel}),
    frozenset({QEvent.Type.NativeGesture}),
)
_KIND_OF = {type_: kind for kind in _KINDS for type_ in kind}
_FIRST = {  # a key press announces itself as the override of a shortcut
    QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
}  # fmt: skip
_LAST = {
    QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel,
    QEvent.Type.TabletRelease,
}  # fmt: skip


class Clocks(NamedTuple):
    """What the computer's two clocks say, in seconds from any beginning.

    The steady clock stands still while a laptop sleeps; the wall clock goes on, but people set it.
    """

    steady_s: float
    wall_s: float


def read_clocks() -> Clocks:
    """Return what both clocks say now."""
    return Clocks(time.monotonic(), time.time())


class IdleWatch(QObject):
    """Tells when nobody has touched the program for some minutes; off until it is told how many.

    ``idled`` comes once; the next touch begins the count anew. Where a touch finds that the time is over (the laptop
    slept), ``idled`` comes first, and that touch, up to its release, reaches nobody: it was meant for what is no longer
    on the screen.

    Args:
        app: The application whose events are watched.
        clock: Gives both clocks; between two looks the one that moved further counts.
        tick_ms: How often the clocks are looked at while nothing happens.
    """

    idled = Signal()

    def __init__(
        self,
        app: QCoreApplication,
        clock: Callable[[], Clocks] = read_clocks,
        tick_ms: int = _TICK_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._clock = app, clock
        self._limit_s: float | None = None
        self._quiet_s = 0.0
        self._read = clock()
        self._is_idle = False
        self._swallowed: frozenset[QEvent.Type] = frozenset()
        self._timer = QTimer(self, interval=tick_ms)
        self._timer.timeout.connect(self._count)

    def set_minutes(self, minutes: int | None) -> None:
        """Count anew up to so many minutes; ``None`` turns the watch off.

        Raises:
            ValueError: If ``minutes`` is less than 1.
        """
        if minutes is not None and minutes < 1:
            raise ValueError(f"nobody is idle after {minutes} minutes")
        was_off = self._limit_s is None
        self._limit_s = None if minutes is None else 60.0 * minutes
        if minutes is None:
            self._timer.stop()
            self._stop_listening()
        else:
            self._read = self._clock()
            self._begin_anew()
            if was_off:
                self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every event of the application; nearly all are let through at the first line."""
        kind = _KIND_OF.get(event.type())
        return kind is not None and self._takes(event, kind)

    def _takes(self, event: QEvent, kind: frozenset[QEvent.Type]) -> bool:
        """Count a touch, and return whether it is kept from the one it was meant for."""
        is_swallowed = kind is self._swallowed
        if is_swallowed:
            if event.type() in _LAST and not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
                self._swallowed = frozenset()
                self._stop_listening()
        elif self._is_over():
            is_swallowed = True
            if event.type() in _FIRST:  # before ``idled``, which may turn the watch off
                self._swallowed = kind
            self._tell()
        if self._limit_s is not None:
            self._begin_anew()
        if is_swallowed:
            event.accept()  # or Qt offers a key as a shortcut next, and a touch as a mouse
        return is_swallowed

    def _begin_anew(self) -> None:
        self._quiet_s, self._is_idle = 0.0, False
        if not self._timer.isActive():
            self._timer.start()

    def _count(self) -> None:
        if self._is_over():
            self._tell()

    def _is_over(self) -> bool:
        """Add what passed since the last look; in small steps, so that setting the wall clock back hides no sleep."""
        now = self._clock()
        self._quiet_s += max(now.steady_s - self._read.steady_s, now.wall_s - self._read.wall_s)
        self._read = now
        return self._limit_s is not None and not self._is_idle and self._quiet_s >= self._limit_s

    def _tell(self) -> None:
        self._is_idle = True
        self._timer.stop()
        self.idled.emit()

    def _stop_listening(self) -> None:
        """Leave the events alone when the watch is off, but not in the middle of a touch that is swallowed."""
        if self._limit_s is None and not self._swallowed:
            self._app.removeEventFilter(self)
