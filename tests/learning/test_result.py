"""What a test came to: shares with an interval, and certainty against truth."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.result import Outcome, calibration, share, share_of, shares_by, wilson
from quizapp.questions.response import Certainty
from quizapp.questions.score import Score

GUESS, FAIRLY, SURE = Certainty


def outcome(
    points: int, max_points: int = 1, *, topic: str = "lungs", certainty: Certainty | None = None, answered: bool = True
) -> Outcome:
    return Outcome(topic, "select_all", "", Score(points, max_points), certainty, answered)


@pytest.mark.parametrize(
    ("share", "number", "low", "high"),
    [(0.0, 10, 0.0, 0.2775), (1.0, 10, 0.7225, 1.0), (0.5, 20, 0.2993, 0.7007), (0.15, 20, 0.0524, 0.3604)],
)
def test_wilson_interval_agrees_with_published_values(share: float, number: int, low: float, high: float) -> None:
    found = wilson(share, number)

    assert found == pytest.approx((low, high), abs=5e-5)


@given(right=st.integers(0, 200), wrong=st.integers(0, 200))
def test_wilson_interval_is_where_the_score_test_stops_rejecting(right: int, wrong: int) -> None:
    number = right + wrong
    if not number:
        return
    share = right / number

    for end in wilson(share, number):
        if 1e-6 < end < 1 - 1e-6:
            assert abs(share - end) / math.sqrt(end * (1 - end) / number) == pytest.approx(1.959963984540054, rel=1e-6)


@given(points=st.lists(st.integers(0, 5), min_size=1, max_size=30))
def test_share_lies_inside_its_interval(points: list[int]) -> None:
    share = share_of([outcome(value, 5) for value in points])

    if share.low is not None and share.high is not None:
        assert share.low - 1e-9 <= share.share <= share.high + 1e-9


@pytest.mark.parametrize(("number", "has_interval"), [(4, False), (5, True)])
def test_few_questions_give_no_interval(number: int, has_interval: bool) -> None:
    assert (share_of([outcome(1)] * number).low is not None) is has_interval


def test_points_are_added_and_questions_counted() -> None:
    share = share_of([outcome(2, 5), outcome(1, 1), outcome(0, 4)])

    assert (share.points, share.max_points, share.questions) == (3, 10, 3)


def test_no_question_is_no_share() -> None:
    assert share_of([]).share == 0


def test_points_are_grouped_by_name_and_what_has_none_is_left_out() -> None:
    outcomes = [outcome(1, topic="lungs"), outcome(0, topic="skin"), outcome(1, topic=""), outcome(0, topic="lungs")]

    shares = shares_by(outcomes, lambda one: one.topic)

    assert {topic: (share.points, share.max_points) for topic, share in shares.items()} == {
        "lungs": (1, 2),
        "skin": (0, 1),
    }


def test_calibration_counts_right_nearly_and_wrong_by_certainty() -> None:
    found = calibration(
        [
            outcome(1, certainty=SURE), outcome(0, certainty=SURE), outcome(3, 4, certainty=SURE),
            outcome(1, certainty=GUESS),
        ]
    )  # fmt: skip

    assert [(one.certainty, one.answers, one.right, one.nearly, one.wrong, one.marks) for one in found] == [
        (GUESS, 1, 1, 0, 0, 1),
        (SURE, 3, 1, 1, 1, -3),
    ]


def test_calibration_leaves_out_what_was_not_answered_or_without_certainty() -> None:
    assert calibration([outcome(0, certainty=SURE, answered=False), outcome(1)]) == ()


@pytest.mark.parametrize(("points", "max_points"), [(7, 5), (-3, 5), (2, 0), (2, -1)])
def test_points_that_cannot_be_have_a_share_from_0_to_1(points: int, max_points: int) -> None:
    found = share(points, max_points, 20)

    assert 0 <= found.share <= 1 and 0 <= (found.low or 0) <= (found.high or 1) <= 1
