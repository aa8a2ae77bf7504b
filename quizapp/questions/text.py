"""Texts that an author writes once or in two languages."""

from collections.abc import Iterator
from typing import Annotated

import msgspec

LANGUAGES = ("en", "es")
LONGEST_TEXT = 20_000
"""More than anybody reads at once, and less than takes a second to lay out."""
Words = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]


class Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One text in English, Spanish or both; an empty string stands for a language that is missing."""

    en: Words = ""
    es: Words = ""

    def __bool__(self) -> bool:
        """Like a plain text, it is something only if something is written."""
        return not is_blank(self)


Text = Words | Texts
"""A text as a deck gives it: a plain string is in the deck's own language."""

NO_TEXT = ""


def is_blank(text: Text) -> bool:
    """Tell whether nothing is written, or nothing but spaces."""
    return not (text if isinstance(text, str) else text.en + text.es).strip()


def in_language(text: Text, language: str) -> str:
    """Return the text in ``language``, or in the language that there is."""
    if isinstance(text, str):
        return text
    wanted, other = (text.es, text.en) if language == "es" else (text.en, text.es)
    return wanted or other


def languages_of(text: Text, deck_language: str) -> Iterator[str]:
    """Yield the languages in which the text is written; one without any letter, such as "128", is in all of them."""
    if isinstance(text, str):
        if text:
            yield from [deck_language] if any(map(str.isalpha, text)) else LANGUAGES
        return
    yield from (language for language in LANGUAGES if getattr(text, language))
