"""Commands about decks: listing and checking them."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from quizapp.cli.installed import catalogue_here
from quizapp.cli.opening import as_json
from quizapp.workspace.decks import check_decks, deck_coverage, deck_schema, describe_decks, describe_questions


@click.command()
@as_json
def decks(json_wanted: bool) -> int:
    """List the decks."""
    catalogue = catalogue_here()
    rows = [asdict(row) for row in describe_decks(catalogue)]
    _print(rows, "{id}: {title}, {questions} questions", json_wanted)
    return 1 if catalogue.errors else 0


@click.command()
@as_json
def questions(json_wanted: bool) -> int:
    """List every question."""
    catalogue = catalogue_here()
    rows = [asdict(row) for row in describe_questions(catalogue)]
    _print(rows, "{id} ({kind})", json_wanted)
    return 1 if catalogue.errors else 0


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def check(paths: tuple[Path, ...]) -> int:
    """Check decks: PATH is a deck's folder, or a folder of decks."""
    checked = check_decks(paths)
    for line in (*checked.figures, *map(str, checked.problems)):
        click.echo(line)
    found = len(checked.problems)
    click.echo("No problem found." if not found else f"{found} problem(s) found.", err=bool(found))
    return 1 if found else 0


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write the tables to this file.")
def coverage(paths: tuple[Path, ...], output: Path | None) -> None:
    """List which questions cover which topics and facts, and what is missing, as Markdown."""
    tables = deck_coverage(paths)
    if output is None:
        click.echo(tables, nl=False)
        return
    output.write_text(tables, encoding="utf-8")
    click.echo(f"Written to {output}.")


@click.command()
def schema() -> None:
    """Print the JSON Schema of deck files: deck.yaml and questions."""
    click.echo(deck_schema().decode())


def _print(rows: list[dict[str, Any]], line: str, json_wanted: bool) -> None:
    lines: Iterator[str] = (line.format(**row) for row in rows)
    click.echo(json.dumps(rows, indent=1) if json_wanted else "\n".join(lines))


COMMANDS = {"check": check, "coverage": coverage, "decks": decks, "questions": questions, "schema": schema}
