"""What the questions of `every_kind` can be answered with: rightly, wrongly and partly rightly, with the points."""

from dataclasses import dataclass

from quizapp.questions.response import Chosen, Ordered, Paired, Rating, Response, Typed
from tests.every_kind import EVERY_KIND


@dataclass(frozen=True)
class Given:
    """A response, with what it is worth."""

    response: Response
    points: int


WRONG: dict[str, Given] = {
    "typed_answer": Given(Typed("cholitis"), 0),
    "numeric_answer": Given(Typed("70"), 0),
    "single_best_answer": Given(Chosen(("syrup",)), 0),
    "true_false": Given(Chosen(("false", "dose")), 0),
    "select_all": Given(Chosen(("rash", "cough")), 0),
    "select_n": Given(Chosen(("itch", "thirst")), 0),
    "grouped_multiple_response": Given(Chosen(("itch", "sight")), 0),
    "symptom_to_action": Given(Chosen(("mention_at_visit",)), 0),
    "matrix_multiple_choice": Given(Paired((("steroid", "no"), ("dose", "yes"))), 0),
    "matrix_multiple_response": Given(Paired((("alt", "colitis"), ("rash", "colitis"))), 0),
    "drop_down_cloze": Given(Paired((("first", "give"), ("second", "tablets"))), 0),
    "drag_and_drop_cloze": Given(Paired((("cause", "cough"), ("effect", "colitis"))), 0),
    "drop_down_table": Given(Paired((("first", "give"), ("second", "tablets"))), 0),
    "drop_down_rationale": Given(Paired((("first", "give"), ("second", "tablets"))), 0),
    "drag_and_drop_rationale": Given(Paired((("cause", "blood"), ("effect", "cough"))), 0),
    "bow_tie": Given(
        Paired(
            (
                ("action-1", "wait"), ("action-2", "stop"), ("condition", "flu"),
                ("parameter-1", "height"), ("parameter-2", "ecg"),
            )
        ),
        2,
    ),
    "ordered_response": Given(Ordered(("taper", "steroid", "call", "hold")), 0),
    "matching": Given(Paired((("cough", "skin"), ("blood", "lung"))), 0),
    "highlight_text": Given(Chosen(("appetite",)), 0),
    "highlight_table": Given(Chosen(("belly",)), 0),
    "hot_spot": Given(Chosen(("spleen",)), 0),
}  # fmt: skip
PARTLY: dict[str, Given] = {
    "select_all": Given(Chosen(("blood",)), 1),
    "select_n": Given(Chosen(("cough", "itch")), 1),
    "grouped_multiple_response": Given(Chosen(("cough", "sight")), 1),
    "matrix_multiple_choice": Given(Paired((("steroid", "yes"), ("dose", "yes"))), 1),
    "matrix_multiple_response": Given(Paired((("pain", "colitis"), ("alt", "hepatitis"), ("rash", "hepatitis"))), 1),
    "drop_down_cloze": Given(Paired((("first", "hold"), ("second", "tablets"))), 1),
    "drag_and_drop_cloze": Given(Paired((("cause", "colitis"), ("effect", "cough"))), 1),
    "drop_down_table": Given(Paired((("first", "give"), ("second", "steroid"))), 1),
    "bow_tie": Given(
        Paired(
            (
                ("action-1", "steroid"), ("action-2", "wait"), ("condition", "myocarditis"),
                ("parameter-1", "ecg"), ("parameter-2", "troponin"),
            )
        ),
        4,
    ),
    "matching": Given(Paired((("cough", "lung"), ("blood", "skin"))), 1),
    "highlight_text": Given(Chosen(("oxygen",)), 1),
}  # fmt: skip
RIGHT = {kind: Given(EVERY_KIND[kind].right_response(), EVERY_KIND[kind].max_points) for kind in WRONG}


def rating_in_log(kind: str, given: Given) -> Rating:
    """Return how an answer is rated by somebody who was fairly sure."""
    most = EVERY_KIND[kind].max_points
    if given.points == most:
        return Rating.GOOD
    return Rating.HARD if 2 * given.points > most else Rating.AGAIN
