"""Ids of events: UUIDv7, whose order is the order of the log."""

import os

ID_BYTES = 16
_RANDOM_BITS = 74


def event_id(clock_ms: int, last_id: bytes | None) -> bytes:
    """Return a new id behind ``last_id``: its time is the clock's, or the last id's plus 1 ms if that is later.

    Source: RFC 9562, section 5.7 (48 bits of milliseconds, version 7, 74 random bits).
    """
    time_ms = clock_ms if last_id is None else max(clock_ms, time_of(last_id) + 1)
    random = int.from_bytes(os.urandom(10), "big") >> (80 - _RANDOM_BITS)
    high, low = random >> 62, random & ((1 << 62) - 1)
    number = (time_ms << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low
    return number.to_bytes(ID_BYTES, "big")


def time_of(identifier: bytes) -> int:
    """Return the milliseconds since 1970 UTC that an id holds."""
    return int.from_bytes(identifier[:6], "big")
