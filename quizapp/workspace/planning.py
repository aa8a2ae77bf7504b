"""The plan of one person: their cards as columns, today's order, and what it will come to.

What is gathered from profile and catalogue is plain data: the forecast rests on it alone and may be made in any thread.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from quizapp.learning.card import DAYS_NEEDED
from quizapp.learning.choice import Cards, Reason, Seconds, Shares, fact_sets
from quizapp.learning.day import StudyDay, calendar_date, day_start, days_later
from quizapp.learning.forecast import (
    OFFERED_MINUTES,
    Forecast,
    Likely,
    forecast,
    is_foreseen,
    known_now,
    likely,
    minutes_that_fit,
    sample_of,
)
from quizapp.learning.goal import Goal, Pace
from quizapp.learning.measured import MOST_ANSWERS, Answered, measured_seconds, measured_shares
from quizapp.learning.memories import FloatArray, retrievabilities
from quizapp.learning.memory import Parameters
from quizapp.learning.moments import milliseconds
from quizapp.learning.plan import DayPlan, plan_day
from quizapp.learning.simulation import SimulatedDay, simulate
from quizapp.library.catalogue import Catalogue, Trait
from quizapp.progress.rows import OrderedCard, PlanRow
from quizapp.questions.cloze_deletion import ClozeDeletion
from quizapp.questions.identity import CardId, deck_of, question_of
from quizapp.questions.question import Question
from quizapp.questions.text import Text, Texts
from quizapp.workspace.outlook import (
    FEWEST_ANSWERS,
    MORE_MINUTES,
    About,
    Change,
    CurvePoint,
    Fit,
    Outlook,
    Progress,
    Sign,
    StudiedDay,
    TopicShare,
)
from quizapp.workspace.turning import shown_whole

if TYPE_CHECKING:
    from quizapp.progress.profile import Profile

DAYS_ON_THE_MAP = 14 * 7
_WEEK = 7
_CURVE_POINTS, _DAILY = 60, 14
_DAY_MS, _HALF_A_CLOCK_CHANGE_MS = 86_400_000, 7_200_000


@dataclass(frozen=True)
class PlanInput:
    """Everything that plan and forecast of one person rest on.

    Attributes:
        rows: The cards that may be asked, in the decks' order.
        traits: What is known of each of their questions.
        cards: The same cards as columns.
        used_ms: Time that today's answers took so far.
        answers: Live answers so far.
    """

    rows: Sequence[PlanRow]
    traits: Sequence[Trait]
    cards: Cards
    goal: Goal
    pace: Pace
    day: StudyDay
    used_ms: int
    seconds: Seconds
    shares: Shares
    parameters: Parameters
    answers: int

    @property
    def today(self) -> date:
        """The date of the study day."""
        return calendar_date(self.day)

    @property
    def left_s(self) -> float:
        """Seconds of the day's minutes that are left."""
        return max(self.pace.minutes * 60 - self.used_ms / 1000, 0.0)


class Asked(NamedTuple):
    """What the person wants, and by which memory model it is planned."""

    goal: Goal
    pace: Pace
    parameters: Parameters
    zone: tzinfo


def gather(catalogue: Catalogue, profile: "Profile", asked: Asked, day: StudyDay, until_ms: int) -> PlanInput:
    """Return what the plan of a study day rests on.

    Args:
        catalogue: What is installed.
        profile: The person's.
        asked: What the person wants.
        day: The study day.
        until_ms: Cards that were put off to a later moment are left out.
    """
    by_card = {trait.card: trait for trait in catalogue.traits()}
    rows = [row for row in profile.plan_rows(until_ms) if row.card in by_card]
    traits = [by_card[row.card] for row in rows]
    times = [Answered(*found) for found in profile.answer_times(MOST_ANSWERS)]
    return PlanInput(
        rows=rows,
        traits=traits,
        cards=_columns(rows, traits, day, milliseconds(day_start(day, asked.zone))),
        goal=asked.goal,
        pace=asked.pace,
        day=day,
        used_ms=profile.ms_on_day(day),
        seconds=measured_seconds(times),
        shares=measured_shares(times),
        parameters=asked.parameters,
        answers=sum(profile.reviews_by_day().values()),
    )


