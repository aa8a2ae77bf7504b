"""The first look: the same as the profile says, or none at all."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from quizapp.learning.day import study_day
from quizapp.learning.moments import milliseconds
from quizapp.progress.glance import CannotLook, Glance
from quizapp.progress.profile import Profile
from quizapp.progress.rows import OrderedCard
from quizapp.questions.response import Rating
from tests.progress.damage import change_file, file_of, folder_of
from tests.progress.histories import BEGIN, CARDS, INSTALLED, NEW_YORK, FreshProfile, Happening, Person, histories

TODAY = study_day(BEGIN, NEW_YORK)

READS: list[Callable[[Any], object]] = [  # Any: a profile or a glance, which read alike
    lambda reader: reader.settings(),
    lambda reader: reader.last_event(),
    lambda reader: reader.enrolments(),
    lambda reader: reader.counts_by_deck(milliseconds(BEGIN)),
    lambda reader: reader.agenda_stamp(),
    lambda reader: reader.reviews_by_day(),
    lambda reader: reader.read_draft("session"),
    lambda reader: reader.order_stamp(),
    lambda reader: reader.rest_of_order(TODAY, milliseconds(BEGIN)),
    lambda reader: reader.learning_cards(milliseconds(BEGIN + timedelta(days=1))),
    lambda reader: reader.ms_on_day(TODAY),
    lambda reader: reader.parameters(),
]
ORDER = [OrderedCard(installed.card, 40.0, is_planned=True) for installed in INSTALLED]


@given(history=histories)
def test_glance_reads_what_the_profile_reads(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    person.profile.write_agenda("first", INSTALLED)
    person.profile.write_order("order", ORDER)
    person.profile.write_draft("session", b"{}")
    person.live(history)
    glance = Glance(folder_of(person.profile).path)

    seen = [read(glance) for read in READS]
    glance.close()

    assert seen == [read(person.profile) for read in READS]


def test_glance_reads_a_card_whose_key_has_changed_as_still_to_be_asked(profile: Profile) -> None:
    person = Person(profile)
    profile.write_agenda("first", INSTALLED)
    profile.write_order("order", ORDER)
    for installed, key_hash in zip(INSTALLED, (7, 8), strict=False):
        person.answer(installed.card, Rating.GOOD, key_hash=key_hash)
    glance = Glance(folder_of(profile).path)
    seen = glance.rest_of_order(TODAY, milliseconds(BEGIN))
    glance.close()

    assert [card.card for card in seen] == [installed.card for installed in INSTALLED[1:]]


def test_look_is_at_one_moment(profile: Profile) -> None:
    person = Person(profile)
    glance = Glance(folder_of(profile).path)

    person.set("minutes", "5")

    assert glance.settings() == {}
    glance.close()


def test_there_is_no_look_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(CannotLook):
        Glance(tmp_path)


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 1",
        "UPDATE about SET value = '0' WHERE name = 'fold_version'",
        "DROP TABLE about",
    ],
)
def test_there_is_no_look_at_anything_out_of_the_ordinary(profile: Profile, statement: str) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, statement)

    with pytest.raises(CannotLook):
        Glance(folder_of(profile).path)


def test_there_is_no_look_at_garbage(profile: Profile) -> None:
    profile.close()
    file_of(profile).write_bytes(b"garbage" * 1000)

    with pytest.raises(CannotLook):
        Glance(folder_of(profile).path)


def test_look_changes_nothing(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    profile.close()
    path = file_of(profile)
    before = path.read_bytes()

    Glance(folder_of(profile).path).close()

    assert path.read_bytes() == before


def test_look_at_a_table_that_is_gone_is_no_look(profile: Profile) -> None:
    change_file(profile, "DROP TABLE settings")
    glance = Glance(folder_of(profile).path)

    try:
        with pytest.raises(CannotLook):
            glance.settings()
    finally:
        glance.close()
