"""How a question's texts are put into one language, with the action levels' sentences and the few words of our own."""

import re
from html import unescape

from quizapp.library.action_levels import ActionLevels
from quizapp.library.rich_text import clean_html
from quizapp.questions.option import ActionLevel
from quizapp.questions.text import Text, Texts, in_language

TRUE_ANSWER = Texts(en="True", es="Verdadero")
FALSE_ANSWER = Texts(en="False", es="Falso")
IS_IT_TRUE = Texts(en="Is it true?", es="¿Es verdad?")
FOR_WHICH_REASON = Texts(en="For which reason?", es="¿Por qué razón?")
WHEN = Texts(en="When", es="Cuándo")
HOW_OFTEN = Texts(en="How often", es="Con qué frecuencia")
ACTIONS_TO_TAKE = Texts(en="Actions to take", es="Acciones que tomar")
LIKELY_CONDITION = Texts(en="Condition most likely", es="Afección más probable")
PARAMETERS_TO_MONITOR = Texts(en="Parameters to monitor", es="Parámetros que vigilar")
NONE_OF_THESE = Texts(en="none of these", es="ninguna de estas opciones")
GAP = Texts(en="Gap {number}", es="Espacio {number}")
ACCEPTED = Texts(en="{low} to {high} is accepted.", es="Se acepta de {low} a {high}.")

_TAG = re.compile(r"<[^>]*>")


class Wording:
    """One language, and the sentences that are the same in all decks."""

    def __init__(self, language: str, levels: ActionLevels) -> None:
        """Remember both."""
        self.language = language
        self._levels = levels
        self._rows = {row.id: row.text for row in levels.rows()}

    def say(self, text: Text) -> str:
        """Return a text in the language, or in the one that there is."""
        return in_language(text, self.language)

    def html(self, text: Text) -> str:
        """Return a text as clean HTML; nothing for a text in which nothing is written."""
        words = self.say(text)
        return clean_html(words) if words.strip() else ""

    def plain(self, text: Text) -> str:
        """Return a text without its marks for bold, lists and tables, on one line."""
        return " ".join(unescape(_TAG.sub(" ", self.html(text))).split())

    def level_label(self, level: ActionLevel) -> str:
        """Return the name of an action level."""
        return self._levels.level(level).label.in_language(self.language)

    def level_sentence(self, level: ActionLevel) -> str:
        """Return the fixed sentence of an action level."""
        return self._levels.level(level).sentence.in_language(self.language)

    def fixed(self, use: str) -> str:
        """Return a fixed sentence of the action levels, for example ``practice``."""
        return self._levels.sentence(use, self.language)

    def signs(self, rows: tuple[str, ...]) -> tuple[str, ...]:
        """Return warning signs letter by letter; somebody's own deck may name some that there are not."""
        return tuple(self._rows[row].in_language(self.language) for row in rows if row in self._rows)
