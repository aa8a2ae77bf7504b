"""``quizapp fit``, run as a person runs it."""

from pathlib import Path

import pytest

from quizapp.learning.memory import DEFAULT_PARAMETERS
from quizapp.progress.folders import create_profile
from quizapp.progress.profile import Profile
from tests.cli.quizapp_process import Run, quizapp, quizapp_in_turn
from tests.learning.simulated_log import FORGETFUL, Log, simulated_log
from tests.workspace.long_log import write_log

LOG = simulated_log(FORGETFUL, 400, seed=1)


def write_profile(home: Path, nickname: str, log: Log) -> None:
    profile = Profile(create_profile(home, nickname))
    write_log(profile, log)
    profile.close()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two people who gave 400 answers, and one who gave 399."""
    home = tmp_path_factory.mktemp("fit")
    for nickname in ("Ana", "Bea"):
        write_profile(home, nickname, LOG)
    write_profile(home, "Carla", LOG.part(slice(399)))
    return home


@pytest.fixture(scope="module")
def runs(home: Path) -> dict[str, Run]:
    """What the command came to: as JSON, for people, a second time, and after too few answers."""
    commands = {
        "json": ("fit", "--profile", "Ana", "--json"),
        "again": ("fit", "--profile", "Ana"),
        "few": ("fit", "--profile", "Carla"),
        "few as json": ("fit", "--profile", "Carla", "--json"),
        "nobody": ("fit", "--profile", "Dora"),
    }
    return dict(zip(commands, quizapp_in_turn(home, list(commands.values())).values(), strict=True))


def test_fit_as_json_says_what_was_taken_over_and_why(runs: dict[str, Run]) -> None:
    row = runs["json"].json

    assert row["taken"]
    assert row["outcome"] == "taken"
    assert row["loss_after"] < row["loss_before"]
    assert row["held_out"] == pytest.approx(row["counted"] / 4, abs=1)
    assert len(row["parameters"]) == len(DEFAULT_PARAMETERS)


def test_fit_is_told_in_words(home: Path) -> None:
    run = quizapp(home, "fit", "--profile", "Bea")

    answers, losses, sentence = run.out.splitlines()
    assert run.code == 0
    assert answers == "Answers: 400, of which 186 count."
    assert losses.startswith("Log loss of the latest 47: 0.6")
    assert sentence.startswith("The plan now fits your memory better")


def test_second_fit_to_the_same_answers_changes_nothing(runs: dict[str, Run]) -> None:
    assert "nothing was changed" in runs["again"].out


def test_too_few_answers_are_told_without_losses(runs: dict[str, Run]) -> None:
    answers, sentence = runs["few"].out.splitlines()

    assert answers.startswith("Answers: 399, of which ")
    assert sentence.startswith("The plan can be fitted to your memory once you have given 400 answers.")


def test_json_of_too_few_answers_has_no_losses(runs: dict[str, Run]) -> None:
    row = runs["few as json"].json

    assert (row["outcome"], row["taken"], row["loss_before"], row["held_out"]) == ("too_few", False, None, 0)


def test_profile_that_is_not_there_is_an_error(runs: dict[str, Run]) -> None:
    assert runs["nobody"].code == 1
    assert "Dora" in runs["nobody"].err
