"""The bars over and under a question: where one is; undo, flag, language, text size, more, and what is saved."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import Item, column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.text_size import fill_with_sizes, text_size_button
from quizapp.desktop.widgets.buttons import ButtonStyle, FlatButton, HelpPill, QuietButton, WordButton
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import IconLabel, text_label
from quizapp.desktop.widgets.native import opens_menu
from quizapp.desktop.widgets.one_stop import OneStop
from quizapp.desktop.widgets.segments import ProgressSegments

A_WEEK = 7
ONE_LINE_WIDTH = 560
"""Effective width from which Stop, progress and help pill stand on one line, and tools have their icons."""

_BAR_GAP, _TOOL_GAP = 18, 4
"""Between the things in a bar over the question, and under it."""


class TopBar(QWidget):
    """Stop, the name of what is done, how far one is, and the help pill.

    Args:
        name: "Today", or the case; shown where there is room.
        position: Number of the question or step at hand, from 1.
        size: How many there are.
        width_px: Width of the page.
        is_short: The page has little height.
    """

    stop_requested = Signal()
    help_requested = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        position: int,
        size: int,
        *,
        width: str,
        width_px: int,
        is_short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        stop = QuietButton(look, self.tr("Stop"), icon="stop")
        stop.setObjectName("stop")
        stop.clicked.connect(self.stop_requested)
        segments = ProgressSegments(look, position, size, compact=width != "wide")
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        is_one_line = width_px / look.factor >= ONE_LINE_WIDTH
        if is_short and not is_one_line:  # then a line that can be spared is
            together_px = sum(part.sizeHint().width() for part in (stop, segments, pill))
            is_one_line = together_px + 2 * look.spacing("xl") + 3 * _BAR_GAP <= width_px
        if not is_one_line:
            # The progress gets a line of its own, so that Stop and the pill keep their full words.
            under = row(segments, 0, margins=(look.spacing("xl"), 0, 0, 4))
            self.setLayout(column(top_bar(look, [stop], pill), under))
            return
        named: list[Item] = [] if width == "narrow" else [text_label(look, name, weight="strong")]
        self.setLayout(top_bar(look, [stop, *named, segments], pill))


class FlagButton(WordButton):
    """Flags the question, or no longer: "Flag", or "Flagged" on amber."""

    def __init__(self, look: Look, icon: str = "", key: str = "", parent: QWidget | None = None) -> None:
        plain = ButtonStyle(ink="text", hover="sunken", pressed="border", weight="label", padding=12, radius=12)
        super().__init__(look, "", plain, icon, key=key, parent=parent)
        self._plain = plain
        self._amber = replace(plain, ink="warning", fill="warning_soft", hover="warning_soft", pressed="warning_soft")
        self.setObjectName("flag")
        self._widest = self._least = 0
        for is_flagged in (True, False):  # as wide for the one word as for the other: nothing moves
            self.show_flagged(is_flagged)
            self._widest, self._least = self.sizeHint().width(), self.minimumSizeHint().width()

    def sizeHint(self) -> QSize:
        """The longer of the two words on one line."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._widest), hint.height())

    def minimumSizeHint(self) -> QSize:
        """The longer of the two words."""
        hint = super().minimumSizeHint()
        return QSize(max(hint.width(), self._least), hint.height())

    def show_flagged(self, is_flagged: bool) -> None:
        """Show whether the question is flagged."""
        self._style = self._amber if is_flagged else self._plain
        self.setText(self.tr("Flagged") if is_flagged else self.tr("Flag"))


