"""Words that a test-wise guesser looks at: content words, hedges, and the call to the team."""

import functools
import re

from quizapp.library.reading_level import WORD

_HEDGE = {
    "en": re.compile(r"\b(?:may|might|can|could|usually|often|sometimes|some|most|likely|generally|tends?)\b", re.I),
    "es": re.compile(
        r"\b(?:pueden?|podrían?|suelen?|a veces|a menudo|algun[oa]s?|casi|probable(?:mente)?|generalmente)\b", re.I
    ),
}
_CALL = {
    "en": re.compile(r"\b(?:call|tell|notify|phone|contact|ask|report)\b", re.I),
    "es": re.compile(
        r"\b(?:(?:llam|avis|inform|consult|pregunt)(?:e|ar(?:l[aeo]s?)?)"
        r"|(?:llám|avís|infórm|consúlt|pregúnt)e(?:l[aeo]s?|se)"
        r"|diga|díga(?:l[aeo]|sel[ao])s?|decir(?:l[aeo]s?)?|decírsel[ao]s?"
        r"|coméntel[aeo]s?|comentar(?:l[aeo]s?)?|comuníquese|comunicarse|habl(?:e|ar) con)\b",
        re.I,
    ),
}
_TEAM = {
    "en": re.compile(
        r"\b(?:team|nurses?|doctors?|clinic|provider|prescriber|physician|pharmacist|oncolog(?:y|ist))\b", re.I
    ),
    "es": re.compile(
        r"\b(?:equipo|enfermer\w+|médic[oa]s?|doctor(?:a|es)?|clínica|farmacéutic[oa]|oncolog\w+)\b", re.I
    ),
}
_COMMON = frozenset(
    """
    about after again against also another antes aunque años because been before being between cada causa cause
    causes cells como contra could cuando cuál cuáles cuándo cuánto célula células cómo days debe deben desde
    después does doing donde durante during días each entre equipo esta estas este esto estos even first follow
    followed following from given gives hace hacer hasta have having help helps here into just keep last less lets
    like luego made make makes many meses mientras mismo month months more most much muchas mucho must nada need
    needs next nurse only other otra otras otro otros over para patient patients people pero person persona personas
    porque puede pueden quién qué según semana semanas should sido siempre since sobre some still such taken takes
    también tanto than that their them then there these they thing think this those through tiene tienen time times
    today todo todos tras tratamiento treatment unas unos until used using usted varias veces very want week weeks
    what when where which while will with within without would year years your
    """.split()  # noqa: SIM905  # a list of one word a line would fill three pages
)
_SHORTEST = 5
_STEM = 6
"""Letters by which two forms of a word are taken for one."""


def has_hedge(text: str, language: str) -> bool:
    """Tell whether a text is hedged: may, usually, a veces."""
    return _HEDGE[language].search(text) is not None


def hedges(text: str, language: str) -> int:
    """Return how many hedges a text has."""
    return len(_HEDGE[language].findall(text))


def calls(text: str, language: str) -> bool:
    """Tell whether an option says to call, tell or ask somebody."""
    return _CALL[language].search(text) is not None


def calls_team(text: str, language: str) -> bool:
    """Tell whether an option says to call, tell or ask the team.

    Two searches, one from where the other ended: one pattern of both would look through the rest again at every verb.
    """
    call = _CALL[language].search(text)
    return call is not None and _TEAM[language].search(text, call.end()) is not None


@functools.lru_cache(maxsize=20_000)
def content_words(text: str) -> frozenset[str]:
    """Return the first letters of a text's words that carry meaning; forms of one word come out alike."""
    words = (word.lower() for word in WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _COMMON)
