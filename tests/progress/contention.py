"""Two processes that do everything at once with one profile, and what it comes to."""

import contextlib
import json
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from quizapp.progress.backups import make_backup
from quizapp.progress.errors import ProfileError
from quizapp.progress.events import SETTING, UNDO
from quizapp.progress.folders import create_profile, find_profile
from quizapp.progress.merge import merge
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.swap import settle
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.crashes import CARDS, Child
from tests.progress.histories import BEGIN, Person

PROCESSES = 2
NUMBERS = 10_000_000
"""What an answer of process n takes, in milliseconds: n times this, and its number. So each is known in the log."""
ELSEWHERE = 25
LONGEST_PAUSE_S = 0.002
"""Between two deeds. Without it SQLite, which asks for a lock now and then, is kept waiting for seconds by a neighbour
that lets go of it for microseconds only; nobody answers like that."""


@dataclass
class Deeds:
    """What one process did, by its own word, and how long each answer took, in milliseconds.

    Attributes:
        errors: What a person would have seen.
    """

    answered: int
    undone: int
    set: int
    backups: int
    merges: int
    answers_ms: list[float]
    errors: list[str]


@dataclass(frozen=True)
class Contention:
    """What two processes did at once, and what is not right after it."""

    deeds: list[Deeds]
    problems: list[str]

    @property
    def p99_ms(self) -> float:
        """How long an answer takes that is slower than 99 of 100."""
        return statistics.quantiles([ms for deeds in self.deeds for ms in deeds.answers_ms], n=100)[98]


def contend(home: Path, seconds: float, every_s: float, seed: int) -> Contention:
    """Let two processes work on one profile.

    Args:
        home: An empty folder.
        seconds: For how long.
        every_s: Seconds between two backups of the one, and between two merges of the other.
        seed: Decides who does what when.
    """
    folder = create_profile(home, "Ana")
    others = _bring_others(home, folder, round(seconds / every_s) + 1)
    begun = [Child(_working(home, others, number, seconds, every_s, seed)) for number in range(PROCESSES)]
    deeds = list[Deeds]()
    for process in begun:
        report = process.wait().report
        try:
            deeds.append(Deeds(**json.loads(report)))
        except json.JSONDecodeError as error:
            raise AssertionError(report) from error
    return Contention(deeds, _problems(folder, deeds))


def _bring_others(home: Path, folder: ProfileFolder, count: int) -> list[Path]:
    """Return files of other computers, each with answers of its own."""
    others = list[Path]()
    with tempfile.TemporaryDirectory() as there:
        for number in range(count):
            copied = shutil.copytree(folder.path, Path(there) / str(number) / "profiles" / folder.id)
            copy = ProfileFolder(copied, folder.label)
            with contextlib.closing(Profile(copy)) as profile:
                for answer in range(ELSEWHERE):
                    person = Person(profile, BEGIN - timedelta(days=30 - number % 30, minutes=answer))
                    person.answer(CARDS[answer % len(CARDS)], Rating.GOOD)
            settle(copy.file, None)
            others.append(Path(shutil.copy(copy.file, home / f"from-another-computer-{number}.db")))
    return others


def _working(
    home: Path, others: list[Path], number: int, seconds: float, every_s: float, seed: int
) -> Callable[[int], str]:
    return lambda _: json.dumps(
        asdict(_Worker(home, others, number, random.Random(seed + number)).work(seconds, every_s))
    )


class _Worker:
    """One of the processes: number 0 makes backups, the other brings in what was answered elsewhere."""

    def __init__(self, home: Path, others: list[Path], number: int, rng: random.Random) -> None:
        self._folder, self._others = find_profile(home, "Ana"), others
        self._number, self._rng = number, rng
        self._done = Deeds(0, 0, 0, 0, 0, [], [])

    def work(self, seconds: float, every_s: float) -> Deeds:
        began, rare = time.monotonic(), 0
        with contextlib.closing(Profile(self._folder)) as profile:
            while (gone_s := time.monotonic() - began) < seconds:
                person = Person(profile, BEGIN + timedelta(seconds=gone_s))
                try:
                    if gone_s >= rare * every_s:
                        rare += 1
                        self._do_what_is_rare(person)
                    else:
                        self._do(person)
                except ProfileError as error:
                    self._done.errors.append(f"{error} ({error.__cause__!r})")
                time.sleep(self._rng.uniform(0, LONGEST_PAUSE_S))
        return self._done

    def _do(self, person: Person) -> None:
        match self._rng.choices(("answer", "undo", "set"), (90, 5, 5))[0]:
            case "answer":
                began = time.perf_counter()
                number = NUMBERS * (self._number + 1) + self._done.answered
                person.answer(self._rng.choice(CARDS), self._rng.choice(list(Rating)), ms_taken=number)
                self._done.answers_ms.append((time.perf_counter() - began) * 1000)
                self._done.answered += 1
            case "undo":
                self._done.undone += person.undo() is not None
            case "set":
                person.set(f"of process {self._number}", str(self._done.set + 1))
                self._done.set += 1

    def _do_what_is_rare(self, person: Person) -> None:
        if self._number == 0:
            make_backup(self._folder, None, person.now)
            self._done.backups += 1
        else:
            merge(person.profile, self._others[self._done.merges], None)
            self._done.merges += 1


# -- what it came to


def _problems(folder: ProfileFolder, deeds: list[Deeds]) -> list[str]:
    with contextlib.closing(Profile(folder)) as profile:
        problems = list(verify(profile).problems)
        settings = profile.settings()
        with profile.read() as connection:
            taken = [row[0] for row in connection.exec_driver_sql("SELECT ms_taken FROM reviews ORDER BY 1")]
            kinds = [row[0] for row in connection.exec_driver_sql("SELECT kind FROM changes")]
            undone = connection.exec_driver_sql("SELECT count(DISTINCT target) FROM changes").scalar_one()
    given = [NUMBERS * (number + 1) + answer for number, one in enumerate(deeds) for answer in range(one.answered)]
    wanted: dict[str, tuple[object, object]] = {
        "answers, each once": (given, [ms for ms in taken if ms is not None]),
        "answers from elsewhere": (ELSEWHERE * sum(one.merges for one in deeds), taken.count(None)),
        "undos": (sum(one.undone for one in deeds), kinds.count(UNDO)),
        "answers taken back": (sum(one.undone for one in deeds), undone),
        "changes of settings": (sum(one.set for one in deeds), kinds.count(SETTING)),
        "settings": ({f"of process {n}": str(one.set) for n, one in enumerate(deeds) if one.set}, settings),
    }
    problems += [
        f"{what}: {_short(one)} became {_short(other)}" for what, (one, other) in wanted.items() if one != other
    ]
    return problems + [f"a person saw: {error}" for one in deeds for error in one.errors]


def _short(value: object) -> object:
    return f"{len(value)} of them" if isinstance(value, list) else value
