"""The result of a test: points with their range, certainty against truth, and what to look at again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.pages.answer import AnswerPage
from quizapp.desktop.pages.result import ResultPage
from quizapp.learning.form import Form, Mode
from quizapp.progress.profile import Profile
from quizapp.questions.response import Certainty
from quizapp.workspace.results import TestResult
from quizapp.workspace.study import Study
from tests.desktop.exam_study import NOW, explainer, nurse, taken
from tests.desktop.page_alone import faults, find, focus, key, press, sees, show, words


@pytest.fixture
def student(qapp: QApplication, fonts: list[str]) -> Look:
    """The look of a student."""
    look = Look(voice="student")
    apply(qapp, look)
    return look


@pytest.fixture
def study(home: Path, profile: Profile) -> Study:
    """A nurse with seven single questions and a case."""
    return nurse(home, profile)


@pytest.fixture
def result(study: Study) -> TestResult:
    """Five of seven right, all of them fairly sure."""
    return taken(study)


@pytest.fixture
def page(qtbot: QtBot, student: Look, result: TestResult) -> ResultPage:
    """The page of that result."""
    page = ResultPage(student, "Ana", result, explainer)
    show(qtbot, page)
    return page


def table(page: ResultPage, name: str) -> list[list[str]]:
    """Return the cells of a table in sight."""
    view = find(page, name)
    assert isinstance(view, QTableView)
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_points_are_shown_with_their_range(page: ResultPage) -> None:
    said = words(page)

    assert ("5 of 7" in said, "71 % of the points, likely 36 to 92 %" in said) == (True, True)


def test_few_questions_give_no_range(qtbot: QtBot, student: Look, study: Study) -> None:
    result = taken(study, Form(mode=Mode.EXAM, size=3, kinds=("single_best_answer",)), wrong=1)
    page = ResultPage(student, "Ana", result, explainer)
    show(qtbot, page)

    assert "67 % of the points. These are too few questions to say more." in words(page)


def test_no_chance_of_passing_is_named(page: ResultPage) -> None:
    assert ("no result here predicts" in words(page), "pass" in words(page).lower()) == (True, False)


def test_topics_are_a_table_with_the_weakest_first(page: ResultPage) -> None:
    shares = [row[2] for row in table(page, "by-topic")]

    assert shares == sorted(shares, key=lambda share: int(share.split()[0]))


def test_kinds_have_their_plain_names(page: ResultPage) -> None:
    assert table(page, "by-kind") == [["One best answer", "5 of 7", "71 %", "36 to 92 %", "7"]]


def test_calibration_is_said_in_words(page: ResultPage) -> None:
    said = find(page, "calibration-2").property("text")

    assert "5 of 7 " in said


def test_calibration_is_a_table_on_its_key(page: ResultPage) -> None:
    key(page, Qt.Key.Key_T)

    expected = [["Fairly sure", "7", "5", "0", "2", "71 %", "36 to 92 %"]]
    assert (table(page, "calibration-table"), sees(page, "calibration-plot")) == (expected, False)


@pytest.mark.parametrize(
    ("voice", "is_on", "expected"), [("student", True, True), ("student", False, False), ("patient", True, False)]
)
def test_marks_are_shown_to_students_who_want_them(
    qtbot: QtBot, qapp: QApplication, fonts: list[str], result: TestResult, voice: str, is_on: bool, expected: bool
) -> None:
    look = Look(voice=voice)
    apply(qapp, look)
    page = ResultPage(look, "Ana", result, explainer, shows_marks=is_on)
    show(qtbot, page)
    key(page, Qt.Key.Key_T)

    has_column = len(table(page, "calibration-table")[0]) == 8
    assert ("Marks for certainty: 6." in words(page), has_column) == (expected, expected)


def test_plot_says_what_it_shows(page: ResultPage) -> None:
    assert find(page, "calibration-plot").accessibleName().startswith("Fairly sure: 5 of 7 ")


@pytest.mark.parametrize(
    ("wrong", "sure", "expected"),
    [
        (5, Certainty.SURE_ENOUGH_TO_ACT, "You were surer than you were right."),
        (0, Certainty.SURE_ENOUGH_TO_ACT, "That fits how sure you were."),
        (3, Certainty.GUESS, "That fits how sure you were."),
        (2, Certainty.SURE_ENOUGH_TO_ACT, "That may fit how sure you were, or not: the range is wide."),
    ],
)
def test_certainty_is_compared_with_truth(
    qtbot: QtBot, student: Look, study: Study, wrong: int, sure: Certainty, expected: str
) -> None:
    page = ResultPage(student, "Ana", taken(study, wrong=wrong, sure=sure), explainer)
    show(qtbot, page)

    assert expected in words(page)


def test_confident_errors_are_named(qtbot: QtBot, student: Look, study: Study) -> None:
    page = ResultPage(student, "Ana", taken(study, sure=Certainty.SURE_ENOUGH_TO_ACT), explainer)
    show(qtbot, page)

    assert "you were sure enough to act on. They come first." in words(page)


def test_wrong_answer_opens_its_explanation(page: ResultPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.row_requested) as told:
        press(page, "why-1")

    assert told.args == [1]


def test_button_says_what_it_explains(page: ResultPage) -> None:
    assert "Question 1: " in find(page, "why-0").accessibleName()


def test_what_was_wrong_can_be_studied(page: ResultPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.study_requested):
        press(page, "study-these")

    assert "Study these 2" in words(page)


def test_nothing_is_to_be_studied_where_all_is_right(qtbot: QtBot, student: Look, study: Study) -> None:
    page = ResultPage(student, "Ana", taken(study, wrong=0), explainer)
    show(qtbot, page)

    assert not sees(page, "study-these")


@pytest.mark.parametrize(("button", "signal"), [("print", "print_requested"), ("save-pdf", "save_requested")])
def test_result_can_be_put_on_paper(page: ResultPage, qtbot: QtBot, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, button)


def test_every_question_is_shown_when_asked_for(page: ResultPage) -> None:
    press(page, "every-question")

    assert [row[4].split()[0] for row in table(page, "every-question-table")] == ["20"] * 7


def test_time_that_was_over_is_told(qtbot: QtBot, student: Look, result: TestResult) -> None:
    page = ResultPage(student, "Ana", result, explainer, is_time_over=True)
    show(qtbot, page)

    assert "The time is over. Your test was handed in" in words(page)


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_off(page: ResultPage, language: str) -> None:
    press(page, "every-question")

    assert faults(page, language, "student") == []


# -- one answer


@pytest.fixture
def answer(qtbot: QtBot, student: Look, result: TestResult) -> AnswerPage:
    """The first of two answers to look at."""
    page = AnswerPage(student, result.wrong[0], 1, 2, explainer, lambda: NOW)
    show(qtbot, page)
    page.focus_on("explanation-heading")
    return page


def test_answer_is_explained(answer: AnswerPage) -> None:
    assert (sees(answer, "explanation"), focus()) == (True, "explanation-heading")


def test_enter_goes_to_the_next_answer(answer: AnswerPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(answer.step_requested) as told:
        key(answer, Qt.Key.Key_Return)

    assert told.args == [1]


def test_first_answer_has_none_before_it(answer: AnswerPage) -> None:
    assert (find(answer, "previous").isEnabled(), find(answer, "next").isEnabled()) == (False, True)


def test_nothing_of_an_answer_is_cut_off(answer: AnswerPage) -> None:
    assert faults(answer, "es", "student") == []
