"""A second start of the window on the same home: it asks the first to come forward, and ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QSysInfo, Qt, QTranslator
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.computer import Computer
from quizapp.desktop.only_one import ALREADY_OPEN, OnlyOne, come_forward
from quizapp.shipped import resource
from quizapp.workspace.settings import Settings
from tests.tour import settle

CHECKOUT = Path(__file__).parents[2]
NOT_LONG_MS = 100

_CLOSED_AT_ONCE = """
import sys
from quizapp.desktop import app

class Closing(app.MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.opened.connect(self.close)

app.MainWindow = Closing
sys.exit(app.run())
"""


def start(home: Path) -> "subprocess.Popen[str]":
    """Start the real program as another process."""
    return subprocess.Popen(
        [sys.executable, "-m", "quizapp"],
        cwd=CHECKOUT,
        env={**os.environ, "QUIZAPP_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def program(home: Path) -> Iterator["subprocess.Popen[str]"]:
    """Give the real program in another process; it is killed at the end."""
    with start(home) as process:
        try:
            yield process
        finally:
            process.kill()


def holder(home: Path) -> int:
    """Return the process that holds the lock of a home, 0 if there is none."""
    return int(QLockFile(str(home / "window.lock")).getLockInfo()[0])


def run_to_end(home: Path) -> tuple[int | None, str, str]:
    """Start the program and return exit code, output and errors once it has ended by itself."""
    with program(home) as process:
        out, errors = process.communicate(timeout=60)
        return process.returncode, out, errors


def lock_of(home: Path, process: int, program_name: str, host: str) -> Path:
    """Leave a lock as a program that was not able to remove it does."""
    home.mkdir(exist_ok=True)
    path = home / "window.lock"
    path.write_text(f"{process}\n{program_name}\n{host}\n")
    return path


@pytest.fixture
def first(home: Path) -> Iterator[OnlyOne]:
    """The start whose window is open."""
    made = OnlyOne(home)
    assert made.claim()
    yield made
    made.release()


@pytest.fixture
def own_name(tmp_path: Path) -> str:
    """The name under which the system knows this process."""
    lock = QLockFile(str(tmp_path / "any.lock"))
    lock.lock()
    name: str = lock.getLockInfo()[2]
    lock.unlock()
    return name


# -- real programs


def test_second_program_ends_well_with_one_sentence(home: Path, qtbot: QtBot, first: OnlyOne) -> None:
    first.watch()
    with program(home) as second:
        with qtbot.waitSignal(first.asked_to_come_forward, timeout=60_000):
            pass  # the program is starting
        assert second.wait(60) == 0
        assert second.communicate() == (f"{ALREADY_OPEN}\n", "")


def test_program_answers_the_second_and_lives_on(home: Path, qtbot: QtBot) -> None:
    with program(home) as process:
        qtbot.waitUntil(lambda: holder(home) == process.pid, timeout=60_000)
        assert run_to_end(home) == (0, f"{ALREADY_OPEN}\n", "")
        assert (process.poll(), holder(home)) == (None, process.pid)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_start_after_a_killed_program_opens_a_window(home: Path, qtbot: QtBot) -> None:
    with program(home) as killed:
        qtbot.waitUntil(lambda: holder(home) == killed.pid, timeout=60_000)
        killed.send_signal(signal.SIGKILL)
        killed.wait(60)
    assert holder(home) == killed.pid
    with program(home) as next_one:
        qtbot.waitUntil(lambda: holder(home) == next_one.pid, timeout=60_000)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_start_beside_a_program_that_is_stuck_opens_a_window(home: Path, qtbot: QtBot) -> None:
    with program(home) as stuck:
        qtbot.waitUntil(lambda: holder(home) == stuck.pid, timeout=60_000)
        stuck.send_signal(signal.SIGSTOP)
        assert OnlyOne(home, NOT_LONG_MS).claim()
        assert (holder(home), (home / "come-forward").exists()) == (stuck.pid, False)


def test_sentence_is_in_the_language_of_the_last_person(home: Path, qtbot: QtBot, first: OnlyOne) -> None:
    first.watch()
    Computer(home).remember("0123abcd", Settings(language="es"), is_locked=False)
    spanish = QTranslator()
    spanish.load(str(resource("translations", "quizapp_es.qm")))
    words = spanish.translate("errors", ALREADY_OPEN) or ALREADY_OPEN
    with program(home) as second:
        with qtbot.waitSignal(first.asked_to_come_forward, timeout=60_000):
            pass  # the program is starting
        assert second.communicate(timeout=60)[0] == f"{words}\n"


def test_program_that_was_closed_leaves_no_lock(home: Path) -> None:
    finished = subprocess.run([sys.executable, "-c", _CLOSED_AT_ONCE], cwd=CHECKOUT, timeout=60)
    assert (finished.returncode, (home / "window.ini").exists(), (home / "window.lock").exists()) == (0, True, False)


# -- the lock


def test_first_start_may_open_the_window(home: Path) -> None:
    assert OnlyOne(home).claim()


def test_next_start_may_open_the_window_after_the_first_is_closed(home: Path) -> None:
    first = OnlyOne(home)
    assert first.claim()
    first.release()
    assert OnlyOne(home).claim()


def test_nothing_is_left_in_the_folder_by_a_window_that_was_closed(home: Path, first: OnlyOne) -> None:
    first.watch()
    first.release()
    assert list(home.iterdir()) == []


def test_two_homes_may_have_a_window_each(tmp_path: Path, first: OnlyOne) -> None:
    assert OnlyOne(tmp_path / "another").claim()


def test_lock_of_a_process_that_is_gone_is_taken_over(home: Path, own_name: str) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    lock_of(home, gone.pid, own_name, QSysInfo.machineHostName())
    only_one = OnlyOne(home)
    assert (only_one.claim(), holder(home)) == (True, os.getpid())


def test_lock_of_another_computer_is_taken_over_without_asking_it(home: Path, own_name: str) -> None:
    lock_of(home, os.getpid(), own_name, "the-laptop-at-home")
    only_one = OnlyOne(home, longest_wait_ms=3_600_000)
    assert (only_one.claim(), holder(home)) == (True, os.getpid())


@pytest.mark.parametrize("content", [b"", b"\0" * 64, b"not a number\n", bytes(range(256))])
def test_lock_that_says_nothing_is_taken_over(home: Path, content: bytes) -> None:
    home.mkdir()
    (home / "window.lock").write_bytes(content)
    only_one = OnlyOne(home, NOT_LONG_MS)
    assert (only_one.claim(), holder(home)) == (True, os.getpid())


def test_lock_whose_process_number_belongs_to_somebody_else_by_now_is_taken_over(home: Path, own_name: str) -> None:
    lock_of(home, os.getpid(), own_name, QSysInfo.machineHostName())
    only_one = OnlyOne(home, NOT_LONG_MS)
    assert (only_one.claim(), holder(home)) == (True, os.getpid())


def test_folder_that_cannot_be_written_does_not_stop_the_program(
    home: Path, protect: Callable[[Path], None], qtbot: QtBot
) -> None:
    home.mkdir()
    protect(home)
    only_one = OnlyOne(home)
    assert only_one.claim()
    only_one.watch()
    only_one.release()
    assert list(home.iterdir()) == []


def test_folder_that_cannot_be_made_does_not_stop_the_program(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way")
    only_one = OnlyOne(tmp_path / "file" / "home")
    assert only_one.claim()
    only_one.release()


def test_locked_folder_in_which_nobody_can_be_asked_does_not_stop_the_program(
    home: Path, protect: Callable[[Path], None], first: OnlyOne
) -> None:
    protect(home)
    assert OnlyOne(home).claim()


def test_start_while_the_first_window_is_closing_opens_one(home: Path, qtbot: QtBot, first: OnlyOne) -> None:
    with program(home) as next_one:
        qtbot.waitUntil((home / "come-forward").exists, timeout=60_000)  # nobody answers any more
        first.release()
        qtbot.waitUntil(lambda: holder(home) == next_one.pid, timeout=60_000)
        qtbot.waitUntil(lambda: not (home / "come-forward").exists())


# -- the request


def test_request_is_gone_after_it_was_seen(home: Path, qtbot: QtBot, first: OnlyOne) -> None:
    first.watch()
    with qtbot.waitSignal(first.asked_to_come_forward):
        (home / "come-forward").touch()
    assert not (home / "come-forward").exists()


def test_each_request_is_told_once(home: Path, qtbot: QtBot, first: OnlyOne) -> None:
    told: list[bool] = []
    first.asked_to_come_forward.connect(lambda: told.append(True))
    first.watch()
    for _ in range(2):
        with qtbot.waitSignal(first.asked_to_come_forward):
            (home / "come-forward").touch()
    (home / "device").touch()
    settle()
    assert len(told) == 2


def test_request_made_before_the_watch_began_is_seen(home: Path, qtbot: QtBot, first: OnlyOne) -> None:
    (home / "come-forward").touch()
    with qtbot.waitSignal(first.asked_to_come_forward):
        first.watch()


def test_other_changes_in_the_folder_are_no_request(home: Path, qtbot: QtBot, first: OnlyOne) -> None:
    first.watch()
    with qtbot.assertNotEmitted(first.asked_to_come_forward):
        (home / "device").touch()
        settle()


def test_request_left_over_from_a_crash_is_removed_by_the_next_window(home: Path, qtbot: QtBot) -> None:
    home.mkdir()
    (home / "come-forward").touch()
    only_one = OnlyOne(home)
    assert only_one.claim()
    only_one.watch()
    only_one.release()
    assert list(home.iterdir()) == []


# -- the window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window with another one over it."""
    below, above = QWidget(), QWidget()
    qtbot.addWidget(below)
    qtbot.addWidget(above)
    below.show()
    with qtbot.waitActive(above):
        above.show()
        above.activateWindow()
    yield below


def test_window_comes_before_the_others(window: QWidget, qtbot: QtBot) -> None:
    come_forward(window)
    qtbot.waitUntil(window.isActiveWindow)


def test_minimised_window_comes_back(window: QWidget) -> None:
    window.showMinimized()
    come_forward(window)
    assert (window.isVisible(), window.isMinimized()) == (True, False)


def test_maximised_window_that_was_minimised_comes_back_maximised(window: QWidget) -> None:
    window.showMaximized()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    come_forward(window)
    assert (window.isMaximized(), window.isMinimized()) == (True, False)
