"""What becomes of a profile whose file was damaged at random: what is noticed, and how much is recovered.

    python benchmarks/corruptions.py [--count 1000] [--seed 1] [--pin]

Each file gets one random damage: flipped bits, a run of random bytes, a cut, zeroed or swapped pages, an emptied or
garbled write-ahead log. It is then opened, studied (the next card, one answer), verified and recovered.
Exits 1 if anything ended in another error than one for the person, took longer than ``MOST_S``, was wrong without a
word, or if what was recovered is not part of what was written. ``--pin`` does it to an encrypted file.
"""

import argparse
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
import traceback
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizapp.learning.card import due_after
from quizapp.learning.day import study_day
from quizapp.progress.agenda import Installed
from quizapp.progress.errors import ProfileError
from quizapp.progress.events import Review
from quizapp.progress.fold import fold_log, kept_fold
from quizapp.progress.folders import create_profile, make_file
from quizapp.progress.glance import CannotLook, Glance
from quizapp.progress.key import Key
from quizapp.progress.log import names_in, written_changes, written_reviews
from quizapp.progress.profile import Profile
from quizapp.progress.recovery import Recovered, recover
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.tables import cards
from quizapp.progress.verification import verify
from quizapp.questions.identity import CardId
from quizapp.questions.response import Chosen, Rating

BEGIN = datetime(2026, 11, 21, 15, tzinfo=UTC)
LATER = BEGIN + timedelta(days=400)
PAGE = 4096
MOST_S = 20.0
CARDS = tuple(CardId(f"{deck}/question-{number}") for deck in ("basics", "warnings", "cells") for number in range(20))
INSTALLED = tuple(Installed(card, card.split("/")[0], 7) for card in CARDS)

Events = Mapping[bytes, tuple[object, ...]]


@dataclass(frozen=True)
class Sample:
    """A profile as it was before any damage, and everything it held."""

    folder: ProfileFolder
    key: Key | None
    events: Events
    state: str


@dataclass
class Outcome:
    """What one damage came to.

    Attributes:
        kind: Which damage.
        was_opened: The profile opened and a card could be answered, without a word.
        was_verified: Then verify had nothing to complain of either.
        recovered: Events in the new file, of ``Sample.events``.
        failures: What must never happen.
    """

    kind: str
    was_opened: bool = False
    was_verified: bool = False
    recovered: int = 0
    failures: list[str] = field(default_factory=list)


# -- the file


def make_sample(home: Path, key: Key | None, answers: int = 300) -> Sample:
    """Make a profile with some hundred answers, of which the last ones are in the write-ahead log."""
    made = create_profile(home, "Ana")
    if key is not None:
        made.file.unlink()
        make_file(made.file, key)
    profile = Profile(made, key)
    profile.write_agenda("all", INSTALLED)
    rng = random.Random(7)
    for number in range(answers):
        now = BEGIN + timedelta(hours=3 * number)
        card = rng.choice(CARDS)
        answer(profile, card, rng.choice(list(Rating)), now)
        if number % 20 == 0:
            profile.flag(card, True, now, study_day(now, UTC))
            profile.change_settings({"minutes": str(number)}, now, study_day(now, UTC))
        if number % 30 == 1:
            profile.undo_last_review(now, study_day(now, UTC))
        if number == answers * 4 // 5:
            profile.write_draft("session", b'{"day": 1}')
            profile.close()
            profile = Profile(made, key)
    folder = ProfileFolder(home / "sample", made.label)
    shutil.copytree(made.path, folder.path)  # as a power cut leaves it, with its journals
    events, state = contents(profile)
    profile.close()
    return Sample(folder, key, events, state)


def answer(profile: Profile, card: CardId, rating: Rating, now: datetime) -> None:
    """Answer one card."""
    day = study_day(now, UTC)
    profile.append_review(
        card,
        lambda state: Review(
            card=card,
            clock=now,
            day=day,
            rating=rating,
            due=due_after(state, rating, now, day, UTC),
            key_hash=7,
            deck_version="1",
            response=Chosen(("call",)),
            ms_taken=1000,
        ),
    )


