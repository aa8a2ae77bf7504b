"""What is installed: the shipped decks and the person's own."""

from pathlib import Path

from quizapp.library.catalogue import Catalogue, read_catalogue
from quizapp.workspace.places import deck_folders_here


def installed_decks(home: Path) -> Catalogue:
    """Read every deck that is shipped or stands in the person's own folder of decks."""
    return read_catalogue(deck_folders_here(home), cache=home / "catalogue.cache")
