"""The PIN of a profile: opening with it, setting, changing and removing it."""

import os
from datetime import datetime
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

from quizapp.learning.moments import milliseconds
from quizapp.progress.backups import announce_new_key, finish_key_change
from quizapp.progress.database import connect, explained
from quizapp.progress.errors import (
    DAMAGED,
    DAMAGED_ACTION,
    LOCKED,
    LOCKED_ACTION,
    NOT_EQUAL,
    NOT_EQUAL_ACTION,
    SHORT_PIN,
    SHORT_PIN_ACTION,
    DamagedProfileError,
    ProfileError,
    WrongPinError,
)
from quizapp.progress.folders import change_label
from quizapp.progress.key import SHORTEST_PIN, Key, KeyCost, key_of, new_salt, salt_in
from quizapp.progress.label import Label, read_label, wait_s
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.swap import alone, clear_new, swap_in
from quizapp.progress.versions import APPLICATION_ID
from quizapp.progress.wal import has_lost_answers

USUAL_COST = KeyCost()
MUST_BE_CLOSED = os.name == "nt"
"""Whether the system refuses to put another file in the place of an open one."""
_COUNTED = ("reviews", "changes", "cards", "card_states", "drafts", "settings")


def unlock(folder: ProfileFolder, pin: str, now: datetime) -> Key | None:
    """Return the key that a PIN gives; ``None`` for a profile without one.

    A wrong PIN is counted in the label before this returns, so that the wait after it outlasts a new start.

    Raises:
        WrongPinError: If it does not fit, or the wait after a wrong one is not over.
        DamagedProfileError: If the PIN fits and the file is damaged.
        ProfileError: If there is no PIN given.
    """
    salt = salt_in(folder.file)
    if salt is None:
        return None
    if not pin:
        raise ProfileError(LOCKED, LOCKED_ACTION)
    label, now_ms = read_label(folder.path), milliseconds(now)
    if (left_s := wait_s(label, now_ms)) > 0:
        raise WrongPinError(left_s)
    key, cost = _fitting_key(folder.file, pin, salt, label)
    if key is None:
        label = msgspec.structs.replace(label, wrong_tries=label.wrong_tries + 1, last_try_ms=now_ms)
        if label.key_check:  # where the label is lost, a new one would say that there is no PIN
            change_label(folder, label)
        raise WrongPinError(wait_s(label, now_ms))
    known = msgspec.structs.replace(
        label, key_cost=cost, key_check=key.check(), salt=key.salt.hex(), wrong_tries=0, last_try_ms=0
    )
    if known != label:  # after a wrong PIN, a power cut while the PIN was changed, or the loss of the label
        change_label(folder, known)
    return key


def change_pin(
    folder: ProfileFolder, old: Key | None, pin: str, cost: KeyCost = USUAL_COST
) -> tuple[ProfileFolder, Key | None]:
    """Set, change or (empty) remove the PIN of a closed profile; return its folder and what opens it from now on.

    The file is written anew under the new key, checked, and put in the place of the old one; all backups and all files
    that were put aside are under the old key, or under none, and are removed: a new backup should follow.

    Raises:
        ProfileError: If the PIN is too short, another process has the profile open, or it cannot be written. Then
            nothing was changed.
    """
    if pin and len(pin.strip()) < SHORTEST_PIN:
        raise ProfileError(SHORT_PIN, SHORT_PIN_ACTION)
    label = read_label(folder.path)
    key = key_of(pin, new_salt(), cost) if pin else None
    check = "" if key is None else key.check()
    salt = "" if key is None else key.salt.hex()
    changed = msgspec.structs.replace(label, key_cost=cost, salt=salt, key_check=check, wrong_tries=0, last_try_ms=0)
    new = clear_new(folder)
    try:
        with alone(folder.file, old) as present:
            export(present, new, key)
            if old is None:  # with a power cut between the two, a label with a check is believed less than the file
                change_label(folder, changed)  # else it would lack the cost of the old PIN, still the right one
            announce_new_key(folder, key)
            if not MUST_BE_CLOSED:
                swap_in(folder, new)
        if MUST_BE_CLOSED:
            swap_in(folder, new)
    finally:
        new.unlink(missing_ok=True)
    folder = change_label(folder, changed)
    finish_key_change(folder, key)
    return folder, key


def export(present: dbapi2.Connection, target: Path, key: Key | None) -> None:
    """Write everything in an open file into a new one under another key, and check that it is all there.

    Raises:
        ProfileError: If it cannot be written, or is not equal.
    """
    with explained(target):
        version = present.execute("PRAGMA user_version").fetchone()[0]
        present.execute("ATTACH ? AS target KEY ?", (str(target), "" if key is None else key.attached))
        present.execute("SELECT sqlcipher_export('target')")
        present.execute(f"PRAGMA target.user_version = {version}")
        present.execute(f"PRAGMA target.application_id = {APPLICATION_ID}")
        present.execute("DETACH target")
        counts = _counts(present)
        copy = connect(str(target), key)
        try:
            is_sound = copy.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            if not is_sound or _counts(copy) != counts:
                raise ProfileError(NOT_EQUAL, NOT_EQUAL_ACTION)
        finally:
            copy.close()


def _counts(connection: dbapi2.Connection) -> list[int]:
    return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED]


def _fitting_key(path: Path, pin: str, salt: bytes, label: Label) -> tuple[Key | None, KeyCost]:
    """Return the key that opens the file, and what it costs to try it.

    Raises:
        DamagedProfileError: If it is the right one by the label's word and the file does not open all the same.
    """
    costs = [cost for cost in (label.key_cost, USUAL_COST) if cost.is_bearable]
    # The salt that the file begins with may be damaged, or the label's be behind by a power cut.
    for known_salt in dict.fromkeys((salt, label.known_salt or salt)):
        for cost in dict.fromkeys(costs):
            key = key_of(pin, known_salt, cost)
            if _opens(path, key):
                return key, cost
            if label.key_check == key.check():
                raise DamagedProfileError(DAMAGED, DAMAGED_ACTION, file=path)
    return None, label.key_cost


def _opens(path: Path, key: Key) -> bool:
    if has_lost_answers(path):  # closing it again would throw away what can still be read
        return False
    try:
        with explained(path):
            connection = connect(str(path), key)
            try:
                return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)
            finally:
                connection.close()
    except DamagedProfileError:
        return False
