"""The interval that is given: in its range, in the order of the ratings, the same each time, on a day not yet full."""

import random
from collections import Counter
from collections.abc import Collection, Mapping
from itertools import pairwise
from statistics import mean, pstdev
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.learning.memory import LONGEST_DAYS
from quizapp.learning.spread import fuzz_range, fuzz_seed, spread
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating

DAYS = st.integers(1, 40) | st.integers(1, LONGEST_DAYS)
SEEDS = st.integers(0, 2**64 - 1)
LOADS = st.dictionaries(st.integers(-5, 60), st.integers(0, 9), max_size=10)
AVOIDED = st.lists(st.integers(-5, 60), max_size=10)
many = settings(max_examples=60)
ANY_INTERVALS = st.dictionaries(st.sampled_from(Rating), DAYS)


@st.composite
def rising_intervals(draw: st.DrawFn) -> dict[Rating, int]:
    """Draw what the memory model says with usual parameters: no better rating has a shorter interval."""
    days = sorted(draw(st.lists(DAYS, min_size=4, max_size=4)))
    return dict(zip(Rating, days, strict=True))


def given_days(
    interval: int, seed: int, load: Mapping[int, int] = MappingProxyType({}), avoided: Collection[int] = ()
) -> int:
    return spread({Rating.GOOD: interval}, seed=seed, load=load, avoided=avoided)[Rating.GOOD]


# -- the range


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (1, (1, 1)),
        (2, (2, 2)),
        (3, (2, 4)),  # 1.075 days away
        (7, (5, 9)),  # 1.675
        (10, (8, 12)),  # 1.975
        (20, (17, 23)),  # 2.975
        (100, (93, 107)),  # 6.975
        (365, (345, 385)),  # 20.225
    ],
)
def test_range_of_an_interval(interval: int, expected: tuple[int, int]) -> None:
    assert fuzz_range(interval) == expected


@given(DAYS)
def test_longest_number_is_longer_for_a_longer_interval(interval: int) -> None:
    assert fuzz_range(interval)[1] < fuzz_range(interval + 1)[1]


@given(DAYS)
def test_shortest_number_is_not_shorter_for_a_longer_interval(interval: int) -> None:
    assert 1 <= fuzz_range(interval)[0] <= fuzz_range(interval + 1)[0]


# -- what holds for every card


@many
@given(rising_intervals(), SEEDS, st.integers(0, 60), LOADS, AVOIDED)
def test_every_interval_is_given_within_its_range(
    intervals: dict[Rating, int], seed: int, last: int, load: dict[int, int], avoided: list[int]
) -> None:
    days = spread(intervals, seed=seed, longer_than=last, load=load, avoided=avoided)
    ranges = {rating: fuzz_range(interval) for rating, interval in intervals.items()}

    assert [rating for rating in days if not ranges[rating][0] <= days[rating] <= ranges[rating][1]] == []


@many
@given(ANY_INTERVALS, SEEDS, st.integers(0, 60), LOADS, AVOIDED)
def test_no_better_rating_asks_earlier(
    intervals: dict[Rating, int], seed: int, last: int, load: dict[int, int], avoided: list[int]
) -> None:
    days = spread(intervals, seed=seed, longer_than=last, load=load, avoided=avoided)

    assert [days[rating] for rating in sorted(days)] == sorted(days.values())


@many
@given(rising_intervals(), SEEDS, st.integers(0, 60), LOADS, AVOIDED)
def test_better_rating_asks_later_if_its_interval_is_longer(
    intervals: dict[Rating, int], seed: int, last: int, load: dict[int, int], avoided: list[int]
) -> None:
    days = spread(intervals, seed=seed, longer_than=last, load=load, avoided=avoided)

    assert [(days[worse] < days[better]) for worse, better in pairwise(Rating)] == [
        intervals[worse] < intervals[better] for worse, better in pairwise(Rating)
    ]


@many
@given(ANY_INTERVALS, SEEDS, DAYS, LOADS, AVOIDED)
def test_interval_that_grew_still_grows(
    intervals: dict[Rating, int], seed: int, last: int, load: dict[int, int], avoided: list[int]
) -> None:
    days = spread(intervals, seed=seed, longer_than=last, load=load, avoided=avoided)

    assert [rating for rating, interval in intervals.items() if interval > last and days[rating] <= last] == []


@many
@given(ANY_INTERVALS, SEEDS, LOADS, AVOIDED)
def test_no_card_is_given_for_today(
    intervals: dict[Rating, int], seed: int, load: dict[int, int], avoided: list[int]
) -> None:
    assert all(days >= 1 for days in spread(intervals, seed=seed, load=load, avoided=avoided).values())


