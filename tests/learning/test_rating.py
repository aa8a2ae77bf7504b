"""A rating follows from the score, but a flashcard's is the person's own."""

import pytest

from quizapp.learning.rating import rating_of
from quizapp.questions.response import Chosen, Rating, Turned
from quizapp.questions.score import Score


@pytest.mark.parametrize("rating", Rating)
def test_turned_flashcard_keeps_the_rating_it_was_given(rating: Rating) -> None:
    assert rating_of(Score(points=1, max_points=1), Turned(rating)) is rating


def test_choice_with_full_points_is_good() -> None:
    assert rating_of(Score(points=2, max_points=2), Chosen(("a", "b"))) is Rating.GOOD


@pytest.mark.parametrize("points", [0, 1])
def test_choice_without_full_points_is_again(points: int) -> None:
    assert rating_of(Score(points=points, max_points=2), Chosen(("a",))) is Rating.AGAIN
