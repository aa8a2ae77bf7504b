"""Opening the program for one person: their profile, the decks, and what Today shows.

The window runs this off its thread, after its frame is painted: SQLAlchemy's import alone takes 100 ms.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizapp.learning.day import study_day
from quizapp.progress.backups import make_backup, sweep
from quizapp.progress.errors import ProfileError
from quizapp.progress.folders import create_profile, find_profile, list_profiles, remove_profile
from quizapp.progress.key import Key
from quizapp.progress.pin import change_pin as write_pin
from quizapp.progress.pin import unlock
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.workspace.agenda import keep_agenda
from quizapp.workspace.installed import installed_decks
from quizapp.workspace.people import PersonHere, people_here
from quizapp.workspace.places import LocalZone
from quizapp.workspace.settings import PLAN, Settings, read_settings
from quizapp.workspace.study import Study
from quizapp.workspace.today import Today, look_closely

BUSY_TIMEOUT_S = 0.2
"""How long the window waits for another process that writes to the same profile; then it says so and tries again."""


@dataclass(frozen=True)
class Opened:
    """A person's profile, opened together with the decks; a guest has no folder."""

    folder: ProfileFolder | None
    study: Study
    settings: Settings
    today: Today

    @property
    def nickname(self) -> str:
        """The person's nickname; a guest has none."""
        return "" if self.folder is None else self.folder.label.nickname

    @property
    def key(self) -> Key | None:
        """What opens the profile, if it has a PIN."""
        return self.study.profile.key

    def with_folder(self, folder: ProfileFolder) -> "Opened":
        """Return the same with another label."""
        self.study.profile.folder = folder
        return replace(self, folder=folder)


@dataclass(frozen=True)
class Choice:
    """It is not certain who is there, or the one who was here last has a PIN."""

    people: tuple[PersonHere, ...]
    selected: str = ""


def open_last_profile(home: Path, profile_id: str, now: datetime) -> Opened | Choice | None:
    """Open the profile that was open last, or the only one there is if none ever was.

    Returns:
        What was opened; a choice where somebody else's profile would have to be guessed, or a PIN is needed; ``None``
        on the first run.

    Raises:
        ProfileError: If its file cannot be opened.
    """
    profiles = list_profiles(home)
    for profile in profiles:
        if profile.id == profile_id or (not profile_id and len(profiles) == 1):
            if profile.is_locked:
                return Choice(tuple(people_here(home, now)), selected=profile.id)
            return open_profile(home, profile, now)
    return Choice(tuple(people_here(home, now))) if profiles else None


def open_person(home: Path, person_id: str, pin: str, now: datetime) -> Opened:
    """Open somebody's profile with the PIN, or an empty text for a profile without one.

    Raises:
        WrongPinError: If the PIN does not fit.
        ProfileError: If its file cannot be opened, or it is not there any more.
    """
    folder = find_profile(home, person_id)
    return open_profile(home, folder, now, unlock(folder, pin, now))


def change_pin(home: Path, folder: ProfileFolder, profile: Profile, old: str, new: str, now: datetime) -> Opened:
    """Set, change or (empty) remove an open person's PIN; return the profile, opened anew, with a fresh backup.

    The profile is closed meanwhile; where the change fails it is as before and can be used on.

    Raises:
        WrongPinError: If the old PIN does not fit.
        ProfileError: If the PIN is too short, or the file cannot be written anew.
    """
    profile.close()  # it opens its file again by itself when it is next used
    key = unlock(folder, old, now) if profile.key is not None else None
    changed, new_key = write_pin(folder, key, new)
    with suppress(ProfileError):  # the PIN is changed all the same; upkeep tries again and says what is wrong
        make_backup(changed, new_key, now)
    return open_profile(home, changed, now, new_key)


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


def begin_guest(home: Path, settings: Settings, now: datetime) -> Opened:
    """Open a profile in memory, of which nothing is ever written to a disk."""
    profile, zone = Profile(None), LocalZone()
    try:
        profile.change_settings(settings.as_text(), now.astimezone(zone), study_day(now, zone))
        return _opened(home, None, profile, now)
    except BaseException:
        profile.close()
        raise


def open_profile(home: Path, folder: ProfileFolder, now: datetime, key: Key | None = None) -> Opened:
    """Open a profile.

    Raises:
        ProfileError: If its file cannot be opened.
    """
    sweep(folder, key)
    profile = Profile(folder, key, busy_timeout_s=BUSY_TIMEOUT_S)
    try:
        return _opened(home, folder, profile, now)
    except BaseException:
        profile.close()
        raise


def _opened(home: Path, folder: ProfileFolder | None, profile: Profile, now: datetime) -> Opened:
    study = Study(installed_decks(home), profile, LocalZone())
    settings = read_settings(profile.settings())
    return Opened(folder, study, settings, look_closely(study, settings, now))


def change_settings(study: Study, old: Settings, new: Settings, now: datetime) -> None:
    """Log what differs between two sets of choices.

    Raises:
        ProfileError: If it could not be saved.
    """
    if changes := old.changes_to(new):
        study.profile.change_settings(changes, now.astimezone(study.zone), study.day(now))
        keep_agenda(study.catalogue, study.profile)
        if changes.keys() & PLAN:
            study.profile.forget_order()  # another process may have the profile open
        study.forget_plan()
