"""The field for a PIN: a real text field in password mode that shows a dot for each thing typed."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.focus_ring import FocusRing

USUAL_DIGITS = 4
_DOT_PX, _STEP_PX = 20, 36
_SMALLEST_STEP_PX = 9


class PinField(QLineEdit):
    """Takes digits and whole sentences; four open dots ask for a PIN, and each character fills or adds one."""

    def __init__(self, look: Look, typed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(typed, parent)
        self._look = look
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMinimumHeight(look.px(44))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Without a mark that shows the place, everything happens at the end.
        self.cursorPositionChanged.connect(self._stay_at_end)
        self.selectionChanged.connect(self.deselect)
        FocusRing(self, look, look.radius("input"), on_click=True)

    def sizeHint(self) -> QSize:
        """Room for the usual dots."""
        return QSize(self._look.px(_STEP_PX) * (USUAL_DIGITS + 2), self._look.px(44))

    def minimumSizeHint(self) -> QSize:
        """As much; more dots than fit stand closer."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no Enter from a key that is held down."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.isAutoRepeat():
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots in the middle: filled for what is typed, open for what a short PIN still lacks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._look.colour("accent" if self.isEnabled() else "disabled")
        typed = len(self.text())
        step = min(self._look.px(_STEP_PX), max(self.width() / (max(typed, USUAL_DIGITS) + 1), _SMALLEST_STEP_PX))
        count = min(max(typed, USUAL_DIGITS), int(self.width() / step) - 1)
        radius = step * _DOT_PX / _STEP_PX / 2
        painter.setPen(QPen(ink, max(self._look.border_px("control"), 1)))
        left = self.width() / 2 - (count - 1) * step / 2
        for number in range(count):
            painter.setBrush(ink if number < typed else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + number * step, self.height() / 2), radius, radius)

    def _stay_at_end(self) -> None:
        if self.cursorPosition() != len(self.text()):
            self.end(False)
