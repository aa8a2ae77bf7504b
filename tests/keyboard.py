"""A keyboard in front of the real window, and the keys that bring any response about."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.window import MainWindow
from quizapp.questions.bow_tie import SLOTS
from quizapp.questions.response import Certainty, Chosen, Ordered, Paired, Response, Typed
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.words import (
    Body,
    BowTieWords,
    ChooseWords,
    FillWords,
    GridWords,
    HighlightWords,
    MatchWords,
    OptionGroup,
    OrderWords,
    PartWords,
    PictureWords,
    TypeWords,
)
from tests.tour import settle

Key = Qt.Key
NO_KEY = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
MOST_PRESSES = 60


class Way(Enum):
    """How a person uses the keys."""

    DIGITS = "digits"
    ARROWS = "arrows"


class Keyboard:
    """Presses keys wherever the focus of a window is; goes nowhere else than keys lead."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def focus(self) -> str:
        """Name of the control that has the keyboard."""
        control = QApplication.focusWidget()
        return "" if control is None else control.objectName()

    @property
    def page(self) -> StudyPage:
        """The page of the session."""
        assert isinstance(self._window.page, StudyPage)
        return self._window.page

    @property
    def body(self) -> Body:
        """What there is to answer, in the order in which it is shown."""
        return self.page.session.asked(Explainer(self.page.look.language)).body

    # -- keys

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press one key."""
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifiers)
        settle()

    def write(self, text: str) -> None:
        """Write letters and digits, one after the other."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self._window, letter)
            settle()

    def go_to(self, name: str, key: Qt.Key = Key.Key_Tab) -> None:
        """Press a key until a control has the focus."""
        self.go_until(lambda: self.focus == name, name, key)

    def go_until(self, is_there: Callable[[], bool], what: str, key: Qt.Key = Key.Key_Tab) -> None:
        """Press a key until something is so."""
        for _ in range(MOST_PRESSES):
            if is_there():
                return
            self.press(key)
        raise AssertionError(f"{key.name} never came to {what}; it is at {self.focus!r}")

    # -- a whole answer

    def answer(self, response: Response, certainty: Certainty = Certainty.FAIRLY_SURE, way: Way = Way.DIGITS) -> None:
        """Give a response, say how sure one is, and check it."""
        self.respond(response, way)
        self.be_sure(certainty)
        self.press(Key.Key_Return)

    def be_sure(self, certainty: Certainty) -> None:
        """Say how sure one is: with a letter, or with Tab, arrows and Space where letters do nothing or are written."""
        has_letters = self.page.look.voice != "patient" and not isinstance(self.body, TypeWords)
        if has_letters:
            self.write("asd"[certainty - 1])
            return
        self.go_until(lambda: self.focus.startswith("certainty-"), "the certainty")
        self.go_to(f"certainty-{certainty.value}", Key.Key_Down)
        self.press(Key.Key_Space)

    def respond(self, response: Response, way: Way = Way.DIGITS) -> None:
        """Bring a response about in a question that was not touched yet."""
        by_digits, body = way is Way.DIGITS, self.body
        match body, response:
            case TypeWords(), Typed(text):
                self.write(text)
            case ChooseWords(), Chosen(parts):
                self._choose(body.groups, parts, by_digits)
            case HighlightWords(), Chosen(parts):
                self._mark("phrase", _phrases(body), parts, by_digits)
            case PictureWords(), Chosen(parts):
                self._mark("region", [region.id for region in body.regions], parts, by_digits)
            case GridWords(), Paired(pairs):
                self._fill_grid(body, pairs, by_digits)
            case FillWords(), Paired(pairs):
                self._fill_gaps(body, dict(pairs), by_digits)
            case BowTieWords(), Paired(pairs):
                self._fill_slots(body, dict(pairs), by_digits)
            case MatchWords(), Paired(pairs):
                self._match(body, dict(pairs), by_digits)
            case OrderWords(), Ordered(parts):
                self._order(body, parts, by_digits)
            case _:
                raise TypeError(f"{response} is no response to {type(body).__name__}")

    # -- the ways of answering

    def _choose(self, groups: Iterable[OptionGroup], parts: tuple[str, ...], by_digits: bool) -> None:
        number = 0
        for group in groups:
            first = number + 1
            for option in group.options:
                number += 1
                if option.id not in parts:
                    continue
                if by_digits and number <= 9:
                    self.write(str(number))
                    continue
                self._go_into(range(first, first + len(group.options)))
                self.go_to(f"choice-{number}", Key.Key_Down)
                if not group.is_single or number == first:  # arrows choose all others
                    self.press(Key.Key_Space)

    def _go_into(self, numbers: range) -> None:
        """Go with Tab into the group whose options have these numbers."""
        names = {f"choice-{number}" for number in numbers}
        self.go_until(lambda: self.focus in names, "the group")

    def _mark(self, kind: str, order: Sequence[str], parts: tuple[str, ...], by_digits: bool) -> None:
        for number, part in enumerate(order, start=1):
            if part not in parts:
                continue
            if by_digits and number <= 9:
                self.write(str(number))
                continue
            has_moved = self.focus != f"{kind}-{part}"
            self.go_to(f"{kind}-{part}", Key.Key_Down)
            if kind == "phrase" or not has_moved:  # arrows choose a place in a picture
                self.press(Key.Key_Space)

    def _fill_grid(self, body: GridWords, pairs: tuple[tuple[str, str], ...], by_digits: bool) -> None:
        for row in body.rows:
            for number, column in enumerate(body.columns, start=1):
                if (row.id, column.id) not in pairs:
                    continue
                self.go_until(partial(self._is_in, f"cell-{row.id}-"), row.id, Key.Key_Down)
                if by_digits:
                    self.write(str(number))
                    continue
                self.press(Key.Key_Home)
                self.go_to(f"cell-{row.id}-{column.id}", Key.Key_Right)
                self.press(Key.Key_Space)

    def _is_in(self, names: str) -> bool:
        return self.focus.startswith(names)

    def _fill_gaps(self, body: FillWords, filled: dict[str, str], by_digits: bool) -> None:
        for gap in body.gaps:
            if gap.id not in filled:
                continue
            options = _ids(body.pool or gap.options)
            number = options.index(filled[gap.id]) + 1
            self.go_to(f"gap-{gap.id}", Key.Key_Down)
            if by_digits and number <= 9:
                self.write(str(number))
            else:
                self._take_from("pool" if body.pool else "option", number)

    def _fill_slots(self, body: BowTieWords, filled: dict[str, str], by_digits: bool) -> None:
        for slot, side in SLOTS.items():
            if slot not in filled:
                continue
            number = _ids(getattr(body, side)).index(filled[slot]) + 1
            self.go_to(f"slot-{slot}", Key.Key_Down)
            if by_digits:
                self.write(str(number))
            else:
                is_list = self.page.width_class == "narrow"
                self._take_from("option" if is_list else f"pool-{side}", number)

    def _match(self, body: MatchWords, filled: dict[str, str], by_digits: bool) -> None:
        if self.page.width_class == "narrow":
            grid = GridWords("", body.options, body.premises, is_single=True)
            self._fill_grid(grid, tuple(filled.items()), by_digits)
            return
        for premise in body.premises:
            if premise.id not in filled:
                continue
            number = _ids(body.options).index(filled[premise.id]) + 1
            self.go_to(f"premise-{premise.id}", Key.Key_Down)
            if by_digits:
                self.write(str(number))
            else:
                self._take_from("option", number)

    def _take_from(self, names: str, number: int) -> None:
        """Open a list, or go to a pool, with Space; go to the option with that number, and take it."""
        self.press(Key.Key_Space)
        self.press(Key.Key_Home)
        self.go_to(f"{names}-{number}", Key.Key_Down)
        self.press(Key.Key_Return if names == "option" else Key.Key_Space)

    def _order(self, body: OrderWords, parts: tuple[str, ...], by_digits: bool) -> None:
        if tuple(_ids(body.options)) == parts:
            self.go_to("confirm-order")
            self.press(Key.Key_Space)
        for place, part in enumerate(parts, start=1):
            self.press(Key.Key_Home)
            self.go_to(f"option-{part}", Key.Key_Down)
            if by_digits:
                self.write(str(place))
                continue
            for _ in range(self._place_of(part) - place):
                self.press(Key.Key_Up, ALT)

    def _place_of(self, part: str) -> int:
        """Return where an item stands now, from 1."""
        items = [item for item in self.page.findChildren(QWidget) if item.objectName().startswith("option-")]
        heights = sorted(item.mapTo(self.page, item.rect().topLeft()).y() for item in items)
        item = next(item for item in items if item.objectName() == f"option-{part}")
        return heights.index(item.mapTo(self.page, item.rect().topLeft()).y()) + 1


def _ids(parts: Iterable[PartWords]) -> list[str]:
    return [part.id for part in parts]


def _phrases(body: HighlightWords) -> list[str]:
    cells = [cell for row in body.rows for cell in row] if body.is_table else [body.text]
    names = [piece.id for cell in cells for piece in cell if not isinstance(piece, str)]
    return list(dict.fromkeys(names))
