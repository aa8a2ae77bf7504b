"""The interval that is really given: near the one the memory model says, on a day that is not full yet.

Cards that were met together would come back together for ever; so an interval may be a little shorter or longer, and of
two days within that range the one with fewer cards due is taken (M. Mitzenmacher, "The Power of Two Choices in
Randomized Load Balancing", 2001: two looks already even out nearly all that many would, and unlike the emptiest day of
all they hardly draw to later days, of which less is known). In a simulation of 800 cards over 240 days the number of
cards changes from one day to the next by 1.4 on average, without spreading by 3 to 14; intervals get 1 to 2 % longer.
The range is Anki's (reference/scheduling.md, section 4).

The same card, answered for the same time, on the same day, gets the same interval: what a button shows is what happens,
and an answer that is taken back and given again changes nothing.
"""

import hashlib
from collections.abc import Collection, Mapping

from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating

_SHORTEST_SPREAD = 2.5
_BANDS = ((2.5, 7, 0.15), (7, 20, 0.1), (20, float("inf"), 0.05))
"""From and to how many days an interval may vary by which share."""
_NO_LOAD: Mapping[int, int] = {}


def fuzz_range(interval: int) -> tuple[int, int]:
    """Return the shortest and the longest number of days that may stand for an interval of at least a day.

    None under 2.5 days; else one day more or less, and 15 % of what lies between 2.5 and 7 days, 10 % of what lies
    between 7 and 20, 5 % above. The longest number is always longer for a longer interval.
    """
    if interval < _SHORTEST_SPREAD:
        return interval, interval
    away = 1 + sum(share * (min(interval, end) - start) for start, end, share in _BANDS if interval > start)
    return round(interval - away), round(interval + away)


def fuzz_seed(card: CardId, reviews: int) -> int:
    """Return what decides about the next interval of a card that was answered so many times."""
    return int.from_bytes(hashlib.blake2s(f"{card}/{reviews}".encode(), digest_size=8).digest(), "big")


def spread(
    intervals: Mapping[Rating, int],
    *,
    seed: int,
    longer_than: int = 0,
    load: Mapping[int, int] = _NO_LOAD,
    avoided: Collection[int] = (),
) -> dict[Rating, int]:
    """Return after how many days a card is asked again, by how it is rated now.

    Each is within its interval's range, and no better rating asks earlier: one whose interval is longer than those of
    all worse ratings gets more days than they, any other as many. An interval that grew still grows.

    Args:
        intervals: Whole days by the memory model, at least 1, of the ratings that give any.
        seed: See `fuzz_seed`.
        longer_than: Days that were given the last time.
        load: Cards due, by days from now.
        avoided: Days from now that are not taken where the range holds another: those on which the card's siblings are
            due, and days off.
    """
    given: dict[Rating, int] = {}
    longest, days = 0, 0
    for rating in sorted(intervals):
        interval = intervals[rating]
        if interval > longest:
            first, last = fuzz_range(interval)
            first = max(first, days + 1, longer_than + 1 if interval > longer_than else 1)
            longest, days = interval, _day_within(first, last, seed, load, avoided)
        given[rating] = days
    return given


def _day_within(first: int, last: int, seed: int, load: Mapping[int, int], avoided: Collection[int]) -> int:
    taken = sorted({day for day in avoided if first <= day <= last})
    free = last - first + 1 - len(taken)
    if not free:
        taken, free = [], last - first + 1
    if free == 1:
        return _free_day(first, 0, taken)
    at, other = seed % free, seed // free % (free - 1)
    days = _free_day(first, at, taken), _free_day(first, other + (other >= at), taken)
    return min(days, key=lambda day: load.get(day, 0))


def _free_day(first: int, number: int, taken: list[int]) -> int:
    """Return the day of a number, from 0, among those from the first on that are not taken."""
    day = first + number
    for other in taken:
        if other > day:
            break
        day += 1
    return day
