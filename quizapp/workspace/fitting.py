"""Fitting the memory model to one person: when it is time to, doing it, and what the person is told.

The numbers are worked out in a process of their own (`fit_process`). Only parameters that foresee later answers better
than the present ones are taken over, as an event of the log; due moments already given stay as they are.

Importing this module takes 75 ms (NumPy): the window does so in the thread in which it fits.
"""

import enum
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec
import numpy as np

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.learning.fit import FEWEST_REVIEWS, counting
from quizapp.learning.memory import Parameters
from quizapp.progress.memory_log import read_memory_log
from quizapp.progress.profile import Profile
from quizapp.workspace.agenda import keep_agenda
from quizapp.workspace.fit_process import FitInput, TooSlow, fit_in_process
from quizapp.workspace.study import Study

LIMIT_S = 30.0
DAYS_BETWEEN = 30
FEWEST_NEW_REVIEWS = 100
"""A fit is due again after so many days, if so many answers were given meanwhile."""
TRIED = "fit"
"""Name of the draft that holds the latest try: which parameters are in force is in the log, a try that changed
nothing is not."""

GoOn = Callable[[float], bool]
"""Is told which share is done, 0 to 1, and tells whether to go on."""


class FitOutcome(enum.StrEnum):
    """What came of a fit."""

    TAKEN = "taken"
    NOT_BETTER = "not_better"
    TOO_FEW = "too_few"
    TOO_FEW_LATER = "too_few_later"
    STOPPED = "stopped"
    TOO_SLOW = "too_slow"


SENTENCES = {
    FitOutcome.TAKEN: QT_TRANSLATE_NOOP(
        "errors",
        "The plan now fits your memory better: {reviews} of your answers show how fast you forget. "
        "Questions that already have a day keep it.",
    ),
    FitOutcome.NOT_BETTER: QT_TRANSLATE_NOOP(
        "errors", "Your answers were looked at. The plan already fits your memory as well, so nothing was changed."
    ),
    FitOutcome.TOO_FEW: QT_TRANSLATE_NOOP(
        "errors", "The plan can be fitted to your memory once you have given {fewest} answers. Nothing was changed."
    ),
    FitOutcome.TOO_FEW_LATER: QT_TRANSLATE_NOOP(
        "errors",
        "Too few of your answers so far were given on a later day than the one before, and only those show how fast "
        "you forget. Nothing was changed.",
    ),
    FitOutcome.STOPPED: QT_TRANSLATE_NOOP("errors", "The work on the plan was stopped. Nothing was changed."),
    FitOutcome.TOO_SLOW: QT_TRANSLATE_NOOP(
        "errors", "The work on the plan took longer than {seconds} seconds and was stopped. Nothing was changed."
    ),
}


@dataclass(frozen=True)
class FitReport:
    """What came of a fit.

    Attributes:
        outcome: What happened.
        reviews: Answers in the log.
        parameters: Those in force after it.
        counted: Answers that count: given a study day or more after the one before.
        held_out: How many of them, the latest, the comparison was made on; 0 if none was made.
        loss_before: Log loss of an answer among those under the parameters in force before; ``None`` without one.
        loss_after: The same under parameters fitted to the answers before them.
    """

    outcome: FitOutcome
    reviews: int
    parameters: Parameters
    counted: int
    held_out: int = 0
    loss_before: float | None = None
    loss_after: float | None = None

    @property
    def sentence(self) -> str:
        """What the person is told, to be translated (context ``errors``) before ``fields`` are filled in."""
        return SENTENCES[self.outcome]

    @property
    def fields(self) -> dict[str, object]:
        """Values for ``sentence``."""
        return {"reviews": self.reviews, "fewest": FEWEST_REVIEWS, "seconds": round(LIMIT_S)}

    @property
    def is_taken(self) -> bool:
        """The parameters are others than before."""
        return self.outcome is FitOutcome.TAKEN


class _Tried(msgspec.Struct, frozen=True):
    """The latest try: on which study day, and how many answers there were."""

    day: int
    reviews: int


def is_fit_due(study: Study, now: datetime) -> bool:
    """Tell whether it is time for a fit: after 400 answers, and then monthly if 100 came; never for a guest."""
    profile = study.profile
    if profile.folder is None:
        return False
    reviews, tried = sum(profile.reviews_by_day().values()), _last_try(profile)
    if reviews < FEWEST_REVIEWS or tried is None:
        return reviews >= FEWEST_REVIEWS
    return study.day(now) >= tried.day + DAYS_BETWEEN and reviews >= tried.reviews + FEWEST_NEW_REVIEWS


