"""The area of filling gaps: lists in a text or a table, or gaps that are filled from one pool."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import column
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.drop_down import DropDown
from quizapp.desktop.widgets.flex_table import FlexTable
from quizapp.desktop.widgets.gap import GapButton, RightWords
from quizapp.desktop.widgets.gap_text import GapText
from quizapp.desktop.widgets.in_sight import bring_into_sight
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.token import TokenPool
from quizapp.questions.response import Paired, Response

if TYPE_CHECKING:
    from quizapp.workspace.words import Explanation, FillWords, GapWords, Pieces

_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class FillArea(AnswerArea):
    """Gaps in a text or a table; each has a list of its own, or all are filled from the pool below."""

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(look, shown, space, parent)
        self._words: FillWords = shown.asked.body  # type: ignore[assignment]  # the frame chose this area by it
        pool = {option.id: option.text for option in self._words.pool}
        self._options = {gap.id: pool or {option.id: option.text for option in gap.options} for gap in self._words.gaps}
        self._filled = self._filled_by(shown.response)
        self._current = ""
        self.gaps: dict[str, GapButton] = {gap.id: self._gap(gap) for gap in self._words.gaps}
        self.pool = self._pool(pool) if pool else None
        self.setLayout(column(self._body(), *([self.pool] if self.pool else []), gap=look.px(18)))
        for gap in self.gaps:
            self._show(gap)
        self._show_used()
        if shown.explanation is not None:
            self._show_verdicts(shown.explanation)

    # -- parts

    def _filled_by(self, response: Response | None) -> dict[str, str]:
        pairs = response.pairs if isinstance(response, Paired) else ()
        return {gap: option for gap, option in pairs if option in self._options.get(gap, {})}

    def _gap(self, gap: "GapWords") -> GapButton:
        options = self._options[gap.id]
        button: GapButton
        if self._words.pool:
            place = self.tr("Gap {number}").format(number=self._number(gap.id))
            button = GapButton(self._look, place, list(options.values()), has_list=False)
            button.clicked.connect(partial(self._press_gap, gap.id))
            button.setAcceptDrops(not self.is_answered)
            button.part_dropped.connect(partial(self._drop, gap.id))
        else:
            button = DropDown(self._look, self.tr("Choose"), options)
            button.chose.connect(partial(self._fill, gap.id))
            button.chose_by_digit.connect(partial(self._fill_and_go_on, gap.id))
        button.setObjectName(f"gap-{gap.id}")
        button.focused.connect(partial(self._follow, gap.id))
        return button

    def _pool(self, options: dict[str, str]) -> TokenPool:
        pool = TokenPool(self._look, "pool", options, "" if self.is_answered else self.tr("Fill the gaps with these:"))
        pool.pressed.connect(self._use)
        pool.taken_back.connect(self._take_back)
        return pool

    def _body(self) -> QWidget:
        words = self._words
        if not words.is_table:
            return self._text(words.text)
        rows = []
        for cells in words.rows:
            named = zip(words.columns, cells, strict=True)
            rows.append([self._text(cell, heading, step="body") for heading, cell in named])
        return FlexTable(self._look, words.columns, rows)

    def _text(self, pieces: "Pieces", heading: str = "", step: str = "lead") -> QWidget:
        """Return words and gaps as one widget; ``heading`` is that of the column it stands in."""
        spoken = self._spoken_text(pieces)
        if heading:
            spoken = self.tr("{column}: {cell}").format(column=heading, cell=spoken)
        if all(isinstance(piece, str) for piece in pieces):
            label = text_label(self._look, "".join(str(piece) for piece in pieces), step)
            label.setAccessibleName(spoken)
            return label
        parts: list[str | QWidget] = []
        for piece in pieces:
            parts += [piece] if isinstance(piece, str) else self._controls(piece.id)
        return GapText(self._look, parts, spoken, step, is_even=not heading)

    def _controls(self, gap: str) -> list[str | QWidget]:
        """Return a gap, and beside one that was filled wrongly what is right."""
        if gap not in self.gaps:
            return []
        right = self._right_option(gap)
        if not self.is_answered or not right or right == self._filled.get(gap):
            return [self.gaps[gap]]
        words = RightWords(self._look, self._options[gap][right])
        words.setObjectName(f"right-{gap}")
        return [self.gaps[gap], " ", words]

    def _spoken_text(self, pieces: "Pieces") -> str:
        gap = self.tr("gap {number}")
        return "".join(
            piece if isinstance(piece, str) else gap.format(number=self._number(piece.id)) for piece in pieces
        ).strip()

    # -- names and states

    def _number(self, gap: str) -> int:
        return next((number for number, other in enumerate(self._words.gaps, start=1) if other.id == gap), 0)

    def _show(self, gap: str) -> None:
        button, chosen = self.gaps[gap], self._filled.get(gap, "")
        if isinstance(button, DropDown):
            button.choose(chosen)
        else:
            button.fill(self._options[gap].get(chosen, ""))
            button.drags = chosen
        button.setAccessibleName(self._name(gap))

    def _name(self, gap: str) -> str:
        """Return all that can be seen of a gap, in words."""
        label = self._words.gaps[self._number(gap) - 1].label
        place = self.tr("Gap {number} of {all}").format(number=self._number(gap), all=len(self.gaps))
        said = self._options[gap].get(self._filled.get(gap, ""), "") or self.tr("empty")
        parts = [place, *self._cell_of(gap), *([label] if label else []), said]
        name = ", ".join(parts)
        if not self.is_answered:
            return name
        if self._state(gap) is AnswerState.RIGHT:
            return self.tr("{gap}. Right.").format(gap=name)
        right = self._options[gap].get(self._right_option(gap), "")
        if gap not in self._filled:
            return self.tr("{gap}. Missed: {right} is right.").format(gap=name, right=right)
        return self.tr("{gap}. Your answer, not right. Right is: {right}.").format(gap=name, right=right)

    def _cell_of(self, gap: str) -> tuple[str, ...]:
        """Return the row and the column in which a gap stands; nothing in a text."""
        for cells in self._words.rows:
            for place, cell in enumerate(cells):
                if any(not isinstance(piece, str) and piece.id == gap for piece in cell):
                    first = "".join(piece for piece in cells[0] if isinstance(piece, str)).strip() if place else ""
                    return tuple(words for words in (first, self._words.columns[place]) if words)
        return ()

    def _show_used(self) -> None:
        if self.pool is not None:
            self.pool.show_used(set(self._filled.values()))

    def _right_option(self, gap: str) -> str:
        explanation = self._shown.explanation
        parts = explanation.parts if explanation else ()
        rights = (part.part for part in parts if part.within == gap and part.verdict.value in ("right", "missed"))
        found = next(rights, "")
        return found if found in self._options[gap] else ""

    def _state(self, gap: str) -> AnswerState:
        is_right = self._filled.get(gap, "") == self._right_option(gap)
        return AnswerState.RIGHT if is_right else AnswerState.YOURS_NOT_RIGHT

    def _show_verdicts(self, explanation: "Explanation") -> None:
        for gap, button in self.gaps.items():
            button.show_state(self._state(gap))
            button.drags = ""
        if self.pool is not None:
            self.pool.lock({})

    # -- what the person does

    def _follow(self, gap: str) -> None:
        self._current = gap

    def _fill(self, gap: str, option: str) -> None:
        """Put an option into a gap; an empty id empties it."""
        if self.is_answered or option == self._filled.get(gap, "") or (option and option not in self._options[gap]):
            return
        if option:
            self._filled[gap] = option
        else:
            del self._filled[gap]
        self._show(gap)
        self._show_used()
        announce(self.gaps[gap], self._name(gap))
        self.responded.emit()

    def _fill_and_go_on(self, gap: str, option: str) -> None:
        self._fill(gap, option)
        self._focus_gap(self._next_empty(gap) or gap)

    def _next_empty(self, gap: str) -> str:
        """Return the next empty gap after one, or from the first on; empty if all are full."""
        order = list(self.gaps)
        after = order.index(gap) + 1 if gap in order else 0
        return next((other for other in order[after:] + order[:after] if other not in self._filled), "")

    def _target(self) -> str:
        """Return the gap that a number or an option of the pool fills."""
        return self._current or self._next_empty("") or next(iter(self.gaps))

    def _press_gap(self, gap: str) -> None:
        """Lead from a gap to the pool, for those who come by keyboard."""
        self._current = gap
        if self.pool is not None and not self.is_answered and not self.gaps[gap].is_clicked:
            self.pool.focus_unused()

    def _use(self, option: str) -> None:
        """Put an option of the pool into the gap of the moment."""
        gap = self._target()
        if self.is_answered:
            return
        if option in self._filled.values() and self._filled.get(gap) != option:
            words = self.tr("“{option}” is used already. Take it out of its gap first.")
            self.refused.emit(words.format(option=self._options[gap][option]))
        else:
            self._fill_and_go_on(gap, option)

    def _drop(self, gap: str, option: str) -> None:
        """Move an option to a gap, from the pool or from another gap."""
        if self.is_answered or option not in self._options[gap]:
            return
        self._take_back(option)
        self._fill(gap, option)

    def _take_back(self, option: str) -> None:
        for gap in [gap for gap, other in self._filled.items() if other == option]:
            self._fill(gap, "")

    # -- what the frame asks for

    def response(self) -> Response | None:
        """Return the gaps that are filled."""
        pairs = tuple((gap, self._filled[gap]) for gap in self.gaps if gap in self._filled)
        return Paired(pairs) if pairs else None

    def instruction(self) -> str:
        """Return how to answer."""
        if self._words.pool:
            return self.tr("Fill each gap with one of the choices below.")
        return self.tr("Choose from the list at each gap.")

    def progress(self) -> str:
        """Return how many gaps are still open."""
        open_gaps = len(self.gaps) - len(self._filled)
        if not open_gaps or self.is_answered:
            return ""
        return self.tr("{open} of {all} still open").format(open=open_gaps, all=len(self.gaps))

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Return how many gaps are still to be filled."""
        return self.tr("Still empty: %n gap(s). Fill every gap, then check.", "", len(open_parts))

    def key_help(self) -> list[tuple[str, str]]:
        """Return the keys of gaps."""
        keys = [("1-9", self.tr("fill the gap")), ("J K", self.tr("next or previous gap"))]
        keys.append(("Space", self.tr("go to the choices") if self._words.pool else self.tr("open the list")))
        return [*keys, ("Delete", self.tr("empty the gap"))]

    def focus_first(self) -> None:
        """Go to the first empty gap, or else the first."""
        self._focus_gap(self._next_empty("") or next(iter(self.gaps)))

    def focus_open(self, open_parts: tuple[str, ...]) -> None:
        """Go to the first gap in reading order that is still open."""
        self._focus_gap(next((gap for gap in self.gaps if gap in open_parts), next(iter(self.gaps))))

    def take_digit(self, number: int) -> None:
        """Fill the gap of the moment with the option of that number."""
        gap = self._target()
        options = list(self._options[gap])
        if self.is_answered or number > len(options):
            return
        if self._words.pool:
            self._use(options[number - 1])
        else:
            self._fill_and_go_on(gap, options[number - 1])

    def step_focus(self, step: int) -> None:
        """Go to the next or the previous gap."""
        order = list(self.gaps)
        place = order.index(self._current) + step if self._current in order else 0
        self._focus_gap(order[min(max(place, 0), len(order) - 1)])

    def take_key(self, key: Qt.Key) -> bool:
        """Empty the gap of the moment with Delete."""
        if key not in _EMPTYING or self.is_answered or not self._current:
            return False
        self._fill(self._current, "")
        return True

    def spoken(self) -> str:
        """Return how to answer, and how many gaps there are."""
        gaps = self.tr("%n gap(s).", "", len(self.gaps))
        return self.tr("{instruction} {gaps}").format(instruction=self.instruction(), gaps=gaps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from gap to gap with the arrows, Home and End."""
        key, order = Qt.Key(event.key()), list(self.gaps)
        if self.is_answered or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.step_focus(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus_gap(order[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def _focus_gap(self, gap: str) -> None:
        self._current = gap
        self.gaps[gap].setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self.gaps[gap])
