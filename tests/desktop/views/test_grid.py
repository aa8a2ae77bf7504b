"""The matrix: by keyboard alone, by mouse, with its verdicts, and in every width."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.views.grid import GridArea
from quizapp.desktop.views.shown import Space
from quizapp.desktop.widgets.focus_ring import ring_is_shown
from quizapp.questions.response import Paired
from quizapp.workspace.words import Explanation, GridWords, PartWords
from tests.desktop.views.area_window import (
    MEDIUM,
    NARROW,
    WIDE,
    NewArea,
    explained,
    layout_faults,
    pair_verdicts,
    show,
    shown,
)

GRADES = tuple(PartWords(f"g{number}", f"Grade {number}") for number in (1, 2, 3))
ROWS = (
    PartWords("two", "2 more stools a day than usual"),
    PartWords("bed", "8 more stools a day than usual; needs a hospital bed"),
    PartWords("five", "5 more stools a day than usual"),
)
SINGLE = GridWords("Finding", GRADES, ROWS, is_single=True)
BOXES = GridWords("Finding", GRADES, ROWS, is_single=False)
SPANISH = GridWords(
    "Hallazgo en la exploración",
    (PartWords("a", "Indicado"), PartWords("b", "Contraindicado"), PartWords("c", "Sin importancia ahora")),
    (
        PartWords("x", "Electrocardiograma y electrolitos antes de la siguiente infusión de inmunoterapia"),
        PartWords("y", "Suspender los corticosteroides de inmediato en cuanto desaparezcan los síntomas"),
    ),
    is_single=True,
)
KEYS = (("two", "g1"), ("bed", "g3"), ("five", "g2"))
CHOSEN = (("two", "g1"), ("bed", "g2"))
DOWN, UP, LEFT, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right
SPACE, HOME, END, DELETE = Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete
ONE, TWO, THREE, NINE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_9


def grid(body: GridWords, chosen: tuple[tuple[str, str], ...] = (), explanation: Explanation | None = None) -> NewArea:
    """Return how to make the area."""
    response = Paired(chosen) if chosen else None
    return lambda look, space: GridArea(look, shown(body, response, explanation), space)


def answered(body: GridWords = SINGLE) -> NewArea:
    """Return how to make the area after the answer: one row right, one not, one left open."""
    verdicts = pair_verdicts(body.rows, body.columns, CHOSEN, KEYS)
    return grid(body, CHOSEN, explained(verdicts))


# -- by keyboard


def test_digits_fill_one_row_after_the_other(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    window.key(ONE, THREE, TWO)
    assert window.area.response() == Paired((("two", "g1"), ("bed", "g3"), ("five", "g2")))


@pytest.mark.parametrize("space", [WIDE, NARROW])
def test_every_cell_is_reached_with_arrows_and_chosen_with_space(look: Look, space: Space, qtbot: QtBot) -> None:
    window = show(qtbot, grid(BOXES), look, space)
    moves = [RIGHT, RIGHT, DOWN, LEFT, LEFT, DOWN, RIGHT, RIGHT] if space is WIDE else [DOWN] * 8
    window.key(SPACE)
    for move in moves:
        window.key(move, SPACE)
    response = window.area.response()
    assert isinstance(response, Paired)
    assert len(response.pairs) == 9


def test_digits_tick_and_untick_boxes_in_the_current_row(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(BOXES), look)
    window.key(DOWN, ONE, TWO, ONE)
    assert window.area.response() == Paired((("bed", "g2"),))


def test_digit_beyond_the_columns_does_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    window.key(NINE)
    assert (window.area.response(), window.responses) == (None, [])


def test_row_has_one_choice_only(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    window.key(ONE, UP, THREE)
    assert window.area.response() == Paired((("two", "g3"),))


def test_delete_empties_the_current_row(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE, CHOSEN), look)
    window.key(UP, DELETE)
    assert window.area.response() == Paired((("two", "g1"),))


def test_emptied_row_has_one_choice_only_again(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE, CHOSEN), look)
    window.key(UP, DELETE, ONE, UP, TWO)
    assert window.area.response() == Paired((("two", "g1"), ("bed", "g2")))


def test_home_and_end_go_to_the_ends_of_the_row(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    window.key(DOWN, END)
    at_end = window.focus
    window.key(HOME)
    assert (at_end, window.focus) == ("cell-bed-g3", "cell-bed-g1")


def test_j_and_k_go_from_row_to_row(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    window.key(Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K)
    assert window.focus == "cell-bed-g1"


@pytest.mark.parametrize("chosen", [(), CHOSEN, KEYS])
@pytest.mark.parametrize("space", [WIDE, NARROW])
def test_table_is_one_tab_stop(look: Look, space: Space, chosen: tuple[tuple[str, str], ...], qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE, chosen), look, space)
    before = len(window.tab_stops())
    window.key(TWO)
    assert (before, len(window.tab_stops())) == (1, 1)


def test_focus_begins_in_the_first_open_row(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE, CHOSEN), look)
    assert window.focus == "cell-five-g1"


def test_focus_goes_to_the_open_row_that_is_named(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    window.area.focus_open(("bed", "five"))
    assert window.focus == "cell-bed-g1"


def test_focused_cell_has_a_ring(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    window.key(RIGHT)
    assert [ring_is_shown(window.control(f"cell-two-g{number}")) for number in (1, 2, 3)] == [False, True, False]


# -- by mouse


@pytest.mark.parametrize("space", [WIDE, NARROW])
def test_click_chooses_a_cell(look: Look, space: Space, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look, space)
    window.press("cell-two-g2")
    assert window.responses == [Paired((("two", "g2"),))]


def test_change_of_mind_is_told_once(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE, CHOSEN), look)
    window.press("cell-bed-g3")
    assert window.responses == [Paired((("two", "g1"), ("bed", "g3")))]


def test_targets_are_large_enough(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    sizes = [window.control(f"cell-{row.id}-{column.id}").size() for row in ROWS for column in GRADES]
    assert min(min(size.width(), size.height()) for size in sizes) >= 44


# -- words


def test_what_was_chosen_is_shown_again(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE, CHOSEN), look)
    assert (window.area.response(), window.responses) == (Paired(CHOSEN), [])


def test_open_rows_are_counted(look: Look, qtbot: QtBot) -> None:
    area = show(qtbot, grid(SINGLE, CHOSEN[:1]), look).area
    assert (area.progress(), area.incomplete(("bed", "five"))) == ("2 row(s) still open",) * 2


def test_nothing_is_open_when_all_rows_are_filled(look: Look, qtbot: QtBot) -> None:
    assert show(qtbot, grid(SINGLE, KEYS), look).area.progress() == ""


def test_ticked_boxes_are_counted(look: Look, qtbot: QtBot) -> None:
    assert show(qtbot, grid(BOXES, CHOSEN), look).area.progress() == "2 box(es) ticked"


@pytest.mark.parametrize(("body", "role"), [(SINGLE, QAccessible.Role.RadioButton), (BOXES, QAccessible.Role.CheckBox)])
def test_cells_are_real_controls(look: Look, body: GridWords, role: QAccessible.Role, qtbot: QtBot) -> None:
    window = show(qtbot, grid(body, CHOSEN), look)
    reader = QAccessible.queryAccessibleInterface(window.control("cell-two-g1"))
    assert reader is not None
    assert (reader.role(), bool(reader.state().checked)) == (role, True)


@pytest.mark.parametrize("space", [WIDE, NARROW])
def test_cell_is_named_by_row_and_column(look: Look, space: Space, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look, space)
    assert window.spoken("cell-five-g2") == "5 more stools a day than usual, Grade 2"


def test_students_see_the_keys_of_the_columns(fonts: list[str], qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), Look(voice="student"))
    assert "key 3" in [label.text() for label in window.findChildren(QWidget) if hasattr(label, "text")]


def test_patients_see_no_keys(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    texts = [label.text() for label in window.findChildren(QWidget) if hasattr(label, "text")]
    assert not any("key" in text for text in texts)


# -- after the answer


@pytest.mark.parametrize("space", [WIDE, MEDIUM, NARROW])
@pytest.mark.parametrize(
    ("cell", "verdict"),
    [
        ("two-g1", ", Grade 1, right"),
        ("bed-g2", ", Grade 2, your answer, not right"),
        ("bed-g3", ", Grade 3, missed: this is right"),
        ("five-g2", ", Grade 2, missed: this is right"),
        ("five-g3", ", Grade 3"),
    ],
)
def test_verdict_is_said_of_every_cell(look: Look, space: Space, cell: str, verdict: str, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look, space)
    assert window.spoken(f"cell-{cell}").endswith(verdict)


@pytest.mark.parametrize("body", [SINGLE, BOXES])
def test_answered_grid_cannot_be_changed(look: Look, body: GridWords, qtbot: QtBot) -> None:
    window = show(qtbot, answered(body), look)
    window.click_at(window.control("cell-five-g1"))
    window.key(ONE, SPACE, DELETE)
    assert (window.area.response(), window.responses) == (Paired(CHOSEN), [])


def test_answered_grid_takes_no_focus(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look)
    assert window.tab_stops() == []


# -- places


def cells_in_sight(window: QWidget, cell: QWidget) -> bool:
    """Tell whether all of a cell lies in the window, below the header."""
    return cell.visibleRegion().boundingRect() == cell.rect()


def test_first_column_takes_46_percent(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    first, second = (window.control(f"cell-two-g{number}") for number in (1, 2))
    column = second.x() - first.x()
    assert window.area.width() - 3 * column == pytest.approx(0.46 * window.area.width(), abs=3)


def many(count: int) -> GridWords:
    """Return a matrix with many wide columns and many rows."""
    columns = tuple(PartWords(f"c{number}", f"Inmunodeficiencia {number}") for number in range(count))
    rows = tuple(PartWords(f"r{number}", f"Hallazgo {number}") for number in range(14))
    return GridWords("Hallazgo", columns, rows, is_single=False)


def test_header_stays_in_sight(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(many(3)), look, size=(1270, 400))
    head = window.area.findChild(QWidget, "grid-head")
    assert isinstance(head, QWidget)
    window.around.verticalScrollBar().setValue(300)
    assert head.mapTo(window.around.viewport(), QPoint(0, 0)).y() == 0


def test_focused_cell_is_never_under_the_header(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(many(3)), look, size=(1270, 400))
    window.key(END, *[DOWN] * 13, *[UP] * 9)
    assert cells_in_sight(window, window.control(window.focus))


def test_many_columns_scroll_sideways_beside_the_first(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(many(9)), look, size=(1000, 600))
    bar = window.control("columns-scroll")
    assert isinstance(bar, QScrollBar)
    window.key(END)
    assert (bar.value(), cells_in_sight(window, window.control("cell-r0-c8"))) == (bar.maximum(), True)


def test_few_columns_do_not_scroll(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, grid(SINGLE), look)
    assert not window.sees("columns-scroll")


@pytest.mark.parametrize("theme", ["dark", "high_contrast"])
@pytest.mark.parametrize("new_area", [grid(SINGLE), answered(), grid(SPANISH), grid(BOXES)])
def test_nothing_is_cut_off(fonts: list[str], new_area: NewArea, theme: str) -> None:
    assert layout_faults(new_area, theme) == []


def test_nothing_is_cut_off_beside_the_explanation(look: Look, qtbot: QtBot) -> None:
    def beside(look: Look, space: Space) -> GridArea:
        area = answered()(look, WIDE)
        assert isinstance(area, GridArea)
        return area

    window = show(qtbot, beside, look, size=(620, 700))
    assert window.control("cell-bed-g2").width() >= window.control("cell-bed-g2").minimumSizeHint().width()
