"""What the tests of the workspace share: a person in New York, at ten on a Saturday morning."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.workspace.session import CurrentSession, begin_session
from quizapp.workspace.study import Study
from tests.workspace.small_catalogue import choice, flashcard, install

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)


@pytest.fixture
def study(profile: Profile, shipped: Catalogue) -> Study:
    """A person with the decks we publish."""
    return Study(shipped, profile, NEW_YORK)


@pytest.fixture
def small_study(home: Path, profile: Profile) -> Study:
    """A person with two decks of two questions, of which the second deck is safety-critical."""
    install(home, "basics", [flashcard("one"), choice("two")])
    return Study(install(home, "warnings", [flashcard("one"), choice("two")], safety_critical=True), profile, NEW_YORK)


@pytest.fixture
def session(small_study: Study) -> CurrentSession:
    """A session of all four questions: warnings/one, warnings/two, basics/one, basics/two."""
    return begin_session(small_study, 5, NOW)


@pytest.fixture(scope="module")
def four_questions(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A deck of two flashcards and two choices."""
    questions = [flashcard("one"), choice("two"), flashcard("three"), choice("four")]
    return install(tmp_path_factory.mktemp("home"), "basics", questions)
