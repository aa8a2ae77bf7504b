"""A session: it has a size, it asks, it ends, and an answer can be taken back."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.memory import DEFAULT_PARAMETERS
from quizapp.learning.session import Session
from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.response import Certainty, Chosen, Rating
from quizapp.workspace.opening import change_settings
from quizapp.workspace.session import CurrentSession, begin_chosen, begin_session, kept_session
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study
from tests.progress.histories import FreshProfile
from tests.workspace.answering import answer, answer_wrongly, name, reopened, take
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import entry_of

MINUTE = timedelta(minutes=1)


# -- its size and its end


@pytest.mark.parametrize(("minutes", "size"), [(5, 7), (8, 12), (20, 30)])
def test_minutes_decide_how_many_questions_there_are(study: Study, minutes: int, size: int) -> None:
    change_settings(study, Settings(), Settings(minutes=minutes), NOW)

    assert begin_session(study, minutes, NOW).session.size == size


def test_minutes_of_the_session_hold_what_their_expected_seconds_say(study: Study) -> None:
    change_settings(study, Settings(), Settings(minutes=20), NOW)

    assert begin_session(study, 4, NOW).session.size == 6


def test_session_asks_no_more_than_there_is(session: CurrentSession) -> None:
    assert session.session.size == 4


def test_session_begins_with_the_first_question(session: CurrentSession) -> None:
    assert (name(session), session.session.position) == ("warnings/one", 1)


def test_session_ends_when_every_question_is_known(session: CurrentSession) -> None:
    for _ in range(4):
        answer(session, known=True)

    assert session.card is None


def test_session_with_nothing_to_ask_is_over(small_study: Study) -> None:
    first = begin_session(small_study, 5, NOW)
    for _ in range(4):
        answer(first, known=True)

    assert begin_session(small_study, 5, NOW).card is None


def test_session_stops_at_its_size_where_no_minutes_were_chosen(study: Study) -> None:
    session = CurrentSession(study, Session(day=study.day(NOW), size=7), NOW)
    for _ in range(7):
        assert session.card is not None
        study.rate(session.card.entry, Rating.GOOD, NOW)
        session.session = session.session.after(session.card.entry.card, comes_back=False, ms_taken=0)
        session.go_on(NOW)

    assert session.card is None


def test_session_of_a_quick_person_grows_within_its_minutes(study: Study) -> None:
    change_settings(study, Settings(), Settings(minutes=5), NOW)
    session = begin_session(study, 5, NOW)
    begun = session.session.size
    for _ in range(begun):
        assert session.card is not None
        session.rate(Rating.GOOD, NOW, 1000) if session.card.entry.question.is_self_rated else _answer(session)
        session.go_on(NOW)

    assert (session.card is not None, session.session.size) == (True, begun + 1)


def _answer(session: CurrentSession) -> None:
    session.respond(session.question.right_response())
    session.be_sure(Certainty.SURE_ENOUGH_TO_ACT)
    session.check(NOW, 1000)


def test_card_rated_again_comes_back_in_the_session(session: CurrentSession) -> None:
    answer(session, known=False)
    for _ in range(3):
        answer(session, known=True)

    assert name(session) == "warnings/one"


def test_card_that_came_back_and_is_known_ends_the_session(session: CurrentSession) -> None:
    answer(session, known=False)
    for _ in range(4):
        answer(session, known=True)

    assert session.card is None


def test_no_other_card_begins_once_the_session_is_full(study: Study) -> None:
    session = begin_session(study, 1, NOW)
    assert session.session.size == 1
    first = name(session)
    answer_wrongly(session)

    assert name(session) == first


@given(answers=st.lists(st.booleans(), max_size=20), minutes=st.integers(0, 12))
def test_position_never_falls(
    four_questions: Catalogue, fresh_profile: FreshProfile, answers: list[bool], minutes: int
) -> None:
    session = begin_session(Study(four_questions, fresh_profile(), NEW_YORK), 5, NOW)
    positions, now = [1], NOW
    for known in answers:
        if session.card is not None:
            answer(session, known=known, now=now)
            positions.append(session.session.position)
            now += minutes * MINUTE

    assert positions == sorted(positions)


@given(answers=st.lists(st.booleans(), max_size=20))
def test_session_ends_once_each_question_was_known(
    four_questions: Catalogue, fresh_profile: FreshProfile, answers: list[bool]
) -> None:
    session = begin_session(Study(four_questions, fresh_profile(), NEW_YORK), 5, NOW)
    for known in [*answers, *[True] * 4]:
        if session.card is not None:
            answer(session, known=known)

    assert (session.card, len(session.summary().known) + len(session.summary().missed)) == (None, 4)


# -- the question on the screen


def test_chosen_option_replaces_the_one_before(session: CurrentSession) -> None:
    answer(session, known=True)
    session.respond(Chosen(("call",)))
    session.respond(Chosen(("wait",)))

    assert session.on_screen.response == Chosen(("wait",))


def test_answer_is_logged_with_certainty_and_time(session: CurrentSession) -> None:
    answer(session, known=True)
    take(session, known=True, ms_taken=4200)

    with session.study.profile.read() as connection:
        rows = connection.exec_driver_sql("SELECT certainty, ms_taken FROM reviews ORDER BY id").all()
    assert tuple(rows[-1]) == (Certainty.FAIRLY_SURE, 4200)


def test_preview_is_that_of_the_card_on_the_screen(session: CurrentSession) -> None:
    preview = session.due_by_rating(NOW)

    assert session.rate(Rating.EASY, NOW, 0).due == preview[Rating.EASY]


def test_preview_is_what_happens_although_parameters_were_taken_meanwhile(small_study: Study) -> None:
    entry, later = entry_of(small_study.catalogue, "basics/one"), NOW + 9 * timedelta(days=1)
    small_study.rate(entry, Rating.EASY, NOW)
    session = begin_chosen(small_study, [entry.card], later)
    forgetful = tuple(0.5 * value if place == 3 else value for place, value in enumerate(DEFAULT_PARAMETERS))
    small_study.profile.take_parameters(forgetful, later, small_study.day(later))
    small_study.forget_plan()
    preview = session.due_by_rating(later)

    assert session.rate(Rating.EASY, later, 0).due == preview[Rating.EASY]


def test_explanation_stays_until_the_person_goes_on(session: CurrentSession) -> None:
    take(session, known=True)

    assert (name(session), session.answered is not None) == ("warnings/one", True)


def test_answer_pressed_twice_is_logged_once(session: CurrentSession) -> None:
    session.rate(Rating.GOOD, NOW, 0)
    session.rate(Rating.GOOD, NOW, 0)

    assert verify(session.study.profile).reviews == 1


def test_nothing_can_be_rated_after_the_end(session: CurrentSession) -> None:
    for _ in range(4):
        answer(session, known=True)

    with pytest.raises(LookupError):
        session.rate(Rating.GOOD, NOW, 0)


# -- undo


def test_undo_shows_the_question_again(session: CurrentSession) -> None:
    answer(session, known=True)

    session.undo(NOW)

    assert name(session) == "warnings/one"


def test_undo_takes_the_position_back(session: CurrentSession) -> None:
    answer(session, known=True)
    answer(session, known=True)

    session.undo(NOW)

    assert session.session.position == 2


def test_undo_at_an_explanation_shows_its_question(session: CurrentSession) -> None:
    take(session, known=True)

    session.undo(NOW)

    assert (name(session), session.answered) == ("warnings/one", None)


def test_undo_after_the_end_goes_on_with_the_last_question(session: CurrentSession) -> None:
    for _ in range(4):
        answer(session, known=True)

    session.undo(NOW)

    assert name(session) == "basics/two"


def test_undo_of_again_takes_the_card_from_those_to_see_again(session: CurrentSession) -> None:
    answer(session, known=False)

    session.undo(NOW)

    assert session.summary().missed == ()


def test_undo_of_good_leaves_the_card_to_come_back(session: CurrentSession) -> None:
    answer(session, known=False)
    for _ in range(4):
        answer(session, known=True)

    session.undo(NOW)

    assert (session.session.open, session.session.missed) == (("warnings/one",), ("warnings/one",))


def test_undo_without_an_answer_changes_nothing(session: CurrentSession) -> None:
    assert (session.undo(NOW), name(session)) == (None, "warnings/one")


def test_undone_question_is_there_after_a_crash(session: CurrentSession) -> None:
    answer(session, known=True)
    session.undo(NOW)

    assert name(reopened(session.study)) == "warnings/one"


@given(actions=st.lists(st.sampled_from(["know", "miss", "undo", "stop", "crash"]), max_size=15))
def test_whatever_a_person_does_the_log_is_sound(
    four_questions: Catalogue, fresh_profile: FreshProfile, actions: list[str]
) -> None:
    session = begin_session(Study(four_questions, fresh_profile(), NEW_YORK), 5, NOW)
    for action in actions:
        match action:
            case "know" | "miss" if session.card is not None:
                answer(session, known=action == "know")
            case "undo":
                session.undo(NOW)
            case "stop":
                session.stop()
            case "crash":
                session.study.profile.close()
                study = Study(session.study.catalogue, Profile(session.study.profile.folder), NEW_YORK)
                kept = kept_session(study, NOW)
                session = begin_session(study, 5, NOW) if kept is None else CurrentSession(study, kept, NOW)
    problems = verify(session.study.profile).problems
    session.study.profile.close()

    assert problems == ()


# -- the summary


def test_summary_tells_known_from_missed_cards(session: CurrentSession) -> None:
    answer(session, known=False)
    for _ in range(4):
        answer(session, known=True)

    summary = session.summary()

    assert ([card.entry.card for card in summary.missed], [card.entry.card for card in summary.known]) == (
        ["warnings/one"], ["warnings/two", "basics/one", "basics/two"],
    )  # fmt: skip


def test_summary_adds_up_the_time(session: CurrentSession) -> None:
    answer(session, known=True, ms_taken=1500)
    answer(session, known=True, ms_taken=2500)

    assert session.summary().ms_taken == 4000


def test_summary_counts_questions_and_not_answers(session: CurrentSession) -> None:
    answer(session, known=False)
    for _ in range(4):
        answer(session, known=True)

    assert session.summary().answered == 4
