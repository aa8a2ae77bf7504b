"""The first look: the same as the profile says, or none at all."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from quizapp.progress.glance import CannotLook, Glance
from quizapp.progress.profile import Profile
from quizapp.questions.response import Rating
from tests.progress.damage import change_file
from tests.progress.histories import CARDS, FreshProfile, Happening, Person, histories

READS: list[Callable[[Any], object]] = [  # Any: a profile or a glance, which read alike
    lambda reader: reader.settings(),
    lambda reader: reader.last_event(),
    lambda reader: reader.card_states(),
    lambda reader: reader.reviews_by_day(),
    lambda reader: reader.read_draft("session"),
]


@given(history=histories)
def test_glance_reads_what_the_profile_reads(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    person.live(history)
    glance = Glance(person.profile.folder.path)

    assert [read(glance) for read in READS] == [read(person.profile) for read in READS]


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version = 2",
        "PRAGMA application_id = 1",
        "UPDATE about SET value = '0' WHERE name = 'fold_version'",
        "DROP TABLE settings",
    ],
)
def test_there_is_no_look_at_anything_out_of_the_ordinary(profile: Profile, statement: str) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, statement)

    with pytest.raises(CannotLook):
        Glance(profile.folder.path)


def test_there_is_no_look_at_garbage(profile: Profile) -> None:
    profile.close()
    (profile.folder.path / "progress.db").write_bytes(b"garbage" * 1000)

    with pytest.raises(CannotLook):
        Glance(profile.folder.path)


def test_look_changes_nothing(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    profile.close()
    path = profile.folder.path / "progress.db"
    before = path.read_bytes()

    Glance(profile.folder.path)

    assert path.read_bytes() == before
