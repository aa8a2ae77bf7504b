"""The page of a test: one question after the other with the time left, an overview of them all, and a pause."""

import contextlib
import enum
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.exam_words import form_words
from quizapp.desktop.frames import Item, column, line, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.exam_bars import TestTools, TestTopBar
from quizapp.desktop.pages.exam_clock import ExamClock
from quizapp.desktop.pages.exam_keys import TestAction, own_action_for
from quizapp.desktop.pages.message_card import message_card
from quizapp.desktop.pages.overview import Overview
from quizapp.desktop.pages.saving import Saving
from quizapp.desktop.pages.study import ENTER_REST_MS
from quizapp.desktop.pages.study_keys import PAGE, Action, Pressed, action_for, do_in_view
from quizapp.desktop.views.areas import area_for
from quizapp.desktop.views.case import step_words
from quizapp.desktop.views.certainty import CertaintyChoice
from quizapp.desktop.views.frame import QuestionView
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.views.shown import Browsed, ShownQuestion, Space
from quizapp.desktop.widgets.rich_text import RichText
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError
from quizapp.questions.response import Certainty

if TYPE_CHECKING:
    from quizapp.questions.response import Response
    from quizapp.workspace.exam import CurrentTest
    from quizapp.workspace.explanation import Explainer

SPEND_EVERY_MS = 10_000
"""The time is written at least so often."""
_NO_LIMIT_MS = 10**12
_CHECK, _STOP, _HAND_IN = "check", "stop", "hand_in"
"""What can wait to be saved, besides flags."""


class _Shows(enum.Enum):
    QUESTION = "question"
    OVERVIEW = "overview"
    END = "end"
    """The overview, reached from the last question."""
    PAUSE = "pause"
    CLOSING = "closing"
    """It is handed in, and could not be saved so far."""


