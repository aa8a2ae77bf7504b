"""Numbers and ranges in options: "1 to 2 weeks", "less than 10 mg", "over 38 °C"."""

import math
import re
from typing import NamedTuple

_NUMBER = r"\d+(?:[.,]\d+)*"
_BEFORE = r"(?:\D{0,25}[\s<>≥≤])?"
_RANGE = re.compile(
    rf"^{_BEFORE}(?P<low>{_NUMBER})\s*(?:to|a|-|–|and|y)\s*(?P<high>{_NUMBER})\s*(?P<unit>.*)$", re.IGNORECASE
)
_ONE = re.compile(rf"^(?P<before>{_BEFORE})(?P<number>{_NUMBER})\s*(?P<unit>\D*)$")
_LESS = re.compile(r"less than|under|below|fewer than|menos de|por debajo|<", re.IGNORECASE)
_MORE = re.compile(r"more than|over|above|más de|por encima|>", re.IGNORECASE)


class Range(NamedTuple):
    """The numbers that an option allows, both ends among them, with the words behind it."""

    low: float
    high: float
    unit: str

    def overlaps(self, other: "Range") -> bool:
        """Tell whether some number lies in both; touching ends count only for single numbers."""
        if self.low == self.high or other.low == other.high:
            return self.low <= other.high and other.low <= self.high
        return self.low < other.high and other.low < self.high


def range_of(text: str) -> Range | None:
    """Return the range that a whole option names; ``None`` for anything else."""
    text = text.strip().rstrip(".")
    if found := _RANGE.match(text):
        return Range(_number(found["low"]), _number(found["high"]), _unit(found["unit"]))
    if not (found := _ONE.match(text)):
        return None
    number, unit = _number(found["number"]), _unit(found["unit"])
    if _LESS.search(found["before"]):
        return Range(-math.inf, math.nextafter(number, -math.inf), unit)
    if _MORE.search(found["before"]):
        return Range(math.nextafter(number, math.inf), math.inf, unit)
    return Range(number, number, unit)


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _unit(text: str) -> str:
    return " ".join(text.lower().split())
