"""What plan and forecast rest on, and what is said of them: nothing too early, and only numbers that can be true."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pytest

from quizapp.learning.goal import GoalKind, Phase
from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Chosen, Rating, Turned
from quizapp.workspace.opening import change_settings
from quizapp.workspace.outlook import FEWEST_ANSWERS, MORE_MINUTES, About, Fit, Outlook, Progress
from quizapp.workspace.planning import days_to_come, gather_studied, order_of, outlook, plan_of, progress
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import choice, entry_of, flashcard, install

DAY = timedelta(days=1)
TODAY = date(2026, 11, 21)
SURE = Certainty.SURE_ENOUGH_TO_ACT
SIGN: dict[str, Any] = {"safety_critical": True, "topic": "signs"}  # Any: as an author writes it
CARDS = ["fever", "cough", "fever-2", "drug", "dose", "name"]


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A deck of three warning signs, one of them with a takeaway, and three other questions."""
    questions = [
        flashcard("fever", takeaway="Call about fever.", facts=["F-1"], **SIGN),
        choice("cough", **SIGN),
        flashcard("fever-2", facts=["F-1"], **SIGN),
        flashcard("drug", topic="drugs"),
        choice("dose", topic="drugs"),
        flashcard("name", topic="names"),
    ]
    return install(tmp_path_factory.mktemp("home"), "ward", questions)


@pytest.fixture
def study(ward: Catalogue) -> Iterator[Study]:
    """A guest with that deck."""
    guest = Profile(None)
    yield Study(ward, guest, NEW_YORK)
    guest.close()


def respond(study: Study, card: str, *, known: bool = True, now: datetime = NOW, ms_taken: int = 12_000) -> None:
    """Answer a card as somebody who is always sure."""
    entry = entry_of(study.catalogue, f"ward/{card}")
    if entry.question.kind == "flashcard":
        study.answer(entry, Turned(Rating.GOOD if known else Rating.AGAIN), now, ms_taken=ms_taken)
    else:
        study.answer(entry, Chosen(("call" if known else "wait",)), now, certainty=SURE, ms_taken=ms_taken)


def answer_all(study: Study, times: int) -> datetime:
    """Answer every card but the last one rightly, so many days one after the other; return the day of the last."""
    for number in range(times):
        for card in CARDS[:-1]:
            respond(study, card, now=NOW + number * DAY)
    return NOW + (times - 1) * DAY


def choose(study: Study, chosen: Settings) -> None:
    change_settings(study, study.settings, chosen, NOW)


def said(study: Study, now: datetime) -> Outlook:
    return outlook(study.plan_input(now))


def shown(study: Study, now: datetime) -> Progress:
    found = study.plan_input(now)
    return progress(found, gather_studied(study.catalogue, study.profile, found, len(study.left_out())))


# -- what is gathered


def test_new_cards_have_no_memory(study: Study) -> None:
    assert np.isnan(study.plan_input(NOW).cards.stability_days).all()


def test_cards_are_gathered_in_the_order_of_the_decks(study: Study) -> None:
    respond(study, "dose")

    assert [row.card for row in study.plan_input(NOW).rows] == [f"ward/{card}" for card in CARDS]


def test_memory_day_and_due_day_of_a_card_are_gathered(study: Study) -> None:
    respond(study, "drug")
    state = study.profile.card_state(CardId("ward/drug"))
    assert state is not None
    cards = study.plan_input(NOW).cards

    assert (cards.stability_days[3], cards.day[3], cards.due_day[3]) == (
        state.memory.stability_days, state.day, state.day + 2,
    )  # fmt: skip


def test_warning_signs_are_gathered_as_critical(study: Study) -> None:
    assert study.plan_input(NOW).cards.is_critical.tolist() == [True] * 3 + [False] * 3


def test_cards_of_one_fact_are_siblings(study: Study) -> None:
    facts = study.plan_input(NOW).cards.facts.tolist()

    assert [bool(facts[0] & other) for other in facts] == [True, False, True, False, False, False]


