"""How fast the learner's log is with 100,000 cards and 1,000,000 reviews, and how big.

    python benchmarks/big_log.py make HOME [--cards 100000] [--reviews 1000000] [--pin 4711]
    python benchmarks/big_log.py measure HOME [--runs 5] [--only open,answer,...]

``make`` writes 20 decks and a profile with two years of reviews into HOME. ``measure`` runs each operation in a process
of its own, several times, on that profile (what is written goes to a copy), and prints median, smallest and largest.
"""

import argparse
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
YEARS = 2
MINUTE_MS = 60_000
PIN_FILE = "pin.txt"


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["make", "measure", *OPERATIONS])
    parser.add_argument("home", type=Path)
    parser.add_argument("--cards", type=int, default=100_000)
    parser.add_argument("--reviews", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pin", default="")
    parser.add_argument("--only", default=",".join(OPERATIONS))
    arguments = parser.parse_args()
    os.environ["QUIZAPP_HOME"] = str(arguments.home)
    if arguments.what == "make":
        make(arguments.home, arguments.cards, arguments.reviews, arguments.pin)
    elif arguments.what == "measure":
        measure(arguments.home, arguments.runs, arguments.only.split(","))
    else:
        print(json.dumps(OPERATIONS[arguments.what](arguments.home)))
    return 0


# -- making it


def make(home: Path, cards: int, reviews: int, pin: str) -> None:
    """Write decks and a profile; the reviews are written as a merge writes them, in one go."""
    from quizapp.progress.fold import rebuild
    from quizapp.progress.folders import create_profile
    from quizapp.progress.profile import Profile
    from quizapp.workspace.installed import installed_decks
    from quizapp.workspace.places import LocalZone
    from quizapp.workspace.study import Study

    command = [sys.executable, str(CHECKOUT / "benchmarks" / "big_library.py"), str(home / "decks")]
    subprocess.run([*command, "--questions", str(cards // 20)], check=True)
    catalogue = installed_decks(home)
    folder = create_profile(home, "bench")
    profile = Profile(folder)
    places = [place for place in catalogue.places() if place.deck_id.startswith("deck-")][:cards]
    with profile.write() as connection:
        decks = {name: number for number, name in enumerate(sorted({place.deck_id for place in places}), start=1)}
        driver: Any = connection.connection.dbapi_connection
        driver.executemany("INSERT INTO decks VALUES (?, ?)", [(number, name) for name, number in decks.items()])
        rows = [(number, place.card, decks[place.deck_id]) for number, place in enumerate(places, start=1)]
        driver.executemany("INSERT INTO cards VALUES (?, ?, ?)", rows)
        driver.execute("INSERT INTO devices VALUES (1, ?)", (profile.device,))
        statement = f"INSERT INTO reviews VALUES ({', '.join('?' * 18)})"
        keys = [(place.card, place.key_hash) for place in places]
        driver.executemany(statement, review_rows(keys, reviews, profile.device))
        rebuild(connection)
    Study(catalogue, profile, LocalZone())
    profile.close()
    if pin:
        from quizapp.progress.pin import change_pin

        change_pin(folder, None, pin)
        (home / PIN_FILE).write_text(pin, encoding="utf-8")


def review_rows(cards: Sequence[tuple[str, int]], reviews: int, device: str) -> Iterator[tuple[Any, ...]]:
    """Yield rows as they stand in the table: each card is seen at growing intervals, half the answers name options."""
    from quizapp.progress.log import name_sum, review_checksum

    rng = random.Random(1)
    span = timedelta(days=365 * YEARS) // timedelta(milliseconds=1)
    begin = int(NOW.timestamp() * 1000) - span
    for number in range(reviews):
        clock = begin + span * number // reviews
        card = rng.randrange(len(cards)) if number >= len(cards) else number
        name, key_hash = cards[card]
        is_choice = card % 2
        rating = rng.choices([1, 2, 3, 4], [8, 10, 72, 10])[0]
        due = (clock // MINUTE_MS + rng.randrange(50, 850) * 24 * 60) * MINUTE_MS
        identifier = clock.to_bytes(6, "big") + (0x7 << 12 | rng.getrandbits(12)).to_bytes(2, "big")
        identifier += (0b10 << 62 | rng.getrandbits(62)).to_bytes(8, "big")
        response = json.dumps(["chosen", [rng.choice("abcd")]], separators=(",", ":")) if is_choice else None
        points = (int(rating > 1), 1, rng.randrange(1, 4)) if is_choice else (None, None, None)
        values = (
            identifier,
            clock,
            -300,
            clock // 86_400_000,
            1,
            response,
            *points,
            rating,
            rng.randrange(2_000, 60_000),
            due,
        )
        values = (*values, key_hash, "2026.11")
        # In the order of the table's columns: the card behind the id, the device before the deck's version.
        yield (
            identifier,
            card + 1,
            *values[1:13],
            1,
            values[13],
            review_checksum(values, name_sum(name), name_sum(device)),
            None,  # nothing was shuffled
        )


# -- measuring it


def opened(home: Path, key: Any = None) -> Any:
    """Open the profile and its decks the way a command does."""
    from quizapp.workspace.installed import installed_decks
    from quizapp.workspace.places import LocalZone
    from quizapp.workspace.study import Study

    return Study(installed_decks(home), open_profile(home, key), LocalZone())


def open_profile(home: Path, key: Any = None) -> Any:
    """Open the profile, with its PIN if it has one."""
    from quizapp.progress.folders import find_profile
    from quizapp.progress.profile import Profile

    return Profile(find_profile(home, "bench"), key or key_in(home))


def key_in(home: Path) -> Any:
    """Return what the PIN gives: half a second, by design."""
    if not (home / PIN_FILE).exists():
        return None
    from quizapp.progress.folders import find_profile
    from quizapp.progress.pin import unlock

    return unlock(find_profile(home, "bench"), (home / PIN_FILE).read_text(encoding="utf-8"), NOW)


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def open_first_card(home: Path) -> dict[str, float]:
    """From nothing to the first card, after the imports."""
    import quizapp.cli.commands  # the imports are measured by `next`
    import quizapp.progress.profile
    import quizapp.workspace.installed  # noqa: F401

    key, found = key_in(home), list[object]()  # what the key takes is measured by `next`
    milliseconds = timed(lambda: found.append(opened(home, key).next_card(NOW)))
    assert found[0] is not None
    return {"open and first card, ms": milliseconds}


def next_process(home: Path) -> dict[str, float]:
    """The whole command."""
    command = [sys.executable, "-m", "quizapp", "next", "--profile", "bench", "--at", NOW.isoformat(), "--json"]
    pin = (home / PIN_FILE).read_text(encoding="utf-8") if (home / PIN_FILE).exists() else ""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QUIZAPP_HOME": str(home), **({"QUIZAPP_PIN": pin} if pin else {})}

    def run() -> None:
        out = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, check=True).stdout
        assert json.loads(out)["card"]

    milliseconds = timed(run)
    peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"next, whole process, ms": milliseconds, "its peak memory, MB": peak_mb}


def answer(home: Path) -> dict[str, float]:
    """An answer, durable, and the next card: a thousand times."""
    from quizapp.questions.response import Rating

    study, times = opened(home), list[float]()
    card = study.next_card(NOW)
    rng = random.Random(2)
    for number in range(1000):
        now, rating = NOW + number * timedelta(seconds=20), rng.choices(list(Rating), [8, 10, 72, 10])[0]
        began = time.perf_counter()
        study.rate(card.entry, rating, now)
        card = study.next_card(now)
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    return {"answer and next, median, ms": times[500], "answer and next, p99, ms": times[990]}


def counts(home: Path) -> dict[str, float]:
    """Due and new cards of every deck."""
    study = opened(home)
    study.counts_by_deck(NOW)
    return {"due counts by deck, ms": timed(lambda: study.counts_by_deck(NOW))}


def all_statistics(home: Path) -> dict[str, float]:
    """What all reviews came to."""
    profile = open_profile(home)
    return {"statistics of all reviews, ms": timed(profile.statistics)}


def verified(home: Path) -> dict[str, float]:
    """Every check."""
    from quizapp.workspace.profiles import verify_profile

    profile = open_profile(home)
    milliseconds = timed(lambda: _sound(verify_profile(profile)))
    return {"verify, ms": milliseconds, "its peak memory, MB": peak()}


def _sound(found: Any) -> None:
    assert found.is_ok, found.problems[:3]


def rebuilt(home: Path) -> dict[str, float]:
    """The fold of everything, written."""
    profile = open_profile(home)
    return {"rebuild, ms": timed(profile.rebuild), "its peak memory, MB": peak()}


def backed_up(home: Path) -> dict[str, float]:
    """A backup, checked by opening it."""
    from quizapp.workspace.safekeeping import back_up

    profile = open_profile(home)
    return {"backup, ms": timed(lambda: back_up(profile.folder, profile.key, NOW)), "its peak memory, MB": peak()}


def merged(home: Path) -> dict[str, float]:
    """Two copies that have a thousand events each which the other lacks are put together."""
    from quizapp.progress.folders import find_profile
    from quizapp.progress.merge import merge
    from quizapp.questions.response import Rating

    other_home = home.with_name(f"{home.name}-other")
    shutil.rmtree(other_home, ignore_errors=True)
    shutil.copytree(home, other_home, ignore=shutil.ignore_patterns("backups"))
    (other_home / "device").unlink()
    for place in (home, other_home):
        study = opened(place)
        for number in range(500):
            now = NOW + number * timedelta(seconds=20)
            card = study.next_card(now)
            study.rate(card.entry, Rating.GOOD, now)
        study.profile.close()
    other = find_profile(other_home, "bench")
    profile = open_profile(home)
    added: list[int] = []
    milliseconds = timed(lambda: added.append(merge(profile, other.file, profile.key).reviews))
    assert added == [500], added
    shutil.rmtree(other_home)
    return {"merge, ms": milliseconds, "its peak memory, MB": peak()}


def floors(home: Path) -> dict[str, float]:
    """What SQLite and the disk alone take here and now: all reviews read, and one small durable transaction."""
    from quizapp.progress.database import connect
    from quizapp.progress.folders import find_profile

    path = find_profile(home, "bench").file
    connection = connect(str(path), key_in(home))
    rows = timed(lambda: sum(1 for _ in connection.execute("SELECT * FROM reviews ORDER BY id")))
    connection.execute("PRAGMA synchronous = FULL")
    times = [
        timed(lambda: connection.execute("INSERT OR REPLACE INTO drafts VALUES ('floor', 'x')")) for _ in range(1000)
    ]
    connection.execute("DELETE FROM drafts WHERE name = 'floor'")
    connection.close()
    times.sort()
    return {"floor: all reviews read, ms": rows, "floor: a commit, median, ms": times[500], "its p99, ms": times[990]}


def size(home: Path) -> dict[str, float]:
    """The file, beside its reviews."""
    profile = open_profile(home)
    with profile.read() as connection:
        reviews = connection.exec_driver_sql("SELECT count(*) FROM reviews").scalar_one()
    profile.close()
    return {"bytes a review": profile.folder.file.stat().st_size / reviews}


def peak() -> float:
    """Return this process's peak memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


OPERATIONS: dict[str, Callable[[Path], dict[str, float]]] = {
    "open": open_first_card,
    "next": next_process,
    "answer": answer,
    "counts": counts,
    "statistics": all_statistics,
    "verify": verified,
    "rebuild": rebuilt,
    "backup": backed_up,
    "merge": merged,
    "size": size,
    "floors": floors,
}
WRITES = {"answer", "rebuild", "backup", "merge", "floors"}


def measure(home: Path, runs: int, wanted: list[str]) -> None:
    """Run each operation several times and print what it took."""
    for operation in wanted:
        found: dict[str, list[float]] = {}
        for _ in range(runs):
            place = home
            if operation in WRITES:
                place = home.with_name(f"{home.name}-copy")
                shutil.rmtree(place, ignore_errors=True)
                shutil.copytree(home, place, ignore=shutil.ignore_patterns("backups"))
            command = [sys.executable, __file__, operation, str(place)]
            environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
            out = subprocess.run(command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, check=True).stdout
            for name, value in json.loads(out).items():
                found.setdefault(name, []).append(value)
            if place != home:
                shutil.rmtree(place)
        for name, values in found.items():
            low, high = min(values), max(values)
            print(f"{operation:10} {name:32} {statistics.median(values):10.2f}  [{low:.2f}-{high:.2f}]", flush=True)


if __name__ == "__main__":
    sys.exit(main())
