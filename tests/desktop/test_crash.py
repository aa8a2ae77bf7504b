"""What is noted and said when the program itself is at fault."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QRunnable, QThread, QThreadPool, QTimer
from pytestqt.qtbot import QtBot

import quizapp
from quizapp.desktop.crash import CRASHED_ACTION, CRASHED_NO_FILE_ACTION, note_of, report_crashes
from quizapp.desktop.tasks import Task
from quizapp.errors import QuizError

# Backwards, because a note quotes lines of our source.
NICKNAME, PHONE, ANSWER, PIN = SECRETS = tuple(word[::-1] for word in ("aicraG anA", "2410-555", "sitidioryht", "1174"))


@dataclass
class Screen:
    """What is shown to the person, and on which thread."""

    errors: list[QuizError] = field(default_factory=list)
    threads: list[QThread] = field(default_factory=list)

    def show(self, error: QuizError) -> None:
        self.errors.append(error)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def screen(home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """The screen of a program that notes its crashes; the tests' own hook comes back at the end."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = Screen()
    report_crashes(home, made.show)
    return made


def fail_over_a_person(pin: str = PIN) -> None:
    """Fail with somebody's words in the message, in its cause, in a note, in locals and in arguments."""
    nickname, phone = NICKNAME, PHONE
    try:
        raise KeyError(f"{nickname} has no {pin}")
    except KeyError as error:
        wrong = ValueError(ANSWER, phone)
        wrong.add_note(f"said by {nickname}")
        raise wrong from error


class _Failing(QRunnable):
    """Work on a thread of the pool that tells nobody of its error."""

    def run(self) -> None:
        fail_over_a_person()


def note(home: Path) -> str:
    return (home / "crash.txt").read_text(encoding="utf-8")


def crash_in_slot(qtbot: QtBot, screen: Screen) -> None:
    QTimer.singleShot(0, fail_over_a_person)
    qtbot.waitUntil(lambda: bool(screen.errors))


def crash_in_pool(qtbot: QtBot, screen: Screen) -> None:
    QThreadPool.globalInstance().start(_Failing())
    qtbot.waitUntil(lambda: bool(screen.errors))


def crash_in_task(qtbot: QtBot, screen: Screen) -> None:
    """Fail in the work of a task whose owner raises what it cannot mend, as the window does."""

    def raise_it(error: Exception) -> None:
        raise error

    task = Task()
    task.failed.connect(raise_it)
    task.start(fail_over_a_person)
    qtbot.waitUntil(lambda: bool(screen.errors))


CRASHES = {"slot": crash_in_slot, "pool": crash_in_pool, "task": crash_in_task}


@pytest.mark.parametrize("where", CRASHES)
def test_note_holds_nothing_of_anybody(home: Path, qtbot: QtBot, screen: Screen, where: str) -> None:
    CRASHES[where](qtbot, screen)
    assert [secret for secret in SECRETS if secret in note(home)] == []


@pytest.mark.parametrize("where", CRASHES)
def test_nothing_of_anybody_is_written_to_the_terminal(
    qtbot: QtBot, screen: Screen, capfd: pytest.CaptureFixture[str], where: str
) -> None:
    CRASHES[where](qtbot, screen)
    said = "".join(capfd.readouterr())
    assert [secret for secret in SECRETS if secret in said] == []


@pytest.mark.parametrize("where", CRASHES)
def test_note_says_what_kind_of_error_it_was_and_where(home: Path, qtbot: QtBot, screen: Screen, where: str) -> None:
    CRASHES[where](qtbot, screen)
    lines = note(home).splitlines()
    assert (lines[0], "in fail_over_a_person: raise wrong from error" in lines[-1]) == ("ValueError", True)


@pytest.mark.parametrize("where", CRASHES)
def test_crash_is_shown_once_in_the_windows_thread(qtbot: QtBot, screen: Screen, where: str) -> None:
    CRASHES[where](qtbot, screen)
    assert screen.threads == [QThread.currentThread()]


def test_file_to_send_is_named(home: Path, qtbot: QtBot, screen: Screen) -> None:
    crash_in_slot(qtbot, screen)
    [error] = screen.errors
    assert (error.action_template, error.fields) == (CRASHED_ACTION, {"file": home / "crash.txt"})


def test_no_file_is_named_where_none_can_be_written(
    home: Path, protect: Callable[[Path], None], qtbot: QtBot, screen: Screen
) -> None:
    home.mkdir()
    protect(home)
    crash_in_slot(qtbot, screen)
    assert [error.action_template for error in screen.errors] == [CRASHED_NO_FILE_ACTION]


def test_crash_without_a_console_is_shown_too(
    home: Path, qtbot: QtBot, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    crash_in_slot(qtbot, screen)
    assert (len(screen.errors), note(home) != "") == (1, True)


def test_second_crash_takes_the_place_of_the_first(home: Path, qtbot: QtBot, screen: Screen) -> None:
    crash_in_slot(qtbot, screen)
    screen.errors.clear()
    crash_in_pool(qtbot, screen)
    assert note(home).count("ValueError") == 1


def note_of_code_in(file: str) -> str:
    """Return the note about an error in a source file of that name."""
    try:
        exec(compile("1 / 0", file, "exec"))
    except ZeroDivisionError as error:
        assert error.__traceback__ is not None
        return note_of(type(error), error.__traceback__.tb_next)
    raise AssertionError("unreachable")


PACKAGE = Path(quizapp.__file__).parent


@pytest.mark.parametrize(
    ("file", "named"),
    [
        (str(PACKAGE / "desktop" / "window.py"), "quizapp/desktop/window.py"),
        ("quizapp/desktop/window.py", "quizapp/desktop/window.py"),
        (f"/home/{NICKNAME}/site-packages/sqlalchemy/engine/base.py", "base.py"),
        (f"{NICKNAME}/main.py", "main.py"),
        ("<string>", "<string>"),
    ],
)
def test_only_files_of_the_program_are_named_with_their_folder(file: str, named: str) -> None:
    assert note_of_code_in(file).splitlines()[1].startswith(f"{named}:1 in <module>: ")


def test_error_without_a_place_is_noted() -> None:
    assert note_of(KeyboardInterrupt, None) == "KeyboardInterrupt\n"
