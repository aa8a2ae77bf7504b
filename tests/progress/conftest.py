"""What the tests of profiles share."""

from pathlib import Path

import pytest

from quizapp.progress.profile import Profile, create_profile
from quizapp.progress.rows import ProfileFolder
from quizapp.questions.response import Rating
from tests.progress.histories import CARDS, Person


@pytest.fixture
def closed(home: Path) -> ProfileFolder:
    """A profile with an answer, closed."""
    folder = create_profile(home, "Ana")
    profile = Profile(folder)
    Person(profile).answer(CARDS[0], Rating.GOOD)
    profile.close()
    return folder
