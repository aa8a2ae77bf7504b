"""The chart beside a question: tabs with notes and tables, whose results are marked low or high."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import Item, column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.parts import rich
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.result_table import ResultTable
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.tabs import Tab, TabRow

if TYPE_CHECKING:
    from quizapp.workspace.words import TabWords


class ChartView(QWidget):
    """The tabs of a chart and what the open one holds.

    Args:
        tabs: At least one.
        media: The deck's folder of pictures.
        open_id: The tab to open; the first if there is none of that name.
        opened: The new tabs that were opened already.
        has_keys: There is room to say which key opens the next tab.
    """

    tab_opened = Signal(str)

    def __init__(
        self,
        look: Look,
        tabs: "Sequence[TabWords]",
        media: Path,
        open_id: str = "",
        opened: frozenset[str] = frozenset(),
        *,
        has_keys: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._tabs, self._media = look, {tab.id: tab for tab in tabs}, media
        first = open_id if open_id in self._tabs else tabs[0].id
        shown = [Tab(tab.id, tab.title, tab.is_new and tab.id not in {*opened, first}) for tab in tabs]
        self._row = TabRow(look, shown, "tab", first)
        self._row.opened.connect(self._open)
        self._sheet = Card(look)
        self._place = column(margins=(1, 1, 1, 1))
        self._sheet.setLayout(self._place)
        self._scroll: VerticalScroll | None = None
        top: list[Item] = [self._row]
        if has_keys and len(tabs) > 1:
            key = text_label(look, self.tr("G: next tab"), "caption", colour="muted")
            top.append(key)
        head = row(*top, gap=look.px(10))
        head.setStretch(0, 1)
        self.setLayout(column(head, self._sheet, gap=look.px(8)))
        self.layout().setStretch(1, 1)  # type: ignore[union-attr]  # it was just given one
        self._fill(first)

    @property
    def open_id(self) -> str:
        """The tab that is open."""
        return self._row.open_id

    def step(self, step: int) -> None:
        """Open the next (1) or the previous (-1) tab, and have a screen reader say which it is."""
        self._row.step(step)
        announce(self, self._tabs[self.open_id].title)

    def scroll_page(self, heights: float) -> None:
        """Scroll what the open tab holds."""
        if self._scroll is not None:
            self._scroll.scroll_page(heights)

    def _open(self, tab_id: str) -> None:
        self._fill(tab_id)
        self.tab_opened.emit(tab_id)

    def _fill(self, tab_id: str) -> None:
        look, tab = self._look, self._tabs[tab_id]
        if self._scroll is not None:
            self._scroll.hide()
            self._place.removeWidget(self._scroll)
            self._scroll.deleteLater()
        padding = look.px(22)
        body = column(gap=look.px(12), margins=(padding, look.px(18), padding, look.px(18)))
        if tab.html:
            body.addWidget(rich(look, tab.html, self._media, "chart-text"))
        if tab.columns:
            body.addWidget(ResultTable(look, tab.title, tab.columns, tab.rows))
        body.addStretch(1)
        self._scroll = VerticalScroll(look, widget_of(body), f"chart-scroll-{tab_id}", tab.title)
        self._place.addWidget(self._scroll)
        self._scroll.show()  # at once, not when the layout gets round to it


def new_in_chart(tabs: "Sequence[TabWords]") -> str:
    """Return what a screen reader says where something is new in a chart; empty where nothing is."""
    titles = ", ".join(tab.title for tab in tabs if tab.is_new)
    return QCoreApplication.translate("chart", "New in the chart: {tabs}").format(tabs=titles) if titles else ""
