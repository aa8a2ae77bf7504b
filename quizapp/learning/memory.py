"""The memory model: FSRS-6, 21 parameters, whole study days.

Source of every formula: open-spaced-repetition/awesome-fsrs wiki, "The Algorithm", section FSRS-6;
checked in the tests against py-fsrs. Differences from the libraries, both wanted: elapsed time is in study
days and not in blocks of 24 hours, and stability ends at 36,500 days.
"""

import functools
import math
from collections.abc import Sequence

import msgspec

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
LOWEST_PARAMETERS = (
    0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001, 0.001, 0.001, 0.001, 0.0, 0.0, 1.0,
    0.0, 0.0, 0.0, 0.1,
)  # fmt: skip
HIGHEST_PARAMETERS = (
    100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5, 5.0, 0.25, 0.9, 4.0, 1.0, 6.0,
    2.0, 2.0, 0.8, 0.8,
)  # fmt: skip
"""Between these the formulas keep their sense; the same bounds as in py-fsrs."""
DESIRED_RETENTION = 0.9
SHORTEST_STABILITY_DAYS = 0.001
LONGEST_DAYS = 36_500

Parameters = tuple[float, ...]


def are_parameters(values: Sequence[float]) -> bool:
    """Tell whether numbers can be parameters of the model: 21 within their bounds."""
    bounds = zip(LOWEST_PARAMETERS, values, HIGHEST_PARAMETERS, strict=False)
    return len(values) == len(DEFAULT_PARAMETERS) and all(
        lowest <= value <= highest for lowest, value, highest in bounds
    )


def read_parameters(text: str | None) -> Parameters | None:
    """Return the parameters that a text holds as `written_parameters` writes them; ``None`` if it holds none."""
    try:
        values = msgspec.json.decode(text or "null", type=tuple[float, ...])
    except (msgspec.MsgspecError, RecursionError):
        return None
    return values if are_parameters(values) else None


def written_parameters(parameters: Parameters) -> str:
    """Return parameters as a text, which holds every bit of them."""
    return msgspec.json.encode(parameters).decode()


class Memory(msgspec.Struct, frozen=True, gc=False):
    """What is known of one person's memory of one card.

    Attributes:
        stability_days: Days until the chance of recall falls to 90 %; 0.001 to 36,500.
        difficulty: 1 (easy) to 10.
    """

    stability_days: float
    difficulty: float


class _Model:
    """The numbers that follow from the parameters alone: a rebuild uses them a million times."""

    __slots__ = (
        "decay", "difficulty_steps", "easy_difficulty", "factor", "first", "kept_difficulty", "lapse_limit", "recall",
        "recall_exponent", "recall_gain", "same_day", "w",
    )  # fmt: skip

    def __init__(self, parameters: Parameters) -> None:
        w = self.w = parameters
        self.decay = -w[20]
        self.factor = math.pow(0.9, 1 / self.decay) - 1
        first_difficulty = [w[4] - math.exp(w[5] * (rating - 1)) + 1 for rating in range(1, 5)]
        self.first = [Memory(_within(w[number]), _clamp_difficulty(first_difficulty[number])) for number in range(4)]
        self.easy_difficulty = w[7] * first_difficulty[Rating.EASY - 1]
        self.same_day = [math.exp(w[17] * (rating - 3 + w[18])) for rating in range(1, 5)]
        self.difficulty_steps = [-w[6] * (rating - 3) / 9.0 for rating in range(1, 5)]
        self.kept_difficulty = 1 - w[7]
        self.recall = [math.exp(w[8]) * bonus for bonus in (0.0, w[15], 1.0, w[16])]
        self.recall_exponent, self.recall_gain = -w[9], w[10]
        self.lapse_limit = math.exp(w[17] * w[18])


def retrievability(memory: Memory, elapsed_days: int, parameters: Parameters = DEFAULT_PARAMETERS) -> float:
    """Return the chance, 0 to 1, that the card is recalled so many study days after its last review."""
    model = _model(parameters)
    return math.pow(1 + model.factor * max(elapsed_days, 0) / memory.stability_days, model.decay)


def first_memory(rating: Rating, parameters: Parameters = DEFAULT_PARAMETERS) -> Memory:
    """Return the memory after the first answer to a new card."""
    return _model(parameters).first[rating - 1]


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
    model = _DEFAULT_MODEL if parameters is DEFAULT_PARAMETERS else _other_model(parameters)
    stability, difficulty = memory.stability_days, memory.difficulty
    if elapsed_days <= 0:
        stability *= _growth_on_the_same_day(model, stability, rating)
    else:
        chance = math.pow(1 + model.factor * elapsed_days / stability, model.decay)
        if rating == 1:
            stability = _stability_after_lapse(model, memory, chance)
        else:
            stability *= 1 + _growth_after_recall(model, memory, chance, rating)
    difficulty += (10.0 - difficulty) * model.difficulty_steps[rating - 1]
    return Memory(_within(stability), _clamp_difficulty(model.easy_difficulty + model.kept_difficulty * difficulty))


def interval_days(
    memory: Memory, retention: float = DESIRED_RETENTION, parameters: Parameters = DEFAULT_PARAMETERS
) -> int:
    """Return after how many whole study days the chance of recall has fallen to ``retention``; 1 to 36,500."""
    model = _model(parameters)
    days = memory.stability_days / model.factor * (math.pow(retention, 1 / model.decay) - 1)
    return min(max(round(days), 1), LONGEST_DAYS)


def _within(stability_days: float) -> float:
    # Not min and max: a rebuild comes here a million times, and two comparisons take a quarter of their time.
    if stability_days < SHORTEST_STABILITY_DAYS:
        return SHORTEST_STABILITY_DAYS
    return stability_days if stability_days < LONGEST_DAYS else float(LONGEST_DAYS)


def _clamp_difficulty(difficulty: float) -> float:
    if difficulty < 1.0:
        return 1.0
    return difficulty if difficulty < 10.0 else 10.0


_DEFAULT_MODEL = _Model(DEFAULT_PARAMETERS)


def _model(parameters: Parameters) -> _Model:
    return _DEFAULT_MODEL if parameters is DEFAULT_PARAMETERS else _other_model(parameters)


@functools.lru_cache(maxsize=8)
def _other_model(parameters: Parameters) -> _Model:
    return _Model(parameters)


def _growth_on_the_same_day(model: _Model, stability: float, rating: int) -> float:
    growth = model.same_day[rating - 1] * math.pow(stability, -model.w[19])
    return growth if rating == 1 or growth > 1.0 else 1.0


def _stability_after_lapse(model: _Model, memory: Memory, chance: float) -> float:
    w = model.w
    after = (
        w[11]
        * math.pow(memory.difficulty, -w[12])
        * (math.pow(memory.stability_days + 1, w[13]) - 1)
        * math.exp((1 - chance) * w[14])
    )
    return min(after, memory.stability_days / model.lapse_limit)


def _growth_after_recall(model: _Model, memory: Memory, chance: float, rating: int) -> float:
    return (
        model.recall[rating - 1]
        * (11 - memory.difficulty)
        * math.pow(memory.stability_days, model.recall_exponent)
        * math.expm1((1 - chance) * model.recall_gain)
    )
