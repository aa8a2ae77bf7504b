"""The end of a session: takeaways for patients, a table for students, and never a mark."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.end import EndPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.questions.text import in_language as text_in
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.session import Summary
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import NextCard
from tests import every_kind
from tests.desktop.page_alone import in_language, sees, show, words
from tests.desktop.pages.test_today import SOME_DAY
from tests.desktop.person import (
    ENTER,
    Person,
    answers,
    at_window,
    begun_before,
    faults_of_layout,
    live_answers,
    new_profile,
)

pytestmark = pytest.mark.usefixtures("fonts")


@contextmanager
def at_the_end(home: Path, **settings: Any) -> Iterator[Person]:  # Any: those of Settings
    """Give a person who has just answered two questions, the first of them wrong and then right."""
    new_profile(home, **settings)
    begun_before(home, size=2)
    with at_window(home) as person:
        study(person)
        yield person


def study(person: Person) -> None:
    """Answer wrong once, and then right to the end."""
    person.answer(right=False)
    person.press("go-on")
    person.finish_session()
    assert isinstance(person.page, EndPage)


def test_patient_reads_what_one_can_now_say(home: Path) -> None:
    with at_the_end(home) as person:
        words = person.words()
    assert "That is enough for now." in words  # the plan of the day holds more
    assert "You can now say" in words
    assert "To talk over with your nurse" in words


def test_question_that_was_missed_is_to_be_talked_over(home: Path) -> None:
    new_profile(home)
    begun_before(home, size=2)
    with at_window(home) as person:
        card = person.study.session.card
        assert card is not None
        topic, takeaway = (text_in(text, "en") for text in (card.entry.question.topic, card.entry.question.takeaway))
        person.answer(right=False)
        person.press("go-on")
        person.finish_session()
        words = person.words()
    assert f"{topic}: {takeaway} You will meet this again tomorrow." in words


def test_patient_sees_no_marks(home: Path) -> None:
    with at_the_end(home) as person:
        words = person.words()
    assert re.search(r"\d+ (?:of|de) \d+|\d+ ?%|right at once", words) is None


def test_student_sees_a_table_by_topic(home: Path) -> None:
    with at_the_end(home, role="student") as person:
        words = person.words()
    assert "By topic" in words
    assert "0 of 1 right at once" in words
    assert "You can now say" not in words


def test_counts_of_the_table_add_up(home: Path) -> None:
    with at_the_end(home, role="student") as person:
        pairs = re.findall(r"(\d+) of (\d+) right at once", person.words())
    assert (sum(int(right) for right, _ in pairs), sum(int(asked) for _, asked in pairs)) == (1, 2)


def test_questions_and_minutes_are_said(home: Path) -> None:
    with at_the_end(home) as person:
        assert "2 questions in 1 minute. Everything is saved." in person.words()


@pytest.mark.parametrize("key", [ENTER, Qt.Key.Key_Space])
def test_key_on_finish_leads_to_today(home: Path, key: Qt.Key) -> None:
    with at_the_end(home) as person:
        focus = person.focus
        person.key(key)
        assert isinstance(person.page, TodayPage)
    assert focus == "finish"


def test_more_minutes_begin_another_session(home: Path) -> None:
    with at_the_end(home) as person:
        words = person.words_of("more")
        person.press("more")
        assert isinstance(person.page, StudyPage)
    assert words == "5 more minutes"


def test_u_asks_the_last_question_again_for_students(home: Path) -> None:
    with at_the_end(home, role="student") as person:
        last = answers(home)[-1]
        person.keys("u")
        assert person.card == last.card
    assert last.id not in [row.id for row in live_answers(home)]


def test_session_ends_again_after_undo(home: Path) -> None:
    with at_the_end(home) as person:
        person.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        person.finish_session()
        assert "2 questions in" in person.words()


def test_finished_session_is_not_gone_on_with(home: Path) -> None:
    with at_the_end(home):
        pass
    with at_window(home) as person:
        assert person.words_of("begin") == "Begin"


# -- what comes tomorrow, and practice


def summary(*, tomorrow: int = 0, missed: int = 0, is_practice: bool = False) -> Summary:
    """Return what a session came to in which so many questions were left in the middle of being learned."""
    card = NextCard(every_kind.entry(every_kind.true_false), None)
    return Summary((), (card,) * missed, 5, 60_000, (card,) * tomorrow, is_practice)


def end_alone(qtbot: QtBot, look: Look, summary: Summary, **chosen: Any) -> EndPage:  # Any: those of Settings
    """Show the end of a session by itself."""
    settings = Settings(role="student" if look.voice == "student" else "patient", **chosen)
    page = EndPage(look, summary, SOME_DAY, settings, "", Explainer)
    show(qtbot, page)
    return page


@pytest.mark.parametrize("voice", ["patient", "student"])
@pytest.mark.parametrize(
    ("still_learning", "said"),
    [
        (1, "1 question that you are still learning comes first tomorrow."),
        (3, "3 questions that you are still learning come first tomorrow."),
    ],
)
def test_what_is_still_being_learned_comes_first_tomorrow(
    qtbot: QtBot, voice: str, still_learning: int, said: str
) -> None:
    with in_language("en"):
        page = end_alone(qtbot, Look(voice=voice), summary(tomorrow=still_learning))
    assert said in words(page)


def test_nothing_is_said_of_tomorrow_when_all_is_learned(qtbot: QtBot) -> None:
    assert not sees(end_alone(qtbot, Look(), summary()), "tomorrow")


def test_next_time_is_after_the_days_off(qtbot: QtBot) -> None:
    pause = (SOME_DAY.day + timedelta(days=1), SOME_DAY.day + timedelta(days=3))  # Tuesday to Thursday
    page = end_alone(qtbot, Look(), summary(tomorrow=1), pauses=(pause,), days_off=frozenset({4}))
    assert "Next time: Saturday, November 28" in words(page)
    assert "What you are still learning comes first next time." in words(page)


def test_practice_says_that_nothing_was_counted(qtbot: QtBot) -> None:
    page = end_alone(qtbot, Look(), summary(missed=1, is_practice=True))
    assert "Practice. Nothing was counted." in words(page)
    assert not any(said in words(page) for said in ("question", "minute in", "You will meet this again"))


@pytest.mark.parametrize("role", ["patient", "student"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_end_is_cut_off_nowhere(home: Path, role: str, language: str) -> None:
    with at_the_end(home, role=role, language=language) as person:
        assert faults_of_layout(person) == []
