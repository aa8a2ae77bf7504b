"""A profile whose file is damaged: finding that out, and making a new file of everything that can still be read."""

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import rmtree

import msgspec
from sqlalchemy import Connection, func, insert, select

from quizapp.learning.moments import milliseconds
from quizapp.progress.backups import backup_folder_of, own_place
from quizapp.progress.database import Database
from quizapp.progress.errors import (
    DISK_FULL,
    DISK_FULL_ACTION,
    IN_USE,
    IN_USE_ACTION,
    LOCKED,
    LOCKED_ACTION,
    NOT_EQUAL,
    NOT_EQUAL_ACTION,
    ProfileError,
)
from quizapp.progress.files import device_id, refusal, write_whole
from quizapp.progress.fold import fold_log, kept_fold, rebuild, write_about
from quizapp.progress.folders import change_label, make_tables
from quizapp.progress.key import PLAIN, Key, KeyCost, key_of, new_salt, salt_in
from quizapp.progress.label import read_label, wait_s
from quizapp.progress.log import (
    CHANGE_COLUMNS,
    CHANGE_VALUES,
    REVIEW_COLUMNS,
    REVIEW_VALUES,
    WrittenChange,
    WrittenReview,
    card_number,
    change_checksum,
    deck_number,
    device_number,
    name_sum,
    review_checksum,
)
from quizapp.progress.pin import unlock
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.salvage import Event, Names, Salvage, read_names, salvage, salvage_thoroughly
from quizapp.progress.swap import ASIDE, clear_new, journals_of, put_aside, settle, swap_in
from quizapp.progress.tables import changes, drafts, reviews
from quizapp.progress.verification import file_problems, fold_problems

DAMAGED_ASIDE = "damaged"
"""In the name of a folder: it holds a file that a repair put aside."""
REPORT = "what-was-saved.txt"
_CHECKED_EVERY = 20_000
"""Steps of SQLite between two looks whether the search is still wanted: a few milliseconds."""
_PROFILE_ID = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True)
class Recovered:
    """What a repair saved.

    Attributes:
        reviews: Answers in the new file.
        changes: Other events in the new file.
        from_backups: How many of both were only in backups, or in files that an earlier repair put aside.
        unsound: Events that are not what was written and of which no sound copy was found; they were left out.
        unreadable: Some part of the log could not be read.
        had_drafts: What was not final yet was saved as well.
        aside: The damaged file; it was kept.
    """

    reviews: int
    changes: int
    from_backups: int
    unsound: tuple[str, ...]
    unreadable: bool
    had_drafts: bool
    aside: Path

    @property
    def is_empty(self) -> bool:
        """Nothing could be saved."""
        return self.reviews + self.changes == 0

    @property
    def is_complete(self) -> bool:
        """As far as can be known, nothing was lost."""
        return not self.unsound and not self.unreadable


# -- finding damage


