"""The list of tests: presets, a test of one's own with its number of questions, and earlier ones."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.pages import tests as tests_module
from quizapp.desktop.pages.tests import KeptTest, TestsPage
from quizapp.learning.form import PRESETS, Form, Mode, Which
from quizapp.learning.result import Share
from quizapp.questions.text import Texts
from quizapp.workspace.exam import Choices
from quizapp.workspace.results import TestSummary
from tests.desktop.exam_study import NOW
from tests.desktop.page_alone import faults, find, focus, in_language, key, press, sees, show, words

CHOICES = Choices(
    {"Lungs": Texts(en="Lungs", es="Pulmones"), "Skin": "Skin", "Liver": "Liver"},
    {"Lungs": 4, "Skin": 3, "Liver": 9},
    {"single_best_answer": 12, "bow_tie": 4},
)
KEPT = KeptTest(PRESETS["exam_like"], 12, 60)
PAST = [
    TestSummary("new", PRESETS["ten_minutes"], NOW, 540_000, Share(9, 12, 12, 0.47, 0.91)),
    TestSummary("old", Form(), NOW, 900_000, Share(2, 4, 4)),
]


@pytest.fixture
def student(qapp: QApplication, fonts: list[str]) -> Look:
    """The look of a student."""
    look = Look(voice="student")
    apply(qapp, look)
    return look


@pytest.fixture(autouse=True)
def count_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The questions are counted without waiting for more ticks."""
    monkeypatch.setattr(tests_module, "COUNT_AFTER_MS", 0)


def shown(
    qtbot: QtBot, look: Look, *, kept: KeptTest | None = None, past: list[TestSummary] | None = None
) -> TestsPage:
    """Show the page, with 37 questions for a test of one's own."""
    page = TestsPage(look, "Ana", CHOICES, kept, past or [])
    show(qtbot, page)
    page.show_count(37)
    return page


@pytest.fixture
def page(qtbot: QtBot, student: Look) -> TestsPage:
    """The page of somebody who took no test so far."""
    return shown(qtbot, student)


def begun(page: TestsPage, qtbot: QtBot) -> Form:
    """Press the button of one's own test and return what it asks for."""
    with qtbot.waitSignal(page.begin_requested) as told:
        press(page, "begin-own")
    form = told.args[0]
    assert isinstance(form, Form)
    return form


# -- presets


