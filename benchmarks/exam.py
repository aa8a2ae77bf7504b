"""How long a test takes to be drawn and begun, handed in, and read back.

    python benchmarks/exam.py

Target: a test of 60 questions from 5,000 in 100 ms, with the catalogue's cache in place.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from quizapp.learning.form import PRESETS, Form, Mode, Which
from quizapp.library.catalogue import read_catalogue
from quizapp.progress.folders import create_profile
from quizapp.progress.profile import Profile
from quizapp.questions.response import Certainty
from quizapp.workspace.exam import CurrentTest, begin_test, choices, how_many
from quizapp.workspace.results import past_tests, result_of
from quizapp.workspace.study import Study
from tests.every_kind import EVERY_KIND

HEAD = "format: 1\nid: many\ntitle: Many\nlanguage: en\nversion: '1'\nlicence: CC0-1.0\naudience: [nurse]\n"
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
TOPICS = 96


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=5000)
    questions = parser.parse_args().questions
    with tempfile.TemporaryDirectory() as home:
        folder = write_deck(Path(home), questions)
        read_catalogue([folder.parent], Path(home) / "catalogue.db").close()
        catalogue = read_catalogue([folder.parent], Path(home) / "catalogue.db")
        study = Study(catalogue, Profile(create_profile(Path(home), "Bench")), UTC)
        exam = msgspec.structs.replace(PRESETS["exam_like"], mode=Mode.EXAM)
        print(f"{len(catalogue)} cards of {questions} questions")
        report("topics and kinds", 11, lambda: choices(study))
        report("how many", 11, lambda: how_many(study, exam))
        report("begin 60 questions", 11, lambda: begin_test(study, exam, NOW))
        report("begin 60 wrong ones", 11, lambda: how_many(study, Form(size=60, which=Which.WRONG)))
        test = begin_test(study, exam, NOW)
        print(f"{len(test.cards)} questions on {len(test.run.screens)} screens")
        moments = iter(NOW + timedelta(seconds=second) for second in range(10_000))
        changes = [seconds(partial(answer, test, place, next(moments))) for place in range(len(test.run.screens))]
        print(f"{'answer one, kept':24} {statistics.median(changes) * 1e3:8.2f} ms, longest {max(changes) * 1e3:.2f}")
        names: list[str] = []
        print(f"{'hand in':24} {seconds(lambda: names.append(test.hand_in(next(moments)))) * 1e3:8.2f} ms")
        report("result", 11, lambda: result_of(study, names[0]))
        report("list of tests", 11, lambda: past_tests(study))


def answer(test: CurrentTest, place: int, now: datetime) -> None:
    """Answer one screen as a person does: look, choose, be sure."""
    test.go_to(place)
    test.respond(test.question.right_response(), now)
    test.be_sure(Certainty.FAIRLY_SURE, now)


def write_deck(home: Path, questions: int) -> Path:
    """Write a deck of questions of every kind in 96 topics."""
    folder = home / "decks" / "many"
    folder.mkdir(parents=True)
    (folder / "deck.yaml").write_text(HEAD, encoding="utf-8")
    kinds = list(EVERY_KIND.values())
    with (folder / "many.jsonl").open("wb") as file:
        for number in range(questions):
            question = kinds[number % len(kinds)]
            changed = msgspec.structs.replace(question, id=f"q{number}", topic=f"Topic {number % TOPICS}")
            file.write(msgspec.json.encode(changed) + b"\n")
    return folder


def report(name: str, runs: int, work: Callable[[], object]) -> None:
    """Print the median of several runs."""
    taken = [seconds(work) for _ in range(runs)]
    print(f"{name:24} {statistics.median(taken) * 1e3:8.2f} ms, longest {max(taken) * 1e3:.2f}")


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
