"""One person's profile: a folder with a label that can be read while it is closed, and one SQLite file."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from quizapp.learning.card import Answer, CardState, apply
from quizapp.learning.day import StudyDay
from quizapp.learning.moments import milliseconds
from quizapp.progress import fold
from quizapp.progress.database import BUSY_TIMEOUT_S, Database
from quizapp.progress.errors import (
    DAMAGED,
    DAMAGED_ACTION,
    DISK_FULL,
    DISK_FULL_ACTION,
    NOT_A_NAME,
    NOT_A_NAME_ACTION,
    UNKNOWN,
    UNKNOWN_ACTION,
    DamagedProfileError,
    ProfileError,
)
from quizapp.progress.files import device_id, make_folder, write_whole
from quizapp.progress.log import (
    SETTING,
    TARGET_DATE,
    UNDO,
    Change,
    LoggedReview,
    Review,
    append_change,
    append_review,
    card_number,
    last_event,
    last_live_review,
)
from quizapp.progress.rows import CardRow, Label, LastEvent, ProfileFolder, read_label
from quizapp.progress.tables import about, card_states, cards, day_totals, metadata
from quizapp.progress.tables import drafts as drafts_table
from quizapp.progress.tables import settings as settings_table
from quizapp.progress.versions import FOLD_VERSION, LOG_VERSION
from quizapp.questions.question import CardId


def list_profiles(home: Path) -> list[ProfileFolder]:
    """Return the profiles below ``home``, by nickname."""
    folders = [path for path in (home / "profiles").glob("*") if (path / "progress.db").exists()]
    found = [ProfileFolder(path, read_label(path)) for path in folders]
    return sorted(found, key=lambda profile: (profile.label.nickname, profile.id))


def find_profile(home: Path, name: str) -> ProfileFolder:
    """Return the profile with that id or nickname. An empty name is nobody's.

    Raises:
        ProfileError: If there is none.
    """
    profiles = list_profiles(home)
    found = [profile for profile in profiles if profile.id == name]
    found += [profile for profile in profiles if name and profile.label.nickname == name]
    if not found:
        raise ProfileError(UNKNOWN, UNKNOWN_ACTION, name=repr(name))
    return found[0]


def create_profile(home: Path, nickname: str) -> ProfileFolder:
    """Make a new, empty profile.

    Raises:
        ProfileError: If it cannot be written; then nothing is left of it.
    """
    label = Label(nickname=nickname)
    try:
        content = msgspec.json.encode(label)
    except UnicodeEncodeError as error:
        raise ProfileError(NOT_A_NAME, NOT_A_NAME_ACTION, name=ascii(nickname)) from error
    folder = home / "profiles" / os.urandom(8).hex()
    make_folder(folder)
    made = ProfileFolder(folder, label)
    try:
        write_whole(folder / "label.json", content)
        _make_progress(folder)
    except BaseException:
        remove_profile(made)
        raise
    return made


def remove_profile(profile: ProfileFolder) -> None:
    """Remove a profile with everything in its folder."""
    shutil.rmtree(profile.path, ignore_errors=True)


def _make_progress(folder: Path) -> None:
    # Made under another name first: a folder counts as a profile only once its file is complete.
    part = folder / "progress.part"
    database = Database(part, is_new=True)
    try:
        with database.write() as connection:
            metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {LOG_VERSION}")
            # Whose log this is, wherever the folder is copied to: logs of two persons must never be merged.
            connection.execute(insert_or_update(about).values(name="profile", value=os.urandom(16).hex()))
            fold.rebuild(connection)
    finally:
        database.close()
    if part.with_name("progress.part-wal").exists():  # there was no room to fold it into the file
        raise ProfileError(DISK_FULL, DISK_FULL_ACTION)
    part.rename(folder / "progress.db")


def _keep_draft(connection: Connection, name: str, body: bytes | None) -> None:
    if body is None:
        connection.execute(delete(drafts_table).where(drafts_table.c.name == name))
        return
    upsert = insert_or_update(drafts_table).values(name=name, body=body.decode())
    connection.execute(upsert.on_conflict_do_update(index_elements=["name"], set_={"body": body.decode()}))


DraftsAfter = Callable[[CardState], Mapping[str, bytes | None]]
"""Gives the drafts to keep, by name, from a card's new state."""


