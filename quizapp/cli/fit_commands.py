"""The command that fits the memory model to a person."""

import json
from collections.abc import Iterator
from dataclasses import asdict

import click

from quizapp.cli.installed import catalogue_here
from quizapp.cli.opening import as_json, open_profile, profile_name
from quizapp.workspace.fitting import FitReport, fit_now
from quizapp.workspace.places import LocalZone, now
from quizapp.workspace.study import Study


@click.command()
@profile_name
@as_json
def fit(name: str, json_wanted: bool) -> None:
    """Fit the memory model to a person's answers; take the parameters over if they foresee later answers better.

    Parameters fitted to the earlier three quarters of the answers are compared with the present ones on the later
    quarter, by log loss: less is better. Only answers given a study day or more after the one before count. It takes
    400 answers. Due moments already given stay.
    """
    profile = open_profile(name)
    try:
        report = fit_now(Study(catalogue_here(), profile, LocalZone()), now())
    finally:
        profile.close()
    if json_wanted:
        click.echo(json.dumps({**asdict(report), "taken": report.is_taken, "sentence": _told(report)}))
    else:
        click.echo("\n".join(_lines(report)))


def _lines(report: FitReport) -> Iterator[str]:
    yield f"Answers: {report.reviews}, of which {report.counted} count."
    if report.loss_before is not None and report.loss_after is not None:
        losses = f"{report.loss_before:.4f} as it was, {report.loss_after:.4f} fitted to the answers before them"
        yield f"Log loss of the latest {report.held_out}: {losses}."
    yield _told(report)


def _told(report: FitReport) -> str:
    return report.sentence.format(**report.fields)


COMMANDS = {"fit": fit}
