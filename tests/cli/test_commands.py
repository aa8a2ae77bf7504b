"""The commands, each run as a person runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.progress.folders import create_profile, list_profiles
from quizapp.progress.profile import Profile
from quizapp.shipped import shipped_folder
from tests.cli.quizapp_process import (
    CHECKOUT,
    Run,
    answers,
    command,
    environment,
    quizapp,
    quizapp_each,
    quizapp_in_turn,
)
from tests.library.small_decks import FLASHCARD, HEAD, write_deck
from tests.progress.damage import change_file

COMMANDS = ("decks", "questions", "check", "schema", "profiles", "answer", "next", "verify")
HELP = [("--help",), *((name, "--help") for name in COMMANDS)]
NOT_UNDERSTOOD = [("nonsense",), ("decks", "--nonsense"), ("answer", "--profile", "Ana"), ("next",), ("check",)]
SOMETHING_WRONG = [
    ("next", "--profile", "Nobody"),
    ("verify", "--profile", "../x", "--json"),
    ("next", "--profile", "Ana", "--at", "2026-11-21T08:00:00"),
    ("next", "--profile", "Ana", "--at", "0001-01-01T00:00:00Z"),
    ("next", "--profile", "Ana", "--at", "9999-12-31T00:00:00Z"),
    ("next", "--profile", "Ana", "--at", "soon"),
    ("check", "/nowhere"),
    ("coverage", "/nowhere"),
    ("answer", "--profile", "", "--jsonl"),
    ("verify", "--profile", "Garbage", "--json"),
    ("next", "--profile", "Garbage", "--json"),
    ("answer", "--profile", "Garbage", "--jsonl"),
    ("verify", "--profile", "Changed", "--json"),
]
DONE = [
    ("decks",), ("decks", "--json"), ("questions",), ("questions", "--json"), ("schema",), ("profiles",),
    ("profiles", "--json"), ("check", str(shipped_folder("decks"))), ("next", "--profile", "Ana"),
    ("next", "--profile", "Ana", "--json", "--at", "2026-11-21T15:00:00Z"),
    ("next", "--profile", "Ana", "--json", "--at", "2026-11-21T15:20:00Z"),
    ("verify", "--profile", "Ana"), ("verify", "--profile", "Ana", "--json"),
]  # fmt: skip
EVERY = [*HELP, *NOT_UNDERSTOOD, *SOMETHING_WRONG, *DONE]

FIRST, SECOND = "warning-signs/new-dry-cough", "warning-signs/pounding-heart"
AT = "2026-11-21T15:00:00Z"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with Ana, who gave two answers, a profile that is garbage, and one in which a value was changed."""
    home = tmp_path_factory.mktemp("cli") / "home"
    lines = answers({"card": FIRST, "rating": "again", "at": AT}, {"card": SECOND, "rating": "good", "at": AT})
    for name in ("Ana", "Changed"):
        assert quizapp(home, "answer", "--profile", name, "--jsonl", stdin=lines).code == 0
    garbage = create_profile(home, "Garbage")
    (garbage.path / "progress.db").write_bytes(b"garbage" * 2000)
    [changed] = [folder for folder in list_profiles(home) if folder.label.nickname == "Changed"]
    profile = Profile(changed)
    change_file(profile, "UPDATE reviews SET rating = 4")
    profile.close()
    return home


@pytest.fixture(scope="module")
def runs(home: Path) -> dict[tuple[str, ...], Run]:
    """Every command: those that only print in one process, the others each in one of its own."""
    only_print = [*HELP[1:], *NOT_UNDERSTOOD[1:]]
    alone = [arguments for arguments in EVERY if arguments not in only_print]
    return quizapp_in_turn(home, only_print) | quizapp_each(home, alone)


Runs = dict[tuple[str, ...], Run]


# -- exit codes, help, and never a traceback


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_nothing_ends_in_a_traceback(runs: Runs, arguments: tuple[str, ...]) -> None:
    assert "Traceback" not in runs[arguments].err


@pytest.mark.parametrize("arguments", DONE, ids=" ".join)
def test_what_is_done_exits_0(runs: Runs, arguments: tuple[str, ...]) -> None:
    assert (runs[arguments].code, runs[arguments].err) == (0, "")


@pytest.mark.parametrize("arguments", SOMETHING_WRONG, ids=" ".join)
def test_what_is_wrong_exits_1(runs: Runs, arguments: tuple[str, ...]) -> None:
    assert runs[arguments].code == 1


@pytest.mark.parametrize("arguments", NOT_UNDERSTOOD, ids=" ".join)
def test_what_is_not_understood_exits_2(runs: Runs, arguments: tuple[str, ...]) -> None:
    assert runs[arguments].code == 2


