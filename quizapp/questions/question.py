"""What all kinds of question have in common."""

import enum
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, ClassVar

import msgspec

from quizapp.questions.chart import ChartTab
from quizapp.questions.fault import Fault, UnfitResponse, ValuePath, beneath, doubled
from quizapp.questions.identity import CardId, Id, Ids
from quizapp.questions.marked_text import languages_in
from quizapp.questions.response import Pair, Paired, Response
from quizapp.questions.rules import Rule
from quizapp.questions.score import PartScore, Score
from quizapp.questions.text import LANGUAGES, NO_TEXT, Text, languages_of

MOST_LINES = 400
"""Of a list or a table; thousands take seconds to lay out."""
LONGEST_LINE = 2000
"""Characters of an option, a cell, a heading, or what is said about one; other texts are read at length."""
_LONG_TEXTS = frozenset({"stem", "answer", "text", "explanation", "solution"})
Names = Annotated[tuple[Annotated[str, msgspec.Meta(max_length=200)], ...], msgspec.Meta(max_length=60)]


class Audience(enum.StrEnum):
    """Whom a question is written for."""

    PATIENT = "patient"
    NURSE = "nurse"


class Way(enum.StrEnum):
    """The seven ways of answering; each has one view in the window."""

    TURN = "turn"
    TYPE = "type"
    CHOOSE = "choose"
    GRID = "grid"
    FILL = "fill"
    ORDER = "order"
    MARK = "mark"


class Judgment(enum.StrEnum):
    """The six steps of layer 3 of the NCSBN Clinical Judgment Measurement Model, in their order."""

    RECOGNIZE_CUES = "recognize_cues"
    ANALYZE_CUES = "analyze_cues"
    PRIORITIZE_HYPOTHESES = "prioritize_hypotheses"
    GENERATE_SOLUTIONS = "generate_solutions"
    TAKE_ACTION = "take_action"
    EVALUATE_OUTCOMES = "evaluate_outcomes"


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """The keys of every question; each kind adds its own.

    Attributes:
        judgment: The step of clinical judgment that it asks for.
        chart: What the person reads beside it; with a tab over time it is a trend.
        fixed_order: Its parts are shown as the author wrote them, not shuffled.
        waived: Rules of `quizapp check` that it may break, each with the reason.
        withdrawn: It is not asked any more.
    """

    way: ClassVar[Way]
    rule: ClassVar[Rule]

    id: Id
    stem: Text
    audience: tuple[Audience, ...] = ()
    topics: Names = ()
    topic: Text = NO_TEXT
    judgment: Judgment | None = None
    safety_critical: bool = False
    chart: Annotated[tuple[ChartTab, ...], msgspec.Meta(max_length=20)] = ()
    fixed_order: bool = False
    explanation: Text = NO_TEXT
    escalation: Names = ()
    takeaway: Text = NO_TEXT
    facts: Names = ()
    sources: Ids = ()
    reviewed: date | None = None
    review_by: date | None = None
    waived: Mapping[str, str] = msgspec.field(default_factory=dict)
    withdrawn: bool = False

    @property
    def kind(self) -> str:
        """The kind's name in deck files."""
        return str(self.__struct_config__.tag)

    @property
    def is_trend(self) -> bool:
        """Its chart shows how something changes over time."""
        return any(tab.over_time for tab in self.chart)

    @property
    def is_self_rated(self) -> bool:
        """The person says how well it was known; nothing is checked."""
        return self.rule is Rule.RATED

    @property
    def max_points(self) -> int:
        """The most points that a response can win."""
        raise NotImplementedError

    def card_parts(self) -> tuple[str, ...]:
        """Return the parts that become cards of their own, ``""`` for the question as it stands."""
        return ("",)

    def decides_score(self) -> tuple[object, ...]:
        """Return what the score depends on: part ids, right ones, tolerances; never the wording."""
        raise NotImplementedError

    def faults(self) -> Iterator[Fault]:
        """Yield what keeps this question from being asked and scored."""
        yield from doubled([tab.id for tab in self.chart], ("chart",), "tab")
        for place, tab in enumerate(self.chart):
            yield from beneath(("chart", place), tab.faults())
        for path, text in self.texts():
            if not _is_read_at_length(path) and max(map(len, languages_in(text)), default=0) > LONGEST_LINE:
                yield Fault(path, f"The text has more than {LONGEST_LINE} characters.", "Shorten it.")
            if any(words.count("\n") > MOST_LINES for words in languages_in(text)):
                yield Fault(path, f"The text has more than {MOST_LINES} lines.", "Shorten it.")

    def right_response(self) -> Response:
        """Return a response that wins every point."""
        raise NotImplementedError

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """Return what is missing before a response can be checked: the ids of open rows or gaps, one for each choice.

        Args:
            response: What was done so far; ``None`` for nothing.
        """
        raise NotImplementedError

    def score(self, response: Response) -> Score:
        """Score a response by the kind's rule.

        Raises:
            UnfitResponse: If the response is not of the kind's way of answering, or names what is not there.
        """
        raise NotImplementedError

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield every text with its path, the kind's own texts included."""
        for name in ("stem", "topic", "explanation", "takeaway"):
            yield (name,), getattr(self, name)
        for place, tab in enumerate(self.chart):
            for path, text in tab.texts():
                yield ("chart", place, *path), text


