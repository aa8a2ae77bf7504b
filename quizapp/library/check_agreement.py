"""English and Spanish say the same, as far as it can be counted: numbers, units and the fixed sentences of actions."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from quizapp.library.action_levels import ActionLevels
from quizapp.library.finding import Finding, WritingRule
from quizapp.questions.question import Question
from quizapp.questions.text import LANGUAGES, Texts

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_IN_WORDS: Mapping[str, Mapping[str, int]] = {
    "en": {
        **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
        **{"eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "twice": 2, "both": 2},
        **{"half": 50, "couple": 2, "fifteen": 15, "eighteen": 18, "pair": 2},
    },
    "es": {
        **{"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10},
        **{
            "once": 11,
            "doce": 12,
            "veinte": 20,
            "treinta": 30,
            "cuarenta": 40,
            "cincuenta": 50,
            "ambos": 2,
            "ambas": 2,
        },
        **{"mitad": 50, "medio": 50, "media": 50, "par": 2, "quince": 15, "dieciocho": 18, "pareja": 2},
    },
}
"""Number words. "One" is left out: in Spanish it is the article; so is what each language may say with another word."""
_LOOSE = frozenset({2, 50})
"""Numbers that one of the languages may say with no number at all: "both", "twice", "half"."""
_UNITS: Mapping[str, tuple[str, str]] = {
    "hour": (r"hours?|hrs?|h", r"horas?|h"),
    "day": (r"days?|daily|weekdays?", r"d[ií]as?|diari[oa]s?|diariamente"),
    "week": (r"weeks?|weekly", r"semanas?|semanal(?:es|mente)?"),
    "month": (r"months?|monthly", r"mes(?:es)?|mensual(?:es|mente)?"),
    "year": (r"years?|yearly", r"años?|anual(?:es|mente)?"),
    "minute": (r"minutes?|min", r"minutos?|min"),
    "percent": (r"percent|%", r"por ciento|%"),
    "fahrenheit": (r"°?F", r"°?F"),
    "celsius": (r"°?C", r"°?C"),
    "milligram": (r"mg", r"mg"),
    "milliliter": (r"mL|ml", r"mL|ml"),
}
_AGE = re.compile(r"\d+-year-old|\bde \d+ años")
"""Said in English by the number alone as well: "Ana, 58"."""
_AFTER_FIGURE = {
    name: tuple(re.compile(rf"\d[\d.,]*[\s-]*(?:{words})(?!\w)") for words in pair) for name, pair in _UNITS.items()
}


def disagreements(question: Question, levels: ActionLevels) -> Iterator[Finding]:
    """Yield every text of which the two languages do not say the same numbers, units or actions."""
    for path, text in question.texts():
        if not (isinstance(text, Texts) and text.en and text.es):
            continue
        english, spanish = _numbers(text.en, "en"), _numbers(text.es, "es")
        if english != spanish:
            only = f"English {_listed(english - spanish)}, Spanish {_listed(spanish - english)}"
            what = f"The two languages name other numbers: {only}."
            yield Finding(path, what, "Say the same in both.", WritingRule.NUMBERS_DIFFER)
        if other := sorted(_units(text.en, 0) ^ _units(text.es, 1)):
            what = f"One language alone gives a number in this unit: {', '.join(other)}."
            yield Finding(path, what, "Say the same in both.", WritingRule.UNITS_DIFFER)
        for sentence in _fixed(levels):
            if (sentence["en"] in text.en) != (sentence["es"] in text.es):
                what = f"One language alone says the fixed sentence {sentence['en']!r}."
                yield Finding(path, what, f"In Spanish: {sentence['es']}")


def _numbers(text: str, language: str) -> Counter[float]:
    figures = (float(figure.replace(",", "")) for figure in _FIGURE.findall(text))
    words = _IN_WORDS[language]
    said = [words[word] for word in re.findall(r"[^\W\d_]+", text.lower()) if word in words]
    found = Counter([*figures, *map(float, said)])
    return Counter({number: times for number, times in found.items() if number not in _LOOSE})


def _units(text: str, place: int) -> set[str]:
    text = _AGE.sub("", text)
    return {name for name, patterns in _AFTER_FIGURE.items() if patterns[place].search(text)}


def _listed(numbers: Counter[float]) -> str:
    return ", ".join(f"{number:g}" for number in sorted(numbers)) or "none"


def _fixed(levels: ActionLevels) -> list[dict[str, str]]:
    """Return the levels' sentences, each by itself, in both languages."""
    pairs = []
    for level in levels.levels:
        parts = [level.sentence.in_language(language).replace(". ", ".\n").split("\n") for language in LANGUAGES]
        pairs += [{"en": en, "es": es} for en, es in zip(*parts, strict=True)]
    return pairs
