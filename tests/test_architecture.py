"""The house of quizapp/ keeps its walls: who may import whom, and what never comes in.

Imports are read from the source: a local import, one under ``TYPE_CHECKING`` and ``import_module("name")`` count like
any other, for the arrows and for the cycles. To know a type is to know its module.
"""

import ast
import graphlib
import subprocess
import sys
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

import pytest

CHECKOUT = Path(__file__).parent.parent

# Each room of quizapp/, and each module beside the rooms, with those it may import besides itself.
PURE = {"questions", "learning"}
MIDDLE = {"library", "progress", "exchange", "reports"}
ARROWS: dict[str, set[str]] = {
    "": set(),  # quizapp/__init__.py
    "errors": set(),
    "shipped": {"errors"},
    "questions": {"errors"},
    "learning": {"errors", "questions"},
    "library": {"errors", "shipped"} | PURE,
    "progress": {"errors"} | PURE,
    "exchange": {"errors"} | PURE,
    "reports": {"errors"} | PURE,
    "workspace": {"errors", "shipped"} | MIDDLE | PURE,
    "desktop": {"errors", "shipped", "workspace"} | PURE,
    "cli": {"errors", "shipped", "workspace"} | PURE,
    "__main__": {"errors", "desktop", "cli"},
}
ONLY_CLASSES_OF_PURE = {"desktop", "cli"}

# Libraries with one home, and what has none: a second SQLite (it drops our locks) and whatever could reach a network.
HOMES = {
    "PySide6": {"desktop"},
    "shiboken6": {"desktop"},
    "sqlalchemy": {"progress", "library"},
    "sqlcipher3": {"progress", "library"},
}
NOWHERE = {
    *("sqlite3", "_sqlite3", "PySide6.QtSql"),
    *("PySide6.QtNetwork*", "PySide6.QtWeb*", "PySide6.QtHttpServer", "PyQt5", "PyQt6"),
    *("socket", "_socket", "socketserver", "ssl", "http", "urllib.request", "xmlrpc"),
    *("ftplib", "smtplib", "imaplib", "poplib", "telnetlib"),
    *("requests", "urllib3", "httpx", "aiohttp", "websockets"),
}

# questions and learning are given moments, randomness and paths; they fetch none.
OUTSIDE_WORLD = {
    *("os", "io", "pathlib", "shutil", "tempfile", "glob", "fileinput"),
    *("time", "secrets", "subprocess", "threading", "multiprocessing", "asyncio"),
}
THIRD_PARTY_OF_PURE = {"questions": {"msgspec"}, "learning": {"msgspec", "numpy"}}
FETCHES = {
    *("open", "print", "input", "random.[!R]*", "datetime.date.today"),
    *("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today"),
}


def find_violations(files: Mapping[str, str]) -> list[str]:
    """Return every breach in the given files: path from the checkout, as ``quizapp/cli/main.py``, to source text."""
    trees = {path: ast.parse(text, path) for path, text in files.items()}
    found = [*_undescribed_folders(trees), *_cycles(trees)]
    for path, tree in trees.items():
        room = _room(_module_name(path))
        if room not in ARROWS:
            found.append(f"{path}: {room} is no room of the house")
            continue
        for line, target in _imports(path, tree):
            found += [f"{path}:{line}: {breach}" for breach in _import_breaches(room, target)]
        if room in PURE:
            found += [f"{path}:{line}: {room} fetches {name}" for line, name in _fetches(path, tree)]
    return sorted(found)


def _module_name(path: str) -> str:
    return ".".join(PurePosixPath(path).with_suffix("").parts).removesuffix(".__init__")


def _room(dotted: str) -> str:
    """The part after ``quizapp``: a room or a module beside the rooms; empty for the package itself."""
    return [*dotted.split("."), ""][1]


