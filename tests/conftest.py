"""What every test gets: no network, no screen, the same random examples each time, and a home of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import contextlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path
from zoneinfo import ZoneInfo

import hypothesis
import pytest

from quizapp.library.catalogue import Catalogue, read_catalogue
from quizapp.progress.profile import Profile, create_profile
from quizapp.shipped import shipped_folder

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, max_examples=40, print_blob=False)
hypothesis.settings.load_profile("ci")

_NETWORK_FAMILIES = {2, 10, 23, 30}  # AF_INET, and AF_INET6 on Linux, Windows and macOS
_NETWORK_EVENTS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: it also sees a socket made behind the back of the module ``socket``."""
    if event in _NETWORK_EVENTS or (event == "socket.__new__" and arguments[1] in _NETWORK_FAMILIES):
        raise RuntimeError(f"the tests run without a network: {event}")


sys.addaudithook(_refuse_network)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of everything the program keeps, as on a first run: not there yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("QUIZAPP_HOME", str(folder))
    return folder


@pytest.fixture
def profile(home: Path) -> Iterator[Profile]:
    """A new profile, open."""
    opened = Profile(create_profile(home, "Ana"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    """The decks we publish."""
    return read_catalogue([shipped_folder("decks")])


@pytest.fixture
def computer_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ZoneInfo]]:
    """A function that sets the computer's own time zone, by its name in the time-zone database."""
    if sys.platform == "win32":
        pytest.skip("Windows sets no time zone for one process")
    with pytest.MonkeyPatch.context() as patch, contextlib.ExitStack() as kept:

        def move(name: str) -> ZoneInfo:
            # The package's own file: a small system has no time-zone database.
            path = kept.enter_context(as_file(files("tzdata").joinpath("zoneinfo", *name.split("/"))))
            patch.setenv("TZ", f":{path}")
            time.tzset()
            return ZoneInfo(name)

        yield move
    time.tzset()


@pytest.fixture
def new_york(computer_in: Callable[[str], ZoneInfo]) -> ZoneInfo:
    """The computer stands in New York."""
    return computer_in("America/New_York")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    with _mounted(folder, "-t", "tmpfs", "-o", "size=1m", "tmpfs"):
        yield folder


@pytest.fixture
def protect() -> Iterator[Callable[[Path], None]]:
    """A function after which nothing in a folder can be written, by nobody."""
    with contextlib.ExitStack() as undo:

        def make_read_only(folder: Path) -> None:
            if os.geteuid() == 0:  # whom permissions do not stop
                undo.enter_context(_mounted(folder, "--bind", str(folder)))
                subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
            else:
                undo.enter_context(_without_write_permission(folder))

        yield make_read_only


@contextlib.contextmanager
def _mounted(folder: Path, *what: str) -> Iterator[None]:
    try:
        subprocess.run(["mount", *what, str(folder)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no disk can be mounted here: {error}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextlib.contextmanager
def _without_write_permission(folder: Path) -> Iterator[None]:
    modes = {path: path.stat().st_mode for path in (folder, *folder.rglob("*"))}
    for path, mode in modes.items():
        path.chmod(mode & ~0o222)
    try:
        yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
