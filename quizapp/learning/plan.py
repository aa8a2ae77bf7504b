"""Today's order: which cards to ask on a study day, most worthwhile first, within its minutes.

The rule is ``choice.choose``. It knows nothing of a person but their cards, and works on many people at once, so that
forecast, simulation and benchmark all use the very rule by which the window asks. ``plan_day`` makes an order of it.

Anyone can plan for a learner of their own. Here one who knows everything that they met has three cards, the second of
them critical, and eight minutes a day before an exam on day 10:

    >>> from quizapp.learning.choice import new_cards
    >>> from quizapp.learning.goal import Goal, GoalKind, Pace
    >>> from quizapp.questions.response import Rating
    >>> from quizapp.learning.memory import Memory, first_memory, interval_days, next_memory
    >>> goal, pace = Goal(10, GoalKind.EXAM), Pace(minutes=8)
    >>> cards = new_cards(is_critical=[False, True, False])
    >>> for day in range(10):
    ...     plan = plan_day(cards, goal, pace, day, budget_s=480)
    ...     asked = [card.place for card in plan.order[: plan.fits]]
    ...     for place in asked:
    ...         if np.isnan(cards.stability_days[place]):
    ...             memory = first_memory(Rating.GOOD)
    ...         else:
    ...             memory = Memory(cards.stability_days[place], cards.difficulty[place])
    ...             memory = next_memory(memory, Rating.GOOD, day - cards.day[place])
    ...         cards.stability_days[place], cards.difficulty[place] = memory.stability_days, memory.difficulty
    ...         cards.day[place], cards.due_day[place] = day, day + interval_days(memory)
    ...         cards.sure_days[place] += 1
    ...     print(day, asked)
    0 [1]
    1 [0, 1]
    2 [2, 1]
    3 []
    4 [0]
    5 [2]
    6 []
    7 []
    8 []
    9 [1, 0, 2]
"""

from dataclasses import dataclass

import msgspec
import numpy as np

from quizapp.learning.arrangement import gathered, siblings_apart
from quizapp.learning.choice import (
    DEFAULT_SECONDS,
    DEFAULT_SHARES,
    REASONS,
    Cards,
    Choice,
    IntArray,
    Reason,
    Seconds,
    Shares,
    choose,
)
from quizapp.learning.day import StudyDay
from quizapp.learning.goal import Goal, Pace
from quizapp.learning.memory import DEFAULT_PARAMETERS, Parameters


class PlannedCard(msgspec.Struct, frozen=True, gc=False):
    """A card of a day's plan.

    Attributes:
        place: Where it is in the columns of ``Cards``.
        index: Weighted recall on the date that a second of it adds.
        reason: Why it is asked.
        seconds: Expected seconds of the answer.
    """

    place: int
    index: float
    reason: Reason
    seconds: float


@dataclass(frozen=True)
class DayPlan:
    """A day's plan.

    Attributes:
        order: All cards worth asking, as they are asked; whoever goes on after their minutes gets those behind them.
        fits: How many of them the day's seconds hold.
        seconds: Expected seconds of these.
    """

    order: tuple[PlannedCard, ...]
    fits: int
    seconds: float


def plan_day(
    cards: Cards,
    goal: Goal,
    pace: Pace,
    day: StudyDay,
    *,
    budget_s: float,
    seconds: Seconds = DEFAULT_SECONDS,
    shares: Shares = DEFAULT_SHARES,
    parameters: Parameters = DEFAULT_PARAMETERS,
) -> DayPlan:
    """Return the order in which a day's cards are asked, and how many of them its seconds hold.

    What fits is chosen by worth alone; then it is put into the day's order. Nothing fits on a day off.

    Args:
        cards: Columns of shape (n,).
        goal: What to know it for.
        pace: Minutes of a day and days off.
        day: Today.
        budget_s: What is left of today's seconds.
        seconds: Expected seconds of an answer.
        shares: How answers are rated.
        parameters: The memory model's.
    """
    choice = choose(cards, goal, pace, day, seconds=seconds, shares=shares, parameters=parameters)
    planned, asked = choice.counts()
    order = choice.order()[: int(asked)]
    spent_s = np.cumsum(choice.seconds[order])
    fits = 0
    if budget_s > 0 and planned and not pace.is_off(day):
        fits = min(max(int(np.searchsorted(spent_s, budget_s, side="right")), 1), int(planned))
    today = _in_the_day(order[:fits], cards, choice)
    places = today + _in_the_day(order[fits:], cards, choice, after=today[-1] if today else None)
    columns = (choice.index[places].tolist(), choice.reason[places].tolist(), choice.seconds[places].tolist())
    return DayPlan(
        tuple(
            PlannedCard(place, index, REASONS[reason], expected_s)
            for place, index, reason, expected_s in zip(places, *columns, strict=True)
        ),
        fits,
        float(spent_s[fits - 1]) if fits else 0.0,
    )


def _in_the_day(places: IntArray, cards: Cards, choice: Choice, after: int | None = None) -> list[int]:
    """Return places as they are asked: by rank, critical ones first, new topics together, siblings apart.

    Args:
        places: The cards to put in order.
        cards: All cards.
        choice: What each is worth.
        after: The place of the card that is asked before them.
    """
    is_critical = cards.is_critical[places]
    order = np.lexsort((places, -choice.priority[places], ~is_critical, choice.rank[places]))
    places, is_critical = places[order], is_critical[order]
    # New cards of a topic without a right answer yet stay together; after it they mix with the rest.
    is_block = (choice.reason[places] == REASONS.index(Reason.NEW)) & ~cards.topic_met[places]
    group = np.where(is_block, 2 * cards.topic[places] + is_critical, -1)
    places = places[gathered(np.arange(len(places)), group)]
    before = frozenset[int]() if after is None else cards.facts[after]
    return siblings_apart(places.tolist(), cards.facts[places].tolist(), before)
