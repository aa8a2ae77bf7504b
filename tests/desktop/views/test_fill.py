"""Gaps in texts and tables, with lists or a pool: by keyboard alone, by mouse, after the answer, in every width."""

import dataclasses
import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.views.fill import FillArea
from quizapp.desktop.views.shown import Space
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.face_button import FaceButton
from quizapp.desktop.widgets.flex_table import FlexTable
from quizapp.desktop.widgets.focus_ring import ring_is_shown
from quizapp.desktop.widgets.gap import GapButton, RightWords
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.token import Token
from quizapp.questions.marked_text import Mark
from quizapp.questions.response import Paired
from quizapp.workspace.words import Explanation, FillWords, GapWords, PartVerdict, Verdict
from tests.desktop.views.area_window import (
    NARROW,
    WIDE,
    AreaWindow,
    NewArea,
    explained,
    layout_faults,
    options,
    pairs,
    show,
    shown,
)

ONE, TWO, THREE, NINE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_9
SPACE, ENTER, TAB, DELETE, ESC = (
    Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Delete, Qt.Key.Key_Escape,
)  # fmt: skip
DOWN, UP, LEFT, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right
HOME, END, J, K = Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_J, Qt.Key.Key_K


LISTS = FillWords(
    text=(
        "The nurse expects an order for ", Mark("drug"), " first, ", Mark("when"),
        " because she is sick.\n\nLater gives (", Mark("later"), ").",
    ),
    columns=(),
    rows=(),
    gaps=(
        GapWords("drug", "first order", options("hydrocortisone", "dexamethasone", "prednisone")),
        GapWords("when", "when", options("without waiting for results", "after the results")),
        GapWords("later", "", options("levothyroxine", "insulin")),
    ),
)  # fmt: skip
POOL = FillWords(
    text=("At risk for ", Mark("risk"), " as shown by ", Mark("sign"), "."),
    columns=(),
    rows=(),
    gaps=(GapWords("risk", "cause"), GapWords("sign", "")),
    pool=options("adrenal crisis", "low blood pressure", "high calcium"),
)
TABLE = FillWords(
    text=(),
    columns=("Finding", "Meaning"),
    rows=((("Blood pressure 92/56",), (Mark("drug"),)), (("Cortisol 1.6",), ("likely ", Mark("when"), " today"))),
    gaps=LISTS.gaps[:2],
)
LONG = options(
    "Insuficiencia suprarrenal secundaria con hipotensión arterial persistente",
    "Electrocardiograma y electrolitos antes de la siguiente infusión",
    "Hipotiroidismo",
)
SPANISH = FillWords(
    text=("El equipo de enfermería debería prever una orden de ", Mark("a"), ", y (", Mark("b"), ") inmunosupresión."),
    columns=(),
    rows=(),
    gaps=(GapWords("a", "primera", LONG), GapWords("b", "", LONG)),
)
SPANISH_POOL = dataclasses.replace(SPANISH, gaps=(GapWords("a", "primera"), GapWords("b", "")), pool=LONG)
SPANISH_TABLE = FillWords(
    text=(),
    columns=("Hallazgo en la exploración", "Qué significa", "Qué se hace primero"),
    rows=((("Presión arterial 92/56 con taquicardia",), (Mark("a"),), ("se indica ", Mark("b"), " de inmediato")),),
    gaps=SPANISH.gaps,
)
KEYS = {"drug": "o1", "when": "o1", "later": "o1"}
ANSWERED = (("drug", "o1"), ("when", "o2"))


def fill(body: FillWords, filled: tuple[tuple[str, str], ...] = (), explanation: Explanation | None = None) -> NewArea:
    """Return how to make the area."""
    response = Paired(filled) if filled else None
    return lambda look, space: FillArea(look, shown(body, response, explanation), space)


