"""Matching: by keyboard alone, with its lists, by mouse, with its verdicts, and in every width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.views.order import MatchArea
from quizapp.desktop.views.shown import Space
from quizapp.desktop.widgets.drop_down import DropDown
from quizapp.questions.response import Paired
from quizapp.workspace.words import Explanation, MatchWords, PartWords
from tests.desktop.layout_checks import shown_words
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

ORGANS = MatchWords(
    (PartWords("lung", "Pneumonitis"), PartWords("gut", "Colitis"), PartWords("liver", "Hepatitis")),
    (
        PartWords("cough", "Dry cough"),
        PartWords("stools", "Watery stools"),
        PartWords("urine", "Dark urine"),
        PartWords("rash", "Rash on the trunk"),
    ),
)
SPANISH = MatchWords(
    (
        PartWords("a", "Inflamación de la hipófisis (hipofisitis) relacionada con la inmunoterapia"),
        PartWords("b", "Gastroenterocolitis"),
    ),
    (
        PartWords("x", "Dolor de cabeza, cansancio extremo y concentraciones bajas de sodio en la sangre"),
        PartWords("y", "Electroencefalograma"),
    ),
)
CHOSEN = (("lung", "cough"), ("gut", "urine"))
KEYS = (("lung", "cough"), ("gut", "stools"), ("liver", "urine"))
DOWN, UP, SPACE, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_Return
ONE, TWO, THREE, NINE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_9


def match(
    body: MatchWords = ORGANS, chosen: tuple[tuple[str, str], ...] = (), explanation: Explanation | None = None
) -> NewArea:
    """Return how to make the area."""
    response = Paired(chosen) if chosen else None
    return lambda look, space: MatchArea(look, shown(body, response, explanation), space)


def answered(chosen: tuple[tuple[str, str], ...] = CHOSEN) -> NewArea:
    """Return how to make the area after the answer."""
    verdicts = pair_verdicts(ORGANS.premises, ORGANS.options, chosen, KEYS)
    return match(ORGANS, chosen, explained(verdicts))


# -- by keyboard


@pytest.mark.parametrize("space", [WIDE, NARROW])
def test_digits_fill_one_premise_after_the_other(look: Look, space: Space, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look, space)
    window.key(ONE, TWO, THREE)
    assert window.area.response() == Paired(KEYS)


def test_digit_leads_to_the_next_open_premise(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(chosen=(("gut", "stools"),)), look)
    window.key(ONE)
    assert window.focus == "premise-liver"


def test_last_digit_leads_back_to_an_open_premise(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(DOWN, ONE, ONE)
    assert window.focus == "premise-lung"


def test_option_may_be_used_twice(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(ONE, ONE)
    assert window.area.response() == Paired((("lung", "cough"), ("gut", "cough")))


def test_digit_beyond_the_options_does_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(NINE)
    assert (window.area.response(), window.responses, window.focus) == (None, [], "premise-lung")


@pytest.mark.parametrize("space", [WIDE, NARROW])
@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_empties_the_current_premise(look: Look, space: Space, key: Qt.Key, qtbot: QtBot) -> None:
    window = show(qtbot, match(chosen=CHOSEN), look, space)
    window.area.focus_open(("gut",))
    window.key(key)
    assert window.responses == [Paired((("lung", "cough"),))]


def test_list_opens_and_chooses_by_keyboard(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(SPACE, DOWN, ENTER)
    assert (window.area.response(), window.focus) == (Paired((("lung", "stools"),)), "premise-lung")


def test_open_list_takes_digits(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(SPACE, THREE)
    assert (window.area.response(), window.focus) == (Paired((("lung", "urine"),)), "premise-gut")


def test_letters_are_left_to_the_page(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(Qt.Key.Key_J, Qt.Key.Key_W, Qt.Key.Key_D)
    assert (window.area.response(), window.focus) == (None, "premise-gut")


def test_arrows_go_from_premise_to_premise_and_choose_nothing(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(DOWN, DOWN, DOWN, UP)
    assert (window.focus, window.responses) == ("premise-gut", [])


def test_home_and_end_go_to_the_first_and_the_last(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(Qt.Key.Key_End)
    last = window.focus
    window.key(Qt.Key.Key_Home)
    assert (last, window.focus) == ("premise-liver", "premise-lung")


def test_option_beside_fills_the_current_premise_by_keyboard(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(DOWN, Qt.Key.Key_Right, DOWN, SPACE)
    assert (window.area.response(), window.focus) == (Paired((("gut", "stools"),)), "premise-liver")


def test_arrow_leads_back_from_the_options(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.key(DOWN, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert window.focus == "premise-gut"


def test_focus_begins_at_the_first_open_premise(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(chosen=CHOSEN), look)
    assert window.focus == "premise-liver"


# -- by mouse


def test_click_on_an_option_fills_the_current_premise(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.press("pool-options-3")
    assert window.responses == [Paired((("lung", "urine"),))]


@pytest.mark.parametrize(("part", "taken"), [("rash", Paired((("liver", "rash"),))), ("stranger", None)])
def test_option_is_dropped_on_a_premise(look: Look, part: str, taken: Paired | None, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.drop("premise-liver", part)
    assert window.area.response() == taken


def test_options_are_chosen_from_a_list_of_rows_of_44_px(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    window.press("premise-gut")
    rows = [row for row in window.findChildren(QWidget, "option-2") if row.isVisible()]
    assert [row.height() >= 44 for row in rows] == [True]


# -- words


@pytest.mark.parametrize("space", [WIDE, NARROW])
def test_what_was_chosen_is_shown_again(look: Look, space: Space, qtbot: QtBot) -> None:
    window = show(qtbot, match(chosen=CHOSEN), look, space)
    assert (window.area.response(), window.responses) == (Paired(CHOSEN), [])


def test_open_premises_are_counted(look: Look, qtbot: QtBot) -> None:
    area = show(qtbot, match(chosen=CHOSEN), look).area
    assert (area.progress(), area.incomplete(("gut", "liver"))) == ("1 of 3 still open", "2 of 3 still open")


def test_premise_says_what_it_was_given(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(chosen=CHOSEN), look)
    assert [window.spoken(f"premise-{part}") for part in ("lung", "liver")] == [
        "Pneumonitis: Dry cough", "Hepatitis: nothing chosen",
    ]  # fmt: skip


def test_premise_is_a_button(look: Look, qtbot: QtBot) -> None:
    reader = QAccessible.queryAccessibleInterface(show(qtbot, match(), look).control("premise-lung"))
    assert reader is not None
    assert reader.role() == QAccessible.Role.PushButton


# -- after the answer


@pytest.mark.parametrize(
    ("premise", "said"),
    [
        ("lung", "Pneumonitis: Dry cough, right"),
        ("gut", "Colitis: Dark urine, your answer, not right. Missed: Watery stools"),
        ("liver", "Hepatitis: left empty. Missed: Dark urine"),
    ],
)
def test_verdict_is_said_of_every_premise(look: Look, premise: str, said: str, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look)
    assert window.spoken(f"premise-{premise}") == said


def test_right_option_stands_under_a_wrong_one(look: Look, qtbot: QtBot) -> None:
    words = shown_words(show(qtbot, answered(), look))
    assert "Watery stools" in words


@pytest.mark.parametrize("space", [WIDE, MEDIUM, NARROW])
def test_answered_pairs_cannot_be_changed(look: Look, space: Space, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look, space)
    window.key(ONE, Qt.Key.Key_Delete, SPACE)
    assert (window.area.response(), window.responses) == (Paired(CHOSEN), [])


def test_list_of_an_answered_premise_does_not_open(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, answered(), look)
    field = window.control("premise-gut")
    assert isinstance(field, DropDown)
    window.click_at(field)
    assert not field.is_open


# -- places


def test_lists_and_options_stand_side_by_side(look: Look, qtbot: QtBot) -> None:
    window = show(qtbot, match(), look)
    field, option = window.control("premise-lung"), window.control("pool-options-1")
    assert field.mapTo(window, field.rect().topRight()).x() < option.mapTo(window, option.rect().topLeft()).x()


@pytest.mark.parametrize("theme", ["dark", "high_contrast"])
@pytest.mark.parametrize("new_area", [match(), match(SPANISH), match(chosen=CHOSEN), answered()])
def test_nothing_is_cut_off(fonts: list[str], new_area: NewArea, theme: str) -> None:
    assert layout_faults(new_area, theme) == []
