"""The page of a test: everything is kept at once, the time, the overview, pausing and handing in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.pages import test as test_module
from quizapp.desktop.pages.exam_bars import clock_words
from quizapp.desktop.pages.test import TestPage
from quizapp.learning.form import Form, Mode
from quizapp.progress.folders import create_profile
from quizapp.progress.profile import Profile
from quizapp.questions.response import Certainty, Chosen
from quizapp.workspace.exam import CurrentTest, kept_test
from quizapp.workspace.study import Study
from tests.desktop.exam_study import NOW, SINGLE, Ticks, begin, explainer, nurse
from tests.desktop.page_alone import faults, find, focus, key, press, sees, show, words
from tests.desktop.person import fill

EXAM = Form(kinds=SINGLE, mode=Mode.EXAM, minutes=30)
TUTORED = Form(kinds=SINGLE, mode=Mode.TUTORED, minutes=30)
WITH_CASE = Form(mode=Mode.EXAM, kinds=("case_study",))
WITH_CASE_TUTORED = Form(mode=Mode.TUTORED, kinds=("case_study",))


@pytest.fixture
def student(qapp: QApplication, fonts: list[str]) -> Look:
    """The look of a student."""
    look = Look(voice="student")
    apply(qapp, look)
    return look


@pytest.fixture
def study(home: Path, profile: Profile) -> Study:
    """A nurse with seven single questions and a case."""
    return nurse(home, profile)


class Writes:
    """Counts how often the draft of a profile is written."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        counted = "CREATE TRIGGER counted BEFORE INSERT ON drafts BEGIN INSERT INTO written VALUES (1); END"
        with profile.write() as connection:
            for statement in ("CREATE TABLE written (time)", counted):
                connection.exec_driver_sql(statement)

    @property
    def number(self) -> int:
        """How often so far."""
        with self._profile.read() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM written").scalar_one())


