"""What a screen reader is told: a name for every control, and what is chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.desktop.person import Person, answered_before, at_window, new_profile
from tests.desktop.places import PLACES, prepare

pytestmark = pytest.mark.usefixtures("fonts")

WIDE, NARROW = (1366, 768), (700, 500)


def said(control: QWidget) -> str:
    """Return the name that a screen reader says for a control."""
    interface = QAccessible.queryAccessibleInterface(control)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def nameless(page: QWidget) -> list[str]:
    """Return the controls in sight that can take the focus and have no name."""
    return [
        f"{type(control).__name__} {control.objectName()!r}"
        for control in page.findChildren(QWidget)
        if control.isVisible()
        and control.focusPolicy() != Qt.FocusPolicy.NoFocus
        and control.focusProxy() is None
        and not said(control)
    ]


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("place", PLACES)
def test_every_control_that_takes_the_focus_has_a_name(home: Path, place: str, size: tuple[int, int]) -> None:
    prepare(home, place)
    with at_window(home, size=size) as person:
        PLACES[place](person)
        assert nameless(person.page) == []


@pytest.mark.parametrize("place", ["today", "question", "explanation", "end", "settings"])
def test_every_control_of_students_has_a_name(home: Path, place: str) -> None:
    prepare(home, place, role="student")
    with at_window(home) as person:
        PLACES[place](person)
        assert nameless(person.page) == []


@pytest.mark.parametrize("role", ["patient", "student"])
def test_every_control_of_a_turned_card_has_a_name(home: Path, role: str) -> None:
    new_profile(home, role=role)
    answered_before(home, "warning-signs/what-to-tell-staff")
    with at_window(home, size=NARROW) as person:
        person.press("begin")
        person.press("show-answer")
        assert nameless(person.page) == []


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_every_control_of_the_help_page_has_a_name(home: Path, size: tuple[int, int]) -> None:
    new_profile(home)
    with at_window(home, size=size) as person:
        person.press("help-now")
        assert nameless(person.page) == []


def radio(person: Person, name: str) -> tuple[QAccessible.Role, bool]:
    """Return what a screen reader takes a control for, and whether it says that it is checked."""
    interface = QAccessible.queryAccessibleInterface(person.find(name))
    assert interface is not None
    return interface.role(), bool(interface.state().checked)


@pytest.mark.parametrize("name", ["choice-2", "certainty-2"])
def test_choices_are_radio_buttons_that_say_whether_they_are_checked(home: Path, name: str) -> None:
    new_profile(home)
    with at_window(home) as person:
        person.press("begin")
        before = radio(person, name)
        person.press(name)
        after = radio(person, name)
    assert (before, after) == ((QAccessible.Role.RadioButton, False), (QAccessible.Role.RadioButton, True))


def test_screen_reader_can_press_a_button(home: Path) -> None:
    new_profile(home)
    with at_window(home) as person:
        interface = QAccessible.queryAccessibleInterface(person.find("begin"))
        assert interface is not None
        actions = interface.actionInterface()
        assert actions is not None
        assert "Press" in actions.actionNames()


def test_chip_says_what_it_chooses(home: Path) -> None:
    with at_window(home) as person:
        names = [said(person.find(name)) for name in ("language-es", "role-nurse", "size-200")]
    assert names == ["Language: Español", "I am: A nurse", "Text size: Very large"]


def test_progress_is_said(home: Path) -> None:
    new_profile(home)
    with at_window(home) as person:
        person.press("begin")
        size = person.study.session.session.size
        names = [child.accessibleName() for child in person.page.findChildren(QWidget)]
    assert f"1 of {size}" in names


def test_focus_begins_at_the_heading_of_the_explanation(home: Path) -> None:
    new_profile(home)
    with at_window(home) as person:
        person.press("begin")
        person.answer()
        assert (person.focus, said(person.find(person.focus))) == (
            "explanation-heading", "That is right, and this is why.",
        )  # fmt: skip