@pytest.mark.parametrize("name", PRESETS)
def test_preset_is_begun(page: TestsPage, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(page.begin_requested) as told:
        press(page, f"begin-{name.replace('_', '-')}")

    assert told.args == [PRESETS[name]]


def test_preset_says_how_many_questions_it_has(page: TestsPage) -> None:
    assert "60 question(s), 90 minute(s)." in words(page)


def test_no_endorsement_is_claimed(page: TestsPage) -> None:
    assert "NCSBN has not reviewed or endorsed this, and no result here predicts an exam result." in words(page)


# -- counting


def test_questions_are_counted_once_when_the_page_is_shown(qtbot: QtBot, student: Look) -> None:
    page, asked = TestsPage(student, "Ana", CHOICES, None, []), list[Form]()
    page.count_requested.connect(asked.append)
    before = len(asked)
    show(qtbot, page)
    qtbot.waitUntil(lambda: bool(asked))
    page.show_count(37)
    page.hide()
    show(qtbot, page)
    press(page, "size-10")
    qtbot.waitUntil(lambda: len(asked) > 1)

    assert (before, [form.size for form in asked]) == (0, [20, 10])


def test_nothing_is_counted_for_a_page_that_is_left(
    qtbot: QtBot, student: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tests_module, "COUNT_AFTER_MS", 30)
    page, asked = TestsPage(student, "Ana", CHOICES, None, []), list[Form]()
    page.count_requested.connect(asked.append)
    show(qtbot, page)
    page.hide()
    with qtbot.assertNotEmitted(page.count_requested, wait=60):
        pass

    assert asked == []


# -- the test that was left


def test_test_that_was_left_can_be_gone_on_with(qtbot: QtBot, student: Look) -> None:
    page = shown(qtbot, student, kept=KEPT)
    with qtbot.waitSignal(page.go_on_requested):
        press(page, "go-on-test")

    assert "Go on with your test (12 of 60)" in words(page)


def test_nothing_to_go_on_with_is_not_offered(page: TestsPage) -> None:
    assert not sees(page, "go-on-test")


# -- one's own test


def test_presets_of_ones_own_test(page: TestsPage, qtbot: QtBot) -> None:
    assert begun(page, qtbot) == Form(audience="nurse")


def test_everything_can_be_chosen(page: TestsPage, qtbot: QtBot) -> None:
    press(page, "topics", "topics-Skin", "kinds", "kinds-bow_tie")
    press(page, "audience-both", "size-60", "minutes-90", "mode-exam", "which-wrong")

    assert begun(page, qtbot) == Form(
        size=60,
        minutes=90,
        mode=Mode.EXAM,
        which=Which.WRONG,
        topics=("Lungs", "Liver"),
        kinds=("single_best_answer",),
        audience="",
    )


def test_number_of_questions_is_shown(page: TestsPage) -> None:
    assert "This test will have 37 question" in words(page)


def test_number_is_asked_for_again_after_a_change(page: TestsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.count_requested) as told:
        press(page, "which-new")

    assert told.args == [Form(audience="nurse", which=Which.NEW)]


def test_test_without_topics_is_not_begun(page: TestsPage, qtbot: QtBot) -> None:
    press(page, "topics", "topics-none")
    with qtbot.assertNotEmitted(page.begin_requested):
        press(page, "begin-own")

    assert "There is no question like that here." in words(page)


def test_all_topics_are_ticked_again_at_once(page: TestsPage, qtbot: QtBot) -> None:
    press(page, "topics", "topics-none", "topics-all")
    page.show_count(3)

    assert begun(page, qtbot).topics == ()


def test_list_says_how_many_are_ticked(page: TestsPage) -> None:
    press(page, "topics", "topics-Skin")

    assert "Topics: 2 of 3" in words(page)


def test_topic_is_named_with_its_number_of_questions(page: TestsPage) -> None:
    press(page, "kinds")

    assert find(page, "kinds-bow_tie").accessibleName().startswith("Bow-tie, 4 ")


def test_arrows_move_among_the_topics(page: TestsPage) -> None:
    press(page, "topics")
    page.focus_on("topics-Liver")
    key(page, Qt.Key.Key_Right)
    key(page, Qt.Key.Key_Space)

    box = find(page, "topics-Lungs")
    assert isinstance(box, QAbstractButton)
    assert (focus(), box.isChecked()) == ("topics-Lungs", False)


def test_other_audience_asks_for_other_choices(page: TestsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.audience_changed) as told:
        press(page, "audience-patient")

    assert told.args == ["patient"]


def test_choices_of_another_audience_take_their_place(page: TestsPage) -> None:
    page.show_choices(Choices({"Skin": "Skin"}, {"Skin": 3}, {"select_all": 3}))

    assert "Topics: 1 of 1" in words(page)


def test_topics_are_named_in_the_language_of_the_window(page: TestsPage) -> None:
    page.set_look(Look(voice="student", language="es"))
    press(page, "topics")

    assert "Pulmones" in words(page)


# -- earlier tests


def test_earlier_test_opens_its_result(qtbot: QtBot, student: Look) -> None:
    page = shown(qtbot, student, past=PAST)
    with qtbot.waitSignal(page.result_requested) as told:
        press(page, "result-2")

    assert told.args == ["old"]


def test_earlier_test_says_points_share_range_and_time(qtbot: QtBot, student: Look) -> None:
    page = shown(qtbot, student, past=PAST)

    assert "75 %, likely 47 to 91 %, in 9 minute" in words(page)


def test_key_shows_shares_over_time_as_a_table(qtbot: QtBot, student: Look) -> None:
    page = shown(qtbot, student, past=PAST)
    before = sees(page, "share-plot"), sees(page, "share-table")
    key(page, Qt.Key.Key_T)

    assert (before, sees(page, "share-plot"), sees(page, "share-table")) == ((True, False), False, True)


def test_plot_says_what_it_shows(qtbot: QtBot, student: Look) -> None:
    page = shown(qtbot, student, past=PAST)

    expected = "Your share of the points: 50 % in the first of these tests, 75 % in the latest one."
    assert find(page, "share-plot").accessibleName() == expected


def test_one_test_makes_no_plot(qtbot: QtBot, student: Look) -> None:
    assert not sees(shown(qtbot, student, past=PAST[:1]), "share-plot")


# -- layout


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_off(qtbot: QtBot, student: Look, language: str) -> None:
    page = shown(qtbot, student, kept=KEPT, past=PAST)
    press(page, "topics", "kinds")
    with in_language(language):
        assert faults(page, language, "student") == []
