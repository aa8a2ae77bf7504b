"""The bow-tie: slots and pools by keyboard alone, by mouse, after the answer, as a diagram and as a list."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.views.bow_tie import BowTieArea
from quizapp.desktop.views.shown import Space
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.drop_down import DropDownList
from quizapp.desktop.widgets.face_button import FaceButton
from quizapp.desktop.widgets.focus_ring import ring_is_shown
from quizapp.desktop.widgets.gap import RightWords
from quizapp.desktop.widgets.token import Token
from quizapp.questions.bow_tie import SLOTS
from quizapp.questions.response import Paired
from quizapp.workspace.words import BowTieWords, Explanation, PartVerdict
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
    verdict_of,
)

ONE, TWO, THREE, FOUR, NINE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_9
SPACE, ENTER, DELETE, ESC = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Escape
DOWN, UP, LEFT, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right
HOME, END, J, K = Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_J, Qt.Key.Key_K
NARROW_SIZE = (700, 700)


HEART = BowTieWords(
    actions=options("Stop the ICI; urgent cardiology", "High-dose steroid now", "Wait for the MRI", "Next cycle"),
    condition=options("Thyroiditis", "Myocarditis with myositis", "Hypophysitis"),
    parameters=options("Cardiac rhythm", "Vital capacity", "Stool count", "Rash", "Weight"),
)
SPANISH = BowTieWords(
    actions=options(
        "Suspender de inmediato el inhibidor de puntos de control e interconsulta urgente con cardiología",
        "Electrocardiograma y electrolitos antes de la siguiente infusión de inmunoterapia",
        "Esperar a la resonancia magnética cardíaca",
    ),
    condition=options("Miocarditis con miositis y miastenia", "Insuficiencia suprarrenal secundaria"),
    parameters=options("Ritmo cardíaco", "Capacidad vital y deglución", "Superficie corporal con exantema"),
)
KEYS = {"actions": {"o1", "o2"}, "condition": {"o2"}, "parameters": {"o1", "o2"}}
FULL = (
    ("action-1", "o4"),
    ("action-2", "o1"),
    ("condition", "o3"),
    ("parameter-1", "o2"),
    ("parameter-2", "o1"),
)
PARTLY = (("action-1", "o1"), ("condition", "o2"))


def bow_tie(
    filled: tuple[tuple[str, str], ...] = (), explanation: Explanation | None = None, body: BowTieWords = HEART
) -> NewArea:
    """Return how to make the area."""
    response = Paired(filled) if filled else None
    return lambda look, space: BowTieArea(look, shown(body, response, explanation), space)


def answered(filled: tuple[tuple[str, str], ...] = FULL, body: BowTieWords = HEART) -> NewArea:
    """Return how to make the area after the answer."""
    chosen = {(SLOTS[slot], option) for slot, option in filled}
    parts = [
        PartVerdict(option.id, side, verdict_of((side, option.id) in chosen, option.id in keys), "", option.text)
        for side, keys in KEYS.items()
        for option in getattr(body, side)
    ]
    return bow_tie(filled, explained(parts), body)


def area_of(window: AreaWindow) -> BowTieArea:
    """Return the area."""
    assert isinstance(window.area, BowTieArea)
    return window.area


# -- by keyboard


def test_numbers_fill_one_slot_after_the_other(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(FOUR, ONE, THREE, TWO, ONE)
    assert window.area.response() == Paired(FULL)


def test_tab_goes_through_the_slots_and_then_to_one_pool(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    slots = ["slot-action-1", "slot-action-2", "slot-condition", "slot-parameter-1", "slot-parameter-2"]
    assert window.tab_stops() == [*slots, "pool-actions-1"]


def test_tab_comes_to_the_pool_of_the_slot_of_the_moment(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(END)
    assert window.tab_stops()[-1] == "pool-parameters-1"


@pytest.mark.parametrize("key", [SPACE, ENTER])
def test_empty_slot_leads_to_its_pool_and_back(look: Look, qtbot: QtBot, key: Qt.Key) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(key, DOWN, key)
    assert (pairs(window), window.focus) == ({"action-1": "o2"}, "slot-action-2")


def test_enter_on_a_full_slot_is_left_to_the_page(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(FULL), look)
    window.key(HOME, ENTER)
    assert window.focus == "slot-action-1"


@pytest.mark.parametrize(
    ("keys", "where"),
    [((DOWN,), "slot-action-2"), ((RIGHT, RIGHT), "slot-condition"), ((END, UP), "slot-parameter-1"),
     ((END, HOME), "slot-action-1"), ((J, J, K), "slot-action-2"), ((UP,), "slot-action-1")],
)  # fmt: skip
def test_arrows_go_from_slot_to_slot(look: Look, qtbot: QtBot, keys: tuple[Qt.Key, ...], where: str) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(*keys)
    assert (window.focus, ring_is_shown(window.control(where))) == (where, True)


@pytest.mark.parametrize(
    ("keys", "where"),
    [((DOWN, DOWN), "pool-actions-3"), ((END,), "pool-actions-4"), ((RIGHT,), "pool-condition-1"),
     ((END, RIGHT), "pool-condition-3"), ((RIGHT, RIGHT, RIGHT), "pool-parameters-1"), ((LEFT,), "pool-actions-1"),
     ((DOWN, RIGHT, LEFT), "pool-actions-2")],
)  # fmt: skip
def test_arrows_move_in_and_between_the_pools(look: Look, qtbot: QtBot, keys: tuple[Qt.Key, ...], where: str) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(SPACE, *keys)
    assert (window.focus, window.tab_stops()[-1]) == (where, where)


def test_delete_empties_the_slot(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(PARTLY), look)
    window.key(HOME, DELETE)
    assert pairs(window) == {"condition": "o2"}


def test_emptying_the_last_slot_leaves_no_response(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie((("action-1", "o1"),)), look)
    window.key(HOME, DELETE)
    assert window.responses == [None]


def test_number_without_an_option_does_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(NINE)
    assert (pairs(window), window.focus) == ({}, "slot-action-1")


def test_option_cannot_fill_two_slots(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(ONE, ONE)
    words = "“Stop the ICI; urgent cardiology” is used already. Take it out of its place first."
    assert (pairs(window), window.refusals) == ({"action-1": "o1"}, [words])


def test_focus_begins_at_the_first_empty_slot(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(PARTLY), look)
    assert window.focus == "slot-action-2"


def test_focus_goes_to_the_first_slot_that_is_open(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.area.focus_open(("parameter-2", "condition"))
    assert window.focus == "slot-condition"


# -- by mouse


def test_click_fills_the_focused_slot_and_goes_to_the_next_empty_one(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.press("slot-action-2")
    window.press("pool-actions-3")
    assert (pairs(window), window.focus) == ({"action-2": "o3"}, "slot-condition")


def test_click_on_another_pool_fills_its_own_slot(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.press("pool-parameters-5")
    assert pairs(window) == {"parameter-1": "o5"}


def test_click_on_another_condition_replaces_the_first(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie((("condition", "o2"),)), look)
    window.press("pool-condition-1")
    assert pairs(window) == {"condition": "o1"}


def test_click_on_a_pool_without_a_free_slot_is_refused_in_words(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(FULL), look)
    window.press("pool-parameters-5")
    assert (pairs(window), window.refusals) == (dict(FULL), ["Both places are filled. Take one out first."])


def test_option_can_be_dropped_on_a_slot(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.drop("slot-parameter-2", "o4")
    assert pairs(window) == {"parameter-2": "o4"}


def test_option_can_be_dragged_to_the_other_slot_of_its_side(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie((("action-1", "o1"),)), look)
    window.drop("slot-action-2", area_of(window).slots["action-1"].drags)
    assert pairs(window) == {"action-2": "o1"}


def test_option_can_be_dragged_back_to_its_pool(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(PARTLY), look)
    window.drop("pool-actions", area_of(window).slots["action-1"].drags)
    assert pairs(window) == {"condition": "o2"}


def test_stranger_that_is_dropped_changes_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(PARTLY), look)
    window.drop("slot-condition", "of another question")
    assert pairs(window) == dict(PARTLY)


def test_response_is_read_back(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(PARTLY), look)
    assert (window.area.response(), area_of(window).slots["condition"].words) == (
        Paired(PARTLY), "Myocarditis with myositis",
    )  # fmt: skip


def test_every_change_is_told_once(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(ONE)
    assert window.responses == [Paired((("action-1", "o1"),))]


# -- what is said


def test_slot_says_its_side_its_place_and_that_it_is_empty(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    assert [window.spoken(f"slot-{slot}") for slot in ("action-2", "condition")] == [
        "Action to take, 2 of 2: empty",
        "Most likely condition: empty",
    ]


def test_filled_slot_and_used_option_say_so(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look)
    window.key(TWO)
    assert (window.spoken("slot-action-1"), window.spoken("pool-actions-2")) == (
        "Action to take, 1 of 2: High-dose steroid now",
        "High-dose steroid now, used already",
    )


def test_verdicts_are_said_in_words(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look)
    assert [window.spoken(f"slot-{slot}") for slot in ("action-1", "action-2")] == [
        "Action to take, 1 of 2: Next cycle. Your answer, not right. Right is: High-dose steroid now.",
        "Action to take, 2 of 2: Stop the ICI; urgent cardiology. Right.",
    ]


def test_slot_that_was_left_empty_says_what_is_right(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered((("action-1", "o1"),)), look)
    assert window.spoken("slot-condition") == (
        "Most likely condition: empty. Missed: Myocarditis with myositis is right."
    )


def test_options_say_what_became_of_them(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look)
    assert [window.spoken(f"pool-condition-{number}") for number in (1, 2, 3)] == [
        "Thyroiditis",
        "Myocarditis with myositis. Missed: this is right",
        "Hypophysitis. Your answer, not right",
    ]


def test_progress_is_said(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(PARTLY), look)
    assert (window.area.progress(), "1 place" in window.area.incomplete(("action-2",))) == ("3 of 5 still open", True)


# -- after the answer


def test_slots_show_what_became_of_them(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look)
    right, wrong = AnswerState.RIGHT, AnswerState.YOURS_NOT_RIGHT
    assert [slot.state for slot in area_of(window).slots.values()] == [wrong, right, wrong, right, right]


def test_order_within_a_side_does_not_matter(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered((("action-1", "o2"), ("action-2", "o1"))), look)
    slots = area_of(window).slots
    assert [slots[name].state for name in ("action-1", "action-2")] == [AnswerState.RIGHT] * 2


@pytest.mark.parametrize("space", [WIDE, NARROW])
def test_answered_slots_cannot_be_changed(look: Look, qtbot: QtBot, space: Space) -> None:
    window = show(qtbot, answered(PARTLY), look, space)
    window.key(TWO, DELETE)
    window.press(*[name for name in ("slot-action-1", "pool-actions-3") if window.sees(name)])
    window.drop("slot-action-2", "o3")
    assert (pairs(window), window.responses, window.tab_stops()) == (dict(PARTLY), [], [])


# -- as a list


def test_narrow_list_has_no_pools_in_sight(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look, NARROW, NARROW_SIZE)
    assert not any(token.isVisible() for token in window.area.findChildren(Token))


def test_narrow_slots_stand_in_a_numbered_column(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look, NARROW, NARROW_SIZE)
    slots = list(area_of(window).slots.values())
    assert ({slot.x() for slot in slots}, [slot.text()[:2] for slot in slots]) == (
        {slots[0].x()}, ["1.", "2.", "3.", "4.", "5."],
    )  # fmt: skip


def test_narrow_slot_opens_its_pool(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look, NARROW, NARROW_SIZE)
    window.key(DOWN, DOWN, SPACE, DOWN, ENTER)
    assert (pairs(window), window.focus) == ({"condition": "o2"}, "slot-condition")


def test_option_used_in_the_other_slot_says_so_in_the_list(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie((("action-1", "o1"),)), look, NARROW, NARROW_SIZE)
    window.press("slot-action-2")
    assert (window.spoken("option-1"), window.focus) == ("Stop the ICI; urgent cardiology (used already)", "option-2")


def test_used_option_of_the_list_is_refused(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie((("action-1", "o1"),)), look, NARROW, NARROW_SIZE)
    window.press("slot-action-2")
    window.press("option-1")
    assert (pairs(window), len(window.refusals)) == ({"action-1": "o1"}, 1)


def test_numbers_fill_the_narrow_slots_too(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look, NARROW, NARROW_SIZE)
    window.key(FOUR, SPACE, ONE, THREE)
    assert pairs(window) == {"action-1": "o4", "action-2": "o1", "condition": "o3"}


def test_open_list_goes_when_the_area_is_hidden(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(), look, NARROW, NARROW_SIZE)
    window.key(SPACE)
    window.area.hide()
    assert not any(found.isVisible() for found in window.findChildren(DropDownList))


def test_right_words_stand_under_narrow_slots_that_are_not_right(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look, NARROW, NARROW_SIZE)
    rights = {right.objectName(): right.text() for right in window.area.findChildren(RightWords) if right.isVisible()}
    assert rights == {"right-action-1": "High-dose steroid now", "right-condition": "Myocarditis with myositis"}


def test_diagram_without_room_becomes_the_list(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, bow_tie(body=SPANISH), look, WIDE, (1270, 640))
    window.resize(420, 640)
    qtbot.waitUntil(lambda: not window.sees("pool-actions"))


# -- the look of it


@pytest.mark.parametrize("theme", ["light", "high_contrast"])
def test_nothing_is_cut_off_while_answering(fonts: list[str], theme: str) -> None:
    assert layout_faults(bow_tie(PARTLY, body=SPANISH), theme) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_off_after_the_answer(fonts: list[str], theme: str) -> None:
    assert layout_faults(answered((("action-1", "o3"), ("condition", "o1")), SPANISH), theme) == []


def test_diagram_stays_a_diagram_beside_its_explanation(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), dataclasses.replace(look, voice="student"), Space("medium", "medium"), (700, 700))
    assert window.sees("pool-actions")


@pytest.mark.parametrize(("height", "least"), [("tall", 44), ("medium", 36)])
def test_every_target_is_large_enough(look: Look, qtbot: QtBot, height: str, least: int) -> None:
    window = show(qtbot, bow_tie(), dataclasses.replace(look, voice="student"), Space("wide", height))
    assert min(button.height() for button in window.area.findChildren(FaceButton)) >= least


def test_whole_bow_tie_fits_a_low_window(fonts: list[str], qapp: QApplication, qtbot: QtBot) -> None:
    student = Look(voice="student")
    apply(qapp, student)
    window = show(qtbot, bow_tie(), student, Space("wide", "medium"))
    assert window.area.heightForWidth(1270) <= 440


@pytest.mark.parametrize(("body", "width"), [(HEART, 1270), (SPANISH, 1000), (SPANISH, 560)])
def test_filling_a_slot_moves_nothing(look: Look, qtbot: QtBot, body: BowTieWords, width: int) -> None:
    window = show(qtbot, bow_tie(body=body), look, size=(width, 700))
    before = {slot: button.geometry() for slot, button in area_of(window).slots.items()}
    window.key(TWO, THREE, ONE, ONE, TWO)
    assert {slot: button.geometry() for slot, button in area_of(window).slots.items()} == before
