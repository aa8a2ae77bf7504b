"""Extra practice: each card once, the weakest first, and nothing in the plan changes."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.moments import moment
from quizapp.library.catalogue import Catalogue
from quizapp.progress.verification import verify
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from quizapp.workspace.session import CurrentSession, begin_chosen, begin_practice, begin_session
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study
from quizapp.workspace.today import look_at_today
from tests.progress.damage import read_file
from tests.progress.histories import FreshProfile
from tests.workspace.answering import answer, name, reopened, take
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import entry_of

DAY = timedelta(days=1)
LATER = NOW + 2 * DAY


@pytest.fixture
def met(small_study: Study) -> Study:
    """A person who met three of four questions: basics/one is known best, and warnings/two worst."""
    for card, rating in (("basics/one", Rating.EASY), ("warnings/two", Rating.HARD), ("basics/two", Rating.GOOD)):
        small_study.rate(entry_of(small_study.catalogue, card), rating, NOW)
    return small_study


@pytest.fixture
def practice(met: Study) -> CurrentSession:
    """A practice of five minutes, two days later."""
    return begin_practice(met, 5, LATER)


def test_cards_that_were_met_are_practised_the_weakest_first(practice: CurrentSession) -> None:
    asked = list[str]()
    while practice.card is not None:
        asked.append(name(practice))
        answer(practice, known=True, now=LATER)

    assert asked == ["warnings/two", "basics/two", "basics/one"]


def test_practice_asks_each_card_once(practice: CurrentSession) -> None:
    for _ in range(3):
        answer(practice, known=False, now=LATER)

    assert practice.card is None


def test_practice_lasts_as_long_as_the_minutes(met: Study) -> None:
    assert begin_practice(met, 1, LATER).session.size == 1


def test_card_that_is_left_out_is_not_practised(met: Study) -> None:
    met.leave_out(CardId("warnings/two"), NOW)

    assert name(begin_practice(met, 5, LATER)) == "basics/two"


def test_practice_of_nothing_is_over(small_study: Study) -> None:
    assert begin_practice(small_study, 5, NOW).card is None


@given(answers=st.lists(st.booleans(), min_size=1, max_size=6), days=st.integers(0, 30))
def test_practice_changes_no_state(
    four_questions: Catalogue, fresh_profile: FreshProfile, answers: list[bool], days: int
) -> None:
    study, now = Study(four_questions, fresh_profile(), NEW_YORK), NOW + days * DAY
    for entry, known in zip(four_questions, answers, strict=False):
        study.rate(entry, Rating.GOOD if known else Rating.AGAIN, NOW)
    before = study.profile.card_states(), study.profile.reviews_by_day(), study.used_ms(now), study.counts(now)
    session = begin_practice(study, 5, now)
    for known in answers:
        if session.card is not None:
            answer(session, known=known, now=now, ms_taken=9000)

    assert (study.profile.card_states(), study.profile.reviews_by_day(), study.used_ms(now), study.counts(now)) == (
        before
    )


def test_practice_leaves_the_order_of_the_day_as_it_was(met: Study) -> None:
    met.keep_order(LATER)
    before = met.waiting(LATER)
    practice = begin_practice(met, 5, LATER)
    for _ in range(3):
        answer(practice, known=False, now=LATER)

    assert met.waiting(LATER) == before


def test_practice_shows_the_due_moment_that_stays(met: Study) -> None:
    practice = begin_practice(met, 5, LATER)
    answer(practice, known=True, now=LATER)
    answer(practice, known=True, now=LATER)
    state = met.profile.card_state(CardId("basics/one"))

    assert state is not None
    assert practice.due_by_rating(LATER) == dict.fromkeys(Rating, moment(state.due_ms))


def test_practised_answers_are_in_the_log(practice: CurrentSession) -> None:
    answer(practice, known=False, now=LATER, ms_taken=7000)

    assert read_file(practice.study.profile, "SELECT kind, ms_taken FROM reviews ORDER BY id")[-1] == (6, 7000)


def test_practice_tells_what_was_known_and_what_was_not(practice: CurrentSession) -> None:
    for known in (False, True, True):
        answer(practice, known=known, now=LATER)
    summary = practice.summary()

    assert (summary.is_practice, len(summary.known), [card.entry.card for card in summary.missed]) == (
        True, 2, ["warnings/two"],
    )  # fmt: skip


def test_undo_in_practice_shows_the_question_again(practice: CurrentSession) -> None:
    answer(practice, known=False, now=LATER)

    assert (practice.undo(LATER), name(practice)) == ("warnings/two", "warnings/two")


def test_undo_in_practice_takes_no_answer_of_study_back(met: Study) -> None:
    practice = begin_practice(met, 5, NOW)

    assert (practice.undo(NOW), met.profile.card_state(CardId("basics/two")) is None) == (None, False)


def test_undo_in_a_session_takes_no_practice_back(met: Study) -> None:
    practice = begin_practice(met, 5, NOW)
    answer(practice, known=True)
    practice.stop()

    assert begin_session(met, 5, NOW).undo(NOW) == "basics/two"


def test_practice_that_was_left_goes_on_as_practice(practice: CurrentSession) -> None:
    answer(practice, known=True, now=LATER)
    again = reopened(practice.study, LATER)

    assert (again.is_practice, name(again)) == (True, "basics/two")


def test_mistakes_are_not_looked_at_as_practice(practice: CurrentSession) -> None:
    answer(practice, known=True, now=LATER)
    chosen = begin_chosen(practice.study, [CardId("basics/one")], LATER)

    assert chosen.is_practice is False


def test_forgotten_card_is_no_leech_in_practice(practice: CurrentSession) -> None:
    take(practice, known=False, now=LATER)

    assert practice.leech is None


def test_practice_leaves_today_as_it_was(met: Study) -> None:
    met.keep_order(LATER)
    before = look_at_today(met, Settings(), LATER)
    practice = begin_practice(met, 5, LATER)
    for _ in range(3):
        answer(practice, known=False, now=LATER)

    assert look_at_today(met, Settings(), LATER) == before


def test_log_with_practice_is_sound(practice: CurrentSession) -> None:
    answer(practice, known=False, now=LATER)
    practice.undo(LATER)
    answer(practice, known=True, now=LATER)

    assert verify(practice.study.profile).problems == ()
