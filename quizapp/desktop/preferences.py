"""Settings at the window: what the page shows of an open profile, and what is done on it at once."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.flow import Flow
from quizapp.desktop.look import Look
from quizapp.errors import QuizError
from quizapp.workspace.settings import Settings

if TYPE_CHECKING:
    from quizapp.desktop.pages.settings import SettingsPage
    from quizapp.workspace.opening import Opened


class Preferences(Flow):
    """Makes the page Settings; what it says beyond that, the window hears from the page itself.

    Attributes:
        renamed: The same profile under another name or picture.
        plan_changed: Other questions are planned than before.
        refused: Something could not be done: an error.
    """

    renamed = Signal(object)
    plan_changed = Signal()
    refused = Signal(object)

    def __init__(self, clock: Callable[[], datetime], look: Callable[[], Look], parent: QWidget) -> None:
        super().__init__(parent)
        self._clock, self._look = clock, look

    def make_page(self, opened: "Opened", settings: Settings) -> "SettingsPage":
        """Return the page with what a person has chosen."""
        from quizapp.desktop.pages.settings import SettingsPage
        from quizapp.workspace.decks import describe_decks
        from quizapp.workspace.safekeeping import backup_folder_of

        catalogue, folder = opened.study.catalogue, opened.folder
        page = SettingsPage(
            self._look(),
            settings,
            opened.nickname,
            [row.title for row in describe_decks(catalogue, settings.language)],
            [str(problem) for error in catalogue.errors for problem in error.problems],
            picture="" if folder is None else folder.label.picture,
            has_pin=opened.key is not None,
            is_guest=folder is None,
            backup_folder="" if folder is None else str(backup_folder_of(folder)),
            today=self._clock().astimezone().date(),
            left_out=len(opened.study.left_out()),
        )
        page.go_requested.connect(self.go_requested)
        page.help_requested.connect(self.help_requested)
        return page

    def rename(self, opened: "Opened", nickname: str, picture: str) -> None:
        """Give the person another name or picture; a guest has neither."""
        from quizapp.workspace.people import rename_person

        if (folder := opened.folder) is not None:
            self._try(lambda: self.renamed.emit(opened.with_folder(rename_person(folder, nickname, picture))))

    def ask_again(self, opened: "Opened", page: "SettingsPage") -> None:
        """Ask the questions again that were left out."""

        def ask() -> None:
            opened.study.ask_again(self._clock())
            page.set_left_out(0)
            self.plan_changed.emit()

        self._try(ask)

    def _try(self, act: Callable[[], object]) -> None:
        """Do something that may fail in a way that a person can act on."""
        try:
            act()
        except QuizError as error:
            self.refused.emit(error)
