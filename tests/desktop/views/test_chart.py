"""The chart beside a question: tabs that unfold, results that are low or high, and how one moves in it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.views.beside_chart import Halves, Switch
from quizapp.desktop.views.chart import ChartView, new_in_chart
from quizapp.desktop.views.frame import QuestionView
from quizapp.desktop.widgets.tabs import TabRow
from quizapp.questions.chart import Flag
from quizapp.workspace.words import CellWords, TabWords
from tests.desktop.layout_checks import press as press_key
from tests.desktop.page_alone import faults, find, focus, press, sees, show, words
from tests.desktop.views.question_page import Answer, QuestionPage, right

pytestmark = pytest.mark.usefixtures("fonts")

STUDENT = Look(voice="student")
WIDE, MEDIUM, NARROW = (1366, 560), (1024, 560), (700, 600)
COLUMNS = ("Test", "Usual range", "Today, 9:10")
ROWS = (
    (CellWords("Sodium, mmol/L"), CellWords("135-145"), CellWords("128", Flag.LOW)),
    (CellWords("Potassium, mmol/L"), CellWords("3.5-5.0"), CellWords("5.9", Flag.HIGH)),
    (CellWords("Glucose, mg/dL"), CellWords("70-99"), CellWords("82")),
)
TABS = (
    TabWords("notes", "Notes", "<p>Very tired for <strong>6 days</strong>.</p>", (), ()),
    TabWords("labs", "Laboratory", "", COLUMNS, ROWS, is_new=True),
    TabWords("drugs", "Medicines", "<p>Nivolumab</p>", (), ()),
)


@pytest.fixture
def chart(qtbot: QtBot) -> ChartView:
    """A chart of three tabs, the second one new."""
    from pathlib import Path

    made = ChartView(STUDENT, TABS, Path("none"))
    qtbot.addWidget(made)
    made.resize(616, 560)
    with qtbot.waitActive(made):
        made.show()
    return made


def names(widget: QWidget) -> list[str]:
    """What a screen reader calls the tabs."""
    row = widget.findChild(TabRow)
    assert isinstance(row, TabRow)
    return [tab.accessibleName() for tab in row.findChildren(QWidget) if tab.objectName().startswith("tab-")]


def page_of_case(qtbot: QtBot, size: tuple[int, int], answer: Answer | None = None, step: int = 2) -> QuestionPage:
    """Show a step of the case, whose laboratory tab is new in the third."""
    page = QuestionPage(STUDENT, "case_study", answer, step=step)
    show(qtbot, page, size)
    return page


def view(page: QuestionPage) -> QuestionView:
    """Return the view in sight."""
    assert page.view is not None
    return page.view


# -- tabs


def test_first_tab_is_open(chart: ChartView) -> None:
    text = chart.findChild(QWidget, "chart-text")
    assert (chart.open_id, isinstance(text, QWidget)) == ("notes", True)


def test_every_tab_says_its_place_and_what_is_new(chart: ChartView) -> None:
    assert names(chart) == ["Notes. Tab 1 of 3", "Laboratory. Tab 2 of 3. new", "Medicines. Tab 3 of 3"]


def test_tab_is_new_only_until_it_was_opened(chart: ChartView) -> None:
    chart.step(1)
    chart.step(1)
    assert names(chart)[1] == "Laboratory. Tab 2 of 3"


def test_opening_a_tab_moves_no_other(chart: ChartView) -> None:
    def places() -> list[QRect]:
        return [tab.geometry() for tab in chart.findChildren(QWidget) if tab.objectName().startswith("tab-")]

    before = places()
    chart.step(1)
    assert places() == before


@pytest.mark.parametrize(("step", "opened"), [(1, ["labs", "drugs", "notes"]), (-1, ["drugs", "labs", "notes"])])
def test_tabs_go_round(chart: ChartView, step: int, opened: list[str]) -> None:
    seen = []
    for _ in range(3):
        chart.step(step)
        seen.append(chart.open_id)
    assert seen == opened


def test_opened_tab_is_told(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.tab_opened) as told:
        chart.step(1)
    assert told.args == ["labs"]


def test_click_opens_a_tab(chart: ChartView, qtbot: QtBot) -> None:
    tab = chart.findChild(QWidget, "tab-labs")
    assert isinstance(tab, QWidget)
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert chart.open_id == "labs"


def test_arrow_opens_the_next_tab(chart: ChartView) -> None:
    tab = chart.findChild(QWidget, "tab-notes")
    assert isinstance(tab, QWidget)
    tab.setFocus(Qt.FocusReason.TabFocusReason)
    press_key(tab, Qt.Key.Key_Right)
    assert (chart.open_id, focus()) == ("labs", "tab-labs")


@pytest.mark.parametrize(
    ("tabs", "said"), [(TABS, "New in the chart: Laboratory"), (TABS[:1], "")], ids=["something", "nothing"]
)
def test_what_is_new_is_said(tabs: tuple[TabWords, ...], said: str) -> None:
    assert new_in_chart(tabs) == said


# -- beside the question


def test_chart_stands_at_the_left_of_the_question(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, WIDE)
    halves = page.findChild(Halves)
    assert isinstance(halves, Halves)
    assert halves.sizes()[0] / sum(halves.sizes()) == pytest.approx(0.46, abs=0.01)


def test_halves_are_equal_in_a_medium_window(qtbot: QtBot) -> None:
    halves = page_of_case(qtbot, MEDIUM).findChild(Halves)
    assert isinstance(halves, Halves)
    assert halves.sizes()[0] == pytest.approx(halves.sizes()[1], abs=2)


@pytest.mark.parametrize(("wanted", "share"), [(0.1, 0.4), (0.55, 0.55), (0.9, 0.6)])
def test_chart_keeps_between_40_and_60_percent(qtbot: QtBot, wanted: float, share: float) -> None:
    page = page_of_case(qtbot, WIDE)
    halves = page.findChild(Halves)
    assert isinstance(halves, Halves)
    handle = halves.handle(1)
    start = QPoint(handle.width() // 2, 100)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(handle, handle.mapFrom(page, QPoint(round(WIDE[0] * wanted), 100)))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert page.browsed.share == pytest.approx(share, abs=0.02)


def test_open_tab_and_share_survive_being_made_anew(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, WIDE)
    press(page, "tab-laboratory")
    page.set_look(Look(voice="student", theme="dark"))
    new = [name for name in names(page) if name.endswith("new")]
    assert (sees(page, "chart-table"), new) == (True, [])


def test_g_key_opens_the_next_tab_of_a_wide_window(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, WIDE)
    assert view(page).step_tab(1)
    assert sees(page, "chart-table")


@pytest.mark.parametrize(("size", "answer"), [(NARROW, None), (WIDE, right("case_study", 2))], ids=["narrow", "told"])
def test_chart_and_question_take_turns_where_there_is_no_room(
    qtbot: QtBot, size: tuple[int, int], answer: Answer | None
) -> None:
    page = page_of_case(qtbot, size, answer)
    before = sees(page, "stem"), sees(page, "chart-text")
    press(page, "side-chart")
    after = sees(page, "stem"), sees(page, "chart-text")
    assert (before, after) == ((True, False), (False, True))


def test_ctrl_tab_leads_to_the_chart_and_back(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, NARROW)
    seen = []
    for _ in range(2):
        view(page).switch_chart()
        seen.append(sees(page, "chart-text"))
    assert seen == [True, False]


def test_side_in_sight_survives_being_made_anew(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, NARROW)
    press(page, "side-chart")
    page.set_look(Look(voice="student", language="es"))
    assert sees(page, "chart-text")


def test_question_comes_back_into_sight_where_something_is_missing(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, NARROW)
    press(page, "side-chart")
    view(page).ask_for_missing(("cause",))
    assert sees(page, "stem")


def test_chart_is_reached_beside_an_explanation(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, WIDE, right("case_study", 2))
    assert view(page).step_tab(1)
    assert (sees(page, "chart-text"), sees(page, "explanation")) == (True, True)
    assert isinstance(page.findChild(Switch), Switch)


def test_question_without_a_chart_has_no_tabs(qtbot: QtBot) -> None:
    page = QuestionPage(STUDENT, "select_all")
    show(qtbot, page, WIDE)
    assert (view(page).step_tab(1), view(page).switch_chart()) == (False, False)


@pytest.mark.parametrize("theme", ["dark", "high_contrast"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_laboratory_is_cut_off_nowhere(qtbot: QtBot, language: str, theme: str) -> None:
    page = page_of_case(qtbot, WIDE)
    page.set_look(Look(voice="student", theme=theme, language=language))
    press(page, "tab-laboratory")
    assert faults(page, language, "student") == []


def test_table_in_the_chart_is_a_table(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, WIDE)
    press(page, "tab-laboratory")
    assert isinstance(find(page, "chart-table"), QTableView)


def test_key_of_the_tabs_is_named_for_students(qtbot: QtBot) -> None:
    page = page_of_case(qtbot, WIDE)
    labels = [label.text() for label in page.findChildren(QLabel)]
    assert "G: next tab" in labels and "G: next tab" in words(page)
