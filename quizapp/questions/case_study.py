"""The unfolding case: six questions on one client, one for each step of clinical judgment."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, ClassVar

import msgspec

from quizapp.questions.chart import STEPS_OF_A_CASE
from quizapp.questions.fault import Fault, UnfitResponse, ValuePath, beneath, doubled
from quizapp.questions.question import Judgment, Question, score
from quizapp.questions.response import Certainty, Response, Stepped, StepResponse, Turned
from quizapp.questions.rules import Rule
from quizapp.questions.score import Score
from quizapp.questions.stand_alone import StandAlone
from quizapp.questions.text import Text


class CaseStudy(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="case_study"):
    """A case: one card, whose steps are scored each by its own rule and rated as a whole.

    The stem names the client. The chart unfolds: a tab is visible from its ``from_step`` on. A step's own audience,
    topics, facts and sources may be left out; those of the case hold for it. It has no way of answering but its steps'.
    """

    rule: ClassVar[Rule] = Rule.BY_STEP

    steps: Annotated[tuple[StandAlone, ...], msgspec.Meta(max_length=20)]

    @property
    def max_points(self) -> int:
        """The points of all steps."""
        return sum(step.max_points for step in self.steps)

    def decides_score(self) -> tuple[object, ...]:
        """What decides the score of each step, in their order."""
        return tuple([step.id, step.kind, *step.decides_score()] for step in self.steps)

    def faults(self) -> Iterator[Fault]:
        """Six steps in the order of the model, each sound, and none rated by the person."""
        yield from super().faults()
        yield from doubled([step.id for step in self.steps], ("steps",), "step")
        if [step.judgment for step in self.steps] != list(Judgment):
            what = f"A case has {STEPS_OF_A_CASE} steps, one for each step of clinical judgment, in their order."
            yield Fault(("steps",), what, f"Give each step its judgment: {', '.join(Judgment)}.")
        for place, step in enumerate(self.steps):
            yield from beneath(("steps", place), step.faults())
            if step.is_self_rated:
                what = "A step cannot be a card that is turned."
                yield Fault(("steps", place, "kind"), what, "Use a kind that is scored.")
            if step.chart:
                yield Fault(("steps", place, "chart"), "A step has a chart of its own.", "Give the case the tab.")

    def right_response(self) -> Stepped:
        """Every step answered rightly."""
        responses = [step.right_response() for step in self.steps]
        return Stepped(tuple(response for response in responses if not isinstance(response, Turned | Stepped)))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """Every step that is not complete."""
        steps = zip(self.steps, self.responses_in(response), strict=True)
        return tuple(step.id for step, given in steps if step.still_open(given))

    def responses_in(self, response: Response | None) -> tuple[StepResponse | None, ...]:
        """Return one response for each step, ``None`` where there is none."""
        given = response.responses if isinstance(response, Stepped) else ()
        return (*given, *[None] * len(self.steps))[: len(self.steps)]

    def step_scores(self, response: Response) -> tuple[Score, ...]:
        """Return the score of each step by its own rule.

        Raises:
            UnfitResponse: If the response is not one of a case, or one of its steps does not fit.
        """
        if not isinstance(response, Stepped):
            raise UnfitResponse(f"a case is answered in steps, not {type(response).__name__.lower()}")
        if len(response.responses) > len(self.steps) or len(response.certainties) > len(self.steps):
            raise UnfitResponse(f"the case has {len(self.steps)} steps")
        steps = zip(self.steps, self.responses_in(response), strict=True)
        return tuple(score(step, given) for step, given in steps)

    def answered_steps(self, response: Stepped) -> list[tuple[Score, StepResponse, Certainty | None]]:
        """Return score, response and certainty of each step that was answered.

        Raises:
            UnfitResponse: If one of them does not fit.
        """
        sure = (*response.certainties, *[None] * len(self.steps))
        steps = zip(self.step_scores(response), self.responses_in(response), sure, strict=False)
        return [(scored, given, certainty) for scored, given, certainty in steps if given is not None]

    def score(self, response: Response) -> Score:
        """The points of all steps, added."""
        scores = self.step_scores(response)
        parts = tuple(
            replace(part, within=f"{step.id}/{part.within}" if part.within else step.id)
            for step, scored in zip(self.steps, scores, strict=True)
            for part in scored.parts
        )
        return Score(sum(scored.points for scored in scores), self.max_points, parts)

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts and those of every step."""
        yield from super().texts()
        for place, step in enumerate(self.steps):
            for path, text in step.texts():
                yield ("steps", place, *path), text
