"""The plan where clocks and places change: study days, due moments, the day's time, and a plan on each side."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from quizapp.learning.day import day_start, study_day
from quizapp.learning.goal import Phase
from quizapp.learning.moments import milliseconds
from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating, Turned
from quizapp.workspace.planning import plan_of
from quizapp.workspace.session import CurrentSession, begin_session
from quizapp.workspace.study import Study
from tests.workspace.answering import answer, name
from tests.workspace.conftest import NEW_YORK
from tests.workspace.small_catalogue import entry_of, flashcard, install

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MADRID, TOKYO, HONOLULU = map(ZoneInfo, ("Europe/Madrid", "Asia/Tokyo", "Pacific/Honolulu"))
KIRITIMATI, PAGO_PAGO = ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago")

SPRING = datetime(2026, 3, 8, tzinfo=UTC)  # New York goes from 02:00 to 03:00 at 07:00 UTC
AUTUMN = datetime(2026, 11, 1, tzinfo=UTC)  # and from 02:00 back to 01:00 at 06:00 UTC
clocks_change = pytest.mark.parametrize("change", [SPRING, AUTUMN], ids=["spring", "autumn"])
ZONES = [
    pytest.param(start, end, id=f"{start.key.split('/')[1]}-{end.key.split('/')[1]}")
    for start, end in [
        (NEW_YORK, MADRID),
        (MADRID, NEW_YORK),
        (TOKYO, HONOLULU),
        (HONOLULU, TOKYO),
        (KIRITIMATI, PAGO_PAGO),
        (NEW_YORK, ZoneInfo("Australia/Lord_Howe")),
    ]
]
CARDS = [f"basics/q{number:02}" for number in range(12)]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Twelve flashcards, of which the first five are of one fact."""
    facts = [{"facts": ["RED-01"]} if number < 5 else {} for number in range(12)]
    deck = [flashcard(f"q{number:02}", **about) for number, about in enumerate(facts)]
    return install(tmp_path_factory.mktemp("home"), "basics", deck)


@pytest.fixture
def twelve(catalogue: Catalogue, profile: Profile) -> Study:
    """A person in New York with these cards."""
    return Study(catalogue, profile, NEW_YORK)


def rate(study: Study, card: str, rating: Rating, now: datetime) -> datetime:
    """Answer a card; return when it is asked again."""
    return study.rate(entry_of(study.catalogue, card), rating, now).due


def choose(study: Study, now: datetime, **settings: str) -> None:
    """Change settings as the person does."""
    study.profile.change_settings(settings, now.astimezone(study.zone), study.day(now))
    study.forget_plan()


def due_days(study: Study, now: datetime) -> dict[str, int]:
    """Return on which study days the cards that were met are due, as the plan of that moment sees it."""
    found = study.plan_input(now)
    return {row.card: int(day) for row, day in zip(found.rows, found.cards.due_day, strict=True) if day}


def asked_in(session: CurrentSession, now: datetime, *, seconds: int = 60) -> list[str]:
    """Answer every card of a session rightly, each in so many seconds; return the cards."""
    asked = []
    while session.card is not None:
        asked.append(name(session))
        answer(session, known=True, now=now, ms_taken=seconds * 1000)
    return asked


def order_of(study: Study, now: datetime) -> list[str]:
    study.keep_order(now)
    return [card.card for card in study.waiting(now).order]


# -- due moments


@clocks_change
@pytest.mark.parametrize("hours", [-60, 5.5, 6.5])
def test_cards_that_are_spread_over_a_clock_change_are_due_at_four_on_the_wall(
    twelve: Study, change: datetime, hours: float
) -> None:
    dues = [rate(twelve, card, Rating.EASY, change + hours * HOUR).astimezone(NEW_YORK) for card in CARDS]

    assert ({due.strftime("%H:%M") for due in dues}, len({*dues}) > 2) == ({"04:00"}, True)


