"""Whether two processes that work on one profile at once lose anything, and how long an answer takes meanwhile.

    python benchmarks/two_processes.py [--seconds 60] [--every 5] [--seed 1]

Both answer, undo and change settings, a millisecond apart; every few seconds the one makes a backup and the other
merges a file of another computer. Exits 1 if an acknowledged answer is not in the log exactly once, an undo or a
setting is lost, ``verify`` complains, or a person would have seen an error. Not on Windows.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from tests.progress.contention import contend  # noqa: E402  # it is found only now


def main() -> int:
    """Let them, and print what it came to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--every", type=float, default=5)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quizapp-two-") as home:
        contention = contend(Path(home), arguments.seconds, arguments.every, arguments.seed)
    for number, deeds in enumerate(contention.deeds, start=1):
        print(
            f"process {number}: {deeds.answered} answers, {deeds.undone} undone, {deeds.set} settings, "
            f"{deeds.backups} backups, {deeds.merges} merges, {len(deeds.errors)} errors seen"
        )
    answers_ms = [ms for deeds in contention.deeds for ms in deeds.answers_ms]
    print(
        f"an answer: median {statistics.median(answers_ms):.2f} ms, p99 {contention.p99_ms:.1f} ms, "
        f"longest {max(answers_ms):.0f} ms"
    )
    print(*(contention.problems[:20] or ["nothing lost, nothing wrong"]), sep="\n")
    return 1 if contention.problems else 0


if __name__ == "__main__":
    sys.exit(main())
