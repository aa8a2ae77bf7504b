"""Today at a glance."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.day import study_day_of
from quizapp.progress.profile import Profile
from quizapp.questions.response import Certainty, Chosen, Rating
from quizapp.workspace.session import begin_session
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study
from quizapp.workspace.today import MOST_MISTAKES, MOST_STONES, Stone, Today, look_at_today, look_closely, path_of
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import choice, entry_of, install

DAY = timedelta(days=1)


def look(study: Study, now: datetime = NOW, settings: Settings | None = None) -> Today:
    return look_at_today(study, settings or Settings(minutes=5), now)


def rate(study: Study, card: str, rating: Rating = Rating.GOOD, now: datetime = NOW) -> None:
    study.rate(entry_of(study.catalogue, card), rating, now)


def test_new_person_has_new_cards_only(small_study: Study) -> None:
    today = look(small_study)

    assert (today.due, today.new, today.questions) == (0, 4, 4)


def test_card_that_comes_back_today_is_counted(small_study: Study) -> None:
    rate(small_study, "basics/one", Rating.AGAIN)
    rate(small_study, "basics/two", Rating.GOOD)

    today = look(small_study)

    assert (today.due, today.new, today.answered) == (1, 2, 2)


def test_undone_answer_is_not_counted(small_study: Study) -> None:
    rate(small_study, "basics/one")
    small_study.undo(NOW)

    assert look(small_study).answered == 0


def test_minutes_hold_so_many_questions_before_the_order_of_the_day_is_made(study: Study) -> None:
    assert look(study, settings=Settings(minutes=8)).questions == 12


def test_minutes_hold_so_many_questions_as_the_plan_says(study: Study) -> None:
    study.keep_order(NOW)
    planned = study.waiting(NOW).planned

    assert look(study, settings=Settings(minutes=8)).questions == len(planned) == 12


def test_questions_take_about_their_expected_seconds(study: Study) -> None:
    study.keep_order(NOW)

    assert look(study, settings=Settings(minutes=8)).expected_minutes == 8


def test_questions_are_those_of_the_session_that_begins_now(small_study: Study) -> None:
    rate(small_study, "basics/one", Rating.AGAIN)
    small_study.keep_order(NOW)

    assert look(small_study).questions == begin_session(small_study, 5, NOW).session.size


def test_minutes_that_were_used_hold_no_questions(study: Study) -> None:
    study.keep_order(NOW)
    for card in study.waiting(NOW).order[:5]:
        entry = entry_of(study.catalogue, card.card)
        study.answer(entry, entry.question.right_response(), NOW, ms_taken=96_000)
    today = look(study, settings=Settings(minutes=8))

    assert (today.questions, today.has_more, today.is_finished, today.is_done) == (0, True, True, False)


def test_warning_sign_that_is_looked_at_once_more_counts_as_a_review(home: Path, profile: Profile) -> None:
    study = Study(install(home, "deck", [choice("sign", safety_critical=True)]), profile, NEW_YORK)
    rate(study, "deck/sign", Rating.EASY)
    study.keep_order(NOW + DAY)
    today = look(study, NOW + DAY)

    assert ([card.is_new for card in study.waiting(NOW + DAY).order], today.due, today.new) == ([False], 1, 0)


def test_day_is_done_when_nothing_is_left(small_study: Study) -> None:
    for entry in small_study.catalogue:
        small_study.rate(entry, Rating.GOOD, NOW)

    assert look(small_study).is_done


def test_day_with_new_cards_is_not_done(small_study: Study) -> None:
    assert not look(small_study).is_done


def test_session_that_was_left_is_offered(small_study: Study) -> None:
    begin_session(small_study, 5, NOW).stop()

    today = look(small_study)

    assert (today.kept_position, today.kept_size) == (1, 4)


def test_no_session_is_offered_on_another_day(small_study: Study) -> None:
    begin_session(small_study, 5, NOW).stop()

    assert look(small_study, NOW + DAY).kept_position is None


def test_early_morning_belongs_to_the_day_before(small_study: Study) -> None:
    assert look(small_study, NOW + timedelta(hours=17)).day == date(2026, 11, 21)  # 03:00 in New York


def test_person_who_was_never_here_was_not_away(small_study: Study) -> None:
    assert look(small_study).days_away is None


@pytest.mark.parametrize(("days", "away"), [(0, None), (1, 0), (2, 1), (10, 9)])
def test_days_without_an_answer_are_counted(small_study: Study, days: int, away: int | None) -> None:
    rate(small_study, "basics/one")

    assert look(small_study, NOW + days * DAY).days_away == away


def test_doubtful_clock_is_shown_with_its_own_date(small_study: Study) -> None:
    rate(small_study, "basics/one")

    today = look(small_study, NOW + 100 * DAY)

    assert (today.clock_in_doubt, today.day, today.date_on_clock) == (True, date(2026, 11, 21), date(2027, 3, 1))


def test_clock_that_fits_is_not_in_doubt(small_study: Study) -> None:
    rate(small_study, "basics/one")

    assert not look(small_study, NOW + DAY).clock_in_doubt


# -- the closer look


def err(study: Study) -> None:
    """Be wrong about every question with options, and sure."""
    for entry in study.catalogue:
        if entry.question.kind == "single_best_answer":
            study.answer(entry, Chosen(("wait",)), NOW, certainty=Certainty.SURE_ENOUGH_TO_ACT)


def test_first_look_looks_for_no_mistakes(small_study: Study) -> None:
    assert look(small_study).mistakes is None


def test_closer_look_finds_mistakes(small_study: Study) -> None:
    err(small_study)

    found = look_closely(small_study, Settings(), NOW).mistakes
    assert found is not None
    assert [mistake.entry.card for mistake in found] == ["basics/two", "warnings/two"]


def test_closer_look_shows_three_mistakes_at_most(home: Path, profile: Profile) -> None:
    study = Study(install(home, "deck", [choice(f"q{number}") for number in range(5)]), profile, NEW_YORK)
    err(study)

    assert len(look_closely(study, Settings(), NOW).mistakes or ()) == MOST_MISTAKES == 3


def test_closer_look_shows_the_rest_as_the_first_look_does(small_study: Study) -> None:
    err(small_study)

    assert replace(look_closely(small_study, Settings(), NOW), mistakes=None) == look(small_study, settings=Settings())


def test_patient_without_mistakes_has_seen_all_at_the_first_look(small_study: Study) -> None:
    settings = Settings(role="patient")

    assert look_closely(small_study, settings, NOW).at_first_look(settings) == look(small_study, settings=settings)


@pytest.mark.parametrize("role", ["patient", "student"])
def test_mistakes_are_news_after_the_first_look(small_study: Study, role: str) -> None:
    err(small_study)
    settings = Settings(role=role)

    assert look_closely(small_study, settings, NOW).at_first_look(settings) != look(small_study, settings=settings)


# -- the path


TODAY = study_day_of(date(2026, 11, 21))


def test_path_without_a_date_goes_on_for_a_week() -> None:
    assert path_of(TODAY, (), None) == (Stone.TODAY, *[Stone.TO_COME] * 6)


def test_path_shows_days_studied_and_missed() -> None:
    assert path_of(TODAY, {TODAY - 3, TODAY - 1}, None)[:4] == (
        Stone.STUDIED, Stone.MISSED, Stone.STUDIED, Stone.TODAY,
    )  # fmt: skip


def test_path_shows_four_days_behind_at_most() -> None:
    assert path_of(TODAY, {TODAY - 30, TODAY - 4}, None)[:5] == (Stone.STUDIED, *[Stone.MISSED] * 3, Stone.TODAY)


@pytest.mark.parametrize(("days", "stones"), [(-3, 0), (0, 0), (1, 0), (2, 1), (5, 4), (400, 13)])
def test_path_ends_the_day_before_the_date(days: int, stones: int) -> None:
    path = path_of(TODAY, (), date(2026, 11, 21) + days * DAY)

    assert path == (Stone.TODAY, *[Stone.TO_COME] * stones)


@given(st.sets(st.integers(TODAY - 20, TODAY)), st.none() | st.dates())
def test_path_is_never_too_long(studied: set[int], target: date | None) -> None:
    assert len(path_of(TODAY, studied, target)) <= MOST_STONES


@given(st.sets(st.integers(TODAY - 20, TODAY)), st.none() | st.dates())
def test_path_has_one_today(studied: set[int], target: date | None) -> None:
    assert path_of(TODAY, studied, target).count(Stone.TODAY) == 1
