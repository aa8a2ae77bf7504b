"""Tests in the log: handed in as a whole or logged at their end, listed, and what was answered in each."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given

from quizapp.learning.card import CardState, apply
from quizapp.learning.day import days_later
from quizapp.learning.moments import milliseconds
from quizapp.progress.events import LONGEST_FORM, TEST, UNDO, EventId, Review, ReviewKind, TestTaken
from quizapp.progress.fold import answer_of
from quizapp.progress.log import written_changes, written_reviews
from quizapp.progress.profile import Decide, Profile
from quizapp.progress.rows import TakenTest, TestReview
from quizapp.progress.verification import verify
from quizapp.questions.response import Certainty, Chosen, Rating
from tests.progress.damage import change_file, read_file
from tests.progress.histories import (
    CARDS,
    INSTALLED,
    FreshProfile,
    History,
    Person,
    histories,
    kept,
    rebuilt,
)


@pytest.fixture
def person(profile: Profile) -> Person:
    return Person(profile)


# -- handing in


def test_answers_of_a_test_are_of_that_kind(person: Person) -> None:
    person.hand_in(person.review_of(CARDS[0]), person.review_of(CARDS[1]))

    assert read_file(person.profile, "SELECT kind FROM reviews") == [(ReviewKind.TEST,), (ReviewKind.TEST,)]


def test_states_after_a_test_come_in_the_order_of_the_answers(person: Person) -> None:
    made = person.hand_in(person.review_of(CARDS[2], Rating.AGAIN), person.review_of(CARDS[1]))

    assert [one.state for one in made] == [person.profile.card_state(card) for card in (CARDS[2], CARDS[1])]


def test_answers_of_a_test_count_for_the_schedule(person: Person) -> None:
    before = person.answer(CARDS[0], Rating.GOOD)
    person.move_clock(timedelta(days=3))

    person.hand_in(person.review_of(CARDS[0]))

    assert person.profile.card_state(CARDS[0]) == apply(before, answer_of(person.review_of(CARDS[0])(before)))


def test_card_that_is_asked_twice_rests_on_its_own_first_answer(person: Person) -> None:
    seen = list[CardState | None]()

    def decide(state: CardState | None) -> Review:
        seen.append(state)
        return person.review_of(CARDS[0])(state)

    made = person.profile.append_test(
        [(CARDS[0], decide)] * 2, lambda events: person.test_of(events, CARDS[:1] * 2), person.clock, person.day, {}
    )

    assert seen == [None, made[0].state]


def test_test_names_its_reviews_in_order(person: Person) -> None:
    made = person.hand_in(person.review_of(CARDS[1]), person.review_of(CARDS[0]))

    [taken] = person.profile.tests_taken()

    assert taken.test.reviews == tuple(one.event.hex() for one in made)


def test_each_answer_keeps_the_clock_of_when_it_was_changed(person: Person) -> None:
    first = person.review_of(CARDS[0])
    earlier = milliseconds(person.now)
    person.move_clock(timedelta(minutes=4))
    person.hand_in(first, person.review_of(CARDS[1]))

    assert read_file(person.profile, "SELECT clock FROM reviews ORDER BY id") == [(earlier,), (earlier + 240_000,)]


def test_answers_older_than_the_last_event_come_behind_it_in_the_log(person: Person) -> None:
    early = [person.review_of(card) for card in CARDS[:2]]
    person.move_clock(timedelta(minutes=30))
    person.answer(CARDS[3], Rating.GOOD)

    made = person.hand_in(*early)

    assert person.events()[1:3] == [one.event for one in made]


def test_draft_is_forgotten_with_the_test_that_is_handed_in(person: Person) -> None:
    person.profile.write_draft("test", b"{}")

    person.hand_in(person.review_of(CARDS[0]))

    assert person.profile.read_draft("test") is None


def test_test_without_an_answer_is_logged(person: Person) -> None:
    person.hand_in(cards=CARDS[:2])

    assert [taken.test.cards for taken in person.profile.tests_taken()] == [CARDS[:2]]


def test_agenda_follows_a_test(person: Person) -> None:
    person.profile.write_agenda("all", INSTALLED)

    person.hand_in(*(person.review_of(installed.card) for installed in INSTALLED[:2]))

    assert [found.card for found in person.profile.new_cards()] == [INSTALLED[2].card]


def _fails(state: CardState | None) -> Review:
    raise LookupError


@pytest.fixture
def failed(person: Person) -> Person:
    """Somebody whose second answer could not be decided on."""
    person.answer(CARDS[0], Rating.GOOD)
    person.profile.write_draft("test", b"{}")
    answers: list[tuple[str, Decide]] = [(CARDS[1], person.review_of(CARDS[1])), (CARDS[2], _fails)]
    with pytest.raises(LookupError):
        person.profile.append_test(
            answers,  # type: ignore[arg-type]  # card ids are texts here
            lambda events: person.test_of(events, CARDS[1:3]),
            person.clock,
            person.day,
            {"test": None},
        )
    return person


def test_test_that_cannot_be_handed_in_leaves_no_answer(failed: Person) -> None:
    assert (verify(failed.profile).reviews, failed.profile.card_state(CARDS[1])) == (1, None)


def test_test_that_cannot_be_handed_in_leaves_its_draft(failed: Person) -> None:
    assert (failed.profile.read_draft("test"), failed.profile.tests_taken()) == (b"{}", [])


def test_answer_after_a_test_that_failed_is_kept(failed: Person) -> None:
    failed.answer(CARDS[3], Rating.GOOD)

    assert verify(failed.profile).is_ok


def test_form_that_is_too_long_is_refused(person: Person) -> None:
    with pytest.raises(ValueError, match="longer than"):
        person.hand_in(person.review_of(CARDS[0]), form='"' + "é" * (LONGEST_FORM // 2) + '"')


def test_form_that_is_refused_leaves_no_answer(person: Person) -> None:
    with pytest.raises(ValueError, match="longer than"):
        person.hand_in(person.review_of(CARDS[0]), form="x" * (LONGEST_FORM + 1))

    assert person.events() == []


@given(history=histories)
def test_fold_after_a_test_is_the_rebuilt_one(fresh_profile: FreshProfile, history: History) -> None:
    person = Person(fresh_profile())
    person.live(history)

    person.hand_in(*(person.review_of(card, Rating.AGAIN, Certainty.SURE_ENOUGH_TO_ACT, 0) for card in CARDS))

    assert kept(person.profile) == rebuilt(person.profile)


def test_answer_that_is_older_than_the_cards_last_study_day_is_kept_and_changes_nothing(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)
    before = kept(person.profile)
    late = replace(person.review_of(CARDS[0])(None), day=days_later(person.day, -1), rating=Rating.AGAIN)

    person.profile.append_test(
        [(CARDS[0], lambda _: late)], lambda events: person.test_of(events, CARDS[:1]), person.clock, person.day, {}
    )

    assert (kept(person.profile), rebuilt(person.profile)) == (before, before)
    assert _answered(person) == [CARDS[0]]


# -- a test whose answers were logged one by one


def test_tutored_test_is_logged_with_the_answers_that_were_there(person: Person) -> None:
    made = person.profile.append_review(CARDS[0], person.review_of(CARDS[0]))
    test = person.test_of([made.event], CARDS[:2])

    person.profile.append_test([], lambda _: test, person.clock, person.day, {"test": None})

    [taken] = person.profile.tests_taken()
    assert taken == TakenTest(taken.event, test, person.clock, person.day)


def test_draft_of_a_tutored_test_is_forgotten_with_it(person: Person) -> None:
    person.profile.write_draft("test", b"{}")

    person.profile.append_test([], lambda _: person.test_of([], CARDS[:1]), person.clock, person.day, {"test": None})

    assert person.profile.read_draft("test") is None


# -- the tests taken


def test_nobody_has_taken_a_test_at_first(person: Person) -> None:
    assert person.profile.tests_taken() == []


def test_newest_test_comes_first(person: Person) -> None:
    for number in range(3):
        person.hand_in(person.review_of(CARDS[0]), form=str(number))

    assert [taken.test.form for taken in person.profile.tests_taken()] == ["2", "1", "0"]


def test_test_is_listed_as_it_was_taken(person: Person) -> None:
    [made] = person.hand_in(person.review_of(CARDS[1]), cards=CARDS[:3], form='{"number":3}')
    now_ms = milliseconds(person.now)
    wanted = TestTaken("7e57", '{"number":3}', now_ms - 60_000, now_ms, CARDS[:3], (made.event.hex(),), 60_000)

    [taken] = person.profile.tests_taken()

    assert (taken.test, taken.clock.isoformat(), taken.day) == (wanted, person.clock.isoformat(), person.day)


def test_test_that_was_taken_back_is_not_listed(person: Person) -> None:
    person.hand_in(person.review_of(CARDS[0]))
    [taken] = person.profile.tests_taken()

    person.merge(UNDO, target=taken.event)

    assert person.profile.tests_taken() == []


def test_test_of_another_computer_is_listed(person: Person) -> None:
    test = person.test_of([], CARDS[:1])

    person.merge(TEST, body=test)

    assert [taken.test for taken in person.profile.tests_taken()] == [test]


@pytest.mark.parametrize("body", [None, {}, [1], {"id": 7}])
def test_test_that_is_not_understood_is_left_out(person: Person, body: object) -> None:
    person.merge(TEST, body=body)

    assert person.profile.tests_taken() == []


def test_test_that_is_not_what_was_written_is_left_out(person: Person) -> None:
    person.hand_in(person.review_of(CARDS[0]))
    change_file(person.profile, "UPDATE changes SET day = day + 1")

    assert person.profile.tests_taken() == []


def test_test_of_a_later_version_is_listed_as_far_as_it_is_known(person: Person) -> None:
    body = {"id": "1", "form": "{}", "began_ms": 1, "ended_ms": 2, "cards": [], "reviews": [], "ms": 1, "mood": "calm"}
    person.merge(TEST, body=body)

    assert [taken.test for taken in person.profile.tests_taken()] == [TestTaken("1", "{}", 1, 2, (), (), 1)]


def test_mended_clock_moves_the_day_of_a_test(person: Person) -> None:
    person.hand_in(person.review_of(CARDS[0]))

    person.correct_clock(0, 1, -9)

    assert [taken.day for taken in person.profile.tests_taken()] == [person.day - 9]


def test_test_changes_nothing_but_by_its_answers(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)
    before = kept(person.profile)

    person.profile.append_test([], lambda _: person.test_of([], CARDS), person.clock, person.day, {})

    assert (kept(person.profile), rebuilt(person.profile)) == (before, before)


def test_test_is_given_away_like_any_change(person: Person) -> None:
    person.hand_in(person.review_of(CARDS[0]))

    with person.profile.read() as connection:
        assert [change.kind for change in written_changes(connection)] == [TEST]


# -- what was answered in it


def _answer(person: Person, card: int, response: Chosen | None = None) -> Decide:
    def decide(state: CardState | None) -> Review:
        return Review(
            card=CARDS[card],
            clock=person.clock,
            day=person.day,
            rating=Rating.HARD,
            due=person.now + timedelta(days=1),
            key_hash=99,
            deck_version="1",
            response=response,
            points=3,
            max_points=4,
            certainty=Certainty.FAIRLY_SURE,
            ms_taken=1500,
            seed=77,
        )

    return decide


def test_answer_of_a_test_tells_everything(person: Person) -> None:
    [made] = person.hand_in(_answer(person, 1, Chosen(("a", "b"))))
    [taken] = person.profile.tests_taken()

    assert person.profile.reviews_of_test(taken) == [
        TestReview(
            event=made.event,
            card=CARDS[1],
            response=Chosen(("a", "b")),
            points=3,
            max_points=4,
            certainty=Certainty.FAIRLY_SURE,
            rating=Rating.HARD,
            ms_taken=1500,
            key_hash=99,
            seed=77,
            clock=person.clock,
        )
    ]


def _answered(person: Person) -> list[str]:
    [taken] = person.profile.tests_taken()
    return [review.card for review in person.profile.reviews_of_test(taken)]


def test_answers_of_a_test_come_in_its_order(person: Person) -> None:
    person.hand_in(*(person.review_of(card) for card in (CARDS[2], CARDS[0], CARDS[1])))

    assert _answered(person) == [CARDS[2], CARDS[0], CARDS[1]]


def test_answers_outside_the_test_are_not_among_its_own(person: Person) -> None:
    person.answer(CARDS[0], Rating.GOOD)
    person.hand_in(person.review_of(CARDS[1]))
    person.answer(CARDS[2], Rating.GOOD)

    assert _answered(person) == [CARDS[1]]


def test_answer_that_was_taken_back_is_left_out(person: Person) -> None:
    made = person.hand_in(person.review_of(CARDS[0]), person.review_of(CARDS[1]))

    person.profile.undo_review(made[0].event, person.clock, person.day)

    assert _answered(person) == [CARDS[1]]


def test_answer_that_is_not_what_was_written_is_left_out(person: Person) -> None:
    made = person.hand_in(person.review_of(CARDS[0]), person.review_of(CARDS[1]))
    change_file(person.profile, "UPDATE reviews SET rating = 1 WHERE id = ?", made[1].event)

    assert _answered(person) == [CARDS[0]]


def test_names_that_are_no_ids_are_left_out(person: Person) -> None:
    made = person.profile.append_review(CARDS[0], person.review_of(CARDS[0]))
    test = person.test_of([EventId(b"?"), made.event], CARDS[:1])
    odd = TestTaken(test.id, test.form, 0, 0, test.cards, ("no hex", *test.reviews), 0)

    person.profile.append_test([], lambda _: odd, person.clock, person.day, {})

    assert _answered(person) == [CARDS[0]]


@given(history=histories)
def test_tests_of_any_history_name_answers_that_are_in_the_log(fresh_profile: FreshProfile, history: History) -> None:
    profile = fresh_profile()
    Person(profile).live(history)
    with profile.read() as connection:
        logged = {review.id.hex() for review in written_reviews(connection)}

    named = {review for taken in profile.tests_taken() for review in taken.test.reviews}

    assert named <= logged


@pytest.mark.parametrize("name", ["began_ms", "ended_ms"])
@pytest.mark.parametrize("moment", [-1, 10**18])
def test_test_of_a_moment_outside_the_calendar_is_left_out(person: Person, name: str, moment: int) -> None:
    taken = TestTaken(id="t", form="{}", began_ms=1, ended_ms=2, cards=(), reviews=(), ms=1)
    changed = msgspec.structs.replace(taken, **{name: moment})
    person.profile.append_test([], lambda _: changed, person.clock, person.day, {})

    assert person.profile.tests_taken() == []
