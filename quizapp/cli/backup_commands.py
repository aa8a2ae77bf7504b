"""The commands about backups: making one, listing them, going back to one."""

import json
from pathlib import Path

import click

from quizapp.cli.opening import as_json, key_for, profile_name
from quizapp.cli.times import iso_utc
from quizapp.workspace.places import now, quizapp_home
from quizapp.workspace.profiles import ProfileFolder, find_profile
from quizapp.workspace.safekeeping import BackupRow, back_up, backup_folder_of, backup_rows, restore


@click.command(name="backup")
@profile_name
def backup_(name: str) -> None:
    """Make a backup of a profile now, checked by opening it; prints its file."""
    folder = find_profile(quizapp_home(), name)
    made = back_up(folder, key_for(folder), now())
    click.echo(str(made.path))
    if made.note is not None:
        click.echo(f"{made.note} {made.note.action}", err=True)


@click.command(name="backups")
@profile_name
@as_json
def backups_(name: str, json_wanted: bool) -> None:
    """List what a profile can go back to, newest first, each compared with its present progress."""
    folder = find_profile(quizapp_home(), name)
    rows = backup_rows(folder, key_for(folder))
    if json_wanted:
        click.echo(json.dumps([_as_json(row) for row in rows], indent=1))
    else:
        click.echo("\n".join(map(_line, rows)) or f"No backup yet in {backup_folder_of(folder)}.")


@click.command(name="restore")
@profile_name
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore_(name: str, file: Path, yes: bool) -> None:
    """Go back to a backup: FILE is its path, or its name in the list. The present progress is put aside, not lost."""
    folder = find_profile(quizapp_home(), name)
    key = key_for(folder)
    if not yes:
        click.confirm(f"Go back to {file}? The present progress is put aside.", abort=True, err=True)
    aside = restore(folder, key, _path(folder, file), now())
    click.echo(f"Restored. The progress from before is in {aside}.")


def _path(folder: ProfileFolder, file: Path) -> Path:
    is_name = file.name == str(file) and not file.exists()
    return backup_folder_of(folder) / file if is_name else file


def _as_json(row: BackupRow) -> dict[str, object]:
    return {
        "file": str(row.path),
        "made": iso_utc(row.made),
        "reviews": row.reviews,
        "cards": row.cards,
        "missing": row.missing,
        "extra": row.extra,
        "set_aside": row.is_set_aside,
    }


def _line(row: BackupRow) -> str:
    kind = "put aside" if row.is_set_aside else "backup"
    held = f"{row.reviews} reviews of {row.cards} cards, {row.missing} of now missing, {row.extra} more than now"
    return f"{iso_utc(row.made)}  {kind}: {held}  {row.path}"


COMMANDS = {"backup": backup_, "backups": backups_, "restore": restore_}
