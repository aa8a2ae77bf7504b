"""Tests at the real window: begun, left, gone on with, handed in, and what comes of them."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from quizapp.desktop.pages.answer import AnswerPage
from quizapp.desktop.pages.result import ResultPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.test import TestPage
from quizapp.desktop.pages.tests import TestsPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.learning.day import study_day
from quizapp.learning.form import Form, Mode
from quizapp.questions.response import Certainty
from quizapp.workspace.places import LocalZone
from tests.desktop.person import (
    CTRL,
    ENTER,
    Clock,
    Person,
    answers,
    at_window,
    in_dialog,
    new_profile,
    press_in,
    profile_in,
)
from tests.tour import NOW, settle, wait_until

pytestmark = pytest.mark.usefixtures("fonts")

ESC = Qt.Key.Key_Escape
EXAM = Form(mode=Mode.EXAM, size=6, minutes=30, kinds=("single_best_answer",))
CASE = Form(mode=Mode.EXAM, size=1, kinds=("case_study",))


@pytest.fixture
def student(home: Path) -> Path:
    """The home of a student."""
    new_profile(home, role="student")
    return home


def begin(person: Person, form: Form = EXAM) -> TestPage:
    """Begin a test of a form."""
    person.go("tests")
    assert isinstance(person.page, TestsPage)
    person.page.begin_requested.emit(form)
    settle()
    return on_test(person)


def on_test(person: Person) -> TestPage:
    """Return the page of the test, which is in sight."""
    assert isinstance(person.page, TestPage), f"this is {type(person.page).__name__}"
    return person.page


def answer_all(person: Person, *, wrong: int = 0) -> None:
    """Answer all questions by keyboard, so many of them wrongly, each enough to act on; stay in the overview."""
    page = on_test(person)
    for number in range(len(page.test.run.screens)):
        right = page.test.question.right_response()
        area = page._view.area if page._view is not None else None
        options = list(getattr(area, "choices", {}))
        place = options.index(getattr(right, "parts", ("",))[0])
        person.keys(str(place + 1 if number >= wrong else (place + 1) % len(options) + 1))
        person.keys("d")
        person.key(ENTER)


def wait_for_window(person: Person) -> None:
    """Wait until the window has the keyboard again, which a dialog had."""
    person.window.activateWindow()
    wait_until(person.window.isActiveWindow, "the window")


def hand_in(person: Person) -> ResultPage:
    """Hand in and say yes."""
    with in_dialog(press_in("confirm-hand-in")):
        person.press("overview-hand-in" if person.sees("overview-hand-in") else "hand-in")
    wait_for_window(person)
    assert isinstance(person.page, ResultPage)
    return person.page


# -- where the tests are


def test_student_goes_to_the_tests_by_key(student: Path) -> None:
    with at_window(student) as person:
        person.key(Qt.Key.Key_3, CTRL)

        assert (type(person.page), person.focus) == (TestsPage, "begin-ten-minutes")


def test_patient_has_no_tests(home: Path) -> None:
    new_profile(home)
    with at_window(home) as person:
        person.key(Qt.Key.Key_3, CTRL)
        person.go("tests")

        assert (type(person.page), person.sees("go-tests")) == (TodayPage, False)


def test_esc_leads_from_the_tests_to_today(student: Path) -> None:
    with at_window(student) as person:
        person.go("tests")
        person.key(ESC)

        assert isinstance(person.page, TodayPage)


def test_number_of_questions_is_counted(student: Path) -> None:
    with at_window(student) as person:
        person.go("tests")

        wait_until(lambda: "This test will have 20 question" in person.words_of("count"), "the number")


# -- a whole test


def test_exam_is_taken_by_keyboard_alone(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        answer_all(person, wrong=2)
        person.focus_on("overview-hand-in")
        with in_dialog(press_in("confirm-hand-in")):
            person.key(ENTER)
        wait_for_window(person)
        page = person.page
        assert isinstance(page, ResultPage)

        assert (page.result.total.points, page.result.answered, person.focus) == (4, 6, "study-these")


def test_nothing_is_in_the_log_before_an_exam_is_handed_in(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        answer_all(person)
        before = len(answers(student))
        hand_in(person)

    assert (before, len(answers(student))) == (0, 6)


def test_tutored_answer_is_in_the_log_at_once(student: Path) -> None:
    with at_window(student) as person:
        begin(person, Form(kinds=("single_best_answer",)))
        person.keys("1d")
        person.key(ENTER)

        assert [row.certainty for row in answers(student)] == [Certainty.SURE_ENOUGH_TO_ACT]


def test_question_before_handing_in_says_what_is_open(student: Path) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.accessibleDescription())
        press_in("stay")(dialog)

    with at_window(student) as person:
        begin(person)
        person.keys("1m")
        with in_dialog(look):
            person.press("hand-in")
        on_test(person)

    assert ("5 question" in seen[0], "1 marked for review." in seen[0]) == (True, True)


def test_tutored_test_says_what_was_not_checked(student: Path) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.accessibleDescription())
        press_in("stay")(dialog)

    with at_window(student) as person:
        begin(person, Form(size=3, kinds=("single_best_answer",)))
        person.keys("1d")
        person.key(ENTER)
        person.press("next")
        person.keys("1")
        with in_dialog(look):
            person.press("hand-in")

    assert seen[0].startswith("2 ")


def test_first_step_of_a_case_is_left_after_a_question(student: Path) -> None:
    with at_window(student) as person:
        page = begin(person, CASE)
        with in_dialog(press_in("stay")):
            person.press("next")
        stayed = page.test.run.at
        with in_dialog(press_in("confirm-lock")):
            person.press("next")

        assert (stayed, page.test.run.at) == (0, 1)


def test_language_keeps_the_answer(student: Path) -> None:
    with at_window(student) as person:
        page = begin(person)
        person.keys("2l")

        assert (person.page, page.look.language, person.chosen()) == (page, "es", [2])


# -- leaving and coming back


def test_running_test_comes_back_on_its_screen(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        person.press("next")
        person.keys("2")
        before = on_test(person).test.screen
    with at_window(student) as person:
        page = on_test(person)

        assert (page.test.run.at, page.test.screen.response, person.chosen()) == (1, before.response, [2])


def test_running_test_does_not_come_back_for_a_patient(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
    with profile_in(student) as profile:
        profile.change_settings({"role": "patient"}, NOW + timedelta(minutes=1), study_day(NOW, LocalZone()))
    with at_window(student) as person:
        assert isinstance(person.page, TodayPage)


def test_esc_leaves_the_test_after_asking(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        with in_dialog(press_in("confirm-stop")):
            person.key(ESC)
        wait_for_window(person)

        assert (type(person.page), person.focus) == (TestsPage, "go-on-test")


def test_esc_leaves_the_overview_first(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        person.keys("n")
        person.key(ESC)

        assert on_test(person).findChild(type(person.find("choice-1"))) is not None


def test_test_that_was_left_does_not_come_back_by_itself(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
    with at_window(student) as person:
        assert isinstance(person.page, TodayPage)


def test_test_that_was_left_is_gone_on_with(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        person.press("next")
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        person.press("go-on-test")
        page = on_test(person)

        assert (page.test.run.at, page.test.run.is_paused) == (1, False)


def test_new_test_takes_the_place_of_the_old_one_after_asking(student: Path) -> None:
    with at_window(student) as person:
        old = begin(person).test.run.id
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        with in_dialog(press_in("stay")):
            person.press("begin-ten-minutes")
        assert isinstance(person.page, TestsPage)
        with in_dialog(press_in("confirm-new-test")):
            person.press("begin-ten-minutes")

        assert on_test(person).test.run.id != old


def test_other_destination_leaves_the_test_after_asking(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        with in_dialog(press_in("confirm-stop")):
            person.key(Qt.Key.Key_1, CTRL)

        assert isinstance(person.page, TodayPage)


def test_help_lies_over_the_test(student: Path) -> None:
    with at_window(student) as person:
        page = begin(person)
        person.key(Qt.Key.Key_F1)
        person.key(ESC)

        assert person.page is page


def test_locking_keeps_the_test_running(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        person.key(Qt.Key.Key_L, CTRL)
    with at_window(student) as person:
        on_test(person)


def test_test_of_a_form_without_questions_is_explained(student: Path) -> None:
    with at_window(student) as person:
        person.go("tests")
        assert isinstance(person.page, TestsPage)
        person.page.begin_requested.emit(Form(topics=("No such topic",)))
        settle()

        assert "There is no question like that here." in person.words_of("trouble")


# -- the result


def test_result_is_found_among_the_earlier_tests(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        answer_all(person)
        first = hand_in(person).result.id
        person.press("back")
        person.press("result-1")
        assert isinstance(person.page, ResultPage)

        assert person.page.result.id == first


def test_what_was_wrong_is_studied(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        answer_all(person, wrong=2)
        wrong = hand_in(person).result.to_study
        person.press("study-these")

        assert (type(person.page), person.study.session.session.chosen) == (StudyPage, wrong)


def test_explanation_leads_back_to_where_it_was_opened(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        answer_all(person, wrong=2)
        hand_in(person)
        person.press("why-1")
        opened = type(person.page)
        person.key(ESC)

        assert (opened, type(person.page), person.focus) == (AnswerPage, ResultPage, "why-1")


def test_explanations_follow_one_another(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        answer_all(person, wrong=2)
        hand_in(person)
        person.press("why-0")
        person.press("next")

        assert "2 of 2 to look at again" in person.words()


def test_result_is_saved_as_pdf(student: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = tmp_path / "result.pdf"
    monkeypatch.setattr(
        "quizapp.desktop.printing.QFileDialog.getSaveFileName", lambda *_: (str(chosen), "")
    )  # the system's own dialog, which no test can press
    with at_window(student) as person:
        begin(person)
        answer_all(person, wrong=2)
        hand_in(person)
        person.press("save-pdf")

        assert (chosen.read_bytes()[:5], "result.pdf" in person.words_of("done")) == (b"%PDF-", True)


def test_computer_without_a_printer_is_told(student: Path) -> None:
    with at_window(student) as person:
        begin(person)
        answer_all(person)
        hand_in(person)
        person.press("print")

        assert "There is no printer at this computer." in person.words_of("trouble")


def test_next_day_the_plan_holds_what_was_wrong(student: Path) -> None:
    clock = Clock()
    with at_window(student, clock) as person:
        begin(person)
        answer_all(person, wrong=2)
        wrong = set(hand_in(person).result.to_study)
        clock.go_on(days=1)
        opened = person.window._open
        assert opened is not None

        assert wrong <= {card.entry.card for card in opened.study.due_cards(clock())}


@pytest.mark.parametrize("is_on", [True, False])
def test_result_shows_marks_as_the_setting_says(home: Path, is_on: bool) -> None:
    new_profile(home, role="student", shows_marks=is_on)
    with at_window(home) as person:
        begin(person)
        answer_all(person)
        hand_in(person)

        assert ("Marks for certainty" in person.words()) == is_on
