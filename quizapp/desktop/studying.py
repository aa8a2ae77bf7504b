"""Studying at the window: beginning a session, leaving it, and what it came to."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.flow import Flow
from quizapp.desktop.look import Look
from quizapp.errors import QuizError
from quizapp.workspace.settings import Settings

if TYPE_CHECKING:
    from quizapp.desktop.page import Page
    from quizapp.questions.identity import CardId
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.opening import Opened
    from quizapp.workspace.session import CurrentSession


class Studying(Flow):
    """Leads a person through a session to its end.

    Attributes:
        refused: Something could not be done: an error.
        left: The session or the list of mistakes was left, or there is nothing to ask.
        ended: A session is over, or was left: a good moment to look after the file.
        more_requested: So many minutes more.
    """

    refused = Signal(object)
    left = Signal()
    ended = Signal()
    more_requested = Signal(int)

    def __init__(
        self,
        clock: Callable[[], datetime],
        look: Callable[[], Look],
        settings: Callable[[], Settings],
        make_explainer: "Callable[[str], Explainer]",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._clock, self._look, self._settings, self._window = clock, look, settings, parent
        self._make_explainer = make_explainer
        self._opened: Opened | None = None
        self._session: CurrentSession | None = None

    def leave(self) -> None:
        """The person is gone, or their file is another one: what was on the screen is kept in it."""
        self._opened = self._session = None

    # -- beginning

    def begin(self, opened: "Opened", minutes: int, *, beyond: bool = False) -> None:
        """Begin a session of about so many minutes; ``beyond`` those of the day, if the person asks for more."""
        from quizapp.workspace.session import begin_session

        study = opened.study
        self._try(lambda: self.show(opened, begin_session(study, minutes, self._clock(), beyond=beyond)))

    def practise(self, opened: "Opened", minutes: int) -> None:
        """Begin a session of about so many minutes in which nothing is counted."""
        from quizapp.workspace.session import begin_practice

        self._try(lambda: self.show(opened, begin_practice(opened.study, minutes, self._clock())))

    def give_up(self, opened: "Opened") -> None:
        """Forget the session that was left; its answers stay."""
        from quizapp.workspace.session import DRAFT

        self._try(lambda: opened.study.profile.write_draft(DRAFT, None))

    def go_on(self, opened: "Opened") -> None:
        """Go on with today's session, or begin one."""
        from quizapp.workspace.session import CurrentSession, begin_session, kept_session

        study, now = opened.study, self._clock()

        def show() -> None:
            kept = kept_session(study, now)
            if kept is None:
                self.show(opened, begin_session(study, self._settings().minutes, now))
            else:
                self.show(opened, CurrentSession(study, kept, now))

        self._try(show)

    def show_mistakes(self, opened: "Opened") -> None:
        """Show what was wrong although the person was sure, which can be asked again."""
        self._try(lambda: self._list_mistakes(opened))

    def _list_mistakes(self, opened: "Opened") -> None:
        from quizapp.desktop.pages.mistakes import MistakesPage
        from quizapp.workspace.mistakes import mistakes

        found, today = mistakes(opened.study), self._clock().astimezone().date()
        page = MistakesPage(self._look(), found, self._make_explainer, today, opened.nickname)
        page.ask_requested.connect(lambda: self._ask(opened, [mistake.entry.card for mistake in found]))
        page.back_requested.connect(self.left)
        page.go_requested.connect(self.go_requested)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, "ask" if found else "back")

    def _ask(self, opened: "Opened", cards: "Sequence[CardId]") -> None:
        """Begin a session of these cards, whenever they are due."""
        from quizapp.workspace.session import begin_chosen

        self._try(lambda: self.show(opened, begin_chosen(opened.study, cards, self._clock())))

    def show_running(self, opened: "Opened") -> bool:
        """Show the session that was running when the program ended; tell whether there is one.

        Raises:
            ProfileError: If the file cannot be read or written.
        """
        from quizapp.workspace.session import CurrentSession, kept_session

        now = self._clock()
        kept = kept_session(opened.study, now)
        if kept is None or not kept.is_running:
            return False
        self.show(opened, CurrentSession(opened.study, kept, now))
        return True

    def show(self, opened: "Opened", session: "CurrentSession") -> None:
        """Show a session's question, if there is one."""
        from quizapp.desktop.pages.study import StudyPage

        self._opened, self._session = opened, session
        if session.card is None:
            self.left.emit()
            return
        settings = self._settings()
        page = StudyPage(self._look(), session, self._make_explainer, self._clock, shows_marks=settings.shows_marks)
        page.stop_requested.connect(self.stop)
        page.ended.connect(lambda: self._try(self._show_end))
        page.help_requested.connect(self.help_requested)
        page.language_requested.connect(self.language_requested)
        page.text_percent_requested.connect(self.text_percent_requested)
        self.page_made.emit(page, "")
        page.begin()

    # -- leaving

    def stop(self) -> None:
        """Leave the session after asking; everything is kept."""
        from quizapp.desktop.stop_question import asks_to_stop

        if self._session is not None and asks_to_stop(self._window, self._look()):
            self._try(self._stop)

    def _stop(self) -> None:
        if self._session is not None:
            self._session.stop()
            self.left.emit()
            self.ended.emit()

    def _show_end(self) -> None:
        if self._opened is None or self._session is None:
            return
        from quizapp.desktop.pages.end import EndPage
        from quizapp.workspace.today import look_at_today

        settings = self._settings()
        today = look_at_today(self._opened.study, settings, self._clock())
        nickname, summary = self._opened.nickname, self._session.summary()
        page = EndPage(self._look(), summary, today, settings, nickname, self._make_explainer)
        page.finished.connect(self.left)
        page.more_requested.connect(self.more_requested)
        page.undo_requested.connect(lambda: self.undo(page))
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, "finish")
        self.ended.emit()

    # -- taking back

    def undo(self, page: "Page | None") -> None:
        """Take back the latest answer of the session and show its question again; elsewhere nobody sees which it is.

        Args:
            page: The page in sight.
        """
        from quizapp.desktop.pages.end import EndPage
        from quizapp.desktop.pages.study import StudyPage

        if isinstance(page, StudyPage):
            page.undo()
        elif isinstance(page, EndPage):
            self._try(self._undo)

    def _undo(self) -> None:
        opened, session = self._opened, self._session
        if opened is not None and session is not None and session.undo(self._clock()) is not None:
            self.show(opened, session)

    # -- inside

    def _try(self, act: Callable[[], object]) -> None:
        """Do something that may fail in a way that a person can act on."""
        try:
            act()
        except QuizError as error:
            self.refused.emit(error)
