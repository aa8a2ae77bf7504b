"""Values from a file: damage can leave any type in any column, and SQLite hands it over."""

from collections.abc import Sequence
from typing import TypeVar

from quizapp.progress.errors import DAMAGED, DAMAGED_ACTION, DamagedProfileError

_Row = TypeVar("_Row", bound=Sequence[object])


def checked(row: _Row, types: Sequence[type]) -> _Row:
    """Return a row whose values are of the types that this program writes.

    Raises:
        DamagedProfileError: If they are not.
    """
    if not all(map(isinstance, row, types)):
        raise DamagedProfileError(DAMAGED, DAMAGED_ACTION, file="progress.db")
    return row
