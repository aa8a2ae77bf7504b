"""The home frame: side bar at the left, title and help pill on top, the page's cards below."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QMenu, QWidget
from shiboken6 import isValid

from quizapp.desktop.frames import column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.widgets.buttons import HelpPill, QuietButton
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.native import opens_menu
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Destination, SideBar


class HomePage(Page):
    """A page of the home frame; it implements `title`, `subtitle` and `body`."""

    go_requested = Signal(str)
    help_requested = Signal()

    destination = ""
    """Id of this page in the side bar."""

    def __init__(self, look: Look, nickname: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.nickname = nickname

    def title(self) -> str:
        """Return the page's title."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """Return the line under the title; empty for none."""
        return ""

    def body(self) -> QLayout:
        """Return the page's cards."""
        raise NotImplementedError

    def build(self) -> QWidget:
        """Return the frame with the page's cards."""
        is_narrow = self.width_class == "narrow"
        pill = HelpPill(self.look)
        pill.clicked.connect(self.help_requested)
        side = 20 if is_narrow else self.look.spacing("xl" if self.width_class == "medium" else "page_left")
        body = self.body()
        # Shadows and focus rings reach over the cards' edges.
        body.setContentsMargins(side, 8, side - 4, 20)
        scroll = VerticalScroll(self.look, widget_of(body), "home-scroll", self.title())
        if is_narrow:
            bar = top_bar(self.look, [self._menu_button()], pill)
            titles = self._titles()
            titles.setContentsMargins(side, 0, side, 6)
            return widget_of(column(bar, titles, scroll))
        _keep_width(scroll, body)
        titles = self._titles()
        titles.setContentsMargins(side - self.look.spacing("xl"), 12, 0, 0)
        bar = top_bar(self.look, [titles], pill)
        return widget_of(row(self._side_bar(), column(bar, scroll)))

    def _titles(self) -> QLayout:
        layout = column(text_label(self.look, self.title(), "h1", "heading"), gap=2)
        if words := self.subtitle():
            layout.addWidget(text_label(self.look, words, colour="muted"))
        return layout

    def _destinations(self) -> list[Destination]:
        places = [
            Destination("today", "today", self.tr("Today")),
            Destination("study", "study", self.tr("Study")),
        ]
        if self.look.voice != "patient":
            places.append(Destination("tests", "practice_test", self.tr("Tests")))
        places.append(Destination("progress", "progress", self.tr("Progress")))
        return places

    def _settings(self) -> Destination:
        return Destination("settings", "settings", self.tr("Settings"))

    def _side_bar(self) -> SideBar:
        bar = SideBar(
            self.look,
            self._destinations(),
            bottom=[self._settings()],
            current=self.destination,
            nickname=self.nickname,
            is_compact=self.width_class == "medium",
        )
        bar.go_requested.connect(self.go_requested)
        return bar

    def _menu_button(self) -> QuietButton:
        button = QuietButton(self.look, self.tr("Menu"), icon="menu")
        button.setObjectName("menu")
        opens_menu(button, self.look, self._fill_menu)
        return button

    def _fill_menu(self, menu: QMenu) -> None:
        for place in (*self._destinations(), self._settings()):
            action = menu.addAction(place.text)
            action.triggered.connect(partial(self.go_requested.emit, place.id))


def _keep_width(scroll: VerticalScroll, body: QLayout) -> None:
    """Let the scroll bar stand in the margin at the right, so that nothing moves to the side when it comes."""
    bar, right = scroll.verticalScrollBar(), body.contentsMargins().right()

    def follow(minimum: int, maximum: int) -> None:
        if isValid(body):
            margins = body.contentsMargins()
            margins.setRight(right - bar.sizeHint().width() if maximum > minimum else right)
            body.setContentsMargins(margins)

    bar.rangeChanged.connect(follow)
