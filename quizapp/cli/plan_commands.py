"""Commands about the plan: today's cards and why, the date it serves, and what the days to come would bring."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

import click

from quizapp.cli.installed import catalogue_here
from quizapp.cli.opening import as_json, open_profile, profile_name
from quizapp.cli.times import parse_moment
from quizapp.errors import QuizError
from quizapp.learning.goal import GoalKind
from quizapp.workspace.opening import change_settings
from quizapp.workspace.outlook import About, Change, Outlook
from quizapp.workspace.places import LocalZone, now
from quizapp.workspace.planning import days_to_come, outlook, plan_of
from quizapp.workspace.settings import ALERT_MONTHS, MOST_MINUTES
from quizapp.workspace.study import Study

MOST_DAYS = 3650
_at = click.option("--at", help="The moment, for example 2026-11-21T08:00:00Z; now if it is left out.")
_DATE_HELP = "Write it like 2026-12-05."
_ENDS_TOO_EARLY = "A treatment that begins on {target} does not end on {until}."
_CHECK = "Check the two dates. Nothing was changed."


@contextmanager
def _opened(name: str, at: str | None) -> Iterator[tuple[Study, datetime]]:
    moment = now() if at is None else parse_moment(at)
    profile = open_profile(name)
    try:
        study = Study(catalogue_here(), profile, LocalZone())
        study.is_clock_confirmed = at is not None
        yield study, moment
    finally:
        profile.close()


@click.command()
@profile_name
@_at
@as_json
def plan(name: str, at: str | None, json_wanted: bool) -> None:
    """Print today's plan: the cards in their order with index, reason and expected seconds, and the forecast.

    "fits" is how many of them what is left of the day's minutes holds; "index" is the weighted recall gained a second.
    Nothing is changed.
    """
    with _opened(name, at) as (study, moment):
        found, known = study.plan_input(moment), study.plan_input(moment, has_put_off=True)
    planned, said = plan_of(found), outlook(known)
    cards = [
        {"card": found.rows[one.place].card, "index": one.index, "reason": one.reason.value, "seconds": one.seconds}
        for one in planned.order
    ]
    if json_wanted:
        row = {
            "day": found.today.isoformat(),
            "minutes": found.pace.minutes,
            "minutes_left": found.left_s / 60,
            "fits": planned.fits,
            "expected_minutes": planned.seconds / 60,
            "cards": cards,
            "forecast": _outlook_row(said),
        }
        click.echo(json.dumps(row, indent=1))
        return
    for one in cards[: planned.fits]:
        click.echo(f"{one['card']}  {one['reason']}  {one['seconds']:.0f} s  {one['index']:.5f}")
    fits = f"{planned.fits} card{'' if planned.fits == 1 else 's'}"
    click.echo(f"{fits}, about {_minutes(round(planned.seconds / 60))}. {len(cards)} are worth asking.")
    click.echo(_said(said))


def _outlook_row(said: Outlook) -> dict[str, Any]:
    return {
        "phase": said.phase.name.lower(),
        "kind": said.kind.value,
        "target": said.target.isoformat() if said.target else None,
        "answers": said.answers,
        "critical_now": _about_row(said.signs_now),
        "all_now": _about_row(said.all_now),
        "critical_on_the_date": _about_row(said.signs_then),
        "all_on_the_date": _about_row(said.all_then),
        "fit": said.fit.name.lower() if said.fit else None,
        "minutes_for_all": said.minutes_for_all,
        "with_more_minutes": _change_row(said.more),
        "a_week_later": _change_row(said.later),
        "days": [{**asdict(point), "day": point.day.isoformat()} for point in said.curve],
    }


def _about_row(about: About | None) -> dict[str, int] | None:
    return None if about is None else asdict(about)


def _change_row(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "minutes": change.minutes,
        "target": change.target.isoformat(),
        "critical": _about_row(change.signs),
        "all": _about_row(change.everything),
    }


def _said(said: Outlook) -> str:
    if said.all_now is None:
        return "After about 20 answers there is a forecast."
    about = said.all_then or said.all_now
    when = f"On {said.target}" if said.all_then else "Today"
    return (
        f"{when} about {about.known} of {about.of} cards would probably be known (likely {about.low} to {about.high})."
    )


@click.command(name="date")
@profile_name
@click.option("--target", required=True, help='The day to know it on, for example 2026-12-05; "none" for no date.')
@click.option("--kind", type=click.Choice([kind.value for kind in GoalKind]), help="What the date is.")
@click.option("--until", help='The last day of the treatment, for example 2027-05-31; "none" if it is not known.')
@click.option("--alert-months", type=click.Choice([*map(str, ALERT_MONTHS)]), help="How long to stay alert after it.")
@click.option("--minutes", type=click.IntRange(1, MOST_MINUTES), help="Minutes a day.")
@_at
def date_(
    name: str, target: str, kind: str | None, until: str | None, alert_months: str | None, minutes: int | None,
    at: str | None,
) -> None:  # fmt: skip
    """Say what the plan serves: the day to know it on, and how many minutes a day there are. No answer is touched."""
    with _opened(name, at) as (study, moment):
        old = study.settings
        new = replace(
            old,
            target_date=_day(target),
            goal_kind=kind or old.goal_kind,
            treatment_end=old.treatment_end if until is None else _day(until),
            alert_months=old.alert_months if alert_months is None else int(alert_months),
            minutes=minutes or old.minutes,
        )
        if until is not None and new.target_date and new.treatment_end and new.treatment_end < new.target_date:
            raise QuizError(_ENDS_TOO_EARLY, _CHECK, target=new.target_date, until=new.treatment_end)
        change_settings(study, old, new, moment)
    words = "no date" if new.target_date is None else f"{new.target_date} ({new.goal.kind.value})"
    alert = f", alert until {new.alert_until}" if new.alert_until is not None else ""
    click.echo(f"The plan serves {words}{alert}, with {_minutes(new.minutes)} a day.")


def _minutes(number: int) -> str:
    return f"{number} minute{'' if number == 1 else 's'}"


def _day(text: str) -> date | None:
    if text == "none":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise QuizError("{text!r} is not a date.", _DATE_HELP, text=text) from error


@click.command()
@profile_name
@click.option("--days", type=click.IntRange(1, MOST_DAYS), default=30, show_default=True, help="How many.")
@_at
@as_json
def simulate(name: str, days: int, at: str | None, json_wanted: bool) -> None:
    """Print what the days to come would be like if the plan is kept; nothing is changed."""
    with _opened(name, at) as (study, moment):
        found = study.plan_input(moment)
    rows = [{**asdict(one), "day": day.isoformat()} for day, one in days_to_come(found, days)]
    if json_wanted:
        click.echo(json.dumps(rows, indent=1))
        return
    for row in rows:
        click.echo(
            f"{row['day']}  {row['minutes']:5.1f} min  {row['reviews']:6.1f} reviews  {row['new']:5.1f} new"
            f"  {row['known']:7.1f} known"
        )


COMMANDS = {"plan": plan, "date": date_, "simulate": simulate}
