"""The batch form of the memory model says the same as the scalar one, answer for answer."""

import numpy as np
import pytest
from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.learning.memories import (
    Memories,
    chances_before,
    first_memories,
    intervals,
    next_memories,
    replay,
    retrievabilities,
    waves_of,
)
from quizapp.learning.memory import (
    DEFAULT_PARAMETERS,
    LONGEST_DAYS,
    SHORTEST_STABILITY_DAYS,
    Memory,
    Parameters,
    first_memory,
    interval_days,
    next_memory,
    retrievability,
)
from quizapp.questions.response import Rating

Review = tuple[int, Rating, int]
"""A card, a rating and the study days since the review before of any card: below 0 if the clock was set back."""

CLOSE = 1e-9

RATINGS = st.sampled_from(Rating)
ELAPSED = st.one_of(st.just(0), st.integers(-3, 30), st.integers(0, 40_000))
MEMORIES = st.builds(
    Memory,
    st.one_of(
        st.sampled_from([SHORTEST_STABILITY_DAYS, LONGEST_DAYS]), st.floats(SHORTEST_STABILITY_DAYS, LONGEST_DAYS)
    ),
    st.floats(1, 10),
)
PARAMETERS = st.one_of(
    st.just(DEFAULT_PARAMETERS), st.tuples(*map(st.floats, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS))
)
LOGS = st.lists(st.tuples(st.integers(0, 4), RATINGS, st.one_of(st.just(0), st.integers(-2, 400))), max_size=60)


def many(memories: list[Memory]) -> Memories:
    return Memories(
        np.array([memory.stability_days for memory in memories], dtype=float),
        np.array([memory.difficulty for memory in memories], dtype=float),
    )


def same(memories: list[Memory]) -> object:
    """Return what the batch must be equal to."""
    expected = many(memories)
    return pytest.approx(expected.stability_days, rel=CLOSE), pytest.approx(expected.difficulty, rel=CLOSE)


def remembered(log: list[Review], parameters: Parameters) -> dict[int, Memory]:
    """Replay a log answer by answer."""
    memories: dict[int, Memory] = {}
    latest: dict[int, int] = {}
    day = 20_000
    for card, rating, later in log:
        day += later
        memories[card] = (
            next_memory(memories[card], rating, day - latest[card], parameters)
            if card in memories
            else first_memory(rating, parameters)
        )
        latest[card] = day
    return memories