class Sitting:
    """A test on the screen, with a clock that a test moves."""

    def __init__(self, qtbot: QtBot, look: Look, study: Study, form: Form) -> None:
        self.study, self.ticks = study, Ticks()
        self.page = TestPage(look, begin(study, form), explainer, lambda: NOW, self.ticks)
        show(qtbot, self.page)
        self.page.show_question()

    @property
    def test(self) -> CurrentTest:
        """The test as the page has it."""
        return self.page.test

    @property
    def kept(self) -> CurrentTest:
        """The test as it would be after a crash now."""
        kept = kept_test(self.study)
        assert kept is not None
        return kept

    def let_pass(self, seconds: int) -> None:
        """Let time pass, and the page look at the clock each ten seconds."""
        for _ in range(seconds // 10):
            self.ticks.ms += 10_000
            self.page.tick()

    def alt(self, pressed: Qt.Key) -> None:
        """Press a key with Alt."""
        QTest.keyClick(QApplication.focusWidget() or self.page, pressed, Qt.KeyboardModifier.AltModifier)

    def letters(self, letters: str) -> None:
        """Type letters."""
        for letter in letters:
            QTest.keyClicks(QApplication.focusWidget() or self.page, letter)

    def close(self) -> None:
        """Leave it, so that nothing is written any more."""
        self.page.leave()


@pytest.fixture
def sit(qtbot: QtBot, student: Look, study: Study, request: pytest.FixtureRequest) -> Sitting:
    """An exam of seven questions and thirty minutes, or of the form that a test names."""
    sitting = Sitting(qtbot, student, study, getattr(request, "param", EXAM))
    request.addfinalizer(sitting.close)
    return sitting


tutored = pytest.mark.parametrize("sit", [TUTORED], indirect=True)
with_case = pytest.mark.parametrize("sit", [WITH_CASE], indirect=True)
tutored_case = pytest.mark.parametrize("sit", [WITH_CASE_TUTORED], indirect=True)


# -- what is kept


def test_choice_is_kept_at_once(sit: Sitting) -> None:
    sit.letters("1")

    assert isinstance(sit.kept.screen.response, Chosen)


def test_certainty_is_kept_at_once(sit: Sitting) -> None:
    sit.letters("d")

    assert sit.kept.screen.certainty is Certainty.SURE_ENOUGH_TO_ACT


def test_option_that_was_struck_out_is_kept(sit: Sitting) -> None:
    sit.letters("x")

    assert len(sit.kept.screen.struck) == 1


def test_mark_is_kept_and_shown(sit: Sitting) -> None:
    sit.letters("m")

    assert (sit.kept.screen.is_marked, "Marked" in words(sit.page)) == (True, True)


def test_mark_is_taken_away_again(sit: Sitting) -> None:
    sit.letters("mm")

    assert not sit.kept.screen.is_marked


def test_flag_is_for_study_too(sit: Sitting) -> None:
    sit.letters("f")

    assert sit.study.is_flagged(sit.test.screen.card)


def test_screen_is_kept(sit: Sitting) -> None:
    press(sit.page, "next", "next")

    assert sit.kept.run.at == 2


def test_what_was_done_is_there_again_after_coming_back(sit: Sitting) -> None:
    sit.letters("2")
    press(sit.page, "next", "previous")

    button = find(sit.page, "choice-2")
    assert isinstance(button, QAbstractButton)
    assert button.isChecked()


# -- going on


def test_enter_goes_on_without_an_answer_in_an_exam(sit: Sitting) -> None:
    key(sit.page, Qt.Key.Key_Return)

    assert sit.test.run.at == 1


def test_exam_shows_no_explanation_and_no_check(sit: Sitting) -> None:
    sit.letters("1d")

    assert (sees(sit.page, "check"), sees(sit.page, "explanation")) == (False, False)


def test_alt_with_arrows_goes_on_and_back(sit: Sitting) -> None:
    sit.alt(Qt.Key.Key_Right)
    sit.alt(Qt.Key.Key_Right)
    sit.alt(Qt.Key.Key_Left)

    assert sit.test.run.at == 1


def test_last_question_leads_to_the_overview(sit: Sitting) -> None:
    sit.page._go_to(6)
    press(sit.page, "next")

    assert ("That was the last question." in words(sit.page), focus()) == (True, "place-6")


def test_place_is_told(sit: Sitting) -> None:
    press(sit.page, "next")

    assert "Question 2 of 7" in words(sit.page)


@tutored
def test_check_shows_the_explanation(sit: Sitting) -> None:
    sit.letters("1d")
    key(sit.page, Qt.Key.Key_Return)

    assert (sees(sit.page, "explanation"), focus()) == (True, "explanation-heading")


@tutored
def test_check_asks_for_certainty_first(sit: Sitting) -> None:
    sit.letters("1")
    key(sit.page, Qt.Key.Key_Return)

    assert "how sure are you" in words(sit.page)


@tutored
def test_enter_goes_on_after_the_explanation(sit: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test_module, "ENTER_REST_MS", 0)
    sit.letters("1d")
    key(sit.page, Qt.Key.Key_Return)
    key(sit.page, Qt.Key.Key_Return)

    assert (sit.test.run.at, sees(sit.page, "explanation")) == (1, False)


@tutored
def test_answer_that_was_shown_cannot_be_changed(sit: Sitting) -> None:
    sit.letters("1d")
    key(sit.page, Qt.Key.Key_Return)
    before = sit.test.screen.response
    sit.letters("2")

    assert sit.test.screen.response == before


# -- cases


@with_case
def test_first_step_is_left_only_after_asking(sit: Sitting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sit.page.lock_requested):
        press(sit.page, "next")

    assert sit.test.run.at == 0


@with_case
def test_first_step_is_left_through_the_overview_only_after_asking(sit: Sitting, qtbot: QtBot) -> None:
    sit.letters("n")
    with qtbot.waitSignal(sit.page.lock_requested):
        press(sit.page, "place-1")

    assert sit.test.run.at == 0


@pytest.mark.parametrize("sit", [Form(mode=Mode.EXAM)], indirect=True)
def test_step_that_was_chosen_is_gone_to_after_the_question(sit: Sitting) -> None:
    steps = [screen.step for screen in sit.test.run.screens]
    first, away = steps.index(0), steps.index(None)
    for place in (first, away, first + 1):
        sit.letters("n")
        press(sit.page, f"place-{place}")
    before = sit.test.run.at
    sit.page.go_beyond_lock()

    assert (before, sit.test.run.at) == (away, first + 1)


@with_case
def test_lock_is_told_before_the_first_step_is_left(sit: Sitting) -> None:
    assert "Earlier answers are locked when you go on to the next step." in words(sit.page)


@with_case
def test_second_step_is_left_without_asking(sit: Sitting) -> None:
    press(sit.page, "next")
    sit.page.go_beyond_lock()
    press(sit.page, "next")

    assert sit.test.run.at == 2


@with_case
def test_earlier_step_can_be_read_and_not_changed(sit: Sitting) -> None:
    press(sit.page, "next")
    sit.page.go_beyond_lock()
    press(sit.page, "previous")

    assert sit.page._view is not None
    assert (sit.page._view.area.isEnabled(), "This answer is locked" in words(sit.page)) == (False, True)


@with_case
def test_keys_do_not_answer_a_locked_step(sit: Sitting) -> None:
    press(sit.page, "next")
    sit.page.go_beyond_lock()
    press(sit.page, "previous")
    sit.letters("12d")

    assert (sit.test.screen.response, sit.test.screen.certainty) == (None, None)


@tutored_case
def test_step_that_is_not_checked_is_not_left(sit: Sitting) -> None:
    press(sit.page, "next")

    assert (sit.test.run.at, "Check this step first" in words(sit.page)) == (0, True)


@with_case
def test_steps_of_a_case_stand_together_in_the_overview(sit: Sitting) -> None:
    sit.letters("n")

    assert "Question 1: case" in words(sit.page)


@with_case
def test_step_that_is_not_open_yet_cannot_be_gone_to(sit: Sitting) -> None:
    sit.letters("n")
    button = find(sit.page, "place-3")

    assert (button.isEnabled(), "opens after the step before it" in button.accessibleName()) == (False, True)


# -- the overview


def test_overview_names_the_state_of_each_question(sit: Sitting) -> None:
    sit.letters("1m")
    press(sit.page, "next")
    sit.letters("n")
    names = [find(sit.page, f"place-{number}").accessibleName() for number in range(3)]

    assert names == [
        "Question 1, answered, marked for review",
        "Question 2, no answer yet, you are here",
        "Question 3, not seen yet",
    ]


def test_arrows_move_in_the_overview(sit: Sitting) -> None:
    sit.letters("n")
    for pressed in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left):
        key(sit.page, pressed)

    assert focus() == "place-5"


