"""Where profiles live, and writing small files so that they are whole or not there at all."""

import contextlib
import errno
import os
from pathlib import Path

from quizapp.errors import QT_TRANSLATE_NOOP
from quizapp.progress.errors import DISK_FULL, DISK_FULL_ACTION, NOT_SAVED_ACTION, ProfileError

NOT_WRITABLE = QT_TRANSLATE_NOOP("errors", "The folder {folder} cannot be written to: {reason}.")


def quizapp_home() -> Path:
    """Return the folder of everything this program keeps: ``QUIZAPP_HOME``, or the platform's data directory."""
    if given := os.environ.get("QUIZAPP_HOME"):
        return Path(given)
    import platformdirs  # 6 ms, where a folder was given

    return Path(platformdirs.user_data_dir("ImmunotherapyQuiz", appauthor=False))


def make_folder(folder: Path) -> None:
    """Make a folder and its parents.

    Raises:
        ProfileError: If that is not allowed, or there is no room.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(folder, error) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a small file so that a reader sees the old or the new content, also after a power cut.

    Raises:
        ProfileError: If it cannot be written; the old content is then still there.
    """
    make_folder(path.parent)
    part = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):  # a protected disk refuses this too
            part.unlink(missing_ok=True)
        raise refusal(path.parent, error) from error


def sync(path: Path) -> None:
    """Have a file, or the names in a folder, outlast a power cut or a stick's being pulled out.

    Raises:
        OSError: If what was written to the file has not arrived.
    """
    if not path.is_dir():
        with path.open("r+b") as file:
            os.fsync(file.fileno())
    elif os.name != "nt":  # Windows cannot open a folder, and needs no more than the rename
        number = os.open(path, os.O_RDONLY)
        try:
            with contextlib.suppress(OSError):  # some file systems cannot
                os.fsync(number)
        finally:
            os.close(number)


def refusal(folder: Path, error: OSError) -> ProfileError:
    """Return what the person is told when the system refuses to write into a folder."""
    if error.errno == errno.ENOSPC:
        return ProfileError(DISK_FULL, DISK_FULL_ACTION)
    return ProfileError(NOT_WRITABLE, NOT_SAVED_ACTION, folder=folder, reason=error.strerror)


def device_id(home: Path) -> str:
    """Return the random id of this installation; it is made once and says nothing about the computer."""
    path = home / "device"
    try:
        if (known := path.read_text(encoding="ascii").strip()) and known.isalnum():
            return known
    except (OSError, UnicodeDecodeError):
        pass
    made = os.urandom(8).hex()
    write_whole(path, made.encode())
    return made
