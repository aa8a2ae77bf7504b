"""The parts of a question of any kind, as the checks of published decks look at them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizapp.questions.bow_tie import ACTIONS, CONDITION, PARAMETERS, BowTie
from quizapp.questions.fault import ValuePath
from quizapp.questions.fill import (
    DragAndDropCloze,
    DragAndDropRationale,
    DropDownCloze,
    DropDownRationale,
    DropDownTable,
)
from quizapp.questions.highlight import HighlightTable, HighlightText
from quizapp.questions.hot_spot import HotSpot
from quizapp.questions.matching import Matching
from quizapp.questions.matrix import MatrixMultipleChoice, MatrixMultipleResponse
from quizapp.questions.multiple_response import GroupedMultipleResponse, SelectAll, SelectN
from quizapp.questions.numeric_answer import NumericAnswer
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.question import Question
from quizapp.questions.response import Chosen, Paired, Response
from quizapp.questions.rules import Rule
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.text import NO_TEXT, Text, is_blank
from quizapp.questions.true_false import TrueFalse

Part = tuple[ValuePath, str, Text]
"""Where a part stands, what it is called ("option 'wait'"), and what is said about it."""


def unexplained(question: Question) -> Iterator[tuple[ValuePath, str]]:
    """Yield every part about which nothing is said, with its name; a person must learn why each is right or wrong."""
    return ((path, name) for path, name, said in _parts(question) if is_blank(said))


def options_of(question: Question) -> Iterator[tuple[ValuePath, Option]]:
    """Yield the options of a question with their paths; none for kinds without options of their own."""
    match question:
        case SingleBestAnswer() | SelectAll() | SelectN() | OrderedResponse() | Matching():
            yield from _at(("options",), question.options)
        case DragAndDropCloze() | DragAndDropRationale():
            yield from _at(("options",), question.options)
        case TrueFalse():
            yield from _at(("reasons",), question.reasons)
        case GroupedMultipleResponse():
            for place, group in enumerate(question.groups):
                yield from _at(("groups", place, "options"), group.options)
        case DropDownCloze() | DropDownRationale() | DropDownTable():
            for place, gap in enumerate(question.gap_list):
                yield from _at(("gaps", place, "options"), gap.options)
        case BowTie():
            for name in (ACTIONS, CONDITION, PARAMETERS):
                yield from _at((name, "options"), question.side(name).options)


class Choice(NamedTuple):
    """A list of options with the right ones, and the text that asks for them."""

    path: ValuePath
    asked: Text
    options: Sequence[Option]
    keys: frozenset[str]


def choices_of(question: Question) -> Iterator[Choice]:
    """Yield the lists from which a person chooses, those of gaps and sides each by itself."""
    match question:
        case SingleBestAnswer():
            yield Choice(("options",), question.stem, question.options, frozenset({question.key}))
        case SelectAll() | SelectN():
            yield Choice(("options",), question.stem, question.options, frozenset(question.keys))
        case TrueFalse() if question.reason:
            yield Choice(("reasons",), question.stem, question.reasons, frozenset({question.reason}))
        case GroupedMultipleResponse():
            for place, group in enumerate(question.groups):
                yield Choice(("groups", place, "options"), group.text, group.options, frozenset(group.keys))
        case DropDownCloze() | DropDownRationale() | DropDownTable():
            for place, gap in enumerate(question.gap_list):
                yield Choice(("gaps", place, "options"), NO_TEXT, gap.options, frozenset({gap.key}))
        case BowTie():
            for name in (ACTIONS, CONDITION, PARAMETERS):
                side = question.side(name)
                yield Choice((name, "options"), NO_TEXT, side.options, frozenset(side.keys))


def lists_of(question: Question) -> Iterator[tuple[ValuePath, Sequence[Text]]]:
    """Yield the texts that stand side by side in any kind: options to choose, order or drag, and columns."""
    match question:
        case OrderedResponse() | Matching() | DragAndDropCloze() | DragAndDropRationale():
            yield ("options",), [option.text for option in question.options]
        case MatrixMultipleChoice() | MatrixMultipleResponse():
            yield ("columns",), [column.text for column in question.columns]
        case _:
            for choice in choices_of(question):
                yield choice.path, [option.text for option in choice.options]


def right_level(question: Question) -> ActionLevel | None:
    """Return the action that a question teaches; ``None`` if its answer is no action."""
    match question:
        case SymptomToAction():
            return question.key
        case SingleBestAnswer():
            return next((option.level for option in question.options if option.id == question.key), None)
    return None


def points_for_everything(question: Question) -> int:
    """Return what ticking everything wins under the rule +/-; 0 for questions of other rules."""
    everything = _everything(question) if question.rule is Rule.PLUS_MINUS else None
    return 0 if everything is None else question.score(everything).points


def _parts(question: Question) -> Iterator[Part]:
    """Yield the parts of which each needs a word."""
    match question:
        case NumericAnswer():
            yield ("solution",), "number", question.solution
        case TrueFalse():
            yield ("why_true",), "answer 'true'", question.why_true
            yield ("why_false",), "answer 'false'", question.why_false
        case SymptomToAction():
            for level in ActionLevel:
                yield ("explanations", level.value), f"level {level.value!r}", getattr(question.explanations, level)
        case MatrixMultipleChoice():
            for place, choice in enumerate(question.rows):
                yield ("rows", place), f"row {choice.id!r}", choice.explanation
        case MatrixMultipleResponse():
            for place, row in enumerate(question.rows):
                yield ("rows", place), f"row {row.id!r}", row.explanation
        case Matching():
            for place, premise in enumerate(question.premises):
                yield ("premises", place), f"premise {premise.id!r}", premise.explanation
        case HighlightText() | HighlightTable():
            for phrase in question.phrases():
                yield ("explanations", phrase), f"phrase {phrase!r}", question.explanations.get(phrase, "")
        case HotSpot():
            for place, region in enumerate(question.regions):
                yield ("regions", place), f"place {region.id!r}", region.explanation
        case DragAndDropCloze() | DragAndDropRationale():
            for place, gap in enumerate(question.gap_list):
                yield ("gaps", place), f"gap {gap.id!r}", gap.explanation
    used = _explained_elsewhere(question)
    for path, option in options_of(question):
        if option.id not in used:
            yield path, f"option {option.id!r}", option.explanation


def _explained_elsewhere(question: Question) -> frozenset[str]:
    """Return the options that are explained where they belong: at a gap or a premise."""
    match question:
        case DragAndDropCloze() | DragAndDropRationale():
            return frozenset(gap.key for gap in question.gap_list)
        case Matching():
            return frozenset(premise.key for premise in question.premises)
    return frozenset()


def _at(path: ValuePath, options: Sequence[Option]) -> Iterator[tuple[ValuePath, Option]]:
    return (((*path, place), option) for place, option in enumerate(options))


def _everything(question: Question) -> Response | None:
    match question:
        case SelectAll() | GroupedMultipleResponse():
            return Chosen(tuple(option.id for _, option in options_of(question)))
        case HighlightText() | HighlightTable():
            return Chosen(question.phrases())
        case MatrixMultipleResponse():
            return Paired(tuple((row.id, column.id) for row in question.rows for column in question.columns))
    return None
