"""What will probably be known on the date: the plan's own rule, played through to the end many times."""

import bisect
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from quizapp.learning.choice import DEFAULT_SECONDS, DEFAULT_SHARES, ROLLING_DAYS, BoolArray, Cards, Seconds, Shares
from quizapp.learning.day import StudyDay, days_later
from quizapp.learning.goal import Goal, Pace, Phase
from quizapp.learning.memories import FloatArray, retrievabilities
from quizapp.learning.memory import DEFAULT_PARAMETERS, Parameters
from quizapp.learning.simulation import Runs

OFFERED_MINUTES = (5, 8, 10, 12, 15, 20, 25, 30, 45, 60)
FITS_AT = 0.9
"""Expected share known on the date from which the minutes are said to hold it."""
FURTHEST_DAYS = 2 * 365
"""A date further away has no forecast: it would take long, and say little."""
MOST_CARDS, MOST_STEP = 2_000, 10
_MOST_CELLS = 20_000
"""Runs times cards; of a bigger deck fewer runs are enough, because its sums vary less."""
_LIKELY = (0.1, 0.9)
_Z_OF_80 = 1.2816


@dataclass(frozen=True)
class Likely:
    """How many of ``of`` cards would probably be recalled: in 80 of 100 cases ``low`` to ``high``."""

    expected: float
    low: int
    high: int
    of: int


@dataclass(frozen=True)
class Sample:
    """Every so-manieth of many cards, of the critical and of the others: a forecast of all takes too long.

    Attributes:
        cards: The cards of the sample.
        step: Each stands for so many: answering it takes so many times the seconds.
    """

    cards: Cards
    step: int

    def seconds(self, each: Seconds) -> Seconds:
        """Return the seconds of an answer, with those of the cards that it stands for."""
        return Seconds(each.new * self.step, each.right * self.step, each.wrong * self.step)


def sample_of(cards: Cards) -> Sample:
    """Return all cards, or of more than ``MOST_CARDS`` every so-manieth, every tenth at the least."""
    n = len(cards.is_critical)
    step = min(math.ceil(n / MOST_CARDS), MOST_STEP) if n else 1
    if step == 1:
        return Sample(cards, 1)
    places = np.arange(n)
    kept = np.sort(np.concatenate([places[cards.is_critical][::step], places[~cards.is_critical][::step]]))
    return Sample(Cards(**{field.name: getattr(cards, field.name)[kept] for field in fields(cards)}), step)


@dataclass(frozen=True)
class Known:
    """What would be recalled, of the critical cards and of all."""

    critical: Likely
    everything: Likely


