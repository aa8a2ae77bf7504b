"""A list that opens under a gap: rows with the numbers that choose them.

It lies in the window and is no window of its own: that would take the keyboard from the whole program, and F1 would no
longer lead to help, nor a letter to the page.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import Face
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.buttons import paint_key_cap
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.gap import GapButton
from quizapp.desktop.widgets.in_sight import bring_into_sight
from quizapp.desktop.widgets.painted_button import PaintedWords
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.text_block import TextBlock

_SHADOW = (20, 14, 20, 26)
"""Room around the list for its shadow."""
_PADDING_PX = 7
_NEAR_PX = 6
"""Between the gap's focus ring and the list."""
_PUT_AWAY = (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Resize)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class ListRow(PaintedWords, QRadioButton):
    """One row of the list: number, text, and a check if it is the one chosen.

    Args:
        number: The digit that chooses it; 0 for none to be seen.
        is_used: It stands somewhere else already.
    """

    def __init__(
        self, look: Look, text: str, number: int, is_used: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._is_used = look, is_used
        text = self.tr("{text} (used already)").format(text=text) if is_used else text
        self.setText(text.replace("&", "&&"))
        self._plain = TextBlock(text, look.font("body"), 1.3)
        self._bold = TextBlock(text, look.font("body", "strong"), 1.3)
        self._cap = TextBlock(str(number), look.font("caption", "strong"), 1.2) if number else None
        self._padding, self._cap_px, self._check_px = look.px(10), look.px(24), look.px(20)
        self._gap_px = 10
        self.set_words(self._bold, look.px(44), 2 * look.px(8))
        self.make_target(look)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Make the row under the pointer the current one."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint of the current row, number, text and check."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setBrush(look.colour("accent_soft"))
            painter.setPen(QPen(look.colour("accent"), 2) if look.theme != "light" else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(8), look.px(8))
        left = float(self._padding)
        if self._cap is not None:
            rect = QRectF(left, (self.height() - self._cap_px) / 2, self._cap_px, self._cap_px)
            paint_key_cap(painter, rect, self._cap, look.colour("muted"), look)
            left += self._cap_px + self._gap_px
        ink = look.colour("muted" if self._is_used else "text")
        block = self._bold if self.hasFocus() or self.isChecked() else self._plain
        block.draw(painter, QRectF(left, 0, self.width() - self._beside(), self.height()), ink)
        if self.isChecked():
            right, top = self.width() - self._padding - self._check_px, (self.height() - self._check_px) / 2
            paint_icon(painter, "check", right, top, self._check_px, look.colour("accent"), look)

    def _beside(self) -> int:
        cap = self._cap_px + self._gap_px if self._cap else 0
        return 2 * self._padding + cap + self._gap_px + self._check_px


class DropDownList(QWidget):
    """The open list. It goes away when something is chosen, with Esc, Tab, or anything done elsewhere.

    Args:
        opener: The button that it belongs to: it lies under it, and gives the focus back to it.
        options: Texts by id.
        chosen: Id of the option that is chosen now; may be empty.
        used: Ids of options that stand somewhere else already.
    """

    chose = Signal(str)
    """An option was chosen; empty to choose none."""
    chose_by_digit = Signal(str)

    def __init__(
        self,
        look: Look,
        opener: QPushButton,
        options: Mapping[str, str],
        chosen: str = "",
        used: Collection[str] = (),
    ) -> None:
        super().__init__(opener.window())
        self.setObjectName("list")
        self.setAccessibleName(opener.accessibleName())
        self._look, self._opener = look, opener
        has_numbers = look.voice != "patient"
        self.rows: dict[str, ListRow] = {}
        self._first: ListRow | None = None
        for number, (part, text) in enumerate(options.items(), start=1):
            row = ListRow(look, text, number if has_numbers and number <= 9 else 0, part in used)
            row.setObjectName(f"option-{number}")
            row.setChecked(part == chosen)
            row.clicked.connect(partial(self._choose, part))
            row.installEventFilter(self)
            self._first = self._first if self._first or part in used else row
            self.rows[part] = row
        self._card = Card(look, "choice", edge="border_strong")
        self._scroll = VerticalScroll(look, self._content(), "list-scroll")
        # Arrows move in the list; its scroll area is no stop.
        self._scroll.verticalScrollBar().rangeChanged.connect(
            lambda: self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        )
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        inside.addWidget(self._scroll)
        around = QVBoxLayout(self)
        around.setContentsMargins(*_SHADOW)
        around.addWidget(self._card)
        opener.destroyed.connect(self.deleteLater)
        self._chosen = chosen

    def open(self) -> None:
        """Show it under its button, with the keyboard on the option chosen now."""
        self._place()
        self.show()
        self.raise_()
        current = self.rows.get(self._chosen) or self._first or next(iter(self.rows.values()))
        current.setFocus(Qt.FocusReason.PopupFocusReason)
        if isinstance(application := QCoreApplication.instance(), QApplication):
            application.installEventFilter(self)
            application.focusChanged.connect(self._follow_focus)

    def put_away(self, give_focus_back: bool = True) -> None:
        """Close it."""
        if self.isHidden():
            return
        if isinstance(application := QCoreApplication.instance(), QApplication):
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._follow_focus)
        if give_focus_back and isValid(self._opener):
            self._opener.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.deleteLater()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing behind when the window itself goes."""
        super().hideEvent(event)
        self.put_away(give_focus_back=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the rows; go away when something is pressed, scrolled or resized elsewhere."""
        kind = event.type()
        if isinstance(watched, ListRow) and isinstance(event, QKeyEvent):
            if kind == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return kind == QEvent.Type.KeyPress and self._take_key(event)
        if kind == QEvent.Type.Hide and watched is self._opener:
            self.put_away(give_focus_back=False)
        elif kind in _PUT_AWAY and isinstance(watched, QWidget) and self._is_elsewhere(watched, event):
            self.put_away(give_focus_back=kind != QEvent.Type.MouseButtonPress)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The shadow is not the list."""
        self.put_away()

    # -- inside

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows.values():
            column.addWidget(row)
        return content

    def _choose(self, part: str, is_checked: bool = True) -> None:
        self.put_away()
        self.chose.emit(part)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus_row(0 if key == Qt.Key.Key_Home else -1)
        elif key in _CHOOSE:
            if not event.isAutoRepeat():
                self._choose(self._current())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose("")
        elif event.text().isdecimal() and event.text() != "0":
            self._take_digit(int(event.text()))
        else:
            self._leave_by(event)
        return True

    def _leave_by(self, event: QKeyEvent) -> None:
        """Close with Esc and Tab; any other key is the page's own."""
        opener, key = self._opener, event.key()
        if key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr):
            return
        self.put_away()
        if key == Qt.Key.Key_Escape:
            return
        QCoreApplication.sendEvent(opener, event)

    def _take_digit(self, number: int) -> None:
        parts = list(self.rows)
        if number <= len(parts):
            self.put_away()
            self.chose_by_digit.emit(parts[number - 1])

    def _current(self) -> str:
        return next((part for part, row in self.rows.items() if row.hasFocus()), next(iter(self.rows)))

    def _step(self, step: int) -> None:
        self._focus_row(min(max(list(self.rows).index(self._current()) + step, 0), len(self.rows) - 1))

    def _focus_row(self, number: int) -> None:
        row = list(self.rows.values())[number]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(row, around_px=0)

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        # None: the whole window lost the keyboard, and will get it back.
        if now is not None and now is not self._opener and not self.isAncestorOf(now):
            self.put_away(give_focus_back=False)

    def _is_elsewhere(self, watched: QWidget, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            return watched is self.window()
        return watched is not self and watched is not self._opener and not self.isAncestorOf(watched)

    def _place(self) -> None:
        """Lie under the button, or above it where there is more room, and never beyond the window's edges."""
        window, opener = self.window(), self._opener
        left_px, top_px, right_px, bottom_px = _SHADOW
        at = QRect(opener.mapTo(window, QPoint(0, 0)), opener.size())
        edges = 2 * (_PADDING_PX + 1)
        widest = max(row.sizeHint().width() for row in self.rows.values()) + edges
        width = min(max(widest, at.width()), max(window.width() - 2 * _NEAR_PX, 1))
        rows_px = sum(row.heightForWidth(width - edges) for row in self.rows.values()) + edges
        near = _NEAR_PX + sum(self._look.focus_ring_px)
        below, above = window.height() - at.bottom() - 2 * near, at.top() - 2 * near
        height = min(rows_px, max(below, above))
        if height < rows_px:
            height = max(height, edges + self._look.px(44))
        top = at.bottom() + 1 + near if rows_px <= below or below >= above else at.top() - near - height
        left = min(max(at.left(), _NEAR_PX), max(window.width() - width - _NEAR_PX, 0))
        self.setGeometry(left - left_px, top - top_px, width + left_px + right_px, height + top_px + bottom_px)


class DropDown(GapButton):
    """A gap with a list of its own.

    Args:
        options: Texts by id.
        placeholder: What stands in it while nothing is chosen.
    """

    chose = Signal(str)
    """An option was chosen from the open list; empty to choose none."""
    chose_by_digit = Signal(str)

    def __init__(self, look: Look, placeholder: str, options: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(look, placeholder, list(options.values()), has_list=True, parent=parent)
        self._options = options
        self.chosen = ""
        self.list: DropDownList | None = None
        self.clicked.connect(self.toggle_list)

    def choose(self, part: str) -> None:
        """Show an option as chosen; empty for none."""
        self.chosen = part
        self.fill(self._options.get(part, ""))

    @property
    def is_open(self) -> bool:
        """Its list is on the screen."""
        return self.list is not None and isValid(self.list) and self.list.isVisible()

    def toggle_list(self) -> None:
        """Open its list, or close it."""
        if self.is_open and self.list is not None:
            self.list.put_away()
            return
        if self.state is not AnswerState.OPEN:
            return
        self.list = DropDownList(self.look, self, self._options, self.chosen)
        self.list.chose.connect(self.chose)
        self.list.chose_by_digit.connect(self.chose_by_digit)
        self.list.open()

    def face(self, is_filled: bool) -> Face:
        """Return edge and ground; the gap whose list is open has a stronger edge."""
        face = super().face(is_filled)
        return replace(face, edge="accent", edge_px=self.look.border_px("selected")) if self.is_open else face

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with Alt+Down and F4 as well."""
        is_alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_alt_down or event.key() == Qt.Key.Key_F4:
            self.toggle_list()
        else:
            super().keyPressEvent(event)
