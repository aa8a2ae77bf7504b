"""Looking after profiles: listing, making, opening and verifying them."""

from pathlib import Path

from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.profile import Profile, create_profile, find_profile, list_profiles
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import Verification, verify

__all__ = [
    "DamagedProfileError",
    "Profile",
    "ProfileError",
    "ProfileFolder",
    "Verification",
    "create_profile",
    "find_or_create_profile",
    "find_profile",
    "list_profiles",
    "verify",
]


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
