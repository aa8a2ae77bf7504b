"""Groups stand together, and siblings apart wherever that can be."""

from collections import Counter
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.arrangement import gathered, siblings_apart

FACTS = st.lists(st.integers(-1, 3), max_size=12)


def arranged(facts: list[int], before: int = -1) -> list[int]:
    """Arrange cards of one fact each; -1 is none."""
    return siblings_apart(range(len(facts)), [_of(fact) for fact in facts], _of(before))


def _of(fact: int) -> frozenset[int]:
    return frozenset() if fact < 0 else frozenset({fact})


@given(FACTS, st.integers(-1, 3))
def test_keeping_siblings_apart_loses_no_card(facts: list[int], before: int) -> None:
    assert sorted(arranged(facts, before)) == list(range(len(facts)))


@given(FACTS)
def test_siblings_never_follow_each_other_if_there_are_enough_others(facts: list[int]) -> None:
    most = max(Counter(fact for fact in facts if fact >= 0).values(), default=0)
    in_order = [facts[place] for place in arranged(facts)]
    assert most > (len(facts) + 1) // 2 or all(one != other or one == -1 for one, other in pairwise(in_order))


@given(st.lists(st.integers(0, 50), unique=True))
def test_cards_without_siblings_stay_where_they_are(facts: list[int]) -> None:
    assert arranged(facts) == list(range(len(facts)))


def test_the_nearest_other_card_goes_between_two_siblings() -> None:
    assert arranged([7, 7, 1, 2]) == [0, 2, 1, 3]


def test_a_sibling_of_what_was_asked_before_waits() -> None:
    assert arranged([7, 1], before=7) == [1, 0]


def test_siblings_left_at_the_end_go_between_earlier_cards() -> None:
    assert arranged([1, 2, 7, 7]) == [0, 3, 1, 2]


def test_a_group_stands_where_its_first_member_stood() -> None:
    assert gathered(np.arange(5), np.array([-1, 4, -1, 2, 4])).tolist() == [0, 1, 4, 2, 3]


def test_without_groups_nothing_moves() -> None:
    assert gathered(np.arange(3), np.full(3, -1)).tolist() == [0, 1, 2]


def test_cards_that_share_one_of_many_facts_are_siblings() -> None:
    assert siblings_apart([0, 1, 2], [frozenset({1, 2}), frozenset({2, 3}), frozenset({4})]) == [0, 2, 1]
