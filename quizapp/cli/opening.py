"""Opening a profile for a command; a PIN is asked for, or comes from the environment."""

import os
import sys

import click

from quizapp.workspace.places import now, quizapp_home
from quizapp.workspace.profiles import Key, Profile, ProfileFolder, find_profile, finish_key_change, unlock

PIN_VARIABLE = "QUIZAPP_PIN"

profile_name = click.option("--profile", "name", required=True, help="The profile's nickname or id.")
as_json = click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")


def open_profile(name: str, *, rebuilds: bool = True) -> Profile:
    """Open the profile with that nickname or id.

    Raises:
        ProfileError: If there is none, its PIN does not fit, or it cannot be opened.
    """
    return open_folder(find_profile(quizapp_home(), name), rebuilds=rebuilds)


def open_folder(folder: ProfileFolder, *, rebuilds: bool = True) -> Profile:
    """Open a profile by its folder; see ``open_profile``."""
    key = key_for(folder)
    finish_key_change(folder, key)
    return Profile(folder, key, rebuilds=rebuilds)


def key_for(folder: ProfileFolder) -> Key | None:
    """Return what opens a profile: ``None`` without a PIN.

    Raises:
        ProfileError: If no PIN is given, or it does not fit.
    """
    return unlock(folder, ask_pin("PIN"), now()) if folder.is_locked else None


def ask_pin(words: str) -> str:
    """Return the PIN that ``QUIZAPP_PIN`` holds, or else ask for it; it does not appear on the screen."""
    if pin := os.environ.get(PIN_VARIABLE, ""):
        return pin
    return str(click.prompt(words, hide_input=True, err=True)) if sys.stdin is not None and sys.stdin.isatty() else ""
