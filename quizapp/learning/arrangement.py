"""In which order the cards of a part of the day follow one another, once it is settled which they are."""

from collections.abc import Sequence

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


Facts = frozenset[int]


def siblings_apart(places: Sequence[int], facts: Sequence[Facts], before: Facts = frozenset()) -> list[int]:
    """Return places moved past their neighbours until no two with a fact in common follow, wherever that can be.

    Args:
        places: What is put in order.
        facts: The facts of each.
        before: Those of what comes before all of them.
    """
    order, around, latest = [*places], [*facts], before
    for at in range(len(order)):
        if around[at] & latest:
            other = next((later for later in range(at + 1, len(order)) if not around[later] & latest), None)
            if other is None:
                return _last_ones_forward(order, [before, *around], at)
            order.insert(at, order.pop(other))
            around.insert(at, around.pop(other))
        latest = around[at]
    return order


def _last_ones_forward(places: list[int], around: list[Facts], start: int) -> list[int]:
    """Bring siblings that are left over at the end forward, each to the nearest gap between two others."""
    gap = start
    for at in range(start, len(places)):
        facts = around[at + 1]
        gaps = range(min(gap, at), -1, -1)
        found = next((e for e in gaps if not any(facts & other for other in around[e : e + 2])), -1)
        if found < 0:
            continue
        gap = found
        places.insert(gap, places.pop(at))
        around.insert(gap + 1, around.pop(at + 1))
    return places
