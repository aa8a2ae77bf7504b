"""The list of all kinds that stand alone. To add one, write its module and name its class here, once."""

from quizapp.questions.bow_tie import BowTie
from quizapp.questions.cloze_deletion import ClozeDeletion
from quizapp.questions.fill import (
    DragAndDropCloze,
    DragAndDropRationale,
    DropDownCloze,
    DropDownRationale,
    DropDownTable,
)
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.highlight import HighlightTable, HighlightText
from quizapp.questions.hot_spot import HotSpot
from quizapp.questions.image_occlusion import ImageOcclusion
from quizapp.questions.matching import Matching
from quizapp.questions.matrix import MatrixMultipleChoice, MatrixMultipleResponse
from quizapp.questions.multiple_response import GroupedMultipleResponse, SelectAll, SelectN
from quizapp.questions.numeric_answer import NumericAnswer
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.true_false import TrueFalse
from quizapp.questions.typed_answer import TypedAnswer

StandAlone = (
    # turn
    Flashcard
    | ClozeDeletion
    | ImageOcclusion
    # type
    | TypedAnswer
    | NumericAnswer
    # choose
    | SingleBestAnswer
    | TrueFalse
    | SelectAll
    | SelectN
    | GroupedMultipleResponse
    | SymptomToAction
    # grid
    | MatrixMultipleChoice
    | MatrixMultipleResponse
    # fill
    | DropDownCloze
    | DragAndDropCloze
    | DropDownTable
    | DropDownRationale
    | DragAndDropRationale
    | BowTie
    # order
    | OrderedResponse
    | Matching
    # mark
    | HighlightText
    | HighlightTable
    | HotSpot
)
