"""What is left of a profile when the program is killed, or its writes are refused, in the middle of everything.

    python benchmarks/crashes.py [--kills 500] [--refusals 200] [--seed 1] [--only "set a PIN",merge]

For each thing that a person does, with and without a PIN: SIGKILL at random moments, ``--kills`` in all; SIGKILL before
each call of Python's into the file system; files that may not grow beyond a random size, ``--refusals`` in all; and as
many on a small disk that is nearly full (only where one can be mounted: as root on Linux). Each on a fresh copy of a
profile of some 300 answers, which is then opened as a person would, checked with ``verify`` and compared with what was
acknowledged. Exits 1 if an acknowledged answer is lost, a file does not open or anything is not sound. Not on Windows.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from tests.progress.crashes import ACTIONS, Harness, Outcome  # noqa: E402  # it is found only now

SLOW = "renew the PIN"
"""Each PIN takes the usual second: killed only where one file takes another's place."""
DISK_SIZE = "2m"
COLUMNS = "{:<22}{:<22}{:>6}{:>14}{:>6}{:>12}{:>12}"


def main() -> int:
    """Run all of it and print a line for each action and each way of being disturbed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--refusals", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default=",".join(ACTIONS))
    arguments = parser.parse_args()
    names, began, totals = arguments.only.split(","), time.monotonic(), dict[str, list[Outcome]]()
    print(COLUMNS.format("", "", "times", "acknowledged", "lost", "not opened", "complaints"))
    for name in names:
        share = len([one for one in names if one != SLOW])
        kills, refusals = -(-arguments.kills // max(share, 1)), -(-arguments.refusals // max(share, 1))
        for what, outcomes in disturb(name, kills, refusals, arguments.seed):
            print_line(name, what, outcomes)
            totals.setdefault(what, []).extend(outcomes)
    for what, outcomes in totals.items():
        print_line("all", what, outcomes)
    print(f"{time.monotonic() - began:.0f} s")
    everything = [outcome for outcomes in totals.values() for outcome in outcomes]
    for outcome in [outcome for outcome in everything if not outcome.is_good][:10]:
        print(*outcome.not_opened, *outcome.complaints, sep="\n", file=sys.stderr)
    return 0 if all(outcome.is_good for outcome in everything) else 1


def disturb(name: str, kills: int, refusals: int, seed: int) -> Iterator[tuple[str, list[Outcome]]]:
    """Yield, for each way of disturbing an action, its name and what the tries came to."""
    with tempfile.TemporaryDirectory(prefix="quizapp-crashes-") as folder:
        harness = Harness(ACTIONS[name], Path(folder), random.Random(f"{seed} {name}"))
        if name == SLOW:
            yield "killed at a rename", [harness.kill_at(n, "os.rename") for n in range(harness.steps("os.rename"))]
            return
        yield "killed at random", [harness.kill() for _ in range(kills)]
        yield "killed at a step", [harness.kill_at(step) for step in range(harness.steps())]
        yield "growth refused", only_refused(harness.refuse_growth, refusals)
        with small_disk(Path(folder) / "disk") as disk:
            if disk is not None:
                yield "disk full", only_refused(lambda: harness.fill(disk), refusals)


def only_refused(refuse: Callable[[], Outcome], count: int) -> list[Outcome]:
    """Try until so many tries had a write refused, or there is something to report; at most ten times as many."""
    found = list[Outcome]()
    for _ in range(10 * count):
        if len(found) < count and ((outcome := refuse()).was_killed or not outcome.is_good):
            found.append(outcome)
    return found


def print_line(name: str, what: str, outcomes: list[Outcome]) -> None:
    """Print what some tries came to."""
    print(
        COLUMNS.format(
            name,
            what,
            len(outcomes),
            sum(outcome.acknowledged for outcome in outcomes),
            sum(outcome.lost for outcome in outcomes),
            sum(bool(outcome.not_opened) for outcome in outcomes),
            sum(bool(outcome.complaints) for outcome in outcomes),
        ),
        flush=True,
    )


@contextmanager
def small_disk(folder: Path) -> Iterator[Path | None]:
    """Give a disk of two megabytes; ``None`` where none can be mounted."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_SIZE}", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


if __name__ == "__main__":
    sys.exit(main())
