"""Reading a deck's folder: the deck, or everything that is wrong with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path

import msgspec

from quizapp.library.deck import DECK_FORMAT_TEXT, HEAD, Deck, DeckHead, question_files
from quizapp.library.problems import MOST_PROBLEMS_A_FILE, DeckError, Problem, more_problems
from quizapp.library.question_file import (
    LARGEST_YAML_BYTES,
    UnreadableFile,
    ValuePath,
    Where,
    explain_all,
    mend,
    read_questions,
    read_text,
)
from quizapp.library.strict_yaml import Place, YamlProblem, places, read_yaml
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.text import is_blank


@dataclass(frozen=True)
class Placed:
    """A question with its file and a way to find its values' places."""

    file: Path
    question: AnyQuestion
    where: Where

    def problem(self, path: tuple[str | int, ...], what: str, mend: str) -> Problem:
        """Return a problem at one of the question's values, with the question named."""
        place = self.where(path)
        return Problem(self.file, place.line, place.column, f"{self.question.id}: {what}", mend)


@dataclass(frozen=True)
class DeckReading:
    """All that was found in a deck's folder, right and wrong."""

    folder: Path
    head: DeckHead | None
    questions: tuple[Placed, ...]
    problems: tuple[Problem, ...]

    def deck(self) -> Deck:
        """Return the deck.

        Raises:
            DeckError: With all problems, if there is one.
        """
        if self.head is None or self.problems:
            raise DeckError(self.folder, self.problems)
        return Deck(self.folder, self.head, tuple(placed.question for placed in self.questions))


def read_deck(folder: Path) -> DeckReading:
    """Read a deck's folder and report all its problems together."""
    head_outcome = _read_head(folder / HEAD)
    problems = head_outcome if isinstance(head_outcome, list) else []
    placed, found = read_question_files(question_files(folder))
    problems += found
    if not placed and not problems:
        what = "There is no question in this folder."
        problems.append(Problem(folder, 1, 1, what, "Add a file such as questions.yaml, or take the folder away."))
    head = None if isinstance(head_outcome, list) else head_outcome
    return DeckReading(folder, head, tuple(placed), tuple(problems))


def read_question_files(files: Iterable[Path]) -> tuple[list[Placed], list[Problem]]:
    """Return the questions of some files of one deck, and everything that is wrong with them."""
    placed: list[Placed] = []
    problems: list[Problem] = []
    for file in files:
        for outcome in read_questions(file):
            if isinstance(outcome, Problem):
                problems.append(outcome)
            else:
                placed.append(Placed(file, *outcome))
    return placed, [*problems, *_faults(placed)]


def _read_head(path: Path) -> DeckHead | list[Problem]:
    try:
        text = read_text(path, LARGEST_YAML_BYTES)
        content = read_yaml(text)
        if isinstance(content, dict) and _is_other_format(content.get("format")):
            return [_other_format(path, places(text)[("format",)], content["format"])]
        return msgspec.convert(content, DeckHead, strict=False)
    except UnreadableFile as error:
        return [error.problem]
    except YamlProblem as error:
        return [Problem(path, error.place.line, error.place.column, error.what, error.mend)]
    except msgspec.ValidationError as error:
        found = explain_all(content, DeckHead, error, strict=False)
        return [_at_head(path, places(text), what, value_path) for what, value_path in found]


def _at_head(path: Path, known: dict[ValuePath, Place], what: str, value_path: ValuePath) -> Problem:
    while value_path and value_path not in known:  # a missing key stands where its owner begins
        value_path = value_path[:-1]
    place = known.get(value_path, Place(1, 1))
    return Problem(path, place.line, place.column, what, mend(what))


def _is_other_format(found: object) -> bool:
    return isinstance(found, str) and found != DECK_FORMAT_TEXT and re.fullmatch(r"-?\d{1,4}", found) is not None


def _other_format(path: Path, place: Place, found: object) -> Problem:
    """Return the problem of a later format, whose other keys are not even looked at."""
    what = f"This deck has the format {found}; this program reads format {DECK_FORMAT_TEXT}."
    return Problem(path, place.line, place.column, what, "Use a newer version of the program, or change the format.")


def _faults(questions: list[Placed]) -> Iterator[Problem]:
    met: dict[str, Placed] = {}
    for file, of_file in groupby(questions, key=lambda placed: placed.file):
        problems = (problem for placed in of_file for problem in _faults_of(placed, met))
        yield from islice(problems, MOST_PROBLEMS_A_FILE)
        if next(problems, None) is not None:
            yield more_problems(file)


def _faults_of(placed: Placed, met: dict[str, Placed]) -> Iterator[Problem]:
    question = placed.question
    if question.id in met:
        first = met[question.id].file.name
        yield placed.problem(("id",), f"This id is already used in {first}.", "Give each question its own id.")
    met.setdefault(question.id, placed)
    if is_blank(question.stem):
        yield placed.problem(("stem",), "The stem is empty.", "Write what is asked.")
    for fault in question.faults():
        yield placed.problem(fault.path, fault.what, fault.mend)
