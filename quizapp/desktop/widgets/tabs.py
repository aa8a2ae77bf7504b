"""Tabs that are real radio buttons: they wrap to a further line instead of being cut off or scrolled away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.painted_button import PaintedWords
from quizapp.desktop.widgets.text_block import TextBlock

_MARK_PX = 4
_ARROWS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip


@dataclass(frozen=True)
class Tab:
    """One tab. ``is_new``: it bears the word "new" until it was opened."""

    id: str
    title: str
    is_new: bool = False


class TabRow(QWidget):
    """Tabs of which one is open; one stop of the Tab key, the arrow keys open the next.

    Args:
        name: First part of the tabs' object names: ``tab-labs``.
        open_id: The tab that is open.
        is_big: For the two tabs "Chart" and "Question".
    """

    opened = Signal(str)

    def __init__(
        self,
        look: Look,
        tabs: Sequence[Tab],
        name: str,
        open_id: str,
        *,
        is_big: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ids = [tab.id for tab in tabs]
        places = FlowLayout(self, gap=look.px(4), line_gap=2)
        self._buttons: dict[str, _TabButton] = {}
        for number, tab in enumerate(tabs, start=1):
            button = _TabButton(look, tab, f"{number}", f"{len(tabs)}", is_big=is_big)
            button.setObjectName(f"{name}-{tab.id}")
            self._buttons[tab.id] = button
            places.addWidget(button)
            button.setChecked(tab.id == open_id)
            button.toggled.connect(lambda is_open, opened=tab.id: self._tell(opened, is_open=is_open))
            button.arrow_pressed.connect(self._go)
        self._make_stop(open_id)

    @property
    def open_id(self) -> str:
        """The tab that is open."""
        return next((name for name, button in self._buttons.items() if button.isChecked()), "")

    def open(self, tab_id: str) -> None:
        """Open a tab; the keyboard stays where it is."""
        self._buttons[tab_id].setChecked(True)

    def step(self, step: int) -> None:
        """Open the next (1) or the previous (-1) tab; after the last comes the first."""
        place = self._ids.index(self.open_id) if self.open_id else 0
        self.open(self._ids[(place + step) % len(self._ids)])

    def _go(self, step: int) -> None:
        self.step(step)
        self._buttons[self.open_id].setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, tab_id: str, *, is_open: bool) -> None:
        if is_open:
            self._make_stop(tab_id)
            self._buttons[tab_id].show_opened()
            self.opened.emit(tab_id)

    def _make_stop(self, tab_id: str) -> None:
        for name, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == tab_id else Qt.FocusPolicy.ClickFocus)


class _TabButton(PaintedWords, QRadioButton):
    arrow_pressed = Signal(int)

    def __init__(self, look: Look, tab: Tab, number: str, total: str, *, is_big: bool) -> None:
        super().__init__(tab.title.replace("&", "&&"))
        self._look, self._is_new = look, tab.is_new
        step = "lead" if is_big else "body"
        self._plain = TextBlock(tab.title, look.font(step), 1.25)
        # Bold is wider; the place is always that of the bold words, so that opening a tab moves nothing.
        self._bold = TextBlock(tab.title, look.font(step, "strong"), 1.25)
        self._chip = TextBlock(self.tr("new"), look.font("caption", "strong"), 1.2)
        self._padding, self._gap = look.px(14), look.px(8)
        self.set_words(self._bold, look.px(48 if is_big else 44), look.px(16))
        self._place = self.tr("Tab {number} of {total}").format(number=number, total=total)
        self.make_target(look, look.radius("input"))
        self._name()

    def show_opened(self) -> None:
        """Take the word "new" away at the next painting, and from the name; the place it took stays."""
        self._is_new = False
        self._name()
        self.update()

    def _name(self) -> None:
        words = [self.text().replace("&&", "&"), self._place]
        self.setAccessibleName(". ".join([*words, self._chip.text] if self._is_new else words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows and Space; leave letters and digits to the page."""
        if event.key() in _ARROWS:
            self.arrow_pressed.emit(_ARROWS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, a line under those of the open tab, and the chip of a new one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, is_open = self._look, self.isChecked()
        if is_open or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft" if is_open else "sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), look.radius("input"), look.radius("input"))
        block = self._bold if is_open else self._plain
        words_px = self.width() - self._beside()
        place = QRectF(self._padding, 0, words_px, self.height())
        block.draw(painter, place, look.colour("accent" if is_open else "text"))
        if is_open:
            line = QRectF(self._padding, self.height() - _MARK_PX - 2, self.width() - 2 * self._padding, _MARK_PX)
            painter.setBrush(look.colour("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(line, _MARK_PX / 2, _MARK_PX / 2)
        elif self._is_new:
            self._paint_chip(painter)

    def _paint_chip(self, painter: QPainter) -> None:
        look, width = self._look, self._chip_px()
        height = self._chip.line_px + look.px(4)
        place = QRectF(self.width() - self._padding - width, (self.height() - height) / 2, width, height)
        painter.setPen(look.colour("info") if look.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("info_soft"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        self._chip.draw(painter, place, look.colour("info"), Qt.AlignmentFlag.AlignHCenter)

    def _chip_px(self) -> int:
        return self._chip.natural_width() + 2 * self._look.px(8)

    def _beside(self) -> int:
        return 2 * self._padding + (self._chip_px() + self._gap if self._is_new else 0)
