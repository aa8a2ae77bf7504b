"""The view of turning: the answer in the same card, and what the rating buttons promise."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.desktop.words import Intervals
from quizapp.learning.moments import moment
from quizapp.questions.response import Rating
from tests.desktop.person import Clock, answered_before, answers, at_window, faults_of_layout, new_profile
from tests.library.small_decks import FLASHCARD, write_deck
from tests.tour import NOW

pytestmark = pytest.mark.usefixtures("fonts")

NURSE_CARD, PATIENT_CARD = "warning-signs/small-area-sjs", "warning-signs/fever-without-chemotherapy"
RATINGS = {"again": Rating.AGAIN, "hard": Rating.HARD, "good": Rating.GOOD, "easy": Rating.EASY}


def test_answer_is_hidden_on_the_front(home: Path) -> None:
    new_profile(home)
    answered_before(home, PATIENT_CARD)
    with at_window(home) as person:
        person.press("begin")
        hidden = person.sees("answer")
        person.press("show-answer")
        assert (hidden, person.sees("answer")) == (False, True)


def test_patients_have_two_buttons_without_intervals(home: Path) -> None:
    new_profile(home)
    answered_before(home, PATIENT_CARD)
    with at_window(home) as person:
        person.press("begin")
        person.press("show-answer")
        words = [person.words_of(f"rating-{name}") for name in RATINGS if person.sees(f"rating-{name}")]
    assert words == ["Not yet", "I knew it"]


def test_signs_of_an_emergency_stand_under_the_answer(home: Path) -> None:
    new_profile(home)
    answered_before(home, PATIENT_CARD)
    with at_window(home) as person:
        person.press("begin")
        before = person.sees("emergency-signs")
        person.press("show-answer")
        assert (before, person.sees("emergency-signs")) == (False, True)


@pytest.mark.parametrize("name", RATINGS)
@pytest.mark.parametrize("days_ago", [0, 1, 40])
def test_rating_does_what_its_button_promised(home: Path, name: str, days_ago: int) -> None:
    new_profile(home, NOW - timedelta(days=50), role="student")
    answered_before(home, NURSE_CARD, at=NOW - timedelta(days=days_ago, hours=1))
    with at_window(home) as person:
        person.press("begin")
        person.press("show-answer")
        promised = person.words_of(f"rating-{name}")
        person.press(f"rating-{name}")
        answer = answers(home)[-1]
        kept = Intervals().words(moment(answer.due), NOW)
    assert (promised, answer.rating) == (f"{name.capitalize()}: {kept}", RATINGS[name])


def test_intervals_are_measured_from_now(home: Path) -> None:
    new_profile(home, role="student")
    answered_before(home, NURSE_CARD)
    clock = Clock(datetime(2026, 11, 23, 15, 0, 30, tzinfo=UTC))
    with at_window(home, clock) as person:
        person.press("begin")
        person.press("show-answer")
        assert person.words_of("rating-again") == "Again: 10 minutes"


def test_deck_of_ones_own_without_a_source_says_so(home: Path) -> None:
    new_profile(home)
    write_deck(home / "decks" / "small", FLASHCARD)
    answered_before(home, "small/fever")
    with at_window(home) as person:
        person.press("begin")
        person.press("show-answer")
        assert "No source given." in person.words()


@pytest.mark.parametrize("role", ["patient", "student"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_turned_card_is_cut_off_nowhere(home: Path, role: str, language: str) -> None:
    new_profile(home, role=role, language=language)
    answered_before(home, PATIENT_CARD)
    with at_window(home) as person:
        person.press("begin")
        person.press("show-answer")
        assert faults_of_layout(person) == []
