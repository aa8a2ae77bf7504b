"""What happens when the program itself is at fault: a note without anybody's words, and a page that says so."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from quizapp.errors import QT_TRANSLATE_NOOP, QuizError

CRASHED = QT_TRANSLATE_NOOP("errors", "Something in this program went wrong. Your answers are saved.")
CRASHED_ACTION = QT_TRANSLATE_NOOP("errors", "Try again. If it happens again, please send the makers the file {file}.")


class CrashError(QuizError):
    """A fault of ours, said to the person at the screen."""


def report_crashes(home: Path, show: Callable[[QuizError], None]) -> None:
    """From now on note every unexpected error in a file below ``home`` and ``show`` it, instead of ending wordless."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        file = home / "crash.txt"
        # Only where it happened: an error's own message may hold what a person wrote.
        note = f"{kind.__name__}\n{''.join(traceback.format_tb(trace))}"
        sys.stderr.write(note)
        try:
            home.mkdir(parents=True, exist_ok=True)
            file.write_text(note, encoding="utf-8")
        finally:
            show(CrashError(CRASHED, CRASHED_ACTION, file=file))

    sys.excepthook = report
