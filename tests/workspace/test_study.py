"""Studying: which card comes next, what becomes of an answer, and taking it back."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.card import CardState
from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.fault import UnfitResponse
from quizapp.questions.identity import CardId
from quizapp.questions.question import Audience
from quizapp.questions.response import Certainty, Chosen, Rating, Turned
from quizapp.workspace.opening import change_settings
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import NextCard, Study
from tests.progress.damage import read_file
from tests.progress.histories import FreshProfile
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import choice, entry_of, flashcard, install, installed

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ZONES = ("America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Madrid", "Asia/Kolkata")


def rate(study: Study, card: str, rating: Rating, now: datetime = NOW) -> None:
    study.rate(entry_of(study.catalogue, card), rating, now)


def next_name(study: Study, now: datetime = NOW, *, begins: bool = True, only: Sequence[str] | None = None) -> str:
    names = None if only is None else frozenset(CardId(name) for name in only)
    card = study.next_card(now, begins=begins, only=names)
    return "" if card is None else card.entry.card


def order_names(study: Study, now: datetime = NOW) -> list[str]:
    """Return the cards of the day's order that are still to be asked, those being learned left out."""
    study.keep_order(now)
    return [card.card for card in study.waiting(now).order]


def shown(study: Study, now: datetime = NOW) -> NextCard:
    card = study.next_card(now)
    assert card is not None
    return card


def set_role(study: Study, role: str) -> None:
    change_settings(study, Settings(role=""), Settings(role=role), NOW)


# -- what comes next


def test_first_new_card_is_of_a_safety_critical_deck(study: Study) -> None:
    assert shown(study).entry.deck.head.safety_critical


def test_new_cards_come_in_deck_order_with_safety_critical_decks_first(small_study: Study) -> None:
    assert [entry.card for entry in small_study.new_cards()] == [
        "warnings/one", "warnings/two", "basics/one", "basics/two",
    ]  # fmt: skip


def test_next_card_of_a_new_person_is_the_first_new_one(small_study: Study) -> None:
    assert next_name(small_study) == "warnings/one"


def test_card_that_is_known_gives_way_to_the_next_new_one(small_study: Study) -> None:
    rate(small_study, "warnings/one", Rating.GOOD)

    assert next_name(small_study) == "warnings/two"


def test_due_card_is_in_the_order_of_its_day(small_study: Study) -> None:
    rate(small_study, "basics/two", Rating.GOOD)

    assert "basics/two" in order_names(small_study, NOW + 30 * DAY)


def test_warning_sign_that_is_due_comes_before_other_due_cards(home: Path, profile: Profile) -> None:
    questions = [flashcard("one"), flashcard("two"), flashcard("sign", safety_critical=True)]
    study = Study(install(home, "basics", questions), profile, NEW_YORK)
    for card in ("basics/one", "basics/two", "basics/sign"):
        rate(study, card, Rating.GOOD)

    assert order_names(study, NOW + 30 * DAY)[0] == "basics/sign"


def test_next_card_is_the_first_of_the_order(small_study: Study) -> None:
    rate(small_study, "basics/two", Rating.EASY)
    rate(small_study, "warnings/two", Rating.GOOD)

    assert next_name(small_study, NOW + 30 * DAY) == order_names(small_study, NOW + 30 * DAY)[0]


def test_card_rated_again_waits_while_there_are_new_ones(small_study: Study) -> None:
    rate(small_study, "warnings/one", Rating.AGAIN)

    assert next_name(small_study) == "warnings/two"


def test_card_rated_again_comes_before_new_ones_after_ten_minutes(small_study: Study) -> None:
    rate(small_study, "warnings/one", Rating.AGAIN)

    assert next_name(small_study, NOW + 10 * MINUTE) == "warnings/one"


def test_card_rated_again_comes_sooner_if_nothing_else_is_left(small_study: Study) -> None:
    rate(small_study, "warnings/one", Rating.AGAIN)

    assert next_name(small_study, begins=False) == "warnings/one"


