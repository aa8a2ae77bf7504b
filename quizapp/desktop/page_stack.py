"""The pages of the window: one in sight, and over it, for a while, one that keeps it as it is."""

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.page import Page


class PageStack(QStackedWidget):
    """Shows a page in place of the one before, or over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over: Page | None = None
        self._below: QWidget | None = None
        self._focus_below = ""

    @property
    def page(self) -> Page | None:
        """The page in sight; ``None`` before the first."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def page_below(self) -> QWidget | None:
        """The page in sight, or the one that another lies over."""
        return self.currentWidget() if self._over is None else self._below

    @property
    def is_covered(self) -> bool:
        """A page lies over another one."""
        return self._over is not None

    def show_page(self, page: Page, focus: str = "") -> None:
        """Show a page in place of the one before, which is thrown away; one that lies over it stays there."""
        old = self.page_below
        page.resize(self.size())  # so that it is built once, for the size that it gets
        self.addWidget(page)
        if self._over is None:
            self.setCurrentWidget(page)
        else:
            self._below, self._focus_below = page, focus
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        if focus:
            page.focus_on(focus)

    def show_over(self, page: Page) -> None:
        """Show a page over the one in sight."""
        focused = QApplication.focusWidget()
        self._focus_below = "" if focused is None else focused.objectName()
        self._below = self.currentWidget()
        self._over = page
        self.addWidget(page)
        self.setCurrentWidget(page)

    def uncover(self) -> None:
        """Take the page away that lies over another one, whose control has the focus again."""
        if self._over is None:
            return
        page, self._over = self._over, None
        if self._below is not None:
            self.setCurrentWidget(self._below)
        self.removeWidget(page)
        page.deleteLater()
        if isinstance(self._below, Page) and self._focus_below:
            self._below.focus_on(self._focus_below)  # by its name: the page may have been built anew

    def set_look(self, look: Look) -> None:
        """Show every page in another look."""
        for number in range(self.count()):
            page = self.widget(number)
            if isinstance(page, Page):
                page.set_look(look)
