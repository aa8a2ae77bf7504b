"""What people know on the day that matters, by the way in which their days are planned: ours and eight others.

    python benchmarks/plan_simulation.py [--learners 192] [--seed 1] [--only exam,short] [--pictures docs/pictures]

Simulated learners of four kinds, which no planner knows (`simulated_learners.py`), study six scenarios by the policies
of `simulated_policies.py`. Everybody has the same luck under every policy, so that differences are paired. Two runs
with the same learners and seed print the same figures. docs/learning.md explains them.
"""

import argparse
import functools
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.plan_pictures import draw_comparison, draw_course
from benchmarks.simulated_learners import KINDS, IntArray, Study, make_learners
from benchmarks.simulated_policies import CRAM_DAYS, POLICIES, Policy, Scenario
from quizapp.learning.memories import FloatArray

SCENARIOS = (
    Scenario("exam", 400, 60, 15),
    Scenario("missed days", 400, 60, 15, missed=0.3),
    Scenario("short", 400, 21, 15),
    Scenario("long", 600, 120, 20),
    Scenario("patient", 120, 14, 8, critical=3, held_days=180),
    Scenario("no date", 400, 120, 15, has_date=False),
)
BEFORE = tuple(name for name in POLICIES if name != "20 new a day")
AFTER = ("plain FSRS 0.90", "paced index", "ours")
WITHOUT_DATE = ("plain FSRS 0.90", "20 new a day", "ours")
Row = TypeVar("Row")
LEAST_CRITICAL, MOST_LOW, AT_LEAST = 0.95, 0.025, 0.90
SAME = 1.01
"""Minutes within one in a hundred count as the same: each day ends with the answer that was begun."""


@dataclass(frozen=True)
class Outcome:
    """What came of a policy; arrays of shape ``(learners,)`` unless said.

    Attributes:
        recall: Mean true recall on the date, cards not met count as 0.
        weighted: The same with weight 3 for critical cards.
        critical: The same of critical cards alone.
        later: Recall 30 days later, without any study in between.
        met: Cards met.
        reviews: Answers to cards met before.
        minutes: Of each day, shape ``(days, learners)``.
        course: Mean weighted recall on the morning after each day, shape ``(days,)``.
        held: What followed, if critical cards had to be held.
    """

    recall: FloatArray
    weighted: FloatArray
    critical: FloatArray
    later: FloatArray
    met: IntArray
    reviews: IntArray
    minutes: FloatArray
    course: FloatArray
    held: "Held | None" = None

    @property
    def total(self) -> float:
        """Minutes in all, mean over the learners."""
        return float(self.minutes.sum(axis=0).mean())


@dataclass(frozen=True)
class Held:
    """The time after the date; arrays of shape ``(learners,)``.

    Attributes:
        minutes: In all.
        recall: Mean true recall of critical cards on the mornings.
        low: Share of critical cards and mornings on which it is under 0.90.
    """

    minutes: FloatArray
    recall: FloatArray
    low: FloatArray


Found = dict[tuple[Scenario, str], Outcome]


