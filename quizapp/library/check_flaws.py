"""Flaws of written items that help a guesser or confuse a learner.

The list follows the project's plain-language guide (part 8), which rests on the NBME item-writing guide and on Table 1
of BMC Med Educ 2016, s12909-016-0559-7.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quizapp.library.check_parts import Choice, choices_of, lists_of
from quizapp.library.cue_words import content_words, has_hedge
from quizapp.library.finding import Finding, WritingRule
from quizapp.library.number_ranges import Range, range_of
from quizapp.library.reading_level import sentences_of, without_marks
from quizapp.questions.fault import ValuePath
from quizapp.questions.question import Question
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.text import LANGUAGES, Text, in_language, languages_of
from quizapp.questions.true_false import TrueFalse

MOST_KEY_LENGTH = 1.5
"""A key stands out that has this many times the letters of the next longest option."""
SHORT_OPTION = 20
"""Letters; below it length tells nothing."""
_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|any|neither|either) of (?:these|those|the (?:above|answers|options|others|two))\b"
    r"|^(?:all|none|both|any|neither|either) of them$"
    r"|\b(?:all|none) the above\b|^both$|^(?:both |neither )?[a-d] (?:and|nor|or) [a-d]$"
    r"|\bambas respuestas\b|^(?:tanto )?[a-d] (?:y|e|o|ni|como) [a-d]$|^(?:l[oa]s )?(?:dos|tres) anteriores$"
    r"|\b(?:tod[oa]s|ningun[oa]|cualquiera|ambas) (?:de )?(?:l[oa]s )?(?:anteriores|opciones|respuestas)\b"
    r"|\btodo lo anterior\b|\bnada de lo anterior\b|\b(?:tod[oa]s|ambas) son (?:correct|ciert|verdader)[oa]s\b"
    r"|\bningun[oa] es (?:correct|ciert|verdader)[oa]\b|\bningun[oa] de (?:est|es|ell)[oa]s\b",
    re.IGNORECASE,
)
_ABSOLUTE = {
    "en": re.compile(
        r"\b(?:always|never|only|none|everyone|everybody|nobody|nothing|must|impossible"
        r"|completely|entirely|absolutely|totally|all(?! at once| over| along| right)"
        r"|every(?! (?:\d|other|few|two|three|four|day|night|morning|week|month|year|time|dose|visit|hour)))\b"
        r"|(?<!\bI )(?<!\byou )\bcannot\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?<!para )(?<!como )\bsiempre\b|(?<!sin )\bning(?:ún|un[oa])\b|(?<!casi )\btod[oa] el mundo\b"
        r"|(?<!sobre )(?<!ante )(?<!casi )\btod[oa](?! (?:el|la|lo|su|un|una)\b)\b"
        r"|\btod[oa]s(?! l[oa]s (?:días|noches|mañanas|semanas|meses|años))\b"
        r"|\bcada (?:un[oa]|persona|paciente|caso|parte)\b"
        r"|\b(?:nunca|jamás|s[oó]lo|solamente|únicamente|nadie|imposible|completamente|totalmente|absolutamente)\b"
        r"|(?<!\bde )(?<!casi )\bnada(?! más)\b",
        re.IGNORECASE,
    ),
}
"""Not absolute: "para siempre" is "for good", "sin ninguna ayuda" is "without help", "todo el día" is "the whole day",
"every 3 weeks" and "cada día" say how often, "nada más" stands for "just", and "what you cannot feel" is a fact."""
_NEGATIVE = {
    "en": re.compile(
        r"\b(?:not|cannot|never|except|untrue|incorrect|is (?:false|wrong)|neither)\b|n['’]t\b"
        r"|\bleast (?:likely|important|urgent|appropriate)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:no|nunca|jamás|tampoco|excepto|(?<!a )salvo|incorrect[ao]s?|es fals[ao]|son fals[ao]s)\b"
        r"|\bmenos (?:probable|importante|urgente|adecuad[ao])\b",
        re.IGNORECASE,
    ),
}
_SUBORDINATE = {
    "en": re.compile(
        r"(?<=\w)(?<!\ball)\W{1,3}(?:who|that|if|when|because|while|unless|although|and which|and why)\b"
        r"|\bor not\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?<=\w)(?<!\btodas las)(?<!\btodos los)\W{1,3}"
        r"(?:quien(?:es)?|que|si|cuando|porque|mientras|aunque|y por qué|y cuál(?:es)?)\b|\bo no\b",
        re.IGNORECASE,
    ),
}
"""What is said behind these is no part of what is asked: "those who did not stop"."""
_WHY = re.compile(r"^\W*(?:why|(?:y )?por qué|what if|how come)\b", re.IGNORECASE)
"""A negation is no trick here: "Why do antibiotics not help?"."""
_CONDITION = re.compile(r"^\W*(?:if|when|because|although|while|si|cuando|como|aunque|mientras)\b[^,]*,", re.IGNORECASE)
_TO_DO = (
    r"complete|select|mark|choose|pick|tick|put|order|match|sort|drag|find|highlight|fill|type|calculate|decide|rank"
    r"|name|say|give|read|drop|place|write|enter|round|point|click|tap"
    r"|completen?|seleccione|marque|elija|ponga|ordene|una (?:cada|los|las|el|la|con)|relacione|arrastre|indique"
    r"|escriba|clasifique|decida|busque|calcule|señale|diga|lea|coloque|encuentre|resalte|toque|empareje"
)
_ASKS = re.compile(
    rf"\?|(?:^|[.!:;,\n])\W{{0,4}}(?:(?:now|then|ahora|luego)\W{{1,2}})?\b(?:{_TO_DO})\b(?!-)", re.IGNORECASE
)
"""A question mark, or what to do at the start of a sentence or behind "for each sign,"."""
_PLAIN_START = re.compile(r"[^\W\d_][a-záéíóúñü]*(?![^\W_])")
"""Not "PD-1" or "SpO2", which have their capitals anywhere."""
_OPEN_END = {"en": re.compile(r"\b(?:a|an)\W*$", re.IGNORECASE), "es": re.compile(r"\b(?:un|una)\W*$", re.IGNORECASE)}


def flaws(question: Question, deck_language: str) -> Iterator[Finding]:
    """Yield the flaws of a question, of each language in which it is written."""
    choices = list(choices_of(question))
    for language in languages_of(question.stem, deck_language):
        if not isinstance(question, TrueFalse):
            yield from _stem_flaws(in_language(question.stem, language), language, asks=bool(choices))
    for path, texts in lists_of(question):
        for language in _languages(texts, deck_language):
            yield from _word_flaws(path, [in_language(text, language).strip() for text in texts], language)
    for choice in choices:
        for language in _languages([option.text for option in choice.options], deck_language):
            yield from _choice_flaws(choice, language)
            if isinstance(question, SingleBestAnswer | TrueFalse):
                yield from _key_flaws(choice, language)


def asks_something(stem: str) -> bool:
    """Tell whether a stem has a question mark, or begins a sentence with what to do."""
    return _ASKS.search(stem) is not None


def negated_question(stem: str, language: str) -> str | None:
    """Return the sentence of a stem that asks what is not so; ``None`` if none does.

    Looked at are its questions, and its last sentence if that is no plain statement. A negation inside a clause counts
    for nothing: it is said of somebody ("those who do not eat"), not asked.
    """
    sentences = sentences_of(stem)
    asked = [one for one in sentences if one.endswith("?")]
    if sentences and (not sentences[-1].endswith((".", "?")) or asks_something(sentences[-1])):
        asked.append(sentences[-1])
    return next((one for one in reversed(asked) if _asks_in_the_negative(one, language)), None)


def _asks_in_the_negative(sentence: str, language: str) -> bool:
    asked = sentence.rpartition("¿")[2].strip()
    if _WHY.search(asked):
        return False
    asked = _CONDITION.sub("", asked)
    return _NEGATIVE[language].search(_SUBORDINATE[language].split(asked, maxsplit=1)[0]) is not None


def speaks_of_others(option: str) -> bool:
    """Tell whether an option speaks of the other ones: "all of the above"."""
    return _ALL_OR_NONE.search(option.strip().rstrip(".")) is not None


def is_absolute(text: str, language: str) -> bool:
    """Tell whether a text holds an absolute word: always, never, todo, cada."""
    return _ABSOLUTE[language].search(text) is not None


def _languages(texts: Sequence[Text], deck_language: str) -> list[str]:
    written = [set(languages_of(text, deck_language)) for text in texts]
    return [language for language in LANGUAGES if all(language in languages for languages in written)]


def _stem_flaws(stem: str, language: str, *, asks: bool) -> Iterator[Finding]:
    if negated := negated_question(stem, language):
        what = f"The {language} stem asks in the negative: {negated!r}."
        yield Finding(("stem",), what, "Ask for what is right.", WritingRule.NEGATIVE_STEM)
    stem = without_marks(stem)
    if asks and not asks_something(stem):
        yield Finding(("stem",), f"The {language} stem asks nothing.", "Ask one question.", WritingRule.NO_QUESTION)
    if asks and _OPEN_END[language].search(stem):
        what = f"The {language} stem ends with an article, which fits some options alone."
        yield Finding(("stem",), what, "Ask a whole question.", WritingRule.GRAMMAR_CUE)


def _word_flaws(path: ValuePath, texts: Sequence[str], language: str) -> Iterator[Finding]:
    for place, text in enumerate(texts):
        if speaks_of_others(text):
            what = f"The {language} option speaks of other options: {text!r}."
            yield Finding((*path, place, "text"), what, "Let each option say one thing.", WritingRule.ALL_OR_NONE)
    absolute = [is_absolute(text, language) for text in texts]
    if any(absolute) and not all(absolute):
        place = absolute.index(True)
        what = f"One {language} option holds an absolute word, others do not: {texts[place]!r}."
        yield Finding((*path, place, "text"), what, "Say it without.", WritingRule.ABSOLUTE_WORD)


def _choice_flaws(choice: Choice, language: str) -> Iterator[Finding]:
    texts = [in_language(option.text, language).strip() for option in choice.options]
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
    for (first, one), (second, other) in itertools.combinations(enumerate(ranges), 2):
        if one and other and one.unit == other.unit and one.overlaps(other):
            return first, second
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
    return without_marks(in_language(text, language))