def find_damage(profile: Profile, cancelled: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
    """Return what is wrong with a profile's file; it takes seconds, and belongs off the window's thread.

    It reads on a connection of its own and keeps nobody from writing.

    Args:
        profile: An open profile; a guest's, which has no file, is sound.
        cancelled: Asked now and then; once it says so, nothing more is looked at and nothing is reported.

    Raises:
        ProfileError: If the file cannot be read for another reason than damage.
    """
    if profile.folder is None:
        return ()
    database = Database(profile.folder.file, profile.key, oldest=1)
    try:
        with database.read() as connection:
            driver = connection.connection.dbapi_connection
            assert driver is not None
            driver.set_progress_handler(cancelled, _CHECKED_EVERY)
            connection.exec_driver_sql("PRAGMA query_only = ON")
            return tuple(_damage(connection))
    except ProfileError as error:
        if cancelled():
            return ()
        if type(error) is ProfileError:
            raise
        return (str(error),)
    finally:
        database.close()


def _damage(connection: Connection) -> list[str]:
    rebuilt = fold_log(connection)
    found = [f"checksum: {event} is not what was written" for event in rebuilt.unsound]
    return file_problems(connection) + found + fold_problems(kept_fold(connection), rebuilt)


# -- repairing


def key_for_repair(folder: ProfileFolder, pin: str, now: datetime) -> Key | None:
    """Return what a profile with a PIN is to be repaired with, even if nothing of its file opens; else as ``unlock``.

    The salt may have been damaged too, and then stands in the backups. Where there is none at all, nothing can be read
    any more, and the new file gets a new one.

    Raises:
        ProfileError: If the PIN does not fit.
    """
    label = read_label(folder.path)
    if not label.key_check and not folder.is_locked:
        return None
    if not label.key_check or not pin or _is_plain(folder.file) or wait_s(label, milliseconds(now)) > 0:
        return unlock(folder, pin, now)
    cost = label.key_cost if label.key_cost.is_bearable else KeyCost()
    salts = [salt for path in (folder.file, *_other_files(folder)) if (salt := salt_in(path)) is not None]
    salts += [] if label.known_salt is None else [label.known_salt]
    for salt in dict.fromkeys(salts):
        key = key_of(pin, salt, cost)
        if key.check() == label.key_check:
            return key
    if salts:
        return unlock(folder, pin, now)
    key = key_of(pin, new_salt(), cost)
    change_label(folder, msgspec.structs.replace(label, key_cost=cost, key_check=key.check(), salt=key.salt.hex()))
    return key


def recover(folder: ProfileFolder, key: Key | None, now: datetime) -> Recovered:
    """Put a new file in the place of a damaged one, of all sound events of it, the backups and earlier repairs.

    The damaged file is kept aside. A power cut at any moment leaves it, or the new one, in place.

    Args:
        folder: A profile that nobody has open.
        key: What opens it.
        now: The moment.

    Raises:
        ProfileError: If another process has it open, it has a PIN and there is no key, or the new file cannot be
            written; then nothing was changed.
    """
    if key is None and read_label(folder.path).key_check and not _is_plain(folder.file):
        raise ProfileError(LOCKED, LOCKED_ACTION)  # nor would a file without a key keep the promise of the PIN
    aside = put_aside(folder, DAMAGED_ASIDE, now)
    is_alone = False
    try:
        _be_alone(folder, key)
        is_alone = True
        before = _stamps(folder)
        new = clear_new(folder)
        recovered = _make_new(folder, aside, new, key)
        if _stamps(folder) != before:  # somebody answered meanwhile
            raise ProfileError(IN_USE, IN_USE_ACTION, file=folder.file)
        write_whole(aside.with_name(REPORT), report_of(recovered).encode())
        swap_in(folder, new)
    except BaseException:
        with suppress(OSError):
            clear_new(folder)
        if not is_alone or not journals_of(aside)[0].exists():  # what SQLite took for no journal is only here now
            rmtree(aside.parent, ignore_errors=True)
        raise
    return recovered


def report_of(recovered: Recovered) -> str:
    """Return the text that is kept beside the damaged file: numbers and ids, nothing personal."""
    lines = [
        "This folder keeps a damaged file of somebody's progress, as it was when it was repaired.",
        f"Answers in the new file: {recovered.reviews}.",
        f"Other events in the new file: {recovered.changes}.",
        f"Of these, only in backups or in files of earlier repairs: {recovered.from_backups}.",
        f"A session that was not finished was {'saved' if recovered.had_drafts else 'not there, or not saved'}.",
    ]
    if recovered.is_empty:
        lines.append("Nothing could be saved.")
    if recovered.unreadable:
        lines.append("Some part of the damaged file could not be read.")
    if recovered.unsound:
        lines.append("These events were damaged and were left out:")
    return "\n".join([*lines, *recovered.unsound, ""])


def _is_plain(path: Path) -> bool:
    """Tell whether a file says that it is not encrypted."""
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN)) == PLAIN
    except OSError:
        return False


def _be_alone(folder: ProfileFolder, key: Key | None) -> None:
    """Refuse while another process has the file open: what it adds would be lost."""
    try:
        settle(folder.file, key)
    except ProfileError as error:
        if error.message_template == IN_USE:
            raise


def _stamps(folder: ProfileFolder) -> list[tuple[int, int]]:
    found = [path.stat() for path in (folder.file, *journals_of(folder.file)[:1]) if path.exists()]
    return [(status.st_size, status.st_mtime_ns) for status in found]


