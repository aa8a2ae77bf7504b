"""Two processes on one profile, for two seconds; ``benchmarks/two_processes.py`` lets them for a minute."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows cannot fork", allow_module_level=True)

from tests.progress.contention import Contention, contend


@pytest.fixture(scope="module")
def contention() -> Iterator[Contention]:
    """What two processes did in two seconds."""
    with tempfile.TemporaryDirectory() as home:
        yield contend(Path(home), seconds=2, every_s=0.4, seed=1)


def test_two_processes_lose_no_update_and_no_person_sees_a_lock(contention: Contention) -> None:
    assert contention.problems == []


@pytest.mark.parametrize("deed", ["answered", "undone", "set"])
def test_both_processes_did_something(contention: Contention, deed: str) -> None:
    assert all(getattr(deeds, deed) > 0 for deeds in contention.deeds)


def test_one_process_made_backups_while_the_other_merged(contention: Contention) -> None:
    assert (contention.deeds[0].backups > 1, contention.deeds[1].merges > 1) == (True, True)
