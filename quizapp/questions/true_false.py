"""True or false, with the reason."""

from collections.abc import Iterator
from typing import ClassVar

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath
from quizapp.questions.identity import Id
from quizapp.questions.option import Options, option_faults, option_texts
from quizapp.questions.question import Question, Way
from quizapp.questions.response import Chosen, Response
from quizapp.questions.rules import Rule, rationale
from quizapp.questions.score import PartScore, Score
from quizapp.questions.single_best_answer import chosen_parts
from quizapp.questions.text import NO_TEXT, Text

TRUE, FALSE = "true", "false"
STATEMENT, REASON = "statement", "reason"


class TrueFalse(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="true_false"):
    """A statement that is true or false and, if reasons are given, why; one point, with reasons only for both.

    Attributes:
        is_true: Whether the statement is true.
        why_true: What is said about the answer "true", why it is right or wrong.
        why_false: The same about "false".
        reasons: Reasons to choose from.
        reason: The right one.
    """

    way: ClassVar[Way] = Way.CHOOSE
    rule: ClassVar[Rule] = Rule.RATIONALE

    is_true: bool
    why_true: Text = NO_TEXT
    why_false: Text = NO_TEXT
    reasons: Options = ()
    reason: Id | None = None

    @property
    def max_points(self) -> int:
        """One point."""
        return 1

    @property
    def key(self) -> str:
        """The right one of the two answers."""
        return TRUE if self.is_true else FALSE

    def decides_score(self) -> tuple[object, ...]:
        """Whether it is true, the reasons' ids, in no order, and the right one."""
        return self.is_true, sorted(reason.id for reason in self.reasons), self.reason

    def faults(self) -> Iterator[Fault]:
        """No reasons, or two at least, of which one is right."""
        yield from super().faults()
        known = [reason.id for reason in self.reasons]
        if self.reasons:
            yield from option_faults(self.reasons, ("reasons",))
        if set(known) & {TRUE, FALSE}:
            yield Fault(("reasons",), "A reason has the id true or false.", "Give it another id.")
        if (self.reason is None) is not (not known) or (known and self.reason not in known):
            what = f"The reason {self.reason!r} is none of the reasons."
            yield Fault(("reason",), what, f"Use one of: {', '.join(known) or 'none, and give no reason'}.")

    def right_response(self) -> Chosen:
        """The right answer with its reason."""
        return Chosen((self.key, *([self.reason] if self.reason else [])))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """The answer and its reason."""
        chosen = set(response.parts) if isinstance(response, Chosen) else set()
        is_open = {STATEMENT: not chosen & {TRUE, FALSE}, REASON: bool(self.reasons) and not chosen - {TRUE, FALSE}}
        return tuple(name for name, still in is_open.items() if still)

    def score(self, response: Response) -> Score:
        """One point if everything is right."""
        reasons = [reason.id for reason in self.reasons]
        chosen = chosen_parts(response, [TRUE, FALSE, *reasons])
        if {TRUE, FALSE} <= chosen or len(chosen.intersection(reasons)) > 1:
            raise UnfitResponse("it is true or false, for one reason")
        parts = [PartScore(name, name in chosen, name == self.key, STATEMENT) for name in (TRUE, FALSE)]
        parts += [PartScore(name, name in chosen, name == self.reason, REASON) for name in reasons]
        is_reason_right = self.reason is None or self.reason in chosen
        points = rationale(is_cause_right=self.key in chosen, effects_right=[is_reason_right])
        return Score(points, 1, tuple(parts))

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, those of the two answers and those of the reasons."""
        yield from super().texts()
        yield ("why_true",), self.why_true
        yield ("why_false",), self.why_false
        yield from option_texts(self.reasons, ("reasons",))
