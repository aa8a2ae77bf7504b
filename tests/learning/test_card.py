"""What an answer makes of a card, and when it comes back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.card import (
    Answer,
    CardState,
    Spacing,
    apply,
    due_after,
    due_by_rating,
    is_leech,
    is_partial,
    seeded,
    weakest,
)
from quizapp.learning.day import StudyDay, day_start, days_later, study_day
from quizapp.learning.memory import DEFAULT_PARAMETERS, Memory, first_memory, interval_days, next_memory
from quizapp.learning.moments import milliseconds
from quizapp.learning.spread import fuzz_range
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating

NEW_YORK, MADRID = ZoneInfo("America/New_York"), ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 11, 22, 21, 0, 12, tzinfo=UTC)
TODAY = study_day(NOW, MADRID)

LONG = Memory(300, 5)
RATINGS = st.sampled_from(Rating)
SURE = Certainty.SURE_ENOUGH_TO_ACT
ANSWERS = st.builds(
    Answer,
    rating=RATINGS,
    day=st.integers(0, 40_000).map(StudyDay),
    due_ms=st.integers(0, 4_000_000_000_000),
    key_hash=st.integers(0, 2**32 - 1),
    certainty=st.none() | st.sampled_from(Certainty),
    is_partial=st.booleans(),
    is_self_rated=st.booleans(),
)


def answer(
    rating: Rating, *, days: int = 0, due_ms: int = 0, key_hash: int = 7, certainty: Certainty | None = None
) -> Answer:
    return Answer(rating, days_later(TODAY, days), due_ms, key_hash, certainty)


def after(*answers: Answer) -> CardState:
    state = None
    for given_answer in answers:
        state = apply(state, given_answer)
    assert state is not None
    return state


LEARNING = after(answer(Rating.AGAIN))
KNOWN = after(answer(Rating.GOOD))
STATES = [pytest.param(None, id="new"), pytest.param(LEARNING, id="learning"), pytest.param(KNOWN, id="known")]
NOT_KNOWN = STATES[:2]


# -- learning and knowing


@pytest.mark.parametrize("state", STATES)
def test_card_rated_again_is_learned_again(state: CardState | None) -> None:
    assert apply(state, answer(Rating.AGAIN)).is_learning


@pytest.mark.parametrize("state", NOT_KNOWN)
def test_card_not_known_yet_and_rated_hard_stays_in_learning(state: CardState | None) -> None:
    assert apply(state, answer(Rating.HARD)).is_learning


def test_known_card_rated_hard_stays_known() -> None:
    assert not apply(KNOWN, answer(Rating.HARD, days=3)).is_learning


@pytest.mark.parametrize("rating", [Rating.GOOD, Rating.EASY])
@pytest.mark.parametrize("state", STATES)
def test_good_and_easy_end_learning_at_once(state: CardState | None, rating: Rating) -> None:
    assert not apply(state, answer(rating)).is_learning


# -- counts


def test_known_card_rated_again_is_a_lapse() -> None:
    assert apply(KNOWN, answer(Rating.AGAIN, days=3)).lapses == 1


def test_new_card_rated_again_is_no_lapse() -> None:
    assert apply(None, answer(Rating.AGAIN)).lapses == 0


def test_card_forgotten_twice_while_it_is_learned_lapsed_once() -> None:
    assert after(answer(Rating.GOOD), answer(Rating.AGAIN, days=3), answer(Rating.AGAIN, days=3)).lapses == 1


def test_card_forgotten_learned_and_forgotten_again_lapsed_twice() -> None:
    times = [answer(rating, days=day) for day, rating in enumerate([Rating.GOOD, Rating.AGAIN] * 2)]

    assert after(*times).lapses == 2


def test_hard_is_no_lapse() -> None:
    assert apply(KNOWN, answer(Rating.HARD, days=3)).lapses == 0


@given(answers=st.lists(ANSWERS, min_size=1, max_size=10))
def test_every_answer_counts_as_a_review(answers: list[Answer]) -> None:
    assert after(*answers).reviews == len(answers)


# -- what the state keeps


@given(answers=st.lists(ANSWERS, min_size=1, max_size=10))
def test_same_answers_give_the_same_state_in_every_bit(answers: list[Answer]) -> None:
    assert repr(after(*answers)) == repr(after(*answers))


@given(answers=st.lists(ANSWERS, min_size=1, max_size=10))
def test_state_keeps_day_due_and_key_of_the_latest_answer(answers: list[Answer]) -> None:
    state, latest = after(*answers), answers[-1]

    assert (state.day, state.due_ms, state.key_hash) == (latest.day, latest.due_ms, latest.key_hash)


def test_first_answer_begins_the_memory() -> None:
    assert after(answer(Rating.EASY)).memory == first_memory(Rating.EASY)


# py-fsrs takes 21:00 to 08:00 for no day at all, and leaves the stability at 2.3065.
def test_night_between_two_answers_counts_as_a_day() -> None:
    evening, morning = datetime(2026, 11, 22, 21, tzinfo=MADRID), datetime(2026, 11, 23, 8, tzinfo=MADRID)
    answers = [Answer(Rating.GOOD, study_day(moment, MADRID), 0, 7) for moment in (evening, morning)]

    assert after(*answers).memory.stability_days == pytest.approx(7.3153, abs=1e-4)


def test_second_answer_on_one_study_day_takes_the_same_day_formula() -> None:
    evening, night = datetime(2026, 11, 22, 21, tzinfo=MADRID), datetime(2026, 11, 23, 3, 59, tzinfo=MADRID)
    answers = [Answer(Rating.GOOD, study_day(moment, MADRID), 0, 7) for moment in (evening, night)]

    assert after(*answers).memory == next_memory(first_memory(Rating.GOOD), Rating.GOOD, 0)


def test_answer_of_an_earlier_day_counts_as_the_same_day() -> None:
    assert apply(KNOWN, answer(Rating.GOOD, days=-2)).memory == next_memory(KNOWN.memory, Rating.GOOD, 0)


# -- wrong answers


@pytest.mark.parametrize("state", STATES)
def test_card_rated_again_was_answered_wrongly(state: CardState | None) -> None:
    assert apply(state, answer(Rating.AGAIN)).is_wrong


@pytest.mark.parametrize("state", STATES)
def test_card_that_did_not_win_every_point_was_answered_wrongly(state: CardState | None) -> None:
    assert apply(state, Answer(Rating.HARD, TODAY, 0, 7, is_partial=True)).is_wrong


@pytest.mark.parametrize("rating", [Rating.HARD, Rating.GOOD, Rating.EASY])
def test_card_that_won_every_point_is_no_longer_wrong(rating: Rating) -> None:
    assert not apply(LEARNING, answer(rating)).is_wrong


@pytest.mark.parametrize(
    ("points", "max_points", "partial"), [(0, 1, True), (3, 4, True), (4, 4, False), (None, None, False)]
)
def test_answer_is_partial_if_it_did_not_win_every_point(
    points: int | None, max_points: int | None, partial: bool
) -> None:
    assert is_partial(points, max_points) == partial


# -- confident errors

ERROR = answer(Rating.AGAIN, certainty=SURE)
OPEN = after(ERROR)


def open_days(state: CardState) -> tuple[int, int]:
    """Return what stands of a confident error: right days needed, and days since the error or the last right one."""
    return state.errors_to_clear, state.error_day - TODAY if state.errors_to_clear else state.error_day


@pytest.mark.parametrize("state", STATES)
def test_wrong_answer_that_was_sure_opens_a_confident_error(state: CardState | None) -> None:
    assert open_days(apply(state, ERROR)) == (2, 0)


@pytest.mark.parametrize("certainty", [None, Certainty.GUESS, Certainty.FAIRLY_SURE])
@pytest.mark.parametrize("state", STATES)
def test_wrong_answer_that_was_not_sure_opens_none(state: CardState | None, certainty: Certainty | None) -> None:
    assert open_days(apply(state, answer(Rating.AGAIN, certainty=certainty))) == (0, 0)


@pytest.mark.parametrize("rating", [Rating.HARD, Rating.GOOD, Rating.EASY])
@pytest.mark.parametrize("state", STATES)
def test_sure_answer_that_was_not_wrong_opens_none(state: CardState | None, rating: Rating) -> None:
    assert open_days(apply(state, answer(rating, certainty=SURE))) == (0, 0)


RIGHT = [Rating.GOOD, Rating.EASY]


@pytest.mark.parametrize("rating", RIGHT)
def test_right_answer_on_the_day_of_the_error_does_not_count(rating: Rating) -> None:
    assert open_days(apply(OPEN, answer(rating))) == (2, 0)


@pytest.mark.parametrize("rating", RIGHT)
def test_first_right_answer_of_a_later_day_counts(rating: Rating) -> None:
    assert open_days(apply(OPEN, answer(rating, days=3))) == (1, 3)


@pytest.mark.parametrize("rating", RIGHT)
def test_second_right_answer_of_a_day_does_not_count(rating: Rating) -> None:
    assert open_days(after(ERROR, answer(Rating.GOOD, days=1), answer(rating, days=1))) == (1, 1)


@pytest.mark.parametrize("rating", RIGHT)
def test_right_answers_on_two_later_days_close_a_confident_error(rating: Rating) -> None:
    assert open_days(after(ERROR, answer(rating, days=1), answer(rating, days=2))) == (0, 0)


def test_right_answer_of_an_earlier_day_does_not_count() -> None:
    assert open_days(apply(OPEN, answer(Rating.GOOD, days=-1))) == (2, 0)


@pytest.mark.parametrize("right_days", [0, 1])
def test_hard_neither_counts_nor_starts_anew(right_days: int) -> None:
    state = after(ERROR, *(answer(Rating.GOOD, days=1) for _ in range(right_days)))

    assert open_days(apply(state, answer(Rating.HARD, days=2))) == open_days(state)


@pytest.mark.parametrize("certainty", [None, *Certainty])
@pytest.mark.parametrize("right_days", [0, 1])
def test_again_while_it_is_open_starts_the_count_anew(certainty: Certainty | None, right_days: int) -> None:
    state = after(ERROR, *(answer(Rating.GOOD, days=1) for _ in range(right_days)))

    assert open_days(apply(state, answer(Rating.AGAIN, days=4, certainty=certainty))) == (2, 4)


def test_again_after_it_was_closed_opens_none_if_it_was_not_sure() -> None:
    closed = after(ERROR, answer(Rating.GOOD, days=1), answer(Rating.GOOD, days=2))

    assert open_days(apply(closed, answer(Rating.AGAIN, days=3))) == (0, 0)


@given(answers=st.lists(ANSWERS, min_size=1, max_size=12))
def test_confident_error_is_open_by_the_definition(answers: list[Answer]) -> None:
    needed, last = 0, StudyDay(0)
    for one in answers:
        if one.rating is Rating.AGAIN and (needed or one.certainty is SURE):
            needed, last = 2, one.day
        elif needed and one.rating >= Rating.GOOD and one.day > last:
            needed, last = needed - 1, one.day

    state = after(*answers)

    assert (state.errors_to_clear, state.error_day) == (needed, last if needed else 0)


# -- right and sure on so many days

WRONG_TRY = answer(Rating.AGAIN)


def sure(days: int = 0, rating: Rating = Rating.GOOD) -> Answer:
    return answer(rating, days=days, certainty=SURE)


def test_card_right_and_sure_at_the_first_try_has_a_sure_day() -> None:
    assert after(sure()).sure_days == 1


def test_card_right_and_sure_on_three_days_has_three_sure_days() -> None:
    assert after(sure(0), sure(1), sure(9)).sure_days == 3


def test_second_answer_of_a_day_makes_it_no_second_day() -> None:
    assert after(sure(0), sure(1), sure(1)).sure_days == 2


@pytest.mark.parametrize("rating", RIGHT)
def test_flashcard_that_is_rated_good_or_easy_counts_without_a_certainty(rating: Rating) -> None:
    assert apply(None, Answer(rating, TODAY, 0, 7, is_self_rated=True)).sure_days == 1


NOT_SURE = [
    pytest.param(answer(Rating.GOOD, days=1), id="not asked how sure"),
    pytest.param(answer(Rating.GOOD, days=1, certainty=Certainty.GUESS), id="guess"),
    pytest.param(answer(Rating.GOOD, days=1, certainty=Certainty.FAIRLY_SURE), id="fairly sure"),
    pytest.param(answer(Rating.HARD, days=1, certainty=SURE), id="hard"),
    pytest.param(Answer(Rating.GOOD, days_later(TODAY, 1), 0, 7, SURE, is_partial=True), id="partial"),
    pytest.param(Answer(Rating.HARD, days_later(TODAY, 1), 0, 7, is_self_rated=True), id="flashcard rated hard"),
]


@pytest.mark.parametrize("unsure", NOT_SURE)
def test_new_card_that_was_not_right_and_sure_has_no_sure_day(unsure: Answer) -> None:
    assert after(unsure).sure_days == 0


@pytest.mark.parametrize("unsure", NOT_SURE)
def test_day_on_which_a_card_was_not_right_and_sure_neither_counts_nor_takes_away(unsure: Answer) -> None:
    assert after(sure(0), unsure).sure_days == 1


@pytest.mark.parametrize("unsure", NOT_SURE)
def test_last_first_try_of_a_day_decides_against_it(unsure: Answer) -> None:
    assert after(sure(0), sure(1), unsure).sure_days == 1


@pytest.mark.parametrize("unsure", [one for one in NOT_SURE if "flashcard" not in str(one.id)])
def test_last_first_try_of_a_day_decides_for_it(unsure: Answer) -> None:
    assert after(sure(0), unsure, sure(1)).sure_days == 2


@pytest.mark.parametrize("certainty", [None, *Certainty])
def test_card_wrong_at_a_first_try_has_no_sure_days_any_more(certainty: Certainty | None) -> None:
    assert after(sure(0), sure(1), sure(2), answer(Rating.AGAIN, days=3, certainty=certainty)).sure_days == 0


def test_card_wrong_at_a_second_try_of_a_day_has_no_sure_days_any_more() -> None:
    assert after(sure(0), sure(1), sure(2), answer(Rating.AGAIN, days=2)).sure_days == 0


def test_card_that_was_wrong_begins_to_count_anew_on_the_next_day() -> None:
    assert after(sure(0), answer(Rating.AGAIN, days=1), sure(1), sure(2)).sure_days == 1


def test_right_answer_to_what_was_wrong_that_day_does_not_count() -> None:
    assert after(WRONG_TRY, sure()).sure_days == 0


def test_no_later_answer_of_a_day_counts_once_the_card_was_wrong_on_it() -> None:
    assert after(WRONG_TRY, sure(), sure()).sure_days == 0


def test_no_later_answer_of_a_day_counts_once_a_known_card_was_wrong_on_it() -> None:
    assert after(sure(0), sure(1), answer(Rating.AGAIN, days=2), sure(2), sure(2)).sure_days == 0


def test_card_still_being_learned_from_an_earlier_day_is_tried_anew() -> None:
    assert after(WRONG_TRY, sure(1)).sure_days == 1


ON_FEW_DAYS = st.lists(
    st.builds(
        Answer,
        rating=RATINGS,
        day=st.integers(0, 4).map(StudyDay),
        due_ms=st.just(0),
        key_hash=st.just(7),
        certainty=st.sampled_from([None, Certainty.GUESS, SURE, SURE]),
        is_partial=st.sampled_from([False, False, False, True]),
    ),
    min_size=1,
    max_size=14,
)


@given(answers=ON_FEW_DAYS)
def test_sure_days_are_never_fewer_than_none_whatever_the_clock_says(answers: list[Answer]) -> None:
    assert after(*answers).sure_days >= 0


@given(answers=ON_FEW_DAYS)
def test_sure_days_are_by_the_definition(answers: list[Answer]) -> None:
    in_order = [msgspec.structs.replace(one, day=one.day + TODAY) for one in sorted(answers, key=lambda one: one.day)]

    assert after(*in_order).sure_days == _sure_days_by_definition(in_order)


def _sure_days_by_definition(answers: list[Answer]) -> int:
    """Count the days whose last first try was right and sure, since the last day with a wrong one.

    On a day without a wrong answer every answer is a first try, but one that repeats what was only hard while new.
    """
    counted, known = 0, None
    for day in sorted({one.day for one in answers}):
        of_day = [one for one in answers if one.day == day]
        tries = list[bool]()
        for number, one in enumerate(of_day):
            if number == 0 or known:
                tries.append(
                    one.rating >= Rating.GOOD and not one.is_partial
                    and (one.is_self_rated or one.certainty is SURE)
                )  # fmt: skip
            known = one.rating >= Rating.GOOD or (one.rating is Rating.HARD and bool(known))
        if any(one.rating is Rating.AGAIN for one in of_day):
            counted = 0
        else:
            counted += tries[-1]
    return counted


# -- what does not stick


@pytest.mark.parametrize(("lapses", "sticks"), [(7, True), (8, False), (9, True), (11, True), (12, False), (16, False)])
def test_card_is_a_leech_at_its_eighth_lapse_and_at_every_fourth_after(lapses: int, sticks: bool) -> None:
    assert is_leech(lapses) is not sticks


# -- the weakest


def test_card_least_probably_recalled_is_the_weakest() -> None:
    cards = [(CardId("deck/strong"), after(answer(Rating.EASY))), (CardId("deck/weak"), after(answer(Rating.HARD)))]

    assert weakest(cards, days_later(TODAY, 5)) == ("deck/weak", "deck/strong")


def test_cards_as_probably_recalled_stay_as_they_were_given() -> None:
    cards = [(CardId(f"deck/{name}"), KNOWN) for name in "cab"]

    assert weakest(cards, days_later(TODAY, 5)) == ("deck/c", "deck/a", "deck/b")


# -- when it comes back


@pytest.mark.parametrize("state", STATES)
def test_card_rated_again_comes_back_at_the_first_whole_minute_after_ten(state: CardState | None) -> None:
    assert due_after(state, Rating.AGAIN, NOW, TODAY, MADRID) == datetime(2026, 11, 22, 21, 11, tzinfo=UTC)


@pytest.mark.parametrize("state", NOT_KNOWN)
def test_card_not_known_yet_and_rated_hard_comes_back_after_ten_minutes(state: CardState | None) -> None:
    assert due_after(state, Rating.HARD, NOW, TODAY, MADRID) == datetime(2026, 11, 22, 21, 11, tzinfo=UTC)


def test_card_rated_on_a_whole_minute_comes_back_exactly_ten_minutes_later() -> None:
    now = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)

    assert due_after(None, Rating.AGAIN, now, TODAY, MADRID) == now + timedelta(minutes=10)


@given(
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.sampled_from([UTC, NEW_YORK, MADRID])),
    zone=st.sampled_from([UTC, NEW_YORK, MADRID]),
)
def test_learning_step_is_never_under_ten_minutes_nor_as_long_as_eleven(now: datetime, zone: ZoneInfo) -> None:
    due = due_after(None, Rating.AGAIN, now, study_day(now, zone), zone)

    assert timedelta(minutes=10) <= due - now.astimezone(UTC) < timedelta(minutes=11)


# 01:30 comes twice when New York leaves summer time: on the wall the second one is not ten minutes before 01:40.
@pytest.mark.parametrize(("minute", "fold"), [(30, 0), (30, 1), (55, 0), (55, 1)])
def test_learning_step_is_ten_minutes_while_clocks_go_back(minute: int, fold: int) -> None:
    now = datetime(2026, 11, 1, 1, minute, fold=fold, tzinfo=NEW_YORK)

    due = due_after(None, Rating.AGAIN, now, study_day(now, NEW_YORK), NEW_YORK)

    assert due - now.astimezone(UTC) == timedelta(minutes=10)


@pytest.mark.parametrize("rating", [Rating.GOOD, Rating.EASY])
@pytest.mark.parametrize("state", STATES)
def test_card_that_is_known_comes_back_when_its_day_begins(state: CardState | None, rating: Rating) -> None:
    next_state = apply(state, answer(rating))
    wanted = day_start(days_later(TODAY, interval_days(next_state.memory)), MADRID)

    assert due_after(state, rating, NOW, TODAY, MADRID) == wanted


def test_known_card_rated_hard_comes_back_on_a_later_day() -> None:
    assert study_day(due_after(KNOWN, Rating.HARD, NOW, TODAY, MADRID), MADRID) > TODAY


@pytest.mark.parametrize("zone", [NEW_YORK, MADRID], ids=str)
@pytest.mark.parametrize("month", range(1, 13))
def test_known_card_is_due_at_0400_on_the_wall_in_every_month(month: int, zone: ZoneInfo) -> None:
    now = datetime(2026, month, 20, 21, tzinfo=zone)

    due = due_after(None, Rating.EASY, now, study_day(now, zone), zone).astimezone(zone)

    assert (due.hour, due.minute, due.second) == (4, 0, 0)


@given(answers=st.lists(ANSWERS, max_size=6), rating=RATINGS)
def test_card_comes_back_today_just_if_it_is_learned(answers: list[Answer], rating: Rating) -> None:
    state = after(*answers) if answers else None
    due = due_after(state, rating, NOW, TODAY, MADRID)

    assert (study_day(due, MADRID) == TODAY) == apply(state, answer(rating)).is_learning


def long_known(errors_to_clear: int, error_days: int = 0) -> CardState:
    """Return a card that would come back after months, with a confident error so many days ago or none."""
    return CardState(
        LONG,
        0,
        days_later(TODAY, -30),
        is_learning=False,
        reviews=9,
        lapses=1,
        key_hash=7,
        errors_to_clear=errors_to_clear,
        error_day=days_later(TODAY, error_days),
    )


# -- spread over the days

MANY_SPACINGS = st.builds(
    Spacing,
    retention=st.sampled_from([0.8, 0.9, 0.92]),
    parameters=st.just(DEFAULT_PARAMETERS),
    seed=st.none() | st.integers(0, 2**64 - 1),
    load=st.dictionaries(st.integers(0, 40), st.integers(0, 9)),
    avoided=st.frozensets(st.integers(0, 40)),
)


def _state_today(answers: list[Answer]) -> CardState | None:
    """Return what answers made of a card, the last of them today or earlier."""
    state = None
    for one in answers:
        state = apply(state, Answer(one.rating, min(one.day, TODAY), one.due_ms, 7, one.certainty))
    return state


@given(answers=st.lists(ANSWERS, max_size=6), spacing=MANY_SPACINGS)
def test_better_rating_is_never_asked_again_sooner(answers: list[Answer], spacing: Spacing) -> None:
    due = due_by_rating(_state_today(answers), NOW, TODAY, MADRID, spacing)

    assert [due[rating] for rating in Rating] == sorted(due.values())


@given(answers=st.lists(ANSWERS, max_size=6), spacing=MANY_SPACINGS)
def test_every_rating_has_its_due_moment(answers: list[Answer], spacing: Spacing) -> None:
    assert set(due_by_rating(_state_today(answers), NOW, TODAY, MADRID, spacing)) == set(Rating)


@given(seed=st.integers(0, 2**64 - 1))
def test_day_that_is_given_is_near_the_one_the_memory_says(seed: int) -> None:
    state = CardState(LONG, 0, days_later(TODAY, -30), is_learning=False, reviews=9, lapses=1, key_hash=7)
    shortest, longest = fuzz_range(interval_days(next_memory(LONG, Rating.GOOD, 30)))
    due = due_by_rating(state, NOW, TODAY, MADRID, Spacing(seed=seed))[Rating.GOOD]

    assert shortest <= study_day(due, MADRID) - TODAY <= longest


def test_card_that_is_known_better_waits_longer_than_the_last_time() -> None:
    given_days = 12
    last = CardState(
        Memory(9, 5),
        milliseconds(day_start(days_later(TODAY, given_days - 10), MADRID)),
        days_later(TODAY, -10),
        is_learning=False,
        reviews=2,
        lapses=0,
        key_hash=7,
    )
    due = [due_by_rating(last, NOW, TODAY, MADRID, Spacing(seed=seed))[Rating.GOOD] for seed in range(40)]

    assert min(study_day(moment, MADRID) - TODAY for moment in due) > given_days


def test_card_that_is_held_more_firmly_is_asked_sooner() -> None:
    state = long_known(0)
    due = [due_after(state, Rating.GOOD, NOW, TODAY, MADRID, Spacing(retention=share)) for share in (0.92, 0.9, 0.8)]

    assert due[0] < due[1] < due[2]


def test_parameters_decide_when_it_is_asked() -> None:
    sooner = (*DEFAULT_PARAMETERS[:2], 0.5 * DEFAULT_PARAMETERS[2], *DEFAULT_PARAMETERS[3:])
    due = due_after(None, Rating.GOOD, NOW, TODAY, MADRID, Spacing(parameters=sooner))

    assert due < due_after(None, Rating.GOOD, NOW, TODAY, MADRID)


def test_seed_of_a_card_changes_with_every_answer() -> None:
    card, twice = CardId("deck/a"), after(answer(Rating.GOOD), answer(Rating.GOOD, days=2))

    assert len({seeded(Spacing(), card, state).seed for state in (None, KNOWN, twice)}) == 3


def test_seed_of_a_card_is_its_own() -> None:
    assert seeded(Spacing(), CardId("deck/a"), KNOWN).seed != seeded(Spacing(), CardId("deck/b"), KNOWN).seed


# -- when it comes back while a confident error is open


def days_until_due(state: CardState, rating: Rating) -> int:
    due = due_after(state, rating, NOW, TODAY, MADRID)
    return study_day(due, MADRID) - TODAY


KNOWN_AGAIN = [Rating.HARD, Rating.GOOD, Rating.EASY]


@pytest.mark.parametrize("rating", KNOWN_AGAIN)
def test_card_right_on_the_day_of_its_confident_error_is_asked_on_the_next_day(rating: Rating) -> None:
    assert days_until_due(long_known(2), rating) == 1


@pytest.mark.parametrize("rating", RIGHT)
def test_card_right_on_a_first_later_day_is_asked_within_three_days(rating: Rating) -> None:
    assert days_until_due(long_known(2, error_days=-1), rating) == 3


def test_card_rated_hard_on_a_later_day_is_asked_on_the_next_day() -> None:
    assert days_until_due(long_known(2, error_days=-1), Rating.HARD) == 1


@pytest.mark.parametrize("rating", KNOWN_AGAIN)
def test_card_right_again_on_its_first_right_day_is_asked_within_three_days(rating: Rating) -> None:
    assert days_until_due(long_known(1), rating) == 3


@pytest.mark.parametrize("rating", RIGHT)
def test_card_whose_confident_error_is_closed_is_asked_as_its_memory_says(rating: Rating) -> None:
    wanted = interval_days(next_memory(LONG, rating, 30))

    assert days_until_due(long_known(1, error_days=-1), rating) == wanted > 3


def test_memory_that_is_shorter_than_three_days_decides() -> None:
    error, first = answer(Rating.AGAIN, certainty=SURE, days=-2), answer(Rating.HARD, days=-2)
    weak = after(error, first, answer(Rating.AGAIN, days=-1))
    interval = interval_days(next_memory(weak.memory, Rating.GOOD, 1))

    assert days_until_due(weak, Rating.GOOD) == interval < 3


@given(answers=st.lists(ANSWERS, max_size=8), rating=RATINGS, certainty=st.none() | st.sampled_from(Certainty))
def test_open_confident_error_is_always_asked_again_soon(
    answers: list[Answer], rating: Rating, certainty: Certainty | None
) -> None:
    state = after(*answers) if answers else None
    left = apply(state, answer(rating, certainty=certainty)).errors_to_clear

    days = study_day(due_after(state, rating, NOW, TODAY, MADRID), MADRID) - TODAY

    assert days <= {2: 1, 1: 3}.get(left, 36_500)


def test_longest_memory_is_due_within_the_calendar() -> None:
    now = datetime(9990, 1, 1, 12, tzinfo=UTC)
    state = CardState(Memory(36_500, 1), 0, study_day(now, UTC), is_learning=False, reviews=9, lapses=0, key_hash=7)

    assert due_after(state, Rating.EASY, now, study_day(now, UTC), MADRID).year == 9999
