"""Killing a process, or refusing its writes, in the middle of its work on a profile, and looking at what is left.

A child is forked for each try (everything is imported once), works on a fresh copy of a prepared home and writes one
byte to a pipe after each answer that was committed. Then the file is opened as a person would and compared.
"""

import contextlib
import functools
import itertools
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn

from sqlcipher3 import dbapi2

from quizapp.learning.card import CardState
from quizapp.progress.backups import backup_problems, backups_of, make_backup, sweep
from quizapp.progress.database import connect, explained
from quizapp.progress.errors import ProfileError
from quizapp.progress.events import Review
from quizapp.progress.folders import create_profile, find_profile, list_profiles
from quizapp.progress.key import Key, KeyCost, key_of, salt_in
from quizapp.progress.merge import merge
from quizapp.progress.pin import USUAL_COST, change_pin, unlock
from quizapp.progress.profile import Profile
from quizapp.progress.restore import restore
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.swap import settle
from quizapp.progress.verification import verify
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from tests.progress.histories import BEGIN, Person

OLD = Path(__file__).parent / "released" / "version-1.db"
CHEAP = KeyCost(n=2)
PIN, OTHER_PIN = "4711", "a sentence of my own"
SECRET = "nobody else reads this"
CARDS = tuple(CardId(f"{deck}/q{number}") for number in range(20) for deck in ("cytokines", "car-t"))
REVIEWS, OTHERS = 300, 3
FIRST = 1_000_000
"""What an answer of a child takes, in milliseconds: this and its number. So each of them is known in the log."""
NICKNAME = "Ana"
WAL_HEADER, WAL_FRAME = 32, 24 + 4096
_REPORT = b"!"


# -- what is done to a profile


