"""Opening the program for one person: their profile, the decks, and what Today shows.

The window runs this off its thread, after its frame is painted: SQLAlchemy's import alone takes 100 ms.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.learning.day import study_day
from quizapp.progress.profile import Profile, create_profile, list_profiles, remove_profile
from quizapp.progress.rows import ProfileFolder
from quizapp.workspace.installed import installed_decks
from quizapp.workspace.places import LocalZone
from quizapp.workspace.settings import Settings, read_settings
from quizapp.workspace.study import Study
from quizapp.workspace.today import Today, look_at_today

BUSY_TIMEOUT_S = 0.2
"""How long the window waits for another process that writes to the same profile; then it says so and tries again."""


@dataclass(frozen=True)
class Opened:
    """A person's profile, opened together with the decks."""

    folder: ProfileFolder
    study: Study
    settings: Settings
    today: Today


@dataclass(frozen=True)
class Choice:
    """Several people use this program here, and it is not certain who is there now."""

    profiles: tuple[ProfileFolder, ...]


def open_last_profile(home: Path, profile_id: str, now: datetime) -> Opened | Choice | None:
    """Open the profile that was open last, or the only one there is if none ever was.

    Returns:
        What was opened; a choice where somebody else's profile would have to be guessed; ``None`` on the first run.

    Raises:
        ProfileError: If its file cannot be opened.
    """
    profiles = list_profiles(home)
    for profile in profiles:
        if profile.id == profile_id or (not profile_id and len(profiles) == 1):
            return open_profile(home, profile, now)
    return Choice(tuple(profiles)) if profiles else None


def begin_profile(home: Path, settings: Settings, now: datetime) -> Opened:
    """Make a profile with the choices of the first run, and open it.

    Raises:
        ProfileError: If it cannot be written; then nothing of it is left.
    """
    folder = create_profile(home, nickname="")
    try:
        profile = Profile(folder)
        zone = LocalZone()
        try:
            profile.change_settings(settings.as_text(), now.astimezone(zone), study_day(now, zone))
        finally:
            profile.close()
        return open_profile(home, folder, now)
    except BaseException:
        remove_profile(folder)
        raise


def open_profile(home: Path, folder: ProfileFolder, now: datetime) -> Opened:
    """Open a profile.

    Raises:
        ProfileError: If its file cannot be opened.
    """
    profile = Profile(folder, busy_timeout_s=BUSY_TIMEOUT_S)
    study = Study(installed_decks(home), profile, LocalZone())
    settings = read_settings(profile.settings())
    return Opened(folder, study, settings, look_at_today(study, settings, now))


def change_settings(study: Study, old: Settings, new: Settings, now: datetime) -> None:
    """Log what differs between two sets of choices.

    Raises:
        ProfileError: If it could not be saved.
    """
    if changes := old.changes_to(new):
        study.profile.change_settings(changes, now.astimezone(study.zone), study.day(now))
