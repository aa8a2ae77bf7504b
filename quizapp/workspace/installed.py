"""What is installed: the shipped decks and the person's own."""

import contextlib
from pathlib import Path

from quizapp.library.catalogue import Catalogue, read_catalogue
from quizapp.workspace.places import deck_folders_here

__all__ = ["Catalogue", "installed_decks"]


def installed_decks(home: Path) -> Catalogue:
    """Open every deck that is shipped or stands in the person's own folder of decks."""
    with contextlib.suppress(OSError):
        (home / "catalogue.cache").unlink(missing_ok=True)  # the cache of the first versions
    return read_catalogue(deck_folders_here(home), cache=home / "catalogue.db")