@clocks_change
@pytest.mark.parametrize("days", [-9, -3])
def test_cards_of_one_fact_are_kept_on_days_of_their_own_over_a_clock_change(
    twelve: Study, change: datetime, days: int
) -> None:
    dues = {rate(twelve, card, Rating.EASY, change + days * DAY) for card in CARDS[:5]}

    assert len(dues) == 5  # 6 to 10 days: just one for each


@pytest.mark.parametrize(("start", "end"), [zones for zones in ZONES if zones.id != "Kiritimati-Pago_Pago"])
def test_cards_of_one_fact_are_kept_on_days_of_their_own_over_a_journey(
    twelve: Study, start: ZoneInfo, end: ZoneInfo
) -> None:
    twelve.zone = start
    dues = [rate(twelve, card, Rating.EASY, AUTUMN) for card in CARDS[:2]]
    twelve.zone = end
    dues += [rate(twelve, card, Rating.EASY, AUTUMN + 12 * HOUR) for card in CARDS[2:4]]

    assert len({study_day(due, end) for due in dues}) == 4


@clocks_change
@pytest.mark.parametrize("minutes", [290, 350, 410, 470, 530])
def test_card_is_due_as_its_button_said_while_the_clocks_change(twelve: Study, change: datetime, minutes: int) -> None:
    now = change + minutes * MINUTE
    rate(twelve, CARDS[0], Rating.EASY, now)
    shown = twelve.due_by_rating(entry_of(twelve.catalogue, CARDS[1]), None, now)

    assert rate(twelve, CARDS[1], Rating.EASY, now) == shown[Rating.EASY]


@clocks_change
def test_answer_taken_back_and_given_again_is_due_as_before_while_the_clocks_change(
    twelve: Study, change: datetime
) -> None:
    for days in (-1, 0):  # the second time they leave the days on which they were due
        for card in CARDS[5:]:
            rate(twelve, card, Rating.EASY, change + days * DAY + 5 * HOUR)
    given = [rate(twelve, card, Rating.EASY, change + 6 * HOUR) for card in CARDS[:5]]
    for _ in CARDS[:5]:
        twelve.undo(change + 7 * HOUR)

    assert [rate(twelve, card, Rating.EASY, change + 7 * HOUR) for card in CARDS[:5]] == given


@clocks_change
def test_cards_due_are_counted_by_study_day_over_a_clock_change(twelve: Study, change: datetime) -> None:
    dues = [rate(twelve, card, Rating.EASY, change - 3 * DAY) for card in CARDS]
    day = twelve.day(change - 3 * DAY)
    two_hours_before = milliseconds(day_start(day, NEW_YORK) - 2 * HOUR)

    assert twelve.profile.load_by_day(two_hours_before, 100) == Counter(study_day(due, NEW_YORK) - day for due in dues)


@clocks_change
@pytest.mark.parametrize("days", [-2, 0, 1, 9])
def test_plan_sees_cards_due_on_the_study_day_on_which_they_are(twelve: Study, change: datetime, days: int) -> None:
    dues = {card: rate(twelve, card, Rating.EASY, change - 3 * DAY) for card in CARDS}

    assert due_days(twelve, change + days * DAY) == {card: study_day(due, NEW_YORK) for card, due in dues.items()}


@pytest.mark.parametrize(("start", "end"), ZONES)
def test_plan_elsewhere_sees_no_card_due_before_its_moment_nor_more_than_a_day_later(
    twelve: Study, start: ZoneInfo, end: ZoneInfo
) -> None:
    twelve.zone = start
    dues = {card: rate(twelve, card, Rating.EASY, AUTUMN) for card in CARDS}
    twelve.zone = end
    late = {day - study_day(dues[card], end) for card, day in due_days(twelve, AUTUMN + 20 * HOUR).items()}

    assert late <= {0, 1}


# -- the day's time