def test_question_is_chosen_in_the_overview(sit: Sitting) -> None:
    sit.letters("n")
    key(sit.page, Qt.Key.Key_End)
    key(sit.page, Qt.Key.Key_Space)

    assert (sit.test.run.at, sees(sit.page, "choice-1")) == (6, True)


def test_overview_is_left_by_its_key(sit: Sitting) -> None:
    sit.letters("nn")

    assert sees(sit.page, "choice-1")


# -- time


@pytest.mark.parametrize(
    ("ms", "expected"), [(0, "0:00"), (1, "0:01"), (58_000, "0:58"), (2_535_000, "42:15"), (3_909_000, "1:05:09")]
)
def test_clock_in_words(ms: int, expected: str) -> None:
    assert clock_words(ms) == expected


def test_time_left_is_shown(sit: Sitting) -> None:
    sit.let_pass(60)

    assert "29:00" in words(sit.page)


def test_time_left_is_hidden_and_shown_again(sit: Sitting) -> None:
    press(sit.page, "time-left")
    hidden = words(sit.page)
    press(sit.page, "time-left")

    assert ("30:00" in hidden, "30:00" in words(sit.page)) == (False, True)


def test_patient_sees_no_clock(qtbot: QtBot, look: Look, study: Study) -> None:
    page = TestPage(look, begin(study, EXAM), explainer, lambda: NOW, Ticks())
    show(qtbot, page)

    assert not sees(page, "time-left")
    page.leave()


def test_time_is_written_every_ten_seconds(sit: Sitting) -> None:
    sit.let_pass(10)

    assert sit.kept.run.ms_used == 10_000