def contents(profile: Profile) -> tuple[dict[bytes, tuple[object, ...]], str]:
    """Return every event by id, and the kept state in every bit."""
    with profile.read() as connection:
        events: dict[bytes, tuple[object, ...]] = {row.id: tuple(row) for row in written_reviews(connection)}
        events |= {row.id: tuple(row) for row in written_changes(connection)}
        names = names_in(connection, cards)
        kept, rebuilt = kept_fold(connection), fold_log(connection)
    assert kept.cards == rebuilt.cards
    states = sorted((names[number], state) for number, state in kept.cards.items())
    marks = sorted((names[number], repr(mark)) for number, mark in kept.marks.items())
    return events, repr((states, marks, sorted(kept.settings.items())))


# -- damages


def flip_bits(path: Path, rng: random.Random) -> None:
    """Flip up to eight bits of bytes that are not zero: most of a page is empty."""
    content = bytearray(path.read_bytes())
    used = [place for place, byte in enumerate(content) if byte]
    for place in rng.choices(used, k=rng.choice([1, 1, 2, 8])):
        content[place] ^= 1 << rng.randrange(8)
    path.write_bytes(content)


def garble(path: Path, rng: random.Random) -> None:
    """Write a run of random bytes over what is there."""
    content = bytearray(path.read_bytes())
    length = min(int(2 ** rng.uniform(2, 14)), len(content))
    place = rng.randrange(len(content) - length + 1)
    content[place : place + length] = rng.randbytes(length)
    path.write_bytes(content)


def cut_off(path: Path, rng: random.Random) -> None:
    """Take away the end."""
    os.truncate(path, rng.randrange(path.stat().st_size))


