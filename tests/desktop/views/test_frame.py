"""The frame around every way of answering: certainty, Check, what is missing, the rule, the arrangements."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.views.areas import area_for
from quizapp.desktop.views.frame import QuestionView
from quizapp.desktop.views.shown import Space
from quizapp.desktop.widgets.check_button import CheckButton
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.learning.rating import MARKS
from quizapp.questions.response import Certainty, Chosen
from tests.desktop.page_alone import faults, find, focus, press, sees, show, words
from tests.desktop.views.question_page import SCORED, Answer, QuestionPage, right, shown

pytestmark = pytest.mark.usefixtures("fonts")

BODY = (1366, 560)
STUDENT, PATIENT = Look(voice="student"), Look()


def opened(
    qtbot: QtBot,
    kind: str,
    answer: Answer | None = None,
    *,
    look: Look = STUDENT,
    size: tuple[int, int] = BODY,
    **more: Any,
) -> QuestionPage:
    """Show the view of a question in a window of its own."""
    page = QuestionPage(look, kind, answer, **more)
    show(qtbot, page, size)
    return page


def view(page: QuestionPage) -> QuestionView:
    """Return the view in sight."""
    assert page.view is not None
    return page.view


def words_of(page: QuestionPage, name: str) -> str:
    """Return the words of a label or button."""
    return str(find(page, name).property("text"))


def place(page: QuestionPage, name: str) -> QPoint:
    """Return where a control is on the page."""
    return find(page, name).mapTo(page, QPoint(0, 0))


# -- what is said


@pytest.mark.parametrize("kind", SCORED)
def test_every_kind_has_an_area_in_which_nothing_is_chosen_yet(kind: str) -> None:
    area = area_for(STUDENT, shown(kind), Space("wide", "tall"))
    assert (area.response(), area.is_answered) == (None, False)
    area.deleteLater()


@pytest.mark.parametrize("kind", SCORED)
def test_every_kind_gives_back_the_response_it_was_made_from(kind: str) -> None:
    answer = right(kind)
    area = area_for(STUDENT, shown(kind, answer=Answer(answer.response)), Space("wide", "tall"))
    given = area.response()
    area.deleteLater()
    assert (type(given), sorted(getattr(given, "parts", ()))) == (
        type(answer.response),
        sorted(getattr(answer.response, "parts", ())),
    )


def test_card_that_is_turned_has_no_area() -> None:
    with pytest.raises(TypeError, match="TurnWords has no area"):
        area_for(STUDENT, shown("flashcard"), Space("wide", "tall"))


def test_response_is_told(qtbot: QtBot) -> None:
    page = opened(qtbot, "single_best_answer")
    press(page, "choice-1")
    assert page.said == [("responded", Chosen(("today",)))]


@pytest.mark.parametrize("certainty", Certainty)
def test_certainty_is_told(qtbot: QtBot, certainty: Certainty) -> None:
    page = opened(qtbot, "select_all")
    press(page, f"certainty-{certainty.value}")
    assert page.said == [("became_sure", certainty.value)]


def test_kept_certainty_is_shown(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all", Answer(None, Certainty.FAIRLY_SURE))
    checked = [find(page, f"certainty-{value}").property("checked") for value in (1, 2, 3)]
    assert checked == [False, True, False]


def test_check_is_asked_for(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all")
    press(page, "check")
    assert page.said == [("check", None)]


def test_go_on_is_asked_for(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all", right("select_all"))
    press(page, "go-on")
    assert page.said == [("go_on", None)]


# -- what is missing


def is_quiet(page: QuestionPage) -> bool:
    """Tell whether Check looks quiet."""
    check = find(page, "check")
    assert isinstance(check, CheckButton)
    return check.is_quiet


@pytest.mark.parametrize(
    ("open_parts", "certainty", "quiet"),
    [
        (("choice",), Certainty.GUESS, True),
        ((), None, True),
        ((), Certainty.GUESS, False),
    ],
)
def test_check_is_quiet_while_something_is_missing(
    qtbot: QtBot, open_parts: tuple[str, ...], certainty: Certainty | None, quiet: bool
) -> None:
    page = opened(qtbot, "select_all", Answer(None, certainty))
    view(page).show_still_open(open_parts)
    assert (is_quiet(page), find(page, "check").isEnabled()) == (quiet, True)


def test_check_is_filled_as_soon_as_one_says_how_sure(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all")
    view(page).show_still_open(())
    before = is_quiet(page)
    press(page, "certainty-2")
    assert (before, is_quiet(page)) == (True, False)


def test_missing_part_is_named_and_gets_the_focus(qtbot: QtBot) -> None:
    page = opened(qtbot, "single_best_answer", Answer(None, Certainty.GUESS))
    assert view(page).ask_for_missing(("choice",))
    assert (words_of(page, "complaint"), focus()) == ("First choose one answer.", "choice-1")


def test_missing_certainty_is_asked_for_and_gets_the_focus(qtbot: QtBot) -> None:
    page = opened(qtbot, "single_best_answer", Answer(Chosen(("today",))))
    assert view(page).ask_for_missing(())
    assert (words_of(page, "complaint"), focus()) == ("One more thing: how sure are you?", "certainty-1")


def test_nothing_is_said_where_nothing_is_missing(qtbot: QtBot) -> None:
    page = opened(qtbot, "single_best_answer", Answer(Chosen(("today",)), Certainty.GUESS))
    assert (view(page).ask_for_missing(()), sees(page, "complaint")) == (False, False)


def test_complaint_goes_with_the_next_response(qtbot: QtBot) -> None:
    page = opened(qtbot, "single_best_answer", Answer(None, Certainty.GUESS))
    view(page).ask_for_missing(("choice",))
    press(page, "choice-2")
    assert not sees(page, "complaint")


def test_refused_tick_is_explained(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_n")
    for number in (1, 2, 3, 4):
        press(page, f"choice-{number}")
    assert "Take one away first." in words_of(page, "complaint")


def test_progress_stands_beside_check(qtbot: QtBot) -> None:
    page = opened(qtbot, "matrix_multiple_choice")
    assert words_of(page, "answer-progress").startswith("2 row")


# -- students and patients


@pytest.mark.parametrize(("look", "is_said"), [(STUDENT, True), (PATIENT, False)])
def test_rule_is_said_to_students_only(qtbot: QtBot, look: Look, is_said: bool) -> None:
    page = opened(qtbot, "select_all", look=look)
    assert ("a wrong choice takes 1 away, never below 0." in words(page)) == is_said


@pytest.mark.parametrize(("look", "is_seen"), [(STUDENT, True), (PATIENT, False)])
def test_keys_are_shown_to_students_only(qtbot: QtBot, look: Look, is_seen: bool) -> None:
    assert sees(opened(qtbot, "select_all", look=look), "key-help") == is_seen


@pytest.mark.parametrize("kind", SCORED)
def test_rule_of_every_kind_says_how_many_points_are_possible(qtbot: QtBot, kind: str) -> None:
    page = opened(qtbot, kind)
    assert f"Points possible: {shown(kind).asked.max_points}." in words(page)


def test_marks_for_certainty_are_those_of_the_rule(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all", shows_marks=True)
    said = [words_of(page, f"certainty-{certainty.value}") for certainty in MARKS]
    marks = [f"({gain} / {str(loss).replace('-', chr(0x2212))})" for gain, loss in MARKS.values()]
    assert [text[-len(mark) :] for text, mark in zip(said, marks, strict=True)] == marks


@pytest.mark.parametrize(("look", "shows_marks"), [(STUDENT, False), (PATIENT, True)])
def test_no_marks_unless_a_student_asked_for_them(qtbot: QtBot, look: Look, shows_marks: bool) -> None:
    page = opened(qtbot, "select_all", look=look, shows_marks=shows_marks)
    assert "/" not in words(page)


# -- arrangements


def test_certainty_stands_beside_a_narrow_area(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all")
    assert place(page, "certainty-1").x() > place(page, "choice-1").x() + 400


def test_certainty_stands_under_an_area_that_needs_the_width(qtbot: QtBot) -> None:
    page = opened(qtbot, "matrix_multiple_choice")
    certainty, check = place(page, "certainty-1"), place(page, "check")
    assert certainty.y() > BODY[1] - 160 and check.x() > certainty.x() + 600


@pytest.mark.parametrize("size", [BODY, (1024, 480), (1366, 400)])
@pytest.mark.parametrize("kind", ["select_all", "matrix_multiple_choice", "case_study"])
def test_check_is_in_sight_without_scrolling(qtbot: QtBot, kind: str, size: tuple[int, int]) -> None:
    page = opened(qtbot, kind, size=size)
    check = find(page, "check")
    assert page.rect().contains(check.rect().translated(place(page, "check")))


def test_certainty_scrolls_with_the_question_in_a_low_window(qtbot: QtBot) -> None:
    page = opened(qtbot, "matrix_multiple_choice", size=(1366, 400))
    scroll = find(page, "question-scroll")
    assert scroll.isAncestorOf(find(page, "certainty-1")) and not scroll.isAncestorOf(find(page, "check"))


def test_explanation_comes_first_in_a_narrow_window(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all", right("select_all"), size=(700, 600))
    assert place(page, "explanation-heading").y() < place(page, "stem").y()


@pytest.mark.parametrize("kind", ["select_all", "matrix_multiple_choice", "bow_tie"])
def test_explanation_stands_at_the_right_of_every_kind(qtbot: QtBot, kind: str) -> None:
    page = opened(qtbot, kind, right(kind))
    assert place(page, "explanation").x() > BODY[0] / 2 > place(page, "stem").x()


def test_nothing_at_the_left_moves_when_the_answer_is_checked(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all", Answer(right("select_all").response, Certainty.FAIRLY_SURE))
    before = [place(page, f"choice-{number}") for number in (1, 2, 3)]
    page.answer = right("select_all")
    page.rebuild()
    QTest.qWait(0)
    assert [place(page, f"choice-{number}") for number in (1, 2, 3)] == before


# -- exams


def test_exam_has_certainty_and_no_button_of_its_own(qtbot: QtBot) -> None:
    page = opened(qtbot, "select_all", mode="exam")
    assert (sees(page, "certainty-1"), sees(page, "check")) == (True, False)


def test_answer_is_told_in_an_exam_too(qtbot: QtBot) -> None:
    page = opened(qtbot, "single_best_answer", mode="exam")
    press(page, "choice-2")
    assert [name for name, _ in page.said] == ["responded"]


def test_struck_option_is_told(qtbot: QtBot) -> None:
    page = opened(qtbot, "single_best_answer", mode="exam", can_strike=True)
    struck: list[str] = []
    view(page).struck.connect(struck.append)
    press(page, "strike-1")
    assert len(struck) == 1


# -- keys that only the area knows


@pytest.mark.parametrize(("look", "is_taken"), [(STUDENT, True), (PATIENT, False)])
def test_letters_of_an_area_are_not_for_patients(qtbot: QtBot, look: Look, is_taken: bool) -> None:
    page = opened(qtbot, "single_best_answer", look=look, can_strike=True)
    struck: list[str] = []
    view(page).struck.connect(struck.append)
    find(page, "choice-1").setFocus()
    taken = view(page).take_key(key_event(Qt.Key.Key_X, "x"))
    assert (taken, bool(struck)) == (is_taken, is_taken)


def key_event(key: Qt.Key, text: str) -> Any:  # Any: QKeyEvent, whose import here says nothing
    """Return a key as it comes from the keyboard."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, text)


# -- scrolling and layout


def test_explanation_is_what_scrolls(qtbot: QtBot) -> None:
    page = opened(qtbot, "bow_tie", right("bow_tie"), size=(1366, 300))
    scroll = find(page, "explanation-scroll")
    assert isinstance(scroll, VerticalScroll)
    view(page).scroll_page(0.85)
    assert scroll.share() > 0


@pytest.mark.parametrize(("language", "voice"), [("en", "student"), ("es", "student"), ("es", "patient")])
@pytest.mark.parametrize("is_answered", [False, True])
@pytest.mark.parametrize("kind", ["select_all", "matrix_multiple_choice", "case_study"])
def test_nothing_is_cut_off_or_nameless(qtbot: QtBot, kind: str, is_answered: bool, language: str, voice: str) -> None:
    look = Look(voice=voice, language=language)
    page = opened(qtbot, kind, right(kind, 2) if is_answered else None, look=look, step=2, shows_marks=True)
    assert faults(page, language, voice) == []


def test_view_has_no_control_outside_the_window_while_it_is_built(qtbot: QtBot) -> None:
    page = opened(qtbot, "case_study")
    windows = [child for child in page.findChildren(QWidget) if child.isWindow()]
    assert windows == []
