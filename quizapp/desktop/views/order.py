"""The areas of putting things into order, and of matching."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.board import BoardArea
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.desktop.widgets.cell_board import CellBoard
from quizapp.desktop.widgets.in_sight import bring_into_sight
from quizapp.desktop.widgets.match_board import MatchBoard
from quizapp.desktop.widgets.order_item import OrderItem
from quizapp.desktop.widgets.row_cards import RowCards
from quizapp.questions.response import Ordered, Response

if TYPE_CHECKING:
    from quizapp.workspace.words import MatchWords, OrderWords

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVING = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier)


class OrderArea(AnswerArea):
    """A list of cards to put into order.

    The order shown counts as the answer only after something was moved, or the person said that it is right.
    """

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(look, shown, space, parent)
        self._counts = isinstance(shown.response, Ordered)
        self._items = self._new_items()
        self._current = self._items[0]
        self._list = column(*self._items, gap=look.spacing("s"))
        layout = column(self._list, gap=look.px(14))
        if shown.explanation is None:
            self._confirm = self._new_confirm()
            self._counted = widget_of(icon_line(look, "check", self.tr("This order is your answer."), weight="strong"))
            layout.addLayout(row(self._confirm, self._counted, 0))
        self.setLayout(layout)
        if shown.explanation is None:
            self._show_whether_it_counts()  # only now: what is shown before it has a place is a window of its own
        else:
            for item in self._items:
                item.show_verdict(shown.explanation.order.index(item.part) + 1)

    # -- building

    def _new_items(self) -> list[OrderItem]:
        texts = {option.id: option.text for option in self._body.options}
        placed = self._shown.response.parts if isinstance(self._shown.response, Ordered) else ()
        order = [part for part in placed if part in texts]
        order += [part for part in texts if part not in order]
        items = []
        for place, part in enumerate(order, start=1):
            item = OrderItem(self._look, part, texts[part], compact=self._space.is_low)
            item.show_place(place, len(order))
            item.make_stop(place == 1)
            item.focused.connect(partial(self._make_current, item))
            item.step_asked.connect(partial(self._step, item))
            item.dragged.connect(partial(self._drag, item))
            item.dropped.connect(partial(self._say_place, item))
            items.append(item)
        return items

    def _new_confirm(self) -> SecondaryButton:
        button = SecondaryButton(self._look, self.tr("This order is right"), neutral=True)
        button.setObjectName("confirm-order")
        button.clicked.connect(self._confirm_order)
        return button

    @property
    def _body(self) -> "OrderWords":
        from quizapp.workspace.words import OrderWords  # 50 ms with all kinds, which the first question loads

        body = self._shown.asked.body
        if not isinstance(body, OrderWords):
            raise TypeError(f"things to order are needed, not {type(body).__name__}")
        return body

    # -- what the frame asks

    def response(self) -> Response | None:
        """Return the order shown, once it counts."""
        return Ordered(tuple(item.part for item in self._items)) if self._counts else None

    def instruction(self) -> str:
        """Say what to do."""
        return self.tr("Put them into the right order, the first at the top.")

    def progress(self) -> str:
        """Say that nothing counts yet."""
        return "" if self._counts else self.tr("Not in your order yet")

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Say how the order becomes the answer."""
        return self.tr("Move something, or press “This order is right”.")

    def key_help(self) -> list[tuple[str, str]]:
        """Arrows, moving, digits."""
        digits = f"1-{min(len(self._items), 9)}"
        return [("↑ ↓", self.tr("go")), ("Alt ↑ ↓", self.tr("move it")), (digits, self.tr("put it in this place"))]

    def focus_first(self) -> None:
        """Go to the current card: the first, before anything was done."""
        self._focus_on(self._current)

    def take_digit(self, number: int) -> None:
        """Put the current card in that place, from 1."""
        if 1 <= number <= len(self._items):
            self._move(self._current, number - 1)
            self._focus_on(self._current)

    def step_focus(self, step: int) -> None:
        """Go to the next or the previous card, in a circle."""
        self._focus_on(self._items[(self._items.index(self._current) + step) % len(self._items)])

    def spoken(self) -> str:
        """Say what to do and how many there are."""
        return f"{self.instruction()} {self.tr('%n thing(s) to put into order', '', len(self._items))}."

    # -- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with the arrows, move with Alt or Ctrl and an arrow; Home and End go to the ends of the list."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        last = len(self._items) - 1
        place = self._items.index(self._current)
        if self.is_answered:
            event.ignore()
        elif key in _STEPS and modifiers in _MOVING:
            self._step(self._current, _STEPS[Qt.Key(key)])
            self._focus_on(self._current)
        elif key in _STEPS and not modifiers:
            self._focus_on(self._items[min(max(place + _STEPS[Qt.Key(key)], 0), last)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not modifiers:
            self._focus_on(self._items[0 if key == Qt.Key.Key_Home else last])
        else:
            event.ignore()

    def _make_current(self, current: OrderItem) -> None:
        self._current = current
        for item in self._items:
            item.make_stop(item is current)
        bring_into_sight(current)

    def _focus_on(self, item: OrderItem) -> None:
        if not self.is_answered:
            item.setFocus(Qt.FocusReason.OtherFocusReason)
            self._make_current(item)  # also where the window has not got the keyboard

    def _drag(self, item: OrderItem, pointer: QPoint) -> None:
        """Put the card where the pointer is: after all others whose middle lies above it."""
        height = self.mapFromGlobal(pointer).y()
        others = [other for other in self._items if other is not item]
        self._move(item, sum(other.geometry().center().y() < height for other in others), is_said=False)

    # -- moving

    def _step(self, item: OrderItem, step: int) -> None:
        place = self._items.index(item) + step
        if 0 <= place < len(self._items):
            self._move(item, place)

    def _move(self, item: OrderItem, place: int, *, is_said: bool = True) -> None:
        """Put a card in a place, from 0; what stands there and below makes room."""
        if self.is_answered or place == self._items.index(item):
            return
        self._make_current(item)
        had_button = item.up.hasFocus() or item.down.hasFocus()
        self._items.remove(item)
        self._items.insert(place, item)
        self._list.removeWidget(item)
        self._list.insertWidget(place, item)
        self._list.activate()
        if had_button and place in (0, len(self._items) - 1):
            self._focus_on(item)  # the button that was pressed can do no more
        for number, other in enumerate(self._items, start=1):
            other.show_place(number, len(self._items))
        self._order_tab_stops()
        if is_said:
            self._say_place(item)
        self._let_it_count()

    def _order_tab_stops(self) -> None:
        """Have the Tab key go through the cards as they stand now."""
        stops: list[QWidget] = [stop for item in self._items for stop in (item, item.up, item.down)]
        for before, after in zip(stops, [*stops[1:], self._confirm], strict=True):
            QWidget.setTabOrder(before, after)

    def _say_place(self, item: OrderItem) -> None:
        words = self.tr("{text}, now place {place} of {count}")
        place, count = self._items.index(item) + 1, len(self._items)
        announce(self, words.format(text=item.text, place=place, count=count))
        bring_into_sight(item)

    def _confirm_order(self) -> None:
        self._focus_on(self._current)
        announce(self, self.tr("This order is your answer."))
        self._let_it_count()

    def _let_it_count(self) -> None:
        self._counts = True
        self._show_whether_it_counts()
        self.responded.emit()

    def _show_whether_it_counts(self) -> None:
        self._confirm.setVisible(not self._counts)
        self._counted.setVisible(self._counts)


class MatchArea(BoardArea):
    """Premises, each to be given an option: lists beside the options, or where there is little room a card for each."""

    def new_board(self) -> CellBoard | MatchBoard:
        """Return lists, or cards with all options."""
        body = self._body
        if self._space.is_narrow:
            return RowCards(self._look, body.premises, body.options, is_single=True)
        return MatchBoard(self._look, body.premises, body.options, has_options=not self.is_answered)

    def instruction(self) -> str:
        """Say what to do."""
        return self.tr("Choose what belongs to each. One answer may be used more than once.")

    def progress(self) -> str:
        """Say how many are open."""
        return self._still_open(len(self._board.open_rows()))

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Say how many are open."""
        return self._still_open(len(open_parts))

    def key_help(self) -> list[tuple[str, str]]:
        """Arrows, digits, Delete."""
        digits = f"1-{min(len(self._body.options), 9)}"
        return [("↑ ↓", self.tr("move")), (digits, self.tr("choose")), ("Delete", self.tr("empty it"))]

    def spoken(self) -> str:
        """Say what to do and how many there are."""
        return f"{self.instruction()} {self.tr('%n to fill', '', len(self._body.premises))}."

    def _still_open(self, count: int) -> str:
        words = self.tr("{open} of {count} still open")
        return words.format(open=count, count=len(self._body.premises)) if count else ""

    @property
    def _body(self) -> "MatchWords":
        from quizapp.workspace.words import MatchWords  # 50 ms with all kinds, which the first question loads

        body = self._shown.asked.body
        if not isinstance(body, MatchWords):
            raise TypeError(f"things to match are needed, not {type(body).__name__}")
        return body
