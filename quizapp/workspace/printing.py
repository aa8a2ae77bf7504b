"""What is printed: brings the values of this program's things to the documents of `quizapp.reports`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import TYPE_CHECKING

# Handed on to the window, which puts them on paper.
from quizapp.reports.document import Document as Document
from quizapp.reports.document import Heading as Heading
from quizapp.reports.document import Paragraph as Paragraph
from quizapp.reports.document import Part as Part
from quizapp.reports.document import Table as Table
from quizapp.reports.result import ResultValues, ToLookAt, result_document
from quizapp.workspace.topics import topic_names_in

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.results import Row, TestResult

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Names:
    """Words of the window for what has no name in decks, in the language of the document.

    Attributes:
        test: The test's name.
        date: The day on which it was handed in.
        kinds: Of kinds of question.
        judgments: Of steps of clinical judgment.
        certainties: By number.
        question: Form of a question's name, with the fields ``number`` and ``topic``.
    """

    test: str
    date: str
    kinds: Mapping[str, str]
    judgments: Mapping[str, str]
    certainties: Mapping[int, str]
    question: str


def print_result(result: "TestResult", explainer: "Explainer", names: Names, today: date) -> "Document":
    """Return the document of a test's result, in the explainer's language."""
    topics = topic_names_in(result, explainer.language)
    values = ResultValues(
        test=names.test,
        date=names.date,
        answered=result.answered,
        questions=len(result.rows),
        minutes=max(round(result.ms / 60_000), 1),
        total=result.total,
        by_topic={topics.get(key, key): share for key, share in result.by_topic.items()},
        by_kind={names.kinds.get(kind, kind): share for kind, share in result.by_kind.items()},
        by_judgment={names.judgments.get(step, step): share for step, share in result.by_judgment.items()},
        calibration=result.calibration,
        certainties=names.certainties,
        to_look_at=[_looked_at(row, explainer, names, today) for row in result.wrong if row.entry is not None],
    )
    return result_document(values, explainer.language)


def _looked_at(row: "Row", explainer: "Explainer", names: Names, today: date) -> ToLookAt:
    assert row.entry is not None
    explanation = explainer.explain(row.entry, row.response, row.outcome.certainty, today, row.seed, row.step)
    number = str(row.number) if row.step is None else f"{row.number}.{row.step + 1}"
    return ToLookAt(
        name=names.question.format(number=number, topic=explainer.topic(row.entry)),
        stem=_plain(explainer.ask(row.entry, row.seed, row.step).stem),
        said="; ".join(explanation.said) if row.outcome.is_answered else "",
        right="; ".join(explanation.right),
        was_sure=row.is_confident_error,
    )


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())
