"""The order of a study day: chosen once, kept, made again only when what it rests on changes, and restored by undo."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.progress.take_along import take_along
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating, Turned
from quizapp.workspace.opening import change_settings
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study
from quizapp.workspace.transfer import bring, rebuild
from tests.progress.damage import change_file, folder_of
from tests.progress.histories import OTHER_PARAMETERS, FreshProfile
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import entry_of, flashcard, install

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TODAY = date(2026, 11, 21)
ALL = ["warnings/one", "warnings/two", "basics/one", "basics/two"]


def rate(study: Study, card: str, rating: Rating = Rating.GOOD, now: datetime = NOW) -> None:
    study.rate(entry_of(study.catalogue, card), rating, now)


def order(study: Study, now: datetime = NOW) -> list[str]:
    """Return the cards of the day's order that are still to be asked; it is made if that has to be."""
    study.keep_order(now)
    return [card.card for card in study.waiting(now).order]


def next_name(study: Study, now: datetime = NOW) -> str:
    card = study.next_card(now)
    return "" if card is None else card.entry.card


def choose(study: Study, **chosen: object) -> None:
    old = study.settings
    change_settings(study, old, Settings(**{**old.__dict__, **chosen}), NOW)


# -- kept


@pytest.fixture
def emptied(small_study: Study) -> Study:
    """A person whose order was taken out of the file behind the program's back: only a new one has cards in it."""
    small_study.keep_order(NOW)
    change_file(small_study.profile, "DELETE FROM day_order")
    return small_study


def test_order_of_a_new_person_holds_what_is_to_be_asked(small_study: Study) -> None:
    assert order(small_study) == ALL


def test_new_cards_of_a_topic_stay_together_within_their_deck(home: Path, profile: Profile) -> None:
    names = (("one", "signs"), ("two", "drugs"), ("three", "signs"))
    cards = [flashcard(name, topic=topic) for name, topic in names]
    install(home, "basics", cards)
    study = Study(install(home, "later", cards), profile, NEW_YORK)

    expected = ["one", "three", "two"]
    assert order(study) == [*(f"basics/{name}" for name in expected), *(f"later/{name}" for name in expected)]


def test_order_is_kept(emptied: Study) -> None:
    assert order(emptied) == []


def test_order_is_kept_when_the_profile_is_opened_again(emptied: Study) -> None:
    again = Profile(emptied.profile.folder)
    found = order(Study(emptied.catalogue, again, NEW_YORK))
    again.close()

    assert found == []


def test_order_is_kept_for_the_whole_study_day(emptied: Study) -> None:
    assert order(emptied, NOW + 17 * HOUR) == []  # 03:00 in New York


def test_order_is_kept_over_answers_and_undo(emptied: Study) -> None:
    rate(emptied, "basics/one")
    rate(emptied, "basics/two", Rating.AGAIN)
    emptied.undo(NOW)

    assert order(emptied) == []


def test_order_is_kept_when_a_card_is_put_off(emptied: Study) -> None:
    emptied.postpone(CardId("basics/one"), 1, NOW)

    assert order(emptied) == []


@pytest.mark.parametrize(
    "chosen",
    [{"language": "es"}, {"theme": "dark"}, {"text_percent": 150}, {"day_phone": "555"}, {"shows_marks": True}],
    ids=str,
)
def test_order_is_kept_for_other_choices(emptied: Study, chosen: dict[str, object]) -> None:
    choose(emptied, **chosen)

    assert order(emptied) == []


