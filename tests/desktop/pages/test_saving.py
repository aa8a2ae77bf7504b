"""Doing what is kept in a file, and doing it again while that fails."""

from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from quizapp.desktop.pages import saving
from quizapp.desktop.pages.saving import Saving
from quizapp.errors import QuizError


class Disk:
    """Takes what is written, unless it is full."""

    def __init__(self) -> None:
        self.is_full = True
        self.written: list[str] = []

    def write(self, words: str) -> None:
        """Write something.

        Raises:
            QuizError: If the disk is full.
        """
        if self.is_full:
            raise QuizError("The disk is full.", "Make room.")
        self.written.append(words)


@pytest.fixture
def disk() -> Disk:
    """A full disk."""
    return Disk()


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, qapp: QObject) -> Saving:
    """Tries again at once."""
    monkeypatch.setattr(saving, "RETRY_MS", 1)
    return Saving(qapp)


def test_what_follows_waits_until_it_is_saved(kept: Saving, disk: Disk, qtbot: QtBot) -> None:
    followed: list[bool] = []
    kept.take(lambda: disk.write("answer"), lambda: followed.append(True))
    before = list(followed)
    disk.is_full = False
    qtbot.waitUntil(lambda: bool(followed))

    assert (before, disk.written, kept.is_saved) == ([], ["answer"], True)


def test_several_failures_are_told_once(kept: Saving, disk: Disk) -> None:
    told: list[QuizError] = []
    kept.failed.connect(told.append)
    for _ in range(3):
        kept.keep(lambda: disk.write("first"), lambda: disk.write("again"))
    kept.stop()

    assert [str(error) for error in told] == ["The disk is full."]


def test_change_that_is_done_already_is_only_written_again(kept: Saving, disk: Disk, qtbot: QtBot) -> None:
    kept.keep(lambda: disk.write("change"), lambda: disk.write("all of it"))
    disk.is_full = False
    qtbot.waitUntil(lambda: kept.is_saved)

    assert disk.written == ["all of it"]


def test_nothing_is_tried_after_the_end(kept: Saving, disk: Disk) -> None:
    kept.take(lambda: disk.write("answer"), lambda: None)
    kept.stop()
    disk.is_full = False
    kept._try_again()

    assert disk.written == []


def test_clock_tick_does_not_take_the_place_of_an_answer(kept: Saving, disk: Disk, qtbot: QtBot) -> None:
    kept.take(lambda: disk.write("answer"), lambda: None)
    kept.keep(lambda: disk.write("tick"), lambda: disk.write("draft"))
    disk.is_full = False
    qtbot.waitUntil(lambda: kept.is_saved)

    assert disk.written == ["draft", "answer"]


def test_answer_that_waits_is_not_called_saved_when_a_tick_is(kept: Saving, disk: Disk) -> None:
    kept.take(lambda: disk.write("answer"), lambda: None)
    disk.is_full = False
    kept.keep(lambda: disk.write("tick"), lambda: disk.write("draft"))
    is_saved = kept.is_saved
    kept.stop()

    assert not is_saved


def test_actions_wait_in_their_order(kept: Saving, disk: Disk, qtbot: QtBot) -> None:
    kept.take(lambda: disk.write("answer"), lambda: None)
    kept.take(lambda: disk.write("flag"), lambda: None, name="flag")
    disk.is_full = False
    qtbot.waitUntil(lambda: kept.is_saved)

    assert disk.written == ["answer", "flag"]


def test_later_action_does_first_what_waits(kept: Saving, disk: Disk) -> None:
    kept.keep(lambda: disk.write("response"), lambda: disk.write("draft"))
    kept.take(lambda: disk.write("flag"), lambda: None, name="flag")
    disk.is_full = False
    kept.take(lambda: disk.write("answer"), lambda: None)

    assert (disk.written, kept.is_saved) == (["draft", "flag", "answer"], True)


def test_same_action_again_takes_the_place_of_the_first(kept: Saving, disk: Disk, qtbot: QtBot) -> None:
    for words in ("good", "easy"):
        kept.take(partial(disk.write, words), lambda: None)
    disk.is_full = False
    qtbot.waitUntil(lambda: kept.is_saved)

    assert disk.written == ["easy"]


def test_change_that_wrote_nothing_leaves_the_draft_to_be_written(kept: Saving, disk: Disk) -> None:
    kept.keep(lambda: disk.write("response"), lambda: disk.write("draft"))
    disk.is_full = False
    kept.keep(lambda: None, lambda: disk.write("draft"))

    assert (disk.written, kept.is_saved) == (["draft"], True)


def test_action_that_was_forgotten_is_not_done(kept: Saving, disk: Disk) -> None:
    kept.take(lambda: disk.write("answer"), lambda: None)
    disk.is_full = False
    was_waiting = kept.forget()
    kept._try_again()

    assert (was_waiting, disk.written, kept.is_saved) == (True, [], True)


def test_draft_still_waits_when_an_action_was_forgotten(kept: Saving, disk: Disk, qtbot: QtBot) -> None:
    kept.take(lambda: disk.write("answer"), lambda: None)
    kept.keep(lambda: disk.write("response"), lambda: disk.write("draft"))
    kept.forget()
    before, disk.is_full = kept.is_saved, False
    qtbot.waitUntil(lambda: kept.is_saved)

    assert (before, disk.written) == (False, ["draft"])


def test_nothing_that_waits_is_nothing_to_forget(kept: Saving) -> None:
    assert not kept.forget()


def test_what_follows_may_ask_for_more(kept: Saving, disk: Disk, qtbot: QtBot) -> None:
    kept.take(lambda: disk.write("rating"), lambda: kept.take(lambda: disk.write("next card"), lambda: None))
    disk.is_full = False
    qtbot.waitUntil(lambda: kept.is_saved)

    assert disk.written == ["rating", "next card"]
