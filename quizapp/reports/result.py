"""The result of a test as a document: points with their range, certainty against truth, what to look at again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizapp.learning.result import Calibration, Share
from quizapp.reports.document import Document, Heading, Paragraph, Part, Table


@dataclass(frozen=True)
class ToLookAt:
    """A question that did not win every point, in words.

    Attributes:
        name: Its number and topic.
        stem: What was asked.
        said: What was said; empty for no answer.
        right: What is right.
        was_sure: It would have been acted on.
    """

    name: str
    stem: str
    said: str
    right: str
    was_sure: bool


@dataclass(frozen=True)
class ResultValues:
    """What the document says, all of it in its language.

    Attributes:
        test: Name of the test.
        date: The day on which it was handed in, in words.
        answered: How many of the ``questions`` were answered.
        minutes: Time at it, without pauses.
        by_topic: Shares by the names of topics; so the next two, by kind of question and step of clinical judgment.
        certainties: Names of the certainties, by their number.
    """

    test: str
    date: str
    answered: int
    questions: int
    minutes: int
    total: Share
    by_topic: Mapping[str, Share]
    by_kind: Mapping[str, Share]
    by_judgment: Mapping[str, Share]
    calibration: Sequence[Calibration]
    certainties: Mapping[int, str]
    to_look_at: Sequence[ToLookAt]


_ENGLISH = {
    "title": "Result: {test}",
    "date": "Handed in on {date}.",
    "points": "{points} of {max} points: {share} %, likely {low} to {high} %.",
    "points_only": "{points} of {max} points: {share} %. These are too few questions to say more.",
    "answered": "{answered} of {questions} answered, in {minutes} min.",
    "notice": (
        "The range is where the true share probably lies. NGN-style means: in the manner of the questions of the "
        "nursing boards. NCSBN has not reviewed or endorsed this, and no result here predicts an exam result."
    ),
    "by_topic": "By topic",
    "by_kind": "By kind of question",
    "by_judgment": "By step of clinical judgment",
    "points_column": "Points",
    "share": "Share",
    "range": "Likely range",
    "questions": "Questions",
    "of": "{points} of {max}",
    "percent": "{number} %",
    "percents": "{low} to {high} %",
    "too_few": "too few",
    "calibration": "How well you know what you know",
    "certainty": "How sure you were",
    "answers": "Answers",
    "right": "Right",
    "nearly": "Partly right",
    "wrong": "Not right",
    "look_again": "To look at again",
    "you_said": "You said: {said}",
    "you_said_sure": "You said, and were sure enough to act on it: {said}",
    "no_answer": "No answer.",
    "right_is": "Right is: {right}",
    "footer": "For learning, not medical advice. {test}, {date}",
}
_SPANISH = {
    "title": "Resultado: {test}",
    "date": "Entregado el {date}.",
    "points": "{points} de {max} puntos: {share} %, probablemente de {low} a {high} %.",
    "points_only": "{points} de {max} puntos: {share} %. Son muy pocas preguntas para decir más.",
    "answered": "{answered} de {questions} con respuesta, en {minutes} min.",
    "notice": (
        "El intervalo es donde probablemente está el porcentaje real. «Estilo NGN» significa: a la manera de las "
        "preguntas de los consejos de enfermería. El NCSBN no ha revisado ni avala este programa, y ningún resultado "
        "predice el de un examen."
    ),
    "by_topic": "Por tema",
    "by_kind": "Por tipo de pregunta",
    "by_judgment": "Por paso del juicio clínico",
    "points_column": "Puntos",
    "share": "Porcentaje",
    "range": "Intervalo probable",
    "questions": "Preguntas",
    "of": "{points} de {max}",
    "percent": "{number} %",
    "percents": "{low} a {high} %",
    "too_few": "muy pocas",
    "calibration": "Qué tan bien sabe lo que sabe",
    "certainty": "Su confianza",
    "answers": "Respuestas",
    "right": "Correctas",
    "nearly": "En parte correctas",
    "wrong": "No correctas",
    "look_again": "Para repasar",
    "you_said": "Usted respondió: {said}",
    "you_said_sure": "Usted respondió, con confianza suficiente para actuar: {said}",
    "no_answer": "Sin respuesta.",
    "right_is": "Lo correcto es: {right}",
    "footer": "Para aprender; no es consejo médico. {test}, {date}",
}
WORDS = {"en": _ENGLISH, "es": _SPANISH}


def result_document(values: ResultValues, language: str) -> Document:
    """Return the document of a result in a language."""
    words = WORDS[language]
    title = words["title"].format(test=values.test)
    parts: list[Part] = [
        Heading(title, 1),
        Paragraph(words["date"].format(date=values.date)),
        Paragraph(_total(values.total, words)),
        Paragraph(
            words["answered"].format(answered=values.answered, questions=values.questions, minutes=values.minutes)
        ),
        Paragraph(words["notice"], is_small=True),
    ]
    for name, shares in (
        ("by_topic", values.by_topic),
        ("by_kind", values.by_kind),
        ("by_judgment", values.by_judgment),
    ):
        if shares:
            parts += [Heading(words[name]), _shares(words[name], shares, words)]
    if values.calibration:
        parts += [Heading(words["calibration"]), _calibration(values, words)]
    if values.to_look_at:
        parts.append(Heading(words["look_again"]))
        for one in values.to_look_at:
            parts += _looked_at(one, words)
    footer = words["footer"].format(test=values.test, date=values.date)
    return Document(title, language, footer, tuple(parts))


def _total(total: Share, words: Mapping[str, str]) -> str:
    if total.low is None or total.high is None:
        form, low, high = words["points_only"], 0, 0
    else:
        form, low, high = words["points"], round(100 * total.low), round(100 * total.high)
    share = round(100 * total.share)
    return form.format(points=total.points, max=total.max_points, share=share, low=low, high=high)


def _shares(heading: str, shares: Mapping[str, Share], words: Mapping[str, str]) -> Table:
    columns = (heading, words["points_column"], words["share"], words["range"], words["questions"])
    rows = tuple(
        (
            name,
            words["of"].format(points=share.points, max=share.max_points),
            words["percent"].format(number=round(100 * share.share)),
            _range(share, words),
            str(share.questions),
        )
        for name, share in shares.items()
    )
    return Table(columns, rows)


def _calibration(values: ResultValues, words: Mapping[str, str]) -> Table:
    headings = ("certainty", "answers", "right", "nearly", "wrong", "share", "range")
    rows = tuple(
        (
            values.certainties[one.certainty],
            *map(str, (one.answers, one.right, one.nearly, one.wrong)),
            words["percent"].format(number=round(100 * one.right / one.answers)),
            _range(one, words),
        )
        for one in values.calibration
    )
    return Table(tuple(words[name] for name in headings), rows)


def _range(share: Share | Calibration, words: Mapping[str, str]) -> str:
    if share.low is None or share.high is None:
        return words["too_few"]
    return words["percents"].format(low=round(100 * share.low), high=round(100 * share.high))


def _looked_at(one: ToLookAt, words: Mapping[str, str]) -> list[Part]:
    said = words["no_answer"]
    if one.said:
        said = words["you_said_sure" if one.was_sure else "you_said"].format(said=one.said)
    texts = [one.stem, said, words["right_is"].format(right=one.right) if one.right else ""]
    return [Heading(one.name, 3), *(Paragraph(text) for text in texts if text)]