def test_nothing_is_left_when_all_cards_are_known(small_study: Study) -> None:
    for entry in small_study.catalogue:
        rate(small_study, entry.card, Rating.GOOD)

    assert next_name(small_study) == ""


def test_known_cards_are_left_alone_until_their_day(small_study: Study) -> None:
    for entry in small_study.catalogue:
        rate(small_study, entry.card, Rating.GOOD)

    assert next_name(small_study, NOW + 12 * HOUR) == ""


def test_other_cards_wait_while_only_some_are_wanted(small_study: Study) -> None:
    rate(small_study, "warnings/one", Rating.AGAIN)
    rate(small_study, "warnings/two", Rating.AGAIN, NOW + MINUTE)

    assert next_name(small_study, NOW + HOUR, begins=False, only=["warnings/two"]) == "warnings/two"


def test_due_and_new_cards_are_counted(small_study: Study) -> None:
    rate(small_study, "warnings/one", Rating.AGAIN)
    rate(small_study, "warnings/two", Rating.GOOD)

    counts = small_study.counts(NOW)

    assert (counts.due, counts.new) == (1, 2)


def test_new_card_has_no_due_moment(small_study: Study) -> None:
    assert shown(small_study).due is None


def test_card_due_later_today_after_a_journey_can_be_asked_now(small_study: Study) -> None:
    small_study.zone = ZoneInfo("Asia/Tokyo")
    due = small_study.rate(entry_of(small_study.catalogue, "basics/one"), Rating.GOOD, NOW).due
    small_study.zone = ZoneInfo("Europe/Madrid")  # where 04:00 of Tokyo is the evening before

    assert "basics/one" in order_names(small_study, due - HOUR)


steps = st.lists(
    st.tuples(st.sampled_from(Rating), st.integers(0, 3), st.integers(0, 60 * 24 * 5), st.sampled_from(ZONES)),
    min_size=1,
    max_size=8,
)


@given(history=steps)
def test_whatever_is_counted_as_due_today_can_be_asked_today(
    shipped: Catalogue, fresh_profile: FreshProfile, history: list[tuple[Rating, int, int, str]]
) -> None:
    study, now = Study(shipped, fresh_profile(), NEW_YORK), NOW
    entries = list(study.catalogue)
    for rating, number, minutes, zone in history:
        now += minutes * MINUTE
        study.zone = ZoneInfo(zone)
        study.rate(entries[number], rating, now)

    assert study.counts(now).due == 0 or study.next_card(now) is not None


# -- whom a question is for


@pytest.mark.parametrize(
    ("role", "audience"),
    [
        ("patient", Audience.PATIENT),
        ("caregiver", Audience.PATIENT),
        ("student", Audience.NURSE),
        ("nurse", Audience.NURSE),
    ],
)
def test_role_gets_its_questions_only(study: Study, role: str, audience: Audience) -> None:
    set_role(study, role)

    assert {entry.question.audience for entry in study.new_cards()} == {(audience,)}


def test_person_without_a_role_gets_all_questions(study: Study) -> None:
    assert len(list(study.new_cards())) == len(study.catalogue)


def test_question_without_an_audience_has_that_of_its_deck(home: Path, profile: Profile) -> None:
    study = Study(install(home, "ward", [flashcard("one")], audience="nurse"), profile, NEW_YORK)
    set_role(study, "patient")

    assert list(study.new_cards()) == []


def test_question_goes_before_its_deck_about_its_audience(home: Path, profile: Profile) -> None:
    study = Study(install(home, "ward", [flashcard("one", audience=["patient"])]), profile, NEW_YORK)
    set_role(study, "patient")

    assert [entry.card for entry in study.new_cards()] == ["ward/one"]


def test_card_that_was_met_comes_back_whatever_the_role(small_study: Study) -> None:
    rate(small_study, "basics/one", Rating.AGAIN)
    set_role(small_study, "patient")

    assert next_name(small_study, NOW + HOUR) == "basics/one"


# -- questions that change or go