@pytest.mark.parametrize("arguments", HELP, ids=" ".join)
def test_help_is_given(runs: Runs, arguments: tuple[str, ...]) -> None:
    assert (runs[arguments].code, runs[arguments].out.startswith("Usage: quizapp")) == (0, True)


def test_help_names_every_command(runs: Runs) -> None:
    listed = [line.split()[0] for line in runs["--help",].out.splitlines() if line.startswith("  ")]

    assert set(COMMANDS) <= set(listed)


@pytest.mark.parametrize("arguments", HELP, ids=" ".join)
def test_exit_codes_are_documented(runs: Runs, arguments: tuple[str, ...]) -> None:
    assert "Exit codes:" in runs[arguments].out


# -- decks and questions


def test_decks_are_listed_in_the_order_of_new_cards(runs: Runs) -> None:
    ids = [deck["id"] for deck in runs["decks", "--json"].json]

    assert ids == ["first-steps", "warning-signs", *sorted({*ids} - {"first-steps", "warning-signs"})]


def test_deck_is_described(runs: Runs) -> None:
    assert runs["decks", "--json"].json[0] == {
        "id": "first-steps",
        "title": "First steps: ten calm minutes",
        "version": "1",
        "language": "en",
        "audience": ["patient"],
        "safety_critical": True,
        "questions": 20,
    }


def test_deck_has_a_line(runs: Runs) -> None:
    assert runs["decks",].out.splitlines()[0] == "first-steps: First steps: ten calm minutes, 20 questions"


def test_every_question_is_listed_once(runs: Runs) -> None:
    ids = [question["id"] for question in runs["questions", "--json"].json]

    assert len(set(ids)) == len(ids) == sum(deck["questions"] for deck in runs["decks", "--json"].json)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("id", str),
        ("kind", str),
        ("audience", list),
        ("topics", list),
        ("safety_critical", bool),
        ("facts", list),
        ("sources", list),
        ("languages", list),
    ],
)
def test_every_question_has(runs: Runs, key: str, kind: type) -> None:
    without = [row["id"] for row in runs["questions", "--json"].json if not isinstance(row.get(key), kind)]

    assert without == []


@pytest.mark.parametrize("key", ["audience", "topics", "facts", "sources", "languages"])
def test_no_shipped_question_is_without(runs: Runs, key: str) -> None:
    assert [row["id"] for row in runs["questions", "--json"].json if not row[key]] == []


def test_questions_for_patients_are_in_both_languages(runs: Runs) -> None:
    languages = {tuple(row["languages"]) for row in runs["questions", "--json"].json if "patient" in row["audience"]}

    assert languages == {("en", "es")}


def test_question_has_a_line(runs: Runs) -> None:
    assert runs["questions",].out.splitlines()[0] == "first-steps/found-early (single_best_answer)"


def test_shipped_decks_have_no_problem(runs: Runs) -> None:
    lines = runs["check", str(shipped_folder("decks"))].out.splitlines()

    assert lines[0].startswith("Reading level of ")
    assert lines[-1] == "No problem found."


def test_folder_that_is_not_there_is_said(runs: Runs) -> None:
    assert "problem(s) found" in runs["check", "/nowhere"].err


def test_schema_is_json(runs: Runs) -> None:
    assert "$defs" in runs["schema",].json


# -- profiles, next, verify


def test_profiles_are_listed(runs: Runs) -> None:
    assert [row["nickname"] for row in runs["profiles", "--json"].json] == ["Ana", "Changed", "Garbage"]


def test_profile_has_its_id(runs: Runs, home: Path) -> None:
    ids = {row["id"] for row in runs["profiles", "--json"].json}

    assert ids == {path.name for path in (home / "profiles").iterdir()}


def test_next_card_is_a_new_one_while_another_is_learned(runs: Runs) -> None:
    row = runs["next", "--profile", "Ana", "--json", "--at", "2026-11-21T15:00:00Z"].json

    assert (row["card"] not in (FIRST, SECOND), row["new"], row["due"], row["changed"]) == (True, True, None, False)


def test_next_card_is_the_one_whose_time_has_come(runs: Runs) -> None:
    assert runs["next", "--profile", "Ana", "--json", "--at", "2026-11-21T15:20:00Z"].json == {
        "card": FIRST,
        "new": False,
        "due": "2026-11-21T15:10:00Z",
        "changed": False,
    }


def test_sound_profile_is_verified(runs: Runs) -> None:
    sound = {"ok": True, "reviews": 2, "cards": 2, "problems": [], "notes": []}

    assert runs["verify", "--profile", "Ana", "--json"].json == sound


