"""Statistics: the days' totals come to what a count of the log by hand comes to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from datetime import timedelta

from hypothesis import given

from quizapp.learning.session import LONGEST_ANSWER_MS
from quizapp.progress.events import FOLDED_KINDS
from quizapp.progress.log import WrittenChange, WrittenReview, written_changes, written_reviews
from quizapp.progress.profile import Profile
from quizapp.progress.statistics import Totals
from quizapp.questions.response import Rating
from tests.progress.histories import CARDS, FreshProfile, Happening, Person, plain_histories

RATINGS = ("again", "hard", "good", "easy")


class Tally:
    """A count of a log by hand: reviews in log order, without those that were taken back, and resets between them."""

    def __init__(self, profile: Profile) -> None:
        with profile.read() as connection:
            reviews, changes = list(written_reviews(connection)), list(written_changes(connection))
        taken_back = {change.target for change in changes if change.kind == "undo"}
        self.by_day: dict[int, dict[str, int]] = defaultdict(lambda: asdict(Totals()))
        self.by_deck: dict[str, dict[str, int]] = defaultdict(lambda: asdict(Totals()))
        self.learning: dict[str, bool] = {}
        events: list[WrittenReview | WrittenChange] = [*reviews, *changes]
        for event in sorted(events, key=lambda event: event.id):
            if event.id not in taken_back:
                self._take(event)

    def _take(self, event: WrittenReview | WrittenChange) -> None:
        if isinstance(event, WrittenReview):
            if event.kind in FOLDED_KINDS:  # practice is not counted
                self._take_review(event)
        elif event.kind == "reset" and event.card is not None:
            self.learning.pop(event.card, None)

    def _take_review(self, review: WrittenReview) -> None:
        is_new = review.card not in self.learning
        was_known = not is_new and not self.learning[review.card]
        for totals in (self.by_day[review.day], self.by_deck[review.card.split("/")[0]]):
            totals[RATINGS[review.rating - 1]] += 1
            totals["new"] += is_new
            totals["lapses"] += was_known and review.rating == Rating.AGAIN
            totals["ms_taken"] += min(review.ms_taken or 0, LONGEST_ANSWER_MS)
        self.learning[review.card] = review.rating == Rating.AGAIN or (review.rating == Rating.HARD and not was_known)


def _sum(totals: Iterable[dict[str, int]]) -> dict[str, int]:
    together = asdict(Totals())
    for one in totals:
        together = {name: together[name] + one[name] for name in together}
    return together


@given(history=plain_histories)
def test_totals_are_those_by_hand(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    person.live(history)
    counted = Tally(person.profile)

    found = person.profile.statistics()

    assert {day: asdict(totals) for day, totals in found.by_day.items()} == counted.by_day
    assert {deck: asdict(totals) for deck, totals in found.by_deck.items()} == counted.by_deck
    assert asdict(found.total) == _sum(counted.by_day.values())
    assert (found.cards, found.learning) == (len(counted.learning), sum(counted.learning.values()))


@given(history=plain_histories)
def test_days_hold_all_live_answers(fresh_profile: FreshProfile, history: list[Happening]) -> None:
    person = Person(fresh_profile())
    person.live(history)

    assert sum(person.profile.reviews_by_day().values()) == person.profile.statistics().total.reviews


def test_new_profile_comes_to_nothing(profile: Profile) -> None:
    found = profile.statistics()

    assert (found.total, found.by_day, found.by_deck, found.cards, found.learning) == (Totals(), {}, {}, 0, 0)


def test_forgotten_card_is_a_lapse(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD, 1000)
    person.move_clock(timedelta(days=2))
    person.answer(CARDS[0], Rating.AGAIN, 500)

    assert profile.statistics().total == Totals(again=1, good=1, new=1, lapses=1, ms_taken=1500)


def test_reset_card_is_a_new_one_once_more(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.reset(CARDS[0])
    person.answer(CARDS[0], Rating.GOOD)

    assert profile.statistics().total == Totals(good=2, new=2)


def test_decks_are_told_apart(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[3], Rating.EASY)

    assert profile.statistics().by_deck == {"cytokines": Totals(good=1, new=1), "car-t": Totals(easy=1, new=1)}


def test_statistics_are_the_same_after_a_rebuild(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD, 1000)
    person.move_clock(timedelta(days=2))
    person.answer(CARDS[0], Rating.AGAIN, 500)
    before = profile.statistics()

    profile.rebuild()

    assert profile.statistics() == before