@dataclass(frozen=True)
class Forecast:
    """What the days to come would bring.

    Attributes:
        days: Study days from today to the date, or for ``ROLLING_DAYS`` days, both included.
        known: Expected number of cards known at the beginning of each day, shape (runs, days); a card not met counts 0.
        known_critical: The same of the critical cards.
        variance: Variance of the number of cards known, of each run's own chances, shape (runs, days).
        minutes: Mean minutes of each day.
        n: Cards.
        n_critical: Critical cards.
        met: Share of the cards that are met by the end, shape (runs,); 1 if there is none.
        met_critical: The same of the critical cards.
        then: What is known on the last day.
    """

    days: tuple[StudyDay, ...]
    known: FloatArray
    known_critical: FloatArray
    variance: FloatArray
    minutes: FloatArray
    n: int
    n_critical: int
    met: FloatArray
    met_critical: FloatArray
    then: Known

    def likely_shares(self) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return the share of all cards known on each day with the bounds of its likely range, each of shape (days,).

        The range has the middle 80 % of a normal distribution with the variance between the runs and within them.
        """
        n = max(self.n, 1)
        mean, deviation = self.known.mean(0), np.sqrt(self.known.var(0) + self.variance.mean(0))
        low, high = (np.clip((mean + z * deviation) / n, 0, 1) for z in (-_Z_OF_80, _Z_OF_80))
        return mean / n, low, high

    @property
    def holds_everything(self) -> bool:
        """Every card is met in the usual run, and enough of all are known on the last day."""
        return _holds(self.met, self.known[:, -1], self.n)

    @property
    def holds_critical(self) -> bool:
        """The same of the critical cards."""
        return _holds(self.met_critical, self.known_critical[:, -1], self.n_critical)


def is_foreseen(goal: Goal, day: StudyDay) -> bool:
    """Tell whether a forecast made on a study day goes to the date: it is ahead, and not years away."""
    return goal.phase(day) is Phase.BEFORE and goal.target is not None and goal.target - day <= FURTHEST_DAYS


def forecast(
    cards: Cards,
    goal: Goal,
    pace: Pace,
    day: StudyDay,
    *,
    seconds: Seconds = DEFAULT_SECONDS,
    shares: Shares = DEFAULT_SHARES,
    parameters: Parameters = DEFAULT_PARAMETERS,
    today_s: float | None = None,
    seed: int = 0,
    runs: int = 30,
) -> Forecast:
    """Play the days from today to the date, or for ``ROLLING_DAYS`` days, many times; the same for the same seed.

    See `is_foreseen` for which of the two.

    Args:
        cards: The cards as they stand.
        goal: What to know it for.
        pace: Minutes of a day and days off.
        day: Today.
        seconds: Expected seconds of an answer.
        shares: How answers are rated.
        parameters: The memory model's.
        today_s: What is left of today's seconds; all of them if ``None``.
        seed: Decides which answers are right.
        runs: How many times; fewer for many cards.
    """
    end = goal.target if goal.target is not None and is_foreseen(goal, day) else days_later(day, ROLLING_DAYS)
    days = tuple(StudyDay(number) for number in range(day, end + 1))
    n, is_critical = len(cards.is_critical), np.nonzero(cards.is_critical)[0]
    runs = min(runs, max(_MOST_CELLS // max(n, 1), 3))
    people = Runs(cards, runs, seed, seconds=seconds, shares=shares, parameters=parameters)
    known, known_critical, variance = (np.zeros((runs, len(days))) for _ in range(3))
    minutes = np.zeros(len(days))
    for place, today in enumerate(days):
        chances = people.chances(today)
        known[:, place], known_critical[:, place] = chances.sum(1), chances[:, is_critical].sum(1)
        variance[:, place] = (chances * (1 - chances)).sum(1)
        if today == end:
            break  # what is studied on the day itself comes too late to be counted on
        budget_s = 0.0 if pace.is_off(today) else pace.minutes * 60.0
        if today == day and today_s is not None:
            budget_s = min(budget_s, today_s)
        minutes[place] = people.study(goal, pace, today, budget_s).seconds.mean() / 60
    met = people.is_met()
    return Forecast(
        days, known, known_critical, variance, minutes, n, len(is_critical),
        _share(met), _share(met[:, is_critical]), Known(likely(chances[:, is_critical]), likely(chances)),
    )  # fmt: skip


def minutes_that_fit(
    cards: Cards,
    goal: Goal,
    pace: Pace,
    day: StudyDay,
    *,
    seconds: Seconds = DEFAULT_SECONDS,
    shares: Shares = DEFAULT_SHARES,
    parameters: Parameters = DEFAULT_PARAMETERS,
    among: Sequence[int] = OFFERED_MINUTES,
    seed: int = 0,
    runs: int = 10,
) -> tuple[int | None, int | None]:
    """Return the fewest minutes a day that hold everything until the date, and that hold the critical cards.

    ``None`` if not even the most of ``among``, which rises, do.
    """
    found: dict[int, Forecast] = {}

    def with_minutes(minutes: int) -> Forecast:
        if minutes not in found:
            found[minutes] = forecast(
                cards, goal, replace(pace, minutes=minutes), day,
                seconds=seconds, shares=shares, parameters=parameters, seed=seed, runs=runs,
            )  # fmt: skip
        return found[minutes]

    return (
        _first(among, lambda minutes: with_minutes(minutes).holds_everything),
        _first(among, lambda minutes: with_minutes(minutes).holds_critical),
    )


def known_now(cards: Cards, day: StudyDay, parameters: Parameters = DEFAULT_PARAMETERS) -> Known:
    """Return what would be recalled if it were asked today."""
    chances = np.nan_to_num(retrievabilities(cards.stability_days, day - cards.day, parameters))
    return Known(likely(chances[cards.is_critical]), likely(chances))


def likely(chances: FloatArray) -> Likely:
    """Return how many cards would be recalled, from their chances of shape (n,), or (runs, n) for many equal runs.

    The number is Poisson binomial; its distribution is approximated with its first three moments.

    Source: Y. Hong, "On computing the distribution function for the Poisson binomial distribution", Computational
    Statistics & Data Analysis 59 (2013), 41-51, section 3.3 (refined normal approximation).
    """
    chances = np.atleast_2d(chances)
    variances = chances * (1 - chances)
    mean, deviation = chances.sum(1), np.sqrt(variances.sum(1))
    skew = (variances * (1 - 2 * chances)).sum(1) / np.maximum(deviation, 1e-9) ** 3
    moments = list(zip(mean.tolist(), deviation.tolist(), skew.tolist(), strict=True))
    of = chances.shape[1]
    low, high = (min(bisect.bisect_left(range(of), share, key=lambda n: _at_most(n, moments)), of) for share in _LIKELY)
    return Likely(float(mean.mean()), low, high, of)


def _at_most(number: int, moments: list[tuple[float, float, float]]) -> float:
    return sum(_at_most_in_one(number, *each) for each in moments) / len(moments)


def _at_most_in_one(number: int, mean: float, deviation: float, skew: float) -> float:
    if deviation < 1e-6:
        return float(number >= round(mean))
    x = (number + 0.5 - mean) / deviation
    density = math.exp(-x * x / 2) / math.sqrt(2 * math.pi)
    return min(max((1 + math.erf(x / math.sqrt(2))) / 2 + skew * (1 - x * x) * density / 6, 0.0), 1.0)


def _holds(met: FloatArray, known: FloatArray, n: int) -> bool:
    return bool(np.median(met) == 1.0 and known.mean() >= FITS_AT * n)


def _share(met: BoolArray) -> FloatArray:
    return np.mean(met, axis=1) if met.shape[1] else np.ones(len(met))


def _first(among: Sequence[int], holds: Callable[[int], bool]) -> int | None:
    place = bisect.bisect_left(among, True, key=holds)
    return among[place] if place < len(among) else None
