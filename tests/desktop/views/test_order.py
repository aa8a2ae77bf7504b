"""Putting into order: by keyboard alone, by buttons, by dragging, with its verdicts, and in every width."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.views.order import OrderArea
from quizapp.questions.response import Ordered
from quizapp.workspace.words import Explanation, OrderWords, PartWords
from tests.desktop.layout_checks import click, shown_words
from tests.desktop.views.area_window import (
    WIDE,
    AreaWindow,
    NewArea,
    explained,
    layout_faults,
    show,
    shown,
)

STEPS = OrderWords(
    (
        PartWords("stop", "Stop the infusion"),
        PartWords("call", "Call the emergency team"),
        PartWords("note", "Write down what happened"),
        PartWords("epi", "Give epinephrine as prescribed"),
    )
)
SPANISH = OrderWords(
    (
        PartWords("a", "Comunicar inmediatamente al servicio de gastroenterología los síntomas observados"),
        PartWords("b", "Electroencefalograma"),
        PartWords("c", "Suspender la inmunoterapia hasta que el equipo de oncología lo autorice por escrito"),
    )
)
FIRST = ("stop", "call", "note", "epi")
RIGHT = ("stop", "epi", "note", "call")
DOWN, UP, TAB, SPACE = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Space
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def order(body: OrderWords = STEPS, response: tuple[str, ...] = (), explanation: Explanation | None = None) -> NewArea:
    """Return how to make the area."""
    so_far = Ordered(response) if response else None
    return lambda look, space: OrderArea(look, shown(body, so_far, explanation), space)


def answered() -> NewArea:
    """Return how to make the area after the answer."""
    return order(STEPS, FIRST, explained(order=RIGHT))


def from_top(window: AreaWindow) -> list[str]:
    """Return the ids of the cards as they stand on the screen."""
    cards = [window.control(f"option-{part}") for part in FIRST]
    return [card.objectName().removeprefix("option-") for card in sorted(cards, key=lambda card: card.y())]


# -- what counts as an answer


def test_order_shown_at_first_is_no_answer(look: Look, qtbot: QtBot) -> None:
    area = show(qtbot, order(), look).area
    assert (area.response(), area.progress()) == (None, "Not in your order yet")


def test_order_shown_counts_once_the_person_says_so(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.press("confirm-order")
    assert window.responses == [Ordered(FIRST)]


def test_order_is_confirmed_by_keyboard(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    QTest.keyClick(window.control("confirm-order"), SPACE)
    assert (window.area.response(), window.focus) == (Ordered(FIRST), "option-stop")


def test_confirmed_order_is_said_to_be_the_answer(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    before = "This order is your answer." in shown_words(window)
    window.press("confirm-order")
    assert (before, "This order is your answer." in shown_words(window)) == (False, True)


def test_what_was_ordered_is_shown_again(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(response=RIGHT), look)
    assert (from_top(window), window.area.response(), window.responses) == ([*RIGHT], Ordered(RIGHT), [])


def test_response_without_some_of_the_cards_shows_them_at_the_end(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(response=("epi",)), look)
    assert from_top(window) == ["epi", "stop", "call", "note"]


# -- by keyboard


@pytest.mark.parametrize("modifier", [ALT, CTRL])
def test_card_is_moved_with_an_arrow(look: Look, modifier: Qt.KeyboardModifier, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(DOWN, modifiers=modifier)
    assert (window.responses, from_top(window)) == (
        [Ordered(("call", "stop", "note", "epi"))], ["call", "stop", "note", "epi"],
    )  # fmt: skip


def test_first_card_goes_no_higher(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(UP, modifiers=ALT)
    assert window.responses == []


def test_digit_puts_the_focused_card_in_that_place(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(DOWN, Qt.Key.Key_4)
    assert (window.area.response(), window.focus) == (Ordered(("stop", "note", "epi", "call")), "option-call")


def test_digit_beyond_the_cards_does_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(Qt.Key.Key_9)
    assert window.area.response() is None


def test_arrows_without_alt_only_go_to_another_card(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(DOWN, DOWN, UP)
    assert (window.focus, window.responses) == ("option-call", [])


def test_j_and_k_go_from_card_to_card(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(Qt.Key.Key_K, Qt.Key.Key_K)
    assert window.focus == "option-note"


def test_tab_stops_at_the_current_card_its_buttons_and_the_confirmation(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(DOWN, Qt.Key.Key_3)
    window.key(UP)
    assert window.tab_stops() == ["option-note", "up-note", "down-note"]


def test_confirmation_comes_after_the_cards(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(DOWN)
    assert window.tab_stops() == ["option-call", "up-call", "down-call", "confirm-order"]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.integers(-1, 1), st.integers(0, 9)), max_size=12))
def test_no_move_loses_a_card(look: Look, moves: list[tuple[int, int]]) -> None:
    area = order(response=FIRST)(look, WIDE)
    for step, digit in moves:
        area.step_focus(step)
        area.take_digit(digit)
    response = area.response()
    area.deleteLater()
    assert isinstance(response, Ordered)
    assert sorted(response.parts) == sorted(FIRST)


# -- by mouse


@pytest.mark.parametrize(
    ("button", "moved"), [("down-stop", ("call", "stop", "note", "epi")), ("up-epi", ("stop", "call", "epi", "note"))]
)
def test_buttons_move_their_card(look: Look, button: str, moved: tuple[str, ...], qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.press(button)
    assert window.area.response() == Ordered(moved)


def test_button_keeps_the_focus_while_it_can_do_more(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(TAB)
    window.key(SPACE, SPACE)
    there = window.focus
    window.key(SPACE)
    assert (there, window.focus, from_top(window)[-1]) == ("down-stop", "option-stop", "stop")


def drag(window: AreaWindow, part: str, onto: str) -> None:
    """Drag a card onto another one."""
    card, target = window.control(f"option-{part}"), window.control(f"option-{onto}")
    begin = QPoint(20, 20)
    end = card.mapFromGlobal(target.mapToGlobal(target.rect().center() + QPoint(0, 5)))
    QTest.mousePress(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    QTest.mouseMove(card, begin + QPoint(0, 15))
    QCoreApplication.processEvents()
    QTest.mouseMove(card, end)
    QCoreApplication.processEvents()
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, card.rect().center())


def test_card_is_dragged_to_another_place(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    drag(window, "stop", onto="note")
    assert window.area.response() == Ordered(("call", "note", "stop", "epi"))


def test_click_on_a_card_moves_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    click(window.control("option-epi"), QPoint(20, 20))
    assert (window.focus, window.responses) == ("option-epi", [])


def test_buttons_are_large_enough(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    size = window.control("up-epi").size()
    assert min(size.width(), size.height()) >= 44


# -- words


def test_card_says_its_place(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    window.key(Qt.Key.Key_3)
    assert window.spoken("option-stop") == "Stop the infusion, place 3 of 4"


def test_buttons_say_what_they_move(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, order(), look)
    assert [window.spoken("up-call"), window.spoken("down-call")] == [
        "Move up: Call the emergency team", "Move down: Call the emergency team",
    ]  # fmt: skip


def test_what_is_missing_is_said(look: Look, qtbot: QtBot) -> None:
    area = show(qtbot, order(), look).area
    assert area.incomplete(FIRST) == "Move something, or press “This order is right”."


# -- after the answer


def test_every_card_says_its_right_place(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look)
    assert [window.spoken(f"option-{part}") for part in FIRST] == [
        "Stop the infusion. Right place",
        "Call the emergency team. Yours: 2. Right: 4.",
        "Write down what happened. Right place",
        "Give epinephrine as prescribed. Yours: 4. Right: 2.",
    ]


def test_right_places_are_shown_in_words(look: Look, qtbot: QtBot) -> None:
    words = shown_words(show(qtbot, answered(), look))
    assert ("Yours: 2. Right: 4." in words, "Right place" in words) == (True, True)


def test_answered_order_cannot_be_changed(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look)
    window.key(Qt.Key.Key_3)
    window.key(DOWN, modifiers=ALT)
    drag(window, "stop", onto="note")
    assert (window.area.response(), window.responses, window.tab_stops()) == (Ordered(FIRST), [], [])


def test_nothing_moves_at_the_answer(look: Look, qtbot: QtBot) -> None:
    before, after = show(qtbot, order(response=FIRST), look), show(qtbot, answered(), look)
    places = [[window.control(f"option-{part}").geometry() for part in FIRST] for window in (before, after)]
    assert places[0] == places[1]


# -- places


@pytest.mark.parametrize("theme", ["dark", "high_contrast"])
@pytest.mark.parametrize("new_area", [order(), order(SPANISH), order(response=RIGHT), answered()])
def test_nothing_is_cut_off(fonts: list[str], new_area: NewArea, theme: str) -> None:
    assert layout_faults(new_area, theme) == []
