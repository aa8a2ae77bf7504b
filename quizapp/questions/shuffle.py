"""The order in which parts are shown: decided by a seed that is logged, the same on every computer and for ever."""

import hashlib
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

LARGEST_SEED = 2**31 - 1


class _Part(Protocol):
    @property
    def id(self) -> str: ...


_AnyPart = TypeVar("_AnyPart", bound=_Part)


def shuffled(parts: Iterable[_AnyPart], seed: int | None, name: str = "") -> list[_AnyPart]:
    """Return parts in the order of a seed; ``None`` leaves them as the author wrote them.

    Args:
        parts: Things with ids; the order in which they are given does not matter.
        seed: 0 to ``LARGEST_SEED``.
        name: What they belong to, so that several lists of one question are mixed differently.
    """
    if seed is None:
        return list(parts)
    return sorted(sorted(parts, key=attrgetter("id")), key=lambda part: _place(f"{seed}/{name}/{part.id}"))


def shuffled_wrongly(parts: Sequence[_AnyPart], seed: int | None, keys: Sequence[str]) -> list[_AnyPart]:
    """Return parts in the order of a seed, but never in the right one: it would be shown before it is found."""
    mixed = shuffled(parts, seed)
    return mixed if tuple(part.id for part in mixed) != tuple(keys) else [*mixed[1:], *mixed[:1]]


def seed_of(name: str, moment_ms: int) -> int:
    """Return the seed for what is shown first at a moment: another one each time, without chance."""
    return int.from_bytes(_place(f"{name}/{moment_ms}"), "big") % (LARGEST_SEED + 1)


def _place(name: str) -> bytes:
    return hashlib.blake2s(name.encode(), digest_size=8).digest()
