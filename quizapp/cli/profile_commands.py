"""Commands about a profile itself: its name, its PIN, what it came to, and forgetting it."""

import json
import os
from dataclasses import asdict

import click

from quizapp.cli.opening import as_json, key_for, open_profile, profile_name
from quizapp.errors import QuizError
from quizapp.workspace.people import forget_person, rename_person
from quizapp.workspace.places import now, quizapp_home
from quizapp.workspace.profiles import change_pin, find_profile, list_profiles
from quizapp.workspace.safekeeping import back_up

NEW_PIN_VARIABLE = "QUIZAPP_NEW_PIN"


@click.command()
@as_json
def profiles(json_wanted: bool) -> None:
    """List the profiles."""
    rows = [
        {"id": profile.id, "nickname": profile.label.nickname, "locked": profile.is_locked}
        for profile in list_profiles(quizapp_home())
    ]
    lines = "\n".join(f"{row['nickname']} ({row['id']}{', with a PIN' if row['locked'] else ''})" for row in rows)
    click.echo(json.dumps(rows, indent=1) if json_wanted else lines)


@click.command()
@profile_name
@click.argument("nickname")
def rename(name: str, nickname: str) -> None:
    """Give a profile another nickname."""
    folder = find_profile(quizapp_home(), name)
    renamed = rename_person(folder, nickname, folder.label.picture)
    click.echo(f"The profile {renamed.id} is now called {renamed.label.nickname}.")


@click.command()
@profile_name
@click.option("--remove", is_flag=True, help="Take the PIN away.")
def pin(name: str, remove: bool) -> None:
    """Set, change or take away a profile's PIN.

    The present PIN comes from QUIZAPP_PIN and the new one from QUIZAPP_NEW_PIN, or they are asked for. All older
    backups are replaced by a new one. Without the PIN nobody can open the profile again, not even its makers.
    """
    folder = find_profile(quizapp_home(), name)
    key = key_for(folder)
    new = "" if remove else os.environ.get(NEW_PIN_VARIABLE, "") or _asked_twice()
    changed, new_key = change_pin(folder, key, new)
    back_up(changed, new_key, now())
    click.echo("The PIN is set." if new else "The profile has no PIN now.")


def _asked_twice() -> str:
    new = str(click.prompt("New PIN", hide_input=True, confirmation_prompt=True, err=True))
    if not new:
        raise QuizError("No PIN was given.", "Use --remove to take the PIN away.")
    return new


@click.command()
@profile_name
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(name: str, yes: bool) -> None:
    """Delete a profile with all its answers and backups. Nobody can bring them back."""
    folder = find_profile(quizapp_home(), name)
    if not yes:
        click.confirm(f"Delete everything of {folder.label.nickname or folder.id}?", abort=True, err=True)
    forget_person(quizapp_home(), folder.id)
    click.echo("Everything of this profile was deleted.")


@click.command()
@profile_name
@as_json
def statistics(name: str, json_wanted: bool) -> None:
    """Print what all answers of a profile came to."""
    profile = open_profile(name)
    found = profile.statistics()
    profile.close()
    if json_wanted:
        row = asdict(found)
        row["by_day"] = {date.isoformat(): asdict(totals) for date, totals in found.by_date().items()}
        click.echo(json.dumps(row, indent=1))
        return
    total = found.total
    click.echo(
        f"{total.reviews} answers on {len(found.by_day)} days, {found.cards} cards, {found.learning} being learned.\n"
        f"Again {total.again}, hard {total.hard}, good {total.good}, easy {total.easy}; "
        f"{total.lapses} forgotten; {total.ms_taken // 60_000} minutes."
    )


COMMANDS = {"profiles": profiles, "rename": rename, "pin": pin, "forget": forget, "statistics": statistics}