def _columns(rows: Sequence[PlanRow], traits: Sequence[Trait], day: StudyDay, day_start_ms: int) -> Cards:
    topics, facts = dict[tuple[str, Text], int](), dict[str, int]()
    # A topic of each deck: what several decks call alike must not bring the cards of a late deck forward.
    named = ((deck_of(trait.card), trait.topic) for trait in traits)
    topic = np.array([topics.setdefault(name, len(topics)) for name in named], dtype=np.int64)
    shared = ([facts.setdefault(name, len(facts)) for name in _shared_by_siblings(trait)] for trait in traits)
    is_learning = np.array([bool(row.is_learning) for row in rows], dtype=np.bool_)
    is_met = np.array([row.stability_days is not None for row in rows], dtype=np.bool_)
    due = np.array([row.due_ms or 0 for row in rows], dtype=np.int64)
    due_day = (due - day_start_ms + _HALF_A_CLOCK_CHANGE_MS) // _DAY_MS + day
    is_changed = np.array([bool(row.is_changed) for row in rows], dtype=np.bool_)
    return Cards(
        stability_days=np.array([row.stability_days for row in rows], dtype=np.float64),  # None becomes NaN
        difficulty=np.array([row.difficulty for row in rows], dtype=np.float64),
        day=np.array([row.day or 0 for row in rows], dtype=np.int64),
        due_day=np.where(is_met & ~is_changed, due_day, 0),
        is_learning=is_learning,
        is_critical=np.array([trait.is_safety_critical for trait in traits], dtype=np.bool_),
        topic=topic,
        facts=fact_sets(shared),
        sure_days=np.array([row.sure_days or 0 for row in rows], dtype=np.int64),
        is_changed=is_changed,
        topic_met=np.isin(topic, topic[is_met & ~is_learning]),
    )


def _shared_by_siblings(trait: Trait) -> tuple[str, ...]:
    return (question_of(trait.card), *trait.facts)


# -- today's order


def plan_of(found: PlanInput) -> DayPlan:
    """Return the plan of the day, for what is left of its minutes."""
    return plan_day(
        found.cards,
        found.goal,
        found.pace,
        found.day,
        budget_s=found.left_s,
        seconds=found.seconds,
        shares=found.shares,
        parameters=found.parameters,
    )


def order_of(found: PlanInput) -> Iterator[OrderedCard]:
    """Yield the order of the day as it is kept."""
    for card in plan_of(found).order:
        is_planned = card.reason is not Reason.AHEAD
        yield OrderedCard(found.rows[card.place].card, card.seconds, is_planned)


def days_to_come(found: PlanInput, days: int) -> list[tuple[date, SimulatedDay]]:
    """Return what so many days from today would be like if the plan is kept, with their dates."""
    rows = simulate(
        found.cards,
        found.goal,
        found.pace,
        found.day,
        days,
        seconds=found.seconds,
        shares=found.shares,
        parameters=found.parameters,
    )
    return [(calendar_date(row.day), row) for row in rows]


# -- what it will come to


def outlook(found: PlanInput) -> Outlook:
    """Return what the plan will probably come to; nothing is said under ``FEWEST_ANSWERS`` answers.

    A forecast of 60 days takes up to a second or two: it belongs in a thread of its own.
    """
    goal, target = found.goal, found.goal.target
    said = Outlook(
        phase=goal.phase(found.day),
        kind=goal.kind,
        target=None if target is None else calendar_date(target),
        answers=found.answers,
        minutes=found.pace.minutes,
    )
    if found.answers < FEWEST_ANSWERS or not found.rows:
        return said
    now = known_now(found.cards, found.day, found.parameters)
    ahead = _Ahead(found)
    then = ahead.forecast(found.pace, goal)
    said = replace(
        said,
        signs_now=_about(now.critical),
        all_now=_about(now.everything),
        least_sure=_least_sure(found),
        curve=_curve(then),
    )
    return _with_the_date(ahead, said, then) if is_foreseen(goal, found.day) else said