def test_sound_profile_has_a_sentence(runs: Runs) -> None:
    assert runs["verify", "--profile", "Ana"].out == "Sound: 2 reviews of 2 cards.\n"


def test_changed_review_is_not_ok(runs: Runs) -> None:
    found = runs["verify", "--profile", "Changed", "--json"].json

    assert (found["ok"], found["problems"][0].startswith("checksum: review ")) == (False, True)


def test_unknown_profile_is_named(runs: Runs) -> None:
    assert "There is no profile called 'Nobody'." in runs["next", "--profile", "Nobody"].err


@pytest.mark.parametrize("name", ["verify", "next"])
def test_garbage_is_said_to_be_unreadable(runs: Runs, name: str) -> None:
    assert "could not be read" in runs[name, "--profile", "Garbage", "--json"].err


def test_garbage_is_left_as_it_is(runs: Runs, home: Path) -> None:
    [garbage] = [folder for folder in list_profiles(home) if folder.label.nickname == "Garbage"]

    assert (garbage.path / "progress.db").read_bytes() == b"garbage" * 2000


# -- odd surroundings


@pytest.fixture(scope="module")
def odd_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a deck that has problems and a person whose name is not ASCII."""
    home = tmp_path_factory.mktemp("odd") / "home"
    write_deck(home / "decks" / "broken", FLASHCARD.replace("kind:", "sort:"), head=HEAD.replace("small", "broken"))
    create_profile(home, "🦀 Zoë")
    return home


def test_broken_deck_is_named_while_the_others_are_listed(odd_home: Path) -> None:
    run = quizapp(odd_home, "decks", "--json")

    assert (run.code, len(run.json), "questions.yaml:1:" in run.err) == (1, 16, True)


@pytest.mark.parametrize("arguments", [("profiles", "--json"), ("profiles",), ("questions", "--json")])
def test_terminal_without_unicode_is_served(odd_home: Path, arguments: tuple[str, ...]) -> None:
    run = quizapp(odd_home, *arguments, PYTHONUTF8="0", PYTHONIOENCODING="latin-1")

    assert "Traceback" not in run.err


def test_name_beyond_ascii_is_whole_in_json(odd_home: Path) -> None:
    run = quizapp(odd_home, "profiles", "--json", PYTHONUTF8="0", PYTHONIOENCODING="latin-1")

    assert [row["nickname"] for row in run.json] == ["🦀 Zoë"]


def test_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    arguments: list[str | bytes] = [*command("answer", "--jsonl", "--profile"), b"\xff"]
    run = subprocess.run(arguments, cwd=CHECKOUT, env=environment(tmp_path), capture_output=True, input=b"")

    assert (run.returncode, b"cannot be a name" in run.stderr) == (1, True)


def test_output_that_nobody_reads_to_its_end_is_no_error(home: Path) -> None:
    process = subprocess.Popen(
        command("questions", "--json"),
        cwd=CHECKOUT,
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()

    complaint = process.stderr.read()
    process.stderr.close()
    process.wait()
    assert complaint == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_output_that_cannot_be_written_is_a_sentence(home: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(command("decks"), cwd=CHECKOUT, env=environment(home), stdout=full, stderr=subprocess.PIPE)

    assert (run.returncode, b"Traceback" in run.stderr) == (1, False)


def test_home_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    run = quizapp(tmp_path / "home", "answer", "--profile", "Ana", "--jsonl")

    assert (run.code, "cannot be written to" in run.err, "Traceback" in run.err) == (1, True, False)


@pytest.fixture
def protected_home(tmp_path: Path, protect: Callable[[Path], None]) -> Path:
    """A home on a disk that cannot be written to, with a profile."""
    create_profile(tmp_path, "Ana")
    protect(tmp_path)
    return tmp_path


def test_decks_are_listed_from_a_protected_home(protected_home: Path) -> None:
    assert quizapp(protected_home, "decks").code == 0


@pytest.mark.parametrize("name", ["Ana", "Luis"])
def test_answers_to_a_protected_home_are_refused_in_a_sentence(protected_home: Path, name: str) -> None:
    line = answers({"card": FIRST, "rating": "good"})
    run = quizapp(protected_home, "answer", "--profile", name, "--jsonl", stdin=line)

    assert (run.code, run.out, "cannot be" in run.err, "Traceback" in run.err) == (1, "", True, False)


def test_command_loads_no_window() -> None:
    script = "import sys; sys.argv = ['quizapp', 'schema']; import main; main.main(); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], cwd=CHECKOUT, env=dict(os.environ), capture_output=True)

    assert b"PySide6" not in run.stdout
