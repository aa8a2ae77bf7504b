"""How long the batch form of the memory model and the fit of its parameters take, and how good the fit is.

    python benchmarks/fit.py [--runs 7]

Targets (issue "The plan"): replay of 1,000,000 reviews over 20,000 cards in 1.5 s; fit of 100,000 reviews, with the
comparison on the later quarter, in 30 s. Medians of several runs. Then, for simulated people whose parameters are off
the defaults, the log loss of later answers under the true parameters, the defaults, the fit of fsrs-rs (8 epochs, as
the FSRS programs do it) and ours: at most 0.002 above that of fsrs-rs.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from quizapp.learning.fit import fit
from quizapp.learning.memories import replay
from quizapp.learning.memory import DEFAULT_PARAMETERS
from tests.learning.simulated_log import FORGETFUL, simulated_log
from tests.learning.test_fit import LEARNERS, fitted, fitted_by_fsrs_rs, later_loss

TARGETS_S = {"replay of 1,000,000 reviews": 1.5, "fit of 100,000 reviews": 30.0}
FITTED_TO = (300, 1_000, 10_000)
LATER = 8_000
LOGS = 5


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    measure_times(parser.parse_args().runs)
    measure_losses()


def measure_times(runs: int) -> None:
    """Print how long replay and fit take."""
    rng = np.random.default_rng(1)
    count, cards = 1_000_000, 20_000
    big = (
        rng.integers(0, cards, count),
        rng.choice([1, 2, 3, 4], count, p=[0.15, 0.1, 0.65, 0.1]),
        np.sort(rng.integers(0, 700, count)),
    )
    log = simulated_log(FORGETFUL, 100_000, seed=1)
    report("replay of 1,000,000 reviews", runs, lambda: replay(*big))
    report("fit of 100,000 reviews", runs, lambda: fit(log.cards, log.ratings, log.days))


def report(name: str, runs: int, work: Callable[[], object]) -> None:
    """Run something several times and print a row about it."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    row = f"{statistics.median(times):7.3f} s [{min(times):.3f}-{max(times):.3f}]"
    print(f"{name:30} {row}   target {TARGETS_S[name]} s")


def measure_losses() -> None:
    """Print how well later answers are foreseen, in the mean over some logs."""
    print(f"{'log loss of later answers':30} {'true':>8} {'default':>8} {'fsrs-rs':>8} {'ours':>8}")
    for learner, true in LEARNERS.items():
        for reviews in FITTED_TO:
            rows = []
            for seed in range(LOGS):
                log = simulated_log(true, reviews + LATER, seed, spread=0.3)
                earlier = log.part(slice(reviews))
                tried = (true, DEFAULT_PARAMETERS, fitted_by_fsrs_rs(earlier), fitted(earlier))
                rows.append([later_loss(log, parameters, reviews) for parameters in tried])
            means = " ".join(f"{loss:8.4f}" for loss in np.mean(rows, axis=0))
            print(f"{f'{learner}, {reviews:,} reviews':30} {means}", flush=True)


if __name__ == "__main__":
    main()
