"""The fold: kept while answering, made again from the log, and the same in every bit."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.learning.memory import DEFAULT_PARAMETERS
from quizapp.progress.events import BURY, CLOCK, ENROLMENT, FLAG, NOTE, PARAMETERS, SETTING, UNDO
from quizapp.progress.fold import fold_version
from quizapp.progress.profile import Profile
from quizapp.progress.versions import FOLD_VERSION
from quizapp.questions.response import Rating
from tests.progress.damage import change_file, folder_of
from tests.progress.histories import (
    CARDS,
    ELSEWHERE,
    OTHER_PARAMETERS,
    FreshProfile,
    Happening,
    Person,
    answers,
    histories,
    kept,
    long_histories,
    rebuilt,
)


@given(history=histories)
def test_kept_fold_equals_the_rebuilt_one_in_every_bit(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())

    person.live(history)

    assert kept(person.profile) == rebuilt(person.profile)


@settings(max_examples=6)
@given(history=long_histories)
def test_kept_fold_equals_the_rebuilt_one_after_a_long_history(
    fresh_profile: FreshProfile, history: list[Happening]
) -> None:
    person = Person(fresh_profile())

    person.live(history)

    assert kept(person.profile) == rebuilt(person.profile)


@given(history=histories)
def test_rebuilding_changes_nothing(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    person.live(history)
    before = kept(person.profile)

    person.profile.rebuild()

    assert kept(person.profile) == before


@given(history=histories, answer=answers)
def test_undo_restores_exactly_the_former_state(
    fresh_profile: FreshProfile, history: list[Happening], answer: Happening
) -> None:
    person = Person(fresh_profile())
    person.live(history)
    before = kept(person.profile)

    answer(person)
    person.undo()

    assert kept(person.profile) == before


@given(history=histories, two=st.tuples(answers, answers))
def test_two_undos_take_back_two_answers(
    fresh_profile: FreshProfile, history: list[Happening], two: tuple[Happening, Happening]
) -> None:
    person = Person(fresh_profile())
    person.live(history)
    before = kept(person.profile)

    person.live(two)
    person.undo()
    person.undo()

    assert kept(person.profile) == before


def test_undo_of_the_only_answer_leaves_a_card_that_is_new(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)

    person.undo()

    assert profile.card_state(CARDS[0]) is None


def test_undo_of_the_only_answer_leaves_a_day_without_study(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD, 1500)

    person.undo()

    assert profile.reviews_by_day() == {}


def test_nothing_is_undone_on_a_day_without_an_answer(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.move_clock(timedelta(days=1))

    assert person.undo() is None


def test_undo_after_an_undo_takes_back_the_answer_before(profile: Profile) -> None:
    person = Person(profile)
    for card in CARDS[:2]:
        person.answer(card, Rating.GOOD)
    person.undo()

    review = person.undo()

    assert review is not None
    assert review.card == CARDS[0]


def test_unknown_kind_of_change_is_ignored(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    before = kept(profile)

    person.do("graft", CARDS[0])
    profile.rebuild()

    assert kept(profile) == before


def test_latest_value_of_a_setting_counts(profile: Profile) -> None:
    person = Person(profile)
    person.set("minutes", "5")
    person.set("minutes", "20")

    profile.rebuild()

    assert profile.settings() == {"minutes": "20"}


def test_fold_of_another_version_is_made_anew_at_opening(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    before = kept(profile)
    change_file(profile, "UPDATE about SET value = '0' WHERE name = 'fold_version'")
    change_file(profile, "UPDATE card_states SET stability = 1")

    again = Profile(folder_of(profile))

    assert kept(again) == before
    again.close()


def test_rebuilding_writes_the_version_of_the_fold(profile: Profile) -> None:
    change_file(profile, "DELETE FROM about")

    profile.rebuild()

    with profile.read() as connection:
        assert fold_version(connection) == FOLD_VERSION


def test_undo_of_an_answer_that_is_not_what_was_written_keeps_the_totals_right(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD, 1000)
    person.answer(CARDS[1], Rating.GOOD, 1000)
    change_file(profile, "UPDATE reviews SET ms_taken = 9 WHERE id = (SELECT max(id) FROM reviews)")
    profile.rebuild()

    person.undo()

    assert kept(profile) == rebuilt(profile)


def test_undo_that_is_not_what_was_written_takes_nothing_back(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.undo()
    change_file(profile, "UPDATE changes SET clock = clock + 1")

    profile.rebuild()

    assert profile.card_state(CARDS[0]) is not None


def test_folder_of_the_profile_holds_no_other_database(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)

    assert _names(folder_of(profile).path) == {"label.json", "progress.db", "progress.db-shm", "progress.db-wal"}


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# -- what a later version or another computer may have written


def test_correction_of_the_clock_leaves_what_comes_after_it_alone(profile: Profile) -> None:
    person = Person(profile)
    person.merge(CLOCK, body={"device": profile.device, "first": "", "last": "ff" * 16, "days": 1})

    person.answer(CARDS[0], Rating.GOOD)

    assert kept(profile) == rebuilt(profile)


HUGE = 1 << 70


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (BURY, {"until": HUGE}),
        (BURY, {"until": -1}),
        (BURY, {"until": "soon"}),
        (FLAG, {"on": 1}),
        (FLAG, None),
        (NOTE, {"text": ["a"]}),
        (CLOCK, {"device": ELSEWHERE, "first": "", "last": "ff" * 16, "days": HUGE}),
        (CLOCK, {"device": ELSEWHERE, "first": "", "last": "ff" * 16, "days": 40_000}),
        (CLOCK, {"device": ELSEWHERE, "first": "", "last": "ff" * 16, "days": 0.5}),
        (CLOCK, {"device": ELSEWHERE, "first": "no", "last": "hex", "days": 1}),
        (CLOCK, {"device": "nobody's", "first": "", "last": "ff" * 16, "days": 1}),
        (CLOCK, {"first": "", "last": "ff" * 16, "days": 1}),
        (CLOCK, None),
        (ENROLMENT, {"on": True}),  # of no deck
        (PARAMETERS, {"w": [0.5]}),
        (PARAMETERS, ["a"]),
        (PARAMETERS, DEFAULT_PARAMETERS[:20]),
        (PARAMETERS, [*DEFAULT_PARAMETERS, 0.5]),
        (PARAMETERS, [*DEFAULT_PARAMETERS[:20], 0.9]),  # a decay that is out of bounds
        (PARAMETERS, [None, *DEFAULT_PARAMETERS[1:]]),
        (SETTING, {"parameters": str([*OTHER_PARAMETERS])}),  # that is an event of its own
        (UNDO, None),  # of nothing
        ("graft", {"on": True}),
    ],
)
def test_change_that_is_not_understood_changes_nothing(profile: Profile, kind: str, body: object) -> None:
    person = Person(profile)
    person.answer_elsewhere(CARDS[0], Rating.GOOD)
    person.answer(CARDS[1], Rating.GOOD)
    before = kept(profile)

    person.merge(kind, CARDS[0], body=body)

    assert kept(profile) == before


def test_parameters_are_kept_as_they_were_written(profile: Profile) -> None:
    Person(profile).merge(PARAMETERS, body=OTHER_PARAMETERS)

    assert profile.parameters() == OTHER_PARAMETERS


def test_undo_is_never_undone(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.undo()

    person.merge(UNDO, target=person.events()[-1])

    assert profile.card_state(CARDS[0]) is None


def test_undo_takes_an_enrolment_back(profile: Profile) -> None:
    person = Person(profile)
    person.enrol("car-t", True)

    person.merge(UNDO, target=person.events()[-1])

    assert profile.enrolments() == {}


def test_undo_of_a_correction_brings_the_days_back(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    before = kept(profile)
    person.correct_clock(0, 0, -30)

    person.merge(UNDO, target=person.events()[-1])

    assert kept(profile) == before
