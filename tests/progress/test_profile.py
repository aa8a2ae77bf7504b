"""Profiles: what is kept of a person, what was done with cards, a clock that was wrong, and guests."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given

from quizapp.learning.day import calendar_date
from quizapp.learning.moments import milliseconds
from quizapp.progress.events import CLOCK, RESET, SUSPEND, UNDO, ClockCorrection, EventId, ReviewKind
from quizapp.progress.fold import NO_MARKS, Marks
from quizapp.progress.log import WrittenChange, WrittenReview, written_changes, written_reviews
from quizapp.progress.profile import Profile
from quizapp.progress.verification import Verification, verify
from quizapp.questions.response import Rating
from tests.progress.damage import change_file, read_file
from tests.progress.histories import (
    BEGIN,
    CARDS,
    DECKS,
    ELSEWHERE,
    INSTALLED,
    FreshProfile,
    Happening,
    Person,
    histories,
    kept,
    rebuilt,
)

DAY_MS = 86_400_000


# -- what is kept


def test_card_states_come_by_due_moment(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.EASY)
    person.answer(CARDS[1], Rating.GOOD)
    person.answer(CARDS[2], Rating.AGAIN)

    assert [row.card for row in profile.card_states()] == [CARDS[2], CARDS[1], CARDS[0]]


def test_answers_of_a_day_are_counted(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.move_clock(timedelta(days=1))
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[1], Rating.GOOD)

    assert list(profile.reviews_by_day().values()) == [1, 2]


def test_log_without_events_has_no_last_one(profile: Profile) -> None:
    assert profile.last_event() is None


def test_setting_is_an_event_too(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.move_clock(timedelta(hours=5))

    person.set("minutes", "5")

    last = profile.last_event()
    assert last is not None
    assert last.clock_ms == person.now.timestamp() * 1000


def test_draft_is_kept_as_it_was_written(profile: Profile) -> None:
    profile.write_draft("session", b'{"day": 1}')

    assert profile.read_draft("session") == b'{"day": 1}'


def test_draft_is_replaced(profile: Profile) -> None:
    profile.write_draft("session", b"1")
    profile.write_draft("session", b"2")

    assert profile.read_draft("session") == b"2"


def test_draft_is_forgotten(profile: Profile) -> None:
    profile.write_draft("session", b"1")
    profile.write_draft("session", None)

    assert profile.read_draft("session") is None


def test_draft_outlives_a_rebuild(profile: Profile) -> None:
    profile.write_draft("session", b"1")

    profile.rebuild()

    assert profile.read_draft("session") == b"1"


def test_card_that_was_never_answered_has_no_state(profile: Profile) -> None:
    assert profile.card_state(CARDS[0]) is None


def test_answer_that_cannot_be_decided_leaves_no_card(profile: Profile) -> None:
    def fail(state: object) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        profile.append_review(CARDS[0], fail)  # type: ignore[arg-type]  # it gives no review on purpose

    with profile.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM cards").scalar() == 0


def test_change_of_the_file_by_another_program_is_seen(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE card_states SET lapses = 5")

    state = profile.card_state(CARDS[0])

    assert state is not None
    assert state.lapses == 5


# -- marks


def test_card_has_no_marks_at_first(profile: Profile) -> None:
    assert profile.marks(CARDS[0]) == NO_MARKS


@pytest.mark.parametrize(
    ("mark", "marks"),
    [
        (lambda person: person.suspend(CARDS[0]), Marks(is_suspended=True)),
        (lambda person: person.bury(CARDS[0], timedelta(days=1)), Marks(buried_until_ms=milliseconds(BEGIN) + DAY_MS)),
        (lambda person: person.flag(CARDS[0], True), Marks(is_flagged=True)),
        (lambda person: person.write_note(CARDS[0], "mine"), Marks(note="mine")),
    ],
    ids=["suspend", "bury", "flag", "note"],
)
class TestMark:
    """What a person does with a card besides answering it."""

    def test_is_kept(self, profile: Profile, mark: Happening, marks: Marks) -> None:
        mark(Person(profile))

        assert profile.marks(CARDS[0]) == marks

    def test_outlives_a_rebuild(self, profile: Profile, mark: Happening, marks: Marks) -> None:
        mark(Person(profile))

        profile.rebuild()

        assert profile.marks(CARDS[0]) == marks

    def test_outlives_an_answer(self, profile: Profile, mark: Happening, marks: Marks) -> None:
        person = Person(profile)
        mark(person)

        person.answer(CARDS[0], Rating.GOOD)

        assert profile.marks(CARDS[0]) == marks

    def test_is_another_cards_no_concern(self, profile: Profile, mark: Happening, marks: Marks) -> None:
        mark(Person(profile))

        assert profile.marks(CARDS[1]) == NO_MARKS

    def test_makes_no_state(self, profile: Profile, mark: Happening, marks: Marks) -> None:
        mark(Person(profile))

        assert profile.card_state(CARDS[0]) is None

    def test_can_be_undone(self, profile: Profile, mark: Happening, marks: Marks) -> None:
        person = Person(profile)
        mark(person)

        person.undo_change(0)

        assert profile.marks(CARDS[0]) == NO_MARKS


def test_marks_of_a_card_add_up(profile: Profile) -> None:
    person = Person(profile)
    person.suspend(CARDS[0])
    person.flag(CARDS[0], True)
    person.write_note(CARDS[0], "mine")

    assert profile.marks(CARDS[0]) == Marks(is_suspended=True, is_flagged=True, note="mine")


def test_mark_that_was_taken_away_leaves_no_row(profile: Profile) -> None:
    person = Person(profile)
    person.flag(CARDS[0], True)

    person.flag(CARDS[0], False)

    assert read_file(profile, "SELECT * FROM card_marks") == []


def test_undo_of_the_second_note_brings_the_first_back(profile: Profile) -> None:
    person = Person(profile)
    person.write_note(CARDS[0], "first")
    person.write_note(CARDS[0], "second")

    person.undo_change(1)

    assert profile.marks(CARDS[0]).note == "first"


def test_undo_of_a_reset_brings_the_state_back(profile: Profile) -> None:
    person = Person(profile)
    before = person.answer(CARDS[0], Rating.GOOD)
    person.reset(CARDS[0])

    person.undo_change(0)

    assert profile.card_state(CARDS[0]) == before


def test_reset_keeps_the_answers_of_the_day(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)

    person.reset(CARDS[0])

    assert (profile.card_state(CARDS[0]), list(profile.reviews_by_day().values())) == (None, [1])


def test_undo_of_an_answer_before_a_reset_leaves_the_card_new(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.reset(CARDS[0])

    person.undo()

    assert (profile.card_state(CARDS[0]), profile.reviews_by_day()) == (None, {})


def test_change_is_logged_with_its_card(profile: Profile) -> None:
    made = profile.suspend(CARDS[0], BEGIN, Person(profile).day)

    query = "SELECT changes.id, kind, cards.id FROM changes JOIN cards ON number = card"
    assert read_file(profile, query) == [(made, SUSPEND, CARDS[0])]


# -- enrolments


def test_no_deck_is_switched_at_first(profile: Profile) -> None:
    assert profile.enrolments() == {}


def test_deck_is_switched_off_and_on(profile: Profile) -> None:
    person = Person(profile)
    person.enrol(DECKS[0], False)
    person.enrol(DECKS[1], False)
    person.enrol(DECKS[0], True)

    assert profile.enrolments() == {DECKS[0]: True, DECKS[1]: False}


def test_enrolment_outlives_a_rebuild(profile: Profile) -> None:
    Person(profile).enrol(DECKS[0], False)

    profile.rebuild()

    assert profile.enrolments() == {DECKS[0]: False}


# -- a clock that was wrong


@pytest.fixture
def mended(profile: Profile) -> Person:
    """A person who answered a card in a wrong year and another one after that, and then mended the clock."""
    person = Person(profile)
    person.move_clock(timedelta(days=365))
    person.answer(CARDS[0], Rating.GOOD)
    person.now = BEGIN
    person.answer(CARDS[1], Rating.GOOD)
    person.correct_clock(0, 0, -365)
    return person


def test_mended_clock_moves_the_study_day(mended: Person) -> None:
    assert mended.profile.reviews_by_day() == {mended.day: 2}


def test_mended_clock_moves_the_day_of_the_card(mended: Person) -> None:
    state = mended.profile.card_state(CARDS[0])

    assert state is not None
    assert calendar_date(state.day) == BEGIN.date()


def test_mended_clock_moves_the_due_moment(mended: Person) -> None:
    moved, other = (mended.profile.card_state(card) for card in CARDS[:2])

    assert moved is not None
    assert other is not None
    assert moved.due_ms == other.due_ms


def test_mended_clock_leaves_other_events_as_they_were(mended: Person) -> None:
    days = read_file(mended.profile, "SELECT day FROM reviews ORDER BY id")

    assert days == [(mended.day + 365,), (mended.day,)]


def test_mended_clock_stays_mended(mended: Person) -> None:
    assert kept(mended.profile) == rebuilt(mended.profile)


def test_answer_after_a_mended_clock_rests_on_the_mended_state(mended: Person) -> None:
    mended.answer(CARDS[0], Rating.GOOD)

    assert kept(mended.profile) == rebuilt(mended.profile)


def test_undo_after_a_mended_clock_takes_from_the_mended_day(mended: Person) -> None:
    mended.undo()

    assert mended.profile.reviews_by_day() == {mended.day: 1}


def test_two_corrections_add_up(mended: Person) -> None:
    mended.correct_clock(0, 0, 3)

    assert mended.profile.reviews_by_day() == {mended.day: 1, mended.day + 3: 1}


def test_mended_clock_of_this_computer_leaves_another_ones_answers_alone(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.answer_elsewhere(CARDS[1], Rating.GOOD)
    person.answer(CARDS[2], Rating.GOOD)

    person.correct_clock(0, 2, -10)

    assert profile.reviews_by_day() == {person.day - 10: 2, person.day: 1}


def test_mended_clock_of_another_computer_leaves_this_ones_due_moment_alone(profile: Profile) -> None:
    person = Person(profile)
    before = person.answer(CARDS[0], Rating.GOOD)
    elsewhere = person.answer_elsewhere(CARDS[1], Rating.GOOD)
    body = ClockCorrection(ELSEWHERE, "", elsewhere.hex(), -10)

    person.merge(CLOCK, body=body)

    assert profile.card_state(CARDS[0]) == before


# -- drafts with an answer


def test_draft_is_kept_with_the_answer_that_it_rests_on(profile: Profile) -> None:
    person = Person(profile)

    made = profile.append_review(CARDS[0], person.review_of(CARDS[0]), lambda after: {"session": repr(after).encode()})

    assert profile.read_draft("session") == repr(made).encode()


def test_answer_whose_draft_cannot_be_kept_is_not_there(profile: Profile) -> None:
    def fail(state: object) -> dict[str, bytes | None]:
        raise LookupError

    with pytest.raises(LookupError):
        profile.append_review(CARDS[0], Person(profile).review_of(CARDS[0]), fail)

    assert verify(profile).reviews == 0


def test_answer_after_one_that_failed_is_kept(profile: Profile) -> None:
    def fail(state: object) -> dict[str, bytes | None]:
        raise LookupError

    with pytest.raises(LookupError):
        profile.append_review(CARDS[0], Person(profile).review_of(CARDS[0]), fail)

    Person(profile).answer(CARDS[0], Rating.GOOD)

    assert verify(profile).is_ok


# -- taking answers back


def test_answer_is_known_by_its_id(profile: Profile) -> None:
    person = Person(profile)

    made = profile.append_review(CARDS[0], person.review_of(CARDS[0]))

    assert person.events() == [made.event]


def test_answer_of_any_kind_is_taken_back_by_its_id(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    before = kept(profile)
    [made] = person.hand_in(person.review_of(CARDS[0], Rating.AGAIN))

    undone = profile.undo_review(made.event, person.clock, person.day)

    assert (undone and undone.id, kept(profile)) == (made.event, before)


def test_answer_that_is_not_there_is_not_taken_back(profile: Profile) -> None:
    person = Person(profile)

    assert profile.undo_review(EventId(bytes(16)), person.clock, person.day) is None


def test_answer_is_taken_back_once(profile: Profile) -> None:
    person = Person(profile)
    made = profile.append_review(CARDS[0], person.review_of(CARDS[0]))
    profile.undo_review(made.event, person.clock, person.day)

    assert profile.undo_review(made.event, person.clock, person.day) is None


def test_undo_passes_over_a_test_that_was_handed_in(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.hand_in(person.review_of(CARDS[1]))

    undone = person.undo()

    assert undone is not None
    assert undone.card == CARDS[0]


def test_undo_leaves_a_test_that_was_handed_in(profile: Profile) -> None:
    person = Person(profile)
    person.hand_in(person.review_of(CARDS[0]))

    assert (person.undo(), profile.card_state(CARDS[0]) is None) == (None, False)


def test_undo_takes_back_an_answer_of_a_test_if_it_is_told_to(profile: Profile) -> None:
    person = Person(profile)
    person.hand_in(person.review_of(CARDS[0]))

    profile.undo_last_review(person.clock, person.day, frozenset({ReviewKind.TEST}))

    assert profile.card_state(CARDS[0]) is None


def test_undo_does_not_look_behind_the_answers_of_another_day(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    today, day = person.now, person.day
    person.move_clock(timedelta(days=1))
    person.hand_in(person.review_of(CARDS[1]))

    assert profile.undo_last_review(today, day) is None


# -- cards to choose from


def test_card_whose_latest_answer_was_wrong_is_a_wrong_one(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[0], Rating.AGAIN)
    person.answer(CARDS[1], Rating.HARD, points=3)
    person.answer(CARDS[2], Rating.AGAIN)
    person.answer(CARDS[2], Rating.GOOD, points=4)
    person.answer(CARDS[3], Rating.HARD)

    assert profile.wrong_cards() == {CARDS[0], CARDS[1]}


def test_wrong_answer_that_was_taken_back_makes_no_wrong_card(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[0], Rating.AGAIN)

    person.undo()

    assert profile.wrong_cards() == frozenset()


@given(history=histories)
def test_wrong_cards_are_those_whose_latest_live_answer_was_wrong(
    fresh_profile: FreshProfile, history: list[Happening]
) -> None:
    person = Person(fresh_profile())
    person.live(history)

    assert person.profile.wrong_cards() == _wrong_by_hand(person.profile)


def _wrong_by_hand(profile: Profile) -> set[str]:
    """Return, from the events alone, the cards whose latest live answer was wrong."""
    with profile.read() as connection:
        reviews, changes = list(written_reviews(connection)), list(written_changes(connection))
    undos = {change.id for change in changes if change.kind == UNDO}
    undone = {change.target for change in changes if change.kind == UNDO} - undos
    events: list[WrittenReview | WrittenChange] = [*reviews, *(change for change in changes if change.kind == RESET)]
    latest: dict[str, bool] = {}
    for event in sorted(events, key=lambda event: event.id):
        if event.id in undone or event.card is None:
            continue
        if isinstance(event, WrittenReview):
            latest[event.card] = event.rating == Rating.AGAIN or (event.points or 0) < (event.max_points or 0)
        else:
            latest.pop(event.card, None)
    return {card for card, is_wrong in latest.items() if is_wrong}


def test_flagged_cards_are_those_with_a_flag(profile: Profile) -> None:
    person = Person(profile)
    person.flag(CARDS[0], True)
    person.flag(CARDS[1], True)
    person.flag(CARDS[1], False)
    person.write_note(CARDS[2], "mine")

    assert profile.flagged_cards() == {CARDS[0]}


def test_answered_cards_are_those_with_a_state(profile: Profile) -> None:
    person = Person(profile)
    for card in CARDS[:3]:
        person.answer(card, Rating.GOOD)
    person.reset(CARDS[1])
    person.flag(CARDS[3], True)

    assert profile.answered_cards() == {CARDS[0], CARDS[2]}


# -- a guest


@pytest.fixture
def guest() -> Iterator[Profile]:
    """Somebody who tries the program."""
    opened = Profile(None)
    yield opened
    opened.close()


def test_guest_answers_like_anybody(guest: Profile) -> None:
    Person(guest).answer(CARDS[0], Rating.GOOD)

    assert verify(guest) == Verification(reviews=1, cards=1, problems=())


def test_guest_has_an_agenda(guest: Profile) -> None:
    guest.write_agenda("first", INSTALLED)

    Person(guest).answer(INSTALLED[0].card, Rating.GOOD)

    assert [found.card for found in guest.new_cards()] == [installed.card for installed in INSTALLED[1:]]


def test_guest_leaves_no_file(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    guest = Profile(None)
    guest.write_agenda("first", INSTALLED)
    guest.write_draft("session", b"{}")
    for card in CARDS:
        Person(guest).answer(card, Rating.GOOD)
    guest.rebuild()

    left = list(tmp_path.rglob("*"))
    guest.close()

    assert (left, list(tmp_path.rglob("*"))) == ([], [])


def test_guest_is_forgotten_when_closed(guest: Profile) -> None:
    Person(guest).answer(CARDS[0], Rating.GOOD)
    guest.close()

    another = Profile(None)

    assert another.card_states() == []
    another.close()


def test_two_guests_do_not_meet(guest: Profile) -> None:
    other = Profile(None)

    Person(guest).answer(CARDS[0], Rating.GOOD)

    assert other.card_states() == []
    other.close()


def test_guest_has_no_folder(guest: Profile) -> None:
    assert guest.folder is None
