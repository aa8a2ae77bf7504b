"""The sheet for the nurse: what to talk over first, how firm each warning sign is, and boxes to tick."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizapp.reports.document import Document, Heading, Paragraph, Part, Table

_LINE = "_" * 42
_SHORT_LINE = "_" * 20
_BOX = "[\u00a0\u00a0\u00a0\u00a0]"
"""Of letters that every typeface has; spaces that do not break."""
_GAP = Paragraph("\u00a0")


@dataclass(frozen=True)
class SheetError:
    """Something that was wrong although the person was sure.

    Attributes:
        topic: What it is about.
        takeaway: The sentence to know, or the question.
        said: What the person said; empty if that is not known any more.
        right: What is right.
        right_days: On how many later days it was right since.
        days_needed: On how many it has to be.
    """

    topic: str
    takeaway: str
    said: str
    right: str
    right_days: int
    days_needed: int


@dataclass(frozen=True)
class SheetSign:
    """A warning sign, and on how many days it was right."""

    takeaway: str
    right_days: int


@dataclass(frozen=True)
class SheetValues:
    """What the sheet says, all of it in its language.

    Attributes:
        date: The day on which it is printed, in words.
        days_needed: Days on which a warning sign has to be right.
        errors: What to talk about first.
        not_met: Warning signs that were not asked so far.
        on_the_way: Those that were right on fewer days than needed.
        known: The others.
    """

    date: str
    days_needed: int
    errors: Sequence[SheetError]
    not_met: Sequence[SheetSign]
    on_the_way: Sequence[SheetSign]
    known: Sequence[SheetSign]


_ENGLISH = {
    "title": "Sheet for the nurse",
    "name": "Name: {line}",
    "date": "Date: {date}",
    "ask": (
        "Ask the person to say it in their own words. If the answer is not complete, explain it in other words and "
        "ask again."
    ),
    "errors": "Talk about this first: wrong, although sure",
    "no_errors": "Nothing was wrong although the person was sure.",
    "said": "Said: \u201c{said}\u201d",
    "right": "Right: {right}",
    "later_days": "Right on {days} of {needed} later days.",
    "signs": "Warning signs",
    "no_signs": "There is no warning sign among this person's questions.",
    "meaning": (
        "\u201cRight on n of {needed} days\u201d counts the days on which the person was right at the first try and "
        "sure enough to act on it; a wrong answer at a first try begins the count anew."
    ),
    "not_met": "Not met yet",
    "on_the_way": "On the way",
    "known": "Right on {needed} days",
    "right_on": "Right on",
    "days": "{days} of {needed} days",
    "said_it": "Said it",
    "needed_help": "Needed help",
    "not_yet": "Not yet",
    "nurse": "Nurse: {line}",
    "person": "Patient or caregiver: {line}",
    "signed": "Date: {line}",
    "footer": "For learning, not medical advice. {title}, {date}",
}
_SPANISH = {
    "title": "Hoja para el personal de enfermería",
    "name": "Nombre: {line}",
    "date": "Fecha: {date}",
    "ask": (
        "Pida a la persona que lo diga con sus propias palabras. Si la respuesta no está completa, explíquelo con "
        "otras palabras y vuelva a preguntar."
    ),
    "errors": "Hable primero de esto: no era correcto, aunque había confianza",
    "no_errors": "No hubo errores en lo que la persona respondió con confianza.",
    "said": "Respondió: «{said}»",
    "right": "Lo correcto: {right}",
    "later_days": "Correcta en {days} de {needed} días posteriores.",
    "signs": "Señales de alarma",
    "no_signs": "No hay señales de alarma entre las preguntas de esta persona.",
    "meaning": (
        "«Correcta en n de {needed} días» cuenta los días en que la persona acertó al primer intento y con confianza "
        "suficiente para actuar; un error en un primer intento hace que la cuenta empiece de nuevo."
    ),
    "not_met": "Aún sin preguntar",
    "on_the_way": "En camino",
    "known": "Correctas en {needed} días",
    "right_on": "Correcta en",
    "days": "{days} de {needed} días",
    "said_it": "Lo dijo",
    "needed_help": "Con ayuda",
    "not_yet": "Todavía no",
    "nurse": "Personal de enfermería: {line}",
    "person": "Paciente o persona que le cuida: {line}",
    "signed": "Fecha: {line}",
    "footer": "Para aprender; no es consejo médico. {title}, {date}",
}
WORDS = {"en": _ENGLISH, "es": _SPANISH}


def sheet_document(values: SheetValues, language: str) -> Document:
    """Return the sheet as a document in a language; the name is left to be written by hand."""
    words = WORDS[language]
    parts: list[Part] = [
        Heading(words["title"], 1),
        Paragraph(words["name"].format(line=_LINE)),
        Paragraph(words["date"].format(date=values.date)),
        Paragraph(words["ask"]),
        Heading(words["errors"]),
    ]
    if not values.errors:
        parts.append(Paragraph(words["no_errors"]))
    for error in values.errors:
        parts += _error(error, words)
    parts += [Heading(words["signs"]), *_signs(values, words)]
    for name, line in (("nurse", _LINE), ("person", _LINE), ("signed", _SHORT_LINE)):
        parts += [_GAP, Paragraph(words[name].format(line=line))]
    footer = words["footer"].format(title=words["title"], date=values.date)
    return Document(words["title"], language, footer, tuple(parts))


def _error(error: SheetError, words: Mapping[str, str]) -> list[Part]:
    days = words["later_days"].format(days=error.right_days, needed=error.days_needed)
    boxes = "\u00a0\u00a0\u00a0 ".join(f"{_BOX}\u00a0{words[name]}" for name in ("said_it", "needed_help", "not_yet"))
    lines = [
        error.takeaway,
        words["said"].format(said=error.said) if error.said else "",
        words["right"].format(right=error.right) if error.right else "",
        days,
        boxes,
    ]
    return [Heading(error.topic, 3), *(Paragraph(line) for line in lines if line)]


def _signs(values: SheetValues, words: Mapping[str, str]) -> list[Part]:
    groups = (("not_met", values.not_met), ("on_the_way", values.on_the_way), ("known", values.known))
    if not any(signs for _, signs in groups):
        return [Paragraph(words["no_signs"])]
    parts: list[Part] = [Paragraph(words["meaning"].format(needed=values.days_needed))]
    columns = tuple(words[name] for name in ("right_on", "said_it", "needed_help", "not_yet"))
    for name, signs in groups:
        if signs:
            # The name heads the table, which repeats it on each page.
            title = words[name].format(needed=values.days_needed)
            parts += [_GAP, Table((title, *columns), tuple(_sign(sign, values, words) for sign in signs))]
    return parts


def _sign(sign: SheetSign, values: SheetValues, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return a line of the table; its last three cells are left to be ticked."""
    return sign.takeaway, words["days"].format(days=sign.right_days, needed=values.days_needed), "", "", ""
