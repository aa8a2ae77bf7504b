"""What can stand in an event that comes from elsewhere: its values by type and range."""

from typing import Protocol

import msgspec

from quizapp.progress.ids import ID_BYTES, time_of
from quizapp.progress.log import LATEST_MS, WrittenChange, WrittenReview

LONGEST_NAME = 300
LONGEST_RESPONSE, LONGEST_BODY = 1 << 16, 1 << 20
"""Bytes of a response and of what a change carries; a longer one is nobody's."""


class _Check(Protocol):
    def __call__(self, value: object) -> bool:
        """Tell whether a value can stand in a row."""


def fault_of(row: WrittenReview | WrittenChange) -> str | None:
    """Return the name of the first value that nobody can have written, by type or range; ``None`` if all may stand."""
    checks = _OF_A_REVIEW if isinstance(row, WrittenReview) else _OF_A_CHANGE
    return next(
        (name for name, check, value in zip(checks, checks.values(), row, strict=True) if not check(value)), None
    )


def _whole(least: int, most: int) -> _Check:
    return lambda value: type(value) is int and least <= value <= most


def _text(most: int) -> _Check:
    return lambda value: isinstance(value, str) and len(value) <= most


def _maybe(check: _Check) -> _Check:
    return lambda value: value is None or check(value)


def _is_event_id(value: object) -> bool:
    if not isinstance(value, bytes) or len(value) != ID_BYTES:
        return False
    return value[6] >> 4 == 7 and value[8] >> 6 == 0b10 and time_of(value) <= LATEST_MS


def _is_target(value: object) -> bool:
    return isinstance(value, bytes) and len(value) == ID_BYTES


def is_name(value: object) -> bool:
    """Tell whether a value can be a global id or a nickname."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST_NAME and value.isprintable()


def _is_card(value: object) -> bool:
    return is_name(value) and "/" in str(value)


def _json(most: int) -> _Check:
    def check(value: object) -> bool:
        if not isinstance(value, str) or len(value) > most:
            return False
        try:
            msgspec.json.decode(value, type=msgspec.Raw)
        except (msgspec.MsgspecError, RecursionError, UnicodeEncodeError):
            return False
        return True

    return check


_EARLIEST_DAY, _LATEST_DAY = -25_567, LATEST_MS // 86_400_000  # the years 1900 and 2200
_CLOCK = _whole(_EARLIEST_DAY * 86_400_000, LATEST_MS)
_OFFSET, _DAY = _whole(-1439, 1439), _whole(_EARLIEST_DAY, _LATEST_DAY)
_POINTS = _maybe(_whole(-1_000_000, 1_000_000))
_OF_A_REVIEW: dict[str, _Check] = {
    "id": _is_event_id,
    "clock": _CLOCK,
    "offset": _OFFSET,
    "day": _DAY,
    "kind": _whole(0, 1_000_000),  # those of a later version are kept
    "response": _maybe(_json(LONGEST_RESPONSE)),
    "points": _POINTS,
    "max_points": _POINTS,
    "certainty": _maybe(_whole(0, 100)),
    "rating": _whole(1, 4),
    "ms_taken": _maybe(_whole(0, 366 * 86_400_000)),
    "due": _whole(_EARLIEST_DAY * 86_400_000, LATEST_MS + 36_600 * 86_400_000),  # a hundred years later, at most
    "key_hash": _whole(-(1 << 31), (1 << 32) - 1),
    "deck_version": _text(LONGEST_NAME),
    "seed": _maybe(_whole(0, (1 << 53) - 1)),  # a larger number is another one where JSON is read
    "card": _is_card,
    "device": is_name,
}
_OF_A_CHANGE: dict[str, _Check] = {
    "id": _is_event_id,
    "kind": is_name,
    "target": _maybe(_is_target),
    "body": _maybe(_json(LONGEST_BODY)),
    "clock": _CLOCK,
    "offset": _OFFSET,
    "day": _DAY,
    "card": _maybe(_is_card),
    "deck": _maybe(is_name),
    "device": is_name,
}