def main() -> None:
    """Simulate, print the tables and the targets, and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, default=192)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default=",".join(scenario.name for scenario in SCENARIOS))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--pictures", type=Path)
    arguments = parser.parse_args()
    chosen = [scenario for scenario in SCENARIOS if scenario.name in arguments.only.split(",")]
    tasks = [(scenario, name) for scenario in chosen for name in policies_for(scenario)]
    run = functools.partial(simulate_policy, learners=arguments.learners, seed=arguments.seed)
    with ProcessPoolExecutor(arguments.jobs) as pool:
        found = dict(zip(tasks, pool.map(run, *zip(*tasks, strict=True)), strict=True))
    for scenario in chosen:
        print_scenario(scenario, {name: found[scenario, name] for name in policies_for(scenario)})
    dated = [scenario for scenario in chosen if scenario.has_date]
    print_kinds({scenario.name: found[scenario, "ours"] for scenario in dated})
    print_targets(found, dated)
    if arguments.pictures:
        draw(arguments.pictures, found, dated)


def policies_for(scenario: Scenario) -> tuple[str, ...]:
    """Return the names of the policies that are compared in a scenario."""
    return BEFORE if scenario.has_date else WITHOUT_DATE


# -- simulating


def simulate_policy(scenario: Scenario, name: str, *, learners: int, seed: int) -> Outcome:
    """Let learners study a scenario by a policy."""
    minutes = np.full(scenario.days, float(scenario.minutes))
    if name == "cram":  # the same time in all, spent in the last days
        minutes[-CRAM_DAYS:] *= scenario.days / CRAM_DAYS
    policy = POLICIES[name](scenario)
    return simulate(scenario, policy, minutes, learners, seed, is_held=name in AFTER)


def simulate(
    scenario: Scenario, policy: Policy, minutes: FloatArray, learners: int, seed: int, *, is_held: bool = False
) -> Outcome:
    """Let learners study with so many minutes on each of the days."""
    study = Study.begin(make_learners(learners, scenario.cards, seed))
    comes = np.random.default_rng([seed, 1]).random((scenario.days, learners)) >= scenario.missed
    course = []
    for day in range(scenario.days):
        study.answer(policy(study, day), comes[day] * minutes[day] * 60, day, luck(seed, day))
        course.append(float(np.average(study.recall(day + 1), axis=1, weights=scenario.weights).mean()))
    recall = study.recall(scenario.days)
    return Outcome(
        recall=recall.mean(axis=1),
        weighted=np.average(recall, axis=1, weights=scenario.weights),
        critical=recall[:, scenario.is_critical].mean(axis=1),
        later=study.recall(scenario.days + 30).mean(axis=1),
        met=study.is_met.sum(axis=1),
        reviews=study.reviews.copy(),
        minutes=np.array(study.seconds) / 60,
        course=np.array(course),
        held=hold(scenario, study, policy, seed) if is_held and scenario.held_days else None,
    )


def hold(scenario: Scenario, study: Study, policy: Policy, seed: int) -> Held:
    """Go on after the date; what is known is looked at in the morning, before the day's answers."""
    mornings = []
    study.seconds.clear()
    for day in range(scenario.days, scenario.days + scenario.held_days):
        mornings.append(study.recall(day)[:, scenario.is_critical])
        budget_s = np.full(len(study.day), scenario.minutes * 60)
        study.answer(policy(study, day), budget_s, day, luck(seed, day))
    known = np.array(mornings)
    return Held(np.sum(study.seconds, axis=0) / 60, known.mean(axis=(0, 2)), (known < AT_LEAST).mean(axis=(0, 2)))


def luck(seed: int, day: int) -> np.random.Generator:
    """Return the luck of a day: the same whatever was asked before."""
    return np.random.default_rng([seed, 2, day])


# -- saying it


def print_scenario(scenario: Scenario, found: dict[str, Outcome]) -> None:
    """Print a scenario's tables, as Markdown."""
    minutes = f"{scenario.minutes:.0f} min a day" + (f", {scenario.missed:.0%} missed" if scenario.missed else "")
    print(f"\n**{scenario.name}: {scenario.cards} cards, {scenario.days} days, {minutes}**\n")
    if not scenario.has_date:
        print_rows(found, NO_DATE_COLUMNS)
        return
    print_rows(found, DATE_COLUMNS)
    held = {name: outcome.held for name, outcome in found.items() if outcome.held}
    if held:
        print(f"\nThe {scenario.held_days} days after the date:\n")
        print_rows(held, HELD_COLUMNS)


def print_rows(rows: dict[str, Row], columns: dict[str, Callable[[Row], str]]) -> None:
    """Print a Markdown table."""
    print(f"| policy | {' | '.join(columns)} |\n|{'---|' * (len(columns) + 1)}")
    for name, row in rows.items():
        label = f"**{name}**" if name.startswith("ours") else name
        print(f"| {label} | {' | '.join(text(row) for text in columns.values())} |")


