"""The plan in Settings: each choice acts at once; the rows are those that the date has use for."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.widgets.choice import SelectChip
from quizapp.desktop.widgets.date_field import DateField
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.workspace.settings import Settings
from tests.desktop.page_alone import find, focus, in_language, key, press, sees, show, words

pytestmark = pytest.mark.usefixtures("fonts")

TODAY, TREATMENT, END = date(2026, 11, 23), date(2026, 12, 3), date(2027, 6, 1)
HOLIDAY = (date(2026, 12, 20), date(2027, 1, 3))
TREATED = Settings(target_date=TREATMENT, treatment_end=END)
STUDENT = Settings(role="student")


def open_page(qtbot: QtBot, settings: Settings, **options: Any) -> SettingsPage:  # Any: those of the page
    look = Look(voice="patient" if settings.is_patient else "student")
    page = SettingsPage(look, settings, "", [], [], today=TODAY, is_guest=True, **options)  # a guest has fewer cards
    show(qtbot, page)
    return page


def last_change(page: SettingsPage, *names: str) -> Settings:
    """Press controls and return the settings that the page said last."""
    said: list[Settings] = []
    page.changed.connect(said.append)
    press(page, *names)
    return said[-1]


def pick(page: SettingsPage, name: str, day: date) -> None:
    """Choose a day in a field."""
    field_of(page, name).setDate(QDate(day.year, day.month, day.day))
    QApplication.processEvents()


def field_of(page: SettingsPage, name: str) -> DateField:
    """Return a field for a date in sight."""
    field = find(page, name)
    assert isinstance(field, DateField)
    return field


def chosen(page: SettingsPage) -> set[str]:
    """Return the names of the chips that are chosen."""
    return {chip.objectName() for chip in page.findChildren(SelectChip) if chip.isChecked()}


# -- the date


@pytest.mark.parametrize(
    ("role", "kind", "title"),
    [
        ("patient", "goal-kind-treatment", "My first treatment is on"),
        ("caregiver", "goal-kind-treatment", "My first treatment is on"),
        ("student", "goal-kind-exam", "My exam is on"),
        ("nurse", "goal-kind-exam", "My exam is on"),
    ],
)
def test_what_the_date_is_follows_from_the_role(qtbot: QtBot, role: str, kind: str, title: str) -> None:
    page = open_page(qtbot, Settings(role=role))
    assert (kind in chosen(page), title in words(page)) == (True, True)


def test_what_the_date_is_can_be_changed(qtbot: QtBot) -> None:
    page = open_page(qtbot, STUDENT)
    assert last_change(page, "goal-kind-treatment").goal_kind == "treatment"
    assert ("My first treatment is on" in words(page), focus()) == (True, "goal-kind-treatment")


def test_date_that_is_known_is_the_one_in_the_field(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings())
    before = field_of(page, "date").isEnabled()
    changed = last_change(page, "date-known")
    assert (before, field_of(page, "date").isEnabled(), changed.target_date) == (False, True, date(2026, 12, 7))


def test_picked_date_acts_at_once(qtbot: QtBot) -> None:
    page = open_page(qtbot, TREATED)
    with qtbot.waitSignal(page.changed) as changed:
        pick(page, "date", date(2026, 12, 10))
    assert changed.args[0].target_date == date(2026, 12, 10)


def test_date_that_is_typed_counts_once_it_is_whole(qtbot: QtBot) -> None:
    page = open_page(qtbot, TREATED)
    said: list[Settings] = []
    page.changed.connect(said.append)
    field = field_of(page, "date")
    field.setFocus()
    field.lineEdit().setSelection(field.text().index("3"), 1)
    QTest.keyClicks(field, "18")
    before = list(said)
    key(page, Qt.Key.Key_Return)
    assert (before, [one.target_date for one in said]) == ([], [date(2026, 12, 18)])


def test_date_can_be_taken_back_and_is_remembered_meanwhile(qtbot: QtBot) -> None:
    page = open_page(qtbot, TREATED)
    assert last_change(page, "date-unknown").target_date is None
    assert last_change(page, "date-known").target_date == TREATMENT


def test_treatment_may_have_begun_before_today(qtbot: QtBot) -> None:
    page = open_page(qtbot, TREATED)
    with qtbot.waitSignal(page.changed) as changed:
        pick(page, "date", date(2026, 9, 1))
    assert changed.args[0].target_date == date(2026, 9, 1)


def test_exam_lies_ahead(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(role="student", target_date=TREATMENT))
    pick(page, "date", date(2026, 9, 1))
    assert page.settings.target_date == TODAY


# -- after the treatment


def test_exam_has_no_end_and_nothing_to_stay_alert_for(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(role="student", target_date=TREATMENT, treatment_end=END))
    assert (sees(page, "treatment-end"), sees(page, "alert-months-12")) == (False, False)


def test_end_that_is_not_known_has_no_months(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(target_date=TREATMENT))
    before = sees(page, "treatment-end"), sees(page, "alert-months-12")
    changed = last_change(page, "treatment-end-known")
    assert (before, sees(page, "alert-months-12")) == ((True, False), True)
    assert changed.treatment_end is not None and changed.treatment_end > TREATMENT


def test_months_to_stay_alert_are_twelve_unless_changed(qtbot: QtBot) -> None:
    page = open_page(qtbot, TREATED)
    before = "alert-months-12" in chosen(page)
    assert (before, last_change(page, "alert-months-24").alert_months) == (True, 24)


def test_reason_to_stay_alert_is_given(qtbot: QtBot) -> None:
    assert "up to about a year after treatment ends, and in single people even later." in words(
        open_page(qtbot, TREATED)
    )


def test_no_treatment_ends_before_it_begins(qtbot: QtBot) -> None:
    page = open_page(qtbot, TREATED)
    pick(page, "date", date(2027, 7, 1))
    assert (page.settings.target_date, page.settings.treatment_end) == (date(2027, 7, 1), date(2027, 7, 1))


# -- minutes and days


def test_minutes_are_those_offered_and_the_present_ones(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(minutes=13))
    names = [f"minutes-{minutes}" for minutes in (5, 8, 10, 13, 15, 20)]
    assert ([sees(page, name) for name in names], "minutes-13" in chosen(page)) == ([True] * 6, True)


def test_minutes_act_at_once(qtbot: QtBot) -> None:
    assert last_change(open_page(qtbot, Settings()), "minutes-15").minutes == 15


def test_days_off_are_ticked(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(days_off=frozenset({6})))
    assert last_change(page, "day-off-5").days_off == {5, 6}
    assert last_change(page, "day-off-6").days_off == {5}


def test_one_day_of_the_week_stays(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(days_off=frozenset(range(5))))
    before = find(page, "day-off-6").isEnabled()
    press(page, "day-off-5")
    assert (before, find(page, "day-off-6").isEnabled()) == (True, False)


def test_days_are_named_in_the_language_of_the_page(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings())
    with in_language("es"):
        page.set_look(Look(language="es"))
        day = find(page, "day-off-2")
    assert isinstance(day, QCheckBox)
    assert (day.text(), day.accessibleName()) == ("Miércoles", "Día libre: miércoles")


def test_pause_is_added(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings())
    pick(page, "pause-first", HOLIDAY[0])
    pick(page, "pause-last", HOLIDAY[1])
    assert last_change(page, "add-pause").pauses == (HOLIDAY,)
    assert ("Dec 20, 2026 to Jan 3, 2027" in words(page), focus()) == (True, "add-pause")


def test_pause_ends_no_earlier_than_it_begins(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings())
    pick(page, "pause-first", HOLIDAY[0])
    assert last_change(page, "add-pause").pauses == ((HOLIDAY[0], HOLIDAY[0]),)
    assert "Dec 20, 2026, one day" in words(page)


def test_pause_is_removed_and_the_focus_stays_near(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(pauses=(HOLIDAY,)))
    assert find(page, "remove-pause-0").accessibleName() == "Remove the pause: Dec 20, 2026 to Jan 3, 2027"
    assert last_change(page, "remove-pause-0").pauses == ()
    assert focus() == "add-pause"


def test_pause_that_is_over_is_not_shown(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(pauses=((date(2026, 10, 1), date(2026, 10, 9)),)))
    assert not sees(page, "remove-pause-0")


def test_dates_of_a_pause_survive_another_look(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings())
    pick(page, "pause-first", HOLIDAY[0])
    page.set_look(Look(text_percent=115))
    assert field_of(page, "pause-first").day == HOLIDAY[0]


# -- left-out questions and the fit


def test_left_out_questions_can_be_asked_again(qtbot: QtBot) -> None:
    page = open_page(qtbot, Settings(), left_out=3)
    with qtbot.waitSignal(page.ask_again_requested):
        press(page, "ask-again")
    page.set_left_out(0)
    assert not sees(page, "ask-again")


def test_patients_are_offered_no_fit(qtbot: QtBot) -> None:
    assert not sees(open_page(qtbot, Settings()), "fit")


def test_student_can_have_the_plan_fitted(qtbot: QtBot) -> None:
    page = open_page(qtbot, STUDENT)
    with qtbot.waitSignal(page.fit_requested):
        press(page, "fit")


@pytest.mark.parametrize("way", ["press", "step back"])
def test_running_fit_says_how_far_it_is_and_can_be_cancelled(qtbot: QtBot, way: str) -> None:
    page = open_page(qtbot, STUDENT)
    page.focus_on("fit")
    page.set_fitting(0)
    page.set_fitting(40)
    QApplication.processEvents()
    assert ("40 percent done." in words(page), focus()) == (True, "fit-cancel")
    with qtbot.waitSignal(page.fit_cancelled):
        press(page, "fit-cancel") if way == "press" else page.step_back()


def test_step_back_leads_to_today_while_nothing_is_running(qtbot: QtBot) -> None:
    page = open_page(qtbot, STUDENT)
    with qtbot.waitSignal(page.go_requested) as asked:
        page.step_back()
    assert asked.args == ["today"]


def test_fit_that_is_over_says_what_it_came_to(qtbot: QtBot) -> None:
    page = open_page(qtbot, STUDENT)
    page.focus_on("fit")
    page.set_fitting(90)
    page.show_fitted("The plan fits your memory better now.")
    assert ("The plan fits your memory better now." in words(page), focus()) == (True, "fit")
    assert not sees(page, "fit-cancel")


# -- the way here


def test_plan_is_shown_with_the_focus_on_the_date(qtbot: QtBot) -> None:
    page = open_page(qtbot, TREATED)
    page.show_plan()
    scroll = find(page, "home-scroll")
    assert isinstance(scroll, VerticalScroll)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().value() > 0)
    assert focus() == "date-known"
