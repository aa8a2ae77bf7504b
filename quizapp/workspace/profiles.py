"""Looking after profiles: listing, making, opening, locking and verifying them."""

from dataclasses import replace
from pathlib import Path

from quizapp.progress.backups import backup_problems, finish_key_change
from quizapp.progress.errors import DamagedProfileError, ProfileError, WrongPinError
from quizapp.progress.folders import create_profile, find_profile, list_profiles
from quizapp.progress.key import Key
from quizapp.progress.pin import change_pin, unlock
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import Verification, verify

__all__ = [
    "DamagedProfileError",
    "Key",
    "Profile",
    "ProfileError",
    "ProfileFolder",
    "Verification",
    "WrongPinError",
    "change_pin",
    "create_profile",
    "find_or_create_profile",
    "find_profile",
    "finish_key_change",
    "list_profiles",
    "unlock",
    "verify_profile",
]


def verify_profile(profile: Profile) -> Verification:
    """Check a profile's file and its backups, and report; nothing is changed."""
    found = verify(profile)
    if profile.folder is None:
        return found
    return replace(found, problems=(*found.problems, *backup_problems(profile.folder, profile.key)))


def find_or_create_profile(home: Path, name: str) -> ProfileFolder:
    """Return the profile with that name; make it if there is none.

    Raises:
        ProfileError: If it cannot be written, or the name is empty.
    """
    try:
        return find_profile(home, name)
    except ProfileError:
        if not name:
            raise
        return create_profile(home, name)