@clocks_change
def test_time_used_counts_for_the_day_on_both_sides_of_a_clock_change(twelve: Study, change: datetime) -> None:
    session = begin_session(twelve, 10, change + 5 * HOUR + 50 * MINUTE)
    for minutes in (50, 80, 110):
        answer(session, known=True, now=change + 5 * HOUR + minutes * MINUTE, ms_taken=60_000)

    assert twelve.used_ms(change + 7 * HOUR + 45 * MINUTE) == 180_000


@pytest.mark.parametrize(("change", "hours"), [(SPRING, 8), (AUTUMN, 9)], ids=["spring", "autumn"])
def test_time_used_begins_anew_at_four_on_the_wall(twelve: Study, change: datetime, hours: int) -> None:
    four = change + hours * HOUR
    answer(begin_session(twelve, 10, four - 2 * HOUR), known=True, now=four - 2 * HOUR, ms_taken=60_000)

    assert [twelve.used_ms(now) for now in (four - MINUTE, four)] == [60_000, 0]


@clocks_change
@pytest.mark.parametrize("days", [-1, 0, 1])
def test_day_of_23_or_25_hours_has_the_chosen_minutes(twelve: Study, change: datetime, days: int) -> None:
    now = change + days * DAY + 15 * HOUR
    choose(twelve, now, minutes="10")

    assert twelve.plan_input(now).left_s == 600


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(MADRID, NEW_YORK, 120_000, id="same-day"),
        pytest.param(HONOLULU, TOKYO, 0, id="next-day"),
        pytest.param(KIRITIMATI, PAGO_PAGO, 0, id="day-before"),
    ],
)
def test_time_used_is_that_of_the_study_day_where_one_is(
    twelve: Study, start: ZoneInfo, end: ZoneInfo, expected: int
) -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=start)
    twelve.zone = start
    session = begin_session(twelve, 10, noon)
    for _ in range(2):
        answer(session, known=True, now=noon, ms_taken=60_000)
    twelve.zone = end

    assert twelve.used_ms(noon + HOUR) == expected


def test_day_that_comes_again_over_the_date_line_has_no_minutes_twice(twelve: Study) -> None:
    first = datetime(2026, 11, 22, 12, tzinfo=PAGO_PAGO)
    twelve.zone = PAGO_PAGO
    answer(begin_session(twelve, 10, first), known=True, now=first, ms_taken=60_000)
    twelve.zone = KIRITIMATI
    answer(begin_session(twelve, 10, first + 12 * HOUR), known=True, now=first + 12 * HOUR, ms_taken=60_000)
    twelve.zone = PAGO_PAGO

    assert twelve.used_ms(first + 14 * HOUR) == 60_000


@pytest.mark.parametrize("away", [61 * DAY, -2 * DAY, 4000 * DAY, -HOUR])
def test_clock_that_is_wrong_brings_no_new_minutes(twelve: Study, away: timedelta) -> None:
    now = AUTUMN + 15 * HOUR
    answer(begin_session(twelve, 10, now), known=True, now=now, ms_taken=60_000)

    assert twelve.used_ms(now + away) == 60_000


@pytest.mark.parametrize("away", [61 * DAY, -2 * DAY])
def test_clock_that_was_confirmed_brings_the_minutes_of_its_day(twelve: Study, away: timedelta) -> None:
    now = AUTUMN + 15 * HOUR
    answer(begin_session(twelve, 10, now), known=True, now=now, ms_taken=60_000)
    twelve.is_clock_confirmed = True

    assert twelve.used_ms(now + away) == 0


# -- a plan on each side


@clocks_change
def test_order_of_the_day_is_the_same_on_both_sides_of_a_clock_change(twelve: Study, change: datetime) -> None:
    orders = [order_of(twelve, change + minutes * MINUTE) for minutes in (5 * 60 + 30, 6 * 60 + 30, 7 * 60 + 30)]

    assert (orders[0] == orders[1] == orders[2], len(orders[0]) > 3) == (True, True)


