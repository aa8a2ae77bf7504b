"""Small decks, written as their authors would."""

import contextlib
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import yaml

from quizapp.library.problems import Problem

HEAD = """\
format: 1
id: small
title: {en: Small, es: Pequeño}
language: en
version: "1"
licence: CC-BY-4.0
audience: [patient, nurse]
"""

FLASHCARD = """\
- id: fever
  kind: flashcard
  stem: What is fever?
  answer: A temperature of 38 °C or more.
"""

CHOICE = """\
- id: new-cough
  kind: single_best_answer
  stem: You have a new cough. What do you do?
  options:
    - id: call
      text: Call the care team today.
    - id: wait
      text: Wait a week.
  key: call
"""


def write_deck(folder: Path, questions: str = FLASHCARD, *, head: str = HEAD, name: str = "questions.yaml") -> Path:
    """Write a deck of one question file; return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "deck.yaml").write_text(head, encoding="utf-8")
    (folder / name).write_text(questions, encoding="utf-8")
    return folder


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # Any: as PyYAML's stub has it
        return True


def as_yaml(data: object) -> str:
    """Write data as YAML without the aliases that decks must not use."""
    return yaml.dump(data, Dumper=_NoAliases, sort_keys=False)


def spots(problems: Iterable[Problem]) -> list[tuple[str, int, int]]:
    """Return where the problems are: name of the file, line, column."""
    return [(problem.file.name, problem.line, problem.column) for problem in problems]


@contextlib.contextmanager
def no_longer_than(seconds: float) -> Iterator[None]:
    """Interrupt what is inside, even if it waits for the system, after so many seconds. Not on Windows."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"still at it after {seconds} s")

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
