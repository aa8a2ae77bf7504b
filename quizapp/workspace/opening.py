"""Opening the program for one person: their profile, the decks, and what Today shows.

The window runs this off its thread, after its frame is painted: SQLAlchemy's import alone takes 100 ms.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.learning.day import study_day
from quizapp.progress.profile import Profile, ProfileFolder, create_profile, list_profiles
from quizapp.workspace.installed import installed_decks
from quizapp.workspace.places import LocalZone
from quizapp.workspace.settings import Settings, read_settings
from quizapp.workspace.study import Study
from quizapp.workspace.today import Today, look_at_today


@dataclass(frozen=True)
class Opened:
    """A person's profile, opened together with the decks."""

    folder: ProfileFolder
    study: Study
    settings: Settings
    today: Today


def open_last_profile(home: Path, profile_id: str, now: datetime) -> Opened | None:
    """Open the profile that was open last, or the only one there is; ``None`` if there is none to open.

    Raises:
        ProfileError: If its file cannot be opened.
    """
    profiles = list_profiles(home)
    wanted = [profile for profile in profiles if profile.id == profile_id] or (profiles if len(profiles) == 1 else [])
    return open_profile(home, wanted[0], now) if wanted else None


def begin_profile(home: Path, settings: Settings, now: datetime) -> Opened:
    """Make a profile with the choices of the first run, and open it.

    Raises:
        ProfileError: If it cannot be written.
    """
    folder = create_profile(home, nickname="")
    profile = Profile(folder)
    zone = LocalZone()
    profile.change_settings(settings.as_text(), now.astimezone(zone), study_day(now, zone))
    profile.close()
    return open_profile(home, folder, now)


def open_profile(home: Path, folder: ProfileFolder, now: datetime) -> Opened:
    """Open a profile.

    Raises:
        ProfileError: If its file cannot be opened.
    """
    profile = Profile(folder)
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
