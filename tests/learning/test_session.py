"""One session: its size, and how far the person has come."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.session import OnScreen, Session, SetAside, cards_in, may_begin, questions_in
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


@pytest.mark.parametrize(("seconds", "cards"), [(39, 1), (40, 1), (79, 1), (80, 2), (95, 3), (1000, 3)])
def test_so_many_cards_fit_as_their_expected_seconds_say(seconds: float, cards: int) -> None:
    assert cards_in(seconds, [40, 40, 15]) == cards


def test_no_card_fits_when_no_time_is_left() -> None:
    assert cards_in(0, [40, 40]) == 0


def test_cards_being_learned_take_their_time_first() -> None:
    assert cards_in(60, [40, 40], learning=2) == 2


def test_one_card_fits_into_any_moment_that_is_left() -> None:
    assert cards_in(0.5, [], learning=3) == 1


@given(st.floats(0, 10_000), st.lists(st.floats(1, 200), max_size=9), st.integers(0, 9))
def test_no_more_cards_fit_than_there_are(seconds: float, expected: list[float], learning: int) -> None:
    assert 0 <= cards_in(seconds, expected, learning) <= len(expected) + learning


@pytest.mark.parametrize(
    ("left_ms", "learning", "may"), [(1, 0, True), (0, 0, False), (30_000, 2, True), (29_999, 2, False)]
)
def test_card_may_be_begun_while_time_is_left_for_those_being_learned(left_ms: int, learning: int, may: bool) -> None:
    assert may_begin(left_ms, learning) is may


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


# -- setting aside


ASIDE = BEGUN.put_aside(C, "c0ffee")


def test_card_set_aside_takes_one_from_the_size() -> None:
    assert ASIDE.size == 2


def test_card_set_aside_is_neither_finished_nor_open() -> None:
    rest = BEGUN.put_aside(B, "c0ffee")

    assert (rest.known, rest.open) == ((A,), ())


def test_card_set_aside_is_off_the_screen() -> None:
    assert ASIDE.on_screen is None


def test_finished_card_that_is_set_aside_at_its_explanation_stays_finished() -> None:
    session = BEGUN.put_aside(A, "c0ffee")

    assert (session.size, session.known) == (3, (A,))


def test_card_set_aside_was_the_latest_thing_done() -> None:
    assert ASIDE.latest_set_aside == SetAside(C, "c0ffee", 0)


def test_answer_after_it_is_the_latest_thing_done() -> None:
    assert ASIDE.after(B, comes_back=False, ms_taken=0).latest_set_aside is None


def test_answer_taken_back_makes_it_the_latest_thing_done_again() -> None:
    answered = ASIDE.after(B, comes_back=False, ms_taken=0)

    assert answered.taken_back(B, still_open=False).latest_set_aside == SetAside(C, "c0ffee", 0)


@pytest.mark.parametrize("card", [A, B, C])
def test_card_that_is_taken_back_leaves_a_session_of_the_former_size(card: CardId) -> None:
    aside = BEGUN.put_aside(card, "c0ffee")
    assert aside.latest_set_aside is not None
    back = aside.with_back(aside.latest_set_aside)

    assert (back.size, back.set_aside) == (BEGUN.size, ())


def test_chosen_card_that_was_set_aside_is_not_next() -> None:
    session = msgspec.structs.replace(NEW, chosen=(A, B)).put_aside(A, "c0ffee")

    assert session.next_chosen == B


def test_practised_card_that_was_not_known_was_missed_and_is_finished() -> None:
    session = NEW.after(A, comes_back=False, ms_taken=0, is_missed=True)

    assert (session.known, session.missed) == ((A,), (A,))


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
    session = msgspec.structs.replace(ASIDE, on_screen=on_screen, is_running=False, until_ms=480_000, is_practice=True)

    assert msgspec.json.decode(msgspec.json.encode(session), type=Session) == session
