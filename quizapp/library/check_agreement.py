"""English and Spanish say the same, as far as it can be counted: numbers, units and the fixed sentences of actions."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quizapp.library.action_levels import ActionLevels
from quizapp.library.finding import Finding, WritingRule
from quizapp.library.number_ranges import FIGURE, number_in
from quizapp.questions.question import Question
from quizapp.questions.text import LANGUAGES, Texts

_Number = float | str
"""A number; a date or a version stays as it is written."""

_UP_TO_NINE = {
    "en": {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    "es": {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9},
}
_TENS = {
    "en": {
        **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
        **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
    },
    "es": {
        **{"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50},
        **{"sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90},
    },
}
_OTHERS: Mapping[str, Mapping[str, int]] = {
    "en": {
        **{"zero": 0, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15},
        **{"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "hundred": 100, "thousand": 1000},
    },
    "es": {
        **{"cero": 0, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16},
        **{"diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiuno": 21, "veintiún": 21, "veintidós": 22},
        **{"veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27},
        **{"veintiocho": 28, "veintinueve": 29, "cien": 100, "ciento": 100, "doscientos": 200, "quinientos": 500},
        **{"mil": 1000},
    },
}
_NUMBERS = {of: {**_UP_TO_NINE[of], **_TENS[of], **_OTHERS[of]} for of in LANGUAGES}
"""Number words. "One" counts before a unit alone: in Spanish it is the article."""
_ONE = {"en": "one", "es": "una?"}
_TIMES = {
    "en": {"hundred": 1e2, "thousand": 1e3, "million": 1e6},
    "es": {"cientos": 1e2, "mil": 1e3, "millones": 1e6, "millón": 1e6},
}
_LOOSE: Mapping[str, Mapping[str, tuple[float, ...]]] = {
    "en": {
        **dict.fromkeys(("both", "twice", "couple", "pair", "double", "doubles", "doubled"), (2,)),
        **{"half": (50, 0.5, 30)},
    },
    "es": {
        **dict.fromkeys(("ambos", "ambas", "par", "pareja", "doble", "duplica"), (2,)),
        **dict.fromkeys(("mitad", "medio", "media"), (50, 0.5, 30)),
    },
}
"""Words that the other language may give as a number, or with none: "half an hour" is 30 minutes."""
_THE_TWO = re.compile(r"\W?(?:the two|l[oa]s dos)", re.IGNORECASE)
"""As good as "both"."""
_MEASURE = (
    r"(?:[mk]?g|mcg|[µμ]g|m?l|dl|mmol|mol|meq|mmhg|iu|ui|cm|mm)"
    r"(?:/(?:kg|min|m2|m²|dl|ml|l|h|hour|hora|day|d[ií]a|dose|dosis))?"
)
_UNITS: Mapping[str, tuple[str, str]] = {
    "minute": (r"minutes?|min", r"minutos?|min"),
    "hour": (r"hours?|hrs?|h", r"horas?|h"),
    "day": (r"days?|daily|weekdays?", r"d[ií]as?|diari[oa]s?|diariamente"),
    "week": (r"weeks?|weekly", r"semanas?|semanal(?:es|mente)?"),
    "month": (r"months?|monthly", r"mes(?:es)?|mensual(?:es|mente)?"),
    "year": (r"years?|yearly", r"años?|anual(?:es|mente)?"),
    "percent": (r"percent|per cent|%", r"por ciento|%"),
    "fahrenheit": (r"°?\s?F|degrees F(?:ahrenheit)?", r"°?\s?F|grados F(?:ahrenheit)?"),
    "celsius": (r"°?\s?C|degrees C(?:elsius)?", r"°?\s?C|grados C(?:elsius)?"),
    "am": (r"a\.?\s?m\.?|in the morning", r"a\.?\s?m\.?|de la (?:mañana|madrugada)"),
    "pm": (
        r"p\.?\s?m\.?|in the (?:afternoon|evening)|at night",
        r"p\.?\s?m\.?|de la (?:tarde|noche)",
    ),
    "kg": (r"kilos?|kilograms?", r"kilos?|kilogramos?"),
    "g": (r"grams?", r"gramos?"),
    "mg": (r"milligrams?", r"miligramos?"),
    "mcg": (r"micrograms?", r"microgramos?"),
    "ml": (r"milliliters?|millilitres?", r"mililitros?"),
    "l": (r"liters?|litres?", r"litros?"),
    "unit": (r"units?", r"unidad(?:es)?"),
    "pound": (r"pounds?|lbs?", r"libras?|lbs?"),
    "measure": (_MEASURE, _MEASURE),
}
_SPELLINGS = {"ui": "iu", "µg": "mcg", "μg": "mcg", "/day": "/d", "/día": "/d", "/dia": "/d", "/hour": "/h"}
_SPELLINGS |= {"/hora": "/h", "/dosis": "/dose", "m²": "m2"}
_BETWEEN = {
    "en": r"(?:or more |or less |more |full |whole |straight |extra |other |long |short |or longer )?",
    "es": r"(?:o más |o menos |primer[oa]s |últim[oa]s |buen[oa]s |larg[oa]s |otr[oa]s )?",
}
"""What may stand between a number and its unit: "3 more days" are "3 días más"."""


def _said_pattern(language: str) -> re.Pattern[str]:
    numbers, joint = _NUMBERS[language], r"\s+y\s+" if language == "es" else r"[\s-]"
    digits = "|".join(_UP_TO_NINE[language]) + "|" + _ONE[language] + ("|uno" if language == "es" else "")
    words = rf"(?:{'|'.join(_TENS[language])}){joint}(?:{digits})|{'|'.join(numbers)}|{_ONE[language]}|an?"
    words = words if language == "en" else words.removesuffix("|an?")
    place = LANGUAGES.index(language)
    units = "|".join(rf"(?P<{name}>{pair[place]})" for name, pair in _UNITS.items())
    return re.compile(
        rf"(?:(?P<figure>{FIGURE})|\b(?P<word>{words})\b)(?:[\s-](?P<times>{'|'.join(_TIMES[language])})\b)?"
        rf"(?:[\s-]{{0,2}}{_BETWEEN[language]}(?:{units})(?!\w))?",
        re.IGNORECASE,
    )


_SAID = {language: _said_pattern(language) for language in LANGUAGES}
_BELOW = {
    "en": re.compile(rf"(?<!no )(?<!not )(?:\b(?:below|under|(?:less|fewer|lower) than)|<)\s{{0,3}}({FIGURE})", re.I),
    "es": re.compile(
        rf"(?<!no )(?:\b(?:por debajo de|(?:menos|menor) (?:de|a|que)|inferior a)|<)\s{{0,3}}({FIGURE})", re.I
    ),
}
_ABOVE = {
    "en": re.compile(rf"(?<!no )(?<!not )(?:\b(?:above|over|(?:more|higher) than)|>)\s{{0,3}}({FIGURE})", re.I),
    "es": re.compile(
        rf"(?<!no )(?:\b(?:por encima de|(?:más|mayor) (?:de|a|que)|superior a)|>)\s{{0,3}}({FIGURE})", re.I
    ),
}


class _Said(NamedTuple):
    """A number with its unit; no unit is an empty one."""

    number: _Number
    unit: str


def disagreements(question: Question, levels: ActionLevels) -> Iterator[Finding]:
    """Yield every text of which the two languages do not say the same numbers, units or actions."""
    for path, text in question.texts():
        if not (isinstance(text, Texts) and text.en and text.es):
            continue
        for rule, what in differences(text.en, text.es):
            yield Finding(path, what, "Say the same in both.", rule)
        for sentence in _fixed(levels):
            if (sentence["en"] in text.en) != (sentence["es"] in text.es):
                what = f"One language alone says the fixed sentence {sentence['en']!r}."
                yield Finding(path, what, f"In Spanish: {sentence['es']}")


def differences(english: str, spanish: str) -> Iterator[tuple[WritingRule, str]]:
    """Yield the rules that a text breaks by its numbers and units, with what is wrong."""
    en, es = _unmatched(english, spanish)
    if Counter(number for number, _ in en) != Counter(number for number, _ in es):
        what = f"The two languages name other numbers: English {_listed(en)}, Spanish {_listed(es)}."
        yield WritingRule.NUMBERS_DIFFER, what
    elif en:
        what = f"The two languages give a number in other units: English {_listed(en)}, Spanish {_listed(es)}."
        yield WritingRule.UNITS_DIFFER, what
    if opposite := (_below(english, "en") & _above(spanish, "es")) | (_above(english, "en") & _below(spanish, "es")):
        what = f"One language says below, the other above: {', '.join(sorted(opposite))}."
        yield WritingRule.NUMBERS_DIFFER, what


def _unmatched(english: str, spanish: str) -> tuple[list[_Said], list[_Said]]:
    """Return what each language says that the other does not, after what it may say in other words."""
    (said_en, loose_en), (said_es, loose_es) = _said(english, "en"), _said(spanish, "es")
    en, es = list((said_en - said_es).elements()), list((said_es - said_en).elements())
    en, es = _not_loose(en, loose_es), _not_loose(es, loose_en)
    for one, other in ((en, es), (es, en)):
        for said in list(one):
            bare = _Said(said.number, "")
            if said.unit == "year" and bare in other:  # an age: "Ana, 58" or "de 58 años"
                one.remove(said)
                other.remove(bare)
    return en, es


def _not_loose(said: list[_Said], loose: Counter[_Said]) -> list[_Said]:
    left, free = [], Counter(loose)
    for one in said:
        match = next((known for known in (one, _Said(one.number, "")) if free[known]), None)
        if match is None:
            left.append(one)
        else:
            free[match] -= 1
    return left


def _said(text: str, language: str) -> tuple[Counter[_Said], Counter[_Said]]:
    """Return what a text says in numbers, and what it may be taken to say: "a week", "both"."""
    said: list[_Said] = []
    loose: list[_Said] = []
    for found in _SAID[language].finditer(text):
        unit = _unit_of(found)
        if found["word"] and found["word"].lower() in ("a", "an", "one", "un", "una"):
            if unit:
                # "Un día" is "some day" as well.
                is_loose = found["word"].lower() in ("a", "an") or (unit == "day" and language == "es")
                (loose if is_loose else said).append(_Said(1.0, unit))
        else:
            is_loose = not unit and _THE_TWO.fullmatch(text, max(0, found.start() - 4), found.end()) is not None
            (loose if is_loose else said).append(_Said(_number_of(found, language), unit))
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        loose += [_Said(number, "") for number in _LOOSE[language].get(word, ())]
    return Counter(said), Counter(loose)


def _number_of(found: re.Match[str], language: str) -> _Number:
    times = _TIMES[language][found["times"].lower()] if found["times"] else 1.0
    if found["figure"]:
        number = number_in(found["figure"])
        return found["figure"] if number is None else number * times
    parts = re.split(r"\s+y\s+|[\s-]", found["word"].lower())
    return sum(_NUMBERS[language].get(part, 1) for part in parts) * times


def _unit_of(found: re.Match[str]) -> str:
    name = found.lastgroup or ""
    if name == "measure":
        written = found[name].lower()
        for spelling, usual in _SPELLINGS.items():
            written = written.replace(spelling, usual)
        return written
    return name if name in _UNITS else ""


def _below(text: str, language: str) -> set[str]:
    return set(_BELOW[language].findall(text)) - set(_ABOVE[language].findall(text))


def _above(text: str, language: str) -> set[str]:
    return set(_ABOVE[language].findall(text)) - set(_BELOW[language].findall(text))


def _listed(said: list[_Said]) -> str:
    return ", ".join(sorted(f"{_shown(one.number)} {one.unit}".strip() for one in said)) or "none"


def _shown(number: _Number) -> str:
    return number if isinstance(number, str) else f"{number:g}"


def _fixed(levels: ActionLevels) -> list[dict[str, str]]:
    """Return the levels' sentences, each by itself, in both languages."""
    pairs = []
    for level in levels.levels:
        parts = [level.sentences(language) for language in LANGUAGES]
        pairs += [{"en": en, "es": es} for en, es in zip(*parts, strict=True)]
    return pairs
