"""Doing what is kept in the person's file; what could not be kept is tried again by itself."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.errors import QuizError

RETRY_MS = 3000


@dataclass(frozen=True)
class _Action:
    """Something that counts only once it is in the file, and what follows then."""

    change: Callable[[], object]
    then: Callable[[], None]


class Saving(QObject):
    """Tries again what could not be saved, until it is: first the draft, then the actions that wait, in their order.

    Attributes:
        failed: Something could not be saved: the error. Only for the first of several failures in a row.
        changed: Whether everything is saved is another thing than before.
    """

    failed = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.error: QuizError | None = None
        self._draft: Callable[[], object] | None = None
        """Writes what was done and is not in the file; ``None`` while all of it is."""
        self._waiting: dict[str, _Action] = {}
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._try_again)

    @property
    def is_saved(self) -> bool:
        """Everything that was done is in the file."""
        return self.error is None

    def take(self, change: Callable[[], object], then: Callable[[], None], *, name: str = "step") -> None:
        """Do what counts only once it is in the file: an answer, the end of a test.

        Args:
            change: Does it. Whatever waits is done before.
            then: Follows when it is done.
            name: Of two actions with one name only the later one waits.
        """
        self._waiting[name] = _Action(change, then)
        self._try_again()

    def keep(self, change: Callable[[], object], again: Callable[[], object]) -> None:
        """Do what is done in any case, and only has to be written: ``again`` writes all of it, if that failed."""
        was_written, self._draft = self._draft is None, again
        try:
            change()
            if not was_written:
                again()  # the change may have had nothing to write
        except QuizError as error:
            self._wait(error)
            return
        self._draft = None
        self._settle()

    def forget(self, name: str = "step") -> bool:
        """Do no longer what waits under this name; tell whether anything did."""
        was_waiting = self._waiting.pop(name, None) is not None
        self._settle()
        return was_waiting

    def stop(self) -> None:
        """Try nothing more: the file is going to be closed."""
        self._draft = None
        self._waiting.clear()
        self._retry.stop()

    def _try_again(self) -> None:
        while (done := self._do_first()) is not None:
            done.then()

    def _do_first(self) -> _Action | None:
        """Write the draft and do the first action that waits; return it, if there was one and it could be done."""
        try:
            if self._draft is not None:
                self._draft()
                self._draft = None
            name, action = next(iter(self._waiting.items()), ("", None))
            if action is not None:
                action.change()
        except QuizError as error:
            self._wait(error)
            return None
        self._waiting.pop(name, None)
        self._settle()
        return action

    def _settle(self) -> None:
        """Everything is saved, unless something still waits."""
        if self._draft is not None or self._waiting or self.error is None:
            return
        self.error = None
        self._retry.stop()
        self.changed.emit()

    def _wait(self, error: QuizError) -> None:
        was_saved, self.error = self.is_saved, error
        if not self._retry.isActive():
            self._retry.start()
        if was_saved:
            self.failed.emit(error)
        self.changed.emit()
