"""The commands that move progress, save it as tables and make its state anew."""

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from quizapp.cli.transfer_commands import export, merge, rebuild, take
from quizapp.errors import QuizError
from quizapp.progress.folders import create_profile
from quizapp.progress.pin import change_pin
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.questions.response import Rating
from quizapp.workspace.transfer import DifferentPersonError, NeedsPinError, take_along
from tests.progress.histories import BEGIN, CARDS, Person


def run(command: click.Command, *arguments: str) -> Result:
    """Run a command; an error of ours comes back as it was raised, for ``run_commands`` to print."""
    return CliRunner().invoke(command, arguments)


def profile_called(home: Path, nickname: str) -> ProfileFolder:
    """Make a profile with one answer and one mark."""
    folder = create_profile(home, nickname)
    opened = Profile(folder)
    Person(opened).answer(CARDS[0], Rating.GOOD)
    Person(opened).suspend(CARDS[1])
    opened.close()
    return folder


@pytest.fixture
def ana(home: Path) -> ProfileFolder:
    """Ana, with one answer."""
    return profile_called(home, "Ana")


@pytest.fixture
def taken(home: Path, tmp_path: Path) -> Path:
    """What Ben took along."""
    opened = Profile(profile_called(home, "Ben"))
    file = take_along(opened, tmp_path, BEGIN)
    opened.close()
    return file


def test_merge_says_what_was_added(ana: ProfileFolder, taken: Path) -> None:
    done = run(merge, "--profile", "Ana", str(taken), "--same-person")

    assert (done.exit_code, done.output) == (0, "Added: 1 reviews, 1 other changes.\n")


def test_merge_prints_json(ana: ProfileFolder, taken: Path) -> None:
    done = run(merge, "--profile", "Ana", str(taken), "--same-person", "--json")

    assert json.loads(done.output) == {"reviews": 1, "changes": 1, "unsound": []}


def test_merge_refuses_another_person(ana: ProfileFolder, taken: Path) -> None:
    done = run(merge, "--profile", "Ana", str(taken))

    assert isinstance(done.exception, DifferentPersonError)


def test_merge_refuses_what_is_no_file_of_ours(ana: ProfileFolder, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ana", encoding="utf-8")

    done = run(merge, "--profile", "Ana", str(tmp_path / "letter.txt"))

    assert isinstance(done.exception, QuizError)


def test_merge_takes_the_pin_of_the_file_from_the_environment(
    ana: ProfileFolder, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Profile(*change_pin(profile_called(home, "Ben"), None, "2468"))
    file = take_along(opened, tmp_path, BEGIN)
    opened.close()
    monkeypatch.setenv("QUIZAPP_PIN", "2468")

    done = run(merge, "--profile", "Ana", str(file), "--same-person")

    assert (done.exit_code, done.output) == (0, "Added: 1 reviews, 1 other changes.\n")


def test_merge_without_the_pin_of_the_file_says_so(
    ana: ProfileFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUIZAPP_PIN", raising=False)
    (tmp_path / "file").write_bytes(bytes(range(256)) * 16)

    done = run(merge, "--profile", "Ana", str(tmp_path / "file"))

    assert isinstance(done.exception, NeedsPinError)


def test_take_prints_the_file_that_it_wrote(ana: ProfileFolder, tmp_path: Path) -> None:
    done = run(take, "--profile", "Ana", str(tmp_path))

    assert Path(done.output.strip()).suffix == ".quizprogress" and Path(done.output.strip()).is_file()


def test_export_prints_the_folder_that_it_wrote(ana: ProfileFolder, tmp_path: Path) -> None:
    done = run(export, "--profile", "Ana", str(tmp_path))

    assert (Path(done.output.strip()) / "reviews.csv").is_file()


def test_rebuild_counts_what_was_made_anew(ana: ProfileFolder) -> None:
    done = run(rebuild, "--profile", "Ana")

    assert (done.exit_code, done.output) == (0, "Rebuilt: 1 cards from 1 answers.\n")
