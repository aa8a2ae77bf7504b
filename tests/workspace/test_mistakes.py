"""The confident-error list in words."""

from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from quizapp.progress.profile import Profile
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.response import (
    Certainty,
    Chosen,
    Ordered,
    Paired,
    Response,
    Stepped,
    StepResponse,
    Turned,
    Typed,
)
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.mistakes import ToldMistake, mistakes, tell
from quizapp.workspace.study import Study
from tests import every_kind
from tests.every_kind import EVERY_KIND
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.mistaken import SURE, mistake
from tests.workspace.small_catalogue import choice, entry_of, install

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
CASE = every_kind.case_study


@pytest.fixture(scope="module")
def english() -> Explainer:
    return Explainer("en")


@pytest.fixture
def choices(home: Path, profile: Profile) -> Study:
    """A person with a deck of four choices; to call is right."""
    questions = [choice(name) for name in ("one", "two", "three", "four")]
    return Study(install(home, "deck", questions), profile, NEW_YORK)


def err(study: Study, *names: str, now: datetime = NOW) -> None:
    """Answer wrongly and be sure."""
    for name in names:
        study.answer(entry_of(study.catalogue, f"deck/{name}"), Chosen(("wait",)), now, certainty=SURE)


def listed(study: Study, most: int | None = None) -> list[str]:
    return [found.entry.card for found in mistakes(study, most)]


def told(explainer: Explainer, question: AnyQuestion, response: Response | None) -> ToldMistake:
    [only] = tell(mistake(question, response), explainer, TODAY)
    return only


# -- what is listed


def test_newest_mistake_comes_first(choices: Study) -> None:
    err(choices, "one", "two")

    assert listed(choices) == ["deck/two", "deck/one"]


def test_only_the_newest_are_listed_if_so_many_are_wanted(choices: Study) -> None:
    err(choices, "one", "two", "three", "four")

    assert listed(choices, most=3) == ["deck/four", "deck/three", "deck/two"]


def test_card_that_is_not_installed_is_not_listed(home: Path, profile: Profile, choices: Study) -> None:
    err(choices, "one", "two")
    fewer = Study(install(home, "deck", [choice("one")]), profile, NEW_YORK)

    assert listed(fewer) == ["deck/one"]


def test_card_that_is_not_installed_takes_no_place(home: Path, profile: Profile, choices: Study) -> None:
    err(choices, "one", "two")
    fewer = Study(install(home, "deck", [choice("one")]), profile, NEW_YORK)

    assert listed(fewer, most=1) == ["deck/one"]


def test_right_days_are_counted(choices: Study) -> None:
    err(choices, "one")
    choices.answer(entry_of(choices.catalogue, "deck/one"), Chosen(("call",)), NOW + DAY, certainty=SURE)

    [found] = mistakes(choices)
    assert (found.right_days, found.days_needed) == (1, 2)


def test_mistake_says_when_it_is_asked_again(choices: Study) -> None:
    err(choices, "one")

    [found] = mistakes(choices)
    assert found.due == NOW + timedelta(minutes=10)


# -- in words


def test_what_was_said_and_what_is_right_are_told(english: Explainer) -> None:
    found = told(english, every_kind.true_false, Chosen(("false", "dose")))

    assert (found.said, found.right) == (
        ("False", "The dose grows."),
        ("True", "The immune system stays active."),
    )


def test_action_is_told_in_its_fixed_sentence(english: Explainer) -> None:
    found = told(english, every_kind.single_best_answer, Chosen(("syrup",)))

    assert (found.said, found.right) == (
        ("Take cough syrup.",),
        ("Call your care team today, day or night. Do not wait for your next visit.",),
    )


def test_of_several_parts_only_what_went_wrong_is_told(english: Explainer) -> None:
    found = told(english, every_kind.matrix_multiple_choice, Paired((("steroid", "no"), ("dose", "no"))))

    assert (found.said, found.right) == (("Steroid: Not indicated",), ("Steroid: Indicated",))


