"""What every test gets: no network, no screen, the same random examples each time, and a home of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import contextlib
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path
from zoneinfo import ZoneInfo

import hypothesis
import pytest

from quizapp.library.catalogue import Catalogue, read_catalogue
from quizapp.progress.files import device_id
from quizapp.progress.folders import create_profile
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.shipped import shipped_folder

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, max_examples=25, print_blob=False)
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


@pytest.fixture(scope="session")
def open_copy(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Profile]:
    """A function that opens a new profile in a home: a copy, since making one takes 20 ms."""
    template = tmp_path_factory.mktemp("template")
    made = create_profile(template, "Ana")
    device_id(template)

    def open_in(home: Path) -> Profile:
        folder = home / "profiles" / secrets.token_hex(8)
        shutil.copytree(made.path, folder)
        shutil.copy(template / "device", home)
        return Profile(ProfileFolder(folder, made.label))

    return open_in


@pytest.fixture(scope="session")
def fresh_profile(open_copy: Callable[[Path], Profile]) -> Iterator[Callable[[], Profile]]:
    """A function that opens a new profile and throws away the one before: hypothesis makes hundreds of them.

    They live in memory, where the system has that: how fast a disk is says nothing about what holds for all inputs.
    """
    memory, opened = Path("/dev/shm"), list[Profile]()

    def throw_away_last() -> None:
        while opened:
            last = opened.pop()
            last.close()
            assert last.folder is not None
            shutil.rmtree(last.folder.path)

    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, prefix="quizapp-") as home:

        def open_fresh() -> Profile:
            throw_away_last()
            opened.append(open_copy(Path(home)))
            return opened[0]

        yield open_fresh
        throw_away_last()


@pytest.fixture
def profile(home: Path, open_copy: Callable[[Path], Profile]) -> Iterator[Profile]:
    """A new profile of a person called Ana, open."""
    opened = open_copy(home)
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
    yield from _disk(tmp_path / "disk", megabytes=1)


@pytest.fixture
def usual_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes, which the tests' profiles do not fill by themselves."""
    yield from _disk(tmp_path / "disk", megabytes=8)


def _disk(folder: Path, megabytes: int) -> Iterator[Path]:
    folder.mkdir()
    with _mounted(folder, "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs"):
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
