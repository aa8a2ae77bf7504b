"""What is checked over whole decks and over all of them together: reading level, doubles, and what a guesser wins."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.library.check_parts import choices_of
from quizapp.library.check_plain import DECK_GRADE, DECK_INFLESZ, amounts
from quizapp.library.cue_words import content_words
from quizapp.library.cues import Cues, measure_cues
from quizapp.library.deck import HEAD, Standard
from quizapp.library.finding import WritingRule
from quizapp.library.plain_words import PlainWords, level_of
from quizapp.library.problems import Problem
from quizapp.library.reading import DeckReading, Placed
from quizapp.library.reading_level import Amount, without_marks
from quizapp.questions.question import Audience, Question
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.text import LANGUAGES, in_language, languages_of

FEWEST_WORDS = 200
"""A deck with less for patients has no reading level of its own."""
MOST_ALIKE = 0.75
"""Two questions with more of their words in common (Jaccard index) ask the same thing."""
FEWEST_TO_COMPARE = 6
"""Words; shorter questions are alike by chance."""


@dataclass(frozen=True)
class DeckLevel:
    """How hard a deck's texts for patients are: the Flesch-Kincaid grade in English, INFLESZ in Spanish."""

    deck: str
    language: str
    level: float
    words: int

    @property
    def is_too_hard(self) -> bool:
        """It is over the limit of its language."""
        return self.level < DECK_INFLESZ if self.language == "es" else self.level > DECK_GRADE


@dataclass(frozen=True)
class Collection:
    """What was found over all published decks that were looked at."""

    problems: tuple[Problem, ...]
    levels: tuple[DeckLevel, ...]
    cues: Cues

    def lines(self) -> Iterator[str]:
        """Yield the figures as they are printed."""
        for found in self.levels:
            limit = (
                f"INFLESZ, {DECK_INFLESZ:.0f} at least"
                if found.language == "es"
                else f"grade, {DECK_GRADE:.1f} at most"
            )
            yield f"Reading level of {found.deck} for patients ({limit}): {found.level:.1f}."
        yield from self.cues.lines()


def check_collection(readings: Sequence[DeckReading], words: PlainWords) -> Collection:
    """Check what no question shows by itself, over the published ones among some decks."""
    published = [
        reading for reading in readings if reading.head is not None and reading.head.standard is Standard.PUBLISHED
    ]
    levels = [level for reading in published for level in _levels(reading, words)]
    asked = ((placed.question, _language(reading)) for reading in published for placed in reading.questions)
    cues = measure_cues((question, language) for question, language in asked if not question.withdrawn)
    problems = [*_too_hard(published, levels), *_doubles(published)]
    if published:
        where = published[0].folder.parent
        problems += [Problem(where, 1, 1, fault, "Rewrite some keys or other options.") for fault in cues.faults()]
    return Collection(tuple(problems), tuple(levels), cues)


def _language(reading: DeckReading) -> str:
    return reading.head.language if reading.head else LANGUAGES[0]


def _levels(reading: DeckReading, words: PlainWords) -> Iterator[DeckLevel]:
    name, own = (reading.head.id if reading.head else ""), _language(reading)
    patients = [
        amounts(placed.question, own, words)
        for placed in reading.questions
        if Audience.PATIENT in placed.question.audience and not placed.question.withdrawn
    ]
    for language in LANGUAGES:
        whole = sum((of[language] for of in patients), start=Amount())
        if whole.words >= FEWEST_WORDS:
            yield DeckLevel(name, language, level_of(whole, language), whole.words)


def _too_hard(readings: Sequence[DeckReading], levels: Sequence[DeckLevel]) -> Iterator[Problem]:
    folders = {reading.head.id: reading.folder for reading in readings if reading.head}
    for level in levels:
        if level.is_too_hard:
            what = f"The deck's texts for patients are too hard to read ({level.language}): {level.level:.1f}."
            yield Problem(folders[level.deck] / HEAD, 1, 1, what, "Use shorter sentences and shorter words.")


def _doubles(readings: Sequence[DeckReading]) -> Iterator[Problem]:
    """Yield each question that asks the same as an earlier one, by the words of stem and right answer.

    Two sets so alike have one of the rarest words of each in common, so that few pairs are compared.
    """
    said = [
        (placed, frozenset(_asked_words(placed.question, _language(reading))))
        for reading in readings
        for placed in reading.questions
        if not placed.question.withdrawn
    ]
    known = [(placed, words) for placed, words in said if len(words) >= FEWEST_TO_COMPARE]
    times = Counter(word for _, words in known for word in words)
    met: defaultdict[str, list[tuple[Placed, frozenset[str]]]] = defaultdict(list)
    for placed, words in known:
        rarest = sorted(words, key=lambda word: (times[word], word))[: int(len(words) * (1 - MOST_ALIKE)) + 1]
        earlier = (other for word in rarest for other in met[word])
        twin = next((other for other, theirs in earlier if _are_alike(placed, words, other, theirs)), None)
        if twin is not None and WritingRule.NEAR_DUPLICATE not in placed.question.waived:
            yield _double(placed, twin)
        for word in rarest:
            met[word].append((placed, words))


def _are_alike(one: Placed, words: frozenset[str], other: Placed, theirs: frozenset[str]) -> bool:
    is_near = len(words & theirs) > MOST_ALIKE * len(words | theirs)
    return is_near and one.question.audience == other.question.audience


def _double(placed: Placed, twin: Placed) -> Problem:
    what = f"The question asks nearly the same as {twin.question.id} in {twin.file.parent.name}."
    return placed.problem(("stem",), what, f"Ask something else, or take one away. [{WritingRule.NEAR_DUPLICATE}]")


def _asked_words(question: Question, deck_language: str) -> Iterator[str]:
    language = next(iter(languages_of(question.stem, deck_language)), deck_language)
    yield from content_words(without_marks(in_language(question.stem, language)))
    for choice in choices_of(question):
        for option in choice.options:
            if option.id in choice.keys:
                yield from content_words(in_language(option.text, language))
    if isinstance(question, SymptomToAction):
        yield question.key.value
