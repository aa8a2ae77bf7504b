"""The confident-error list: wrong answers that were sure enough to act on, and are not cleared yet."""

import msgspec
from sqlalchemy import Connection, literal_column, select

from quizapp.learning.card import CardState
from quizapp.learning.day import StudyDay
from quizapp.progress.events import FOLDED_KINDS, EventId
from quizapp.progress.fold import CARD_STATE_COLUMNS, Corrections, live_corrections, state_of
from quizapp.progress.log import REVIEW_ROWS, WrittenReview, clock_as_read, live_reviews
from quizapp.progress.prepared import Prepared
from quizapp.progress.rows import ConfidentError
from quizapp.progress.tables import card_states, cards, reviews
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating, Response


def confident_errors(connection: Connection) -> list[ConfidentError]:
    """Return the open confident errors, newest first; of a card with several the latest, and how many there were."""
    states = {str(row[0]): state_of(row[1:]) for row in _OPEN_CARDS.run(connection)}
    by_card = dict[str, list[WrittenReview]]()
    for review in live_reviews(connection, _ERRORS_OF_OPEN_CARDS):
        if review.kind in FOLDED_KINDS and review.card in states:
            by_card.setdefault(review.card, []).append(review)
    corrections = live_corrections(connection)
    latest = [max(errors, key=lambda error: error.id) for errors in by_card.values()]
    return [
        _confident_error(error, states[error.card], corrections, times=len(by_card[error.card]))
        for error in sorted(latest, key=lambda error: error.id, reverse=True)
    ]


def _confident_error(error: WrittenReview, state: CardState, corrections: Corrections, times: int) -> ConfidentError:
    return ConfidentError(
        card=CardId(error.card),
        state=state,
        event=EventId(error.id),
        response=response_in(error),
        certainty=Certainty.SURE_ENOUGH_TO_ACT,
        day=StudyDay(error.day + corrections.days_for_device(error.id, error.device)),
        clock=clock_as_read(error.clock, error.offset),
        seed=error.seed,
        times=times,
    )


def response_in(review: WrittenReview) -> Response | None:
    """Return what the person did; ``None`` if that was not kept, or is of a kind that this version does not know."""
    if review.response is None:
        return None
    try:
        return _RESPONSES.decode(review.response)
    except (msgspec.MsgspecError, RecursionError):
        return None


_RESPONSES: msgspec.json.Decoder[Response] = msgspec.json.Decoder(Response)
_IS_OPEN = card_states.c.errors_to_clear > literal_column("0")  # a number of its own would hide the index
_OPEN_CARDS = Prepared(select(cards.c.id, *CARD_STATE_COLUMNS).join(cards).where(_IS_OPEN))
_ERRORS_OF_OPEN_CARDS = Prepared(
    REVIEW_ROWS.where(
        reviews.c.card.in_(select(card_states.c.card).where(_IS_OPEN)),
        reviews.c.rating == int(Rating.AGAIN),
        reviews.c.certainty == int(Certainty.SURE_ENOUGH_TO_ACT),
    )
)
