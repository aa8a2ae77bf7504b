"""Numbers and ranges in options: "1 to 2 weeks", "less than 10 mg", "38 °C or more"."""

import math
import re
from typing import NamedTuple

FIGURE = r"(?<!\d)(?<!\d[.,])\d(?:[\d.,]{0,13}\d)?(?![.,]?\d)"
"""A pattern for a number in figures, whole or not at all; dates and versions ("22.11.2026") match too."""
LONGEST = 80
"""Characters; a longer option names no range."""
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_SIGN = r"\s*(?:%|°\s?[CF]?)?\s*"
_RANGE = re.compile(
    rf"(?P<before>[^\d]*?)(?P<low>{FIGURE}){_SIGN}(?:to|a|-|–|and|y|or|o)\s*(?P<high>{FIGURE})(?P<after>.*)",
    re.IGNORECASE,
)
_ONE = re.compile(rf"(?P<before>(?:\D*[\s<>≥≤~])?)(?P<number>{FIGURE})(?P<after>\D*)")
_AT_MOST = re.compile(
    r"\b(?:no|not) (?:more|longer|later|higher) than\b|\bat (?:the )?most\b|\bup to\b|\bwithin\b|≤"
    r"|\bno más (?:de|tarde de)\b|\bcomo (?:máximo|mucho)\b|\bhasta\b|\ba lo sumo\b|\bdentro de\b"
    r"|\bor (?:less|fewer|lower|below|under)\b|\bo menos\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"\b(?:no|not) (?:less|fewer|lower|earlier) than\b|\bat least\b|≥"
    r"|\bno menos de\b|\b(?:al|por lo) menos\b|\bcomo mínimo\b"
    r"|\bor (?:more|higher|above|over|longer|later)\b|\bo más\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:less|fewer|lower|shorter) than\b|\bunder\b|\bbelow\b|\bmenos de\b|\bpor debajo de\b|<", re.IGNORECASE
)
_MORE = re.compile(
    r"\b(?:more|higher|longer|greater) than\b|\bover\b|\babove\b|\bmás de\b|\bpor encima de\b|>", re.IGNORECASE
)
_BOUNDS = (_AT_MOST, _AT_LEAST, _LESS, _MORE)
_FILLERS = frozenset(("about", "around", "between", "from", "for", "in", "a", "an", "the")) | frozenset(
    ("de", "entre", "en", "por", "unos", "unas", "los", "las", "la", "el")
)


class Range(NamedTuple):
    """The numbers that an option allows, both ends among them, with the words around it."""

    low: float
    high: float
    unit: str

    def overlaps(self, other: "Range") -> bool:
        """Tell whether some number lies in both, a common end too; the words are not looked at.

        Two limits of one kind ("at least 1", "at least 4") are compared by learners as numbers and do not overlap.
        """
        if self != other and (self.low == other.low == -math.inf or self.high == other.high == math.inf):
            return False
        return self.low <= other.high and other.low <= self.high


def number_in(figure: str) -> float | None:
    """Return the number that figures stand for; ``None`` for a date or a version.

    A comma before three figures groups thousands; any other is a Spanish decimal comma.
    """
    if _GROUPED.fullmatch(figure):
        return float(figure.replace(",", ""))
    return float(figure.replace(",", ".")) if _DECIMAL.fullmatch(figure) else None


def range_of(text: str) -> Range | None:
    """Return the range that a whole option names; ``None`` for anything else."""
    text = text.strip().rstrip(".")
    if len(text) > LONGEST:
        return None
    if found := _RANGE.fullmatch(text):
        low, high = number_in(found["low"]), number_in(found["high"])
        return None if low is None or high is None else Range(low, high, _unit(found["before"], found["after"]))
    if not (found := _ONE.fullmatch(text)) or (number := number_in(found["number"])) is None:
        return None
    around = f"{found['before']} {found['after']}"
    return Range(*_ends(around, number), _unit(found["before"], found["after"]))


def _ends(around: str, number: float) -> tuple[float, float]:
    if _AT_MOST.search(around):
        return -math.inf, number
    if _AT_LEAST.search(around):
        return number, math.inf
    if _LESS.search(around):
        return -math.inf, math.nextafter(number, -math.inf)
    if _MORE.search(around):
        return math.nextafter(number, math.inf), math.inf
    return number, number


def _unit(before: str, after: str) -> str:
    """Return the words around a number, singular, without those that bound it or say nothing."""
    for bound in _BOUNDS:
        before, after = bound.sub(" ", before), bound.sub(" ", after)
    words = f"{before} {after}".lower().split()
    return " ".join(_singular(word) for word in words if word not in _FILLERS)


def _singular(word: str) -> str:
    if word == "meses":
        return "mes"
    return word.removesuffix("s") if len(word) > 3 else word
