"""What is done for a person's file while they study: checking it, and backing it up."""

from datetime import datetime

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.learning.day import StudyDay
from quizapp.progress.backups import make_backup, wants_backup
from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.key import Key
from quizapp.progress.profile import Profile
from quizapp.progress.recovery import find_damage
from quizapp.progress.rows import ProfileFolder

PARTLY_DAMAGED = QT_TRANSLATE_NOOP(
    "errors", "A part of the file with this person's progress is damaged. The rest of it can be saved."
)
PARTLY_DAMAGED_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Press “Save what can be read”. The damaged file {file} is kept as well."
)


def look_after(
    folder: ProfileFolder, key: Key | None, day: StudyDay, now: datetime, *, is_long_sitting: bool = False
) -> ProfileError | None:
    """Check a profile's file, which may be open elsewhere, and make a backup if one is wanted.

    Returns:
        What is to be told: a ``DamagedProfileError`` if the file is damaged (then no backup is made, for it would push
        out a sound one), or that the backup went to another folder than the chosen one.

    Raises:
        ProfileError: If the backup could not be written.
    """
    if not is_long_sitting:  # it was checked when the sitting began
        profile = Profile(folder, key, rebuilds=False)
        try:
            if find_damage(profile):
                return DamagedProfileError(PARTLY_DAMAGED, PARTLY_DAMAGED_ACTION, file=folder.file)
        finally:
            profile.close()
    if not wants_backup(folder, key, day, is_long_sitting=is_long_sitting, now=now):
        return None
    return make_backup(folder, key, now).note
