"""The view of turning: a card, its answer in the same card under a rule, and the rating buttons."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.desktop.frames import column, line, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.explanation import SourceLines, all_sources
from quizapp.desktop.views.parts import chip, emergency_block, icon_line, notes, rich
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.buttons import PrimaryButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.in_sight import bring_beginning_into_sight
from quizapp.desktop.widgets.landscape import HillEdge
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.words import Intervals
from quizapp.questions.response import Rating

if TYPE_CHECKING:
    from quizapp.desktop.views.shown import OftenMissed
    from quizapp.desktop.widgets.picture_places import OccludedPicture
    from quizapp.desktop.widgets.rich_text import RichText
    from quizapp.workspace.words import Explanation, PictureWords, TurnWords

_LONG_QUESTION = 90
_CARD_WIDTH = 880


class TurnView(QWidget):
    """A card, front or turned: a flashcard, either way round, words left out of a sentence, a picture with masks."""

    turn_requested = Signal()
    rated = Signal(int)
    other_words_requested = Signal()
    leave_out_requested = Signal()

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._shown, self._space = look, shown, space
        self._words: TurnWords = shown.asked.body  # type: ignore[assignment]  # the page chose the view by it
        self._answer: RichText | None = None
        card = self._card()
        buttons = self._ratings() if shown.explanation else self._show_button()
        side = 20 if self._space.is_narrow else 24
        if space.width == "wide":
            card.setMaximumWidth(look.px(_CARD_WIDTH))
            middle = row(0, card, 0)
            middle.setStretch(1, 1000)
            foot = row(0, buttons, 0)
        else:
            middle, foot = row(card), row(buttons) if self._space.is_narrow else row(0, buttons, 0)
        gap = look.px(12 if self._space.is_low else 22)
        layout = column(middle, foot, gap=gap, margins=(side, 8, side, gap))
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def _card(self) -> Card:
        look = self._look
        card = Card(look, radius="hero")
        body = self._body()
        padding = look.px(28 if self._space.is_low or self._space.is_narrow else 48)
        above = look.px(8 if self._space.is_short else 16 if self._space.is_low else 28)
        body.setContentsMargins(padding, above, padding, look.px(12))
        scroll = VerticalScroll(look, widget_of(body), "question-scroll", self._shown.asked.topic)
        layout = column(scroll, margins=(1, 1, 1, 1))
        if self._shown.explanation is not None:
            sources = SourceLines(look, self._shown.explanation)
            if self._space.pins_source:
                layout.addLayout(column(sources, margins=(padding, 0, padding, look.px(12))))
            else:
                body.addWidget(sources)
        elif not self._space.is_low and not self._space.is_narrow and self._words.picture is None:
            layout.addWidget(HillEdge(look, bottom_radius=look.radius("hero")))
        card.setLayout(layout)
        return card

    def _body(self) -> QVBoxLayout:
        look, is_turned = self._look, self._shown.explanation is not None
        body = column(gap=look.px(14))
        if not self._space.is_short:
            body.addLayout(row(chip(look, self._shown.asked.topic, "why"), 0))
        for note in notes(look, self._shown):
            body.addLayout(note)
        picture = self._words.picture
        if not is_turned and picture is None:  # a picture stays where it is when the card is turned
            body.addStretch(2)
        body.addWidget(self._front())
        if picture is not None:
            body.addWidget(self._picture(picture))
        if self._shown.explanation is not None:
            self._add_answer(body, self._shown.explanation)
        else:
            hint = self._words.hint or self.tr("Say your answer in your own words. There is no hurry.")
            body.addLayout(icon_line(look, "message-circle", hint, step="lead"))
            body.addStretch(3)
        return body

    def _front(self) -> "RichText":
        """Return what is asked; large while it stands alone, and a Tab stop for a screen reader only."""
        is_alone = not self.is_turned and self._words.picture is None and not self._space.is_low
        step = "card" if is_alone and len(self._words.front) <= _LONG_QUESTION else self._space.stem_step
        text = rich(self._look, self._words.front, self._shown.media, "stem", step=step, weight="strong")
        if not QAccessible.isActive():
            text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return text

    def _picture(self, words: "PictureWords") -> "OccludedPicture":
        from quizapp.desktop.widgets.picture_places import OccludedPicture  # few cards have one

        # So high that the answer still has its place under it.
        highest = round(180 * self._look.factor)
        asked, media = self._words.asked, self._shown.media
        return OccludedPicture(self._look, words, media, highest, asked=asked, is_turned=self.is_turned)

    def _add_answer(self, body: QVBoxLayout, explanation: "Explanation") -> None:
        look = self._look
        body.addWidget(line(look))
        self._answer = rich(look, self._words.back, self._shown.media, "answer", step="lead", weight="strong")
        body.addWidget(self._answer)
        if self._shown.often_missed is not None:
            body.addWidget(self._offer(self._shown.often_missed))
        if explanation.escalation:
            block = emergency_block(
                look, explanation.emergency_label, explanation.emergency_sentence, explanation.escalation
            )
            body.addWidget(block)
        if explanation.why:
            body.addLayout(icon_line(look, "why", self.tr("Why"), weight="strong", colour="muted"))
            body.addWidget(rich(look, explanation.why, self._shown.media, "explanation-why"))
        for sources in all_sources(look, explanation):
            body.addLayout(sources)
        body.addStretch(1)

    def _offer(self, missed: "OftenMissed") -> QWidget:
        from quizapp.desktop.views.often_missed import OftenMissedBand  # few cards have one

        band = OftenMissedBand(self._look, missed)
        band.other_words_requested.connect(self.other_words_requested)
        band.leave_out_requested.connect(self.leave_out_requested)
        return band

    def _show_button(self) -> WordButton:
        button = PrimaryButton(
            self._look, self.tr("Show the answer"), hero=not self._space.is_short, key=self.tr("Space")
        )
        button.setObjectName("show-answer")
        button.setMinimumWidth(min(self._look.px(420), 600))
        button.clicked.connect(self.turn_requested)
        return button

    def _ratings(self) -> QWidget:
        """Return the rating buttons; each is as wide as its words need, and no one is the default for patients."""
        look = self._look
        layout = row(gap=look.px(12))
        for rating, words in self._rating_words().items():
            if look.voice == "patient":
                button: WordButton = SecondaryButton(look, words, hero=not self._space.is_short, key=str(rating.value))
            else:
                interval = Intervals().words(self._shown.due_by_rating[rating], self._shown.now)
                named = self.tr("{rating}: {interval}").format(rating=words, interval=interval)
                is_usual = rating is Rating.GOOD
                kind = PrimaryButton if is_usual else SecondaryButton
                button = kind(look, named, key="" if self._space.is_narrow else str(rating.value))
            button.setObjectName(f"rating-{rating.name.lower()}")
            button.clicked.connect(lambda _=False, value=rating.value: self.rated.emit(value))
            if not self._space.is_narrow:
                button.setMinimumWidth(look.px(220))
            layout.addWidget(button, 1)
        return widget_of(layout)

    def _rating_words(self) -> dict[Rating, str]:
        if self._look.voice == "patient":
            return {Rating.AGAIN: self.tr("Not yet"), Rating.GOOD: self.tr("I knew it")}
        return {
            Rating.AGAIN: self.tr("Again"),
            Rating.HARD: self.tr("Hard"),
            Rating.GOOD: self.tr("Good"),
            Rating.EASY: self.tr("Easy"),
        }

    def show_answer(self) -> None:
        """Scroll to the answer, unless its first two lines are in sight already."""
        if self._answer is not None:
            two_lines = 2 * self._look.font_px("lead") * self._look.line_height("lead")
            bring_beginning_into_sight(self._answer, min(self._answer.height(), round(two_lines)))

    @property
    def is_turned(self) -> bool:
        """The answer is shown."""
        return self._shown.explanation is not None

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """The ratings that can be given."""
        return tuple(self._rating_words())
