"""What can stand in an event that comes from elsewhere."""

from datetime import UTC, datetime

import pytest

from quizapp.progress.faults import fault_of
from quizapp.progress.log import WrittenChange, WrittenReview

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
SOUND_REVIEW = WrittenReview(
    id=bytes.fromhex("01a203c56d807e1f8c14d6a3e243bc30"),
    clock=int(NOW.timestamp() * 1000),
    offset=-300,
    day=20_779,
    kind=1,
    response='["chosen",["a"]]',
    points=1,
    max_points=1,
    certainty=2,
    rating=3,
    ms_taken=1000,
    due=int(NOW.timestamp() * 1000) + 600_000,
    key_hash=7,
    deck_version="1",
    seed=1 << 52,
    card="cytokines/one",
    device="elsewhere",
)
SOUND_CHANGE = WrittenChange(
    id=bytes.fromhex("01a203c56d817e1f8c14d6a3e243bc31"),
    kind="note",
    target=None,
    body='{"text":"note"}',
    clock=int(NOW.timestamp() * 1000),
    offset=-300,
    day=20_779,
    card="cytokines/one",
    deck=None,
    device="elsewhere",
)
_ID_OF_ANOTHER_KIND = SOUND_REVIEW.id[:6] + b"\x40" + SOUND_REVIEW.id[7:]
_LATE_ID = (1 << 47).to_bytes(6, "big") + SOUND_REVIEW.id[6:]
BAD_REVIEWS: list[tuple[str, object]] = [
    ("id", bytes(16)), ("id", b"\xff" * 16), ("id", _LATE_ID), ("id", _ID_OF_ANOTHER_KIND),
    ("clock", "now"), ("clock", 1 << 62), ("clock", -(1 << 62)), ("clock", 1.5), ("offset", 100_000), ("offset", "x"),
    ("day", 1 << 40), ("day", -(1 << 40)), ("day", "x"), ("kind", -1), ("kind", "study"), ("response", "{"),
    ("response", b"bytes"), ("response", '"' + "x" * 100_000 + '"'), ("response", "[" * 3000), ("points", 1 << 60),
    ("max_points", "all"), ("certainty", -2), ("rating", 0), ("rating", 5), ("rating", "good"), ("rating", 2.5),
    ("ms_taken", -1), ("ms_taken", 1 << 60), ("due", 1 << 62), ("due", -(1 << 62)), ("due", "never"),
    ("key_hash", 1 << 50), ("key_hash", "x"), ("deck_version", "1" * 5000), ("deck_version", b"1"),
    ("seed", -1), ("seed", 1 << 53), ("seed", "x"),
    ("card", "x" * 9999),
    ("card", "no slash"), ("card", "a/\n"), ("card", ""), ("device", "x" * 9999), ("device", ""), ("device", "\x1b[0m"),
]  # fmt: skip
BAD_CHANGES: list[tuple[str, object]] = [
    ("kind", 7), ("kind", ""), ("kind", "x" * 9999), ("target", "text"), ("target", b"short"), ("target", 9),
    ("body", "{"), ("body", "[" * 5000), ("body", 5), ("body", '"' + "x" * 2_000_000 + '"'), ("clock", 1 << 62),
    ("day", 1 << 40), ("offset", 2000), ("card", "no slash"), ("deck", "\n"), ("device", ""),
]  # fmt: skip


@pytest.mark.parametrize("row", [SOUND_REVIEW, SOUND_CHANGE])
def test_what_this_program_writes_has_no_fault(row: WrittenReview | WrittenChange) -> None:
    assert fault_of(row) is None


@pytest.mark.parametrize(("name", "value"), BAD_REVIEWS)
def test_a_review_that_nobody_can_have_written_has_a_fault(name: str, value: object) -> None:
    assert fault_of(SOUND_REVIEW._replace(**{name: value})) == name  # type: ignore[arg-type]  # of any type on purpose


@pytest.mark.parametrize(("name", "value"), BAD_CHANGES)
def test_a_change_that_nobody_can_have_written_has_a_fault(name: str, value: object) -> None:
    assert fault_of(SOUND_CHANGE._replace(**{name: value})) == name  # type: ignore[arg-type]  # of any type on purpose
