"""Putting a question off, leaving it out, and questions that do not stick."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from quizapp.workspace.session import CurrentSession, Leech, begin_chosen, begin_session
from quizapp.workspace.study import Study
from tests.progress.histories import FreshProfile
from tests.workspace.answering import answer, name, reopened, take
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import entry_of, flashcard, install

DAY = timedelta(days=1)


@pytest.fixture
def usual(session: CurrentSession) -> CurrentSession:
    """A session at its third question, which is no warning sign: basics/one, basics/two are left."""
    for _ in range(2):
        answer(session, known=True)
    return session


# -- warning signs


@pytest.fixture
def warned(home: Path, profile: Profile) -> CurrentSession:
    """A session whose first question is a warning sign, and the second one is none."""
    catalogue = install(home, "basics", [flashcard("other"), flashcard("sign", safety_critical=True)])
    return begin_session(Study(catalogue, profile, NEW_YORK), 5, NOW)


def test_warning_sign_cannot_be_left_out(warned: CurrentSession) -> None:
    assert (name(warned), warned.can_leave_out) == ("basics/sign", False)


def test_question_that_is_no_warning_sign_can_be_left_out(warned: CurrentSession) -> None:
    answer(warned, known=True)

    assert (name(warned), warned.can_leave_out) == ("basics/other", True)


def test_leaving_a_warning_sign_out_is_refused(warned: CurrentSession) -> None:
    with pytest.raises(ValueError, match="never left out"):
        warned.leave_out(NOW)

    assert (name(warned), warned.study.left_out()) == ("basics/sign", [])


def test_putting_a_warning_sign_off_for_more_than_a_day_is_refused(warned: CurrentSession) -> None:
    with pytest.raises(ValueError, match="tomorrow"):
        warned.postpone(2, NOW)

    assert name(warned) == "basics/sign"


def test_warning_sign_can_be_put_off_until_tomorrow(warned: CurrentSession) -> None:
    warned.postpone(1, NOW)

    assert (name(warned), name(begin_session(warned.study, 5, NOW + DAY))) == ("basics/other", "basics/sign")


# -- going on


def test_question_that_is_left_out_gives_way_to_the_next(usual: CurrentSession) -> None:
    usual.leave_out(NOW)

    assert (name(usual), usual.study.left_out()) == ("basics/two", ["basics/one"])


def test_question_that_is_put_off_gives_way_to_the_next(usual: CurrentSession) -> None:
    usual.postpone(7, NOW)

    assert name(usual) == "basics/two"


def test_question_set_aside_is_not_counted_in_the_size(usual: CurrentSession) -> None:
    usual.postpone(7, NOW)

    assert (usual.session.position, usual.session.size) == (3, 3)


def test_session_ends_without_the_question_that_was_set_aside(usual: CurrentSession) -> None:
    usual.postpone(7, NOW)
    answer(usual, known=True)

    assert (usual.card, usual.summary().answered) == (None, 3)


def test_question_that_is_being_learned_and_put_off_is_not_open_any_more(session: CurrentSession) -> None:
    answer(session, known=False)
    for _ in range(3):
        answer(session, known=True)
    assert name(session) == "warnings/one"

    session.postpone(1, NOW)

    assert (session.card, session.summary().tomorrow) == (None, ())


def test_question_at_its_explanation_can_be_put_off(session: CurrentSession) -> None:
    answer(session, known=True)
    take(session, known=False)

    session.postpone(1, NOW)

    assert name(session) == "basics/one"


def test_question_that_was_known_and_is_put_off_at_its_explanation_stays_known(session: CurrentSession) -> None:
    answer(session, known=True)
    take(session, known=True)
    session.postpone(1, NOW)

    assert (name(session), len(session.summary().known), session.session.size) == ("basics/one", 2, 4)


def test_chosen_question_that_is_put_off_is_not_asked_in_its_session(small_study: Study) -> None:
    chosen = begin_chosen(small_study, [CardId("basics/one"), CardId("basics/two")], NOW)

    chosen.postpone(1, NOW)

    assert name(chosen) == "basics/two"


def test_question_set_aside_stays_so_after_a_crash(usual: CurrentSession) -> None:
    usual.postpone(7, NOW)

    assert name(reopened(usual.study)) == "basics/two"


# -- taking it back


@pytest.mark.parametrize("does", ["leave_out", "postpone"])
def test_undo_shows_the_question_that_was_set_aside_again(usual: CurrentSession, does: str) -> None:
    usual.leave_out(NOW) if does == "leave_out" else usual.postpone(7, NOW)

    assert (usual.undo(NOW), name(usual), usual.session.size) == ("basics/one", "basics/one", 4)


def test_undo_takes_back_what_was_done_last(usual: CurrentSession) -> None:
    usual.postpone(7, NOW)
    answer(usual, known=True)

    assert [usual.undo(NOW) for _ in range(4)] == ["basics/two", "basics/one", "warnings/two", "warnings/one"]


def test_undo_after_a_crash_takes_back_what_was_set_aside(usual: CurrentSession) -> None:
    usual.leave_out(NOW)
    again = reopened(usual.study)

    again.undo(NOW)

    assert (name(again), again.study.left_out()) == ("basics/one", [])


def test_undo_of_setting_the_last_question_aside_goes_on_with_it(usual: CurrentSession) -> None:
    answer(usual, known=True)
    usual.postpone(7, NOW)
    assert usual.card is None

    usual.undo(NOW)

    assert name(usual) == "basics/two"


_ACTIONS = st.lists(st.sampled_from(["know", "miss", "postpone", "leave_out", "undo"]), max_size=15)


def _act(session: CurrentSession, action: str) -> None:
    if action == "undo":
        session.undo(NOW)
    elif session.card is not None:
        match action:
            case "postpone":
                session.postpone(3, NOW)
            case "leave_out":
                session.leave_out(NOW)
            case _:
                answer(session, known=action == "know")


@settings(max_examples=15)
@given(actions=_ACTIONS)
def test_whatever_is_set_aside_the_log_is_sound(
    four_questions: Catalogue, fresh_profile: FreshProfile, actions: list[str]
) -> None:
    session = begin_session(Study(four_questions, fresh_profile(), NEW_YORK), 5, NOW)
    for action in actions:
        _act(session, action)

    assert verify(session.study.profile).problems == ()


@settings(max_examples=15)
@given(actions=_ACTIONS)
def test_undo_of_everything_asks_the_first_question_again(
    four_questions: Catalogue, fresh_profile: FreshProfile, actions: list[str]
) -> None:
    session = begin_session(Study(four_questions, fresh_profile(), NEW_YORK), 5, NOW)
    first, size = name(session), session.session.size
    for action in actions:
        _act(session, action)
    while session.undo(NOW) is not None:
        pass

    assert (name(session), session.session.size, session.study.left_out()) == (first, size, [])


# -- questions that do not stick


@pytest.fixture
def stubborn(home: Path, profile: Profile) -> Study:
    """A person with a question of which another one says the same in other words, and one of something else."""
    questions = [
        flashcard("one", facts=["F-1"]),
        flashcard("other", facts=["F-1"], explanation="Because."),
        flashcard("third", explanation="That is so."),
    ]
    return Study(install(home, "basics", questions), profile, NEW_YORK)


def forget(study: Study, card: str, times: int) -> datetime:
    """Forget a card so many times, each time after it was known; return the day after."""
    now = NOW
    for rating in [Rating.GOOD, Rating.AGAIN] * times + [Rating.GOOD]:
        study.rate(entry_of(study.catalogue, card), rating, now)
        now += DAY
    return now


def missed_again(study: Study, card: str, times: int) -> CurrentSession:
    """Return a session in which a card that was forgotten so often before is forgotten again."""
    now = forget(study, card, times)
    session = begin_chosen(study, [CardId(card)], now)
    session.turn()
    session.rate(Rating.AGAIN, now, 0)
    return session


@pytest.mark.parametrize("times", [7, 11])
def test_question_that_was_forgotten_so_often_is_said_to_be(stubborn: Study, times: int) -> None:
    session = missed_again(stubborn, "basics/one", times)

    assert session.leech == Leech(times + 1, CardId("basics/other"))


@pytest.mark.parametrize("times", [0, 6, 8])
def test_nothing_is_said_at_other_times(stubborn: Study, times: int) -> None:
    assert missed_again(stubborn, "basics/one", times).leech is None


def test_question_without_another_one_of_its_fact_has_no_other_words(stubborn: Study) -> None:
    assert missed_again(stubborn, "basics/third", 7).leech == Leech(8, None)


def test_question_without_an_explanation_says_nothing_in_other_words(stubborn: Study) -> None:
    assert missed_again(stubborn, "basics/other", 7).leech == Leech(8, None)


def test_nothing_is_said_when_the_question_was_known_this_time(stubborn: Study) -> None:
    now = forget(stubborn, "basics/one", 8)
    session = begin_chosen(stubborn, [CardId("basics/one")], now)
    session.turn()
    session.rate(Rating.GOOD, now, 0)

    assert session.leech is None


def test_it_is_said_again_when_the_question_comes_back_and_is_turned(stubborn: Study) -> None:
    session = missed_again(stubborn, "basics/one", 7)
    session.go_on(NOW + 16 * DAY)
    before = session.leech
    session.turn()

    assert (before, session.leech) == (None, Leech(8, CardId("basics/other")))
