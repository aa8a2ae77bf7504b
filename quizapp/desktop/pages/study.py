"""The page of a session: one question after the other, with top bar and tool bar."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import column, line, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.text_size import text_size_button
from quizapp.desktop.views.choose import ChooseView
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.views.turn import TurnView
from quizapp.desktop.widgets.buttons import FlatButton, HelpPill, QuietButton
from quizapp.desktop.widgets.labels import IconLabel, TextLabel, text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.segments import ProgressSegments
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError
from quizapp.questions.question import CardId, Way
from quizapp.questions.response import Certainty, Rating

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.session import CurrentSession
    from quizapp.workspace.study import NextCard

ENTER_REST_MS = 600
"""Enter and Space do nothing for so long after an answer appears, so that nobody skips it by accident."""
RETRY_MS = 3000
ONE_LINE_WIDTH = 560
"""Effective width from which Stop, progress and help pill stand on one line."""

_LETTERS_OF_CERTAINTY = {"a": Certainty.GUESS, "s": Certainty.FAIRLY_SURE, "d": Certainty.SURE_ENOUGH_TO_ACT}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINE, _PAGE = 0.2, 0.85
_SCROLL = {
    Qt.Key.Key_Down: _LINE, Qt.Key.Key_Up: -_LINE, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE,
}  # fmt: skip
"""How far these keys scroll an explanation, in heights of what is seen of it."""


class StudyPage(Page):
    """Shows the question of a session, says what the person does to it, and shows what became of it.

    Args:
        session: The session that goes on.
        make_explainer: Gives the words of questions in a language.
        clock: The moment now.
    """

    stop_requested = Signal()
    ended = Signal()
    help_requested = Signal()
    language_requested = Signal()
    text_percent_requested = Signal(int)

    def __init__(
        self,
        look: Look,
        session: "CurrentSession",
        make_explainer: Callable[[str], "Explainer"],
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.session = session
        self._make_explainer, self._clock = make_explainer, clock
        self._explainer = make_explainer(look.language)
        self._view: ChooseView | TurnView | None = None
        self._state: TextLabel | None = None
        self._words_of_state = ""
        self._is_saved = True
        self._since_shown, self._since_explained = QElapsedTimer(), QElapsedTimer()
        self._since_shown.start()
        self._pending: Callable[[], None] | None = None
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._try_again)

    # -- building

    def set_look(self, look: Look) -> None:
        """Show the question in another look or language; what was chosen stays."""
        if look.language != self._explainer.language:
            self._explainer = self._make_explainer(look.language)
        super().set_look(look)

    def build(self) -> QWidget:
        """Return the question of the moment with its bars."""
        self._view = self._build_view(self._card())
        content = widget_of(column(self._top_bar(), self._view, line(self.look), self._tool_bar()))
        content.layout().setStretch(1, 1)  # type: ignore[union-attr]  # it was just given one
        return content

    def _card(self) -> "NextCard":
        if self.session.card is None:
            raise LookupError("the session is over")
        return self.session.card

    def _build_view(self, card: "NextCard") -> ChooseView | TurnView:
        shown, space = self._shown(card), Space(self.width_class, self.height_class)
        if card.entry.question.way is Way.TURN:
            turn = TurnView(self.look, shown, space)
            turn.turn_requested.connect(self.turn)
            turn.rated.connect(lambda value: self.rate(Rating(value)))
            return turn
        choose = ChooseView(self.look, shown, space)
        choose.chose.connect(self._keep_choice)
        choose.became_sure.connect(self._keep_certainty)
        choose.check_requested.connect(self.check)
        choose.go_on_requested.connect(self.go_on)
        return choose

    def _shown(self, card: "NextCard") -> ShownQuestion:
        now, answered = self._clock(), self.session.answered
        on_screen = self.session.on_screen
        explanation = None
        if answered is not None or on_screen.is_turned:
            explanation = self._explainer.explain(
                card.entry, on_screen.chosen, on_screen.certainty, now.astimezone().date()
            )
        return ShownQuestion(
            asked=self._explainer.ask(card.entry),
            media=card.entry.deck.media,
            chosen=on_screen.chosen,
            certainty=on_screen.certainty,
            explanation=explanation,
            key=getattr(card.entry.question, "key", ""),
            has_changed_key=card.has_changed_key,
            due_by_rating=self.session.due_by_rating(now) if on_screen.is_turned else {},
            now=now,
        )

    def _top_bar(self) -> QWidget:
        look, session = self.look, self.session.session
        stop = QuietButton(look, self.tr("Stop"), icon="stop")
        stop.setObjectName("stop")
        stop.clicked.connect(self.stop_requested)
        segments = ProgressSegments(look, session.position, session.size, compact=self.width_class != "wide")
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        if self.width() / look.factor < ONE_LINE_WIDTH:
            # The progress gets a line of its own, so that Stop and the pill keep their full words.
            under = row(segments, 0, margins=(look.spacing("xl"), 0, 0, 4))
            return widget_of(column(top_bar(look, [stop], pill), under))
        name = [] if self.width_class == "narrow" else [text_label(look, self.tr("Today"), weight="strong")]
        return widget_of(top_bar(look, [stop, *name, segments], pill))

    def _tool_bar(self) -> QWidget:
        look = self.look
        undo = FlatButton(look, self.tr("Undo"), icon="undo")
        undo.setObjectName("undo")
        undo.clicked.connect(self.undo)
        # Named in the other language, so that whoever needs it can read it.
        language = FlatButton(look, "Español" if look.language == "en" else "English", icon="language")
        language.setObjectName("language")
        language.clicked.connect(self.language_requested)
        size = text_size_button(look, self.tr("Text size"), self.text_percent_requested.emit)
        self._state = text_label(look, "", colour="muted", align=Qt.AlignmentFlag.AlignRight)
        self._state.setObjectName("save-state")
        self._state_icon = IconLabel(look, "saved", "muted", size=18)
        for button in (undo, language, size):  # the words of the state wrap, not theirs
            share_px = max(self.width() // 4, button.minimumSizeHint().width())
            button.setMinimumWidth(min(button.sizeHint().width(), share_px))
        side = 8 if self.width_class == "narrow" else look.spacing("xl")
        bar = row(undo, language, size, 16, self._state_icon, self._state, gap=4, margins=(side, 8, side + 8, 8))
        # The words of the state end at the right edge, with their icon before them.
        bar.insertStretch(bar.count() - 2, 1)
        tools = widget_of(bar)
        self._show_state()  # only now: what is shown before it has a place would be a window of its own
        return tools

    def _show_state(self) -> None:
        if self._state is not None:
            is_short = not self._words_of_state or (self._is_saved and self.width_class == "narrow")
            self._state.setText(self.tr("Saved") if is_short else self._words_of_state)
            self._state_icon.setVisible(self._is_saved)

    # -- what the person does

    def turn(self) -> None:
        """Turn the flashcard over."""
        self._saved(self.session.turn, self._show_back)

    def _show_back(self) -> None:
        self.rebuild()
        self._focus_where_one_begins()

    def rate(self, rating: Rating) -> None:
        """Log the rating of the turned flashcard and go on."""
        taken = self._since_shown.elapsed()
        self._saved(lambda: self.session.rate(rating, self._clock(), taken), self._after_rating)

    def _after_rating(self) -> None:
        self._say_when_again()
        self.go_on()

    def check(self) -> None:
        """Log the chosen option, if all is said, and show the explanation."""
        if not isinstance(self._view, ChooseView) or self.session.answered is not None:
            return
        on_screen = self.session.on_screen
        if not on_screen.chosen:
            self._view.complain(self.tr("First choose one answer."), "choice-1")
            announce(self, self.tr("First choose one answer."))
        elif on_screen.certainty is None:
            self._view.complain(self.tr("One more thing: how sure are you?"), "certainty-1")
            announce(self, self.tr("One more thing: how sure are you?"))
        else:
            taken = self._since_shown.elapsed()
            self._saved(lambda: self.session.check(self._clock(), taken), self._after_check)

    def _after_check(self) -> None:
        self._say_when_again()
        self.rebuild()
        self._focus_where_one_begins()
        answered = self.session.answered
        if answered is not None and answered.score is not None and answered.score.is_full:
            announce(self, self.tr("Right."))
        else:
            announce(self, self.tr("Many people think this."))

    def go_on(self) -> None:
        """Show the next question, or say that the session is over."""
        self._saved(lambda: self.session.go_on(self._clock()), self._show_next)

    def _show_next(self) -> None:
        if self.session.card is None:
            self.ended.emit()
            return
        self.show_question()

    def show_question(self) -> None:
        """Show the session's question and put the focus where the person begins."""
        self._since_shown.start()
        self.rebuild()
        self._focus_where_one_begins()
        asked = self._explainer.ask(self._card().entry)
        place = self.tr("Question {number} of {size}. {topic}.")
        session = self.session.session
        announce(self, place.format(number=session.position, size=session.size, topic=asked.topic))

    def _focus_where_one_begins(self) -> None:
        if self.session.answered is not None:
            self._since_explained.start()
            self._focus_on("explanation-heading")
        elif self._card().entry.question.way is Way.CHOOSE:
            self._focus_on("choice-1")
        elif not self.session.on_screen.is_turned:
            self._focus_on("show-answer")
        else:  # patients have no default rating
            self._since_explained.start()
            self._focus_on("answer" if self.look.voice == "patient" else "rating-good")

    def undo(self) -> None:
        """Take back the latest answer of today; one that still waits to be saved is the latest, and just forgotten."""
        if self._pending is not None and self.session.answered is None:
            self._forget_pending()
            return
        taken_back: list[CardId | None] = []
        self._saved(lambda: taken_back.append(self.session.undo(self._clock())), lambda: self._after_undo(taken_back))

    def _after_undo(self, taken_back: list[CardId | None]) -> None:
        if any(taken_back):
            self._words_of_state = self.tr("Last answer taken back")
            announce(self, self._words_of_state)
            self.show_question()
        else:
            self._words_of_state = self.tr("There is no answer of today to take back.")
            announce(self, self._words_of_state)
            self._show_state()

    def _forget_pending(self) -> None:
        self._pending, self._is_saved = None, True
        self._retry.stop()
        self._words_of_state = self.tr("Your answer was not taken.")
        announce(self, self._words_of_state)
        self._show_state()

    def _keep_choice(self, part: str) -> None:
        self._saved(lambda: self.session.choose(part), self._clear_state)

    def _keep_certainty(self, value: int) -> None:
        self._saved(lambda: self.session.be_sure(Certainty(value)), self._clear_state)

    # -- saving

    def _saved(self, change: Callable[[], object], then: Callable[[], None]) -> None:
        """Do a change that is kept in the file, and go on only if it was."""
        try:
            change()
        except QuizError as error:
            self._say_not_saved(error)
            self._pending = lambda: self._saved(change, then)
            self._retry.start()
            return
        self._pending = None
        self._retry.stop()
        if not self._is_saved:
            self._is_saved, self._words_of_state = True, ""
        then()

    def _try_again(self) -> None:
        if self._pending is not None:
            self._pending()

    def _say_not_saved(self, error: QuizError) -> None:
        message, action = error_words(error)
        if self._is_saved:
            announce(self, f"{message} {action}", at_once=True)
        self._is_saved = False
        self._words_of_state = self.tr("Not saved yet. Trying again. {reason}").format(reason=message)
        self._show_state()

    def _clear_state(self) -> None:
        self._words_of_state = ""
        self._show_state()

    def _say_when_again(self) -> None:
        answered = self.session.answered
        if answered is not None and answered.rating is Rating.AGAIN:
            if self.session.comes_back_tomorrow(self._clock()):
                self._words_of_state = self.tr("Saved. You will see this again today and tomorrow.")
            else:
                self._words_of_state = self.tr("Saved. You will see this again today.")
        else:
            self._words_of_state = ""

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the focused control did not want."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, text = event.key(), event.text().lower()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key in _ENTER or key == Qt.Key.Key_Space or text == "u":
            return event.isAutoRepeat() or self._take_action_key(key, text)
        if text.isdecimal() and text != "0":
            if not event.isAutoRepeat():
                self._take_digit(int(text))
            return True
        if key in _SCROLL and self.session.answered is not None:
            self._scroll(_SCROLL[Qt.Key(key)])
            return True
        return self.look.voice != "patient" and self._take_letter(text)

    def _take_action_key(self, key: int, text: str) -> bool:
        if text == "u":
            if self.look.voice == "patient":
                return False
            self.undo()
        elif isinstance(self._view, TurnView):
            if not self._view.is_turned:
                self.turn()
            elif self.look.voice != "patient" and self._is_rested():  # patients have no default rating
                self.rate(Rating.GOOD)
        elif self.session.answered is None:
            if key in _ENTER:
                self.check()
        elif key == Qt.Key.Key_Space:
            self._scroll(_PAGE)
        elif self._is_rested():
            self.go_on()
        return True

    def _is_rested(self) -> bool:
        return self._since_explained.elapsed() >= ENTER_REST_MS

    def _take_digit(self, number: int) -> None:
        if isinstance(self._view, ChooseView):
            self._view.choose(number)
        elif self._view is not None and self._view.is_turned and number in {*self._view.ratings}:
            self.rate(Rating(number))

    def _take_letter(self, text: str) -> bool:
        if text == "l":
            self.language_requested.emit()
        elif text in ("j", "k") and isinstance(self._view, ChooseView):
            step = 1 if text == "j" else -1
            if self.session.answered is None:
                self._move_choice(step)
            else:
                self._scroll(step * _LINE)
        elif text in _LETTERS_OF_CERTAINTY and isinstance(self._view, ChooseView) and self.session.answered is None:
            self._view.be_sure(_LETTERS_OF_CERTAINTY[text])
        else:
            return False
        return True

    def _move_choice(self, step: int) -> None:
        if not isinstance(self._view, ChooseView):
            return
        buttons = list(self._view.choices.values())
        focused = next((place for place, button in enumerate(buttons) if button.hasFocus()), -1 if step > 0 else 0)
        buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _scroll(self, heights: float) -> None:
        """Scroll the explanation; where everything stands in one column, that column."""
        names = ("explanation-scroll", "question-scroll")
        found = [scroll for name in names if isinstance(scroll := self.findChild(VerticalScroll, name), VerticalScroll)]
        for scroll in found[:1]:
            scroll.scroll_page(heights)

    def _focus_on(self, name: str) -> None:
        if isinstance(control := self.findChild(QWidget, name), QWidget):
            control.setFocus(Qt.FocusReason.OtherFocusReason)
