"""The area of the bow-tie: two actions, one condition, two parameters, and the pools that they are taken from."""

import itertools
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import column
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.answer_face import state_of
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.bow_tie_board import BowTieBoard
from quizapp.desktop.widgets.drop_down import DropDownList
from quizapp.desktop.widgets.in_sight import bring_into_sight
from quizapp.desktop.widgets.slot import SlotButton
from quizapp.desktop.widgets.token import TokenPool
from quizapp.questions.bow_tie import ACTIONS, CONDITION, PARAMETERS, SLOTS
from quizapp.questions.response import Paired, Response

if TYPE_CHECKING:
    from quizapp.workspace.words import BowTieWords, Explanation

_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_LOW_TOKEN_PX = 36
"""Height of an option in a window of little height: with 44 the last ones of a pool would lie out of sight."""
_SIDES = (ACTIONS, CONDITION, PARAMETERS)


class BowTieArea(AnswerArea):
    """Five slots and three pools; where there is little width a list of the slots, each opening its pool."""

    takes_full_width: ClassVar[bool] = True
    has_small_stem: ClassVar[bool] = True

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(look, shown, space, parent)
        words: BowTieWords = shown.asked.body  # type: ignore[assignment]  # the frame chose this area by it
        sides = (words.actions, words.condition, words.parameters)
        self._options = {
            name: {option.id: option.text for option in side} for name, side in zip(_SIDES, sides, strict=True)
        }
        self._filled = self._filled_by(shown.response)
        self._current = ""
        self._list: DropDownList | None = None
        self.slots = {slot: self._slot(slot) for slot in SLOTS}
        self.pools = {side: self._pool(side) for side in _SIDES}
        self.board = BowTieBoard(look, self.slots, self.pools, is_low=space.is_low, is_narrow=space.is_narrow)
        self.setLayout(column(self.board))
        for slot in SLOTS:
            self._show(slot)
        self._show_used()
        if shown.explanation is not None:
            self._show_verdicts(shown.explanation)
        self._set_order()
        self._follow_side()

    # -- parts

    def _filled_by(self, response: Response | None) -> dict[str, str]:
        pairs = response.pairs if isinstance(response, Paired) else ()
        return {slot: option for slot, option in pairs if slot in SLOTS and option in self._options[SLOTS[slot]]}

    def _slot(self, slot: str) -> SlotButton:
        texts = list(self._options[SLOTS[slot]].values())
        button = SlotButton(self._look, self._label(slot), texts, self._space.is_low)
        button.setObjectName(f"slot-{slot}")
        button.setAcceptDrops(not self.is_answered)
        button.focused.connect(partial(self._follow, slot))
        button.clicked.connect(partial(self._press_slot, slot))
        button.part_dropped.connect(partial(self._drop, slot))
        return button

    def _pool(self, side: str) -> TokenPool:
        headings = {ACTIONS: self.tr("Actions"), CONDITION: self.tr("Conditions"), PARAMETERS: self.tr("Parameters")}
        height = _LOW_TOKEN_PX if self._space.is_low else 44
        pool = TokenPool(
            self._look, f"pool-{side}", self._options[side], headings[side], in_column=True, token_height=height
        )
        pool.pressed.connect(partial(self._use, side))
        pool.taken_back.connect(partial(self._take_back, side))
        pool.left_sideways.connect(partial(self._go_sideways, side))
        return pool

    def _label(self, slot: str) -> str:
        labels = {
            ACTIONS: self.tr("Action to take"),
            CONDITION: self.tr("Most likely condition"),
            PARAMETERS: self.tr("Parameter to watch"),
        }
        return labels[SLOTS[slot]]

    def _set_order(self) -> None:
        stops = [*self.slots.values(), *(token for pool in self.pools.values() for token in pool.tokens.values())]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    # -- names and states

    def _show(self, slot: str) -> None:
        button, chosen = self.slots[slot], self._filled.get(slot, "")
        button.drags = chosen
        button.fill(self._options[SLOTS[slot]].get(chosen, ""))
        button.setAccessibleName(self._name(slot))
        self.board.rearrange()

    def _name(self, slot: str) -> str:
        """Return all that can be seen of a slot, in words."""
        place, number, all_of_side = self._label(slot), *self._place_on_side(slot)
        if all_of_side > 1:
            place = self.tr("{slot}, {number} of {all}").format(slot=place, number=number, all=all_of_side)
        said = self.slots[slot].words or self.tr("empty")
        name = self.tr("{slot}: {option}").format(slot=place, option=said)
        if not self.is_answered:
            return name
        if self.slots[slot].state is AnswerState.RIGHT:
            return self.tr("{slot}. Right.").format(slot=name)
        right = self._options[SLOTS[slot]].get(self._missed_for(slot), "")
        if not self.slots[slot].words:
            return self.tr("{slot}. Missed: {right} is right.").format(slot=name, right=right)
        return self.tr("{slot}. Your answer, not right. Right is: {right}.").format(slot=name, right=right)

    def _place_on_side(self, slot: str) -> tuple[int, int]:
        slots = _slots_of(SLOTS[slot])
        return slots.index(slot) + 1, len(slots)

    def _show_used(self) -> None:
        for side, pool in self.pools.items():
            pool.show_used({self._filled[slot] for slot in _slots_of(side) if slot in self._filled})

    def _show_verdicts(self, explanation: "Explanation") -> None:
        for side, pool in self.pools.items():
            pool.lock({part: state_of(explanation, part, side) for part in self._options[side]})
        for slot, button in self.slots.items():
            is_right = self._state(slot) is AnswerState.RIGHT
            button.show_state(AnswerState.RIGHT if is_right else AnswerState.YOURS_NOT_RIGHT)
            button.drags = ""
            if missed := self._missed_for(slot):
                self.board.add_right_words(slot, self._options[SLOTS[slot]][missed])
        for slot in SLOTS:
            self.slots[slot].setAccessibleName(self._name(slot))

    def _state(self, slot: str) -> AnswerState:
        explanation = self._shown.explanation
        if explanation is None:
            return AnswerState.OPEN
        return state_of(explanation, self._filled.get(slot, ""), SLOTS[slot])

    def _missed_for(self, slot: str) -> str:
        """Return which of the missed options of its side stands beside a slot that is not right."""
        explanation, side = self._shown.explanation, SLOTS[slot]
        if explanation is None or self._state(slot) is AnswerState.RIGHT:
            return ""
        missed = [part for part in self._options[side] if state_of(explanation, part, side) is AnswerState.MISSED]
        wrong = [other for other in _slots_of(side) if self._state(other) is not AnswerState.RIGHT]
        return dict(zip(wrong, missed, strict=False)).get(slot, "")

    # -- what the person does

    def _follow(self, slot: str) -> None:
        self._current = slot
        self._follow_side()

    def _follow_side(self) -> None:
        """Tint the pool of the slot of the moment; the Tab key comes to this one."""
        side = SLOTS[self._current or self._next_empty("") or next(iter(SLOTS))]
        for name, pool in self.pools.items():
            pool.set_tinted(name == side and not self.is_answered)
            pool.set_stop(name == side)

    def _press_slot(self, slot: str) -> None:
        """Lead from a slot to its pool; the mouse finds it by itself."""
        if self.is_answered:
            return
        self._follow(slot)
        if self.board.is_list:
            self._open_list(slot)
        elif not self.slots[slot].is_clicked:
            self.pools[SLOTS[slot]].focus_unused()

    def _open_list(self, slot: str) -> None:
        side, chosen = SLOTS[slot], self._filled.get(slot, "")
        used = {option for other, option in self._filled.items() if SLOTS[other] == side and other != slot}
        self._list = DropDownList(self._look, self.slots[slot], self._options[side], chosen, used)
        self._list.chose.connect(partial(self._put, slot))
        self._list.chose_by_digit.connect(partial(self._put_and_go_on, slot))
        self._list.open()

    def _put(self, slot: str, option: str) -> None:
        """Put an option into a slot unless it stands in another; an empty id empties it."""
        side = SLOTS[slot]
        if option and any(self._filled.get(other) == option for other in _slots_of(side) if other != slot):
            words = self.tr("“{option}” is used already. Take it out of its place first.")
            self.refused.emit(words.format(option=self._options[side][option]))
        elif not self.is_answered and option != self._filled.get(slot, ""):
            if option:
                self._filled[slot] = option
            else:
                del self._filled[slot]
            self._show(slot)
            self._show_used()
            announce(self.slots[slot], self._name(slot))
            self.responded.emit()

    def _put_and_go_on(self, slot: str, option: str) -> None:
        self._put(slot, option)
        if self._filled.get(slot) == option:
            self._focus_slot(self._next_empty(slot) or slot)

    def _use(self, side: str, option: str) -> None:
        """Put an option of a pool into the slot of the moment, or into a free one of its own side."""
        slot = self._current
        if self.is_answered:
            return
        if not slot or SLOTS[slot] != side:
            slots = _slots_of(side)
            slot = next((other for other in slots if other not in self._filled), slots[0] if len(slots) == 1 else "")
        if slot:
            self._put_and_go_on(slot, option)
        else:
            self.refused.emit(self.tr("Both places are filled. Take one out first."))

    def _drop(self, slot: str, option: str) -> None:
        """Move an option to a slot, from its pool or from the other slot of its side."""
        if self.is_answered or option not in self._options[SLOTS[slot]]:
            return
        if self._filled.get(slot) != option:
            self._take_back(SLOTS[slot], option)
        self._put(slot, option)
        self._focus_slot(slot)

    def _take_back(self, side: str, option: str) -> None:
        for slot in _slots_of(side):
            if self._filled.get(slot) == option:
                self._put(slot, "")

    def _next_empty(self, slot: str) -> str:
        order = list(SLOTS)
        after = order.index(slot) + 1 if slot else 0
        return next((other for other in order[after:] + order[:after] if other not in self._filled), "")

    def _go_sideways(self, side: str, step: int) -> None:
        place = _SIDES.index(side) + step
        if not 0 <= place < len(_SIDES):
            return
        here, there = self.pools[side], self.pools[_SIDES[place]]
        there.focus_beside(here)
        here.set_stop(False)

    # -- what the frame asks for

    def response(self) -> Response | None:
        """Return the slots that are filled."""
        pairs = tuple((slot, self._filled[slot]) for slot in SLOTS if slot in self._filled)
        return Paired(pairs) if pairs else None

    def progress(self) -> str:
        """Return how many slots are still open."""
        open_slots = len(SLOTS) - len(self._filled)
        if not open_slots or self.is_answered:
            return ""
        return self.tr("{open} of {all} still open").format(open=open_slots, all=len(SLOTS))

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Return how many slots are still to be filled."""
        return self.tr("Still empty: %n place(s). Fill all five, then check.", "", len(open_parts))

    def key_help(self) -> list[tuple[str, str]]:
        """Return the keys of slots."""
        return [
            ("1-9", self.tr("fill the place")),
            ("J K", self.tr("next or previous place")),
            ("Space", self.tr("go to the choices")),
            ("Delete", self.tr("empty the place")),
        ]

    def focus_first(self) -> None:
        """Go to the first empty slot, or else the first."""
        self._focus_slot(self._next_empty("") or next(iter(SLOTS)))

    def focus_open(self, open_parts: tuple[str, ...]) -> None:
        """Go to the first slot that is still open."""
        self._focus_slot(next((slot for slot in SLOTS if slot in open_parts), next(iter(SLOTS))))

    def take_digit(self, number: int) -> None:
        """Fill the slot of the moment with the option of that number."""
        slot = self._current or self._next_empty("") or next(iter(SLOTS))
        options = list(self._options[SLOTS[slot]])
        if not self.is_answered and number <= len(options):
            self._put_and_go_on(slot, options[number - 1])

    def step_focus(self, step: int) -> None:
        """Go to the next or the previous slot."""
        order = list(SLOTS)
        place = order.index(self._current) + step if self._current else 0
        self._focus_slot(order[min(max(place, 0), len(order) - 1)])

    def take_key(self, key: Qt.Key) -> bool:
        """Empty the slot of the moment with Delete."""
        if key not in _EMPTYING or self.is_answered or not self._current:
            return False
        self._put(self._current, "")
        return True

    def spoken(self) -> str:
        """Return how to answer; on the screen the slots themselves say it."""
        return self.tr("Choose two actions, one condition and two parameters.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from slot to slot with the arrows, Home and End."""
        key, order = Qt.Key(event.key()), list(SLOTS)
        if self.is_answered or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.step_focus(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus_slot(order[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def _focus_slot(self, slot: str) -> None:
        self._follow(slot)
        self.slots[slot].setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self.slots[slot])


def _slots_of(side: str) -> list[str]:
    return [slot for slot, other in SLOTS.items() if other == side]
