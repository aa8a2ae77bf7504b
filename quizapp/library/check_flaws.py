"""Flaws of written items that help a guesser or confuse a learner.

The list follows the project's plain-language guide (part 8), which rests on the NBME item-writing guide and on Table 1
of BMC Med Educ 2016, s12909-016-0559-7.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quizapp.library.check_parts import Choice, choices_of
from quizapp.library.cue_words import content_words, has_hedge
from quizapp.library.finding import Finding, WritingRule
from quizapp.library.number_ranges import Range, range_of
from quizapp.library.reading_level import plain_words
from quizapp.questions.option import Option
from quizapp.questions.question import Question
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.text import LANGUAGES, Text, in_language, languages_of
from quizapp.questions.true_false import TrueFalse

MOST_KEY_LENGTH = 1.5
"""A key stands out that has this many times the letters of the next longest option."""
SHORT_OPTION = 20
"""Letters; below it length tells nothing."""
_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|any|neither) of (?:the|these|those)\b|\bboth [a-d] and [a-d]\b|\bambas respuestas\b"
    r"|\b(?:tod[oa]s|ningun[oa]) (?:de )?l[oa]s (?:anteriores|opciones|respuestas)\b",
    re.IGNORECASE,
)
_ABSOLUTE = {
    "en": re.compile(r"\b(?:always|never|only|all|none|every|must|completely|entirely|impossible)\b", re.IGNORECASE),
    "es": re.compile(
        r"(?<!para )(?<!como )\bsiempre\b|(?<!sin )\bning(?:ún|un[oa])\b"
        r"|\b(?:nunca|jamás|s[oó]lo|solamente|únicamente|tod[oa]s|imposible)\b",
        re.IGNORECASE,
    ),
}
"""In Spanish "para siempre" is "for good", and "sin ninguna ayuda" is no stronger than "without help"."""
_NEGATIVE = {
    "en": re.compile(
        r"\b(?:is|are|was|were|should|does|do|did|can|would|will|must|could)(?: \w+){0,2} not\b|n't\b"
        r"|\b(?:except|untrue|incorrect)\b|\bis false\b|\bleast (?:likely|important|urgent|appropriate)\b|\bNOT\b"
    ),
    "es": re.compile(
        r"(?<!que )\bno (?:es|son|debe|deben|debería|está|se|puede|pueden|corresponde|hay|forma)\b"
        r"|\b(?:excepto|salvo|incorrect[ao]|fals[ao])\b|\bmenos (?:probable|importante|urgente|adecuad[ao])\b"
    ),
}
_MAY_BE_NEGATIVE = re.compile(
    r"^\W*(?:why|if|when|por qué|si|cuándo)\b|\b(?:or not|o no|who|that|que)\b.*", re.IGNORECASE
)
"""Questions in which a negation is no trick: "Why do antibiotics not help?", "those who did not stop"."""
_QUESTION = re.compile(r"[^.?!¿]*\?")
_ASKS = re.compile(
    r"\?|\b(?:complete|select|mark|choose|put|order|match|sort|drag|find|highlight|fill|type|calculate|decide|rank)\b"
    r"|\b(?:complete|seleccione|marque|elija|ponga|ordene|una|relacione|arrastre|indique|escriba|clasifique)\b",
    re.IGNORECASE,
)
_PLAIN_START = re.compile(r"[^\W\d_][a-záéíóúñü]*(?![^\W_])")
"""Not "PD-1" or "SpO2", which have their capitals anywhere."""
_OPEN_END = {"en": re.compile(r"\b(?:a|an)\W*$", re.IGNORECASE), "es": re.compile(r"\b(?:un|una)\W*$", re.IGNORECASE)}


def flaws(question: Question, deck_language: str) -> Iterator[Finding]:
    """Yield the flaws of a question, of each language in which it is written."""
    choices = list(choices_of(question))
    for language in languages_of(question.stem, deck_language):
        if choices and not isinstance(question, TrueFalse):
            yield from _stem_flaws(in_language(question.stem, language), language)
    for choice in choices:
        for language in _languages(choice.options, deck_language):
            yield from _choice_flaws(choice, language, deck_language)
            if isinstance(question, SingleBestAnswer | TrueFalse):
                yield from _key_flaws(choice, language)


def _languages(options: Sequence[Option], deck_language: str) -> list[str]:
    written = [set(languages_of(option.text, deck_language)) for option in options]
    return [language for language in LANGUAGES if all(language in languages for languages in written)]


def _stem_flaws(stem: str, language: str) -> Iterator[Finding]:
    stem = plain_words(stem)
    if not _ASKS.search(stem):
        yield Finding(("stem",), f"The {language} stem asks nothing.", "Ask one question.", WritingRule.NO_QUESTION)
    asked = _QUESTION.findall(stem)
    negated = [one for one in asked if _NEGATIVE[language].search(one) and not _MAY_BE_NEGATIVE.search(one.strip())]
    if negated:
        what = f"The {language} stem asks in the negative: {negated[-1].strip()!r}."
        yield Finding(("stem",), what, "Ask for what is right.", WritingRule.NEGATIVE_STEM)
    if _OPEN_END[language].search(stem):
        what = f"The {language} stem ends with an article, which fits some options alone."
        yield Finding(("stem",), what, "Ask a whole question.", WritingRule.GRAMMAR_CUE)


def _choice_flaws(choice: Choice, language: str, deck_language: str) -> Iterator[Finding]:
    texts = [in_language(option.text, language).strip() for option in choice.options]
    for place, text in enumerate(texts):
        if _ALL_OR_NONE.search(text):
            what = f"The {language} option speaks of other options: {text!r}."
            yield Finding(
                (*choice.path, place, "text"), what, "Let each option say one thing.", WritingRule.ALL_OR_NONE
            )
    absolute = [bool(_ABSOLUTE[language].search(text)) for text in texts]
    if any(absolute) and not all(absolute):
        place = absolute.index(True)
        what = f"One {language} option holds an absolute word, others do not: {texts[place]!r}."
        yield Finding((*choice.path, place, "text"), what, "Say it without.", WritingRule.ABSOLUTE_WORD)
    hedged = {option.id for option, text in zip(choice.options, texts, strict=True) if has_hedge(text, language)}
    if hedged and hedged <= choice.keys:
        what = f"A hedge ({language}) stands in right options alone: {', '.join(sorted(hedged))}."
        yield Finding(choice.path, what, "Hedge the others as well, or none.", WritingRule.HEDGE)
    yield from _form(choice, texts, language)
    yield from _overlaps(choice, texts, language)


def _form(choice: Choice, texts: Sequence[str], language: str) -> Iterator[Finding]:
    """Yield a form that sets one option apart: its first letter or its full stop."""
    stops = [text.endswith(".") for option, text in zip(choice.options, texts, strict=True) if not option.level]
    starts = [text[0].isupper() for text in texts if _PLAIN_START.match(text)]
    for forms, name in ((stops, "full stop at the end"), (starts, "capital at the start")):
        if len(set(forms)) > 1 and 1 in (forms.count(True), forms.count(False)) and len(forms) > 2:
            what = f"One {language} option differs from the others by its {name}."
            yield Finding(choice.path, what, "Write all in one form.", WritingRule.GRAMMAR_CUE)


def _overlaps(choice: Choice, texts: Sequence[str], language: str) -> Iterator[Finding]:
    doubled = [text for text, times in Counter(" ".join(text.lower().split()) for text in texts).items() if times > 1]
    ranges = [range_of(text) for text in texts]
    if doubled:
        what = f"Two {language} options say the same: {doubled[0]!r}."
        yield Finding(choice.path, what, "Let each option say another thing.", WritingRule.OVERLAP)
    elif len(choice.keys) == 1 and (pair := _overlapping(ranges)):
        what = f"Two {language} options overlap: {texts[pair[0]]!r} and {texts[pair[1]]!r}."
        yield Finding(choice.path, what, "Let no number lie in two of them.", WritingRule.OVERLAP)


def _overlapping(ranges: Sequence[Range | None]) -> tuple[int, int] | None:
    if any(found is None for found in ranges) or len({found.unit for found in ranges if found}) > 1:
        return None
    for first, one in enumerate(ranges):
        for second in range(first):
            other = ranges[second]
            if one and other and one.overlaps(other):
                return second, first
    return None


def _key_flaws(choice: Choice, language: str) -> Iterator[Finding]:
    """Yield what gives the one right option away: it repeats the stem, or stands out by its length."""
    texts = {option.id: in_language(option.text, language) for option in choice.options if not option.level}
    key = next(iter(choice.keys))
    others = [text for name, text in texts.items() if name != key]
    if key not in texts or len(others) < 2:
        return
    said_by_others = set().union(*(content_words(text) for text in others))
    echoed = content_words(texts[key]) & content_words(_said(choice.asked, language))
    if echoed := echoed - said_by_others:
        what = f"The {language} key alone repeats words of the stem: {', '.join(sorted(echoed))}."
        mend = "Say it otherwise, or give the words to other options too."
        yield Finding(choice.path, what, mend, WritingRule.ECHO)
    longest = max(map(len, others))
    if len(texts[key]) > MOST_KEY_LENGTH * max(longest, SHORT_OPTION):
        what = f"The {language} key is far longer than the other options."
        yield Finding(choice.path, what, "Make them alike in length.", WritingRule.LONG_KEY)


def _said(text: Text, language: str) -> str:
    return plain_words(in_language(text, language))
