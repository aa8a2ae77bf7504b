"""The page of a session: one question after the other, with top bar and tool bar."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import column, line, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.saving import Saving
from quizapp.desktop.pages.study_bars import ToolBar, TopBar
from quizapp.desktop.pages.study_keys import PAGE, Action, Pressed, action_for, do_in_view
from quizapp.desktop.views.areas import area_for
from quizapp.desktop.views.frame import QuestionView
from quizapp.desktop.views.shown import SHORT_NAME, Browsed, OftenMissed, ShownQuestion, Space
from quizapp.desktop.views.spoken import spoken_question
from quizapp.desktop.views.turn import TurnView
from quizapp.desktop.widgets.rich_text import RichText
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError
from quizapp.questions.chart import STEPS_OF_A_CASE
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating

if TYPE_CHECKING:
    from quizapp.questions.response import Response
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.session import CurrentSession
    from quizapp.workspace.study import NextCard

ENTER_REST_MS = 600
"""Enter and Space do nothing for so long after an answer appears, so that nobody skips it by accident."""
_ANSWER, _LEAVING = "answer", "leaving"
"""What waits to be saved: an answer, or going on without one; everything else that leads on is a step."""


class StudyPage(Page):
    """Shows the question of a session, says what the person does to it, and shows what became of it.

    Args:
        session: The session that goes on.
        make_explainer: Gives the words of questions in a language.
        clock: The moment now.
        shows_marks: Students see the marks for certainty.
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
        *,
        shows_marks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.session = session
        self._make_explainer, self._clock = make_explainer, clock
        self._shows_marks = shows_marks
        self._explainer = make_explainer(look.language)
        self._view: QuestionView | TurnView | None = None
        self._shown: ShownQuestion | None = None
        self._browsed, self._browsed_card = Browsed(), CardId("")
        self._shows_other_words = False
        self._put_off: set[CardId] = set()
        self._tools: ToolBar | None = None
        self._words_of_state = ""
        self._is_state_news = False
        self._saving = Saving(self)
        self._saving.failed.connect(self._say_not_saved)
        self._saving.changed.connect(self._show_state)
        self._since_shown, self._since_explained = QElapsedTimer(), QElapsedTimer()
        self._since_shown.start()

    # -- building

    def set_look(self, look: Look) -> None:
        """Show the question in another look or language; what was chosen stays."""
        if look.language != self._explainer.language:
            self._explainer = self._make_explainer(look.language)
        super().set_look(look)

    def build(self) -> QWidget:
        """Return the question of the moment with its bars."""
        self._view = self._build_view(self._card())
        self._tools = self.kept(ToolBar, self.height_class, self._new_tools)
        self._tools.show_flagged(self.session.is_flagged)
        self._tools.show_can_leave_out(self.session.can_leave_out)
        content = widget_of(column(self._top_bar(), self._view, line(self.look), self._tools))
        content.layout().setStretch(1, 1)  # type: ignore[union-attr]  # it was just given one
        self._show_state()
        return content

    def _card(self) -> "NextCard":
        if self.session.card is None:
            raise LookupError("the session is over")
        return self.session.card

    def _build_view(self, card: "NextCard") -> QuestionView | TurnView:
        shown, space = self._question_shown(card), Space(self.width_class, self.height_class)
        self._shown = shown
        if self.session.question.is_self_rated:
            turn = TurnView(self.look, shown, space)
            turn.turn_requested.connect(self.turn)
            turn.rated.connect(lambda value: self.rate(Rating(value)))
            turn.other_words_requested.connect(self._switch_words)
            turn.leave_out_requested.connect(self.leave_out)
            return turn
        if card.entry.card != self._browsed_card:
            self._browsed, self._browsed_card = Browsed(), card.entry.card
        view = QuestionView(self.look, shown, space, area_for(self.look, shown, space), browsed=self._browsed)
        view.responded.connect(self._keep_response)
        view.became_sure.connect(self._keep_certainty)
        view.check_requested.connect(self.check)
        view.go_on_requested.connect(self.go_on)
        view.other_words_requested.connect(self._switch_words)
        view.leave_out_requested.connect(self.leave_out)
        view.show_still_open(self.session.still_open())
        return view

    def _question_shown(self, card: "NextCard") -> ShownQuestion:
        now, on_screen = self._clock(), self.session.on_screen
        explanation = None
        if self.session.is_explained or on_screen.is_turned:
            explanation = self.session.explanation(self._explainer, now.astimezone().date())
        return ShownQuestion(
            asked=self.session.asked(self._explainer),
            media=card.entry.deck.media,
            response=on_screen.response,
            certainty=on_screen.certainty,
            explanation=explanation,
            has_changed_key=card.has_changed_key,
            due_by_rating=self.session.due_by_rating(now) if on_screen.is_turned else {},
            now=now,
            shows_marks=self._shows_marks and self.look.voice != "patient",
            often_missed=self._often_missed(now),
        )

    def _often_missed(self, now: datetime) -> OftenMissed | None:
        """Return what is offered where a question was missed many times; another explanation only once asked for."""
        leech = self.session.leech
        if leech is None:
            return None
        other = None if leech.other is None else self.session.study.catalogue.get(leech.other)
        words, media = "", self._card().entry.deck.media
        if other is not None and self._shows_other_words:
            words = self._explainer.explain(other, None, None, now.astimezone().date()).why
            media = other.deck.media
        return OftenMissed(self.session.can_leave_out, other is not None, words, media)

    def _top_bar(self) -> TopBar:
        name = self.tr("Practice") if self.session.is_practice else self.tr("Today")
        position, size = self.session.session.position, self.session.session.size
        if self._shown is not None and (case := self._shown.asked.case):
            name = self.tr("Case: {name}").format(name=case) if len(case) <= SHORT_NAME else self.tr("Case")
            position, size = self._shown.asked.step + 1, STEPS_OF_A_CASE
        about = (name, position, size, self.height_class)
        return self.kept(TopBar, about, lambda: self._new_top_bar(name, position, size))

    def _new_top_bar(self, name: str, position: int, size: int) -> TopBar:
        is_short = self.height_class == "short"
        bar = TopBar(self.look, name, position, size, width=self.width_class, width_px=self.width(), is_short=is_short)
        bar.stop_requested.connect(self.stop_requested)
        bar.help_requested.connect(self.help_requested)
        return bar

    def _new_tools(self) -> ToolBar:
        bar = ToolBar(
            self.look,
            self.text_percent_requested.emit,
            width=self.width_class,
            width_px=self.width(),
            is_short=self.height_class == "short",
            can_put_off=not self.session.is_practice,
        )
        bar.undo_requested.connect(self.undo)
        bar.flag_requested.connect(self.flag)
        bar.language_requested.connect(self.language_requested)
        bar.put_off_requested.connect(self.put_off)
        bar.leave_out_requested.connect(self.leave_out)
        return bar

    def _show_state(self) -> None:
        if self._tools is None or self.session.card is None:
            return
        usual = self.tr("Earlier answers are locked") if self.session.step else self.tr("Saved")
        if self.session.is_practice:
            usual = self.tr("Practice: nothing is counted")
        words = [self._words_of_state] if self._words_of_state else []
        if self._saving.error is not None:
            message, _ = error_words(self._saving.error)
            words.append(self.tr("Not saved yet. Trying again. {reason}").format(reason=message))
        is_needed = self._is_state_news or self.session.is_practice
        self._tools.show_state(" ".join(words), usual, is_saved=self._saving.is_saved, is_needed=is_needed)

    def _say_state(self, words: str, *, is_news: bool = False) -> None:
        """Say what became of what the person did; news is shown in a narrow window too."""
        self._words_of_state, self._is_state_news = words, is_news
        announce(self, words)

    # -- what the person does

    def turn(self) -> None:
        """Turn the flashcard over."""
        self._take(self.session.turn, self._show_from_top)

    def rate(self, rating: Rating) -> None:
        """Log the rating of the turned flashcard and go on."""
        taken = self._since_shown.elapsed()
        self._answer(lambda: self.session.rate(rating, self._clock(), taken), self._after_rating)

    def _after_rating(self) -> None:
        self._say_when_again()
        self.go_on()

    def check(self) -> None:
        """Log the response, if all is said, and show the explanation."""
        if not isinstance(self._view, QuestionView) or self.session.is_explained:
            return
        if not self._view.ask_for_missing(self.session.still_open()):
            taken = self._since_shown.elapsed()
            self._answer(lambda: self.session.check(self._clock(), taken), self._after_check)

    def _after_check(self) -> None:
        from quizapp.desktop.views.explanation import spoken_verdict

        self._say_when_again()
        self._show_from_top()
        if self._shown is not None and self._shown.explanation is not None:
            announce(self, spoken_verdict(self._shown.explanation))

    def go_on(self) -> None:
        """Show the next question, or say that the session is over."""
        self._take(lambda: self.session.go_on(self._clock()), self._show_next)

    def _show_next(self) -> None:
        if self.session.card is None:
            self.ended.emit()
            return
        self.show_question()

    def put_off(self, days: int) -> None:
        """Ask the question on the screen again in so many days, one or seven, and go on to the next one."""
        words = self.tr("Put off until tomorrow.") if days == 1 else self.tr("Put off for a week.")
        self._leave(lambda: self.session.postpone(days, self._clock()), words)

    def leave_out(self) -> None:
        """Leave the question on the screen out of the plan, and go on to the next one."""
        self._leave(lambda: self.session.leave_out(self._clock()), self.tr("Left out. Settings brings it back."))

    def _leave(self, change: Callable[[], object], words: str) -> None:
        """Go on without the question on the screen; an answer that waits to be saved is not taken."""
        card = self._card().entry.card

        def say() -> None:
            self._put_off.add(card)
            way = self.tr("Undo takes it back.") if self.look.voice == "patient" else self.tr("U takes it back.")
            self._say_state(f"{words} {way}", is_news=True)
            self._show_next()

        self._saving.forget()
        self._saving.forget(_ANSWER)
        self._take(change, say, name=_LEAVING)

    def _switch_words(self) -> None:
        """Show another question's explanation beside this one's, or no longer."""
        self._shows_other_words = not self._shows_other_words
        self.rebuild()
        if self._shows_other_words and isinstance(text := self.findChild(RichText, "other-explanation"), RichText):
            announce(self, text.toPlainText())

    def begin(self) -> None:
        """Put the focus where the person begins, on a page that shows its first question."""
        self.make_sure_of_content()
        self._begin_question()

    def show_question(self) -> None:
        """Show the session's question and put the focus where the person begins."""
        self._shows_other_words = False
        self.rebuild()
        self._begin_question()

    def _begin_question(self) -> None:
        self._since_shown.start()
        self._look_from_top()
        if self._shown is not None:
            stem = self.findChild(RichText, "stem")
            area = self._view.area if isinstance(self._view, QuestionView) else None
            place = self.session.session.position, self.session.session.size
            announce(self, spoken_question(self._shown.asked, area, stem.toPlainText() if stem else "", *place))

    def _show_from_top(self) -> None:
        """Show what is new from its first line, even where the control that gets the focus lies lower."""
        self.rebuild()
        self._look_from_top()

    def _look_from_top(self) -> None:
        self._focus_where_one_begins()
        self._scroll_to_beginning()
        QTimer.singleShot(0, self, self._scroll_to_beginning)  # once everything has its place

    def _scroll_to_beginning(self) -> None:
        for scroll in self.findChildren(VerticalScroll):
            scroll.scroll_to_share(0)
        if isinstance(self._view, TurnView):
            self._view.show_answer()

    def _focus_where_one_begins(self) -> None:
        if self.session.is_explained:
            self._since_explained.start()
            self.focus_on("explanation-heading")
        elif isinstance(self._view, QuestionView):
            self._view.area.focus_first()
        elif not self.session.on_screen.is_turned:
            self.focus_on("show-answer")
        else:  # patients have no default rating
            self._since_explained.start()
            self.focus_on("answer" if self.look.voice == "patient" else "rating-good")

    def undo(self) -> None:
        """Take back the latest answer of today; one that still waits to be saved is the latest, and just forgotten."""
        if not self.session.is_explained and self._saving.forget(_ANSWER):
            self._say_not_taken()
            return
        if self._saving.forget(_LEAVING):
            self._say_state(self.tr("The question stays."))
            self._show_state()
            return
        taken_back: list[CardId | None] = []
        self._take(lambda: taken_back.append(self.session.undo(self._clock())), lambda: self._after_undo(taken_back))

    def _after_undo(self, taken_back: list[CardId | None]) -> None:
        card = taken_back[-1]
        if card is None:
            self._say_state(self.tr("There is no answer of today to take back."))
            self._show_state()
            return
        was_put_off = card in self._put_off
        self._put_off.discard(card)
        self._say_state(self.tr("The question is back") if was_put_off else self.tr("Last answer taken back"))
        self.show_question()

    def _say_not_taken(self) -> None:
        self._say_state(self.tr("Your answer was not taken."))
        self._show_state()

    def flag(self) -> None:
        """Flag the question, or no longer."""
        study, card = self.session.study, self._card().entry.card
        is_on = not study.is_flagged(card)  # where it waits, another question may be on the screen when it is done
        change = partial(study.flag, card, is_on)
        self._saving.take(lambda: change(self._clock()), lambda: self._after_flag(is_on=is_on), name=f"flag {card}")

    def _after_flag(self, *, is_on: bool) -> None:
        if self._tools is not None and self.session.card is not None:
            self._tools.show_flagged(self.session.is_flagged)
        announce(self, self.tr("Flagged") if is_on else self.tr("Flag removed"))
        self._clear_state()

    def _keep_response(self, response: "Response | None") -> None:
        self._keep(lambda: self.session.respond(response))
        if isinstance(self._view, QuestionView):
            self._view.show_still_open(self.session.still_open())

    def _keep_certainty(self, value: int) -> None:
        self._keep(lambda: self.session.be_sure(Certainty(value)))

    # -- saving

    def _keep(self, change: Callable[[], object]) -> None:
        """Do a change of the draft; it is done in any case, and written as soon as it can be."""
        self._saving.keep(change, lambda: self.session.respond(self.session.on_screen.response))
        if self._saving.forget(_ANSWER):  # it is another answer by now
            self._say_not_taken()
        else:
            self._clear_state()

    def _answer(self, change: Callable[[], object], then: Callable[[], None]) -> None:
        """Take an answer; it goes before a step that waits, which leads away from its question."""
        self._saving.forget()
        self._saving.forget(_LEAVING)
        self._take(change, then, name=_ANSWER)

    def _take(self, change: Callable[[], object], then: Callable[[], None], *, name: str = "step") -> None:
        """Do a change that counts only once it is in the file, and go on only then."""
        if not self._saving.is_saved:
            self._words_of_state = ""
        self._saving.take(change, then, name=name)

    def _say_not_saved(self, error: QuizError) -> None:
        self._words_of_state = ""
        announce(self, " ".join(error_words(error)), at_once=True)

    def _clear_state(self) -> None:
        self._words_of_state, self._is_state_news = "", False
        self._show_state()

    def _say_when_again(self) -> None:
        self._is_state_news = False
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
        is_open = isinstance(self._view, QuestionView) and not self.session.is_explained
        pressed = action_for(event, has_letters=self.look.voice != "patient", is_scrolling=self.session.is_explained)
        if pressed is None:
            return is_open and isinstance(self._view, QuestionView) and self._view.take_key(event)
        return self._do(pressed)

    def _do(self, pressed: Pressed) -> bool:
        """Do what a key asks for; tell whether there was anything to do."""
        match pressed.action:
            case Action.ENTER | Action.SPACE:
                self._go(is_enter=pressed.action is Action.ENTER)
            case Action.DIGIT if isinstance(self._view, TurnView):
                self._rate_by_digit(self._view, round(pressed.value))
            case Action.UNDO:
                self.undo()
            case Action.FLAG:
                self.flag()
            case Action.LANGUAGE:
                self.language_requested.emit()
            case Action.NOTHING:
                pass
            case _ if isinstance(self._view, QuestionView):
                return do_in_view(pressed, self._view, is_open=not self.session.is_explained)
            case _:
                return False
        return True

    def _go(self, *, is_enter: bool) -> None:
        if isinstance(self._view, TurnView):
            if not self._view.is_turned:
                self.turn()
            elif self.look.voice != "patient" and self._is_rested():  # patients have no default rating
                self.rate(Rating.GOOD)
        elif not self.session.is_explained:
            if is_enter:
                self.check()
        elif is_enter:
            if self._is_rested():
                self.go_on()
        elif isinstance(self._view, QuestionView):
            self._view.scroll_page(PAGE)

    def _is_rested(self) -> bool:
        return self._since_explained.elapsed() >= ENTER_REST_MS

    def _rate_by_digit(self, view: TurnView, number: int) -> None:
        if view.is_turned and number in {*view.ratings}:
            self.rate(Rating(number))