@pytest.mark.parametrize(("change", "hours"), [(SPRING, 8), (AUTUMN, 9)], ids=["spring", "autumn"])
def test_order_is_made_anew_at_four_on_the_wall(twelve: Study, change: datetime, hours: int) -> None:
    four = change + hours * HOUR
    rate(twelve, CARDS[0], Rating.GOOD, four - 2 * DAY + 3 * HOUR)
    planned = list[bool]()
    for now in (four - MINUTE, four):
        twelve.keep_order(now)
        planned.append(CARDS[0] in [card.card for card in twelve.waiting(now).planned])

    assert planned == [False, True]


@pytest.mark.parametrize("away", [61 * DAY, -2 * DAY, 4000 * DAY, -HOUR])
def test_order_of_the_day_is_gone_on_with_by_a_wrong_clock(twelve: Study, away: timedelta) -> None:
    now = AUTUMN + 15 * HOUR
    answer(begin_session(twelve, 10, now), known=True, now=now)

    assert order_of(twelve, now + away) == order_of(twelve, now)


@pytest.mark.parametrize(("start", "end"), [(MADRID, NEW_YORK), (NEW_YORK, MADRID)], ids=["west", "east"])
def test_order_of_the_day_is_gone_on_with_after_a_journey_within_it(
    twelve: Study, start: ZoneInfo, end: ZoneInfo
) -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=start)
    twelve.zone = start
    answer(begin_session(twelve, 10, noon), known=True, now=noon)
    before = order_of(twelve, noon)
    twelve.zone = end

    assert order_of(twelve, noon + HOUR) == before


@pytest.mark.parametrize(("start", "end"), ZONES)
def test_cards_answered_before_a_journey_are_not_asked_again_at_its_end(
    twelve: Study, start: ZoneInfo, end: ZoneInfo
) -> None:
    twelve.zone = start
    before = asked_in(begin_session(twelve, 10, AUTUMN), AUTUMN)
    twelve.zone = end
    after = asked_in(begin_session(twelve, 10, AUTUMN + 2 * HOUR), AUTUMN + 2 * HOUR)

    assert (len(before) > 3, {*before} & {*after}) == (True, set())


@pytest.mark.parametrize("away", [-2 * DAY, -400 * DAY])
def test_clock_set_back_and_confirmed_asks_nothing_again(twelve: Study, away: timedelta) -> None:
    now = AUTUMN + 15 * HOUR
    before = asked_in(begin_session(twelve, 10, now), now)
    twelve.is_clock_confirmed = True
    after = asked_in(begin_session(twelve, 10, now + away), now + away)

    assert (len(before) > 3, {*before} & {*after}) == (True, set())


def test_clock_set_forward_and_confirmed_has_what_is_due_by_then(twelve: Study) -> None:
    now = AUTUMN + 15 * HOUR
    before = asked_in(begin_session(twelve, 10, now), now, seconds=10)
    twelve.is_clock_confirmed = True

    assert {*before} <= {*order_of(twelve, now + 300 * DAY)}


@pytest.mark.parametrize("away", [-DAY, 61 * DAY])
def test_answers_on_both_sides_of_a_changed_clock_are_sound(twelve: Study, away: timedelta) -> None:
    now = AUTUMN + 15 * HOUR
    for is_confirmed in (False, True):
        twelve.is_clock_confirmed = is_confirmed
        for moment in (now, now + away, now + HOUR):
            asked_in(begin_session(twelve, 5, moment), moment, seconds=30)

    assert verify(twelve.profile).problems == ()


@clocks_change
@pytest.mark.parametrize("seconds", [60, 100])
def test_session_over_a_clock_change_takes_its_minutes_and_an_answer_at_most(
    twelve: Study, change: datetime, seconds: int
) -> None:
    now = change + 5 * HOUR + 58 * MINUTE
    session = begin_session(twelve, 5, now)
    while session.card is not None:
        now += seconds * SECOND
        answer(session, known=True, now=now, ms_taken=seconds * 1000)

    assert session.summary().ms_taken < (300 + seconds) * 1000


