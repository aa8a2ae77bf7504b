"""What Today shows, found out before everything that studying needs is loaded."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from quizapp.progress.glance import CannotLook, Glance
from quizapp.progress.label import read_label
from quizapp.workspace.agenda import agenda_stamp
from quizapp.workspace.exam import DRAFT as TEST_DRAFT
from quizapp.workspace.exam import is_test_running
from quizapp.workspace.installed import installed_decks
from quizapp.workspace.places import LocalZone
from quizapp.workspace.session import kept_session
from quizapp.workspace.settings import Settings, read_settings
from quizapp.workspace.study import Study
from quizapp.workspace.today import Today, look_at_today

if TYPE_CHECKING:
    from quizapp.progress.profile import Profile


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
    try:
        return _look(glance, home, folder, now)
    except (CannotLook, TypeError, ValueError):  # a damaged value: opening has the words for it
        return None
    finally:
        glance.close()


def _look(glance: Glance, home: Path, folder: Path, now: datetime) -> FirstLook | None:
    catalogue = installed_decks(home)
    # A glance reads as a profile does; it cannot write, and an agenda that is not up to date has to be written.
    profile = cast("Profile", glance)
    if glance.agenda_stamp() != agenda_stamp(catalogue, profile):
        return None
    study = Study(catalogue, profile, LocalZone())
    kept = kept_session(study, now)
    if kept is not None and kept.is_running:
        return None
    settings = read_settings(glance.settings())
    if not settings.is_patient and is_test_running(glance.read_draft(TEST_DRAFT)):
        return None
    today = look_at_today(study, settings, now)
    return FirstLook(settings, today, read_label(folder).nickname, len(catalogue.errors))
