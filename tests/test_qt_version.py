"""The Qt binding is one that does not crash this Python.

PySide6 6.12.0 loses one reference to ``True`` at every signal on Python 3.10 and 3.11, and the interpreter aborts
after some 500 of them. From Python 3.12 on ``True`` is immortal.
"""

import sys

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal


class _Bell(QObject):
    rung = Signal(int)


def test_binding_is_the_release_we_were_tried_with() -> None:
    assert PySide6.__version_info__[:2] == (6, 11)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal")
def test_signals_lose_no_reference_to_true() -> None:
    bell = _Bell()
    before = sys.getrefcount(True)

    for times in range(200):
        bell.rung.emit(times)

    assert abs(sys.getrefcount(True) - before) < 20
