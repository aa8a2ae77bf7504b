"""Noticing that nobody is there."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.idle import Clocks, IdleWatch, read_clocks
from tests.desktop.layout_checks import click
from tests.tour import settle

MINUTES = 5
LIMIT_S = 300.0
NO_KEY = Qt.KeyboardModifier.NoModifier
SCREEN = QTest.createTouchDevice()


class TwoClocks:
    """The computer's clocks, which stand still until somebody moves them."""

    def __init__(self) -> None:
        self.steady_s, self.wall_s = 1000.0, 1_800_000_000.0

    def __call__(self) -> Clocks:
        return Clocks(self.steady_s, self.wall_s)

    def go_on(self, seconds: float) -> None:
        self.steady_s += seconds
        self.wall_s += seconds

    def sleep(self, seconds: float) -> None:
        """Close the lid: only the wall clock goes on."""
        self.wall_s += seconds


class Room:
    """A window with a button and a field, and the watch over it; ``log`` has what happened in its order."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.clock, self.log = TwoClocks(), list[str]()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.button, self.field = QPushButton("Check", self.window), QLineEdit(self.window)
        self.button.pressed.connect(lambda: self.log.append("pressed"))
        self.button.clicked.connect(lambda: self.log.append("clicked"))
        self.button.setShortcut("Ctrl+K")
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.button)
        layout.addWidget(self.field)
        self.watch = IdleWatch(app, self.clock, tick_ms=1, parent=self.window)
        self.watch.idled.connect(lambda: self.log.append("idled"))
        with qtbot.waitActive(self.window):
            self.window.show()

    @property
    def timer(self) -> QTimer:
        timer = self.watch.findChild(QTimer)
        assert isinstance(timer, QTimer)
        return timer

    def fall_asleep(self) -> None:
        """Sleep over the time, and let the touch that wakes come before the next tick."""
        self.timer.setInterval(3_600_000)
        self.clock.sleep(3600)


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication) -> Iterator[Room]:
    """A room with the watch on."""
    made = Room(qtbot, qapp)
    made.watch.set_minutes(MINUTES)
    yield made
    made.watch.set_minutes(None)


def type_in(room: Room) -> None:
    QTest.keyClick(room.field, Qt.Key.Key_A)


def click_on(room: Room) -> None:
    click(room.field)


def move_over(room: Room) -> None:
    QTest.mouseMove(room.window.windowHandle(), QPoint(3, 3))
    settle()


def turn_wheel(room: Room) -> None:
    place = QPointF(room.field.rect().center())
    wheel = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NO_KEY, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(room.field, wheel)


def tap(room: Room) -> None:
    """Touch the button with a finger, as the system tells it."""
    place = room.button.mapTo(room.window, room.button.rect().center())
    window = room.window.windowHandle()
    QTest.touchEvent(window, SCREEN).press(0, place, window).commit()
    QTest.touchEvent(window, SCREEN).release(0, place, window).commit()
    settle()


TOUCHES = {"key": type_in, "mouse": click_on, "move": move_over, "wheel": turn_wheel, "finger": tap}


def press_space(room: Room) -> None:
    QTest.keyClick(room.button, Qt.Key.Key_Space)


def press_mouse(room: Room) -> None:
    click(room.button)


PRESSES = [press_space, press_mouse, tap]
"""Ways to press the button; a finger is taken for a mouse, as Qt does where nothing else takes it."""


# -- counting


def test_tells_when_nobody_touched_anything_for_that_long(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.watch.idled):
        room.clock.go_on(LIMIT_S)


def test_says_nothing_before(room: Room, qtbot: QtBot) -> None:
    room.clock.go_on(LIMIT_S - 1)
    with qtbot.waitSignal(room.timer.timeout):
        pass
    assert room.log == []


def test_many_ticks_add_up(room: Room, qtbot: QtBot) -> None:
    for _ in range(60):
        assert room.log == []
        room.clock.go_on(LIMIT_S / 60)
        with qtbot.waitSignal(room.timer.timeout):
            pass
    assert room.log == ["idled"]


def test_laptop_that_slept_that_long_was_idle(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.watch.idled):
        room.clock.sleep(3600)


def test_wall_clock_set_back_hides_no_sleep_that_follows(room: Room, qtbot: QtBot) -> None:
    room.clock.wall_s -= 7200
    with qtbot.waitSignal(room.timer.timeout):
        pass
    with qtbot.waitSignal(room.watch.idled):
        room.clock.sleep(3600)


def test_wall_clock_set_back_does_not_stop_the_count(room: Room, qtbot: QtBot) -> None:
    room.clock.wall_s -= 7200
    with qtbot.waitSignal(room.watch.idled):
        room.clock.steady_s += LIMIT_S


@pytest.mark.parametrize("name", TOUCHES)
def test_every_kind_of_touch_begins_the_count_anew(room: Room, qtbot: QtBot, name: str) -> None:
    room.clock.go_on(LIMIT_S - 1)
    TOUCHES[name](room)
    room.clock.go_on(LIMIT_S - 1)
    with qtbot.waitSignal(room.timer.timeout):
        pass
    assert "idled" not in room.log


def test_touch_in_another_window_counts_too(room: Room, qtbot: QtBot) -> None:
    dialog = QPushButton("Go on")
    qtbot.addWidget(dialog)
    room.clock.go_on(LIMIT_S - 1)
    click(dialog)
    room.clock.go_on(LIMIT_S - 1)
    with qtbot.waitSignal(room.timer.timeout):
        pass
    assert room.log == []


def test_painting_and_timers_are_no_touch(room: Room, qtbot: QtBot) -> None:
    room.clock.go_on(LIMIT_S - 1)
    room.window.repaint()
    settle()
    with qtbot.waitSignal(room.watch.idled):
        room.clock.go_on(1)


def test_tells_once_however_long_nobody_comes(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.watch.idled):
        room.clock.go_on(LIMIT_S)
    assert not room.timer.isActive()


def test_tells_again_after_somebody_came_and_went(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.watch.idled):
        room.clock.go_on(LIMIT_S)
    type_in(room)
    with qtbot.waitSignal(room.watch.idled):
        room.clock.go_on(LIMIT_S)


@given(steps=st.lists(st.tuples(st.floats(-1e4, 1e4), st.floats(0, 60)), max_size=20))
def test_time_awake_always_counts_whatever_the_wall_clock_does(
    qapp: QApplication, steps: list[tuple[float, float]]
) -> None:
    clock, told = TwoClocks(), list[bool]()
    watch = IdleWatch(qapp, clock)
    watch.idled.connect(lambda: told.append(True))
    watch.set_minutes(MINUTES)
    timer = watch.findChild(QTimer)
    assert isinstance(timer, QTimer)
    for wall_s, steady_s in steps:
        clock.wall_s += wall_s
        clock.steady_s += steady_s
        timer.timeout.emit()
    is_over = sum(max(step) for step in steps) >= LIMIT_S + 1  # a sum of floats may end a hair below
    watch.set_minutes(None)
    assert told == [True] or not is_over


def test_the_computers_own_clocks_never_go_back() -> None:
    first, second = read_clocks(), read_clocks()
    assert second.steady_s >= first.steady_s


# -- the touch that wakes


@pytest.mark.parametrize("press", PRESSES)
def test_touch_that_wakes_reaches_nothing_but_the_watch(room: Room, press: Callable[[Room], None]) -> None:
    room.fall_asleep()
    press(room)
    assert room.log == ["idled"]


@pytest.mark.parametrize("press", PRESSES)
def test_touch_after_the_one_that_wakes_arrives(room: Room, press: Callable[[Room], None]) -> None:
    room.fall_asleep()
    press(room)
    press(room)
    assert room.log == ["idled", "pressed", "clicked"]


def test_key_that_wakes_is_no_shortcut(room: Room) -> None:
    room.fall_asleep()
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert room.log == ["idled"]


def test_shortcut_works_when_nobody_was_away(room: Room) -> None:
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert room.log == ["pressed"]


def test_key_that_is_held_down_after_waking_types_nothing(room: Room) -> None:
    room.fall_asleep()
    for kind, is_repeated in (
        (QEvent.Type.KeyPress, False), (QEvent.Type.KeyRelease, True), (QEvent.Type.KeyPress, True),
        (QEvent.Type.KeyRelease, False), (QEvent.Type.KeyPress, False),
    ):  # fmt: skip
        text = "b" if kind == QEvent.Type.KeyPress and not is_repeated else "a"
        QApplication.sendEvent(room.field, QKeyEvent(kind, Qt.Key.Key_A, NO_KEY, text, is_repeated))
    assert room.field.text() == "b"


def test_touch_that_wakes_is_kept_back_also_when_the_watch_is_turned_off_by_then(room: Room) -> None:
    room.watch.idled.connect(lambda: room.watch.set_minutes(None))
    room.fall_asleep()
    QTest.keyClick(room.button, Qt.Key.Key_Space)
    assert room.log == ["idled"]


def test_watch_that_was_turned_off_while_waking_keeps_nothing_back_afterwards(room: Room) -> None:
    room.watch.idled.connect(lambda: room.watch.set_minutes(None))
    room.fall_asleep()
    for _ in range(2):
        QTest.keyClick(room.button, Qt.Key.Key_Space)
    assert room.log == ["idled", "pressed", "clicked"]


def test_touch_after_a_tick_found_the_time_over_arrives(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.watch.idled):
        room.clock.sleep(3600)
    click(room.button)
    assert room.log == ["idled", "pressed", "clicked"]


# -- on and off


def test_watch_is_off_until_it_is_told_the_minutes(qtbot: QtBot, qapp: QApplication) -> None:
    room = Room(qtbot, qapp)
    room.clock.go_on(1e6)
    click(room.button)
    assert (room.timer.isActive(), room.log) == (False, ["pressed", "clicked"])


def test_no_timer_runs_while_the_watch_is_off(room: Room) -> None:
    room.watch.set_minutes(None)
    type_in(room)
    assert not room.timer.isActive()


def test_watch_that_is_off_looks_at_no_event(room: Room) -> None:
    room.watch.set_minutes(None)
    room.clock.sleep(3600)
    click(room.button)
    assert room.log == ["pressed", "clicked"]


def test_turning_the_watch_on_begins_the_count(room: Room, qtbot: QtBot) -> None:
    room.watch.set_minutes(None)
    room.clock.sleep(3600)
    room.watch.set_minutes(MINUTES)
    with qtbot.waitSignal(room.timer.timeout):
        pass
    assert room.log == []


def test_other_minutes_hold_at_once(room: Room, qtbot: QtBot) -> None:
    room.watch.set_minutes(1)
    with qtbot.waitSignal(room.watch.idled):
        room.clock.go_on(60)


@pytest.mark.parametrize("minutes", [0, -5])
def test_no_minutes_are_refused(room: Room, minutes: int) -> None:
    with pytest.raises(ValueError, match=str(minutes)):
        room.watch.set_minutes(minutes)


def test_watch_ends_with_its_owner(qapp: QApplication, qtbot: QtBot) -> None:
    owner, clock = QObject(), TwoClocks()
    IdleWatch(qapp, clock, parent=owner).set_minutes(MINUTES)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    clock.sleep(3600)
    button = QPushButton("Check")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        click(button)
