"""A profile of somebody who has studied for months, written in one go."""

from datetime import UTC, datetime, timedelta

from quizapp.learning.day import StudyDay
from quizapp.progress.events import Review
from quizapp.progress.log import append_review, card_number, device_number
from quizapp.progress.profile import Profile
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from tests.learning.simulated_log import Log

BEGIN = datetime(2026, 1, 5, 15, tzinfo=UTC)
BEGIN_DAY = StudyDay((BEGIN - datetime(1970, 1, 1, tzinfo=UTC)).days)


def write_log(profile: Profile, log: Log, *, deck: str = "basics") -> datetime:
    """Log the reviews, the first of them on the fifth of January 2026 in the morning, and return when they end."""
    now = BEGIN
    with profile.write() as connection:
        device = device_number(connection, profile.device)
        for card, rating, day in zip(log.cards.tolist(), log.ratings.tolist(), log.days.tolist(), strict=True):
            now = max(now + timedelta(seconds=1), BEGIN + timedelta(days=day))
            identity = CardId(f"{deck}/q{card}")
            review = Review(
                card=identity,
                clock=now,
                day=StudyDay(BEGIN_DAY + day),
                rating=Rating(rating),
                due=now + timedelta(days=3),
                key_hash=7,
                deck_version="1",
                ms_taken=9000,
            )
            append_review(connection, review, card_number(connection, identity), profile.device, device)
    profile.rebuild()
    return now
