"""Random histories of one person, and a person who lives them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from quizapp.learning.card import CardState, due_after
from quizapp.learning.day import study_day
from quizapp.progress.database import Database
from quizapp.progress.fold import Fold, fold_log, kept_fold
from quizapp.progress.log import Change, EventId, LoggedReview, Review, append_change
from quizapp.progress.profile import Profile
from quizapp.questions.question import CardId
from quizapp.questions.response import Rating

CARDS = tuple(CardId(f"{deck}/{question}") for deck in ("cytokines", "car-t") for question in ("one", "two"))
ZONES = ("America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Madrid")
BEGIN = datetime(2026, 11, 21, 15, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")
EARLIEST, LATEST = datetime(2005, 1, 1, tzinfo=UTC), datetime(2150, 1, 1, tzinfo=UTC)


@dataclass
class Person:
    """One profile, its owner's clock and where the owner is."""

    profile: Profile
    now: datetime = BEGIN
    zone: ZoneInfo = NEW_YORK

    def answer(self, card: CardId, rating: Rating, ms_taken: int | None = None) -> CardState:
        """Answer a card the way ``workspace.study`` does."""
        day = study_day(self.now, self.zone)

        def decide(state: CardState | None) -> Review:
            return Review(
                card=card,
                clock=self.now.astimezone(self.zone),
                day=day,
                rating=rating,
                due=due_after(state, rating, self.now, day, self.zone),
                key_hash=7,
                deck_version="1",
                ms_taken=ms_taken,
            )

        return self.profile.append_review(card, decide)

    def undo(self) -> LoggedReview | None:
        """Take back the latest answer of today."""
        return self.profile.undo_last_review(self.now.astimezone(self.zone), study_day(self.now, self.zone))

    def set(self, name: str, value: str) -> None:
        """Change a setting."""
        self.profile.change_settings({name: value}, self.now, study_day(self.now, self.zone))

    def do(self, kind: str, card: CardId | None = None) -> EventId:
        """Let anything else happen, also what this version does not know."""
        change = Change(kind=kind, card=card, clock=self.now, day=study_day(self.now, self.zone), body={"far": "ahead"})
        database = Database(self.profile.folder.path / "progress.db")
        with database.write() as connection:
            made = append_change(connection, change, self.profile.device)
        database.close()
        return made

    def move_clock(self, by: timedelta) -> None:
        """Let time pass, or set the clock."""
        self.now = min(max(self.now + by, EARLIEST), LATEST)

    def travel(self, zone: str) -> None:
        """Go to another time zone."""
        self.zone = ZoneInfo(zone)

    def live(self, history: "History") -> None:
        """Do one thing after the other."""
        for happen in history:
            happen(self)


FreshProfile = Callable[[], Profile]
Happening = Callable[[Person], object]
History = Sequence[Happening]


def _named(text: str, happen: Happening) -> Happening:
    happen.__name__ = happen.__qualname__ = text  # what hypothesis prints of a failing history
    return happen


def _answer(card: CardId, rating: Rating, ms_taken: int | None) -> Happening:
    return _named(f"answer {card} {rating.name} {ms_taken}", lambda person: person.answer(card, rating, ms_taken))


def _set(name: str, value: str) -> Happening:
    return _named(f"set {name} {value!r}", lambda person: person.set(name, value))


def _move_clock(by: timedelta) -> Happening:
    return _named(f"move clock {by}", lambda person: person.move_clock(by))


def _travel(zone: str) -> Happening:
    return _named(f"travel {zone}", lambda person: person.travel(zone))


answers = st.builds(_answer, st.sampled_from(CARDS), st.sampled_from(Rating), st.none() | st.integers(0, 600_000))
_undo = st.just(_named("undo", Person.undo))
_unknown = st.just(_named("unknown", lambda person: person.do("graft", CARDS[0])))
_settings = st.builds(_set, st.sampled_from(["minutes", "language"]), st.text(max_size=5))
_clocks = st.builds(
    _move_clock,
    st.one_of(
        st.timedeltas(timedelta(0), timedelta(hours=30)),
        st.timedeltas(timedelta(days=-400), timedelta(days=400)),
    ),
)
_journeys = st.builds(_travel, st.sampled_from(ZONES))

# Twice as many answers as anything else; without a change of the clock between them they share one millisecond.
histories: st.SearchStrategy[list[Happening]] = st.lists(
    st.one_of(answers, answers, _clocks, _undo, _settings, _journeys, _unknown), max_size=14
)


def kept(profile: Profile) -> str:
    """Return the kept fold in every bit."""
    with profile.read() as connection:
        return _in_every_bit(kept_fold(connection))


def rebuilt(profile: Profile) -> str:
    """Return the fold of the log in every bit."""
    with profile.read() as connection:
        return _in_every_bit(fold_log(connection))


def _in_every_bit(fold: Fold) -> str:
    """Numbers are written so that two texts are equal only if all bits are."""
    return repr((sorted(fold.cards.items()), sorted(fold.days.items()), sorted(fold.settings.items())))