def _imports(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of all that is imported; ``from a.b import c`` is ``a.b.c``."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(names=names):
                origin = _origin(path, node)
                yield from ((node.lineno, f"{origin}.{alias.name}") for alias in names)
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def _origin(path: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    folders = PurePosixPath(path).parts[: -node.level]
    return ".".join([*folders, *filter(None, [node.module])])


def _is_within(dotted: str, pattern: str) -> bool:
    return fnmatchcase(dotted, pattern) or fnmatchcase(dotted, f"{pattern}.*")


def _import_breaches(room: str, target: str) -> Iterator[str]:
    top = target.split(".")[0]
    if top == "quizapp":
        yield from _arrow_breaches(room, target)
    elif any(_is_within(target, pattern) for pattern in NOWHERE):
        yield f"nobody imports {target}"
    elif room not in HOMES.get(top, {room}):
        yield f"{room} imports {top}"
    elif room in PURE and any(_is_within(target, pattern) for pattern in OUTSIDE_WORLD):
        yield f"{room} imports {target}, which reaches outside"
    elif room in PURE and top not in sys.stdlib_module_names | THIRD_PARTY_OF_PURE[room]:
        yield f"{room} imports the library {top}"


def _arrow_breaches(room: str, target: str) -> Iterator[str]:
    other = _room(target)
    if other not in ARROWS[room] | {"", room}:
        yield f"{room or 'quizapp'} imports {other}"
    elif room in ONLY_CLASSES_OF_PURE and other in PURE and not target.split(".")[-1][:1].isupper():
        yield f"{room} may import classes of {other}, not {target}"


def _fetches(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and name of every use of a file, a clock or the shared source of randomness."""
    bound = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            origin = f"{_origin(path, node)}." if isinstance(node, ast.ImportFrom) else ""
            for alias in node.names:
                if alias.asname or origin:
                    bound[alias.asname or alias.name] = origin + alias.name
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            name = _dotted(node, bound)
            if any(fnmatchcase(name, pattern) for pattern in FETCHES):
                yield node.lineno, name


def _dotted(node: ast.expr, bound: Mapping[str, str]) -> str:
    match node:
        case ast.Name(id=name):
            return bound.get(name, name)
        case ast.Attribute(value=value, attr=attr):
            return f"{_dotted(value, bound)}.{attr}"
        case _:
            return "?"


def _undescribed_folders(trees: Mapping[str, ast.Module]) -> Iterator[str]:
    for folder in {str(PurePosixPath(path).parent) for path in trees}:
        opening = trees.get(f"{folder}/__init__.py")
        if opening is None or not ast.get_docstring(opening):
            yield f"{folder}/__init__.py: does not say what belongs here and what does not"


def _cycles(trees: Mapping[str, ast.Module]) -> Iterator[str]:
    modules = {_module_name(path) for path in trees}
    graph: dict[str, set[str]] = {}
    for path, tree in trees.items():
        module = _module_name(path)
        graph[module] = {_loaded_module(target, modules) for _, target in _imports(path, tree)} - {module, ""}
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        yield "import cycle: " + " -> ".join(reversed(error.args[1]))


def _loaded_module(target: str, modules: set[str]) -> str:
    """The module that an import of ``target`` loads: itself, the one it is a name in, or none of ours."""
    return next((name for name in (target, target.rpartition(".")[0]) if name in modules), "")


def read_house() -> dict[str, str]:
    return {
        path.relative_to(CHECKOUT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((CHECKOUT / "quizapp").rglob("*.py"))
    }


def test_house_keeps_its_walls() -> None:
    assert find_violations(read_house()) == []


def test_every_module_is_looked_at() -> None:
    assert {"quizapp/__init__.py", "quizapp/errors.py", "quizapp/questions/__init__.py"} <= read_house().keys()


def _small_house(files: Mapping[str, str]) -> dict[str, str]:
    folders = {str(folder) for path in files for folder in PurePosixPath(path).parents if folder.name}
    return {f"{folder}/__init__.py": '"""What belongs here."""' for folder in folders} | dict(files)


@pytest.mark.parametrize(
    ("path", "source", "breach"),
    [
        ("questions/a.py", "import quizapp.learning.memory", "questions imports learning"),
        ("learning/a.py", "from quizapp.progress.log import Review", "learning imports progress"),
        ("learning/a.py", "from ..workspace import study", "learning imports workspace"),
        ("library/a.py", "from quizapp.progress import tables", "library imports progress"),
        ("library/a.py", "from quizapp import progress", "library imports progress"),
        ("reports/a.py", "from quizapp.exchange.anki import Package", "reports imports exchange"),
        ("reports/a.py", "from quizapp.shipped import resource", "reports imports shipped"),
        ("progress/a.py", "def f():\n    from quizapp.cli import main", "progress imports cli"),
        ("workspace/a.py", "if TYPE_CHECKING:\n    from quizapp.desktop.app import App", "workspace imports desktop"),
        ("workspace/a.py", 'importlib.import_module("quizapp.cli")', "workspace imports cli"),
        ("desktop/a.py", "from quizapp.progress.log import Review", "desktop imports progress"),
        ("desktop/pages/a.py", "from ...library import deck", "desktop imports library"),
        ("cli/a.py", "from quizapp.desktop.app import run", "cli imports desktop"),
        ("errors.py", "from quizapp.questions.text import Text", "errors imports questions"),
        ("__init__.py", '"""Doc."""\nimport quizapp.errors', "quizapp imports errors"),
        ("utils.py", "", "utils is no room of the house"),
        ("desktop/a.py", "from quizapp.learning.rating import suggest_rating", "not quizapp.learning.rating.suggest"),
        ("desktop/a.py", "from quizapp.questions import kinds", "may import classes of questions"),
        ("cli/a.py", "import quizapp.learning.memory as rules", "may import classes of learning"),
        ("cli/a.py", "from quizapp.questions.score import *", "may import classes of questions"),
        ("workspace/a.py", "from PySide6.QtCore import QObject", "workspace imports PySide6"),
        ("cli/a.py", "import PySide6.QtWidgets", "cli imports PySide6"),
        ("workspace/a.py", "from sqlalchemy import text", "workspace imports sqlalchemy"),
        ("exchange/a.py", "import sqlcipher3", "exchange imports sqlcipher3"),
        ("progress/a.py", "import sqlite3", "nobody imports sqlite3"),
        ("exchange/a.py", "from sqlite3 import connect", "nobody imports sqlite3.connect"),
        ("exchange/a.py", '__import__("sqlite3")', "nobody imports sqlite3"),
        ("desktop/a.py", "from PySide6 import QtNetwork", "nobody imports PySide6.QtNetwork"),
        ("desktop/a.py", "from PySide6.QtWebEngineWidgets import QWebEngineView", "nobody imports PySide6.QtWebEngine"),
        ("library/a.py", "from urllib import request", "nobody imports urllib.request"),
        ("library/a.py", "from http.client import HTTPConnection", "nobody imports http.client"),
        ("library/a.py", "import requests", "nobody imports requests"),
        ("library/a.py", "import socket", "nobody imports socket"),
        ("questions/a.py", "from pathlib import Path", "questions imports pathlib.Path, which reaches outside"),
        ("learning/a.py", "import os.path", "learning imports os.path, which reaches outside"),
        ("learning/a.py", "from time import monotonic", "learning imports time.monotonic, which reaches outside"),
        ("questions/a.py", "import yaml", "questions imports the library yaml"),
        ("questions/a.py", "import numpy", "questions imports the library numpy"),
        ("learning/a.py", "from PySide6 import QtCore", "learning imports PySide6"),
        ("learning/a.py", "from datetime import datetime\nx = datetime.now()", "fetches datetime.datetime.now"),
        ("learning/a.py", "import datetime as dt\nx = dt.datetime.utcnow", "fetches datetime.datetime.utcnow"),
        ("learning/a.py", "import datetime\nx = datetime.date.today()", "fetches datetime.date.today"),
        ("learning/a.py", "from random import choice\nx = choice([1])", "fetches random.choice"),
        ("questions/a.py", 'x = open("a")', "fetches open"),
        ("questions/a.py", "def f():\n    print(1)", "fetches print"),
        ("learning/__init__.py", "x = 1", "does not say what belongs here"),
    ],
)
def test_breach_is_found(path: str, source: str, breach: str) -> None:
    found = find_violations(_small_house({f"quizapp/{path}": source}))

    assert len(found) == 1
    assert breach in found[0]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("questions/a.py", "import quizapp\nfrom quizapp.errors import QuizError\nfrom msgspec import Struct"),
        ("learning/a.py", "from quizapp.questions.score import Score, of\nimport numpy as np"),
        ("learning/a.py", "from datetime import UTC, datetime, time\nx = datetime(2026, 1, 1, tzinfo=UTC).time()"),
        ("learning/a.py", "import random\ndef f(rng: random.Random):\n    return rng.random()"),
        ("library/a.py", "from pathlib import Path\nfrom sqlalchemy import text\nfrom quizapp.shipped import resource"),
        ("workspace/a.py", "from quizapp.progress.log import append\nfrom quizapp.library.deck import read"),
        ("desktop/a.py", "from PySide6.QtWidgets import QWidget\nfrom quizapp.questions.score import Score"),
        ("desktop/pages/a.py", "from ..widgets import bar\nfrom ...workspace.study import next_card"),
        ("cli/a.py", "from quizapp.learning.rating import Rating\nprint(Rating)"),
        ("__main__.py", "from quizapp.desktop.app import run\nfrom quizapp.cli.commands import main"),
    ],
)
def test_what_is_allowed_passes(path: str, source: str) -> None:
    assert find_violations(_small_house({f"quizapp/{path}": source})) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("from quizapp.learning.b import x", "from quizapp.learning.a import y"),
        ("from . import b", "def f():\n    from .a import y"),
        ("import quizapp.learning.b", "if TYPE_CHECKING:\n    from quizapp.learning import a"),
    ],
)
def test_cycle_is_found(first: str, second: str) -> None:
    files = _small_house({"quizapp/learning/a.py": first, "quizapp/learning/b.py": second})

    assert [breach.partition(":")[0] for breach in find_violations(files)] == ["import cycle"]


def test_folder_without_an_opening_is_found() -> None:
    files = _small_house({"quizapp/cli/a.py": "", "quizapp/cli/show/b.py": ""})
    del files["quizapp/cli/show/__init__.py"]

    assert find_violations(files) == ["quizapp/cli/show/__init__.py: does not say what belongs here and what does not"]


# What must not be loaded either, by whatever library. (socket is: the standard library has it in other modules.)
NOT_LOADED = ("sqlite3", "_sqlite3", "PySide6.QtNetwork*", "PySide6.QtWeb*", "PySide6.QtSql", "requests", "urllib3")


def _forbidden_after_importing(*modules: str) -> list[str]:
    script = "import importlib, sys; [*map(importlib.import_module, sys.argv[1:])]; print(*sys.modules, sep='\\n')"
    run = subprocess.run(
        [sys.executable, "-c", script, *modules], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return [name for name in run.stdout.split() if any(_is_within(name, pattern) for pattern in NOT_LOADED)]


def test_window_and_command_line_load_no_second_sqlite_and_no_network() -> None:
    modules = [name for path in read_house() if _room(name := _module_name(path)) in {"desktop", "cli"}]

    assert _forbidden_after_importing(*modules) == []


@pytest.mark.parametrize("module", ["sqlite3", "PySide6.QtNetwork"])
def test_what_is_loaded_against_the_rule_is_found(module: str) -> None:
    assert module in _forbidden_after_importing(module)
