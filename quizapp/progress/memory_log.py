"""The answers by which somebody's memory moved, as the fit of the memory model needs them."""

from bisect import bisect
from collections import defaultdict
from typing import NamedTuple

from sqlalchemy import Connection

from quizapp.progress.events import FOLDED_KINDS, RESET, UNDO
from quizapp.progress.fold import Corrections
from quizapp.progress.log import REVIEW_COLUMNS, names_in, read_changes, sound_reviews
from quizapp.progress.profile import Profile
from quizapp.progress.tables import devices

_ID, _CARD, _DAY, _KIND, _RATING, _DEVICE = (
    REVIEW_COLUMNS.index(name) for name in ("id", "card", "day", "kind", "rating", "device")
)


class MemoryLog(NamedTuple):
    """Every answer that is folded, in log order, as columns.

    Attributes:
        cards: The card as a number from 0; one that was reset has another number from then on.
        ratings: 1 (again) to 4 (easy).
        days: The study day, with the clock's corrections.
    """

    cards: list[int]
    ratings: list[int]
    days: list[int]


def read_memory_log(profile: Profile) -> MemoryLog:
    """Return the answers by which the memory states of a profile came about."""
    with profile.read() as connection:
        return _memory_log(connection)


def _memory_log(connection: Connection) -> MemoryLog:
    changes, _ = read_changes(connection)
    taken_back = {change.target for change in changes if change.kind == UNDO}
    live = [change for change in changes if change.id not in taken_back]
    corrections = Corrections(live, names_in(connection, devices))
    resets = defaultdict[int | None, list[bytes]](list)
    for change in live:
        if change.kind == RESET:
            resets[change.card].append(change.id)
    log, numbers = MemoryLog([], [], []), dict[tuple[int, int], int]()
    for row in sound_reviews(connection):
        identifier, card = row[_ID], row[_CARD]
        if row[_KIND] not in FOLDED_KINDS or identifier in taken_back:
            continue
        history = card, bisect(resets[card], identifier) if card in resets else 0
        log.cards.append(numbers.setdefault(history, len(numbers)))
        log.ratings.append(row[_RATING])
        shift_days = corrections.days_for(identifier, row[_DEVICE]) if corrections.are_any else 0
        log.days.append(row[_DAY] + shift_days)
    return log
