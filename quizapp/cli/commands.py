"""The commands.

Exit codes: 0 done; 1 something was wrong with the input or the file, and a sentence says what; 2 the command
was not understood.
"""

import io
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import msgspec

from quizapp.cli.times import iso_utc, parse_moment
from quizapp.errors import QuizError
from quizapp.questions.question import CardId
from quizapp.questions.response import Rating
from quizapp.workspace.decks import (
    Catalogue,
    check_decks,
    deck_schema,
    describe_decks,
    describe_questions,
    installed_decks,
)
from quizapp.workspace.places import LocalZone, now, quizapp_home
from quizapp.workspace.profiles import Profile, find_or_create_profile, find_profile, list_profiles, verify
from quizapp.workspace.study import Answered, Study

EPILOG = "Exit codes: 0 done, 1 something was wrong and a sentence says what, 2 the command was not understood."
as_json = click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")
profile_name = click.option("--profile", "name", required=True, help="The profile's nickname or id.")


def run_commands(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; no bad input ends in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name may hold what an old terminal cannot show
            stream.reconfigure(errors="backslashreplace")
    try:
        # Not standalone: click then leaves exit codes and our own errors to us.
        result = commands.main(args=arguments, prog_name="quizapp", standalone_mode=False)
    except click.exceptions.Abort:
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except QuizError as error:
        click.echo(f"{error} {error.action}", err=True)
        return 1
    except OSError as error:  # the output cannot be written; a closed pipe is click's business
        click.echo(f"{error.strerror}.", err=True)
        return 1
    return result if isinstance(result, int) else 0


@click.group(epilog=EPILOG)
def commands() -> None:
    """Learn about cancer immunotherapy and its warning signs. Without a command the window opens."""


@commands.command(epilog=EPILOG)
@as_json
def decks(json_wanted: bool) -> int:
    """List the decks."""
    catalogue = _catalogue()
    rows = [asdict(row) for row in describe_decks(catalogue)]
    _print(rows, "{id}: {title}, {questions} questions", json_wanted)
    return 1 if catalogue.errors else 0


@commands.command(epilog=EPILOG)
@as_json
def questions(json_wanted: bool) -> int:
    """List every question."""
    catalogue = _catalogue()
    rows = [asdict(row) for row in describe_questions(catalogue)]
    _print(rows, "{id} ({kind})", json_wanted)
    return 1 if catalogue.errors else 0


@commands.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def check(paths: tuple[Path, ...]) -> int:
    """Check decks: PATH is a deck's folder, or a folder of decks."""
    found = 0
    for problem in check_decks(paths):
        click.echo(str(problem))
        found += 1
    click.echo("No problem found." if not found else f"{found} problem(s) found.", err=bool(found))
    return 1 if found else 0


@commands.command(epilog=EPILOG)
def schema() -> None:
    """Print the JSON Schema of deck files: deck.yaml and questions."""
    click.echo(deck_schema().decode())


@commands.command(epilog=EPILOG)
@as_json
def profiles(json_wanted: bool) -> None:
    """List the profiles."""
    rows = [{"id": profile.id, "nickname": profile.label.nickname} for profile in list_profiles(quizapp_home())]
    _print(rows, "{nickname} ({id})", json_wanted)


class AnswerLine(msgspec.Struct, forbid_unknown_fields=True):
    """One line that ``quizapp answer --jsonl`` reads."""

    card: str
    rating: str
    at: str | None = None


@commands.command(epilog=EPILOG)
@profile_name
@click.option("--jsonl", is_flag=True, required=True, help="Read one JSON object a line from standard input.")
def answer(name: str, jsonl: bool) -> int:
    """Log answers; each is in the file before its line is printed.

    Reads lines such as {"card": "deck/question", "rating": "good", "at": "2026-11-21T08:00:00Z"}; "at" is now if it is
    left out. Prints the new stability, difficulty and due moment. A line that cannot be taken prints {"error": ...},
    the run goes on, and the exit code is 1 at the end.
    """
    del jsonl  # the one format so far
    catalogue = _catalogue()
    profile = Profile(find_or_create_profile(quizapp_home(), name))
    study = Study(catalogue, profile, LocalZone())
    failures = 0
    try:
        for line in sys.stdin.buffer if sys.stdin else ():
            if line.strip():
                outcome = _answer_line(study, line)
                failures += "error" in outcome
                click.echo(json.dumps(outcome))  # click flushes: the line is an acknowledgement
    finally:
        profile.close()
    return 1 if failures else 0


def _answer_line(study: Study, line: bytes) -> dict[str, Any]:
    try:
        asked = msgspec.json.decode(line, type=AnswerLine)
        entry = study.catalogue.get(CardId(asked.card))
        if entry is None:
            return {"error": f"There is no card {asked.card!r}. See: quizapp questions."}
        if asked.rating not in _RATINGS:
            return {"error": f"There is no rating {asked.rating!r}. Use again, hard, good or easy."}
        study.is_clock_confirmed = asked.at is not None
        moment = now() if asked.at is None else parse_moment(asked.at)
        return _answered_row(study.rate(entry, _RATINGS[asked.rating], moment))
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        return {"error": f"The line was not understood: {error}."}
    except QuizError as error:
        return {"error": f"{error} {error.action}"}


_RATINGS = {rating.name.lower(): rating for rating in Rating}


def _answered_row(answered: Answered) -> dict[str, Any]:
    return {
        "card": answered.card,
        "rating": answered.rating.name.lower(),
        "stability": answered.state.memory.stability_days,
        "difficulty": answered.state.memory.difficulty,
        "due": iso_utc(answered.due),
    }


@commands.command(name="next", epilog=EPILOG)
@profile_name
@click.option("--at", help="The moment, for example 2026-11-21T08:00:00Z; now if it is left out.")
@as_json
def next_(name: str, at: str | None, json_wanted: bool) -> None:
    """Print the card that comes next; null if nothing is left for today."""
    moment = now() if at is None else parse_moment(at)
    profile = Profile(find_profile(quizapp_home(), name))
    study = Study(_catalogue(), profile, LocalZone())
    study.is_clock_confirmed = at is not None
    card = study.next_card(moment)
    profile.close()
    row: dict[str, Any] = {"card": None}
    if card is not None:
        due = None if card.due is None else iso_utc(card.due)
        row = {"card": card.entry.card, "new": card.state is None, "due": due, "changed": card.has_changed_key}
    click.echo(json.dumps(row) if json_wanted else row["card"] or "Nothing is left for today.")


@commands.command(name="verify", epilog=EPILOG)
@profile_name
@as_json
def verify_(name: str, json_wanted: bool) -> int:
    """Check a profile: its file, checksums, and that its state is what the log says."""
    profile = Profile(find_profile(quizapp_home(), name), rebuilds=False)
    found = verify(profile)
    profile.close()
    row = {"ok": found.is_ok, "reviews": found.reviews, "cards": found.cards, "problems": list(found.problems)}
    if json_wanted:
        click.echo(json.dumps(row))
    else:
        click.echo("\n".join(found.problems) or f"Sound: {found.reviews} reviews of {found.cards} cards.")
    return 0 if found.is_ok else 1


def _catalogue() -> Catalogue:
    catalogue = installed_decks(quizapp_home())
    for error in catalogue.errors:
        for problem in error.problems:
            click.echo(str(problem), err=True)
    return catalogue


def _print(rows: list[dict[str, Any]], line: str, json_wanted: bool) -> None:
    lines: Iterator[str] = (line.format(**row) for row in rows)
    click.echo(json.dumps(rows, indent=1) if json_wanted else "\n".join(lines))
