"""The page of a session: keys, choices that are kept, and answers that are logged exactly once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from quizapp.desktop.pages import saving, study
from quizapp.desktop.pages.end import EndPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.questions.response import Chosen, Rating
from tests.desktop.layout_checks import clipped_labels
from tests.desktop.person import (
    CTRL,
    ENTER,
    Clock,
    Person,
    answered_before,
    answers,
    at_window,
    begun_before,
    changes,
    faults_of_layout,
    fill,
    live_answers,
    new_profile,
    profile_in,
)
from tests.tour import wait_until

pytestmark = pytest.mark.usefixtures("fonts")

FLASHCARD = "warning-signs/what-to-tell-staff"
CHOICES = ("warning-signs/myocarditis-first-plan", "warning-signs/pneumonitis-oxygen")
NURSE_FLASHCARD = "warning-signs/small-area-sjs"


@pytest.fixture
def patient(home: Path) -> Path:
    """The home of a patient who has answered nothing yet; a session of five minutes holds a handful of questions."""
    new_profile(home, minutes=5)
    return home


@pytest.fixture
def student(home: Path) -> Path:
    """The home of a student who has answered nothing yet."""
    new_profile(home, role="student", minutes=5)
    return home


@pytest.fixture
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter works at once after an explanation appears."""
    monkeypatch.setattr(study, "ENTER_REST_MS", 0)


def to_flashcard(person: Person) -> None:
    """Begin a session whose first card is a flashcard."""
    person.press("begin")
    assert person.sees("show-answer")


def to_tool(person: Person, name: str) -> None:
    """Tab to the tool bar and go to one of its buttons with the arrows."""
    person.focus_on("undo")
    for _ in range(5):
        if person.focus == name:
            return
        person.key(Qt.Key.Key_Right)
    raise AssertionError(f"the arrows never came to {name}")


# -- whole sessions without the mouse


@pytest.mark.usefixtures("no_rest")
def test_patient_studies_by_keyboard_alone(patient: Path) -> None:
    with at_window(patient) as person:
        person.key(ENTER)
        asked, size = list[str](), person.study.session.session.size
        while isinstance(person.page, StudyPage) and len(asked) < 20:
            asked.append(person.card)
            if person.sees("show-answer"):
                person.key(Qt.Key.Key_Space)
                person.keys("3")
                continue
            person.keys(str(person.right_number()))
            person.focus_on("certainty-1")
            person.key(Qt.Key.Key_Down)
            person.key(Qt.Key.Key_Space)
            person.key(ENTER)
            person.key(ENTER)
        assert isinstance(person.page, EndPage)
    assert [row.card for row in answers(patient)] == asked
    assert len(asked) >= size  # who is quicker than expected gets more


@pytest.mark.usefixtures("no_rest")
def test_student_studies_by_letters(student: Path) -> None:
    begun_before(student, cards=CHOICES)
    with at_window(student) as person:
        for _ in CHOICES:
            person.keys(f"{person.right_number()}d")
            person.key(ENTER)
            person.key(ENTER)
        assert isinstance(person.page, EndPage)
    assert [(row.rating, row.certainty) for row in answers(student)] == [(3, 3)] * len(CHOICES)


def test_letters_a_s_d_say_how_sure(student: Path) -> None:
    with at_window(student) as person:
        person.press("begin")
        said = []
        for letter in "asd":
            person.keys(letter)
            said.append(person.on_screen.certainty)
    assert said == [1, 2, 3]


