"""A flow: what leads a person from page to page for one purpose, while the window shows the pages."""

from PySide6.QtCore import QObject, Signal


class Flow(QObject):
    """Makes pages for the window, and passes on what is asked for on them that is not its own.

    Attributes:
        page_made: A page to show, and the control on it that gets the focus.
        go_requested: A destination of the side bar.
        help_requested: "What do I do now?".
        language_requested: The other language.
        text_percent_requested: This size of the text.
    """

    page_made = Signal(object, str)
    go_requested = Signal(str)
    help_requested = Signal()
    language_requested = Signal()
    text_percent_requested = Signal(int)