def test_next_card_needs_no_numpy_once_the_order_is_there(small_study: Study, home: Path) -> None:
    small_study.keep_order(NOW)
    code = (
        "import sys; from datetime import datetime; from pathlib import Path; from zoneinfo import ZoneInfo\n"
        "from quizapp.library.catalogue import read_catalogue; from quizapp.progress.folders import find_profile\n"
        "from quizapp.progress.profile import Profile; from quizapp.workspace.study import Study\n"
        "home = Path(sys.argv[1]); profile = Profile(find_profile(home, sys.argv[2]))\n"
        "study = Study(read_catalogue([home / 'decks']), profile, ZoneInfo('America/New_York'))\n"
        "card = study.next_card(datetime.fromisoformat(sys.argv[3]))\n"
        "assert card is not None and card.entry.card == 'warnings/one'\n"
        "sys.exit('numpy' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(home), folder_of(small_study.profile).id, NOW.isoformat()]

    assert subprocess.run(command, check=False).returncode == 0


# -- made again


def test_order_is_made_again_on_the_next_day(emptied: Study) -> None:
    assert order(emptied, NOW + DAY) == ALL


@pytest.mark.parametrize(
    "chosen",
    [
        {"minutes": 20},
        {"target_date": TODAY + 14 * DAY},
        {"goal_kind": "treatment"},
        {"treatment_end": TODAY + 90 * DAY},
        {"alert_months": 6},
        {"days_off": frozenset({6})},
        {"pauses": ((TODAY + 7 * DAY, TODAY + 9 * DAY),)},
    ],
    ids=str,
)
def test_order_is_made_again_for_another_plan(emptied: Study, chosen: dict[str, object]) -> None:
    choose(emptied, **chosen)

    assert order(emptied)[0] == "warnings/one"


def test_order_is_made_again_for_another_plan_of_another_process(emptied: Study) -> None:
    beside = Profile(emptied.profile.folder)
    choose(Study(emptied.catalogue, beside, NEW_YORK), minutes=20)
    beside.close()

    assert order(emptied) == ALL


def test_order_is_made_again_when_a_deck_comes(emptied: Study, home: Path) -> None:
    study = Study(install(home, "ward", [flashcard("one")]), emptied.profile, NEW_YORK)

    assert order(study) == [*ALL, "ward/one"]


def test_order_is_made_again_when_a_deck_is_switched_off(emptied: Study) -> None:
    emptied.profile.enrol("basics", False, NOW, emptied.day(NOW))

    assert order(emptied) == ALL[:2]


def test_order_is_made_again_for_other_parameters(emptied: Study) -> None:
    emptied.profile.take_parameters(OTHER_PARAMETERS, NOW, emptied.day(NOW))

    assert order(emptied) == ALL


def test_order_is_made_again_after_a_rebuild(emptied: Study) -> None:
    rebuild(emptied)

    assert order(emptied) == ALL


def test_order_is_made_again_after_a_merge(emptied: Study, tmp_path: Path) -> None:
    copy = take_along(emptied.profile, tmp_path, NOW)
    bring(emptied, copy, "", NOW)

    assert order(emptied) == ALL


def test_order_is_made_again_when_everything_left_out_is_asked_again(small_study: Study) -> None:
    small_study.leave_out(CardId("basics/one"), NOW)
    small_study.keep_order(NOW)

    small_study.ask_again(NOW)

    assert order(small_study) == ALL


# -- undo


@given(answers=st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 12)), max_size=12))
def test_undo_of_any_number_of_answers_restores_the_same_order(
    four_questions: Catalogue, fresh_profile: FreshProfile, answers: list[tuple[Rating, int]]
) -> None:
    study, now = Study(four_questions, fresh_profile(), NEW_YORK), NOW
    asked = list[tuple[str, datetime]]()
    for rating, minutes in answers:
        now += minutes * MINUTE
        if (card := study.next_card(now)) is not None:
            asked.append((card.entry.card, now))
            study.rate(card.entry, rating, now)

    again = list[tuple[str, datetime]]()
    for _, then in reversed(asked):
        study.undo(now)
        again.append((next_name(study, then), then))

    assert again == asked[::-1]


# -- cards that are not asked today


@pytest.mark.parametrize(
    "act",
    [
        lambda study: study.leave_out(CardId("warnings/one"), NOW),
        lambda study: study.postpone(CardId("warnings/one"), 1, NOW),
    ],
    ids=["left out", "put off"],
)
def test_card_that_is_left_out_or_put_off_is_not_asked(small_study: Study, act: Callable[[Study], object]) -> None:
    small_study.keep_order(NOW)

    act(small_study)

    assert (next_name(small_study), order(small_study)) == ("warnings/two", ALL[1:])


def test_card_that_was_put_off_until_tomorrow_is_asked_tomorrow(small_study: Study) -> None:
    small_study.postpone(CardId("warnings/one"), 1, NOW)

    assert order(small_study, NOW + DAY)[0] == "warnings/one"


def test_card_that_was_put_off_for_a_week_is_not_asked_before(small_study: Study) -> None:
    small_study.postpone(CardId("basics/one"), 7, NOW)

    assert ["basics/one" in order(small_study, NOW + days * DAY) for days in (6, 7)] == [False, True]


def test_card_that_is_being_learned_and_put_off_does_not_come_back_today(small_study: Study) -> None:
    rate(small_study, "warnings/one", Rating.AGAIN)
    small_study.postpone(CardId("warnings/one"), 1, NOW)

    assert next_name(small_study, NOW + HOUR) == "warnings/two"


@pytest.mark.parametrize("does", ["leave_out", "postpone"])
def test_card_whose_setting_aside_is_taken_back_is_asked_in_its_old_place(small_study: Study, does: str) -> None:
    small_study.keep_order(NOW)
    card = CardId("warnings/one")
    event = small_study.leave_out(card, NOW) if does == "leave_out" else small_study.postpone(card, 1, NOW)

    small_study.take_back(event.hex(), card, NOW)

    assert order(small_study) == ALL


def test_cards_that_were_left_out_are_found(small_study: Study) -> None:
    small_study.leave_out(CardId("basics/two"), NOW)

    assert small_study.left_out() == ["basics/two"]


# -- when a card is asked again: what is shown is what is logged


