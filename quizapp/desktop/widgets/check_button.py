"""The button that checks an answer: quiet while something is missing, but never without effect."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import PrimaryButton

_QUIET = {"ink": "muted", "fill": "sunken", "hover": "border", "pressed": "border", "edge": "border_strong"}


class CheckButton(PrimaryButton):
    """A primary button that can look quiet; pressed then, it is to say what is missing, as no disabled button can."""

    def __init__(self, look: Look, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, key=key, parent=parent)
        self._filled, self._quiet = self._style, replace(self._style, **_QUIET)  # type: ignore[arg-type]  # all strings
        self.is_quiet = False

    def set_quiet(self, is_quiet: bool) -> None:
        """Look quiet, or as the one filled button of the page."""
        self.is_quiet = is_quiet
        self._style = self._quiet if is_quiet else self._filled
        self.update()
