"""Choices, certainties and chips: real radio buttons and check boxes whatever they look like."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_state import AnswerState, state_word
from quizapp.desktop.widgets.choice import CertaintyButton, ChoiceButton, SelectChip, TickButton
from tests.desktop.layout_checks import click, press

Kind = type[ChoiceButton] | type[TickButton]
LONG = "Take leftover diarrhea tablets first, and wait for two days until somebody at the hospital picks up the phone"


def test_choice_is_a_radio_button_for_screen_readers(look: Look, qtbot: QtBot) -> None:
    choice = ChoiceButton(look, "Wait two days", 1)
    qtbot.addWidget(choice)
    choice.setChecked(True)
    reader = QAccessible.queryAccessibleInterface(choice)
    assert reader.role() == QAccessible.Role.RadioButton
    assert reader.text(QAccessible.Text.Name) == "Wait two days"
    assert reader.state().checked


@pytest.mark.parametrize("kind", [ChoiceButton, TickButton])
def test_choice_grows_with_its_text(look: Look, kind: Kind, qtbot: QtBot) -> None:
    choice = kind(look, LONG, 1)
    qtbot.addWidget(choice)
    assert choice.heightForWidth(260) > choice.heightForWidth(900)


@pytest.mark.parametrize("kind", [ChoiceButton, TickButton])
def test_whole_choice_is_the_target(look: Look, kind: Kind, qtbot: QtBot) -> None:
    choice = kind(look, "Wait", 1)
    qtbot.addWidget(choice)
    choice.resize(600, 72)
    choice.show()
    click(choice, choice.rect().bottomRight())
    assert choice.isChecked()


@pytest.mark.parametrize("kind", [ChoiceButton, TickButton])
@pytest.mark.parametrize("text", ["Wait", LONG])
@pytest.mark.parametrize("state", list(AnswerState))
def test_height_does_not_depend_on_the_state(
    look: Look, kind: Kind, state: AnswerState, text: str, qtbot: QtBot
) -> None:
    choice = kind(look, text, 1)
    qtbot.addWidget(choice)
    before = choice.heightForWidth(400)
    choice.show_state(state)
    assert choice.heightForWidth(400) == before


@pytest.mark.parametrize("kind", [ChoiceButton, TickButton])
@pytest.mark.parametrize(
    ("state", "name"),
    [
        (AnswerState.RIGHT, "Right answer. Wait"),
        (AnswerState.YOURS_NOT_RIGHT, "Your answer, not right. Wait"),
        (AnswerState.MISSED, "Missed: this is right. Wait"),
        (AnswerState.OTHER, "Wait"),
        (AnswerState.OPEN, "Wait"),
    ],
)
def test_state_is_said_in_words(look: Look, kind: Kind, state: AnswerState, name: str, qtbot: QtBot) -> None:
    choice = kind(look, "Wait", 1)
    qtbot.addWidget(choice)
    choice.show_state(state)
    assert QAccessible.queryAccessibleInterface(choice).text(QAccessible.Text.Name) == name


@pytest.mark.parametrize("state", list(AnswerState))
def test_only_findings_have_a_word_above_the_text(look: Look, state: AnswerState) -> None:
    words = {"right": "Right answer", "yours_not_right": "Your answer", "missed": "Also right"}
    assert state_word(state) == words.get(state.value, "")


@pytest.mark.parametrize("kind", [ChoiceButton, TickButton])
def test_struck_choice_says_so(look: Look, kind: Kind, qtbot: QtBot) -> None:
    choice = kind(look, "Wait", 1)
    qtbot.addWidget(choice)
    choice.strike(True)
    assert choice.accessibleName() == "Wait, struck out"


@pytest.mark.parametrize("kind", [ChoiceButton, TickButton])
def test_struck_choice_looks_different(themed_look: Look, kind: Kind, qtbot: QtBot) -> None:
    choice = kind(themed_look, "Wait", 1)
    qtbot.addWidget(choice)
    choice.resize(400, 72)
    before = bytes(choice.grab().toImage().constBits())
    choice.strike(True)
    assert bytes(choice.grab().toImage().constBits()) != before


def test_tick_is_a_check_box_for_screen_readers(look: Look, qtbot: QtBot) -> None:
    tick = TickButton(look, "Wait", 1)
    qtbot.addWidget(tick)
    reader = QAccessible.queryAccessibleInterface(tick)
    assert (reader.role(), reader.state().checked) == (QAccessible.Role.CheckBox, False)


def test_second_click_of_a_double_click_leaves_the_tick(look: Look, qtbot: QtBot) -> None:
    tick = TickButton(look, "Wait", 1)
    qtbot.addWidget(tick)
    tick.show()
    click(tick)
    QTest.mouseDClick(tick, Qt.MouseButton.LeftButton)
    assert tick.isChecked()


@pytest.mark.parametrize("kind", [ChoiceButton, TickButton])
def test_states_look_different(themed_look: Look, kind: Kind, qtbot: QtBot) -> None:
    pictures = []
    for state in AnswerState:
        choice = kind(themed_look, "Wait", 1)
        qtbot.addWidget(choice)
        choice.resize(400, 72)
        choice.show_state(state)
        pictures.append(bytes(choice.grab().toImage().constBits()))
    assert len(set(pictures)) == len(AnswerState)


def test_answered_choice_can_no_longer_be_chosen(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    choice = ChoiceButton(look, "Wait", 1)
    column.addWidget(choice)
    page.show()
    choice.show_state(AnswerState.OTHER)
    assert choice.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert page.childAt(choice.geometry().center()) is None


def test_arrow_key_goes_to_the_next_choice(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column, group = QVBoxLayout(page), QButtonGroup(page)
    choices = [ChoiceButton(look, f"Choice {number}", number) for number in (1, 2)]
    for choice in choices:
        group.addButton(choice)
        column.addWidget(choice)
    choices[0].setChecked(True)
    with qtbot.waitActive(page):
        page.show()
    choices[0].setFocus()
    press(choices[0], Qt.Key.Key_Down)
    assert choices[1].isChecked()


def test_certainty_does_not_grow_when_chosen(look: Look, qtbot: QtBot) -> None:
    certainty = CertaintyButton(look, "Sure enough to act on", 3)
    qtbot.addWidget(certainty)
    before = certainty.sizeHint(), certainty.heightForWidth(200)
    certainty.setChecked(True)
    assert (certainty.sizeHint(), certainty.heightForWidth(200)) == before


@pytest.mark.parametrize("icon", ["", "patient"])
def test_chip_does_not_grow_when_chosen(look: Look, icon: str, qtbot: QtBot) -> None:
    chip = SelectChip(look, "A patient", icon)
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


@pytest.mark.parametrize("percent", [100, 200])
def test_choice_has_room_for_a_finger(percent: int, look: Look, qtbot: QtBot) -> None:
    choice = ChoiceButton(Look(text_percent=percent), "Wait", 1, compact=True)
    qtbot.addWidget(choice)
    assert choice.sizeHint().height() >= 58