def test_of_ticks_only_the_wrong_and_the_missed_are_told(english: Explainer) -> None:
    found = told(english, every_kind.select_all, Chosen(("blood", "rash")))

    assert (found.said, found.right) == (("Rash",), ("Cramps",))


def test_where_something_was_only_left_out_all_that_was_said_is_told(english: Explainer) -> None:
    found = told(english, every_kind.select_all, Chosen(("blood",)))

    assert (found.said, found.right) == (("Blood in the stool",), ("Cramps",))


def test_where_nothing_was_said_nothing_is_told(english: Explainer) -> None:
    assert told(english, every_kind.ordered_response, Ordered(())).said == ()


# -- of a question that changed


def test_response_that_does_not_fit_any_more_is_not_told(english: Explainer) -> None:
    found = told(english, every_kind.single_best_answer, Typed("call"))

    assert (found.has_changed, found.said, found.right[0][:15]) == (True, (), "Call your care ")


def test_answer_that_is_right_by_now_is_not_told_as_an_error(english: Explainer) -> None:
    changed = msgspec.structs.replace(every_kind.single_best_answer, key="syrup")
    found = told(english, changed, Chosen(("syrup",)))

    assert (found.has_changed, found.said, found.right) == (True, (), ("Take cough syrup.",))


def test_question_that_is_as_it_was_has_not_changed(english: Explainer) -> None:
    assert not told(english, every_kind.single_best_answer, Chosen(("syrup",))).has_changed


def test_answer_that_was_not_kept_is_no_sign_of_a_change(english: Explainer) -> None:
    found = told(english, every_kind.single_best_answer, None)

    assert (found.has_changed, found.said) == (False, ())


# -- of a case


def right_steps() -> list[StepResponse | None]:
    """Return what is right at every step of the case."""
    return [step for response in right_responses() if not isinstance(step := response, Turned | Stepped)]


def right_responses() -> list[Response]:
    return [step.right_response() for step in CASE.steps]


def wrong_at(*steps: int, sure: tuple[int, ...]) -> Stepped:
    """Return a case with nothing chosen at some steps, where the person was sure at some."""
    responses = [None if number in steps else step for number, step in enumerate(right_steps())]
    certainties = [SURE if number in sure else Certainty.FAIRLY_SURE for number in range(len(CASE.steps))]
    return Stepped(tuple(responses), tuple(certainties))


def steps_told(english: Explainer, response: Response, case: CaseStudy = CASE) -> list[int]:
    return [found.asked.step for found in tell(mistake(case, response), english, TODAY)]


def test_of_a_case_the_steps_that_were_wrong_and_sure_are_told(english: Explainer) -> None:
    assert steps_told(english, wrong_at(1, 2, 4, sure=(0, 2, 4))) == [2, 4]


def test_where_the_case_was_sure_as_a_whole_its_wrong_steps_are_told(english: Explainer) -> None:
    assert steps_told(english, wrong_at(1, 2, sure=())) == [1, 2]


def test_step_of_a_case_tells_what_is_right(english: Explainer) -> None:
    [found] = tell(mistake(CASE, wrong_at(4, sure=(4,))), english, TODAY)

    assert (found.asked.case, found.said, found.right) == (
        "A client has a cough after nivolumab.",
        (),
        ("Cough", "Short breath"),
    )


def test_case_that_is_another_one_now_tells_every_step_anew(english: Explainer) -> None:
    found = tell(mistake(CASE, Chosen(("call",))), english, TODAY)

    assert [(one.asked.step, one.has_changed) for one in found] == [(step, True) for step in range(6)]


@pytest.mark.parametrize("kind", [name for name in EVERY_KIND if not EVERY_KIND[name].is_self_rated])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_kind_tells_what_is_right(kind: str, language: str) -> None:
    found = tell(mistake(EVERY_KIND[kind], None), Explainer(language), TODAY)

    assert all(one.right for one in found)
