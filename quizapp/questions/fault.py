"""What keeps a question from being asked or scored."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

ValuePath = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """Something that keeps a question from being asked or scored: where, what is wrong, how to mend it."""

    path: ValuePath
    what: str
    mend: str


class UnfitResponse(ValueError):
    """A response is of another way of answering, or names what its question does not have."""


def beneath(path: ValuePath, faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield faults of an inner value as those of the value that holds it."""
    for fault in faults:
        yield replace(fault, path=(*path, *fault.path))


def doubled(ids: Sequence[str], path: ValuePath, noun: str) -> Iterator[Fault]:
    """Yield a fault for every id that is used twice."""
    times = Counter(ids)
    for place, name in enumerate(ids):
        if times[name] > 1:
            yield Fault((*path, place, "id"), f"The {noun} id {name!r} is used twice.", "Give each its own id.")


def unknown_keys(keys: Sequence[str], known: Sequence[str], path: ValuePath, noun: str) -> Iterator[Fault]:
    """Yield a fault for every key that names nothing, or the same thing twice."""
    listed = ", ".join(known)
    for place, key in enumerate(keys):
        if key not in known:
            yield Fault((*path, place), f"The key {key!r} is none of the {noun}s.", f"Use some of: {listed}.")
        elif key in keys[:place]:
            yield Fault((*path, place), f"The key {key!r} stands twice.", "Name each once.")
