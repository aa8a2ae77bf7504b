"""What our radio buttons, check boxes and push buttons share: their face is painted, and all of it is the target."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.focus_ring import FocusRing
from quizapp.desktop.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object  # it stands before different classes of Qt, which are the real base


class PaintedButton(_Button):
    """Stands before the class of Qt among the bases of a button that paints itself after the tokens.

    Nothing is to be done for the pointer: the style Fusion repaints a button when it comes and when it leaves.
    """

    def make_target(self, look: Look, radius_px: float | None = None) -> None:
        """Have the button take as much height as its wrapped words need.

        Args:
            radius_px: Radius of the corners, for the focus ring; ``None`` for a button that shows the focus otherwise.
        """
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if radius_px is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            FocusRing(self, look, radius_px)

    def hitButton(self, position: QPoint) -> bool:
        """Return whether a click there counts: the whole face does."""
        return self.rect().contains(position)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the second click of a double click was meant for what stood here before."""
        event.accept()


class PaintedWords(PaintedButton):
    """A painted button as large as its words with what stands beside and above them."""

    def set_words(self, widest: TextBlock, least_px: int, above_px: int) -> None:
        """Give the words that decide the size.

        Args:
            widest: The words in the weight that takes most room.
            least_px: Height at the least.
            above_px: Room above and below the words together.
        """
        self._widest, self._least_px, self._above_px = widest, least_px, above_px

    def heightForWidth(self, width: int) -> int:
        """Return the height with the words wrapped at this width, never below the target's size."""
        return max(self._least_px, self._widest.height(max(width - self._beside(), 1)) + self._above_px)

    def sizeHint(self) -> QSize:
        """The words on one line."""
        return QSize(self._beside() + self._widest.natural_width(), self._least_px)

    def minimumSizeHint(self) -> QSize:
        """The longest word with what stands beside it."""
        return QSize(self._beside() + self._widest.word_width(), self._least_px)

    def _beside(self) -> int:
        """Return the width of all that is not the words, in pixels."""
        raise NotImplementedError


class PaintedPushButton(PaintedButton, QPushButton):
    """A push button that Enter presses too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as Space does, and not the page's primary one."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
