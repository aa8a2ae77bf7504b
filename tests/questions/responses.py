"""Any response that a question of any kind can be given: complete, partial or none."""

from hypothesis import strategies as st

from quizapp.questions.bow_tie import SLOTS, BowTie
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.fill import FilledQuestion
from quizapp.questions.flashcard import TurnedQuestion
from quizapp.questions.highlight import HighlightTable, HighlightText
from quizapp.questions.hot_spot import HotSpot
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.matching import Matching
from quizapp.questions.matrix import MatrixMultipleChoice, MatrixMultipleResponse
from quizapp.questions.multiple_response import GroupedMultipleResponse, SelectAll, SelectN
from quizapp.questions.numeric_answer import NumericAnswer
from quizapp.questions.option import ActionLevel
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.question import does_fit
from quizapp.questions.response import (
    Certainty,
    Chosen,
    Ordered,
    Paired,
    Rating,
    Response,
    Stepped,
    Turned,
    Typed,
)
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.true_false import TrueFalse
from quizapp.questions.typed_answer import TypedAnswer


def parts_of(question: AnyQuestion) -> list[str]:
    """Return what can be chosen in a question that is chosen or marked."""
    match question:
        case SingleBestAnswer() | SelectAll() | SelectN():
            return [option.id for option in question.options]
        case TrueFalse():
            return ["true", "false", *(reason.id for reason in question.reasons)]
        case GroupedMultipleResponse():
            return [option.id for group in question.groups for option in group.options]
        case SymptomToAction():
            return [level.value for level in ActionLevel]
        case HighlightText() | HighlightTable():
            return list(question.phrases())
        case HotSpot():
            return [region.id for region in question.regions]
    raise TypeError(question.kind)


def cells_of(question: AnyQuestion) -> dict[str, list[str]]:
    """Return what can be brought together with what."""
    match question:
        case MatrixMultipleChoice() | MatrixMultipleResponse():
            return {row.id: [column.id for column in question.columns] for row in question.rows}
        case FilledQuestion():
            return {gap.id: [option.id for option in question.options_of(gap.id)] for gap in question.gaps()}
        case BowTie():
            return {slot: [option.id for option in question.side(side).options] for slot, side in SLOTS.items()}
        case Matching():
            return {premise.id: [option.id for option in question.options] for premise in question.premises}
    raise TypeError(question.kind)


def responses(question: AnyQuestion) -> st.SearchStrategy[Response | None]:
    """Return a strategy of responses that can be given in the window."""
    return (st.none() | _some(question)).filter(lambda response: does_fit(question, response))


def _some(question: AnyQuestion) -> st.SearchStrategy[Response]:
    match question:
        case CaseStudy():
            certainties = st.tuples(*[st.none() | st.sampled_from(Certainty)] * len(question.steps))
            steps = st.tuples(*(responses(step) for step in question.steps))
            return st.builds(Stepped, steps, certainties)
        case TurnedQuestion():
            return st.builds(Turned, st.sampled_from(Rating))
        case TypedAnswer() | NumericAnswer():
            right = question.right_response()
            assert isinstance(right, Typed)
            return st.builds(Typed, st.just(right.text) | st.text(max_size=12) | st.decimals(-1000, 1000).map(str))
        case OrderedResponse():
            whole = st.permutations([option.id for option in question.options])
            return st.builds(Ordered, st.builds(lambda parts, size: tuple(parts[:size]), whole, st.integers(0, 9)))
        case MatrixMultipleResponse():
            pairs = [(row, column) for row, columns in cells_of(question).items() for column in columns]
            return st.builds(Paired, st.lists(st.sampled_from(pairs), unique=True).map(tuple))
        case MatrixMultipleChoice() | FilledQuestion() | BowTie() | Matching():
            cells = cells_of(question)
            filled = st.fixed_dictionaries({}, optional={left: st.sampled_from(cells[left]) for left in cells})
            return st.builds(Paired, filled.map(lambda pairs: tuple(pairs.items())))
        case _:
            return st.builds(Chosen, st.lists(st.sampled_from(parts_of(question)), unique=True, max_size=4).map(tuple))