def zero_pages(path: Path, rng: random.Random) -> None:
    """Write zeros over one to four pages."""
    content = bytearray(path.read_bytes())
    for page in rng.choices(range(len(content) // PAGE), k=rng.choice([1, 1, 2, 4])):
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(content)


def swap_pages(path: Path, rng: random.Random) -> None:
    """Exchange two pages."""
    content = bytearray(path.read_bytes())
    one, other = (slice(page * PAGE, (page + 1) * PAGE) for page in rng.sample(range(len(content) // PAGE), 2))
    content[one], content[other] = content[other], content[one]
    path.write_bytes(content)


def wal_of(path: Path) -> Path:
    """Return where the write-ahead log of a file stands."""
    return path.with_name(f"{path.name}-wal")


def empty_wal(path: Path, rng: random.Random) -> None:
    """Leave a write-ahead log of no bytes."""
    del rng
    wal_of(path).write_bytes(b"")


def make_wal_garbage(path: Path, rng: random.Random) -> None:
    """Leave a write-ahead log that is none."""
    wal_of(path).write_bytes(rng.randbytes(20_000))


DAMAGES: dict[str, Callable[[Path, random.Random], None]] = {
    "bits flipped": flip_bits,
    "random bytes": garble,
    "cut off": cut_off,
    "pages zeroed": zero_pages,
    "pages swapped": swap_pages,
    "log's bits flipped": lambda path, rng: flip_bits(wal_of(path), rng),
    "log garbled": lambda path, rng: garble(wal_of(path), rng),
    "log cut off": lambda path, rng: cut_off(wal_of(path), rng),
    "log emptied": empty_wal,
    "log is garbage": make_wal_garbage,
}


# -- one damage


def try_damage(sample: Sample, kind: str, rng: random.Random, home: Path) -> Outcome:
    """Damage a copy of the sample and do with it what the program does."""
    outcome = Outcome(kind)
    folder = ProfileFolder(home / "profiles" / "damaged", sample.folder.label)
    shutil.rmtree(folder.path, ignore_errors=True)
    shutil.copytree(sample.folder.path, folder.path)
    DAMAGES[kind](folder.file, rng)
    began = time.perf_counter()
    try:
        look(folder)
        study(sample, folder, outcome)
        check_recovered(sample, folder, recover(folder, sample.key, LATER), outcome)
    except Exception:  # whatever it is: that it came is the finding
        outcome.failures.append(traceback.format_exc())
    if time.perf_counter() - began > MOST_S:
        outcome.failures.append("took too long")
    return outcome


def look(folder: ProfileFolder) -> None:
    """Read what Today shows, as at the start."""
    try:
        glance = Glance(folder.path)
    except CannotLook:
        return
    try:
        glance.settings(), glance.enrolments(), glance.last_event(), glance.counts_by_deck(1 << 50)
        glance.reviews_by_day(), glance.read_draft("session"), glance.agenda_stamp()
    except CannotLook:
        return
    finally:
        glance.close()


def study(sample: Sample, folder: ProfileFolder, outcome: Outcome) -> None:
    """Open, look for the next card, verify, answer one card and verify again."""
    try:
        profile = Profile(folder, sample.key)
    except ProfileError:
        return
    is_silent = True
    try:
        for use in (profile.settings, profile.enrolments, profile.last_event, profile.reviews_by_day):
            use()
        met = profile.first_due(1 << 50) or next(iter(profile.new_cards()), None)
        profile.counts_by_deck(1 << 50), profile.statistics(), profile.card_states(), profile.due_cards(1 << 50)
        profile.read_draft("session")
        outcome.was_opened = True
        outcome.was_verified = verify(profile).is_ok
        if outcome.was_verified:
            check_untouched(sample, profile, outcome)
        if met is not None:
            answer(profile, met.card, Rating.GOOD, LATER)
    except ProfileError:
        is_silent = False
    finally:
        profile.close()
    outcome.was_opened &= is_silent


def check_untouched(sample: Sample, profile: Profile, outcome: Outcome) -> None:
    """What opened and verified without complaint is what was written: all of it, or all of it up to some moment."""
    events, state = contents(profile)
    if events == sample.events:
        if state != sample.state:
            outcome.failures.append("another state, without a word")
    elif not outcome.kind.startswith("log"):
        outcome.failures.append(f"{len(events)} of {len(sample.events)} events, without a word")
    elif list(events) != list(sample.events) and not is_earlier(events, sample.events):
        outcome.failures.append("another log than there was at any moment, without a word")


def is_earlier(events: Events, all_events: Events) -> bool:
    """Tell whether events are those of an earlier moment: the first of all, unchanged."""
    return [(key, events[key]) for key in sorted(events)] == [
        (key, all_events[key]) for key in sorted(all_events)[: len(events)]
    ]


def check_recovered(sample: Sample, folder: ProfileFolder, recovered: Recovered, outcome: Outcome) -> None:
    """What was recovered is sound, and is what was written."""
    profile = Profile(folder, sample.key)
    try:
        found = verify(profile)
        if not found.is_ok:
            outcome.failures.append(f"recovered, but {found.problems[:3]}")
        events, _ = contents(profile)
    finally:
        profile.close()
    written = {key: row for key, row in events.items() if key in sample.events}
    outcome.recovered = len(written)
    if any(row != sample.events[key] for key, row in written.items()):
        outcome.failures.append("an event was changed")
    if len(events) - len(written) > 1:  # the answer after the damage is no part of the sample
        outcome.failures.append("events that nobody wrote")
    if recovered.reviews + recovered.changes != len(events):
        outcome.failures.append("another number was reported")


# -- all of them


def run(count: int, seed: int, key: Key | None, home: Path, answers: int = 300) -> tuple[Sample, list[Outcome]]:
    """Damage that many files, each kind of damage in turn."""
    sample = make_sample(home, key, answers)
    kinds = list(DAMAGES)
    return sample, [
        try_damage(sample, kinds[number % len(kinds)], random.Random(f"{seed}/{number}"), home)
        for number in range(count)
    ]


def table_of(sample: Sample, outcomes: list[Outcome]) -> str:
    """Return a table by kind of damage."""
    by_kind: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_kind[outcome.kind].append(outcome)
    lines = [f"{'damage':20} {'files':>6} {'unnoticed':>10} {'verified':>9} {'least':>6} {'median':>7} {'share':>7}"]
    for kind, found in by_kind.items():
        counts = [outcome.recovered for outcome in found]
        lines.append(
            f"{kind:20} {len(found):6} {sum(outcome.was_opened for outcome in found):10} "
            f"{sum(outcome.was_verified for outcome in found):9} {min(counts):6} {statistics.median(counts):7.0f} "
            f"{sum(counts) / len(counts) / len(sample.events):7.1%}"
        )
    return "\n".join([f"{len(sample.events)} events in each file", *lines])


def main() -> int:
    """Run the damages and print what they came to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pin", action="store_true")
    arguments = parser.parse_args()
    key = Key(random.Random(arguments.seed).randbytes(32), bytes(range(16))) if arguments.pin else None
    with tempfile.TemporaryDirectory() as home:
        sample, outcomes = run(arguments.count, arguments.seed, key, Path(home))
    print(table_of(sample, outcomes))
    failed = [outcome for outcome in outcomes if outcome.failures]
    for outcome in failed:
        print(f"\n{outcome.kind}:", *outcome.failures, sep="\n")
    print(f"{len(failed)} of {len(outcomes)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
