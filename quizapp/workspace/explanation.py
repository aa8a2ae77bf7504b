"""Questions in words of one language: what is asked, and after an answer what is right, why, and by whose word."""

from dataclasses import dataclass, replace
from datetime import date

from quizapp.library.catalogue import Entry
from quizapp.library.facts import Source, read_sources
from quizapp.library.problems import DeckError
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.cloze_deletion import ClozeDeletion
from quizapp.questions.identity import part_of
from quizapp.questions.image_occlusion import ImageOcclusion
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.numeric_answer import NumericAnswer
from quizapp.questions.option import ActionLevel
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.question import Question, does_fit, question_languages, score
from quizapp.questions.response import Certainty, Chosen, Ordered, Paired, Response, Typed
from quizapp.questions.score import Score
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.stand_alone import StandAlone
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.workspace.answer_words import differences, right, said
from quizapp.workspace.asking import body_of, tabs_of
from quizapp.workspace.help_now import load_action_levels
from quizapp.workspace.part_words import RIGHT_ONES, part_verdicts
from quizapp.workspace.turning import asked_mask, shown_whole
from quizapp.workspace.wording import Wording
from quizapp.workspace.words import Asked, Body, ChooseWords, Explanation, PartVerdict, PictureWords, TurnWords

_NOTHING: dict[type[Response], Response] = {
    Typed: Typed(""),
    Chosen: Chosen(()),
    Paired: Paired(()),
    Ordered: Ordered(()),
}
"""A response in which nothing was done, for each way of responding."""


@dataclass(frozen=True)
class _Answered:
    """A question that stands alone, or a step of a case, after its answer."""

    question: StandAlone
    body: Body
    response: Response | None
    score: Score
    parts: tuple[PartVerdict, ...]


