"""How long the pages of tests take to be drawn: from the press that asks for them to the first paint.

    python benchmarks/exam_pages.py [--runs 5] [--size 1366x768] [--questions 5000]

In the real window, for a student with 30 tests behind them and a long list of mistakes; the test has 60 questions.
What is measured includes reading what the page shows, and for the result handing in the test: all that the window
waits for. Target: 50 ms each. Where other programs keep the machine busy, the processor time of our own process tells
what an idle machine would take; it is the second number, and by it the pages are judged.
"""

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication

from benchmarks.exam import write_deck
from benchmarks.painted import Painted, Taken
from quizapp.desktop.app import make_app
from quizapp.desktop.pages.test import TestPage
from quizapp.learning.form import PRESETS, Form, Mode
from quizapp.progress.folders import list_profiles
from quizapp.questions.question import does_fit
from quizapp.questions.response import Certainty
from quizapp.workspace.exam import CurrentTest, begin_test
from quizapp.workspace.opening import open_profile
from quizapp.workspace.study import Study
from tests.desktop.person import Clock, Person, at_window, new_profile
from tests.tour import NOW, settle
from tests.workspace.every_answer import WRONG

TARGET_MS = 50.0
TESTS_BEFORE, QUESTIONS_BEFORE = 30, 10
EXAM = msgspec.structs.replace(PRESETS["exam_like"], mode=Mode.EXAM)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--questions", type=int, default=5000)
    arguments = parser.parse_args()
    width, _, height = arguments.size.partition("x")
    app = make_app(sys.argv[:1])
    times: dict[str, list[Taken]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as kept:
        home = Path(kept)
        new_profile(home, role="student")
        write_deck(home, arguments.questions)
        take_tests_before(home)
        clock = Clock()
        with at_window(home, clock, (int(width), int(height))) as person:
            gc.freeze()  # as the program does when everything is open
            for run in range(arguments.runs + 1):
                for name, taken in one_run(person, clock):
                    if run:
                        times[name].append(taken)
    report(times)
    del app


def take_tests_before(home: Path) -> None:
    """Let the person take some tests, on as many days, with many mistakes."""
    [folder] = list_profiles(home)
    opened = open_profile(home, folder, NOW)
    for number in range(TESTS_BEFORE):
        take(opened.study, Form(size=QUESTIONS_BEFORE, mode=Mode.EXAM), Clock(NOW - timedelta(days=40 - number)))
    opened.study.profile.close()


def take(study: Study, form: Form, clock: Clock) -> None:
    """Take a test, from its beginning to its end."""
    test = begin_test(study, form, clock())
    answer_all(test, clock)
    test.hand_in(clock())


def answer_all(test: CurrentTest, clock: Clock) -> None:
    """Answer every question of a test, sure of one in three, and right in most."""
    for place in range(len(test.run.screens)):
        clock.go_on(seconds=1)
        test.go_to(place)
        question = test.question
        wrong = WRONG.get(question.kind)
        can_be_wrong = wrong is not None and does_fit(question, wrong.response)
        test.respond(wrong.response if wrong and can_be_wrong and place % 2 else question.right_response(), clock())
        test.be_sure(Certainty(1 + place % 3), clock())
        test.spend(1000)


def one_run(person: Person, clock: Clock) -> Iterator[tuple[str, Taken]]:
    """Go from page to page; yield what was drawn and how long it took."""
    window = person.window
    yield "Today", time_to_paint(person, window.show_today)
    yield "Tests", time_to_paint(person, window.show_tests)
    yield "a result", time_to_paint(person, lambda: press(person, "result-1"))
    window.show_tests()
    yield "a test is begun", time_to_paint(person, lambda: press(person, "begin-exam-like"))
    page = person.page
    assert isinstance(page, TestPage)
    screens = page.test.run.screens
    page.test.go_to(next(at for at in range(len(screens)) if screens[at].step is screens[at + 1].step is None))
    page.show_question()
    yield "its next question", time_to_paint(person, page.go_on)
    yield "its overview", time_to_paint(person, page.show_overview)
    answer_all(page.test, clock)
    page.show_question()
    yield "handed in, with its result", time_to_paint(person, page.hand_in)
    yield "Wrong, although you were sure", time_to_paint(person, window.show_mistakes)


def press(person: Person, name: str) -> None:
    """Press a button without waiting for anything."""
    button = person.find(name)
    button.click()  # type: ignore[attr-defined]  # it is one


def time_to_paint(person: Person, act: Callable[[], None]) -> Taken:
    """Do something and return how long it took until the page that then is in sight was painted."""
    settle()
    gc.collect()
    painted = Painted()
    began, worked = time.perf_counter(), time.process_time()
    act()
    page = person.page
    page.installEventFilter(painted)
    while not painted.is_painted:
        QCoreApplication.processEvents()
    taken = Taken((time.perf_counter() - began) * 1e3, (time.process_time() - worked) * 1e3)
    page.removeEventFilter(painted)
    return taken


def report(times: dict[str, list[Taken]]) -> None:
    """Print a line for each page."""
    print("milliseconds to the first paint by the clock and by the processor, medians")
    for name, found in times.items():
        wall, processor = (statistics.median(values) for values in zip(*found, strict=True))
        print(f"  {wall:7.1f} {processor:7.1f}   {name}{'   above the target' if processor > TARGET_MS else ''}")


if __name__ == "__main__":
    main()
