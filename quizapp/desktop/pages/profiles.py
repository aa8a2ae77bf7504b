"""Who is studying? The people who use this program here, and the PIN of those who have one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDeadlineTimer, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from quizapp.desktop.frames import column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.named import named
from quizapp.desktop.pages.pin_card import PinCard, PinEntry, Said
from quizapp.desktop.text_size import text_size_button
from quizapp.desktop.widgets.button_grid import ButtonGrid
from quizapp.desktop.widgets.buttons import FlatButton, HelpPill, QuietButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.hill_ground import HillGround
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.notice import Notice
from quizapp.desktop.widgets.person_tile import PersonTile
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Logo
from quizapp.desktop.words import date_words
from quizapp.workspace.people import PersonHere

TILES_IN_A_LINE = 3
CARD_WIDTH = 398
BESIDE_WIDTH = 500
"""Effective width from which the key pad of the PIN's own page stands beside the field."""


class ProfilesPage(Page):
    """Shows the people in the order given and says who was chosen, with the PIN of a locked one.

    Args:
        people: Everybody here.
        selected: Id of the person whose PIN is asked for at once; empty for nobody.
    """

    open_requested = Signal(str, str)
    new_requested = Signal()
    guest_requested = Signal()
    remove_requested = Signal(str)
    language_requested = Signal()
    text_size_requested = Signal(int)
    """The percentage that was chosen."""
    help_requested = Signal()

    def __init__(
        self, look: Look, people: Sequence[PersonHere], selected: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._people = tuple(people)
        self._waits = {person.id: _in_seconds(person.wait_s) for person in people}
        self._entry: PinEntry | None = None
        self._card: PinCard | None = None
        self._notice = Notice()
        for person in people:
            if person.id == selected and person.is_locked:
                self._entry = PinEntry(person, self._waits[person.id])

    @property
    def first_focus(self) -> str:
        """Name of the control that the focus belongs on: the PIN that is asked for, or the first person."""
        return "pin" if self._entry is not None else "profile-1" if self._people else "new-profile"

    # -- building

    def build(self) -> QWidget:
        """Return the tiles, and the PIN card beside them; in a narrow window one or the other."""
        ground = HillGround(self.look)
        pill = HelpPill(self.look)
        pill.clicked.connect(self.help_requested)
        is_narrow = self.width_class == "narrow"
        self._card = self._make_card() if self._entry is not None else None
        if is_narrow:
            body = self._people_list() if self._card is None else self._card_page(self._card)
            left: list[QWidget] = [Logo(self.look, with_name=False)] if self._card is None else [self._back()]
        else:
            body = self._people_and_card()
            left = [Logo(self.look, one_line=True), self._language(), self._text_size()]
        scroll = VerticalScroll(self.look, widget_of(body), "profiles-scroll", self.tr("Who is studying?"))
        ground.setLayout(column(top_bar(self.look, left, pill), scroll))
        return ground

    def _people_and_card(self) -> QBoxLayout:
        look = self.look
        gap = look.px(28)
        between = look.px(18 if self.height_class == "tall" else 12)
        people = column(*self._head(), self._tiles(TILES_IN_A_LINE), self._guest_line(), 0, gap=between)
        side = 0 if self.width_class == "wide" else look.spacing("xl")
        body = row(gap=gap, margins=(max(side, 8), 8, max(side, 8), 20))
        body.addStretch(1)
        body.addLayout(people, 1000)
        has_card = any(person.is_locked for person in self._people)
        if has_card:
            place = widget_of(column(*([self._card] if self._card is not None else []), 0))
            place.setFixedWidth(self._card_px())
            body.addSpacing(look.px(60 if self.width_class == "wide" else 0))
            body.addWidget(place)
        body.addStretch(1)
        content = widget_of(body)
        content.setMaximumWidth(look.px(1142 if has_card else 680))
        middle = row(0, content, 0)
        middle.setStretch(1, 1000)
        return middle

    def _card_px(self) -> int:
        look = self.look
        return min(look.px(CARD_WIDTH) + round((look.factor - 1) * 160), round(self.width() * 0.42))

    def _people_list(self) -> QBoxLayout:
        sizes = FlowLayout(gap=self.look.px(10))
        sizes.addWidget(self._language())
        sizes.addWidget(self._text_size())
        body = column(*self._head(), self._tiles(1), self._guest_line(), sizes, 0, gap=self.look.px(14))
        body.setContentsMargins(20, 8, 20, 20)
        return body

    def _card_page(self, card: PinCard) -> QBoxLayout:
        card.setMaximumWidth(1100 if self._is_beside else self._card_px() * 2)
        middle = row(0, card, 0, margins=(16, 0, 16, 16))
        middle.setStretch(1, 1000)
        return column(self._notice.line(self.look), middle, 0)

    @property
    def _is_beside(self) -> bool:
        is_wide = self.width() / self.look.factor >= BESIDE_WIDTH
        return self.width_class == "narrow" and self.height_class == "short" and is_wide

    def _make_card(self) -> PinCard:
        assert self._entry is not None
        key_height = {"tall": 62, "medium": 50, "short": 44}[self.height_class]
        is_low = self.height_class != "tall"
        card = PinCard(self.look, self._entry, key_height=key_height, is_low=is_low, is_beside=self._is_beside)
        card.submitted.connect(partial(self.open_requested.emit, self._entry.person.id))
        card.explaining_changed.connect(self._explain)
        card.remove_requested.connect(partial(self.remove_requested.emit, self._entry.person.id))
        return card

    def _head(self) -> list[QWidget]:
        look = self.look
        words = self.tr("Each person has a place of their own on this computer.")
        title = text_label(look, self.tr("Who is studying?"), "h1", "heading")
        return [title, text_label(look, words, colour="muted"), self._notice.line(look)]

    def _tiles(self, columns: int) -> ButtonGrid:
        grid = ButtonGrid(columns, self.look.px(18 if columns > 1 else 10))
        height = 172 if self.width_class == "wide" and self.height_class != "short" else 150
        is_row = columns == 1
        for number, person in enumerate(self._people, start=1):
            words = self._name(person, "long" if is_row else "short")
            is_chosen = self._entry is not None and self._entry.person is person
            tile = PersonTile(
                self.look, words, person.picture, height=height, is_locked=person.is_locked, is_chosen=is_chosen,
                is_row=is_row,
            )  # fmt: skip
            tile.setObjectName(f"profile-{number}")
            tile.setAccessibleDescription(self.tr("Asks for a PIN.") if person.is_locked else "")
            tile.clicked.connect(partial(self._choose, person))
            grid.add(tile)
        new = PersonTile(self.look, self.tr("New person"), "plus", height=height, is_row=is_row)
        new.setObjectName("new-profile")
        new.clicked.connect(self.new_requested)
        grid.add(new)
        return grid

    def _name(self, person: PersonHere, form: str) -> str:
        if person.nickname:
            return person.nickname
        day = date_words(person.last_used.astimezone().date(), self.look.language, form)
        return self.tr("Last here on {date}").format(date=day)

    def _guest_line(self) -> QLayout:
        guest = SecondaryButton(self.look, self.tr("Guest, nothing is kept"), icon="guest")
        return row(named(guest, "guest", self.guest_requested), 0)

    def _language(self) -> WordButton:
        other = "English" if self.look.language == "es" else "Español"
        return named(FlatButton(self.look, other, icon="language"), "language", self.language_requested)

    def _text_size(self) -> WordButton:
        return text_size_button(self.look, self.tr("Text size"), self.text_size_requested.emit)

    def _back(self) -> WordButton:
        button = QuietButton(self.look, self.tr("Back"), icon="back")
        button.setObjectName("back")
        button.clicked.connect(self.step_back)
        return button

    # -- what the person does

    def _choose(self, person: PersonHere) -> None:
        self._notice.clear()
        if not person.is_locked:
            self.open_requested.emit(person.id, "")
            return
        self._entry = PinEntry(person, self._waits[person.id])
        self.rebuild()
        self.focus_on("pin" if self._entry.wait_s == 0 else "pin-heading")

    def _explain(self, is_explaining: bool) -> None:
        if self._entry is not None:
            self._entry.is_explaining, self._entry.typed = is_explaining, ""
            self.rebuild()
            self.focus_on("pin-heading" if is_explaining or self._entry.wait_s > 0 else "pin")

    def step_back(self) -> bool:
        """Go back from the explanation to the PIN, or from the PIN to the people; return whether there was a way."""
        if self._entry is None:
            return False
        if self._entry.is_explaining:
            self._explain(False)
            return True
        number = self._people.index(self._entry.person) + 1
        self._entry = None
        self.rebuild()
        self.focus_on(f"profile-{number}")
        return True

    # -- what is said

    def show_wrong_pin(self, wait_s: int) -> None:
        """Say that the PIN did not fit; for so many seconds no other can be tried."""
        if self._entry is None:
            return
        self._waits[self._entry.person.id] = self._entry.wait = _in_seconds(wait_s)
        self._entry.said = Said.WRONG
        if self._card is not None:
            self._card.show_refusal(Said.WRONG)
            if wait_s == 0:
                self.focus_on("pin")

    def show_trouble(self, words: str) -> None:
        """Say that something could not be done."""
        self._notice.show_trouble(words)


def _in_seconds(seconds: int) -> QDeadlineTimer:
    return QDeadlineTimer(seconds * 1000, Qt.TimerType.PreciseTimer)
