"""Today: the counts, the one button, and the lines that say what has to be noticed first."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.test import TestPage
from quizapp.desktop.pages.tests import TestsPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.widgets.path import PlanPath
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.learning.form import Form, Mode, Which
from quizapp.library.catalogue import Catalogue
from quizapp.questions.question import Audience
from quizapp.questions.response import Chosen, Rating
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.outlook import Fit
from quizapp.workspace.settings import Settings
from quizapp.workspace.today import Stone, Today
from tests import every_kind
from tests.desktop.layout_checks import shown_words
from tests.desktop.page_alone import faults, find, focus, in_language, key, press, sees, show, words
from tests.desktop.person import (
    CTRL,
    ENTER,
    Clock,
    Person,
    answered_before,
    answers,
    at_window,
    begun_before,
    faults_of_layout,
    in_dialog,
    mistaken_before,
    new_profile,
    press_in,
)
from tests.desktop.views.test_outlook import AHEAD
from tests.library.small_decks import FLASHCARD, HEAD, write_deck
from tests.tour import NOW
from tests.workspace.mistaken import mistake

pytestmark = pytest.mark.usefixtures("fonts")

LATER = timedelta(days=30)
NURSE_CARDS = ("warning-signs/small-area-sjs", "warning-signs/ukons-face-to-face")
STUDENT_CARDS = ("warning-signs/high-alt-feels-well", "warning-signs/blood-in-stool-grade")
PATIENT_CARDS = ("warning-signs/new-dry-cough", "warning-signs/pounding-heart", "warning-signs/new-loose-stools")


@pytest.fixture
def patient(home: Path) -> Path:
    """The home of a patient who wants to study eight minutes a day."""
    new_profile(home)
    return home


# -- counts


def questions_told(person: Person) -> int:
    """Return how many questions the page says that today holds."""
    found = re.search(r"(\d+) (?:short )?questions?\b", person.words())
    assert found is not None, person.words()
    return int(found[1])


def test_student_sees_how_many_of_todays_questions_are_due_and_new(home: Path) -> None:
    new_profile(home, role="student", minutes=8)
    answered_before(home, *NURSE_CARDS)
    with at_window(home) as person:
        due, new = int(person.words_of("count-due")), int(person.words_of("count-new"))
        assert (due, due + new) == (2, questions_told(person))


def test_counts_go_when_all_of_today_is_answered(home: Path) -> None:
    new_profile(home, role="student", minutes=5)
    answered_before(home, *NURSE_CARDS)
    with at_window(home) as person:
        questions = questions_told(person)
        person.press("begin")
        person.finish_session()
        person.press("finish")
        assert (person.sees("count-due"), person.sees("count-new")) == (False, False)
        answered = re.search(r"(\d+) answered today\.", person.words())
        assert answered is not None and int(answered[1]) >= questions  # who is quicker gets more


def test_patient_is_told_minutes_and_questions(patient: Path) -> None:
    with at_window(patient) as person:
        assert "Today: 8 minutes" in person.words()
        assert f"{questions_told(person)} short questions. No date yet? We start with the warning signs." in (
            person.words()
        )


def test_student_is_told_questions_and_minutes(home: Path) -> None:
    new_profile(home, role="student", minutes=5)
    with at_window(home) as person:
        assert f"{questions_told(person)} questions, about 5 minutes" in person.words()


def test_date_is_shown_instead_of_the_line_about_none(home: Path) -> None:
    new_profile(home, target_date=date(2026, 12, 3))
    with at_window(home) as person:
        [path] = person.page.findChildren(PlanPath)
        assert "No date yet" not in person.words()
        assert path.accessibleName() == "Plan: day 1. First treatment: Thursday, December 3."


def test_patients_read_no_counts_of_what_waits(patient: Path) -> None:
    with at_window(patient) as person:
        assert not any(person.sees(name) for name in ("count-due", "count-new"))


@pytest.mark.parametrize(
    ("hour", "greeting"), [(8, "Good morning."), (14, "Good afternoon."), (22, "Good evening."), (3, "Good evening.")]
)
def test_greeting_goes_with_the_hour(
    patient: Path, computer_in: Callable[[str], ZoneInfo], hour: int, greeting: str
) -> None:
    computer_in("UTC")
    with at_window(patient, Clock(NOW.replace(hour=hour))) as person:
        assert greeting in person.words()


# -- beginning


def test_session_has_the_size_that_is_told(patient: Path) -> None:
    with at_window(patient) as person:
        size = questions_told(person)
        person.press("begin")
        assert f"1 of {size}" in person.words()


def test_short_session_is_shorter(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin-short")
        assert "1 of 4" in person.words()


def test_short_session_is_named_by_its_minutes(patient: Path) -> None:
    with at_window(patient) as person:
        assert person.words_of("begin-short") == "Only 3 minutes"


def test_enter_begins(patient: Path) -> None:
    with at_window(patient) as person:
        focus = person.focus
        person.key(ENTER)
        assert isinstance(person.page, StudyPage)
    assert focus == "begin"


def test_enter_on_another_button_presses_that(patient: Path) -> None:
    with at_window(patient) as person:
        person.focus_on("begin-short")
        person.key(ENTER)
        assert "1 of 4" in person.words()


def test_due_cards_come_before_new_ones(patient: Path) -> None:
    answered_before(patient, PATIENT_CARDS[2])
    with at_window(patient) as person:
        person.press("begin")
        assert person.card == PATIENT_CARDS[2]


# -- done


def test_day_is_done_after_its_session(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.finish_session()
        person.press("finish")
        assert "That is all for today. Everything is saved." in person.words()
        assert (person.words_of("begin"), person.words_of("practise")) == (
            "5 more minutes",
            "Practice without changing the plan",
        )
        assert (person.sees("begin-short"), person.focus) == (False, "begin")


def test_done_day_can_be_practised_on(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.finish_session()
        person.press("finish")
        person.press("practise")
        assert isinstance(person.page, StudyPage)


def test_nothing_more_is_due_when_every_card_is_known(home: Path, shipped: Catalogue) -> None:
    new_profile(home)
    everything = [entry.card for entry in shipped if Audience.PATIENT in entry.question.audience]
    answered_before(home, *everything, rating=Rating.EASY, at=NOW - timedelta(hours=2))
    with at_window(home) as person:
        assert "Nothing more is due today." in person.words()


# -- what has to be noticed


def test_clock_in_doubt_is_asked_about(home: Path) -> None:
    new_profile(home, NOW + LATER)
    with at_window(home) as person:
        assert "Is today Monday, November 23?" in person.words()


def test_clock_that_is_right_is_taken_from_then_on(home: Path) -> None:
    new_profile(home, NOW + LATER)
    with at_window(home) as person:
        person.press("clock-right")
        asked = person.sees("clock-right")
        person.press("begin")
        person.answer()
    [answer] = answers(home)
    assert (asked, answer.day) == (False, day_of(NOW))


def test_answers_count_for_the_last_day_while_the_clock_is_wrong(home: Path) -> None:
    new_profile(home, NOW + LATER)
    with at_window(home) as person:
        person.press("clock-wrong")
        words = person.words()
        person.press("begin")
        for _ in range(2):
            person.answer()
            person.press("go-on")
    assert "Then please set the computer's clock. Until then your answers count for Wednesday, December 23." in words
    assert [answer.day for answer in answers(home)] == [day_of(NOW + LATER)] * 2


def test_clock_that_is_sound_is_not_asked_about(patient: Path) -> None:
    with at_window(patient) as person:
        assert not person.sees("clock-right")


def day_of(moment: datetime) -> int:
    """Return the study day of a moment in the afternoon."""
    return (moment.date() - date(1970, 1, 1)).days


@pytest.mark.parametrize(("days", "is_welcomed"), [(3, False), (4, True), (40, True)])
def test_welcome_back_after_three_whole_days(home: Path, days: int, is_welcomed: bool) -> None:
    new_profile(home, NOW - timedelta(days=50))
    answered_before(home, *PATIENT_CARDS, at=NOW - timedelta(days=days))
    with at_window(home) as person:
        shown = "Welcome back." in person.words()
    assert shown == is_welcomed


def test_first_day_has_no_welcome_back(patient: Path) -> None:
    with at_window(patient) as person:
        assert "Welcome back" not in person.words()


def test_deck_that_cannot_be_read_is_one_line_and_the_others_are_studied(patient: Path) -> None:
    write_deck(
        patient / "decks" / "broken", FLASHCARD.replace("flashcard", "riddle"), head=HEAD.replace("small", "odd")
    )
    with at_window(patient) as person:
        words = person.words()
        person.press("begin")
        assert isinstance(person.page, StudyPage)
    assert "1 deck could not be read. Your progress is safe. See Settings." in words


def test_two_broken_decks_are_counted(patient: Path) -> None:
    for name in ("one", "two"):
        write_deck(patient / "decks" / name, "- nonsense", head=HEAD.replace("small", name))
    with at_window(patient) as person:
        assert "2 decks could not be read." in person.words()


def test_details_of_a_broken_deck_stand_in_settings(patient: Path) -> None:
    folder = write_deck(patient / "decks" / "broken", FLASHCARD.replace("flashcard", "riddle"))
    with at_window(patient) as person:
        person.press("go-settings")
        assert f"{folder / 'questions.yaml'}:2:" in person.words()


# -- the care team


def test_without_numbers_today_asks_for_them(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("write-day-phone")
        assert isinstance(person.page, SettingsPage)


def test_fallback_stands_under_the_numbers(patient: Path) -> None:
    with at_window(patient) as person:
        assert "No answer, or no number? Do not wait. Go to the emergency room." in person.words()


def test_students_see_no_care_team(home: Path) -> None:
    new_profile(home, role="student")
    with at_window(home) as person:
        assert "Your care team" not in person.words()


# -- outside the plan


@pytest.fixture
def student(home: Path) -> Path:
    """The home of a student."""
    new_profile(home, role="student")
    return home


def test_students_can_practise_outside_the_plan(student: Path) -> None:
    with at_window(student) as person:
        names = ("practice-test", "case-studies", "weak-topics")
        assert [person.words_of(name) for name in names] == ["Practice test", "Case studies", "Weak topics"]


def test_patients_have_nothing_outside_the_plan(patient: Path) -> None:
    mistaken_before(patient, *PATIENT_CARDS)
    with at_window(patient) as person:
        assert not any(person.sees(name) for name in ("practice-test", "case-studies", "weak-topics", "mistakes"))


def test_patient_without_mistakes_has_nothing_to_look_at_again(patient: Path) -> None:
    with at_window(patient) as person:
        assert not person.sees("see-mistakes")


def test_patients_press_no_digits_on_today(patient: Path) -> None:
    mistaken_before(patient, *PATIENT_CARDS)
    with at_window(patient) as person:
        person.keys("5")
        assert isinstance(person.page, TodayPage)


def test_weak_topics_begin_a_test_of_what_was_wrong(student: Path) -> None:
    mistaken_before(student, *PATIENT_CARDS)
    with at_window(student) as person:
        person.press("weak-topics")
        page = person.page
        assert isinstance(page, TestPage)
        assert {screen.card for screen in page.test.run.screens} == {*PATIENT_CARDS}


def test_weak_topics_of_somebody_who_has_none_are_refused_on_the_page_of_tests(student: Path) -> None:
    with at_window(student) as person:
        person.press("weak-topics")
        assert (type(person.page), "There is no question like that here." in person.words()) == (TestsPage, True)


def test_practice_test_leads_to_the_page_of_tests(student: Path) -> None:
    with at_window(student) as person:
        person.keys("2")
        assert isinstance(person.page, TestsPage)


def test_three_newest_mistakes_stand_on_today(student: Path) -> None:
    mistaken_before(student, "warning-signs/high-alt-feels-well", *PATIENT_CARDS)
    with at_window(student) as person:
        shown = [line.partition(":")[0] for line in person.words_of("mistakes").splitlines() if ":" in line]
    assert shown == ["Bowel", "Heart", "Lungs and breathing"]


def test_mistake_says_what_was_said_and_what_is_right(student: Path) -> None:
    mistaken_before(student, "warning-signs/new-dry-cough")
    with at_window(student) as person:
        title, said, right, _ = filter(None, person.words_of("mistakes").splitlines())
    assert (title, said.partition(":")[0], right) == (
        "Wrong, although you were sure",
        "Lungs and breathing",
        "Call your care team today, day or night. Do not wait for your next visit.",
    )


def test_student_without_mistakes_is_told_that_this_is_good(student: Path) -> None:
    with at_window(student) as person:
        assert "Nothing here. That is good." in person.words_of("mistakes")


def test_mistake_of_this_sitting_stands_on_today_afterwards(student: Path) -> None:
    begun_before(student, size=1)
    answered_before(student, PATIENT_CARDS[0])
    with at_window(student) as person:
        person.answer(right=False, certainty=3)
        with in_dialog(press_in("confirm-stop")):
            person.key(Qt.Key.Key_Escape)
        assert person.sees("see-mistakes")


def today_alone(qtbot: QtBot, look: Look, today: "Today | None" = None) -> TodayPage:
    """Show Today by itself, as it is after the profile was opened."""
    settings = Settings(role="student" if look.voice == "student" else "patient")
    page = TodayPage(look, settings, Clock(), Explainer)
    show(qtbot, page)
    page.show_today(SOME_DAY if today is None else today, settings, "", 0)
    return page


SOME_DAY = Today(
    day=date(2026, 11, 23),
    minutes=8,
    questions=12,
    due=4,
    new=8,
    answered=0,
    kept_position=None,
    kept_size=None,
    stones=(Stone.TODAY,),
    target_date=None,
    clock_in_doubt=False,
    date_on_clock=date(2026, 11, 23),
    days_away=None,
    mistakes=(mistake(every_kind.true_false, Chosen(("false", "dose"))),),
    has_more=True,
)
AFTER_A_GAP = replace(SOME_DAY, days_away=5)
USED_UP = replace(SOME_DAY, questions=0, due=0, new=0)
OFF = replace(USED_UP, is_day_off=True)
DONE = replace(USED_UP, has_more=False, answered=9)
PLANNED = replace(SOME_DAY, outlook=AHEAD)
PATIENT = Look()
STUDENT = Look(voice="student")


@pytest.mark.parametrize("way", ["press", "digit"])
def test_practice_test_leads_to_the_tests(qtbot: QtBot, way: str) -> None:
    page = today_alone(qtbot, STUDENT)
    with qtbot.waitSignal(page.tests_requested):
        press(page, "practice-test") if way == "press" else key(page, Qt.Key.Key_2)


@pytest.mark.parametrize(
    ("digit", "form"),
    [
        (Qt.Key.Key_3, Form(size=3, kinds=("case_study",), mode=Mode.TUTORED)),
        (Qt.Key.Key_4, Form(size=20, which=Which.WRONG, mode=Mode.TUTORED)),
    ],
)
def test_digit_begins_a_test_with_the_answers_after_each_question(qtbot: QtBot, digit: Qt.Key, form: Form) -> None:
    page = today_alone(qtbot, STUDENT)
    with qtbot.waitSignal(page.form_requested) as asked:
        key(page, digit)
    assert asked.args == [form]


def test_digit_with_ctrl_is_left_to_the_window(qtbot: QtBot) -> None:
    page = today_alone(qtbot, STUDENT)
    with qtbot.assertNotEmitted(page.tests_requested):
        QTest.keyClick(page, Qt.Key.Key_2, CTRL)


def test_first_look_has_nothing_to_practise_yet(qtbot: QtBot) -> None:
    page = today_alone(qtbot, STUDENT)
    page.show_today(replace(SOME_DAY, mistakes=None), Settings(role="student"), "", 0)
    assert not sees(page, "practice-test")


def test_mistakes_change_their_language_with_the_page(qtbot: QtBot) -> None:
    page = today_alone(qtbot, STUDENT)
    page.set_look(Look(voice="student", language="es"))
    assert "Verdadero" in shown_words(find(page, "mistakes"))


def test_whole_page_of_a_student_fits_into_a_usual_window(student: Path) -> None:
    mistaken_before(student, *STUDENT_CARDS)
    with at_window(student, size=(1366, 696)) as person:
        scroll = person.find("home-scroll")
        assert isinstance(scroll, VerticalScroll)
        assert not scroll.has_more_below


# -- the plan


@pytest.mark.parametrize("look", [PATIENT, STUDENT])
def test_outlook_comes_later_and_leaves_the_focus_where_it_is(qtbot: QtBot, look: Look) -> None:
    page = today_alone(qtbot, look)
    before = sees(page, "outlook")
    page.focus_on("begin-short")
    page.show_outlook(AHEAD)
    assert (before, sees(page, "outlook"), focus()) == (False, True, "begin-short")


def test_outlook_moves_nothing_that_is_there(qtbot: QtBot) -> None:
    page = today_alone(qtbot, STUDENT)
    names = ("begin", "practice-test", "mistakes")
    before = [find(page, name).mapTo(page, QPoint(0, 0)) for name in names]
    page.show_outlook(AHEAD)
    QCoreApplication.processEvents()
    assert [find(page, name).mapTo(page, QPoint(0, 0)) for name in names] == before


@pytest.mark.parametrize("look", [PATIENT, STUDENT])
def test_more_minutes_are_asked_for_by_what_they_would_be(qtbot: QtBot, look: Look) -> None:
    page = today_alone(qtbot, look, PLANNED)
    with qtbot.waitSignal(page.more_minutes_requested) as asked:
        press(page, "more-minutes")
    assert asked.args == [13]


def test_another_date_is_asked_for(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT, PLANNED)
    with qtbot.waitSignal(page.other_date_requested):
        press(page, "other-date")


def test_patient_sees_ten_dots_and_no_percentage(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT, PLANNED)
    assert (sees(page, "ten-dots"), sees(page, "expected"), "%" in words(page)) == (True, False, False)


def test_student_sees_the_expected_share(qtbot: QtBot) -> None:
    page = today_alone(qtbot, STUDENT, PLANNED)
    assert (sees(page, "ten-dots"), find(page, "expected").accessibleName()) == (False, "81% likely 76 to 86")


def test_day_off_says_so_and_begins_five_minutes_all_the_same(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT, OFF)
    with qtbot.waitSignal(page.begin_requested) as asked:
        key(page, ENTER)
    assert "A day off. Nothing is planned today." in words(page)
    assert (asked.args, find(page, "begin").property("text")) == ([5], "Study anyway")


def test_day_off_on_which_something_was_answered_ends_like_any_other(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT, replace(OFF, answered=7))
    assert "That is all for today. Everything is saved." in words(page)


@pytest.mark.parametrize("look", [PATIENT, STUDENT])
def test_rest_of_today_can_be_put_off(qtbot: QtBot, look: Look) -> None:
    page = today_alone(qtbot, look)
    with qtbot.waitSignal(page.postpone_requested):
        press(page, "postpone")


@pytest.mark.parametrize("today", [OFF, USED_UP, DONE])
def test_day_without_a_plan_has_nothing_to_put_off(qtbot: QtBot, today: Today) -> None:
    assert not sees(today_alone(qtbot, PATIENT, today), "postpone")


def test_what_was_done_is_said_until_today_is_shown_again(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT)
    page.show_done("The plan fits your memory better now.")
    before = "The plan fits your memory better now." in words(page)
    page.show_today(SOME_DAY, Settings(), "", 0)
    assert (before, "The plan fits" in words(page)) == (True, False)


def test_when_nothing_is_due_one_can_practise_without_changing_the_plan(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT, DONE)
    with qtbot.waitSignal(page.practice_requested) as asked:
        key(page, ENTER)
    assert (asked.args, focus()) == ([8], "begin")


def test_used_up_minutes_can_be_gone_on_with(qtbot: QtBot) -> None:
    with in_language("en"):
        page = today_alone(qtbot, PATIENT, USED_UP)
    with qtbot.waitSignal(page.begin_requested) as asked:
        key(page, ENTER)
    assert (asked.args, find(page, "begin").property("text")) == ([5], "5 more minutes")


def test_after_a_gap_patients_read_no_number_of_questions(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT, AFTER_A_GAP)
    assert "Welcome back. The most important ones come first today." in words(page)
    assert "12" not in words(page)


def test_nobody_is_welcomed_back_once_the_day_is_over(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT, replace(USED_UP, days_away=5))
    assert "Welcome back" not in words(page)


@pytest.mark.parametrize("look", [PATIENT, STUDENT])
def test_session_that_was_left_is_told_without_counts_when_nothing_else_is_planned(qtbot: QtBot, look: Look) -> None:
    page = today_alone(qtbot, look, replace(USED_UP, kept_position=2, kept_size=7))
    assert "You stopped at question 2 of 7." in words(page)
    assert re.search(r"Today: \d|0 questions", words(page)) is None
    assert not sees(page, "count-due")


def test_outlook_moves_nothing_to_the_side_of_patients(qtbot: QtBot) -> None:
    page = today_alone(qtbot, PATIENT)
    page.resize(1024, 600)
    QCoreApplication.processEvents()
    names = ("begin", "begin-short", "postpone", "write-day-phone")
    before = [find(page, name).mapTo(page, QPoint(0, 0)) for name in names]
    page.show_outlook(AHEAD)
    QCoreApplication.processEvents()
    assert [find(page, name).mapTo(page, QPoint(0, 0)) for name in names] == before


def test_after_a_gap_students_see_the_numbers_once_they_ask(qtbot: QtBot) -> None:
    page = today_alone(qtbot, STUDENT, AFTER_A_GAP)
    before = sees(page, "count-due"), "12" in words(page)
    press(page, "show-numbers")
    assert (before, sees(page, "count-due"), focus()) == ((False, False), True, "begin")


@pytest.mark.parametrize("look", [PATIENT, STUDENT])
def test_plan_fits_into_a_usual_window(qtbot: QtBot, look: Look) -> None:
    with in_language("en"):
        page = today_alone(qtbot, look, PLANNED)
        page.resize(1366, 696)
        page.set_look(look)
        QCoreApplication.processEvents()
        scroll = find(page, "home-scroll")
    assert isinstance(scroll, VerticalScroll)
    assert not scroll.has_more_below


@pytest.mark.parametrize("look", [PATIENT, STUDENT])
@pytest.mark.parametrize("language", ["en", "es"])
def test_plan_is_cut_off_nowhere(qtbot: QtBot, look: Look, language: str) -> None:
    too_little = replace(AHEAD, fit=Fit.TOO_LITTLE, minutes_for_all=14)
    page = today_alone(qtbot, look, replace(PLANNED, outlook=too_little))
    assert faults(page, language, look.voice) == []


# -- layout


@pytest.mark.parametrize("role", ["patient", "student"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_line_at_once_is_cut_off_nowhere(home: Path, role: str, language: str) -> None:
    new_profile(home, NOW + LATER, role=role, language=language)
    answered_before(home, *PATIENT_CARDS, at=NOW - timedelta(days=9))
    write_deck(home / "decks" / "broken", "- nonsense")
    with at_window(home) as person:
        person.press("clock-wrong")
        assert faults_of_layout(person) == []


@pytest.mark.parametrize("role", ["patient", "student"])
def test_mistakes_are_cut_off_nowhere(home: Path, role: str) -> None:
    new_profile(home, role=role, language="es")
    mistaken_before(home, *PATIENT_CARDS)
    with at_window(home) as person:
        assert faults_of_layout(person) == []


def test_settings_key_leads_away_and_back_to_begin(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(Qt.Key.Key_Comma, CTRL)
        person.key(Qt.Key.Key_1, CTRL)
        assert (type(person.page), person.focus) == (TodayPage, "begin")
