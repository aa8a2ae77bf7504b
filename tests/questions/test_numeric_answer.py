"""Numeric answers: numbers as people write them, a tolerance, and a unit that must not be another one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.numeric_answer import Amount, NumericAnswer, read_amount
from quizapp.questions.response import Typed

DOSE = NumericAnswer(
    id="q", stem="s", value=Decimal(80), tolerance=Decimal(1), unit="mg", units=("milligrams", "miligramos")
)


@pytest.mark.parametrize("typed", ["80", "80.0", "79", "81", "80 mg", "80mg", "80 MG.", "80 milligrams", "+80", " 80 "])
def test_number_inside_the_tolerance_is_right(typed: str) -> None:
    assert DOSE.score(Typed(typed)).is_full


@pytest.mark.parametrize("typed", ["78.99", "81.01", "-80", "80 g", "80 mg/kg", "8", "800", "eighty", "", "80 or 90"])
def test_another_number_or_another_unit_is_wrong(typed: str) -> None:
    assert DOSE.score(Typed(typed)).points == 0


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.5", "1.5"), ("1,5", "1.5"), ("0,125", "0.125"), ("0.125", "0.125"), (".5", "0.5"), (",5", "0.5"),
        ("1,500", "1500"), ("1,500.25", "1500.25"), ("1.500,25", "1500.25"), ("1.500.000", "1500000"),
        ("1 500", "1500"), ("12,34", "12.34"), ("1.500", "1.500"), ("1,5000", "1.5000"), ("2.", "2"), ("−3", "-3"),
    ],
)  # fmt: skip
def test_number_is_read_as_people_write_it(typed: str, number: str) -> None:
    amount = read_amount(typed)

    assert amount is not None and amount.number == Decimal(number)


@pytest.mark.parametrize("typed", ["", "mg", "1.2.3", "1,2,3", "--1", "1..5", "."])
def test_what_is_no_number_is_not_guessed(typed: str) -> None:
    assert read_amount(typed) is None


def test_unit_behind_the_number_is_kept() -> None:
    assert read_amount("2.5 mg/kg ") == Amount(Decimal("2.5"), "mg/kg")


@pytest.mark.parametrize("typed", ["5 µg", "5 μg", "5 mcg", "5 ug"])
def test_micrograms_are_written_in_several_ways(typed: str) -> None:
    question = NumericAnswer(id="q", stem="s", value=Decimal(5), unit="µg", units=("ug",))

    assert question.score(Typed(typed)).is_full


def test_answer_stays_open_until_a_number_can_be_read() -> None:
    assert (DOSE.still_open(Typed("mg")), DOSE.still_open(Typed("80"))) == (("answer",), ())


@given(number=st.decimals(-10_000, 10_000, places=3))
def test_every_decimal_is_read_as_it_is(number: Decimal) -> None:
    amount = read_amount(f"{number:f} mg")

    assert amount is not None and amount.number == number


@given(text=st.text(max_size=60))
def test_any_text_can_be_scored(text: str) -> None:
    assert DOSE.score(Typed(text)).max_points == 1


@given(
    value=st.decimals(-1000, 1000, places=2), tolerance=st.decimals(0, 10, places=2), off=st.decimals(0, 20, places=2)
)
def test_tolerance_is_included_on_both_sides(value: Decimal, tolerance: Decimal, off: Decimal) -> None:
    question = NumericAnswer(id="q", stem="s", value=value, tolerance=tolerance)

    for answer in (value + off, value - off):
        assert question.score(Typed(f"{answer:f}")).is_full is (off <= tolerance)
