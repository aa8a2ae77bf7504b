"""The page of a session with questions of every kind: a case step by step, the chart's keys, the flag, what is said."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from quizapp.desktop.pages import study
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.response import Certainty, Chosen, Paired
from tests.desktop.person import (
    CTRL,
    ENTER,
    Person,
    answered_before,
    answers,
    at_window,
    faults_of_layout,
    new_profile,
    profile_in,
)
from tests.every_kind import EVERY_KIND
from tests.library.small_decks import HEAD, as_yaml, write_deck

pytestmark = pytest.mark.usefixtures("fonts")

CASE, MATRIX, ALL, BEST = "case_study", "matrix_multiple_choice", "select_all", "single_best_answer"
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Reader:
    """A screen reader: keeps what it is told to say."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.said: list[str] = []

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        """Take what a program says."""
        self.said.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """A screen reader that listens."""
    listening = Reader()
    monkeypatch.setattr("quizapp.desktop.announce.QAccessible", listening)
    yield listening


@pytest.fixture(autouse=True)
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter works at once after an explanation appears."""
    monkeypatch.setattr(study, "ENTER_REST_MS", 0)


def person_with(home: Path, *kinds: str, role: str = "student", language: str = "en") -> None:
    """Make a person to whom questions of these kinds come first."""
    new_profile(home, role=role, language=language, minutes=5)
    questions: list[AnyQuestion] = [EVERY_KIND[kind] for kind in kinds]
    write_deck(home / "decks" / "small", as_yaml([_plain(question) for question in questions]), head=HEAD)
    answered_before(home, *(f"small/{question.id}" for question in questions))


def _plain(question: AnyQuestion) -> object:
    """Return a question as its author would write it: nothing that is left out."""

    def filled(value: object) -> object:
        if isinstance(value, dict):
            return {name: filled(part) for name, part in value.items() if part not in (None, "", [], {})}
        return [filled(part) for part in value] if isinstance(value, list) else value

    return filled(msgspec.to_builtins(question))


def respond(person: Person, certainty: Certainty = Certainty.FAIRLY_SURE) -> None:
    """Give the right response to the question on the screen, without its controls, and check it."""
    session = person.study.session
    response = session.question.right_response()
    session.respond(response)
    session.be_sure(certainty)
    person.study.rebuild()
    person.press("check")


# -- a case


@pytest.fixture
def case(home: Path) -> Iterator[Person]:
    """A student at the first step of a case."""
    person_with(home, CASE, ALL)
    with at_window(home) as person:
        person.press("begin")
        yield person


def test_case_is_named_with_its_step(case: Person) -> None:
    assert all(words in case.words() for words in ("Case: A client has a cough after nivolumab.", "1 of 6"))


def test_step_is_explained_before_the_next_one(case: Person) -> None:
    respond(case)
    explained = case.sees("explanation-heading"), case.sees("go-on")
    case.key(ENTER)
    assert (explained, case.study.session.step, case.sees("check")) == ((True, True), 1, True)


def test_steps_are_logged_as_one_answer(case: Person, home: Path) -> None:
    logged = []
    for _ in range(6):
        respond(case)
        logged.append(len(answers(home)))
        case.press("go-on")
    assert ([number - logged[0] for number in logged], case.card) == ([0, 0, 0, 0, 0, 1], "small/select-all")


def test_earlier_answers_are_said_to_be_locked(case: Person) -> None:
    before = case.words_of("save-state")
    respond(case)
    case.press("go-on")
    assert (before, case.words_of("save-state")) == ("Saved", "Earlier answers are locked")


def test_undo_inside_a_case_goes_back_one_step(case: Person) -> None:
    respond(case)
    case.press("go-on")
    case.press("undo")
    assert (case.study.session.step, case.sees("check")) == (0, True)


def test_tab_opened_in_a_step_stays_open_in_the_next(case: Person) -> None:
    for _ in range(2):
        respond(case)
        case.press("go-on")
    case.press("tab-laboratory")
    respond(case)
    case.press("go-on")
    assert case.sees("chart-table")


def test_what_unfolds_is_announced(case: Person, reader: Reader) -> None:
    for _ in range(2):
        respond(case)
        case.press("go-on")
    assert "Step 3 of 6: Prioritize hypotheses. New in the chart: Laboratory" in reader.said[-1]


def test_case_keeps_its_step_when_the_language_changes(case: Person) -> None:
    respond(case)
    case.press("go-on")
    case.press("language")
    assert (case.study.session.step, case.sees("case-steps")) == (1, True)


@pytest.mark.parametrize(("key", "letter"), [("next", "g"), ("next", "]"), ("previous", "["), ("previous", "G")])
def test_keys_open_the_tabs_of_the_chart(case: Person, key: str, letter: str) -> None:
    for _ in range(2):
        respond(case)
        case.press("go-on")
    case.keys(letter)  # there are two: the next one is the previous one
    assert case.sees("chart-table")


def test_ctrl_tab_leads_to_the_chart_in_a_narrow_window(case: Person) -> None:
    case.window.resize(700, 600)
    case.key(Qt.Key.Key_Tab, CTRL)
    shown = case.sees("chart-text"), case.sees("stem")
    case.key(Qt.Key.Key_Tab, CTRL)
    assert (shown, case.sees("stem")) == ((True, False), True)


@pytest.mark.parametrize("language", ["en", "es"])
def test_case_is_cut_off_nowhere(home: Path, language: str) -> None:
    person_with(home, CASE, language=language)
    with at_window(home) as person:
        person.press("begin")
        respond(person)
        person.press("go-on")
        assert faults_of_layout(person) == []


# -- other kinds


def test_enter_with_rows_open_goes_to_the_first_of_them(home: Path, reader: Reader) -> None:
    person_with(home, MATRIX)
    with at_window(home) as person:
        person.press("begin")
        person.keys("1")
        person.key(ENTER)
        assert person.focus.startswith("cell-dose-")
        assert reader.said[-1] == person.words_of("complaint")


def test_ticks_are_kept_and_checked(home: Path) -> None:
    person_with(home, ALL)
    with at_window(home) as person:
        person.press("begin")
        options = person.options()
        person.keys("13d")
        kept = person.on_screen.response
        person.key(ENTER)
        assert person.sees("explanation-heading")
    assert kept == Chosen((options[0], options[2]))
    assert answers(home)[-1].certainty == Certainty.SURE_ENOUGH_TO_ACT


def test_everything_done_so_far_comes_back_after_the_program_was_closed(home: Path) -> None:
    person_with(home, MATRIX)
    with at_window(home) as person:
        person.press("begin")
        person.keys("2s")
    with at_window(home) as person:
        assert (person.on_screen.response, person.on_screen.certainty) == (Paired((("steroid", "no"),)), 2)
        assert person.words_of("answer-progress").startswith("1 row")


@pytest.mark.parametrize("right", [True, False])
def test_verdict_is_said_when_the_answer_is_checked(home: Path, reader: Reader, right: bool) -> None:
    person_with(home, BEST)
    with at_window(home) as person:
        person.press("begin")
        person.answer(right=right)
    assert reader.said[-1].startswith("Right." if right else "Many people think this. You said:")


def test_new_question_is_said_with_how_to_answer_and_its_stem(home: Path, reader: Reader) -> None:
    person_with(home, ALL)
    with at_window(home) as person:
        person.press("begin")
    assert re.match(r"Question 1 of \d+\. Lungs\. Select all that apply\.", reader.said[-1])
    assert reader.said[-1].endswith("Which are signs of colitis?")


def test_key_is_never_said_with_the_question(home: Path, reader: Reader) -> None:
    person_with(home, BEST)
    with at_window(home) as person:
        person.press("begin")
    assert "Call the care team" not in " ".join(reader.said)


def is_in_sight(person: Person, name: str) -> bool:
    """Tell whether all of a control can be seen where its page scrolls."""
    control, scroll = person.find(name), person.find("question-scroll")
    assert isinstance(scroll, VerticalScroll)
    top = control.mapTo(scroll.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + control.height() <= scroll.viewport().height()


@pytest.mark.parametrize("kind", [ALL, MATRIX])
def test_new_question_is_seen_from_its_first_line(home: Path, kind: str) -> None:
    person_with(home, kind)
    with at_window(home, size=(1024, 600)) as person:
        person.show_at((1024, 600), 200)
        person.press("begin")
        assert is_in_sight(person, "stem")


def test_question_after_a_scrolled_explanation_is_seen_from_its_first_line(home: Path) -> None:
    person_with(home, ALL, BEST)
    with at_window(home, size=(700, 600)) as person:
        person.press("begin")
        respond(person)
        person.key(Qt.Key.Key_PageDown)
        scrolled = is_in_sight(person, "explanation-heading")
        person.press("go-on")
        assert (scrolled, is_in_sight(person, "stem")) == (False, True)


# -- the flag


@pytest.mark.parametrize("how", ["button", "letter"])
def test_flag_is_kept_said_and_shown(home: Path, reader: Reader, how: str) -> None:
    person_with(home, ALL)
    with at_window(home) as person:
        person.press("begin")
        card = person.card
        if how == "button":
            person.press("flag")
        else:
            person.keys("f")
        assert (person.words_of("flag"), reader.said[-1]) == ("Flagged", "Flagged")
    with at_window(home) as person:
        assert (person.card, person.words_of("flag")) == (card, "Flagged")


def test_flag_can_be_removed(home: Path, reader: Reader) -> None:
    person_with(home, ALL)
    with at_window(home) as person:
        person.press("begin")
        person.keys("ff")
        assert (person.words_of("flag"), reader.said[-1]) == ("Flag", "Flag removed")


def test_flag_moves_nothing_in_the_tool_bar(home: Path) -> None:
    person_with(home, ALL)
    with at_window(home) as person:
        person.press("begin")

        def places() -> list[int]:
            return [person.find(name).mapTo(person.page, person.page.pos()).x() for name in ("flag", "language")]

        before = places()
        person.press("flag")
        assert places() == before


def test_letter_f_does_nothing_for_patients(home: Path) -> None:
    person_with(home, ALL, role="patient")
    with at_window(home) as person:
        person.press("begin")
        person.keys("fg")
        assert person.words_of("flag") == "Flag"


def test_flag_without_room_on_the_disk_is_set_later(home: Path) -> None:
    person_with(home, ALL)
    with at_window(home) as person, profile_in(home) as profile:
        person.press("begin")
        with profile.read() as connection:  # from now on no event can be written
            connection.exec_driver_sql(
                "CREATE TRIGGER no_room BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'no room'); END"
            )
            connection.commit()
        person.press("flag")
        waiting = person.words_of("flag"), person.words_of("save-state").startswith("Not saved yet.")
        with profile.read() as connection:
            connection.exec_driver_sql("DROP TRIGGER no_room")
            connection.commit()
        person.press("flag")
        assert (waiting, person.words_of("flag")) == (("Flag", True), "Flagged")


# -- the tool bar


def test_tools_are_one_stop_and_arrows_go_round(home: Path) -> None:
    person_with(home, ALL)
    with at_window(home) as person:
        person.press("begin")
        person.focus_on("undo")
        seen = []
        for _ in range(5):
            person.key(Qt.Key.Key_Right)
            seen.append(person.focus)
    assert seen == ["flag", "language", "text-size", "more-actions", "undo"]


def test_tab_comes_back_to_the_tool_that_was_left(home: Path) -> None:
    person_with(home, ALL)
    with at_window(home) as person:
        person.press("begin")
        person.focus_on("undo")
        person.key(Qt.Key.Key_End)
        person.key(Qt.Key.Key_Tab)
        left = person.focus
        person.key(Qt.Key.Key_Backtab, SHIFT)
        assert (left, person.focus) == ("help-now", "more-actions")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (480, 600)])
def test_tools_keep_the_size_of_a_target(home: Path, size: tuple[int, int]) -> None:
    person_with(home, ALL)
    with at_window(home, size=size) as person:
        person.press("begin")
        tools: list[QWidget] = [person.find(name) for name in ("undo", "flag", "language", "text-size", "more-actions")]
        assert min(min(tool.width(), tool.height()) for tool in tools) >= 44


def test_tools_have_one_line_with_the_largest_text(home: Path) -> None:
    new_profile(home, language="es", text_percent=200)
    with at_window(home, size=(1024, 600)) as person:
        person.press("begin")
        tools = [person.find(name) for name in ("undo", "flag", "language", "more-actions")]
        assert (len({tool.y() for tool in tools}), person.sees("text-size")) == (1, False)


def test_text_size_without_room_is_in_the_menu(home: Path, qapp: QApplication) -> None:
    new_profile(home, language="es", text_percent=200)
    with at_window(home, size=(1024, 600)) as person:
        person.press("begin")
        person.press("more-actions")
        menu = qapp.activePopupWidget()
        assert isinstance(menu, QMenu)
        [sizes] = [action.menu() for action in menu.actions() if isinstance(action.menu(), QMenu)]
        assert isinstance(sizes, QMenu)
        [smaller] = [action for action in sizes.actions() if action.text() == "100 %"]
        menu.close()
        smaller.trigger()
        assert (person.page.look.text_percent, person.sees("text-size")) == (100, True)
