"""Slow work off the window's thread."""

import threading

from PySide6.QtCore import QObject, QThread, QThreadPool
from pytestqt.qtbot import QtBot

from quizapp.desktop.tasks import Task


def test_outcome_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    threads: list[QThread] = []
    task = Task()
    task.succeeded.connect(lambda outcome: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(task.succeeded) as told:
        task.start(lambda: 6 * 7)
    assert (told.args, threads) == ([42], [QThread.currentThread()])


def test_work_runs_on_another_thread(qtbot: QtBot) -> None:
    task = Task()
    with qtbot.waitSignal(task.succeeded) as told:
        task.start(threading.get_ident)
    assert told.args != [threading.get_ident()]


def test_error_is_told_and_not_raised(qtbot: QtBot) -> None:
    def fail() -> object:
        raise ValueError("no such card")

    task = Task()
    with qtbot.waitSignal(task.failed) as told:
        task.start(fail)
    assert told.args is not None
    [error] = told.args
    assert (type(error), str(error)) == (ValueError, "no such card")


def test_outcome_for_an_owner_that_is_gone_is_dropped(qtbot: QtBot) -> None:
    may_end = threading.Event()
    owner = QObject()
    task = Task(owner)
    task.start(lambda: may_end.wait(20))
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    may_end.set()
    assert QThreadPool.globalInstance().waitForDone(20_000)


def test_no_thread_is_left_at_work(qtbot: QtBot) -> None:
    task = Task()
    with qtbot.waitSignal(task.succeeded):
        task.start(lambda: None)
    assert QThreadPool.globalInstance().waitForDone(20_000)
    assert QThreadPool.globalInstance().activeThreadCount() == 0