@pytest.mark.parametrize("letter", ["1", "d"])
def test_answer_and_its_time_are_written_at_once(sit: Sitting, letter: str) -> None:
    writes = Writes(sit.study.profile)
    sit.ticks.ms += 4000
    sit.letters(letter)

    assert (writes.number, sit.kept.screen.ms_taken) == (1, 4000)


def test_sleep_of_the_computer_costs_nothing(sit: Sitting) -> None:
    sit.ticks.ms += 3_600_000
    sit.page.tick()

    assert sit.test.run.ms_used == 0


def test_time_goes_to_the_question_it_was_spent_on(sit: Sitting) -> None:
    sit.ticks.ms += 7000
    press(sit.page, "next")
    sit.ticks.ms += 3000
    press(sit.page, "next")

    assert [screen.ms_taken for screen in sit.kept.run.screens[:3]] == [7000, 3000, 0]


def test_exam_is_handed_in_when_its_time_is_over(sit: Sitting, qtbot: QtBot) -> None:
    sit.letters("1")
    with qtbot.waitSignal(sit.page.handed_in) as told:
        sit.let_pass(30 * 60)

    assert (told.args, kept_test(sit.study)) == ([sit.test.run.id, True], None)


@tutored
def test_tutored_test_goes_on_when_its_time_is_over(sit: Sitting) -> None:
    sit.let_pass(30 * 60 + 20)

    assert ("The time is over." in words(sit.page), sees(sit.page, "choice-1")) == (True, True)


# -- pause


def test_pause_hides_the_question_and_stops_the_clock(sit: Sitting) -> None:
    sit.letters("p")
    sit.let_pass(120)

    assert (sees(sit.page, "choice-1"), sit.kept.run.is_paused, sit.kept.run.ms_used) == (False, True, 0)


def test_pause_ends_by_its_button(sit: Sitting) -> None:
    sit.letters("p")
    sit.let_pass(120)
    key(sit.page, Qt.Key.Key_Space)
    sit.let_pass(10)

    assert (sees(sit.page, "choice-1"), sit.kept.run.is_paused, sit.kept.run.ms_used) == (True, False, 10_000)


# -- the end


def test_handing_in_tells_which_test_it_was(sit: Sitting, qtbot: QtBot) -> None:
    sit.letters("1")
    with qtbot.waitSignal(sit.page.handed_in) as told:
        sit.page.hand_in()

    assert told.args == [sit.test.run.id, False]


def test_button_asks_to_hand_in(sit: Sitting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sit.page.hand_in_requested):
        press(sit.page, "hand-in")


def test_stopping_keeps_the_test_as_left(sit: Sitting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sit.page.stopped):
        sit.page.stop()

    assert sit.kept.run.is_paused


# -- where nothing can be saved


@pytest.fixture
def full(
    qtbot: QtBot,
    student: Look,
    usual_disk: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> tuple[Sitting, Path]:
    """An exam, or a test of the form that is named, whose profile lies on a disk without room; and what to delete."""
    monkeypatch.setattr("quizapp.desktop.pages.saving.RETRY_MS", 20)
    profile = Profile(create_profile(usual_disk, "Ana"))
    sitting = Sitting(qtbot, student, nurse(usual_disk, profile), getattr(request, "param", EXAM))
    request.addfinalizer(profile.close)
    request.addfinalizer(sitting.close)
    return sitting, fill(usual_disk)


def test_change_that_could_not_be_saved_is_said_and_saved_later(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    sit.letters("m")
    seen = words(sit.page)
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))

    assert ("Not saved yet. Trying again." in seen, sit.kept.screen.is_marked) == (True, True)


def test_test_that_could_not_be_handed_in_is_handed_in_later(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    sit.letters("1")
    sit.page.hand_in()
    seen = words(sit.page)
    with qtbot.waitSignal(sit.page.handed_in):
        ballast.unlink()

    assert "Not handed in yet" in seen


tutored_full = pytest.mark.parametrize("full", [TUTORED], indirect=True)


def check_in_vain(sit: Sitting) -> None:
    """Answer, and press Check without room."""
    sit.letters("1d")
    key(sit.page, Qt.Key.Key_Return)


@tutored_full
def test_clock_does_not_forget_an_answer_that_waits(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    check_in_vain(sit)
    sit.let_pass(20)
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))

    assert (sees(sit.page, "explanation-heading"), sit.kept.is_explained) == (True, True)


