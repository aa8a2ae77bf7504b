"""Symptom to action: a short scene, and how fast to act; too slow costs more than too fast."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

import msgspec

from quizapp.questions.fault import UnfitResponse, ValuePath
from quizapp.questions.option import ActionLevel
from quizapp.questions.question import Question, Way
from quizapp.questions.response import Chosen, Response
from quizapp.questions.rules import Rule
from quizapp.questions.score import PartScore, Score
from quizapp.questions.single_best_answer import chosen_parts
from quizapp.questions.text import NO_TEXT, Text

_NOW, _TODAY, _VISIT = ActionLevel
MAX_POINTS = 3
POINTS: Mapping[ActionLevel, Mapping[ActionLevel, int]] = MappingProxyType(
    {
        # right:            chosen: emergency now, call today, mention at the visit
        _NOW: MappingProxyType({_NOW: 3, _TODAY: 0, _VISIT: 0}),
        _TODAY: MappingProxyType({_NOW: 2, _TODAY: 3, _VISIT: 0}),
        _VISIT: MappingProxyType({_NOW: 1, _TODAY: 2, _VISIT: 3}),
    }
)
"""Points by what is right and what was chosen: acting too slowly wins nothing, acting too fast loses one a level."""


class LevelTexts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said about each of the three actions: why it is right or wrong here."""

    emergency_now: Text = NO_TEXT
    call_today: Text = NO_TEXT
    mention_at_visit: Text = NO_TEXT


class SymptomToAction(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="symptom_to_action"):
    """A scene in the stem, with when it began and how often it comes; the answer is one of the three levels.

    The words of the levels are those of the action levels, never the author's.
    """

    way: ClassVar[Way] = Way.CHOOSE
    rule: ClassVar[Rule] = Rule.WEIGHTED

    when: Text
    how_often: Text
    key: ActionLevel
    explanations: LevelTexts = LevelTexts()

    @property
    def max_points(self) -> int:
        """The points of the right action."""
        return MAX_POINTS

    def decides_score(self) -> tuple[object, ...]:
        """The right action and its row of the table."""
        return self.key, sorted(POINTS[self.key].items())

    def right_response(self) -> Chosen:
        """The right action."""
        return Chosen((self.key.value,))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """The choice."""
        return () if isinstance(response, Chosen) and response.parts else ("choice",)

    def score(self, response: Response) -> Score:
        """The points of the table."""
        chosen = chosen_parts(response, [level.value for level in ActionLevel])
        if len(chosen) > 1:
            raise UnfitResponse("one action can be chosen")
        points = sum(POINTS[self.key][ActionLevel(level)] for level in chosen)
        parts = tuple(PartScore(level.value, level.value in chosen, level is self.key) for level in ActionLevel)
        return Score(points, MAX_POINTS, parts)

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, the scene's, and those of the levels."""
        yield from super().texts()
        yield ("when",), self.when
        yield ("how_often",), self.how_often
        for level in ActionLevel:
            yield ("explanations", level.value), getattr(self.explanations, level.value)