@pytest.mark.parametrize(("change", "hours"), [(SPRING, 8), (AUTUMN, 9)], ids=["spring", "autumn"])
@pytest.mark.parametrize("used_before", [0, 5])
def test_session_over_the_end_of_the_day_takes_its_minutes_and_an_answer_at_most(
    twelve: Study, change: datetime, hours: int, used_before: int
) -> None:
    four = change + hours * HOUR
    for card in CARDS[:used_before]:
        entry = entry_of(twelve.catalogue, card)
        twelve.answer(entry, Turned(Rating.EASY), four - 2 * HOUR, ms_taken=120_000)
    session, now = begin_session(twelve, 3, four - MINUTE), four - MINUTE
    while session.card is not None:
        now += 100 * SECOND
        answer(session, known=True, now=now, ms_taken=100_000)

    assert session.summary().ms_taken < 280_000


# -- the date, and days off


@pytest.mark.parametrize(("change", "hours"), [(SPRING, 8), (AUTUMN, 9)], ids=["spring", "autumn"])
def test_night_of_the_clock_change_still_serves_a_date_of_the_day_before(
    twelve: Study, change: datetime, hours: int
) -> None:
    four = change + hours * HOUR
    choose(twelve, change, target_date=(change - DAY).date().isoformat(), goal_kind="treatment")
    phases = [twelve.plan_input(now).goal.phase(twelve.day(now)) for now in (four - MINUTE, four)]

    assert phases == [Phase.BEFORE, Phase.ALERT]


def test_date_comes_when_it_comes_where_one_is(twelve: Study) -> None:
    choose(twelve, AUTUMN, target_date="2026-11-05", goal_kind="treatment")
    now, phases = datetime(2026, 11, 6, 4, 30, tzinfo=TOKYO), []
    for twelve.zone in (TOKYO, MADRID, HONOLULU):
        phases.append(twelve.settings.goal.phase(twelve.day(now)))

    assert phases == [Phase.ALERT, Phase.BEFORE, Phase.BEFORE]


@clocks_change
@pytest.mark.parametrize("days", [20, 21, 100])
def test_days_left_to_a_date_are_counted_on_the_calendar_over_a_clock_change(
    twelve: Study, change: datetime, days: int
) -> None:
    now = change - 10 * DAY + 15 * HOUR
    choose(twelve, now, target_date=(now + days * DAY).date().isoformat())
    found = twelve.plan_input(now)

    assert found.goal.target is not None and found.pace.study_days(found.day, found.goal.target) == days


@pytest.mark.parametrize(("change", "hours"), [(SPRING, 8), (AUTUMN, 9)], ids=["spring", "autumn"])
def test_day_off_lasts_until_four_on_the_wall(twelve: Study, change: datetime, hours: int) -> None:
    four = change + hours * HOUR
    choose(twelve, change - DAY, days_off="5")  # the Saturday whose night it is
    moments = (four - 26 * HOUR, four - 2 * HOUR, four - MINUTE, four)
    planned = [plan_of(twelve.plan_input(now)).fits for now in moments]

    assert [fits > 0 for fits in planned] == [True, False, False, True]


@clocks_change
def test_no_card_is_given_for_a_day_off_behind_a_clock_change(twelve: Study, change: datetime) -> None:
    choose(twelve, change - 4 * DAY, days_off="5,6")
    dues = [rate(twelve, card, Rating.EASY, change - 4 * DAY) for card in CARDS[5:]]

    assert {due.astimezone(NEW_YORK).weekday() for due in dues} <= {0, 1, 2, 3, 4}


@clocks_change
@pytest.mark.parametrize("days", [-1, 0, 1, 2])
def test_pause_over_a_clock_change_holds_its_days(twelve: Study, change: datetime, days: int) -> None:
    first, last = ((change + away * DAY).date() for away in (0, 1))
    choose(twelve, change - 4 * DAY, pauses=f"{first}/{last}")
    now = change + days * DAY + 15 * HOUR

    assert (plan_of(twelve.plan_input(now)).fits == 0) is (days in (0, 1))
