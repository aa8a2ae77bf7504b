"""From a score to a rating."""

from quizapp.questions.response import Rating, Response, Turned
from quizapp.questions.score import Score


def rating_of(score: Score, response: Response) -> Rating:
    """Return the rating of an answer: a flashcard's own; otherwise good with full points and again without."""
    if isinstance(response, Turned):
        return response.rating
    return Rating.GOOD if score.is_full else Rating.AGAIN
