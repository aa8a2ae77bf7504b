"""Whether the write-ahead log beside a file lost answers: SQLite drops all behind a damaged frame without a word.

A power cut leaves frames of the last, unfinished transaction, of which any may be missing. Each transaction is synced
before the next begins; so where two or more of them stand behind the last frame that is whole, an acknowledged one is
damaged. A log that was cut off or emptied cannot be told from that of an earlier moment. SQLite deletes the log when it
closes the file: this has to be asked before the file is opened.

Source: "Database File Format", section 4, https://www.sqlite.org/fileformat2.html#walformat.
"""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

_HEADER_BYTES, _FRAME_HEADER_BYTES = 32, 24
_MAGIC, _BIG_ENDIAN_WORDS = 0x377F0682, 1
_LARGEST_PAGE = 1 << 16
_MASK = 0xFFFFFFFF


class _Header(NamedTuple):
    magic: int
    version: int
    page_bytes: int
    checkpoint: int
    salt_1: int
    salt_2: int
    sum_1: int
    sum_2: int


class _Frame(NamedTuple):
    page: int
    pages_after_commit: int
    salt_1: int
    salt_2: int
    sum_1: int
    sum_2: int


def has_lost_answers(path: Path) -> bool:
    """Tell whether SQLite would leave out acknowledged answers if it opened this file now.

    No lock of SQLite's is on the log, so that it may be read beside a process that writes to it.
    """
    wal = path.with_name(f"{path.name}-wal")
    # Once more: a frame may just be written by another process, but not twice the same.
    return _looks_damaged(wal) and _looks_damaged(wal)


def _looks_damaged(wal: Path) -> bool:
    try:
        with wal.open("rb") as file:
            head = file.read(_HEADER_BYTES)
            if len(head) < _HEADER_BYTES or not any(head):  # a power cut may leave it short, or zeros
                return False
            header = _Header(*struct.unpack(">8I", head))
            if not _is_known(header):  # nothing of SQLite's
                return True
            lost = _lost_transactions(head, _frames(file.read, header.page_bytes))
            file.seek(0)
            return lost >= 2 and file.read(_HEADER_BYTES) == head  # else another process began it anew meanwhile
    except OSError:
        return False


def _frames(read: Callable[[int], bytes], page_bytes: int) -> Iterator[tuple[_Frame, bytes]]:
    """Yield the whole frames: head, and what its checksum is over."""
    if not 512 <= page_bytes <= _LARGEST_PAGE:
        return
    while len(frame := read(_FRAME_HEADER_BYTES + page_bytes)) == _FRAME_HEADER_BYTES + page_bytes:
        yield _Frame(*struct.unpack(">6I", frame[:_FRAME_HEADER_BYTES])), frame[:8] + frame[_FRAME_HEADER_BYTES:]


def _lost_transactions(head: bytes, frames: Iterator[tuple[_Frame, bytes]]) -> int:
    """Return how many transactions of the log's present generation end behind its last whole frame."""
    header = _Header(*struct.unpack(">8I", head))
    order = _order(header)
    is_sound = is_whole = _is_sound(header, head)
    sums = header.sum_1, header.sum_2
    lost: dict[tuple[int, int], int] = {}
    for frame, content in frames:
        salts = frame.salt_1, frame.salt_2
        if is_whole:
            sums = _sums(content, order, sums)
            is_whole = salts == (header.salt_1, header.salt_2) and sums == (frame.sum_1, frame.sum_2)
        if not is_whole and frame.pages_after_commit:
            lost[salts] = lost.get(salts, 0) + 1
    # Older generations are in the file already. Only where the header itself is damaged is theirs not known.
    own = lost.get((header.salt_1, header.salt_2), 0)
    return own if is_sound else max(lost.values(), default=0)


def _order(header: _Header) -> str:
    return ">" if header.magic & _BIG_ENDIAN_WORDS else "<"


def _is_known(header: _Header) -> bool:
    return header.magic | _BIG_ENDIAN_WORDS == _MAGIC | _BIG_ENDIAN_WORDS


def _is_sound(header: _Header, head: bytes) -> bool:
    return _sums(head[:24], _order(header), (0, 0)) == (header.sum_1, header.sum_2)


def _sums(content: bytes, order: str, before: tuple[int, int]) -> tuple[int, int]:
    """Return the two running sums of section 4.2 over some more content."""
    first, second = before
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & _MASK
        second = (second + other + first) & _MASK
    return first, second
