"""Two processes on one profile, for two seconds; ``benchmarks/two_processes.py`` lets them for a minute."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows cannot fork", allow_module_level=True)

from quizapp.progress.rows import ProfileFolder
from quizapp.progress.swap import alone
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


def test_nobody_else_gets_at_a_file_while_its_pin_is_changed(closed: ProfileFolder) -> None:
    with alone(closed.file, None):
        other = subprocess.run(
            [sys.executable, "-c", ANSWER_ELSEWHERE, str(closed.file)], capture_output=True, text=True, check=False
        )

    assert "database is locked" in other.stderr


ANSWER_ELSEWHERE = """
import sys
from sqlcipher3 import dbapi2
connection = dbapi2.connect(sys.argv[1], timeout=0.1, isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
"""
