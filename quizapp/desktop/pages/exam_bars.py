"""The bars over and under a question of a test: where one is, the time left, and the tools."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.desktop.frames import Item, column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.pages.study_bars import ONE_LINE_WIDTH, FlagButton
from quizapp.desktop.text_size import fill_with_sizes, text_size_button
from quizapp.desktop.widgets.buttons import FlatButton, HelpPill, QuietButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.labels import IconLabel, text_label
from quizapp.desktop.widgets.native import opens_menu
from quizapp.desktop.widgets.one_stop import OneStop
from quizapp.desktop.widgets.segments import ProgressSegments

_LONGEST_TIME = "0:00:00"


def clock_words(ms: int) -> str:
    """Return a time as a clock shows it: 1:05:09, 42:15, 0:58."""
    seconds = -(-max(ms, 0) // 1000)  # rounded up: at 0:00 it is over
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"


class ClockButton(FlatButton):
    """The time left; pressed, it is hidden, and shown again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _LONGEST_TIME, icon="practice_test", parent=parent)
        self.setObjectName("time-left")
        self.setMinimumWidth(self.sizeHint().width())  # nothing moves when it changes
        self._shown = ("", "")

    def show_time(self, ms: int, *, is_hidden: bool) -> None:
        """Show the time left, or that there is a clock."""
        words = self.tr("Time") if is_hidden else clock_words(ms)
        minutes = -(-max(ms, 0) // 60_000)
        if is_hidden:
            said = self.tr("The time left is hidden. Press to show it.")
        else:
            said = self.tr("%n minute(s) left. Press to hide the time.", "", minutes)
        if (words, said) != self._shown:
            self._shown = (words, said)
            self.setText(words)
            self.setAccessibleName(said)


class TestTopBar(QWidget):
    """Stop, the name of the test, the question's number, the time left, Pause, and the help pill.

    Args:
        name: The test's name; shown where there is room.
        place: "Question 5 of 60".
        number: Of the question, from 1.
        size: Questions.
        has_clock: There is a time limit, and it may be shown.
        width_px: Width of the page.
    """

    __test__ = False  # pytest takes a class of such a name for tests

    stop_requested = Signal()
    help_requested = Signal()
    clock_pressed = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        place: str,
        number: int,
        size: int,
        *,
        has_clock: bool,
        width: str,
        width_px: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        stop = QuietButton(look, self.tr("Stop"), icon="stop")
        stop.setObjectName("stop")
        stop.clicked.connect(self.stop_requested)
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        self.clock = ClockButton(look) if has_clock else None
        clock: list[Item] = []
        if self.clock is not None:
            self.clock.clicked.connect(self.clock_pressed)
            clock = [self.clock]
        if width == "wide":
            where: QWidget = ProgressSegments(look, number, size, words=place)
            self.setLayout(top_bar(look, [stop, text_label(look, name, weight="strong"), where, *clock], pill))
            return
        where = text_label(look, place, weight="strong")
        if width == "medium":
            self.setLayout(top_bar(look, [stop, where, *clock], pill))
        else:
            under = row(where, 0, *clock, margins=(look.spacing("xl"), 0, look.spacing("xl"), 4))
            self.setLayout(column(top_bar(look, [stop], pill), under))


class TestTools(QWidget):
    """Previous, next, mark, flag, overview, pause, language, text size: one stop of the Tab key; and Hand in.

    Where there is little room, most of them are in the menu "More".

    Args:
        choose_text: Is told the percentage of the text.
        width: The page's class of width.
        width_px: Width of the page.
    """

    __test__ = False  # pytest takes a class of such a name for tests

    previous_requested = Signal()
    next_requested = Signal()
    mark_requested = Signal()
    flag_requested = Signal()
    overview_requested = Signal()
    pause_requested = Signal()
    language_requested = Signal()
    hand_in_requested = Signal()

    def __init__(
        self,
        look: Look,
        choose_text: Callable[[int], None],
        *,
        width: str,
        width_px: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._width, self._choose_text = look, width, choose_text
        self._has_icons = width_px / look.factor >= ONE_LINE_WIDTH
        self._is_marked = self._is_flagged = False
        self._mark = FlagButton(look, self._icon("bookmark"), self._key("M"))
        self._mark.setObjectName("mark")
        self._flag: FlagButton | None = None
        tools = self._tools()
        OneStop(tools, self)
        self._state_icon = IconLabel(look, "saved", "muted", size=18)
        align = Qt.AlignmentFlag.AlignLeft if width == "narrow" else Qt.AlignmentFlag.AlignRight
        self._state = text_label(look, "", colour="muted", align=align)
        self._state.setObjectName("save-state")
        self._lay_out(tools, width_px)

    def _lay_out(self, tools: list[WordButton], width_px: int) -> None:
        look = self._look
        state = row(self._state_icon, self._state, gap=4)
        self._state_line = widget_of(state)
        side = 8 if self._width == "narrow" else look.spacing("xl")
        for tool in tools:  # the words of the state wrap, not theirs
            share_px = max((width_px - 2 * side) // (len(tools) + 1), tool.minimumSizeHint().width())
            tool.setMinimumWidth(min(tool.sizeHint().width(), share_px))
        line = row(*tools, gap=4)
        if self._width == "narrow":
            line.addStretch(1)
            state.setStretch(1, 1)
            self.setLayout(column(self._state_line, line, margins=(side, 6, side, 6)))
            return
        hand_in = SecondaryButton(look, self.tr("Hand in"), neutral=True)
        hand_in.setObjectName("hand-in")
        hand_in.clicked.connect(self.hand_in_requested)
        self.setLayout(row(line, 8, 0, self._state_line, 12, hand_in, margins=(side, 8, side, 8)))

    def _tools(self) -> list[WordButton]:
        previous = self._tool(self.tr("Previous"), "previous", self._icon("back"))
        previous.clicked.connect(self.previous_requested)
        following = self._tool(self.tr("Next"), "next", self._icon("next"))
        following.clicked.connect(self.next_requested)
        self._mark.clicked.connect(self.mark_requested)
        tools: list[WordButton] = [previous, following, self._mark]
        if self._width == "narrow":
            return [*tools, self._more()]
        self._flag = FlagButton(self._look, self._icon("flag"), self._key("F"))
        self._flag.clicked.connect(self.flag_requested)
        overview = self._tool(self.tr("Overview"), "overview", self._icon("why_not"), "N")
        overview.clicked.connect(self.overview_requested)
        tools += [self._flag, overview]
        if self._width == "medium":
            return [*tools, self._more()]
        pause = self._tool(self.tr("Pause"), "pause", "", "P")
        pause.clicked.connect(self.pause_requested)
        # Named in the other language, so that whoever needs it can read it.
        language = self._tool(self._other_language(), "language", self._icon("language"))
        language.clicked.connect(self.language_requested)
        return [*tools, pause, language, text_size_button(self._look, self.tr("Text size"), self._choose_text)]

    def _tool(self, words: str, name: str, icon: str, key: str = "") -> WordButton:
        button = FlatButton(self._look, words, icon=icon, key=self._key(key))
        button.setObjectName(name)
        return button

    def _other_language(self) -> str:
        return "Español" if self._look.language == "en" else "English"

    def _more(self) -> WordButton:
        """Return the button whose menu holds what has no room of its own."""
        button = self._tool(self.tr("More"), "more", self._icon("ellipsis"))
        opens_menu(button, self._look, self._fill_menu, above=True)
        return button

    def _fill_menu(self, menu: QMenu) -> None:
        entries = [
            (self.tr("Flag") if not self._is_flagged else self.tr("Take the flag away"), self.flag_requested),
            (self.tr("Overview"), self.overview_requested),
        ]
        for words, request in entries if self._width == "narrow" else []:
            menu.addAction(words).triggered.connect(request)
        menu.addAction(self.tr("Pause")).triggered.connect(self.pause_requested)
        menu.addAction(self._other_language()).triggered.connect(self.language_requested)
        sizes = menu.addMenu(self.tr("Text size"))
        fill_with_sizes(sizes, self._look, self._choose_text)
        if self._width == "narrow":
            menu.addAction(self.tr("Hand in")).triggered.connect(self.hand_in_requested)

    def _icon(self, name: str) -> str:
        return name if self._has_icons else ""

    def _key(self, key: str) -> str:
        return key if self._width == "wide" else ""

    # -- what is shown

    def show_marked(self, is_marked: bool) -> None:
        """Show whether the question is marked for review."""
        self._is_marked = is_marked
        self._mark.show_flagged(is_marked)
        self._mark.setText(self.tr("Marked") if is_marked else self.tr("Mark"))
        name = self.tr("Marked for review. Press to take the mark away.") if is_marked else self.tr("Mark for review")
        self._mark.setAccessibleName(name)

    def show_flagged(self, is_flagged: bool) -> None:
        """Show whether the question is flagged for study."""
        self._is_flagged = is_flagged
        if self._flag is not None:
            self._flag.show_flagged(is_flagged)

    def show_state(self, words: str, *, is_saved: bool) -> None:
        """Show what there is to say about saving; "Saved" where there is nothing."""
        self._state.setText(words or self.tr("Saved"))
        self._state_icon.setVisible(is_saved)
        # In a narrow window the buttons need the line; it is there only when something is to be read.
        self._state_line.setVisible(self._width != "narrow" or bool(words))
