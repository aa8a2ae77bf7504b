"""A nurse with a few questions to be tested on, for the pages of tests without the program around them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from quizapp.learning.form import Form, Mode
from quizapp.progress.profile import Profile
from quizapp.questions.response import Certainty, Chosen
from quizapp.workspace.exam import CurrentTest, begin_test
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.places import LocalZone
from quizapp.workspace.results import TestResult, result_of
from quizapp.workspace.study import Study
from tests.every_kind import EVERY_KIND
from tests.workspace.small_catalogue import choice, install

NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)
CASE = msgspec.json.decode(msgspec.json.encode(EVERY_KIND["case_study"]))
SINGLE = ("single_best_answer",)


def nurse(home: Path, profile: Profile) -> Study:
    """Seven single questions in two topics, one of them a warning sign, and a case."""
    lungs = [choice(f"lung-{number}", topic={"en": "Lungs", "es": "Pulmones"}) for number in range(4)]
    skin = [choice(f"skin-{number}", topic="Skin", safety_critical=number == 0) for number in range(3)]
    questions = [*lungs, *skin, CASE | {"id": "case", "topic": "Pituitary"}]
    return Study(install(home, "basics", questions), profile, LocalZone())


def begin(study: Study, form: Form | None = None) -> CurrentTest:
    """Begin a test; by default of all single questions."""
    return begin_test(study, form or Form(kinds=SINGLE), NOW)


def taken(study: Study, form: Form | None = None, *, wrong: int = 2, sure: Certainty | None = None) -> TestResult:
    """Take a test of single questions whose first so many are answered wrongly, and return what it came to."""
    test = begin(study, form or Form(kinds=SINGLE, mode=Mode.EXAM))
    for number in range(len(test.run.screens)):
        test.go_to(number)
        test.respond(Chosen(("wait" if number < wrong else "call",)), NOW)
        test.be_sure(sure or Certainty.FAIRLY_SURE, NOW)
        test.spend(20_000)
    result = result_of(study, test.hand_in(NOW + timedelta(minutes=5)))
    assert result is not None
    return result


def explainer(language: str) -> Explainer:
    """Puts questions into words of a language."""
    return Explainer(language)


class Ticks:
    """A clock of milliseconds that goes on only when somebody moves it."""

    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> int:
        return self.ms