def answered(body: FillWords, filled: tuple[tuple[str, str], ...], keys: dict[str, str]) -> NewArea:
    """Return how to make the area after the answer."""
    chosen = dict(filled)
    parts = [
        PartVerdict(key, gap, Verdict.RIGHT if chosen.get(gap) == key else Verdict.MISSED, "", "")
        for gap, key in keys.items()
    ]
    return fill(body, filled, explained(parts))


def after(body: FillWords = LISTS) -> NewArea:
    """Return how to make a usual area after the answer: one right, one not, one left empty."""
    return answered(body, ANSWERED, KEYS)


def area_of(window: AreaWindow) -> FillArea:
    """Return the area."""
    assert isinstance(window.area, FillArea)
    return window.area


def gap(window: AreaWindow, name: str) -> GapButton:
    """Return a gap."""
    found = window.control(f"gap-{name}")
    assert isinstance(found, GapButton)
    return found


# -- lists, by keyboard


def test_digits_fill_one_gap_after_the_other(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(ONE, TWO, ONE)
    assert pairs(window) == {"drug": "o1", "when": "o2", "later": "o1"}


def test_digit_without_an_option_does_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(NINE)
    assert (pairs(window), window.focus) == ({}, "gap-drug")


@pytest.mark.parametrize("opening", [SPACE, ENTER])
def test_list_is_opened_walked_and_chosen_from_by_keyboard(look: Look, qtbot: QtBot, opening: Qt.Key) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(opening, DOWN, DOWN, UP, ENTER)
    assert (pairs(window), window.focus) == ({"drug": "o2"}, "gap-drug")


def test_digit_in_the_open_list_chooses_and_goes_on(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(SPACE, THREE)
    assert (pairs(window), window.focus) == ({"drug": "o3"}, "gap-when")


def test_every_gap_is_a_tab_stop_in_reading_order(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    assert window.tab_stops() == ["gap-drug", "gap-when", "gap-later"]


@pytest.mark.parametrize(
    ("keys", "where"),
    [((RIGHT,), "gap-when"), ((DOWN, DOWN), "gap-later"), ((END,), "gap-later"), ((END, HOME), "gap-drug"),
     ((END, UP), "gap-when"), ((J, J, K), "gap-when"), ((LEFT,), "gap-drug")],
)  # fmt: skip
def test_arrows_go_from_gap_to_gap(look: Look, qtbot: QtBot, keys: tuple[Qt.Key, ...], where: str) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(*keys)
    assert (window.focus, ring_is_shown(window.control(where))) == (where, True)


def test_delete_empties_the_gap(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS, ANSWERED), look)
    window.key(HOME, DELETE)
    assert pairs(window) == {"when": "o2"}


def test_emptying_the_only_gap_leaves_no_response(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS, (("drug", "o1"),)), look)
    window.key(HOME, DELETE)
    assert window.responses == [None]


def test_enter_on_a_full_gap_is_left_to_the_page(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS, ANSWERED), look)
    window.key(HOME, ENTER)
    assert window.findChild(QWidget, "list") is None


def test_focus_begins_at_the_first_empty_gap(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS, ANSWERED), look)
    assert window.focus == "gap-later"


def test_focus_goes_to_the_first_gap_that_is_open(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.area.focus_open(("later", "when"))
    assert window.focus == "gap-when"


def test_gap_out_of_sight_is_scrolled_to(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look, NARROW, (320, 160))
    window.area.focus_open(("later",))
    last, scroll = window.control("gap-later"), window.findChild(VerticalScroll)
    assert isinstance(scroll, VerticalScroll)
    assert scroll.viewport().rect().contains(last.mapTo(scroll.viewport(), last.rect().center()))


# -- lists, by mouse


def test_option_is_chosen_by_mouse(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.press("gap-when")
    window.press("option-2")
    assert (pairs(window), gap(window, "when").words) == ({"when": "o2"}, "after the results")


def test_every_change_is_told_once(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(ONE, ONE)
    assert window.responses == [Paired((("drug", "o1"),)), Paired((("drug", "o1"), ("when", "o1")))]


def test_choosing_the_same_again_tells_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS, ANSWERED), look)
    window.key(HOME, ONE)
    assert window.responses == []


def test_response_is_read_back(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS, ANSWERED), look)
    assert (window.area.response(), gap(window, "drug").words) == (Paired(ANSWERED), "hydrocortisone")