def _make_new(folder: ProfileFolder, aside: Path, new: Path, key: Key | None) -> Recovered:
    others = [path for path in _other_files(folder) if path != aside]
    damaged, whole = Salvage(), [Salvage() for _ in others]
    database = Database(new, key, is_new=True)
    try:
        with database.write() as connection:
            make_tables(connection)
            log, names = _NewLog(connection), Names(device_id(folder.path.parent.parent))
            for path in others:
                read_names(path, key, names)
            log.take(salvage_thoroughly(aside, key, damaged, names, log.holds))
            of_damaged = log.events
            for path, found in zip(others, whole, strict=True):
                log.take(salvage(path, key, found, names))
            _keep_texts(connection, damaged, whole)
            rebuild(connection)
        with database.read() as connection:
            if _damage(connection):
                raise ProfileError(NOT_EQUAL, NOT_EQUAL_ACTION)
            named = [
                f"{kind} {event.hex()}" for event, kind in damaged.unsound.items() if not _is_logged(connection, event)
            ]
            counts = [connection.scalar(select(func.count()).select_from(table)) or 0 for table in (reviews, changes)]
    finally:
        database.close()
    if journals_of(new)[0].exists():  # there was no room to fold it into the file
        raise ProfileError(DISK_FULL, DISK_FULL_ACTION)
    return Recovered(
        reviews=counts[0],
        changes=counts[1],
        from_backups=sum(counts) - of_damaged,
        unsound=tuple(sorted(named)),
        unreadable=not damaged.is_whole,
        had_drafts=bool(_sound_drafts(damaged)),
        aside=aside,
    )


def _other_files(folder: ProfileFolder) -> list[Path]:
    """Return the backups, newest first, and what earlier repairs put aside."""
    places = dict.fromkeys((own_place(folder), backup_folder_of(folder)))
    try:
        backups = [path for place in places if place.is_dir() for path in place.glob("*.db")]
        earlier = (folder.path / ASIDE).glob(f"*-{DAMAGED_ASIDE}-*/{folder.file.name}")
        return [*sorted(backups, key=lambda path: path.name, reverse=True), *earlier]
    except OSError as error:
        raise refusal(folder.path, error) from error


class _NewLog:
    """The log of a new file, which takes each event once, with the id it had."""

    def __init__(self, connection: Connection) -> None:
        self.events = 0
        self._connection = connection
        driver = connection.connection.dbapi_connection
        assert driver is not None
        self._run = driver.execute
        self._card = functools.cache(lambda name: card_number(connection, name))
        self._deck = functools.cache(lambda name: deck_number(connection, name))
        self._device = functools.cache(lambda name: device_number(connection, name))

    def holds(self, event: bytes) -> bool:
        """Tell whether a review is there."""
        return self._run("SELECT 1 FROM reviews WHERE id = ?", (event,)).fetchone() is not None

    def take(self, events: Iterable[Event]) -> None:
        """Add the events that are not there yet."""
        for event in events:
            statement, row = self._review(event) if isinstance(event, WrittenReview) else self._change(event)
            self.events += self._run(statement, row).rowcount

    def _review(self, event: WrittenReview) -> tuple[str, tuple[object, ...]]:
        values = event[:REVIEW_VALUES]
        checksum = review_checksum(values, name_sum(event.card), name_sum(event.device))
        return _INSERT_REVIEW, (*values, self._card(event.card), self._device(event.device), checksum)

    def _change(self, event: WrittenChange) -> tuple[str, tuple[object, ...]]:
        values = event[:CHANGE_VALUES]
        numbers = (
            None if event.card is None else self._card(event.card),
            None if event.deck is None else self._deck(event.deck),
            self._device(event.device),
        )
        return _INSERT_CHANGE, (*values, *numbers, change_checksum(values, event.card, event.deck, event.device))


def _insertion(table: str, columns: tuple[str, ...]) -> str:
    listed, places = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({listed}) VALUES ({places}) ON CONFLICT (id) DO NOTHING"


_INSERT_REVIEW, _INSERT_CHANGE = _insertion("reviews", REVIEW_COLUMNS), _insertion("changes", CHANGE_COLUMNS)


def _keep_texts(connection: Connection, damaged: Salvage, others: Sequence[Salvage]) -> None:
    """Keep whose log it is, and what was not final yet."""
    # No checksum guards what a file says of itself: a backup, which was checked when it was made, is believed more.
    named = [found.about.get("profile", "") for found in (*others, damaged)]
    if known := next((name for name in named if _PROFILE_ID.fullmatch(name)), None):
        write_about(connection, "profile", known)
    if kept := _sound_drafts(damaged):
        connection.execute(insert(drafts), [{"name": name, "body": body} for name, body in kept.items()])


def _sound_drafts(damaged: Salvage) -> dict[str, str]:
    return {name: body for name, body in damaged.drafts.items() if _is_json(body)}


def _is_json(text: str) -> bool:
    try:
        msgspec.json.decode(text)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _is_logged(connection: Connection, event: bytes) -> bool:
    query = "SELECT 1 FROM reviews WHERE id = :id UNION ALL SELECT 1 FROM changes WHERE id = :id"
    return connection.exec_driver_sql(query, {"id": event}).first() is not None
