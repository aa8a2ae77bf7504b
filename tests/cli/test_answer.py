"""``quizapp answer``: every line that it prints is in the file, whatever stands in the next one."""

import itertools
import json
import shutil
import signal
import subprocess
import threading
from pathlib import Path
from typing import Any

import pytest

from quizapp.learning.memory import first_memory
from quizapp.progress.folders import find_profile, list_profiles
from quizapp.progress.profile import Profile
from quizapp.progress.verification import Verification, verify
from quizapp.questions.response import Rating
from tests.cli.quizapp_process import CHECKOUT, Run, answers, command, environment, quizapp

COUGH, HEART = "warning-signs/new-dry-cough", "warning-signs/pounding-heart"
AT = "2026-11-21T15:00:00Z"  # ten in the morning in New York


def line(card: str = COUGH, rating: str = "good", **more: object) -> bytes:
    return json.dumps({"card": card, "rating": rating, **more}).encode()


GOOD: dict[str, bytes] = {
    "again": line(rating="again", at="2026-11-21T15:00:30Z"),
    "same day": line(at="2026-11-21T16:00:00Z"),
    "good": line(HEART, at=AT),
    "offset": line(HEART, "easy", at="2026-12-01T08:00:00-05:00"),
    "far ahead": line(HEART, "easy", at="2199-12-31T00:00:00Z"),
    "clock back": line(HEART, "hard", at="2001-01-01T00:00:00Z"),
    "now": line(HEART),
}
BAD: dict[str, bytes] = {
    "no JSON": b"again",
    "half a line": line()[:-5],
    "two objects": line() + line(),
    "list": b"[]",
    "null": b"null",
    "nothing in it": b"{}",
    "no rating": b'{"card": "warning-signs/new-dry-cough"}',
    "rating is a number": line(rating=3),  # type: ignore[arg-type]  # on purpose
    "unknown rating": line(rating="perfect"),
    "unknown card": line("warning-signs/none"),
    "card elsewhere": line("../../etc/passwd"),
    "card is a number": line(7),  # type: ignore[arg-type]  # on purpose
    "unknown key": line(mood="fine"),
    "at without offset": line(at="2026-11-21T08:00:00"),
    "at in year 1": line(at="0001-01-01T00:00:00+14:00"),
    "at in year 9999": line(at="9999-12-31T23:59:59-14:00"),
    "at is garbage": line(at="soon"),
    "at is a number": line(at=0),
    "bytes that are no UTF-8": b'{"card": "\xff\xfe", "rating": "good"}',
    "nothing but such bytes": b"\xff\xfe\x80",
    "half a character": b'{"card": "\\ud800", "rating": "good"}',
    "zeros": b"\x00\x00\x00",
    "very deep": b'{"card": ' + b"[" * 100_000,
    "deep under an unknown key": b'{"x": ' + b"[" * 100_000,
    "very long": line("x" * 2_000_000),
    "a number too large": b'{"card": 1e999999, "rating": "good"}',
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("answers") / "home"


@pytest.fixture(scope="module")
def run(home: Path) -> Run:
    """Good and bad lines in turn, with empty ones between them."""
    mixed = itertools.chain.from_iterable(itertools.zip_longest(GOOD.values(), BAD.values(), fillvalue=b""))
    return quizapp(home, "answer", "--profile", "Ana", "--jsonl", stdin=b"\n".join(mixed))


@pytest.fixture(scope="module")
def outcomes(run: Run) -> dict[str, dict[str, Any]]:
    """What was printed, by the name of its line."""
    names = [name for name in itertools.chain.from_iterable(itertools.zip_longest(GOOD, BAD)) if name is not None]
    return dict(zip(names, run.lines, strict=True))


Outcomes = dict[str, dict[str, Any]]


def verified(home: Path, name: str = "Ana") -> Verification:
    profile = Profile(find_profile(home, name))
    found = verify(profile)
    profile.close()
    return found


# -- lines that are taken


@pytest.mark.parametrize("name", GOOD)
def test_good_line_gives_the_new_state(outcomes: Outcomes, name: str) -> None:
    assert outcomes[name].keys() == {"card", "rating", "stability", "difficulty", "due"}


def test_state_is_that_of_the_memory_model(outcomes: Outcomes) -> None:
    memory = first_memory(Rating.GOOD)

    assert (outcomes["good"]["stability"], outcomes["good"]["difficulty"]) == (
        memory.stability_days, memory.difficulty,
    )  # fmt: skip


def test_card_that_returns_today_is_due_at_a_minute(outcomes: Outcomes) -> None:
    assert outcomes["again"]["due"] == "2026-11-21T15:11:00Z"


def test_card_that_is_known_is_due_at_four_in_the_morning_of_its_day(outcomes: Outcomes) -> None:
    assert outcomes["good"]["due"] == "2026-11-23T09:00:00Z"


def test_card_and_rating_are_repeated(outcomes: Outcomes) -> None:
    assert (outcomes["offset"]["card"], outcomes["offset"]["rating"]) == (HEART, "easy")


def test_every_good_line_is_in_the_file(run: Run, home: Path) -> None:
    assert (verified(home).reviews, verified(home).problems) == (len(GOOD), ())


def test_profile_is_made_once(run: Run, home: Path) -> None:
    assert [profile.label.nickname for profile in list_profiles(home)] == ["Ana"]


# -- lines that cannot be taken


@pytest.mark.parametrize("name", BAD)
def test_bad_line_gives_an_error_and_nothing_else(outcomes: Outcomes, name: str) -> None:
    assert outcomes[name].keys() == {"error"}


@pytest.mark.parametrize("name", BAD)
def test_error_is_a_sentence(outcomes: Outcomes, name: str) -> None:
    assert outcomes[name]["error"].endswith((".", "?"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("unknown card", "There is no card 'warning-signs/none'. See: quizapp questions."),
        ("unknown rating", "There is no rating 'perfect'. Use again, hard, good or easy."),
        ("at without offset", "does not say its offset from UTC. Write it like 2026-11-21T08:00:00Z."),
        ("at in year 9999", "is not between the years 2000 and 2200."),
    ],
)
def test_error_says_how_to_go_on(outcomes: Outcomes, name: str, said: str) -> None:
    assert said in outcomes[name]["error"]


def test_run_with_a_bad_line_exits_1(run: Run) -> None:
    assert (run.code, run.err) == (1, "")


@pytest.fixture(scope="module")
def good_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Path]:
    """Two good lines for somebody whose name is not ASCII."""
    home = tmp_path_factory.mktemp("good") / "home"
    lines = answers({"card": COUGH, "rating": "good", "at": AT}, {"card": HEART, "rating": "good", "at": AT})
    return quizapp(home, "answer", "--profile", "🦀 Zoë", "--jsonl", stdin=lines), home


