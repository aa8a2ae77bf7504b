"""The person's own seconds and shares: what is usual at first, and more and more what was measured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.choice import Seconds, Shares
from quizapp.learning.measured import Answered, measured_seconds, measured_shares
from quizapp.questions.response import Rating

ANSWERS = st.lists(st.builds(Answered, st.integers(0, 10**9), st.sampled_from(Rating), st.booleans()), max_size=30)


def test_usual_seconds_are_taken_before_anything_is_measured() -> None:
    assert measured_seconds([]) == Seconds()


def test_usual_shares_are_taken_before_anything_is_measured() -> None:
    measured = measured_shares([])

    assert (*measured.first, *measured.right) == pytest.approx((*Shares().first, *Shares().right))


def test_twenty_answers_count_as_much_as_what_is_usual() -> None:
    answers = [Answered(20_000, Rating.GOOD, is_first=True)] * 20

    assert measured_seconds(answers).new == (20 + Seconds().new) / 2


def test_many_answers_decide() -> None:
    answers = [Answered(20_000, Rating.GOOD, is_first=True)] * 500

    assert measured_seconds(answers).new == pytest.approx(20, abs=1)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answered(9_000, Rating.AGAIN, is_first=True), "new"),
        (Answered(9_000, Rating.HARD, is_first=False), "right"),
        (Answered(9_000, Rating.EASY, is_first=False), "right"),
        (Answered(9_000, Rating.AGAIN, is_first=False), "wrong"),
    ],
)
def test_answer_counts_with_its_own_kind_only(answer: Answered, kind: str) -> None:
    measured, usual = measured_seconds([answer]), Seconds()

    assert [name for name in ("new", "right", "wrong") if getattr(measured, name) != getattr(usual, name)] == [kind]


def test_pause_before_an_answer_counts_two_minutes_at_most() -> None:
    two, night = Answered(120_000, Rating.GOOD, is_first=True), Answered(28_800_000, Rating.GOOD, is_first=True)

    assert measured_seconds([night]) == measured_seconds([two])


@given(ANSWERS)
def test_seconds_stay_between_none_and_two_minutes(answers: list[Answered]) -> None:
    measured = measured_seconds(answers)

    assert all(0 < seconds <= 120 for seconds in (measured.new, measured.right, measured.wrong))


@given(ANSWERS)
def test_shares_add_up_to_one(answers: list[Answered]) -> None:
    measured = measured_shares(answers)

    assert [sum(measured.first), sum(measured.right)] == pytest.approx([1, 1])


def test_first_answers_do_not_change_the_shares_of_later_ones() -> None:
    assert measured_shares([Answered(1, Rating.EASY, is_first=True)]).right == pytest.approx(Shares().right)


def test_wrong_later_answers_are_no_share_of_the_right_ones() -> None:
    assert measured_shares([Answered(1, Rating.AGAIN, is_first=False)]).right == pytest.approx(Shares().right)


def test_person_who_says_easy_often_has_a_larger_share_of_it() -> None:
    answers = [Answered(1, Rating.EASY, is_first=False)] * 20

    assert measured_shares(answers).right[2] == pytest.approx((1 + Shares().right[2]) / 2)
