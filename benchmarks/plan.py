"""How long a day's plan and a forecast take.

    python benchmarks/plan.py [--runs 15]

Targets (issue "The plan"): a plan for 600 cards in 5 ms, for 20,000 cards in 100 ms. Medians of several runs, of the
slowest of the phases in which a day can lie. The forecast is made off the thread and has no target of its own.
"""

import argparse
import functools
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from quizapp.learning.choice import Cards, fact_sets
from quizapp.learning.day import StudyDay
from quizapp.learning.forecast import forecast, minutes_that_fit
from quizapp.learning.goal import Goal, Pace
from quizapp.learning.plan import plan_day

TARGETS_MS = {600: 5.0, 20_000: 100.0}
DAY = StudyDay(20_000)
PACE = Pace(15)
GOALS = {
    "no date": Goal(),
    "two months before": Goal(StudyDay(DAY + 60)),
    "the day before": Goal(StudyDay(DAY + 1)),
    "under treatment": Goal(StudyDay(DAY - 10)),
    "over": Goal(StudyDay(DAY - 400), until=StudyDay(DAY - 1)),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    for count, target_ms in TARGETS_MS.items():
        cards = half_learned(count)
        for name, goal in GOALS.items():
            plan = functools.partial(plan_day, cards, goal, PACE, DAY, budget_s=900)
            print(f"plan, {count:6,} cards, {name:18} {median_ms(runs, plan):8.1f} ms, target {target_ms:.0f} ms")
    for count in (400, 2_000, 20_000):
        arguments = half_learned(count), GOALS["two months before"], PACE, DAY
        once = functools.partial(forecast, *arguments)
        print(f"forecast of 60 days, {count:6,} cards   {median_ms(3, once):8.0f} ms")
        often = functools.partial(minutes_that_fit, *arguments)
        print(f"minutes that fit,    {count:6,} cards   {median_ms(3, often):8.0f} ms")


def median_ms(runs: int, work: Callable[[], object]) -> float:
    """Return the median time of several runs."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def half_learned(count: int) -> Cards:
    """Return cards of which half were met; a fifth is critical, a third has siblings."""
    rng = np.random.default_rng(count)
    is_new = rng.random(count) < 0.5
    stability = np.exp(rng.normal(2, 1, count))
    day = DAY - rng.integers(1, 30, count)
    return Cards(
        stability_days=np.where(is_new, np.nan, stability),
        difficulty=np.where(is_new, np.nan, rng.uniform(1, 10, count)),
        day=np.where(is_new, 0, day),
        due_day=np.where(is_new, 0, day + np.maximum(np.rint(stability), 1).astype(np.int64)),
        is_learning=~is_new & (rng.random(count) < 0.02),
        is_critical=rng.random(count) < 0.2,
        topic=rng.integers(0, 40, count),
        facts=fact_sets([int(rng.integers(0, count // 4))] if rng.random() < 1 / 3 else [] for _ in range(count)),
        sure_days=rng.integers(0, 4, count),
        is_changed=np.zeros(count, np.bool_),
        topic_met=rng.random(count) < 0.7,
    )


if __name__ == "__main__":
    main()
