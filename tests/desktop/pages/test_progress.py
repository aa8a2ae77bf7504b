"""Progress: what it says to students and to patients, plots and tables, warning signs, and what one can do."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.pages.progress import ProgressPage
from quizapp.learning.goal import GoalKind, Phase
from quizapp.questions.response import Chosen
from quizapp.workspace.mistakes import Mistake
from quizapp.workspace.outlook import About, Progress
from tests import every_kind
from tests.desktop.layout_checks import clipped_labels
from tests.desktop.page_alone import faults, find, focus, in_language, key, press, sees, show, words
from tests.desktop.views.question_page import explainer
from tests.workspace.mistaken import mistake
from tests.workspace.progressed import FEW_ANSWERS, OUTLOOK, TODAY, progress, sign

pytestmark = pytest.mark.usefixtures("fonts")

PATIENT, STUDENT = Look(), Look(voice="student")
COUGH = mistake(every_kind.single_best_answer, Chosen(("syrup",)))
RASH = mistake(every_kind.select_all, Chosen(("blood", "rash")), right_days=1)
FEW = progress(FEW_ANSWERS, signs=(), days=())
PATIENTS = progress(replace(OUTLOOK, kind=GoalKind.TREATMENT, minutes=8))


def open_page(
    qtbot: QtBot,
    shown: Progress | None,
    *mistakes: Mistake,
    look: Look = STUDENT,
    size: tuple[int, int] = (1366, 768),
) -> ProgressPage:
    page = ProgressPage(look, shown, mistakes, explainer, "")
    show(qtbot, page, size)
    return page


@dataclass(frozen=True)
class Seen:
    """A page as it is first seen.

    Attributes:
        lines: The words of labels and buttons.
        names: What a screen reader says of what has an object name.
    """

    title: str
    subtitle: str
    lines: list[str]
    names: dict[str, str]

    def after(self, line: str) -> list[str]:
        """Return the lines that follow on this one."""
        return self.lines[self.lines.index(line) + 1 :]


def seen(look: Look, shown: Progress, *mistakes: Mistake) -> Seen:
    """Show a page, look at it, and close it."""
    page = ProgressPage(look, shown, mistakes, explainer, "")
    page.resize(1366, 768)
    page.show()
    named = {found.objectName(): found.accessibleName() for found in page.findChildren(QWidget) if found.isVisible()}
    lines = list(filter(None, words(page).splitlines()))
    told = Seen(page.title(), page.subtitle(), lines, named)
    page.close()
    return told


@pytest.fixture(scope="module")
def to_students(qapp: QApplication, fonts: list[str]) -> Seen:
    """What a student sees, in English as it is shipped."""
    return seen(STUDENT, progress(left_out=3), COUGH, RASH)


@pytest.fixture(scope="module")
def to_patients(qapp: QApplication, fonts: list[str]) -> Seen:
    """What a patient sees."""
    return seen(PATIENT, PATIENTS, COUGH, RASH)


@pytest.fixture(scope="module")
def at_first(qapp: QApplication, fonts: list[str]) -> Seen:
    """What a student sees who has just begun."""
    return seen(STUDENT, FEW)


@pytest.fixture
def student(qtbot: QtBot) -> ProgressPage:
    """The page of a student."""
    return open_page(qtbot, progress(), COUGH, RASH)


@pytest.fixture
def patient(qtbot: QtBot) -> ProgressPage:
    """The page of a patient."""
    return open_page(qtbot, PATIENTS, COUGH, RASH, look=PATIENT)


def table(page: ProgressPage, name: str) -> list[list[str]]:
    """Return the cells of a table in sight."""
    view = find(page, name)
    assert isinstance(view, QTableView)
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


# -- students


def test_recall_says_its_finding_in_one_sentence(to_students: Seen) -> None:
    said = to_students.names["recall-plot"]

    assert said == "74 % today, 81 % expected on Friday, December 18, likely 76 to 86 %."


def test_recall_is_told_for_its_last_day(to_students: Seen) -> None:
    assert "What you will remember on Friday, December 18" in to_students.lines


def test_recall_on_the_date_is_the_one_that_today_tells(qapp: QApplication, fonts: list[str]) -> None:
    told = seen(STUDENT, progress(replace(OUTLOOK, all_then=About(270, 300, 240, 288))))

    assert told.names["recall-plot"].endswith("90 % expected on Friday, December 18, likely 80 to 96 %.")


def test_what_would_be_known_today_is_told_once_after_the_date(qapp: QApplication, fonts: list[str]) -> None:
    told = seen(PATIENT, progress(replace(OUTLOOK, phase=Phase.ALERT)))

    assert sum(line.startswith("If it were today, ") for line in told.lines) == 1


def test_minutes_to_come_are_told_beside_those_chosen(to_students: Seen) -> None:
    said = to_students.names["minutes-plot"]

    assert (said.startswith("About 40 "), said.endswith("until Sunday, December 6; you chose 55.")) == (True, True)


def test_minutes_of_a_long_plan_are_those_of_the_next_two_weeks(qapp: QApplication, fonts: list[str]) -> None:
    sparse = tuple(replace(one, day=TODAY + timedelta(3 * at)) for at, one in enumerate(OUTLOOK.curve))
    told = seen(STUDENT, progress(replace(OUTLOOK, curve=sparse)))

    assert told.names["minutes-plot"].endswith("until Saturday, December 5; you chose 55.")


def test_days_studied_are_counted_in_words(to_students: Seen) -> None:
    assert to_students.names["days-map"].startswith("You studied on 4 day")


def test_answers_are_told_without_a_promise(to_students: Seen) -> None:
    said = to_students.subtitle

    assert (said.startswith("412 answer"), "do not predict an exam result" in said) == (True, True)


def test_errors_are_told_with_what_is_right(to_students: Seen) -> None:
    [said, right, days, *_] = to_students.after("Wrong, although you were sure: 2")

    assert (said, right[:24], days) == (
        "Lungs: Take cough syrup.",
        "Call your care team toda",
        "right on 0 of 2 later days",
    )


def test_topics_are_told_with_their_share(to_students: Seen) -> None:
    assert to_students.after("Nerve and muscle")[0].startswith("52 % · 57 answer")


def test_left_out_questions_are_told(to_students: Seen) -> None:
    assert any(line.startswith("You left out 3 question") for line in to_students.lines)


def test_few_answers_give_no_number(at_first: Seen) -> None:
    said = "\n".join(at_first.lines)

    assert ("you will see your plan here." in said, "%" in said, "recall" in at_first.names) == (True, False, False)


@pytest.mark.parametrize(
    "empty",
    ["Nothing here. That is good.", "There is no warning sign among your questions.", "Your days will stand here."],
)
def test_what_is_empty_says_what_will_be_there(at_first: Seen, empty: str) -> None:
    assert empty in at_first.lines


# -- plots as tables


def test_every_plot_is_a_table_on_the_key(student: ProgressPage) -> None:
    key(student, Qt.Key.Key_T)

    shown = [sees(student, f"{name}-table") for name in ("recall", "minutes", "days")]
    assert (shown, sees(student, "recall-plot")) == ([True] * 3, False)


def test_key_leads_back_to_the_plots(student: ProgressPage) -> None:
    key(student, Qt.Key.Key_T)
    key(student, Qt.Key.Key_T)

    assert (sees(student, "recall-plot"), sees(student, "recall-table")) == (True, False)


def test_one_plot_alone_can_be_a_table(student: ProgressPage) -> None:
    press(student, "days-switch")

    assert (sees(student, "days-table"), sees(student, "recall-plot"), focus()) == (True, True, "days-switch")


def test_table_of_recall_ends_with_the_date(student: ProgressPage) -> None:
    key(student, Qt.Key.Key_T)

    cells = table(student, "recall-table")
    assert (len(cells) <= 15, cells[0], cells[-1]) == (
        True,
        ["Mon, Nov 23", "74 %", "74 to 74 %"],
        ["Fri, Dec 18", "81 %", "76 to 86 %"],
    )


def test_table_of_days_counts_by_weeks(student: ProgressPage) -> None:
    press(student, "days-switch")

    assert table(student, "days-table") == [
        ["Mon, Nov 23", "Mon", "50", "12"],
        ["Mon, Nov 16", "Fri, Sat", "75", "24"],
        ["Mon, Nov 9", "Sat", "5", "12"],
    ]


def test_narrow_pages_begin_with_tables(qtbot: QtBot) -> None:
    page = open_page(qtbot, progress(), size=(700, 600))

    assert (sees(page, "recall-table"), sees(page, "recall-plot")) == (True, False)


def test_letters_are_no_keys_of_patients(patient: ProgressPage) -> None:
    key(patient, Qt.Key.Key_T)

    assert sees(patient, "days-map")


# -- patients


def test_patients_read_plan_and_forecast_in_words(to_patients: Seen) -> None:
    readiness = to_patients.after("Your plan is on track for December 18")[0]

    assert readiness.startswith("If it were today, you would probably act well on about 8 of 10 warning sign")


def test_patients_see_ten_dots(to_patients: Seen) -> None:
    assert to_patients.names["ten-dots"].startswith("If it were today, ")


@pytest.mark.parametrize("never", ["%", "safe", "ready", "streak"])
def test_patients_never_read(to_patients: Seen, never: str) -> None:
    assert not any(never in line for line in to_patients.lines)


def test_patients_see_no_plots_of_students(to_patients: Seen) -> None:
    assert not {"recall", "minutes", "topics"} & to_patients.names.keys()


def test_patients_are_led_to_what_to_talk_over(patient: ProgressPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(patient.mistakes_requested):
        press(patient, "see-mistakes")

    assert "2 thing" in words(patient)


def test_nothing_to_talk_over_is_told(qapp: QApplication, fonts: list[str]) -> None:
    told = seen(PATIENT, PATIENTS)

    assert (told.after("To talk over")[0], "see-mistakes" in told.names) == ("Nothing here. That is good.", False)


# -- warning signs


def test_known_signs_are_folded_where_they_are_many(to_patients: Seen) -> None:
    assert ("Known on 3 days: 7" in to_patients.lines, "known 0" in to_patients.lines) == (True, False)


def test_few_known_signs_are_shown(qapp: QApplication, fonts: list[str]) -> None:
    told = seen(PATIENT, progress(signs=(sign("rash", 3),)))

    assert ("rash" in told.lines, "known-switch" in told.names) == (True, False)


def test_known_signs_are_shown_when_asked_for(patient: ProgressPage) -> None:
    press(patient, "known-switch")

    assert (words(patient).count("right on 3 of 3 days"), focus()) == (7, "known-switch")


def test_signs_on_the_way_are_shown_in_parts(patient: ProgressPage) -> None:
    before = words(patient).count("begun ")
    press(patient, "on-the-way-switch")

    assert (before, words(patient).count("begun ")) == (6, 8)


def test_days_of_a_sign_are_told(to_patients: Seen) -> None:
    assert to_patients.after("begun 2")[0] == "right on 2 of 3 days"


def test_signs_not_met_are_named_by_topic_alone(to_patients: Seen) -> None:
    assert ("Bowel; Eyes" in to_patients.lines, "open 0" in to_patients.lines) == (True, False)


# -- what one can do


def test_more_minutes_are_asked_for_with_their_number(student: ProgressPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(student.more_minutes_requested) as told:
        press(student, "more-minutes")

    assert told.args == [60]


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("other-date", "other_date_requested"),
        ("see-mistakes", "mistakes_requested"),
    ],
)
def test_button_says_what_is_wanted(student: ProgressPage, qtbot: QtBot, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(student, signal)):
        press(student, button)


@pytest.mark.parametrize(("button", "signal"), [("print", "print_requested"), ("save-pdf", "save_requested")])
def test_patients_can_put_the_sheet_on_paper(patient: ProgressPage, qtbot: QtBot, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(patient, signal)):
        press(patient, button)


def test_every_page_of_the_home_frame_leads_here(student: ProgressPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(student.go_requested) as told:
        press(student, "go-progress")

    assert told.args == ["progress"]


@pytest.mark.parametrize(("shown", "expected"), [(FEW, "other-date"), (None, "")])
def test_keyboard_begins_at_the_plan(qtbot: QtBot, shown: Progress | None, expected: str) -> None:
    assert open_page(qtbot, shown).first_control == expected


# -- before the numbers are there


def test_nothing_is_said_at_first_and_then_a_sentence(qtbot: QtBot) -> None:
    page = open_page(qtbot, None, look=PATIENT)
    waiting = "Your progress is being worked out."
    at_first = waiting in words(page)
    qtbot.waitUntil(lambda: waiting in words(page))

    assert not at_first


def test_numbers_take_the_place_of_the_sentence(qtbot: QtBot) -> None:
    page = open_page(qtbot, None)
    page.show_progress(progress(), [COUGH])

    assert (sees(page, "recall-plot"), "worked out" in words(page)) == (True, False)


def test_numbers_that_change_leave_the_focus_where_it_is(student: ProgressPage) -> None:
    student.focus_on("other-date")
    student.show_progress(progress(replace(OUTLOOK, target=TODAY + timedelta(40))), [COUGH])

    assert focus() == "other-date"


# -- language and layout


def test_language_changes_with_the_look(student: ProgressPage) -> None:
    with in_language("es"):
        student.set_look(Look(voice="student", language="es"))

    assert {"Nervios y músculos", "Pulmones: Tome jarabe."} <= set(words(student).splitlines())


@pytest.mark.parametrize(("voice", "language"), [("student", "es"), ("patient", "en")])
def test_nothing_is_cut_off_or_nameless(qtbot: QtBot, voice: str, language: str) -> None:
    page = open_page(qtbot, progress(left_out=1), COUGH, RASH, look=Look(voice=voice))

    assert faults(page, language, voice) == []


def test_plots_fit_where_tables_are_usual(student: ProgressPage) -> None:
    key(student, Qt.Key.Key_T)
    key(student, Qt.Key.Key_T)

    assert (faults(student, "es", "student"), sees(student, "recall-plot")) == ([], True)


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 115), ((1366, 768), 150), ((1920, 1080), 200)])
def test_columns_grow_with_the_text(qtbot: QtBot, qapp: QApplication, size: tuple[int, int], percent: int) -> None:
    look = Look(text_percent=percent)
    apply(qapp, look)

    assert clipped_labels(open_page(qtbot, PATIENTS, COUGH, look=look, size=size)) == []
