"""Marks inside a text: words hidden in a cloze deletion, gaps to fill, phrases that can be marked.

``{{c1::hidden words::hint}}`` hides words, as Anki writes it; ``{gap-id}`` is a gap;
``[a phrase](#phrase-id)`` is a phrase that can be marked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.questions.fault import Fault, ValuePath
from quizapp.questions.text import LANGUAGES, Text, Texts

_ID = r"[a-z0-9][a-z0-9._-]{0,79}"
_CLOZE_BEGINS = re.compile(r"\{\{(?P<id>c[1-9][0-9]?)::")
_CLOZE_STOPS = re.compile(r"(?=::|\}\})")
_GAP = re.compile(rf"\{{(?P<id>{_ID})\}}")
_PHRASE = re.compile(rf"\[(?P<words>[^\[\]]+)\]\(#(?P<id>{_ID})\)")


@dataclass(frozen=True)
class Mark:
    """A marked place in a text: its id, the words that stand there, and a hint."""

    id: str
    words: str = ""
    hint: str = ""


Pieces = list[str | Mark]
Found = tuple[int, int, Mark]
"""Where a mark begins and ends in its text, and the mark."""


def cloze_pieces(text: str) -> Pieces:
    """Return a text cut into plain pieces and hidden words."""
    return _pieces(text, _clozes(text))


def gap_pieces(text: str) -> Pieces:
    """Return a text cut into plain pieces and gaps."""
    return _pieces(text, _gaps(text))


def phrase_pieces(text: str) -> Pieces:
    """Return a text cut into plain pieces and phrases that can be marked."""
    return _pieces(text, _phrases(text))


def _pieces(text: str, marks: Iterable[Found]) -> Pieces:
    pieces: Pieces = []
    end = 0
    for start, after, mark in marks:
        if start > end:
            pieces.append(text[end:start])
        pieces.append(mark)
        end = after
    return [*pieces, text[end:]] if end < len(text) else pieces


def _clozes(text: str) -> Iterator[Found]:
    """Yield the hidden words in one pass; one regular expression for them takes the cube of the text's length."""
    last_end, begins = text.rfind("}}"), _CLOZE_BEGINS.search(text)
    while begins is not None and (found := _cloze_at(text, begins, last_end)) is not None:
        yield found
        begins = _CLOZE_BEGINS.search(text, found[1])


def _cloze_at(text: str, begins: re.Match[str], last_end: int) -> Found | None:
    """Return the hidden words that begin here; ``None`` if nothing ends them. Words and hint have a letter at least."""
    for stop in _CLOZE_STOPS.finditer(text, begins.end() + 1):
        place = stop.start()
        if place > last_end:
            break
        words = text[begins.end() : place]
        if text.startswith("}}", place):
            return begins.start(), place + 2, Mark(begins["id"], words)
        if place + 2 < last_end:
            end = text.index("}}", place + 3)
            return begins.start(), end + 2, Mark(begins["id"], words, text[place + 2 : end])
    return None


def _gaps(text: str) -> Iterator[Found]:
    return ((found.start(), found.end(), Mark(found["id"])) for found in _GAP.finditer(text))


def _phrases(text: str) -> Iterator[Found]:
    return ((found.start(), found.end(), Mark(found["id"], found["words"])) for found in _PHRASE.finditer(text))


def marks_in(pieces: Iterable[str | Mark]) -> Iterator[Mark]:
    """Yield the marks among pieces."""
    return (piece for piece in pieces if isinstance(piece, Mark))


def languages_in(text: Text) -> list[str]:
    """Return the wordings of a text: one, or one for each language in which it is written."""
    if isinstance(text, str):
        return [text]
    return [words for language in LANGUAGES if (words := getattr(text, language))]


def ids_in(texts: Iterable[Text], pattern: str) -> tuple[str, ...]:
    """Return the ids of the marks in some texts, each once, in the order of the first wording of each.

    Args:
        texts: What is read, one after the other.
        pattern: Which marks: ``cloze``, ``gap`` or ``phrase``.
    """
    return tuple(dict.fromkeys(_all_ids(texts, pattern)))


def _all_ids(texts: Iterable[Text], pattern: str) -> Iterator[str]:
    return (mark.id for text in texts for words in languages_in(text)[:1] for mark in marks_in(_cut(words, pattern)))


def _cut(words: str, pattern: str) -> Pieces:
    return {"cloze": cloze_pieces, "gap": gap_pieces, "phrase": phrase_pieces}[pattern](words)


def repeated_marks(texts: Iterable[tuple[ValuePath, Text]], pattern: str) -> Iterator[Fault]:
    """Yield a fault for each mark that stands in some texts a second time: an answer has one place."""
    met = set[str]()
    for path, text in texts:
        for name in _all_ids([text], pattern):
            if name in met:
                yield Fault(path, f"The {pattern} {name!r} stands there twice.", "Give each place its own id.")
            met.add(name)


def mark_faults(text: Text, path: ValuePath, pattern: str) -> Iterator[Fault]:
    """Yield a fault if the two languages of a text do not hold the same marks."""
    if not isinstance(text, Texts) or not (text.en and text.es):
        return
    english, spanish = (sorted(mark.id for mark in marks_in(_cut(words, pattern))) for words in (text.en, text.es))
    if english != spanish:
        what = f"English holds the marks {', '.join(english) or 'none'}; Spanish holds {', '.join(spanish) or 'none'}."
        yield Fault(path, what, "Put the same marks into both languages.")