def test_run_of_good_lines_exits_0(good_run: tuple[Run, Path]) -> None:
    assert (good_run[0].code, good_run[0].err) == (0, "")


def test_nickname_need_not_be_ascii(good_run: tuple[Run, Path]) -> None:
    assert verified(good_run[1], "🦀 Zoë").reviews == 2


def test_last_line_need_not_end(tmp_path: Path) -> None:
    run = quizapp(tmp_path, "answer", "--profile", "Luis", "--jsonl", stdin=line(at=AT))

    assert (run.code, len(run.lines)) == (0, 1)


# -- ends that nobody planned


class Stream:
    """``quizapp answer`` while it runs; lines are written as fast as it reads them."""

    def __init__(self, home: Path, lines: int) -> None:
        self.process = subprocess.Popen(
            command("answer", "--profile", "Ana", "--jsonl"),
            cwd=CHECKOUT,
            env=environment(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._writer = threading.Thread(target=self._write, args=(lines,))
        self._writer.start()

    def _write(self, lines: int) -> None:
        assert self.process.stdin is not None
        cards = itertools.cycle([line(COUGH, "again", at=AT), line(HEART, at=AT)])
        try:
            for text in itertools.islice(cards, lines):
                self.process.stdin.write(text + b"\n")
            self.process.stdin.close()
        except BrokenPipeError:
            return

    def acknowledgements(self, wanted: int | None = None) -> list[bytes]:
        """Read so many lines, or all that are left. Half a line is no acknowledgement."""
        assert self.process.stdout is not None
        lines = list(itertools.islice(self.process.stdout, wanted))
        return [text for text in lines if text.endswith(b"\n")]

    def end(self) -> bytes:
        """Wait for the end; return what was said on standard error."""
        assert self.process.stderr is not None and self.process.stdout is not None and self.process.stdin is not None
        complaint = self.process.stderr.read()
        self.process.wait()
        self._writer.join()
        for stream in (self.process.stdout, self.process.stderr, self.process.stdin):
            try:
                stream.close()
            except BrokenPipeError:
                continue
        return complaint


@pytest.fixture(scope="module", params=[1, 137, 300])
def killed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, Verification]:
    """A run of 1,500 answers that was killed: how many it acknowledged, and what its file holds."""
    home = tmp_path_factory.mktemp("killed") / "home"
    stream = Stream(home, 1500)
    acknowledged = stream.acknowledgements(request.param)
    stream.process.send_signal(signal.SIGKILL)
    acknowledged += stream.acknowledgements()
    stream.end()
    return len(acknowledged), verified(home)


def test_killed_run_was_in_the_middle(killed: tuple[int, Verification]) -> None:
    assert 0 < killed[0] < 1500


def test_every_acknowledged_answer_survives_the_kill(killed: tuple[int, Verification]) -> None:
    acknowledged, found = killed

    assert found.reviews >= acknowledged


def test_at_most_one_answer_was_saved_and_not_acknowledged(killed: tuple[int, Verification]) -> None:
    acknowledged, found = killed

    assert found.reviews <= acknowledged + 1


def test_file_is_sound_after_the_kill(killed: tuple[int, Verification]) -> None:
    assert killed[1].problems == ()


def test_run_whose_output_nobody_reads_ends_without_a_complaint(tmp_path: Path) -> None:
    stream = Stream(tmp_path, 3000)
    stream.acknowledgements(1)
    assert stream.process.stdout is not None
    stream.process.stdout.close()

    assert stream.end() == b""


def test_run_without_standard_input_has_nothing_to_do(tmp_path: Path) -> None:
    script = 'exec "$@" <&-'
    run = subprocess.run(
        ["sh", "-c", script, "sh", *command("answer", "--profile", "Ana", "--jsonl")],
        cwd=CHECKOUT,
        env=environment(tmp_path),
        capture_output=True,
    )

    assert (run.returncode, run.stderr) == (0, b"")


ROOM_BYTES = 400_000


@pytest.fixture
def full_run(usual_disk: Path) -> tuple[Run, Path]:
    """A run that filled the disk: with the catalogue on it, there is room for a profile and some answers."""
    quizapp(usual_disk, "decks")
    (usual_disk / "ballast").write_bytes(bytes(max(shutil.disk_usage(usual_disk).free - ROOM_BYTES, 0)))
    lines = answers({"card": COUGH, "rating": "again", "at": AT}) * 60
    return quizapp(usual_disk, "answer", "--profile", "Ana", "--jsonl", stdin=lines), usual_disk


def test_full_disk_is_said_line_by_line(full_run: tuple[Run, Path]) -> None:
    run, _ = full_run

    assert (run.code, "the disk is full" in run.lines[-1]["error"]) == (1, True)


def test_what_was_acknowledged_before_the_disk_was_full_is_there(full_run: tuple[Run, Path]) -> None:
    run, home = full_run

    assert verified(home).reviews == sum("error" not in outcome for outcome in run.lines) > 0


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    quizapp(tmp_path, "answer", "--profile", "Ana", "--jsonl", stdin=line(at=AT))
    streams = [Stream(tmp_path, 100), Stream(tmp_path, 100)]
    for stream in streams:
        stream.acknowledgements()
        stream.end()

    assert (verified(tmp_path).reviews, verified(tmp_path).problems) == (201, ())
