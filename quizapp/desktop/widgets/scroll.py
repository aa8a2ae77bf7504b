"""A page or card that may be longer than its place: scrolls up and down only, with the keyboard too."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.focus_ring import FocusRing
from quizapp.desktop.widgets.native import dress_scroll_bar


class VerticalScroll(QScrollArea):
    """Transparent, as wide as its place; can take the keyboard focus only while there is something to scroll.

    Its content keeps some margin at the sides, or shadows and focus rings are cut off there.

    Args:
        name: Object name; a page that is built anew keeps the place of the area of that name.
        said: What a screen reader calls it.
    """

    # On the class: the scroll bar still speaks while Python clears away an area whose window is gone.
    _wanted_share: float | None = None
    _more_bar: QWidget | None = None
    _more_gap_px = 0

    def __init__(self, look: Look, content: QWidget, name: str, said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._content = content
        content.setParent(self.viewport())
        FocusRing(self, look, 4)
        bar = self.verticalScrollBar()
        dress_scroll_bar(bar, look)
        bar.setSingleStep(look.font_px("body") * 2)
        bar.rangeChanged.connect(self._follow_range)
        bar.valueChanged.connect(self._tell_more_below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the content once there is a place: before, its words would be laid out at widths they never have."""
        if self.widget() is None:
            self._content.resize(self.viewport().size())
            self.setWidget(self._content)
            self._content.setAutoFillBackground(False)
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        """As much room as there is; how long the content is does not matter, and takes time to find out."""
        return QSize(36, 24) * self.fontMetrics().height()

    @property
    def has_more_below(self) -> bool:
        """Whether something lies below what is shown now, or would be if the bar that says so were away."""
        bar = self.verticalScrollBar()
        return bar.maximum() - bar.value() > max(self._taken_by_more_bar(), 2)

    def set_more_bar(self, more_bar: QWidget, gap_px: int) -> None:
        """Show this widget, which lies below in the same layout, whenever there is more below.

        Args:
            gap_px: The layout's spacing, which the bar takes along with its own height.
        """
        self._more_bar, self._more_gap_px = more_bar, gap_px
        more_bar.hide()
        self._tell_more_below()

    def share(self) -> float:
        """Return how far down it is scrolled, 0 to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() > 0 else 0.0

    def scroll_to_share(self, share: float) -> None:
        """Scroll that far down, now or as soon as the content has its height."""
        self._wanted_share = share
        bar = self.verticalScrollBar()
        self._follow_range(bar.minimum(), bar.maximum())

    def scroll_page(self, pages: float = 0.85) -> None:
        """Scroll by this share of what is shown; negative is up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(bar.pageStep() * pages))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by line, page and to the ends; leave all other keys to the page."""
        bar = self.verticalScrollBar()
        steps = {Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Up: -bar.singleStep()}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.scroll_page(0.85 if event.key() == Qt.Key.Key_PageDown else -0.85)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            event.ignore()

    def _follow_range(self, minimum: int, maximum: int) -> None:
        scrolls = maximum > minimum
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)
        if self._wanted_share is not None and scrolls:
            self.verticalScrollBar().setValue(round(self._wanted_share * maximum))
            self._wanted_share = None
        self._tell_more_below()

    def _taken_by_more_bar(self) -> int:
        if self._more_bar is None or not isValid(self._more_bar) or self._more_bar.isHidden():
            return 0
        # Not its present height: right after it was shown it has none yet.
        return self._more_bar.heightForWidth(self.width()) + self._more_gap_px

    def _tell_more_below(self) -> None:
        if self._more_bar is not None and isValid(self._more_bar) and self._more_bar.isHidden() == self.has_more_below:
            self._more_bar.setVisible(self.has_more_below)