def test_pairs_of_another_question_are_dropped(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS, (("drug", "o9"), ("gone", "o1"), ("when", "o1"))), look)
    assert window.area.response() == Paired((("when", "o1"),))


def test_filling_a_gap_moves_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look, size=(640, 500))
    gaps = area_of(window).gaps.values()
    before = [button.geometry() for button in gaps]
    window.key(THREE, TWO, TWO)
    assert [button.geometry() for button in gaps] == before


# -- the pool


def test_numbers_fill_gaps_from_the_pool(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    window.key(TWO, ONE)
    assert pairs(window) == {"risk": "o2", "sign": "o1"}


def test_click_fills_the_focused_gap_and_goes_to_the_next_empty_one(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    window.press("gap-sign")
    window.press("pool-3")
    assert (pairs(window), window.focus) == ({"sign": "o3"}, "gap-risk")


def test_space_on_a_gap_leads_to_the_pool_and_space_there_fills_it(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    window.key(SPACE, DOWN, SPACE)
    assert (pairs(window), window.focus) == ({"risk": "o2"}, "gap-sign")


def test_pool_is_one_tab_stop(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    assert window.tab_stops() == ["gap-risk", "gap-sign", "pool-1"]


@pytest.mark.parametrize(("keys", "where"), [((END,), "pool-3"), ((RIGHT, RIGHT, LEFT), "pool-2"), ((UP,), "pool-1")])
def test_arrows_move_in_the_pool(look: Look, qtbot: QtBot, keys: tuple[Qt.Key, ...], where: str) -> None:
    window = show(qtbot, fill(POOL), look)
    window.key(SPACE, *keys)
    assert window.focus == where


def test_used_option_is_refused_in_words(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    window.key(ONE, ONE)
    words = "“adrenal crisis” is used already. Take it out of its gap first."
    assert (pairs(window), window.refusals) == ({"risk": "o1"}, [words])


def test_another_option_takes_the_place_of_the_first(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL, (("risk", "o1"),)), look)
    window.key(HOME, THREE)
    assert (pairs(window), window.spoken("pool-1")) == ({"risk": "o3"}, "adrenal crisis")


def test_delete_gives_the_option_back(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL, (("risk", "o1"),)), look)
    before = window.spoken("pool-1")
    window.key(HOME, DELETE)
    assert (before, window.spoken("pool-1")) == ("adrenal crisis, used already", "adrenal crisis")


def test_option_can_be_dropped_on_a_gap(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    window.drop("gap-sign", "o3")
    assert pairs(window) == {"sign": "o3"}


def test_option_can_be_dragged_from_gap_to_gap(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL, (("risk", "o1"), ("sign", "o2"))), look)
    window.drop("gap-sign", gap(window, "risk").drags)
    assert pairs(window) == {"sign": "o1"}


def test_option_can_be_dragged_back_to_the_pool(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL, (("risk", "o1"), ("sign", "o2"))), look)
    window.drop("pool", gap(window, "risk").drags)
    assert pairs(window) == {"sign": "o2"}


@pytest.mark.parametrize("target", ["gap-risk", "pool"])
def test_stranger_that_is_dropped_changes_nothing(look: Look, qtbot: QtBot, target: str) -> None:
    window = show(qtbot, fill(POOL, (("risk", "o1"),)), look)
    window.drop(target, "of another question")
    assert pairs(window) == {"risk": "o1"}


# -- what is said


def test_gap_says_its_place_its_label_and_that_it_is_empty(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    assert [window.spoken(f"gap-{name}") for name in ("drug", "later")] == [
        "Gap 1 of 3, first order, empty",
        "Gap 3 of 3, empty",
    ]


def test_filled_gap_says_its_words(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(ONE)
    assert window.spoken("gap-drug") == "Gap 1 of 3, first order, hydrocortisone"


def test_gap_of_a_table_says_row_and_column(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(TABLE), look)
    assert window.spoken("gap-drug") == "Gap 1 of 2, Blood pressure 92/56, Meaning, first order, empty"


def test_text_is_said_with_its_gaps(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    texts = [child.accessibleName() for child in window.area.findChildren(QWidget)]
    assert "At risk for gap 1 as shown by gap 2." in texts


def test_verdicts_are_said_in_words(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, after(), look)
    assert [window.spoken(f"gap-{name}") for name in KEYS] == [
        "Gap 1 of 3, first order, hydrocortisone. Right.",
        "Gap 2 of 3, when, after the results. Your answer, not right. Right is: without waiting for results.",
        "Gap 3 of 3, empty. Missed: levothyroxine is right.",
    ]


def test_progress_and_what_is_missing_are_said(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(ONE)
    missing = window.area.incomplete(("when", "later"))
    assert (window.area.progress(), "2 gap" in missing) == ("2 of 3 still open", True)


def test_nothing_is_said_of_progress_once_all_is_filled(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    window.key(ONE, TWO)
    assert window.area.progress() == ""


# -- after the answer


def test_gaps_show_what_became_of_them(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, after(), look)
    states = [button.state for button in area_of(window).gaps.values()]
    assert states == [AnswerState.RIGHT, AnswerState.YOURS_NOT_RIGHT, AnswerState.YOURS_NOT_RIGHT]


def test_right_words_stand_beside_what_was_not_right(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, after(), look)
    rights = {right.objectName(): right.text() for right in window.area.findChildren(RightWords)}
    assert rights == {"right-when": "without waiting for results", "right-later": "levothyroxine"}


@pytest.mark.parametrize("body", [LISTS, POOL])
def test_answered_gaps_cannot_be_changed(look: Look, qtbot: QtBot, body: FillWords) -> None:
    filled = tuple((part.id, "o1") for part in body.gaps[:1])
    window = show(qtbot, answered(body, filled, {part.id: "o2" for part in body.gaps}), look)
    window.key(TWO, DELETE)
    window.press(f"gap-{body.gaps[0].id}")
    window.drop(f"gap-{body.gaps[0].id}", "o3")
    assert (pairs(window), window.responses, window.tab_stops()) == (dict(filled), [], [])


def test_pool_stays_in_its_place_after_the_answer(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(POOL, (("risk", "o1"),), {"risk": "o1", "sign": "o2"}), look)
    assert {token.state for token in window.area.findChildren(Token)} == {AnswerState.OTHER}


# -- the look of it


@pytest.mark.parametrize(
    ("body", "theme"),
    [(SPANISH, "light"), (SPANISH_POOL, "high_contrast"), (SPANISH_TABLE, "dark"), (TABLE, "light")],
)
def test_nothing_is_cut_off_while_answering(fonts: list[str], qtbot: QtBot, body: FillWords, theme: str) -> None:
    assert layout_faults(fill(body, ((body.gaps[0].id, "o1"),)), theme) == []


@pytest.mark.parametrize(
    ("body", "theme"), [(SPANISH, "high_contrast"), (SPANISH_POOL, "light"), (SPANISH_TABLE, "light")]
)
def test_nothing_is_cut_off_after_the_answer(fonts: list[str], qtbot: QtBot, body: FillWords, theme: str) -> None:
    assert layout_faults(answered(body, (("a", "o2"),), {"a": "o1", "b": "o1"}), theme) == []


@pytest.mark.parametrize("voice", ["patient", "student"])
@pytest.mark.parametrize("body", [LISTS, POOL, TABLE])
def test_every_target_is_large_enough(fonts: list[str], qtbot: QtBot, body: FillWords, voice: str) -> None:
    window = show(qtbot, fill(body), Look(voice=voice), size=(560, 600))
    sizes = [min(button.width(), button.height()) for button in window.area.findChildren(FaceButton)]
    assert min(sizes) >= 44


def test_lines_of_a_text_have_the_same_distance(look: Look, qtbot: QtBot) -> None:
    body = dataclasses.replace(
        LISTS, text=tuple(p.replace("\n\n", " ") if isinstance(p, str) else p for p in LISTS.text)
    )
    window = show(qtbot, fill(body), look, size=(420, 600))
    tops = sorted({button.y() for button in area_of(window).gaps.values()})
    assert len(tops) > 1 and {(low - high) % (tops[1] - tops[0]) for high, low in itertools.pairwise(tops)} == {0}


def test_blank_line_begins_a_paragraph(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look, size=(1270, 600))
    assert window.control("gap-later").y() > window.control("gap-when").geometry().bottom()


@pytest.mark.parametrize(("width", "is_list"), [(900, False), (330, True)])
def test_table_without_room_becomes_a_list_of_its_rows(look: Look, qtbot: QtBot, width: int, is_list: bool) -> None:
    window = show(qtbot, fill(SPANISH_TABLE), look, size=(width, 600))
    table = window.area.findChild(FlexTable)
    assert isinstance(table, FlexTable)
    assert table.is_list_at(table.width()) is is_list


def test_patients_see_no_numbers(look: Look, qtbot: QtBot) -> None:
    def width(voice: str) -> int:
        window = show(qtbot, fill(POOL), dataclasses.replace(look, voice=voice, text_percent=100))
        return window.control("pool-1").width() - window.control("pool-1").fontMetrics().horizontalAdvance(
            "adrenal crisis"
        )

    assert width("patient") < width("student")


@pytest.mark.parametrize("space", [WIDE, NARROW])
def test_another_text_size_keeps_what_was_filled(
    fonts: list[str], qapp: QApplication, qtbot: QtBot, space: Space
) -> None:
    large = Look(text_percent=200, voice="student")
    apply(qapp, large)
    window = show(qtbot, fill(POOL, (("risk", "o1"),)), large, space)
    assert (gap(window, "risk").words, window.spoken("pool-1")) == ("adrenal crisis", "adrenal crisis, used already")


# -- dragging with the mouse itself


def _move(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    pressed = none if kind == QEvent.Type.MouseButtonRelease else left
    place = QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(
        widget, QMouseEvent(kind, QPointF(at), place, button, pressed, Qt.KeyboardModifier.NoModifier)
    )


def test_short_move_of_the_mouse_is_still_a_click(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(POOL), look)
    token, at = window.control("pool-1"), QPoint(20, 20)
    _move(token, QEvent.Type.MouseButtonPress, at)
    _move(token, QEvent.Type.MouseMove, at + QPoint(2, 0))
    _move(token, QEvent.Type.MouseButtonRelease, at + QPoint(2, 0))
    assert pairs(window) == {"risk": "o1"}


def test_drag_is_no_click(look: Look, qtbot: QtBot) -> None:
    """The platform without a screen ends every drag at once, with nothing dropped."""
    window = show(qtbot, fill(POOL), look)
    token, at = window.control("pool-1"), QPoint(20, 20)
    _move(token, QEvent.Type.MouseButtonPress, at)
    _move(token, QEvent.Type.MouseMove, at + QPoint(40, 0))
    _move(token, QEvent.Type.MouseButtonRelease, at + QPoint(40, 0))
    assert pairs(window) == {}


def test_page_keys_reach_the_page_from_a_gap(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    window.key(Qt.Key.Key_D, Qt.Key.Key_H)
    assert (pairs(window), window.focus) == ({}, "gap-drug")


def test_help_key_works_while_a_list_is_open(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, fill(LISTS), look)
    pressed = list[bool]()
    QShortcut(QKeySequence("F1"), window).activated.connect(lambda: pressed.append(True))
    window.key(SPACE)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: pressed == [True])
