"""The commands.

Exit codes: 0 done; 1 something was wrong with the input or the file, and a sentence says what; 2 the command
was not understood.
"""

import importlib
import io
import json
import sys
from typing import Any

import click
import msgspec

from quizapp.cli.installed import catalogue_here
from quizapp.cli.opening import as_json, open_folder, open_profile, profile_name
from quizapp.cli.times import iso_utc, parse_moment
from quizapp.errors import QuizError
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from quizapp.workspace.places import LocalZone, now, quizapp_home
from quizapp.workspace.profiles import find_or_create_profile, verify_profile
from quizapp.workspace.study import Answered, Study

EPILOG = "Exit codes: 0 done, 1 something was wrong and a sentence says what, 2 the command was not understood."


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


class CommandGroup(click.Group):
    """Knows all commands by name, and loads most of them when they are asked for: that is half of their time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted({*super().list_commands(ctx), *MODULES})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; ``None`` if there is none of that name."""
        if (module := MODULES.get(cmd_name)) is None:
            return super().get_command(ctx, cmd_name)
        found: click.Command = importlib.import_module(f"quizapp.cli.{module}").COMMANDS[cmd_name]
        found.epilog = EPILOG
        return found


MODULES = {
    **dict.fromkeys(("check", "coverage", "decks", "questions", "schema"), "deck_commands"),
    **dict.fromkeys(("forget", "pin", "profiles", "rename", "statistics"), "profile_commands"),
    **dict.fromkeys(("backup", "backups", "restore"), "backup_commands"),
    **dict.fromkeys(("export", "merge", "rebuild", "take"), "transfer_commands"),
    **dict.fromkeys(("plan", "date", "simulate"), "plan_commands"),
    "fit": "fit_commands",
    "recover": "repair_commands",
    "score": "score_commands",
}
"""Where the other commands are; each module has them by name in ``COMMANDS``."""


@click.group(epilog=EPILOG, cls=CommandGroup)
def commands() -> None:
    """Learn about cancer immunotherapy and its warning signs. Without a command the window opens."""


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
    catalogue = catalogue_here()
    profile = open_folder(find_or_create_profile(quizapp_home(), name))
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
    profile = open_profile(name)
    study = Study(catalogue_here(), profile, LocalZone())
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
    """Check a profile: its file, checksums, that its state is what the log says, and that its backups can be read."""
    profile = open_profile(name, rebuilds=False)
    found = verify_profile(profile)
    profile.close()
    row = {"ok": found.is_ok, "reviews": found.reviews, "cards": found.cards, "problems": list(found.problems)}
    if json_wanted:
        click.echo(json.dumps({**row, "notes": list(found.notes)}))
    else:
        sound = f"Sound: {found.reviews} reviews of {found.cards} cards."
        click.echo("\n".join([*found.problems, *found.notes] if found.problems else [sound, *found.notes]))
    return 0 if found.is_ok else 1
