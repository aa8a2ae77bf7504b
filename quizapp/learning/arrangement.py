"""In which order the cards of a part of the day follow one another, once it is settled which they are."""

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]


def gathered(at: IntArray, group: IntArray) -> IntArray:
    """Return positions so that each group stands together where its first member stood.

    Args:
        at: Positions in the present order, rising; shape (n,).
        group: The group of each; a negative number is in none.
    """
    where = at.copy()
    grouped = group >= 0
    if grouped.any():
        _, first, member_of = np.unique(group[grouped], return_index=True, return_inverse=True)
        where[grouped] = at[grouped][first][member_of]
    return at[np.lexsort((at, where))]


def siblings_apart(places: list[int], facts: list[int], before: int = -1) -> list[int]:
    """Return places moved past their neighbours until no two of one fact follow each other, wherever that can be.

    Args:
        places: What is put in order.
        facts: The fact of each; -1 is none.
        before: The fact of what comes before all of them.
    """
    places, facts, latest = places.copy(), facts.copy(), before
    for at in range(len(places)):
        if facts[at] == latest != -1:
            other = next((later for later in range(at + 1, len(places)) if facts[later] != latest), None)
            if other is None:
                return _last_ones_forward(places, facts, at, before)
            places.insert(at, places.pop(other))
            facts.insert(at, facts.pop(other))
        latest = facts[at]
    return places


def _last_ones_forward(places: list[int], facts: list[int], start: int, before: int) -> list[int]:
    """Bring siblings that are left over at the end forward, each to the nearest gap between two others."""
    fact, around, gap = facts[start], [before, *facts], start
    for at in range(start, len(places)):
        gaps = range(gap, -1, -1)
        gap = next((earlier for earlier in gaps if fact not in around[earlier : earlier + 2]), -1)
        if gap < 0:
            break
        places.insert(gap, places.pop(at))
        around.insert(gap + 1, around.pop(at + 1))
    return places
