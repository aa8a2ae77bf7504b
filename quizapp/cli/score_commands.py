"""The command that scores responses in a file, so that others can check how this program scores."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from quizapp.cli.opening import as_json
from quizapp.workspace.scoring import NotScored, Scored, score_file

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("questions", metavar="QUESTION-FILE", type=_PATH)
@click.argument("responses", metavar="RESPONSE-FILE", type=_PATH)
@as_json
def score(questions: Path, responses: Path, json_wanted: bool) -> int:
    """Score responses: points by the rule of each question's kind, rating and mark for certainty.

    QUESTION-FILE is a question file of a deck, or one question. RESPONSE-FILE is JSON or JSON Lines, with rows such as
    {"question": "ID", "response": {"chosen": ["a", "b"]}, "certainty": 3}. docs/scoring.md has every form.
    """
    outcomes = list(score_file(questions, responses))
    if json_wanted:
        click.echo(json.dumps([asdict(outcome) for outcome in outcomes], ensure_ascii=False, indent=1))
    else:
        for line in _table(outcomes):
            click.echo(line)
    return 1 if any(isinstance(outcome, NotScored) for outcome in outcomes) else 0


def _table(outcomes: list[Scored | NotScored]) -> Iterator[str]:
    """Yield lines for people: one for each response, its steps below it, and the sum."""
    done = [outcome for outcome in outcomes if isinstance(outcome, Scored)]
    width = max((len(outcome.question) for outcome in outcomes), default=0)
    for outcome in outcomes:
        if isinstance(outcome, NotScored):
            yield f"{outcome.question:{width}}  {outcome.error}"
            continue
        sure = "" if outcome.mark is None else f", certainty {outcome.certainty}: mark {outcome.mark}"
        points = f"{outcome.points} of {outcome.max_points}"
        yield f"{outcome.question:{width}}  {points:>8}  {outcome.rating:5}  {outcome.kind} ({outcome.rule}){sure}"
        for step in outcome.steps:
            points = f"{step.points} of {step.max_points}"
            yield f"  {step.step:{max(width - 2, 1)}}  {points:>8}         {step.kind} ({step.rule})"
    total = sum(outcome.points for outcome in done), sum(outcome.max_points for outcome in done)
    yield f"Together {total[0]} of {total[1]} points in {len(done)} responses."


COMMANDS = {"score": score}
