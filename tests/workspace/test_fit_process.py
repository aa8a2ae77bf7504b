"""The fit in another process: what comes back, and every way in which it can end early."""

import multiprocessing
import subprocess
import sys

import numpy as np
import pytest

from quizapp.learning.fit import fit
from quizapp.learning.memory import DEFAULT_PARAMETERS
from quizapp.workspace.fit_process import FitError, FitInput, TooSlow, fit_in_process
from tests.learning.simulated_log import FORGETFUL, simulated_log

LONG_S = 60.0


@pytest.fixture(scope="module")
def found() -> FitInput:
    """The log of somebody who forgets faster than others."""
    log = simulated_log(FORGETFUL, 1_500, seed=1)
    return FitInput(log.cards, log.ratings, log.days, DEFAULT_PARAMETERS)


def test_other_process_gives_what_this_one_would(found: FitInput) -> None:
    told = list[float]()

    fitted = fit_in_process(found, lambda share: told.append(share) is None, LONG_S)  # type: ignore[func-returns-value]

    assert fitted == fit(*found)
    assert told == sorted(told)
    assert told[-1] > 0
    assert multiprocessing.active_children() == []


def test_fit_that_is_told_to_stop_leaves_no_process(found: FitInput) -> None:
    assert fit_in_process(found, lambda _: False, LONG_S) is None
    assert multiprocessing.active_children() == []


def test_fit_that_takes_too_long_leaves_no_process(found: FitInput) -> None:
    with pytest.raises(TooSlow):
        fit_in_process(found, lambda _: True, limit_s=0)

    assert multiprocessing.active_children() == []


def test_process_that_is_ended_from_outside_is_an_error_with_a_next_step(found: FitInput) -> None:
    def go_on(share: float) -> bool:
        for process in multiprocessing.active_children():
            process.kill()
        return True

    with pytest.raises(FitError, match="ended before it was done") as caught:
        fit_in_process(found, go_on, LONG_S)

    assert "Try again" in caught.value.action


def test_error_of_ours_in_the_other_process_is_raised_here(found: FitInput) -> None:
    with pytest.raises(IndexError):
        fit_in_process(found._replace(ratings=np.array([3])), lambda _: True, LONG_S)


def test_other_process_needs_neither_qt_nor_the_database() -> None:
    script = "import sys, quizapp.workspace.fit_process as _; print(sorted({m.split('.')[0] for m in sys.modules}))"

    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout

    assert not {"PySide6", "sqlalchemy", "sqlcipher3", "yaml"} & set(eval(loaded))
