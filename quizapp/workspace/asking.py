"""What there is to answer in a question, put into words in the order in which it is shown."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Protocol

from quizapp.questions.bow_tie import ACTIONS, CONDITION, PARAMETERS, BowTie
from quizapp.questions.chart import ChartRow, ChartTab, Flag
from quizapp.questions.cloze_deletion import ClozeDeletion
from quizapp.questions.fill import (
    DragAndDropCloze,
    DropDown,
    DropDownCloze,
    DropDownTable,
    FilledQuestion,
    TableRow,
    Target,
)
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.highlight import HighlightTable, HighlightText
from quizapp.questions.hot_spot import HotSpot
from quizapp.questions.image_occlusion import ImageOcclusion
from quizapp.questions.marked_text import Mark, gap_pieces, marks_in, phrase_pieces
from quizapp.questions.matching import Matching
from quizapp.questions.matrix import MatrixMultipleChoice, MatrixMultipleResponse
from quizapp.questions.multiple_response import GroupedMultipleResponse, SelectAll, SelectN
from quizapp.questions.numeric_answer import NumericAnswer
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.shuffle import shuffled, shuffled_wrongly
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.stand_alone import StandAlone
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.text import Text, is_blank
from quizapp.questions.true_false import FALSE, REASON, STATEMENT, TRUE, TrueFalse
from quizapp.questions.typed_answer import TypedAnswer
from quizapp.workspace import wording as fixed
from quizapp.workspace.turning import region_words, turn_words
from quizapp.workspace.wording import Wording
from quizapp.workspace.words import (
    Body,
    BowTieWords,
    CellWords,
    ChooseWords,
    FillWords,
    GapWords,
    GridWords,
    HighlightWords,
    MatchWords,
    OptionGroup,
    OrderWords,
    PartWords,
    PictureWords,
    Pieces,
    TabWords,
    TypeWords,
)

SIDES = {ACTIONS: fixed.ACTIONS_TO_TAKE, CONDITION: fixed.LIKELY_CONDITION, PARAMETERS: fixed.PARAMETERS_TO_MONITOR}
"""What the sides of a bow-tie are called."""
_Rows = tuple[tuple[Pieces, ...], ...]


def body_of(question: StandAlone, wording: Wording, *, part: str = "", seed: int | None = None, step: str = "") -> Body:
    """Return what there is to answer in a question.

    Args:
        question: The question; of a case, one of its steps.
        wording: The language.
        part: Which of the question's cards, where it makes several.
        seed: Decides the order of its parts; ``None`` leaves the author's.
        step: The id of the step of a case: its lists are mixed differently from those of the other steps.
    """
    asker = _Asker(wording, None if question.fixed_order else seed, step)
    match question:
        case Flashcard() | ClozeDeletion() | ImageOcclusion():
            return turn_words(question, part, wording)
        case TypedAnswer():
            return TypeWords(is_number=False, hint=wording.say(question.hint))
        case NumericAnswer():
            return TypeWords(is_number=True, unit=wording.say(question.unit))
        case SingleBestAnswer():
            options = asker.options(question.options)
            return ChooseWords((OptionGroup("", "", options, is_single=True),), is_action=question.asks_for_action)
        case SelectAll() | SelectN():
            most = len(question.keys) if isinstance(question, SelectN) else 0
            return ChooseWords((OptionGroup("", "", asker.options(question.options), is_single=False, most=most),))
        case GroupedMultipleResponse():
            return asker.groups(question)
        case TrueFalse():
            return asker.true_or_false(question)
        case SymptomToAction():
            return _scene(question, wording)
        case MatrixMultipleChoice() | MatrixMultipleResponse():
            return _grid(question, wording)
        case DropDownCloze() | DropDownTable() | DragAndDropCloze():
            return asker.gaps(question)
        case BowTie():
            sides = {name: asker.options(question.side(name).options, name) for name in SIDES}
            return BowTieWords(**sides)
        case OrderedResponse():
            wrong = shuffled_wrongly(question.options, seed or 0, question.keys)
            return OrderWords(_parts(wrong, wording))
        case Matching():
            return MatchWords(_parts(question.premises, wording), asker.options(question.options))
        case HighlightText() | HighlightTable():
            return _phrases(question, wording)
        case HotSpot():
            return PictureWords(question.image, wording.say(question.alt), region_words(question.regions, wording))


class _Asker:
    """Puts lists of options into words, in the order of a seed."""

    def __init__(self, wording: Wording, seed: int | None, step: str) -> None:
        self._wording, self._seed, self._step = wording, seed, step

    def options(self, options: Sequence[Option], name: str = "") -> tuple[PartWords, ...]:
        """Return options in the order in which they are shown; ``name`` is the list's, where there are several."""
        list_name = f"{self._step}/{name}" if self._step else name
        return _parts(shuffled(options, self._seed, list_name), self._wording)

    def groups(self, question: GroupedMultipleResponse) -> ChooseWords:
        """Return the groups in the author's order."""
        return ChooseWords(
            tuple(
                OptionGroup(
                    group.id, self._wording.say(group.text), self.options(group.options, group.id), is_single=False
                )
                for group in question.groups
            )
        )

    def true_or_false(self, question: TrueFalse) -> ChooseWords:
        """Return the two answers, which are not mixed, and the reasons."""
        say = self._wording.say
        answers = (PartWords(TRUE, say(fixed.TRUE_ANSWER)), PartWords(FALSE, say(fixed.FALSE_ANSWER)))
        statement = OptionGroup(STATEMENT, say(fixed.IS_IT_TRUE) if question.reasons else "", answers, is_single=True)
        if not question.reasons:
            return ChooseWords((statement,))
        reasons = self.options(question.reasons, REASON)
        return ChooseWords((statement, OptionGroup(REASON, say(fixed.FOR_WHICH_REASON), reasons, is_single=True)))

    def gaps(self, question: DropDownCloze | DropDownTable | DragAndDropCloze) -> FillWords:
        """Return the text or the table, and its gaps in the reading order of the language."""
        say = self._wording.say
        if isinstance(question, DropDownTable):
            columns, rows = tuple(map(say, question.columns)), _table(question.rows, self._wording, gap_pieces)
            return FillWords((), columns, rows, self._gaps_in(question, chain(*chain(*rows))))
        text = tuple(gap_pieces(say(question.text)))
        pool = self.options(question.options) if isinstance(question, DragAndDropCloze) else ()
        return FillWords(text, (), (), self._gaps_in(question, text), pool)

    def _gaps_in(self, question: FilledQuestion, pieces: Iterable[str | Mark]) -> tuple[GapWords, ...]:
        gaps = {gap.id: gap for gap in question.gaps()}
        return tuple(self._gap(gaps[place]) for place in dict.fromkeys(mark.id for mark in marks_in(pieces)))

    def _gap(self, gap: DropDown | Target) -> GapWords:
        options = self.options(gap.options, gap.id) if isinstance(gap, DropDown) else ()
        return GapWords(gap.id, self._wording.say(gap.label), options)