def columns(log: list[Review]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    cards, ratings, later = (np.array([review[column] for review in log], dtype=int) for column in range(3))
    return cards, ratings, 20_000 + np.cumsum(later)


# -- one answer


@given(ratings=st.lists(RATINGS, min_size=1), parameters=PARAMETERS)
def test_first_answers_are_those_of_the_scalar_model(ratings: list[Rating], parameters: Parameters) -> None:
    assert first_memories(np.array(ratings), parameters) == same([first_memory(each, parameters) for each in ratings])


@settings(max_examples=100)
@given(answers=st.lists(st.tuples(MEMORIES, RATINGS, ELAPSED), min_size=1, max_size=20), parameters=PARAMETERS)
def test_next_answers_are_those_of_the_scalar_model(
    answers: list[tuple[Memory, Rating, int]], parameters: Parameters
) -> None:
    memories, ratings, elapsed = (list(column) for column in zip(*answers, strict=True))

    after = next_memories(many(memories), np.array(ratings), np.array(elapsed), parameters)

    assert after == same([next_memory(*answer, parameters) for answer in answers])


@given(answers=st.lists(st.tuples(MEMORIES, ELAPSED), min_size=1), parameters=PARAMETERS)
def test_chances_of_recall_are_those_of_the_scalar_model(
    answers: list[tuple[Memory, int]], parameters: Parameters
) -> None:
    memories, elapsed = (list(column) for column in zip(*answers, strict=True))

    chances = retrievabilities(many(memories), np.array(elapsed), parameters)

    assert chances == pytest.approx(np.array([retrievability(*answer, parameters) for answer in answers]), rel=CLOSE)


@given(memories=st.lists(MEMORIES, min_size=1), retention=st.floats(0.7, 0.97), parameters=PARAMETERS)
def test_rounded_intervals_are_those_of_the_scalar_model(
    memories: list[Memory], retention: float, parameters: Parameters
) -> None:
    days = intervals(many(memories).stability_days, retention, parameters)

    rounded = np.clip(np.round(days), 1, LONGEST_DAYS)
    assert rounded.tolist() == [interval_days(memory, retention, parameters) for memory in memories]


def test_chances_of_recall_need_the_stabilities_alone() -> None:
    memories = Memories(np.array([3.0, 40.0]), np.array([5.0, 6.0]))

    assert (retrievabilities(memories.stability_days, 4) == retrievabilities(memories, 4)).all()


def test_card_without_a_memory_has_no_chance_of_recall() -> None:
    assert np.isnan(retrievabilities(np.array([np.nan]), 4)).all()


# -- many learners at once


@given(
    learners=st.lists(st.tuples(PARAMETERS, MEMORIES), min_size=2, max_size=4),
    ratings=st.lists(RATINGS, min_size=3, max_size=3),
    elapsed=st.lists(ELAPSED, min_size=3, max_size=3),
)
def test_each_learner_can_have_parameters_of_their_own(
    learners: list[tuple[Parameters, Memory]], ratings: list[Rating], elapsed: list[int]
) -> None:
    parameters = np.array([each for each, _ in learners]).T[:, :, np.newaxis]
    memories = Memories(*(column[:, np.newaxis] for column in many([memory for _, memory in learners])))

    after = next_memories(memories, np.array(ratings), np.array(elapsed), parameters)

    alone = [
        [next_memory(memory, *answer, own) for answer in zip(ratings, elapsed, strict=True)] for own, memory in learners
    ]
    rows = [many(row) for row in alone]
    assert after.stability_days == pytest.approx(np.array([row.stability_days for row in rows]), rel=CLOSE)
    assert after.difficulty == pytest.approx(np.array([row.difficulty for row in rows]), rel=CLOSE)


@given(learners=st.lists(PARAMETERS, min_size=2, max_size=4))
def test_first_answers_of_many_learners_are_of_their_own_parameters(learners: list[Parameters]) -> None:
    parameters = np.array(learners).T[:, :, np.newaxis]

    first = first_memories(np.array(Rating), parameters)

    expected = [[first_memory(rating, own).stability_days for rating in Rating] for own in learners]
    assert first.stability_days == pytest.approx(np.array(expected), rel=CLOSE)


# -- whole logs


@settings(max_examples=100)
@given(log=LOGS, parameters=PARAMETERS)
def test_replayed_log_leaves_the_memories_of_the_scalar_model(log: list[Review], parameters: Parameters) -> None:
    expected = remembered(log, parameters)

    after = replay(*columns(log), parameters)

    cards = sorted(expected)
    assert (after.stability_days[cards], after.difficulty[cards]) == same([expected[card] for card in cards])


@given(log=LOGS)
def test_card_number_without_a_review_has_no_memory(log: list[Review]) -> None:
    after = replay(*columns([(card * 2 + 1, rating, later) for card, rating, later in log]))

    assert np.isnan(after.stability_days[::2]).all()


@given(log=LOGS, parameters=PARAMETERS)
def test_chance_before_a_review_is_that_of_the_log_up_to_it(log: list[Review], parameters: Parameters) -> None:
    cards, ratings, days = columns(log)

    chances = chances_before(cards, ratings, days, parameters)

    for row in range(len(log)):
        earlier = np.flatnonzero(cards[:row] == cards[row])
        if not len(earlier):
            assert np.isnan(chances[row])
        else:
            memory, elapsed = remembered(log[:row], parameters)[cards[row]], int(days[row] - days[earlier[-1]])
            assert chances[row] == pytest.approx(retrievability(memory, elapsed, parameters), rel=CLOSE)


def test_log_without_reviews_leaves_no_memories() -> None:
    assert replay(*columns([])).stability_days.shape == (0,)


@given(log=LOGS)
def test_waves_hold_every_row_once(log: list[Review]) -> None:
    rows = [row for wave in waves_of(columns(log)[0]).rows for row in wave.tolist()]

    assert sorted(rows) == list(range(len(log)))


@given(log=LOGS)
def test_wave_holds_the_reviews_of_its_number(log: list[Review]) -> None:
    cards = columns(log)[0]

    numbers = [[int((cards[:row] == cards[row]).sum()) for row in wave] for wave in waves_of(cards).rows]

    assert numbers == [[number] * len(wave) for number, wave in enumerate(numbers)]
