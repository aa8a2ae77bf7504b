"""Looking ahead beside the window: what the plan comes to, read over a connection of its own, then worked out.

Reading takes tens of milliseconds and must have the file for itself; working it out takes a second or two and needs no
file any more.
"""

from dataclasses import dataclass
from datetime import datetime

from quizapp.progress.profile import Profile
from quizapp.workspace.outlook import Progress
from quizapp.workspace.planning import PlanInput, Studied, gather_studied, progress
from quizapp.workspace.study import Study


@dataclass(frozen=True)
class Gathered:
    """What the numbers rest on: plain data."""

    found: PlanInput
    studied: Studied


def gathered(study: Study, now: datetime) -> Gathered:
    """Read what the numbers of an open profile rest on."""
    found = study.plan_input(now, has_put_off=True)  # what waits until tomorrow is no less known, nor less needed
    return Gathered(found, gather_studied(study.catalogue, study.profile, found, len(study.left_out())))


def gathered_aside(study: Study, now: datetime) -> Gathered:
    """Read the same in any thread, while the profile is used in its own; not for a guest, who has no file.

    Raises:
        ProfileError: If the file cannot be read.
    """
    assert study.profile.folder is not None
    profile = Profile(study.profile.folder, study.profile.key, rebuilds=False)
    try:
        aside = Study(study.catalogue, profile, study.zone)
        aside.is_clock_confirmed = study.is_clock_confirmed
        return gathered(aside, now)
    finally:
        profile.close()


def worked_out(gathered: Gathered) -> Progress:
    """Work out the numbers."""
    return progress(gathered.found, gathered.studied)
