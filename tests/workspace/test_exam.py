"""Tests: what they are made of, how they go on, and that nothing of them is lost or comes into the log too early."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from quizapp.learning.day import study_day
from quizapp.learning.form import Form, Mode, Which
from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Chosen, Rating, Turned
from quizapp.workspace.exam import (
    CurrentTest,
    NothingToAsk,
    PlaceState,
    begin_test,
    choices,
    how_many,
    is_test_running,
    kept_test,
)
from quizapp.workspace.results import past_tests, result_of
from quizapp.workspace.session import begin_chosen
from quizapp.workspace.study import Study
from tests.every_kind import EVERY_KIND
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import choice, entry_of, flashcard, install

LATER = NOW + timedelta(minutes=10)
CASE = msgspec.json.decode(msgspec.json.encode(EVERY_KIND["case_study"]))


@pytest.fixture
def study(home: Path, profile: Profile) -> Study:
    """A nurse with four questions in two topics, one of them safety-critical, a flashcard, and a case."""
    questions = [
        choice("one", topic="Lungs"),
        choice("two", topic="Lungs", safety_critical=True),
        choice("three", topic="Skin"),
        flashcard("turned", topic="Skin"),
        CASE | {"id": "case", "topic": "Pituitary"},
    ]
    return Study(install(home, "basics", questions), profile, NEW_YORK)


def answer(test: CurrentTest, part: str = "call", certainty: Certainty = Certainty.FAIRLY_SURE) -> None:
    """Choose an option of the question on the screen."""
    test.respond(Chosen((part,)), NOW)
    test.be_sure(certainty, NOW)


def answer_case(test: CurrentTest) -> None:
    """Answer every step of the case on the screen rightly, and stay on the last."""
    for step in range(6):
        question = test.question
        response = question.right_response()
        test.respond(response, NOW)
        if step < 5:
            test.go_to(test.run.at + 1)


def only(study: Study, *, mode: Mode = Mode.EXAM) -> CurrentTest:
    """Begin a test of single best answers alone."""
    test = begin_test(study, Form(mode=mode, size=4, kinds=("single_best_answer",)), NOW)
    assert len(test.cards) == 3
    return test


def reviews(study: Study) -> list[tuple[int, int | None]]:
    """Return kind and points of every review in the log."""
    with study.profile.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql("SELECT kind, points FROM reviews ORDER BY id")]


# -- what is asked


def test_topics_and_kinds_are_counted_without_what_cannot_be_scored(study: Study) -> None:
    found = choices(study)

    assert found.questions_of_topic == {"Lungs": 2, "Skin": 1, "Pituitary": 1}
    assert found.questions_of_kind == {"single_best_answer": 3, "case_study": 1}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (Form(), 4),
        (Form(topics=("Lungs",)), 2),
        (Form(kinds=("case_study",)), 1),
        (Form(is_safety_only=True), 1),
        (Form(audience="patient"), 0),
        (Form(audience="nurse"), 4),
        (Form(size=2), 2),
        (Form(which=Which.WRONG), 0),
        (Form(which=Which.FLAGGED), 0),
        (Form(which=Which.NEW), 4),
    ],
)
def test_form_decides_how_many_questions_there_are(study: Study, form: Form, expected: int) -> None:
    assert how_many(study, form) == expected


def test_only_what_was_answered_wrongly_is_asked(study: Study) -> None:
    study.answer(entry_of(study.catalogue, "basics/one"), Chosen(("wait",)), NOW)
    study.answer(entry_of(study.catalogue, "basics/two"), Chosen(("call",)), NOW)

    assert begin_test(study, Form(which=Which.WRONG), LATER).cards == ["basics/one"]


def test_only_what_was_never_answered_is_asked(study: Study) -> None:
    study.answer(entry_of(study.catalogue, "basics/one"), Chosen(("wait",)), NOW)

    assert "basics/one" not in begin_test(study, Form(which=Which.NEW), LATER).cards


def test_only_what_is_flagged_is_asked(study: Study) -> None:
    study.flag(CardId("basics/three"), True, NOW)

    assert begin_test(study, Form(which=Which.FLAGGED), LATER).cards == ["basics/three"]


def test_suspended_card_is_not_asked(study: Study) -> None:
    study.profile.suspend(CardId("basics/one"), NOW, study.day(NOW))

    assert "basics/one" not in begin_test(study, Form(), LATER).cards


def test_deck_that_is_switched_off_is_not_asked(study: Study) -> None:
    study.profile.enrol("basics", False, NOW, study.day(NOW))

    assert how_many(study, Form()) == 0


def test_test_without_any_question_is_explained(study: Study) -> None:
    with pytest.raises(NothingToAsk):
        begin_test(study, Form(topics=("Kidney",)), NOW)


# -- exam mode


def test_answers_are_not_in_the_log_before_the_test_is_handed_in(study: Study) -> None:
    test = only(study)
    answer(test)

    assert reviews(study) == []


def test_answers_are_in_the_log_as_answers_of_a_test_once_it_is_handed_in(study: Study) -> None:
    test = only(study)
    answer(test)
    test.go_to(1)
    answer(test, "wait")
    test.hand_in(LATER)

    assert reviews(study) == [(2, 1), (2, 0)]


def test_each_answer_has_the_moment_it_was_last_changed(study: Study) -> None:
    test = only(study)
    test.respond(Chosen(("wait",)), NOW)
    test.respond(Chosen(("call",)), NOW + timedelta(minutes=3))
    test.hand_in(LATER)

    with study.profile.read() as connection:
        clock = connection.exec_driver_sql("SELECT clock FROM reviews").scalar_one()
    assert clock == int((NOW + timedelta(minutes=3)).timestamp() * 1000)


def test_question_without_an_answer_makes_no_review(study: Study) -> None:
    test = only(study)
    test.hand_in(LATER)

    assert reviews(study) == []


def test_answers_of_a_test_count_for_the_schedule(study: Study) -> None:
    test = only(study)
    answer(test)
    card = test.screen.card
    test.hand_in(LATER)

    state = study.profile.card_state(card)
    assert state is not None and not state.is_learning


def test_exam_shows_no_explanation(study: Study) -> None:
    test = only(study)
    answer(test)
    test.check(NOW)

    assert not test.is_explained


def test_answer_can_be_changed_until_the_test_is_handed_in(study: Study) -> None:
    test = only(study)
    answer(test, "wait")
    test.go_to(1)
    test.go_to(0)
    answer(test, "call")
    test.hand_in(LATER)

    assert reviews(study) == [(2, 1)]


def test_handing_in_forgets_the_draft(study: Study) -> None:
    test = only(study)
    test.hand_in(LATER)

    assert kept_test(study) is None


# -- tutored mode


def test_checked_answer_is_in_the_log_at_once(study: Study) -> None:
    test = only(study, mode=Mode.TUTORED)
    answer(test)
    test.check(NOW)

    assert reviews(study) == [(2, 1)]
    assert test.is_explained


def test_checked_answer_cannot_be_changed(study: Study) -> None:
    test = only(study, mode=Mode.TUTORED)
    answer(test)
    test.check(NOW)
    test.respond(Chosen(("wait",)), LATER)

    assert test.screen.response == Chosen(("call",))


def test_checking_twice_makes_one_review(study: Study) -> None:
    test = only(study, mode=Mode.TUTORED)
    answer(test)
    test.check(NOW)
    test.check(NOW)

    assert len(reviews(study)) == 1


def test_tutored_test_is_saved_with_its_answers(study: Study) -> None:
    test = only(study, mode=Mode.TUTORED)
    answer(test)
    test.check(NOW)
    result = result_of(study, test.hand_in(LATER))

    assert result is not None and (result.total.points, result.total.max_points) == (1, 3)


def test_answer_checked_just_before_a_crash_belongs_to_the_test(study: Study) -> None:
    test = only(study, mode=Mode.TUTORED)
    answer(test)
    test.check(NOW)
    again = reopened(study)
    result = result_of(study, again.hand_in(LATER))

    assert result is not None and result.total.points == 1


# -- cases


def case(study: Study, mode: Mode = Mode.EXAM) -> CurrentTest:
    return begin_test(study, Form(mode=mode, kinds=("case_study",)), NOW)


def test_case_has_a_screen_for_each_step(study: Study) -> None:
    assert [place.step for place in case(study).places()] == [0, 1, 2, 3, 4, 5]


def test_case_is_one_question_of_the_test(study: Study) -> None:
    assert {place.number for place in case(study).places()} == {1}


def test_steps_of_a_case_open_one_after_the_other(study: Study) -> None:
    test = case(study)
    test.go_to(3)

    assert test.run.at == 0


def test_step_is_locked_once_the_case_unfolded_beyond_it(study: Study) -> None:
    test = case(study)
    right = test.question.right_response()
    test.respond(right, NOW)
    test.go_to(1)
    test.go_to(0)
    test.respond(None, LATER)

    assert test.is_locked
    assert test.screen.response == right


def test_case_is_logged_as_one_review(study: Study) -> None:
    test = case(study)
    answer_case(test)
    test.hand_in(LATER)
    question = test.entry.question
    assert isinstance(question, CaseStudy)

    assert reviews(study) == [(2, question.max_points)]


def test_tutored_case_makes_its_review_with_the_last_step(study: Study) -> None:
    test = case(study, Mode.TUTORED)
    counts = []
    for step in range(6):
        test.respond(test.question.right_response(), NOW)
        test.check(NOW)
        counts.append(len(reviews(study)))
        test.go_to(step + 1)

    assert counts == [0, 0, 0, 0, 0, 1]


def test_tutored_step_opens_only_after_the_one_before_was_checked(study: Study) -> None:
    test = case(study, Mode.TUTORED)
    test.go_to(1)

    assert test.run.at == 0


def test_case_handed_in_half_way_is_logged_with_the_steps_that_were_checked(study: Study) -> None:
    test = case(study, Mode.TUTORED)
    for step in range(3):
        test.respond(test.question.right_response(), NOW)
        test.check(NOW)
        test.go_to(step + 1)
    test.respond(test.question.right_response(), NOW)
    points = sum(step.max_points for step in _case(study).steps[:3])
    result = result_of(study, test.hand_in(LATER))

    assert reviews(study) == [(2, points)]
    assert result is not None and (result.total.points, result.answered) == (points, 3)


def test_checked_steps_of_a_case_stay_in_the_log_when_the_test_is_given_up(study: Study) -> None:
    test = case(study, Mode.TUTORED)
    test.respond(test.question.right_response(), NOW)
    test.check(NOW)
    test.give_up(LATER)

    assert reviews(study) == [(2, _case(study).steps[0].max_points)]


def test_checked_steps_of_a_case_stay_in_the_log_when_another_test_is_begun(study: Study) -> None:
    test = case(study, Mode.TUTORED)
    test.respond(test.question.right_response(), NOW)
    test.check(NOW)
    only(study)

    assert len(reviews(study)) == 1


def test_certainty_of_a_step_without_an_answer_makes_no_confident_error(study: Study) -> None:
    test = case(study)
    test.respond(test.question.right_response(), NOW)
    test.be_sure(Certainty.GUESS, NOW)
    test.go_to(1)
    test.be_sure(Certainty.SURE_ENOUGH_TO_ACT, NOW)
    test.hand_in(LATER)

    assert study.profile.confident_errors() == []


# -- handed in late, or twice


def test_answer_handed_in_days_later_counts_for_the_day_it_was_given(study: Study) -> None:
    test = only(study)
    answer(test)
    study.answer(entry_of(study.catalogue, "basics/turned"), Turned(Rating.GOOD), NOW + timedelta(days=5))
    test.hand_in(NOW + timedelta(days=6))

    with study.profile.read() as connection:
        rows = connection.exec_driver_sql("SELECT day FROM reviews WHERE kind = 2").all()
    assert [row[0] for row in rows] == [study_day(NOW, NEW_YORK)]


def test_answer_of_a_test_changes_nothing_of_a_card_that_was_answered_on_a_later_day(study: Study) -> None:
    test = only(study)
    answer(test, "wait", Certainty.SURE_ENOUGH_TO_ACT)
    card = test.screen.card
    for day in (1, 2, 5):
        study.answer(entry_of(study.catalogue, card), Chosen(("call",)), NOW + timedelta(days=day))
    state = study.profile.card_state(card)
    result = result_of(study, test.hand_in(NOW + timedelta(days=6)))

    assert study.profile.card_state(card) == state
    assert verify(study.profile).is_ok
    assert result is not None and result.rows[0].outcome.is_answered and not result.rows[0].is_right


def test_test_that_is_in_the_log_already_is_not_logged_again(study: Study) -> None:
    test = only(study)
    answer(test)
    copy = CurrentTest(study, test.run)
    test.hand_in(LATER)
    copy.hand_in(LATER)

    assert (len(reviews(study)), len(past_tests(study))) == (1, 1)


# -- drafts


def reopened(study: Study) -> CurrentTest:
    """Come back after the program was killed."""
    test = kept_test(Study(study.catalogue, Profile(study.profile.folder), NEW_YORK))
    assert test is not None
    return test


ACTIONS: dict[str, Callable[[CurrentTest], object]] = {
    "respond": lambda test: test.respond(Chosen(("wait",)), NOW),
    "be sure": lambda test: test.be_sure(Certainty.GUESS, NOW),
    "strike": lambda test: test.strike("wait"),
    "mark": lambda test: test.mark(True),
    "go to": lambda test: test.go_to(2),
    "spend": lambda test: test.spend(4000),
    "pause": lambda test: test.pause(True),
}


@pytest.mark.parametrize("action", ACTIONS.values(), ids=ACTIONS)
def test_everything_is_as_it_was_after_a_crash(study: Study, action: Callable[[CurrentTest], object]) -> None:
    test = only(study)
    action(test)

    assert reopened(study).run == test.run


def test_struck_option_can_be_taken_back(study: Study) -> None:
    test = only(study)
    test.strike("wait")
    test.strike("wait")

    assert test.screen.struck == ()


def test_question_that_is_gone_is_taken_out_of_a_kept_test(study: Study, home: Path) -> None:
    test = only(study)
    test.go_to(2)
    last = test.screen.card
    fewer = install(home, "basics", [choice(card.split("/")[1]) for card in test.cards if card != test.cards[0]])
    kept = kept_test(Study(fewer, study.profile, NEW_YORK))

    assert kept is not None
    assert (len(kept.cards), kept.screen.card) == (2, last)


def test_question_that_is_there_again_comes_back_with_its_answer(study: Study, home: Path) -> None:
    test = only(study)
    answer(test)
    all_cards = test.cards
    names = [card.split("/")[1] for card in all_cards]
    fewer = kept_test(Study(install(home, "basics", [choice(name) for name in names[1:]]), study.profile, NEW_YORK))
    assert fewer is not None
    fewer.mark(True)
    again = kept_test(Study(install(home, "basics", [choice(name) for name in names]), study.profile, NEW_YORK))

    assert (fewer.set_aside, fewer.cards) == (1, all_cards[1:])
    assert again is not None and (again.set_aside, again.cards) == (0, all_cards)
    assert again.run.screens[0].response == Chosen(("call",))


def test_test_of_a_deck_that_is_gone_comes_back_with_it_also_after_another_was_begun(study: Study, home: Path) -> None:
    test = only(study)
    answer(test)
    other = Study(install(home, "basics", [choice("four")]), study.profile, NEW_YORK)
    assert kept_test(other) is None
    begin_test(other, Form(), LATER).give_up(LATER)

    assert kept_test(other) is None


def test_question_whose_key_changed_is_taken_out_of_a_kept_test(study: Study, home: Path) -> None:
    test = only(study)
    answer(test)
    names = [card.split("/")[1] for card in test.cards]
    changed = [choice(names[0], "wait"), *[choice(name) for name in names[1:]]]
    kept = kept_test(Study(install(home, "basics", changed), study.profile, NEW_YORK))

    assert kept is not None and kept.cards == test.cards[1:]


def test_question_whose_options_are_others_is_taken_out_of_a_kept_test(study: Study, home: Path) -> None:
    test = only(study)
    answer(test)
    name = test.screen.card.split("/")[1]
    options = [{"id": "other", "text": "Other."}, {"id": "another", "text": "Another."}]
    others = [choice(card.split("/")[1]) for card in test.cards[1:]]
    changed = install(home, "basics", [choice(name, "other", options=options), *others])
    kept = kept_test(Study(changed, study.profile, NEW_YORK))

    assert kept is not None and test.cards[0] not in kept.cards


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"id":"a"}', b'{"id":"a","form":{},"began_ms":1,"screens":[]}'])
def test_unreadable_draft_counts_as_none(study: Study, body: bytes) -> None:
    study.profile.write_draft("test", body)

    assert kept_test(study) is None


def test_giving_up_leaves_nothing(study: Study) -> None:
    test = only(study)
    answer(test)
    test.give_up(LATER)

    assert (kept_test(study), reviews(study), past_tests(study)) == (None, [], [])


@pytest.mark.parametrize(
    ("body", "is_running"),
    [(None, False), (b"{", False), (b'{"is_paused":true}', False), (b'{"is_paused":false}', True)],
)
def test_test_that_was_not_left_is_shown_first(body: bytes | None, is_running: bool) -> None:
    assert is_test_running(body) is is_running


def test_time_is_added_with_the_answer(study: Study) -> None:
    test = only(study)
    test.respond(Chosen(("call",)), NOW, ms=2500)

    assert (reopened(study).screen.ms_taken, reopened(study).run.ms_used) == (2500, 2500)


# -- time


def test_time_left_is_the_limit_less_what_was_used(study: Study) -> None:
    test = begin_test(study, Form(minutes=10), NOW)
    test.spend(60_000)

    assert test.run.ms_left == 540_000


def test_paused_clock_does_not_run(study: Study) -> None:
    test = begin_test(study, Form(minutes=10), NOW)
    test.pause(True)
    test.spend(60_000)

    assert test.run.ms_left == 600_000


def test_test_without_a_limit_has_no_time_left_to_show(study: Study) -> None:
    assert only(study).run.ms_left is None


def test_time_is_kept_for_each_question(study: Study) -> None:
    test = only(study)
    answer(test)
    test.spend(5000)
    test.go_to(1)
    test.spend(7000)
    result = result_of(study, test.hand_in(LATER))

    assert result is not None
    assert (result.rows[0].outcome.ms_taken, result.ms) == (5000, 12_000)


# -- the navigator


def test_navigator_shows_what_was_done(study: Study) -> None:
    test = only(study)
    answer(test)
    test.go_to(1)
    test.mark(True)

    found = [(place.number, place.state, place.is_marked) for place in test.places()]
    assert found == [(1, PlaceState.ANSWERED, False), (2, PlaceState.OPEN, True), (3, PlaceState.UNSEEN, False)]


# -- results


def test_result_has_points_by_topic_kind_and_step(study: Study) -> None:
    test = begin_test(study, Form(mode=Mode.EXAM, size=10), NOW)
    for place in range(len(test.run.screens)):
        test.go_to(place)
        test.respond(test.question.right_response(), NOW)
    result = result_of(study, test.hand_in(LATER))

    assert result is not None
    assert all(share.share == 1 for share in (*result.by_topic.values(), *result.by_kind.values()))
    assert set(result.by_topic) == {"Lungs", "Skin", "Pituitary"}
    assert [*result.by_judgment] == [step.judgment for step in _case(study).steps]


def _case(study: Study) -> CaseStudy:
    question = entry_of(study.catalogue, "basics/case").question
    assert isinstance(question, CaseStudy)
    return question


def test_confident_errors_come_first_among_what_was_wrong(study: Study) -> None:
    test = only(study)
    for place, certainty in enumerate((Certainty.GUESS, Certainty.SURE_ENOUGH_TO_ACT, Certainty.FAIRLY_SURE)):
        test.go_to(place)
        answer(test, "wait", certainty)
    result = result_of(study, test.hand_in(LATER))

    assert result is not None
    assert [(row.number, row.is_confident_error) for row in result.wrong] == [(2, True), (1, False), (3, False)]


def test_question_without_an_answer_counts_as_none_of_its_points(study: Study) -> None:
    test = only(study)
    answer(test)
    result = result_of(study, test.hand_in(LATER))

    assert result is not None
    assert (result.total.points, result.total.max_points, result.answered) == (1, 3, 1)


def test_result_of_a_question_whose_key_changed_keeps_the_points_it_had(study: Study, home: Path) -> None:
    test = only(study)
    for place in range(3):
        test.go_to(place)
        answer(test)
    name = test.hand_in(LATER)
    changed = install(home, "basics", [choice(card.split("/")[1], "wait") for card in test.cards])
    result = result_of(Study(changed, study.profile, NEW_YORK), name)

    assert result is not None
    assert (result.total.points, [row.entry for row in result.rows]) == (3, [None] * 3)


def test_tests_are_listed_newest_first(study: Study) -> None:
    first = only(study)
    first.hand_in(NOW)
    second = only(study)
    answer(second)
    second.hand_in(LATER)

    assert [(past.id, past.total.points) for past in past_tests(study)] == [(second.run.id, 1), (first.run.id, 0)]


@pytest.mark.parametrize("mode", Mode)
def test_list_gives_the_same_points_as_the_result(study: Study, mode: Mode) -> None:
    test = begin_test(study, Form(mode=mode, size=10), NOW)
    for place in range(len(test.run.screens) - 1):
        test.go_to(place)
        test.respond(test.question.right_response(), NOW)
        if place != 2:
            test.check(NOW)
    result = result_of(study, test.hand_in(LATER))

    assert result is not None
    assert past_tests(study)[0].total == result.total


def test_unknown_test_has_no_result(study: Study) -> None:
    assert result_of(study, "unknown") is None


def test_what_was_wrong_can_be_studied_at_once(study: Study) -> None:
    test = only(study)
    answer(test, "wait")
    wrong = test.screen.card
    result = result_of(study, test.hand_in(LATER))
    assert result is not None
    session = begin_chosen(study, result.to_study, LATER)

    assert session.session.size == 3
    assert session.card is not None and session.card.entry.card == wrong


def test_session_of_chosen_cards_asks_each_and_ends(study: Study) -> None:
    session = begin_chosen(study, [CardId("basics/one"), CardId("basics/three"), CardId("basics/gone")], NOW)
    asked = []
    while session.card is not None:
        asked.append(session.card.entry.card)
        session.respond(Chosen(("call",)))
        session.check(NOW, 0)
        session.go_on(NOW)

    assert asked == ["basics/one", "basics/three"]


def test_undo_in_study_leaves_a_handed_in_test_alone(study: Study) -> None:
    test = only(study)
    answer(test)
    test.hand_in(LATER)

    assert study.undo(LATER) is None


def test_wrong_answer_of_a_test_comes_again_today(study: Study) -> None:
    test = only(study)
    answer(test, "wait")
    wrong = test.screen.card
    test.hand_in(NOW)

    state = study.profile.card_state(wrong)
    assert state is not None and state.is_learning
    assert study.counts(LATER).due == 1


def test_seed_of_the_shown_order_is_logged(study: Study) -> None:
    test = only(study)
    answer(test)
    test.hand_in(LATER)

    with study.profile.read() as connection:
        assert connection.exec_driver_sql("SELECT seed FROM reviews").scalar_one() is not None


def test_rating_of_a_lucky_guess_in_a_test_is_not_good(study: Study) -> None:
    test = only(study)
    answer(test, "call", Certainty.GUESS)
    test.hand_in(LATER)

    with study.profile.read() as connection:
        assert connection.exec_driver_sql("SELECT rating FROM reviews").scalar_one() == Rating.HARD


def test_catalogue_of_every_kind_gives_its_traits(home: Path) -> None:
    questions = [msgspec.json.decode(msgspec.json.encode(question)) for question in EVERY_KIND.values()]
    catalogue: Catalogue = install(home, "kinds", questions)

    traits = list(catalogue.traits())
    assert [trait.card for trait in traits] == [place.card for place in catalogue.places()]
    assert {trait.kind for trait in traits} == set(EVERY_KIND)
    assert {trait.kind for trait in traits if trait.is_self_rated} == {
        "flashcard", "cloze_deletion", "image_occlusion",
    }  # fmt: skip


# -- drafts that somebody changed


def tampered(study: Study, form: Form, **values: object) -> CurrentTest | None:
    """Return the test that is found after its draft, or with ``screen`` its first screen, was changed."""
    run = msgspec.to_builtins(begin_test(study, form, NOW).run)
    screen = values.pop("screen", {})
    assert isinstance(screen, dict)
    run["screens"] = [run["screens"][0] | screen, *run["screens"][1:]]
    study.profile.write_draft("test", msgspec.json.encode(run | values))
    return kept_test(study)


@pytest.mark.parametrize("moment", [-1, 10**18, 2**63, 10**30])
@pytest.mark.parametrize("name", ["began_ms", "ms_used"])
def test_draft_of_an_impossible_moment_counts_as_none(study: Study, name: str, moment: int) -> None:
    body = msgspec.to_builtins(begin_test(study, Form(), NOW).run) | {name: moment}
    study.profile.write_draft("test", json.dumps(body).encode())

    assert kept_test(study) is None


@pytest.mark.parametrize("screen", [{"event": "zz"}, {"event": "00"}, {"changed_ms": -1}, {"ms_taken": 10**18}])
def test_draft_of_an_impossible_screen_counts_as_none(study: Study, screen: dict[str, object]) -> None:
    assert tampered(study, Form(), screen=screen) is None


def test_card_that_is_only_turned_is_taken_out_of_a_draft(study: Study) -> None:
    test = tampered(study, Form(), screen={"card": "basics/turned", "step": None})

    assert test is not None and "basics/turned" not in test.cards
