"""Today: the counts, the one button, and the lines that say what has to be noticed first."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.widgets.path import PlanPath
from quizapp.library.catalogue import Catalogue
from quizapp.questions.question import Audience
from quizapp.questions.response import Rating
from tests.desktop.person import CTRL, ENTER, Clock, answered_before, answers, at_window, faults_of_layout, new_profile
from tests.library.small_decks import FLASHCARD, HEAD, write_deck
from tests.tour import NOW

pytestmark = pytest.mark.usefixtures("fonts")

LATER = timedelta(days=30)
NURSE_CARDS = ("warning-signs/small-area-sjs", "warning-signs/ukons-face-to-face")
PATIENT_CARDS = ("warning-signs/new-dry-cough", "warning-signs/pounding-heart", "warning-signs/new-loose-stools")


@pytest.fixture
def patient(home: Path) -> Path:
    """The home of a patient who wants to study eight minutes a day."""
    new_profile(home)
    return home


# -- counts


def test_student_sees_what_is_due_and_new(home: Path, computer_in: Callable[[str], ZoneInfo]) -> None:
    computer_in("UTC")
    new_profile(home, role="student", minutes=8)
    answered_before(home, *NURSE_CARDS)
    with at_window(home) as person:
        assert (person.words_of("count-due"), person.words_of("count-new")) == ("2", "48")


def test_answers_change_the_counts(home: Path) -> None:
    new_profile(home, role="student", minutes=5)
    answered_before(home, *NURSE_CARDS)
    with at_window(home) as person:
        person.press("begin")
        person.finish_session()
        person.press("finish")
        shown = person.words_of("count-due"), person.words_of("count-new")
        assert shown == ("0", "43")
        assert "7 answered today." in person.words()


def test_patient_is_told_minutes_and_questions(patient: Path) -> None:
    with at_window(patient) as person:
        assert "Today: 8 minutes" in person.words()
        assert "12 short questions. No date yet? We start with the warning signs." in person.words()


def test_student_is_told_questions_and_minutes(home: Path) -> None:
    new_profile(home, role="student", minutes=5)
    with at_window(home) as person:
        assert "7 questions, about 5 minutes" in person.words()


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


@pytest.mark.parametrize(("name", "size"), [("begin", 12), ("begin-short", 4)])
def test_session_has_the_size_of_its_minutes(patient: Path, name: str, size: int) -> None:
    with at_window(patient) as person:
        person.press(name)
        assert f"1 of {size}" in person.words()


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
        assert (person.words_of("begin"), person.sees("begin-short")) == ("5 more minutes", False)


def test_more_minutes_begin_another_session(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.finish_session()
        person.press("finish")
        person.press("begin")
        assert "1 of 7" in person.words()


def test_nothing_more_is_due_when_every_card_is_known(home: Path, shipped: Catalogue) -> None:
    new_profile(home)
    everything = [entry.card for entry in shipped if Audience.PATIENT in entry.question.audience]
    answered_before(home, *everything, rating=Rating.EASY, at=NOW - timedelta(hours=2))
    with at_window(home) as person:
        assert "Nothing more is due today." in person.words()
        assert not person.sees("begin")


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


def test_settings_key_leads_away_and_back_to_begin(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(Qt.Key.Key_Comma, CTRL)
        person.key(Qt.Key.Key_1, CTRL)
        assert (type(person.page), person.focus) == (TodayPage, "begin")
