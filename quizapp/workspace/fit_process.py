"""The fit of the memory model in a process of its own, so that the window stays quick and the fit can be ended.

The process gets numbers through a pipe and gives numbers back; nothing is written to a disk. It loads neither Qt nor
SQLAlchemy: what it needs is `quizapp.learning.fit`.
"""

import multiprocessing
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from quizapp.errors import QT_TRANSLATE_NOOP, QuizError
from quizapp.learning.fit import Fitted, fit
from quizapp.learning.memory import Parameters

FIT_DIED = QT_TRANSLATE_NOOP("errors", "The work on the plan ended before it was done.")
FIT_DIED_ACTION = QT_TRANSLATE_NOOP("errors", "Nothing was changed. Try again when the computer has less to do.")

_LOOKS_S = 0.05
"""So often it is asked whether to go on."""


class FitError(QuizError):
    """The fit could not be made."""


class TooSlow(Exception):
    """The fit took longer than it may."""


class FitInput(NamedTuple):
    """What parameters are fitted to.

    Attributes:
        cards: The card of each answer as a number from 0, in log order.
        ratings: 1 (again) to 4 (easy).
        days: The study days.
        present: The parameters in force.
    """

    cards: npt.NDArray[np.int64]
    ratings: npt.NDArray[np.int64]
    days: npt.NDArray[np.int64]
    present: Parameters


def fit_in_process(found: FitInput, go_on: Callable[[float], bool], limit_s: float) -> Fitted | None:
    """Fit in another process, wait for it, and return what came of it; ``None`` if told to stop.

    Args:
        found: What to fit to.
        go_on: Is told many times a second, on this thread, which share is done (0 to 1); tells whether to go on.
        limit_s: It may take so long.

    Raises:
        FitError: If the process ended in its middle.
        TooSlow: If it took too long.
    """
    # Never forked: a fork of a process with threads, as the window's is, may hang.
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_fit_and_tell, args=(sender, found), daemon=True)
    end = time.monotonic() + limit_s
    process.start()
    sender.close()  # the other process has it: when that ends, so does the pipe
    try:
        return _awaited(receiver, go_on, end)
    finally:
        process.terminate()
        process.join()
        receiver.close()


def _awaited(receiver: Connection, go_on: Callable[[float], bool], end: float) -> Fitted | None:
    share = 0.0
    while go_on(share):
        if time.monotonic() > end:
            raise TooSlow
        if not receiver.poll(_LOOKS_S):
            continue
        try:
            told = receiver.recv()
        except EOFError as error:
            raise FitError(FIT_DIED, FIT_DIED_ACTION) from error
        match told:
            case float():
                share = told
            case Fitted():
                return told
            case Exception():
                raise told
    return None


def _fit_and_tell(sender: Connection, found: FitInput) -> None:
    """Fit and say how far it is, then what came of it; runs in the other process."""

    def tell(share: float) -> bool:
        sender.send(share)
        return True

    with suppress(BrokenPipeError):  # nobody waits for it any more
        try:
            sender.send(fit(*found, progress=tell))
        except BrokenPipeError:
            raise
        except Exception as error:  # whatever it is, it belongs to the one who asked
            sender.send(error)
