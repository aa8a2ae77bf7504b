"""The typed answer: words compared forgivingly, and the difference to what was meant."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Annotated, ClassVar

import msgspec

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath
from quizapp.questions.marked_text import languages_in
from quizapp.questions.question import Question, Way
from quizapp.questions.response import LONGEST_TYPED, Response, Typed
from quizapp.questions.rules import Rule
from quizapp.questions.score import Score
from quizapp.questions.text import NO_TEXT, Text, is_blank

SHORTEST_WITH_SLIP = 6
"""Shorter answers must be spelled rightly: one letter makes another word of them."""
LONGEST_ANSWER = 200
LONGEST_COMPARED = 100
"""Longer texts are not compared letter by letter, which takes the cube of their length at worst."""
Answers = Annotated[tuple[Text, ...], msgspec.Meta(max_length=20)]
_ARTICLES = frozenset({"a", "an", "the", "el", "la", "los", "las", "un", "una"})


class TypedAnswer(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="typed_answer"):
    """A question answered in a few typed words.

    Capitals, accents, punctuation, articles and one slip of the finger in a longer word do not matter.

    Attributes:
        answers: What is right; the first is shown. Any of its languages counts.
        not_accepted: Answers that come close and are wrong: hypo- for hyper-.
        exact: No slip is forgiven.
    """

    way: ClassVar[Way] = Way.TYPE
    rule: ClassVar[Rule] = Rule.ALL_OR_NOTHING

    answers: Answers
    not_accepted: Answers = ()
    exact: bool = False
    hint: Text = NO_TEXT

    @property
    def max_points(self) -> int:
        """One point."""
        return 1

    def decides_score(self) -> tuple[object, ...]:
        """What is accepted, what is not, and whether slips are forgiven."""
        return sorted(_wordings(self.answers)), sorted(_wordings(self.not_accepted)), self.exact

    def faults(self) -> Iterator[Fault]:
        """There is an answer, and none of what is not accepted is one."""
        yield from super().faults()
        if not self.answers:
            yield Fault(("answers",), "There is no answer.", "Write at least one.")
        for place, answer in enumerate(self.answers):
            if is_blank(answer) or not all(compared(words) for words in languages_in(answer)):
                yield Fault(("answers", place), "The answer is empty.", "Write words or digits.")
            if max(map(len, languages_in(answer)), default=0) > LONGEST_ANSWER:
                what = f"The answer has more than {LONGEST_ANSWER} characters."
                yield Fault(("answers", place), what, "Ask for a few words, or use a flashcard.")
        both = _wordings(self.answers) & _wordings(self.not_accepted)
        if both:
            what = f"{min(both)!r} is both accepted and not accepted."
            yield Fault(("not_accepted",), what, "Take it away from one of the lists.")

    def right_response(self) -> Typed:
        """The first answer."""
        return Typed(languages_in(self.answers[0])[0])

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """The answer, as long as nothing is written."""
        return () if isinstance(response, Typed) and compared(response.text) else ("answer",)

    def score(self, response: Response) -> Score:
        """One point for any of the answers."""
        if not isinstance(response, Typed):
            raise UnfitResponse(f"an answer is typed, not {type(response).__name__.lower()}")
        return Score(points=int(self.accepts(response.text)), max_points=1)

    def accepts(self, typed: str) -> bool:
        """Tell whether what was typed is one of the answers."""
        words, wrong = compared(typed), _wordings(self.not_accepted)
        if words in _wordings(self.answers):
            return True
        if self.exact or words in wrong:
            return False
        return any(_is_slip(words, answer) for answer in _wordings(self.answers))

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, the answers and the hint."""
        yield from super().texts()
        for place, answer in enumerate(self.answers):
            yield ("answers", place), answer
        yield ("hint",), self.hint


def compared(text: str) -> str:
    """Return a text as it is compared: small letters, no accents, no punctuation, no articles, single spaces."""
    text = text[:LONGEST_TYPED]  # rare letters take the square of a text's length
    folded = unicodedata.normalize("NFKD", text).casefold()  # some letters are capitals only once taken apart
    decomposed = unicodedata.normalize("NFKD", folded)
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = re.sub(r"[^\w+%/.,]|(?<!\d)[.,]|[.,](?!\d)|_", " ", letters).split()
    return " ".join(word for word in words if word not in _ARTICLES) or " ".join(words)


def _wordings(texts: tuple[Text, ...]) -> set[str]:
    return {compared(words) for text in texts for words in languages_in(text)}


def _is_slip(typed: str, answer: str) -> bool:
    """Tell whether one letter is wrong, missing, too many or changed places with its neighbour, and no digit."""
    if len(answer) < SHORTEST_WITH_SLIP or abs(len(typed) - len(answer)) > 1:
        return False
    start = next((place for place, pair in enumerate(zip(typed, answer, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        start = min(len(typed), len(answer))
    rest, wanted = typed[start:], answer[start:]
    swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    is_one_letter = rest[1:] == wanted[1:] or rest == wanted[1:] or rest[1:] == wanted
    return (swapped or is_one_letter) and re.findall(r"\d", typed) == re.findall(r"\d", answer)


@dataclass(frozen=True)
class Difference:
    """A stretch of a comparison: the same in both, too much in what was typed, or missing there."""

    text: str
    is_typed: bool
    is_meant: bool


def difference(typed: str, meant: str) -> list[Difference]:
    """Return how what was typed differs from what was meant, letter by letter, in reading order."""
    is_short = max(len(typed), len(meant)) <= LONGEST_COMPARED
    letters, wanted = (list(typed), list(meant)) if is_short else ([typed], [meant])
    folded = [[letter.casefold() for letter in text] for text in (letters, wanted)]  # it may make two of one
    stretches: list[Difference] = []
    for _, a, b, c, d in SequenceMatcher(a=folded[0], b=folded[1], autojunk=False).get_opcodes():
        here, there = "".join(letters[a:b]), "".join(wanted[c:d])
        if here.casefold() == there.casefold():
            stretches.append(Difference(there, is_typed=True, is_meant=True))
            continue
        if here:
            stretches.append(Difference(here, is_typed=True, is_meant=False))
        if there:
            stretches.append(Difference(there, is_typed=False, is_meant=True))
    return stretches
