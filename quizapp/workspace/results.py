"""What tests came to: points by topic, kind and step of judgment, certainty against truth, and what was wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from quizapp.learning.form import Form
from quizapp.learning.moments import moment
from quizapp.learning.rating import is_confident_error, rating_of
from quizapp.learning.result import Calibration, Outcome, Share, calibration, share, share_of, shares_by
from quizapp.library.catalogue import Entry
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.identity import CardId
from quizapp.questions.question import Judgment, Question, does_fit
from quizapp.questions.response import Certainty, Response, Stepped
from quizapp.questions.score import Score
from quizapp.workspace.exam import topic_key
from quizapp.workspace.study import Study

if TYPE_CHECKING:
    from quizapp.progress.events import TestTaken
    from quizapp.progress.rows import TakenTest, TestReview


@dataclass(frozen=True)
class Row:
    """One question of a test, or one step of a case, as it went.

    Attributes:
        number: Of its question in the test, from 1.
        card: The card; its question may not be installed any more.
        entry: The card's entry; ``None`` if it is not installed, or is another question by now.
        step: Which step of a case, from 0; ``None`` for others.
        outcome: How it went.
        is_confident_error: It is not known, and would have been acted on.
        seed: The number by which its parts were shuffled.
    """

    number: int
    card: CardId
    entry: Entry | None
    step: int | None
    outcome: Outcome
    is_confident_error: bool
    response: Response | None
    seed: int | None

    @property
    def is_right(self) -> bool:
        """Every point was won."""
        return self.outcome.score.is_full


@dataclass(frozen=True)
class TestResult:
    """What a test came to.

    Attributes:
        id: The test's id.
        ms: Time at it, without pauses.
        rows: Its questions in order, cases step by step.
        by_topic: Points by topic key (`quizapp.workspace.exam.topic_key`), the lowest share first.
        by_kind: Points by kind.
        by_judgment: Points by step of clinical judgment, in the order of the model.
        calibration: Certainty against truth.
    """

    __test__ = False  # pytest takes a class of such a name for tests

    id: str
    form: Form
    began: datetime
    ended: datetime
    ms: int
    rows: tuple[Row, ...]
    total: Share
    by_topic: dict[str, Share]
    by_kind: dict[str, Share]
    by_judgment: dict[str, Share]
    calibration: tuple[Calibration, ...]

    @property
    def wrong(self) -> tuple[Row, ...]:
        """What did not win every point, confident errors first."""
        rows = [row for row in self.rows if not row.is_right]
        return tuple(sorted(rows, key=lambda row: not row.is_confident_error))

    @property
    def to_study(self) -> tuple[CardId, ...]:
        """The cards of what did not win every point, each once."""
        return tuple(dict.fromkeys(row.card for row in self.wrong if row.entry is not None))

    @property
    def answered(self) -> int:
        """Questions, or steps of cases, that were answered."""
        return sum(row.outcome.is_answered for row in self.rows)

    @property
    def marks(self) -> int:
        """The marks for certainty, added."""
        return sum(one.marks for one in self.calibration)


@dataclass(frozen=True)
class TestSummary:
    """One line in the list of tests that were taken."""

    __test__ = False  # pytest takes a class of such a name for tests

    id: str
    form: Form
    ended: datetime
    ms: int
    total: Share


def past_tests(study: Study) -> list[TestSummary]:
    """Return the tests that were taken, newest first, with the points that they had when they ended.

    A test that was handed in on two copies of a profile, which were put together later, is listed once.
    """
    tests = {taken.test.id: taken.test for taken in study.profile.tests_taken()}  # the earliest of several
    return [_summary(test) for test in tests.values()]


def _summary(test: "TestTaken") -> TestSummary:
    total = share(test.points, test.max_points, test.questions)
    return TestSummary(test.id, _form(test.form), moment(test.ended_ms), test.ms, total)


def result_of(study: Study, test_id: str) -> TestResult | None:
    """Return what a test came to; ``None`` if there is no such test."""
    for taken in study.profile.tests_taken():
        if taken.test.id == test_id:
            return _result(study, taken)
    return None


def _result(study: Study, taken: "TakenTest") -> TestResult:
    test = taken.test
    reviews = {review.card: review for review in study.profile.reviews_of_test(taken)}
    rows: list[Row] = []
    for number, card in enumerate(map(CardId, test.cards), start=1):
        rows += _rows(number, card, study.catalogue.get(card), reviews.get(card), test.times.get(card, ()))
    outcomes = [row.outcome for row in rows]
    by_topic = shares_by(outcomes, lambda outcome: outcome.topic)
    return TestResult(
        id=test.id,
        form=_form(test.form),
        began=moment(test.began_ms),
        ended=moment(test.ended_ms),
        ms=test.ms,
        rows=tuple(rows),
        total=share_of(outcomes),
        by_topic=dict(sorted(by_topic.items(), key=lambda item: item[1].share)),
        by_kind=shares_by(outcomes, lambda outcome: outcome.kind),
        by_judgment=shares_by(sorted(outcomes, key=_place_of_judgment), lambda outcome: outcome.judgment),
        calibration=calibration(outcomes),
    )


def _form(written: str) -> Form:
    try:
        return msgspec.json.decode(written, type=Form)
    except (msgspec.MsgspecError, RecursionError):  # of a later version
        return Form()


def _rows(
    number: int, card: CardId, entry: Entry | None, review: "TestReview | None", times: Sequence[int]
) -> list[Row]:
    """Return the rows of one card: of a case one for each step, as long as its steps can be scored."""
    if entry is not None and review is not None and not _is_same(entry, review):
        entry = None
    if entry is not None and isinstance(entry.question, CaseStudy):
        return _rows_of_case(number, entry, entry.question, review, times)
    question = None if entry is None else entry.question
    if review is None:
        score = Score(0, question.max_points if question else 0)
        outcome = _outcome(entry, question, score, None, is_answered=False, ms_taken=sum(times) or None)
        return [Row(number, card, entry, None, outcome, False, None, None)]
    score = Score(review.points or 0, review.max_points or 0)
    outcome = _outcome(
        entry, question, score, review.certainty, is_answered=True, ms_taken=sum(times) or review.ms_taken
    )
    is_error = is_confident_error(review.rating, review.certainty)
    return [Row(number, card, entry, None, outcome, is_error, review.response, review.seed)]


def _is_same(entry: Entry, review: "TestReview") -> bool:
    return entry.key_hash == review.key_hash and does_fit(entry.question, review.response)


def _rows_of_case(
    number: int, entry: Entry, case: CaseStudy, review: "TestReview | None", times: Sequence[int]
) -> list[Row]:
    given = review.response if review is not None and isinstance(review.response, Stepped) else Stepped(())
    sure: Sequence[Certainty | None] = (*given.certainties, *[None] * len(case.steps))
    rows = []
    steps = zip(case.steps, case.responses_in(given), case.step_scores(given), sure, strict=False)
    for place, (step, response, score, certainty) in enumerate(steps):
        is_answered = response is not None
        ms_taken = times[place] if place < len(times) else None
        outcome = _outcome(entry, step, score, certainty, is_answered=is_answered, ms_taken=ms_taken)
        rating = rating_of(score, response or given, certainty)
        is_error = is_answered and is_confident_error(rating, certainty)
        seed = None if review is None else review.seed
        rows.append(Row(number, entry.card, entry, place, outcome, is_error, response, seed))
    return rows


def _outcome(
    entry: Entry | None,
    question: Question | None,
    score: Score,
    certainty: Certainty | None,
    *,
    is_answered: bool,
    ms_taken: int | None = None,
) -> Outcome:
    topic = "" if entry is None else topic_key(entry.question.topic or entry.deck.head.title)
    judgment = question.judgment if question is not None else None
    kind = "" if question is None else question.kind
    return Outcome(topic, kind, judgment.value if judgment else "", score, certainty, is_answered, ms_taken)


def _place_of_judgment(outcome: Outcome) -> int:
    return [*Judgment].index(Judgment(outcome.judgment)) if outcome.judgment else -1
