"""`quizapp.learning` can be used by itself: by a simulation, say, that knows neither window nor database."""

import doctest
import pkgutil
import subprocess
import sys

import pytest

import quizapp.learning

MODULES = [f"quizapp.learning.{module.name}" for module in pkgutil.iter_modules(quizapp.learning.__path__)]
ON_THE_WAY_TO_THE_FIRST_CARD = ("card", "day", "goal", "memory", "moments", "rating", "session", "spread")


def loaded_by(*modules: str) -> set[str]:
    """Return the packages that a fresh interpreter has loaded after importing modules."""
    script = "import importlib, sys; [*map(importlib.import_module, sys.argv[1:])]; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script, *modules], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_every_module_is_found() -> None:
    assert {f"quizapp.learning.{name}" for name in (*ON_THE_WAY_TO_THE_FIRST_CARD, "memories", "plan")} <= {*MODULES}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """What is loaded after importing all modules of the room."""
    return loaded_by(*MODULES)


@pytest.mark.parametrize("library", ["PySide6", "shiboken6", "sqlalchemy", "sqlcipher3", "sqlite3", "yaml"])
def test_room_loads_neither_a_window_nor_a_database(loaded: set[str], library: str) -> None:
    assert library not in loaded


def test_way_to_the_first_card_loads_no_numpy() -> None:
    assert "numpy" not in loaded_by(*(f"quizapp.learning.{name}" for name in ON_THE_WAY_TO_THE_FIRST_CARD))


def test_example_of_the_room_holds() -> None:
    result = doctest.testmod(quizapp.learning)

    assert (result.failed, result.attempted > 5) == (0, True)
