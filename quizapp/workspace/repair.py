"""Repairing a profile whose file is damaged, and looking for damage while the person studies."""

from datetime import datetime
from pathlib import Path

from quizapp.progress.key import Key
from quizapp.progress.profile import Profile
from quizapp.progress.recovery import Recovered, find_damage, key_for_repair, recover
from quizapp.progress.rows import ProfileFolder
from quizapp.workspace.agenda import keep_agenda
from quizapp.workspace.installed import installed_decks

__all__ = ["Recovered", "find_damage", "key_for_repair", "repair"]


def repair(home: Path, folder: ProfileFolder, key: Key | None, now: datetime) -> Recovered:
    """Make a new file of all that can be read of a damaged one, of its backups and of earlier repairs.

    The damaged file is kept. What the new one asks is made from the installed decks, so that it is as any other.

    Args:
        home: Where the person's own decks are.
        folder: A profile that nobody has open.
        key: What opens it; ``key_for_repair`` gives it.
        now: The moment.

    Raises:
        ProfileError: If another process has it open or the new file cannot be written; then nothing was changed.
    """
    recovered = recover(folder, key, now)
    profile = Profile(folder, key)
    try:
        keep_agenda(installed_decks(home), profile)
    finally:
        profile.close()
    return recovered
