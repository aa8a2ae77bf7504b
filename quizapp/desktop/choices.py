"""What the person at the window has chosen: kept in their log, and shown as look and language."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from quizapp.desktop import look as looks
from quizapp.desktop.computer import LOOK, Computer, settings_of_system
from quizapp.desktop.look import Look
from quizapp.desktop.text_size import next_text_percent
from quizapp.errors import QuizError
from quizapp.shipped import resource
from quizapp.workspace.settings import MOST_PAUSES, PLAN, Settings

if TYPE_CHECKING:
    from quizapp.workspace.opening import Opened


class Choices(QObject):
    """Holds the choices in force; before a profile is open, those of the last start.

    Attributes:
        settings: The choices.
        look_changed: Everything is to be shown in another look.
        plan_changed: Other questions are planned than before.
        refused: A change could not be kept: an error. It is in force all the same.
    """

    look_changed = Signal()
    plan_changed = Signal()
    refused = Signal(object)

    def __init__(self, computer: Computer, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._computer, self._clock = computer, clock
        self.settings = computer.settings() or settings_of_system()
        self._logged = self.settings
        self._translator: QTranslator | None = None

    @property
    def look(self) -> Look:
        """The look that they ask for."""
        settings = self.settings
        theme = looks.system_theme() if settings.theme == "system" else settings.theme
        voice = "patient" if settings.is_patient else "student"
        return Look(theme, settings.text_percent, voice, settings.language)

    def apply(self) -> None:
        """Give the whole program their look and language."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._translate()
        looks.apply(app, self.look)
        self.look_changed.emit()

    def _translate(self) -> None:
        """Install the words of the language; English needs its plurals."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        self._translator.load(str(resource("translations", f"quizapp_{self.settings.language}.qm")))
        QCoreApplication.installTranslator(self._translator)

    # -- whose they are

    def show(self, settings: Settings) -> None:
        """Go on with these."""
        if settings != self.settings:
            self.settings = settings
            self.apply()

    def take(self, opened: "Opened", settings: Settings) -> None:
        """Go on with these, which an open profile holds."""
        self._logged = settings
        self._remember(opened, settings)
        self.show(settings)

    def forget_person(self) -> None:
        """Keep the look alone: neither the next person nor the help page shall have this one's date or numbers."""
        self.settings = Settings(**{name: getattr(self.settings, name) for name in LOOK})

    def _remember(self, opened: "Opened", settings: Settings) -> None:
        if opened.folder is not None:  # a guest leaves nothing
            self._computer.remember(opened.folder.id, settings, is_locked=opened.key is not None)

    # -- other ones

    def change(self, opened: "Opened | None", new: Settings) -> None:
        """Keep new choices in the person's log, if one is open, and show the window in their look."""
        trouble: QuizError | None = None
        if opened is not None:
            from quizapp.workspace.opening import change_settings  # SQLAlchemy: not before the first frame

            try:
                change_settings(opened.study, self._logged, new, self._clock())
                self._remember(opened, new)
                self._logged = new
            except QuizError as error:
                trouble = error
        old, self.settings = self.settings, new
        if _do_differ(old, new, (*PLAN, "role")):
            self.plan_changed.emit()
        if _do_differ(old, new, LOOK):
            self.apply()
        if trouble is not None:
            self.refused.emit(trouble)

    def in_other_language(self) -> Settings:
        """Return them with the other language."""
        return replace(self.settings, language="es" if self.settings.language == "en" else "en")

    def with_text_step(self, step: int) -> Settings:
        """Return them with the next larger text (1), the next smaller (-1), or the usual size (0)."""
        return replace(self.settings, text_percent=next_text_percent(self.settings.text_percent, step))

    def with_day_off(self, day: date) -> Settings:
        """Return them with nothing planned on a day."""
        pauses = sorted({*self.settings.pauses, (day, day)})[-MOST_PAUSES:]
        return replace(self.settings, pauses=tuple(pauses))


def _do_differ(old: Settings, new: Settings, names: tuple[str, ...]) -> bool:
    return any(getattr(new, name) != getattr(old, name) for name in names)