def _is_read_at_length(path: ValuePath) -> bool:
    if path[0] == "steps":  # looked at as the step's own
        return True
    return path[-1] == "text" if path[0] == "chart" else len(path) == 1 and path[0] in _LONG_TEXTS


def score(question: Question, response: Response | None) -> Score:
    """Score a response to a question; none at all wins nothing.

    The rule follows from the question's kind: see `quizapp.questions.rules`.

    Raises:
        UnfitResponse: If the response is not of the kind's way of answering, or names what is not there.
    """
    return Score(0, question.max_points) if response is None else question.score(response)


def does_fit(question: Question, response: Response | None) -> bool:
    """Tell whether a response can be scored; one that was kept may be older than its question."""
    try:
        score(question, response)
    except UnfitResponse:
        return False
    return True


def key_hash(question: Question) -> int:
    """Return 32 bits over what decides the score; two hashes differ when "this answer has changed"."""
    key = msgspec.json.encode([question.kind, *question.decides_score()])
    return int.from_bytes(hashlib.blake2s(key, digest_size=4).digest(), "big")


def card_ids(deck_id: str, question: Question) -> tuple[CardId, ...]:
    """Return the cards that a question makes; none if it is withdrawn."""
    if question.withdrawn:
        return ()
    whole = f"{deck_id}/{question.id}"
    return tuple(CardId(f"{whole}/{part}" if part else whole) for part in question.card_parts())


def question_languages(question: Question, deck_language: str) -> list[str]:
    """Return the languages in which every text of a question is written."""
    written = [set(languages_of(text, deck_language)) for _, text in question.texts() if text]
    return [language for language in LANGUAGES if all(language in languages for languages in written)]


def checked_parts(parts: Sequence[str], known: Sequence[str]) -> frozenset[str]:
    """Return chosen parts as a set.

    Raises:
        UnfitResponse: If one is not known, or chosen twice.
    """
    chosen = frozenset(parts)
    if unknown := sorted(chosen.difference(known)):
        raise UnfitResponse(f"there is no part {unknown[0]!r}")
    if len(chosen) < len(parts):
        raise UnfitResponse("a part is chosen twice")
    return chosen


def checked_pairs(response: Response, known: Mapping[str, Sequence[str]], *, one_each: bool) -> frozenset[Pair]:
    """Return pairs as a set.

    Args:
        response: What was done.
        known: What can be brought together with what.
        one_each: Nothing is brought together with two things.

    Raises:
        UnfitResponse: If it holds no pairs, or pairs that cannot be.
    """
    if not isinstance(response, Paired):
        raise UnfitResponse(f"parts are paired, not {type(response).__name__.lower()}")
    for left, right in response.pairs:
        if left not in known or right not in known[left]:
            raise UnfitResponse(f"{left!r} and {right!r} cannot be paired")
    pairs = frozenset(response.pairs)
    if len(pairs) < len(response.pairs) or (one_each and len({left for left, _ in pairs}) < len(pairs)):
        raise UnfitResponse("a part is paired twice")
    return pairs


def pair_scores(
    pairs: frozenset[Pair], known: Mapping[str, Sequence[str]], keys: frozenset[Pair]
) -> tuple[PartScore, ...]:
    """Return what became of every pair that could be made."""
    return tuple(
        PartScore(right, is_chosen=(left, right) in pairs, is_right=(left, right) in keys, within=left)
        for left, rights in known.items()
        for right in rights
    )
