"""A session with every kind of question: cases step by step, orders that are logged, and confident errors."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from quizapp.progress.profile import Profile
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.identity import CardId
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.response import Certainty, Chosen, Paired, Rating, Stepped, Turned
from quizapp.workspace.mistakes import mistakes
from quizapp.workspace.session import CurrentSession, begin_chosen, begin_session
from quizapp.workspace.study import Study
from tests.every_kind import EVERY_KIND
from tests.workspace.answering import reopened
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import choice, install

DAY = timedelta(days=1)
SURE = Certainty.SURE_ENOUGH_TO_ACT
every_kind = pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)


def written(question: AnyQuestion) -> dict[str, object]:
    """Return a question as its author writes it."""
    found: dict[str, object] = msgspec.json.decode(msgspec.json.encode(question))
    return found


def session_of(home: Path, profile: Profile, *questions: dict[str, object]) -> CurrentSession:
    return begin_session(Study(install(home, "deck", questions), profile, NEW_YORK), 20, NOW)


@pytest.fixture
def case(home: Path, profile: Profile) -> CurrentSession:
    """A session of one case."""
    return session_of(home, profile, written(EVERY_KIND["case_study"]))


def answer_step(session: CurrentSession, certainty: Certainty = Certainty.FAIRLY_SURE) -> None:
    """Answer the step on the screen rightly and check it."""
    right = session.question.right_response()
    assert not isinstance(right, Turned | Stepped)
    session.respond(right)
    session.be_sure(certainty)
    session.check(NOW, 1000)


def logged(session: CurrentSession, columns: str) -> list[tuple[object, ...]]:
    with session.study.profile.read() as connection:
        rows = connection.exec_driver_sql(f"SELECT {columns} FROM reviews ORDER BY id").all()
    return [tuple(row) for row in rows]


# -- every kind


@every_kind
def test_right_answer_of_every_kind_wins_its_points_and_ends_it(
    home: Path, profile: Profile, question: AnyQuestion
) -> None:
    session = session_of(home, profile, written(question))
    while session.card is not None:
        if question.is_self_rated:
            session.turn()
            session.rate(Rating.GOOD, NOW, 0)
        else:
            answer_step(session)
        session.go_on(NOW)

    assert all(points == most for points, most in logged(session, "points, max_points"))
    assert len(logged(session, "id")) == len(question.card_parts())


@every_kind
def test_question_of_every_kind_is_open_before_it_is_answered(
    home: Path, profile: Profile, question: AnyQuestion
) -> None:
    assert session_of(home, profile, written(question)).still_open()


@every_kind
def test_seed_of_the_shown_order_is_logged_unless_the_card_was_turned(
    home: Path, profile: Profile, question: AnyQuestion
) -> None:
    session = session_of(home, profile, written(question))
    seed = session.on_screen.seed
    if question.is_self_rated:
        session.rate(Rating.GOOD, NOW, 0)
    for _ in range(6 if isinstance(question, CaseStudy) else int(not question.is_self_rated)):
        answer_step(session)
        if not session.answered:
            session.go_on(NOW)

    assert logged(session, "seed") == [(None if question.is_self_rated else seed,)]


def test_order_is_another_one_when_a_question_comes_back(home: Path, profile: Profile) -> None:
    session = session_of(home, profile, choice("one"))
    first = session.on_screen.seed
    session.respond(Chosen(("wait",)))
    session.check(NOW, 0)
    session.go_on(NOW + timedelta(minutes=1))

    assert session.on_screen.seed != first


@pytest.mark.parametrize(("part", "times"), [("call", 2), ("wait", 5)], ids=["right", "wrong"])
def test_guess_comes_back_once_if_it_is_right_and_again_and_again_if_not(
    home: Path, profile: Profile, part: str, times: int
) -> None:
    session = session_of(home, profile, choice("one"))
    asked = 0
    while session.card is not None and asked < 5:
        said(session, part, Certainty.GUESS)
        session.check(NOW, 0)
        session.go_on(NOW)
        asked += 1

    assert asked == times


# -- cases


def test_case_begins_with_its_first_step(case: CurrentSession) -> None:
    assert (case.step, case.is_explained) == (0, False)


def test_checked_step_is_explained_and_makes_no_review(case: CurrentSession) -> None:
    answer_step(case)

    assert case.is_explained
    assert case.score is not None and case.score.is_full
    assert logged(case, "id") == []


def test_going_on_from_a_step_leads_to_the_next(case: CurrentSession) -> None:
    answer_step(case)
    case.go_on(NOW)

    assert (case.step, case.is_explained, case.on_screen.response) == (1, False, None)


def test_last_step_makes_one_review_of_the_whole_case(case: CurrentSession) -> None:
    for _ in range(5):
        answer_step(case)
        case.go_on(NOW)
    answer_step(case)

    assert case.card is not None
    most = case.card.entry.question.max_points
    assert logged(case, "points, max_points, certainty, ms_taken") == [(most, most, 2, 6000)]


def test_case_is_as_sure_as_its_least_sure_step(case: CurrentSession) -> None:
    for step in range(6):
        answer_step(case, Certainty.GUESS if step == 3 else SURE)
        case.go_on(NOW)

    assert logged(case, "certainty, rating") == [(Certainty.GUESS, Rating.HARD)]


@pytest.mark.parametrize("steps", [0, 1, 3, 5])
def test_case_goes_on_where_it_was_after_a_crash(case: CurrentSession, steps: int) -> None:
    for _ in range(steps):
        answer_step(case)
        case.go_on(NOW)

    assert reopened(case.study).on_screen == case.on_screen


@pytest.mark.parametrize("steps", [1, 3, 6])
def test_explanation_of_a_step_is_on_the_screen_again_after_a_crash(case: CurrentSession, steps: int) -> None:
    for step in range(steps):
        answer_step(case)
        if step < steps - 1:
            case.go_on(NOW)
    again = reopened(case.study)

    assert (again.step, again.is_explained, again.on_screen) == (steps - 1, True, case.on_screen)


def test_undo_inside_a_case_takes_back_the_latest_step(case: CurrentSession) -> None:
    answer_step(case)
    right = case.on_screen.response
    case.go_on(NOW)
    case.undo(NOW)

    assert (case.step, case.is_explained, case.on_screen.response) == (0, False, right)


@pytest.mark.parametrize("goes_on", [False, True])
def test_undo_of_a_whole_case_opens_its_last_step_again(case: CurrentSession, goes_on: bool) -> None:
    for step in range(6):
        answer_step(case)
        if step < 5 or goes_on:
            case.go_on(NOW)
    case.undo(NOW)

    assert (case.step, case.is_explained, len(case.on_screen.steps.responses)) == (5, False, 5)
    assert case.answered is None


def test_case_can_be_finished_again_after_its_answer_was_taken_back(case: CurrentSession) -> None:
    for step in range(6):
        answer_step(case)
        if step < 5:
            case.go_on(NOW)
    case.undo(NOW)
    answer_step(case)

    assert case.answered is not None
    assert case.score is not None and case.score.is_full


def test_confident_error_at_one_step_puts_the_case_on_the_list(case: CurrentSession) -> None:
    for step in range(6):
        if step == 4:
            nothing = Paired(()) if isinstance(case.question.right_response(), Paired) else Chosen(())
            case.respond(nothing)
            case.be_sure(SURE)
            case.check(NOW, 0)
        else:
            answer_step(case)
        case.go_on(NOW)

    assert [mistake.entry.card for mistake in mistakes(case.study)] == ["deck/case-study"]


def test_kept_case_that_is_another_one_by_now_is_shown_untouched(home: Path, case: CurrentSession) -> None:
    answer_step(case)
    changed = written(EVERY_KIND["case_study"])
    steps = changed["steps"]
    assert isinstance(steps, list)
    steps[0] = {**choice("other"), "judgment": "recognize_cues"}
    study = Study(install(home, "deck", [changed]), case.study.profile, NEW_YORK)

    again = CurrentSession(study, case.session, NOW)

    assert (again.step, again.is_explained) == (0, False)


# -- cards chosen by the person


def test_session_that_was_left_goes_on_behind_the_chosen_cards(home: Path, profile: Profile) -> None:
    session = session_of(home, profile, *[choice(f"q{number}") for number in range(6)])
    said(session, "call", Certainty.FAIRLY_SURE)
    session.check(NOW, 0)
    session.go_on(NOW)
    session.stop()
    chosen = begin_chosen(session.study, [CardId("deck/q4"), CardId("deck/q0")], NOW)
    asked = []
    while chosen.card is not None:
        asked.append(chosen.card.entry.card)
        said(chosen, "call", Certainty.FAIRLY_SURE)
        chosen.check(NOW, 0)
        chosen.go_on(NOW)

    assert asked[:2] == ["deck/q4", "deck/q0"]
    assert sorted(asked[2:]) == ["deck/q1", "deck/q2", "deck/q3", "deck/q5"]


# -- flags


def test_flag_is_kept_in_the_log(home: Path, profile: Profile) -> None:
    session = session_of(home, profile, choice("one"))
    session.flag(True, NOW)

    assert session.is_flagged
    assert profile.flagged_cards() == {CardId("deck/one")}


def test_flag_can_be_taken_away(home: Path, profile: Profile) -> None:
    session = session_of(home, profile, choice("one"))
    session.flag(True, NOW)
    session.flag(False, NOW)

    assert not session.is_flagged


# -- confident errors


def said(session: CurrentSession, part: str, certainty: Certainty = SURE) -> None:
    session.respond(Chosen((part,)))
    session.be_sure(certainty)


def test_confident_error_enters_the_list(home: Path, profile: Profile) -> None:
    session = session_of(home, profile, choice("one"), choice("two"))
    said(session, "wait")
    session.check(NOW, 0)

    [mistake] = mistakes(session.study)
    assert (mistake.entry.card, mistake.error.response, mistake.right_days) == ("deck/one", Chosen(("wait",)), 0)


@pytest.mark.parametrize(
    ("part", "certainty"),
    [("wait", Certainty.GUESS), ("wait", Certainty.FAIRLY_SURE), ("call", SURE)],
    ids=["guess", "fairly sure", "right"],
)
def test_nothing_else_enters_the_list(home: Path, profile: Profile, part: str, certainty: Certainty) -> None:
    session = session_of(home, profile, choice("one"))
    said(session, part, certainty)
    session.check(NOW, 0)

    assert mistakes(session.study) == []


def test_confident_error_is_asked_again_in_the_same_sitting(home: Path, profile: Profile) -> None:
    session = session_of(home, profile, choice("one"), choice("two"))
    said(session, "wait")
    session.check(NOW, 0)
    session.go_on(NOW)
    said(session, "call")
    session.check(NOW, 0)
    session.go_on(NOW)

    assert session.card is not None and session.card.entry.card == "deck/one"


def test_confident_error_is_cleared_only_by_right_answers_on_two_later_days(home: Path, profile: Profile) -> None:
    study = session_of(home, profile, choice("one")).study
    entry = study.catalogue.get(CardId("deck/one"))
    assert entry is not None
    open_after = []
    for day, part in ((0, "wait"), (0, "call"), (1, "call"), (1, "call"), (2, "call")):
        study.answer(entry, Chosen((part,)), NOW + day * DAY, certainty=SURE)
        open_after.append([mistake.right_days for mistake in mistakes(study)])

    assert open_after == [[0], [0], [1], [1], []]


def test_confident_error_comes_back_the_next_day_however_well_it_was_known(home: Path, profile: Profile) -> None:
    study = session_of(home, profile, choice("one")).study
    entry = study.catalogue.get(CardId("deck/one"))
    assert entry is not None
    study.is_clock_confirmed = True
    for day in (0, 30, 90):
        study.answer(entry, Chosen(("call",)), NOW + day * DAY, certainty=SURE)
    study.answer(entry, Chosen(("wait",)), NOW + 200 * DAY, certainty=SURE)
    answered = study.answer(entry, Chosen(("call",)), NOW + 200 * DAY, certainty=SURE)

    assert study.day(answered.due) == study.day(NOW + 201 * DAY)


def test_error_on_a_question_that_is_not_installed_is_not_listed(home: Path, profile: Profile) -> None:
    session = session_of(home, profile, choice("one"), choice("two"))
    said(session, "wait")
    session.check(NOW, 0)
    study = Study(install(home, "deck", [choice("two")]), profile, NEW_YORK)

    assert mistakes(study) == []


def test_case_whose_kept_steps_lack_their_certainties_begins_anew(case: CurrentSession) -> None:
    answer_step(case)
    lacking = msgspec.structs.replace(case.on_screen, steps=Stepped(case.on_screen.steps.responses))
    kept = msgspec.structs.replace(case.session, on_screen=lacking)
    case.study.profile.write_draft("session", msgspec.json.encode(kept))

    again = reopened(case.study)

    assert (again.step, again.on_screen.steps) == (0, Stepped(()))