def tabs_of(chart: Sequence[ChartTab], wording: Wording, step: int | None = None) -> tuple[TabWords, ...]:
    """Return the tabs of a chart that are to be seen.

    Args:
        chart: The tabs.
        wording: The language.
        step: The step of a case, from 0; ``None`` for a question that stands alone, which shows all at once.
    """
    seen = [tab for tab in chart if step is None or tab.from_step <= step + 1]
    return tuple(
        TabWords(
            id=tab.id,
            title=wording.say(tab.title),
            html=wording.html(tab.text),
            columns=tuple(map(wording.say, tab.columns)),
            rows=tuple(_chart_row(row, wording) for row in tab.rows),
            is_new=bool(step) and tab.from_step == (step or 0) + 1,
        )
        for tab in seen
    )


def _chart_row(row: ChartRow, wording: Wording) -> tuple[CellWords, ...]:
    flags = row.flags or (Flag.NONE,) * len(row.cells)
    return tuple(CellWords(wording.say(cell), flag) for cell, flag in zip(row.cells, flags, strict=True))


class _HasText(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def text(self) -> Text: ...


def _parts(parts: Iterable[_HasText], wording: Wording) -> tuple[PartWords, ...]:
    return tuple(PartWords(part.id, wording.say(part.text)) for part in parts)


def _scene(question: SymptomToAction, wording: Wording) -> ChooseWords:
    """Return the three levels from the fastest, in the words of the action levels, under the lines of the scene."""
    levels = tuple(PartWords(level.value, wording.level_sentence(level)) for level in ActionLevel)
    lines = ((fixed.WHEN, question.when), (fixed.HOW_OFTEN, question.how_often))
    return ChooseWords(
        (OptionGroup("", "", levels, is_single=True),),
        scene=tuple((wording.say(heading), wording.say(text)) for heading, text in lines if not is_blank(text)),
        is_action=True,
    )


def _grid(question: MatrixMultipleChoice | MatrixMultipleResponse, wording: Wording) -> GridWords:
    return GridWords(
        row_heading=wording.say(question.row_heading),
        columns=_parts(question.columns, wording),
        rows=_parts(question.rows, wording),
        is_single=isinstance(question, MatrixMultipleChoice),
    )


def _phrases(question: HighlightText | HighlightTable, wording: Wording) -> HighlightWords:
    if isinstance(question, HighlightText):
        return HighlightWords(tuple(phrase_pieces(wording.say(question.text))), (), ())
    columns = tuple(map(wording.say, question.columns))
    return HighlightWords((), columns, _table(question.rows, wording, phrase_pieces))


def _table(rows: Iterable[TableRow], wording: Wording, cut: Callable[[str], list[str | Mark]]) -> _Rows:
    return tuple(tuple(tuple(cut(wording.say(cell))) for cell in row.cells) for row in rows)
