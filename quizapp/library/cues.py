"""What a guesser could win who knows nothing: where the keys stand, how long they are, which words give them away.

A single question may have its key anywhere and of any length; over a collection there must be no pattern. The cues are
those of test-wiseness (the longest option, the most words shared with the stem, the most hedges, "call the team"); each
is measured against chance, ties split, and a guesser who follows all of them at once as well.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.library.cue_words import calls_team, content_words, hedges
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.question import Question
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.text import LANGUAGES, in_language, languages_of

MOST_AT_ONE_POSITION = 0.40
MOST_LONGEST = 0.33
MOST_ABOVE_CHANCE = 0.08
FEWEST_TO_JUDGE, FEWEST_POSITIONS = 60, 10
"""With fewer questions a share says nothing: three in five are no pattern."""
FOUR = 4

LONGEST, SHORTEST, BETWEEN = "longest option", "shortest option", "neither longest nor shortest"
SHARED = "most words of the stem"
HEDGED, TEAM, TODAY, ALL_CUES = "most hedged", "calls the team", "call today in scenes", "all cues together"


@dataclass(frozen=True)
class Guess:
    """What a guesser wins by one cue, as shares from 0 to 1, over ``questions`` questions."""

    language: str
    cue: str
    questions: int
    score: float
    chance: float

    @property
    def above_chance(self) -> float:
        """What knowing the cue is worth."""
        return self.score - self.chance


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
            if guess.questions >= FEWEST_TO_JUDGE and guess.above_chance > MOST_ABOVE_CHANCE:
                won = f"{guess.score:.0%} of {guess.questions} questions, by chance {guess.chance:.0%}"
                yield f"A guesser by the cue {guess.cue!r} ({guess.language}) wins {won}."

    def lines(self) -> Iterator[str]:
        """Yield the figures as they are printed."""
        fixed = self.positions.total() or 1
        shares = ", ".join(f"{place + 1}: {count / fixed:.0%}" for place, count in sorted(self.positions.items()))
        yield f"Key's position in {self.positions.total()} questions of fixed order (40 % at most): {shares or 'none'}."
        for language, (count, share) in self.longest.items():
            yield f"Key is the longest of four options ({language}, 33 % at most): {share:.0%} of {count}."
        for guess in self.guesses:
            limit = guess.chance + MOST_ABOVE_CHANCE
            yield (
                f"Guesser, {guess.cue} ({guess.language}, {limit:.0%} at most): "
                f"{guess.score:.0%} of {guess.questions} questions."
            )


@dataclass(frozen=True)
class _Item:
    """A question with one right answer, in one language: its stem, its options' texts, and the key's place."""

    stem: str
    texts: tuple[str, ...]
    key: int
    is_action: bool

    def expected(self, marks: Sequence[float]) -> float:
        """Return the chance to be right for who takes the option with the highest mark, ties split."""
        best = max(marks)
        chosen = [place for place, mark in enumerate(marks) if mark == best]
        return (self.key in chosen) / len(chosen)

    def by_length(self) -> list[float]:
        return [float(len(text)) for text in self.texts]

    def by_middling(self) -> list[float]:
        lengths = self.by_length()
        return [float(min(lengths) < length < max(lengths)) for length in lengths]

    def by_stem(self) -> list[float]:
        stem = content_words(self.stem)
        return [float(len(stem & content_words(text))) for text in self.texts]


def measure_cues(questions: Iterable[tuple[Question, str]]) -> Cues:
    """Measure the cues of a collection.

    Args:
        questions: Each question with the language of its deck's plain texts.
    """
    asked = list(questions)
    positions: Counter[int] = Counter()
    for question, _ in asked:
        if isinstance(question, SingleBestAnswer) and question.fixed_order:
            positions[[option.id for option in question.options].index(question.key)] += 1
    longest: dict[str, tuple[int, float]] = {}
    guesses: list[Guess] = []
    for language in LANGUAGES:
        items = [item for question, own in asked for item in _items(question, language, own)]
        four = [item for item in items if len(item.texts) == FOUR]
        if four:
            longest[language] = len(four), _mean(item.expected(item.by_length()) for item in four)
        guesses += _guesses(items, language) if items else []
    return Cues(positions, longest, (*guesses, *_scenes(question for question, _ in asked)))


def _items(question: Question, language: str, deck_language: str) -> Iterator[_Item]:
    match question:
        case SingleBestAnswer() if _is_in(question.options, language, deck_language):
            key = [option.id for option in question.options].index(question.key)
            texts = tuple(in_language(option.text, language) for option in question.options)
            yield _Item(in_language(question.stem, language), texts, key, question.asks_for_action)


def _is_in(options: Sequence[Option], language: str, deck_language: str) -> bool:
    return all(language in languages_of(option.text, deck_language) for option in options)


def _guesses(items: Sequence[_Item], language: str) -> Iterator[Guess]:
    def team(item: _Item) -> list[float]:
        return [float(calls_team(text, language)) for text in item.texts]

    def hedged(item: _Item) -> list[float]:
        return [float(hedges(text, language)) for text in item.texts]

    def all_cues(item: _Item) -> list[float]:
        marks = [0.0] * len(item.texts)
        for cue in (item.by_length(), item.by_stem(), hedged(item), team(item)):
            best = max(cue)
            chosen = [place for place, mark in enumerate(cue) if mark == best]
            if len(chosen) < len(cue):  # a cue that all options share says nothing
                for place in chosen:
                    marks[place] += 1 / len(chosen)
        return marks

    by_cue: dict[str, Callable[[_Item], list[float]]] = {
        LONGEST: _Item.by_length,
        SHORTEST: lambda item: [-length for length in item.by_length()],
        BETWEEN: _Item.by_middling,
        SHARED: _Item.by_stem,
        HEDGED: hedged,
        TEAM: team,
        ALL_CUES: all_cues,
    }
    for cue, marks in by_cue.items():
        spoken = [item for item in items if item.is_action] if cue == TEAM else items
        if spoken:
            score = _mean(item.expected(marks(item)) for item in spoken)
            yield Guess(language, cue, len(spoken), score, _mean(1 / len(item.texts) for item in spoken))


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


def _scenes(questions: Iterable[Question]) -> Iterator[Guess]:
    """Yield what "call today" wins over all scenes, whose three actions are the options."""
    keys = [question.key for question in questions if isinstance(question, SymptomToAction)]
    if keys:
        yield Guess("en", TODAY, len(keys), keys.count(ActionLevel.CALL_TODAY) / len(keys), 1 / len(ActionLevel))
