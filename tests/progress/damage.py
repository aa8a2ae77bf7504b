"""Changing a profile's file from outside, as a fault of the disk or another program would."""

from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from quizapp.progress.errors import ProfileError
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder


def folder_of(profile: Profile) -> ProfileFolder:
    """Return where a profile that is no guest's stands."""
    assert profile.folder is not None
    return profile.folder


def file_of(profile: Profile) -> Path:
    """Return the one file of a profile that is no guest's."""
    return folder_of(profile).file


def change_file(profile: Profile, statement: str, *values: object) -> None:
    """Run a statement without any of the checks that would refuse it."""
    connection = dbapi2.connect(str(file_of(profile)), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(statement, values)
    connection.close()


def read_file(profile: Profile, query: str) -> list[tuple[Any, ...]]:
    """Return what a query gives (rows of any length and type: hence ``Any``)."""
    return read_path(file_of(profile), query)


def read_path(path: Path, query: str) -> list[tuple[Any, ...]]:
    """Return what a query gives of any file of ours, whatever its version."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    rows: list[tuple[Any, ...]] = connection.execute(query).fetchall()
    connection.close()
    return rows


def refused_opening(folder: ProfileFolder) -> ProfileError:
    """Open a profile that cannot be opened; return what the person is told."""
    with pytest.raises(ProfileError) as caught:
        Profile(folder).card_states()  # a file cut off may open
    return caught.value