class _Ahead:
    """Forecasts from one input, of a sample of the cards if there are thousands."""

    def __init__(self, found: PlanInput) -> None:
        self.found = found
        self._sample = sample_of(found.cards)
        self._seconds = self._sample.seconds(found.seconds)
        self._n, self._n_critical = len(found.rows), int(found.cards.is_critical.sum())

    def forecast(self, pace: Pace, goal: Goal) -> Forecast:
        """Return what the days to come would bring."""
        found = self.found
        return forecast(
            self._sample.cards,
            goal,
            pace,
            found.day,
            seconds=self._seconds,
            shares=found.shares,
            parameters=found.parameters,
            today_s=max(pace.minutes * 60 - found.used_ms / 1000, 0.0),
        )

    def fewest_minutes(self) -> int | None:
        """Return the fewest minutes a day, more than the chosen ones, that hold everything."""
        found = self.found
        for_all, _ = minutes_that_fit(
            self._sample.cards,
            found.goal,
            found.pace,
            found.day,
            seconds=self._seconds,
            shares=found.shares,
            parameters=found.parameters,
            among=[minutes for minutes in OFFERED_MINUTES if minutes > found.pace.minutes],
        )
        return for_all

    def signs(self, then: Forecast) -> About | None:
        """Return how many warning signs are known on the last day of a forecast."""
        return _about(then.then.critical, self._n_critical)

    def everything(self, then: Forecast) -> About | None:
        """Return how many cards are known on its last day."""
        return _about(then.then.everything, self._n)

    def change(self, pace: Pace, goal: Goal) -> Change | None:
        """Return what it would be on the date with another pace or goal; ``None`` if that cannot be foreseen."""
        if not is_foreseen(goal, self.found.day):
            return None
        then = self.forecast(pace, goal)
        everything = self.everything(then)
        assert goal.target is not None
        if everything is None:
            return None
        return Change(pace.minutes, calendar_date(goal.target), self.signs(then), everything)


def _with_the_date(ahead: _Ahead, said: Outlook, then: Forecast) -> Outlook:
    """Return the outlook with what is known on the date, and what other minutes or another date would change."""
    goal, pace = ahead.found.goal, ahead.found.pace
    assert goal.target is not None
    fit = _fit(then)
    return replace(
        said,
        signs_then=ahead.signs(then),
        all_then=ahead.everything(then),
        fit=fit,
        minutes_for_all=pace.minutes if fit is Fit.EVERYTHING else ahead.fewest_minutes(),
        more=ahead.change(replace(pace, minutes=pace.minutes + MORE_MINUTES), goal),
        later=ahead.change(pace, replace(goal, target=days_later(goal.target, _WEEK))),
    )


def _fit(then: Forecast) -> Fit:
    if then.holds_everything:
        return Fit.EVERYTHING
    return Fit.WARNING_SIGNS if then.n_critical and then.holds_critical else Fit.TOO_LITTLE


def _about(likely: Likely, of: int | None = None) -> About | None:
    """Return whole numbers, of all cards if they are of a sample; ``None`` if there is nothing to be known."""
    if not likely.of:
        return None
    times = 1.0 if of is None else of / likely.of
    known = round(likely.expected * times)
    low, high = round(likely.low * times), round(likely.high * times)
    return About(known, of or likely.of, min(low, known), max(high, known))


def _chances(found: PlanInput) -> FloatArray:
    """Return the chance of recall of every card today; NaN of a card that was never met."""
    cards = found.cards
    return retrievabilities(cards.stability_days, found.day - cards.day, found.parameters)


def _places_by_topic(found: PlanInput) -> dict[Text, list[int]]:
    """Return the places of the cards of every topic, in the decks' order."""
    places: dict[Text, list[int]] = {}
    for place, trait in enumerate(found.traits):
        places.setdefault(trait.topic, []).append(place)
    return places


def _least_sure(found: PlanInput) -> Text:
    """Return the topic of which the least is known, of those that were met."""
    chances = _chances(found)
    means = {topic: _mean(chances[places]) for topic, places in _places_by_topic(found).items()}
    met = {topic: mean for topic, mean in means.items() if mean is not None}
    return min(met, key=lambda topic: met[topic], default="")


