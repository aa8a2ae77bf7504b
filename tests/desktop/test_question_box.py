"""The question before something is done."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.question_box import QuestionBox, asks
from quizapp.desktop.stop_question import asks_to_stop
from tests.desktop.layout_checks import clipped_labels, shown_words, unnamed_controls
from tests.desktop.person import in_dialog, key_in, press_in

TITLE = "Delete this test?"
WORDS = "Its 24 answers stay in your log. The test cannot be brought back."
LONG_TITLE = "¿Desea eliminar definitivamente todos los datos de esta persona en esta computadora?"
LONG_WORDS = "Se borrarán las respuestas, las notas y las copias de seguridad; esta acción no puede deshacerse."


@pytest.fixture
def parent(qtbot: QtBot, look: Look) -> QWidget:
    """The window over which is asked."""
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def answer(parent: QWidget, look: Look, act: Callable[[QDialog], None]) -> bool:
    """Ask, let somebody act, and return the answer."""
    with in_dialog(act):
        return asks(parent, look, TITLE, WORDS, "Delete the test", "Keep it", is_danger=True, name="delete-test")
    raise AssertionError("unreachable")


def test_yes_is_told(parent: QWidget, look: Look) -> None:
    assert answer(parent, look, press_in("confirm-delete-test"))


def test_no_is_told(parent: QWidget, look: Look) -> None:
    assert not answer(parent, look, press_in("stay"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_keys_pressed_without_looking_change_nothing(parent: QWidget, look: Look, key: Qt.Key) -> None:
    assert not answer(parent, look, key_in(key))


def test_yes_can_be_reached_by_keys(parent: QWidget, look: Look) -> None:
    def press(dialog: QDialog) -> None:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert answer(parent, look, press)


def test_closing_the_box_means_no(parent: QWidget, look: Look) -> None:
    def close(dialog: QDialog) -> None:
        dialog.close()

    assert not answer(parent, look, close)


def test_question_and_buttons_are_in_words(parent: QWidget, look: Look) -> None:
    seen: list[str] = []

    def read(dialog: QDialog) -> None:
        seen.append(shown_words(dialog))
        dialog.reject()

    answer(parent, look, read)
    assert seen == [f"{TITLE}\n{WORDS}\nKeep it\nDelete the test"]


def test_box_and_buttons_have_their_names(parent: QWidget, look: Look) -> None:
    box = QuestionBox(look, TITLE, WORDS, "Delete", "Keep", name="delete-test", parent=parent)
    names = [box.objectName(), *(button.objectName() for button in box.findChildren(QWidget) if button.objectName())]
    assert sorted(names) == ["confirm-delete-test", "delete-test-question", "stay"]


def test_no_box_is_left_over(parent: QWidget, look: Look, qtbot: QtBot) -> None:
    answer(parent, look, press_in("stay"))
    qtbot.waitUntil(lambda: parent.findChild(QDialog) is None)


def test_screen_reader_is_told_question_and_consequence(parent: QWidget, look: Look) -> None:
    box = QuestionBox(look, TITLE, WORDS, "Delete", "Keep", name="delete-test", parent=parent)
    assert (box.windowTitle(), box.accessibleDescription()) == (TITLE, WORDS)


def colours_of_yes(look: Look, qtbot: QtBot, is_danger: bool) -> set[str]:
    """Return the colours with which the button that does it is painted."""
    box = QuestionBox(look, TITLE, WORDS, "Delete", "Keep", name="delete", is_danger=is_danger)
    qtbot.addWidget(box)
    button = box.findChild(QWidget, "confirm-delete")
    assert isinstance(button, QWidget)
    button.resize(button.sizeHint())
    image = button.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_button_that_deletes_is_red(themed_look: Look, qtbot: QtBot) -> None:
    assert themed_look.colour("danger").name() in colours_of_yes(themed_look, qtbot, is_danger=True)


def test_button_that_deletes_nothing_is_not_red(themed_look: Look, qtbot: QtBot) -> None:
    assert themed_look.colour("danger").name() not in colours_of_yes(themed_look, qtbot, is_danger=False)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("voice", ["patient", "student"])
def test_long_question_fits_the_screen(
    qapp: QApplication, fonts: list[str], qtbot: QtBot, voice: str, percent: int
) -> None:
    look = Look(voice=voice, text_percent=percent, language="es")
    apply(qapp, look)
    box = QuestionBox(
        look, LONG_TITLE, LONG_WORDS, "Eliminar definitivamente", "No eliminar nada", name="delete", is_danger=True
    )
    qtbot.addWidget(box)
    box.show()
    fits = box.screen().availableGeometry().size().expandedTo(box.size()) == box.screen().availableGeometry().size()
    assert (clipped_labels(box), unnamed_controls(box), fits) == ([], [], True), box.size()


def test_stopping_says_that_everything_is_saved(parent: QWidget, look: Look) -> None:
    seen: list[str] = []

    def read(dialog: QDialog) -> None:
        seen.append(f"{dialog.objectName()}\n{shown_words(dialog)}")
        dialog.reject()

    with in_dialog(read):
        asks_to_stop(parent, look)
    words = "Stop here? You can go on at any time.\nEverything is saved.\nGo on\nStop here"
    assert seen == [f"stop-question\n{words}"]


@pytest.mark.parametrize(("button", "is_left"), [("confirm-stop", True), ("stay", False)])
def test_session_is_left_only_on_the_word_stop(parent: QWidget, look: Look, button: str, is_left: bool) -> None:
    with in_dialog(press_in(button)):
        assert asks_to_stop(parent, look) == is_left