class Profile:
    """An open profile. Every method that changes something returns only after its commit."""

    def __init__(self, folder: ProfileFolder, *, busy_timeout_s: float = BUSY_TIMEOUT_S, rebuilds: bool = True) -> None:
        """Open a profile.

        Args:
            folder: Which one.
            busy_timeout_s: How long to wait while another process writes to it.
            rebuilds: Make the fold anew if another version of the program made it; not wanted by who checks it.

        Raises:
            DamagedProfileError: If its file cannot be read.
            ProfileError: If it is too new or cannot be opened.
        """
        self.folder = folder
        self.device = device_id(folder.path.parent.parent)
        self._database = Database(folder.path / "progress.db", busy_timeout_s=busy_timeout_s)
        try:
            self._check_version(rebuilds=rebuilds)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    # -- the log

    def append_review(
        self, card: CardId, decide: Callable[[CardState | None], Review], drafts: DraftsAfter | None = None
    ) -> CardState:
        """Log an answer and return the card's new state, both in one transaction.

        Args:
            card: The card that was answered.
            decide: Makes the review from the card's state before it. It is called inside the transaction, so that the
                due moment it gives cannot rest on an older state.
            drafts: Gives, from the new state, drafts to keep in the same transaction.
        """
        with self._database.write() as connection:
            number = card_number(connection, card)
            state = fold.read_state(connection, number)
            review = decide(state)
            append_review(connection, review, self.device)
            answer = Answer(review.rating, review.day, milliseconds(review.due), review.key_hash)
            after = apply(state, answer)
            fold.write_state(connection, number, after)
            fold.add_to_day(connection, review.day, 1, review.ms_taken or 0)
            if drafts is not None:
                for name, body in drafts(after).items():
                    _keep_draft(connection, name, body)
        return after

    def undo_last_review(self, clock: datetime, day: StudyDay) -> LoggedReview | None:
        """Take back the latest live answer of that study day; return it, or ``None`` if there is none."""
        with self._database.write() as connection:
            review = last_live_review(connection, day)
            if review is not None:
                undo = Change(kind=UNDO, clock=clock, day=day, target=review.id)
                append_change(connection, undo, self.device)
                fold.take_back(connection, review)
        return review

    def change_settings(self, values: dict[str, str], clock: datetime, day: StudyDay) -> None:
        """Log new values of settings; a target date among them is an event of its own."""
        others = {name: value for name, value in values.items() if name != "target_date"}
        changes = [Change(kind=SETTING, clock=clock, day=day, body=others)] if others else []
        if "target_date" in values:
            date = {"date": values["target_date"]}
            changes.append(Change(kind=TARGET_DATE, clock=clock, day=day, body=date))
        with self._database.write() as connection:
            for change in changes:
                append_change(connection, change, self.device)
            for name, value in values.items():
                fold.write_setting(connection, name, value)

    def last_event(self) -> LastEvent | None:
        """Return when the log's last event happened."""
        with self._database.read() as connection:
            row = last_event(connection)
        return None if row is None else LastEvent(row.clock, row.offset, StudyDay(row.day))

    # -- the fold

    def settings(self) -> dict[str, str]:
        """Return the latest value of every setting."""
        with self._database.read() as connection:
            rows = connection.execute(select(settings_table.c.name, settings_table.c.value))
            return {row.name: row.value for row in rows}

    def card_state(self, card: CardId) -> CardState | None:
        """Return a card's state; ``None`` for a card that was never answered."""
        with self._database.read() as connection:
            query = select(*fold.CARD_STATE_COLUMNS).join(cards).where(cards.c.id == card)
            row = connection.execute(query).first()
            return None if row is None else fold.state_of(row)

    def card_states(self) -> list[CardRow]:
        """Return all cards that have a state, by due moment, then in the order in which they were first met."""
        with self._database.read() as connection:
            query = select(cards.c.id, *fold.CARD_STATE_COLUMNS).join(cards)
            rows = connection.execute(query.order_by(card_states.c.due, card_states.c.card))
            return [CardRow(CardId(row.id), fold.state_of(row)) for row in rows]

    def reviews_by_day(self) -> dict[StudyDay, int]:
        """Return the number of live answers of each study day that has any."""
        with self._database.read() as connection:
            rows = connection.execute(select(day_totals.c.day, day_totals.c.reviews))
            return {StudyDay(row.day): row.reviews for row in rows}

    # -- drafts

    def read_draft(self, name: str) -> bytes | None:
        """Return what is not final yet under that name."""
        with self._database.read() as connection:
            body = connection.scalar(select(drafts_table.c.body).where(drafts_table.c.name == name))
        return None if body is None else body.encode()

    def write_draft(self, name: str, body: bytes | None) -> None:
        """Keep what is not final yet, or forget it with ``None``."""
        with self._database.write() as connection:
            _keep_draft(connection, name, body)

    # -- the file

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a reading connection to the modules of this room."""
        with self._database.read() as connection:
            yield connection

    def rebuild(self) -> None:
        """Make the fold anew from the log."""
        with self._database.write() as connection:
            fold.rebuild(connection)

    def _check_version(self, *, rebuilds: bool) -> None:
        with self._database.read() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version < 1:
                raise DamagedProfileError(DAMAGED, DAMAGED_ACTION, file=self._database.path)
            is_current = fold.fold_version(connection) == FOLD_VERSION
        if rebuilds and not is_current:
            self.rebuild()
