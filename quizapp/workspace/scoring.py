"""Scoring responses outside the window, so that others can check how this program scores.

The form of a response is that of the log: an array whose first word says how the question was answered. A form that is
easier to write, an object with that word as its key, is taken too.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from quizapp.errors import QT_TRANSLATE_NOOP, QuizError
from quizapp.learning.rating import Judged, certainty_mark, is_confident_error, judge
from quizapp.library.reading import read_question_files
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.fault import UnfitResponse
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import score
from quizapp.questions.response import Certainty, Rating, Response, Stepped, Turned
from quizapp.questions.score import PartScore, Score

LARGEST_RESPONSES_BYTES = 50_000_000
PROBLEMS_SHOWN = 5

QUESTIONS_UNREADABLE = QT_TRANSLATE_NOOP("errors", "The questions in {file} cannot be scored.")
QUESTIONS_UNREADABLE_ACTION = QT_TRANSLATE_NOOP("errors", "Mend what is listed: {problems}")
RESPONSES_UNREADABLE = QT_TRANSLATE_NOOP("errors", "The responses in {file} cannot be read: {why}.")
RESPONSES_UNREADABLE_ACTION = QT_TRANSLATE_NOOP("errors", "Compare the file with the examples in docs/scoring.md.")


class ScoringError(QuizError):
    """The questions or the responses cannot be read."""


@dataclass(frozen=True)
class StepScored:
    """What one step of a case came to."""

    step: str
    kind: str
    rule: str
    points: int
    max_points: int


@dataclass(frozen=True)
class Scored:
    """What one response came to.

    Attributes:
        rating: What the schedule makes of it: again, hard, good or easy.
        certainty: 1 to 3; ``None`` if none was given, or there is nothing to be sure of (no response, a turned card).
        mark: The mark for certainty; ``None`` if none was given.
        is_confident_error: It is not known, and the person would have acted on it.
        steps: Of a case, the score of each step.
    """

    question: str
    kind: str
    rule: str
    points: int
    max_points: int
    rating: str
    certainty: int | None
    mark: int | None
    is_confident_error: bool
    parts: tuple[PartScore, ...]
    steps: tuple[StepScored, ...] = ()


@dataclass(frozen=True)
class NotScored:
    """A response that could not be scored: whose, and why, in a sentence."""

    question: str
    error: str


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: str
    response: object = None
    certainty: Certainty | None = None


def score_file(questions_file: Path, responses_file: Path) -> Iterator[Scored | NotScored]:
    """Yield what each response of a file comes to, in the order of the file.

    Args:
        questions_file: Questions as in a deck (YAML or JSON Lines), or JSON with a list of questions or one.
        responses_file: JSON with one row or a list of rows, or JSON Lines.

    Raises:
        ScoringError: If one of the files cannot be read.
    """
    questions = _questions(questions_file)
    for number, row in enumerate(_rows(responses_file), 1):
        yield _scored(questions, row, f"row {number}")


def _questions(file: Path) -> dict[str, AnyQuestion]:
    placed, problems = read_question_files([file])
    if problems or not placed:
        listed = "; ".join(str(problem) for problem in problems[:PROBLEMS_SHOWN]) or "there is no question in it."
        raise ScoringError(QUESTIONS_UNREADABLE, QUESTIONS_UNREADABLE_ACTION, file=file, problems=listed)
    return {each.question.id: each.question for each in placed}


def _rows(file: Path) -> list[object]:
    try:
        if file.stat().st_size > LARGEST_RESPONSES_BYTES:
            raise _unreadable(file, f"there are more than {LARGEST_RESPONSES_BYTES:,} bytes")
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise _unreadable(file, error.strerror or "it cannot be opened") from error
    except UnicodeDecodeError as error:
        raise _unreadable(file, "it is not UTF-8 text") from error
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return [_row_of_line(file, number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return content if isinstance(content, list) else [content]


def _row_of_line(file: Path, number: int, line: str) -> object:
    try:
        row: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _unreadable(file, f"line {number} is not JSON") from error
    return row


def _unreadable(file: Path, why: str) -> ScoringError:
    return ScoringError(RESPONSES_UNREADABLE, RESPONSES_UNREADABLE_ACTION, file=file, why=why)


def _scored(questions: dict[str, AnyQuestion], content: object, place: str) -> Scored | NotScored:
    try:
        row = msgspec.convert(content, _Row)
    except msgspec.ValidationError as error:
        return NotScored("", f"The {place} was not understood: {error}.")
    question = questions.get(row.question)
    if question is None:
        return NotScored(row.question, f"There is no question {row.question!r} in the file of questions.")
    try:
        response = msgspec.convert(_as_logged(row.response), Response | None)
        return _result(question, response, row.certainty)
    except msgspec.ValidationError as error:
        return NotScored(row.question, f"The response was not understood: {error}.")
    except UnfitResponse as error:
        return NotScored(row.question, f"The response does not fit the question: {error}.")


def _as_logged(response: object) -> object:
    """Return a response in the form of the log: ``{"chosen": ["a"]}`` becomes ``["chosen", ["a"]]``."""
    if not isinstance(response, dict) or len(response) != 1:
        return response
    [(way, content)] = response.items()
    if way == "paired" and isinstance(content, dict):
        content = [[left, right] for left, right in content.items()]
    if way == "turned" and isinstance(content, str):
        content = _RATINGS.get(content, content)
    if way == "stepped" and isinstance(content, list):
        content = [_as_logged(step) for step in content]
    return [way, content]


_RATINGS = {rating.name.lower(): rating.value for rating in Rating}


def _result(question: AnyQuestion, response: Response | None, given: Certainty | None) -> Scored:
    certainty = None if isinstance(response, Turned) else given
    # No response at all is known no better than a wrong one.
    judged = Judged(score(question, None), Rating.AGAIN, None)
    if response is not None:
        judged = judge(question, response, certainty)
    found, rating, certainty = judged.score, judged.rating, judged.certainty
    steps: tuple[StepScored, ...] = ()
    if isinstance(question, CaseStudy):
        case = response if isinstance(response, Stepped) else Stepped(())
        steps = tuple(map(_step, question.steps, question.step_scores(case)))
    return Scored(
        question=question.id,
        kind=question.kind,
        rule=question.rule.value,
        points=found.points,
        max_points=found.max_points,
        rating=rating.name.lower(),
        certainty=None if certainty is None else certainty.value,
        mark=None if certainty is None else certainty_mark(found, certainty),
        is_confident_error=is_confident_error(rating, certainty),
        parts=found.parts,
        steps=steps,
    )


def _step(question: AnyQuestion, found: Score) -> StepScored:
    return StepScored(question.id, question.kind, question.rule.value, found.points, found.max_points)
