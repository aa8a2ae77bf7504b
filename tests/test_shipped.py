"""What people install: a wheel with the decks and resources inside, and a lock that names no host."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
LOCK = CHECKOUT / "requirements.lock"
PACKAGED = ("quizapp", "decks", "resources")
SOURCES = (*PACKAGED, "pyproject.toml", "setup.py", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a wheel is made from, so that the build leaves nothing in the checkout."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in SOURCES:
        if (source := CHECKOUT / name).is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder)
    # A deck withdrawn since the last build: build/ still has it.
    left_over = folder / "build/lib/quizapp/decks/withdrawn/deck.yaml"
    left_over.parent.mkdir(parents=True)
    left_over.touch()
    return folder


@pytest.fixture(scope="module")
def wheel(checkout: Path) -> set[str]:
    """The names of the files in a wheel built from the checkout."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", "wheels", "."], cwd=checkout, check=True, capture_output=True)
    [built] = (checkout / "wheels").glob("*.whl")
    return set(zipfile.ZipFile(built).namelist())


def _files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("[!.]*") if path.is_file())
    return {path.relative_to(folder.parent).as_posix() for path in found}


@pytest.mark.parametrize("folder", ["decks", "resources"])
def test_wheel_carries_all_files_but_those_that_build_them(checkout: Path, wheel: set[str], folder: str) -> None:
    expected = {f"quizapp/{name}" for name in _files(checkout / folder) if not name.endswith((".py", ".ts"))}

    assert {name for name in wheel if name.startswith(f"quizapp/{folder}/")} == expected
    assert len(expected) > 5


def test_wheel_carries_every_module(checkout: Path, wheel: set[str]) -> None:
    modules = {name for name in _files(checkout / "quizapp") if name.endswith(".py")}

    assert {name for name in wheel if name.endswith(".py")} == modules


def test_lock_has_neither_host_nor_header() -> None:
    lock = LOCK.read_text(encoding="utf-8")

    assert not re.search(r"://|--(extra-)?index|--find-links", lock)
    assert not lock.startswith("#")


def test_lock_pins_everything_with_hashes() -> None:
    entries = re.sub(r"\s+#.*", "", LOCK.read_text(encoding="utf-8")).replace("\\\n", "").splitlines()
    pinned = re.compile(r"[a-z0-9.-]+==[^ ;]+( ; [^\\]+?)?( +--hash=sha256:[0-9a-f]{64})+")

    assert [entry for entry in entries if not pinned.fullmatch(entry.strip())] == []


def test_lock_holds_what_pyproject_asks_for() -> None:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    asked = project["dependencies"] + project["optional-dependencies"]["dev"] + settings["build-system"]["requires"]
    names = {re.split(r"[^\w-]", requirement)[0].lower() for requirement in asked}

    assert names <= set(re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
