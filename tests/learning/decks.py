"""Cards for the tests of plan, rule, forecast and simulation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st

from quizapp.learning.choice import Cards, fact_sets
from quizapp.learning.day import StudyDay
from quizapp.learning.goal import Goal, GoalKind

TODAY = StudyDay(20_000)
CALM = Goal(StudyDay(TODAY + 60), GoalKind.EXAM)
"""An exam in two months."""


@dataclass(frozen=True)
class ACard:
    """A card as a test says it; without stability it is new."""

    stability: float | None = None
    difficulty: float = 5.0
    ago: int = 5
    due_in: int = 0
    critical: bool = False
    learning: bool = False
    changed: bool = False
    sure_days: int = 3
    topic: int = 0
    topic_met: bool = True
    fact: int = -1


def deck(cards: Sequence[ACard], day: StudyDay = TODAY) -> Cards:
    """Return the cards in this order, as they stand on ``day``."""
    met = np.array([card.stability is not None for card in cards], dtype=np.bool_)
    return Cards(
        stability_days=np.array([np.nan if card.stability is None else card.stability for card in cards], dtype=float),
        difficulty=np.where(met, [card.difficulty for card in cards], np.nan),
        day=np.where(met, [day - card.ago for card in cards], 0).astype(np.int64),
        due_day=np.where(met, [day + card.due_in for card in cards], 0).astype(np.int64),
        is_learning=np.array([card.learning for card in cards], dtype=np.bool_) & met,
        is_critical=np.array([card.critical for card in cards], dtype=np.bool_),
        topic=np.array([card.topic for card in cards], dtype=np.int64),
        facts=fact_sets([] if card.fact < 0 else [card.fact] for card in cards),
        sure_days=np.array([card.sure_days for card in cards], dtype=np.int64),
        is_changed=np.array([card.changed for card in cards], dtype=np.bool_) & met,
        topic_met=np.array([card.topic_met for card in cards], dtype=np.bool_),
    )


def twins(cards: Sequence[ACard]) -> list[ACard]:
    """Return each card twice, the second time as a critical one; none has siblings."""
    plain = [replace(card, critical=False, fact=-1) for card in cards]
    return [*plain, *(replace(card, critical=True) for card in plain)]


def _a_card(stability: st.SearchStrategy[float | None]) -> st.SearchStrategy[ACard]:
    return st.builds(
        ACard,
        stability=stability,
        difficulty=st.floats(1, 10),
        ago=st.integers(0, 60),
        due_in=st.integers(-30, 30),
        critical=st.booleans(),
        learning=st.sampled_from([False] * 5 + [True]),
        changed=st.sampled_from([False] * 9 + [True]),
        sure_days=st.integers(0, 4),
        topic=st.integers(0, 3),
        topic_met=st.booleans(),
        fact=st.integers(-1, 5),
    )


_STABILITIES = st.floats(0.1, 400)
A_CARD, A_MET_CARD = _a_card(st.none() | _STABILITIES), _a_card(_STABILITIES)
DECKS = st.lists(A_CARD, max_size=25)
MET_DECKS = st.lists(A_MET_CARD, max_size=25)
GOALS = st.builds(
    Goal,
    st.none() | st.integers(-40, 200).map(lambda days: StudyDay(TODAY + days)),
    st.sampled_from(GoalKind),
    st.none() | st.integers(-20, 300).map(lambda days: StudyDay(TODAY + days)),
)