def test_letters_do_nothing_for_patients(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("asdlujk")
        assert (person.on_screen.certainty, person.on_screen.response, person.focus) == (None, None, "choice-1")


def test_j_and_k_move_between_the_choices(student: Path) -> None:
    with at_window(student) as person:
        person.press("begin")
        person.keys("jjk")
        assert (person.focus, person.chosen()) == ("choice-2", [])


def test_space_ticks_the_focused_choice(student: Path) -> None:
    with at_window(student) as person:
        person.press("begin")
        person.keys("j")
        person.key(Qt.Key.Key_Space)
        assert person.chosen() == [2]


def test_arrows_choose_inside_the_choices(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("1")
        person.key(Qt.Key.Key_Down)
        assert person.on_screen.response == Chosen((person.options()[1],))


def test_enter_on_a_focused_secondary_button_presses_it(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys(str(person.right_number()))
        person.press("certainty-2")
        to_tool(person, "language")
        person.key(ENTER)
        assert person.words_of("check") == "Revisar mi respuesta"
    assert answers(patient) == []


# -- what is missing


def test_check_without_a_choice_says_so(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.press("certainty-2")
        person.press("check")
        shown = person.words_of("complaint"), person.focus
    assert (*shown, answers(patient)) == ("First choose one answer.", "choice-1", [])


def test_check_without_certainty_says_so(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("2")
        person.key(ENTER)
        shown = person.words_of("complaint"), person.focus
    assert (*shown, answers(patient)) == ("One more thing: how sure are you?", "certainty-1", [])


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (700, 600)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_complaint_fits(home: Path, size: tuple[int, int], language: str) -> None:
    new_profile(home, language=language)
    with at_window(home, size=size) as person:
        person.press("begin")
        person.keys("2")
        person.key(ENTER)
        assert clipped_labels(person.page) == []


@pytest.mark.parametrize("role", ["patient", "student"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_question_is_cut_off_nowhere(home: Path, role: str, language: str) -> None:
    new_profile(home, role=role, language=language)
    with at_window(home) as person:
        person.press("begin")
        assert faults_of_layout(person) == []


def test_digits_never_say_how_sure(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("2")
        person.key(ENTER)
        person.keys("3")
        assert (person.chosen(), person.on_screen.certainty, person.focus) == ([3], None, "choice-3")


def test_digit_without_an_option_does_nothing(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("905")
        assert person.on_screen.response is None


# -- keys that are held, and keys pressed too soon


def test_held_enter_checks_nothing(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("1")
        person.press("certainty-2")
        person.hold(ENTER)
    assert answers(patient) == []


@pytest.mark.usefixtures("no_rest")
def test_held_enter_does_not_go_on(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        card = person.answer()
        person.hold(ENTER)
        assert (person.card, person.sees("explanation-heading")) == (card, True)


def test_enter_right_after_the_explanation_does_nothing(patient: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(study, "ENTER_REST_MS", 3_600_000)
    with at_window(patient) as person:
        person.press("begin")
        card = person.answer()
        person.key(ENTER)
        assert (person.card, person.sees("explanation-heading")) == (card, True)


def test_enter_goes_on_after_a_rest(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        card = person.answer()

        def went_on() -> bool:
            person.key(ENTER)
            return person.card != card

        wait_until(went_on, "the next question")
    assert len(answers(patient)) == 1


def test_held_digit_rates_nothing(patient: Path) -> None:
    answered_before(patient, FLASHCARD)
    with at_window(patient) as person:
        to_flashcard(person)
        person.press("show-answer")
        person.hold(Qt.Key.Key_3, "3")
        assert person.sees("rating-good")
    assert len(answers(patient)) == 1


def test_held_u_undoes_nothing(student: Path) -> None:
    with at_window(student) as person:
        person.press("begin")
        person.answer()
        person.hold(Qt.Key.Key_U, "u")
    assert changes(student, "undo") == []


# -- flashcards


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, ENTER])
def test_patient_has_no_default_rating(patient: Path, key: Qt.Key) -> None:
    answered_before(patient, FLASHCARD)
    with at_window(patient) as person:
        to_flashcard(person)
        person.key(key)
        person.key(key)
        assert (person.card, person.focus) == (FLASHCARD, "answer")
    assert len(answers(patient)) == 1


@pytest.mark.parametrize(("digit", "rating"), [("1", Rating.AGAIN), ("3", Rating.GOOD)])
def test_patient_rates_with_1_or_3(patient: Path, digit: str, rating: Rating) -> None:
    answered_before(patient, FLASHCARD)
    with at_window(patient) as person:
        to_flashcard(person)
        person.key(Qt.Key.Key_Space)
        person.keys(digit)
    assert [(row.card, row.rating) for row in answers(patient)[1:]] == [(FLASHCARD, rating)]


@pytest.mark.parametrize("digit", ["2", "4", "9"])
def test_other_digits_rate_nothing_for_patients(patient: Path, digit: str) -> None:
    answered_before(patient, FLASHCARD)
    with at_window(patient) as person:
        to_flashcard(person)
        person.key(Qt.Key.Key_Space)
        person.keys(digit)
        assert person.card == FLASHCARD
    assert len(answers(patient)) == 1


def test_front_of_a_card_cannot_be_rated(patient: Path) -> None:
    answered_before(patient, FLASHCARD)
    with at_window(patient) as person:
        to_flashcard(person)
        person.keys("3")
        assert person.sees("show-answer")
    assert len(answers(patient)) == 1


@pytest.mark.parametrize(("digit", "rating"), [("1", 1), ("2", 2), ("3", 3), ("4", 4)])
def test_student_rates_with_1_to_4(student: Path, digit: str, rating: int) -> None:
    answered_before(student, NURSE_FLASHCARD)
    with at_window(student) as person:
        to_flashcard(person)
        person.key(Qt.Key.Key_Space)
        person.keys(digit)
    assert [row.rating for row in answers(student)[1:]] == [rating]


# -- what is kept while the look changes


@pytest.mark.parametrize("how", ["button", "letter"])
def test_language_switch_keeps_choice_certainty_and_focus(student: Path, how: str) -> None:
    with at_window(student) as person:
        person.press("begin")
        person.keys("2s")
        focus = person.focus
        if how == "letter":
            person.keys("l")
        else:
            to_tool(person, "language")
            focus = person.focus
            person.key(Qt.Key.Key_Space)
        assert person.words_of("check") == "Revisar mi respuesta"
        assert (person.chosen(), checked_certainty(person), person.focus) == ([2], 2, focus)


def test_language_switch_translates_the_question(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        english = person.words_of("stem")
        person.press("language")
        assert "¿" in person.words_of("stem") != english


def test_language_switch_keeps_the_explanation(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.answer()
        person.press("language")
        assert person.words_of("explanation-heading") == "Es correcto, y le explicamos por qué."


@pytest.mark.parametrize(
    ("key", "percent"), [(Qt.Key.Key_Plus, 115), (Qt.Key.Key_Minus, 90), (Qt.Key.Key_0, 100), (Qt.Key.Key_Equal, 115)]
)
def test_text_size_by_key_keeps_what_was_chosen(patient: Path, key: Qt.Key, percent: int) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("3")
        person.press("certainty-1")
        person.key(key, CTRL)
        assert (person.page.look.text_percent, person.chosen(), checked_certainty(person)) == (percent, [3], 1)


def test_text_size_by_menu(patient: Path, qapp: QApplication) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.press("text-size")
        menu = qapp.activePopupWidget()
        assert menu is not None
        [action] = [action for action in menu.actions() if action.text() == "150 %"]
        menu.close()
        action.trigger()
        assert person.page.look.text_percent == 150


def checked_certainty(person: Person) -> int:
    """Return the number of the certainty that is shown as chosen; 0 for none."""
    for number in (1, 2, 3):
        button = person.find(f"certainty-{number}")
        assert isinstance(button, QRadioButton)
        if button.isChecked():
            return number
    return 0


# -- taking back


@pytest.mark.parametrize("how", ["button", "Ctrl+Z", "U"])
def test_undo_takes_the_answer_back_and_asks_again(student: Path, how: str) -> None:
    with at_window(student) as person:
        person.press("begin")
        card = person.answer()
        person.press("go-on")
        if how == "button":
            person.press("undo")
        elif how == "U":
            person.keys("u")
        else:
            person.key(Qt.Key.Key_Z, CTRL)
        assert (person.card, person.chosen(), person.words_of("save-state")) == (card, [], "Last answer taken back")
    assert (len(answers(student)), live_answers(student), len(changes(student, "undo"))) == (1, [], 1)


def test_undo_from_the_explanation(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        card = person.answer(right=False)
        person.press("undo")
        assert (person.card, person.sees("check")) == (card, True)
    assert live_answers(patient) == []


def test_undo_without_an_answer_changes_nothing(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        card = person.card
        person.keys("2")
        person.press("undo")
        assert (person.card, person.chosen(), "taken back" in person.words_of("save-state")) == (card, [2], False)
    assert changes(patient, "undo") == []


# -- coming back


def test_answer_that_was_wrong_comes_back_in_the_session(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        card = person.answer(right=False)
        state = person.words_of("save-state")
        person.press("go-on")
        person.finish_session()
    assert state == "Saved. You will see this again today and tomorrow."
    assert [row.rating for row in answers(patient) if row.card == card] == [1, 3]


# -- order of the Tab key


def test_tab_goes_through_the_page_in_the_order_of_the_design(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.focus_on("stop")
        order = ["stop"]
        for _ in range(20):
            person.key(Qt.Key.Key_Tab)
            order.append(person.focus)
    order = order[: order.index("stop", 1)]
    order = [name for name in order if not name.endswith("-scroll")]
    assert order == ["stop", "choice-1", "certainty-1", "check", "undo", "help-now"]


def test_tab_from_the_heading_of_the_explanation_reaches_go_on(patient: Path, qtbot: QtBot) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.answer()
        before = person.focus
        person.focus_on("go-on")
    assert before == "explanation-heading"


def test_label_of_the_state_is_shown(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.keys("1")
        label = person.find("save-state")
        assert isinstance(label, QLabel)
        assert label.text() == "Saved"


# -- a disk without room


@pytest.fixture
def short_retry(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page tries again sooner."""
    monkeypatch.setattr(saving, "RETRY_MS", 20)


@pytest.mark.usefixtures("short_retry")
def test_answer_waits_on_the_screen_for_room_and_is_taken_once(usual_disk: Path) -> None:
    new_profile(usual_disk)
    with at_window(usual_disk) as person:
        person.press("begin")
        card = person.card
        person.press("choice-1")
        person.press("certainty-2")
        ballast = fill(usual_disk)
        person.press("check")
        person.press("check")
        shown = person.card, person.chosen(), person.sees("check"), person.words_of("save-state")
        before = answers(usual_disk)
        ballast.unlink()
        wait_until(lambda: person.sees("explanation-heading"), "the explanation")
        person.press("go-on")
        after = [row.card for row in answers(usual_disk)]
    assert shown[:3] == (card, [1], True)
    assert shown[3].startswith("Not saved yet. Trying again. This could not be saved: the disk is full.")
    assert (before, after) == ([], [card])


@pytest.mark.usefixtures("short_retry")
def test_rating_waits_for_room_and_is_taken_once(usual_disk: Path) -> None:
    new_profile(usual_disk)
    answered_before(usual_disk, FLASHCARD)
    with at_window(usual_disk) as person:
        to_flashcard(person)
        person.press("show-answer")
        ballast = fill(usual_disk)
        person.keys("3")
        person.keys("3")
        still = person.card, person.sees("rating-good")
        ballast.unlink()
        wait_until(lambda: person.card != FLASHCARD, "the next card")
    assert still == (FLASHCARD, True)
    assert [row.card for row in answers(usual_disk)] == [FLASHCARD, FLASHCARD]


def test_choice_made_without_room_is_the_one_that_is_logged(usual_disk: Path) -> None:
    new_profile(usual_disk)
    with at_window(usual_disk) as person:
        person.press("begin")
        person.press("choice-1")
        person.press("certainty-2")
        ballast = fill(usual_disk)
        person.press("choice-2")
        ballast.unlink()
        options = person.options()
        person.press("check")
    [answer] = answers(usual_disk)
    assert options[1] in (answer.response or "")


@pytest.mark.usefixtures("short_retry")
def test_undo_waits_for_room_and_is_taken_once(usual_disk: Path) -> None:
    new_profile(usual_disk)
    with at_window(usual_disk) as person:
        person.press("begin")
        person.answer()
        card = person.answer() if person.sees("check") else person.card
        ballast = fill(usual_disk)
        person.press("undo")
        person.press("undo")
        ballast.unlink()
        wait_until(lambda: person.sees("check"), "the question")
        assert person.card == card
    assert len(changes(usual_disk, "undo")) == 1


@pytest.mark.usefixtures("short_retry")
def test_answer_that_is_changed_while_it_waits_is_not_taken(usual_disk: Path) -> None:
    new_profile(usual_disk)
    with at_window(usual_disk) as person:
        person.press("begin")
        person.press("choice-1")
        person.press("certainty-2")
        ballast = fill(usual_disk)
        person.press("check")
        person.press("choice-2")
        seen = person.words_of("save-state")
        ballast.unlink()
        wait_until(lambda: "Not saved yet" not in person.words_of("save-state"), "room")
        shown = person.chosen(), person.sees("check")
    assert "Your answer was not taken." in seen
    assert (shown, answers(usual_disk)) == (([2], True), [])


@pytest.mark.usefixtures("short_retry")
def test_flag_that_waits_outlives_a_choice(usual_disk: Path) -> None:
    new_profile(usual_disk, role="student")
    with at_window(usual_disk) as person:
        person.press("begin")
        card = person.card
        ballast = fill(usual_disk)
        person.keys("f")
        person.keys("1")
        ballast.unlink()
        wait_until(lambda: "Not saved yet" not in person.words_of("save-state"), "room")
        assert person.study.session.study.is_flagged(card)


def test_answer_whose_place_cannot_be_kept_is_not_taken(patient: Path) -> None:
    with at_window(patient) as person, profile_in(patient) as profile:
        person.press("begin")
        card = person.card
        person.press("choice-1")
        person.press("certainty-2")
        with profile.read() as connection:  # from now on no draft can be kept
            connection.exec_driver_sql(
                "CREATE TRIGGER no_room BEFORE INSERT ON drafts BEGIN SELECT RAISE(ABORT, 'no room'); END"
            )
            connection.commit()
        person.press("check")
        waiting = person.words_of("save-state").startswith("Not saved yet."), answers(patient)
        with profile.read() as connection:
            connection.exec_driver_sql("DROP TRIGGER no_room")
            connection.commit()
        person.key(ENTER)
        assert person.sees("explanation-heading")
    assert (waiting, [row.card for row in answers(patient)]) == ((True, []), [card])


def test_time_taken_is_logged(patient: Path) -> None:
    clock = Clock()
    with at_window(patient, clock) as person:
        person.press("begin")
        person.answer()
    [answer] = answers(patient)
    assert answer.ms_taken is not None and answer.ms_taken >= 0


def test_second_click_of_a_double_click_rates_nothing(patient: Path) -> None:
    """It lands on what the first one brought: a rating button."""
    answered_before(patient, FLASHCARD)
    with at_window(patient) as person:
        to_flashcard(person)
        person.press("show-answer")
        card, before = person.card, len(live_answers(patient))
        button = person.find("rating-good")
        place = QPointF(button.rect().center())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
            QApplication.sendEvent(button, QMouseEvent(kind, place, button.mapToGlobal(place), left, left, none))

        assert (person.card, len(live_answers(patient))) == (card, before)
