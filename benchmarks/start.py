"""How long the window takes to start, and how much memory it then needs.

    python benchmarks/start.py [--runs 9] [--platform offscreen]

Each run is a fresh process with a profile of all shipped questions, some of them answered. Times are from the
start of the process to the first painted frame and to the complete Today page (due counts shown and painted); memory
is the proportional set size (PSS) then. Under a real or virtual X server give ``--platform xcb``.
Targets (issue "First light"): complete 0.50 s at most, aim 0.42; frame 0.25 s; PSS 120 MB at most.

Two floors are measured in the same run, between our own starts, because these machines are noisy: an empty Qt window
(0.19 s where the targets were set), and the same with SQLAlchemy Core (0.37 s).
"""

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
FLOORS = {
    "floor: empty Qt window": "",
    "floor: with SQLAlchemy": "import sqlalchemy; ",
}
FLOOR = (
    "import sys, time; from PySide6.QtCore import QTimer;"
    "from PySide6.QtWidgets import QApplication, QListView, QMainWindow;"
    "app = QApplication([]); window = QMainWindow(); window.setCentralWidget(QListView()); window.show();"
    "{extra}QTimer.singleShot(0, app.quit); app.exec(); print(time.time() - float(sys.argv[1]))"
)
TARGETS = {"frame_s": 0.25, "complete_s": 0.50, "pss_mb": 120.0}


def main() -> None:
    """Run the measurement, or, as a child, one start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--platform", default="offscreen")
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child is not None:
        start_once(arguments.child)
        return
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QUIZAPP_HOME": home, "QT_QPA_PLATFORM": arguments.platform}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a warm start has its byte code
        prepare(environment)
        runs = [one_run(environment) for _ in range(arguments.runs + 1)][1:]  # the first one warms the page cache
    for name in runs[0]:
        values = [run[name] for run in runs]
        row = f"{statistics.median(values):8.3f} [{min(values):.3f}-{max(values):.3f}]"
        print(f"{name:24} {row}   {f'target {TARGETS[name]}' if name in TARGETS else ''}".rstrip())


def prepare(environment: dict[str, str]) -> None:
    """Make a profile with some answers, and make it the one that is opened."""
    listing = [sys.executable, "-m", "quizapp", "questions", "--json"]
    found = subprocess.run(listing, capture_output=True, check=True, env=environment, cwd=CHECKOUT)
    with_one_card = (
        row for row in json.loads(found.stdout) if row["kind"] not in ("cloze_deletion", "image_occlusion")
    )
    cards = [row["id"] for row in with_one_card][::3]
    lines = "\n".join(json.dumps({"card": card, "rating": "good"}) for card in cards).encode()
    answering = [sys.executable, "-m", "quizapp", "answer", "--profile", "bench", "--jsonl"]
    subprocess.run(answering, input=lines, capture_output=True, check=True, env=environment, cwd=CHECKOUT)
    home = Path(environment["QUIZAPP_HOME"])
    profile = next((home / "profiles").iterdir()).name
    (home / "window.ini").write_text(f"[General]\nprofile={profile}\n", encoding="utf-8")


def one_run(environment: dict[str, str]) -> dict[str, float]:
    """Start one process and return what it measured, together with the floors of this moment."""
    command = [sys.executable, str(Path(__file__).resolve()), "--child", str(time.time())]
    done = subprocess.run(command, capture_output=True, check=True, env=environment, cwd=CHECKOUT)
    result: dict[str, float] = json.loads(done.stdout)
    for name, extra in FLOORS.items():
        floor = [sys.executable, "-c", FLOOR.format(extra=extra), str(time.time())]
        done = subprocess.run(floor, capture_output=True, check=True, env=environment)
        result[name] = float(done.stdout)
    return result


def start_once(began: float) -> None:
    """Start the window as ``quizapp`` does and print the measurement as JSON."""
    sys.path.insert(0, str(CHECKOUT))
    gc.disable()  # as quizapp.__main__ does
    from PySide6.QtCore import QEvent, QObject, QTimer

    from quizapp.desktop.app import make_app
    from quizapp.desktop.window import MainWindow
    from quizapp.workspace.places import now, quizapp_home

    times: dict[str, float] = {}

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and watched is window.page and "frame_s" not in times:
                QTimer.singleShot(0, lambda: times.setdefault("frame_s", time.time() - began))
            return False

    app = make_app(sys.argv[:1])
    window = MainWindow(quizapp_home(), now)
    watcher = FirstPaint()
    app.installEventFilter(watcher)

    def finish() -> None:
        window.repaint()
        times["complete_s"] = time.time() - began
        rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
        times["pss_mb"] = int(rollup.split("Pss:")[1].split()[0]) / 1024
        window.opened.connect(lambda: QTimer.singleShot(0, report))

    def report() -> None:
        rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
        times["pss_later_mb"] = int(rollup.split("Pss:")[1].split()[0]) / 1024
        print(json.dumps(times))
        app.quit()

    window.looked.connect(lambda: QTimer.singleShot(0, finish))
    window.opened.connect(lambda: times.setdefault("ready_to_study_s", time.time() - began))
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