def test_topic_with_a_right_answer_is_met(study: Study) -> None:
    respond(study, "drug")
    respond(study, "fever", known=False)

    assert study.plan_input(NOW).cards.topic_met.tolist() == [False] * 3 + [True] * 2 + [False]


def test_card_that_is_left_out_or_put_off_is_not_gathered(study: Study) -> None:
    study.leave_out(CardId("ward/drug"), NOW)
    study.postpone(CardId("ward/dose"), 1, NOW)

    assert [row.card for row in study.plan_input(NOW).rows] == [f"ward/{card}" for card in [*CARDS[:3], "name"]]


def test_minutes_that_were_used_are_not_left(study: Study) -> None:
    respond(study, "drug", ms_taken=60_000)

    assert study.plan_input(NOW).left_s == 7 * 60


def test_nothing_is_left_when_more_was_used_than_the_minutes(study: Study) -> None:
    choose(study, Settings(minutes=1))
    respond(study, "drug", ms_taken=110_000)

    assert study.plan_input(NOW).left_s == 0


def test_seconds_are_those_of_the_person(study: Study) -> None:
    usual = study.plan_input(NOW).seconds.new
    respond(study, "drug", ms_taken=5_000)

    assert study.plan_input(NOW).seconds.new < usual


def test_order_that_is_kept_is_that_of_the_plan(study: Study) -> None:
    study.keep_order(NOW)
    found = study.plan_input(NOW)

    assert [card.card for card in study.waiting(NOW).order] == [card.card for card in order_of(found)]


def test_plan_names_why_each_card_is_asked(study: Study) -> None:
    now = answer_all(study, 1)

    assert {card.reason for card in plan_of(study.plan_input(now + 4 * DAY)).order} <= {"due", "new", "gate"}


def test_days_to_come_begin_today(study: Study) -> None:
    days = days_to_come(study.plan_input(NOW), 3)

    assert [day for day, _ in days] == [TODAY, TODAY + DAY, TODAY + 2 * DAY]


# -- nothing is said too early


@pytest.fixture
def young(study: Study) -> Study:
    """A person with one answer too few."""
    choose(study, Settings(target_date=TODAY + 5 * DAY))
    for number in range(FEWEST_ANSWERS - 1):
        respond(study, CARDS[number % 5])
    return study


def test_nothing_is_said_of_too_few_answers(young: Study) -> None:
    found = said(young, NOW)

    assert found == Outlook(found.phase, found.kind, found.target, FEWEST_ANSWERS - 1, 8)


def test_date_is_said_from_the_first_day(young: Study) -> None:
    found = said(young, NOW)

    assert (found.phase, found.kind, found.target) == (Phase.BEFORE, GoalKind.TREATMENT, TODAY + 5 * DAY)


def test_no_topic_is_judged_by_too_few_answers(young: Study) -> None:
    assert shown(young, NOW).topics == ()


def test_signs_are_shown_from_the_first_day(study: Study) -> None:
    found = shown(study, NOW).signs

    assert [(sign.right_days, sign.is_met) for sign in found] == [(0, False)] * 3


def test_something_is_said_after_enough_answers(young: Study) -> None:
    respond(young, "drug")

    assert said(young, NOW).all_now is not None


def test_answer_that_was_taken_back_is_not_enough(young: Study) -> None:
    respond(young, "drug")
    young.undo(NOW)

    assert said(young, NOW).all_now is None


def test_nothing_is_said_without_a_card(study: Study) -> None:
    answer_all(study, 4)
    for card in CARDS:
        study.leave_out(CardId(f"ward/{card}"), NOW)

    assert (said(study, NOW).all_now, shown(study, NOW).signs) == (None, ())


# -- what is said


CHOSEN = {
    "no date": Settings(),
    "before": Settings(target_date=TODAY + 10 * DAY),
    "exam over": Settings(target_date=TODAY + DAY, goal_kind="exam"),
    "treatment": Settings(target_date=TODAY + DAY),
    "over": Settings(target_date=TODAY - 900 * DAY, treatment_end=TODAY - 800 * DAY, alert_months=6),
}