class TestPage(Page):
    """Shows the question of a test that goes on, and keeps whatever the person does to it.

    Args:
        test: The test, on its screen.
        make_explainer: Gives the words of questions in a language.
        clock: The moment now.
        monotonic_ms: Milliseconds that only ever grow: what the time of the test is measured by.
        shows_marks: The marks for certainty are shown.
    """

    __test__ = False  # pytest takes a class of such a name for tests

    stop_requested = Signal()
    """The person wants to leave it for later: see `stop`."""
    stopped = Signal()
    """It was left, and is kept."""
    hand_in_requested = Signal()
    """The person wants to hand in: see `hand_in`."""
    lock_requested = Signal()
    """The first step of a case is to be left for good: see `go_beyond_lock`."""
    handed_in = Signal(str, bool)
    """The test is over, its answers are saved: its id, and whether the time was over."""
    help_requested = Signal()
    language_requested = Signal()
    text_percent_requested = Signal(int)

    def __init__(
        self,
        look: Look,
        test: "CurrentTest",
        make_explainer: "Callable[[str], Explainer]",
        clock: Callable[[], datetime],
        monotonic_ms: Callable[[], int],
        *,
        shows_marks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.test = test
        self._make_explainer, self._clock = make_explainer, clock
        self._shows_marks = shows_marks
        self._explainer = make_explainer(look.language)
        self._shows, self._is_time_hidden, self._is_time_over = _Shows.QUESTION, False, False
        self._is_overtime_told = False
        self._beyond_lock = 0
        self._words_of_state = ""
        self._view: QuestionView | None = None
        self._body: QWidget | None = None
        self._bar: TestTopBar | None = None
        self._tools: TestTools | None = None
        self._browsed: dict[str, Browsed] = {}
        self._saving = Saving(self)
        self._saving.failed.connect(self._say_not_saved)
        self._saving.changed.connect(self._show_state)
        self._since_explained = QElapsedTimer()
        self._time = ExamClock(monotonic_ms, test.run.ms_left)
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self.tick)
        self._seconds.start()

    # -- building

    def set_look(self, look: Look) -> None:
        """Show the test in another look or language; what was chosen stays."""
        if look.language != self._explainer.language:
            self._explainer = self._make_explainer(look.language)
        super().set_look(look)

    def build(self) -> QWidget:
        """Return what is shown at the moment, with its bars."""
        self._view = self._tools = self._body = None
        self._bar = self._top_bar()
        parts: list[Item] = [self._bar]
        if self._is_overtime_told:
            side = self.look.spacing("xl")
            note = icon_line(self.look, "clock", self._words_of_overtime(), weight="strong", icon_colour="info")
            note.setContentsMargins(side, 0, side, 6)
            parts.append(note)
        match self._shows:
            case _Shows.QUESTION:
                parts += self._question()
            case _Shows.OVERVIEW | _Shows.END:
                parts.append(self._overview())
            case _Shows.PAUSE:
                parts += [0, self._pause_card(), 0]
            case _Shows.CLOSING:
                parts += [0, self._closing_card(), 0]
        layout = column(*parts)
        if self._body is not None:
            layout.setStretchFactor(self._body, 1)
        self._show_state()
        self._show_time()
        return widget_of(layout)

    def _top_bar(self) -> TestTopBar:
        run, places = self.test.run, self.test.places()
        place, size = places[run.at], len(self.test.cards)
        words = self.tr("Question {number} of {size}").format(number=place.number, size=size)
        has_clock = run.ms_left is not None and self.look.voice != "patient"
        about = (form_words(run.form), words, place.number, size, has_clock)
        return self.kept(TestTopBar, about, lambda: self._new_top_bar(words, place.number, has_clock=has_clock))

    def _new_top_bar(self, words: str, number: int, *, has_clock: bool) -> TestTopBar:
        bar = TestTopBar(
            self.look,
            form_words(self.test.run.form),
            words,
            number,
            len(self.test.cards),
            has_clock=has_clock,
            width=self.width_class,
            width_px=self.width(),
        )
        bar.stop_requested.connect(self.stop_requested)
        bar.help_requested.connect(self.help_requested)
        bar.clock_pressed.connect(self._hide_time)
        return bar

    def _question(self) -> list[Item]:
        self._view = self._body = self._question_view()
        parts: list[Item] = []
        if words := self._words_of_lock():
            side = self.look.spacing("xl")
            locked = icon_line(self.look, "lock", words, colour="muted")
            locked.setContentsMargins(side, 0, side, 4)
            parts.append(locked)
        self._tools = self.kept(TestTools, None, self._new_tools)
        self._tools.show_marked(self.test.screen.is_marked)
        self._tools.show_flagged(self.test.is_flagged)
        return [*parts, self._view, line(self.look), self._tools]

    def _words_of_lock(self) -> str:
        """Return what there is to say about the steps of a case in an exam."""
        run = self.test.run
        if run.is_tutored or run.screen.step is None:
            return ""
        if self.test.is_locked:
            return self.tr("This answer is locked: the case has gone on.")
        is_last = run.screen is run.steps_of(run.screen.card)[-1]
        return "" if is_last else self.tr("Earlier answers are locked when you go on to the next step.")

    def _question_view(self) -> QuestionView:
        test = self.test
        shown, space = self._question_shown(), Space(self.width_class, self.height_class)
        browsed = self._browsed.setdefault(test.screen.card, Browsed())
        area = area_for(self.look, shown, space)
        view = QuestionView(
            self.look, shown, space, area, mode="study" if test.run.is_tutored else "exam", browsed=browsed
        )
        view.responded.connect(self._keep_response)
        view.became_sure.connect(self._keep_certainty)
        view.struck.connect(self._strike)
        view.check_requested.connect(self.check)
        view.go_on_requested.connect(self.go_on)
        view.show_still_open(test.still_open())
        if test.is_locked and not test.is_explained:
            area.setEnabled(False)
            if isinstance(sure := view.findChild(CertaintyChoice), CertaintyChoice):
                sure.setEnabled(False)
        return view

    def _question_shown(self) -> ShownQuestion:
        test, now = self.test, self._clock()
        explanation = None
        if test.is_explained:
            explanation = test.explanation(self._explainer, now.astimezone().date())
        return ShownQuestion(
            asked=test.asked(self._explainer),
            media=test.entry.deck.media,
            response=test.screen.response,
            certainty=test.screen.certainty,
            explanation=explanation,
            has_changed_key=test.card.has_changed_key,
            due_by_rating={},
            now=now,
            struck=frozenset(test.screen.struck),
            can_strike=not test.is_locked,
            shows_marks=self._shows_marks and self.look.voice != "patient",
        )

    def _new_tools(self) -> TestTools:
        tools = TestTools(self.look, self.text_percent_requested.emit, width=self.width_class, width_px=self.width())
        tools.previous_requested.connect(self.go_back)
        tools.next_requested.connect(self.go_on)
        tools.mark_requested.connect(self.mark)
        tools.flag_requested.connect(self.flag)
        tools.overview_requested.connect(self.show_overview)
        tools.pause_requested.connect(self.pause)
        tools.language_requested.connect(self.language_requested)
        tools.hand_in_requested.connect(self.hand_in_requested)
        return tools

    def _overview(self) -> Overview:
        test = self.test
        overview = Overview(self.look, test.places(), test.run.at, self.unanswered, is_end=self._shows is _Shows.END)
        overview.chosen.connect(self._go_to)
        overview.back_requested.connect(self.show_question)
        overview.hand_in_requested.connect(self.hand_in_requested)
        self._body = overview
        return overview

    def _pause_card(self) -> QWidget:
        words = self.tr("The question is hidden and the clock stands still.")
        if self._saving.error is not None:
            words = f"{words} {self._words_of_trouble(self._saving.error)}"
        return self._card(self.tr("Paused"), words, self.tr("Go on"), self.pause)

    def _closing_card(self) -> QWidget:
        title = self.tr("The time is over.") if self._is_time_over else self.tr("Not handed in yet")
        words = self.tr("Your test could not be saved yet. Everything you answered is kept here. Trying again.")
        if self._saving.error is not None:
            words = f"{words} {' '.join(error_words(self._saving.error))}"
        if self._is_time_over:
            return self._card(title, words)
        return self._card(title, words, self.tr("Back to the question"), self._come_back)

    def _card(self, title: str, words: str, button: str = "", act: Callable[[], None] | None = None) -> QWidget:
        return message_card(self.look, title, words, button, act, is_narrow=self.width_class == "narrow")

    # -- where one goes

    def begin(self) -> None:
        """Put the focus where one begins, on a page that shows its first question."""
        self.make_sure_of_content()
        self._begin_question()

    def show_question(self) -> None:
        """Show the question of the test and put the focus where one begins."""
        self._shows = _Shows.QUESTION
        self.rebuild()
        self._begin_question()

    def _begin_question(self) -> None:
        self._focus_where_one_begins()
        announce(self, self._spoken())

    def _spoken(self) -> str:
        """Return what a screen reader says of a question: where one is, how to answer, what is asked."""
        if self._view is None:
            return ""
        asked, place = self.test.asked(self._explainer), self.test.places()[self.test.run.at]
        words = self.tr("Question {number} of {size}. {topic}.")
        parts = [words.format(number=place.number, size=len(self.test.cards), topic=asked.topic)]
        if asked.case:
            parts.append(f"{step_words(asked.step)}.")
        parts += [self._words_of_lock(), self._view.area.spoken()]
        if isinstance(stem := self.findChild(RichText, "stem"), RichText):
            parts.append(stem.toPlainText())
        return " ".join(part for part in parts if part)

    def _focus_where_one_begins(self) -> None:
        if self._shows is _Shows.PAUSE or self._shows is _Shows.CLOSING:
            self.focus_on("go-on-test")
        elif self._view is None:
            if isinstance(overview := self.findChild(Overview), Overview):
                overview.focus_here()
        elif self.test.is_explained:
            self._since_explained.start()
            self.focus_on("explanation-heading")
        elif self.test.is_locked:
            self.focus_on("next")
        else:
            self._view.area.focus_first()

    def show_overview(self) -> None:
        """Show all questions; a second time, the question again."""
        if self._shows in (_Shows.OVERVIEW, _Shows.END):
            self.show_question()
        elif self._shows is _Shows.QUESTION:
            self._open_overview(_Shows.OVERVIEW)

    def _open_overview(self, shows: _Shows) -> None:
        self._spend()
        self._shows = shows
        self.rebuild()
        self._focus_where_one_begins()
        announce(self, self.tr("That was the last question.") if shows is _Shows.END else self.tr("Overview"))

    def go_back(self) -> None:
        """Show the question before, of those that may be gone to."""
        run = self.test.run
        earlier = next((place for place in range(run.at - 1, -1, -1) if run.can_open(place)), None)
        if earlier is not None:
            self._go_to(earlier)

    def go_on(self) -> None:
        """Show the next question, after the last one the overview; the first step of the first case is asked about."""
        run = self.test.run
        following = run.at + 1
        if following >= len(run.screens):
            self._open_overview(_Shows.END)
        elif not run.can_open(following):
            if self._view is not None:
                self._view.say(self.tr("Check this step first. The next one opens then."))
        else:
            self._go_to(following)

    def go_beyond_lock(self) -> None:
        """Show the question that was asked for; the person knows that the step of the case is locked by it."""
        self._open(self._beyond_lock)

    def _is_first_lock(self, place: int) -> bool:
        run = self.test.run
        is_known = any(screen.step and screen.is_opened for screen in run.screens)
        return not run.is_tutored and bool(run.screens[place].step) and not is_known

    def _go_to(self, place: int) -> None:
        if self._is_first_lock(place):
            self._beyond_lock = place
            self.lock_requested.emit()
        else:
            self._open(place)

    def _open(self, place: int) -> None:
        self._spend()
        self._keep(lambda: self.test.go_to(place))
        was_waiting = self._saving.forget(_CHECK)
        self.show_question()
        if was_waiting:
            self._say_not_taken()

    def step_back(self) -> bool:
        """Leave the overview or the pause for the question; tell whether there was one to leave."""
        if self._shows in (_Shows.OVERVIEW, _Shows.END):
            self.show_question()
        elif self._shows is _Shows.PAUSE:
            self.pause()
        elif self._shows is _Shows.CLOSING and not self._is_time_over:
            self._come_back()
        else:
            return self._shows is not _Shows.QUESTION
        return True

    # -- what the person does

    def _keep(self, change: Callable[[], object]) -> None:
        """Do a change of the draft; it is done in any case, and written as soon as it can be."""
        self._words_of_state = ""
        self._saving.keep(change, lambda: self.test.keep(self.test.run))

    def _keep_response(self, response: "Response | None") -> None:
        ms = self._take_time()
        self._keep(lambda: self.test.respond(response, self._clock(), ms))
        self._forget_check()
        if self._view is not None:
            self._view.show_still_open(self.test.still_open())

    def _keep_certainty(self, value: int) -> None:
        ms = self._take_time()
        self._keep(lambda: self.test.be_sure(Certainty(value), self._clock(), ms))
        self._forget_check()

    def _forget_check(self) -> None:
        """Do not check what waits to be saved: it is another answer by now."""
        if self._saving.forget(_CHECK):
            self._say_not_taken()

    def _say_not_taken(self) -> None:
        self._words_of_state = self.tr("Your answer was not taken.")
        announce(self, self._words_of_state)
        self._show_state()

    def _strike(self, part: str) -> None:
        self._keep(lambda: self.test.strike(part))

    def mark(self) -> None:
        """Mark the question for review, or no longer."""
        is_on = not self.test.screen.is_marked
        self._keep(lambda: self.test.mark(is_on))
        if self._tools is not None:
            self._tools.show_marked(is_on)
        announce(self, self.tr("Marked for review") if is_on else self.tr("Mark removed"))

    def flag(self) -> None:
        """Flag the question for study, or no longer."""
        study, card = self.test.study, self.test.screen.card
        is_on = not study.is_flagged(card)  # where it waits, another question may be on the screen when it is done
        change = partial(study.flag, card, is_on)
        self._saving.take(lambda: change(self._clock()), lambda: self._after_flag(is_on=is_on), name=f"flag {card}")

    def _after_flag(self, *, is_on: bool) -> None:
        if self._tools is not None:
            self._tools.show_flagged(self.test.is_flagged)
        announce(self, self.tr("Flagged") if is_on else self.tr("Flag removed"))

    def pause(self) -> None:
        """Hide the question and stop the clock; a second time, go on."""
        if self._shows is _Shows.PAUSE:
            self._saving.forget(_STOP)
            self._keep(lambda: self.test.pause(False))
            self._count()  # the pause itself
            self.show_question()
        elif self._shows is not _Shows.CLOSING:
            self._spend()
            self._keep(lambda: self.test.pause(True))
            self._shows = _Shows.PAUSE
            self.rebuild()
            self._focus_where_one_begins()
            announce(self, self.tr("Paused. The clock stands still."))

    def check(self) -> None:
        """Log the answer of a tutored test, if all is said, and show its explanation."""
        if self._view is None or self.test.is_locked or not self.test.run.is_tutored:
            return
        if not self._view.ask_for_missing(self.test.still_open()):
            self._spend()
            self._words_of_state = ""
            self._saving.take(lambda: self.test.check(self._clock()), self._after_check, name=_CHECK)

    def _after_check(self) -> None:
        from quizapp.desktop.views.explanation import spoken_verdict

        if self._shows is not _Shows.QUESTION:  # it waited, and is shown when the person comes back
            return
        self.show_explanation()
        explanation = self.test.explanation(self._explainer, self._clock().astimezone().date())
        announce(self, spoken_verdict(explanation))

    def show_explanation(self) -> None:
        """Show the explanation of the question in the place of how sure one was."""
        self.rebuild()
        self._focus_where_one_begins()

    # -- the end

    @property
    def unanswered(self) -> int:
        """How many questions would count as not answered now: in a tutored test all that were not checked."""
        run = self.test.run
        return sum(not screen.is_checked for screen in run.screens) if run.is_tutored else self.test.unanswered

    def leave(self) -> None:
        """The test is left as it is, or its file is going to be closed: nothing is counted any more."""
        self._spend()
        self._seconds.stop()
        if not self._saving.is_saved:  # the last try
            with contextlib.suppress(QuizError):
                self.test.keep(self.test.run)
        self._saving.stop()

    def stop(self) -> None:
        """Leave the test for later: the clock stands still. What cannot be saved is tried again."""
        self._spend()
        self._saving.take(lambda: self.test.pause(True), self._after_stop, name=_STOP)
        if not self._saving.is_saved:
            self._shows = _Shows.PAUSE
            self.rebuild()
            self._focus_where_one_begins()

    def _after_stop(self) -> None:
        self.leave()
        self.stopped.emit()

    def hand_in(self) -> None:
        """End the test: its answers go to the log, all at once. What cannot be saved is tried again."""
        self._spend()
        self._saving.take(self._hand_in, self._after_hand_in, name=_HAND_IN)
        if not self._saving.is_saved and self._shows is not _Shows.CLOSING:
            self._shows = _Shows.CLOSING
            self.rebuild()
            self._focus_where_one_begins()

    def _hand_in(self) -> None:
        self.test.hand_in(self._clock())

    def _after_hand_in(self) -> None:
        self._seconds.stop()
        self._saving.stop()
        self.handed_in.emit(self.test.run.id, self._is_time_over)

    def _come_back(self) -> None:
        self._saving.forget(_HAND_IN)
        self._keep(lambda: self.test.keep(self.test.run))
        self.show_question()

    # -- time

    @property
    def _ms_left(self) -> int:
        left = self.test.run.ms_left
        return _NO_LIMIT_MS if left is None else left - self._time.unspent_ms

    def tick(self) -> None:
        """Look at the clock: count the time, show what is left, and say when little is."""
        self._count()
        if self._time.unspent_ms >= SPEND_EVERY_MS:
            self._spend()
        self._show_time()
        if self.test.run.ms_left is None or self._shows in (_Shows.PAUSE, _Shows.CLOSING) or not self.isVisible():
            return
        if self._ms_left <= 0:
            self._end_time()
        elif self.look.voice != "patient" and (minutes := self._time.minutes_to_tell(self._ms_left)) is not None:
            announce(self, self.tr("%n minute(s) left.", "", minutes))

    def _count(self) -> None:
        self._time.count(is_running=self._shows not in (_Shows.PAUSE, _Shows.CLOSING) and self.isVisible())

    def _spend(self) -> None:
        """Write the time that was used so far."""
        if (ms := self._take_time()) > 0:
            self._saving.keep(lambda: self.test.spend(ms), lambda: self.test.keep(self.test.run))

    def _take_time(self) -> int:
        self._count()
        return self._time.take()

    def _end_time(self) -> None:
        if not self.test.run.is_tutored:
            self._is_time_over = True
            while (box := QApplication.activeModalWidget()) is not None and box.close():
                pass  # whether to stop or to hand in is no question any more
            self.hand_in()
        elif not self._is_overtime_told:
            self._is_overtime_told = True
            announce(self, self._words_of_overtime())
            self.rebuild()

    def _words_of_overtime(self) -> str:
        return self.tr("The time is over. You can go on without the clock.")

    def _hide_time(self) -> None:
        self._is_time_hidden = not self._is_time_hidden
        self._show_time()

    def _show_time(self) -> None:
        if self._bar is not None and self._bar.clock is not None:
            self._bar.clock.show_time(self._ms_left, is_hidden=self._is_time_hidden)

    # -- saving

    def _say_not_saved(self, error: QuizError) -> None:
        announce(self, " ".join(error_words(error)), at_once=True)

    def _show_state(self) -> None:
        if self._tools is None:
            return
        words = [self._words_of_state] if self._words_of_state else []
        if self._saving.error is not None:
            words.append(self._words_of_trouble(self._saving.error))
        self._tools.show_state(" ".join(words), is_saved=self._saving.is_saved)

    def _words_of_trouble(self, error: QuizError) -> str:
        message, _ = error_words(error)
        return self.tr("Not saved yet. Trying again. {reason}").format(reason=message)

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the focused control did not want."""
        if not (self._take_own_key(event) or self._take_key(event)):
            super().keyPressEvent(event)

    def _take_own_key(self, event: QKeyEvent) -> bool:
        """Take what only a test has; tell whether it was that."""
        acts = {
            TestAction.MARK: self.mark,
            TestAction.OVERVIEW: self.show_overview,
            TestAction.PAUSE: self.pause,
            TestAction.BACK: self.go_back,
            TestAction.ON: self.go_on,
        }
        action = own_action_for(event, is_question_shown=self._shows is _Shows.QUESTION)
        if action is not None and not event.isAutoRepeat():
            acts[action]()
        return action is not None

    def _take_key(self, event: QKeyEvent) -> bool:
        view = self._view
        if view is None:
            return False
        pressed = action_for(event, has_letters=self.look.voice != "patient", is_scrolling=self.test.is_explained)
        if pressed is None:
            return not self.test.is_locked and view.take_key(event)
        return self._do(view, pressed)

    def _do(self, view: QuestionView, pressed: Pressed) -> bool:
        """Do what a key asks for; tell whether there was anything to do."""
        match pressed.action:
            case Action.ENTER | Action.SPACE:
                self._go(view, is_enter=pressed.action is Action.ENTER)
            case Action.FLAG:
                self.flag()
            case Action.LANGUAGE:
                self.language_requested.emit()
            case Action.NOTHING:
                pass
            case _:
                return do_in_view(pressed, view, is_open=not self.test.is_locked)
        return True

    def _go(self, view: QuestionView, *, is_enter: bool) -> None:
        if self.test.is_explained:
            if not is_enter:
                view.scroll_page(PAGE)
            elif self._since_explained.elapsed() >= ENTER_REST_MS:
                self.go_on()
        elif is_enter and self.test.run.is_tutored:
            self.check()
        elif is_enter:
            self.go_on()
