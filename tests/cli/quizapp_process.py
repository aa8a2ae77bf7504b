"""The command line as a person runs it: another process, with a home and a time zone of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[2]
NEW_YORK = "EST5EDT,M3.2.0,M11.1.0"


IN_TURN = """
import contextlib, io, json, sys
from quizapp.cli.commands import run_commands
for arguments in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        code = run_commands(arguments)
    print(json.dumps([code, out.getvalue(), err.getvalue()]))
"""


@dataclass(frozen=True)
class Run:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed, read as JSON (of any shape: hence ``Any``)."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[dict[str, Any]]:
        """What was printed, one JSON object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return the variables of a process whose home is elsewhere."""
    return {**os.environ, "QUIZAPP_HOME": str(home), "TZ": NEW_YORK, "PYTHONUTF8": "1", **more}


def command(*arguments: str) -> list[str]:
    """Return what is to be run."""
    return [sys.executable, "-m", "quizapp", *arguments]


def quizapp(home: Path, *arguments: str, stdin: bytes = b"", **more: str) -> Run:
    """Run a command to its end."""
    run = subprocess.run(
        command(*arguments), cwd=CHECKOUT, input=stdin, capture_output=True, env=environment(home, **more), timeout=120
    )
    return Run(run.returncode, run.stdout.decode(errors="replace"), run.stderr.decode(errors="replace"))


def quizapp_each(home: Path, commands: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], Run]:
    """Run commands side by side: each takes half a second to start."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return dict(zip(commands, pool.map(lambda arguments: quizapp(home, *arguments), commands), strict=True))


def quizapp_in_turn(home: Path, commands: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], Run]:
    """Run commands one after the other in one other process, for those that do no more than print."""
    run = subprocess.run(
        [sys.executable, "-c", IN_TURN, json.dumps(commands)], cwd=CHECKOUT, capture_output=True, env=environment(home)
    )
    outcomes = [Run(*json.loads(line)) for line in run.stdout.splitlines()]
    return dict(zip(commands, outcomes, strict=True))


def answers(*lines: dict[str, object]) -> bytes:
    """Return lines for ``quizapp answer --jsonl``."""
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)
