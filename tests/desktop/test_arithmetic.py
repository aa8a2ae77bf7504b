"""The calculator's arithmetic: exact, with the usual order of operations, and never an error of ours."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.desktop.arithmetic import LONGEST, CalculationError, Trouble, calculate, written
from quizapp.questions.numeric_answer import read_amount

Sum = tuple[str, Fraction]
"""A calculation as it is typed, and its value by Python's fractions."""


def _combined(parts: st.SearchStrategy[Sum]) -> st.SearchStrategy[Sum]:
    def combine(left: Sum, right: Sum, sign: str, space: str) -> Sum:
        typed = f"({left[0]}){space}{sign}{space}({right[0]})"
        if sign in "+":
            return typed, left[1] + right[1]
        if sign in "-−":
            return typed, left[1] - right[1]
        if sign in "*×":
            return typed, left[1] * right[1]
        return typed, left[1] / (right[1] or assume(False))

    both = st.builds(combine, parts, parts, st.sampled_from("+-−*×/÷"), st.sampled_from(["", " "]))
    negative = parts.map(lambda part: (f"-({part[0]})", -part[1]))
    return both | negative


NUMBERS = st.decimals(min_value=0, max_value=9999, places=2).map(lambda number: (f"{number:f}", Fraction(number)))
SUMS = st.recursive(NUMBERS, _combined, max_leaves=6).filter(lambda made: len(made[0]) <= LONGEST)


@given(SUMS)
def test_result_is_that_of_exact_fractions(made: Sum) -> None:
    typed, value = made
    assert calculate(typed) == value


@given(st.lists(st.integers(1, 99), min_size=2, max_size=12), st.data())
def test_order_of_operations_is_that_of_python(numbers: list[int], data: st.DataObject) -> None:
    signs = data.draw(st.lists(st.sampled_from("+-*/"), min_size=len(numbers) - 1, max_size=len(numbers) - 1))
    typed = "".join(f"{number}{sign}" for number, sign in zip(numbers, [*signs, ""], strict=True))
    exact = "".join(f"Fraction({number}){sign}" for number, sign in zip(numbers, [*signs, ""], strict=True))
    assert calculate(typed) == eval(exact, {"Fraction": Fraction})


@given(st.text(alphabet="0123456789.,", min_size=1, max_size=14))
def test_numbers_are_read_as_in_a_typed_answer(typed: str) -> None:
    amount = read_amount(typed)
    assume(amount is not None and not amount.unit)
    assert amount is not None
    assert calculate(typed) == Fraction(amount.number)


@given(st.text(max_size=30) | st.text(alphabet="0123456789.,+-*/()× ", max_size=2 * LONGEST))
def test_anything_typed_has_a_result_or_a_reason(typed: str) -> None:
    try:
        assert read_amount(written(calculate(typed))) is not None
    except CalculationError as error:
        assert error.trouble in Trouble


@given(st.fractions(min_value=Fraction(-(10**9)), max_value=Fraction(10**9), max_denominator=10**6))
def test_written_result_is_read_as_the_same_number(value: Fraction) -> None:
    amount = read_amount(written(value))
    assert amount is not None
    assert abs(Fraction(amount.number) - value) <= abs(value) / 10**11


@pytest.mark.parametrize(
    ("typed", "result"),
    [
        ("1,5*80", "120"),
        ("1,500/2", "750"),
        ("0,125*8", "1"),
        ("1/3*3", "1"),
        ("1/3+1/3+1/3-1", "0"),
        ("2÷3", "0.666666666667"),
        ("-2*-3", "6"),
        ("10-4-3", "3"),
        ("24/4/2", "3"),
        ("2*(3+4)", "14"),
        ("4.", "4"),
    ],
)
def test_calculation(typed: str, result: str) -> None:
    assert written(calculate(typed)) == result


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ("", Trouble.INCOMPLETE),
        ("2+", Trouble.INCOMPLETE),
        ("(2+3", Trouble.INCOMPLETE),
        ("2+3)", Trouble.INCOMPLETE),
        ("2 3", Trouble.INCOMPLETE),
        ("2(3)", Trouble.INCOMPLETE),
        ("()", Trouble.INCOMPLETE),
        ("1/0", Trouble.BY_ZERO),
        ("1/(2-2)", Trouble.BY_ZERO),
        ("2**3", Trouble.INCOMPLETE),
        ("2^3", Trouble.UNKNOWN),
        ("80 mg", Trouble.UNKNOWN),
        ("1.2.3", Trouble.UNKNOWN),
        ("__import__('os')", Trouble.UNKNOWN),
        ("(" * (LONGEST + 1), Trouble.SIZE),
    ],
)
def test_calculation_without_a_result_says_why(typed: str, trouble: Trouble) -> None:
    with pytest.raises(CalculationError) as raised:
        calculate(typed)
    assert raised.value.trouble is trouble


@pytest.mark.parametrize("value", [Fraction(10**15), Fraction(1, 10**15), -Fraction(10**40)])
def test_result_that_nobody_can_read_is_not_written(value: Fraction) -> None:
    with pytest.raises(CalculationError) as raised:
        written(value)
    assert raised.value.trouble is Trouble.SIZE


def test_result_has_no_exponent() -> None:
    assert written(Fraction(Decimal("1E+14"))) == "1" + "0" * 14
