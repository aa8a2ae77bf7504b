"""What is left of 10,000 answers when the program is killed in the middle, and how long one answer takes.

    python benchmarks/answers_killed.py [--answers 10000] [--seed 1] [--kills 1]

Each run feeds that many answers to ``quizapp answer --jsonl``, sends SIGKILL at a random moment in the middle (after a
number of acknowledgements and a few milliseconds that the seed decides) and asks ``quizapp verify``.
Exits 1 if an acknowledged answer is not in the file or the file is not sound. Not on Windows, which has no SIGKILL.
"""

import argparse
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

CHECKOUT = Path(__file__).resolve().parent.parent
BEGIN = datetime(2026, 11, 21, 8, tzinfo=UTC)


@dataclass(frozen=True)
class Outcome:
    """What one run came to."""

    acknowledged: int
    ms_per_answer: float
    verification: dict[str, Any]  # as `quizapp verify --json` prints it

    @property
    def is_good(self) -> bool:
        """Nothing that was acknowledged is lost, at most the answer in hand was saved without a word, all is sound."""
        return bool(self.verification["ok"]) and 0 <= self.verification["reviews"] - self.acknowledged <= 1


def main() -> int:
    """Run the measurement and print a line for each kill."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answers", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=1)
    arguments = parser.parse_args()
    outcomes = [kill_once(arguments.answers, random.Random(arguments.seed + run)) for run in range(arguments.kills)]
    for outcome in outcomes:
        print(
            f"acknowledged {outcome.acknowledged} of {arguments.answers}, "
            f"in the file {outcome.verification['reviews']}, verify {outcome.verification}, "
            f"{outcome.ms_per_answer:.2f} ms per answer"
        )
    return 0 if all(outcome.is_good for outcome in outcomes) else 1


def kill_once(answers: int, rng: random.Random) -> Outcome:
    """Begin a run of answers in a new home, kill it, and look at what is there."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QUIZAPP_HOME": home}
        lines = answer_lines(answers, environment, rng)
        process = start(environment, "answer", "--profile", "bench", "--jsonl")
        writer = threading.Thread(target=write_all, args=(piped(process.stdin), lines))
        writer.start()
        wanted = rng.randrange(answers // 5, answers * 4 // 5)
        acknowledged, ms_per_answer = read_some(piped(process.stdout), wanted)
        time.sleep(rng.uniform(0, 0.01))
        process.send_signal(signal.SIGKILL)
        acknowledged += sum(line.endswith(b"\n") for line in piped(process.stdout))
        process.wait()
        writer.join()
        found = start(environment, "verify", "--profile", "bench", "--json").communicate()[0]
        return Outcome(acknowledged, ms_per_answer, json.loads(found))


def answer_lines(answers: int, environment: dict[str, str], rng: random.Random) -> list[bytes]:
    """Return answers to all shipped cards, a minute apart, as a person would rate them."""
    cards = [row["id"] for row in json.loads(start(environment, "questions", "--json").communicate()[0])]
    ratings = rng.choices(["again", "hard", "good", "easy"], [10, 10, 70, 10], k=answers)
    return [
        json.dumps({"card": card, "rating": rating, "at": (BEGIN + minute * timedelta(minutes=1)).isoformat()}).encode()
        for minute, (card, rating) in enumerate(zip(itertools.cycle(cards), ratings, strict=False))
    ]


def read_some(stream: IO[bytes], wanted: int) -> tuple[int, float]:
    """Read so many acknowledgements; return how many there were and the milliseconds between two of them."""
    stream.readline()
    began = time.perf_counter()
    further = sum(1 for _ in itertools.islice(stream, wanted - 1))
    return further + 1, (time.perf_counter() - began) * 1000 / max(further, 1)


def write_all(stream: IO[bytes], lines: list[bytes]) -> None:
    """Write lines as fast as they are read, until nobody reads any more."""
    try:
        for line in lines:
            stream.write(line + b"\n")
        stream.close()
    except BrokenPipeError:
        return


def start(environment: dict[str, str], *arguments: str) -> subprocess.Popen[bytes]:
    """Start a command of the program."""
    command = [sys.executable, "-m", "quizapp", *arguments]
    return subprocess.Popen(
        command, cwd=CHECKOUT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=-1
    )


def piped(stream: IO[bytes] | None) -> IO[bytes]:
    """Return a stream that was asked for as a pipe."""
    assert stream is not None
    return stream


if __name__ == "__main__":
    sys.exit(main())
