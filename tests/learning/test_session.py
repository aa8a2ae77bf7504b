"""One session: its size, and how far the person has come."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.session import OnScreen, Session, questions_in
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Chosen

A, B, C = CardId("deck/a"), CardId("deck/b"), CardId("deck/c")
NEW = Session(day=20_000, size=2)
BEGUN = Session(day=20_000, size=3, known=(A,), open=(B,), missed=(B,), on_screen=OnScreen(card=C))
# Cards and whether they come back, as answered one after another.
ANSWERS = st.lists(st.tuples(st.sampled_from([A, B, C]), st.booleans()), max_size=20)


def after(answers: list[tuple[CardId, bool]], session: Session = NEW) -> Session:
    for card, comes_back in answers:
        session = session.after(card, comes_back=comes_back, ms_taken=1000)
    return session


# -- how many questions


@pytest.mark.parametrize(("minutes", "questions"), [(3, 4), (8, 12), (15, 22)])
def test_minutes_hold_a_question_for_every_40_seconds(minutes: int, questions: int) -> None:
    assert questions_in(minutes, 100) == questions


def test_session_asks_no_more_than_there_is() -> None:
    assert questions_in(8, 5) == 5


def test_shortest_session_asks_one_question() -> None:
    assert questions_in(0, 5) == 1


def test_session_with_nothing_to_ask_holds_no_question() -> None:
    assert questions_in(8, 0) == 0


# -- answers


def test_card_that_was_known_is_finished() -> None:
    assert after([(A, False)]).known == (A,)


def test_card_that_comes_back_stays_open() -> None:
    assert after([(A, True)]).open == (A,)


def test_card_that_comes_back_was_missed() -> None:
    assert after([(A, True)]).missed == (A,)


def test_card_missed_and_then_known_is_not_open() -> None:
    assert after([(A, True), (A, False)]).open == ()


def test_card_missed_and_then_known_still_counts_as_missed() -> None:
    assert after([(A, True), (A, False)]).missed == (A,)


def test_answer_takes_the_question_off_the_screen() -> None:
    assert BEGUN.after(C, comes_back=False, ms_taken=0).on_screen is None


@given(answers=ANSWERS)
def test_time_of_all_answers_adds_up(answers: list[tuple[CardId, bool]]) -> None:
    assert after(answers).ms_taken == 1000 * len(answers)


@given(answers=ANSWERS)
def test_card_is_never_finished_and_open_at_once(answers: list[tuple[CardId, bool]]) -> None:
    session = after(answers)

    assert not set(session.known) & set(session.open)


@given(answers=ANSWERS)
def test_no_card_stands_twice(answers: list[tuple[CardId, bool]]) -> None:
    session = after(answers)

    assert all(len(set(cards)) == len(cards) for cards in (session.known, session.open, session.missed))


@given(answers=ANSWERS)
def test_position_never_leaves_the_session(answers: list[tuple[CardId, bool]]) -> None:
    assert 1 <= after(answers).position <= NEW.size


# -- taking back


@pytest.mark.parametrize("card", [A, B])
def test_card_taken_back_to_before_the_session_is_neither_finished_nor_open(card: CardId) -> None:
    rest = BEGUN.taken_back(card, still_open=False)

    assert card not in rest.known + rest.open


def test_card_taken_back_leaves_the_others() -> None:
    assert BEGUN.taken_back(A, still_open=False).open == (B,)


def test_card_taken_back_that_an_earlier_answer_left_open_is_open() -> None:
    assert BEGUN.taken_back(A, still_open=True).open == (B, A)


def test_card_taken_back_that_an_earlier_answer_left_open_was_still_missed() -> None:
    assert BEGUN.taken_back(B, still_open=True).missed == (B,)


def test_card_whose_only_answer_is_taken_back_was_not_missed() -> None:
    assert BEGUN.taken_back(B, still_open=False).missed == ()


def test_answer_taken_back_takes_the_question_off_the_screen() -> None:
    assert BEGUN.taken_back(A, still_open=False).on_screen is None


def test_card_left_out_is_neither_finished_nor_open() -> None:
    rest = BEGUN.without(B)

    assert B not in rest.known + rest.open


# -- how far


def test_first_question_is_number_one() -> None:
    assert NEW.position == 1


def test_card_that_comes_back_does_not_count_again() -> None:
    assert after([(A, True), (B, False)]).position == 2


def test_last_question_keeps_its_number_when_it_is_finished() -> None:
    assert after([(A, False), (B, False)]).position == 2


def test_session_is_complete_when_every_question_is_finished() -> None:
    assert after([(A, False), (B, False)]).is_complete


def test_session_with_an_open_card_is_not_complete() -> None:
    assert not after([(A, False), (B, True)]).is_complete


def test_new_card_may_begin_while_there_is_room() -> None:
    assert after([(A, True)]).has_room_for_new


def test_no_new_card_begins_once_known_and_open_fill_the_session() -> None:
    assert not after([(A, True), (B, False)]).has_room_for_new


# -- kept between moments


def test_session_is_the_same_after_being_written_and_read() -> None:
    on_screen = OnScreen(card=C, response=Chosen(("today",)), seed=7, certainty=Certainty.GUESS, is_turned=True)
    session = msgspec.structs.replace(BEGUN, on_screen=on_screen, is_running=False)

    assert msgspec.json.decode(msgspec.json.encode(session), type=Session) == session
