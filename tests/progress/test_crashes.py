"""Kills and refused writes in the middle of everything: what was acknowledged is there, and the profile opens.

The long run is ``benchmarks/crashes.py``.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows cannot fork and has no SIGKILL", allow_module_level=True)

from quizapp.progress.errors import WrongPinError
from quizapp.progress.folders import change_label
from quizapp.progress.key import KeyCost
from quizapp.progress.label import FILE, is_locked, read_label
from quizapp.progress.pin import change_pin, unlock
from quizapp.progress.rows import ProfileFolder
from tests.progress.crashes import ACTIONS, ASKED, CHEAP, OTHER_PIN, PIN, Action, Harness, Outcome, Sitting
from tests.progress.histories import BEGIN

KILLS, REFUSALS = 2, 1
MakeHarness = Callable[[str], Harness]
QUICK = [name for name in ACTIONS if name != "renew the PIN"]
"""Without the one that takes the usual second for each PIN."""


@pytest.fixture(scope="module")
def harness() -> Iterator[MakeHarness]:
    """A function that gives the harness of an action; each is made once."""
    made, memory = (
        dict[str, Harness](),
        Path("/dev/shm"),
    )  # SIGKILL leaves what the system has in hand, on a disk or not

    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, prefix="quizapp-") as folder:

        def of(name: str) -> Harness:
            if name not in made:
                made[name] = Harness(ACTIONS[name], Path(folder) / name, random.Random(name))
            return made[name]

        yield of


def _bad(outcomes: list[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if not outcome.is_good]


@pytest.mark.parametrize("name", QUICK)
def test_kill_at_a_random_moment_loses_nothing(harness: MakeHarness, name: str) -> None:
    assert _bad([harness(name).kill() for _ in range(KILLS)]) == []


@pytest.mark.parametrize("name", ["backup", "restore with a PIN", "set a PIN", "change the PIN", "remove the PIN"])
def test_kill_before_any_file_takes_its_place_loses_nothing(harness: MakeHarness, name: str) -> None:
    steps = harness(name).steps("os.rename")

    assert steps > 1
    assert _bad([harness(name).kill_at(step, "os.rename") for step in range(steps)]) == []


def test_kill_at_any_write_of_a_test_that_is_handed_in_leaves_its_draft_or_all_of_it(harness: MakeHarness) -> None:
    outcomes = list[Outcome]()
    while not outcomes or outcomes[-1].was_killed:
        outcomes.append(harness("hand in").kill_at_frame(len(outcomes)))

    assert (_bad(outcomes), len(outcomes) > 10, outcomes[-1].acknowledged) == ([], True, ASKED)


def test_pin_that_was_to_be_renewed_at_another_cost_still_opens_the_profile(harness: MakeHarness) -> None:
    assert _bad([harness("renew the PIN").kill_at(2, "os.rename")]) == []


@pytest.mark.parametrize("name", ["change the PIN", "remove the PIN"])
def test_kill_while_a_pin_is_changed_leaves_no_backup_under_the_old_one(harness: MakeHarness, name: str) -> None:
    steps = harness(name).steps("os.remove")

    assert {outcome.left_behind for outcome in (harness(name).kill_at(n, "os.remove") for n in range(steps))} == {()}


@pytest.mark.parametrize("name", QUICK)
def test_refused_writes_lose_nothing_and_are_made_good(harness: MakeHarness, name: str) -> None:
    assert _bad([harness(name).refuse_growth() for _ in range(REFUSALS)]) == []


@pytest.mark.parametrize("name", ["answer", "hand in", "backup", "restore", "migrate", "set a PIN"])
def test_full_disk_loses_nothing_and_is_made_good(harness: MakeHarness, usual_disk: Path, name: str) -> None:
    assert _bad([harness(name).fill(usual_disk)]) == []


# -- the harness finds what it is there for


def _complained_about(work: Callable[[Sitting], None], folder: Path, pin: str = "") -> str:
    spoiling = Harness(Action("spoil", work, pin, pin), folder, random.Random(1))
    with pytest.raises(AssertionError) as caught:
        spoiling.kill()
    return str(caught.value)


def _acknowledge_too_early(sitting: Sitting) -> None:
    with sitting.opened() as profile:
        sitting.answer(profile, 3)
        with profile.write() as connection:
            connection.exec_driver_sql("DELETE FROM reviews WHERE id = (SELECT max(id) FROM reviews)")


def test_lost_answer_is_found(tmp_path: Path) -> None:
    assert "lost=1" in _complained_about(_acknowledge_too_early, tmp_path)


def _hand_in_by_halves(sitting: Sitting) -> None:
    with sitting.opened() as profile:
        sitting.hand_in(profile, 0)
        with profile.write() as connection:
            connection.exec_driver_sql("DELETE FROM reviews WHERE id = (SELECT max(id) FROM reviews)")
        profile.rebuild()


def test_half_a_test_is_found(tmp_path: Path) -> None:
    assert "half a test" in _complained_about(_hand_in_by_halves, tmp_path)


def _answer_twice(sitting: Sitting) -> None:
    with sitting.opened() as profile:
        sitting.answer(profile, 1)
        sitting.answered = 0
        sitting.answer(profile, 1)


def test_answer_logged_twice_is_found(tmp_path: Path) -> None:
    assert "an answer was logged twice" in _complained_about(_answer_twice, tmp_path)


def _damage(sitting: Sitting) -> None:
    sitting.folder.file.write_bytes(b"SQLite format 3\0 no more")


def test_file_that_does_not_open_is_found(tmp_path: Path) -> None:
    assert "DamagedProfileError" in _complained_about(_damage, tmp_path)


def _change_state(sitting: Sitting) -> None:
    with sitting.opened() as profile, profile.write() as connection:
        connection.exec_driver_sql("UPDATE card_states SET lapses = lapses + 1 WHERE card = 1")


def test_complaint_of_verify_is_found(tmp_path: Path) -> None:
    assert "differs from the rebuilt state" in _complained_about(_change_state, tmp_path)


def _leave_plain_text(sitting: Sitting) -> None:
    (sitting.folder.path / "notes.txt").write_text("the deck is called cytokines")


def test_plain_text_of_a_profile_with_a_pin_is_found(tmp_path: Path) -> None:
    assert "notes.txt can be read by anybody" in _complained_about(_leave_plain_text, tmp_path, PIN)


# -- the label after a kill


@pytest.fixture
def locked(closed: ProfileFolder) -> ProfileFolder:
    return change_pin(closed, None, PIN, cost=CHEAP)[0]


def test_label_that_a_kill_left_behind_the_file_is_mended_by_the_right_pin(locked: ProfileFolder) -> None:
    before = read_label(locked.path)
    changed, key = change_pin(locked, unlock(locked, PIN, BEGIN), OTHER_PIN, cost=CHEAP)
    after = read_label(locked.path)
    change_label(changed, before)

    unlock(changed, OTHER_PIN, BEGIN)

    assert key is not None
    assert read_label(locked.path) == after


def test_lost_label_is_mended_by_the_right_pin(closed: ProfileFolder) -> None:
    locked, _ = change_pin(closed, None, PIN)
    check = read_label(locked.path).key_check
    (locked.path / FILE).unlink()

    unlock(locked, PIN, BEGIN)

    assert (read_label(locked.path).key_check, read_label(locked.path).key_cost) == (check, KeyCost())


def test_wrong_pin_without_a_label_leaves_the_profile_locked(closed: ProfileFolder) -> None:
    locked, _ = change_pin(closed, None, PIN)
    (locked.path / FILE).unlink()

    with pytest.raises(WrongPinError):
        unlock(locked, OTHER_PIN, BEGIN)

    assert is_locked(locked.path)
