"""What Today shows, found out before everything that studying needs is loaded."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.progress.glance import CannotLook, Glance
from quizapp.progress.rows import read_label
from quizapp.workspace.installed import installed_decks
from quizapp.workspace.places import LocalZone
from quizapp.workspace.session import kept_session
from quizapp.workspace.settings import Settings, read_settings
from quizapp.workspace.study import Study
from quizapp.workspace.today import Today, look_at_today


@dataclass(frozen=True)
class FirstLook:
    """Today, with the choices and the name of the person whose it is."""

    settings: Settings
    today: Today
    nickname: str
    deck_errors: int


def first_look(home: Path, profile_id: str, now: datetime) -> FirstLook | None:
    """Return what Today shows for the profile that was open last.

    ``None`` where it is not Today that will be shown: on the first run, if something is wrong with the file, or if a
    session was left in its middle.
    """
    folder = home / "profiles" / profile_id
    try:
        glance = Glance(folder) if profile_id else None
    except CannotLook:
        return None
    if glance is None:
        return None
    # A glance reads as a profile does, and nothing is written here.
    study = Study(installed_decks(home), glance, LocalZone())  # type: ignore[arg-type]  # the reading half is enough
    kept = kept_session(study, now)
    if kept is not None and kept.is_running:
        return None
    settings = read_settings(glance.settings())
    today = look_at_today(study, settings, now)
    return FirstLook(settings, today, read_label(folder).nickname, len(study.catalogue.errors))
