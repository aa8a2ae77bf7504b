"""A chart and its question: side by side with a handle between them, or taking turns in one place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from quizapp.desktop.frames import column
from quizapp.desktop.look import Look
from quizapp.desktop.views.chart import ChartView
from quizapp.desktop.widgets.tabs import Tab, TabRow

_LEAST_SHARE, _MOST_SHARE = 0.4, 0.6


class Halves(QSplitter):
    """The chart at the left and the question at the right; the chart takes 40 to 60 % of the width.

    Args:
        share: The chart's share of the width.
    """

    share_changed = Signal(float)

    def __init__(self, chart: ChartView, question: QWidget, share: float, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._share = share
        self.setChildrenCollapsible(False)
        self.setHandleWidth(16)
        chart.layout().setContentsMargins(8, 8, 8, 10)  # type: ignore[union-attr]  # it has one
        self.addWidget(chart)
        self.addWidget(question)
        self.splitterMoved.connect(self._keep_share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the share at any width."""
        super().resizeEvent(event)
        self._apply()

    def _apply(self) -> None:
        room = self.width() - self.handleWidth()
        left = round(room * self._share)
        self.setSizes([left, room - left])

    def _keep_share(self, position: int) -> None:
        room = max(self.width() - self.handleWidth(), 1)
        self._share = min(max(position / room, _LEAST_SHARE), _MOST_SHARE)
        if not _LEAST_SHARE <= position / room <= _MOST_SHARE:
            self._apply()
        self.share_changed.emit(self._share)


class Switch(QWidget):
    """Two large tabs, "Chart" and "Question", over whichever of them is in sight."""

    switched = Signal(bool)

    def __init__(
        self,
        look: Look,
        chart: ChartView,
        question: QWidget,
        *,
        is_chart_shown: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chart, self._question = chart, question
        tabs = [Tab("chart", self.tr("Chart")), Tab("question", self.tr("Question"))]
        self._row = TabRow(look, tabs, "side", "chart" if is_chart_shown else "question", is_big=True)
        self._row.opened.connect(lambda side: self._show(is_chart=side == "chart"))
        chart.layout().setContentsMargins(8, 0, 8, 10)  # type: ignore[union-attr]  # it has one
        self.setLayout(column(self._row, chart, question, gap=look.px(6), margins=(8, 4, 8, 0)))
        for place in (1, 2):
            self.layout().setStretch(place, 1)  # type: ignore[union-attr]  # it was just given one
        chart.setVisible(is_chart_shown)
        question.setVisible(not is_chart_shown)

    @property
    def is_chart_shown(self) -> bool:
        """The chart is in sight, not the question."""
        return self._row.open_id == "chart"

    def show_chart(self, is_chart: bool) -> None:
        """Show the chart, or the question."""
        self._row.open("chart" if is_chart else "question")

    def _show(self, *, is_chart: bool) -> None:
        self._chart.setVisible(is_chart)
        self._question.setVisible(not is_chart)
        self.switched.emit(is_chart)
