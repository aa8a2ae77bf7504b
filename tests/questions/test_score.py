"""A score is full only with every point."""

from quizapp.questions.score import Score


def test_score_with_every_point_is_full() -> None:
    assert Score(points=3, max_points=3).is_full


def test_score_that_lacks_a_point_is_not_full() -> None:
    assert not Score(points=2, max_points=3).is_full
