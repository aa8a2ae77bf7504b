"""The confident-error list: what it says to students and to patients, opening, and asking again."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.mistakes import SHOWN_AT_ONCE, MistakesPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.views.mistake import RightDays
from quizapp.questions.response import Chosen, Typed
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.mistakes import Mistake
from tests import every_kind
from tests.desktop.layout_checks import shown_words
from tests.desktop.page_alone import faults, find, focus, key, press, sees, show, words
from tests.desktop.person import CTRL, ENTER, at_window, mistaken_before, new_profile
from tests.every_kind import EVERY_KIND
from tests.workspace.mistaken import mistake

pytestmark = pytest.mark.usefixtures("fonts")

TODAY = date(2026, 11, 21)
STUDENT = Look(voice="student")
COUGH = mistake(every_kind.single_best_answer, Chosen(("syrup",)))
CARDS = ("warning-signs/new-dry-cough", "warning-signs/pounding-heart", "warning-signs/new-loose-stools")


def open_page(
    qtbot: QtBot, *mistakes: Mistake, look: Look = STUDENT, today: date = TODAY, size: tuple[int, int] = (1366, 768)
) -> MistakesPage:
    page = MistakesPage(look, mistakes, Explainer, today, "")
    show(qtbot, page, size)
    return page


def many(number: int) -> Sequence[Mistake]:
    """Return mistakes on so many different kinds of question."""
    questions = [question for question in EVERY_KIND.values() if not question.is_self_rated]
    return [mistake(question, None) for question in questions[:number]]


def words_of_card(page: MistakesPage, number: int = 1) -> str:
    return shown_words(find(page, f"mistake-{number}"))


def is_open(page: MistakesPage, number: int) -> bool:
    button = find(page, f"why-{number}")
    assert isinstance(button, QAbstractButton)
    return button.text() == "Hide why"


# -- what is said


@pytest.mark.parametrize(
    "line",
    [
        "Lungs",
        "You have a new dry cough. What do you do?",
        "You said: Take cough syrup.",
        "Right is: Call your care team today, day or night. Do not wait for your next visit. "
        "Or follow the plan your own team gave you.",
        "Because of today.",
        "No source given.",
        "Right on 0 of 2 later days.",
    ],
)
def test_entry_says(qtbot: QtBot, line: str) -> None:
    assert line in words_of_card(open_page(qtbot, COUGH)).splitlines()


def test_signs_of_an_emergency_stand_there_unopened(qtbot: QtBot) -> None:
    page = open_page(qtbot, *many(4), COUGH)
    assert ("Call 911 or your local emergency number now." in words_of_card(page, 5), is_open(page, 5)) == (True, False)


def test_days_that_it_was_right_are_counted(qtbot: QtBot) -> None:
    page = open_page(qtbot, mistake(every_kind.single_best_answer, Chosen(("syrup",)), right_days=1))
    assert "Right on 1 of 2 later days." in words(page)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "You will meet this again today."),
        (0, "You will meet this again today."),
        (1, "You will meet this again tomorrow."),
        (5, "You will meet this again on Thursday, November 26."),
    ],
)
def test_entry_says_when_it_comes_back(qtbot: QtBot, days: int, said: str) -> None:
    page = open_page(qtbot, mistake(every_kind.single_best_answer, None, due_in=timedelta(days=days)))
    assert said in words_of_card(page)


def test_question_that_changed_does_not_say_what_was_said(qtbot: QtBot) -> None:
    said = words_of_card(open_page(qtbot, mistake(every_kind.single_best_answer, Typed("syrup"))))
    assert ("This question has changed since then. This is right now:" in said, "You said:" in said) == (True, False)


def test_review_that_is_overdue_is_said(qtbot: QtBot) -> None:
    dates = {"reviewed": date(2025, 1, 5), "review_by": date(2026, 1, 5)}
    page = open_page(qtbot, mistake(replace(every_kind.single_best_answer, **dates), Chosen(("syrup",))))
    assert "Checked last in Jan 2025. Ask your team if unsure." in words(page)


def test_case_names_itself_above_its_steps(qtbot: QtBot) -> None:
    said = words_of_card(open_page(qtbot, mistake(every_kind.case_study, None)))
    assert (said.index("A client has a cough"), said.count("Right is:")) == (len("Lungs\n"), 6)


def test_list_without_entries_says_so(qtbot: QtBot) -> None:
    page = open_page(qtbot)
    assert ("Nothing here. That is good." in words(page), sees(page, "ask")) == (True, False)


@pytest.mark.parametrize(
    ("voice", "title"), [("student", "Wrong, although you were sure"), ("patient", "To look at again")]
)
def test_list_has_a_title_for_each_voice(qtbot: QtBot, voice: str, title: str) -> None:
    assert open_page(qtbot, COUGH, look=Look(voice=voice)).title() == title


def test_patients_read_no_numbers(qtbot: QtBot) -> None:
    page = open_page(qtbot, *many(SHOWN_AT_ONCE + 1), look=Look())
    said = words(page)
    assert not any(part in said for part in ("later days", "question(s)", "questions\n", "points", "Wrong"))


def test_students_are_told_how_many_there_are(qtbot: QtBot) -> None:
    assert open_page(qtbot, *many(5)).subtitle().startswith("5 question")


def test_language_changes_with_the_look(qtbot: QtBot) -> None:
    page = open_page(qtbot, COUGH)
    page.set_look(Look(voice="student", language="es"))
    assert "Tome jarabe." in words_of_card(page)


# -- opening and closing


def test_few_entries_are_open(qtbot: QtBot) -> None:
    page = open_page(qtbot, *many(3))
    assert [is_open(page, number) for number in (1, 2, 3)] == [True, True, True]


def test_of_more_entries_only_the_first_is_open(qtbot: QtBot) -> None:
    page = open_page(qtbot, *many(4))
    assert [is_open(page, number) for number in (1, 2, 3, 4)] == [True, False, False, False]


def test_why_is_shown_once_it_is_asked_for(qtbot: QtBot) -> None:
    page = open_page(qtbot, *many(3), COUGH)
    before = "Why not the others" in words_of_card(page, 4)
    press(page, "why-4")
    assert (before, "Why not the others" in words_of_card(page, 4)) == (False, True)


def test_why_is_hidden_again(qtbot: QtBot) -> None:
    page = open_page(qtbot, COUGH)
    press(page, "why-1")
    assert "Why not the others" not in words_of_card(page)


def test_why_is_shown_by_keyboard(qtbot: QtBot) -> None:
    page = open_page(qtbot, *many(3), COUGH)
    page.focus_on("why-4")
    key(page, Qt.Key.Key_Space)
    assert is_open(page, 4)


def test_button_tells_a_screen_reader_its_question(qtbot: QtBot) -> None:
    assert (
        find(open_page(qtbot, COUGH), "why-1").accessibleName() == "Hide why: You have a new dry cough. What do you do?"
    )


def test_what_was_opened_stays_open_in_another_look(qtbot: QtBot) -> None:
    page = open_page(qtbot, *many(4))
    press(page, "why-1", "why-3")
    page.set_look(Look(voice="student", text_percent=150))
    assert [is_open(page, number) for number in (1, 2, 3, 4)] == [False, False, True, False]


def test_long_list_is_shown_in_parts(qtbot: QtBot) -> None:
    page = open_page(qtbot, *many(SHOWN_AT_ONCE + 2))
    before = sees(page, f"mistake-{SHOWN_AT_ONCE + 1}")
    press(page, "show-more")
    shown = sees(page, f"mistake-{SHOWN_AT_ONCE + 2}"), sees(page, "show-more"), focus()
    assert (before, shown) == (False, (True, False, f"why-{SHOWN_AT_ONCE + 1}"))


# -- what one can do


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks(qtbot: QtBot, pressed: Qt.Key) -> None:
    page = open_page(qtbot, COUGH)
    page.setFocus()
    with qtbot.waitSignal(page.ask_requested):
        key(page, pressed)


def test_enter_on_another_button_presses_that(qtbot: QtBot) -> None:
    page = open_page(qtbot, COUGH)
    page.focus_on("back")
    with qtbot.assertNotEmitted(page.ask_requested), qtbot.waitSignal(page.back_requested):
        key(page, Qt.Key.Key_Return)


def test_enter_asks_nothing_where_there_is_nothing(qtbot: QtBot) -> None:
    page = open_page(qtbot)
    page.setFocus()
    with qtbot.assertNotEmitted(page.ask_requested):
        key(page, Qt.Key.Key_Return)


# -- in the window


@pytest.fixture
def student(home: Path) -> Path:
    """The home of a student who was wrong three times and sure."""
    new_profile(home, role="student")
    mistaken_before(home, *CARDS)
    return home


def test_digit_leads_from_today_to_the_list(student: Path) -> None:
    with at_window(student) as person:
        person.keys("5")
        assert (type(person.page), person.focus) == (MistakesPage, "ask")


def test_all_of_the_list_are_asked_newest_first(student: Path) -> None:
    with at_window(student) as person:
        person.keys("5")
        person.key(ENTER)
        asked = []
        for _ in CARDS:
            asked.append(person.answer())
            person.press("go-on")
        assert asked == list(reversed(CARDS))


@pytest.mark.parametrize("way", ["back", "escape", "ctrl-1", "side-bar"])
def test_every_way_back_leads_to_today(student: Path, way: str) -> None:
    with at_window(student) as person:
        person.press("see-mistakes")
        match way:
            case "escape":
                person.key(Qt.Key.Key_Escape)
            case "ctrl-1":
                person.key(Qt.Key.Key_1, CTRL)
            case "side-bar":
                person.press("go-today")
            case _:
                person.press(way)
        assert isinstance(person.page, TodayPage)


def test_patient_finds_the_list_on_today(home: Path) -> None:
    new_profile(home)
    mistaken_before(home, *CARDS)
    with at_window(home) as person:
        person.press("see-mistakes")
        title = person.page.title() if isinstance(person.page, MistakesPage) else ""
        person.press("ask")
        assert (title, isinstance(person.page, StudyPage)) == ("To look at again", True)


# -- layout


@pytest.mark.parametrize("voice", ["student", "patient"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_off_or_nameless(qtbot: QtBot, voice: str, language: str) -> None:
    wrong = [COUGH, mistake(every_kind.matrix_multiple_choice, None), mistake(every_kind.case_study, None)]
    assert faults(open_page(qtbot, *wrong, look=Look(voice=voice)), language, voice) == []


@pytest.mark.parametrize("theme", ["dark", "high_contrast"])
def test_dots_are_told_apart_by_shape(qtbot: QtBot, theme: str) -> None:
    look = Look(theme=theme, voice="student")
    dots = RightDays(look, 1, 2)
    qtbot.addWidget(dots)
    dots.resize(dots.sizeHint())
    image = dots.grab().toImage()
    side, middle = look.px(11), image.height() // 2
    first, second = image.pixelColor(side // 2, middle), image.pixelColor(side + look.px(6) + side // 2, middle)
    assert (first == look.colour("success"), second == look.colour("success")) == (True, False)
