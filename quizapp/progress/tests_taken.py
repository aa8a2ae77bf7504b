"""The tests that a person took to their end, and what was answered in each."""

from sqlalchemy import Connection

from quizapp.learning.day import StudyDay
from quizapp.progress.confident_errors import response_in
from quizapp.progress.events import FOLDED_KINDS, TEST, EventId, ReviewKind, TestTaken
from quizapp.progress.fold import decoded, live_corrections
from quizapp.progress.log import REVIEW_OF_ID, WrittenReview, clock_as_read, live_changes, live_reviews
from quizapp.progress.rows import TakenTest, TestReview
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Rating

_OF_TESTS = FOLDED_KINDS | {ReviewKind.LATE}


def tests_taken(connection: Connection) -> list[TakenTest]:
    """Return the tests that were taken to their end, newest first; one that is not understood is left out."""
    corrections, found = live_corrections(connection), list[TakenTest]()
    for change in live_changes(connection, TEST):
        if (test := decoded(change.body, TestTaken)) is not None:
            day = StudyDay(change.day + corrections.days_for_device(change.id, change.device))
            found.append(TakenTest(EventId(change.id), test, clock_as_read(change.clock, change.offset), day))
    return found


def reviews_of_test(connection: Connection, taken: TakenTest) -> list[TestReview]:
    """Return what was answered in a test, in its order; what was taken back or is not what was written is left out."""
    found = list[TestReview]()
    for identifier in taken.test.reviews:
        try:
            event = bytes.fromhex(identifier)
        except ValueError:
            continue
        live = live_reviews(connection, REVIEW_OF_ID, id=event)
        found += [_test_review(review) for review in live if review.kind in _OF_TESTS]
    return found


def _test_review(review: WrittenReview) -> TestReview:
    return TestReview(
        event=EventId(review.id),
        card=CardId(review.card),
        response=response_in(review),
        points=review.points,
        max_points=review.max_points,
        certainty=_CERTAINTIES.get(review.certainty),
        rating=Rating(review.rating),
        ms_taken=review.ms_taken,
        key_hash=review.key_hash,
        seed=review.seed,
        clock=clock_as_read(review.clock, review.offset),
    )


_CERTAINTIES: dict[int | None, Certainty] = {certainty.value: certainty for certainty in Certainty}
