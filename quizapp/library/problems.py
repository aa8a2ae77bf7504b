"""What is wrong with a deck, said so that its author can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from quizapp.errors import QT_TRANSLATE_NOOP, QuizError

MOST_PROBLEMS_A_FILE = 100
DECK_UNREADABLE = QT_TRANSLATE_NOOP("errors", "The deck in {folder} could not be read. Your progress is safe.")
DECK_UNREADABLE_ACTION = QT_TRANSLATE_NOOP("errors", "Mend what is listed, or take the folder away: {problems}")


@dataclass(frozen=True)
class Problem:
    """One thing to mend: in which file, at which line and column (from 1), what is wrong, and how to mend it."""

    file: Path
    line: int
    column: int
    what: str
    mend: str

    def __str__(self) -> str:
        """Give it the way that editors know: file:line:column: what. mend."""
        return f"{self.file}:{self.line}:{self.column}: {self.what} {self.mend}"


def more_problems(file: Path) -> Problem:
    """Return what stands in the place of problems beyond the most that are listed of a file."""
    return Problem(file, 1, 1, "There are more problems than these.", "Mend these first.")


class DeckError(QuizError):
    """A deck cannot be used. It carries every problem that was found."""

    def __init__(self, folder: Path, problems: Iterable[Problem]) -> None:
        self.folder = folder
        self.problems = tuple(problems)
        listed = "; ".join(str(problem) for problem in self.problems[:3])
        super().__init__(DECK_UNREADABLE, DECK_UNREADABLE_ACTION, folder=folder, problems=listed)
