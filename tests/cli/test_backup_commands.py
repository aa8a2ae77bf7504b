"""The commands about backups, run as a person runs them."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizapp.cli.commands import run_commands
from quizapp.progress.folders import create_profile, find_profile
from quizapp.progress.label import Label, write_label
from quizapp.progress.profile import Profile
from quizapp.questions.response import Rating
from tests.cli.quizapp_process import Run
from tests.progress.histories import CARDS, Person


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> "Command":
    """Ana with one answer, and what runs commands for her."""
    create_profile(home, "Ana")
    command = Command(home, capsys)
    command.answer()
    return command


class Command:
    """Runs commands on Ana's profile."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self._capsys = home, capsys

    def __call__(self, name: str, *arguments: str) -> Run:
        code = run_commands([name, "--profile", "Ana", *arguments])
        return Run(code, *self._capsys.readouterr())

    def answer(self) -> None:
        """Give an answer more."""
        profile = Profile(find_profile(self.home, "Ana"))
        Person(profile).answer(CARDS[0], Rating.GOOD)
        profile.close()

    def count(self) -> int:
        """Return how many answers the profile has."""
        profile = Profile(find_profile(self.home, "Ana"))
        reviews = profile.statistics().total.reviews
        profile.close()
        return reviews


def test_backup_prints_its_file(run: Command) -> None:
    made = run("backup")

    assert made.code == 0
    assert Path(made.out.strip()).is_file()


def test_backup_kept_elsewhere_than_chosen_says_so(run: Command, tmp_path: Path) -> None:
    folder = find_profile(run.home, "Ana")
    write_label(folder.path, Label(nickname="Ana", backup_folder=str(tmp_path / "stick")))

    made = run("backup")

    assert made.code == 0
    assert "is not there. The backup was kept on this computer instead." in made.err


def test_backups_lists_what_each_holds(run: Command) -> None:
    path = run("backup").out.strip()
    run.answer()

    [row] = run("backups", "--json").json

    assert (row["file"], row["reviews"], row["missing"], row["extra"], row["set_aside"]) == (path, 1, 1, 0, False)


def test_backups_in_words_names_the_file(run: Command) -> None:
    path = run("backup").out.strip()

    listed = run("backups")

    assert listed.out.endswith(f"1 reviews of 1 cards, 0 of now missing, 0 more than now  {path}\n")


def test_no_backup_is_said_in_words(run: Command) -> None:
    assert run("backups").out.startswith("No backup yet in ")


@pytest.mark.parametrize("is_name", [False, True], ids=["path", "name"])
def test_restore_goes_back(run: Command, is_name: bool) -> None:
    path = Path(run("backup").out.strip())
    run.answer()

    restored = run("restore", path.name if is_name else str(path), "--yes")

    assert restored.code == 0
    assert "is in " in restored.out
    assert run.count() == 1


def test_restore_of_what_is_no_backup_is_refused(run: Command) -> None:
    refused = run("restore", "nowhere.db", "--yes")

    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("There is no backup")


@pytest.mark.parametrize(("typed", "left"), [("y\n", 1), ("n\n", 2)])
def test_restore_asks_first(run: Command, typed: str, left: int) -> None:
    path = run("backup").out.strip()
    run.answer()

    asked = _typed(["restore", "--profile", "Ana", path], typed)

    assert "The present progress is put aside." in asked.stderr
    assert run.count() == left


def _typed(arguments: list[str], typed: str) -> Result:
    from quizapp.cli.commands import commands

    return CliRunner().invoke(commands, arguments, input=typed)
