"""The folders of profiles: listing, making, renaming and forgetting them."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from quizapp.progress import fold
from quizapp.progress.database import Database
from quizapp.progress.errors import (
    DISK_FULL,
    DISK_FULL_ACTION,
    NOT_A_NAME,
    NOT_A_NAME_ACTION,
    UNKNOWN,
    UNKNOWN_ACTION,
    ProfileError,
)
from quizapp.progress.files import make_folder
from quizapp.progress.key import Key
from quizapp.progress.label import Label, read_label, write_label
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.tables import metadata
from quizapp.progress.versions import LOG_VERSION


def list_profiles(home: Path) -> list[ProfileFolder]:
    """Return the profiles below ``home``, by nickname."""
    folders = [path for path in (home / "profiles").glob("*") if (path / "progress.db").exists()]
    found = [ProfileFolder(path, read_label(path)) for path in folders]
    return sorted(found, key=lambda profile: (profile.label.nickname, profile.id))


def find_profile(home: Path, name: str) -> ProfileFolder:
    """Return the profile with that id or nickname. An empty name is nobody's.

    Raises:
        ProfileError: If there is none.
    """
    profiles = list_profiles(home)
    found = [profile for profile in profiles if profile.id == name]
    found += [profile for profile in profiles if name and profile.label.nickname == name]
    if not found:
        raise ProfileError(UNKNOWN, UNKNOWN_ACTION, name=repr(name))
    return found[0]


def create_profile(home: Path, nickname: str, picture: str = "") -> ProfileFolder:
    """Make a new, empty profile.

    Raises:
        ProfileError: If it cannot be written; then nothing is left of it.
    """
    label = Label(nickname=nickname, picture=picture)
    _check_name(nickname)
    folder = home / "profiles" / os.urandom(8).hex()
    make_folder(folder)
    made = ProfileFolder(folder, label)
    try:
        write_label(folder, label)
        # Made under another name first: a folder counts as a profile only once its file is complete.
        make_file(folder / "progress.part").rename(folder / "progress.db")
    except BaseException:
        remove_profile(made)
        raise
    return made


def change_label(profile: ProfileFolder, label: Label) -> ProfileFolder:
    """Give a profile another label, with another nickname or picture, and return it.

    Raises:
        ProfileError: If it cannot be written, or the nickname is no text.
    """
    _check_name(label.nickname)
    write_label(profile.path, label)
    return replace(profile, label=label)


def remove_profile(profile: ProfileFolder) -> None:
    """Forget a person: remove the profile with everything in its folder, and its backups wherever they are."""
    if profile.label.backup_folder:
        shutil.rmtree(Path(profile.label.backup_folder) / profile.id, ignore_errors=True)
    shutil.rmtree(profile.path, ignore_errors=True)


def make_file(path: Path, key: Key | None = None) -> Path:
    """Make a new, empty file of a person's progress, and return its path.

    Raises:
        ProfileError: If it cannot be written.
    """
    database = Database(path, key, is_new=True)
    try:
        with database.write() as connection:
            make_tables(connection)
    finally:
        database.close()
    if path.with_name(f"{path.name}-wal").exists():  # there was no room to fold it into the file
        raise ProfileError(DISK_FULL, DISK_FULL_ACTION)
    return path


def make_tables(connection: Connection, profile_id: str = "") -> None:
    """Make the tables of an empty log and its fold.

    ``profile_id`` says whose log it is, wherever the file is copied to: two persons' logs are never merged by mistake.
    """
    metadata.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {LOG_VERSION}")
    fold.write_about(connection, "profile", profile_id or os.urandom(16).hex())
    fold.rebuild(connection)


def _check_name(nickname: str) -> None:
    try:
        msgspec.json.encode(nickname)
    except UnicodeEncodeError as error:
        raise ProfileError(NOT_A_NAME, NOT_A_NAME_ACTION, name=ascii(nickname)) from error
