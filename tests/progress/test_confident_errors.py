"""The confident-error list: what is in it, what clears it, and that it follows from the log alone."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from quizapp.progress.confident_errors import confident_errors
from quizapp.progress.events import CLOCK, UNDO, ClockCorrection, Review
from quizapp.progress.log import REVIEW_VALUES, name_sum, review_checksum, written_reviews
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ConfidentError
from quizapp.questions.response import Certainty, Chosen, Rating
from tests.progress.damage import change_file
from tests.progress.histories import CARDS, ELSEWHERE, FreshProfile, History, Person, histories, kept, rebuilt

SURE = Certainty.SURE_ENOUGH_TO_ACT


@pytest.fixture
def person(profile: Profile) -> Person:
    """Somebody who was wrong about the first card and sure enough to act on it."""
    person = Person(profile)
    person.answer(CARDS[0], Rating.AGAIN, certainty=SURE)
    return person


def listed(person: Person) -> list[str]:
    return [error.card for error in person.profile.confident_errors()]


def on_later_days(person: Person, *ratings: Rating) -> None:
    """Answer the first card, once a day."""
    for rating in ratings:
        person.move_clock(timedelta(days=1))
        person.answer(CARDS[0], rating)


# -- what is in it


def test_wrong_answer_that_was_sure_is_listed(person: Person) -> None:
    assert listed(person) == [CARDS[0]]


def test_wrong_answer_that_was_not_sure_is_not_listed(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.AGAIN, certainty=Certainty.FAIRLY_SURE)

    assert listed(person) == []


def test_newest_error_comes_first(person: Person) -> None:
    for card in (CARDS[2], CARDS[1]):
        person.answer(card, Rating.AGAIN, certainty=SURE)

    assert listed(person) == [CARDS[1], CARDS[2], CARDS[0]]


def test_error_that_was_repeated_comes_before_one_made_between(person: Person) -> None:
    person.answer(CARDS[1], Rating.AGAIN, certainty=SURE)
    person.answer(CARDS[0], Rating.AGAIN, certainty=SURE)

    assert listed(person) == [CARDS[0], CARDS[1]]


def test_error_of_a_test_is_listed(profile: Profile) -> None:
    person = Person(profile)
    person.hand_in(person.review_of(CARDS[1], Rating.AGAIN, SURE))

    assert listed(person) == [CARDS[1]]


def _review(person: Person, response: Chosen | None, seed: int | None) -> Review:
    return Review(
        card=CARDS[1],
        clock=person.clock,
        day=person.day,
        rating=Rating.AGAIN,
        due=person.now,
        key_hash=7,
        deck_version="1",
        response=response,
        points=0,
        max_points=1,
        certainty=SURE,
        seed=seed,
    )


def test_entry_tells_everything_of_the_error(profile: Profile) -> None:
    person = Person(profile)
    made = profile.append_review(CARDS[1], lambda state: _review(person, Chosen(("wait",)), 12345))
    day, clock = person.day, person.clock
    person.move_clock(timedelta(days=1))
    state = person.answer(CARDS[1], Rating.GOOD)

    assert profile.confident_errors() == [
        ConfidentError(CARDS[1], state, made.event, Chosen(("wait",)), SURE, day, clock, 12345, times=1)
    ]


def test_clock_of_an_entry_is_the_clock_on_the_wall(person: Person) -> None:
    [error] = person.profile.confident_errors()

    assert error.clock.isoformat() == person.clock.isoformat()


def test_response_of_a_later_version_is_not_known(profile: Profile) -> None:
    person = Person(profile)
    profile.append_review(CARDS[1], lambda state: _review(person, Chosen(("wait",)), None))
    with profile.read() as connection:
        [review] = written_reviews(connection)
    later = review._replace(response='["sung",[7]]')
    checksum = review_checksum(tuple(later[:REVIEW_VALUES]), name_sum(later.card), name_sum(later.device))
    change_file(profile, "UPDATE reviews SET response = ?, checksum = ?", later.response, checksum)

    assert [error.response for error in profile.confident_errors()] == [None]


def test_all_confident_errors_of_a_card_are_counted(person: Person) -> None:
    on_later_days(person, Rating.AGAIN, Rating.GOOD)
    person.answer(CARDS[0], Rating.AGAIN, certainty=SURE)

    assert [error.times for error in person.profile.confident_errors()] == [2]


# -- what clears it


def test_right_answers_on_two_later_days_clear_it(person: Person) -> None:
    on_later_days(person, Rating.GOOD, Rating.EASY)

    assert listed(person) == []


def test_right_answer_on_one_later_day_does_not_clear_it(person: Person) -> None:
    on_later_days(person, Rating.GOOD, Rating.HARD)

    assert listed(person) == [CARDS[0]]


def test_wrong_answer_between_two_right_ones_keeps_it(person: Person) -> None:
    on_later_days(person, Rating.GOOD, Rating.AGAIN, Rating.GOOD)

    assert listed(person) == [CARDS[0]]


def test_entry_says_how_many_right_days_are_still_needed(person: Person) -> None:
    on_later_days(person, Rating.GOOD)

    assert [error.state.errors_to_clear for error in person.profile.confident_errors()] == [1]


def test_reset_of_the_card_clears_it(person: Person) -> None:
    person.reset(CARDS[0])

    assert listed(person) == []


def test_undo_of_the_error_clears_it(person: Person) -> None:
    person.undo()

    assert listed(person) == []


def test_undo_of_the_second_right_day_opens_it_again(person: Person) -> None:
    on_later_days(person, Rating.GOOD, Rating.GOOD)

    person.undo()

    assert listed(person) == [CARDS[0]]


def test_undone_error_is_not_counted(person: Person) -> None:
    person.answer(CARDS[0], Rating.AGAIN, certainty=SURE)

    person.undo()

    assert [error.times for error in person.profile.confident_errors()] == [1]


# -- it follows from the log


def test_error_of_another_computer_is_listed(profile: Profile) -> None:
    person = Person(profile)
    person.answer_elsewhere(CARDS[1], Rating.AGAIN, SURE)

    assert listed(person) == [CARDS[1]]


def test_error_that_is_not_what_was_written_is_not_listed(person: Person) -> None:
    change_file(person.profile, "UPDATE reviews SET seed = 5")

    assert listed(person) == []


def test_mended_clock_moves_the_day_of_the_error(person: Person) -> None:
    person.correct_clock(0, 0, -9)

    assert [error.day for error in person.profile.confident_errors()] == [person.day - 9]


def test_mended_clock_that_was_right_after_all_leaves_the_day(person: Person) -> None:
    person.correct_clock(0, 0, -9)
    person.merge(UNDO, target=person.events()[-1])

    assert [error.day for error in person.profile.confident_errors()] == [person.day]


def test_mended_clock_of_another_computer_leaves_the_day(person: Person) -> None:
    elsewhere = person.answer_elsewhere(CARDS[1], Rating.GOOD)
    person.merge(CLOCK, body=ClockCorrection(ELSEWHERE, "", elsewhere.hex(), -10))

    assert [error.day for error in person.profile.confident_errors()] == [person.day]


@given(history=histories)
def test_list_holds_just_the_cards_whose_error_is_open(fresh_profile: FreshProfile, history: History) -> None:
    person = Person(fresh_profile())
    person.live(history)

    states = {row.card: row.state for row in person.profile.card_states() if row.state.errors_to_clear}

    assert {error.card: error.state for error in person.profile.confident_errors()} == states


@given(history=histories)
def test_open_error_has_its_reviews_in_the_log(fresh_profile: FreshProfile, history: History) -> None:
    profile = fresh_profile()
    Person(profile).live(history)
    with profile.read() as connection:
        logged = {review.id: review for review in written_reviews(connection)}

    errors = [logged[error.event] for error in profile.confident_errors()]

    assert {(review.rating, review.certainty) for review in errors} <= {(int(Rating.AGAIN), int(SURE))}


def test_kept_error_equals_the_rebuilt_one(person: Person) -> None:
    on_later_days(person, Rating.GOOD)

    assert kept(person.profile) == rebuilt(person.profile)


def test_reading_the_list_looks_at_no_table_as_a_whole(person: Person) -> None:
    statements = list[str]()
    with person.profile.read() as connection:
        driver: Any = connection.connection.dbapi_connection  # sqlcipher3 carries no types
        driver.set_trace_callback(statements.append)
        confident_errors(connection)
        driver.set_trace_callback(None)
        plans = [row[-1] for sql in statements for row in driver.execute(f"EXPLAIN QUERY PLAN {sql}")]

    # The index holds open errors alone. Of names and devices there are few.
    scans = {plan for plan in plans if plan.startswith("SCAN")}
    assert scans == {"SCAN card_states USING INDEX open_errors", "SCAN devices"}
