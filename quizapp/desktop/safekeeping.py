"""Keeping progress safe: backups, taking it along, bringing it back, saving a copy, and mending a damaged file."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from quizapp.desktop.flow import Flow
from quizapp.desktop.look import Look
from quizapp.desktop.tasks import Task
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError

if TYPE_CHECKING:
    from quizapp.desktop.pages.backups import BackupsPage
    from quizapp.workspace.opening import Opened
    from quizapp.workspace.profiles import Key
    from quizapp.workspace.repair import Recovered
    from quizapp.workspace.safekeeping import BackupRow, MadeBackup
    from quizapp.workspace.transfer import Merged


class Safekeeping(Flow):
    """Does for one open person what keeps their progress safe; the window keeps the profile.

    Attributes:
        said: Something was done, in words, to be shown where the person is.
        refused: Something could not be done, in words.
        reopened: The profile as it is now, an ``Opened``: it was restored, grew by a merge, or has another label.
        damage_found: The open file is damaged: an error in words.
        repaired: A damaged file was mended and can be opened again: the person's id, and the PIN or key, if known.
        repair_failed: It could not be mended: an error in words, the person's id, and what it was to be opened with.
        back: The person wants to go back to Settings.
    """

    said = Signal(str)
    refused = Signal(str)
    reopened = Signal(object)
    damage_found = Signal(object)
    repaired = Signal(str, str, object)
    repair_failed = Signal(object, str, str, object)
    back = Signal()

    def __init__(
        self, home: Path, clock: Callable[[], datetime], look: Callable[[], Look], in_turn: Lock, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._home, self._clock, self._look, self._in_turn, self._window = home, clock, look, in_turn, parent
        self._sitting = 0
        self._is_changing = False

    @property
    def is_busy(self) -> bool:
        """The file is being exchanged for another: until that is done nothing may be written to it."""
        return self._is_changing

    def leave(self) -> None:
        """The person is gone: what comes of work that still runs is told to nobody."""
        self._sitting += 1
        self._is_changing = False

    # -- by itself

    def look_after(self, opened: "Opened", *, is_long_sitting: bool = False) -> None:
        """Check the file and make the day's backup, off the window's thread, while the person studies."""
        if opened.folder is None:
            return
        folder, key, day, now = opened.folder, opened.key, opened.study.day(self._clock()), self._clock()

        def work() -> object:
            from quizapp.workspace.upkeep import look_after

            return look_after(folder, key, day, now, is_long_sitting=is_long_sitting)

        self._run(opened, work, self._take_upkeep, self._take_upkeep)

    def _take_upkeep(self, found: "Exception | None") -> None:
        from quizapp.workspace.profiles import DamagedProfileError

        if isinstance(found, DamagedProfileError):
            self.damage_found.emit(found)
        elif found is not None:
            self._refuse(found)

    # -- backups

    def show_backups(self, opened: "Opened") -> None:
        """Show the list of backups; it is read off the window's thread."""
        from quizapp.desktop.pages.backups import BackupsPage
        from quizapp.workspace.safekeeping import backup_folder_of

        assert opened.folder is not None
        page = BackupsPage(self._look(), None, str(backup_folder_of(opened.folder)), opened.nickname)
        page.restore_requested.connect(lambda row: self._restore(opened, page, row))
        page.back_up_requested.connect(lambda: self._back_up(opened, page))
        page.folder_requested.connect(lambda: self._choose_folder(opened))
        page.back_requested.connect(self.back)
        page.go_requested.connect(self.go_requested)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, "back-up-now")
        self._read_rows(opened, page)

    def _read_rows(self, opened: "Opened", page: "BackupsPage") -> None:
        assert opened.folder is not None
        folder, key = opened.folder, opened.key

        def work() -> object:
            from quizapp.workspace.safekeeping import backup_rows

            return backup_rows(folder, key)

        self._run(opened, work, lambda rows: page.show_rows(rows) if isValid(page) else None)

    def _back_up(self, opened: "Opened", page: "BackupsPage") -> None:
        assert opened.folder is not None
        folder, key, now = opened.folder, opened.key, self._clock()

        def work() -> object:
            from quizapp.workspace.safekeeping import back_up

            return back_up(folder, key, now)

        def done(made: "MadeBackup") -> None:
            if made.note is None:
                self.said.emit(self.tr("A backup was made."))
            else:
                self._refuse(made.note)
            if isValid(page):
                self._read_rows(opened, page)

        self._run(opened, work, done)

    def _choose_folder(self, opened: "Opened") -> None:
        from quizapp.workspace.safekeeping import choose_backup_folder

        assert opened.folder is not None
        chosen = self._asked_folder(self.tr("Where shall the backups be kept?"))
        if not chosen:
            return
        try:
            folder = choose_backup_folder(opened.folder, Path(chosen))
        except QuizError as error:
            self._refuse(error)
            return
        self.reopened.emit(opened.with_folder(folder))
        self.show_backups(opened.with_folder(folder))

    def _restore(self, opened: "Opened", page: "BackupsPage", row: "BackupRow") -> None:
        from quizapp.desktop.question_box import asks

        title = self.tr("Go back to this backup?")
        words = self.tr("Your progress of now is put aside. It stays in this list, so that you can come back to it.")
        if not asks(
            self._window, self._look(), title, words, self.tr("Go back to it"), self.tr("Stay here"), name="restore"
        ):
            return
        assert opened.folder is not None
        home, folder, key, now = self._home, opened.folder, opened.key, self._clock()
        self._is_changing = True
        page.setEnabled(False)
        opened.study.profile.close()

        def work() -> object:
            from quizapp.workspace.opening import open_profile
            from quizapp.workspace.safekeeping import restore

            restore(folder, key, row.path, now)
            return open_profile(home, folder, now, key)

        def done(restored: "Opened") -> None:
            self._is_changing = False
            self.reopened.emit(restored)
            self.show_backups(restored)
            self.said.emit(self.tr("Your progress is now as it was in the backup."))

        def failed(error: Exception) -> None:
            self._is_changing = False
            self.show_backups(opened)
            self._refuse(error)

        self._run(opened, work, done, failed)

    # -- to and from other computers

    def take_along(self, opened: "Opened") -> None:
        """Write one file with everything to a folder that the person chooses, a stick for example."""
        chosen = self._asked_folder(self.tr("Where shall your progress be written to?"))
        if not chosen:
            return
        profile, now = opened.study.profile, self._clock()

        def work() -> object:
            from quizapp.workspace.transfer import take_along

            return take_along(profile, Path(chosen), now)

        words = self.tr("Your progress was written to {file}.")
        self._run(opened, work, lambda path: self.said.emit(words.format(file=path)))

    def save_copy(self, opened: "Opened") -> None:
        """Write everything that the person did as tables."""
        chosen = self._asked_folder(self.tr("Where shall the tables be written to?"))
        if not chosen:
            return
        profile, now = opened.study.profile, self._clock()

        def work() -> object:
            from quizapp.workspace.transfer import save_copy

            return save_copy(profile, Path(chosen), now)

        words = self.tr("Everything you did was written to {folder}.")
        self._run(opened, work, lambda path: self.said.emit(words.format(folder=path)))

    def bring(self, opened: "Opened") -> None:
        """Add the progress in a file from another computer."""
        kinds = self.tr("Progress (*.quizprogress *.db);;All files (*)")
        chosen = QFileDialog.getOpenFileName(self._window, self.tr("Which progress shall be added?"), "", kinds)[0]
        if chosen:
            self._bring(opened, Path(chosen), is_same_person=False, pin="")

    def _bring(self, opened: "Opened", path: Path, *, is_same_person: bool, pin: str) -> None:
        study, now = opened.study, self._clock()

        def work() -> object:
            from quizapp.workspace.transfer import bring

            return bring(study, path, pin, now, is_same_person=is_same_person)

        def failed(error: Exception) -> None:
            self._bring_failed(opened, path, error, pin, is_same_person=is_same_person)

        self._run(opened, work, lambda merged: self._take_merged(opened, merged), failed)

    def _bring_failed(self, opened: "Opened", path: Path, error: Exception, pin: str, *, is_same_person: bool) -> None:
        from quizapp.desktop.pin_question import asked_pin
        from quizapp.desktop.question_box import asks
        from quizapp.workspace.transfer import DifferentPersonError, NeedsPinError

        if isinstance(error, NeedsPinError) and (given := asked_pin(self._window, self._look(), *error_words(error))):
            self._bring(opened, path, is_same_person=is_same_person, pin=given)
        elif isinstance(error, DifferentPersonError) and not is_same_person:
            title, words = error_words(error)
            yes, no = self.tr("It is the same person"), self.tr("Do not add it")
            if asks(self._window, self._look(), title, words, yes, no, name="same-person"):
                self._bring(opened, path, is_same_person=True, pin=pin)
        elif not isinstance(error, NeedsPinError):
            self._refuse(error)

    def _take_merged(self, opened: "Opened", merged: "Merged") -> None:
        self.reopened.emit(opened)
        words = self.tr("%n answer(s) were added.", "", merged.reviews)
        if merged.unsound:
            words += " " + self.tr("%n damaged one(s) were left out.", "", len(merged.unsound))
        self.said.emit(words)

    # -- damage

    def repair(self, page: QWidget, person_id: str, pin: str, key: "Key | None") -> None:
        """Save what can be read of a damaged file, and tell what came of it; the key, or else the PIN, opens it."""
        home, now = self._home, self._clock()
        self._is_changing = True
        page.setEnabled(False)

        def work() -> object:
            from quizapp.workspace.profiles import find_profile
            from quizapp.workspace.repair import key_for_repair, repair

            folder = find_profile(home, person_id)
            return repair(home, folder, key or key_for_repair(folder, pin, now), now)

        def done(recovered: "Recovered") -> None:
            self._is_changing = False
            self._tell_of_repair(recovered, person_id, pin, key)

        def failed(error: Exception) -> None:
            if not isinstance(error, QuizError):
                raise error
            self._is_changing = False
            self.repair_failed.emit(error, person_id, pin, key)

        self._run(None, work, done, failed)

    def _tell_of_repair(self, recovered: "Recovered", person_id: str, pin: str, key: "Key | None") -> None:
        from quizapp.desktop.pages.message import MessagePage

        lines = [self.tr("%n answer(s) were saved.", "", recovered.reviews)]
        if recovered.from_backups:
            lines.append(self.tr("%n of them came from your backups.", "", recovered.from_backups))
        if recovered.unsound:
            lines.append(self.tr("%n damaged one(s) could not be saved.", "", len(recovered.unsound)))
        if recovered.unreadable:
            lines.append(self.tr("Some parts of the file could not be read. Answers that stood there are lost."))
        lines.append(self.tr("The damaged file was kept: {file}").format(file=recovered.aside))
        page = MessagePage(self._look(), self.tr("This is what could be saved"), lines, self.tr("Go on"))
        page.done.connect(lambda: self.repaired.emit(person_id, pin, key))
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, "go-on")

    # -- inside

    def _run(
        self,
        opened: "Opened | None",
        work: Callable[[], object],
        done: Callable[[Any], object],  # what the work returns: hence Any
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Do one piece of work after the other; where the person has left meanwhile, it ends in silence.

        Args:
            opened: Whose profile the work may have opened again.
            work: What is done off the window's thread.
            done: Takes what came of it.
            failed: Takes the error; without it, that is said to the person.
        """
        in_turn, sitting, task = self._in_turn, self._sitting, Task(self)

        def turn() -> object:
            with in_turn:
                return work()

        def take(outcome: object) -> None:
            if sitting == self._sitting:
                done(outcome)
            else:
                self._close_again(opened, outcome)

        def take_failure(error: Exception) -> None:
            if sitting == self._sitting:
                (failed or self._refuse)(error)
            else:
                self._close_again(opened, None)

        task.succeeded.connect(take)
        task.failed.connect(take_failure)
        task.start(turn)

    def _close_again(self, opened: "Opened | None", outcome: object) -> None:
        """Leave no file open of a person who has left."""
        from quizapp.workspace.opening import Opened

        for each in (opened, outcome):
            if isinstance(each, Opened):
                each.study.profile.close()

    def _asked_folder(self, words: str) -> str:
        return QFileDialog.getExistingDirectory(self._window, words)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, QuizError):
            raise error
        self.refused.emit(" ".join(error_words(error)))