@pytest.fixture
def corrected(home: Path, profile: Profile) -> Study:
    """A person who knew an answer that has been corrected since, and another that has not."""
    before = Study(install(home, "ward", [choice("one", "call"), choice("two", "call")]), profile, NEW_YORK)
    rate(before, "ward/two", Rating.AGAIN)
    rate(before, "ward/one", Rating.EASY)
    return Study(install(home, "ward", [choice("one", "wait"), choice("two", "call")]), profile, NEW_YORK)


@pytest.mark.parametrize("later", [timedelta(0), DAY])
def test_card_whose_key_has_changed_comes_first_of_the_order(corrected: Study, later: timedelta) -> None:
    assert order_names(corrected, NOW + later)[0] == "ward/one"


def test_card_that_is_learned_comes_before_one_whose_key_has_changed(corrected: Study) -> None:
    assert next_name(corrected, NOW + HOUR) == "ward/two"


def test_card_whose_key_has_changed_says_so(corrected: Study) -> None:
    assert shown(corrected).has_changed_key


def test_card_whose_key_has_changed_is_due_today(corrected: Study) -> None:
    assert "ward/one" in {card.entry.card for card in corrected.due_cards(NOW)}


def test_card_answered_by_the_new_key_has_not_changed_any_more(corrected: Study) -> None:
    rate(corrected, "ward/one", Rating.GOOD)

    assert "ward/one" not in {card.entry.card for card in corrected.due_cards(NOW)}


def test_card_whose_words_have_changed_has_the_same_key(home: Path, profile: Profile) -> None:
    before = Study(install(home, "ward", [choice("one")]), profile, NEW_YORK)
    rate(before, "ward/one", Rating.AGAIN)
    after = Study(install(home, "ward", [choice("one", stem="What now?")]), profile, NEW_YORK)

    assert not shown(after).has_changed_key


@pytest.fixture
def uninstalled(small_study: Study, home: Path) -> Study:
    """A person who was to see a card again whose question is not installed any more."""
    rate(small_study, "basics/one", Rating.AGAIN)
    catalogue = install(home, "basics", [choice("two")])
    return Study(catalogue, small_study.profile, NEW_YORK)


def test_card_without_its_question_is_not_asked(uninstalled: Study) -> None:
    assert next_name(uninstalled, NOW + HOUR, begins=False) == ""


def test_card_without_its_question_is_not_counted(uninstalled: Study) -> None:
    assert uninstalled.counts(NOW).due == 0


def test_card_without_its_question_keeps_its_state(uninstalled: Study) -> None:
    assert uninstalled.profile.card_state(CardId("basics/one")) is not None


def test_card_whose_question_is_back_is_asked_again(uninstalled: Study, home: Path) -> None:
    install(home, "basics", [flashcard("one"), choice("two")])
    again = Study(installed(home), uninstalled.profile, NEW_YORK)

    assert next_name(again, NOW + HOUR) == "basics/one"


# -- answers


def test_flashcard_takes_the_rating_of_its_person(small_study: Study) -> None:
    answered = small_study.answer(entry_of(small_study.catalogue, "basics/one"), Turned(Rating.HARD), NOW)

    assert answered.rating is Rating.HARD


@pytest.mark.parametrize(("chosen", "rating"), [("call", Rating.GOOD), ("wait", Rating.AGAIN)])
def test_choice_is_rated_by_its_key(small_study: Study, chosen: str, rating: Rating) -> None:
    answered = small_study.answer(entry_of(small_study.catalogue, "basics/two"), Chosen((chosen,)), NOW)

    assert answered.rating is rating


def test_answer_is_logged_with_all_that_was_said(small_study: Study) -> None:
    entry = entry_of(small_study.catalogue, "basics/two")
    small_study.answer(entry, Chosen(("wait",)), NOW, certainty=Certainty.SURE_ENOUGH_TO_ACT, ms_taken=4200)

    columns = "response, points, max_points, certainty, ms_taken, key_hash, deck_version"
    [row] = read_file(small_study.profile, f"SELECT {columns} FROM reviews")
    assert row == ('["chosen",["wait"]]', 0, 1, 3, 4200, entry.key_hash, "1")


