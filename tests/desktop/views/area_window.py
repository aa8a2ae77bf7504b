"""An answer area without the page around it: in a window that scrolls, with the page's keys, and words to show."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.frames import column, widget_of
from quizapp.desktop.look import Look, apply, width_class
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.face_button import part_mime
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.questions.response import Pair, Paired, Rating, Response
from quizapp.questions.rules import Rule
from quizapp.workspace.words import Asked, Body, Explanation, PartVerdict, PartWords, Verdict
from tests.desktop.layout_checks import click, clipped_labels, unnamed_controls
from tests.desktop.test_accessibility import nameless, said

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
WIDE, MEDIUM, NARROW = Space("wide", "tall"), Space("medium", "medium"), Space("narrow", "tall")
SIZES = ((1270, 100), (760, 100), (560, 100), (480, 100), (1270, 200), (1000, 200), (760, 200))
"""Widths of a window with the percentage of the text."""

NewArea = Callable[[Look, Space], AnswerArea]


# -- words to show


def options(*texts: str) -> tuple[PartWords, ...]:
    """Return options named o1, o2 and so on."""
    return tuple(PartWords(f"o{number}", text) for number, text in enumerate(texts, start=1))


def shown(
    body: Body,
    response: Response | None = None,
    explanation: Explanation | None = None,
    *,
    media: Path | None = None,
    practice: str = "",
    struck: frozenset[str] = frozenset(),
    can_strike: bool = False,
) -> ShownQuestion:
    """Return a question on the screen."""
    return ShownQuestion(
        asked=Asked("kind", "Bowel", "<p>What now?</p>", body, Rule.ZERO_ONE, 4, practice, is_translated=True),
        media=media or Path("none"),
        response=response,
        certainty=None,
        explanation=explanation,
        has_changed_key=False,
        due_by_rating={rating: NOW + timedelta(days=rating) for rating in Rating},
        now=NOW,
        struck=struck,
        can_strike=can_strike,
    )


def explained(
    parts: Sequence[PartVerdict] = (), *, is_right: bool = False, why: str = "", order: tuple[str, ...] = ()
) -> Explanation:
    """Return an explanation with what became of the parts."""
    return Explanation(
        is_right=is_right,
        points=4 if is_right else 1,
        max_points=4,
        was_sure=False,
        said=(),
        right=(),
        right_because="",
        own_plan="",
        escalation=(),
        emergency_label="",
        emergency_sentence="",
        why=why,
        parts=tuple(parts),
        sources=(),
        reviewed=None,
        review_by=None,
        is_review_passed=False,
        order=order,
    )


def part_verdicts(verdicts: Mapping[str, Verdict], within: str = "") -> list[PartVerdict]:
    """Return what became of parts that are chosen by themselves."""
    return [PartVerdict(part, within, verdict, "", part) for part, verdict in verdicts.items()]


def pair_verdicts(
    lefts: Sequence[PartWords], rights: Sequence[PartWords], chosen: Sequence[Pair], keys: Sequence[Pair]
) -> list[PartVerdict]:
    """Return what became of every pair that could be made."""
    return [
        PartVerdict(right.id, left.id, verdict_of(pair in chosen, pair in keys), left.text, right.text)
        for left in lefts
        for right in rights
        for pair in [(left.id, right.id)]
    ]


def verdict_of(is_chosen: bool, is_key: bool) -> Verdict:
    """Return what became of a part."""
    if is_key:
        return Verdict.RIGHT if is_chosen else Verdict.MISSED
    return Verdict.WRONG if is_chosen else Verdict.LEFT


# -- the window


class AreaWindow(QWidget):
    """The window around an area; it remembers what the area said and passes on the keys that no control wanted.

    Attributes:
        responses: The response after each change of it.
        refusals: What was not done, in words.
        struck: Options that were to be struck out.
        ignored_keys: The keys that no control wanted.
    """

    def __init__(self, look: Look, area: AnswerArea) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.area = area
        self.responses: list[Response | None] = []
        self.refusals: list[str] = []
        self.struck: list[str] = []
        self.ignored_keys: list[int] = []
        area.responded.connect(lambda: self.responses.append(area.response()))
        area.refused.connect(self.refusals.append)
        area.struck.connect(self.struck.append)
        body = column(area, 0, margins=(10, 10, 10, 10))
        self.around = VerticalScroll(look, widget_of(body), "question-scroll", "Question")
        self.setLayout(column(self.around))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the page does with a key that was not taken."""
        self.ignored_keys.append(event.key())
        if event.text().isdecimal():
            self.area.take_digit(int(event.text()))
        elif event.text() in ("j", "k"):
            self.area.step_focus(1 if event.text() == "j" else -1)
        else:
            self.area.take_key(Qt.Key(event.key()))

    def control(self, name: str) -> QWidget:
        """Return a control in sight by its object name."""
        found = [control for control in self.findChildren(QWidget, name) if control.isVisible()]
        assert found, f"{name} is not in sight"
        return found[0]

    def sees(self, name: str) -> bool:
        """Tell whether a control of that name is in sight."""
        return any(control.isVisible() for control in self.findChildren(QWidget, name))

    def spoken(self, name: str) -> str:
        """Return what a screen reader says of a control."""
        return said(self.control(name))

    @property
    def focus(self) -> str:
        """Name of the control that has the keyboard."""
        control = QApplication.focusWidget()
        return "" if control is None else control.objectName()

    def tab_stops(self) -> list[str]:
        """Return the names of the controls of the area where the Tab key stops, in its order."""
        stops, control = [], self.nextInFocusChain()
        while control is not None and control is not self:
            if control.isVisible() and control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                stops.append(control.objectName())
            control = control.nextInFocusChain()
        return [stop for stop in stops if stop != "question-scroll"]

    def press(self, *names: str) -> None:
        """Click controls, one after the other."""
        for name in names:
            click(self.control(name))

    def click_at(self, control: QWidget) -> None:
        """Click whatever takes clicks in the middle of a control, as a mouse does."""
        place = control.mapTo(self.area, control.rect().center())
        target = self.area.childAt(place) or self.area
        click(target, target.mapFrom(self.area, place))
        QCoreApplication.processEvents()

    def key(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self, key, modifiers)
            QCoreApplication.processEvents()

    def drop(self, name: str, part: str) -> None:
        """Drop a part on a control, as the end of a drag does."""
        target, data = self.control(name), part_mime(part)
        at, buttons, keys = target.rect().center(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(at, Qt.DropAction.MoveAction, data, buttons, keys)
        if not target.acceptDrops():
            return
        QApplication.sendEvent(target, entered)
        if entered.isAccepted():
            QApplication.sendEvent(target, QDropEvent(QPointF(at), Qt.DropAction.MoveAction, data, buttons, keys))


def pairs(window: AreaWindow) -> dict[str, str]:
    """Return what was put where in an area."""
    response = window.area.response()
    return dict(response.pairs) if isinstance(response, Paired) else {}


def show(
    qtbot: QtBot, new_area: NewArea, look: Look, space: Space = WIDE, size: tuple[int, int] = (1270, 640)
) -> AreaWindow:
    """Show an area in a window that lives until the end of the test, with the keyboard where one begins to answer."""
    _forget_windows()
    window = AreaWindow(look, new_area(look, space))
    qtbot.addWidget(window)
    _open(window, size)
    return window


@contextmanager
def in_window(area: AnswerArea, width: int = 760) -> Iterator[AreaWindow]:
    """Show an area in a window that is closed again, with the keyboard where one begins to answer."""
    window = AreaWindow(Look(), area)
    _open(window, (width, 900))
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.processEvents()


def layout_faults(new_area: NewArea, theme: str = "light", voice: str = "student") -> list[str]:
    """Return what is cut off or nameless in an area, in windows and text of several sizes."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found = []
    for width, percent in SIZES:
        look = Look(theme, percent, voice)
        apply(app, look)
        with in_window(new_area(look, Space(width_class(width, look), "tall")), width) as window:
            QCoreApplication.processEvents()
            problems = [*clipped_labels(window), *unnamed_controls(window), *nameless(window)]
            found += [f"{width} px at {percent} %: {problem}" for problem in problems]
        _forget_windows()
    return found


def _open(window: AreaWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.show()
    QTest.qWaitForWindowActive(window)
    if not window.area.is_answered:
        window.area.focus_first()


def _forget_windows() -> None:
    # Each takes part in every change of the look until it is deleted.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