@pytest.fixture(scope="module")
def two_parts(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A deck of forty flashcards that are asked both ways."""
    questions = [flashcard(f"q{number}", reversed=True) for number in range(40)]
    return install(tmp_path_factory.mktemp("home"), "pairs", questions)


def days_until(study: Study, card: str, rating: Rating) -> int:
    due = study.rate(entry_of(study.catalogue, card), rating, NOW).due
    return (due.astimezone(NEW_YORK).date() - TODAY).days


def test_siblings_do_not_come_back_on_one_day(two_parts: Catalogue, fresh_profile: FreshProfile) -> None:
    study = Study(two_parts, fresh_profile(), NEW_YORK)
    pairs = [[days_until(study, f"pairs/q{number}{part}", Rating.EASY) for part in ("", "/reverse")]
             for number in range(40)]  # fmt: skip

    assert [one for one, other in pairs if one == other] == []


def test_days_off_are_avoided(two_parts: Catalogue, fresh_profile: FreshProfile) -> None:
    study = Study(two_parts, fresh_profile(), NEW_YORK)
    choose(study, days_off=frozenset({5, 6}))
    days = [days_until(study, f"pairs/q{number}", Rating.EASY) for number in range(10)]

    assert [day for day in days if (TODAY + timedelta(day)).weekday() in (5, 6)] == []


def test_cards_met_together_are_spread_over_the_days(two_parts: Catalogue, fresh_profile: FreshProfile) -> None:
    study = Study(two_parts, fresh_profile(), NEW_YORK)
    days = [days_until(study, f"pairs/q{number}", Rating.EASY) for number in range(10)]

    assert max(map(days.count, days)) <= 5


_PARTS = st.sampled_from(["one", "two", "three", "four"])
_DONE = st.lists(
    st.tuples(st.sampled_from(["rate", "practise", "postpone", "leave_out", "undo"]), _PARTS, st.sampled_from(Rating),
              st.integers(0, 9)),
    max_size=12,
)  # fmt: skip


def _do(study: Study, does: str, card: str, rating: Rating, now: datetime) -> None:
    entry = entry_of(study.catalogue, f"basics/{card}")
    state = study.profile.card_state(entry.card)
    match does:
        case "postpone":
            study.postpone(entry.card, 1 + rating, now)
        case "leave_out":
            study.leave_out(entry.card, now)
        case "undo":
            study.undo(now)
        case "practise" if state is not None and entry.question.kind == "flashcard":
            study.answer(entry, Turned(rating), now, is_practice=True)
        case _:
            study.rate(entry, rating, now)


def _practise(study: Study) -> None:
    for _ in range(9):
        study.answer(entry_of(study.catalogue, "pairs/q0"), Turned(Rating.GOOD), NOW, is_practice=True)


def _answer_early(study: Study) -> None:
    for number in range(5):
        rate(study, f"pairs/q{number}", Rating.EASY)


def _put_off(study: Study) -> None:
    for number in range(5, 10):
        study.postpone(CardId(f"pairs/q{number}/reverse"), 8, NOW)


@pytest.mark.parametrize("act", [_practise, _answer_early, _put_off])
def test_cards_due_on_each_day_are_counted_along(
    two_parts: Catalogue, fresh_profile: FreshProfile, act: Callable[[Study], object]
) -> None:
    study = Study(two_parts, fresh_profile(), NEW_YORK)
    for number in range(5):
        rate(study, f"pairs/q{number}", Rating.EASY)

    act(study)

    assert _previews(study, NOW) == _previews(Study(two_parts, study.profile, NEW_YORK), NOW)


@given(done=_DONE)
def test_preview_is_the_same_after_opening_again(
    four_questions: Catalogue, fresh_profile: FreshProfile, done: list[tuple[str, str, Rating, int]]
) -> None:
    study, now = Study(four_questions, fresh_profile(), NEW_YORK), NOW
    study.is_clock_confirmed = True
    for does, card, rating, days in done:
        now += days * DAY
        _do(study, does, card, rating, now)
    again = Study(four_questions, study.profile, NEW_YORK)
    again.is_clock_confirmed = True

    assert _previews(study, now) == _previews(again, now)


def _previews(study: Study, now: datetime) -> list[dict[Rating, datetime]]:
    return [study.due_by_rating(entry, study.profile.card_state(entry.card), now) for entry in study.catalogue]


@given(done=_DONE, rating=st.sampled_from(Rating))
def test_preview_is_what_happens_to_a_guest_too(
    four_questions: Catalogue, done: list[tuple[str, str, Rating, int]], rating: Rating
) -> None:
    guest = Profile(None)
    study, now = Study(four_questions, guest, NEW_YORK), NOW
    for does, card, earlier, days in done:
        now += days * DAY
        _do(study, does, card, earlier, now)
    entry = entry_of(four_questions, "basics/one")
    preview = study.due_by_rating(entry, guest.card_state(entry.card), now)[rating]
    logged = study.rate(entry, rating, now).due
    guest.close()

    assert logged == preview