@pytest.fixture(scope="module")
def outlooks(ward: Catalogue) -> dict[str, Outlook]:
    """What is said to people with five cards that they know well and one that they never met, by where they are."""
    found = dict[str, Outlook]()
    for name, chosen in CHOSEN.items():
        guest = Profile(None)
        study = Study(ward, guest, NEW_YORK)
        choose(study, chosen)
        found[name] = said(study, answer_all(study, 4))
        guest.close()
    return found


everywhere = pytest.mark.parametrize("where", CHOSEN)


def abouts(found: Outlook) -> list[About]:
    maybe = [found.signs_now, found.all_now, found.signs_then, found.all_then]
    for change in (found.more, found.later):
        maybe += [] if change is None else [change.signs, change.everything]
    return [about for about in maybe if about is not None]


@everywhere
def test_numbers_are_within_what_there_is(outlooks: dict[str, Outlook], where: str) -> None:
    assert [
        about for about in abouts(outlooks[where]) if not 0 <= about.low <= about.known <= about.high <= about.of
    ] == []


@everywhere
def test_signs_and_all_cards_are_told_apart(outlooks: dict[str, Outlook], where: str) -> None:
    signs, everything = outlooks[where].signs_now, outlooks[where].all_now

    assert (signs and signs.of, everything and everything.of) == (3, 6)


@everywhere
def test_card_that_was_never_met_is_not_known_today(outlooks: dict[str, Outlook], where: str) -> None:
    everything = outlooks[where].all_now

    assert everything is not None
    assert everything.high <= 5


@everywhere
def test_curve_begins_today_and_stays_between_none_and_all(outlooks: dict[str, Outlook], where: str) -> None:
    curve = outlooks[where].curve
    assert curve[0].day == TODAY + 3 * DAY

    bit = 1e-9  # a mean of equal numbers may come out a last bit away from them
    assert all(0 <= point.low <= point.share + bit <= point.high + 2 * bit <= 1 + 2 * bit for point in curve)


@everywhere
def test_curve_goes_on_from_day_to_day(outlooks: dict[str, Outlook], where: str) -> None:
    days = [point.day for point in outlooks[where].curve]

    assert days == sorted(set(days))


def test_curve_ends_on_the_date(outlooks: dict[str, Outlook]) -> None:
    assert outlooks["before"].curve[-1].day == TODAY + 10 * DAY


@pytest.mark.parametrize(
    ("where", "phase"),
    [
        ("no date", Phase.NO_DATE),
        ("before", Phase.BEFORE),
        ("exam over", Phase.NO_DATE),
        ("treatment", Phase.ALERT),
        ("over", Phase.OVER),
    ],
)
def test_outlook_says_where_today_lies(outlooks: dict[str, Outlook], where: str, phase: Phase) -> None:
    assert outlooks[where].phase is phase


@pytest.mark.parametrize("where", [where for where in CHOSEN if where != "before"])
def test_nothing_is_promised_for_a_date_that_is_none_to_come(outlooks: dict[str, Outlook], where: str) -> None:
    found = outlooks[where]

    assert (found.signs_then, found.all_then, found.fit, found.minutes_for_all, found.more, found.later) == (None,) * 6


def test_few_cards_fit_into_eight_minutes(outlooks: dict[str, Outlook]) -> None:
    found = outlooks["before"]

    assert (found.fit, found.is_on_track, found.minutes_for_all) == (Fit.EVERYTHING, True, 8)


def test_changes_name_their_minutes_and_their_date(outlooks: dict[str, Outlook]) -> None:
    more, later = outlooks["before"].more, outlooks["before"].later

    assert more is not None
    assert later is not None
    assert [(one.minutes, one.target) for one in (more, later)] == [
        (8 + MORE_MINUTES, TODAY + 10 * DAY), (8, TODAY + 17 * DAY),
    ]  # fmt: skip


