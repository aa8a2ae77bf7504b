"""Sentences about what went wrong or was done, on whatever page is in sight."""

from collections.abc import Callable

from quizapp.desktop.page_stack import PageStack
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError


class Notes:
    """Says a sentence where the page has a place for it; else it waits for Today.

    Args:
        stack: The window's pages.
        is_busy: Tells whether the open file is being exchanged for another.
    """

    def __init__(self, stack: PageStack, is_busy: Callable[[], bool]) -> None:
        self._stack, self._is_busy = stack, is_busy
        self._untold: Callable[[], None] | None = None

    def show_done(self, words: str) -> None:
        """Say that something was done."""
        from quizapp.desktop.pages.backups import BackupsPage
        from quizapp.desktop.pages.progress import ProgressPage
        from quizapp.desktop.pages.settings import SettingsPage

        page = self._stack.page_below
        if isinstance(page, SettingsPage | BackupsPage | ProgressPage | TodayPage):
            page.show_done(words)
        else:
            self._untold = lambda: self.show_done(words)

    def show_trouble(self, words: str) -> None:
        """Say what went wrong."""
        from quizapp.desktop.pages.backups import BackupsPage
        from quizapp.desktop.pages.pin import PinPage
        from quizapp.desktop.pages.settings import SettingsPage

        page = self._stack.page_below
        if isinstance(page, PinPage) and not self._is_busy():
            page.set_busy(False)
        if isinstance(page, SettingsPage | BackupsPage | PinPage | TodayPage):
            page.show_trouble(words)
        else:
            self._untold = lambda: self.show_trouble(words)

    def show_error(self, error: QuizError) -> None:
        """Say what could not be done, and what to do."""
        self.show_trouble(" ".join(error_words(error)))

    def show_untold(self) -> None:
        """Say what has waited: Today is in sight."""
        untold, self._untold = self._untold, None
        if untold is not None:
            untold()

    def forget(self) -> None:
        """The person is gone: what has waited is told to nobody."""
        self._untold = None
