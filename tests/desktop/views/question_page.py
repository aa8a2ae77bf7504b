"""A page that is nothing but the view of one question, for the tests of the frame around the areas."""

import functools
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from PySide6.QtWidgets import QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.views.areas import area_for
from quizapp.desktop.views.frame import QuestionView
from quizapp.desktop.views.shown import Browsed, ShownQuestion, Space
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.response import Certainty, Response, Stepped, Turned
from quizapp.workspace.explanation import Explainer
from tests.every_kind import EVERY_KIND, entry
from tests.tour import NOW

TODAY = date(2026, 11, 22)
SCORED = sorted(name for name, question in EVERY_KIND.items() if not question.is_self_rated and name != "case_study")


@dataclass(frozen=True)
class Answer:
    """What was done to a question: so far, or checked."""

    response: Response | None = None
    certainty: Certainty | None = None
    is_checked: bool = False


@functools.cache
def explainer(language: str) -> Explainer:
    """Puts questions into words of a language."""
    return Explainer(language)


def right(kind: str, step: int = 0) -> Answer:
    """A right answer that was checked."""
    question = EVERY_KIND[kind]
    asked = question.steps[step] if isinstance(question, CaseStudy) else question
    return Answer(asked.right_response(), Certainty.FAIRLY_SURE, is_checked=True)


def shown(kind: str, language: str = "en", answer: Answer | None = None, step: int = 0, **more: Any) -> ShownQuestion:
    """Return a question of a kind as a view is given it; ``more`` replaces fields of it."""
    question, words, answer = EVERY_KIND[kind], explainer(language), answer or Answer()
    card, at = entry(question), step if isinstance(question, CaseStudy) else None
    explanation = None
    if answer.is_checked:
        explanation = words.explain(card, answer.response, answer.certainty, TODAY, step=at)
    asked = words.ask(card, step=at)
    response = None if isinstance(answer.response, Turned | Stepped) else answer.response
    plain = ShownQuestion(asked, Path("none"), response, answer.certainty, explanation, False, {}, NOW)
    return replace(plain, **more)


class QuestionPage(Page):
    """The view of one question, made anew like that of the page of a session.

    Args:
        kind: One of `EVERY_KIND`.
        answer: What was done to it.
        step: Which step, of a case.
        more: Fields of `ShownQuestion` to replace.
    """

    def __init__(
        self,
        look: Look,
        kind: str,
        answer: Answer | None = None,
        *,
        step: int = 0,
        mode: Literal["study", "exam"] = "study",
        **more: Any,
    ) -> None:
        super().__init__(look)
        self.kind, self.answer, self.step, self.more = kind, answer, step, more
        self.mode: Literal["study", "exam"] = mode
        self.browsed = Browsed()
        self.said: list[tuple[str, object]] = []
        self.view: QuestionView | None = None

    def build(self) -> QWidget:
        """Return the view."""
        question = shown(self.kind, self.look.language, self.answer, self.step, **self.more)
        space = Space(self.width_class, self.height_class)
        area = area_for(self.look, question, space)
        view = QuestionView(self.look, question, space, area, mode=self.mode, browsed=self.browsed)
        view.responded.connect(lambda response: self.said.append(("responded", response)))
        view.became_sure.connect(lambda value: self.said.append(("became_sure", value)))
        view.check_requested.connect(lambda: self.said.append(("check", None)))
        view.go_on_requested.connect(lambda: self.said.append(("go_on", None)))
        self.view = view
        return view