def test_same_cards_have_the_same_outlook(study: Study) -> None:
    choose(study, CHOSEN["before"])
    found = study.plan_input(answer_all(study, 4))

    assert outlook(found) == outlook(replace(found))


def test_topic_of_which_the_least_is_known_is_named(study: Study) -> None:
    now = answer_all(study, 4)
    for _ in range(2):
        respond(study, "drug", known=False, now=now + DAY)

    later = now + 4 * DAY

    assert (said(study, later).least_sure, shown(study, later).topics[0].topic) == ("drugs", "drugs")


# -- progress


@pytest.fixture
def learner(study: Study) -> Study:
    """A person who was right about a cough on two days, about fever on one, and never met the third sign."""
    for card, days in (("cough", (0, 1)), ("fever", (1,)), ("drug", (0, 1, 2))):
        for number in days:
            respond(study, card, now=NOW + number * DAY)
    return study


def test_signs_are_sorted_with_the_least_firm_first(learner: Study) -> None:
    found = [(sign.card, sign.right_days, sign.is_met) for sign in shown(learner, NOW + 2 * DAY).signs]

    assert found == [("ward/fever-2", 0, False), ("ward/fever", 1, True), ("ward/cough", 2, True)]


def test_sign_that_was_wrong_is_open_again(learner: Study) -> None:
    respond(learner, "cough", known=False, now=NOW + 2 * DAY)
    found = {sign.card: (sign.right_days, sign.is_met) for sign in shown(learner, NOW + 2 * DAY).signs}

    assert found[CardId("ward/cough")] == (0, True)


def test_sign_is_never_right_on_more_than_three_of_three_days(study: Study) -> None:
    now = answer_all(study, 5)

    assert max(sign.right_days for sign in shown(study, now).signs) == 3


def test_sign_is_told_by_what_one_takes_away_or_its_question(study: Study) -> None:
    assert {sign.card: sign.takeaway for sign in shown(study, NOW).signs} == {
        "ward/fever": "Call about fever.", "ward/cough": "What?", "ward/fever-2": "What?",
    }  # fmt: skip


def test_each_card_of_a_question_is_a_sign_as_it_is_counted(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    catalogue = install(tmp_path_factory.mktemp("home"), "ward", [flashcard("both", reversed=True, **SIGN)])
    guest = Profile(None)
    study = Study(catalogue, guest, NEW_YORK)
    respond(study, "both")
    found = [(sign.card, sign.right_days) for sign in shown(study, NOW).signs]
    guest.close()

    assert found == [("ward/both/reverse", 0), ("ward/both", 1)]


def test_days_that_were_studied_are_shown(learner: Study) -> None:
    found = shown(learner, NOW + 2 * DAY)

    assert (found.since, [(day.day, day.answers) for day in found.days]) == (
        TODAY, [(TODAY, 2), (TODAY + DAY, 3), (TODAY + 2 * DAY, 1)],
    )  # fmt: skip


def test_days_of_more_than_fourteen_weeks_ago_are_not_shown(learner: Study) -> None:
    learner.is_clock_confirmed = True

    assert [day.day for day in shown(learner, NOW + 99 * DAY).days] == [TODAY + 2 * DAY]


def test_person_who_answered_nothing_has_not_begun(study: Study) -> None:
    found = shown(study, NOW)

    assert (found.since, found.days) == (None, ())


def test_questions_that_were_left_out_are_counted(learner: Study) -> None:
    learner.leave_out(CardId("ward/drug"), NOW)

    assert shown(learner, NOW).left_out == 1


def test_topics_count_what_was_met(study: Study) -> None:
    now = answer_all(study, 4)
    found = {topic.topic: (topic.met, topic.cards, topic.about.of, topic.answers) for topic in shown(study, now).topics}

    assert found == {"signs": (3, 3, 3, 12), "drugs": (2, 2, 2, 8)}