class Sitting:
    """One process at work on a profile."""

    def __init__(self, home: Path, pins: tuple[str, ...], acknowledged: int) -> None:
        self.home, self.answered = home, 0
        self._pins, self._acknowledged = pins, acknowledged

    @property
    def folder(self) -> ProfileFolder:
        """The profile, with its label as it stands now."""
        return find_profile(self.home, NICKNAME)

    @property
    def now(self) -> datetime:
        """The moment: a day on for every ten answers."""
        return BEGIN + timedelta(days=60 + self.answered // 10, minutes=self.answered)

    def key(self) -> Key | None:
        """Return what opens the profile."""
        return key_that_fits(self.folder, self._pins)

    @contextlib.contextmanager
    def opened(self) -> Iterator[Profile]:
        """Open the profile, and close it."""
        with contextlib.closing(Profile(self.folder, self.key())) as profile:
            yield profile

    def answer(self, profile: Profile, count: int) -> None:
        """Give so many answers; acknowledge each once it is committed."""
        for _ in range(count):
            card = CARDS[self.answered % len(CARDS)]
            Person(profile, self.now).answer(card, Rating.GOOD, ms_taken=FIRST + self.answered)
            self.answered += 1
            os.write(self._acknowledged, b".")

    def hand_in(self, profile: Profile, number: int) -> None:
        """Hand a test in; acknowledge its answers once they are committed."""
        person, first = Person(profile, self.now), self.answered

        def decide(which: int, state: CardState | None) -> Review:
            return replace(person.review_of(CARDS[which])(state), ms_taken=FIRST + first + which)

        answers = [(CARDS[which], functools.partial(decide, which)) for which in range(ASKED)]
        named = {_test_draft(number): None}
        profile.append_test(
            answers, lambda events: person.test_of(events, CARDS[:ASKED]), person.clock, person.day, named
        )
        self.answered += ASKED
        os.write(self._acknowledged, b"." * ASKED)


def _answer(sitting: Sitting) -> None:
    with sitting.opened() as profile:
        sitting.answer(profile, 40)


TESTS, ASKED = 3, 12
"""Tests that are begun, each a draft of its own, and how many answers are handed in with each."""


def _hand_in(sitting: Sitting) -> None:
    with sitting.opened() as profile:
        for number in range(TESTS):
            if profile.read_draft(_test_draft(number)) is not None:
                sitting.hand_in(profile, number)


def _test_draft(number: int) -> str:
    return f"test-{number}"


def _back_up(sitting: Sitting) -> None:
    for _ in range(3):
        with sitting.opened() as profile:
            sitting.answer(profile, 6)
            make_backup(sitting.folder, sitting.key(), sitting.now)


def _restore(sitting: Sitting) -> None:
    for _ in range(2):
        with sitting.opened() as profile:
            sitting.answer(profile, 4)
        folder, key = sitting.folder, sitting.key()
        restore(folder, key, backups_of(folder, key)[0].path, sitting.now)


def _migrate(sitting: Sitting) -> None:
    with sitting.opened() as profile:
        sitting.answer(profile, 4)


def _merge(sitting: Sitting) -> None:
    with sitting.opened() as profile:
        for number in range(OTHERS):
            sitting.answer(profile, 4)
            merge(profile, _other(sitting.home, number), None)
        sitting.answer(profile, 4)


def _other(home: Path, number: int) -> Path:
    return home / f"from-another-computer-{number}.db"


def _change_to(pin: str, sitting: Sitting, cost: KeyCost = CHEAP) -> None:
    with sitting.opened() as profile:
        sitting.answer(profile, 4)
    key, before = sitting.key(), salt_in(sitting.folder.file)
    try:
        folder, key = change_pin(sitting.folder, key, pin, cost=cost)
    except ProfileError:
        assert salt_in(sitting.folder.file) == before, "the PIN was changed and the person was told that it was not"
        raise
    make_backup(folder, key, sitting.now)
    with sitting.opened() as profile:
        sitting.answer(profile, 4)


@dataclass(frozen=True)
class Action:
    """Something a person does, in the middle of which a process may be killed.

    Attributes:
        pin: The PIN of the profile before.
        new_pin: The PIN after it.
        at_once: Answers that are committed together.
    """

    name: str
    work: Callable[[Sitting], None]
    pin: str = ""
    new_pin: str = ""
    is_old: bool = False
    puts_aside: bool = False
    at_once: int = 1

    @property
    def pins(self) -> tuple[str, ...]:
        """What may open the profile in the middle of it."""
        return tuple(dict.fromkeys((self.pin, self.new_pin)))


_PLAIN = (
    Action("answer", _answer),
    Action("backup", _back_up),
    Action("restore", _restore, puts_aside=True),
    Action("migrate", _migrate, is_old=True),
    Action("merge", _merge),
)
ACTIONS = {
    action.name: action
    for action in (
        *_PLAIN,
        Action("hand in", _hand_in, at_once=ASKED),
        *(replace(action, name=f"{action.name} with a PIN", pin=PIN, new_pin=PIN) for action in _PLAIN),
        Action("set a PIN", functools.partial(_change_to, PIN), "", PIN),
        Action("change the PIN", functools.partial(_change_to, OTHER_PIN), PIN, OTHER_PIN),
        Action("renew the PIN", functools.partial(_change_to, OTHER_PIN, cost=USUAL_COST), PIN, OTHER_PIN),
        Action("remove the PIN", functools.partial(_change_to, ""), PIN, ""),
    )
}


# -- what it is done to


@dataclass(frozen=True)
class Ground:
    """A prepared home, which is copied for each try.

    Attributes:
        events: What stands in the profile's log.
        others: What stands in the logs that are merged, and not in the profile's.
    """

    home: Path
    events: frozenset[bytes]
    others: tuple[frozenset[bytes], ...]

    def copy_to(self, folder: Path) -> Path:
        """Copy it into a folder and return the copy."""
        return shutil.copytree(self.home, folder, dirs_exist_ok=True)


def prepare(action: Action, home: Path) -> Ground:
    """Make the home that an action begins with: answers, a note that nobody else may read, and a backup."""
    folder = create_profile(home, NICKNAME)
    if action.is_old:
        shutil.copy(OLD, folder.file)
    else:
        _live(folder, 0, REVIEWS)
    key = None
    if action.pin:
        folder, key = change_pin(folder, None, action.pin, cost=CHEAP)
    if not action.is_old:
        make_backup(folder, key, BEGIN + timedelta(days=40))
    events, others = events_in(folder.file, key), list[frozenset[bytes]]()
    if action.work is _merge:
        for number in range(OTHERS):
            others.append(_make_other(home, folder, action, number) - events)
    return Ground(home, events, tuple(others))


def _live(folder: ProfileFolder, first: int, count: int) -> None:
    with contextlib.closing(Profile(folder)) as profile:
        for number in range(first, first + count):
            person = Person(profile, BEGIN + timedelta(hours=2 * number))
            person.answer(CARDS[number * 7 % len(CARDS)], Rating.AGAIN if number % 9 == 0 else Rating.GOOD, 1000)
        person.write_note(CARDS[0], SECRET)
        for number in range(TESTS):
            profile.write_draft(_test_draft(number), b"{}")


def _make_other(home: Path, folder: ProfileFolder, action: Action, number: int) -> frozenset[bytes]:
    """Answer on another computer, in a copy of the profile, and bring its file."""
    with tempfile.TemporaryDirectory() as there:
        copy = ProfileFolder(shutil.copytree(folder.path, Path(there) / "profiles" / folder.id), folder.label)
        if action.pin:
            copy, _ = change_pin(copy, key_that_fits(copy, action.pins), "", cost=CHEAP)
        _live(copy, REVIEWS + number, 25)
        settle(copy.file, None)
        shutil.copy(copy.file, _other(home, number))
    return events_in(_other(home, number), None)


def events_in(path: Path, key: Key | None) -> frozenset[bytes]:
    """Return the ids of all that stands in the log of a file; of a copy, so that the file stays as it is."""
    with tempfile.TemporaryDirectory() as folder, explained(path):
        for part in path.parent.glob(f"{path.name}*"):
            shutil.copy(part, folder)
        with contextlib.closing(connect(str(Path(folder) / path.name), key)) as connection:
            rows = connection.execute("SELECT id FROM reviews UNION SELECT id FROM changes")
            return frozenset(row[0] for row in rows)


def key_that_fits(folder: ProfileFolder, pins: tuple[str, ...]) -> Key | None:
    """Return the key that one of the PINs gives; those that do not fit cost a second each, so they come last."""
    likeliest_first = sorted(pins, key=lambda pin: not _fits(folder.file, pin))
    for hour, pin in enumerate(likeliest_first):  # an hour after a wrong one, when it may be tried again
        try:
            return unlock(folder, pin, BEGIN + timedelta(hours=hour))
        except ProfileError:
            if pin == likeliest_first[-1]:
                raise
    raise AssertionError("there is no PIN to try")


def _fits(path: Path, pin: str) -> bool:
    salt = salt_in(path)
    if salt is None:
        return True
    name = f"{path.as_uri()}?immutable=1"  # nothing is changed by asking, not even its journals
    with contextlib.closing(connect(name, key_of(pin, salt, CHEAP))) as connection:
        try:
            return bool(connection.execute("PRAGMA application_id").fetchone())
        except dbapi2.DatabaseError:
            return False


# -- the child


@dataclass(frozen=True)
class Run:
    """How a child ended.

    Attributes:
        acknowledged: Answers that were committed by its word.
        was_killed: It had not ended by itself.
        report: What it says of itself, where it ended by itself.
    """

    acknowledged: int
    was_killed: bool
    report: str
    took_s: float


class Child:
    """A forked process at work.

    Args:
        work: Is given the pipe for its acknowledgements and returns a report.
    """

    def __init__(self, work: Callable[[int], str]) -> None:
        self._began = time.perf_counter()
        self._pipe, theirs = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # from Python 3.12 on: other threads of ours are idle
            self._process = os.fork()
        if self._process == 0:
            _be_child(work, theirs)
        os.close(theirs)

    def kill(self) -> None:
        """End it at once, whatever it does."""
        os.kill(self._process, signal.SIGKILL)

    def wait(self) -> Run:
        """Return how it ended."""
        with os.fdopen(self._pipe, "rb") as pipe:
            written, _, report = pipe.read().partition(_REPORT)
        _, status = os.waitpid(self._process, 0)
        took_s = time.perf_counter() - self._began
        return Run(len(written), os.WIFSIGNALED(status), report.decode(errors="replace"), took_s)


def run_child(work: Callable[[int], str], kill_after_s: float | None = None) -> Run:
    """Let a child do some work, kill it after a while unless that is ``None``, and return how it ended."""
    child = Child(work)
    if kill_after_s is not None:
        time.sleep(kill_after_s)  # the random moment
        child.kill()
    return child.wait()


def _be_child(work: Callable[[int], str], pipe: int) -> NoReturn:
    try:
        report = work(pipe)
    except BaseException:
        report = traceback.format_exc()
    os.write(pipe, _REPORT + report.encode())
    os._exit(0)  # nothing of the parent's is torn down


def _plainly(action: Action, home: Path, pipe: int) -> str:
    action.work(Sitting(home, action.pins, pipe))
    return "done"


STEPS = ("open", "os.", "shutil.", "sqlite")
"""Where a process may be killed: audit events of Python that begin so."""


def _killed_at_step(action: Action, home: Path, step: int | None, pipe: int, kinds: tuple[str, ...] = STEPS) -> str:
    """Work, and be killed just before the given step: a call of Python's into the file system. Count them if none."""
    count = itertools.count()

    def note(event: str, _: tuple[object, ...]) -> None:
        if event.startswith(kinds) and next(count) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(note)
    action.work(Sitting(home, action.pins, pipe))
    return str(next(count))


# -- what is left


@dataclass(frozen=True)
class Outcome:
    """What a try came to.

    Attributes:
        acknowledged: Answers that were committed.
        lost: How many of them, and of the events before, are not in the log.
        not_opened: What the person was told instead, one text at most.
        complaints: What ``verify`` says, and whatever else is not as it should be.
        was_killed: The child had not ended by itself; or, for refused writes, one was refused.
        left_behind: Backups that cannot be used, because they are under a PIN of before.
    """

    acknowledged: int
    lost: int = 0
    not_opened: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    was_killed: bool = True
    left_behind: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Nothing is lost, all is sound."""
        return not self.lost and not self.not_opened and not self.complaints


def look(action: Action, ground: Ground, home: Path, run: Run) -> Outcome:
    """Open a profile as a person would, and compare it with what was acknowledged."""
    outcome = Outcome(run.acknowledged, was_killed=run.was_killed)
    names = [profile.label.nickname for profile in list_profiles(home)]
    if names != [NICKNAME]:
        return replace(outcome, not_opened=(f"the profiles are {names}",))
    folder = find_profile(home, NICKNAME)
    try:
        key = key_that_fits(folder, action.pins)
        sweep(folder, key)
        with contextlib.closing(Profile(folder, key)) as profile:
            lost, complaints = _compare(action, ground, profile, run)
            complaints += _go_on(profile)
        complaints += _plain_files(folder, key) + _unreadable_backups(folder, key)
        left_behind = tuple(backup_problems(folder, key))
    except Exception:  # whatever it is: the person stands before it
        return replace(outcome, not_opened=(traceback.format_exc(),))
    return replace(outcome, lost=lost, complaints=(*complaints, *left_behind), left_behind=left_behind)


def _compare(action: Action, ground: Ground, profile: Profile, run: Run) -> tuple[int, list[str]]:
    """Return how many events are lost, and what is not right about those that are there."""
    complaints = list(verify(profile).problems)
    with profile.read() as connection:
        answers = [row[0] for row in connection.exec_driver_sql(f"SELECT id FROM reviews WHERE ms_taken >= {FIRST}")]
        numbers = [row[0] for row in connection.exec_driver_sql("SELECT ms_taken FROM reviews ORDER BY 1")]
        events = {row[0] for row in connection.exec_driver_sql("SELECT id FROM reviews UNION SELECT id FROM changes")}
    assert profile.folder is not None
    numbers = [number - FIRST for number in numbers if number is not None and number >= FIRST]
    known = set(events)
    if action.puts_aside:
        numbers, known = _everywhere(profile.folder, profile.key)
    lost = len(set(range(run.acknowledged)) - set(numbers)) + len(ground.events - known)
    if len(numbers) != len(set(numbers)):
        complaints.append("an answer was logged twice")
    complaints += _half_tests(profile) if not action.is_old else []
    if not set(numbers) <= set(range(run.acknowledged + action.at_once)):
        complaints.append(f"answers that nobody gave: {numbers} for {run.acknowledged}")
    if not action.puts_aside and len(answers) + len(ground.events) > len(events):
        complaints.append("the log is shorter than it was")
    for other in ground.others:
        if other & events and not other <= events:
            complaints.append(f"{len(other & events)} of {len(other)} events were merged")
    return lost, complaints


def _half_tests(profile: Profile) -> list[str]:
    """Return what is not whole about tests: each is handed in with all its answers, or a draft and nothing else."""
    taken = profile.tests_taken()
    with profile.read() as connection:
        query = "SELECT hex(id) FROM reviews WHERE kind = 2 ORDER BY 1"
        logged = [row[0].lower() for row in connection.exec_driver_sql(query)]
    named = [review for test in taken for review in test.test.reviews]
    drafts = sum(profile.read_draft(_test_draft(number)) is not None for number in range(TESTS))
    whole = sorted(named) == logged and all(len(test.test.reviews) == ASKED for test in taken)
    return [] if whole and drafts + len(taken) == TESTS else [f"half a test: {len(taken)}, {drafts}, {len(logged)}"]


def _everywhere(folder: ProfileFolder, key: Key | None) -> tuple[list[int], set[bytes]]:
    """Return the numbers of the answers, and all events, of the profile, its backups and what was put aside."""
    events, found = set[bytes](), dict[bytes, int]()
    files = [path for path in folder.path.rglob("*") if path.is_file() and not path.name.endswith(("-wal", "-shm"))]
    for path in files:
        with tempfile.TemporaryDirectory() as copies:
            for part in path.parent.glob(f"{path.name}*"):
                shutil.copy(part, copies)
            with contextlib.suppress(ProfileError), explained(path):
                with contextlib.closing(connect(str(Path(copies) / path.name), key)) as connection:
                    events |= {row[0] for row in connection.execute("SELECT id FROM changes")}
                    rows = connection.execute("SELECT id, ms_taken FROM reviews").fetchall()
                events |= {row[0] for row in rows}
                found |= {row[0]: row[1] - FIRST for row in rows if row[1] is not None and row[1] >= FIRST}
    return sorted(found.values()), events


def _go_on(profile: Profile) -> list[str]:
    """Answer once more; return what is not right after it."""
    before = verify(profile)
    Person(profile, BEGIN + timedelta(days=90)).answer(CARDS[1], Rating.HARD, 1)
    after = verify(profile)
    wrong = [] if after.reviews == before.reviews + 1 else ["one more answer was not one more answer"]
    return wrong + list(after.problems)


def _plain_files(folder: ProfileFolder, key: Key | None) -> list[str]:
    """Return what can be read by anybody, of a profile with a PIN."""
    if key is None:
        return []
    files = {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    return [
        f"{path.relative_to(folder.path)} can be read by anybody"
        for path, content in files.items()
        if content.startswith(b"SQLite format 3") or SECRET.encode() in content or b"cytokines" in content
    ]


def _unreadable_backups(folder: ProfileFolder, key: Key | None) -> list[str]:
    unreadable = list[str]()
    for backup in backups_of(folder, key):
        try:
            events_in(backup.path, key)
        except ProfileError as error:
            unreadable.append(f"backup {backup.path.name}: {error}")
    return unreadable


# -- tries


@dataclass
class Harness:
    """Tries of one action, in a folder of its own."""

    action: Action
    folder: Path
    rng: random.Random

    def __post_init__(self) -> None:
        self.ground = prepare(self.action, self.folder / "ground")
        self._number = itertools.count()

    @functools.cached_property
    def took_s(self) -> float:
        """How long the action takes, once everything is warm."""
        return [self._finish(functools.partial(_plainly, self.action)).took_s for _ in range(2)][-1]

    def steps(self, *kinds: str) -> int:
        """Return how many steps the action has, all or of some kinds (``os.rename``)."""
        run = self._finish(lambda home, pipe: _killed_at_step(self.action, home, None, pipe, kinds or STEPS))
        return int(run.report)

    def kill(self) -> Outcome:
        """Kill a process at a random moment of the action."""
        while True:
            with self._fresh_home() as home:
                after_s = self.rng.uniform(0, 1.5 * self.took_s)  # it may be slower this time; if not, once more
                run = run_child(functools.partial(_plainly, self.action, home), after_s)
                if run.was_killed or run.report != "done":
                    return self._look(home, run)

    def kill_at(self, step: int, *kinds: str) -> Outcome:
        """Kill a process just before a step of the action."""
        with self._fresh_home() as home:
            kinds = kinds or STEPS
            return self._look(home, run_child(lambda pipe: _killed_at_step(self.action, home, step, pipe, kinds)))

    def kill_at_frame(self, frame: int) -> Outcome:
        """Kill a process as it writes a page to its write-ahead log: the system does so at a limit of the file's size.

        Args:
            frame: How many pages of the log it has written since it opened the profile.
        """

        def work(home: Path, pipe: int) -> str:
            sitting = Sitting(home, self.action.pins, pipe)
            with sitting.opened() as profile:
                profile.read_draft("")  # by now all files are there
                signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # which Python ignores
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
                resource.setrlimit(resource.RLIMIT_FSIZE, (WAL_HEADER + frame * WAL_FRAME, resource.RLIM_INFINITY))
                sitting.hand_in(profile, 0)
                wal = sitting.folder.file.with_name("progress.db-wal")
                frames = (wal.stat().st_size - WAL_HEADER) // WAL_FRAME
                resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            return str(frames)

        with self._fresh_home() as home:
            return self._look(home, run_child(functools.partial(work, home)))

    def refuse_growth(self) -> Outcome:
        """Let no file grow beyond a random size, then lift that and try again."""
        with self._fresh_home() as home:
            largest = max(path.stat().st_size for path in home.rglob("*.db"))
            room = self.rng.randrange(self.rng.choice((5_000, largest * 5 // 4, largest * 5 // 4)))
            usual = resource.getrlimit(resource.RLIMIT_FSIZE)

            def refuse() -> None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, usual[1]))

            def allow() -> None:
                resource.setrlimit(resource.RLIMIT_FSIZE, usual)

            return self._look(home, run_child(lambda pipe: self._refused_then_done(home, pipe, refuse, allow)))

    def fill(self, disk: Path) -> Outcome:
        """Do it on a small disk with little room left, then make room and try again."""
        home, ballast = disk / "home", disk / "ballast"
        self.ground.copy_to(home)
        room = self.rng.randrange(max(path.stat().st_size for path in home.rglob("*.db")) * 3)

        def refuse() -> None:
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            ballast.write_bytes(bytes(max(free - room, 0)))

        try:
            run = run_child(lambda pipe: self._refused_then_done(home, pipe, refuse, ballast.unlink))
            with tempfile.TemporaryDirectory() as roomy:  # by now the answers themselves may have filled the disk
                return self._look(Path(shutil.copytree(home, Path(roomy) / "home")), run)
        finally:
            for path in disk.iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _refused_then_done(
        self, home: Path, pipe: int, refuse: Callable[[], object], allow: Callable[[], object]
    ) -> str:
        """Work while writes are refused, then once more without that; return ``refused`` or ``done``."""
        sitting, said = Sitting(home, self.action.pins, pipe), "done"
        refuse()
        try:
            self.action.work(sitting)
        except ProfileError:
            said = "refused"
        finally:
            allow()
        folder = sitting.folder
        sweep(folder, sitting.key())
        with sitting.opened() as profile:
            if problems := verify(profile).problems:
                return f"after a refused write: {problems}"
        self.action.work(sitting)
        return said

    def _look(self, home: Path, run: Run) -> Outcome:
        outcome = look(self.action, self.ground, home, run)
        if run.was_killed or run.report in ("done", "refused") or run.report.isdecimal():
            return replace(outcome, was_killed=run.was_killed or run.report == "refused")
        return replace(outcome, complaints=(*outcome.complaints, run.report))

    def _finish(self, work: Callable[[Path, int], str]) -> Run:
        with self._fresh_home() as home:
            run = run_child(functools.partial(work, home))
            outcome = look(self.action, self.ground, home, run)
        if not outcome.is_good or "Traceback" in run.report:
            raise AssertionError(f"{self.action.name}, not killed: {outcome} {run.report}")
        return run

    @contextlib.contextmanager
    def _fresh_home(self) -> Iterator[Path]:
        home = self.ground.copy_to(self.folder / f"try-{next(self._number)}")
        try:
            yield home
        finally:
            shutil.rmtree(home)
