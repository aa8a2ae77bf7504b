"""Facts of layout that every page must meet; used by the tests of all pages."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget


def clipped_labels(widget: QWidget) -> list[str]:
    """Return a line for each visible label and button that has less room than its words need.

    Compares the needed size with the given one, and the given place with every container around it; beyond the edge
    of a scroll area a control may lie, but only above or below.
    """
    return [problem for control in _visible_controls(widget) for problem in _problems(control, widget)]


def unnamed_controls(widget: QWidget) -> list[str]:
    """Return a line for each visible button without an accessible name or an object name."""
    return [
        f"{type(button).__name__} {button.text()!r} {button.objectName()!r}"
        for button in widget.findChildren(QAbstractButton)
        if button.isVisibleTo(widget) and not (button.objectName() and (button.accessibleName() or button.text()))
    ]


def overlapping_controls(top: QWidget) -> list[str]:
    """Return a line for each two labels or buttons in sight that lie over each other."""
    # Phrases are laid over the lines of their text, where one begins in the line in which another one ends.
    found = [control for control in _visible_controls(top) if not control.objectName().startswith("phrase-")]
    places = {control: _seen_of(control, top) for control in found}
    controls = [control for control in found if not places[control].isEmpty()]
    return [
        f"{_name_of(first)} lies over {_name_of(second)}"
        for number, first in enumerate(controls)
        for second in controls[number + 1 :]
        if not first.isAncestorOf(second) and not second.isAncestorOf(first)
        if min((common := places[first].intersected(places[second])).width(), common.height()) > 1
    ]


def shown_words(widget: QWidget) -> str:
    """Return the words of all visible labels and buttons, one line each."""
    return "\n".join(control.text() for control in _visible_controls(widget))


def _visible_controls(widget: QWidget) -> list[QLabel | QAbstractButton]:
    controls: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return [control for control in controls if control.isVisibleTo(widget)]


def _problems(control: QLabel | QAbstractButton, top: QWidget) -> list[str]:
    name = f"{type(control).__name__} {control.text()[:40]!r} {control.geometry().getRect()}"
    needed_width = control.minimumSizeHint().width()
    needed_height = control.minimumSizeHint().height()
    if control.hasHeightForWidth():
        needed_height = control.heightForWidth(control.width())
    problems = []
    if control.width() < needed_width:
        problems.append(f"{name}: {needed_width} px wide needed")
    if control.height() < needed_height:
        problems.append(f"{name}: {needed_height} px high needed")
    return problems + [f"{name}: {problem}" for problem in _outside(control, top)]


def _outside(control: QWidget, top: QWidget) -> list[str]:
    around = control.parentWidget()
    while around is not None:
        place = QRect(control.mapTo(around, QPoint(0, 0)), control.size())
        parent = around.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and around is parent.viewport():
            is_cut = place.left() < 0 or place.right() >= around.width()
            return [f"cut at the side of {parent.objectName()!r}"] if is_cut else []
        if not around.rect().contains(place):
            return [f"reaches out of {type(around).__name__} {around.objectName()!r}"]
        if around is top:
            return []
        around = parent
    return []


def _seen_of(control: QWidget, top: QWidget) -> QRect:
    """Return the part of a control that is in sight, in the pixels of ``top``."""
    place = QRect(control.mapTo(top, QPoint(0, 0)), control.size())
    around = control.parentWidget()
    while around is not None and around is not top:
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            place &= QRect(around.mapTo(top, QPoint(0, 0)), around.size())
        around = around.parentWidget()
    return place


def _name_of(control: QWidget) -> str:
    """Return how a person finds it."""
    return f"{control.objectName()} {control.property('text')!r}"


def press(widget: QWidget, key: Qt.Key) -> None:
    """Press a key on a widget; pytest-qt's own function has no types."""
    QTest.keyClick(widget, key)


def click(widget: QWidget, position: QPoint | None = None) -> None:
    """Click a widget with the left button, in its middle or at a position."""
    place = widget.rect().center() if position is None else position
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
