"""What a test came to: points with an interval, and certainty against truth."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from quizapp.learning.rating import certainty_mark, is_nearly_right, is_right
from quizapp.questions.response import Certainty
from quizapp.questions.score import Score

_Z = 1.959963984540054
"""Standard normal quantile for 95 %."""
FEWEST_FOR_INTERVAL = 5
"""Below so many questions an interval would span almost everything; none is given."""


@dataclass(frozen=True)
class Outcome:
    """One question of a test, or one step of a case, as it went.

    Attributes:
        topic: Key of its topic.
        judgment: Its step of clinical judgment; empty for none.
        certainty: How sure the person was; ``None`` if that was not said.
        is_answered: It was answered at all.
        ms_taken: Time that it took; of a step of a case, ``None``.
    """

    topic: str
    kind: str
    judgment: str
    score: Score
    certainty: Certainty | None
    is_answered: bool
    ms_taken: int | None = None


@dataclass(frozen=True)
class Share:
    """Points of max points in some questions, with the range in which the person's true share probably lies.

    Attributes:
        questions: How many questions these are.
        low: Lower end of a 95 % interval, 0 to 1; ``None`` with too few questions.
        high: Its upper end.
    """

    points: int
    max_points: int
    questions: int
    low: float | None = None
    high: float | None = None

    @property
    def share(self) -> float:
        """Points won of those that could be, 0 to 1; a log from elsewhere may hold more than could be won."""
        return min(max(self.points / self.max_points, 0.0), 1.0) if self.max_points > 0 else 0.0


@dataclass(frozen=True)
class Calibration:
    """How often a person was right at one certainty.

    Attributes:
        right: Answers with every point.
        nearly: Answers with more than half of the points.
        marks: The marks for certainty, added.
    """

    certainty: Certainty
    answers: int
    right: int
    nearly: int
    marks: int
    low: float | None = None
    high: float | None = None

    @property
    def wrong(self) -> int:
        """Answers with half of the points at most."""
        return self.answers - self.right - self.nearly


def wilson(share: float, number: int) -> tuple[float, float]:
    """Return a 95 % interval for a share seen in so many trials.

    Args:
        share: 0 to 1.
        number: Trials; at least 1.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
    American Statistical Association 22 (1927), 209-212, doi:10.1080/01621459.1927.10502953.
    """
    square = _Z * _Z
    middle = (share + square / (2 * number)) / (1 + square / number)
    half = _Z / (1 + square / number) * math.sqrt(share * (1 - share) / number + square / (4 * number * number))
    return max(0.0, middle - half), min(1.0, middle + half)


def share_of(outcomes: Sequence[Outcome]) -> Share:
    """Return the points of some questions.

    The interval counts questions and not points as trials: the points of one question hang together, so that it is
    wide rather than narrow.
    """
    points = sum(outcome.score.points for outcome in outcomes)
    return share(points, sum(outcome.score.max_points for outcome in outcomes), len(outcomes))


def share(points: int, max_points: int, questions: int) -> Share:
    """Return points of max points in so many questions, with an interval if they are enough."""
    found = Share(points, max_points, questions)
    if questions < FEWEST_FOR_INTERVAL or max_points <= 0:
        return found
    low, high = wilson(found.share, questions)
    return replace(found, low=low, high=high)


def shares_by(outcomes: Iterable[Outcome], name: Callable[[Outcome], str]) -> dict[str, Share]:
    """Return the points by topic, kind or step of judgment; what has no name is left out."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if name(outcome):
            groups.setdefault(name(outcome), []).append(outcome)
    return {key: share_of(group) for key, group in groups.items()}


def calibration(outcomes: Iterable[Outcome]) -> tuple[Calibration, ...]:
    """Return certainty against truth, one for each certainty that was said, from the least."""
    groups: dict[Certainty, list[Score]] = {}
    for outcome in outcomes:
        if outcome.certainty is not None and outcome.is_answered:
            groups.setdefault(outcome.certainty, []).append(outcome.score)
    return tuple(_calibrated(certainty, groups[certainty]) for certainty in Certainty if certainty in groups)


def _calibrated(certainty: Certainty, scores: Sequence[Score]) -> Calibration:
    right = sum(is_right(score) for score in scores)
    return Calibration(
        certainty,
        len(scores),
        right,
        sum(is_nearly_right(score) for score in scores),
        sum(certainty_mark(score, certainty) for score in scores),
        *(wilson(right / len(scores), len(scores)) if len(scores) >= FEWEST_FOR_INTERVAL else ()),
    )
