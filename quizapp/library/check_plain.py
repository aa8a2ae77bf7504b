"""Patients' texts are plain: short, of a low reading level, without difficult words, without doses."""

import re
from collections.abc import Iterator

from quizapp.library.action_levels import ActionLevels
from quizapp.library.check_parts import options_of, right_level
from quizapp.library.finding import Finding, WritingRule
from quizapp.library.plain_words import PlainWords, level_of
from quizapp.library.reading_level import Amount, without_marks, words_of
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
_FORMS = (
    r"tablets?|pills?|capsules?|puffs?|drops?|(?:tea|table)?spoon(?:ful)?s?"
    r"|tabletas?|pastillas?|comprimidos?|c[aá]psulas?|gotas?|inhalaciones|cucharad(?:it)?as?"
)
_AMOUNTS = (
    r"mg|mcg|[µμ]g|g|ml|iu|ui|(?:micro|milli)?grams?|(?:micro|mili)?gramos?|milliliters?|millilitres?|mililitros?"
    r"|units?|unidad(?:es)?"
)
_COUNTS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred"
    r"|half(?: of)?(?: an?)?"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cuarenta|cincuenta|cien|medi[oa]"
)
DOSE = re.compile(
    rf"(?:(?<!\d)\d[\d.,]{{0,12}}|\b(?:{_COUNTS}))[\s-]{{0,3}}(?:(?:{_AMOUNTS})(?!\w)|(?:{_FORMS})\b)",
    re.IGNORECASE,
)
"""An amount of a medicine. A bare article is none: "a tablet that came up again"."""
_NAMES = re.compile(r"\bhepatitis [a-e]\b")
"""Names of illnesses that people meet as names, taken out before difficult words are looked for."""
_LEFT_OUT = frozenset({"topic", "alt"})
"""Names and pictures' words are no running text."""


def plain_findings(
    question: Question, deck_language: str, levels: ActionLevels, words: PlainWords, case: Question | None = None
) -> Iterator[Finding]:
    """Yield what keeps a question from being plain enough for those it is written for.

    Args:
        question: What is asked.
        deck_language: The language of the deck's plain texts.
        levels: The fixed words of actions.
        words: The words that the checks know.
        case: The case that the question is a step of; a step is written for those whom its case is for.
    """
    is_for_patients = Audience.PATIENT in (case or question).audience
    yield from _too_long(question, deck_language, is_for_patients=is_for_patients)
    if not is_for_patients:
        return
    yield from _doses(question, deck_language)
    yield from _unsaid_action(question, deck_language, levels)
    if case is None:  # a case is read as a whole, with its steps
        yield from _difficult(question, deck_language, words)
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


def _too_long(question: Question, deck_language: str, *, is_for_patients: bool) -> Iterator[Finding]:
    for path, text, most in _limits(question, is_for_patients=is_for_patients):
        for language in languages_of(text, deck_language):
            limit = round(most * SPANISH_LENGTH) if language == "es" else most
            count = len(words_of(in_language(text, language)))
            if count > limit:
                what = f"The {language} text has {count} words, more than {limit}."
                yield Finding(path, what, "Say it in fewer words.", WritingRule.WORD_LIMIT)


def _limits(question: Question, *, is_for_patients: bool) -> Iterator[tuple[ValuePath, Text, int]]:
    if not is_for_patients:
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
        running = (without_marks(text) for text in _running(question, language, deck_language))
        whole = _NAMES.sub("", "\n".join(running).lower())
        said = set(words_of(whole))
        for word, meaning in words.difficult[language].items():
            if (word in said or f"{word}s" in said) and not is_glossed(word, meaning, whole):
                what = f"The {language} text uses {word!r} without saying what it is."
                mend = f"Write it once in brackets behind plain words, such as: {meaning} ({word})."
                yield Finding((), what, mend, WritingRule.DIFFICULT_WORD)


def is_glossed(word: str, meaning: str, text: str) -> bool:
    """Tell whether a text says what a word means: "swelling (colitis)", "called colitis", "colitis is a swelling".

    Args:
        word: A difficult word in small letters.
        meaning: What it means; a sentence about the word counts if it has a word of this.
        text: The whole text, in small letters.
    """
    named = rf"\b{re.escape(word)}s?\b"
    in_brackets = rf"\w[^()\w]{{0,3}}\((?:[^\W\d]+[,;: ]{{1,2}}){{0,4}}{named}[^()]{{0,200}}\)"
    before_brackets = rf"{named}\s?\([^()]{{1,200}}\)"
    called = rf"(?:called|known as|llamad[ao]s?|se llaman?) (?:an? |una? )?{named}"
    plain = "|".join(re.escape(part[:6]) for part in re.findall(r"\w{4,}", meaning.lower()))
    said_to_be = rf"{named} (?:are|is|means?|son|es|significan?) [^.?!\n]{{0,60}}\b(?:{plain or meaning})"
    return re.search(f"{in_brackets}|{before_brackets}|{called}|{said_to_be}", text) is not None


def _unsaid_action(question: Question, deck_language: str, levels: ActionLevels) -> Iterator[Finding]:
    """Yield an explanation that does not begin with the right action's fixed words, or says what the window adds."""
    level = right_level(question)
    if level is None:
        return
    for language in languages_of(question.explanation, deck_language):
        sentences = levels.level(level).sentences(language)
        said = in_language(question.explanation, language)
        if not said.startswith(tuple(sentences)):
            what = f"The {language} explanation does not begin with a fixed sentence of the level {level}."
            yield Finding(("explanation",), what, f"Begin with: {' '.join(sentences)}")
        if levels.sentence("own_plan", language) in said:
            what = f"The {language} explanation says the sentence about one's own plan, which the window adds."
            yield Finding(("explanation",), what, "Take it out here.")
