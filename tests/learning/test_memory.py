"""The memory model is FSRS-6: py-fsrs and fsrs-rs, asked for the same history, say the same numbers.

py-fsrs counts whole blocks of 24 hours, so each study day is given to it as noon of a day of its own. Without steps its
cards know no Learning and Relearning beyond the first answer, and every answer moves the memory by the same formulas.
It lets stability grow without end, so histories are compared as long as it stays below our longest.
fsrs-rs counts whole days as we do; its numbers are of single precision.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise, takewhile

import fsrs
import fsrs_rs_python as fsrs_rs
import pytest
from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.learning.memory import (
    DEFAULT_PARAMETERS,
    HIGHEST_PARAMETERS,
    LONGEST_DAYS,
    LOWEST_PARAMETERS,
    SHORTEST_STABILITY_DAYS,
    Memory,
    Parameters,
    first_memory,
    interval_days,
    next_memory,
    retrievability,
)
from quizapp.questions.response import Rating

Step = tuple[Rating, int]
"""A rating, and the study days since the answer before; 0 is the same day."""

CLOSE = 1e-6
CLOSE_IN_SINGLE_PRECISION = 1e-5

FITTED = (
    0.41, 0.96, 1.71, 5.2, 6.9, 0.61, 2.7, 0.02, 1.55, 0.21, 1.1,
    1.7, 0.09, 0.31, 1.2, 0.47, 2.4, 0.71, 0.15, 0.12, 0.24,
)  # fmt: skip
"""Parameters as a fit may give them."""

RATINGS = st.sampled_from(Rating)
GAPS = st.one_of(st.just(0), st.integers(0, 30), st.integers(0, 500))
HISTORIES = st.lists(st.tuples(RATINGS, GAPS), min_size=1, max_size=30)
MEMORIES = st.builds(Memory, st.floats(SHORTEST_STABILITY_DAYS, LONGEST_DAYS), st.floats(1, 10))
PARAMETERS = st.tuples(*map(st.floats, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS))


@dataclass(frozen=True)
class Told:
    """What py-fsrs says of a card after one answer."""

    memory: Memory
    interval: int


def noon(study_day: int) -> datetime:
    return datetime(2000, 1, 1, 12, tzinfo=UTC) + timedelta(days=study_day)


def told(history: list[Step], parameters: Parameters = DEFAULT_PARAMETERS, retention: float = 0.9) -> Iterator[Told]:
    scheduler = fsrs.Scheduler(parameters, retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, day = fsrs.Card(card_id=1), 0
    for rating, gap in history:
        day += gap
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), noon(day))
        assert card.stability is not None and card.difficulty is not None
        yield Told(Memory(card.stability, card.difficulty), (card.due - noon(day)).days)


def told_below_longest(history: list[Step], parameters: Parameters = DEFAULT_PARAMETERS) -> list[Memory]:
    memories = (after.memory for after in told(history, parameters))
    return list(takewhile(lambda memory: memory.stability_days < LONGEST_DAYS, memories))


def remembered(history: list[Step], parameters: Parameters = DEFAULT_PARAMETERS) -> list[Memory]:
    memories: list[Memory] = []
    for rating, gap in history:
        after = next_memory(memories[-1], rating, gap, parameters) if memories else first_memory(rating, parameters)
        memories.append(after)
    return memories


def random_histories(count: int, seed: int, same_day: float) -> list[list[Step]]:
    """Return histories of up to 30 answers; after so many of ten answers the card was asked again on the same day."""
    chance = random.Random(seed)

    def answer(place: int) -> Step:
        gap = (
            0
            if place == 0 or chance.random() < same_day
            else 1 + int(chance.expovariate(1 / chance.choice((3, 30, 300))))
        )
        return chance.choices(list(Rating), (20, 10, 55, 15))[0], gap

    return [[answer(place) for place in range(chance.randint(1, 30))] for _ in range(count)]


def told_by_fsrs_rs(histories: list[list[Step]], parameters: Parameters) -> list[list[Memory]]:
    items = [fsrs_rs.FSRSItem([fsrs_rs.FSRSReview(rating, gap) for rating, gap in history]) for history in histories]
    states = fsrs_rs.FSRS(list(parameters)).historical_memory_state_batch(items)
    return [[Memory(after.stability, after.difficulty) for after in history] for history in states]


def numbers(memories: list[Memory]) -> list[float]:
    return [number for memory in memories for number in (memory.stability_days, memory.difficulty)]


# -- the same numbers as py-fsrs


@settings(max_examples=100)
@given(history=HISTORIES)
def test_every_answer_moves_memory_as_in_py_fsrs(history: list[Step]) -> None:
    theirs = told_below_longest(history)

    assert numbers(remembered(history)[: len(theirs)]) == pytest.approx(numbers(theirs), rel=CLOSE)


@settings(max_examples=100)
@given(history=HISTORIES, parameters=PARAMETERS)
def test_fitted_parameters_move_memory_as_in_py_fsrs(history: list[Step], parameters: Parameters) -> None:
    theirs = told_below_longest(history, parameters)

    assert numbers(remembered(history, parameters)[: len(theirs)]) == pytest.approx(numbers(theirs), rel=CLOSE)


@settings(max_examples=200)
@given(history=HISTORIES, retention=st.floats(0.7, 0.97))
def test_intervals_are_those_of_py_fsrs(history: list[Step], retention: float) -> None:
    theirs = list(told(history, retention=retention))

    assert [interval_days(after.memory, retention) for after in theirs] == [after.interval for after in theirs]


@given(memory=MEMORIES, elapsed=GAPS)
def test_chance_of_recall_is_that_of_py_fsrs(memory: Memory, elapsed: int) -> None:
    card = fsrs.Card(card_id=1, stability=memory.stability_days, difficulty=memory.difficulty, last_review=noon(0))

    theirs = fsrs.Scheduler().get_card_retrievability(card, noon(elapsed))

    assert retrievability(memory, elapsed) == pytest.approx(theirs, rel=CLOSE)


def test_default_parameters_are_those_of_py_fsrs() -> None:
    assert fsrs.Scheduler().parameters == DEFAULT_PARAMETERS


def test_bounds_of_parameters_are_those_of_py_fsrs() -> None:
    assert (LOWEST_PARAMETERS, HIGHEST_PARAMETERS) == (LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS)


# -- some 5,000 random histories


def farthest(ours: list[list[Memory]], theirs: list[list[Memory]]) -> float:
    """Return the largest relative difference, of as many answers as they tell of."""
    pairs = [pair for our, their in zip(ours, theirs, strict=True) for pair in zip(our, their, strict=False)]
    return max(
        max(abs(our.stability_days / their.stability_days - 1), abs(our.difficulty / their.difficulty - 1))
        for our, their in pairs
    )


@pytest.mark.parametrize("same_day", [0, 0.4], ids=["none on the same day", "some on the same day"])
def test_random_histories_move_memory_as_in_py_fsrs(same_day: float) -> None:
    histories = random_histories(500, seed=1, same_day=same_day)

    theirs = list(map(told_below_longest, histories))

    assert farthest(list(map(remembered, histories)), theirs) <= CLOSE


@pytest.mark.parametrize("parameters", [DEFAULT_PARAMETERS, FITTED], ids=["default", "fitted"])
@pytest.mark.parametrize("same_day", [0, 0.4], ids=["none on the same day", "some on the same day"])
def test_random_histories_move_memory_as_in_fsrs_rs(same_day: float, parameters: Parameters) -> None:
    histories = random_histories(1_000, seed=2, same_day=same_day)

    theirs = told_by_fsrs_rs(histories, parameters)

    assert farthest([remembered(history, parameters) for history in histories], theirs) <= CLOSE_IN_SINGLE_PRECISION


# -- what holds for all memories


@settings(max_examples=200)
@given(history=HISTORIES, parameters=st.one_of(st.just(DEFAULT_PARAMETERS), PARAMETERS))
def test_difficulty_stays_from_1_to_10(history: list[Step], parameters: Parameters) -> None:
    assert all(1 <= memory.difficulty <= 10 for memory in remembered(history, parameters))


@settings(max_examples=200)
@given(history=HISTORIES, parameters=st.one_of(st.just(DEFAULT_PARAMETERS), PARAMETERS))
def test_stability_stays_within_its_bounds(history: list[Step], parameters: Parameters) -> None:
    stabilities = [memory.stability_days for memory in remembered(history, parameters)]

    assert all(SHORTEST_STABILITY_DAYS <= stability <= LONGEST_DAYS for stability in stabilities)


def test_stability_reaches_36500_days_and_stops_there() -> None:
    history = [(Rating.EASY, 500)] * 40

    assert remembered(history)[-1].stability_days == LONGEST_DAYS


@given(memory=MEMORIES, rating=RATINGS, back=st.integers(-10_000, -1))
def test_clock_set_back_counts_as_the_same_day(memory: Memory, rating: Rating, back: int) -> None:
    assert next_memory(memory, rating, back) == next_memory(memory, rating, 0)


@given(memory=MEMORIES, back=st.integers(-10_000, 0))
def test_chance_of_recall_before_the_last_review_is_certainty(memory: Memory, back: int) -> None:
    assert retrievability(memory, back) == 1


@settings(max_examples=200)
@given(memory=MEMORIES, elapsed=st.integers(-1, 40_000))
def test_better_rating_never_gives_a_shorter_interval(memory: Memory, elapsed: int) -> None:
    ratings = (Rating.HARD, Rating.GOOD, Rating.EASY)
    intervals = [interval_days(next_memory(memory, rating, elapsed)) for rating in ratings]

    assert intervals == sorted(intervals)


@given(memory=MEMORIES, elapsed=st.integers(1, 40_000))
def test_forgetting_never_makes_memory_more_stable(memory: Memory, elapsed: int) -> None:
    assert next_memory(memory, Rating.AGAIN, elapsed).stability_days <= memory.stability_days


@given(memory=MEMORIES, elapsed=st.integers(1, 40_000))
def test_recall_never_makes_memory_less_stable(memory: Memory, elapsed: int) -> None:
    assert next_memory(memory, Rating.HARD, elapsed).stability_days >= memory.stability_days


def test_better_first_rating_gives_a_longer_stability() -> None:
    firsts = [first_memory(rating).stability_days for rating in Rating]

    assert all(worse < better for worse, better in pairwise(firsts))


@given(memory=MEMORIES, elapsed=st.integers(0, 100_000))
def test_chance_of_recall_is_a_chance(memory: Memory, elapsed: int) -> None:
    assert 0 < retrievability(memory, elapsed) <= 1


@given(memory=MEMORIES)
def test_interval_is_from_one_day_to_the_longest(memory: Memory) -> None:
    assert 1 <= interval_days(memory) <= LONGEST_DAYS


def test_chance_of_recall_after_the_stability_is_nine_tenths() -> None:
    assert retrievability(Memory(12, 5), 12) == pytest.approx(0.9)


def test_interval_at_nine_tenths_is_the_stability() -> None:
    assert interval_days(Memory(12.4, 5)) == 12