class Explainer:
    """Puts questions and their explanations into words of one language."""

    def __init__(self, language: str) -> None:
        """Read the action levels and remember the language."""
        self.language = language
        self._wording = Wording(language, load_action_levels())
        self._sources: dict[str, Source] | None = None

    def ask(self, entry: Entry, seed: int | None = None, step: int | None = None) -> Asked:
        """Return a question in words.

        Args:
            entry: The card.
            seed: Decides the order of its parts; ``None`` leaves the author's.
            step: Which step of a case, from 0; ``None`` for the first.
        """
        whole, wording = entry.question, self._wording
        question = _asked_now(whole, step)
        body = self._body(entry, question, seed)
        asked = Asked(
            kind=question.kind,
            topic=self._topic(entry, question),
            stem=body.front if isinstance(body, TurnWords) else wording.html(question.stem),
            body=body,
            rule=question.rule,
            max_points=question.max_points,
            practice=wording.fixed("practice") if isinstance(body, ChooseWords) and body.is_action else "",
            is_translated=self.language in question_languages(whole, entry.deck.head.language),
            chart=tabs_of(question.chart, wording),
            judgment=question.judgment,
        )
        if not isinstance(whole, CaseStudy):
            return asked
        place = step or 0
        return replace(asked, chart=tabs_of(whole.chart, wording, place), case=wording.plain(whole.stem), step=place)

    def explain(
        self,
        entry: Entry,
        response: Response | None,
        certainty: Certainty | None,
        today: date,
        seed: int | None = None,
        step: int | None = None,
    ) -> Explanation:
        """Return what is said after an answer.

        Args:
            entry: The card.
            response: What was done: of a case its step's response, or that of the whole case. ``None`` for nothing;
                so counts what does not fit the question as it is now.
            certainty: How sure the person was.
            today: The day by which a review may have passed.
            seed: As the question was asked.
            step: Which step of a case, from 0; ``None`` explains the case as a whole.
        """
        whole = entry.question
        if isinstance(whole, CaseStudy) and step is None:
            points, parts = self._steps(entry, whole, response, seed)
            explanation = self._common(entry, whole, Score(points, whole.max_points), certainty, today)
            return replace(explanation, parts=parts)
        question = _asked_now(whole, step)
        answered = self._answered(entry, question, response, seed)
        common = self._common(entry, question, answered.score, certainty, today)
        return self._told(common, answered, part_of(entry.card))

    def takeaway(self, entry: Entry) -> str:
        """Return the sentence that the person can say once it is known, or else the question."""
        question = entry.question
        if isinstance(question, ClozeDeletion) and not question.takeaway:
            return shown_whole(self._wording.say(question.stem))
        return self._wording.say(question.takeaway or question.stem)

    def topic(self, entry: Entry) -> str:
        """Return the plain name of the question's topic, or else the deck's title."""
        return self._topic(entry, entry.question)

    def _topic(self, entry: Entry, question: Question) -> str:
        return self._wording.say(question.topic or entry.question.topic or entry.deck.head.title)

    # -- inside an explanation

    def _body(self, entry: Entry, question: StandAlone, seed: int | None) -> Body:
        step = question.id if isinstance(entry.question, CaseStudy) else ""
        return body_of(question, self._wording, part=part_of(entry.card), seed=seed, step=step)

    def _answered(self, entry: Entry, question: StandAlone, response: Response | None, seed: int | None) -> _Answered:
        if response is None or not does_fit(question, response):
            response = _NOTHING.get(type(question.right_response()))
        body, scored = self._body(entry, question, seed), score(question, response)
        return _Answered(question, body, response, scored, part_verdicts(question, body, scored, self._wording))

    def _steps(
        self, entry: Entry, case: CaseStudy, response: Response | None, seed: int | None
    ) -> tuple[int, tuple[PartVerdict, ...]]:
        """Return the points of all steps, and their parts as those of the step's id."""
        points, parts = 0, list[PartVerdict]()
        for step, given in zip(case.steps, case.responses_in(response), strict=True):
            answered = self._answered(entry, step, given, seed)
            points += answered.score.points
            for part in answered.parts:
                parts.append(replace(part, within=f"{step.id}/{part.within}" if part.within else step.id))
        return points, tuple(parts)

    def _common(
        self, entry: Entry, question: Question, scored: Score, certainty: Certainty | None, today: date
    ) -> Explanation:
        """Return what is said about every kind; what a step leaves out, its case says."""
        wording, whole = self._wording, entry.question
        review_by = question.review_by or whole.review_by
        return Explanation(
            is_right=scored.is_full,
            points=scored.points,
            max_points=scored.max_points,
            was_sure=certainty is Certainty.SURE_ENOUGH_TO_ACT,
            said=(),
            right=(),
            right_because="",
            own_plan="",
            escalation=wording.signs(question.escalation),
            emergency_label=wording.level_label(ActionLevel.EMERGENCY_NOW),
            emergency_sentence=wording.level_sentence(ActionLevel.EMERGENCY_NOW),
            why=wording.html(question.explanation),
            parts=(),
            sources=self._source_names(entry, question.sources or whole.sources),
            reviewed=question.reviewed or whole.reviewed,
            review_by=review_by,
            is_review_passed=review_by is not None and review_by < today,
        )

    def _told(self, explanation: Explanation, answered: _Answered, card_part: str) -> Explanation:
        """Return an explanation with what its kind adds."""
        question, parts, wording = answered.question, answered.parts, self._wording
        why = explanation.why
        if isinstance(question, ImageOcclusion):
            why = wording.html(asked_mask(question, card_part).explanation) + why
        return replace(
            explanation,
            said=said(question, answered.response, parts, wording),
            right=right(question, parts, wording),
            right_because=_only_right_one(answered),
            own_plan=wording.fixed("own_plan") if _is_action_right(question) else "",
            why=why,
            parts=parts,
            order=question.keys if isinstance(question, OrderedResponse) else (),
            differences=differences(question, answered.response, wording),
            solution=wording.html(question.solution) if isinstance(question, NumericAnswer) else "",
        )

    def _source_names(self, entry: Entry, sources: tuple[str, ...]) -> tuple[str, ...]:
        if self._sources is None:
            try:
                self._sources = read_sources(entry.deck.folder.parent)
            except DeckError:  # somebody's own file: the ids then stand for the names
                self._sources = {}
        known = self._sources
        return tuple(known[name].name or known[name].title if name in known else name for name in sources)


def _asked_now(question: AnyQuestion, step: int | None) -> StandAlone:
    return question.steps[step or 0] if isinstance(question, CaseStudy) else question


def _is_action_right(question: StandAlone) -> bool:
    if isinstance(question, SingleBestAnswer):
        return question.right_option.level is not None
    return isinstance(question, SymptomToAction)


def _only_right_one(answered: _Answered) -> str:
    """Return why, where one part alone is right."""
    right_ones = [part for part in answered.parts if part.verdict in RIGHT_ONES]
    is_one = len(right_ones) == 1 and isinstance(answered.body, ChooseWords | PictureWords)
    return right_ones[0].because if is_one else ""
