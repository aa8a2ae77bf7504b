"""The page of a session: putting a question off, leaving it out, one that was missed many times, and practice."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from quizapp.desktop.pages.settings import SettingsPage
from quizapp.progress.events import ReviewKind
from quizapp.questions.response import Rating
from tests.desktop.layout_checks import clipped_labels, unnamed_controls
from tests.desktop.person import (
    ENTER,
    YESTERDAY,
    Person,
    answered_before,
    answers,
    at_window,
    begun_before,
    changes,
    fill,
    missed_often_before,
    new_profile,
    profile_in,
)
from tests.tour import NOW, settle

pytestmark = pytest.mark.usefixtures("fonts")

OPTIONAL, NEXT = "checkpoint-inhibitors/pd-l1-drug", "warning-signs/pneumonitis-oxygen"
"""No warning sign, and one."""
MISSED_OFTEN, MISSED_CARD = "warning-signs/known-mild-rash", "checkpoint-inhibitors/relatlimab-lag-3"
"""A choice for patients and a flashcard for nurses, neither a warning sign; others say the same in other words."""
LONG_AGO = YESTERDAY - timedelta(days=30)


@pytest.fixture
def student(home: Path) -> Path:
    """The home of a student in the middle of a session of two questions; the first is no warning sign."""
    new_profile(home, role="student")
    begun_before(home, cards=[OPTIONAL, NEXT])
    return home


def from_more(person: Person, choice: str) -> list[str]:
    """Open "More" by keyboard, choose an entry by its words, and return all entries."""
    person.focus_on("undo")
    person.key(Qt.Key.Key_End)
    person.key(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [action.text() for action in menu.actions()]
    for _ in range(entries.index(choice) + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, ENTER)
    settle()
    return entries


def test_question_is_put_off_and_taken_back(student: Path) -> None:
    with at_window(student) as person:
        entries = from_more(person, "Ask again in a week")
        put_off = person.card, person.words_of("save-state")
        person.keys("u")
        assert entries == ["Ask again tomorrow", "Ask again in a week", "Leave this question out"]
        assert put_off == (NEXT, "Put off for a week. U takes it back.")
        assert (person.card, person.words_of("save-state")) == (OPTIONAL, "The question is back")


def test_warning_sign_is_put_off_until_tomorrow_at_the_latest(home: Path) -> None:
    new_profile(home)
    begun_before(home, cards=["warning-signs/rash-with-blisters", "warning-signs/new-dry-cough"])
    with at_window(home, size=(700, 600)) as person:
        entries = from_more(person, "Ask again tomorrow")
        said = person.words_of("save-state")
    assert entries == ["Ask again tomorrow", "Warning signs come back tomorrow at the latest."]
    assert said == "Put off until tomorrow. Undo takes it back."


def test_question_that_is_left_out_is_asked_again_from_settings(student: Path) -> None:
    with at_window(student) as person:
        from_more(person, "Leave this question out")
        person.go("settings")
        seen = person.sees("ask-again")
        person.press("ask-again")
        assert (seen, person.sees("ask-again"), type(person.page)) == (True, False, SettingsPage)
    assert [len(changes(student, kind)) for kind in ("suspend", "unsuspend")] == [1, 1]


def test_question_that_cannot_be_put_off_yet_stays_if_one_wants_to(usual_disk: Path) -> None:
    new_profile(usual_disk, role="student")
    begun_before(usual_disk, cards=[OPTIONAL, NEXT])
    with at_window(usual_disk) as person:
        ballast = fill(usual_disk)
        from_more(person, "Ask again tomorrow")
        is_waiting = "Not saved yet" in person.words_of("save-state")
        person.keys("u")
        ballast.unlink()
        assert (is_waiting, person.card, person.words_of("save-state")) == (True, OPTIONAL, "The question stays.")


def test_question_missed_many_times_is_explained_in_other_words(home: Path) -> None:
    new_profile(home, at=LONG_AGO)
    missed_often_before(home, MISSED_OFTEN, 7)
    begun_before(home, cards=[MISSED_OFTEN, "warning-signs/rash-with-blisters"])
    with at_window(home) as person:
        person.answer(right=False)
        words, first = person.words_of("often-missed"), person.focus
        person.focus_on("other-words")
        person.key(Qt.Key.Key_Space)
        shown = person.focus, person.sees("other-explanation")
        person.show_at((1024, 600), 200)
        faults = [*clipped_labels(person.page), *unnamed_controls(person.page)]
        person.press("leave-out")
        left_for = person.card
    assert ("Read it again slowly." in words, first) == (True, "explanation-heading")
    assert (shown, faults, left_for) == (("other-words", True), [], "warning-signs/rash-with-blisters")


def test_flashcard_missed_many_times_says_so_on_its_back(home: Path) -> None:
    new_profile(home, at=LONG_AGO, role="student")
    missed_often_before(home, MISSED_CARD, 7)
    answered_before(home, MISSED_CARD, at=NOW - timedelta(hours=1))
    begun_before(home, cards=[MISSED_CARD])
    with at_window(home) as person:
        is_on_front = person.sees("often-missed")
        person.press("show-answer")
        assert (is_on_front, person.sees("often-missed"), person.focus) == (False, True, "rating-good")


def test_practice_says_that_nothing_is_counted(home: Path) -> None:
    new_profile(home, role="student")
    answered_before(home, OPTIONAL, rating=Rating.GOOD)
    with at_window(home) as person:
        person.window.practise(5)
        settle()
        words, state, can_put_off = person.words(), person.words_of("save-state"), person.sees("more-actions")
        person.answer()
    with profile_in(home) as profile:
        [row] = profile.card_states()
    assert ("Practice" in words.split("\n"), state, can_put_off) == (True, "Practice: nothing is counted", False)
    assert ([answer.kind for answer in answers(home)][-1], row.state.reviews) == (ReviewKind.PRACTICE, 1)
