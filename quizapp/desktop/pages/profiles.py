"""Who is there? A list of the people who use this program here, when it is not certain who it is."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.widgets.buttons import HelpPill, SecondaryButton
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Logo
from quizapp.desktop.words import date_words

if TYPE_CHECKING:
    from quizapp.workspace.profiles import ProfileFolder


class ProfilesPage(Page):
    """Shows the profiles by nickname, or by the day on which they were last used, and says which one was chosen."""

    chosen = Signal(object)
    new_requested = Signal()
    help_requested = Signal()

    def __init__(self, look: Look, profiles: "Sequence[ProfileFolder]", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._profiles = sorted(profiles, key=lambda profile: profile.last_used(), reverse=True)

    def build(self) -> QWidget:
        """Return a button for each person, and one for somebody new."""
        look = self.look
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        body = column(text_label(look, self.tr("Who is there?"), "h1", "heading"), gap=look.px(12))
        for number, profile in enumerate(self._profiles, start=1):
            button = SecondaryButton(look, self._name(profile))
            button.setObjectName(f"profile-{number}")
            button.clicked.connect(partial(self.chosen.emit, profile))
            body.addWidget(button)
        new = SecondaryButton(look, self.tr("Somebody new"), neutral=True)
        new.setObjectName("new-profile")
        new.clicked.connect(self.new_requested)
        body.addSpacing(look.px(12))
        body.addWidget(new)
        body.addStretch(1)
        body.setContentsMargins(20, 12, 20, 20)
        inner = widget_of(body)
        inner.setMaximumWidth(look.px(760))
        middle = row(0, inner, 0)
        middle.setStretch(1, 1000)
        bar = top_bar(look, [Logo(look, one_line=True, with_name=self.width_class != "narrow")], pill)
        return widget_of(column(bar, VerticalScroll(look, widget_of(middle), "profiles-scroll")))

    def _name(self, profile: "ProfileFolder") -> str:
        day = date_words(profile.last_used().astimezone().date(), self.look.language)
        if profile.label.nickname:
            return self.tr("{name}, last here on {date}").format(name=profile.label.nickname, date=day)
        return self.tr("Last here on {date}").format(date=day)
