"""Patients' texts are plain: short, of a low reading level, without difficult words, without doses."""

import re
from collections.abc import Iterator

from quizapp.library.action_levels import ActionLevels
from quizapp.library.check_parts import options_of, right_level
from quizapp.library.finding import Finding, WritingRule
from quizapp.library.plain_words import PlainWords, level_of
from quizapp.library.reading_level import Amount, plain_words, words_of
from quizapp.questions.fault import ValuePath
from quizapp.questions.question import Audience, Question
from quizapp.questions.text import LANGUAGES, Text, in_language, languages_of

STEM_WORDS, OPTION_WORDS, EXPLANATION_WORDS, NURSE_EXPLANATION_WORDS = 40, 15, 90, 150
"""The word limits of the plain-language guide, for English."""
SPANISH_LENGTH = 1.25
"""Spanish runs up to a quarter longer than English."""
QUESTION_GRADE, DECK_GRADE = 8.0, 6.0
"""The highest Flesch-Kincaid grades."""
QUESTION_INFLESZ, DECK_INFLESZ = 55.0, 65.0
"""The lowest perspicuities: "normal" begins at 55, "rather easy" at 65."""
FEWEST_WORDS = 30
"""A shorter text has no reading level worth the name."""
DOSE = re.compile(
    r"\d[\d.,]*\s*(?:mg|mcg|µg|micrograms?|microgramos?|milligrams?|miligramos?|grams?|gramos?|m[lL]|units?|unidades)\b"
    r"|\b(?:\d+|one|two|three|four|dos|tres|cuatro)\s+(?:tablets?|pills?|puffs?|drops?|tabletas?|pastillas?|gotas?)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\bhepatitis [a-e]\b")
"""Names of illnesses that people meet as names, taken out before difficult words are looked for."""
_LEFT_OUT = frozenset({"topic", "alt"})
"""Names and pictures' words are no running text."""


def plain_findings(
    question: Question, deck_language: str, levels: ActionLevels, words: PlainWords, *, is_step: bool = False
) -> Iterator[Finding]:
    """Yield what keeps a question from being plain enough for those it is written for."""
    yield from _too_long(question, deck_language)
    if Audience.PATIENT not in question.audience:
        return
    yield from _doses(question, deck_language)
    yield from _difficult(question, deck_language, words)
    yield from _unsaid_action(question, deck_language, levels)
    if not is_step:
        yield from _hard_to_read(question, deck_language, words)


def amounts(question: Question, deck_language: str, words: PlainWords) -> dict[str, Amount]:
    """Return how much there is to read in a question, by language."""
    return {of: words.amount(_running(question, of, deck_language), of) for of in LANGUAGES}


def _running(question: Question, language: str, deck_language: str) -> Iterator[str]:
    for path, text in question.texts():
        if _LEFT_OUT.isdisjoint(path) and language in languages_of(text, deck_language):
            yield in_language(text, language)


def _hard_to_read(question: Question, deck_language: str, words: PlainWords) -> Iterator[Finding]:
    for language, of in amounts(question, deck_language, words).items():
        if of.words < FEWEST_WORDS:
            continue
        level = level_of(of, language)
        if language == "en" and level > QUESTION_GRADE:
            what = f"The English text has the reading grade {level:.1f}, above {QUESTION_GRADE:.0f}."
        elif language == "es" and level < QUESTION_INFLESZ:
            what = f"The Spanish text has the INFLESZ value {level:.0f}, below {QUESTION_INFLESZ:.0f}."
        else:
            continue
        yield Finding((), what, "Use shorter sentences and shorter words.", WritingRule.READING_LEVEL)


def _too_long(question: Question, deck_language: str) -> Iterator[Finding]:
    for path, text, most in _limits(question):
        for language in languages_of(text, deck_language):
            limit = round(most * SPANISH_LENGTH) if language == "es" else most
            count = len(words_of(in_language(text, language)))
            if count > limit:
                what = f"The {language} text has {count} words, more than {limit}."
                yield Finding(path, what, "Say it in fewer words.", WritingRule.WORD_LIMIT)


def _limits(question: Question) -> Iterator[tuple[ValuePath, Text, int]]:
    if Audience.PATIENT not in question.audience:
        yield ("explanation",), question.explanation, NURSE_EXPLANATION_WORDS
        return
    yield ("stem",), question.stem, STEM_WORDS
    yield ("explanation",), question.explanation, EXPLANATION_WORDS
    for path, option in options_of(question):
        if option.level is None:  # the levels have their fixed words
            yield (*path, "text"), option.text, OPTION_WORDS


def _doses(question: Question, deck_language: str) -> Iterator[Finding]:
    for path, text in question.texts():
        for language in languages_of(text, deck_language):
            if found := DOSE.search(in_language(text, language)):
                yield Finding(path, f"A patient's question names a dose: {found[0]!r}.", "Leave the dose to the team.")


def _difficult(question: Question, deck_language: str, words: PlainWords) -> Iterator[Finding]:
    for language in LANGUAGES:
        running = (plain_words(text) for text in _running(question, language, deck_language))
        whole = _NAMES.sub("", "\n".join(running).lower())
        said = set(words_of(whole))
        for word, meaning in words.difficult[language].items():
            if (word in said or f"{word}s" in said) and not _is_glossed(word, whole):
                what = f"The {language} text uses {word!r} without saying what it is."
                mend = f"Write it once in brackets behind plain words, such as: {meaning} ({word})."
                yield Finding((), what, mend, WritingRule.DIFFICULT_WORD)


def _is_glossed(word: str, text: str) -> bool:
    named = rf"\b{word}s?\b"
    brackets = rf"\([^)]*{named}[^)]*\)|{named}\s*\("
    sentence = rf"(?:called|llamad[ao]s?|se llaman?) {named}|{named} (?:are|is|means?|son|es|significa)\b"
    return re.search(f"{brackets}|{sentence}", text) is not None


def _unsaid_action(question: Question, deck_language: str, levels: ActionLevels) -> Iterator[Finding]:
    """Yield an explanation that does not begin with the right action's fixed words, or says what the window adds."""
    level = right_level(question)
    if level is None:
        return
    for language in languages_of(question.explanation, deck_language):
        sentence = levels.level(level).sentence.in_language(language)
        said = in_language(question.explanation, language)
        if not any(said.startswith(part) for part in sentence.replace(". ", ".\n").split("\n")):
            what = f"The {language} explanation does not begin with a fixed sentence of the level {level}."
            yield Finding(("explanation",), what, f"Begin with: {sentence}")
        if levels.sentence("own_plan", language) in said:
            what = f"The {language} explanation says the sentence about one's own plan, which the window adds."
            yield Finding(("explanation",), what, "Take it out here.")
