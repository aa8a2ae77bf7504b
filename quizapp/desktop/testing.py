"""Tests at the window: choosing one, taking it, and what it came to."""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from quizapp.desktop.flow import Flow
from quizapp.desktop.look import Look
from quizapp.desktop.question_box import asks
from quizapp.desktop.words import error_words
from quizapp.errors import QuizError

if TYPE_CHECKING:
    from quizapp.desktop.page import Page
    from quizapp.desktop.pages.result import ResultPage
    from quizapp.desktop.pages.test import TestPage
    from quizapp.desktop.pages.tests import KeptTest
    from quizapp.learning.form import Form
    from quizapp.workspace.exam import CurrentTest
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.opening import Opened
    from quizapp.workspace.printing import Document
    from quizapp.workspace.results import TestResult


class Testing(Flow):
    """Leads a person from the list of tests through one of them to its result.

    Attributes:
        refused: Something could not be done on the page in sight: an error.
        session_made: What is to be studied now: a ``CurrentSession``.
        left: A test was left, and is kept.
        ended: A test is over, or was left after some time: a good moment to look after the file.
    """

    __test__ = False  # pytest takes a class of such a name for tests

    refused = Signal(object)
    session_made = Signal(object)
    left = Signal()
    ended = Signal()

    def __init__(
        self,
        clock: Callable[[], datetime],
        look: "Callable[[], Look]",
        make_explainer: "Callable[[str], Explainer]",
        shows_marks: Callable[[], bool],
        parent: QWidget,
        monotonic_ms: Callable[[], int] = lambda: int(monotonic() * 1000),
    ) -> None:
        super().__init__(parent)
        self._clock, self._look, self._window = clock, look, parent
        self._make_explainer = cache(make_explainer)
        self._shows_marks, self._monotonic_ms = shows_marks, monotonic_ms
        self._opened: Opened | None = None
        self._page: TestPage | None = None

    # -- the list

    def show_tests(self, opened: "Opened", trouble: str = "") -> None:
        """Show what tests there are.

        Raises:
            ProfileError: If the file cannot be read.
        """
        from quizapp.desktop.pages.tests import TestsPage
        from quizapp.workspace.exam import choices, how_many
        from quizapp.workspace.results import past_tests

        self._opened, self._page = opened, None
        study = opened.study
        kept = self._kept(opened)
        first = choices(study, "nurse")
        page = TestsPage(self._look(), opened.nickname, first, kept, past_tests(study))
        page.begin_requested.connect(self.begin)
        page.go_on_requested.connect(self.go_on)
        page.result_requested.connect(self.show_result)
        page.count_requested.connect(lambda form: page.show_count(how_many(study, form)))
        page.audience_changed.connect(lambda audience: page.show_choices(choices(study, audience)))
        page.go_requested.connect(self.go_requested)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, "go-on-test" if kept is not None else "begin-ten-minutes")
        if trouble:
            page.show_trouble(trouble)

    def _kept(self, opened: "Opened") -> "KeptTest | None":
        from quizapp.desktop.pages.tests import KeptTest
        from quizapp.workspace.exam import kept_test

        test = kept_test(opened.study)
        if test is None:
            return None
        return KeptTest(test.run.form, test.places()[test.run.at].number, len(test.cards))

    # -- a test

    def begin(self, form: "Form") -> None:
        """Begin a test; if one is kept, only after asking."""
        if self._opened is None or (self._kept(self._opened) is not None and not self._asks_to_give_up()):
            return
        from quizapp.workspace.exam import begin_test

        study = self._opened.study
        self._try(lambda: self._show(begin_test(study, form, self._clock())))

    def go_on(self) -> None:
        """Go on with the test that was left."""
        from quizapp.workspace.exam import kept_test

        if self._opened is None:
            return
        test = kept_test(self._opened.study)
        if test is None:
            self.show_tests(self._opened)
        else:
            self._try(lambda: self._go_on(test))

    def _go_on(self, test: "CurrentTest") -> None:
        test.pause(False)
        self._show(test)

    def show_running(self, opened: "Opened") -> bool:
        """Show the test that was running when the program ended; tell whether there is one."""
        from quizapp.workspace.exam import kept_test

        test = kept_test(opened.study)
        if test is None or test.run.is_paused:
            return False
        self._opened = opened
        self._show(test)
        return True

    def _show(self, test: "CurrentTest") -> None:
        from quizapp.desktop.pages.test import TestPage

        page = TestPage(
            self._look(),
            test,
            self._make_explainer,
            self._clock,
            self._monotonic_ms,
            shows_marks=self._shows_marks(),
        )
        page.stop_requested.connect(self.stop)
        page.stopped.connect(self._take_stopped)
        page.hand_in_requested.connect(self._ask_to_hand_in)
        page.lock_requested.connect(self._ask_to_lock)
        page.handed_in.connect(self._take_handed_in)
        page.help_requested.connect(self.help_requested)
        page.language_requested.connect(self.language_requested)
        page.text_percent_requested.connect(self.text_percent_requested)
        self._page = page
        self.page_made.emit(page, "")
        page.begin()

    def stop(self) -> None:
        """Leave the test after asking; everything is kept."""
        from quizapp.desktop.stop_question import asks_to_stop

        page = self._page
        if page is not None and asks_to_stop(self._window, self._look()) and page is self._page:
            page.stop()

    def _take_stopped(self) -> None:
        self._page = None
        self.left.emit()
        self.ended.emit()

    def step_back(self) -> None:
        """Do what Esc asks for: leave the overview or the pause, or else the test."""
        if self._page is not None and not self._page.step_back():
            self.stop()

    def leave(self) -> None:
        """The person is gone, or the window closes: the test stays on its screen, and nothing is written any more."""
        if self._page is not None and isValid(self._page):
            self._page.leave()
        self._page = self._opened = None

    def _asks(self, title: str, words: str, yes: str, no: str, name: str) -> bool:
        return asks(self._window, self._look(), title, words, yes, no, name=name)

    def _asks_to_give_up(self) -> bool:
        return self._asks(
            self.tr("Begin a new test?"),
            self.tr("The test that you left is then given up. Answers that you saw explained stay in your progress."),
            self.tr("Begin a new test"),
            self.tr("Keep the other one"),
            "new-test",
        )

    def _ask_to_hand_in(self) -> None:
        page = self._page
        if page is None:
            return
        run, unanswered = page.test.run, page.unanswered
        marked = sum(screen.is_marked for screen in run.screens)
        if not unanswered:
            words = self.tr("Every question has an answer.")
        elif run.is_tutored:
            words = self.tr("%n question(s) were not checked. They count as not answered.", "", unanswered)
        else:
            words = self.tr("%n question(s) have no answer.", "", unanswered)
        aside = page.test.set_aside
        missing = self.tr("%n question(s) are not installed now, or have changed. They are left out.", "", aside)
        parts = [words, self.tr("%n marked for review.", "", marked) if marked else "", missing if aside else ""]
        words = " ".join(part for part in (*parts, self.tr("Afterwards nothing can be changed.")) if part)
        hand_in, stay = self.tr("Hand in"), self.tr("Go on with the test")
        if self._asks(self.tr("Hand in your test?"), words, hand_in, stay, "hand-in") and page is self._page:
            page.hand_in()

    def _ask_to_lock(self) -> None:
        page = self._page
        if page is None:
            return
        title = self.tr("Go on to the next step?")
        words = self.tr("Earlier answers of a case are locked when it goes on. You can still read them.")
        go_on, stay = self.tr("Go on to the next step"), self.tr("Stay here")
        if self._asks(title, words, go_on, stay, "lock") and page is self._page:
            page.go_beyond_lock()

    def _take_handed_in(self, test_id: str, is_time_over: bool) -> None:
        self._page = None
        self.show_result(test_id, is_time_over=is_time_over)
        self.ended.emit()

    # -- a result

    def show_result(self, test_id: str, *, is_time_over: bool = False, focus: str = "study-these") -> None:
        """Show what a test came to."""
        opened = self._opened
        if opened is None:
            return
        from quizapp.desktop.pages.result import ResultPage
        from quizapp.workspace.results import result_of

        result = result_of(opened.study, test_id)
        if result is None:
            self.show_tests(opened)
            return
        page = ResultPage(
            self._look(),
            opened.nickname,
            result,
            self._make_explainer,
            is_time_over=is_time_over,
            shows_marks=self._shows_marks(),
        )
        page.study_requested.connect(lambda: self._study(result))
        page.row_requested.connect(lambda place: self._show_answer(result, place))
        page.print_requested.connect(lambda: self._print(page))
        page.save_requested.connect(lambda: self._save(page))
        page.back_requested.connect(lambda: self._back(opened))
        page.go_requested.connect(self.go_requested)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, focus if result.to_study else "print")

    def _back(self, opened: "Opened") -> None:
        self._try(lambda: self.show_tests(opened))

    def _study(self, result: "TestResult") -> None:
        from quizapp.workspace.session import begin_chosen

        if self._opened is not None:
            study = self._opened.study
            self._try(lambda: self.session_made.emit(begin_chosen(study, result.to_study, self._clock())))

    def _show_answer(self, result: "TestResult", place: int) -> None:
        from quizapp.desktop.pages.answer import AnswerPage

        rows = [row for row in result.wrong if row.entry is not None]
        number = rows.index(result.wrong[place])
        page = AnswerPage(self._look(), rows[number], number + 1, len(rows), self._make_explainer, self._clock)

        def step(away: int) -> None:
            self._show_answer(result, result.wrong.index(rows[number + away]))

        page.back_requested.connect(lambda: self.show_result(result.id, focus=f"why-{place}"))
        page.step_requested.connect(step)
        page.help_requested.connect(self.help_requested)
        self.page_made.emit(page, "explanation-heading")

    # -- on paper

    def _print(self, page: "ResultPage") -> None:
        from quizapp.desktop.printing import print_document

        self._try(lambda: print_document(self._document(page.result), self._window))

    def _save(self, page: "ResultPage") -> None:
        from quizapp.desktop.printing import save_as_pdf

        def save() -> None:
            path = save_as_pdf(self._document(page.result), self._window, self.tr("Save as PDF"))
            if path is not None and isValid(page):
                page.show_done(self.tr("Saved as {name}.").format(name=path.name))

        self._try(save)

    def _document(self, result: "TestResult") -> "Document":
        from quizapp.desktop.exam_words import certainty_words, form_words, kind_words
        from quizapp.desktop.views.case import judgment_words
        from quizapp.desktop.words import date_words
        from quizapp.questions.question import Judgment
        from quizapp.questions.response import Certainty
        from quizapp.workspace.printing import Names, print_result

        language, ended = self._look().language, result.ended.astimezone().date()
        names = Names(
            test=form_words(result.form),
            date=date_words(ended, language, "day"),
            kinds={kind: kind_words(kind) for kind in result.by_kind},
            judgments={judgment.value: judgment_words(judgment) for judgment in Judgment},
            certainties={certainty.value: certainty_words(certainty) for certainty in Certainty},
            question=self.tr("Question {number}: {topic}"),
        )
        return print_result(result, self._make_explainer(language), names, self._clock().astimezone().date())

    # -- inside

    def _try(self, act: Callable[[], object]) -> bool:
        """Do something that may fail in a way that a person can act on; tell whether it was done."""
        try:
            act()
        except QuizError as error:
            self.refused.emit(error)
            return False
        return True


def shows_trouble(page: "Page | QWidget | None", error: QuizError) -> bool:
    """Have a page of tests say what went wrong; tell whether the page is one."""
    from quizapp.desktop.pages.result import ResultPage
    from quizapp.desktop.pages.tests import TestsPage

    if isinstance(page, ResultPage | TestsPage):
        page.show_trouble(" ".join(error_words(error)))
        return True
    return False
