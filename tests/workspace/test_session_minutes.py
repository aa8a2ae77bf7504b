"""A session and the minutes: it never takes more of them, leaves what is open for tomorrow, and can go on."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.questions.response import Rating
from quizapp.workspace.opening import change_settings
from quizapp.workspace.session import CurrentSession, begin_chosen, begin_session
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study
from quizapp.workspace.today import look_at_today
from tests.progress.histories import FreshProfile
from tests.workspace.answering import answer, name, reopened
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import flashcard, install

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
TODAY = date(2026, 11, 21)
LONGEST_MS = 120_000
SOON = Settings(target_date=TODAY + 2 * DAY, minutes=2)
"""Two minutes a day before an exam in two days: everything is worth asking."""


@pytest.fixture(scope="module")
def thirty(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A deck of thirty flashcards."""
    return install(tmp_path_factory.mktemp("home"), "deck", [flashcard(f"q{number}") for number in range(30)])


def person(catalogue: Catalogue, profile: Profile, chosen: Settings = SOON) -> Study:
    study = Study(catalogue, profile, NEW_YORK)
    change_settings(study, Settings(), chosen, NOW)
    return study


@pytest.fixture
def study(thirty: Catalogue, profile: Profile) -> Study:
    """A person with thirty new cards, an exam in two days and two minutes a day."""
    return person(thirty, profile)


@pytest.fixture
def ended(study: Study) -> CurrentSession:
    """A session that ended by its minutes, with two of its three cards still to be learned."""
    session = begin_session(study, 2, NOW)
    for known, seconds in ((False, 40), (True, 40), (False, 40)):
        answer(session, known=known, ms_taken=seconds * 1000)
    return session


# -- the minutes


@settings(max_examples=12)
@given(
    answers=st.lists(st.tuples(st.booleans(), st.integers(0, 200_000)), min_size=20, max_size=20),
    minutes=st.integers(1, 4),
)
def test_session_never_takes_more_than_its_minutes_and_one_answer(
    thirty: Catalogue, fresh_profile: FreshProfile, answers: list[tuple[bool, int]], minutes: int
) -> None:
    study = person(thirty, fresh_profile(), Settings(target_date=TODAY + 2 * DAY, minutes=minutes))
    session, last_ms = begin_session(study, minutes, NOW), 0
    for known, ms_taken in answers:
        if session.card is not None:
            last_ms = min(ms_taken, LONGEST_MS)
            answer(session, known=known, ms_taken=ms_taken)

    assert study.used_ms(NOW) - last_ms < minutes * 60_000


@settings(max_examples=12)
@given(answers=st.lists(st.tuples(st.booleans(), st.integers(20_000, 200_000)), min_size=16, max_size=16))
def test_several_sessions_never_take_more_than_the_minutes_of_the_day_and_one_answer(
    thirty: Catalogue, fresh_profile: FreshProfile, answers: list[tuple[bool, int]]
) -> None:
    study = person(thirty, fresh_profile(), Settings(target_date=TODAY + 2 * DAY, minutes=4))
    session, last_ms = begin_session(study, 4, NOW), 0
    for number, (known, ms_taken) in enumerate(answers):
        if number % 3 == 2 and session.card is not None:
            session.stop()
            session = begin_session(study, 4, NOW)
        if session.card is not None:
            last_ms = min(ms_taken, LONGEST_MS)
            answer(session, known=known, ms_taken=ms_taken)

    assert study.used_ms(NOW) - last_ms < 4 * 60_000


def test_pause_before_an_answer_counts_two_minutes_at_most(study: Study) -> None:
    session = begin_session(study, 5, NOW, beyond=True)
    answer(session, known=True, ms_taken=3_600_000)

    assert (study.used_ms(NOW), session.card is None) == (LONGEST_MS, False)


def test_answer_that_is_taken_back_gives_its_time_back(study: Study) -> None:
    session = begin_session(study, 2, NOW)
    answer(session, known=True, ms_taken=50_000)
    session.undo(NOW)

    assert study.used_ms(NOW) == 0


def test_session_whose_minutes_are_used_up_goes_on_after_an_undo(ended: CurrentSession) -> None:
    ended.undo(NOW)

    assert name(ended) == "deck/q2"


def test_no_card_is_begun_when_the_time_is_needed_for_those_being_learned(study: Study) -> None:
    session = begin_session(study, 2, NOW)
    first = name(session)
    answer(session, known=False, ms_taken=80_000)
    answer(session, known=False, ms_taken=15_000)

    assert (session.session.has_room_for_new, name(session)) == (True, first)


def test_card_is_begun_while_the_time_is_enough_for_those_being_learned(study: Study) -> None:
    session = begin_session(study, 2, NOW)
    answer(session, known=False, ms_taken=30_000)

    assert name(session) == "deck/q1"


# -- what is open


def test_session_ends_when_its_minutes_are_used_up(ended: CurrentSession) -> None:
    assert ended.card is None


def test_what_is_open_at_the_end_is_left_for_tomorrow(ended: CurrentSession) -> None:
    assert [card.entry.card for card in ended.summary().tomorrow] == ["deck/q0", "deck/q2"]


def test_session_that_came_to_its_end_leaves_nothing_for_tomorrow(study: Study) -> None:
    session = begin_session(study, 2, NOW)
    while session.card is not None:
        answer(session, known=True, ms_taken=1000)

    assert session.summary().tomorrow == ()


def test_what_was_left_open_comes_first_tomorrow(ended: CurrentSession) -> None:
    tomorrow = begin_session(ended.study, 2, NOW + DAY)
    first = name(tomorrow)
    answer(tomorrow, known=True, now=NOW + DAY)

    assert [first, name(tomorrow)] == ["deck/q0", "deck/q2"]


