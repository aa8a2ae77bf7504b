"""The command that repairs a damaged profile."""

import json
from dataclasses import asdict

import click

from quizapp.cli.opening import as_json, ask_pin, profile_name
from quizapp.workspace.places import now, quizapp_home
from quizapp.workspace.profiles import find_profile
from quizapp.workspace.repair import Recovered, key_for_repair, repair


@click.command(name="recover")
@profile_name
@as_json
def recover(name: str, json_wanted: bool) -> int:
    """Repair a damaged profile: make a new file of all that can still be read, also from its backups.

    The damaged file is kept. The exit code is 1 if nothing at all could be saved.
    """
    home = quizapp_home()
    folder = find_profile(home, name)
    key = key_for_repair(folder, ask_pin("PIN") if folder.is_locked or folder.label.key_check else "", now())
    recovered = repair(home, folder, key, now())
    if json_wanted:
        click.echo(json.dumps({**asdict(recovered), "aside": str(recovered.aside)}))
    else:
        click.echo("\n".join(_sentences(recovered)))
    return 1 if recovered.is_empty else 0


def _sentences(recovered: Recovered) -> list[str]:
    kept = f"The damaged file was kept: {recovered.aside}"
    if recovered.is_empty:
        return ["Nothing could be saved. The profile begins anew, with the same name.", kept]
    said = [f"Saved: {recovered.reviews} answers and {recovered.changes} other events."]
    if recovered.from_backups:
        said.append(f"{recovered.from_backups} of them come from backups.")
    if recovered.unsound:
        said.append("Left out, because they are not what was written:")
        said += [f"  {event}" for event in recovered.unsound]
    if recovered.unreadable:
        said.append("Part of the damaged file could not be read: some answers may be lost.")
    return [*said, kept]


COMMANDS = {"recover": recover}
