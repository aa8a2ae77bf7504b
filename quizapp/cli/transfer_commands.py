"""The commands that move a person's progress between computers, save it as tables, and make its state anew."""

import json
from pathlib import Path

import click

from quizapp.cli.opening import as_json, ask_pin, open_profile, profile_name
from quizapp.workspace.decks import installed_decks
from quizapp.workspace.places import LocalZone, now, quizapp_home
from quizapp.workspace.study import Study
from quizapp.workspace.transfer import NeedsPinError, bring, save_copy, take_along
from quizapp.workspace.transfer import rebuild as rebuild_all

_PATH = click.Path(path_type=Path)


@click.command()
@profile_name
@click.argument("file", type=_PATH)
@click.option("--same-person", is_flag=True, help="FILE was begun as another profile, and is of the same person.")
@as_json
def merge(name: str, file: Path, same_person: bool, json_wanted: bool) -> None:
    """Add the progress in FILE, from another computer, to a profile; FILE is only read."""
    profile = open_profile(name)
    try:
        study = Study(installed_decks(quizapp_home()), profile, LocalZone())
        try:
            merged = bring(study, file, "", now(), is_same_person=same_person)
        except NeedsPinError:
            if not (pin := ask_pin("PIN of the file")):
                raise
            merged = bring(study, file, pin, now(), is_same_person=same_person)
    finally:
        profile.close()
    if json_wanted:
        row = {"reviews": merged.reviews, "changes": merged.changes, "unsound": list(merged.unsound)}
        click.echo(json.dumps(row))
        return
    click.echo(f"Added: {merged.reviews} reviews, {merged.changes} other changes.")
    for event in merged.unsound:
        click.echo(f"Left out, not sound: {event}", err=True)


@click.command()
@profile_name
@click.argument("folder", type=_PATH)
def take(name: str, folder: Path) -> None:
    """Take a profile's progress along: write it as one file into FOLDER, encrypted if the profile has a PIN."""
    profile = open_profile(name)
    try:
        click.echo(str(take_along(profile, folder, now())))
    finally:
        profile.close()


@click.command()
@profile_name
@click.argument("folder", type=_PATH)
def export(name: str, folder: Path) -> None:
    """Write everything a person did as CSV and JSON into a new folder in FOLDER; it is not encrypted."""
    profile = open_profile(name)
    try:
        click.echo(str(save_copy(profile, folder, now())))
    finally:
        profile.close()


@click.command()
@profile_name
def rebuild(name: str) -> None:
    """Make everything that follows from a profile's log anew."""
    profile = open_profile(name)
    try:
        study = Study(installed_decks(quizapp_home()), profile, LocalZone())
        rebuild_all(study)
        answers, states = sum(profile.reviews_by_day().values()), len(profile.card_states())
    finally:
        profile.close()
    click.echo(f"Rebuilt: {states} cards from {answers} answers.")


COMMANDS = {"merge": merge, "take": take, "export": export, "rebuild": rebuild}
