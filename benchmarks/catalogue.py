"""How long the catalogue takes with many questions, and how much memory it then needs.

    python benchmarks/big_library.py /tmp/big
    python benchmarks/catalogue.py /tmp/big

Targets with 100,000 questions in 20 decks: open 5 ms, one question 0.1 ms, all places 0.15 s.
"""

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from quizapp.library.catalogue import read_catalogue


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder.resolve()
    with tempfile.TemporaryDirectory() as home:
        cache = Path(home) / "catalogue.db"
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"first build  {seconds(lambda: read_catalogue([folder], cache).close()):8.2f} s")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        megabytes = cache.stat().st_size / 1e6
        print(f"peak memory  {peak / 1024:8.0f} MB (before: {before / 1024:.0f}), the file {megabytes:.0f} MB")
        opens = [seconds(lambda: read_catalogue([folder], cache).close()) for _ in range(21)]
        print(f"open         {statistics.median(opens) * 1e3:8.2f} ms, longest {max(opens) * 1e3:.2f}")
        catalogue = read_catalogue([folder], cache)
        places = [seconds(lambda: list(catalogue.places())) for _ in range(5)]
        print(f"places       {statistics.median(places):8.3f} s, longest {max(places):.3f}, {len(catalogue)} cards")
        chosen = random.Random(1).sample([place.card for place in catalogue.places()], min(2000, len(catalogue)))
        gets = sorted(seconds(lambda card=card: catalogue.get(card)) for card in chosen)  # type: ignore[misc]  # mypy cannot infer a default's type
        print(f"get          {gets[len(gets) // 2] * 1e3:8.4f} ms, 99 % {gets[len(gets) * 99 // 100] * 1e3:.4f}")
        print(f"all entries  {seconds(lambda: sum(1 for _ in catalogue)):8.2f} s")


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
