"""The label: what may be read of a profile while it is closed. It stands outside the encrypted file."""

from pathlib import Path

import msgspec

from quizapp.progress.files import write_whole
from quizapp.progress.key import SALT_BYTES, KeyCost, salt_in

FILE = "label.json"
LONGEST_WAIT_S = 60


class Label(msgspec.Struct, frozen=True):
    """What may be read of a profile while it is closed. Losing it loses no answer.

    Attributes:
        nickname: As the person wrote it.
        picture: Name of an icon; empty for none.
        key_cost: What a try of the PIN costs; it stands here because it is needed before the file can be read.
        salt: What the encrypted file begins with, in hex: without it nothing could be read of a file damaged there.
        key_check: Tells a wrong PIN from a damaged file; empty without a PIN.
        wrong_tries: Wrong PINs since the last right one.
        last_try_ms: The clock at the last wrong one, milliseconds since 1970 UTC.
        backup_folder: Where backups go; empty for the profile's own folder. Who forgets the person needs it.
    """

    nickname: str = ""
    picture: str = ""
    key_cost: KeyCost = KeyCost()
    salt: str = ""
    key_check: str = ""
    wrong_tries: int = 0
    last_try_ms: int = 0
    backup_folder: str = ""

    @property
    def known_salt(self) -> bytes | None:
        """The salt as it is used; ``None`` if there is none."""
        try:
            salt = bytes.fromhex(self.salt)
        except ValueError:
            return None
        return salt if len(salt) == SALT_BYTES else None


def read_label(folder: Path) -> Label:
    """Return a profile's label; an empty one if it is missing or damaged."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Label)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Label()


def is_locked(folder: Path) -> bool:
    """Tell whether a profile has a PIN; where the label is lost, the first bytes of its file say so.

    The file is not looked at otherwise: whoever closes a file that SQLite has open in the same process drops SQLite's
    locks, and another process may then take it away under an answer (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    try:
        return bool(msgspec.json.decode((folder / FILE).read_bytes(), type=Label).key_check)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return salt_in(folder / "progress.db") is not None


def write_label(folder: Path, label: Label) -> None:
    """Keep a profile's label.

    Raises:
        ProfileError: If it cannot be written; the old one is then still there.
    """
    write_whole(folder / FILE, msgspec.json.encode(label))


def wait_s(label: Label, now_ms: int) -> int:
    """Return how many seconds must pass before a PIN can be tried again: 1, 2, 4, ... 60 after each wrong one.

    A clock that was set back makes nobody wait longer than that.
    """
    if label.wrong_tries < 1:
        return 0
    whole_ms = 1000 * min(1 << min(label.wrong_tries - 1, 10), LONGEST_WAIT_S)
    left_ms = label.last_try_ms + whole_ms - now_ms
    return -(-min(left_ms, whole_ms) // 1000) if left_ms > 0 else 0