@many
@given(ANY_INTERVALS, SEEDS, LOADS)
def test_exactly_the_ratings_asked_for_are_given(intervals: dict[Rating, int], seed: int, load: dict[int, int]) -> None:
    assert spread(intervals, seed=seed, load=load).keys() == intervals.keys()


@many
@given(rising_intervals(), SEEDS, LOADS, AVOIDED)
def test_order_in_which_intervals_and_avoided_days_are_told_does_not_matter(
    intervals: dict[Rating, int], seed: int, load: dict[int, int], avoided: list[int]
) -> None:
    days = spread(intervals, seed=seed, load=load, avoided=avoided)
    turned = spread(dict(reversed(intervals.items())), seed=seed, load=load, avoided=avoided[::-1] * 2)

    assert days == turned


# -- the seed


def test_seed_is_the_same_on_every_computer() -> None:
    assert fuzz_seed(CardId("warnings/fever"), 3) == 575483718019632510


def test_another_count_of_answers_gives_another_seed() -> None:
    assert len({fuzz_seed(CardId("warnings/fever"), reviews) for reviews in range(1000)}) == 1000


def test_every_day_of_the_range_is_given_about_as_often() -> None:
    counts = Counter(given_days(50, fuzz_seed(CardId(f"deck/{number}"), 4)) for number in range(9000))

    assert (len(counts), min(counts.values()) > 900, max(counts.values()) < 1100) == (9, True, True)


# -- the load


def test_of_two_days_the_one_with_fewer_cards_due_is_given_more_often() -> None:
    counts = Counter(given_days(3, seed, load={2: 9, 3: 1, 4: 5}) for seed in range(600))

    assert counts[3] > counts[4] > counts[2] == 0


def changes_from_day_to_day(*, is_spread: bool) -> float:
    """Return by how many cards neighbouring days differ, if 40 cards a day are known for 30 days, none on weekends."""
    due: Counter[int] = Counter()
    for day in range(300):
        load = {away: due[day + away] for away in range(60)}
        for number in range(40 if day % 7 < 5 else 0):
            seed = fuzz_seed(CardId(f"deck/{day}-{number}"), 2)
            days = given_days(30, seed, load=load) if is_spread else 30
            due[day + days] += 1
            load[days] += 1
    return mean(abs(due[day] - due[day + 1]) for day in range(60, 300))


def test_days_are_evened_out() -> None:
    assert changes_from_day_to_day(is_spread=True) < changes_from_day_to_day(is_spread=False) / 4


def test_intervals_are_hardly_longer_for_it() -> None:
    rng = random.Random(5)
    load = {day: 60 - day + rng.randint(0, 5) for day in range(60)}  # fewer and fewer, as always

    assert mean(given_days(30, fuzz_seed(CardId(f"deck/{number}"), 1), load=load) for number in range(2000)) < 31.5


def test_heap_of_one_day_is_spread_over_the_whole_range() -> None:
    load: Counter[int] = Counter()
    for number in range(400):
        load[given_days(20, fuzz_seed(CardId(f"deck/{number}"), 1), load=load)] += 1

    assert (sorted(load), pstdev(load.values()) < 3) == ([*range(17, 24)], True)


# -- days that are avoided: those of siblings


@given(st.integers(3, 400), SEEDS, LOADS, st.data())
def test_day_of_a_sibling_is_avoided_if_the_range_holds_another(
    interval: int, seed: int, load: dict[int, int], data: st.DataObject
) -> None:
    first, last = fuzz_range(interval)
    siblings = data.draw(st.sets(st.integers(first, last), max_size=last - first))

    assert given_days(interval, seed, load=load, avoided=siblings) not in siblings


@given(st.integers(1, 40), SEEDS)
def test_day_of_a_sibling_is_taken_if_there_is_no_other(interval: int, seed: int) -> None:
    first, last = fuzz_range(interval)

    assert first <= given_days(interval, seed, avoided=range(first, last + 1)) <= last


def test_every_day_without_a_sibling_can_be_given() -> None:
    days = {given_days(20, seed, avoided=[18, 19, 22]) for seed in range(300)}

    assert days == {17, 20, 21, 23}


@given(SEEDS)
def test_sibling_is_avoided_even_on_an_empty_day(seed: int) -> None:
    assert given_days(3, seed, load={2: 90, 4: 90}, avoided=[3]) != 3