DATE_COLUMNS: dict[str, Callable[[Outcome], str]] = {
    "recall at T": lambda found: f"{found.recall.mean():.3f}",
    "weighted (se)": lambda found: f"{found.weighted.mean():.3f} ({error(found.weighted):.3f})",
    "critical": lambda found: f"{found.critical.mean():.3f}",
    "cards met": lambda found: f"{found.met.mean():.0f}",
    "reviews": lambda found: f"{found.reviews.mean():.0f}",
    "minutes": lambda found: f"{found.total:.0f}",
    "peak day, min": lambda found: f"{found.minutes.max(axis=0).mean():.0f}",
    "recall at T+30": lambda found: f"{found.later.mean():.3f}",
}
HELD_COLUMNS: dict[str, Callable[[Held], str]] = {
    "minutes": lambda found: f"{found.minutes.mean():.0f}",
    "critical cards, mean recall": lambda found: f"{found.recall.mean():.3f}",
    "critical card-days under 0.90": lambda found: f"{found.low.mean():.1%} ({error(found.low):.1%})",
}
NO_DATE_COLUMNS: dict[str, Callable[[Outcome], str]] = {
    "weighted recall, mean of all days": lambda found: f"{found.course.mean():.3f}",
    "on day 30": lambda found: f"{found.course[29]:.3f}",
    "on day 60": lambda found: f"{found.course[59]:.3f}",
    "at the end": lambda found: f"{found.course[-1]:.3f}",
    "minutes": lambda found: f"{found.total:.0f}",
    "peak day, min": lambda found: f"{found.minutes.max(axis=0).mean():.0f}",
}


def print_kinds(found: dict[str, Outcome]) -> None:
    """Print what each kind of learner comes to by ours."""
    print(f"\n**ours, weighted recall at T by kind of learner**\n\n| scenario | {' | '.join(KINDS)} |")
    print("|---|" + "---|" * len(KINDS))
    for name, outcome in found.items():
        means = (outcome.weighted[kind :: len(KINDS)].mean() for kind in range(len(KINDS)))
        print(f"| {name} | {' | '.join(f'{mean:.3f}' for mean in means)} |")


def error(values: FloatArray) -> float:
    """Return the standard error of a mean."""
    return float(values.std(ddof=1) / np.sqrt(len(values)))


def print_targets(found: Found, dated: list[Scenario]) -> None:
    """Print the paired differences, and which targets are met."""
    targets = compare(found, dated, "ours", "paced index, stop")
    compare(found, dated, "ours, going on", "paced index")
    for scenario in dated:
        outcome = found[scenario, "ours"]
        critical = outcome.critical.mean()
        name = f"critical recall at least {LEAST_CRITICAL}: {scenario.name} {critical:.3f}"
        targets.append((critical >= LEAST_CRITICAL, name))
        if outcome.held:
            low = outcome.held.low.mean()
            targets.append((low <= MOST_LOW, f"critical card-days under 0.90 at most {MOST_LOW:.1%}: {low:.1%}"))
    print()
    for is_met, name in targets:
        print(f"{'PASS' if is_met else 'MISS'}  {name}")


def compare(found: Found, dated: list[Scenario], own: str, rival: str) -> list[tuple[bool, str]]:
    """Print the paired differences to a rival, and return the targets that they serve."""
    print(f"\n**{own} minus {rival}: weighted recall at T of the same learners**\n")
    print("| scenario | its minutes | our minutes | difference (se) |\n|---|---|---|---|")
    longer, worse, better = [], [], []
    for scenario in dated:
        theirs, outcome = found[scenario, rival], found[scenario, own]
        gained = outcome.weighted - theirs.weighted
        mean, spread = gained.mean(), error(gained)
        print(f"| {scenario.name} | {theirs.total:.0f} | {outcome.total:.0f} | {mean:+.4f} ({spread:.4f}) |")
        longer += [scenario.name] if outcome.total > SAME * theirs.total else []
        worse += [scenario.name] if mean < -spread else []
        better += [scenario.name] if mean > spread else []
    return [
        (not longer, f"{own}: no more minutes than {rival}; more in: {', '.join(longer) or 'none'}"),
        (
            not worse,
            f"{own}: not worse than {rival} by over one standard error; worse in: {', '.join(worse) or 'none'}",
        ),
        (len(better) >= 3, f"{own}: better than {rival} by over one in at least three: {', '.join(better) or 'none'}"),
    ]


def draw(folder: Path, found: Found, dated: list[Scenario]) -> None:
    """Draw weighted recall by policy and scenario, and the course of the first scenario."""
    means = {
        scenario.name: {name: float(found[scenario, name].weighted.mean()) for name in BEFORE} for scenario in dated
    }
    (folder / "plan-comparison.svg").write_text(draw_comparison(means), encoding="utf-8")
    first = dated[0]
    shown = ("plain FSRS 0.90", "new first", "cram", "paced index, stop", "ours")
    courses = {name: found[first, name].course.tolist() for name in shown}
    (folder / "plan-course.svg").write_text(draw_course(first.name, courses), encoding="utf-8")


if __name__ == "__main__":
    main()
