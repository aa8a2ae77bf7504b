"""The words that the reading checks know: syllables, names of medicines, and difficult words with their meaning.

The file is ``resources/plain_words.yaml``; its own head explains its parts.
"""

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import yaml

from quizapp.library.reading_level import Amount, amount, flesch_kincaid_grade, inflesz

_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class _Languages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    en: dict[str, str]
    es: dict[str, str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    syllables: _Languages
    drug_names: frozenset[str]
    difficult_words: _Languages


@dataclass(frozen=True)
class PlainWords:
    """The lists, by language where they differ.

    Attributes:
        exceptions: By language: words in small letters with their syllables.
        drug_names: Names of medicines in small letters.
        difficult: By language: words that need a gloss, with what they mean.
    """

    exceptions: Mapping[str, Mapping[str, int]]
    drug_names: frozenset[str]
    difficult: Mapping[str, Mapping[str, str]]

    def amount(self, texts: Iterable[str], language: str) -> Amount:
        """Return how much there is to read in some texts, names of medicines left out: they inflate a level."""
        return amount((self._without_names(text) for text in texts), language, self.exceptions[language])

    def _without_names(self, text: str) -> str:
        return _NAME.sub(lambda name: "" if name[0].lower() in self.drug_names else name[0], text)


def level_of(of: Amount, language: str) -> float:
    """Return the level of a language's texts: the grade of English ones, the INFLESZ perspicuity of Spanish ones."""
    return inflesz(of) if language == "es" else flesch_kincaid_grade(of)


@functools.lru_cache(maxsize=1)
def read_plain_words(path: Path) -> PlainWords:
    """Read the file; about 10 ms.

    Raises:
        OSError: If it cannot be read.
        msgspec.ValidationError: If a part is missing: the file ships with the program, so that is a bug.
    """
    content = msgspec.convert(yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader), _File)  # texts: "no" stays a word
    counts = {"en": content.syllables.en, "es": content.syllables.es}
    return PlainWords(
        exceptions={of: {word: int(count) for word, count in words.items()} for of, words in counts.items()},
        drug_names=content.drug_names,
        difficult={"en": content.difficult_words.en, "es": content.difficult_words.es},
    )