def test_what_was_left_open_comes_first_if_the_person_goes_on_today(ended: CurrentSession) -> None:
    assert name(begin_session(ended.study, 5, NOW + 20 * MINUTE, beyond=True)) == "deck/q0"


# -- going on


def test_day_whose_minutes_are_used_up_is_finished_and_can_go_on(ended: CurrentSession) -> None:
    today = look_at_today(ended.study, SOON, NOW)

    assert (today.questions, today.is_finished, today.is_done) == (0, True, False)


def test_five_more_minutes_go_on_with_the_order_of_the_day(ended: CurrentSession) -> None:
    more = begin_session(ended.study, 5, NOW, beyond=True)

    assert name(more) == "deck/q3"


def test_five_more_minutes_end_after_five_minutes(ended: CurrentSession) -> None:
    more = begin_session(ended.study, 5, NOW, beyond=True)
    for _ in range(5):
        answer(more, known=True, ms_taken=60_000)

    assert (more.card, ended.study.used_ms(NOW)) == (None, 7 * 60_000)


def test_session_that_was_left_ends_by_its_own_minutes(study: Study) -> None:
    session = begin_session(study, 2, NOW)
    answer(session, known=True, ms_taken=60_000)
    session.stop()
    again = reopened(study)
    answer(again, known=True, ms_taken=60_000)

    assert again.card is None


def test_chosen_cards_take_nothing_from_the_minutes_of_the_session(study: Study) -> None:
    session = begin_session(study, 2, NOW)
    answer(session, known=True, ms_taken=90_000)
    chosen = begin_chosen(study, [session.session.known[0]], NOW)
    answer(chosen, known=True, ms_taken=40_000)

    assert name(chosen) == "deck/q1"


def test_chosen_cards_alone_have_no_minutes(study: Study) -> None:
    names = [entry.card for entry in study.new_cards()][:3]
    session = begin_chosen(study, names, NOW)
    for _ in range(2):
        answer(session, known=True, ms_taken=110_000)

    assert name(session) == names[2]


# -- beyond the plan of the day


@pytest.fixture
def quick(thirty: Catalogue, profile: Profile) -> CurrentSession:
    """A session of a person without a date who was done with the plan of the day before its two minutes were over."""
    session = begin_session(person(thirty, profile, Settings(minutes=2)), 2, NOW)
    while session.card is not None:
        answer(session, known=True, ms_taken=1000)
    return session


def test_session_ends_with_the_plan_of_the_day(quick: CurrentSession) -> None:
    assert (quick.summary().answered, quick.study.waiting(NOW).planned) == (3, ())


def test_day_whose_plan_is_done_is_finished_and_can_go_on(quick: CurrentSession) -> None:
    today = look_at_today(quick.study, Settings(minutes=2), NOW)

    assert (today.questions, today.is_finished, today.is_done) == (0, True, False)


@pytest.mark.parametrize("beyond", [False, True])
def test_person_who_goes_on_after_the_plan_gets_what_is_ahead(quick: CurrentSession, beyond: bool) -> None:
    more = begin_session(quick.study, 5, NOW, beyond=beyond)

    assert (name(more), more.session.size) == ("deck/q3", 7)


def test_day_is_done_when_nothing_is_left_ahead(small_study: Study) -> None:
    for entry in small_study.catalogue:
        small_study.rate(entry, Rating.GOOD, NOW)
    small_study.keep_order(NOW)

    assert look_at_today(small_study, Settings(), NOW).is_done


# -- days on which nothing is planned


@pytest.mark.parametrize(
    "chosen", [Settings(days_off=frozenset({5})), Settings(pauses=((TODAY - DAY, TODAY + DAY),))], ids=["off", "pause"]
)
def test_nothing_is_planned_on_a_day_off(thirty: Catalogue, profile: Profile, chosen: Settings) -> None:
    study = person(thirty, profile, chosen)
    today = look_at_today(study, chosen, NOW)

    assert (today.is_day_off, today.questions) == (True, 0)


def test_person_may_study_on_a_day_off(thirty: Catalogue, profile: Profile) -> None:
    study = person(thirty, profile, Settings(days_off=frozenset({5})))

    assert begin_session(study, 5, NOW).session.size > 0


def test_day_after_a_pause_is_planned(thirty: Catalogue, profile: Profile) -> None:
    chosen = Settings(pauses=((TODAY - DAY, TODAY),))
    today = look_at_today(person(thirty, profile, chosen), chosen, NOW + DAY)

    assert (today.is_day_off, today.questions > 0) == (False, True)


# -- undo


@settings(max_examples=12)
@given(answers=st.lists(st.booleans(), min_size=1, max_size=12), minutes=st.integers(1, 4))
def test_undo_of_a_whole_session_asks_the_same_cards_in_the_same_order(
    thirty: Catalogue, fresh_profile: FreshProfile, answers: list[bool], minutes: int
) -> None:
    study = person(thirty, fresh_profile())
    session = begin_session(study, minutes, NOW)
    asked = _asked(session, answers)
    for _ in asked:
        session.undo(NOW)

    assert _asked(session, answers) == asked


def _asked(session: CurrentSession, answers: list[bool]) -> list[str]:
    asked = list[str]()
    for known in answers:
        if session.card is not None:
            asked.append(name(session))
            answer(session, known=known, ms_taken=20_000)
    return asked


def test_undo_after_the_last_card_shows_it_again(ended: CurrentSession) -> None:
    ended.undo(NOW)
    ended.undo(NOW)

    assert name(ended) == "deck/q1"


def test_cards_being_learned_count_with_the_size_of_a_session(study: Study) -> None:
    for entry in list(study.new_cards())[:4]:
        study.rate(entry, Rating.AGAIN, NOW)

    assert begin_session(study, 1, NOW).session.size == 4
