"""The view of choosing: what each option is before and after the answer."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from quizapp.desktop.widgets.choice import AnswerState, ChoiceButton
from tests.desktop.person import Person, answered_before, at_window, new_profile

pytestmark = pytest.mark.usefixtures("fonts")

COUGH = "warning-signs/new-dry-cough"
RIGHT, YOURS, OTHER, OPEN = AnswerState.RIGHT, AnswerState.YOURS_NOT_RIGHT, AnswerState.OTHER, AnswerState.OPEN


@pytest.fixture
def patient(home: Path) -> Path:
    """The home of a patient to whom the question about the cough comes first."""
    new_profile(home)
    answered_before(home, COUGH)
    return home


def options(person: Person) -> list[ChoiceButton]:
    """Return the buttons of the options, from the first."""
    return sorted(person.page.findChildren(ChoiceButton), key=lambda button: button.objectName())


def test_options_are_open_before_the_answer(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        assert [button.state for button in options(person)] == [OPEN] * 4


def test_right_answer_is_marked(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.answer()
        assert [button.state for button in options(person)] == [OTHER, RIGHT, OTHER, OTHER]


def test_wrong_answer_is_marked_beside_the_right_one(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.answer(right=False)
        assert [button.state for button in options(person)] == [OTHER, RIGHT, YOURS, OTHER]


def test_state_is_said_in_words_too(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.answer(right=False)
        names = [button.accessibleName() for button in options(person)]
    assert names == [
        "",
        "Right answer. Call your care team today, day or night.",
        "Your answer. Tell your care team at your next visit.",
        "",
    ]


def test_answered_question_cannot_be_answered_again(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.answer()
        person.keys("1")
        assert (person.chosen(), person.on_screen.chosen) == ([2], ("today",))


def test_key_is_not_in_sight_before_the_answer(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        assert not any(words in person.words() for words in ("Right answer", "What is right", "swelling"))


def test_line_under_actions_says_that_it_is_practice(patient: Path) -> None:
    practice = "Is this happening to you now? Press “What do I do now?” or follow the plan your own team gave you."
    with at_window(patient) as person:
        person.press("begin")
        before = practice in person.words()
        person.answer()
        assert (before, practice in person.words()) == (True, True)


def test_nothing_in_the_left_column_moves_at_the_answer(patient: Path) -> None:
    def places(person: Person) -> list[QRect]:
        return [button.geometry() for button in options(person)]

    with at_window(patient) as person:
        person.press("begin")
        person.press("choice-1")
        before = places(person)
        person.press("certainty-2")
        person.press("check")
        assert places(person) == before
