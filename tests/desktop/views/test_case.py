"""The six steps of a case above its question."""

import pytest
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.views.case import CaseSteps, judgment_words, step_words
from quizapp.questions.chart import STEPS_OF_A_CASE
from quizapp.questions.question import Judgment
from tests.desktop.layout_checks import clipped_labels, shown_words
from tests.desktop.page_alone import find, sees, show, words
from tests.desktop.views.question_page import QuestionPage, shown

pytestmark = pytest.mark.usefixtures("fonts")

STUDENT = Look(voice="student")


def test_steps_are_those_of_the_model_in_its_order() -> None:
    assert [judgment_words(step) for step in Judgment] == [
        "Recognize cues",
        "Analyze cues",
        "Prioritize hypotheses",
        "Generate solutions",
        "Take action",
        "Evaluate outcomes",
    ]


@pytest.mark.parametrize("step", range(STEPS_OF_A_CASE))
def test_each_question_of_the_case_is_the_step_it_is_named(step: int) -> None:
    judgment = shown("case_study", step=step).asked.judgment
    assert judgment is not None
    assert step_words(step) == f"Step {step + 1} of 6: {judgment_words(judgment)}"


def test_screen_reader_is_told_which_step_is_asked(qtbot: QtBot) -> None:
    page = QuestionPage(STUDENT, "case_study", step=3)
    show(qtbot, page, (1366, 560))
    assert find(page, "case-steps").accessibleName() == "Step 4 of 6: Generate solutions"


@pytest.mark.parametrize(("size", "named"), [((1366, 560), 6), ((1024, 560), 1), ((700, 600), 1)])
def test_all_steps_are_named_where_there_is_room(qtbot: QtBot, size: tuple[int, int], named: int) -> None:
    page = QuestionPage(STUDENT, "case_study", step=3)
    show(qtbot, page, size)
    assert sum(judgment_words(step) in words(page) for step in Judgment) == named


@pytest.mark.parametrize("percent", [100, 115])
def test_names_of_steps_fit_into_half_a_wide_window(qtbot: QtBot, percent: int) -> None:
    steps = CaseSteps(Look(voice="student", text_percent=percent), 2, with_names=True)
    qtbot.addWidget(steps)
    steps.resize(round(600 * percent / 100), steps.sizeHint().height() + 40)
    steps.show()
    assert (clipped_labels(steps), "Evaluate outcomes" in shown_words(steps)) == ([], True)


def test_question_that_stands_alone_has_no_steps(qtbot: QtBot) -> None:
    page = QuestionPage(STUDENT, "select_all")
    show(qtbot, page, (1366, 560))
    assert not sees(page, "case-steps")
