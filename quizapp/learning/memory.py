"""The memory model: FSRS-6, 21 parameters, whole study days.

Source of every formula: open-spaced-repetition/awesome-fsrs wiki, "The Algorithm", section FSRS-6;
checked in the tests against py-fsrs. Differences from the libraries, both wanted: elapsed time is in study
days and not in blocks of 24 hours, and stability ends at 36,500 days.
"""

import math
from dataclasses import dataclass

from quizapp.questions.response import Rating

DEFAULT_PARAMETERS = (
    0.212, 1.2931, 2.3065, 8.2956,  # 0-3: first stability by rating, in days
    6.4133, 0.8334, 3.0194, 0.001,  # 4-7: difficulty
    1.8722, 0.1666, 0.796,  # 8-10: stability after recall
    1.4835, 0.0614, 0.2629, 1.6483,  # 11-14: stability after a lapse
    0.6014, 1.8729,  # 15-16: hard and easy
    0.5425, 0.0912, 0.0658,  # 17-19: answers on the same day
    0.1542,  # 20: decay
)  # fmt: skip
DESIRED_RETENTION = 0.9
SHORTEST_STABILITY_DAYS = 0.001
LONGEST_DAYS = 36_500

Parameters = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of one person's memory of one card.

    Attributes:
        stability_days: Days until the chance of recall falls to 90 %; 0.001 to 36,500.
        difficulty: 1 (easy) to 10.
    """

    stability_days: float
    difficulty: float


def retrievability(memory: Memory, elapsed_days: int, parameters: Parameters = DEFAULT_PARAMETERS) -> float:
    """Return the chance, 0 to 1, that the card is recalled so many study days after its last review."""
    decay = -parameters[20]
    factor = math.pow(0.9, 1 / decay) - 1
    return math.pow(1 + factor * max(elapsed_days, 0) / memory.stability_days, decay)


def first_memory(rating: Rating, parameters: Parameters = DEFAULT_PARAMETERS) -> Memory:
    """Return the memory after the first answer to a new card."""
    return Memory(_within(parameters[rating - 1]), _clamp_difficulty(_first_difficulty(rating, parameters)))


def next_memory(
    memory: Memory, rating: Rating, elapsed_days: int, parameters: Parameters = DEFAULT_PARAMETERS
) -> Memory:
    """Return the memory after one more answer.

    Args:
        memory: The memory after the answer before.
        rating: How well the card was known now.
        elapsed_days: Study days since the answer before; 0 (or a clock set back) takes the same-day formula.
        parameters: The 21 numbers of the model.
    """
    if elapsed_days <= 0:
        stability = _same_day_stability(memory.stability_days, rating, parameters)
    elif rating is Rating.AGAIN:
        stability = _stability_after_lapse(memory, retrievability(memory, elapsed_days, parameters), parameters)
    else:
        chance = retrievability(memory, elapsed_days, parameters)
        stability = _stability_after_recall(memory, chance, rating, parameters)
    return Memory(_within(stability), _next_difficulty(memory.difficulty, rating, parameters))


def interval_days(
    memory: Memory, retention: float = DESIRED_RETENTION, parameters: Parameters = DEFAULT_PARAMETERS
) -> int:
    """Return after how many whole study days the chance of recall has fallen to ``retention``; 1 to 36,500."""
    decay = -parameters[20]
    factor = math.pow(0.9, 1 / decay) - 1
    days = memory.stability_days / factor * (math.pow(retention, 1 / decay) - 1)
    return min(max(round(days), 1), LONGEST_DAYS)


def _within(stability_days: float) -> float:
    return min(max(stability_days, SHORTEST_STABILITY_DAYS), float(LONGEST_DAYS))


def _clamp_difficulty(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def _first_difficulty(rating: Rating, w: Parameters) -> float:
    return w[4] - math.exp(w[5] * (rating - 1)) + 1


def _next_difficulty(difficulty: float, rating: Rating, w: Parameters) -> float:
    damped = difficulty + (10.0 - difficulty) * (-w[6] * (rating - 3)) / 9.0
    reverted = w[7] * _first_difficulty(Rating.EASY, w) + (1 - w[7]) * damped
    return _clamp_difficulty(reverted)


def _same_day_stability(stability: float, rating: Rating, w: Parameters) -> float:
    growth = math.exp(w[17] * (rating - 3 + w[18])) * math.pow(stability, -w[19])
    return stability * (growth if rating is Rating.AGAIN else max(growth, 1.0))


def _stability_after_lapse(memory: Memory, chance: float, w: Parameters) -> float:
    after = (
        w[11]
        * math.pow(memory.difficulty, -w[12])
        * (math.pow(memory.stability_days + 1, w[13]) - 1)
        * math.exp((1 - chance) * w[14])
    )
    return min(after, memory.stability_days / math.exp(w[17] * w[18]))


def _stability_after_recall(memory: Memory, chance: float, rating: Rating, w: Parameters) -> float:
    bonus = {Rating.HARD: w[15], Rating.EASY: w[16]}.get(rating, 1.0)
    growth = (
        math.exp(w[8])
        * (11 - memory.difficulty)
        * math.pow(memory.stability_days, -w[9])
        * math.expm1((1 - chance) * w[10])
        * bonus
    )
    return memory.stability_days * (1 + growth)
