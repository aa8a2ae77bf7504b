"""What the tests of profiles share."""

import shutil
from pathlib import Path

import pytest

from quizapp.progress.folders import create_profile
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
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


@pytest.fixture
def old(home: Path) -> ProfileFolder:
    """A profile whose file was written by the released version 1, closed."""
    folder = create_profile(home, "Ana")
    shutil.copy(RELEASED / "version-1.db", folder.file)
    return folder
