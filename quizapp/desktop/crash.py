"""What happens when the program itself is at fault: a note without anybody's words, and a page that says so."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path, PurePath
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QT_TRANSLATE_NOOP, QuizError

CRASHED = QT_TRANSLATE_NOOP("errors", "Something in this program went wrong. Your answers are saved.")
CRASHED_ACTION = QT_TRANSLATE_NOOP("errors", "Try again. If it happens again, please send the makers the file {file}.")
CRASHED_NO_FILE_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Try again. If it happens again, please tell the makers what you did just before."
)


class CrashError(QuizError):
    """A fault of ours, said to the person at the screen."""


class _Messenger(QObject):
    """Carries a crash from whatever thread it happened on to the window's."""

    crashed = Signal(object)


def report_crashes(home: Path, show: Callable[[QuizError], None]) -> None:
    """From now on note every unexpected error in a file below ``home`` and ``show`` it, instead of ending wordless."""
    messenger = _Messenger()
    messenger.crashed.connect(show)

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        messenger.crashed.emit(_noted(home / "crash.txt", note_of(kind, trace)))

    sys.excepthook = report


def note_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what kind of error happened and where, and nothing of anybody.

    An error's own message may hold what a person wrote, a local variable too, and the folder that this program lies in
    often holds a person's name.
    """
    places = [
        f"{_file_of_program(frame.filename)}:{frame.lineno} in {frame.name}: {frame.line}\n"
        for frame in traceback.extract_tb(trace)
    ]
    return f"{kind.__name__}\n{''.join(places)}"


def _noted(file: Path, note: str) -> CrashError:
    """Write the note and return what is said about it."""
    if sys.stderr is not None:  # as in a program without a console, on Windows
        sys.stderr.write(note)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(note, encoding="utf-8")
    except OSError:
        return CrashError(CRASHED, CRASHED_NO_FILE_ACTION)
    return CrashError(CRASHED, CRASHED_ACTION, file=file)


def _file_of_program(path: str) -> str:
    """Return a file's name from our package on; of any other file only its own name."""
    file, package = PurePath(path), PurePath(__file__).parents[1]
    if file.is_relative_to(package):
        return file.relative_to(package.parent).as_posix()
    return file.as_posix() if file.parts[0] == package.name else file.name  # a packed program knows no folders
