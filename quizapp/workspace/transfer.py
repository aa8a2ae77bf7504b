"""A person's progress between computers: bringing it, taking it along, and saving everything as tables."""

from datetime import datetime
from pathlib import Path

from quizapp.progress.export import export_everything
from quizapp.progress.key import Key, salt_in
from quizapp.progress.merge import DifferentPersonError, Merged, merge, refuse_itself
from quizapp.progress.other_file import NeedsPinError, key_of_file, opens
from quizapp.progress.profile import Profile
from quizapp.progress.take_along import take_along
from quizapp.workspace.agenda import keep_agenda
from quizapp.workspace.study import Study

__all__ = ["DifferentPersonError", "Merged", "NeedsPinError", "bring", "rebuild", "save_copy", "take_along"]


def bring(study: Study, path: Path, pin: str, now: datetime, *, is_same_person: bool = False) -> Merged:
    """Add the progress in a file from another computer to the open profile.

    Args:
        study: Who studies; the agenda is made anew.
        path: The file.
        pin: What it is encrypted under; empty if it is not, or if the open profile's own key opens it.
        now: The moment.
        is_same_person: The person said that a file which was begun apart is theirs.

    Raises:
        NeedsPinError: If the file is encrypted and the PIN is empty or does not fit.
        DifferentPersonError: If it was begun as another profile and nobody said that it is the same person.
        ProfileError: If it cannot be read, or nothing could be saved.
    """
    refuse_itself(study.profile, path)  # before it is looked into: see label.is_locked
    key = _own_key(study.profile, path) or key_of_file(path, pin)
    merged = merge(study.profile, path, key, is_same_person=is_same_person, now=now)
    keep_agenda(study.catalogue, study.profile)
    return merged


def save_copy(profile: Profile, folder: Path, now: datetime) -> Path:
    """Write everything the person did as tables into a new folder below the chosen one, and return that folder.

    Raises:
        ProfileError: If it cannot be written; then nothing is left of it.
    """
    return export_everything(profile, folder, now)[0].parent


def rebuild(study: Study) -> None:
    """Make everything that follows from the log anew, and the agenda with it.

    Raises:
        ProfileError: If it could not be saved.
    """
    study.profile.rebuild()
    keep_agenda(study.catalogue, study.profile)


def _own_key(profile: Profile, path: Path) -> Key | None:
    """Return the open profile's key if it opens the file too: what was taken along has the same salt."""
    key = profile.key
    if key is None or not path.is_file() or salt_in(path) != key.salt:
        return None
    return key if opens(path, key) else None