def _mean(chances: FloatArray) -> float | None:
    met = chances[~np.isnan(chances)]
    return float(met.mean()) if len(met) else None


def _curve(then: Forecast) -> tuple[CurvePoint, ...]:
    """Return the days to come: the next two weeks, and of many days behind them every so-manieth and the last."""
    if not then.n:
        return ()
    step = max(len(then.days) // _CURVE_POINTS, 1)
    shares, low, high = then.likely_shares()
    soon = range(min(_DAILY, len(then.days)))
    places = sorted({*soon, *range(0, len(then.days), step), len(then.days) - 1})
    return tuple(
        CurvePoint(
            calendar_date(then.days[place]),
            float(shares[place]),
            float(low[place]),
            float(high[place]),
            float(then.minutes[place]),
        )
        for place in places
    )


# -- how firmly it is known


@dataclass(frozen=True)
class Studied:
    """What the page Progress needs besides the plan; read from profile and catalogue, as `gather` is."""

    today: date
    days: tuple[StudiedDay, ...]
    since: date | None
    takeaways: Mapping[CardId, Text]
    left_out: int


def gather_studied(catalogue: Catalogue, profile: "Profile", found: PlanInput, left_out: int) -> Studied:
    """Return what `progress` rests on besides the plan; ``left_out`` questions were left out by the person."""
    by_date = profile.statistics().by_date()
    today = calendar_date(found.day)
    first = today - timedelta(days=DAYS_ON_THE_MAP - 1)
    entries = (catalogue.get(trait.card) for trait in found.traits if trait.is_safety_critical)
    return Studied(
        today=today,
        days=tuple(
            StudiedDay(day, round(totals.ms_taken / 60_000), totals.reviews)
            for day, totals in sorted(by_date.items())
            if first <= day <= today and totals.reviews
        ),
        since=min((day for day, totals in by_date.items() if totals.reviews), default=None),
        takeaways={entry.card: _takeaway(entry.question) for entry in entries if entry is not None},
        left_out=left_out,
    )


def progress(found: PlanInput, studied: Studied) -> Progress:
    """Return what the page Progress shows; it takes as long as `outlook`."""
    return Progress(
        outlook=outlook(found),
        today=studied.today,
        since=studied.since,
        signs=_signs(found, studied.takeaways),
        days=studied.days,
        topics=_topics(found) if found.answers >= FEWEST_ANSWERS else (),
        left_out=studied.left_out,
    )


def _signs(found: PlanInput, takeaways: Mapping[CardId, Text]) -> tuple[Sign, ...]:
    """Return the warning signs, a card each as they are counted, the least firm first."""
    signs = list[Sign]()
    for row, trait in zip(found.rows, found.traits, strict=True):
        if trait.card not in takeaways:
            continue
        right_days = min(row.sure_days or 0, DAYS_NEEDED)
        signs.append(Sign(trait.card, trait.topic, takeaways[trait.card], right_days, is_met=row.day is not None))
    return tuple(sorted(signs, key=lambda sign: (sign.right_days, sign.is_met)))


def _takeaway(question: Question) -> Text:
    """Return the sentence that is known once the question is, or else the question itself."""
    text = question.takeaway or question.stem
    if question.takeaway or not isinstance(question, ClozeDeletion):
        return text
    return shown_whole(text) if isinstance(text, str) else Texts(shown_whole(text.en), shown_whole(text.es))


def _topics(found: PlanInput) -> tuple[TopicShare, ...]:
    chances, shares = _chances(found), list[tuple[float, TopicShare]]()
    for topic, places in _places_by_topic(found).items():
        met = chances[places][~np.isnan(chances[places])]
        about = _about(likely(met))
        if about is not None:
            answers = sum(found.rows[place].reviews or 0 for place in places)
            shares.append((float(met.mean()), TopicShare(topic, about, len(met), len(places), answers)))
    return tuple(share for _, share in sorted(shares, key=lambda one: one[0]))
