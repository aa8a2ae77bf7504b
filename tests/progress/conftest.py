"""What the tests of profiles share."""

import shutil
from pathlib import Path

import pytest

from quizapp.progress.folders import create_profile
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.versions import LOG_VERSION
from quizapp.questions.response import Rating
from tests.progress.histories import CARDS, Person

RELEASED = Path(__file__).parent / "released"
"""Files as released versions wrote them, by the version of their log."""


@pytest.fixture
def closed(home: Path) -> ProfileFolder:
    """A profile with an answer, closed."""
    folder = create_profile(home, "Ana")
    profile = Profile(folder)
    Person(profile).answer(CARDS[0], Rating.GOOD)
    profile.close()
    return folder


@pytest.fixture(params=range(1, LOG_VERSION), ids=lambda version: f"version {version}")
def old_version(request: pytest.FixtureRequest) -> int:
    """Each version of the log that was released before."""
    return int(request.param)


@pytest.fixture
def old(home: Path, old_version: int) -> ProfileFolder:
    """A profile whose file was written by a released version, closed."""
    folder = create_profile(home, "Ana")
    shutil.copy(RELEASED / f"version-{old_version}.db", folder.file)
    return folder
