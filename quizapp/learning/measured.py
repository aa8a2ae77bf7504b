"""The person's own seconds an answer and shares of ratings: measured, with what is usual while there is little."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quizapp.learning.choice import Seconds, Shares
from quizapp.learning.session import LONGEST_ANSWER_MS
from quizapp.questions.response import Rating

PRIOR_ANSWERS = 20
"""The usual figures count as much as so many answers of the person's own."""
MOST_ANSWERS = 500
"""Answers that are looked at, the latest ones: people get quicker."""


class Answered(NamedTuple):
    """How an answer was rated, how long it took, and whether it was the card's first one."""

    ms: int
    rating: Rating
    is_first: bool


def measured_seconds(answers: Iterable[Answered]) -> Seconds:
    """Return the seconds that this person's answers take: of new cards, right ones and wrong ones.

    Each answer counts two minutes at most; the rest is a pause.
    """
    usual = Seconds()
    taken: dict[str, list[float]] = {"new": [], "right": [], "wrong": []}
    for answer in answers:
        kind = "new" if answer.is_first else "wrong" if answer.rating is Rating.AGAIN else "right"
        taken[kind].append(min(answer.ms, LONGEST_ANSWER_MS) / 1000)
    return Seconds(
        _mean(taken["new"], usual.new), _mean(taken["right"], usual.right), _mean(taken["wrong"], usual.wrong)
    )


def measured_shares(answers: Iterable[Answered]) -> Shares:
    """Return how this person's answers are rated: of first answers all four, of the right later ones three."""
    usual = Shares()
    first, right = [0] * 4, [0] * 3
    for answer in answers:
        if answer.is_first:
            first[answer.rating - 1] += 1
        elif answer.rating is not Rating.AGAIN:
            right[answer.rating - 2] += 1
    again, hard, good, easy = _shares(first, usual.first)
    hard_later, good_later, easy_later = _shares(right, usual.right)
    return Shares((again, hard, good, easy), (hard_later, good_later, easy_later))


def _mean(values: Sequence[float], usual: float) -> float:
    return (sum(values) + usual * PRIOR_ANSWERS) / (len(values) + PRIOR_ANSWERS)


def _shares(counts: Sequence[int], usual: Sequence[float]) -> list[float]:
    total = sum(counts) + PRIOR_ANSWERS
    return [(count + share * PRIOR_ANSWERS) / total for count, share in zip(counts, usual, strict=True)]