@tutored_full
def test_flag_and_answer_both_wait(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    check_in_vain(sit)
    sit.letters("f")
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))

    assert (sit.test.is_explained, sit.test.is_flagged) == (True, True)


@tutored_full
def test_answer_that_is_changed_while_it_waits_is_not_taken(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    check_in_vain(sit)
    sit.letters("2")
    seen = words(sit.page)
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))

    assert ("Your answer was not taken." in seen, sit.test.is_explained) == (True, False)
    assert sit.kept.screen.response == sit.test.screen.response


@tutored_full
def test_certainty_that_is_changed_takes_the_answer_back(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    check_in_vain(sit)
    sit.letters("a")
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))

    assert ("Your answer was not taken." in words(sit.page), sit.kept.is_explained) == (True, False)


@tutored_full
def test_answer_is_not_taken_when_its_question_is_left(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    check_in_vain(sit)
    sit.alt(Qt.Key.Key_Right)
    seen = words(sit.page)
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))

    assert "Your answer was not taken." in seen
    assert (sit.kept.run.at, [screen.is_checked for screen in sit.kept.run.screens]) == (1, [False] * 7)


def test_flag_that_waits_stays_with_its_question(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    sit.letters("f")
    sit.letters("1")
    sit.alt(Qt.Key.Key_Right)
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))
    flagged = [sit.study.is_flagged(card) for card in sit.test.cards[:2]]

    assert flagged == [True, False]


def test_answer_is_written_before_a_flag_counts_as_saved(full: tuple[Sitting, Path]) -> None:
    sit, ballast = full
    sit.letters("1")
    ballast.unlink()
    sit.letters("f")

    assert isinstance(sit.kept.screen.response, Chosen)


def test_stop_that_waits_is_given_up_by_going_on(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    stopped: list[bool] = []
    sit.page.stopped.connect(lambda: stopped.append(True))
    sit.page.stop()
    press(sit.page, "go-on-test")
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))

    assert (stopped, sit.kept.run.is_paused) == ([], False)


def test_handing_in_that_waits_is_given_up_by_coming_back(full: tuple[Sitting, Path], qtbot: QtBot) -> None:
    sit, ballast = full
    over: list[str] = []
    sit.page.handed_in.connect(lambda name, _: over.append(name))
    sit.page.hand_in()
    press(sit.page, "go-on-test")
    ballast.unlink()
    qtbot.waitUntil(lambda: "Not saved yet" not in words(sit.page))

    assert (over, sit.kept.run.id) == ([], sit.test.run.id)


# -- little room


@pytest.fixture
def narrow(sit: Sitting) -> Sitting:
    """An exam in a small window."""
    sit.page.setMinimumSize(1, 1)  # as in the program's window, which may become smaller than its page
    sit.page.resize(480, 400)
    return sit


def test_menu_holds_what_has_no_room(narrow: Sitting) -> None:
    press(narrow.page, "more")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown = [action.text() for action in menu.actions()]
    menu.close()

    assert shown == ["Flag", "Overview", "Pause", "Espa\u00f1ol", "Text size", "Hand in"]


def test_pause_is_chosen_from_the_menu(narrow: Sitting) -> None:
    press(narrow.page, "more")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[2].trigger()
    menu.close()

    assert "Paused" in words(narrow.page)


# -- layout


@pytest.mark.parametrize("form", [EXAM, WITH_CASE])
def test_nothing_is_cut_off(qtbot: QtBot, student: Look, study: Study, form: Form) -> None:
    page = TestPage(student, begin(study, form), explainer, lambda: NOW, Ticks())
    show(qtbot, page)

    assert faults(page, "es", "student") == []
    page.leave()


@pytest.mark.parametrize("name", ["n", "p"])
def test_nothing_is_cut_off_in_overview_and_pause(sit: Sitting, name: str) -> None:
    sit.letters(name)

    assert faults(sit.page, "es", "student") == []
