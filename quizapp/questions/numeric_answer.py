"""The numeric answer: a number with unit and tolerance, for example a dose by weight."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, ClassVar, NamedTuple

import msgspec

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath
from quizapp.questions.marked_text import languages_in
from quizapp.questions.question import Question, Way
from quizapp.questions.response import Response, Typed
from quizapp.questions.rules import Rule
from quizapp.questions.score import Score
from quizapp.questions.text import NO_TEXT, Text

_NUMBER = re.compile(r"\s*([-+−]?)\s*(\d[\d.,\s]*|[.,]\d+)\s*(.*?)\s*", re.DOTALL)  # the minus sign
_LONGEST = 40
_MOST_DIGITS = 24
"""Of a value, before and behind its point together; fewer than arithmetic with decimals keeps (28)."""


class Amount(NamedTuple):
    """A number as it was read, with the unit behind it, if any was typed."""

    number: Decimal
    unit: str


class NumericAnswer(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="numeric_answer"):
    """A question answered with a number.

    Attributes:
        value: The right number.
        tolerance: How far from it an answer may be, in the same unit.
        unit: Shown beside the field; need not be typed.
        units: Other ways to write the same unit.
        solution: How the number is found, step by step.
    """

    way: ClassVar[Way] = Way.TYPE
    rule: ClassVar[Rule] = Rule.ALL_OR_NOTHING

    value: Decimal
    tolerance: Decimal = Decimal(0)
    unit: Text = NO_TEXT
    units: Annotated[tuple[Annotated[str, msgspec.Meta(max_length=40)], ...], msgspec.Meta(max_length=20)] = ()
    solution: Text = NO_TEXT

    @property
    def max_points(self) -> int:
        """One point."""
        return 1

    def decides_score(self) -> tuple[object, ...]:
        """The number, the tolerance and the units."""
        return f"{self.value.normalize():f}", f"{self.tolerance.normalize():f}", sorted(self._units())

    def faults(self) -> Iterator[Fault]:
        """Both are numbers, and the tolerance is not negative."""
        yield from super().faults()
        for name in ("value", "tolerance"):
            number: Decimal = getattr(self, name)
            if not _can_be_typed(number):
                yield Fault((name,), f"{name} is no number that can be typed.", "Write digits, for example 2.5.")
        if self.tolerance.is_finite() and self.tolerance < 0:
            yield Fault(("tolerance",), "The tolerance is negative.", "Write 0 or more.")

    def right_response(self) -> Typed:
        """The number."""
        return Typed(f"{self.value:f}")

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """The answer, as long as no number can be read."""
        return () if isinstance(response, Typed) and read_amount(response.text) else ("answer",)

    def score(self, response: Response) -> Score:
        """One point for a number inside the tolerance, with the right unit or none."""
        if not isinstance(response, Typed):
            raise UnfitResponse(f"a number is typed, not {type(response).__name__.lower()}")
        amount = read_amount(response.text)
        is_right = (
            amount is not None
            and abs(amount.number - self.value) <= self.tolerance
            and (not amount.unit or _compared(amount.unit) in self._units())
        )
        return Score(points=int(is_right), max_points=1)

    def _units(self) -> set[str]:
        return {_compared(unit) for unit in (*languages_in(self.unit), *self.units) if unit}

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts and the solution; a unit may be the same in all languages."""
        yield from super().texts()
        yield ("solution",), self.solution


def _can_be_typed(number: Decimal) -> bool:
    """Tell whether a number has few digits; one such as 1e999999999 is not even written out to count them."""
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        return False
    return len(f"{abs(number):f}".replace(".", "")) <= _MOST_DIGITS


def read_amount(text: str) -> Amount | None:
    """Return the number in what was typed, with its unit; ``None`` if there is no number.

    A point or comma is decimal unless it stands before groups of three digits: 1,500 is one thousand five hundred,
    0,125 is an eighth, 1,5 is one and a half.
    """
    found = _NUMBER.fullmatch(text[:_LONGEST])
    if found is None:
        return None
    sign, digits, unit = found.groups()
    plain = _plain(re.sub(r"\s+", "", digits))
    if plain is None:
        return None
    number = Decimal(plain)
    return Amount(number if sign in ("", "+") else -number, unit)


def _plain(digits: str) -> str | None:
    """Return digits with a decimal point and nothing else."""
    digits = digits.rstrip(".,") if digits.rstrip(".,") else digits
    if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", digits):
        return digits.replace(",", "")
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?|[1-9]\d{0,2}(\.\d{3})+,\d+", digits):
        return digits.replace(".", "").replace(",", ".")
    return digits.replace(",", ".") if re.fullmatch(r"\d*[.,]?\d+", digits) else None


def _compared(unit: str) -> str:
    """Return a unit as it is compared: small letters, no accents, no spaces, one way to write micro."""
    decomposed = unicodedata.normalize("NFKD", unit)  # both signs for micro become the Greek letter
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return re.sub(r"\s+", "", letters).rstrip(".").casefold().replace("mcg", "μg")
