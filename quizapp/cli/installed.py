"""The installed decks, for a command."""

import click

from quizapp.workspace.installed import Catalogue, installed_decks
from quizapp.workspace.places import quizapp_home


def catalogue_here() -> Catalogue:
    """Return what is installed; the problems of decks that cannot be read go to standard error."""
    catalogue = installed_decks(quizapp_home())
    for error in catalogue.errors:
        for problem in error.problems:
            click.echo(str(problem), err=True)
    return catalogue
