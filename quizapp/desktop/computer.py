"""What belongs to this computer and not to a person: the last profile, and how the window last looked.

The look is repeated here (the person's log has it too) because the frame is painted, and the help page can be
opened, before any profile is.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication

from quizapp.desktop.look import system_text_percent
from quizapp.workspace.settings import Settings, read_settings

LOOK = ("language", "theme", "text_percent", "role")


class Computer:
    """Remembers, in a file of ``QUIZAPP_HOME``, what the next start needs first."""

    def __init__(self, home: Path) -> None:
        """Read the file; nothing is written before something is remembered."""
        self._kept = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)

    @property
    def profile_id(self) -> str:
        """The profile that was open last."""
        return str(self._kept.value("profile", ""))

    def settings(self) -> Settings | None:
        """Return the look of the profile that was open last; ``None`` on the first start."""
        if not self.profile_id:
            return None
        return read_settings({name: str(self._kept.value(name, "")) for name in LOOK})

    @property
    def is_locked(self) -> bool:
        """The profile that was open last has a PIN, so that nothing of it is shown before."""
        return str(self._kept.value("locked", "")) == "yes"

    def forget(self, profile_id: str) -> None:
        """Keep nothing about a profile that was deleted."""
        if self.profile_id == profile_id:
            for name in ("profile", "locked", *LOOK):
                self._kept.remove(name)

    def remember(self, profile_id: str, settings: Settings, *, is_locked: bool) -> None:
        """Keep the profile and its look for the next start."""
        self._kept.setValue("profile", profile_id)
        self._kept.setValue("locked", "yes" if is_locked else "no")
        for name in LOOK:
            self._kept.setValue(name, settings.as_text()[name])

    def window_geometry(self) -> QByteArray | None:
        """Return where the window was, in Qt's own form."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else None

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Keep where the window is."""
        self._kept.setValue("geometry", geometry)
        self._kept.sync()


def settings_of_system() -> Settings:
    """Return what the computer suggests before anybody has chosen."""
    language = "es" if QGuiApplication.inputMethod().locale().name().startswith("es") else "en"
    return Settings(language=language, text_percent=system_text_percent())
