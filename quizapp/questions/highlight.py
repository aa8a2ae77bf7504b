"""Highlighting: phrases of a text or a table that can be marked."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from quizapp.questions.fault import Fault, ValuePath, unknown_keys
from quizapp.questions.fill import Headings, InTable, TableRows
from quizapp.questions.identity import Id, Ids
from quizapp.questions.marked_text import ids_in, mark_faults, repeated_marks
from quizapp.questions.question import Question, Way
from quizapp.questions.response import Chosen, Response
from quizapp.questions.rules import Rule, plus_minus
from quizapp.questions.score import PartScore, Score
from quizapp.questions.single_best_answer import chosen_parts
from quizapp.questions.text import Text

MOST_PHRASES = 60


class _Highlight(Question, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Phrases written as ``[the words](#id)``: rule +/-, floored at 0.

    Attributes:
        keys: The phrases to mark.
        explanations: What is said about a phrase: why it matters, or why not.
    """

    way: ClassVar[Way] = Way.MARK
    rule: ClassVar[Rule] = Rule.PLUS_MINUS

    keys: Ids
    explanations: Annotated[dict[Id, Text], msgspec.Meta(max_length=MOST_PHRASES)] = msgspec.field(default_factory=dict)

    def phrase_texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the texts in which the phrases stand, in reading order."""
        raise NotImplementedError

    def phrases(self) -> tuple[str, ...]:
        """Return the ids of all phrases, in reading order."""
        return ids_in([text for _, text in self.phrase_texts()], "phrase")

    @property
    def max_points(self) -> int:
        """One point for each key."""
        return len(self.keys)

    def decides_score(self) -> tuple[object, ...]:
        """The phrases' ids and the right ones, in no order."""
        return sorted(self.phrases()), sorted(self.keys)

    def faults(self) -> Iterator[Fault]:
        """Two phrases at least, the same in both languages, some of which are the keys."""
        yield from super().faults()
        phrases, first = self.phrases(), next((path for path, _ in self.phrase_texts()), ())
        if len(phrases) < 2:
            yield Fault(first, "There are fewer than two phrases to mark.", "Write [the words](#an-id) around each.")
        if len(phrases) > MOST_PHRASES:
            what = f"There are {len(phrases)} phrases; at most {MOST_PHRASES} can be marked."
            yield Fault(first, what, "Share them out among several questions.")
            return
        yield from repeated_marks(self.phrase_texts(), "phrase")
        for path, text in self.phrase_texts():
            yield from mark_faults(text, path, "phrase")
        if not self.keys:
            yield Fault(("keys",), "There is no key.", "Name at least one phrase that is right.")
        yield from unknown_keys(self.keys, phrases, ("keys",), "phrase")
        for name in self.explanations:
            if name not in phrases:
                yield Fault(("explanations", name), f"There is no phrase {name!r}.", f"Use: {', '.join(phrases)}.")

    def right_response(self) -> Chosen:
        """All keys."""
        return Chosen(self.keys)

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """One mark at least."""
        return () if isinstance(response, Chosen) and response.parts else ("choice",)

    def score(self, response: Response) -> Score:
        """A right phrase adds one, a wrong one takes one away, never below 0."""
        phrases = self.phrases()
        chosen = chosen_parts(response, list(phrases))
        parts = tuple(PartScore(phrase, phrase in chosen, phrase in self.keys) for phrase in phrases)
        return Score(plus_minus(chosen, self.keys), self.max_points, parts)

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, those with the phrases and what is said about them."""
        yield from super().texts()
        yield from self.phrase_texts()
        for name, text in self.explanations.items():
            yield ("explanations", name), text


class HighlightText(_Highlight, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="highlight_text"):
    """Phrases of a text, for example a nurse's note."""

    text: Text

    def phrase_texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the text."""
        yield ("text",), self.text


class HighlightTable(InTable, _Highlight, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="highlight_table"):
    """Phrases in the cells of a table."""

    columns: Headings
    rows: TableRows

    def phrase_texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the cells."""
        yield from self.cell_texts()
