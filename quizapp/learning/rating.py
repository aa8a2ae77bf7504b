"""From a score and a certainty to a rating, and to a mark for certainty."""

from dataclasses import dataclass

from quizapp.questions.case_study import CaseStudy
from quizapp.questions.question import Question
from quizapp.questions.response import Certainty, Rating, Response, Stepped, Turned
from quizapp.questions.score import Score

MARKS = {
    Certainty.GUESS: (1, 0),
    Certainty.FAIRLY_SURE: (2, -2),
    Certainty.SURE_ENOUGH_TO_ACT: (3, -6),
}
"""Marks for a right and a wrong answer. They pay the honest: guess below 2/3, sure above 4/5.

Source: A. R. Gardner-Medwin, certainty-based marking, as in the Moodle documentation "Using certainty-based marking".
"""


def rating_of(score: Score, response: Response, certainty: Certainty | None = None) -> Rating:
    """Return the rating of an answer.

    A turned card has the person's own. Otherwise full points are good, more than half of them hard, anything less
    again. What was only guessed counts one rating less: a lucky guess is not known. Easy is never given: how quickly
    something is right says little about how long it will be. Again, with certainty enough to act, is a confident error.
    """
    if isinstance(response, Turned):
        return response.rating
    if is_right(score):
        return Rating.HARD if certainty is Certainty.GUESS else Rating.GOOD
    if is_nearly_right(score):
        return Rating.AGAIN if certainty is Certainty.GUESS else Rating.HARD
    return Rating.AGAIN


def is_right(score: Score) -> bool:
    """Tell whether every point was won."""
    return score.is_full


def is_nearly_right(score: Score) -> bool:
    """Tell whether more than half of the points were won, and not all."""
    return not score.is_full and 2 * score.points > score.max_points


def is_confident_error(rating: Rating, certainty: Certainty | None) -> bool:
    """Tell whether something is not known that the person would have acted on: the strongest lapse."""
    return rating is Rating.AGAIN and certainty is Certainty.SURE_ENOUGH_TO_ACT


@dataclass(frozen=True)
class Judged:
    """What an answer is worth: points, rating, and how sure the person was of it as a whole."""

    score: Score
    rating: Rating
    certainty: Certainty | None


def judge(question: Question, response: Response, certainty: Certainty | None = None) -> Judged:
    """Score and rate an answer.

    A case is rated as a whole, by the points of all its steps, and is as sure as its least sure step; but a step that
    is a confident error makes it one, however well the others went: it would have been acted on.

    Raises:
        UnfitResponse: If the response does not fit the question.
    """
    score = question.score(response)
    if not isinstance(question, CaseStudy) or not isinstance(response, Stepped):
        return Judged(score, rating_of(score, response, certainty), certainty)
    steps = question.answered_steps(response)
    if any(is_confident_error(rating_of(scored, given, sure), sure) for scored, given, sure in steps):
        return Judged(score, Rating.AGAIN, Certainty.SURE_ENOUGH_TO_ACT)
    least = min((sure for _, _, sure in steps if sure is not None), default=None)
    return Judged(score, rating_of(score, response, least), least)


def certainty_mark(score: Score, certainty: Certainty | None) -> int:
    """Return the mark for certainty: of `MARKS` for right or wrong, 0 in between or where none was given."""
    if certainty is None or is_nearly_right(score):
        return 0
    right, wrong = MARKS[certainty]
    return right if is_right(score) else wrong
