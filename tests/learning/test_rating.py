"""A rating follows from score and certainty, but a turned card's is the person's own."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.rating import Judged, certainty_mark, is_confident_error, judge, rating_of
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.response import (
    Certainty,
    Chosen,
    Paired,
    Rating,
    Stepped,
    StepResponse,
    Turned,
    Typed,
)
from quizapp.questions.score import Score
from tests.every_kind import EVERY_KIND

GUESS, FAIRLY, SURE = Certainty
SOME = Chosen(("a",))
RIGHT, NEARLY, HALF, WRONG = Score(4, 4), Score(3, 4), Score(2, 4), Score(0, 4)


@pytest.mark.parametrize("rating", Rating)
@pytest.mark.parametrize("certainty", [None, *Certainty])
def test_turned_card_keeps_the_rating_it_was_given(rating: Rating, certainty: Certainty | None) -> None:
    assert rating_of(Score(1, 1), Turned(rating), certainty) is rating


@pytest.mark.parametrize(
    ("score", "certainty", "rating"),
    [
        (RIGHT, SURE, Rating.GOOD), (RIGHT, FAIRLY, Rating.GOOD), (RIGHT, None, Rating.GOOD),
        (RIGHT, GUESS, Rating.HARD),
        (NEARLY, SURE, Rating.HARD), (NEARLY, FAIRLY, Rating.HARD), (NEARLY, None, Rating.HARD),
        (NEARLY, GUESS, Rating.AGAIN),
        (HALF, SURE, Rating.AGAIN), (HALF, FAIRLY, Rating.AGAIN), (HALF, None, Rating.AGAIN),
        (HALF, GUESS, Rating.AGAIN),
        (WRONG, SURE, Rating.AGAIN), (WRONG, FAIRLY, Rating.AGAIN), (WRONG, None, Rating.AGAIN),
        (WRONG, GUESS, Rating.AGAIN),
    ],
)  # fmt: skip
def test_rating_follows_from_points_and_certainty(score: Score, certainty: Certainty | None, rating: Rating) -> None:
    assert rating_of(score, SOME, certainty) is rating


@given(points=st.integers(0, 20), more=st.integers(0, 20), certainty=st.none() | st.sampled_from(Certainty))
def test_more_points_never_make_the_rating_worse(points: int, more: int, certainty: Certainty | None) -> None:
    most = max(points + more, 1)

    assert rating_of(Score(points, most), SOME, certainty) <= rating_of(Score(points + more, most), SOME, certainty)


@given(points=st.integers(0, 20), left=st.integers(0, 20))
def test_lucky_guess_is_rated_less_than_the_same_answer_with_more_certainty(points: int, left: int) -> None:
    score = Score(points, points + left)

    guessed, known = rating_of(score, SOME, GUESS), rating_of(score, SOME, FAIRLY)

    assert guessed < known or guessed is known is Rating.AGAIN


@pytest.mark.parametrize("certainty", [None, *Certainty])
@pytest.mark.parametrize("rating", Rating)
def test_confident_error_is_again_while_sure_enough_to_act(rating: Rating, certainty: Certainty | None) -> None:
    assert is_confident_error(rating, certainty) is (rating is Rating.AGAIN and certainty is SURE)


@pytest.mark.parametrize(("certainty", "right", "wrong"), [(GUESS, 1, 0), (FAIRLY, 2, -2), (SURE, 3, -6), (None, 0, 0)])
def test_marks_are_those_of_the_reference(certainty: Certainty | None, right: int, wrong: int) -> None:
    assert (certainty_mark(RIGHT, certainty), certainty_mark(WRONG, certainty)) == (right, wrong)


@pytest.mark.parametrize("certainty", Certainty)
def test_nearly_right_answer_has_no_mark_either_way(certainty: Certainty) -> None:
    assert certainty_mark(NEARLY, certainty) == 0


@given(chance=st.fractions(0, 1))
def test_marks_pay_the_honest(chance: Fraction) -> None:
    expected = {c: chance * certainty_mark(RIGHT, c) + (1 - chance) * certainty_mark(WRONG, c) for c in Certainty}
    honest = GUESS if chance < Fraction(2, 3) else FAIRLY if chance < Fraction(4, 5) else SURE

    assert expected[honest] == max(expected.values())


# -- cases


CASE = EVERY_KIND["case_study"]
assert isinstance(CASE, CaseStudy)
RIGHT_STEPS = CASE.right_response().responses


def case(certainties: list[Certainty | None], wrong: int | None = None) -> Judged:
    """Judge a case answered rightly but for one step, which is wrong altogether."""
    assert isinstance(CASE, CaseStudy)
    steps = [_nothing_right(CASE, place) if place == wrong else given for place, given in enumerate(RIGHT_STEPS)]
    return judge(CASE, Stepped(tuple(steps), tuple(certainties)))


def _nothing_right(case: CaseStudy, place: int) -> StepResponse:
    right = RIGHT_STEPS[place]
    return Chosen(()) if isinstance(right, Chosen) else Paired(()) if isinstance(right, Paired) else Typed("")


def test_case_is_as_sure_as_its_least_sure_step() -> None:
    judged = case([SURE, SURE, FAIRLY, SURE, SURE, SURE])

    assert (judged.certainty, judged.rating) == (FAIRLY, Rating.GOOD)


def test_case_that_was_guessed_at_one_step_is_hard() -> None:
    assert case([SURE, SURE, GUESS, SURE, SURE, SURE]).rating is Rating.HARD


def test_confident_error_at_one_step_makes_the_case_one() -> None:
    judged = case([GUESS, SURE, GUESS, GUESS, GUESS, GUESS], wrong=1)

    assert is_confident_error(judged.rating, judged.certainty)


def test_case_nearly_right_without_such_an_error_is_hard() -> None:
    judged = case([FAIRLY] * 6, wrong=1)

    assert (judged.certainty, judged.rating) == (FAIRLY, Rating.HARD)


def test_certainty_of_a_step_without_an_answer_does_not_count() -> None:
    judged = judge(CASE, Stepped((RIGHT_STEPS[0], None, None, None, None, None), (GUESS, SURE)))

    assert judged.certainty is GUESS


def test_case_without_any_certainty_has_none() -> None:
    assert case([None] * 6).certainty is None


def test_other_answers_keep_their_certainty() -> None:
    question = EVERY_KIND["select_all"]

    judged = judge(question, question.right_response(), FAIRLY)

    assert (judged.score.is_full, judged.rating, judged.certainty) == (True, Rating.GOOD, FAIRLY)