def fit_now(study: Study, now: datetime, go_on: GoOn = lambda _: True) -> FitReport:
    """Fit the parameters of an open profile, wait for it, and take them over if they are better.

    Raises:
        FitError: If the work ended in its middle.
        ProfileError: If the profile's file cannot be read or written.
    """
    report = work_out(fit_input(study.profile), go_on)
    take(study, report, now)
    return report


def fit_aside(
    study: Study, now: datetime, go_on: GoOn, in_turn: AbstractContextManager[object] | None = None
) -> FitReport:
    """Do the same in any thread, while the profile is used in its own; not for a guest, who has no file.

    If parameters were taken over, ``study.forget_plan`` has to be called in the thread of the study.

    Args:
        study: The person.
        now: The moment.
        go_on: Is told on this thread how far it is, and tells whether to go on.
        in_turn: Is held while the file is read or written, not while the fit is worked out.
    """
    turn = nullcontext() if in_turn is None else in_turn
    with turn, _aside(study) as beside:
        found = fit_input(beside.profile)
    report = work_out(found, go_on)
    with turn, _aside(study) as beside:
        take(beside, report, now)
    return report


def fit_aside_if_due(
    study: Study, now: datetime, go_on: GoOn, in_turn: AbstractContextManager[object] | None = None
) -> FitReport | None:
    """Do the same if it is time to; ``None`` if it is not."""
    with nullcontext() if in_turn is None else in_turn, _aside(study) as beside:
        is_due = is_fit_due(beside, now)
    return fit_aside(study, now, go_on, in_turn) if is_due else None


@contextmanager
def _aside(study: Study) -> Iterator[Study]:
    assert study.profile.folder is not None
    profile = Profile(study.profile.folder, study.profile.key, rebuilds=False)
    try:
        beside = Study(study.catalogue, profile, study.zone)
        beside.is_clock_confirmed = study.is_clock_confirmed
        yield beside
    finally:
        profile.close()


def fit_input(profile: Profile) -> FitInput:
    """Read what the parameters of a profile are fitted to."""
    cards, ratings, days = (np.array(column, dtype=np.int64) for column in read_memory_log(profile))
    return FitInput(cards, ratings, days, profile.parameters())


def work_out(found: FitInput, go_on: GoOn, limit_s: float = LIMIT_S) -> FitReport:
    """Fit parameters and report what came of it; no file is needed.

    Raises:
        FitError: If the work ended in its middle.
    """
    untried = FitReport(
        FitOutcome.TOO_FEW, len(found.cards), found.present, int(counting(found.cards, found.days).sum())
    )
    if untried.reviews < FEWEST_REVIEWS:
        return untried
    try:
        fitted = fit_in_process(found, go_on, limit_s)
    except TooSlow:
        return replace(untried, outcome=FitOutcome.TOO_SLOW)
    if fitted is None:
        return replace(untried, outcome=FitOutcome.STOPPED)
    if not fitted.held_out:
        return replace(untried, outcome=FitOutcome.TOO_FEW_LATER)
    return replace(
        untried,
        outcome=FitOutcome.TAKEN if fitted.is_better else FitOutcome.NOT_BETTER,
        parameters=fitted.parameters,
        held_out=fitted.held_out,
        loss_before=fitted.loss_before,
        loss_after=fitted.loss_after,
    )


def take(study: Study, report: FitReport, now: datetime) -> None:
    """Log the parameters if they are better, and remember that they were tried for, unless that was stopped."""
    profile, day = study.profile, study.day(now)
    if report.is_taken:
        profile.take_parameters(report.parameters, now.astimezone(study.zone), day)
        keep_agenda(study.catalogue, profile)
        study.forget_plan()
    if report.outcome is not FitOutcome.STOPPED:
        profile.write_draft(TRIED, msgspec.json.encode(_Tried(day, report.reviews)))


def _last_try(profile: Profile) -> _Tried | None:
    body = profile.read_draft(TRIED)
    try:
        return None if body is None else msgspec.json.decode(body, type=_Tried)
    except msgspec.MsgspecError:
        return None
