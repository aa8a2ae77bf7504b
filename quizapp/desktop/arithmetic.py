"""What is typed into the calculator: sums, products and parentheses, worked out exactly."""

import decimal
import enum
import re
from fractions import Fraction

LONGEST = 120
"""Characters of a calculation; also the deepest nesting that can be written."""

_LARGEST, _DIGITS = Fraction(10) ** 15, 12
_SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/", ":": "/", "−": "-", "–": "-"})
_TOKEN = re.compile(r"\s*(\d[\d.,]*|[.,]\d+|[-+*/()])")
# The same reading as that of a typed answer: 1,500 is one thousand five hundred, 0,125 an eighth, 1,5 one and a half.
_COMMA_GROUPS = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
_POINT_GROUPS = re.compile(r"[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?|[1-9]\d{0,2}(\.\d{3})+,\d+")
_PLAIN = re.compile(r"\d*[.,]?\d+")


class Trouble(enum.Enum):
    """Why a calculation has no result."""

    UNKNOWN = "unknown"
    """Something stands there that is no part of a calculation."""
    INCOMPLETE = "incomplete"
    """A number, an operation or a parenthesis is missing."""
    BY_ZERO = "by zero"
    """Something is divided by zero."""
    SIZE = "size"
    """The result is too large or too small to be written out."""


class CalculationError(ValueError):
    """A calculation that has no result; ``trouble`` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def calculate(text: str) -> Fraction:
    """Return the exact result of a calculation with ``+ - * / ( )``, decimal points or commas.

    Raises:
        CalculationError: If there is none.
    """
    return _Calculation(_tokens(text)).result()


def written(value: Fraction) -> str:
    """Return a result in digits with a decimal point, rounded to 12 significant ones.

    A comma before three digits would be read as one thousand, so it is a point in every language.

    Raises:
        CalculationError: If it is too large or too small to be written out.
    """
    if value and not 1 / _LARGEST < abs(value) < _LARGEST:
        raise CalculationError(Trouble.SIZE)
    with decimal.localcontext(prec=_DIGITS):
        rounded = decimal.Decimal(value.numerator) / decimal.Decimal(value.denominator)
        return f"{rounded.normalize():f}"


def _tokens(text: str) -> list[str]:
    text = text.translate(_SIGNS).strip()
    if len(text) > LONGEST:
        raise CalculationError(Trouble.SIZE)
    tokens, place = [], 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        if found is None:
            raise CalculationError(Trouble.UNKNOWN)
        tokens.append(found.group(1))
        place = found.end()
    return tokens


class _Calculation:
    """Reads tokens from left to right: a sum of products of factors."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = [*tokens, ""]
        self._place = 0

    def result(self) -> Fraction:
        """Return the value of all tokens."""
        value = self._sum()
        if self._next():
            raise CalculationError(Trouble.INCOMPLETE)
        return value

    def _next(self) -> str:
        return self._tokens[self._place]

    def _take(self) -> str:
        token = self._next()
        self._place += 1
        return token

    def _sum(self) -> Fraction:
        value = self._product()
        while self._next() in ("+", "-"):
            value += self._product() if self._take() == "+" else -self._product()
        return value

    def _product(self) -> Fraction:
        value = self._factor()
        while self._next() in ("*", "/"):
            if self._take() == "*":
                value *= self._factor()
            elif divisor := self._factor():
                value /= divisor
            else:
                raise CalculationError(Trouble.BY_ZERO)
        return value

    def _factor(self) -> Fraction:
        token = self._take() if self._next() else ""
        if token in ("+", "-"):
            return self._factor() if token == "+" else -self._factor()
        if token == "(":
            value = self._sum()
            if self._next() != ")":
                raise CalculationError(Trouble.INCOMPLETE)
            self._take()
            return value
        if token[:1] in (*"0123456789.,",):
            return _number(token)
        raise CalculationError(Trouble.INCOMPLETE)


def _number(digits: str) -> Fraction:
    digits = digits.rstrip(".,")
    if _COMMA_GROUPS.fullmatch(digits):
        digits = digits.replace(",", "")
    elif _POINT_GROUPS.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif not _PLAIN.fullmatch(digits):
        raise CalculationError(Trouble.UNKNOWN)
    return Fraction(digits.replace(",", "."))
