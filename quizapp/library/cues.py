"""What a guesser could win who knows nothing: where the keys stand, how long they are, which words give them away.

A single question may have its key anywhere and of any length; over a collection there must be no pattern. The cues are
those of test-wiseness (the longest option, the most words shared with the stem, the most hedges, "call the team"); each
is measured against chance, ties split, and a guesser who follows all of them at once as well.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.library.check_parts import Choice, choices_of
from quizapp.library.cue_words import calls, calls_team, content_words, hedges
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.option import ActionLevel
from quizapp.questions.question import Question
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.text import LANGUAGES, in_language, languages_of

MOST_AT_ONE_POSITION = 0.40
MOST_LONGEST = 0.33
MOST_ABOVE_CHANCE = 0.08
FEWEST_TO_JUDGE, FEWEST_POSITIONS = 50, 10
"""With fewer questions a share says nothing: three in five are no pattern."""
USUAL_OPTIONS = 4
"""Options of most questions; only among as many can it be compared how often the key is the longest."""

LONGEST, SHORTEST, BETWEEN = "longest option", "shortest option", "neither longest nor shortest"
SHARED = "most words of the stem"
HEDGED, CALLS, TEAM, ALL_CUES = "most hedged", "calls or asks", "calls the team", "all cues together"
QUESTIONS, LISTS, SCENES = "questions", "lists with one key", "scenes"
"""What is guessed at: single best answers, other lists (of gaps, conditions, reasons), symptoms with three actions."""


@dataclass(frozen=True)
class Guess:
    """What a guesser wins by one cue, as shares from 0 to 1.

    Attributes:
        language: The language whose texts were compared; empty if none were.
        among: What was guessed at: `QUESTIONS`, `LISTS` or `SCENES`.
        count: How many of them show the cue.
    """

    language: str
    cue: str
    among: str
    count: int
    score: float
    chance: float

    @property
    def above_chance(self) -> float:
        """What knowing the cue is worth; rounded, for 0.33 - 0.25 is a little more than 0.08."""
        return round(self.score - self.chance, 9)


@dataclass(frozen=True)
class Cues:
    """The figures of a collection, by language where texts are compared.

    Attributes:
        positions: Over questions of fixed order: how many have their key at each position, from 0.
        longest: By language: how many four-option questions there are, and the share whose key is the longest option.
        guesses: What each cue is worth.
    """

    positions: Counter[int]
    longest: dict[str, tuple[int, float]]
    guesses: tuple[Guess, ...]

    def faults(self) -> Iterator[str]:
        """Yield a sentence for each figure that is over its limit."""
        fixed = self.positions.total()
        for position, count in sorted(self.positions.items()):
            if fixed >= FEWEST_POSITIONS and count > MOST_AT_ONE_POSITION * fixed:
                yield f"Of {fixed} questions of fixed order {count} have the key at position {position + 1}."
        for language, (count, share) in self.longest.items():
            if count >= FEWEST_TO_JUDGE and share > MOST_LONGEST:
                yield f"The key is the longest of four options in {share:.0%} of {count} questions ({language})."
        for guess in self.guesses:
            if guess.count >= FEWEST_TO_JUDGE and guess.above_chance > MOST_ABOVE_CHANCE:
                by = f"{guess.cue!r} ({guess.language})" if guess.language else repr(guess.cue)
                won = f"{guess.score:.0%} of {guess.count} {guess.among}, by chance {guess.chance:.0%}"
                yield f"A guesser by the cue {by} wins {won}."

    def lines(self) -> Iterator[str]:
        """Yield the figures as they are printed."""
        fixed = self.positions.total() or 1
        shares = ", ".join(f"{place + 1}: {count / fixed:.0%}" for place, count in sorted(self.positions.items()))
        yield f"Key's position in {self.positions.total()} questions of fixed order (40 % at most): {shares or 'none'}."
        for language, (count, share) in self.longest.items():
            yield f"Key is the longest of four options ({language}, 33 % at most): {share:.0%} of {count}."
        for guess in self.guesses:
            limit = f"{guess.chance + MOST_ABOVE_CHANCE:.0%} at most"
            told = f"{guess.language}, {limit}" if guess.language else limit
            yield f"Guesser, {guess.cue} ({told}): {guess.score:.0%} of {guess.count} {guess.among}."


@dataclass(frozen=True)
class _MeasuredChoice:
    """A list of options with one key, in one language: the stem, the options' texts, and the key's place."""

    stem: str
    texts: tuple[str, ...]
    key: int
    language: str
    among: str

    def expected(self, marks: Sequence[float]) -> float:
        """Return the chance to be right for who takes the option with the highest mark, ties split."""
        best = max(marks)
        chosen = [place for place, mark in enumerate(marks) if mark == best]
        return (self.key in chosen) / len(chosen)

    def by_length(self) -> list[float]:
        return [float(len(text)) for text in self.texts]

    def by_shortness(self) -> list[float]:
        return [-length for length in self.by_length()]

    def by_middling(self) -> list[float]:
        lengths = self.by_length()
        return [float(min(lengths) < length < max(lengths)) for length in lengths]

    def by_stem(self) -> list[float]:
        stem = content_words(self.stem)
        return [float(len(stem & content_words(text))) for text in self.texts]

    def by_hedges(self) -> list[float]:
        return [float(hedges(text, self.language)) for text in self.texts]

    def by_call(self) -> list[float]:
        return [float(calls(text, self.language)) for text in self.texts]

    def by_team(self) -> list[float]:
        return [float(calls_team(text, self.language)) for text in self.texts]

    def by_all_cues(self) -> list[float]:
        marks = [0.0] * len(self.texts)
        for cue in (self.by_length(), self.by_stem(), self.by_hedges(), self.by_team()):
            best = max(cue)
            chosen = [place for place, mark in enumerate(cue) if mark == best]
            if len(chosen) < len(cue):  # a cue that all options share says nothing
                for place in chosen:
                    marks[place] += 1 / len(chosen)
        return marks


_MARKS: dict[str, Callable[[_MeasuredChoice], list[float]]] = {
    LONGEST: _MeasuredChoice.by_length,
    SHORTEST: _MeasuredChoice.by_shortness,
    BETWEEN: _MeasuredChoice.by_middling,
    SHARED: _MeasuredChoice.by_stem,
    HEDGED: _MeasuredChoice.by_hedges,
    CALLS: _MeasuredChoice.by_call,
    TEAM: _MeasuredChoice.by_team,
    ALL_CUES: _MeasuredChoice.by_all_cues,
}


def measure_cues(questions: Iterable[tuple[Question, str]]) -> Cues:
    """Measure the cues of a collection, the steps of its cases included.

    Args:
        questions: Each question with the language of its deck's plain texts.
    """
    asked = [(step, own) for question, own in questions for step in _answered(question)]
    positions: Counter[int] = Counter()
    for question, _ in asked:
        if isinstance(question, SingleBestAnswer) and question.fixed_order:
            positions[[option.id for option in question.options].index(question.key)] += 1
    longest: dict[str, tuple[int, float]] = {}
    guesses: list[Guess] = []
    for language in LANGUAGES:
        choices = [choice for question, own in asked for choice in _choices(question, language, own)]
        usual = [choice for choice in choices if choice.among == QUESTIONS and len(choice.texts) == USUAL_OPTIONS]
        if usual:
            longest[language] = len(usual), _mean(choice.expected(choice.by_length()) for choice in usual)
        for among in (QUESTIONS, LISTS):
            guesses += _guesses([choice for choice in choices if choice.among == among], language, among)
    return Cues(positions, longest, (*guesses, *_scenes(question for question, _ in asked)))


def _answered(question: Question) -> tuple[Question, ...]:
    return question.steps if isinstance(question, CaseStudy) else (question,)


def _choices(question: Question, language: str, deck_language: str) -> Iterator[_MeasuredChoice]:
    among = QUESTIONS if isinstance(question, SingleBestAnswer) else LISTS
    for choice in choices_of(question):
        if len(choice.keys) == 1 and _is_in(choice, language, deck_language):
            key = [option.id in choice.keys for option in choice.options].index(True)
            texts = tuple(in_language(option.text, language) for option in choice.options)
            yield _MeasuredChoice(in_language(question.stem, language), texts, key, language, among)


def _is_in(choice: Choice, language: str, deck_language: str) -> bool:
    return all(language in languages_of(option.text, deck_language) for option in choice.options)


def _guesses(choices: Sequence[_MeasuredChoice], language: str, among: str) -> Iterator[Guess]:
    for cue, marks in _MARKS.items():
        marked = [(choice, marks(choice)) for choice in choices]
        if cue in (CALLS, TEAM):  # who looks for a call has nothing to go by where all options call, or none
            marked = [(choice, found) for choice, found in marked if min(found) < max(found)]
        if marked:
            score = _mean(choice.expected(found) for choice, found in marked)
            chance = _mean(1 / len(choice.texts) for choice, _ in marked)
            yield Guess(language, cue, among, len(marked), score, chance)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


def _scenes(questions: Iterable[Question]) -> Iterator[Guess]:
    """Yield what always taking the same of the three actions wins over all scenes."""
    keys = [question.key for question in questions if isinstance(question, SymptomToAction)]
    for level in ActionLevel if keys else ():
        cue = f"always {level.value.replace('_', ' ')}"
        yield Guess("", cue, SCENES, len(keys), keys.count(level) / len(keys), 1 / len(ActionLevel))