class ToolBar(QWidget):
    """Undo, flag, language, text size and more, one stop of the Tab key; and whether everything is saved.

    Args:
        choose_text: Is told the percentage of the text.
        width: The page's class of width.
        width_px: Width of the page.
        is_short: The page has little height: what has no place on one line is in the menu "More".
        can_put_off: The question can be put off, or left out.
    """

    undo_requested = Signal()
    flag_requested = Signal()
    language_requested = Signal()
    put_off_requested = Signal(int)
    """Ask again in so many days."""
    leave_out_requested = Signal()

    def __init__(
        self,
        look: Look,
        choose_text: Callable[[int], None],
        *,
        width: str,
        width_px: int,
        is_short: bool = False,
        can_put_off: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._is_narrow = look, width == "narrow"
        self._choose_text, self._can_put_off = choose_text, can_put_off
        self._has_icons = width_px / look.factor >= ONE_LINE_WIDTH
        self._has_keys = width == "wide" and look.voice != "patient"
        self._can_leave_out = False
        side = 8 if self._is_narrow else look.spacing("xl")
        self._folded = set[str]()
        self._tools = self._new_tools()
        if self._is_narrow and is_short:
            self._tools = self._fold(self._tools, width_px - 2 * side)
        OneStop(self._tools, self)
        self._state_icon = IconLabel(look, "saved", "muted", size=18)
        align = Qt.AlignmentFlag.AlignLeft if self._is_narrow else Qt.AlignmentFlag.AlignRight
        self._state = text_label(look, "", colour="muted", align=align)
        self._state.setObjectName("save-state")
        state = row(self._state_icon, self._state, gap=4)
        self._state_line = widget_of(state)
        if self._is_narrow:
            state.setStretch(1, 1)
            lines = FlowLayout(gap=_TOOL_GAP, line_gap=0)
            for tool in self._tools:
                lines.addWidget(tool)
            self.setLayout(column(self._state_line, lines, margins=(side, 6, side, 6)))
            return
        for tool in self._tools:  # the words of the state wrap, not theirs
            share_px = max(width_px // 5, tool.minimumSizeHint().width())
            tool.setMinimumWidth(min(tool.sizeHint().width(), share_px))
        # The words of the state end at the right edge, with their icon before them.
        self.setLayout(row(row(*self._tools, gap=_TOOL_GAP), 16, 0, self._state_line, margins=(side, 8, side + 8, 8)))

    def _new_tools(self) -> tuple[WordButton, ...]:
        look = self._look
        undo = FlatButton(look, self.tr("Undo"), icon=self._icon("undo"), key=self._key("U"))
        undo.setObjectName("undo")
        undo.clicked.connect(self.undo_requested)
        self._flag = FlagButton(look, self._icon("flag"), self._key("F"))
        self._flag.clicked.connect(self.flag_requested)
        language = FlatButton(look, self._other_language(), icon=self._icon("language"), key=self._key("L"))
        language.setObjectName("language")
        language.clicked.connect(self.language_requested)
        size = text_size_button(look, self.tr("Text size"), self._choose_text)
        return undo, self._flag, language, size, *([self._new_more()] if self._can_put_off else [])

    def _fold(self, tools: tuple[WordButton, ...], room_px: int) -> tuple[WordButton, ...]:
        """Put the text size, and then the language, into the menu "More", until the others have room on one line."""
        left = list(tools)
        for name in ("text-size", "language"):
            if sum(tool.sizeHint().width() + _TOOL_GAP for tool in left) - _TOOL_GAP <= room_px:
                break
            if not self._folded and not self._can_put_off:
                left.append(self._new_more())
            self._folded.add(name)
            [folded] = [tool for tool in left if tool.objectName() == name]
            left.remove(folded)
            folded.deleteLater()
        return tuple(left)

    def _other_language(self) -> str:
        """Named in itself, so that whoever needs it can read it."""
        return "Español" if self._look.language == "en" else "English"

    def _new_more(self) -> WordButton:
        more = FlatButton(self._look, self.tr("More"), icon=self._icon("ellipsis"))
        more.setObjectName("more-actions")
        opens_menu(more, self._look, self._fill_more, above=True)
        return more

    def _fill_more(self, menu: QMenu) -> None:
        if "language" in self._folded:
            menu.addAction(self._other_language()).triggered.connect(self.language_requested)
        if "text-size" in self._folded:
            fill_with_sizes(menu.addMenu(self.tr("Text size")), self._look, self._choose_text)
        if self._can_put_off:
            self._fill_with_days(menu)

    def _fill_with_days(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Ask again tomorrow"), lambda: self.put_off_requested.emit(1))
        if self._can_leave_out:
            menu.addAction(self.tr("Ask again in a week"), lambda: self.put_off_requested.emit(A_WEEK))
            menu.addAction(self.tr("Leave this question out"), self.leave_out_requested.emit)
            return
        words = self.tr("Warning signs come back tomorrow at the latest.")
        menu.addAction(words).setEnabled(False)
        announce(self, words)  # the keys do not come to it

    def _icon(self, name: str) -> str:
        return name if self._has_icons else ""

    def _key(self, key: str) -> str:
        return key if self._has_keys else ""

    # -- what is shown

    def show_flagged(self, is_flagged: bool) -> None:
        """Show whether the question is flagged."""
        self._flag.show_flagged(is_flagged)

    def show_can_leave_out(self, can_leave_out: bool) -> None:
        """Offer to leave the question out or put it off for long, or no longer."""
        self._can_leave_out = can_leave_out

    def show_state(self, words: str, usual: str, *, is_saved: bool, is_needed: bool = False) -> None:
        """Show what there is to say about saving; the usual word where there is nothing.

        Args:
            is_needed: It says more than that all is saved, and has to be seen in a narrow window too.
        """
        # In a narrow window the question needs the line; it is there only when there is something to know.
        is_in_the_way = self._is_narrow and is_saved and not is_needed
        self._state.setText(words if words and not is_in_the_way else usual)
        self._state_icon.setVisible(is_saved and not is_needed)
        self._state_line.setVisible(not is_in_the_way)
