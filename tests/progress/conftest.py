"""What the tests of one person's log share."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quizapp.progress.profile import Profile, create_profile
from tests.progress.histories import Person

NewPerson = Callable[[], Person]
MEMORY = Path("/dev/shm")


@pytest.fixture(scope="session")
def home_in_memory() -> Iterator[Path]:
    """A home without a slow disk, where the system has one: for the hundreds of profiles that hypothesis makes."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None, prefix="quizapp-") as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def new_person(home_in_memory: Path) -> Iterator[NewPerson]:
    """A function that gives a person with a new profile, and closes that of the person before."""
    opened: list[Profile] = []

    def make() -> Person:
        while opened:
            opened.pop().close()
        opened.append(Profile(create_profile(home_in_memory, "Ana")))
        return Person(opened[0])

    yield make
    while opened:
        opened.pop().close()
