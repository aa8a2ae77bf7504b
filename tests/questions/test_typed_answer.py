"""Typed answers: forgiving about how a word is written, never about which word it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.response import Typed
from quizapp.questions.text import Texts
from quizapp.questions.typed_answer import TypedAnswer, compared, difference

THYROID = TypedAnswer(
    id="q", stem="s", answers=(Texts(en="Hypothyroidism", es="Hipotiroidismo"),), not_accepted=("hyperthyroidism",)
)
TEAM = TypedAnswer(id="q", stem="s", answers=("the care team", "el equipo de atención médica", "team"))
WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "Zs", "P"]), max_size=30)


@pytest.mark.parametrize(
    "typed",
    [
        "Hypothyroidism", "hypothyroidism", "  HYPOTHYROIDISM. ", "hipotiroidismo", "Hipotiroidísmo",
        "hypothyroidsm", "hypothyroidismm", "hypothyroidisn", "hypotyhroidism",
    ],
)  # fmt: skip
def test_way_of_writing_and_one_slip_do_not_matter(typed: str) -> None:
    assert THYROID.score(Typed(typed)).is_full


@pytest.mark.parametrize(
    "typed", ["", "hyperthyroidism", "hypothyroid", "hypophysitis", "hypthyroidsm", "hypothyroidism hyperthyroidism"]
)
def test_another_word_is_wrong(typed: str) -> None:
    assert THYROID.score(Typed(typed)).points == 0


@pytest.mark.parametrize("typed", ["care team", "The care team!", "team", "Equipo de atencion medica"])
def test_any_answer_in_any_language_counts_with_or_without_article(typed: str) -> None:
    assert TEAM.score(Typed(typed)).is_full


@pytest.mark.parametrize("typed", ["tean", "tem", "teams"])
def test_short_word_must_be_spelled_rightly(typed: str) -> None:
    assert TEAM.score(Typed(typed)).points == 0


def test_exact_answer_forgives_no_slip() -> None:
    exact = TypedAnswer(id="q", stem="s", answers=("pembrolizumab",), exact=True)

    assert (exact.score(Typed("Pembrolizumab")).points, exact.score(Typed("pembrolizumap")).points) == (1, 0)


@pytest.mark.parametrize("typed", ["grade 3 colitis", "grade 22 colitis", "grade colitis"])
def test_wrong_digit_is_no_slip(typed: str) -> None:
    grade = TypedAnswer(id="q", stem="s", answers=("grade 2 colitis",))

    assert grade.score(Typed(typed)).points == 0


def test_answer_that_is_one_slip_from_what_is_not_accepted_is_wrong_as_that() -> None:
    nerve = TypedAnswer(id="q", stem="s", answers=("afferent",), not_accepted=("efferent",))

    assert nerve.score(Typed("efferent")).points == 0


@pytest.mark.parametrize("typed", ["", "  ", "...", "¿?"])
def test_nothing_but_signs_is_still_open(typed: str) -> None:
    assert TEAM.still_open(Typed(typed)) == ("answer",)


@given(text=WORDS)
def test_text_is_compared_with_itself_however_often(text: str) -> None:
    assert compared(compared(text)) == compared(text)


@given(text=st.text(max_size=50))
def test_any_text_can_be_scored(text: str) -> None:
    assert TEAM.score(Typed(text)).max_points == 1


@given(typed=WORDS, meant=WORDS)
def test_difference_holds_all_that_was_meant_and_all_that_was_typed(typed: str, meant: str) -> None:
    found = difference(typed, meant)

    assert "".join(part.text for part in found if part.is_meant) == meant
    assert "".join(part.text for part in found if part.is_typed).casefold() == typed.casefold()


def test_difference_shows_what_is_missing_and_what_is_too_much() -> None:
    found = difference("hypotyroidismm", "hypothyroidism")

    assert [(part.text, part.is_typed, part.is_meant) for part in found] == [
        ("hypot", True, True),
        ("h", False, True),
        ("yroidism", True, True),
        ("m", True, False),
    ]
