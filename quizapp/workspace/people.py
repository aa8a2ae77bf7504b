"""The people who use this program here: as far as they may be seen while nobody's profile is open."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from quizapp.learning.moments import milliseconds
from quizapp.progress.folders import change_label, list_profiles, remove_profile
from quizapp.progress.label import read_label, wait_s
from quizapp.progress.rows import ProfileFolder

PICTURES = ("flower-2", "mountain", "bird", "sun", "leaf", "moon", "shell", "feather")
"""Pictures that a person can stand for; each is the name of an icon."""


@dataclass(frozen=True)
class PersonHere:
    """One profile, closed.

    Attributes:
        id: Name of its folder.
        nickname: As the person wrote it; may be empty.
        picture: One of ``PICTURES``, or empty.
        is_locked: It asks for a PIN.
        last_used: When something was last kept in it (UTC).
        wait_s: Seconds until a PIN can be tried again; 0 for at once.
    """

    id: str
    nickname: str
    picture: str
    is_locked: bool
    last_used: datetime
    wait_s: int = 0


def people_here(home: Path, now: datetime) -> list[PersonHere]:
    """Return everybody who has a profile here, the one who was here last first."""
    people = [_person(folder, now) for folder in list_profiles(home)]
    return sorted(people, key=lambda person: person.last_used, reverse=True)


def _person(folder: ProfileFolder, now: datetime) -> PersonHere:
    label = folder.label
    return PersonHere(
        id=folder.id,
        nickname=label.nickname,
        picture=label.picture if label.picture in PICTURES else "",
        is_locked=folder.is_locked,
        last_used=folder.last_used(),
        wait_s=wait_s(label, milliseconds(now)),
    )


def forget_person(home: Path, person_id: str) -> None:
    """Remove a closed profile with its backups, wherever they are."""
    for folder in list_profiles(home):
        if folder.id == person_id:
            remove_profile(folder)


def rename_person(folder: ProfileFolder, nickname: str, picture: str) -> ProfileFolder:
    """Give a profile another nickname and picture.

    Raises:
        ProfileError: If that could not be saved.
    """
    label = read_label(folder.path)  # a try of a PIN may have changed it since
    return change_label(folder, msgspec.structs.replace(label, nickname=nickname.strip(), picture=picture))