def test_answer_of_another_kind_is_not_logged(small_study: Study) -> None:
    with pytest.raises(UnfitResponse):
        small_study.answer(entry_of(small_study.catalogue, "basics/two"), Turned(Rating.GOOD), NOW)

    assert verify(small_study.profile).reviews == 0


def test_answers_of_all_shipped_questions_are_sound(study: Study) -> None:
    for entry in study.catalogue:
        study.rate(entry, Rating.GOOD, NOW)

    assert verify(study.profile).problems == ()


# -- when a card is asked again


@pytest.mark.parametrize("seconds", [0, 1, 59])
def test_card_rated_again_is_due_at_a_whole_minute_ten_minutes_away(small_study: Study, seconds: int) -> None:
    now = NOW + timedelta(seconds=seconds)
    answered = small_study.rate(entry_of(small_study.catalogue, "basics/one"), Rating.AGAIN, now)

    assert answered.due == NOW + (10 if seconds == 0 else 11) * MINUTE


@pytest.mark.parametrize(("zone", "hour"), [("America/New_York", 9), ("Asia/Tokyo", 19), ("Asia/Kolkata", 22)])
def test_known_card_is_due_at_four_in_the_morning_where_the_person_is(small_study: Study, zone: str, hour: int) -> None:
    small_study.zone = ZoneInfo(zone)
    answered = small_study.rate(entry_of(small_study.catalogue, "basics/one"), Rating.GOOD, NOW)

    assert (answered.due.hour, answered.due.astimezone(small_study.zone).hour) == (hour, 4)


def test_four_in_the_morning_stays_so_when_the_clocks_change(small_study: Study) -> None:
    day_before = datetime(2026, 10, 30, 15, tzinfo=UTC)  # clocks go back on November 1
    answered = small_study.rate(entry_of(small_study.catalogue, "basics/one"), Rating.GOOD, day_before)

    assert answered.due == datetime(2026, 11, 1, 9, tzinfo=UTC)


@given(history=steps, rating=st.sampled_from(Rating))
def test_preview_of_a_rating_is_what_happens(
    shipped: Catalogue, fresh_profile: FreshProfile, history: list[tuple[Rating, int, int, str]], rating: Rating
) -> None:
    study, now, entry = Study(shipped, fresh_profile(), NEW_YORK), NOW, next(iter(shipped))
    for earlier, _, minutes, zone in history:
        now += minutes * MINUTE
        study.zone = ZoneInfo(zone)
        study.rate(entry, earlier, now)
    preview = study.due_by_rating(entry, study.profile.card_state(entry.card), now)[rating]

    assert study.rate(entry, rating, now).due == preview


def test_preview_of_a_new_card_is_what_happens(small_study: Study) -> None:
    entry = entry_of(small_study.catalogue, "basics/one")
    preview = small_study.due_by_rating(entry, None, NOW)

    assert small_study.rate(entry, Rating.EASY, NOW).due == preview[Rating.EASY]


# -- undo


def test_undo_names_the_card_of_the_latest_answer(small_study: Study) -> None:
    rate(small_study, "basics/one", Rating.GOOD)
    rate(small_study, "basics/two", Rating.GOOD)

    assert small_study.undo(NOW) == "basics/two"


def test_undo_makes_the_card_what_it_was(small_study: Study) -> None:
    rate(small_study, "basics/one", Rating.AGAIN)
    before = _state(small_study, "basics/one")
    rate(small_study, "basics/one", Rating.GOOD, NOW + HOUR)

    small_study.undo(NOW + HOUR)

    assert _state(small_study, "basics/one") == before


def _state(study: Study, card: str) -> CardState | None:
    return study.profile.card_state(CardId(card))


def test_undo_without_an_answer_does_nothing(small_study: Study) -> None:
    assert small_study.undo(NOW) is None
